import type { Library } from '../records/library.ts';
import type { AtlasGraph } from './graph.ts';
import type { Line } from './lines.ts';

/** Everything that is known, ready to be asked: the records with the layers applied to them, their graph, and its lines. */
export interface World {
  library: Library;
  graph: AtlasGraph;
  /** By line id. */
  lines: ReadonlyMap<string, Line>;
}
