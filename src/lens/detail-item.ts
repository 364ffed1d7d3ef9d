import type { Library } from '../model/library.ts';
import type { LayerItem } from '../model/schema-layer.ts';
import { inList } from '../model/words.ts';
import { itemWords } from '../model/words-layers.ts';
import { resolve, sourcesById } from './detail-statements.ts';

/** What the record of an item says beyond its title: levels, component types, how it stands, a note. */
export function itemParagraphs(library: Library, item: LayerItem): { heading: string; text: string }[] {
  const known = sourcesById(library);
  const { fr, slFrom, componentTypes = [], status, differs = [], note } = item;
  const namesOf = (ids: readonly string[]) => inList(resolve(known, ids).map(({ name }) => name));
  const told: [string, string | null | undefined][] = [
    // Where it stands under its foundational requirement its place says so.
    [itemWords.fr, item.parent?.endsWith(`/${fr}`) ? null : fr],
    [itemWords.level, slFrom ? itemWords.from(slFrom) : null],
    [itemWords.components, inList(componentTypes.map((type) => itemWords.types[type])) || null],
    [itemWords.status, status ? itemWords.statuses[status] : null],
    [
      itemWords.differs,
      inList(differs.map(({ value, sources }) => `${value} (${namesOf(sources)})`)) || null,
    ],
    [itemWords.note, note],
  ];
  return told.flatMap(([heading, text]) => (text ? [{ heading, text }] : []));
}
