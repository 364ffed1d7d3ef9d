import { NO_FILTERS } from '../lens/view/filters.ts';
import { filterBy, openHelp, openPanel, present, redo, select, tidyUp, undo } from '../state/actions.ts';
import { placeKey } from '../state/derive.ts';
import { stepFound } from '../state/search-actions.ts';
import type { PanelName, Target } from '../state/state.ts';
import type { Command, Context } from './command.ts';
import { callMenu, copyLinkTo, isSelected, light, stepBack, walk } from './handlers.ts';

const NODE = ['node'] as const;
const LINE = ['line'] as const;
const BACKGROUND = ['background'] as const;
const NONE: readonly Target['kind'][] = [];

/** Commands for the selection and for the whole picture. */
export const PAGE_COMMANDS: readonly Command[] = [
  { id: 'copyLink', keys: [], menus: [...NODE, ...LINE, 'selection', 'background'], run: copyLinkTo },
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
    menus: BACKGROUND,
    applies: ({ view }) => Object.keys(view.filters).length > 0,
    run: ({ store }) => store.setState(filterBy(NO_FILTERS)),
  },
  {
    id: 'tidyUp',
    keys: [],
    menus: BACKGROUND,
    applies: (state) => Object.keys(state.moved[placeKey(state)] ?? {}).length > 0,
    run: ({ store }) => store.setState(tidyUp),
  },
  {
    id: 'undo',
    keys: [{ key: 'z', held: true, shift: false }],
    menus: BACKGROUND,
    applies: ({ trail }) => trail.at > 0,
    run: ({ store }) => store.setState(undo),
  },
  {
    id: 'redo',
    keys: [
      { key: 'z', held: true, shift: true },
      { key: 'y', held: true },
    ],
    menus: BACKGROUND,
    applies: ({ trail }) => trail.at + 1 < trail.steps.length,
    run: ({ store }) => store.setState(redo),
  },
  {
    id: 'fit',
    keys: [{ key: 'f' }, { key: '0' }],
    menus: BACKGROUND,
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
    menus: BACKGROUND,
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
    menus: BACKGROUND,
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
    menus: BACKGROUND,
    run: ({ store }) => store.setState(openHelp(true)),
  },
];

function panel(id: PanelName): Command {
  return {
    id,
    keys: [],
    menus: BACKGROUND,
    applies: ({ presenting }) => !presenting,
    run: ({ store }: Context) => store.setState(openPanel(id, !store.getState().panels[id])),
  };
}
