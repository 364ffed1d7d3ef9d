import type { EdgeFacts } from '../../model/graph/graph.ts';
import type { LineRole } from '../../model/graph/lines.ts';

/**
 * What a lit node is to the selection. By dependence of documents: the selection depends on it ("depends-on"), it
 * depends on the selection ("needed-by"), or both. By dependence in use alone, in either direction: "used-with". Related
 * without dependence: "related". Only there to keep one's bearings: "context".
 */
export type NodeRole =
  | 'selected'
  | 'depends-on'
  | 'needed-by'
  | 'both'
  | 'used-with'
  | 'related'
  | 'context'
  /** Stands in an open card that is lit. */
  | 'inside'
  | 'primary'
  | 'supporting';

export interface Highlight {
  nodes: ReadonlyMap<string, NodeRole>;
  lines: ReadonlyMap<string, { role: LineRole; relations: EdgeFacts[] }>;
}
