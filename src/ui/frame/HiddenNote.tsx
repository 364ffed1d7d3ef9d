import { Button } from 'react-aria-components';
import { NO_FILTERS } from '../../lens/view/filters.ts';
import { filterBy, showSelected } from '../../state/actions.ts';
import { hiddenSelection, shownGraphOf } from '../../state/derive.ts';
import { words } from '../../words/words.ts';
import { useAct, useApp } from '../use-app.ts';

/**
 * Says how much the filters hide, first of all of the selection, and offers to show just that or everything.
 * Nothing if no filter is set.
 */
export function HiddenNote() {
  const hidden = useApp((state) => hiddenSelection(state).length);
  const filtering = useApp((state) => shownGraphOf(state) !== state.graph);
  const parts = useApp((state) => state.graph.order - shownGraphOf(state).order);
  const act = useAct();
  if (!filtering) return null;
  if (hidden === 0)
    return (
      <p className="hidden-note">
        {words.filters.filtered(parts)}
        <Button className="tool tool-worded" onPress={() => act(filterBy(NO_FILTERS))}>
          {words.filters.showAll}
        </Button>
      </p>
    );
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
