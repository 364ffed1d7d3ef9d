import type { Box, Point } from '../../../lib/geometry.ts';
import type { AtlasGraph, NodeKind } from '../../../model/graph/graph.ts';
import { type Background, FORM_OF, type Form, type Page, type Placed, type Size } from './page.ts';

/** Collects the placed nodes and the background while a layout is computed. */
export class Sketch {
  readonly placed = new Map<string, Placed>();
  readonly background: Background[] = [];
  readonly page: Page;
  private readonly graph: AtlasGraph;

  constructor(graph: AtlasGraph, page: Page) {
    this.graph = graph;
    this.page = page;
  }

  /** The form and the default size of a node on this page. */
  formOf(id: string): { form: Form } & Size {
    const form = FORM_OF[this.graph.getNodeAttribute(id, 'kind')];
    return { form, ...this.page.sizes[form] };
  }

  place(id: string, centre: Point, size: Partial<Size> = {}): void {
    this.placed.set(id, { id, ...this.formOf(id), ...size, x: centre.x, y: centre.y });
  }

  lane(box: Box, of: { id?: string; tint?: number } = {}): void {
    this.background.push({ shape: 'lane', ...box, ...of });
  }

  caption(text: string, at: Point, align: 'left' | 'center' | 'right' = 'left'): void {
    this.background.push({ shape: 'caption', text, align, ...at });
  }
}

/** The ids of the nodes of one kind, in the order of the data. */
export function idsOf(graph: AtlasGraph, kind: NodeKind): string[] {
  return graph.filterNodes((_, facts) => facts.kind === kind);
}

/** The documents of a tier, in the order of the data. */
export function documentsOf(graph: AtlasGraph, tier: string): string[] {
  return graph.filterOutNeighbors(tier, (_, facts) => facts.kind === 'document');
}

/** The activities of a phase, in the order of the data. */
export function activitiesOf(graph: AtlasGraph, phase: string): string[] {
  return graph.filterOutNeighbors(phase, (_, facts) => facts.kind === 'activity');
}

/**
 * Places ids in rows of equal columns inside a region, from its top. Returns the height used. Nodes have the
 * size of their form unless `sizeOf` gives another; none is wider than its column.
 */
export function placeGrid(
  sketch: Sketch,
  ids: readonly string[],
  region: { left: number; top: number; width: number },
  columns: number,
  sizeOf = (id: string): Size => sketch.formOf(id),
): number {
  const { gap } = sketch.page;
  const cell = region.width / columns;
  let top = region.top;
  for (let start = 0; start < ids.length; start += columns) {
    const row = ids.slice(start, start + columns);
    const height = Math.max(...row.map((id) => sizeOf(id).height));
    for (const [index, id] of row.entries()) {
      const size = sizeOf(id);
      sketch.place(
        id,
        { x: region.left + cell * (index + 0.5), y: top + height / 2 },
        { width: Math.min(size.width, cell - 5), height: size.height },
      );
    }
    top += height + gap;
  }
  return top - gap - region.top;
}

/**
 * Places the lifecycle as a band from `top`: the phases side by side (stacked on a tall page), each with its
 * activities in columns below its head. Returns the height used.
 */
export function placeLifecycleBand(sketch: Sketch, graph: AtlasGraph, top: number): number {
  const { page } = sketch;
  const tall = page.pagePreset === 'tall';
  const pad = 6;
  const phases = idsOf(graph, 'phase');
  const columnsOf = (phase: string) => (tall ? 3 : Math.ceil(activitiesOf(graph, phase).length / 2));
  const allColumns = tall ? 3 : phases.reduce((sum, phase) => sum + columnsOf(phase), 0);
  const cell = (page.width - (tall ? 0 : (phases.length - 1) * page.gap)) / allColumns;
  let left = 0;
  let y = top;
  let tallest = 0;
  for (const phase of phases) {
    const width = cell * columnsOf(phase);
    const head = sketch.formOf(phase);
    sketch.place(phase, { x: left + pad + head.width / 2, y: y + pad + head.height / 2 });
    const used = placeGrid(
      sketch,
      activitiesOf(graph, phase),
      { left: left + pad / 2, top: y + pad + head.height + 4, width: width - pad },
      columnsOf(phase),
    );
    const height = pad + head.height + 4 + used + pad;
    sketch.lane({ x: left + width / 2, y: y + height / 2, width, height }, { id: phase });
    if (tall) y += height + page.gap;
    else left += width + page.gap;
    tallest = Math.max(tallest, height);
  }
  return tall ? y - page.gap - top : tallest;
}
