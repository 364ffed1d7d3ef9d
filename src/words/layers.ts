import type { ItemKind } from '../model/records/schema-layer.ts';

interface Named {
  name: string;
  plural: string;
}

/** Names of the kinds of items in layers. */
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

/** Texts of the switches of layers. */
export const layerWords = {
  heading: 'Layers',
  lead: 'Knowledge below the documents, loaded when you switch it on. Open a card with its menu or with the O key.',
  loading: 'Loading …',
  failed: 'What this needs could not be loaded.',
  again: 'Try again',
};
