import { type ReactNode, useState } from 'react';
import './Unfold.css';

interface Props {
  summary: ReactNode;
  /** Whether it is open at first. */
  open?: boolean;
  children: ReactNode;
}

/** A line that unfolds to more. Folded content is not rendered, so that a long list of them stays cheap. */
export function Unfold({ summary, open = false, children }: Props) {
  const [unfolded, setUnfolded] = useState(open);
  return (
    <details className="unfold" open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {unfolded && children}
    </details>
  );
}
