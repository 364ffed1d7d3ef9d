import { counted } from './count.ts';

/** Texts of the trail and the kept views. */
export const trail = {
  label: 'Trail',
  lead: 'What you have looked at, in order. Go back to any step.',
  steps: 'Steps of the trail',
  kept: 'Kept views',
  noneKept: 'No views are kept yet.',
  name: 'Name of the view',
  keep: 'Keep this view',
  open: (name: string) => `Open ${name}`,
  rename: (name: string) => `Rename ${name}`,
  newName: (name: string) => `New name of ${name}`,
  save: 'Save',
  copy: (name: string) => `Copy link of ${name}`,
  remove: (name: string) => `Remove ${name}`,
  short: { rename: 'Rename', copy: 'Copy link', remove: 'Remove' },
  removed: (name: string) => `Removed “${name}”.`,
  undo: 'Undo',
  /** Names of views. */
  together: (list: string) => `${list} together`,
  impact: (label: string) => `What if ${label} changes?`,
  line: (a: string, b: string) => `How ${a} and ${b} are related`,
  role: (name: string) => `For ${name.toLowerCase().replace(/y$/, 'ie')}s`,
  named: {
    differences: 'Sources differ',
    counterparts: 'System beside component',
    threats: 'From threat to standard',
  },
  published: (at: string, since: string | null) =>
    since === null ? `Published by ${at}` : `Published by ${at}, new since ${since}`,
  /** "SL 2", "SL 2 beyond SL 1", "SL 2 for EDR"; a vector names each of the seven: "SL 2, 1, 3, 2, 2, 1, 2". */
  level: (levels: readonly number[], above: number, component: string | null) => {
    const alike = new Set(levels).size === 1;
    const level = `SL ${alike ? levels[0] : levels.join(', ')}`;
    return [level, above > 0 && `beyond SL ${above}`, component && `for ${component}`]
      .filter(Boolean)
      .join(' ');
  },
  coverage: (framework: string, items: number) =>
    items === 0 ? `${framework} coverage` : `${framework} coverage, ${counted(items, 'item')}`,
  arranged: (what: string, arrangement: string) => `${what} in ${arrangement}`,
  filters: (count: number) => counted(count, 'filter'),
  layers: (count: number) => counted(count, 'layer'),
  opened: (cards: string) => `${cards} open`,
  howFar: (count: number) => (Number.isFinite(count) ? counted(count, 'step') : 'all steps'),
  directions: { both: 'both ways', 'depends-on': 'depends on', 'needed-by': 'needed by' },
  forms: { graph: 'graph', matrix: 'matrix', lanes: 'lanes', table: 'table' },
  aside: (what: string, extras: readonly string[]) => `${what} (${extras.join(', ')})`,
  /** Notices about the storage of kept views. */
  storage: {
    notSaved:
      'The kept views could not be saved: the storage of this browser is full or blocked. They last until the page is closed; copy them as links to be safe.',
    tooLong:
      'This view is too long to be kept: the Atlas could not open it again. Choose fewer items or open fewer cards, then keep it.',
    damaged: (key: string) =>
      `Some kept views could not be read. They are kept unchanged under “${key}” in the storage of this browser; the rest is here.`,
    stuck:
      'Some kept views could not be read, and there is no room to keep a copy of them. So that nothing is lost, changes to kept views are not saved.',
    newer:
      'The kept views were written by a newer version of the Atlas. So that nothing is lost, changes to them are not saved.',
  },
};

/** Announcements for screen readers. */
export const announce = {
  selected: (name: string, counts: string) => `${name} selected: ${counts}`,
  plain: (name: string) => `${name} selected`,
  cleared: 'Nothing selected',
  kept: (name: string) => `Kept: ${name}`,
  hidden: (name: string) => `${name} selected, hidden by filters`,
  arranged: (name: string) => `Arrangement: ${name}`,
  form: (name: string) => `Shown as ${name}`,
  panel: (name: string, open: boolean) => `${name} ${open ? 'opened' : 'closed'}`,
  step: (at: number, count: number) => `${at} of ${count}`,
  shown: (documents: number, relations: number) =>
    `${counted(documents, 'document')}, ${counted(relations, 'relation')} shown`,
};
