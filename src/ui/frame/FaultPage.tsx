import type { Problem } from '../../model/check/problem.ts';
import { words } from '../../words/words.ts';

/** What a visitor sees instead of the Atlas when its data cannot be trusted: every problem, where, and what to do. */
export function FaultPage({ problems }: { problems: readonly Problem[] }) {
  return (
    <main className="fault-page">
      <h1>{words.faults.title}</h1>
      <p>{words.faults.lead(problems.length)}</p>
      <ul>
        {problems.map(({ file, place, sentence }) => (
          <li key={`${file} ${place} ${sentence}`}>
            <strong>{words.faults.place(file, place)}</strong>
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </main>
  );
}
