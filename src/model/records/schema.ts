import * as v from 'valibot';
import {
  type basis,
  type confidence,
  type correction,
  corrections,
  fact,
  id,
  line,
  shortName,
  sourceIds,
  text,
  webAddress,
} from './schema-fields.ts';
import { relation, relationKind } from './schema-relation.ts';
import { role } from './schema-role.ts';

/**
 * The shape of every file in `data/`: one schema a file, each file an array of records (the overview is one record).
 * The types below are derived from the schemas, so that what is checked and what is compiled cannot differ.
 */

const overview = v.strictObject({
  title: line,
  subtitle: line,
  summary: text,
  purpose: text,
  coverage: text,
  keywords: v.array(line),
  lifecycleSummary: text,
  benefitsSummary: text,
  invitation: text,
  corrections,
  sources: sourceIds,
  /** Which edition of the knowledge this is. */
  edition: v.strictObject({
    version: v.pipe(text, v.regex(/^\d+\.\d+\.\d+$/, 'must be three numbers, as 1.2.3')),
    /** The day to which the facts were brought up. */
    asOf: v.pipe(text, v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, as 2026-11-22')),
    /** Where a wrong fact can be reported; absent while there is no such place. */
    issues: v.optional(v.pipe(webAddress, v.startsWith('https:', 'must be an https address'))),
  }),
});

const tier = v.strictObject({
  id,
  number: v.number(),
  name: line,
  shortName,
  summary: text,
  sources: sourceIds,
});

/** Document types and publication statuses: a word of the framework page and what it means. */
const term = v.strictObject({
  id,
  name: line,
  abbreviation: line,
  meaning: text,
  note: v.optional(text),
  corrections,
  sources: sourceIds,
});

const doc = v.strictObject({
  id,
  tier: id,
  designation: line,
  label: v.pipe(text, v.maxLength(4)),
  title: line,
  shortName,
  type: id,
  status: id,
  summary: text,
  corrections,
  sources: sourceIds,
});

/** One document as the publishers' catalogues have it. A fact with value null says that no such thing exists or was found. */
const catalogueEntry = v.strictObject({
  document: id,
  designation: fact,
  title: fact,
  type: fact,
  edition: fact,
  published: fact,
  status: fact,
  /** The year until which the publisher plans to keep the edition unchanged. */
  stability: v.optional(fact),
  isaCounterpart: fact,
  revision: v.optional(fact),
  supersedes: v.optional(fact),
  regional: v.optional(fact),
  /** Where page and catalogue disagree: the field, and a sentence that says how. */
  differences: v.optional(
    v.array(v.strictObject({ field: v.picklist(['title', 'type', 'status']), sentence: text })),
    [],
  ),
  remark: v.optional(text),
});

const phase = v.strictObject({
  id,
  order: v.number(),
  name: line,
  shortName,
  summary: text,
  keyStandards: v.array(id),
  sources: sourceIds,
});

const activity = v.strictObject({
  id,
  phase: id,
  order: v.number(),
  name: line,
  shortName,
  sources: sourceIds,
});

const benefitGroup = v.strictObject({ id, name: line, benefits: v.array(line), sources: sourceIds });

export const source = v.strictObject({
  id: line,
  kind: line,
  name: line,
  note: text,
  /** Absent where the source has no public address. */
  url: v.optional(webAddress),
});

/** File name in `data/` (without `.json`) to its schema. */
export const schemas = {
  overview,
  tiers: v.array(tier),
  'document-types': v.array(term),
  statuses: v.array(term),
  documents: v.array(doc),
  catalogue: v.array(catalogueEntry),
  phases: v.array(phase),
  activities: v.array(activity),
  benefits: v.array(benefitGroup),
  'relation-kinds': v.array(relationKind),
  relations: v.array(relation),
  roles: v.array(role),
  sources: v.array(source),
} as const;

export type FileName = keyof typeof schemas;
export type Files = { [F in FileName]: v.InferOutput<(typeof schemas)[F]> };

export type Correction = v.InferOutput<typeof correction>;
export type Overview = Files['overview'];
export type Tier = Files['tiers'][number];
export type Term = v.InferOutput<typeof term>;
export type Doc = Files['documents'][number];
export type Fact = v.InferOutput<typeof fact>;
export type CatalogueEntry = Files['catalogue'][number];
export type Phase = Files['phases'][number];
export type Activity = Files['activities'][number];
export type RelationKind = Files['relation-kinds'][number];
export type Dependence = NonNullable<RelationKind['dependence']>;
export type Relation = Files['relations'][number];
export type Role = Files['roles'][number];
export type Source = Files['sources'][number];
export type Confidence = v.InferOutput<typeof confidence>;
export type Basis = v.InferOutput<typeof basis>;
