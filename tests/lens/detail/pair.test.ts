import { describe, expect, it } from 'vitest';
import { PATHS_SHOWN, type Pair, pairOf } from '../../../src/lens/detail/pair.ts';
import { buildGraph } from '../../../src/model/graph/build-graph.ts';
import { withLayers } from '../../../src/model/graph/layer-graph.ts';
import { linesOf } from '../../../src/model/graph/lines.ts';
import type { Library } from '../../../src/model/records/library.ts';
import { layers } from '../../fixtures/layers.ts';
import { library } from '../../fixtures/library.ts';
import { plainEdges, recordsOf, text } from '../../fixtures/plain-edges.ts';

const askedOf = (known: Library) => {
  const graph = buildGraph(known);
  return { library: known, graph, lines: linesOf(graph) };
};
const asked = askedOf(library);

function pair(a: string, b: string): Pair {
  const found = pairOf(asked, a, b);
  if (!found) throw new Error(`no pair ${a} and ${b}`);
  return found;
}
const readPath = (steps: Pair['paths'][number]) =>
  steps.map(({ from, direction, to }) => `${from.id} ${direction} ${to.id}`).join(', ');

describe('two nodes', () => {
  it('have the relations between them, read from the first', () => {
    const { direct, distance, pathCount } = pair('4-2', '6-2');
    expect(direct.map(({ verb, other, side }) => `${verb} ${other.id}, ${side}`)).toEqual([
      'is evaluated by 6-2, needed-by',
      'is normatively referenced by 6-2, needed-by',
    ]);
    expect([distance, pathCount]).toEqual([1, 1]);
  });

  it('have every shortest path with the direction of each step', () => {
    const { direct, paths, pathCount } = pair('6-1', '1-1');
    expect(direct).toEqual([]);
    expect(paths.map(readPath)).toEqual([
      '6-1 along 2-4, 2-4 used-with 3-2, 3-2 along 1-1',
      '6-1 along 2-4, 2-4 along 3-3, 3-3 along 1-1',
      '6-1 along 2-4, 2-4 along 4-2, 4-2 along 1-1',
      '6-1 along 2-4, 2-4 related 2-1, 2-1 along 1-1',
    ]);
    expect(pathCount).toBe(4);
    expect(readPath(pair('2-1', '3-2').paths[0] ?? [])).toBe('2-1 used-with 3-2');
    expect(readPath(pair('4-2', '6-2').paths[0] ?? [])).toBe('4-2 against 6-2');
  });

  it('have what both depend on and what needs both, nearest first, with both distances', () => {
    const { bothDependOn, bothNeededBy } = pair('3-3', '4-2');
    expect(bothDependOn.map(({ end, a, b }) => [end.id, a, b])).toEqual([['1-1', 1, 1]]);
    expect(bothNeededBy.map(({ end, a, b }) => [end.id, a, b])).toContainEqual(['2-4', 1, 1]);
  });

  it('are one if both are the same', () => {
    expect(pair('4-2', '4-2')).toMatchObject({
      related: true,
      distance: 0,
      direct: [],
      paths: [],
      pathCount: 0,
    });
  });

  it('are reported as unrelated if nothing joins them', () => {
    const [tier] = library.tiers;
    if (!tier) throw new Error('no tier');
    const alone = askedOf({ ...library, tiers: [...library.tiers, { ...tier, id: 'tier-7', number: 7 }] });
    expect(pairOf(alone, 'tier-7', '4-2')).toMatchObject({
      related: false,
      distance: null,
      direct: [],
      paths: [],
      pathCount: 0,
      bothDependOn: [],
      bothNeededBy: [],
    });
  });

  it('are null if one is not a node', () => {
    expect(pairOf(asked, '4-2', '9-9')).toBeNull();
    expect(pairOf(asked, '4-2~6-2', '4-2')).toBeNull();
  });
});

/** The same questions, answered from the files alone by tables, without any code of the Atlas. */
function reference() {
  const edges = plainEdges();
  const ids = ['tiers', 'documents', 'phases', 'activities'].flatMap((name) =>
    recordsOf(name).map((record) => text(record, 'id')),
  );
  ids.push('series');
  const needs = (a: string, b: string, wanted: string) =>
    edges.some(({ needs: one }) => one?.dependence === wanted && one.dependent === a && one.needed === b);
  const dependsOn = (a: string, b: string) => needs(a, b, 'document');
  const usedWith = (a: string, b: string) => needs(a, b, 'use') || needs(b, a, 'use');
  const between = (a: string, b: string) =>
    edges.filter(({ from, to }) => (from === a && to === b) || (from === b && to === a)).map(({ id }) => id);
  return { ids, dependsOn, usedWith, between };
}

type Table = number[][];

/** Floyd–Warshall: the distances of all pairs. */
function distances(size: number, joined: (a: number, b: number) => boolean): Table {
  const table = Array.from({ length: size }, (_, a) =>
    Array.from({ length: size }, (__, b) => (a === b ? 0 : joined(a, b) ? 1 : Number.POSITIVE_INFINITY)),
  );
  for (let via = 0; via < size; via++)
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++)
        table[a]![b] = Math.min(table[a]![b]!, table[a]![via]! + table[via]![b]!);
  return table;
}

