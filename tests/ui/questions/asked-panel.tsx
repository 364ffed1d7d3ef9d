import { useMemo, useRef } from 'react';
import { QuestionPanel } from '../../../src/ui/details/QuestionPanel.tsx';
import { useApp } from '../../../src/ui/use-app.ts';

/** The panel of the question in the store. Renders nothing if there is none. */
export function AskedPanel() {
  const { question, impact } = useApp((state) => state.view);
  const headingRef = useRef<HTMLHeadingElement>(null);
  const asked = useMemo(() => (impact ? ({ kind: 'impact' } as const) : question), [impact, question]);
  return asked && <QuestionPanel question={asked} headingRef={headingRef} />;
}
