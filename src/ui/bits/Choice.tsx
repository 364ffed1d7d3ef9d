import { useId } from 'react';
import './Choice.css';

interface Props {
  label: string;
  chosen: string;
  /** Each option as its value and its text. */
  options: readonly (readonly [value: string, text: string])[];
  onChoose: (value: string) => void;
}

/** A labelled select element. `onChoose` receives the value of the chosen option. */
export function Choice({ label, chosen, options, onChoose }: Props) {
  const id = useId();
  return (
    <p className="choose">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={chosen} onChange={({ target }) => onChoose(target.value)}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}
