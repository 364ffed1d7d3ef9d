import type { ReactNode } from 'react';
import type { End } from '../../lens/statements/statements.ts';
import { EndLink } from '../bits/NodeLink.tsx';
import { Prose } from '../bits/Prose.tsx';
import './Ends.css';

interface Props {
  ends: readonly End[];
  label?: string;
  /** What can be done with one of them, at its side. */
  tool?: (end: End) => ReactNode;
  /** Without their full titles, as in a long list. */
  brief?: boolean;
}

/** The parts that a page is about, where they are more than one: each a link with its title. */
export function Ends({ ends, label, tool, brief = false }: Props) {
  return (
    <ul className="ends" aria-label={label} data-brief={brief || undefined}>
      {ends.map((end) => (
        <li key={end.id}>
          <EndLink end={end} />
          {tool?.(end)}
          {!brief && (
            <span className="ends-title">
              <Prose text={end.title} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
