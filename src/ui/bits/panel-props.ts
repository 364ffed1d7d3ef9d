import type { AnswerOf, AnyQuestion, ParamsOfKind } from '../../lens/questions/questions.ts';
import type { HeadingRef } from './heading-ref.ts';

/** What the panel of a kind of question is given. */
export interface PanelProps<Kind extends AnyQuestion['kind']> {
  question: ParamsOfKind<Kind>;
  /** Null while layers are missing, or where the subject is unknown. */
  answer: AnswerOf<Kind> | null;
  headingRef?: HeadingRef | undefined;
}
