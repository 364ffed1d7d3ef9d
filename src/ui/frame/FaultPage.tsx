import type { Problem } from '../../model/check/problem.ts';
import { faults } from '../../words/faults.ts';
import './FaultPage.css';

/** No page lists more problems: whoever has mended these builds again and sees the next. */
const MOST = 100;

/** What a visitor sees instead of the Atlas when its data cannot be trusted: every problem, where, and what to do. */
export function FaultPage({ problems }: { problems: readonly Problem[] }) {
  const left = problems.length - MOST;
  return (
    <main className="fault-page">
      <h1>{faults.title}</h1>
      <p>{faults.lead(problems.length)}</p>
      <ul>
        {problems.slice(0, MOST).map(({ file, place, sentence }) => (
          <li key={`${file} ${place} ${sentence}`}>
            <strong>{faults.place(file, place)}</strong>
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
      {left > 0 && <p>{faults.more(left)}</p>}
    </main>
  );
}
