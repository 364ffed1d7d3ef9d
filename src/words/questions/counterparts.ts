import type { ComponentType } from '../../model/records/schema-layer.ts';
import { counted } from '../count.ts';
import { itemWords } from '../items.ts';
import { inList } from '../lists.ts';

/** What 4-2 has in place of a requirement, for each kind of gap. */
const instead = {
  heading: 'a heading only',
  delegated: 'a heading that refers to the component types, none of which has a requirement',
  nothing: 'not even a heading',
};

/** Texts of the question about system requirements beside those for components. */
export const counterpartWords = {
  label: 'The whole picture',
  heading: 'System requirements beside components',
  lead: 'What 3-3 asks of a system, and what 4-2 derives from it for components, with the enhancements of both. “From SL 2” is the lowest capability level (SL-C) that selects the row.',
  counts: (systems: number, gaps: number) =>
    `${counted(systems, 'system requirement')}, ${gaps === 0 ? 'none' : gaps} without a requirement for components.`,
  marks: 'The picture marks those without one strongly and every pair lightly.',
  caption: 'System requirements and their counterparts for components',
  system: 'For systems (3-3)',
  components: 'For components (4-2)',
  group: (label: string, title: string, count: number) => `${label} ${title} (${count})`,
  noGroup: (count: number) => `In no group (${count})`,
  from: (level: number) => (level === 4 ? 'at SL 4' : `from SL ${level}`),
  types: (types: readonly ComponentType[], all: number) =>
    types.length === all ? 'all component types' : inList(types.map((type) => itemWords.types[type])),
  /** The role of a row in 4-2, in a word or two. */
  statuses: {
    common: 'requirement for components',
    'type-specific': 'requirement for one component type',
    delegated: 'heading: see the component types',
    none: 'heading only',
  },
  enhancementsOf: (label: string) => `Enhancements of ${label}`,
  noEnhancements: 'no enhancements',
  noRequirement: 'No requirement for components',
  gap: (gap: keyof typeof instead, labels: readonly string[]) =>
    gap === 'nothing' ? 'Nothing in 4-2 derives from it.' : `4-2 has ${instead[gap]}: ${inList(labels)}.`,
  gapCell: (gap: keyof typeof instead) => `none: ${instead[gap]}`,
  find: 'Find a requirement',
  clear: 'Clear the text',
  onlyGaps: 'Only gaps',
  shown: (shown: number, all: number) =>
    shown === all
      ? `All ${counted(all, 'system requirement')} shown.`
      : `${shown} of ${counted(all, 'system requirement')} shown.`,
  nothingShown: 'No system requirement matches.',
  only: (count: number) => `Only for components (${count})`,
  onlyLead:
    'Requirements of 4-2 that derive from no system requirement. Headings that refer to the component types are not counted.',
  onlyOne: (label: string) =>
    `${label} is only for components: it derives from no system requirement of 3-3.`,
  waiting: 'The requirements are being loaded.',
  download: 'Download CSV',
  fileName: (day: string) => `iec62443-system-beside-component-${day}.csv`,
  csv: {
    there: 'yes',
    only: 'only for components',
    columns: [
      'Foundational requirement',
      'System requirement',
      'Title',
      'Lowest level',
      'Enhancements',
      'Component requirement',
      'Title for components',
      'Lowest level for components',
      'Enhancements for components',
      'Role in 4-2',
      'Component types',
      'Requirement for components',
      'Confidence of the derivation',
      'Sources of the derivation',
    ],
  },
  section: {
    heading: 'System beside component',
    caption: (label: string) => `${label} and its counterparts for components`,
    basedOn: (from: readonly string[], to: string) =>
      `that ${inList(from)} ${from.length === 1 ? 'derives' : 'derive'} from ${to}`,
    all: 'All of them',
  },
};
