import type { sourcing } from '../../words/about.ts';

/** Node id to label. */
export type NodeLabels = ReadonlyMap<string, string>;

/** One thing that is known only because a source says so. */
export interface Citation {
  /** By where it is stated: see words. */
  kind: keyof typeof sourcing.kinds;
  /** "6-2, status: published". */
  text: string;
  /** Where it is seen: a node or a line, perhaps of a layer, or the question of a role; null where nothing in the graph shows it. */
  to: { select: string; layer?: string } | { role: string } | null;
}

/** Notes that something cites sources. */
export type Note = (sources: readonly string[], citation: Citation) => void;
