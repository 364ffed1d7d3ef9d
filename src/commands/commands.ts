import { facetValues, isolateValue, NO_FILTERS, toggleValue } from '../lens/filters.ts';
import {
  addToSelection,
  askImpact,
  compare,
  filterBy,
  focusOn,
  lookAlong,
  openHelp,
  openPanel,
  present,
  redo,
  select,
  selectBoth,
  tidyUp,
  undo,
} from '../state/actions.ts';
import { placeKey } from '../state/derive.ts';
import { stepFound } from '../state/search-actions.ts';
import type { PanelName, State, Target } from '../state/state.ts';
import type { Command, Context } from './command.ts';
import { callMenu, copyLink, isSelected, kindOf, light, lineOf, stepBack, walk } from './deeds.ts';

const NODE = ['node'] as const;
const LINE = ['line'] as const;
const GROUND = ['ground'] as const;
const NONE: readonly Target['kind'][] = [];

/** Whether a target is the one thing that is selected. */
const alone = (state: State, target: Target) => isSelected(state, target) && state.view.also.length === 0;
const other = (state: State, target: Target) => state.view.selection !== null && !isSelected(state, target);

/** Everything a viewer can do, in the order of the menus and of the help. */
export const COMMANDS: readonly Command[] = [
  {
    id: 'look',
    keys: [],
    menus: [...NODE, ...LINE],
    applies: (state, target) => !alone(state, target),
    run: ({ store }, target) => store.setState(select(idOf(target))),
  },
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
      store.setState(select(idOf(target)));
      store.setState(askImpact(true));
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
  { id: 'copyLink', keys: [], menus: [...NODE, ...LINE, 'selection', 'ground'], run: copyLink },
  {
    id: 'clear',
    keys: [],
    menus: ['node', 'line', 'selection'],
    applies: (state, target) => target.kind === 'selection' || isSelected(state, target),
    run: ({ store }) => store.setState(select(null)),
  },
  {
    id: 'showAll',
    keys: [],
    menus: GROUND,
    applies: ({ view }) => Object.keys(view.filters).length > 0,
    run: ({ store }) => store.setState(filterBy(NO_FILTERS)),
  },
  {
    id: 'tidyUp',
    keys: [],
    menus: GROUND,
    applies: (state) => Object.keys(state.moved[placeKey(state)] ?? {}).length > 0,
    run: ({ store }) => store.setState(tidyUp),
  },
  {
    id: 'undo',
    keys: [{ key: 'z', held: true, shift: false }],
    menus: GROUND,
    applies: ({ trail }) => trail.at > 0,
    run: ({ store }) => store.setState(undo),
  },
  {
    id: 'redo',
    keys: [
      { key: 'z', held: true, shift: true },
      { key: 'y', held: true },
    ],
    menus: GROUND,
    applies: ({ trail }) => trail.at + 1 < trail.steps.length,
    run: ({ store }) => store.setState(redo),
  },
  {
    id: 'fit',
    keys: [{ key: 'f' }, { key: '0' }],
    menus: GROUND,
    run: ({ drawing }) => drawing.fit(),
  },
  {
    id: 'zoomIn',
    keys: [{ key: '+' }, { key: '=' }],
    menus: NONE,
    run: ({ drawing }) => drawing.zoomBy(1.25),
  },
  { id: 'zoomOut', keys: [{ key: '-' }], menus: NONE, run: ({ drawing }) => drawing.zoomBy(0.8) },
  panel('outline'),
  panel('filters'),
  panel('legend'),
  panel('trail'),
  panel('details'),
  {
    id: 'present',
    keys: [],
    menus: GROUND,
    applies: ({ presenting }) => !presenting,
    run: ({ store }) => store.setState(present(true)),
  },
  { id: 'one', keys: [{ key: '1' }], menus: NONE, run: ({ store }) => light(store, 1) },
  { id: 'two', keys: [{ key: '2' }], menus: NONE, run: ({ store }) => light(store, 2) },
  { id: 'three', keys: [{ key: '3' }], menus: NONE, run: ({ store }) => light(store, 3) },
  {
    id: 'all',
    keys: [{ key: '9' }],
    menus: NONE,
    run: ({ store }) => light(store, Number.POSITIVE_INFINITY),
  },
  { id: 'left', keys: [{ key: 'arrowleft' }], menus: NONE, run: walk('left') },
  { id: 'right', keys: [{ key: 'arrowright' }], menus: NONE, run: walk('right') },
  { id: 'up', keys: [{ key: 'arrowup' }], menus: NONE, run: walk('up') },
  { id: 'down', keys: [{ key: 'arrowdown' }], menus: NONE, run: walk('down') },
  {
    id: 'menu',
    keys: [{ key: 'contextmenu' }, { key: 'f10', shift: true }],
    menus: NONE,
    run: callMenu,
  },
  {
    id: 'search',
    keys: [{ key: '/' }, { key: 'k', held: true, typing: true }],
    menus: GROUND,
    run: ({ focusSearch }) => focusSearch(),
  },
  {
    id: 'nextHit',
    keys: [{ key: 'f3', shift: false, typing: true }],
    menus: NONE,
    applies: ({ found }) => found !== null,
    run: ({ store }) => store.setState(stepFound(1)),
  },
  {
    id: 'previousHit',
    keys: [{ key: 'f3', shift: true, typing: true }],
    menus: NONE,
    applies: ({ found }) => found !== null,
    run: ({ store }) => store.setState(stepFound(-1)),
  },
  { id: 'back', keys: [{ key: 'escape' }], menus: NONE, run: ({ store }) => stepBack(store) },
  {
    id: 'help',
    keys: [{ key: '?' }],
    menus: GROUND,
    run: ({ store }) => store.setState(openHelp(true)),
  },
];

/** The commands of the menu of a target, as far as they mean anything now. */
export function commandsFor(state: State, target: Target): Command[] {
  return COMMANDS.filter(
    ({ menus, applies }) => menus.includes(target.kind) && (applies?.(state, target) ?? true),
  );
}

/** The direction in which the selection is lit; for another node, it is selected first. */
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

function panel(id: PanelName): Command {
  return {
    id,
    keys: [],
    menus: GROUND,
    applies: ({ presenting }) => !presenting,
    run: ({ store }: Context) => store.setState(openPanel(id, !store.getState().panels[id])),
  };
}

function idOf(target: Target): string | null {
  return 'id' in target ? target.id : null;
}
