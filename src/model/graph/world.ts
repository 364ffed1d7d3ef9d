import type { Library } from '../records/library.ts';
import type { AtlasGraph } from './graph.ts';
import type { Line } from './lines.ts';

/**
 * Everything that is known, ready to query: the library including its layers, its graph, and the lines of the
 * graph.
 */
export interface World {
  library: Library;
  graph: AtlasGraph;
  /** By line id. */
  lines: ReadonlyMap<string, Line>;
}
