import type { EdgeFacts } from '../../model/graph/graph.ts';

/**
 * What a lit node is to the selection: it is needed by it ("depends-on": the selection depends on it), it needs it
 * ("needed-by"), both, related without dependency ("beside"), or only there to keep one's bearings ("context").
 */
export type NodeRole =
  | 'selected'
  | 'depends-on'
  | 'needed-by'
  | 'both'
  | 'related'
  | 'context'
  /** Stands in an open card that is lit. */
  | 'inside'
  | 'primary'
  | 'supporting';
export type LineRole = 'depends-on' | 'needed-by' | 'both' | 'related';

export interface Highlight {
  nodes: ReadonlyMap<string, NodeRole>;
  lines: ReadonlyMap<string, { role: LineRole; relations: EdgeFacts[] }>;
}
