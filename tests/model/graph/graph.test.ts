import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/model/graph/build-graph.ts';
import { otherEnd, relationsOf, SERIES } from '../../../src/model/graph/graph.ts';
import { graphFrom, graphOf } from '../../fixtures/graph-of.ts';
import { library } from '../../fixtures/library.ts';

const graph = buildGraph(library);
const facts = graph.mapEdges((_, edge) => edge);
const ofKind = (kind: string) =>
  facts.filter((edge) => edge.kind.id === kind).map(({ relation }) => `${relation.from} ${relation.to}`);

describe('the graph of the framework', () => {
  test('has every tier, document, phase and activity, and the series', () => {
    const counts = new Map<string, number>();
    graph.forEachNode((_, { kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
    expect(Object.fromEntries(counts)).toEqual({ series: 1, tier: 6, document: 20, phase: 3, activity: 15 });
    expect(graph.order).toBe(45);
  });

  test('puts every document in its tier', () => {
    expect(ofKind('contains')).toEqual([
      ...['1-1', '1-2', '1-3', '1-4', '1-5', '1-6'].map((id) => `tier-1 ${id}`),
      ...['2-1', '2-2', '2-3', '2-4', '2-5'].map((id) => `tier-2 ${id}`),
      ...['3-1', '3-2', '3-3'].map((id) => `tier-3 ${id}`),
      ...['4-1', '4-2'].map((id) => `tier-4 ${id}`),
      ...['5-x', 'profile-x'].map((id) => `tier-5 ${id}`),
      ...['6-1', '6-2'].map((id) => `tier-6 ${id}`),
    ]);
  });

  test('connects the phases to their key standards, their activities and each other', () => {
    expect(ofKind('key-standard-of').sort()).toEqual([
      '1-1 assess',
      '2-1 develop-implement',
      '2-3 maintain',
      '2-4 maintain',
      '3-2 assess',
      '3-3 develop-implement',
      '4-2 develop-implement',
    ]);
    const phases = ofKind('has-activity').map((pair) => pair.split(' ')[0]);
    expect(phases).toHaveLength(15);
    expect(phases.filter((phase) => phase === 'assess')).toHaveLength(4);
    expect(phases.filter((phase) => phase === 'develop-implement')).toHaveLength(6);
    expect(phases.filter((phase) => phase === 'maintain')).toHaveLength(5);
    expect(ofKind('precedes')).toEqual(['assess develop-implement', 'develop-implement maintain']);
  });

  test('has the 63 relations between documents besides these, and nothing else', () => {
    expect(facts.filter(({ kind }) => !kind.structural)).toHaveLength(63);
    expect(graph.size).toBe(63 + 20 + 15 + 7 + 2);
  });

  test('has a source for every relation', () => {
    const known = library.sources.map((source) => source.id);
    for (const { relation } of facts) {
      expect(relation.sources.length, relation.id).toBeGreaterThan(0);
      for (const source of relation.sources) expect(known, relation.id).toContain(source);
    }
  });

  test('keeps a relation to the whole series as one relation', () => {
    const told = relationsOf(graph, SERIES).map(
      ({ relation }) => `${relation.from} ${relation.kind} ${relation.to}`,
    );
    expect(told.sort()).toEqual([
      '1-1 defines-terms-for series',
      '1-2 defines-terms-for series',
      '1-6 guides-application-of series',
      '2-1 supports series',
      '2-2 builds-on series',
      '2-2 rates series',
      '5-x profiles series',
    ]);
    expect(graph.neighbors('1-2').sort()).toEqual(['series', 'tier-1']);
  });

  test('knows the order of kinds, strongest first', () => {
    const order = graph.getAttribute('kindOrder');
    const of = (kind: string) => order.get(kind) ?? Number.NaN;
    expect(of('evaluates')).toBe(0);
    expect(of('evaluates')).toBeLessThan(of('presupposes'));
    expect(of('derives-requirements-from')).toBeLessThan(of('provides-input-to'));
    expect(of('supports')).toBeLessThan(of('maps-to'));
    expect(order.size).toBe(24);
  });

  test.each([
    ['6-2', '6-2', 'Evaluating 4-2', 'Security Evaluation Methodology for IEC 62443-4-2'],
    ['profile-x', 'X', 'Sector profile', null],
    ['tier-6', 'Tier 6', 'Evaluation', 'Evaluation & Conformance'],
    ['assess', '1', 'Assess', null],
    ['assess-risk', 'Assess risk', 'Assess risk', null],
    ['series', 'IEC 62443', 'The whole series', null],
  ])('has three names for %s, of different lengths', (id, label, name, title) => {
    const node = graph.getNodeAttributes(id);
    expect([node.label, node.name]).toEqual([label, name]);
    if (title) expect(node.title).toBe(title);
    else expect(node.title).not.toBe('');
  });
});

describe('who depends on whom', () => {
  test.each([
    ['6-2 -evaluates-> 4-2', '6-2', '4-2'],
    ['6-2 -presupposes-> 4-1', '6-2', '4-1'],
    ['4-2 -requires-conformity-with-> 4-1', '4-2', '4-1'],
    ['4-2 -derives-requirements-from-> 3-3', '4-2', '3-3'],
    ['2-2 -builds-on-> series', '2-2', 'series'],
    ['4-2 -takes-structure-from-> 1-1', '4-2', '1-1'],
    ['5-x -profiles-> 3-3', '5-x', '3-3'],
    ['1-5 -defines-scheme-for-> 5-x', '5-x', '1-5'],
    ['1-1 -defines-terms-for-> 3-2', '3-2', '1-1'],
    ['2-4 -links-requirements-to-> 3-3', '2-4', '3-3'],
    ['6-2 -normatively-references-> 4-2', '6-2', '4-2'],
    ['2-2 -rates-> 2-1', '2-2', '2-1'],
    ['2-3 -supports-> 2-1', '2-3', '2-1'],
    ['2-5 -guides-implementation-of-> 2-1', '2-5', '2-1'],
    ['1-6 -guides-application-of-> 4-2', '1-6', '4-2'],
    ['profile-x -member-of-> 5-x', 'profile-x', '5-x'],
    ['2-1 -maps-to-> 3-3', null, null],
    ['2-4 -complements-> 2-1', null, null],
    ['2-3 -shares-topic-with-> 4-1', null, null],
    ['4-1 -supports-> 3-3 (none)', null, null],
    ['tier-6 -contains-> 6-2', null, null],
  ])('%s: %s depends on %s', (drawing, dependent, needed) => {
    const [edge] = graphFrom([drawing]).mapEdges((_, attributes) => attributes);
    expect([edge?.dependent, edge?.needed]).toEqual([dependent, needed]);
    expect(edge?.dependence).toBe(dependent === null ? null : 'document');
  });

  test('taking input from a part is a dependence in use, not as a document', () => {
    const [edge] = graphFrom(['3-2 -provides-input-to-> 3-3']).mapEdges((_, attributes) => attributes);
    expect([edge?.dependent, edge?.needed, edge?.dependence]).toEqual(['3-3', '3-2', 'use']);
  });

  test('a phase depends on its key standard in use, and nothing depends on its activity or its successor', () => {
    const ends = (kind: string) =>
      new Set(
        facts.filter((edge) => edge.kind.id === kind).map((edge) => [edge.dependent, edge.needed].join(' ')),
      );
    expect(ends('key-standard-of')).toContain('assess 3-2');
    expect(ends('key-standard-of')).not.toContain('3-2 assess');
    const ways = facts
      .filter(({ kind }) => kind.id === 'key-standard-of')
      .map(({ dependence }) => dependence);
    expect(new Set(ways)).toEqual(new Set(['use']));
    expect([...ends('has-activity'), ...ends('precedes')]).toEqual([' ', ' ']);
  });
});

describe('building', () => {
  test('refuses a relation of a kind that does not exist', () => {
    expect(() => graphFrom(['6-2 -admires-> 4-2'])).toThrow('admires');
  });

  test('takes the order of phases from their numbers, not from their place in the file', () => {
    const turned = buildGraph({ ...library, phases: [...library.phases].reverse() });
    const order = turned
      .filterEdges((_, { kind }) => kind.id === 'precedes')
      .map((id) => turned.extremities(id));
    expect(order).toEqual([
      ['assess', 'develop-implement'],
      ['develop-implement', 'maintain'],
    ]);
  });

  test('lists the relations of a node from both ends, in the stated order', () => {
    const small = graphOf`
      6-2 -evaluates-> 4-2
      6-2 -presupposes-> 4-1
      4-1 -provides-input-to-> 6-2
    `;
    expect(new Set(relationsOf(small, '6-2').map(({ relation }) => relation.id))).toEqual(
      new Set(['6-2>4-2:evaluates', '6-2>4-1:presupposes', '4-1>6-2:provides-input-to']),
    );
    const ends = relationsOf(small, '4-1').map(({ relation }) => otherEnd(relation, '4-1'));
    expect(ends).toEqual(['6-2', '6-2']);
  });
});

describe('the drawing of a graph', () => {
  test('has what is drawn and nothing else', () => {
    const drawn = graphOf`
      6-2 -evaluates-> 4-2
      tier-6 -contains-> 6-2
      1-1 -defines-terms-for-> series (low)
      1-4
    `;
    expect(drawn.nodes().sort()).toEqual(['1-1', '1-4', '4-2', '6-2', 'series', 'tier-6']);
    expect(drawn.edges().sort()).toEqual([
      '1-1>series:defines-terms-for',
      '6-2>4-2:evaluates',
      'tier-6>6-2:contains',
    ]);
    expect(drawn.getEdgeAttribute('1-1>series:defines-terms-for', 'relation').confidence).toBe('low');
    expect(graphOf`1-4`.nodes()).toEqual(['1-4']);
  });

  test('refuses what it cannot parse', () => {
    expect(() => graphFrom(['6-2 evaluates 4-2'])).toThrow('6-2 evaluates 4-2');
  });
});
