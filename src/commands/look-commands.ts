import { facetValues, isolateValue, toggleValue } from '../lens/view/filters.ts';
import {
  addToSelection,
  askImpactOf,
  compare,
  filterBy,
  focusOn,
  lookAlong,
  select,
  selectBoth,
} from '../state/actions.ts';
import type { State, Target } from '../state/state.ts';
import type { Command, Context } from './command.ts';
import { canClose, canOpen, isSelected, kindOf, lineOf, openTarget } from './handlers.ts';

const NODE = ['node'] as const;
const LINE = ['line'] as const;

/** Whether a target is selected and nothing else is. */
const alone = (state: State, target: Target) => isSelected(state, target) && state.view.others.length === 0;
const other = (state: State, target: Target) => state.view.selection !== null && !isSelected(state, target);

/**
 * Commands for a node or a line: select it, compare it, focus it, set the direction of the highlight, filter
 * by its kind.
 */
export const LOOK_COMMANDS: readonly Command[] = [
  {
    id: 'look',
    keys: [],
    menus: [...NODE, ...LINE],
    applies: (state, target) => !alone(state, target),
    run: ({ store }, target) => store.setState(select(idOf(target))),
  },
  { id: 'open', keys: [{ key: 'o' }], menus: NODE, applies: canOpen, run: openTarget(true) },
  { id: 'close', keys: [{ key: 'c' }], menus: NODE, applies: canClose, run: openTarget(false) },
  {
    id: 'compare',
    keys: [],
    menus: NODE,
    applies: (state, target) => other(state, target) && state.graph.hasNode(state.view.selection),
    run: ({ store }, target) => {
      const { selection } = store.getState().view;
      const id = idOf(target);
      if (selection !== null && id !== null) store.setState(selectBoth(selection, id));
    },
  },
  {
    id: 'compareNext',
    keys: [],
    menus: NODE,
    applies: alone,
    run: ({ store }) => store.setState(compare(true)),
  },
  {
    id: 'impact',
    keys: [],
    menus: NODE,
    run: ({ store }, target) => {
      const id = idOf(target);
      if (id !== null) store.setState(askImpactOf(id));
    },
  },
  {
    id: 'focus',
    keys: [],
    menus: NODE,
    applies: (state, target) => state.view.arrangement !== 'around' || !alone(state, target),
    run: ({ store }, target) => {
      const id = idOf(target);
      if (id !== null) store.setState(focusOn(id));
    },
  },
  direction('dependsOn', 'depends-on'),
  direction('neededBy', 'needed-by'),
  direction('bothWays', 'both'),
  {
    id: 'add',
    keys: [],
    menus: NODE,
    applies: other,
    run: ({ store }, target) => store.setState(addToSelection(idOf(target) ?? '')),
  },
  {
    id: 'lookFrom',
    keys: [],
    menus: LINE,
    run: ({ store }, target) => store.setState(select(lineOf(store.getState(), target)?.from ?? null)),
  },
  {
    id: 'lookTo',
    keys: [],
    menus: LINE,
    run: ({ store }, target) => store.setState(select(lineOf(store.getState(), target)?.to ?? null)),
  },
  {
    id: 'onlyKind',
    keys: [],
    menus: LINE,
    run: ({ store }, target) => {
      const { view, library } = store.getState();
      const kind = kindOf(store.getState(), target);
      const all = facetValues(library, 'kind').map(({ id }) => id);
      if (kind !== null) store.setState(filterBy(isolateValue(view.filters, 'kind', kind, all)));
    },
  },
  {
    id: 'hideKind',
    keys: [],
    menus: LINE,
    run: ({ store }, target) => {
      const { filters } = store.getState().view;
      const kind = kindOf(store.getState(), target);
      if (kind !== null) store.setState(filterBy(toggleValue(filters, 'kind', kind)));
    },
  },
];

/**
 * A command that sets the direction of the highlight. It is available only for a node that is selected alone.
 */
function direction(
  id: 'dependsOn' | 'neededBy' | 'bothWays',
  way: 'depends-on' | 'needed-by' | 'both',
): Command {
  return {
    id,
    keys: [],
    menus: NODE,
    applies: (state, target) => state.view.direction !== way && alone(state, target),
    run: ({ store }: Context) => store.setState(lookAlong(way)),
  };
}

function idOf(target: Target): string | null {
  return 'id' in target ? target.id : null;
}
