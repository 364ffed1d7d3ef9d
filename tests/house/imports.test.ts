import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PICTURE_QUESTIONS, SELECTION_QUESTIONS } from '../../src/lens/questions/rows.ts';
import {
  analyse,
  browserProblems,
  circles,
  countCode,
  crowdedFloors,
  dataProblems,
  floorProblems,
  packageProblems,
  questionProblems,
  readTree,
  type Tree,
  wingPairs,
  wingProblems,
} from './source-tree.ts';

const source = path.resolve(import.meta.dirname, '../../src');

describe('the source tree', () => {
  const tree = readTree(source);
  const files = analyse(tree);

  test('was read completely', () => {
    expect(countCode(source)).toBeGreaterThan(200);
    expect(files.length).toBe(countCode(source));
    for (const floor of ['lens', 'ui']) expect(wingPairs(files, floor).length).toBeGreaterThan(5);
  });
  test('imports within a floor only from the same wing or an earlier one', () =>
    expect(wingProblems(files)).toEqual([]));
  test('knows the kind of a question only in the folder of the question', () => {
    const kinds = [...PICTURE_QUESTIONS, ...SELECTION_QUESTIONS].map(({ kind }) => kind);
    expect(kinds).toHaveLength(8);
    expect(questionProblems(tree, new Set(kinds))).toEqual([]);
  });
  test('has no crowded floor', () => expect(crowdedFloors(files)).toEqual([]));
  test('imports only from the same folder or a lower floor', () =>
    expect(floorProblems(files, tree)).toEqual([]));
  test('has no circular imports', () => expect(circles(files)).toEqual([]));
  test('uses packages only where they are allowed', () => expect(packageProblems(files)).toEqual([]));
  test('uses nothing of the browser on the pure floors', () => expect(browserProblems(files)).toEqual([]));
  test('loads data only in effects', () => expect(dataProblems(files)).toEqual([]));
});

/** A tree of files in memory, for example `{ 'model/a.ts': "import './b.ts'" }`. */
const treeOf = (files: Record<string, string>): Tree => new Map(Object.entries(files));

