import type { NodeKind } from './graph.ts';
import type { Basis, Confidence } from './schema.ts';
import { counted } from './words-count.ts';
import { phrases } from './words-phrases.ts';

interface Explained {
  name: string;
  meaning: string;
}

const kinds: Record<NodeKind | 'line', Explained> = {
  series: {
    name: 'Series',
    meaning: 'All parts of IEC 62443 taken together. Some relations are to the whole, not to one part.',
  },
  tier: {
    name: 'Tier',
    meaning: 'One of the six levels into which the framework page sorts the documents of the series.',
  },
  document: {
    name: 'Document',
    meaning: 'One part of the series: a standard, specification or report, published or planned.',
  },
  phase: {
    name: 'Phase',
    meaning: 'One of the three steps of the security lifecycle, in their order.',
  },
  activity: { name: 'Activity', meaning: 'Something that is done in a phase of the lifecycle.' },
  line: {
    name: 'Relation',
    meaning:
      'What ties two parts of the framework together. One line carries every relation between the two.',
  },
};

const kindPlurals: Record<NodeKind, string> = {
  series: 'Series',
  tier: 'Tiers',
  document: 'Documents',
  phase: 'Phases',
  activity: 'Activities',
};

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

/** Every word of the interface, in one place: a second language is a second file of this shape. */
export const words = {
  product: 'IEC 62443 Atlas',
  kinds,
  kindPlurals,
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
    askImpact: 'What if it changes?',
    compare: 'Compare with…',
    comparing: 'Now choose the other: in the picture, the outline or the search.',
    dependsOn: 'Depends on',
    neededBy: 'Needed by',
    beside: 'Related, neither depends',
    lineDepends: (dependent: string, needed: string) => `${dependent} depends on ${needed}`,
    nothingNeeded: (name: string) => `${name} rests on nothing else in the framework.`,
    nothingNeeds: (name: string) => `Nothing in the framework rests on ${name}.`,
    further: 'Through these also',
    documents: 'Documents',
    activities: 'Activities',
    siblings: 'In the same phase',
    order: 'Before and after',
    showRelationWith: (name: string) => `Show the relation with ${name}`,
    differences: 'Where sources differ',
    frameworkPage: 'Framework page',
    catalogue: 'Catalogue',
    catalogueFacts: 'In the catalogues',
    notFound: 'none found',
    remark: 'Remark',
    corrections: 'Put right here',
    printed: 'The page prints',
    shown: 'shown here as',
    leftOut: 'left out here',
    record: 'Where this record comes from',
    whoDepends: {
      from: (reason: string) => `The first depends on the second. ${reason}`,
      to: (reason: string) => `The second depends on the first. ${reason}`,
      none: (reason: string) => `Neither depends on the other. ${reason}`,
    },
    ends: (from: string, to: string) => `${from} and ${to}`,
    relationsBetween: (count: number) => `${counted(count, 'relation')} between the two`,
    purpose: 'Purpose',
    coverage: 'What it covers',
    sources: (count: number) => counted(count, 'source'),
    sure: (level: string) => `${level} confidence`,
    opensInNewTab: '(opens in a new tab)',
    noAddress: 'no public address',
    elsewhere: 'What else rests on it',
    elsewhereOn: (name: string) => `What else rests on it: ${name}`,
    catalogueSays: (values: string) => `catalogue: ${values}`,
    otherTitle: 'other title',
    differsTerm: 'Page and catalogue differ',
  },
  fields: {
    designation: 'Designation',
    title: 'Title',
    type: 'Type',
    status: 'Status',
    edition: 'Edition',
    published: 'Published',
    isaCounterpart: 'ISA counterpart',
    revision: 'Revision',
    supersedes: 'Supersedes',
    regional: 'Regional editions',
    name: 'Name',
    summary: 'Summary',
    keywords: 'Keywords',
  } as Readonly<Record<string, string>>,
  overview: {
    purpose: 'What it is for',
    start: 'Start here',
    roles: 'Which documents concern me?',
    starts: [
      { id: '6-2', why: 'See an evaluation light up the standard that it judges.' },
      { id: '3-2', why: 'See how one risk assessment feeds the requirements.' },
      { id: '1-1', why: 'See how much rests on shared terms.' },
    ],
    types: 'Kinds of document',
    statuses: 'Where a document stands',
    tiers: 'Six tiers',
    lifecycle: 'Three phases',
    benefits: 'What it brings',
  },
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
  search: {
    label: 'Search the framework',
    placeholder: 'Search: 3-2, patch, zones…',
    results: 'Results',
    found: (count: number) => counted(count, 'result'),
    none: (query: string) => `Nothing found for “${query}”.`,
    tryThis: 'Try a number such as 4-2, or a word such as risk, supplier or patch.',
    group: (name: string, count: number) => `${name} (${count})`,
    clear: 'Clear the search',
  },
  phrases,
  address: {
    tooLong: 'The address is too long to be one of the Atlas, so it was not read.',
    arrangement: (value: string) => `There is no arrangement “${value}”.`,
    selection: (value: string) => `The framework holds nothing called “${value}”.`,
    depth: (value: string) => `The depth “${value}” is none of 1, 2, 3 and all.`,
    direction: (value: string) => `The direction “${value}” is none of both, depends-on and needed-by.`,
    form: (value: string) => `There is no form “${value}”.`,
    lens: (value: string) => `The question “${value}” is none of the Atlas.`,
    layer: (value: string) => `There is no layer “${value}”.`,
    filter: (value: string) => `There is nothing to hide called “${value}”.`,
    rest: (value: string) => `The end of the address, “${value}”, means nothing here.`,
  },
  legend: {
    label: 'Legend',
    groups: {
      things: 'What stands there',
      marks: 'What a card tells',
      rest: 'Lines at rest',
      lit: 'When something is selected',
    },
    signs: {
      card: { name: 'Card', meaning: 'A document: its number, and a short name.' },
      lane: { name: 'Lane', meaning: 'A tier, with its documents in it.' },
      phase: { name: 'Number in a disc', meaning: 'A phase of the lifecycle, by its order.' },
      chip: { name: 'Chip', meaning: 'An activity of a phase.' },
      series: { name: 'Strong outline', meaning: 'The series as a whole.' },
      published: { name: 'Solid outline', meaning: 'Published, by the framework page.' },
      development: { name: 'Dashed outline', meaning: 'In development.' },
      revision: { name: 'Double outline', meaning: 'Under revision.' },
      type: {
        name: 'Letters in the corner',
        meaning: 'IS standard, TS specification, TR report, PAS public specification.',
      },
      differs: { name: 'Triangle', meaning: 'Framework page and catalogue differ. The details show both.' },
      spine: { name: 'Coloured spine', meaning: 'The tier to which a document belongs.' },
      high: { name: 'Solid line', meaning: 'Related: at least one relation with high confidence.' },
      medium: { name: 'Dashed line', meaning: 'Related with medium confidence at best.' },
      low: { name: 'Dotted line', meaning: 'Related with low confidence only.' },
      arrow: { name: 'Arrowhead', meaning: 'Always points at what is needed.' },
      ring: { name: 'Ring', meaning: 'Selected.' },
      depends: {
        name: 'Depends on',
        meaning: 'Orange and solid: the selection needs what the arrow points at.',
      },
      needed: {
        name: 'Needed by',
        meaning: 'Blue and dashed: the arrow comes from what needs the selection.',
      },
      both: { name: 'Both', meaning: 'Two colours, two arrowheads: each needs the other.' },
      beside: { name: 'Related', meaning: 'Grey and dotted, no arrowhead: neither needs the other.' },
      faded: { name: 'Faded', meaning: 'Not concerned by the selection.' },
      pill: {
        name: 'Words on a line',
        meaning: 'The relation, read along the arrow. +2 means two more on the same line.',
      },
      dots: { name: 'Three dots', meaning: 'How sure: ●●● high, ●●○ medium, ●○○ low.' },
    },
  },
  canvas: {
    series: 'IEC 62443 series',
    layer: (number: number) => (number === 0 ? 'Foundations' : `Layer ${number}`),
    shelf: 'No stated dependency',
    label: 'Picture of the framework; the outline holds the same as text',
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
  pair: {
    label: 'Two parts together',
    heading: (a: string, b: string) => `${a} and ${b}`,
    same: (a: string) => `This is ${a} twice. Choose another part to see how the two are related.`,
    unrelated: (a: string, b: string) => `${a} and ${b} are not related: no path of relations joins them.`,
    depends: (dependent: string, needed: string) => `${dependent} depends on ${needed}`,
    beside: 'Related, neither depends',
    notDirect: (steps: number) =>
      `No relation joins the two directly. The shortest path takes ${counted(steps, 'step')}.`,
    paths: (count: number) => counted(count, 'shortest path'),
    pathsShown: (shown: number, count: number) => `${count} shortest paths, the first ${shown} of them here`,
    path: (number: number) => `Path ${number}`,
    directions: {
      along: (from: string, to: string) => `${from} depends on ${to}`,
      against: (from: string, to: string) => `${to} depends on ${from}`,
      both: (from: string, to: string) => `${from} and ${to} depend on each other`,
      beside: () => 'neither depends on the other',
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
  },
  roles: {
    label: 'Role',
    heading: 'Read as a role',
    lead: 'Choose a role to see which documents serve it, and in which order to read them.',
    alsoCalled: (names: readonly string[]) => `Also called ${inList(names)}.`,
    levels: { primary: 'Primary', supporting: 'Supporting' },
    levelMeanings: {
      primary: 'Addressed to the role, or sets its requirements.',
      supporting: 'Used by the role, but not addressed to it first.',
    },
    order: 'Reading order',
    orderLead: 'Each after those in the list that it depends on; what is primary as early as that allows.',
    cycles: 'Where documents need each other',
    after: (labels: readonly string[]) => `After ${inList(labels)}, on which it depends.`,
    afterThrough: (labels: readonly string[]) => `After ${inList(labels)}, which it needs through others.`,
    needed: (labels: readonly string[]) =>
      `Depends on nothing else in this list; ${inList(labels)} ${labels.length === 1 ? 'depends' : 'depend'} on it.`,
    free: 'Depends on nothing else in this list, and nothing in it depends on this.',
    cycle: (labels: readonly string[], because: string) =>
      `${inList(labels)} need each other; ${labels[0] ?? ''} is read first because ${because}.`,
    leftOpen: 'Left open by this order',
    readFirst: {
      least: 'that leaves the fewest and least certain dependencies open',
      little: 'that leaves few dependencies open',
      primary: 'the sources weigh another order alike, and it is primary here',
      series: 'the sources weigh another order alike, and it comes first in the series',
    },
    whyHere: 'Why here',
  },
  impact: {
    label: 'Change impact',
    heading: (name: string) => `What is touched when ${name} is revised?`,
    none: (name: string) =>
      `Nothing in the framework depends on ${name}, so its revision touches nothing else.`,
    count: (count: number) =>
      `${counted(count, 'part')} of the framework ${count === 1 ? 'is' : 'are'} touched.`,
    ring: (distance: number, count: number) =>
      distance === 1 ? `Directly (${count})` : `${distance} steps away (${count})`,
    download: 'Download CSV',
    fileName: (id: string, date: string) => `iec62443-impact-of-${id}-${date}.csv`,
    columns: [
      'Steps',
      'Kind',
      'Touched',
      'Title',
      'Because',
      'Sentence',
      'Confidence',
      'Stated by',
      'Sources',
      'Caveat',
    ],
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
    lit: (depends: number, needed: number) => `depends on ${depends}, needed by ${needed}`,
    dismiss: 'Dismiss the notice',
    broken: (part: string) => `${part} could not be shown. The rest works.`,
    retry: 'Try again',
  },
  filters: {
    label: 'Filters',
    clear: 'Show everything',
    only: 'only',
    onlyThis: (name: string) => `Show only ${name}, or all again`,
    hidden: (count: number) => `${count} selected ${count === 1 ? 'is' : 'are'} hidden by filters.`,
    facets: {
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
  faults: {
    title: 'The Atlas cannot open its data',
    lead: (count: number) =>
      `${counted(count, 'problem')} stopped it. Nothing is shown rather than something wrong. Mend what is listed, build again and reload.`,
    place: (file: string, place: string) => `${file}, ${place}`,
  },
} as const;
