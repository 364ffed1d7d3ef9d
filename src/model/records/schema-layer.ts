import * as v from 'valibot';
import { source } from './schema.ts';
import { confidence, line, lineOrNone, sourceIds, text, webAddress } from './schema-fields.ts';
import { relationKind } from './schema-relation.ts';

/** What an item of a layer can be. */
export const ITEM_KINDS = [
  'foundational-requirement',
  'group',
  'system-requirement',
  'component-requirement',
  'requirement-enhancement',
  'common-constraint',
  'practice',
  'functional-area',
  'program-element',
  'zone-conduit-group',
  'requirement',
  'security-level',
  'maturity-level',
  'tactic',
  'technique',
  'mitigation',
  'framework-item',
  'clause',
  'scheme',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** The types of components that 4-2 tells apart. */
export const COMPONENT_TYPES = ['SAR', 'EDR', 'HDR', 'NDR'] as const;
export type ComponentType = (typeof COMPONENT_TYPES)[number];

const level = v.picklist([1, 2, 3, 4]);

/** A framework from outside the series, which holds items of its own. */
const framework = v.strictObject({
  id: line,
  label: line,
  name: line,
  title: line,
  edition: lineOrNone,
  /** What to know about the age of the edition: superseded, or a newer one exists or is in draft. */
  editionNote: v.optional(v.strictObject({ text, sources: sourceIds })),
  url: v.optional(webAddress),
  sources: sourceIds,
});

/** What items and relations have in common: whose they are, and on what they rest. */
const collection = v.strictObject({
  id: line,
  container: line,
  sources: sourceIds,
  confidence,
  note: v.optional(text),
});

/** Sources and confidence are those of the set, unless a record says otherwise. */
const sourced = {
  collection: line,
  sources: v.optional(sourceIds),
  confidence: v.optional(confidence),
  note: v.optional(text),
};

const item = v.strictObject({
  ...sourced,
  id: line,
  kind: v.picklist(ITEM_KINDS),
  label: line,
  title: line,
  abbreviation: v.optional(line),
  /** The item it stands in; without one it stands in the home of its set. */
  parent: v.optional(line),
  /** The foundational requirement it serves. */
  fr: v.optional(line),
  /** The lowest security level (SL-C) that selects it; higher ones select it too. */
  slFrom: v.optional(level),
  /** Present on what applies whatever the level. It has no lowest level and is in no count by level. */
  always: v.optional(v.literal(true)),
  componentTypes: v.optional(v.array(v.picklist(COMPONENT_TYPES))),
  /** Of a requirement in 4-2: for all components, left to their types, for one type, or a heading only. */
  status: v.optional(v.picklist(['common', 'delegated', 'none', 'type-specific'])),
  /** What other sources have in place of the level. */
  differs: v.optional(v.array(v.strictObject({ value: line, sources: sourceIds }))),
  /** The number that replaces this item in a later release of its framework. */
  replacedBy: v.optional(v.strictObject({ label: line, release: line, sources: sourceIds })),
  url: v.optional(webAddress),
});

const relation = v.strictObject({
  ...sourced,
  from: line,
  kind: line,
  to: line,
  /** What the source prints in place of `to`, where it was read as `to`. */
  printed: v.optional(line),
});

/** One file of `data/layers/`. */
export const layerSchema = v.strictObject({
  id: line,
  name: line,
  summary: text,
  version: line,
  /** Of when its source is: a year, a month or a day. */
  asOf: v.pipe(v.string(), v.regex(/^\d{4}(-\d\d){0,2}$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD')),
  /** The layers that have to be there before. */
  needs: v.array(line),
  licence: v.strictObject({ note: text, notices: v.array(text) }),
  sources: v.array(source),
  frameworks: v.array(framework),
  kinds: v.array(relationKind),
  collections: v.array(collection),
  items: v.array(item),
  relations: v.array(relation),
});

export type Layer = v.InferOutput<typeof layerSchema>;
export type LayerFramework = Layer['frameworks'][number];
export type LayerCollection = Layer['collections'][number];
export type LayerItem = Layer['items'][number];
export type LayerRelation = Layer['relations'][number];
