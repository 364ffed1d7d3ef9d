import type { Basis, Confidence } from '../model/records/schema.ts';
import { counted } from './count.ts';
import { type Explained, kinds } from './kinds.ts';

const basis: Record<Basis, string> = {
  'framework-page': 'the framework page',
  standard: 'the standard',
  literature: 'the literature',
};

const confidence: Record<Confidence, Explained> = {
  high: { name: 'high', meaning: 'Two or more independent sources agree.' },
  medium: { name: 'medium', meaning: 'One good source.' },
  low: { name: 'low', meaning: 'A weak, indirect or contradicted source.' },
};

/** "a", "a and b", "a, b and c". */
export function inList(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** "depends on 2, needed by 3, used with 1"; what is used with nothing does not say so. */
function countHighlighted(depends: number, needed: number, used: number): string {
  const counts = `depends on ${depends}, needed by ${needed}`;
  return used === 0 ? counts : `${counts}, used with ${used}`;
}

/** Every word of the interface, in one place: a second language is a second file of this shape. */
export const words = {
  product: 'IEC 62443 Atlas',
  kinds,
  basis,
  confidence,
  /** Who says so, from the bases of a relation. */
  statedBy: (bases: readonly Basis[]) => `stated by ${inList(bases.map((one) => basis[one]))}`,
  node: {
    wholeSeries: 'the whole series',
    tier: (number: number) => `Tier ${number}`,
    phase: (order: number) => `Phase ${order}`,
  },
  detail: {
    region: 'Details',
    back: 'Overview',
  },
  fields: {
    designation: 'Designation',
    title: 'Title',
    type: 'Type',
    status: 'Status',
    edition: 'Edition',
    published: 'Published',
    stability: 'Stability date',
    isaCounterpart: 'ISA counterpart',
    revision: 'Revision',
    supersedes: 'Supersedes',
    regional: 'Regional editions',
    name: 'Name',
    summary: 'Summary',
    keywords: 'Keywords',
  } as Readonly<Record<string, string>>,
  outline: {
    label: 'Outline of the framework',
    series: 'The series',
    keyStandards: (list: string) => `key standards ${list}`,
    documents: (count: number) => counted(count, 'document'),
    activities: (count: number) => counted(count, 'activity', 'activities'),
    relations: (count: number) => counted(count, 'relation'),
    phase: (order: number) => `phase ${order}`,
    differs: 'page and catalogue differ',
  },
  address: {
    tooLong: 'The address is too long to be one of the Atlas, so it was not read.',
    tooLongToWrite:
      'This view is too long for an address: the address of this page still leads to the view before it. Choose fewer items or open fewer cards to have it in the address.',
    tooLongToShare:
      'This view is too long for a link: the Atlas could not read it again. Choose fewer items or open fewer cards, then copy the link.',
    arrangement: (value: string) => `There is no arrangement “${value}”.`,
    selection: (values: string) => `The framework holds nothing called ${values}.`,
    depth: (value: string) => `The depth “${value}” is none of 1, 2, 3 and all.`,
    direction: (value: string) => `The direction “${value}” is none of both, depends-on and needed-by.`,
    form: (value: string) => `There is no form “${value}”.`,
    question: (value: string) => `The question “${value}” is none of the Atlas.`,
    layer: (values: string) => `There is no layer ${values}.`,
    filter: (values: string) => `There is nothing to hide called ${values}.`,
    version: (value: string) =>
      `The address is of version “${value}”, which this Atlas does not know. What it could read of it is shown.`,
    part: (name: string) => `The part “${name}” of the address means nothing here.`,
    remaining: (value: string) => `The end of the address, “${value}”, means nothing here.`,
    more: (count: number) => `${counted(count, 'more part')} of the address could not be followed.`,
  },
  canvas: {
    series: 'IEC 62443 series',
    rank: (number: number) => (number === 0 ? 'Foundations' : `Layer ${number}`),
    unplaced: 'No stated dependency',
    label: 'Picture of the framework; the outline holds the same as text',
    outside: 'Other frameworks',
    walking: 'Arrow keys walk along relations; Shift and F10 open the menu.',
  },
  arrangements: {
    label: 'Arrangement',
    names: {
      architecture: 'Architecture',
      lifecycle: 'Lifecycle',
      dependencies: 'Dependencies',
      around: 'Around',
    },
  },
  forms: {
    label: 'Form',
    names: { graph: 'Graph', matrix: 'Matrix', lanes: 'Lanes', table: 'Table' },
  },
  roles: {
    label: 'Role',
    alsoCalled: (names: readonly string[]) => `Also called ${inList(names)}.`,
    levels: { primary: 'Primary', supporting: 'Supporting' },
    levelMeanings: {
      primary: 'Addressed to the role, or sets its requirements.',
      supporting: 'Used by the role, but not addressed to it first.',
    },
    order: 'Reading order',
    orderLead:
      'Each after those in the list that it depends on or whose results it uses; what is primary as early as that allows.',
    cycles: 'Where documents need each other',
    after: (labels: readonly string[]) => `After ${inList(labels)}, on which it depends.`,
    afterUse: (labels: readonly string[]) => `After ${inList(labels)}, whose results it uses.`,
    afterThrough: (labels: readonly string[]) => `After ${inList(labels)}, which it needs through others.`,
    needed: (labels: readonly string[]) =>
      `Needs nothing else in this list; ${inList(labels)} ${labels.length === 1 ? 'needs' : 'need'} it.`,
    free: 'Needs nothing else in this list, and nothing in it needs this.',
    cycle: (labels: readonly string[], because: string) =>
      `${inList(labels)} need each other; ${labels[0] ?? ''} is read first because ${because}.`,
    leftOpen: 'Left open by this order',
    readFirst: {
      least: 'that leaves the fewest and least certain dependencies open',
      little: 'that leaves few dependencies open',
      primary: 'another order would leave as much open, and it is primary here',
      series: 'another order would leave as much open, and it comes first in the series',
    },
    whyHere: 'Why here',
  },
  frame: {
    tools: 'Tools',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit the picture',
    tidyUp: 'Tidy up',
    outline: 'Outline',
    legend: 'Legend',
    filters: 'Filters',
    details: 'Details',
    trail: 'Trail',
    help: 'Help',
    more: 'Actions',
    share: 'Copy the link',
    shared: 'The link is copied.',
    notShared: 'The browser does not let a page copy. Copy the address of this window instead.',
    undo: 'Undo',
    redo: 'Redo',
    search: 'Search',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    present: 'Present',
    stopPresenting: 'Stop presenting',
    close: 'Close',
    depth: 'Steps',
    allSteps: 'all',
    direction: 'Direction',
    directions: { both: 'Both', 'depends-on': 'Depends on', 'needed-by': 'Needed by' },
    hint: 'Select anything to see what it depends on and what needs it.',
    clear: 'Clear the selection',
    highlight: countHighlighted,
    dismiss: 'Dismiss the notice',
    broken: (part: string) => `${part} could not be shown. The rest works.`,
    retry: 'Try again',
    loadAgain: 'Load the page again',
    noTable: 'The table could not be made: a part of the page did not load. Reload the page and try again.',
    faultsNotLoaded:
      'The Atlas cannot open its data, and the list of what is wrong with them could not be loaded. Load the page again.',
    noKeptViews:
      'The kept views could not be loaded, and new ones will not outlast this page. Load the page again to have them.',
  },
  filters: {
    label: 'Filters',
    clear: 'Show everything',
    only: 'only',
    onlyThis: (name: string) => `Show only ${name}, or all again`,
    show: 'Show',
    showSelected: 'Show what is selected',
    /** What is filtered away while nothing selected is. */
    filtered: (parts: number) => (parts > 0 ? `${parts} filtered out` : 'Relations filtered out'),
    showAll: 'Show all',
    hidden: (count: number) => `${count} selected ${count === 1 ? 'is' : 'are'} hidden by filters.`,
    facets: {
      node: 'Kind of part',
      tier: 'Tier',
      type: 'Document type',
      status: 'Status on the framework page',
      phase: 'Lifecycle phase',
      role: 'Role',
      kind: 'Kind of relation',
      basis: 'Stated by',
      confidence: 'Confidence',
    },
  },
} as const;
