import { Button, Input, Label, SearchField, Text } from 'react-aria-components';
import './FindField.css';

interface Props {
  label: string;
  /** What the button is called that empties the field. */
  clear: string;
  /** What can be written, where the label does not say it all. */
  hint?: string;
  value: string;
  onChange: (text: string) => void;
}

/** A field whose text narrows the list below it. */
export function FindField({ label, clear, hint, value, onChange }: Props) {
  return (
    <SearchField className="find" value={value} onChange={onChange}>
      <Label>{label}</Label>
      <Input maxLength={200} />
      {value !== '' && (
        <Button className="tool" aria-label={clear}>
          ×
        </Button>
      )}
      {hint !== undefined && (
        <Text slot="description" className="find-hint">
          {hint}
        </Text>
      )}
    </SearchField>
  );
}
