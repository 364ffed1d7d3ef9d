import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { haveNothingInCommon, type Together, togetherOf } from '../../../src/lens/detail/together.ts';
import { highlightTogether } from '../../../src/lens/picture/highlight-together.ts';
import { buildGraph } from '../../../src/model/graph/build-graph.ts';
import { withLayers } from '../../../src/model/graph/layer-graph.ts';
import { linesOf } from '../../../src/model/graph/lines.ts';
import type { Library } from '../../../src/model/records/library.ts';
import { plainDistances } from '../../fixtures/chance.ts';
import { layers } from '../../fixtures/layers.ts';
import { library } from '../../fixtures/library.ts';
import { type PlainEdge, plainEdges, recordsOf, text } from '../../fixtures/plain-edges.ts';
import { runs } from '../../fixtures/runs.ts';

const askedOf = (known: Library) => {
  const graph = buildGraph(known);
  return { library: known, graph, lines: linesOf(graph) };
};
const asked = askedOf(library);
const layered = askedOf(withLayers(library, layers));

function together(ids: readonly string[], known = asked): Together {
  const found = togetherOf(known, ids);
  if (!found) throw new Error(`nothing together: ${ids.join()}`);
  return found;
}
const idsOf = (list: readonly { end: { id: string } }[]) => list.map(({ end }) => end.id);

describe('several nodes', () => {
  it('have the relations among them, each read from the node that depends', () => {
    const { ends, among, apart } = together(['3-3', '4-2', '6-2']);
    expect(ends.map(({ label }) => label)).toEqual(['3-3', '4-2', '6-2']);
    expect(
      among.map(({ subject, verb, other, side }) => `${subject.id} ${verb} ${other.id}, ${side}`),
    ).toEqual([
      '4-2 derives requirements from 3-3, depends-on',
      '6-2 evaluates 4-2, depends-on',
      '6-2 normatively references 4-2, depends-on',
    ]);
    expect(among.every(({ sources, sentence }) => sources.length > 0 && sentence !== '')).toBe(true);
    expect(apart).toEqual([]);
  });

  it('name those without a relation to the others', () => {
    expect(together(['3-3', '4-2', '1-2']).apart.map(({ id }) => id)).toEqual(['1-2']);
  });

  it('have what is directly related to all of them, with its relations to each', () => {
    const { related } = together(['3-3', '4-2', '2-4']);
    expect(idsOf(related)).toContain('2-1');
    const program = related.find(({ end }) => end.id === '2-1');
    expect(new Set(program?.statements.map(({ other }) => other.id))).toEqual(new Set(['3-3', '4-2', '2-4']));
    expect(new Set(program?.statements.map(({ subject }) => subject.id))).toEqual(new Set(['2-1']));
  });

  it('count one of themselves if it is what all others share', () => {
    const { related, allDependOn } = together(['3-3', '4-2', '1-1']);
    expect(idsOf(related)).toContain('1-1');
    expect(allDependOn.find(({ end }) => end.id === '1-1')?.distances).toEqual([1, 1, 0]);
  });

  it('have what all depend on and what needs all, nearest first, with the distance from each', () => {
    const { allDependOn, allNeededBy } = together(['3-3', '4-2', '6-1']);
    const found = allDependOn.find(({ end }) => end.id === '1-1');
    expect(found?.distances).toEqual([1, 1, 3]);
    const sums = allDependOn.map(({ distances }) => distances.reduce((sum, one) => sum + one, 0));
    expect(sums).toEqual([...sums].sort((a, b) => a - b));
    expect(idsOf(allNeededBy)).toEqual(['6-1']);
  });

  it('have nothing in common if two of them have nothing in common', () => {
    const [tier] = library.tiers;
    if (!tier) throw new Error('no tier');
    const alone = askedOf({ ...library, tiers: [...library.tiers, { ...tier, id: 'tier-7', number: 7 }] });
    const found = together(['tier-7', 'tier-1', '4-2'], alone);
    expect(haveNothingInCommon(found)).toBe(true);
    expect(found.apart).toHaveLength(3);
    expect(haveNothingInCommon(together(['3-3', '4-2', '1-1']))).toBe(false);
  });

  it('may be items of layers', () => {
    const requirements = ['62443-3-3/SR 1.1', '62443-3-3/SR 1.2', '62443-3-3/SR 1.3'];
    const { ends, related } = together(requirements, layered);
    expect(ends.map(({ kind }) => kind)).toEqual(['item', 'item', 'item']);
    expect(idsOf(related)).toContain('62443-3-3/FR 1');
    expect(togetherOf(asked, requirements)).toBeNull();
  });

  it('are counted once, and only if they are nodes', () => {
    expect(together(['4-2', '3-3', '4-2', '9-9']).ends.map(({ id }) => id)).toEqual(['4-2', '3-3']);
    expect(togetherOf(asked, ['4-2', '4-2', '9-9', '4-2~6-2'])).toBeNull();
    expect(togetherOf(asked, [])).toBeNull();
  });
});

