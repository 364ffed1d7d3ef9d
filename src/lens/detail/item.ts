import type { Library } from '../../model/records/library.ts';
import type { LayerItem } from '../../model/records/schema-layer.ts';
import { itemWords } from '../../words/items.ts';
import { inList } from '../../words/lists.ts';
import { resolve, sourcesById } from '../statements/statements.ts';

/**
 * What the record of an item says besides its title: levels, component types, status, note. Only what is
 * known.
 */
export function itemParagraphs(library: Library, item: LayerItem): { heading: string; text: string }[] {
  const known = sourcesById(library);
  const { fr, slFrom, always, componentTypes = [], status, differs = [], replacedBy, note } = item;
  const namesOf = (ids: readonly string[]) => inList(resolve(known, ids).map(({ name }) => name));
  const rows: [string, string | false | null | undefined][] = [
    // Omitted if the parent is the foundational requirement, since the panel already shows the parent.
    [itemWords.fr, item.parent?.endsWith(`/${fr}`) ? null : fr],
    [
      itemWords.replacedBy,
      replacedBy && `${itemWords.inRelease(replacedBy)} (${namesOf(replacedBy.sources)})`,
    ],
    [itemWords.level, slFrom ? itemWords.from(slFrom) : always && itemWords.always],
    [itemWords.components, inList(componentTypes.map((type) => itemWords.types[type])) || null],
    [itemWords.status, status ? itemWords.statuses[status] : null],
    [
      itemWords.differs,
      inList(differs.map(({ value, sources }) => `${value} (${namesOf(sources)})`)) || null,
    ],
    [itemWords.note, note],
  ];
  return rows.flatMap(([heading, text]) => (text ? [{ heading, text }] : []));
}
