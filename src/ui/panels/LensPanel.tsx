import type { Lens } from '../../lens/lens.ts';
import { CounterpartsPanel } from './CounterpartsPanel.tsx';
import { DifferencesPanel } from './DifferencesPanel.tsx';
import type { HeadingRef } from './heading-ref.ts';
import { TimePanel } from './TimePanel.tsx';

/** The panel of a question that is put to the whole picture. */
export function LensPanel({ lens, headingRef }: { lens: Lens; headingRef: HeadingRef }) {
  switch (lens.kind) {
    case 'time':
      return <TimePanel lens={lens} headingRef={headingRef} />;
    case 'differences':
      return <DifferencesPanel headingRef={headingRef} />;
    case 'counterparts':
      return <CounterpartsPanel headingRef={headingRef} />;
    default:
      return null;
  }
}
