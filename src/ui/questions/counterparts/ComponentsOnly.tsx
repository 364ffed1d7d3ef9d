import { type CounterpartLists, countCounterparts } from '../../../lens/questions/counterparts/lists.ts';
import { counterpartWords } from '../../../words/questions/counterparts.ts';
import { CounterpartSide } from './CounterpartSide.tsx';
import '../../statements/Statements.css';
import './CounterpartsTable.css';

/**
 * Requirements that exist only for components: each heading with the types below it. Nothing if the lists
 * contain none.
 */
export function ComponentsOnly({ lists }: { lists: CounterpartLists }) {
  if (lists.only.length === 0) return null;
  return (
    <section className="statements" data-side="related">
      <h3 className="rubric">{counterpartWords.only(countCounterparts(lists).only)}</h3>
      <p className="statements-empty">{counterpartWords.onlyLead}</p>
      <ul className="components-only">
        {lists.only.map(({ head, types }) => (
          <li key={head.item.id}>
            {[head, ...types].map((one) => (
              <CounterpartSide key={one.item.id} requirement={one} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
