import { useId } from 'react';
import { Button, DialogTrigger, Popover } from 'react-aria-components';
import type { Chip as ChipFacts } from '../../lens/detail/chips.ts';
import { DiffersMark } from './DiffersMark.tsx';
import './Chip.css';

/** A term that shows its explanation in a popover when pressed. */
export function Chip({ chip }: { chip: ChipFacts }) {
  const heading = useId();
  return (
    <DialogTrigger>
      <Button className="chip" data-kind={chip.kind}>
        {chip.text}
        {chip.kind === 'differs' && <DiffersMark />}
      </Button>
      {/* The popover itself is the dialog, so that its hidden close buttons are inside it too. */}
      <Popover className="chip-popover" placement="bottom start" offset={6} aria-labelledby={heading}>
        <div className="chip-explanation">
          <h2 id={heading}>{chip.term}</h2>
          <p>{chip.meaning}</p>
          {chip.note && <p className="chip-note">{chip.note}</p>}
        </div>
      </Popover>
    </DialogTrigger>
  );
}
