import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Impact, impactOf } from '../../../../src/lens/questions/impact/answer.ts';
import { impactCsv } from '../../../../src/lens/questions/impact/csv.ts';
import { buildGraph } from '../../../../src/model/graph/build-graph.ts';
import type { AtlasGraph } from '../../../../src/model/graph/graph.ts';
import { dependencies } from '../../../../src/model/graph/trace.ts';
import type { Library } from '../../../../src/model/records/library.ts';
import { library } from '../../../fixtures/library.ts';
import { libraries } from '../../../fixtures/random-library.ts';
import { runs } from '../../../fixtures/runs.ts';

const graph = buildGraph(library);

function impact(id: string, known: Library = library, built: AtlasGraph = graph): Impact {
  const found = impactOf({ library: known, graph: built }, id);
  if (!found) throw new Error(`no impact of ${id}`);
  return found;
}
const all = ({ rings }: Impact) => rings.flatMap(({ affected }) => affected);

/** Checks the impact of every node against the dependencies of all others, at the same distance. */
function expectTied(known: Library): void {
  const built = buildGraph(known);
  const needs = new Map(built.nodes().map((id) => [id, dependencies(built, id)]));
  for (const revised of built.nodes()) {
    const found = impact(revised, known, built);
    const told = all(found).map(({ end, distance }) => `${end.id} ${distance}`);
    const expected = built.nodes().flatMap((id) => {
      const distance = needs.get(id)?.get(revised);
      return distance === undefined ? [] : [`${id} ${distance}`];
    });
    expect(told.sort(), revised).toEqual(expected.sort());
    expect(found.count).toBe(told.length);
    expect(found.rings.map(({ distance }) => distance)).toEqual(found.rings.map((_, index) => index + 1));
    for (const { end, distance, because } of all(found)) {
      expect(because).toHaveLength(distance);
      expect([because[0]?.subject.id, because.at(-1)?.other.id]).toEqual([end.id, revised]);
      for (const [index, step] of because.entries()) {
        expect(step.side).toBe('depends-on');
        if (index > 0) expect(step.subject.id).toBe(because[index - 1]?.other.id);
      }
    }
  }
}

describe('the impact of a revision', () => {
  it('is listed by distance, each with a chain of statements', () => {
    const { revised, count, rings } = impact('4-2');
    expect(revised.label).toBe('4-2');
    expect(rings.map(({ affected }) => affected.map(({ end }) => end.id))).toEqual([
      ['1-5', '1-6', '2-2', '2-4', '5-x', '6-2'],
      ['4-1', 'profile-x', '6-1'],
    ]);
    expect(count).toBe(9);
    const profile = all(impact('4-2')).find(({ end }) => end.id === 'profile-x');
    expect(profile?.because.map(({ subject, verb, other }) => `${subject.id} ${verb} ${other.id}`)).toEqual([
      'profile-x is a member of 5-x',
      '5-x profiles 4-2',
    ]);
  });

  it('follows the relation of highest confidence if several lead to a node', () => {
    const affected = all(impact('4-2')).find(({ end }) => end.id === '6-2');
    expect(affected?.because.map(({ kind, confidence }) => [kind, confidence])).toEqual([
      ['evaluates', 'high'],
    ]);
  });

  it('leaves out what only uses results', () => {
    const uses = graph.filterInEdges('3-3', (_, { relation }) => relation.from === '3-2');
    expect(uses).toEqual(['3-2>3-3:provides-input-to']);
    expect(impact('3-2')).toMatchObject({ count: 0, rings: [] });
    expect(all(impact('3-3')).map(({ end }) => end.id)).not.toContain('develop-implement');
  });

  it('leaves out a relation in which neither end depends on the other', () => {
    expect(impact('1-2').count).toBe(0);
    expect(
      all(impact('3-3'))
        .find(({ end }) => end.id === '4-1')
        ?.because.map(({ relation }) => relation),
    ).toEqual(['4-1>2-4:normatively-references', '2-4>3-3:links-requirements-to']);
  });

  it('is empty if nothing depends on it, and null for what is not a node', () => {
    expect(impact('6-2')).toMatchObject({ count: 0, rings: [] });
    expect(impactOf({ library, graph }, '9-9')).toBeNull();
  });

  it('agrees with the graph: x is affected by y if x depends on y, at the same distance', () => {
    expectTied(library);
    fc.assert(fc.property(libraries, expectTied), runs(60, 20));
  });
});

describe('as CSV', () => {
  const rows = (id: string) => impactCsv(impact(id)).trimEnd().split('\r\n');

  it('has a header and a row for each part', () => {
    const [head, ...body] = rows('4-2');
    expect(head).toBe(
      '"Steps","Kind","Affected","Title","Because","Sentence","Confidence","Stated by","Sources","Caveat"',
    );
    expect(body).toHaveLength(9);
    expect(body[5]).toMatch(
      /^"1","Document","IEC 62443-6-2",".+","6-2 evaluates 4-2","6-2 gives .+","high","stated/,
    );
    expect(body[7]).toContain('"Profile X is a member of 5-x; 5-x profiles 4-2"');
  });

  it('is a header only if nothing is affected', () => expect(rows('6-2')).toHaveLength(1));

  it('contains no formula from the data', () => {
    const relations = library.relations.map((relation) => ({ ...relation, sentence: '=1+1', caveat: '@x' }));
    const known = { ...library, relations };
    const text = impactCsv(impact('4-2', known, buildGraph(known)));
    expect(text).toContain(`"'=1+1"`);
    expect(text).toContain(`"'@x"`);
    expect(text).not.toMatch(/"[=+\-@]/);
  });
});
