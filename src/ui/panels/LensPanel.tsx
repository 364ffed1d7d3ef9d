import type { RefObject } from 'react';
import type { Lens } from '../../lens/lens.ts';
import { DifferencesPanel } from './DifferencesPanel.tsx';
import { TimePanel } from './TimePanel.tsx';

/** The panel of a lens on what the sources say: where they differ, or what was published by when. */
export function LensPanel({
  lens,
  headingRef,
}: {
  lens: Extract<Lens, { kind: 'differences' | 'time' }>;
  headingRef?: RefObject<HTMLHeadingElement | null> | undefined;
}) {
  return lens.kind === 'time' ? (
    <TimePanel lens={lens} headingRef={headingRef} />
  ) : (
    <DifferencesPanel headingRef={headingRef} />
  );
}
