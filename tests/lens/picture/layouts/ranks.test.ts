import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ranksOf } from '../../../../src/lens/picture/layouts/ranks.ts';
import { buildGraph } from '../../../../src/model/graph/build-graph.ts';
import { chanceGraph, dependencePairs, plainDistances } from '../../../fixtures/chance.ts';
import { graphOf } from '../../../fixtures/graph-of.ts';
import { library } from '../../../fixtures/library.ts';

const told = (layers: ReadonlyMap<string, number>) => Object.fromEntries(layers);

describe('dependency ranks', () => {
  test('put what needs nothing at the bottom, and everything else above what it needs', () => {
    const graph = graphOf`
      top -evaluates-> middle
      middle -evaluates-> ground
      top -evaluates-> ground
      alone
    `;
    expect(told(ranksOf(graph, graph.nodes()))).toEqual({ ground: 0, middle: 1, top: 2, alone: 0 });
  });

  test('put a cycle in one rank', () => {
    const graph = graphOf`
      a -evaluates-> b
      b -evaluates-> c
      c -evaluates-> b
      c -evaluates-> ground
    `;
    expect(told(ranksOf(graph, graph.nodes()))).toEqual({ ground: 0, b: 1, c: 1, a: 2 });
    expect(told(ranksOf(graph, graph.nodes().reverse()))).toEqual({ ground: 0, b: 1, c: 1, a: 2 });
  });

  test('count only the requested nodes, including dependencies through others', () => {
    const graph = graphOf`
      a -evaluates-> b
      b -evaluates-> c
    `;
    expect(told(ranksOf(graph, ['a', 'c']))).toEqual({ a: 1, c: 0 });
    expect(told(ranksOf(graph, []))).toEqual({});
  });

  test('put each node one above the highest it needs outside its cycle, for any graph', () => {
    fc.assert(
      fc.property(chanceGraph, ({ graph, relations }) => {
        const pairs = dependencePairs(relations);
        const below = new Map(graph.nodes().map((id) => [id, plainDistances(pairs, id)]));
        const layers = ranksOf(graph, graph.nodes());
        for (const [id, under] of below) {
          const others = [...under.keys()];
          const circle = others.filter((other) => below.get(other)?.has(id));
          for (const other of circle) expect(layers.get(other), `${id} with ${other}`).toBe(layers.get(id));
          const lower = others
            .filter((other) => !circle.includes(other))
            .map((other) => layers.get(other) ?? -1);
          expect(layers.get(id), id).toBe(lower.length === 0 ? 0 : Math.max(...lower) + 1);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('of the framework are as expected', () => {
    const graph = buildGraph(library);
    const layers = ranksOf(
      graph,
      graph.filterNodes((_, { kind }) => kind === 'document'),
    );
    expect(told(layers)).toMatchObject({
      '1-1': 0,
      '2-1': 1,
      '3-2': 1,
      '3-3': 1,
      '2-3': 2,
      '2-4': 2,
      '4-1': 2,
      '4-2': 2,
      '1-5': 3,
      '6-1': 3,
      '6-2': 3,
      '5-x': 4,
      'profile-x': 5,
    });
  });
});
