import type { Box } from '../../../lib/geometry.ts';
import type { AtlasGraph } from '../../../model/graph/graph.ts';
import { words } from '../../../words/words.ts';
import type { Background, Page, Placed } from './page.ts';

/**
 * Places frameworks from outside the series in rows below `above`, so that no node of the series moves when a
 * layer is switched on. Both lists are empty if the graph has no such framework.
 */
export function layoutFrameworks(
  graph: AtlasGraph,
  page: Page,
  above: Box,
): { placed: Placed[]; background: Background[] } {
  const ids = graph.filterNodes((_, { kind }) => kind === 'framework');
  if (ids.length === 0) return { placed: [], background: [] };
  const { width, height } = page.sizes.card;
  const step = { x: width + page.gap * 2, y: height + page.gap * 2 };
  const left = above.x - above.width / 2;
  const top = above.y + above.height / 2 + page.gap * 4;
  const inRow = Math.max(1, Math.floor((above.width + page.gap * 2) / step.x));
  const placed = ids.map(
    (id, index): Placed => ({
      id,
      form: 'card',
      width,
      height,
      x: left + width / 2 + (index % inRow) * step.x,
      y: top + height / 2 + page.gap + Math.floor(index / inRow) * step.y,
    }),
  );
  return {
    placed,
    background: [{ shape: 'caption', text: words.canvas.outside, align: 'left', x: left, y: top }],
  };
}
