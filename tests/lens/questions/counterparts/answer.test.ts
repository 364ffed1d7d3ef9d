import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allCounterparts,
  componentOnlyOf,
  componentsOnly,
  counterpartsOf,
  isRequirement,
} from '../../../../src/lens/questions/counterparts/answer.ts';
import { counterpartsCsv } from '../../../../src/lens/questions/counterparts/csv.ts';
import {
  countCounterparts,
  counterpartLists,
  narrow,
} from '../../../../src/lens/questions/counterparts/lists.ts';
import { buildGraph } from '../../../../src/model/graph/build-graph.ts';
import { withLayers } from '../../../../src/model/graph/layer-graph.ts';
import type { Layer } from '../../../../src/model/records/schema-layer.ts';
import { layerOf } from '../../../fixtures/layers.ts';
import { library as bare } from '../../../fixtures/library.ts';

const layer = layerOf('requirements');
const library = withLayers(bare, [layer]);
const graph = buildGraph(library);
const lists = counterpartLists(graph);
const components = layer.items.filter(({ kind }) => kind === 'component-requirement');
const derivations = layer.relations.filter(({ kind }) => kind === 'derives-from');

/** The graph of the layer without some of its derivations, as another edition might have it. */
const graphWithout = (gone: ReadonlySet<number>) => {
  const kept = derivations.filter((_, index) => !gone.has(index));
  const others = layer.relations.filter(({ kind }) => kind !== 'derives-from');
  const less: Layer = { ...layer, relations: [...others, ...kept] };
  return { graph: buildGraph(withLayers(bare, [less])), kept };
};

describe('every requirement for components', () => {
  test('that derives from a system requirement is in exactly one row, and all others are for components only', () => {
    const some = fc.uniqueArray(fc.nat(derivations.length - 1), { maxLength: 40 });
    fc.assert(
      fc.property(some, (gone) => {
        const other = graphWithout(new Set(gone));
        const rows = allCounterparts(other.graph);
        const placed = rows.flatMap((row) =>
          row.components.map(({ item }) => `${item.id} from ${row.system.item.id}`),
        );
        expect(placed.sort()).toEqual(other.kept.map(({ from, to }) => `${from} from ${to}`).sort());
        const only = componentsOnly(other.graph).flatMap(({ head, types }) => [head, ...types]);
        const derived = new Set(other.kept.map(({ from }) => from));
        expect(only.map(({ item }) => item.id).sort()).toEqual(
          components.flatMap(({ id }) => (derived.has(id) ? [] : [id])).sort(),
        );
      }),
      { numRuns: 25 },
    );
  });

  test('is counted as in the data', () => {
    const derived = new Set(derivations.map(({ from }) => from));
    const behind = new Set(
      derivations.flatMap(({ from, to }) => {
        const item = components.find(({ id }) => id === from);
        return item && isRequirement(item) ? [to] : [];
      }),
    );
    const systems = layer.items.filter(({ kind }) => kind === 'system-requirement');
    expect(countCounterparts(lists)).toEqual({
      systems: systems.length,
      gaps: systems.filter(({ id }) => !behind.has(id)).length,
      only: components.filter((item) => !derived.has(item.id) && isRequirement(item)).length,
    });
    expect(countCounterparts(lists)).toEqual({ systems: 51, gaps: 3, only: 19 });
  });
});

describe('a gap', () => {
  test('says what 4-2 has instead of a requirement', () => {
    expect(['SR 2.3', 'SR 5.4', 'SR 7.5'].map((id) => counterpartsOf(graph, `62443-3-3/${id}`)?.gap)).toEqual(
      ['heading', 'heading', 'heading'],
    );
    const all = graphWithout(new Set(derivations.keys()));
    expect(counterpartsOf(all.graph, '62443-3-3/SR 1.1')?.gap).toBe('nothing');
    const types = derivations.flatMap(({ from }, index) => (from.endsWith('/NDR 1.6') ? [index] : []));
    expect(types).toHaveLength(1);
    expect(counterpartsOf(graphWithout(new Set(types)).graph, '62443-3-3/SR 1.6')?.gap).toBe('delegated');
  });
});

describe('requirements for components only', () => {
  test('list each heading before its types, and a common requirement by itself', () => {
    const told = lists.only.map(({ head, types }) =>
      [head, ...types].map(({ item }) => item.label).join(' '),
    );
    expect(told).toHaveLength(7);
    expect(told).toContain('CR 2.13 EDR 2.13 HDR 2.13 NDR 2.13');
    expect(told).toContain('CR 1.14');
  });

  test('are recognized for an enhancement too, and for nothing with a counterpart', () => {
    expect(componentOnlyOf(graph, '62443-4-2/CR 1.14 RE 1')?.head.item.label).toBe('CR 1.14');
    expect(componentOnlyOf(graph, '62443-4-2/EDR 2.13')?.head.item.label).toBe('CR 2.13');
    expect(componentOnlyOf(graph, '62443-4-2/CR 1.1')).toBeNull();
    expect(componentOnlyOf(graph, '62443-3-3/SR 2.3')).toBeNull();
    expect(componentOnlyOf(graph, '4-2')).toBeNull();
  });
});

describe('the lists', () => {
  const labels = (narrowed: typeof lists) =>
    narrowed.groups.flatMap(({ rows }) => rows.map(({ system }) => system.item.label));

  test('are grouped by foundational requirement, in the order of 3-3', () => {
    expect(lists.groups.map(({ fr }) => fr?.label)).toEqual([1, 2, 3, 4, 5, 6, 7].map((fr) => `FR ${fr}`));
    for (const { fr, rows } of lists.groups)
      expect(rows.map(({ system }) => system.item.fr)).toEqual(rows.map(() => fr?.label));
    expect(labels(lists)).toEqual(allCounterparts(graph).map(({ system }) => system.item.label));
  });

  test('can be filtered to gaps and by words of either side', () => {
    expect(labels(narrow(lists, { onlyGaps: true, text: '' }))).toEqual(['SR 2.3', 'SR 5.4', 'SR 7.5']);
    expect(labels(narrow(lists, { onlyGaps: true, text: 'POWER' }))).toEqual(['SR 7.5']);
    expect(labels(narrow(lists, { onlyGaps: false, text: 'NDR 5.3' }))).toEqual(['SR 5.3']);
    expect(labels(narrow(lists, { onlyGaps: false, text: 'fr 6' }))).toEqual(['SR 6.1', 'SR 6.2']);
    expect(labels(narrow(lists, { onlyGaps: false, text: 'sr 1.1' }))).toEqual(['SR 1.1']);
    const boot = narrow(lists, { onlyGaps: false, text: 'boot process' });
    expect(labels(boot)).toEqual([]);
    expect(boot.only.map(({ head }) => head.item.label)).toEqual(['CR 3.14']);
  });

  test('are empty without the layer', () => {
    expect(counterpartLists(buildGraph(bare))).toEqual({ groups: [], only: [] });
  });

  test('as CSV have a row for each derivation, and one for each requirement for components only', () => {
    const rows = counterpartsCsv(library, lists).trim().split('\r\n');
    const only = components.length - derivations.length;
    expect(rows).toHaveLength(1 + derivations.length + only);
    expect(new Set(rows.map((row) => row.split('","').length))).toEqual(new Set([14]));
    expect(rows.find((row) => row.includes('"SR 2.3"'))).toContain('"none: a heading only","high"');
    const { graph: empty } = graphWithout(new Set(derivations.keys()));
    expect(counterpartsCsv(library, counterpartLists(empty)).split('\r\n')[1]).toContain(
      '"none: not even a heading","",""',
    );
  });
});
