import type { ReactNode } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { FacetValue } from '../../lens/view/filters.ts';
import { words } from '../../words/words.ts';
import './FacetValueRow.css';

interface Props {
  value: FacetValue;
  /** A sample of how the value looks on the canvas. */
  sample?: ReactNode;
  /** The id of the element that explains it. */
  describedBy?: string | undefined;
  onToggle: () => void;
  onOnly: () => void;
}

/** One value of a facet: a press hides or shows it, "only" isolates it. */
export function FacetValueRow({ value: { name, count, hidden }, sample, describedBy, ...on }: Props) {
  return (
    <div className="facet-value">
      <ToggleButton
        className="facet-toggle"
        isSelected={!hidden}
        onChange={on.onToggle}
        {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      >
        <span className="facet-tick" aria-hidden="true" />
        {sample}
        <span className="facet-name">{name}</span> <span className="facet-count">{count}</span>
      </ToggleButton>
      <Button className="facet-only" aria-label={words.filters.onlyThis(name)} onPress={on.onOnly}>
        {words.filters.only}
      </Button>
    </div>
  );
}
