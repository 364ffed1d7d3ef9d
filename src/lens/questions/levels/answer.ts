import type { Library } from '../../../model/records/library.ts';
import type { ComponentType, LayerItem } from '../../../model/records/schema-layer.ts';

/** A security level; 0 requires nothing. */
export type SecurityLevel = 0 | 1 | 2 | 3 | 4;

/** The number of foundational requirements, each of which has its own security level. */
export const FOUNDATIONAL = 7;

/**
 * The chosen levels, one for each foundational requirement in order; only what `above` does not already
 * require is listed.
 */
export interface LevelParams {
  kind: 'level';
  levels: readonly SecurityLevel[];
  above: SecurityLevel;
  /** Null for all component types. */
  component: ComponentType | null;
}

/** The answer to the question of levels. */
export interface LevelAnswer {
  /** What is required beyond `above`, by foundational requirement. */
  groups: LevelGroup[];
  /** Everything that is required, regardless of `above`. */
  all: LevelRow[];
}

/** A requirement or enhancement that the levels require. */
export interface LevelRow {
  item: LayerItem;
  /** 3-3 for systems, 4-2 for components. */
  part: '3-3' | '4-2';
  /** The lowest level that requires it. */
  from: SecurityLevel;
}

/** What is required for one foundational requirement. */
export interface LevelGroup {
  fr: LayerItem;
  level: SecurityLevel;
  rows: LevelRow[];
}

/** The foundational requirements in order; empty if the layer of requirements is not loaded. */
function foundationalIn(library: Library): LayerItem[] {
  return itemsIn(library).filter(({ kind }) => kind === 'foundational-requirement');
}

/**
 * What the levels require and `above` does not: requirements and enhancements whose lowest level (SL-C) is at
 * most the level of their foundational requirement. Component requirements only if they apply to the chosen
 * type.
 */
export function selectedBy(library: Library, question: LevelParams): LevelRow[] {
  const numbers = foundationalIn(library).map(({ label }) => label);
  return itemsIn(library).flatMap((item) => {
    const part = item.collection === 'sr' ? '3-3' : item.collection === 'cr' ? '4-2' : null;
    if (part === null || item.slFrom === undefined || item.fr === undefined) return [];
    const level = question.levels[numbers.indexOf(item.fr)] ?? 0;
    if (item.slFrom > level || item.slFrom <= question.above) return [];
    if (part === '4-2' && question.component && !item.componentTypes?.includes(question.component)) return [];
    return { item, part, from: item.slFrom };
  });
}

/**
 * The same, grouped by foundational requirement. Groups may be empty; there are none if the layer is not
 * loaded.
 */
export function levelGroups(library: Library, question: LevelParams): LevelGroup[] {
  const rows = selectedBy(library, question);
  return foundationalIn(library).map((fr, index) => ({
    fr,
    level: question.levels[index] ?? 0,
    rows: rows.filter(({ item }) => item.fr === fr.label),
  }));
}

/** The answer to the question of levels; null if the layer of requirements is not loaded. */
export function levelAnswer(library: Library, question: LevelParams): LevelAnswer | null {
  const groups = levelGroups(library, question);
  return groups.length === 0 ? null : { groups, all: selectedBy(library, { ...question, above: 0 }) };
}

/** What applies at every level, in the order of the data. Counts by level leave it out. */
export function alwaysApplying(library: Library): LayerItem[] {
  return itemsIn(library).filter(({ always }) => always);
}

/** Parameters with the same level for all foundational requirements and all component types. */
export function levelFor(level: SecurityLevel, above: SecurityLevel = 0): LevelParams {
  return { kind: 'level', levels: Array.from({ length: FOUNDATIONAL }, () => level), above, component: null };
}

/** Parameters with one level changed; `index` is that of the foundational requirement, from 0. */
export function withLevel(question: LevelParams, index: number, level: SecurityLevel): LevelParams {
  return { ...question, levels: question.levels.map((old, at) => (at === index ? level : old)) };
}

function itemsIn(library: Library): readonly LayerItem[] {
  return library.layers?.find(({ id }) => id === 'requirements')?.items ?? [];
}
