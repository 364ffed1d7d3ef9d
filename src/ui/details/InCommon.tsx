import type { Together } from '../../lens/detail/together.ts';
import type { Reached } from '../../lens/statements/in-common.ts';
import type { End } from '../../lens/statements/statements.ts';
import { togetherWords as text } from '../../words/together.ts';
import { EndLink } from '../bits/NodeLink.tsx';

type Shared = 'allDependOn' | 'allNeededBy';

/** What all selected parts depend on, or what needs all of them, with the distance from each. */
export function InCommon({ together, which }: { together: Together; which: Shared }) {
  const found = together[which];
  return (
    <section className="statements" data-side={which === 'allDependOn' ? 'depends-on' : 'needed-by'}>
      <h3 className="rubric">{text[which](together.ends.length)}</h3>
      {found.length === 0 ? (
        <p className="statements-empty">{text.noneInCommon[which](together.ends.length)}</p>
      ) : (
        <ul className="link-list">
          {found.map((reached) => (
            <li key={reached.end.id}>
              <EndLink end={reached.end} />{' '}
              <span className="together-how">{howReached(together.ends, reached, which)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** How far each end is, equally far ones together, the nearest first. */
function howReached(ends: readonly End[], { distances }: Reached, which: Shared): string {
  const ways = new Map<number, string[]>();
  for (const [index, steps] of distances.entries())
    if (steps > 0) ways.set(steps, [...(ways.get(steps) ?? []), ends[index]?.label ?? '']);
  const sorted = [...ways].sort(([a], [b]) => a - b);
  const how = text.distances(sorted.map(([steps, labels]) => ({ steps, labels })));
  return distances.includes(0) ? text.oneOfThem[which](how) : how;
}
