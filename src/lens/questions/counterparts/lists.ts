import type { AtlasGraph } from '../../../model/graph/graph.ts';
import type { LayerItem } from '../../../model/records/schema-layer.ts';
import {
  allCounterparts,
  type ComponentOnly,
  type Counterparts,
  componentsOnly,
  groupOf,
  isRequirement,
  type Requirement,
} from './answer.ts';

/** System requirements of one foundational requirement. */
export interface CounterpartGroup {
  /** The group of 3-3 in which they stand; null where they stand in none. */
  fr: LayerItem | null;
  rows: Counterparts[];
}

/** Both sides as they are listed. */
export interface CounterpartLists {
  groups: CounterpartGroup[];
  only: ComponentOnly[];
}

/** What is left of the lists: system requirements without a requirement for components, or what holds every word. */
export interface Narrowing {
  onlyGaps: boolean;
  text: string;
}

/** All system requirements by foundational requirement, and what is only for components; both empty without the layer. */
export function counterpartLists(graph: AtlasGraph): CounterpartLists {
  const groups = new Map<string, CounterpartGroup>();
  for (const row of allCounterparts(graph)) {
    const fr = groupOf(graph, row.system);
    const group = groups.get(fr?.id ?? '') ?? { fr, rows: [] };
    group.rows.push(row);
    groups.set(fr?.id ?? '', group);
  }
  return { groups: [...groups.values()], only: componentsOnly(graph) };
}

/**
 * The lists with only what is asked for; groups that are empty then are left out. What is only for components is a gap
 * of the other side: the words narrow it, the wish for gaps does not.
 */
export function narrow({ groups, only }: CounterpartLists, { onlyGaps, text }: Narrowing): CounterpartLists {
  const wanted = wordsOf(text);
  const holds = (requirements: readonly Requirement[], fr: LayerItem | null) => {
    const items = requirements.flatMap(({ item, enhancements }) => [item, ...enhancements]);
    const texts = [fr, ...items].flatMap((item) =>
      wordsOf(item ? `${item.fr ?? ''} ${item.label} ${item.title}` : ''),
    );
    return wanted.every((word) => texts.some((one) => begins(one, word)));
  };
  return {
    groups: groups
      .map(({ fr, rows }) => ({
        fr,
        rows: rows.filter(
          ({ system, components, gap }) => (!onlyGaps || gap !== null) && holds([system, ...components], fr),
        ),
      }))
      .filter(({ rows }) => rows.length > 0),
    only: only.filter(({ head, types }) => holds([head, ...types], null)),
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Whether a word begins with another, with its numbers whole: 1.1 with 1, never 1.13 with 1.1. */
function begins(word: string, start: string): boolean {
  return word.startsWith(start) && !/\d\d/.test(start.slice(-1) + word.charAt(start.length));
}

/** How many system requirements the lists hold, how many have none for components, and how many requirements are only for those. */
export function countCounterparts({ groups, only }: CounterpartLists): {
  systems: number;
  gaps: number;
  only: number;
} {
  const rows = groups.flatMap((group) => group.rows);
  const requirements = only.flatMap(({ head, types }) => [head, ...types]);
  return {
    systems: rows.length,
    gaps: rows.filter(({ gap }) => gap !== null).length,
    only: requirements.filter(({ item }) => isRequirement(item)).length,
  };
}
