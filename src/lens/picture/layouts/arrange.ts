import { type AtlasGraph, SERIES } from '../../../model/graph/graph.ts';
import { words } from '../../../words/words.ts';
import type { Arrangement } from '../../view/view.ts';
import { layoutArchitecture } from './architecture.ts';
import { layoutAround } from './around.ts';
import { layoutDependencies } from './dependencies.ts';
import { layoutLifecycle } from './lifecycle.ts';
import type { Layout, Page } from './page.ts';

/**
 * Places every node of the graph in an arrangement. `centre` is the id of the node in the middle of Around,
 * by default the series; other arrangements ignore it.
 */
export function arrange(
  graph: AtlasGraph,
  arrangement: Arrangement,
  page: Page,
  centre: string | null,
): Layout {
  switch (arrangement) {
    case 'architecture':
      return layoutArchitecture(graph, page);
    case 'lifecycle':
      return layoutLifecycle(graph, page);
    case 'dependencies':
      return layoutDependencies(graph, page, words.canvas);
    case 'around':
      return layoutAround(graph, page, centre ?? SERIES);
  }
}
