import { Button } from 'react-aria-components';
import { NO_FILTERS } from '../../lens/filters.ts';
import { words } from '../../model/words.ts';
import { filterBy, showSelected } from '../../state/actions.ts';
import { hiddenSelection } from '../../state/derive.ts';
import { useAct, useApp } from '../use-app.ts';

/** Says how much of the selection the filters hide, and offers to show just that, or everything. */
export function HiddenNote() {
  const hidden = useApp((state) => hiddenSelection(state).length);
  const act = useAct();
  if (hidden === 0) return null;
  return (
    <p className="hidden-note" role="status">
      {words.filters.hidden(hidden)}
      <Button
        className="tool tool-worded"
        aria-label={words.filters.showSelected}
        onPress={() => act(showSelected)}
      >
        {words.filters.show}
      </Button>
      <Button className="tool tool-worded" onPress={() => act(filterBy(NO_FILTERS))}>
        {words.filters.clear}
      </Button>
    </p>
  );
}
