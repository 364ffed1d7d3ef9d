import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { Chip as ChipFacts } from '../../lens/detail-chips.ts';
import { DiffersMark } from './DiffersMark.tsx';
import './Chip.css';

/** A word that explains itself when asked: a button with a small explanation. */
export function Chip({ chip }: { chip: ChipFacts }) {
  return (
    <DialogTrigger>
      <Button className="chip" data-kind={chip.kind}>
        {chip.text}
        {chip.kind === 'differs' && <DiffersMark />}
      </Button>
      <Popover className="chip-popover" placement="bottom start" offset={6}>
        <Dialog className="chip-explanation">
          <Heading slot="title">{chip.term}</Heading>
          <p>{chip.meaning}</p>
          {chip.note && <p className="chip-note">{chip.note}</p>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
