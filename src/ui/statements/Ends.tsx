import type { ReactNode } from 'react';
import type { End } from '../../lens/statements/statements.ts';
import { EndLink } from '../bits/NodeLink.tsx';
import { Prose } from '../bits/Prose.tsx';
import './Ends.css';

interface Props {
  ends: readonly End[];
  label?: string;
  /** Renders a control next to an end. */
  tool?: (end: End) => ReactNode;
  /** Omits the full titles, for a long list. */
  brief?: boolean;
}

/** The nodes that a page is about, if there are several: each a link with its title. */
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
