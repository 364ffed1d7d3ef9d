import type { AskedQuestion } from '../../lens/questions/questions.ts';
import type { HeadingRef } from '../bits/heading-ref.ts';
import { CounterpartsPanel } from '../questions/counterparts/CounterpartsPanel.tsx';
import { CoveragePanel } from '../questions/coverage/CoveragePanel.tsx';
import { DifferencesPanel } from '../questions/differences/DifferencesPanel.tsx';
import { LevelPanel } from '../questions/levels/LevelPanel.tsx';
import { ThreatsPanel } from '../questions/threats/ThreatsPanel.tsx';
import { TimePanel } from '../questions/time/TimePanel.tsx';

/** The panel of a question that is put to the whole picture. */
export function QuestionPanel({ question, headingRef }: { question: AskedQuestion; headingRef: HeadingRef }) {
  switch (question.kind) {
    case 'time':
      return <TimePanel question={question} headingRef={headingRef} />;
    case 'differences':
      return <DifferencesPanel headingRef={headingRef} />;
    case 'coverage':
      return <CoveragePanel question={question} headingRef={headingRef} />;
    case 'threats':
      return <ThreatsPanel headingRef={headingRef} />;
    case 'counterparts':
      return <CounterpartsPanel headingRef={headingRef} />;
    case 'level':
      return <LevelPanel question={question} headingRef={headingRef} />;
    case 'role':
      return null; // Has a page of its own: see RolePanel.
  }
}
