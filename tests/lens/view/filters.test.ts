import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lanesOf } from '../../../src/lens/detail/lanes.ts';
import { type OutlineNode, outlineOf } from '../../../src/lens/detail/outline.ts';
import { PAGES, type PagePreset } from '../../../src/lens/picture/layouts/page.ts';
import { baseScene, centreFor } from '../../../src/lens/picture/scene.ts';
import {
  FACETS,
  type Facet,
  type Filters,
  facetCounts,
  facetValues,
  filterGraph,
  isolateValue,
  NO_FILTERS,
  revealing,
  toggleValue,
} from '../../../src/lens/view/filters.ts';
import { ARRANGEMENTS, HOME } from '../../../src/lens/view/view.ts';
import { containerOf } from '../../../src/model/graph/graph.ts';
import { linesOf } from '../../../src/model/graph/lines.ts';
import { startState, worldOf } from '../../../src/state/state.ts';
import { layerOf } from '../../fixtures/layers.ts';
import { library } from '../../fixtures/library.ts';
import { runs } from '../../fixtures/runs.ts';

const bare = startState(library);
const deep = worldOf(library, 'framework-page', [layerOf('requirements'), layerOf('attack-ics')]);
const kinds = (graph: typeof bare.graph) => new Set(graph.mapNodes((_, { kind }) => kind));

/** Any filters of a world. Whole facets are hidden often enough to matter. */
function anyFilters(world: typeof deep): fc.Arbitrary<Filters> {
  const hidden = (facet: Facet) => {
    const all = facetValues(world.library, facet).map(({ id }) => id);
    return fc.oneof(fc.constant([]), fc.constant(all), fc.subarray(all));
  };
  return fc
    .record(Object.fromEntries(FACETS.map((facet) => [facet, hidden(facet)])))
    .map((all) =>
      Object.fromEntries(
        Object.entries(all).flatMap(([facet, ids]) => (ids.length > 0 ? [[facet, [...ids].sort()]] : [])),
      ),
    );
}

const countOf = (filters: Filters, facet: Facet, id: string, { graph, library: known } = deep) =>
  facetCounts(graph, known, filters, facet).find((value) => value.id === id)?.count;

describe('kinds of node', () => {
  test('are counted as nodes, those of layers only if there are any', () => {
    const told = (world: typeof deep, filters = NO_FILTERS) =>
      facetCounts(world.graph, world.library, filters, 'node').map(({ id, count }) => `${id} ${count}`);
    expect(told(bare)).toEqual(['series 1', 'tier 6', 'document 20', 'phase 3', 'activity 15']);
    expect(told(bare, { node: ['item'] }).at(-1)).toBe('item 0');
    expect(told(deep).slice(5)).toEqual([
      `framework ${deep.graph.filterNodes((_, { kind }) => kind === 'framework').length}`,
      `item ${deep.graph.filterNodes((_, { kind }) => kind === 'item').length}`,
    ]);
  });

  test('are counted under the other filters, whether they are hidden or not', () => {
    expect(countOf({ tier: ['tier-1'] }, 'node', 'document', bare)).toBe(14);
    expect(countOf({ tier: ['tier-1'], node: ['document'] }, 'node', 'document', bare)).toBe(14);
    expect(countOf({ node: ['phase'] }, 'phase', 'assess', bare)).toBe(2);
    expect(countOf({ node: ['document'] }, 'status', 'published', bare)).toBe(0);
  });

  test('can be hidden and shown again', () => {
    for (const { id } of facetValues(deep.library, 'node')) {
      const left = filterGraph(deep.graph, deep.library, toggleValue(NO_FILTERS, 'node', id));
      expect(kinds(left).has(id as never)).toBe(false);
      expect(toggleValue({ node: [id] }, 'node', id)).toEqual(NO_FILTERS);
    }
  });

  test('an item is hidden with its card', () => {
    for (const filters of [{ tier: ['tier-3'] }, { node: ['document'] }, { node: ['framework'] }]) {
      const left = filterGraph(deep.graph, deep.library, filters);
      const lost = left.filterNodes((id) => !left.hasNode(containerOf(deep.graph, id)));
      expect(lost).toEqual([]);
    }
    const all = facetCounts(deep.graph, deep.library, NO_FILTERS, 'node').map(({ id }) => id);
    const only = isolateValue(NO_FILTERS, 'node', 'item', all);
    expect(kinds(filterGraph(deep.graph, deep.library, only))).toEqual(
      new Set(['document', 'framework', 'item']),
    );
    expect(isolateValue(only, 'node', 'item', all)).toEqual(NO_FILTERS);
  });
});

describe('counts', () => {
  test('are those of the graph once the facet itself hides nothing', () => {
    fc.assert(
      fc.property(anyFilters(deep), fc.constantFrom(...FACETS), (filters, facet) => {
        const { [facet]: _, ...others } = filters;
        const left = filterGraph(deep.graph, deep.library, others);
        const counts = facetCounts(deep.graph, deep.library, filters, facet);
        const told = (id: string) => counts.find((value) => value.id === id)?.count ?? 0;
        if (facet === 'node')
          for (const { id } of counts)
            expect(told(id)).toBe(left.filterNodes((_id, { kind }) => kind === id).length);
        if (facet === 'kind')
          for (const { id } of counts)
            expect(told(id)).toBe(left.filterEdges((_id, { kind }) => kind.id === id).length);
      }),
      runs(40, 20),
    );
  });
});

