import { type AnyQuestion, csvOf } from '../../lens/questions/questions.ts';
import { answerOf, worldIn } from '../../state/derive.ts';
import { useStoreOfPage } from '../use-app.ts';
import { CsvButton } from './CsvButton.tsx';

interface Props {
  question: AnyQuestion;
  text: string;
  /** Returns the file name for a day such as 2026-11-22. */
  fileName: (day: string) => string;
}

/** A button that downloads the answer to a question as CSV. */
export function QuestionCsv({ question, text, fileName }: Props) {
  const store = useStoreOfPage();
  const csv = () => {
    const state = store.getState();
    const answered = answerOf(state, question);
    return answered ? csvOf(worldIn(state), answered) : '';
  };
  return <CsvButton text={text} fileName={fileName} csv={csv} />;
}
