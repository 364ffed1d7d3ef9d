import type { ComponentType } from 'react';
import type { AnyQuestion } from '../../lens/questions/questions.ts';
import { answerOf } from '../../state/derive.ts';
import type { HeadingRef } from '../bits/heading-ref.ts';
import type { PanelProps } from '../bits/panel-props.ts';
import { PANELS } from '../questions/panels.ts';
import { useApp } from '../use-app.ts';

/** The panel of a question with its answer. */
export function QuestionPanel({ question, headingRef }: { question: AnyQuestion; headingRef: HeadingRef }) {
  const answered = useApp((state) => answerOf(state, question));
  // PANELS maps each kind to the panel for its answers, but TypeScript cannot correlate the two for a union
  // of kinds.
  const Panel = PANELS[question.kind] as ComponentType<PanelProps<AnyQuestion['kind']>>;
  return (
    <Panel
      question={question}
      answer={(answered?.answer ?? null) as PanelProps<AnyQuestion['kind']>['answer']}
      headingRef={headingRef}
    />
  );
}
