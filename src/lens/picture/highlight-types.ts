import type { EdgeFacts } from '../../model/graph/graph.ts';
import type { LineRole } from '../../model/graph/lines.ts';

/**
 * What a highlighted node is to the selection. By dependence of documents: the selection depends on it
 * ("depends-on"), it depends on the selection ("needed-by"), or both. By dependence in use only, in either
 * direction: "used-with". Related without dependence: "related". Shown only for orientation: "context". The
 * answer to a question marks nodes as "primary" and "supporting".
 */
export type NodeRole =
  | 'selected'
  | 'depends-on'
  | 'needed-by'
  | 'both'
  | 'used-with'
  | 'related'
  | 'context'
  /** A tile of an open card that is highlighted. */
  | 'inside'
  | 'primary'
  | 'supporting';

/**
 * What is highlighted: node ids with their roles, and line ids with their roles and the highlighted
 * relations, strongest first.
 */
export interface Highlight {
  nodes: ReadonlyMap<string, NodeRole>;
  lines: ReadonlyMap<string, { role: LineRole; relations: EdgeFacts[] }>;
}