describe('each rule finds', () => {
  const problemsOf = (files: Record<string, string>): string[] => {
    const tree = treeOf(files);
    const read = analyse(tree);
    return [
      ...floorProblems(read, tree),
      ...wingProblems(read),
      ...circles(read),
      ...packageProblems(read),
      ...browserProblems(read),
      ...dataProblems(read),
    ];
  };

  test('no problem in a correct tree', () => {
    expect(
      problemsOf({
        'lib/sets.ts': 'export const union = 1;',
        'model/graph/graph.ts':
          "import Graph from 'graphology'; import { union } from '../../lib/sets.ts'; export { Graph, union };",
        'lens/view/view.ts':
          "import type { Graph } from '../../model/graph/graph'; export type View = Graph;",
        'stage/stage.ts':
          "import type { Core } from 'cytoscape'; import '../lens/view/view.ts'; export type C = Core;",
        'state/store.ts': "import { createStore } from 'zustand/vanilla'; export { createStore };",
        'effects/library.ts': "import tiers from '#data/tiers.json?raw'; document.title = tiers;",
        'ui/canvas/Frame.tsx':
          "import cytoscape from 'cytoscape'; import CytoscapeComponent from 'react-cytoscapejs'; import './frame.css'; export const Frame = () => <CytoscapeComponent />; cytoscape;",
        'ui/canvas/frame.css': 'a { color: red }',
        'main.tsx':
          "import { createRoot } from 'react-dom/client'; import './ui/canvas/Frame.tsx'; createRoot;",
      }),
    ).toEqual([]);
  });

  test.each<[string, Record<string, string>, string]>([
    [
      'an import up the stairs',
      { 'model/a.ts': "import '../lens/b.ts';", 'lens/b.ts': '' },
      'model/a.ts (floor 2) imports lens/b.ts (floor 4)',
    ],
    [
      'an import of a type up the stairs',
      { 'lens/a.ts': "import type { S } from '../state/b';", 'state/b.ts': 'export type S = 1;' },
      'lens/a.ts (floor 4) imports state/b.ts (floor 6)',
    ],
    [
      'a re-export up the stairs',
      { 'stage/a.ts': "export * from '../state/b.ts';", 'state/b.ts': '' },
      'stage/a.ts (floor 5) imports state/b.ts (floor 6)',
    ],
    [
      'a lazy import up the stairs',
      { 'effects/a.ts': "await import('../ui/b.tsx');", 'ui/b.tsx': '' },
      'effects/a.ts (floor 7) imports ui/b.tsx (floor 9)',
    ],
    [
      'an inline type import up the stairs',
      { 'lens/a.ts': "export type S = import('../state/b.ts').S;", 'state/b.ts': 'export type S = 1;' },
      'lens/a.ts (floor 4) imports state/b.ts (floor 6)',
    ],
    [
      'a glob up the stairs',
      { 'lens/a.ts': "import.meta.glob('../ui/*.tsx');" },
      'lens/a.ts (floor 4) imports ui/*.tsx (floor 9)',
    ],
    [
      'a door to the neighbour on the same floor',
      { 'stage/a.ts': "import '../story/b.ts';", 'story/b.ts': '' },
      'stage/a.ts (floor 5) imports story/b.ts (floor 5)',
    ],
    [
      'an import against the order of wings',
      {
        'lens/detail/a.ts': "import type { V } from '../view/b.ts';",
        'lens/view/b.ts': 'export type V = 1;',
      },
      'lens/detail/a.ts imports lens/view/b.ts, a later wing of lens/',
    ],
    [
      'a door between wings that share a place',
      { 'ui/forms/a.ts': "import '../search/b.ts';", 'ui/search/b.ts': '' },
      'ui/forms/a.ts imports ui/search/b.ts, a later wing of ui/',
    ],
    [
      'a folder that is no wing',
      { 'lens/utils/a.ts': '' },
      'lens/utils/a.ts is in no wing: utils is not in the order of lens/',
    ],
    [
      'a folder on no floor',
      { 'utils/a.ts': '' },
      'utils/a.ts stands on no floor: utils/ is not in the list',
    ],
    [
      'an import of nothing',
      { 'lib/a.ts': "import './b.ts';" },
      'lib/a.ts imports ./b.ts, which is not there',
    ],
    [
      'a way out of the source folder',
      { 'ui/a.ts': "import '../../tests/b.ts';" },
      'ui/a.ts reaches out of the source folder for ../../tests/b.ts',
    ],
    [
      'a circle of three, one of them by type only',
      {
        'lens/a.ts': "import './b.ts';",
        'lens/b.ts': "import type { C } from './c.ts';",
        'lens/c.ts': "import './a'; export type C = 1;",
      },
      'lens/a.ts > lens/b.ts > lens/c.ts > lens/a.ts',
    ],
    ['a file that imports itself', { 'lib/a.ts': "import './a.ts';" }, 'lib/a.ts > lib/a.ts'],
    [
      'React where thinking is done',
      { 'model/a.ts': "import { memo } from 'react';" },
      'model/a.ts imports react: this floor only thinks',
    ],
    [
      'Zustand where thinking is done',
      { 'story/a.ts': "import 'zustand/vanilla';" },
      'story/a.ts imports zustand/vanilla: this floor only thinks',
    ],
    [
      'Cytoscape where thinking is done, even for a type',
      { 'lens/a.ts': "import type { Core } from 'cytoscape';" },
      'lens/a.ts imports cytoscape: this floor only thinks',
    ],
    [
      'React outside of ui',
      { 'effects/a.ts': "import { startTransition } from 'react';" },
      'effects/a.ts imports react: React lives in ui',
    ],
    [
      'the frame outside of the canvas',
      { 'ui/panels/A.tsx': "import C from 'react-cytoscapejs';" },
      'ui/panels/A.tsx imports react-cytoscapejs: only ui/canvas frames the picture',
    ],
    [
      'Cytoscape made by the stage',
      { 'stage/a.ts': "import cytoscape from 'cytoscape';" },
      'stage/a.ts imports cytoscape: only ui/canvas makes Cytoscape; stage may know its types',
    ],
    [
      'Cytoscape in a panel',
      { 'ui/panels/A.tsx': "import type { Core } from 'cytoscape';" },
      'ui/panels/A.tsx imports cytoscape: only ui/canvas makes Cytoscape; stage may know its types',
    ],
    [
      'the graph in a panel',
      { 'ui/A.tsx': "import type { Attributes } from 'graphology-types';" },
      'ui/A.tsx imports graphology-types: ui asks the state, never the graph',
    ],
    [
      'a package in lib',
      { 'lib/a.ts': "import Graph from 'graphology';" },
      'lib/a.ts imports graphology: lib imports nothing but itself',
    ],
    [
      'data loaded by the model',
      { 'model/a.ts': "import tiers from '#data/tiers.json';" },
      'model/a.ts imports #data/tiers.json: only effects may load data',
    ],
    [
      'data loaded by a relative path',
      { 'ui/a.ts': "import tiers from '../../data/tiers.json';" },
      'ui/a.ts imports ../../data/tiers.json: only effects may load data',
    ],
    [
      'data loaded by a glob',
      { 'state/a.ts': "import.meta.glob(['#data/*.json'], { eager: true });" },
      'state/a.ts imports #data/*.json: only effects may load data',
    ],
    [
      'a browser global',
      { 'lens/a.ts': 'export const title = () => document.title;' },
      'lens/a.ts uses document, which only a browser has',
    ],
    [
      'a browser type',
      { 'model/a.ts': 'export const width = (e: HTMLElement) => 1;' },
      'model/a.ts uses HTMLElement, which only a browser has',
    ],
    [
      'a browser global in a shorthand',
      { 'story/a.ts': 'export const kept = { localStorage };' },
      'story/a.ts uses localStorage, which only a browser has',
    ],
  ])('%s', (_name, files, problem) => {
    expect(problemsOf(files)).toContain(problem);
  });

  test('a switch over the kind of question, and a comparison with one', () => {
    const kinds = new Set(['level', 'time']);
    const found = (text: string, file = 'effects/a.ts') => questionProblems(treeOf({ [file]: text }), kinds);
    expect(found("switch (question?.kind) { case 'item': break; case 'time': }")).toEqual([
      'effects/a.ts switches over the kind of question',
    ]);
    expect(found("export const a = (q: { kind: string }) => q.kind === 'level';")).toEqual([
      'effects/a.ts compares the kind of question with level',
    ]);
    expect(found("switch (node.kind) { case 'item': }")).toEqual([]);
    expect(found("switch (q.kind) { case 'time': }", 'lens/questions/time/question.ts')).toEqual([]);
  });

  test('a crowded floor', () => {
    const files = analyse(
      treeOf({ 'lens/detail/a.ts': "import '../statements/b.ts';", 'lens/statements/b.ts': '' }),
    );
    expect(crowdedFloors(files, { lens: [2, 1] })).toEqual([]);
    expect(crowdedFloors(files, { lens: [1, 0] })).toEqual([
      'lens/ has 2 wings: the most is 1',
      'lens/ has 1 pairs of wings, the most is 0: detail > statements',
    ]);
  });

  test('no browser in a document of ours, a property or a comment', () => {
    const mine = `// the window of the document
      export const name = (document: { window: string }) => document.window + 'localStorage';
      export const { history = 1, location: [screen] } = { history: 2, location: [3] };`;
    expect(browserProblems(analyse(treeOf({ 'model/a.ts': mine })))).toEqual([]);
  });

  test('an error in a file that does not parse', () => {
    expect(() => analyse(treeOf({ 'lib/a.ts': 'import {' }))).toThrow('lib/a.ts cannot be parsed');
  });
});
