import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { namesIn, readTree, type Tree, wordsOf } from './source-tree.ts';

/**
 * Words that no name in the code contains, with the field's term for each. Names were once a private dialect,
 * in which a newcomer who searched for parent, edge label or highlight found nothing.
 */
const OURS: Readonly<Record<string, string>> = {
  standing: 'coverage',
  touch: 'mapping',
  touches: 'mappings',
  touched: 'covered',
  untouched: 'uncovered',
  lens: 'question',
  seat: 'parent',
  seats: 'ancestors',
  homes: 'frameworks',
  pill: 'edge label',
  pills: 'edge labels',
  lit: 'highlighted',
  glow: 'search hit',
  glowing: 'search hits',
  ground: 'background',
  shelf: 'unplaced area',
  sheet: 'page',
  sheets: 'pages',
  closeness: 'zoom scaling',
  shrink: 'scale',
  bearings: 'context nodes',
  deeds: 'handlers',
  ears: 'handlers',
  strangers: 'unknown files',
  slip: 'syntax error, or typo',
  slips: 'edits, or typos',
  mended: 'corrected',
  patience: 'timeout, or maximum',
  tie: 'dependency',
  ties: 'dependencies',
  rests: 'citations',
  resting: 'citing',
  told: 'what it is: label, sentence, rows',
  tell: 'describe, report',
  said: 'announcement, or typed',
  beside: 'related',
  remember: 'memoize',
  quit: 'unsubscribe',
};

/** Names that were replaced as a whole, because their words are ordinary. */
const REPLACED: Readonly<Record<string, string>> = {
  seatOf: 'parentOf',
  heldBy: 'childrenOf',
  cardOf: 'containerOf',
  lookThrough: 'askQuestion',
  AskWhole: 'QuestionList',
  PillWish: 'LabelRequest',
  litBy: 'highlightFor',
  BasePicture: 'BaseScene',
  shrinkStep: 'scaleStep',
  standIn: 'visibleAncestor',
  standInFor: 'visibleAncestor',
  restingOn: 'citationsBySource',
  layLayers: 'applyLayers',
  inTurn: 'topologicalOrder',
  Follow: 'Prerequisite',
  also: 'others',
  sound: 'matched',
  leaders: 'leader lines',
};

/** Names that may contain such a word, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  pointBeside: 'geometry: a point at a distance from a line, not a relation',
};

const problemsIn = (tree: Tree): string[] =>
  [...namesIn(tree)].flatMap(([name, files]) => {
    if (name in EXCEPTIONS) return [];
    const instead = Object.hasOwn(REPLACED, name)
      ? REPLACED[name]
      : wordsOf(name)
          .map((word) => (Object.hasOwn(OURS, word) ? OURS[word] : undefined))
          .find((found) => found !== undefined);
    return instead === undefined ? [] : [`${name} in ${files.join(', ')}: say ${instead}`];
  });

describe('the names of the code', () => {
  const tree = readTree(path.resolve(import.meta.dirname, '../../src'));

  test('were all read', () => expect(namesIn(tree).size).toBeGreaterThan(2000));
  test('are the terms of the field', () => expect(problemsIn(tree)).toEqual([]));
  test('use every exception', () => {
    const names = namesIn(tree);
    expect(Object.keys(EXCEPTIONS).filter((name) => !names.has(name))).toEqual([]);
  });
});

test('each rule finds its problem', () => {
  const tree = new Map([
    ['lens/tell-view.ts', 'export const seatOf = 1;'],
    ['lens/a.ts', "export const paintPill = { litLine: 1, stylesheet: 2, upset: 'lit' };"],
  ]);
  expect(problemsIn(tree)).toEqual([
    'tell-view in lens/tell-view.ts: say describe, report',
    'seatOf in lens/tell-view.ts: say parentOf',
    'paintPill in lens/a.ts: say edge label',
    'litLine in lens/a.ts: say highlighted',
  ]);
});
