import { describe, expect, it } from 'vitest';
import { PATHS_SHOWN, type Step } from '../../../src/lens/detail/paths.ts';
import { togetherOf } from '../../../src/lens/detail/together.ts';
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

function pair(a: string, b: string, known = asked) {
  const found = togetherOf(known, [a, b]);
  if (!found?.paths) throw new Error(`no pair ${a} and ${b}`);
  return { ...found, paths: found.paths };
}
const readPath = (steps: readonly Step[]) =>
  steps.map(({ from, direction, to }) => `${from.id} ${direction} ${to.id}`).join(', ');

describe('two parts', () => {
  it('have the relations between them, read from the one that depends', () => {
    const { among, paths } = pair('4-2', '6-2');
    expect(
      among.map(({ subject, verb, other, side }) => `${subject.id} ${verb} ${other.id}, ${side}`),
    ).toEqual(['6-2 evaluates 4-2, depends-on', '6-2 normatively references 4-2, depends-on']);
    expect([paths.distance, paths.count]).toEqual([1, 1]);
  });

  it('have every shortest path with the direction of each step', () => {
    const { among, paths } = pair('6-1', '1-1');
    expect(among).toEqual([]);
    expect(paths.shown.map(readPath)).toEqual([
      '6-1 along 2-4, 2-4 used-with 3-2, 3-2 along 1-1',
      '6-1 along 2-4, 2-4 along 3-3, 3-3 along 1-1',
      '6-1 along 2-4, 2-4 along 4-2, 4-2 along 1-1',
      '6-1 along 2-4, 2-4 related 2-1, 2-1 along 1-1',
    ]);
    expect(paths.count).toBe(4);
    expect(readPath(pair('2-1', '3-2').paths.shown[0] ?? [])).toBe('2-1 used-with 3-2');
    expect(readPath(pair('4-2', '6-2').paths.shown[0] ?? [])).toBe('4-2 against 6-2');
  });

  it('have what both depend on and what needs both, nearest first, with both distances', () => {
    const { allDependOn, allNeededBy } = pair('3-3', '4-2');
    expect(allDependOn.map(({ end, distances }) => [end.id, ...distances])).toEqual([['1-1', 1, 1]]);
    expect(allNeededBy.map(({ end, distances }) => [end.id, ...distances])).toContainEqual(['2-4', 1, 1]);
  });

  it('have no path where none connects them', () => {
    const [tier] = library.tiers;
    if (!tier) throw new Error('no tier');
    const alone = askedOf({ ...library, tiers: [...library.tiers, { ...tier, id: 'tier-7', number: 7 }] });
    expect(pair('tier-7', '4-2', alone)).toMatchObject({
      among: [],
      paths: { distance: null, shown: [], count: 0 },
      allDependOn: [],
      allNeededBy: [],
    });
  });

  it('are null where one is no node, or both are the same', () => {
    expect(togetherOf(asked, ['4-2', '9-9'])).toBeNull();
    expect(togetherOf(asked, ['4-2~6-2', '4-2'])).toBeNull();
    expect(togetherOf(asked, ['4-2', '4-2'])).toBeNull();
  });

  it('have paths only where there are two', () => {
    expect(togetherOf(asked, ['4-2', '6-2', '3-3'])?.paths).toBeNull();
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
    for (const b of ids.filter((id) => id !== a)) {
      const [i, j] = [at.get(a)!, at.get(b)!];
      const found = pair(a, b);
      const message = `${a} and ${b}`;
      expect(found.paths.distance ?? Number.POSITIVE_INFINITY, message).toBe(distance[i]![j]);
      expect(found.paths.count, message).toBe(counts[i]![j]);
      expect(found.paths.shown.length, message).toBe(Math.min(PATHS_SHOWN, counts[i]![j]!));
      expect(found.among.map(({ relation }) => relation).sort(), message).toEqual(between(a, b).sort());

      expect(new Set(found.paths.shown.map(readPath)).size, message).toBe(found.paths.shown.length);
      for (const path of found.paths.shown) {
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
      const read = (list: typeof found.allDependOn) =>
        list.map(({ end, distances: [x, y] }) => `${end.id} ${x} ${y}`);
      const mirrored = need.map((_, row) => need.map((line) => line[row]!));
      expect(read(found.allDependOn).sort(), message).toEqual(common(need).sort());
      expect(read(found.allNeededBy).sort(), message).toEqual(common(mirrored).sort());
    }
  });
});

describe('with layers', () => {
  const layered = askedOf(withLayers(library, layers));
  const way = (from: string, to: string) => pair(from, to, layered).paths;

  it('no path passes through another framework as a whole', () => {
    const found = way('attack-ics/T0831', '6-2');
    expect(found.shown[0]?.map(({ to }) => to.id)).toEqual([
      'attack-ics/M0802',
      '62443-4-2/CR 3.1',
      '62443-4-2/FR 3',
      '4-2',
      '6-2',
    ]);
    for (const from of ['attack-ics/T0831', 'attack-ics/T0823']) {
      const steps = way(from, '6-2').shown.flatMap((path) => path.slice(0, -1));
      const kinds = new Set(steps.map(({ to }) => layered.graph.getNodeAttribute(to.id, 'kind')));
      expect(kinds, from).toEqual(new Set(['item', 'document']));
    }
  });

  it('but it may begin or end at one', () => {
    expect(way('attack-ics/T0823', 'attack-ics').distance).toBe(1);
  });
});
