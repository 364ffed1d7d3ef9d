import type { Library } from '../../../model/records/library.ts';
import type { Confidence, Source } from '../../../model/records/schema.ts';
import type { LayerCollection } from '../../../model/records/schema-layer.ts';
import { resolve, sourcesById } from '../../statements/statements.ts';
import { COUNTED } from './answer.ts';

/** On what a set of items rests. */
export interface Basis {
  id: string;
  note: string | null;
  confidence: Confidence;
  sources: Source[];
}

/** Which edition of a framework is meant, and on what it and its items rest. */
export interface FrameworkFacts {
  title: string;
  /** Empty where none is known. */
  edition: string;
  /** What to know about its age; null where nothing is noted. */
  editionNote: string | null;
  url: string | null;
  basis: Basis[];
}

/** What is known of the framework of a layer as a whole; null while its layer is not there. */
export function frameworkFacts(library: Library, framework: string): FrameworkFacts | null {
  const layer = library.layers?.find(({ id }) => id === framework);
  const container = layer?.frameworks.find(({ id }) => id === framework);
  if (!layer || !container) return null;
  const collections = layer.collections.filter((collection) => collection.container === framework);
  const own = union(container.sources, container.editionNote?.sources ?? []);
  return {
    title: container.title,
    edition: container.edition,
    editionNote: container.editionNote?.text ?? null,
    url: container.url ?? null,
    basis: collections.map((collection) =>
      basisOf(library, { ...collection, sources: union(own, collection.sources) }),
    ),
  };
}

/** On what it rests that the rows of a part are those that are counted: a basis for each set that holds such rows. */
export function countedFrom(library: Library, part: string): Basis[] {
  return (library.layers ?? []).flatMap((layer) =>
    layer.collections
      .filter(({ id, container }) => {
        const rows = layer.items.some((item) => item.collection === id && COUNTED.includes(item.kind));
        return container === part && rows;
      })
      .map((collection) => basisOf(library, collection)),
  );
}

function basisOf(library: Library, { id, sources, confidence, note }: LayerCollection): Basis {
  return { id, note: note ?? null, confidence, sources: resolve(sourcesById(library), sources) };
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])];
}
