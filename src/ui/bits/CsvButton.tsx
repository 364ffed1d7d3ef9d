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
  /** The name of the file on a day given as 2026-11-22. */
  fileName: (day: string) => string;
  /** May load the code that writes the table. */
  csv: () => string | Promise<string>;
}

/** A table as a file to take away. */
export function CsvButton({ text, fileName, csv }: Props) {
  const act = useAct();
  const download = async () => {
    // The Swedish format is the one that sorts: 2026-11-22.
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
