import { counted } from './count.ts';

/** Texts of the dialog about the Atlas. */
export const about = {
  label: 'About the Atlas',
  close: 'Close',
  entrance: 'About the Atlas and its sources',
  pages: { about: 'About', sources: 'Sources' },
  what: 'The IEC 62443 Atlas shows the IEC 62443 series as a knowledge graph that you can explore. Each fact has its sources and a confidence.',
  affiliation: 'It is not affiliated with IEC or ISA, and it does not replace any of the documents.',
  texts:
    'Titles and identifiers are those of the documents; summaries are in our own words. It contains no requirement text of any standard.',
  offline:
    'Everything is loaded from where this page is hosted. The Atlas contacts no other server and sends nothing.',
  edition: 'Edition of the data',
  version: (version: string) => `Version ${version}`,
  asOf: (day: string) => `as of ${day}`,
  licence: 'Licence',
  licenceText: 'The Atlas is free software under the MIT licence.',
  notices: 'Notices of the layers',
  noticesLead: 'Notices that others require where their work is used.',
  report: 'Report a wrong fact',
  reportLead:
    'Copy this text, add what is wrong and a source that confirms it, and send it to whoever maintains this Atlas. Nothing is sent from here.',
  reportText: (version: string, asOf: string, address: string) =>
    [
      'A wrong fact in the IEC 62443 Atlas',
      '',
      `Edition: ${version}, as of ${asOf}`,
      `Where: ${address}`,
      'What it says: ',
      'What is right: ',
      'Who says so (document, page or address): ',
    ].join('\n'),
  reportField: 'Text of the report',
  copy: 'Copy the text',
  copied: 'The text is copied.',
  notCopied: 'The browser does not let a page copy. Select the text and copy it.',
  issues: 'Open the list of issues',
  opensInNewTab: '(opens in a new tab)',
};

/** Texts of the page of sources. */
export const sourcing = {
  lead: 'Every source, and every statement that cites it.',
  find: 'Find a source',
  clear: 'Clear the text',
  found: (shown: number, all: number) =>
    shown === all ? counted(all, 'source') : `${shown} of ${counted(all, 'source')}`,
  none: 'No source has these words.',
  citations: (count: number) => `${counted(count, 'statement')} ${count === 1 ? 'cites' : 'cite'} it`,
  noAddress: 'no public address',
  /** Groups of what cites a source. */
  kinds: {
    series: 'The series',
    tiers: 'Tiers',
    terms: 'Document types and statuses',
    documents: 'Documents, by the framework page',
    catalogue: 'Documents, in the catalogues',
    phases: 'Phases',
    activities: 'Activities',
    benefits: 'Benefits',
    relations: 'Relations',
    roles: 'Roles',
    frameworks: 'Other frameworks',
    collections: 'Layers',
    items: 'Single entries of layers',
  },
  /** A single fact. */
  fact: (label: string, field: string, value: string) => `${label}, ${field.toLowerCase()}: ${value}`,
  relation: (from: string, verb: string, to: string) => `${from} ${verb} ${to}`,
  collection: (layer: string, container: string, items: number, relations: number) =>
    `${layer}, ${container}: ${[
      items > 0 ? counted(items, 'entry', 'entries') : '',
      relations > 0 ? counted(relations, 'relation') : '',
    ]
      .filter(Boolean)
      .join(' and ')}`,
  replaced: (label: string, by: string) => `${label}, replaced by ${by}`,
  otherValue: (label: string, value: string) => `${label}, another value: ${value}`,
  notLoaded: (names: string) => `The sources of layers come with them. Not loaded: ${names}.`,
  load: 'Load all layers',
  loading: 'The layers are being loaded.',
  definition: (role: string) => `${role}: definition`,
  serves: (document: string, role: string) => `${document} for the ${role.toLowerCase()}`,
} as const;
