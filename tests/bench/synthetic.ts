import { MultiDirectedGraph } from 'graphology';
import { PAGES } from '../../src/lens/picture/layouts/page.ts';
import type { BaseScene, SceneLine, SceneNode } from '../../src/lens/picture/scene.ts';
import type { AtlasGraph } from '../../src/model/graph/graph.ts';
import { type Line, linesOf } from '../../src/model/graph/lines.ts';
import type { Relation, RelationKind } from '../../src/model/records/schema.ts';

/**
 * The offsets of the neighbours that a node needs. A selected node highlights six others: three it needs and
 * three that need it.
 */
const REACH = [1, 2, 5] as const;

const kind: RelationKind = {
  id: 'supports',
  verb: 'supports',
  inverse: 'is supported by',
  shortVerb: 'supports',
  shortInverse: 'supported by',
  meaning: 'For the bench only.',
  dependent: 'from',
  reason: 'For the bench only.',
  structural: false,
};

/** A made-up framework: `count` documents in a grid, each of which needs three neighbours. */
export interface Synthetic {
  graph: AtlasGraph;
  lines: ReadonlyMap<string, Line>;
  base: BaseScene;
}

/** Returns the same framework and picture for the same count. */
export function synthetic(count: number): Synthetic {
  const page = PAGES.desk;
  const { card } = page.sizes;
  const columns = Math.ceil(Math.sqrt(count * 0.7));
  const nodes = Array.from({ length: count }, (_, index) => sceneNode(index, columns, card));
  const graph = graphOf(nodes);
  const lines = linesOf(graph);
  const rows = Math.ceil(count / columns);
  const size = { width: columns * card.width * 1.6, height: rows * card.height * 2 };
  const bounds = { x: size.width / 2, y: size.height / 2, ...size };
  return {
    graph,
    lines,
    base: {
      key: `bench ${count}`,
      arrangement: 'architecture',
      page,
      bounds,
      nodes,
      lines: [...lines.values()].map(sceneLine),
      background: [],
    },
  };
}

function sceneNode(index: number, columns: number, card: { width: number; height: number }): SceneNode {
  return {
    id: `n-${index}`,
    form: 'card',
    x: ((index % columns) + 0.5) * card.width * 1.6,
    y: (Math.floor(index / columns) + 0.5) * card.height * 2,
    ...card,
    kind: 'document',
    label: `${index}`,
    name: 'Made up',
    type: 'TR',
    status: 'published',
    tier: (index % 6) + 1,
    differs: index % 2 === 0,
  };
}

function graphOf(nodes: readonly SceneNode[]): AtlasGraph {
  const graph: AtlasGraph = new MultiDirectedGraph();
  graph.setAttribute('kindOrder', new Map([[kind.id, 0]]));
  for (const { id, label, name } of nodes)
    graph.addNode(id, {
      kind: 'document',
      label,
      name,
      title: name,
      record: {
        id,
        tier: 'tier-1',
        designation: label,
        label,
        title: name,
        shortName: name,
        type: 'tr',
        status: 'published',
        summary: name,
        corrections: [],
        sources: ['bench'],
      },
    });
  for (const [index, { id: from }] of nodes.entries())
    for (const step of REACH) {
      const to = nodes[index + step]?.id;
      if (to === undefined) continue;
      const relation: Relation = {
        id: `${from}>${to}:${kind.id}`,
        from,
        kind: kind.id,
        to,
        sentence: 'For the bench only.',
        basis: 'literature',
        alsoBasis: [],
        sources: ['bench'],
        confidence: 'high',
      };
      graph.addEdgeWithKey(relation.id, from, to, {
        relation,
        kind,
        dependent: from,
        needed: to,
        dependence: 'document',
      });
    }
  return graph;
}

function sceneLine({ id, from, to, along, against }: Line): SceneLine {
  return { id, from, to, atRest: true, bend: 0, arrowFrom: against, arrowTo: along, confidence: 'high' };
}
