import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlightFor } from '../../../src/lens/picture/highlight.ts';
import { DEPTHS, DIRECTIONS, HOME, type View } from '../../../src/lens/view/view.ts';
import { buildGraph } from '../../../src/model/graph/build-graph.ts';
import type { AtlasGraph } from '../../../src/model/graph/graph.ts';
import { linesOf } from '../../../src/model/graph/lines.ts';
import { dependencies, dependents } from '../../../src/model/graph/trace.ts';
import { chanceGraph, chanceId } from '../../fixtures/chance.ts';
import { graphOf } from '../../fixtures/graph-of.ts';
import { library } from '../../fixtures/library.ts';

function light(graph: AtlasGraph, selection: string | null, view: Partial<View> = {}) {
  return highlightFor(graph, linesOf(graph), { ...HOME, selection, ...view });
}

/** Roles of nodes and lines as plain records. Null if nothing is highlighted. */
function roles(graph: AtlasGraph, selection: string | null, view: Partial<View> = {}) {
  const highlight = light(graph, selection, view);
  return (
    highlight && {
      nodes: Object.fromEntries(highlight.nodes),
      lines: Object.fromEntries([...highlight.lines].map(([id, { role }]) => [id, role])),
    }
  );
}

const star = graphOf`
  a -evaluates-> b
  b -presupposes-> c
  d -evaluates-> a
  f -evaluates-> d
  a -complements-> e
  e -evaluates-> g
  tier-1 -contains-> a
`;

describe('a selected node', () => {
  test('highlights each neighbour in its role, and its tier as context without a line', () => {
    expect(roles(star, 'a')).toEqual({
      nodes: { a: 'selected', b: 'depends-on', d: 'needed-by', e: 'related', 'tier-1': 'context' },
      lines: { 'a~b': 'depends-on', 'a~d': 'needed-by', 'a~e': 'related' },
    });
  });

  test('highlights more with depth, along dependencies only', () => {
    expect(roles(star, 'a', { depth: 2 })).toEqual({
      nodes: {
        a: 'selected',
        b: 'depends-on',
        c: 'depends-on',
        d: 'needed-by',
        f: 'needed-by',
        e: 'related',
        'tier-1': 'context',
      },
      lines: {
        'a~b': 'depends-on',
        'b~c': 'depends-on',
        'a~d': 'needed-by',
        'd~f': 'needed-by',
        'a~e': 'related',
      },
    });
  });

  test('highlights a single direction', () => {
    expect(roles(star, 'a', { direction: 'depends-on' })).toEqual({
      nodes: { a: 'selected', b: 'depends-on' },
      lines: { 'a~b': 'depends-on' },
    });
    expect(roles(star, 'a', { direction: 'needed-by' })).toEqual({
      nodes: { a: 'selected', d: 'needed-by' },
      lines: { 'a~d': 'needed-by' },
    });
  });

  test('has a separate role for a node that it both needs and is needed by', () => {
    const pair = graphOf`
      a -evaluates-> b
      a -defines-terms-for-> b
    `;
    expect(roles(pair, 'a')).toEqual({ nodes: { a: 'selected', b: 'both' }, lines: { 'a~b': 'both' } });
    expect(roles(pair, 'a', { direction: 'depends-on' })?.lines).toEqual({ 'a~b': 'depends-on' });
  });

  test('prefers a dependency to a relation without one, and the line has both', () => {
    const pair = graphOf`
      a -complements-> b
      a -evaluates-> b
    `;
    expect(roles(pair, 'a')).toEqual({
      nodes: { a: 'selected', b: 'depends-on' },
      lines: { 'a~b': 'depends-on' },
    });
    const told = (direction: View['direction']) =>
      light(pair, 'a', { direction })
        ?.lines.get('a~b')
        ?.relations.map(({ kind }) => kind.id);
    expect(told('both')).toEqual(['evaluates', 'complements']);
    expect(told('depends-on')).toEqual(['evaluates']);
  });

  test('has a separate role for dependence in use, whichever end needs the other', () => {
    const mixed = graphOf`
      a -provides-input-to-> b
      c -provides-input-to-> a
      a -evaluates-> d
      e -provides-input-to-> d
      d -provides-input-to-> a
      b -evaluates-> f
      g -evaluates-> a (none)
    `;
    expect(roles(mixed, 'a')).toEqual({
      nodes: { a: 'selected', b: 'used-with', c: 'used-with', d: 'depends-on', g: 'related' },
      lines: { 'a~b': 'used-with', 'a~c': 'used-with', 'a~d': 'depends-on', 'a~g': 'related' },
    });
    expect(roles(mixed, 'a', { direction: 'needed-by' })).toEqual({
      nodes: { a: 'selected', b: 'used-with' },
      lines: { 'a~b': 'used-with' },
    });
    // What is reached through a use is used with it, even if the last step is a dependency of documents.
    expect(roles(mixed, 'a', { direction: 'depends-on', depth: 2 })).toEqual({
      nodes: { a: 'selected', c: 'used-with', d: 'depends-on', e: 'used-with' },
      lines: { 'a~c': 'used-with', 'a~d': 'depends-on', 'd~e': 'used-with' },
    });
  });

  test('leaves out what is only used with it for the question of impact', () => {
    const mixed = graphOf`
      a -provides-input-to-> b
      c -evaluates-> a
      d -evaluates-> c
      c -provides-input-to-> e
    `;
    expect(roles(mixed, 'a', { impact: true })).toEqual({
      nodes: { a: 'selected', c: 'needed-by', d: 'needed-by' },
      lines: { 'a~c': 'needed-by', 'c~d': 'needed-by' },
    });
  });

  test('does not highlight relations between two of its neighbours', () => {
    const triangle = graphOf`
      a -evaluates-> b
      a -evaluates-> c
      b -evaluates-> c
    `;
    expect(roles(triangle, 'a')?.lines).toEqual({ 'a~b': 'depends-on', 'a~c': 'depends-on' });
    expect(roles(triangle, 'a', { depth: 2 })?.lines).toHaveProperty('b~c', 'depends-on');
  });

  test('highlights the documents of a tier, with lines', () => {
    expect(roles(star, 'tier-1')).toEqual({
      nodes: { 'tier-1': 'selected', a: 'related' },
      lines: { 'a~tier-1': 'related' },
    });
  });
});

