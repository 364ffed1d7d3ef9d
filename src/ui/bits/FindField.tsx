import { Button, Input, Label, SearchField, Text } from 'react-aria-components';
import './FindField.css';

interface Props {
  label: string;
  /** The accessible name of the button that clears the field. */
  clear: string;
  /** What can be typed, if the label does not say it. */
  hint?: string;
  value: string;
  onChange: (text: string) => void;
}

/** A search field whose text filters the list below it. */
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
