import type { ItemKind } from '../model/records/schema-layer.ts';

interface Named {
  name: string;
  plural: string;
}

/** What the items of layers are called. */
export const itemKinds: Record<ItemKind, Named> = {
  'foundational-requirement': { name: 'Foundational requirement', plural: 'Foundational requirements' },
  group: { name: 'Group', plural: 'Groups' },
  'system-requirement': { name: 'System requirement', plural: 'System requirements' },
  'component-requirement': { name: 'Component requirement', plural: 'Component requirements' },
  'requirement-enhancement': { name: 'Requirement enhancement', plural: 'Requirement enhancements' },
  'common-constraint': { name: 'Common constraint', plural: 'Common constraints' },
  practice: { name: 'Practice', plural: 'Practices' },
  'functional-area': { name: 'Functional area', plural: 'Functional areas' },
  'program-element': { name: 'Security program element', plural: 'Security program elements' },
  'zone-conduit-group': { name: 'Zone and conduit requirement', plural: 'Zone and conduit requirements' },
  requirement: { name: 'Requirement', plural: 'Requirements' },
  'security-level': { name: 'Security level', plural: 'Security levels' },
  'maturity-level': { name: 'Maturity level', plural: 'Maturity levels' },
  tactic: { name: 'Tactic', plural: 'Tactics' },
  technique: { name: 'Technique', plural: 'Techniques' },
  mitigation: { name: 'Mitigation', plural: 'Mitigations' },
  'framework-item': { name: 'Item of another framework', plural: 'Items of other frameworks' },
  clause: { name: 'Clause', plural: 'Clauses' },
  scheme: { name: 'Certification scheme', plural: 'Certification schemes' },
};

/** What the panel says of an item beyond its title. */
export const itemWords = {
  fr: 'Foundational requirement',
  level: 'Security level',
  from: (level: number) => (level === 4 ? 'Selected at SL-C 4' : `Selected from SL-C ${level} upwards`),
  always: 'Always applies, whatever the level. The counts by level leave it out.',
  components: 'Applies to',
  types: {
    SAR: 'software applications',
    EDR: 'embedded devices',
    HDR: 'host devices',
    NDR: 'network devices',
  },
  status: 'Role in 4-2',
  statuses: {
    common: 'A requirement for components of every type.',
    delegated: 'A heading: the requirements are those for the types of components.',
    none: 'A heading without a requirement for components.',
    'type-specific': 'A requirement for components of this type.',
  },
  differs: 'Other sources have',
  replacedBy: 'Replaced by',
  inRelease: ({ label, release }: { label: string; release: string }) => `${label} in ${release}`,
  note: 'Note',
};

/** Texts around the switches of layers. */
export const layerWords = {
  heading: 'Layers',
  lead: 'Knowledge below the documents, loaded when you switch it on. Open a card with its menu or with the O key.',
  loading: 'Loading …',
  failed: 'What this needs could not be loaded.',
  again: 'Try again',
};