describe('a selected line', () => {
  test('highlights both its ends', () => {
    expect(roles(star, 'a~b')).toEqual({
      nodes: { a: 'selected', b: 'selected' },
      lines: { 'a~b': 'depends-on' },
    });
    expect(roles(star, 'a~e')?.lines).toEqual({ 'a~e': 'related' });
  });

  test('that runs both ways has that role, with all its relations', () => {
    const pair = graphOf`
      a -evaluates-> b
      a -defines-terms-for-> b
      a -complements-> b
    `;
    const highlight = light(pair, 'a~b')?.lines.get('a~b');
    expect(highlight?.role).toBe('both');
    expect(highlight?.relations).toHaveLength(3);
  });

  test('of dependence in use alone has that role', () => {
    const highlight = light(buildGraph(library), '2-1~3-2')?.lines.get('2-1~3-2');
    expect(highlight?.role).toBe('used-with');
  });
});

describe('an unknown selection', () => {
  test.each([null, 'z', 'a~z', 'b~a', '', '__proto__', 'constructor'])(
    '%o highlights nothing',
    (selection) => {
      expect(light(star, selection)).toBeNull();
    },
  );
});

describe('on random graphs', () => {
  test('every highlighted line ends in highlighted nodes', () => {
    const views = fc.record({ depth: fc.constantFrom(...DEPTHS), direction: fc.constantFrom(...DIRECTIONS) });
    fc.assert(
      fc.property(chanceGraph, chanceId, views, ({ graph }, selection, view) => {
        const highlight = light(graph, selection, view);
        const lines = linesOf(graph);
        expect(highlight?.nodes.get(selection)).toBe('selected');
        for (const id of highlight?.lines.keys() ?? []) {
          const line = lines.get(id);
          expect(line && highlight?.nodes.has(line.from) && highlight.nodes.has(line.to), id).toBe(true);
        }
      }),
    );
  });

  test('every highlighted node but the context has a highlighted line', () => {
    fc.assert(
      fc.property(chanceGraph, chanceId, fc.constantFrom(...DEPTHS), ({ graph }, selection, depth) => {
        const highlight = light(graph, selection, { depth });
        const ends = new Set([...(highlight?.lines.keys() ?? [])].flatMap((id) => id.split('~')));
        for (const id of highlight?.nodes.keys() ?? []) if (id !== selection) expect(ends).toContain(id);
      }),
    );
  });
});

describe('in the framework', () => {
  const graph = buildGraph(library);
  const lines = linesOf(graph);

  test('6-2 highlights 4-2 and 4-1 and no other document', () => {
    expect(roles(graph, '6-2')).toEqual({
      nodes: { '6-2': 'selected', '4-2': 'depends-on', '4-1': 'depends-on', 'tier-6': 'context' },
      lines: { '4-2~6-2': 'depends-on', '4-1~6-2': 'depends-on' },
    });
  });

  test('3-2 depends on 1-1 and is used with 2-1 and 3-3', () => {
    expect(roles(graph, '3-2')?.nodes).toMatchObject({
      '2-1': 'used-with',
      '1-1': 'depends-on',
      '3-3': 'used-with',
    });
  });

  test.each(DEPTHS)(
    'every node highlights at depth %s exactly what it depends on and what needs it',
    (depth) => {
      for (const selection of graph.nodes()) {
        const highlight = highlightFor(graph, lines, { ...HOME, selection, depth });
        const inRole = (...wanted: string[]) =>
          [...(highlight?.nodes ?? [])].flatMap(([id, role]) => (wanted.includes(role) ? [id] : [])).sort();
        expect(inRole('depends-on', 'both')).toEqual(
          [...dependencies(graph, selection, depth).keys()].sort(),
        );
        expect(inRole('needed-by', 'both')).toEqual([...dependents(graph, selection, depth).keys()].sort());
        const byUse = [dependencies, dependents].flatMap((walk) => {
          const documents = walk(graph, selection, depth);
          return [...walk(graph, selection, depth, 'any').keys()].filter((id) => !documents.has(id));
        });
        const lit = inRole('depends-on', 'needed-by', 'both');
        expect(inRole('used-with')).toEqual([...new Set(byUse)].filter((id) => !lit.includes(id)).sort());
      }
    },
  );
});
