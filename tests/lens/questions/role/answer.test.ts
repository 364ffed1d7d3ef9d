import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadingOrder, readingOrder } from '../../../../src/lens/questions/role/answer.ts';
import { type Need, orderCycle } from '../../../../src/lib/feedback-order.ts';
import { buildGraph } from '../../../../src/model/graph/build-graph.ts';
import { relationsOf } from '../../../../src/model/graph/graph.ts';
import { dependencies } from '../../../../src/model/graph/trace.ts';
import type { Library } from '../../../../src/model/records/library.ts';
import { plainDistances } from '../../../fixtures/chance.ts';
import { library } from '../../../fixtures/library.ts';
import { libraries } from '../../../fixtures/random-library.ts';
import { runs } from '../../../fixtures/runs.ts';

const graph = buildGraph(library);

function orderFor(roleId: string): ReadingOrder {
  const order = readingOrder({ library, graph }, roleId);
  if (!order) throw new Error(`no role ${roleId}`);
  return order;
}
const idsOf = ({ places }: ReadingOrder) => places.map(({ end }) => end.id);

/** Checks everything that a reading order promises, using the graph and not the way the order was made. */
function expectSound(known: Library, roleId: string): void {
  const built = buildGraph(known);
  const order = readingOrder({ library: known, graph: built }, roleId);
  const role = known.roles.find(({ id }) => id === roleId);
  if (!order || !role) throw new Error(`no role ${roleId}`);
  const ids = idsOf(order);
  expect([...ids].sort()).toEqual(role.documents.map(({ document }) => document).sort());
  expect(order.places.map(({ number }) => number)).toEqual(ids.map((_, index) => index + 1));

  // As documents, also through parts outside of the list; in use, directly.
  const uses = (a: string, b: string) =>
    relationsOf(built, a).some(
      ({ dependence, dependent, needed }) => dependence === 'use' && dependent === a && needed === b,
    );
  const pairs = ids.flatMap((a) => {
    const below = dependencies(built, a);
    return ids.flatMap((b) => (a !== b && (below.has(b) || uses(a, b)) ? [[a, b] as const] : []));
  });
  const needs = new Map(ids.map((id) => [id, plainDistances(pairs, id)]));
  const needsOne = (a: string, b: string) => needs.get(a)?.has(b) === true;
  const cycleOf = (id: string) => order.cycles.find(({ members }) => members.some((end) => end.id === id));
  for (const [index, id] of ids.entries())
    for (const later of ids.slice(index + 1))
      if (needsOne(id, later)) {
        expect(cycleOf(id), `${id} before ${later}`).toBeDefined();
        expect(cycleOf(id)).toBe(cycleOf(later));
      }
  for (const { members, sentence, open } of order.cycles) {
    for (const a of members)
      for (const b of members) if (a !== b) expect(needsOne(a.id, b.id), `${a.id}, ${b.id}`).toBe(true);
    expect(sentence).toMatch(
      new RegExp(`need each other; ${members[0]?.label} is read first because .+\\.$`),
    );
    expect(open.length).toBeGreaterThan(0);
  }

  for (const [index, { end, reason, sources, prerequisites, open, level }] of order.places.entries()) {
    expect(reason).toMatch(/^[^\n]+\.$/);
    expect(sources.length).toBeGreaterThan(0);
    for (const { on, chain } of [...prerequisites, ...open]) {
      expect([chain[0]?.subject.id, chain.at(-1)?.other.id]).toEqual([end.id, on.id]);
      for (const step of chain) {
        expect(step.side).toBe(chain.length === 1 && uses(end.id, on.id) ? step.side : 'depends-on');
        expect(['depends-on', 'used-with']).toContain(step.side);
        expect(step.sources.length).toBeGreaterThan(0);
      }
    }
    for (const { on } of prerequisites) expect(ids.indexOf(on.id)).toBeLessThan(index);
    for (const { on } of open) expect(ids.indexOf(on.id)).toBeGreaterThan(index);
    // A part that is needed and read earlier is listed, or follows from one that is listed.
    const told = [...prerequisites, ...open].map(({ on }) => on.id);
    for (const id of ids.slice(0, index))
      if (needsOne(end.id, id))
        expect(
          told.some((on) => on === id || needsOne(on, id)),
          `${end.id} after ${id}`,
        ).toBe(true);

    // A supporting part comes before a primary one only if that needs it.
    const primaryLater = order.places.slice(index + 1).filter((place) => place.level === 'primary');
    const withPrimary = cycleOf(end.id)?.members.some((member) =>
      order.places.some((place) => place.end.id === member.id && place.level === 'primary'),
    );
    if (level === 'supporting' && primaryLater.length > 0 && !withPrimary)
      expect(
        primaryLater.some((place) => needsOne(place.end.id, end.id)),
        end.id,
      ).toBe(true);
  }
}

/** The orders that follow from the data of November 2026. */
const ORDERS: [role: string, order: string[], cycles: string[][]][] = [
  ['asset-owner', ['1-1', '3-2', '2-1', '2-3', '2-5', '3-3', '2-4', '2-2', '1-6'], []],
  ['integration-service-provider', ['1-1', '3-2', '3-3', '2-4', '1-6', '2-1', '2-2', '2-3', '6-1'], []],
  ['maintenance-service-provider', ['1-1', '2-4', '1-6', '2-2', '2-3', '6-1'], []],
  ['product-supplier', ['1-1', '3-2', '3-3', '4-1', '4-2', '2-2', '2-3', '6-2'], [['4-1', '4-2']]],
  [
    'conformity-assessment-body',
    ['3-2', '3-3', '2-4', '4-1', '4-2', '6-1', '6-2', '2-1', '1-5'],
    [['2-4', '4-1', '4-2']],
  ],
  ['accreditation-body', [], []],
];

