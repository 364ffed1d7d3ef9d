import type { Lens } from '../../lens/lens.ts';
import { DifferencesPanel } from './DifferencesPanel.tsx';
import type { HeadingRef } from './heading-ref.ts';
import { ThreatsPanel } from './ThreatsPanel.tsx';
import { TimePanel } from './TimePanel.tsx';

/** The panel of a question that is put to the whole picture. */
export function LensPanel({ lens, headingRef }: { lens: Lens; headingRef: HeadingRef }) {
  switch (lens.kind) {
    case 'time':
      return <TimePanel lens={lens} headingRef={headingRef} />;
    case 'differences':
      return <DifferencesPanel headingRef={headingRef} />;
    case 'threats':
      return <ThreatsPanel headingRef={headingRef} />;
    default:
      return null;
  }
}
