import type { Library } from '../../../model/records/library.ts';
import type { ComponentType, LayerItem } from '../../../model/records/schema-layer.ts';

/** A security level; 0 selects nothing. */
export type SecurityLevel = 0 | 1 | 2 | 3 | 4;

/** How many foundational requirements a security level is stated for. */
export const FOUNDATIONAL = 7;

/** What the levels select, one for each foundational requirement, beyond what `above` selects already. */
export interface LevelParams {
  kind: 'level';
  levels: readonly SecurityLevel[];
  above: SecurityLevel;
  /** Null for all types of components. */
  component: ComponentType | null;
}

/** The answer to the question of levels. */
export interface LevelAnswer {
  /** What is selected beyond `above`, by foundational requirement. */
  groups: LevelGroup[];
  /** All that is selected, whatever `above` is. */
  all: LevelRow[];
}

/** A requirement or an enhancement that the levels select. */
export interface LevelRow {
  item: LayerItem;
  /** 3-3 for systems, 4-2 for components. */
  part: '3-3' | '4-2';
  /** The lowest level that selects it. */
  from: SecurityLevel;
}

/** What is selected for one foundational requirement. */
export interface LevelGroup {
  fr: LayerItem;
  level: SecurityLevel;
  rows: LevelRow[];
}

/** The foundational requirements in their order; none while the requirements are not there. */
function foundationalIn(library: Library): LayerItem[] {
  return itemsIn(library).filter(({ kind }) => kind === 'foundational-requirement');
}

/**
 * What the levels select, beyond what `above` selects already: requirements and enhancements whose lowest level (SL-C) is
 * at most the level of their foundational requirement. Those for components only where they apply to the type asked for.
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

/** The same, sorted under the foundational requirements. */
export function levelGroups(library: Library, question: LevelParams): LevelGroup[] {
  const rows = selectedBy(library, question);
  return foundationalIn(library).map((fr, index) => ({
    fr,
    level: question.levels[index] ?? 0,
    rows: rows.filter(({ item }) => item.fr === fr.label),
  }));
}

/** Null while the requirements are not loaded. */
export function levelAnswer(library: Library, question: LevelParams): LevelAnswer | null {
  const groups = levelGroups(library, question);
  return groups.length === 0 ? null : { groups, all: selectedBy(library, { ...question, above: 0 }) };
}

/** What applies whatever the level, in the order of the data: it is in no count by level. */
export function alwaysApplying(library: Library): LayerItem[] {
  return itemsIn(library).filter(({ always }) => always);
}

/** One level for all foundational requirements. */
export function levelFor(level: SecurityLevel, above: SecurityLevel = 0): LevelParams {
  return { kind: 'level', levels: Array.from({ length: FOUNDATIONAL }, () => level), above, component: null };
}

/** A vector with one of its levels changed. */
export function withLevel(question: LevelParams, index: number, level: SecurityLevel): LevelParams {
  return { ...question, levels: question.levels.map((old, at) => (at === index ? level : old)) };
}

function itemsIn(library: Library): readonly LayerItem[] {
  return library.layers?.find(({ id }) => id === 'requirements')?.items ?? [];
}