describe('the reading order of a role', () => {
  it('exists for every role', () => {
    expect(ORDERS.map(([role]) => role)).toEqual(library.roles.map(({ id }) => id));
  });

  it.each(ORDERS)('of %s is as expected', (role, ids, cycles) => {
    const order = orderFor(role);
    expect(idsOf(order)).toEqual(ids);
    expect(order.cycles.map(({ members }) => members.map(({ id }) => id))).toEqual(cycles);
    expectSound(library, role);
  });

  it('gives the reason for each place', () => {
    const [first, second, third] = orderFor('asset-owner').places;
    expect(first?.reason).toBe('Needs nothing else in this list; 2-1, 2-2, 3-2, 1-6, 2-4 and 3-3 need it.');
    expect(second?.reason).toBe('After 1-1, on which it depends.');
    expect(third?.reason).toBe('After 1-1, on which it depends. After 3-2, whose results it uses.');
    expect(third?.prerequisites.map(({ chain }) => chain.map(({ relation }) => relation))).toEqual([
      ['1-1>2-1:defines-terms-for'],
      ['3-2>2-1:provides-input-to'],
    ]);
    const scheme = orderFor('maintenance-service-provider').places.find(({ end }) => end.id === '2-2');
    expect(scheme?.reason).toBe('After 2-4, which it needs through others.');
    expect(scheme?.prerequisites[0]?.chain.map(({ relation }) => relation)).toEqual([
      '2-2>4-2:rates',
      '4-2>4-1:requires-conformity-with',
      '4-1>2-4:normatively-references',
    ]);
    const alone = {
      ...library,
      roles: library.roles.map((role) => ({ ...role, documents: role.documents.slice(0, 1) })),
    };
    expect(readingOrder({ library: alone, graph }, 'asset-owner')?.places[0]?.reason).toBe(
      'Needs nothing else in this list, and nothing in it needs this.',
    );
  });

  it('follows a use directly, and not through others', () => {
    // 2-3 supports 2-1, whose users need a result of 3-2. That is no reason to read 3-2 before 2-3.
    const patching = orderFor('product-supplier').places.find(({ end }) => end.id === '2-3');
    expect(patching?.prerequisites.map(({ on }) => on.id)).toEqual(['1-1']);
  });

  it('names what a cycle leaves open', () => {
    const [cycle] = orderFor('conformity-assessment-body').cycles;
    expect(cycle?.sentence).toBe(
      '2-4, 4-1 and 4-2 need each other; 2-4 is read first because another order would leave as much open, and it comes first in the series.',
    );
    expect(cycle?.open.map(({ chain }) => chain.map(({ relation }) => relation))).toEqual([
      ['2-4>4-2:links-requirements-to'],
    ]);
  });

  it('is null for an unknown role', () => {
    expect(readingOrder({ library, graph }, 'nobody')).toBeNull();
  });

  it('is sound for any relations and any role', () => {
    fc.assert(
      fc.property(libraries, (known) => expectSound(known, 'somebody')),
      runs(400, 100),
    );
  });

  it('does not depend on the sequence in which a role names its documents', () => {
    fc.assert(
      fc.property(libraries, (known) => {
        const built = buildGraph(known);
        const [role] = known.roles;
        if (!role) throw new Error('no role');
        const turned = { ...known, roles: [{ ...role, documents: [...role.documents].reverse() }] };
        const [one, other] = [known, turned].map((each) =>
          readingOrder({ library: each, graph: built }, 'somebody'),
        );
        expect(other?.places).toEqual(one?.places);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the order of a cycle', () => {
  const brokenBy = (order: readonly string[], needs: readonly Need[]) =>
    needs
      .filter(({ from, to }) => order.indexOf(from) < order.indexOf(to))
      .reduce((sum, { weight }) => sum + weight, 0);
  const permutations = (ids: readonly string[]): string[][] =>
    ids.length === 0
      ? [[]]
      : ids.flatMap((id) => permutations(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]));
  const needsOver = (ids: readonly string[]) =>
    fc.array(
      fc
        .record({
          from: fc.constantFrom(...ids),
          to: fc.constantFrom(...ids),
          weight: fc.integer({ min: 1, max: 9 }),
        })
        .filter(({ from, to }) => from !== to),
      { maxLength: 14 },
    );

  it('breaks dependencies of the least total weight, as trying every order shows, and knows which other members could come first', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(needsOver(ids), (needs) => {
        const { order, alike, least } = orderCycle(ids, needs);
        const tried = permutations(ids).map((each) => [each, brokenBy(each, needs)] as const);
        const best = Math.min(...tried.map(([, weight]) => weight));
        expect(brokenBy(order, needs)).toBe(best);
        // The permutations come in the order of the ids, so the first good one is the expected one.
        expect(order).toEqual(tried.find(([, weight]) => weight === best)?.[0]);
        const firsts = new Set(tried.filter(([, weight]) => weight === best).map(([[first]]) => first));
        expect(new Set([order[0], ...alike])).toEqual(firsts);
        expect(least).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is still an order if there are too many to try', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `n${index}`);
    const needs = ids.map((from, index) => ({
      from,
      to: ids[(index + 1) % 40] ?? '',
      weight: index ? 2 : 1,
    }));
    const { order, least } = orderCycle(ids, needs);
    expect(least).toBe(false);
    expect(brokenBy(order, needs)).toBe(1);
    expect([...order].sort()).toEqual([...ids].sort());
  });
});
