import type { Library } from '../../../model/records/library.ts';
import type { Confidence, Source } from '../../../model/records/schema.ts';
import type { LayerCollection } from '../../../model/records/schema-layer.ts';
import { resolve, sourcesById } from '../../statements/statements.ts';
import { COUNTED } from './answer.ts';

/** The sources and confidence of a collection of items. */
export interface Basis {
  id: string;
  note: string | null;
  confidence: Confidence;
  sources: Source[];
}

/** The edition of a framework, and the sources of the framework and its items. */
export interface FrameworkFacts {
  title: string;
  /** Empty if it is not known. */
  edition: string;
  /** What to know about the age of the edition; null if there is no note. */
  editionNote: string | null;
  url: string | null;
  basis: Basis[];
}

/** The facts about the framework of a layer, by the id of both; null if the layer is not loaded. */
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

/**
 * The sources for which requirements of a document are counted: one basis for each collection that has some.
 */
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
