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
 * The schemas of the files in `data/`, one for each file. Each file is an array of records, except the
 * overview, which is one record. The types are derived from the schemas, so that validation and types cannot
 * differ.
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
  /** The edition of the data. */
  edition: v.strictObject({
    version: v.pipe(text, v.regex(/^\d+\.\d+\.\d+$/, 'must be three numbers, as 1.2.3')),
    /** The day on which the facts were last brought up to date. */
    asOf: v.pipe(text, v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, as 2026-11-22')),
    /** Where to report a wrong fact; absent if there is no such place. */
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

/** A document type or publication status: a term of the framework page and its meaning. */
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

/**
 * A document as the publishers' catalogues describe it. A fact with value null says that no such thing exists
 * or was found.
 */
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
  /** Where the framework page and the catalogue differ: the field, and a sentence that says how. */
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

/** A source that records cite. */
export const source = v.strictObject({
  id: line,
  kind: line,
  name: line,
  note: text,
  /** Absent if the source has no public address. */
  url: v.optional(webAddress),
});

/** File name in `data/` (without `.json`) to the schema of the file. */
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

/** The name of a file in `data/`, without ".json". */
export type FileName = keyof typeof schemas;
/** The checked content of each file in `data/`, by file name. */
export type Files = { [F in FileName]: v.InferOutput<(typeof schemas)[F]> };

/** A mistake of the framework page that is corrected on screen. */
export type Correction = v.InferOutput<typeof correction>;
/** The series as a whole, as the framework page introduces it. */
export type Overview = Files['overview'];
/** A tier of the framework: a group of documents. */
export type Tier = Files['tiers'][number];
/** A document type or a publication status. */
export type Term = v.InferOutput<typeof term>;
/** A document of the series. */
export type Doc = Files['documents'][number];
/** A fact of the catalogues; its value can be null. */
export type Fact = v.InferOutput<typeof fact>;
/** The catalogue entry of a document. */
export type CatalogueEntry = Files['catalogue'][number];
/** A phase of the lifecycle. */
export type Phase = Files['phases'][number];
/** An activity of a phase. */
export type Activity = Files['activities'][number];
/** A kind of relation. */
export type RelationKind = Files['relation-kinds'][number];
/** What depends in a relation: the text of the document, or work with it ("use"). */
export type Dependence = NonNullable<RelationKind['dependence']>;
/** A relation between two documents, or from a document to the series. */
export type Relation = Files['relations'][number];
/** A role of the series with its documents. */
export type Role = Files['roles'][number];
/** A source that records cite by id. */
export type Source = Files['sources'][number];
/** The level of confidence in a fact. */
export type Confidence = v.InferOutput<typeof confidence>;
/** What a statement is based on. */
export type Basis = v.InferOutput<typeof basis>;
