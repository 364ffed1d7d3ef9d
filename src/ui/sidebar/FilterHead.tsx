import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { NO_FILTERS } from '../../lens/view/filters.ts';
import { filterBy } from '../../state/actions.ts';
import { words } from '../../words/words.ts';
import { useAct, useApp } from '../use-app.ts';
import './FilterHead.css';

/**
 * The head of a panel that filters: its name and, while anything is hidden, a button that shows everything.
 */
export function FilterHead({ label }: { label: string }) {
  const filtered = useApp((state) => Object.keys(state.view.filters).length > 0);
  const act = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  const showAll = () => {
    act(filterBy(NO_FILTERS));
    // The button disappears once pressed, so keep the focus in the panel.
    heading.current?.focus();
  };
  return (
    <div className="filter-head">
      <h2 ref={heading} tabIndex={-1}>
        {label}
      </h2>
      {filtered && (
        <Button className="tool tool-worded" onPress={showAll}>
          {words.filters.clear}
        </Button>
      )}
    </div>
  );
}
