import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/model/graph/build-graph.ts';
import { dependencies, dependents, neighbourhood, shortestPath } from '../../../src/model/graph/trace.ts';
import { chanceGraph, chanceId, dependencePairs, plainDistances } from '../../fixtures/chance.ts';
import { graphOf } from '../../fixtures/graph-of.ts';
import { library } from '../../fixtures/library.ts';

const told = (distances: ReadonlyMap<string, number>) =>
  Object.fromEntries([...distances].sort(([a], [b]) => (a < b ? -1 : 1)));

describe('on drawings', () => {
  const chain = graphOf`
    a -evaluates-> b
    b -evaluates-> c
    d -defines-terms-for-> c
    c -complements-> e
  `;

  test('steps are counted along dependence, whichever way a relation reads', () => {
    expect(told(dependencies(chain, 'a'))).toEqual({ b: 1, c: 2, d: 3 });
    expect(told(dependents(chain, 'd'))).toEqual({ c: 1, b: 2, a: 3 });
  });

  test('dependence in use is followed only on request', () => {
    const mixed = graphOf`
      a -evaluates-> b
      c -provides-input-to-> b
      c -evaluates-> d
      e -evaluates-> a (none)
    `;
    expect(told(dependencies(mixed, 'a'))).toEqual({ b: 1 });
    expect(told(dependencies(mixed, 'a', 9, 'any'))).toEqual({ b: 1, c: 2, d: 3 });
    expect(told(dependents(mixed, 'd'))).toEqual({ c: 1 });
    expect(told(dependents(mixed, 'd', 9, 'any'))).toEqual({ c: 1, b: 2, a: 3 });
    expect(told(dependencies(mixed, 'e', 9, 'any'))).toEqual({});
  });

  test('depth limits the distance', () => {
    expect(told(dependencies(chain, 'a', 0))).toEqual({});
    expect(told(dependencies(chain, 'a', 1))).toEqual({ b: 1 });
    expect(told(dependencies(chain, 'a', 2))).toEqual({ b: 1, c: 2 });
    expect(told(dependents(chain, 'c', 1))).toEqual({ b: 1 });
  });

  test('relations without dependence lead nowhere, except in the neighbourhood', () => {
    expect(told(dependencies(chain, 'e'))).toEqual({});
    expect(told(dependents(chain, 'e'))).toEqual({});
    expect(told(neighbourhood(chain, 'e'))).toEqual({ c: 1, b: 2, d: 2, a: 3 });
    expect(told(neighbourhood(chain, 'e', 1))).toEqual({ c: 1 });
  });

  test('a cycle terminates, and the start is not in its own list', () => {
    const circle = graphOf`
      a -evaluates-> b
      b -evaluates-> c
      c -evaluates-> a
    `;
    expect(told(dependencies(circle, 'a'))).toEqual({ b: 1, c: 2 });
    expect(told(dependents(circle, 'a'))).toEqual({ c: 1, b: 2 });
    expect(told(neighbourhood(circle, 'a'))).toEqual({ b: 1, c: 1 });
  });

  test('the shorter of two paths counts', () => {
    const ways = graphOf`
      a -evaluates-> b
      b -evaluates-> c
      a -presupposes-> c
    `;
    expect(told(dependencies(ways, 'a'))).toEqual({ b: 1, c: 1 });
  });

  test('the shortest path', () => {
    const apart = graphOf`
      a -evaluates-> b
      b -complements-> c
      c -evaluates-> d
      z -evaluates-> y
    `;
    expect(shortestPath(apart, 'd', 'a')).toEqual(['d', 'c', 'b', 'a']);
    expect(shortestPath(apart, 'a', 'a')).toEqual(['a']);
    expect(shortestPath(apart, 'a', 'z')).toBeNull();
  });
});

