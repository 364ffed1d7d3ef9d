import * as v from 'valibot';
import { source } from './schema.ts';
import { confidence, line, lineOrNone, sourceIds, text, webAddress } from './schema-fields.ts';
import { relationKind } from './schema-relation.ts';

/** The kinds of items in a layer. */
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
/** One of ITEM_KINDS. */
export type ItemKind = (typeof ITEM_KINDS)[number];

/** The component types of 62443-4-2: software application, embedded device, host device, network device. */
export const COMPONENT_TYPES = ['SAR', 'EDR', 'HDR', 'NDR'] as const;
/** One of COMPONENT_TYPES. */
export type ComponentType = (typeof COMPONENT_TYPES)[number];

const level = v.picklist([1, 2, 3, 4]);

/** A framework from outside the series, which contains items of its own. */
const framework = v.strictObject({
  id: line,
  label: line,
  name: line,
  title: line,
  edition: lineOrNone,
  /** A note on the age of the edition: superseded, or a newer one exists or is being drafted. */
  editionNote: v.optional(v.strictObject({ text, sources: sourceIds })),
  url: v.optional(webAddress),
  sources: sourceIds,
});

/** What items and relations share: their container (a document or framework), sources and confidence. */
const collection = v.strictObject({
  id: line,
  container: line,
  sources: sourceIds,
  confidence,
  note: v.optional(text),
});

/** Sources and confidence are those of the collection unless the record has its own. */
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
  /** The id of the parent item; without one, the parent is the container of the collection. */
  parent: v.optional(line),
  /** The foundational requirement it belongs to. */
  fr: v.optional(line),
  /** The lowest security level (SL-C) at which it is required; it is required at higher ones too. */
  slFrom: v.optional(level),
  /**
   * Set for what applies at every level. Such an item has no lowest level, and counts by level leave it out.
   */
  always: v.optional(v.literal(true)),
  componentTypes: v.optional(v.array(v.picklist(COMPONENT_TYPES))),
  /**
   * For requirements of 4-2: for all components, delegated to the component types, for one type, or only a
   * heading.
   */
  status: v.optional(v.picklist(['common', 'delegated', 'none', 'type-specific'])),
  /** The values that other sources give instead of `slFrom`. */
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
  /** The label that the source prints instead of that of `to`, if it was interpreted as `to`. */
  printed: v.optional(line),
});

/** Schema of a file of `data/layers/`. */
export const layerSchema = v.strictObject({
  id: line,
  name: line,
  summary: text,
  version: line,
  /** The date of its source: a year, a month or a day. */
  asOf: v.pipe(v.string(), v.regex(/^\d{4}(-\d\d){0,2}$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD')),
  /** The ids of the layers that must be loaded before it. */
  needs: v.array(line),
  licence: v.strictObject({ note: text, notices: v.array(text) }),
  sources: v.array(source),
  frameworks: v.array(framework),
  kinds: v.array(relationKind),
  collections: v.array(collection),
  items: v.array(item),
  relations: v.array(relation),
});

/** A checked layer: one file of `data/layers/`. */
export type Layer = v.InferOutput<typeof layerSchema>;
/** A framework from outside the series. */
export type LayerFramework = Layer['frameworks'][number];
/** A collection: the common container, sources and confidence of some items and relations. */
export type LayerCollection = Layer['collections'][number];
/** An item: a requirement, a technique, a clause and so on. */
export type LayerItem = Layer['items'][number];
/** A relation of a layer, without a sentence of its own. */
export type LayerRelation = Layer['relations'][number];