/**
 * A walk as long as the distance is a shortest path, so powers of the adjacency matrix count the shortest
 * paths.
 */
function pathCounts(distance: Table): Table {
  const size = distance.length;
  const near: Table = distance.map((row) => row.map((value) => (value === 1 ? 1 : 0)));
  const counts = distance.map((row) => row.map(() => 0));
  let walks = near;
  for (let length = 1; length < size; length++) {
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++) if (distance[a]![b] === length) counts[a]![b] = walks[a]![b]!;
    walks = walks.map((row) =>
      row.map((_, b) => row.reduce((sum, value, via) => sum + value * near[via]![b]!, 0)),
    );
  }
  return counts;
}

describe('every pair of the framework', () => {
  const { ids, dependsOn, usedWith, between } = reference();
  const joined = (a: number, b: number) => between(ids[a]!, ids[b]!).length > 0;
  const distance = distances(ids.length, joined);
  const counts = pathCounts(distance);
  const need = distances(ids.length, (a, b) => dependsOn(ids[a]!, ids[b]!));
  const at = new Map(ids.map((id, index) => [id, index]));

  it('is one of 45 times 45', () => {
    expect(ids).toHaveLength(45);
    expect([...ids].sort()).toEqual(asked.graph.nodes().sort());
  });

  it.each(ids)('agrees with a plain search over the files: %s with all', (a) => {
    for (const b of ids) {
      const [i, j] = [at.get(a)!, at.get(b)!];
      const found = pair(a, b);
      const message = `${a} and ${b}`;
      expect(found.related, message).toBe(Number.isFinite(distance[i]![j]));
      expect(found.distance ?? Number.POSITIVE_INFINITY, message).toBe(distance[i]![j]);
      expect(found.pathCount, message).toBe(counts[i]![j]);
      expect(found.paths.length, message).toBe(Math.min(PATHS_SHOWN, counts[i]![j]!));
      expect(found.direct.map(({ relation }) => relation).sort(), message).toEqual(between(a, b).sort());

      expect(new Set(found.paths.map(readPath)).size, message).toBe(found.paths.length);
      for (const path of found.paths) {
        expect([path[0]?.from.id, path.at(-1)?.to.id, path.length], message).toEqual([a, b, distance[i]![j]]);
        for (const [index, { from, to, statements, sentence, direction }] of path.entries()) {
          if (index > 0) expect(from.id, message).toBe(path[index - 1]?.to.id);
          expect(statements.map(({ relation }) => relation).sort(), message).toEqual(
            between(from.id, to.id).sort(),
          );
          expect(statements.map((statement) => statement.sentence)).toContain(sentence);
          const ways = [dependsOn(from.id, to.id), dependsOn(to.id, from.id)].join();
          const names = { 'true,false': 'along', 'false,true': 'against', 'true,true': 'both' };
          const otherwise = usedWith(from.id, to.id) ? 'used-with' : 'related';
          expect(direction, message).toBe(names[ways as keyof typeof names] ?? otherwise);
        }
      }

      const common = (table: Table) =>
        ids.flatMap((id, k) =>
          k !== i && k !== j && Number.isFinite(table[i]![k]) && Number.isFinite(table[j]![k])
            ? [`${id} ${table[i]![k]} ${table[j]![k]}`]
            : [],
        );
      const told = (list: Pair['bothDependOn']) => list.map(({ end, a: x, b: y }) => `${end.id} ${x} ${y}`);
      const mirrored = need.map((_, row) => need.map((line) => line[row]!));
      expect(told(found.bothDependOn).sort(), message).toEqual(common(need).sort());
      expect(told(found.bothNeededBy).sort(), message).toEqual(common(mirrored).sort());
    }
  });
});

describe('with layers', () => {
  const layered = askedOf(withLayers(library, layers));
  const way = (from: string, to: string) => pairOf(layered, from, to);

  it('no path passes through another framework as a whole', () => {
    const found = way('attack-ics/T0831', '6-2');
    expect(found?.paths[0]?.map(({ to }) => to.id)).toEqual([
      'attack-ics/M0802',
      '62443-4-2/CR 3.1',
      '62443-4-2/FR 3',
      '4-2',
      '6-2',
    ]);
    for (const from of ['attack-ics/T0831', 'attack-ics/T0823']) {
      const steps = way(from, '6-2')?.paths.flatMap((path) => path.slice(0, -1)) ?? [];
      const kinds = new Set(steps.map(({ to }) => layered.graph.getNodeAttribute(to.id, 'kind')));
      expect(kinds, from).toEqual(new Set(['item', 'document']));
    }
  });

  it('but a path may begin or end at one', () => {
    expect(way('attack-ics/T0823', 'attack-ics')?.distance).toBe(1);
  });
});
