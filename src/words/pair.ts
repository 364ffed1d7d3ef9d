import { counted } from './count.ts';

/** The words about two parts together. */
export const pairWords = {
  label: 'Two parts together',
  heading: (a: string, b: string) => `${a} and ${b}`,
  same: (a: string) => `This is ${a} twice. Choose another part to see how the two are related.`,
  unrelated: (a: string, b: string) => `${a} and ${b} are not related: no path of relations joins them.`,
  depends: (dependent: string, needed: string) => `${dependent} depends on ${needed}`,
  usedWith: 'Used together',
  related: 'Related, neither depends',
  notDirect: (steps: number) =>
    `No relation joins the two directly. The shortest path takes ${counted(steps, 'step')}.`,
  paths: (count: number) => counted(count, 'shortest path'),
  pathsShown: (shown: number, count: number) => `${count} shortest paths, the first ${shown} of them here`,
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
  bothDependOn: 'Both depend on',
  bothNeededBy: 'Both are needed by',
  nothingInCommon: {
    bothDependOn: 'Nothing that both depend on.',
    bothNeededBy: 'Nothing that needs both.',
  },
  distances: (a: string, near: number, b: string, far: number) =>
    `${a}: ${near === 1 ? 'directly' : `${near} steps`}; ${b}: ${far === 1 ? 'directly' : `${far} steps`}`,
} as const;
