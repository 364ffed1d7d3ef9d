import { Button } from 'react-aria-components';
import { downloadText } from '../../effects/download.ts';
import './CsvButton.css';

/** Tells a spreadsheet that the file is in UTF-8; without it the quotation marks come out as signs of nothing. */
const BYTE_ORDER_MARK = '\uFEFF';

interface Props {
  text: string;
  /** The name of the file on a day: told the day as 2026-11-22. */
  fileName: (day: string) => string;
  csv: () => string;
}

/** A table as a file to take away. */
export function CsvButton({ text, fileName, csv }: Props) {
  const download = () => {
    // Sweden writes dates as files sort them: 2026-11-22.
    const day = new Date().toLocaleDateString('sv-SE');
    downloadText(fileName(day), 'text/csv', BYTE_ORDER_MARK + csv());
  };
  return (
    <Button className="csv-button" onPress={download}>
      {text}
    </Button>
  );
}