describe('a hidden selection can be shown again by itself', () => {
  test.each<[string, Filters, string[], Filters]>([
    ['a document', { tier: ['tier-5', 'tier-6'] }, ['6-2'], { tier: ['tier-5'] }],
    ['by two facets', { tier: ['tier-6'], type: ['tr'], kind: ['rates'] }, ['6-2'], { kind: ['rates'] }],
    ['two at once', { status: ['published'], node: ['series'] }, ['6-2', 'series'], {}],
    [
      'a line by its kinds',
      { kind: ['evaluates', 'normatively-references', 'rates'] },
      ['4-2~6-2'],
      {
        kind: ['normatively-references', 'rates'],
      },
    ],
    ['a line by its end', { tier: ['tier-1', 'tier-6'] }, ['4-2~6-2'], { tier: ['tier-1'] }],
    ['nothing that is shown', { tier: ['tier-1'] }, ['6-2', '4-2~6-2'], { tier: ['tier-1'] }],
    ['nothing that is unknown', { tier: ['tier-1'] }, ['9-9', 'a~b'], { tier: ['tier-1'] }],
  ])('%s', (_, filters, ids, left) => {
    expect(revealing(bare.graph, bare.library, filters, ids)).toEqual(left);
  });

  test('an item with its card', () => {
    const [item = ''] = deep.graph.filterNodes((id) => containerOf(deep.graph, id) === '3-3' && id !== '3-3');
    const filters: Filters = { node: ['document', 'item', 'series'], tier: ['tier-1', 'tier-3'] };
    expect(revealing(deep.graph, deep.library, filters, [item])).toEqual({
      node: ['series'],
      tier: ['tier-1'],
    });
  });

  test('for any filters: it is shown, and nothing that was shown is hidden', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...deep.graph.nodes(), ...deep.lines.keys()), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(anyFilters(deep), ids, (filters, wanted) => {
        const left = revealing(deep.graph, deep.library, filters, wanted);
        const shown = filterGraph(deep.graph, deep.library, left);
        const lines = linesOf(shown);
        expect(wanted.filter((id) => !shown.hasNode(id) && !lines.has(id))).toEqual([]);
        for (const facet of FACETS)
          expect(filters[facet] ?? []).toEqual(expect.arrayContaining([...(left[facet] ?? [])]));
        // Showing what is shown already changes nothing.
        expect(revealing(deep.graph, deep.library, left, wanted)).toEqual(left);
      }),
      runs(60, 20),
    );
  });
});

test('for any filters, every arrangement, outline and lanes have exactly the rest', () => {
  const flat = (nodes: readonly OutlineNode[]): string[] =>
    nodes.flatMap((node) => [node.id, ...flat(node.children)]);
  const views = fc.record({
    arrangement: fc.constantFrom(...ARRANGEMENTS),
    pagePreset: fc.constantFrom(...(Object.keys(PAGES) as PagePreset[])),
    selection: fc.constantFrom(null, ...deep.graph.nodes()),
  });
  fc.assert(
    fc.property(anyFilters(deep), views, (filters, { pagePreset, ...asked }) => {
      const { graph } = deep;
      const shown = filterGraph(graph, deep.library, filters);
      const { nodes, lines } = baseScene({
        graph,
        shown,
        lines: linesOf(shown),
        library: deep.library,
        arrangement: asked.arrangement,
        pagePreset,
        centre: centreFor(graph, deep.lines, { ...HOME, ...asked }),
        moved: {},
        open: ['3-3'],
        folded: [],
      });
      const drawn = (id: string) => ['item'].includes(graph.getNodeAttribute(id, 'kind')) === false;
      expect(
        nodes
          .map(({ id }) => id)
          .filter(drawn)
          .sort(),
      ).toEqual(shown.filterNodes(drawn).sort());
      expect(lines.filter(({ from, to }) => !shown.hasNode(from) || !shown.hasNode(to))).toEqual([]);
      const outline = flat(outlineOf({ library: deep.library, graph: shown, whole: graph }));
      expect([...outline].sort()).toEqual(shown.nodes().sort());
      const held = lanesOf(shown, deep.library);
      const inLanes = new Set([
        ...(held.series ? [held.series.id] : []),
        ...held.lanes.flatMap((lane) => [
          lane.phase.id,
          ...[...lane.activities, ...lane.standards].map(({ id }) => id),
        ]),
        ...held.further.flatMap(({ tier, documents }) => [tier.id, ...documents.map(({ id }) => id)]),
        ...held.loose.map(({ id }) => id),
      ]);
      const ofLayers = ['item', 'framework'];
      expect([...inLanes].sort()).toEqual(
        shown.filterNodes((_, { kind }) => !ofLayers.includes(kind)).sort(),
      );
    }),
    { numRuns: 25 },
  );
});

test('the lane of a tier is hidden with the tier, the caption of other frameworks with the last of them', () => {
  const { graph } = deep;
  const background = (filters: Filters) =>
    baseScene({
      graph,
      shown: filterGraph(graph, deep.library, filters),
      lines: deep.lines,
      library: deep.library,
      arrangement: 'architecture',
      pagePreset: 'desk',
      centre: null,
      moved: {},
      open: [],
      folded: [],
    }).background;
  const all = background({}).length;
  expect(background({ tier: ['tier-2'] })).toHaveLength(all - 1);
  expect(background({ node: ['tier', 'phase'] })).toHaveLength(all - 9);
  expect(background({ node: ['framework'] })).toHaveLength(all - 1);
});
