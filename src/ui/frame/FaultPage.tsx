import type { Problem } from '../../model/check/problem.ts';
import { faults } from '../../words/faults.ts';
import './FaultPage.css';

/** The maximum number of problems on the page. After fixing these, the next build shows the others. */
const MOST = 100;

/**
 * Shown instead of the Atlas when its data have problems: lists each problem with its place, and says what to
 * do.
 */
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
