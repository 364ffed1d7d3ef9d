import type { Confidence } from '../../model/records/schema.ts';
import { detailWords } from '../../words/detail.ts';
import { words } from '../../words/words.ts';
import './ConfidenceMark.css';

const FILLED: Record<Confidence, number> = { high: 3, medium: 2, low: 1 };

/** The confidence of a statement: three dots, and the word for screen readers and everybody else. */
export function ConfidenceMark({ level }: { level: Confidence }) {
  const { name, meaning } = words.confidence[level];
  return (
    <span className="confidence" title={meaning}>
      <svg className="confidence-dots" viewBox="0 0 22 6" aria-hidden="true">
        {[0, 1, 2].map((index) => (
          <circle key={index} cx={3 + index * 8} cy="3" r="2.4" data-filled={index < FILLED[level]} />
        ))}
      </svg>
      {detailWords.sure(name)}
    </span>
  );
}
