import { counted } from './count.ts';

/** Texts of the search that understands phrases. */
export const phraseWords = {
  relations: 'Relations',
  answer: (meaning: string, count: number) => `${meaning} (${count})`,
  nothing: (meaning: string) => `${meaning}: nothing known.`,
  didYouMean: (example: string) => `Did you mean “${example}”?`,
  notUnderstood: (text: string, form: string) => `“${text}” is not understood in “${form}”.`,
  goOn: (form: string) => `The phrase continues: “${form}”.`,
  tryExample: (example: string) => `For example: ${example}`,
  /** The forms of phrase that the search understands: the form as shown in the help, an example, and its meaning. */
  forms: {
    'depends-on': {
      form: 'depends on [part]',
      example: 'depends on 4-2',
      meaning: 'What depends on the part, directly.',
    },
    'depends-on-all': {
      form: 'depends on [part] through others',
      example: 'depends on 4-2 through others',
      meaning: 'What depends on the part, directly and in all further steps.',
    },
    'needed-by': {
      form: 'needed by [part]',
      example: 'needed by 2-1',
      meaning: 'What the part depends on, directly.',
    },
    'needed-by-all': {
      form: 'needed by [part] through others',
      example: 'needed by 6-2 through others',
      meaning: 'What the part depends on, directly and in all further steps.',
    },
    'used-with': {
      form: 'used with [part]',
      example: 'used with 3-2',
      meaning: 'What needs a result of the part in use, or gives it one.',
    },
    path: {
      form: 'path [part] to [part]',
      example: 'path 6-1 to 1-1',
      meaning: 'A shortest path from one to the other, over relations of any kind.',
    },
    between: {
      form: 'between [part] and [part]',
      example: 'between 6-2 and 4-2',
      meaning: 'The direct relations of the two.',
    },
    common: {
      form: 'common to [part] and [part]',
      example: 'common to 3-3 and 4-2',
      meaning: 'What both depend on, directly or through others.',
    },
    around: {
      form: 'around [part] in [number] steps',
      example: 'around 6-1 in 2 steps',
      meaning:
        'Everything within that many steps, over relations of any kind; one step if no number is given.',
    },
    verb: {
      form: '[verb] [part]',
      example: 'evaluates 4-2',
      meaning: 'What has one kind of relation to the part; any verb of the framework works.',
    },
    series: {
      form: 'to the whole series',
      example: 'to the whole series',
      meaning: 'What has a relation to the series as a whole.',
    },
    'status-in-tier': {
      form: '[status] in tier [tier]',
      example: 'published in tier 3',
      meaning: 'The documents of the tier with this status, by the framework page.',
    },
    tier: {
      form: 'in tier [tier]',
      example: 'in tier 4',
      meaning: 'The documents of the tier, by its number or name.',
    },
    published: {
      form: 'published',
      example: 'published',
      meaning: 'What is published, by the framework page.',
    },
    'in-development': {
      form: 'in development',
      example: 'in development',
      meaning: 'What is in development, by the framework page.',
    },
    'under-revision': {
      form: 'under revision',
      example: 'under revision',
      meaning: 'What is under revision, by the framework page.',
    },
    'revision-registered': {
      form: 'revision registered',
      example: 'revision registered',
      meaning: 'What has a revision or a new edition registered, by the catalogues.',
    },
    type: {
      form: 'type [type]',
      example: 'type TS',
      meaning: 'The documents of this type, by the framework page.',
    },
    'published-after': {
      form: 'published after [date]',
      example: 'published after 2023',
      meaning: 'What the catalogues date later than the year, month or day.',
    },
    'published-since': {
      form: 'since [date]',
      example: 'since 2024',
      meaning: 'What the catalogues date in the year, month or day, or later.',
    },
    'published-before': {
      form: 'before [date]',
      example: 'before 2015',
      meaning: 'What the catalogues date earlier than the year, month or day.',
    },
    'published-in': {
      form: 'published in [date]',
      example: 'published in 2025',
      meaning: 'What the catalogues date in the year, month or day.',
    },
    'used-in': {
      form: 'used in [phase]',
      example: 'used in Assess',
      meaning: 'The key standards of the phase, by its number or name.',
    },
    activities: {
      form: 'activities of [phase]',
      example: 'activities of Assess',
      meaning: 'What is done in the phase.',
    },
    role: {
      form: 'for [role]',
      example: 'for product suppliers',
      meaning: 'The documents for the role: primary first, then supporting.',
    },
    'role-primary': {
      form: 'primary for [role]',
      example: 'primary for asset owners',
      meaning: 'The documents that are addressed to the role.',
    },
    'role-supporting': {
      form: 'supporting for [role]',
      example: 'supporting for asset owners',
      meaning: 'The documents that help the role in addition to the primary ones.',
    },
    'sources-differ': {
      form: 'sources differ',
      example: 'sources differ',
      meaning: 'Where the framework page and the catalogues differ.',
    },
    'field-differs': {
      form: '[field] differs',
      example: 'type differs',
      meaning: 'Where framework page and catalogue differ in title, type or status.',
    },
    confidence: {
      form: '[confidence] confidence relations',
      example: 'low confidence relations',
      meaning: 'Relations of this confidence: high, medium or low.',
    },
    basis: {
      form: 'stated by [basis]',
      example: 'stated by the framework page',
      meaning: 'Relations that the framework page, the standard or the literature states.',
    },
    'basis-only': {
      form: 'stated only by [basis]',
      example: 'stated only by the literature',
      meaning: 'Relations that nothing else states.',
    },
    'level-added': {
      form: 'added by SL [level]',
      example: 'added by SL 2',
      meaning: 'What the security level selects and the next lower one does not. Layer: requirements.',
    },
    'level-in-part': {
      form: 'in [part] at SL [level]',
      example: 'in 3-3 at SL 2',
      meaning: 'What the security level selects in 3-3 or in 4-2. Layer: requirements.',
    },
    level: {
      form: 'at SL [level]',
      example: 'at SL 2',
      meaning: 'What the security level selects in 3-3 and 4-2. Layer: requirements.',
    },
    component: {
      form: 'for [type of component]',
      example: 'for embedded devices',
      meaning: 'What 4-2 asks of this type of component, also “at SL 2”. Layer: requirements.',
    },
    'requirements-in': {
      form: 'requirements in [part]',
      example: 'requirements in 3-2',
      meaning:
        'The requirements that a part or a group of it holds, without enhancements. Layer: requirements.',
    },
    'enhancements-of': {
      form: 'enhancements of [requirement]',
      example: 'enhancements of SR 1.1',
      meaning: 'The enhancements that a requirement or a part holds. Layer: requirements.',
    },
    'no-component': {
      form: 'without component requirement',
      example: 'without component requirement',
      meaning: 'The system requirements that have no counterpart in 4-2. Layer: requirements.',
    },
    against: {
      form: 'against [technique]',
      example: 'against T0831',
      meaning:
        'The path from an attack technique to the series: mitigations, requirements, documents. Layer: ATT&CK.',
    },
    mapped: {
      form: 'touches [part]',
      example: 'touches SR 3.1',
      meaning: 'What of other frameworks points to a part or to what it holds, in the layers that are on.',
    },
    'covered-by': {
      form: 'covered by [framework]',
      example: 'covered by PR.AC-5',
      meaning: 'What of the series a framework or an item of it points to. Layer: that of the framework.',
    },
    'uncovered-by': {
      form: 'untouched by [framework]',
      example: 'untouched by NIST CSF 1.1',
      meaning:
        'The requirements to which nothing of a framework points, in the parts into which it points. Layer: that of the framework.',
    },
    isolated: {
      form: 'isolated',
      example: 'isolated',
      meaning: 'Documents without a stated relation to another document.',
    },
    foundations: {
      form: 'foundations',
      example: 'foundations',
      meaning: 'Documents that depend on nothing, but are needed.',
    },
  },
  verbs: (list: string) => `What has one kind of relation to the part: ${list}.`,
  /** The query repeated as a sentence. */
  asked: {
    dependsOn: (part: string) => `What depends on ${part}, directly`,
    dependsOnAll: (part: string) => `What depends on ${part}, directly or through others`,
    neededBy: (part: string) => `What ${part} depends on, directly`,
    neededByAll: (part: string) => `What ${part} depends on, directly or through others`,
    usedWith: (part: string) => `What is used with ${part}`,
    path: (from: string, to: string, steps: number, ways: number) =>
      `${ways === 1 ? 'The shortest path' : `One of the ${ways} shortest paths`} from ${from} to ${to}, in ${counted(steps, 'step')}`,
    noPath: (from: string, to: string) => `The path from ${from} to ${to}: there is none`,
    samePart: (part: string) => `Both are ${part}: one and the same`,
    between: (a: string, b: string) => `How ${a} and ${b} are related directly`,
    common: (a: string, b: string) => `What both ${a} and ${b} depend on, directly or through others`,
    around: (part: string, steps: number) => `What is within ${counted(steps, 'step')} of ${part}`,
    verb: (verb: string, part: string) => `What ${verb} ${part}`,
    series: 'What has a relation to the whole series',
    statusInTier: (status: string, tier: string) => `${status} in ${tier}, by the framework page`,
    tier: (tier: string) => `The documents of ${tier}`,
    status: (status: string) => `${status}, by the framework page`,
    revisionRegistered: 'A revision or new edition is registered, by the catalogues',
    type: (type: string) => `Type ${type}, by the framework page`,
    after: (date: string) => `Published after ${date}, by the catalogues`,
    since: (date: string) => `Published since ${date}, by the catalogues`,
    before: (date: string) => `Published before ${date}, by the catalogues`,
    on: (date: string) => `Published in ${date}, by the catalogues`,
    usedIn: (phase: string) => `The key standards of ${phase}`,
    activities: (phase: string) => `The activities of ${phase}`,
    role: (roles: string) => `For the ${roles}: primary first, then supporting`,
    rolePrimary: (roles: string) => `Primary for the ${roles}`,
    roleSupporting: (roles: string) => `Supporting for the ${roles}`,
    sourcesDiffer: 'Framework page and catalogue differ',
    fieldDiffers: (field: string) => `Framework page and catalogue differ in the ${field}`,
    confidence: (level: string) => `Relations of ${level} confidence`,
    basis: (list: string) => `Relations ${list}`,
    basisOnly: (list: string) => `Relations ${list}, and by nothing else`,
    level: (level: string, part: string | null) =>
      `Selected at SL ${level}${part === null ? '' : `, in ${part}`}`,
    levelAdded: (level: string, below: string) => `Selected at SL ${level}, and not at SL ${below}`,
    component: (name: string, level: string) =>
      `What 4-2 asks of ${name}${level === '' ? '' : ` at SL ${level}`}`,
    requirements: (part: string) => `The requirements in ${part}`,
    enhancements: (part: string) => `The enhancements of ${part}`,
    noComponent: 'System requirements without a requirement for components',
    against: (technique: string) => `What counters ${technique}`,
    mapped: (part: string, framework: string | null) =>
      `What of ${framework ?? 'other frameworks'} points to ${part}`,
    coveredBy: (item: string) => `What of the series ${item} points to`,
    uncoveredBy: (framework: string) => `The requirements to which nothing of ${framework} points`,
    isolated: 'Documents without a stated relation to another document',
    foundations: 'Documents that depend on nothing, but are needed',
  },
} as const;
