import type { sourcing } from '../../words/about.ts';

/** Node id to label. */
export type NodeLabels = ReadonlyMap<string, string>;

/** A fact that is known only from a source. */
export interface Citation {
  /** Where the fact is stated: a key of the kinds in words/about.ts. */
  kind: keyof typeof sourcing.kinds;
  /** "6-2, status: published". */
  text: string;
  /**
   * Where the fact is displayed: the id of a node or line (and of its layer), or of the role whose question
   * shows it. Null if nothing in the graph shows it.
   */
  to: { select: string; layer?: string } | { role: string } | null;
}

/** Records that a citation uses these sources (ids). */
export type Note = (sources: readonly string[], citation: Citation) => void;
