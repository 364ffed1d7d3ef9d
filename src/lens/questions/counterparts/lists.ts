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

/** The system requirements of one foundational requirement. */
export interface CounterpartGroup {
  /** The group of 3-3 that contains them; null if there is none. */
  fr: LayerItem | null;
  rows: Counterparts[];
}

/** Both sides as the panel lists them. */
export interface CounterpartLists {
  groups: CounterpartGroup[];
  only: ComponentOnly[];
}

/**
 * What to keep of the lists: only system requirements without a component requirement, and only what matches
 * every word of a text.
 */
export interface Narrowing {
  onlyGaps: boolean;
  text: string;
}

/**
 * All system requirements by foundational requirement, and what exists only for components. Both are empty if
 * the layer of requirements is off.
 */
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
 * The lists with only what `Narrowing` asks for; omits groups that become empty. `onlyGaps` does not affect
 * what exists only for components, since that is a gap of the other side.
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

/**
 * Whether a word starts with another, with whole numbers: 1.1 starts with 1, but 1.13 does not start with
 * 1.1.
 */
function begins(word: string, start: string): boolean {
  return word.startsWith(start) && !/\d\d/.test(start.slice(-1) + word.charAt(start.length));
}

/**
 * Counts the system requirements in the lists, those without a component requirement, and the requirements
 * that exist only for components.
 */
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
