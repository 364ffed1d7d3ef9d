import type { Library } from '../../../model/records/library.ts';
import type { LayerItem } from '../../../model/records/schema-layer.ts';
import { FOUNDATIONAL, type Lens, type SecurityLevel } from '../questions.ts';

export type LevelLens = Extract<Lens, { kind: 'level' }>;

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
export function selectedBy(library: Library, lens: LevelLens): LevelRow[] {
  const numbers = foundationalIn(library).map(({ label }) => label);
  return itemsIn(library).flatMap((item) => {
    const part = item.set === 'sr' ? '3-3' : item.set === 'cr' ? '4-2' : null;
    if (part === null || item.slFrom === undefined || item.fr === undefined) return [];
    const level = lens.levels[numbers.indexOf(item.fr)] ?? 0;
    if (item.slFrom > level || item.slFrom <= lens.above) return [];
    if (part === '4-2' && lens.component && !item.componentTypes?.includes(lens.component)) return [];
    return { item, part, from: item.slFrom };
  });
}

/** The same, sorted under the foundational requirements. */
export function levelGroups(library: Library, lens: LevelLens): LevelGroup[] {
  const rows = selectedBy(library, lens);
  return foundationalIn(library).map((fr, index) => ({
    fr,
    level: lens.levels[index] ?? 0,
    rows: rows.filter(({ item }) => item.fr === fr.label),
  }));
}

/** One level for all foundational requirements. */
export function levelFor(level: SecurityLevel, above: SecurityLevel = 0): LevelLens {
  return { kind: 'level', levels: Array.from({ length: FOUNDATIONAL }, () => level), above, component: null };
}

/** A vector with one of its levels changed. */
export function withLevel(lens: LevelLens, index: number, level: SecurityLevel): LevelLens {
  return { ...lens, levels: lens.levels.map((old, at) => (at === index ? level : old)) };
}

function itemsIn(library: Library): readonly LayerItem[] {
  return library.layers?.find(({ id }) => id === 'requirements')?.items ?? [];
}
