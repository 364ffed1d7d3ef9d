import type { AtlasGraph } from '../../model/graph/graph.ts';
import type { Library } from '../../model/records/library.ts';
import { layerMarks } from './layer-marks.ts';
import type { Mark } from './question.ts';
import type { AskedQuestion } from './questions.ts';
import { readingOrder } from './role/answer.ts';
import { newness, timeOf } from './time/answer.ts';

/** What a lens marks, node id to mark; null for a lens whose subject is unknown. */
export function marksOf(
  { library, graph }: { library: Library; graph: AtlasGraph },
  question: AskedQuestion,
): ReadonlyMap<string, Mark> | null {
  switch (question.kind) {
    case 'role': {
      const order = readingOrder({ library, graph }, question.role);
      return order
        ? new Map(
            order.places.map(
              ({ end, number, level }) => [end.id, { role: level, badge: `${number}` }] as const,
            ),
          )
        : null;
    }
    case 'differences':
      return new Map(
        library.catalogue
          .filter(({ differences }) => differences.length > 0)
          .map(
            ({ document, differences }) =>
              [document, { role: 'primary', badge: `${differences.length}` }] as const,
          ),
      );
    case 'time':
      return new Map(
        timeOf(library, question).flatMap((entry) => {
          const mark = timeMark(entry.group);
          return mark ? [[entry.document, { ...mark, ...newness(entry) }] as const] : [];
        }),
      );
    default:
      return layerMarks({ library, graph }, question);
  }
}

/** What was there for certain is strong, what was perhaps or in another edition there is plain; the rest fades. */
function timeMark(group: ReturnType<typeof timeOf>[number]['group']): Mark | null {
  if (group === 'existing') return { role: 'primary' };
  return group === 'earlier-edition' || group === 'possibly' ? { role: 'supporting' } : null;
}
