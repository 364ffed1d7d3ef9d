import { Button } from 'react-aria-components';
import { downloadText } from '../../effects/download.ts';
import { notify } from '../../state/notice-actions.ts';
import { words } from '../../words/words.ts';
import { useAct } from '../use-app.ts';
import './CsvButton.css';

/** Marks the file as UTF-8 for spreadsheets, which otherwise garble quotation marks. */
const BYTE_ORDER_MARK = '\uFEFF';

interface Props {
  text: string;
  /** Returns the file name for a day such as 2026-11-22. */
  fileName: (day: string) => string;
  /** Returns the CSV text. May load code, and may reject. */
  csv: () => string | Promise<string>;
}

/** A button that downloads a table as CSV. A failure is reported as a notice. */
export function CsvButton({ text, fileName, csv }: Props) {
  const act = useAct();
  const download = async () => {
    // The Swedish date format sorts: 2026-11-22.
    const day = new Date().toLocaleDateString('sv-SE');
    try {
      downloadText(fileName(day), 'text/csv', BYTE_ORDER_MARK + (await csv()));
    } catch {
      act(notify('page', words.frame.noTable));
    }
  };
  return (
    <Button className="csv-button" onPress={() => void download()}>
      {text}
    </Button>
  );
}
