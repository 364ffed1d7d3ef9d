import { counted } from '../count.ts';

/** Texts of the question how a threat leads to the standard: for all techniques, and for one. */
export const threatWords = {
  label: 'The whole picture',
  heading: 'From a threat to the standard',
  lead: 'MITRE ATT&CK for ICS prints requirements of 3-3 and 4-2 as labels of its mitigations. Choose a technique to follow it to the standard. A label is MITRE’s opinion that the two are related, and does not claim that the requirement is sufficient.',
  marks: 'The picture marks what is labelled, and the mitigations that carry the labels.',
  waiting: 'ATT&CK for ICS and the requirements are being loaded.',
  find: 'Find a technique',
  findHint: 'By name, number or tactic, or by a mitigation or requirement such as SR 3.1.',
  clear: 'Clear the filter',
  shown: (shown: number, all: number) =>
    `${shown === all ? '' : `${shown} of `}${counted(all, 'technique')}.`,
  none: 'No technique matches.',
  replacedBy: (by: string) => `Replaced by ${by}.`,
  tactic: (count: number) => `(${count})`,
  reach: (mitigations: number, requirements: number) =>
    `${counted(mitigations, 'mitigation')}, ${counted(requirements, 'labelled requirement')}`,
  noMitigation: 'No labelled mitigation reaches it.',
  noLabel: (mitigations: number) => `${counted(mitigations, 'mitigation')}, none with a label.`,
  twice: (count: number) =>
    `${counted(count, 'technique')} ${count === 1 ? 'serves' : 'serve'} two tactics and ${count === 1 ? 'appears' : 'appear'} under both.`,
  gaps: {
    heading: 'What the labels leave open',
    systems: (unlabelled: number, all: number) =>
      `${unlabelled} of ${counted(all, 'system requirement')} carry no label`,
    systemsMeaning:
      'ATT&CK does not name these requirements of 3-3. That says nothing about their value against an attack.',
    mitigations: (unlabelled: number, all: number) =>
      `${unlabelled} of ${counted(all, 'mitigation')} carry no label`,
    unknown:
      'This layer does not record which techniques the unlabelled mitigations address. Where no labelled mitigation reaches a technique, ATT&CK may still name an unlabelled one.',
    techniques: (unreached: number, all: number) =>
      `${unreached} of ${counted(all, 'technique')} are not reached`,
    techniquesMeaning:
      'No labelled mitigation reaches them, so no path leads from them to the standard here.',
    resolved: (headings: number) =>
      `${counted(headings, 'label')} ${headings === 1 ? 'names' : 'name'} only a heading`,
    resolvedMeaning: (behind: number, empty: number) =>
      `A label that names a heading of 4-2 is kept as published. The Atlas also reads it as the requirements that the heading refers to, ${behind} in all, with less confidence${empty > 0 ? `; ${empty} of the headings ${empty === 1 ? 'refers' : 'refer'} to none` : ''}. That reading is ours, not MITRE’s.`,
    is: 'is labelled',
    to: 'Read as',
    nothing: 'There is no requirement to read it as.',
  },
  release: {
    heading: 'Source of the data',
    edition: (title: string, edition: string, date: string) =>
      `${title}, release ${edition}, data of ${date}.`,
  },
  download: 'Download CSV',
  fileName: (day: string) => `iec62443-attack-for-ics-${day}.csv`,
  columns: [
    'Technique',
    'Name',
    'Tactics',
    'Mitigation',
    'Mitigation name',
    'Requirement',
    'Requirement title',
    'How',
    'Part',
    'Part is evaluated by',
    'Note',
    'Replaced by',
  ],
  how: {
    label: 'label of the mitigation',
    readFrom: (printed: string) => `read from the label ${printed} of the mitigation`,
    derived: (label: string) => `derives from ${label}`,
    none: 'no labelled mitigation reaches it',
    unlabelled: 'the mitigation carries no label',
    notEvaluated: 'no part of the series',
  },
  section: {
    heading: 'From threat to standard',
    lead: (label: string, mitigations: number, requirements: number) =>
      `${label} leads to ${counted(requirements, 'labelled requirement')} through ${counted(mitigations, 'mitigation')}, then to their documents and to what evaluates those.`,
    nothing: (label: string) =>
      `No labelled mitigation reaches ${label}, so no path leads from it to the standard here.`,
    unlabelled: (label: string) => `ATT&CK prints no requirement as a label of ${label}.`,
    documents: 'The documents, and what evaluates them',
    notEvaluated: (label: string) => `No part of the series evaluates ${label}.`,
    open: 'Open the cards on the path',
  },
};
