import type { AnswerOf, AnyQuestion, ParamsOfKind } from '../../lens/questions/questions.ts';
import type { HeadingRef } from './heading-ref.ts';

/** The props of the panel for a kind of question. */
export interface PanelProps<Kind extends AnyQuestion['kind']> {
  question: ParamsOfKind<Kind>;
  /** Null while layers are missing, or if the subject of the question is unknown. */
  answer: AnswerOf<Kind> | null;
  headingRef?: HeadingRef | undefined;
}
