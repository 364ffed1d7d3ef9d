import { type AnyQuestion, csvOf } from '../../lens/questions/questions.ts';
import { answerOf, worldIn } from '../../state/derive.ts';
import { useStoreOfPage } from '../use-app.ts';
import { CsvButton } from './CsvButton.tsx';

interface Props {
  question: AnyQuestion;
  text: string;
  /** The name of the file on a day given as 2026-11-22. */
  fileName: (day: string) => string;
}

/** The answer to a question as a file to take away. */
export function QuestionCsv({ question, text, fileName }: Props) {
  const store = useStoreOfPage();
  const csv = () => {
    const state = store.getState();
    const answered = answerOf(state, question);
    return answered ? csvOf(worldIn(state), answered) : '';
  };
  return <CsvButton text={text} fileName={fileName} csv={csv} />;
}
