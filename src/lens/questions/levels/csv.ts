import { toCsv } from '../../../lib/csv.ts';
import { levelWords } from '../../../words/questions/levels.ts';
import type { LevelGroup } from './answer.ts';

/** The required items as a CSV table. */
export function levelsCsv(groups: readonly LevelGroup[]): string {
  const { fr, level, part, id, title, from, types } = levelWords.columns;
  return toCsv([
    [fr, level, part, id, title, from, types],
    ...groups.flatMap(({ fr: group, level: asked, rows }) =>
      rows.map(({ item, part: standsIn, from: lowest }) => [
        `${group.label} ${group.title}`,
        `SL ${asked}`,
        standsIn,
        item.label,
        item.title,
        `SL ${lowest}`,
        item.componentTypes?.join(' ') ?? '',
      ]),
    ),
  ]);
}