describe('on random graphs', () => {
  test('distances are those of a plain search', () => {
    fc.assert(
      fc.property(chanceGraph, chanceId, ({ graph, relations }, start) => {
        const eitherWay = relations.flatMap(({ from, to }) => [[from, to] as const, [to, from] as const]);
        for (const followed of ['document', 'any'] as const) {
          const pairs = dependencePairs(relations, followed);
          const turned = pairs.map(([dependent, needed]) => [needed, dependent] as const);
          expect(told(dependencies(graph, start, 99, followed))).toEqual(told(plainDistances(pairs, start)));
          expect(told(dependents(graph, start, 99, followed))).toEqual(told(plainDistances(turned, start)));
        }
        expect(told(neighbourhood(graph, start))).toEqual(told(plainDistances(eitherWay, start)));
      }),
      { numRuns: 200 },
    );
  });

  test('a depends on b exactly if b is needed by a, at the same distance', () => {
    fc.assert(
      fc.property(chanceGraph, fc.integer({ min: 1, max: 4 }), ({ graph }, depth) => {
        const seen = graph
          .nodes()
          .flatMap((a) => [...dependencies(graph, a, depth)].map(([b, n]) => [a, b, n]));
        const back = graph
          .nodes()
          .flatMap((b) => [...dependents(graph, b, depth)].map(([a, n]) => [a, b, n]));
        expect(seen.map(String).sort()).toEqual(back.map(String).sort());
      }),
    );
  });

  test('a depth removes what is further away, and nothing else', () => {
    fc.assert(
      fc.property(chanceGraph, chanceId, fc.integer({ min: 0, max: 5 }), ({ graph }, start, depth) => {
        for (const trace of [dependencies, dependents, neighbourhood]) {
          const near = [...trace(graph, start)].filter(([, steps]) => steps <= depth);
          expect(told(trace(graph, start, depth))).toEqual(told(new Map(near)));
        }
      }),
    );
  });

  test('a shortest path uses existing relations and is as short as possible', () => {
    fc.assert(
      fc.property(chanceGraph, chanceId, chanceId, ({ graph, relations }, from, to) => {
        const eitherWay = relations.flatMap((one) => [
          [one.from, one.to] as const,
          [one.to, one.from] as const,
        ]);
        const distance = from === to ? 0 : plainDistances(eitherWay, from).get(to);
        const path = shortestPath(graph, from, to);
        if (distance === undefined || path === null) {
          expect([distance, path]).toEqual([undefined, null]);
          return;
        }
        expect(path).toHaveLength(distance + 1);
        expect([path[0], path.at(-1)]).toEqual([from, to]);
        for (const [index, here] of path.slice(1).entries())
          expect(graph.areNeighbors(path[index], here), path.join(' ')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('on the framework', () => {
  const graph = buildGraph(library);

  test('6-2 depends on 4-2 and 4-1 and on no other document directly', () => {
    expect(told(dependencies(graph, '6-2', 1))).toEqual({ '4-1': 1, '4-2': 1 });
    expect(told(dependents(graph, '6-2'))).toEqual({});
  });

  test('6-2 depends on everything that these depend on', () => {
    const all = dependencies(graph, '6-2');
    expect(all.get('3-3')).toBe(2);
    expect(all.get('1-1')).toBe(2);
    expect([...all.keys()]).not.toContain('6-1');
  });

  test('3-2 depends on 1-1; what uses its results does not depend on it', () => {
    expect(told(dependencies(graph, '3-2', 1))).toEqual({ '1-1': 1 });
    expect(told(dependents(graph, '3-2'))).toEqual({});
    expect(told(dependents(graph, '3-2', 1, 'any'))).toEqual({
      ...{ '2-1': 1, '2-2': 1, '2-4': 1, '3-3': 1, '4-2': 1 },
      assess: 1,
    });
  });

  test('1-1 depends on nothing, and nothing depends on documents that were never issued', () => {
    expect(told(dependencies(graph, '1-1', 99, 'any'))).toEqual({});
    for (const id of ['1-2', '1-3']) {
      expect(told(dependencies(graph, id, 99, 'any'))).toEqual({});
      expect(told(dependents(graph, id, 99, 'any'))).toEqual({});
    }
  });

  test('the dependence of documents has one cycle: 2-4, 4-2, 4-1', () => {
    const loops = (followed: 'document' | 'any') => {
      const needs = new Map(graph.nodes().map((id) => [id, dependencies(graph, id, 99, followed)]));
      const meet = (a: string, b: string) => needs.get(a)?.has(b) === true && needs.get(b)?.has(a) === true;
      return graph
        .nodes()
        .flatMap((a) => graph.nodes().flatMap((b) => (a < b && meet(a, b) ? [`${a} ${b}`] : [])));
    };
    expect(loops('document').sort()).toEqual(['2-4 4-1', '2-4 4-2', '4-1 4-2']);
    expect(loops('any').sort()).toEqual(loops('document').sort());
    const reaches = (from: string) =>
      ['2-4', '4-1', '4-2'].filter((to) => dependencies(graph, from, 1).has(to));
    expect([reaches('2-4'), reaches('4-2'), reaches('4-1')]).toEqual([['4-2'], ['4-1'], ['2-4']]);
  });

  test('6-2 is one step from 4-2, and a path leads to any activity', () => {
    expect(shortestPath(graph, '6-2', '4-2')).toEqual(['6-2', '4-2']);
    expect(shortestPath(graph, '6-2', 'assess-risk')).toHaveLength(5);
  });
});
