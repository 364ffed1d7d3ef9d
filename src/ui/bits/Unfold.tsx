import { type ReactNode, useState } from 'react';
import './Unfold.css';

interface Props {
  summary: ReactNode;
  /** Whether it is open to begin with. */
  open?: boolean;
  children: ReactNode;
}

/** A line that opens to more. What is folded is not rendered, so that a long list of them costs little. */
export function Unfold({ summary, open = false, children }: Props) {
  const [unfolded, setUnfolded] = useState(open);
  return (
    <details className="unfold" open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {unfolded && children}
    </details>
  );
}
