import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/model/graph/build-graph.ts';
import type { AtlasGraph } from '../../../src/model/graph/graph.ts';
import {
  confidenceOf,
  type Line,
  lineId,
  lineRole,
  linesOf,
  verbAlong,
} from '../../../src/model/graph/lines.ts';
import { chanceGraph, dependencePairs } from '../../fixtures/chance.ts';
import { graphOf } from '../../fixtures/graph-of.ts';
import { library } from '../../fixtures/library.ts';

function lineOf(graph: AtlasGraph, a: string, b: string): Line {
  const line = linesOf(graph).get(lineId(a, b));
  if (!line) throw new Error(`There is no line between ${a} and ${b}`);
  return line;
}

const reads = (line: Line) =>
  line.relations.map((facts) => `${line.from} ${verbAlong(line, facts)} ${line.to}`);

describe('a line', () => {
  test('has the same id from either end', () => {
    expect(lineId('6-2', '4-2')).toBe('4-2~6-2');
    expect(lineId('4-2', '6-2')).toBe('4-2~6-2');
  });

  test('has every relation between two nodes, strongest first', () => {
    const graph = graphOf`
      6-2 -normatively-references-> 4-1
      4-1 -provides-input-to-> 6-2
      6-2 -complements-> 4-1
      6-2 -presupposes-> 4-1
      6-2 -evaluates-> 4-2
    `;
    expect([...linesOf(graph).keys()].sort()).toEqual(['4-1~6-2', '4-2~6-2']);
    expect(reads(lineOf(graph, '4-1', '6-2'))).toEqual([
      '6-2 presupposes 4-1',
      '6-2 takes input from 4-1',
      '6-2 normatively cites 4-1',
      '6-2 complements 4-1',
    ]);
  });

  test('runs from the dependent to the needed node, even if the relation reads the other way', () => {
    const { from, to, along, against } = lineOf(graphOf`1-1 -defines-terms-for-> 3-2`, '1-1', '3-2');
    expect({ from, to, along, against }).toEqual({ from: '3-2', to: '1-1', along: true, against: false });
    expect(reads(lineOf(graphOf`1-1 -defines-terms-for-> 3-2`, '1-1', '3-2'))).toEqual([
      '3-2 uses terms of 1-1',
    ]);
  });

  test('has the direction of its strongest relation if neither end depends', () => {
    const graph = graphOf`
      2-4 -complements-> 2-1
      2-1 -maps-to-> 2-4
    `;
    const line = lineOf(graph, '2-1', '2-4');
    expect(reads(line)).toEqual(['2-1 maps to 2-4', '2-1 complemented by 2-4']);
    expect([line.along, line.against]).toEqual([false, false]);
  });

  test('takes its direction from its strongest dependency, even below a kind without dependence', () => {
    const graph = graphOf`
      tier-1 -contains-> 1-1
      a -complements-> b
      b -member-of-> a
    `;
    expect(reads(lineOf(graph, 'a', 'b'))).toEqual(['b member of a', 'b complemented by a']);
    expect(reads(lineOf(graph, 'tier-1', '1-1'))).toEqual(['tier-1 contains 1-1']);
  });

  test('prefers a dependency of documents to a stronger one in use', () => {
    const graph = graphOf`
      a -provides-input-to-> b
      a -normatively-references-> b
    `;
    const line = lineOf(graph, 'a', 'b');
    expect(reads(line)).toEqual(['a gives input to b', 'a normatively cites b']);
    expect([line.from, line.along, line.against]).toEqual(['a', true, true]);
  });

  test('has the role of its document dependencies, else that of its uses, from either end', () => {
    const graph = graphOf`
      a -evaluates-> b
      b -provides-input-to-> a
      c -evaluates-> d
      c -defines-terms-for-> d
      e -provides-input-to-> f
      e -complements-> f
      g -complements-> h
      i -evaluates-> j (none)
    `;
    const roles = (one: string, other: string) => {
      const { relations } = lineOf(graph, one, other);
      return [lineRole(relations, one), lineRole(relations, other)];
    };
    expect(roles('a', 'b')).toEqual(['depends-on', 'needed-by']);
    expect(roles('c', 'd')).toEqual(['both', 'both']);
    expect(roles('e', 'f')).toEqual(['used-with', 'used-with']);
    expect(roles('g', 'h')).toEqual(['related', 'related']);
    expect(roles('i', 'j')).toEqual(['related', 'related']);
    expect(lineOf(graph, 'i', 'j')).toMatchObject({ along: false, against: false });
  });

  test('has the confidence of its most confident relation', () => {
    const graph = graphOf`
      a -evaluates-> b (low)
      a -complements-> b (high)
      c -evaluates-> d (low)
      e -evaluates-> f (low)
      e -complements-> f (medium)
    `;
    expect(confidenceOf(lineOf(graph, 'a', 'b'))).toBe('high');
    expect(confidenceOf(lineOf(graph, 'c', 'd'))).toBe('low');
    expect(confidenceOf(lineOf(graph, 'e', 'f'))).toBe('medium');
  });
});

describe('on random graphs', () => {
  test('along and against say who depends on whom, and along is present whenever anyone does', () => {
    fc.assert(
      fc.property(chanceGraph, ({ graph, relations }) => {
        const pairs = new Set(dependencePairs(relations, 'any').map(String));
        const lines = [...linesOf(graph).values()];
        for (const { from, to, along, against } of lines) {
          expect(along).toBe(pairs.has(String([from, to])));
          expect(against).toBe(pairs.has(String([to, from])));
          if (against) expect(along).toBe(true);
        }
        expect(lines.flatMap((line) => line.relations)).toHaveLength(relations.length);
      }),
    );
  });
});

describe('in the framework', () => {
  const graph = buildGraph(library);

  test('no two parts need each other directly', () => {
    expect([...linesOf(graph).values()].filter(({ against }) => against)).toEqual([]);
  });

  test('2-1 takes input from 3-2, and nothing in return', () => {
    const line = lineOf(graph, '2-1', '3-2');
    expect(reads(line)).toEqual(['2-1 takes input from 3-2']);
    expect(lineRole(line.relations, '2-1')).toBe('used-with');
  });

  test('6-2 and 4-2 have one line with two relations', () => {
    expect(reads(lineOf(graph, '6-2', '4-2'))).toEqual(['6-2 evaluates 4-2', '6-2 normatively cites 4-2']);
  });

  test('every relation is on one line', () => {
    const carried = [...linesOf(graph).values()].flatMap((line) => line.relations);
    expect(carried).toHaveLength(107);
    expect(new Set(carried).size).toBe(107);
  });
});
