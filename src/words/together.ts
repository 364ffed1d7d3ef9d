import { counted } from './count.ts';
import { someOf } from './lists.ts';

/** As many names as a sentence can carry: "3-2, 3-3 and 4-2"; of many the first: "1-1, 1-2, 1-3 and 6 more". */
const fewOf = (labels: readonly string[]): string => someOf(labels, 3);

/** Texts of the panel on two or more selected parts. */
export const togetherWords = {
  label: (count: number) => (count === 2 ? 'Two parts together' : `${count} parts together`),
  heading: fewOf,
  selected: 'Selected',
  takeOut: 'Take out',
  takeOutNamed: (name: string) => `Take out ${name}`,
  twoOfThem: 'Any two of them',
  pair: (a: string, b: string) => `${a} and ${b}`,
  nothing:
    'They have nothing in common: no relation connects any two of them, nothing is related to all of them, there is nothing that all of them depend on, and nothing needs all of them.',
  unrelated: (a: string, b: string) => `${a} and ${b} are not related: no path of relations connects them.`,
  notDirect: (steps: number) =>
    `No relation connects the two directly. The shortest path takes ${counted(steps, 'step')}.`,
  noneAmong: 'No relation connects any two of them directly.',
  apart: (labels: readonly string[]) =>
    `${fewOf(labels)} ${labels.length === 1 ? 'has' : 'have'} no direct relation to any other of them.`,
  depends: 'One depends on the other',
  dependsOn: (dependent: string, needed: string) => `${dependent} depends on ${needed}`,
  usedWith: 'Used together',
  related: 'Related, neither depends',
  relatedToAll: 'Directly related to all',
  noneRelated: 'Nothing is directly related to all of them.',
  /** "is evaluated by 3-3 and 4-2". */
  towards: (verb: string, labels: readonly string[]) => `${verb} ${fewOf(labels)}`,
  allDependOn: (count: number) => (count === 2 ? 'Both depend on' : 'All depend on'),
  allNeededBy: (count: number) => (count === 2 ? 'Both are needed by' : 'All are needed by'),
  noneInCommon: {
    allDependOn: (count: number) =>
      count === 2 ? 'They have no dependency in common.' : 'There is nothing that all of them depend on.',
    allNeededBy: (count: number) => (count === 2 ? 'Nothing needs both.' : 'Nothing needs all of them.'),
  },
  /** For a part that is itself selected. */
  oneOfThem: {
    allDependOn: (how: string) => `one of them, on which the others depend: ${how}`,
    allNeededBy: (how: string) => `one of them, which depends on the others: ${how}`,
  },
  /** "3-3 and 4-2 directly; 6-1 in 2 steps", the nearest first; where all are equally far, "both directly" or "all directly". */
  distances: (ways: readonly { steps: number; labels: readonly string[] }[]) =>
    ways.length === 1
      ? `${ways[0]?.labels.length === 2 ? 'both' : 'all'} ${howFar(ways[0]?.steps ?? 1)}`
      : ways.map(({ steps, labels }) => `${fewOf(labels)} ${howFar(steps)}`).join('; '),
};

function howFar(steps: number): string {
  return steps === 1 ? 'directly' : `in ${steps} steps`;
}

/** Texts of the shortest paths between two parts. */
export const pathWords = {
  heading: (shown: number, count: number) =>
    shown < count ? `${count} shortest paths; the first ${shown} are shown` : counted(count, 'shortest path'),
  path: (number: number) => `Path ${number}`,
  directions: {
    along: (from: string, to: string) => `${from} depends on ${to}`,
    against: (from: string, to: string) => `${to} depends on ${from}`,
    both: (from: string, to: string) => `${from} and ${to} depend on each other`,
    'used-with': (from: string, to: string) => `${from} and ${to} are used together`,
    related: () => 'neither depends on the other',
  },
  more: (count: number, from: string, to: string) =>
    `and ${counted(count, 'more relation')} between ${from} and ${to}`,
};
