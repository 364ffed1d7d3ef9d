import { counted } from '../count.ts';
import { inList } from '../lists.ts';

/** The meaning of security level 0. */
const noRequirements = 'SL 0: no specific requirements';

/** Texts of the question about security levels. */
export const levelWords = {
  label: 'The whole picture',
  heading: (levels: readonly number[], above: number) => {
    const [first] = levels;
    const same = levels.every((level) => level === first);
    const what = same ? `SL ${first}` : `SL-T ${levels.join(' ')}`;
    if (same && first === 0) return noRequirements;
    return above > 0 ? `What ${what} adds to SL ${above}` : `What ${what} selects`;
  },
  lead: 'Requirements and enhancements of 3-3 and 4-2 by their lowest capability level (SL-C). A level includes everything that lower levels select.',
  level: 'Security level',
  above: 'Show',
  beyond: (level: number) => (level === 0 ? 'all it selects' : `only what it adds to SL ${level}`),
  aboveLevel: (level: number) => (level === 0 ? noRequirements : `SL ${level}`),
  mixed: 'mixed',
  component: 'Component type',
  allComponents: 'all types',
  types: {
    SAR: 'software application',
    EDR: 'embedded device',
    HDR: 'host device',
    NDR: 'network device',
  },
  vector: 'One level for each of the seven (SL-T)',
  ofFr: (label: string, title: string) => `${label} ${title}`,
  counts: (system: number, component: number) =>
    `${counted(system, 'row')} of 3-3, ${counted(component, 'row')} of 4-2`,
  group: (label: string, title: string, count: number) => `${label} ${title} (${count})`,
  always: (ends: readonly string[]) =>
    ends.length === 1
      ? `${inList(ends)} always applies and is outside the counts.`
      : `${inList(ends)} always apply and are outside the counts.`,
  basis: 'Where the levels come from',
  none: (level: number) => (level === 0 ? `${noRequirements}.` : 'No requirement is selected here.'),
  row: (part: string, from: number, contested: boolean) =>
    `${part}, from\u00a0SL\u00a0${from}${contested ? '; other sources differ' : ''}`,
  waiting: 'The requirements are being loaded.',
  download: 'Download CSV',
  /** Contains every parameter: the levels, the level they are compared with, the type of component. */
  fileName: (levels: readonly number[], above: number, component: string | null, day: string) =>
    ['iec62443-levels', levels.join(''), above > 0 ? `above-${above}` : '', component ?? '', `${day}.csv`]
      .filter((part) => part !== '')
      .join('-'),
  columns: {
    fr: 'Foundational requirement',
    level: 'Target level',
    part: 'Part',
    id: 'Requirement',
    title: 'Title',
    from: 'Lowest level',
    types: 'Component types',
  },
};