/** The relations and the dependencies, from the files alone, without any code of the Atlas. */
function reference() {
  const edges = plainEdges();
  const ids = ['tiers', 'documents', 'phases', 'activities']
    .flatMap((name) => recordsOf(name).map((record) => text(record, 'id')))
    .concat('series');
  return { ids, edges };
}

/** The same from the graph with all layers, for which there is no plain file: only its edges are read. */
function layeredReference() {
  const edges = layered.graph.mapEdges((_, { relation, kind }): PlainEdge => {
    const { id, from, to } = relation;
    const way = relation.dependent ?? kind.dependent;
    const [dependent, needed] = way === 'from' ? [from, to] : [to, from];
    const needs = way === 'none' ? null : { dependent, needed, dependence: String(kind.dependence) };
    return { id, from, to, kind: kind.id, needs };
  });
  return { ids: layered.graph.nodes(), edges };
}

function expectAgreement(
  ids: readonly string[],
  known: typeof asked,
  { ids: all, edges }: ReturnType<typeof reference>,
): void {
  const message = ids.join(' ');
  const found = together(ids, known);
  // The layers have thousands of relations, so leave out those without one of the nodes in question.
  const near = edges.filter(({ from, to }) => ids.includes(from) || ids.includes(to));
  const joins = ({ from, to }: PlainEdge, a: string, b: string) =>
    (from === a && to === b) || (from === b && to === a);

  const among = near.filter(({ from, to }) => ids.includes(from) && ids.includes(to));
  expect(found.among.map(({ relation }) => relation).sort(), message).toEqual(
    among.map(({ id }) => id).sort(),
  );
  const apart = ids.filter((id) => !among.some(({ from, to }) => from === id || to === id));
  expect(
    found.apart.map(({ id }) => id),
    message,
  ).toEqual(apart);

  const related = all.filter((id) =>
    ids.every((one) => one === id || near.some((edge) => joins(edge, id, one))),
  );
  expect(idsOf(found.related).sort(), message).toEqual([...related].sort());
  for (const { end, statements } of found.related) {
    const wanted = near.filter((edge) => ids.some((one) => one !== end.id && joins(edge, end.id, one)));
    expect(statements.map(({ relation }) => relation).sort(), message).toEqual(
      wanted.map(({ id }) => id).sort(),
    );
  }
  const { nodes } = highlightTogether(known.graph, known.lines, ids);
  const highlight = [...nodes].flatMap(([id, role]) => (role === 'selected' ? [] : [id]));
  expect(highlight.sort(), `what the picture lights for ${message}`).toEqual(
    related.filter((id) => !ids.includes(id)).sort(),
  );

  const needs = edges.flatMap(({ needs: one }): [string, string][] =>
    one?.dependence === 'document' ? [[one.dependent, one.needed]] : [],
  );
  const back = needs.map(([a, b]): [string, string] => [b, a]);
  for (const [list, pairs] of [
    [found.allDependOn, needs],
    [found.allNeededBy, back],
  ] as const) {
    const tables = ids.map((id) => new Map([[id, 0], ...plainDistances(pairs, id)]));
    const wanted = all.flatMap((id) => {
      const distances = tables.map((table) => table.get(id));
      return distances.includes(undefined) ? [] : [`${id} ${distances.join()}`];
    });
    expect(list.map(({ end, distances }) => `${end.id} ${distances.join()}`).sort(), message).toEqual(
      wanted.sort(),
    );
  }
}

describe('random nodes', () => {
  const plain = reference();
  const some = (ids: readonly string[], maxLength: number) =>
    fc.uniqueArray(fc.constantFrom(...ids), { minLength: 3, maxLength });

  it('agree with a plain search over the files and with the picture: any three', () => {
    fc.assert(
      fc.property(some(plain.ids, 3), (ids) => expectAgreement(ids, asked, plain)),
      runs(400, 100),
    );
  });

  it('agree too for three documents, which have more in common, and for more than three', () => {
    const documents = library.documents.map(({ id }) => id);
    fc.assert(
      fc.property(fc.oneof(some(documents, 3), some(documents, 7)), (ids) =>
        expectAgreement(ids, asked, plain),
      ),
      runs(400, 100),
    );
  });

  it('agree too for items of layers together with documents', () => {
    const known = layeredReference();
    // From one family, so that many of them have something in common.
    const family = known.ids.filter((id) => /^(3-3|4-2)$|^62443.*(FR 1|[SC]R 1\.[1-4])$/.test(id));
    expect(family.length).toBeGreaterThan(8);
    fc.assert(
      fc.property(some(family, 4), (ids) => expectAgreement(ids, layered, known)),
      { numRuns: 60 },
    );
  });
});
