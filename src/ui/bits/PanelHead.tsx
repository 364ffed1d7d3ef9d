import type { ReactNode } from 'react';
import type { HeadingRef } from './heading-ref.ts';
import './Panel.css';

interface Props {
  /** What kind of page it is, or where its subject belongs, for example "Document · Tier 2". */
  place: ReactNode;
  heading: string;
  headingRef?: HeadingRef | undefined;
  /** What follows the heading: a lead, choices, a download. */
  children?: ReactNode;
}

/** The head of a page in the details panel. Its heading can receive the focus. */
export function PanelHead({ place, heading, headingRef, children }: Props) {
  return (
    <header className="detail-head">
      <p className="detail-place">{place}</p>
      <h2 ref={headingRef} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </header>
  );
}
