import { type AtlasGraph, SERIES } from '../../../model/graph/graph.ts';
import { words } from '../../../words/words.ts';
import type { Arrangement } from '../../view/view.ts';
import { layArchitecture } from './architecture.ts';
import { layAround } from './around.ts';
import { layDependencies } from './dependencies.ts';
import { layLifecycle } from './lifecycle.ts';
import type { Layout, Sheet } from './sheet.ts';

/** Places every node of the graph. `centre` is the node in the middle of Around; the series where it is null. */
export function arrange(
  graph: AtlasGraph,
  arrangement: Arrangement,
  sheet: Sheet,
  centre: string | null,
): Layout {
  switch (arrangement) {
    case 'architecture':
      return layArchitecture(graph, sheet);
    case 'lifecycle':
      return layLifecycle(graph, sheet);
    case 'dependencies':
      return layDependencies(graph, sheet, words.canvas);
    case 'around':
      return layAround(graph, sheet, centre ?? SERIES);
  }
}
