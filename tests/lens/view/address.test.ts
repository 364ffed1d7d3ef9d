import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FOUNDATIONAL, type SecurityLevel } from '../../../src/lens/questions/levels/answer.ts';
import { type AskedQuestion, framedBy, layersOf } from '../../../src/lens/questions/questions.ts';
import { writeAddress } from '../../../src/lens/view/address.ts';
import type { AskedParts } from '../../../src/lens/view/address-parts.ts';
import { UPGRADES, type Upgrade, upgraded, versionPart } from '../../../src/lens/view/address-version.ts';
import { FACETS, type Facet, facetValues } from '../../../src/lens/view/filters.ts';
import { layersIn, parseAddress } from '../../../src/lens/view/request.ts';
import { type Known, knownIn, problemsNotice } from '../../../src/lens/view/resolve.ts';
import { ARRANGEMENTS, DEPTHS, DIRECTIONS, FORMS, HOME, type View } from '../../../src/lens/view/view.ts';
import { COMPONENT_TYPES } from '../../../src/model/records/schema-layer.ts';
import { startState } from '../../../src/state/state.ts';
import { words } from '../../../src/words/words.ts';
import { layerIndex } from '../../fixtures/layers.ts';
import { library } from '../../fixtures/library.ts';
import { readAddress } from '../../fixtures/read-address.ts';
import { runs } from '../../fixtures/runs.ts';

const { graph, lines } = startState(library);
const values = (facet: Facet) => facetValues(library, facet).map(({ id }) => id);
const known = knownIn({ library, graph, lines, layerIndex });
const LAYERS = layerIndex.map(({ id }) => id);
const FRAMEWORKS = layerIndex.filter(({ framework }) => framework).map(({ id }) => id);
const anything: Known = {
  hasNode: () => true,
  hasLine: () => false,
  hasValue: () => true,
  hasLayer: () => true,
  hasFramework: () => true,
  withNeeds: (ids) => [...new Set(ids)],
};
const all = Number.POSITIVE_INFINITY;

const level = fc.constantFrom<SecurityLevel>(0, 1, 2, 3, 4);
const date = fc.constantFrom('2009', '2023-06', '2025-12-04');
const question: fc.Arbitrary<AskedQuestion | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...values('role')).map((role) => ({ kind: 'role' as const, role })),
  fc.record({
    kind: fc.constant('level' as const),
    levels: fc.array(level, { minLength: FOUNDATIONAL, maxLength: FOUNDATIONAL }),
    above: level,
    component: fc.constantFrom(null, ...COMPONENT_TYPES),
  }),
  fc.record({ kind: fc.constant('time' as const), at: date, since: fc.option(date) }),
  fc
    .constantFrom('differences' as const, 'counterparts' as const, 'threats' as const)
    .map((kind) => ({ kind })),
  fc.record({
    kind: fc.constant('coverage' as const),
    framework: fc.constantFrom(...FRAMEWORKS),
    items: fc.uniqueArray(fc.constantFrom('ID.AM-1', 'R83+', 'Item 1', 'I(2)(a)')),
  }),
);

const viewWith = (selection: fc.Arbitrary<string | null>, { withNeeds } = known): fc.Arbitrary<View> =>
  fc
    .record({
      form: fc.constantFrom(...FORMS),
      arrangement: fc.constantFrom(...ARRANGEMENTS),
      selection,
      others: fc.uniqueArray(fc.constantFrom(...graph.nodes()), { maxLength: 3 }),
      depth: fc.constantFrom(...DEPTHS),
      direction: fc.constantFrom(...DIRECTIONS),
      filters: fc
        .record(Object.fromEntries(FACETS.map((facet) => [facet, fc.subarray(values(facet))])))
        .map((all) =>
          Object.fromEntries(
            Object.entries(all)
              .filter(([, hidden]) => hidden.length > 0)
              .map(([facet, hidden]) => [facet, [...hidden].sort()]),
          ),
        ),
      question,
      impact: fc.boolean(),
      layers: fc.subarray(LAYERS),
      open: fc.uniqueArray(fc.constantFrom(...graph.nodes()), { maxLength: 3 }),
      folded: fc.uniqueArray(fc.constantFrom(...graph.nodes()), { maxLength: 3 }),
    })
    .map((view) => ({
      ...view,
      // A question switches on all the layers it needs.
      layers: withNeeds([...view.layers, ...layersOf(view.question)]),
      // Only nodes can have others in the selection, and none has itself.
      others:
        view.selection !== null && !lines.has(view.selection)
          ? view.others.filter((id) => id !== view.selection)
          : [],
    }));

describe('a View as an address', () => {
  test.each<[Partial<View>, string]>([
    [{}, '#/architecture'],
    [{ selection: '6-2' }, '#/architecture/6-2'],
    [{ selection: '4-2~6-2' }, '#/architecture/4-2~6-2'],
    [
      { arrangement: 'dependencies', selection: '6-2', depth: 2, direction: 'depends-on' },
      '#/dependencies/6-2?depth=2&dir=depends-on',
    ],
    [{ arrangement: 'around', depth: all }, '#/around?depth=all'],
  ])('%o is %s', (patch, address) => {
    expect(writeAddress({ ...HOME, ...patch })).toBe(address);
    expect(readAddress(address, known)).toEqual({ view: { ...HOME, ...patch }, problems: [] });
  });

  test.each(['', '#', '#/', '/'])('“%s” is home', (hash) => {
    expect(readAddress(hash, known)).toEqual({ view: HOME, problems: [] });
  });

  test('round-trips for every View of the framework', () => {
    const ids = fc.constantFrom(null, ...graph.nodes(), ...lines.keys());
    fc.assert(
      fc.property(viewWith(ids), (view) => {
        expect(readAddress(writeAddress(view), known)).toEqual({ view, problems: [] });
      }),
      runs(10_000),
    );
  });

  test('round-trips for ids of any characters', () => {
    const ids = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(viewWith(ids, anything), (view) => {
        expect(readAddress(writeAddress(view), anything)).toEqual({ view, problems: [] });
      }),
      runs(300, 100),
    );
  });

  test('can be written even with half of a surrogate pair', () => {
    expect(writeAddress({ ...HOME, selection: 'a\ud800b' })).toBe('#/architecture/a%3Fb');
  });
});

describe('the version of an address', () => {
  const renamed: Upgrade = (asked) =>
    asked.map(([name, value]) => [name === 'steps' ? 'depth' : name, value]);
  const doubled: Upgrade = (asked) =>
    asked.map(([name, value]) => [name, name === 'depth' ? `${Number(value) * 2}` : value]);

  test('is upgraded step by step if it is older', () => {
    const upgrades = [renamed, doubled];
    const read = (asked: AskedParts) => upgraded(asked, [], upgrades);
    expect(read([['steps', '1']])).toEqual([['depth', '2']]);
    expect(
      read([
        ['v', '2'],
        ['depth', '1'],
      ]),
    ).toEqual([
      ['v', '2'],
      ['depth', '2'],
    ]);
    expect(
      read([
        ['v', '3'],
        ['depth', '1'],
      ]),
    ).toEqual([
      ['v', '3'],
      ['depth', '1'],
    ]);
    expect([versionPart(upgrades), versionPart([])]).toEqual(['v=3', null]);
  });

  test.each(['99', '0', '-1', 'two', ''])('v=%s is reported, and the rest opens', (version) => {
    const { view, problems } = readAddress(`#/around/6-2?v=${version}&depth=2`, known);
    expect(view).toEqual({ ...HOME, arrangement: 'around', selection: '6-2', depth: 2 });
    expect(problems).toEqual([words.address.version(version)]);
  });

  test('may be the present one', () => {
    expect(readAddress(`#/around?v=${UPGRADES.length + 1}`, known).problems).toEqual([]);
  });
});

describe('a question adds its layers', () => {
  test.each([
    ['#/architecture?level=2', ['requirements']],
    ['#/architecture?lens=threats', ['requirements', 'attack-ics']],
    ['#/architecture?framework=nist-csf-1.1', ['requirements', 'nist-csf-1.1']],
    ['#/architecture?layers=schemes', ['schemes']],
  ])('%s', (hash, layers) => {
    expect(known.withNeeds(layersIn(parseAddress(hash)))).toEqual(layers);
    expect(readAddress(hash, known).view.layers).toEqual(layers);
  });
});

describe('the cards that contain an answer', () => {
  test.each<[string, string[]]>([
    ['#/architecture?level=2', ['3-3', '4-2']],
    ['#/architecture?lens=counterparts&open=2-1', ['2-1', '3-3', '4-2']],
    ['#/architecture?lens=differences', []],
    ['#/architecture?level=2&layers=requirements', []],
    ['#/architecture?level=2&layers=requirements&open=4-2', ['4-2']],
  ])('%s opens them if it says no more than the question', (hash, open) => {
    expect(readAddress(hash, known).view.open).toEqual(open);
  });

  test('include those of a framework, once that is known', () => {
    const open = (knows: Known) => readAddress('#/architecture?lens=threats', knows).view.open;
    expect(open(known)).toEqual(['3-3', '4-2']);
    expect(open(anything)).toEqual(['attack-ics', '3-3', '4-2']);
  });
});

describe('the frame of a question', () => {
  test('has the cards of the requirements, and on a tall page the cards for every question about layers', () => {
    const level = { kind: 'level', levels: [2, 2, 2, 2, 2, 2, 2], above: 0, component: null } as const;
    const near = (asked: AskedQuestion | null) => [framedBy(asked, false), framedBy(asked, true)];
    expect(near(level)).toEqual([
      ['3-3', '4-2'],
      ['3-3', '4-2'],
    ]);
    expect(near({ kind: 'threats' })).toEqual([[], ['3-3', '4-2']]);
    expect(near({ kind: 'differences' })).toEqual([[], []]);
    expect(near(null)).toEqual([[], []]);
  });
});

describe('an unreadable part is reported, and the rest opens', () => {
  test.each<[string, Partial<View>, string]>([
    ['#/towers/6-2', { selection: '6-2' }, 'There is no arrangement “towers”.'],
    ['#/lifecycle/9-9', { arrangement: 'lifecycle' }, 'The framework has nothing called “9-9”.'],
    ['#/architecture/6-2~1-3', {}, 'The framework has nothing called “6-2~1-3”.'],
    [
      '#/around/6-2?depth=7',
      { arrangement: 'around', selection: '6-2' },
      'The depth “7” is not one of 1, 2, 3 and all.',
    ],
    [
      '#/around?dir=up&depth=2',
      { arrangement: 'around', depth: 2 },
      'The direction “up” is not one of both, depends-on and needed-by.',
    ],
    ['#/architecture/6-2/more', { selection: '6-2' }, 'The end of the address, “more”, is not understood.'],
    [
      '#/around?ask=banana',
      { arrangement: 'around' },
      '“banana” is not a question that the Atlas can answer.',
    ],
    [
      '#/around?date=2024-02-31',
      { arrangement: 'around' },
      '“2024-02-31” is not a question that the Atlas can answer.',
    ],
    [
      '#/around?date=2023-02-29',
      { arrangement: 'around' },
      '“2023-02-29” is not a question that the Atlas can answer.',
    ],
    [
      '#/around?date=2024-02-29&since=2023-04-31',
      { arrangement: 'around', question: { kind: 'time', at: '2024-02-29', since: null } },
      '“2023-04-31” is not a question that the Atlas can answer.',
    ],
    ['#/around?colour=1', { arrangement: 'around' }, 'The part “colour” of the address is not understood.'],
    [
      '#/around?framework=document-links',
      { arrangement: 'around' },
      '“document-links” is not a question that the Atlas can answer.',
    ],
    ['#/around?above=3', { arrangement: 'around' }, 'The part “above” of the address is not understood.'],
    ['#/around/%E0%A4%A', { arrangement: 'around' }, 'The framework has nothing called “%E0%A4%A”.'],
  ])('%s', (hash, patch, problem) => {
    expect(readAddress(hash, known)).toEqual({ view: { ...HOME, ...patch }, problems: [problem] });
  });

  test('gives one sentence for each part', () => {
    expect(readAddress('#/a/b?depth=c&dir=d', known).problems).toHaveLength(4);
  });

  test('gives one short sentence for sixty unknown ids, and a notice has few of them', () => {
    const ids = Array.from({ length: 60 }, (_, index) => `nobody-${index}`);
    const { problems } = readAddress(`#/architecture/9-9+8-8?open=${ids.join(',')}&fold=9-9,x`, known);
    expect(problems).toEqual(['The framework has nothing called “9-9”, “nobody-0”, “nobody-1” and 59 more.']);
    const notice = problemsNotice(['a.', 'b.', 'c.', 'd.', 'e.', 'f.']);
    expect(notice).toBe('a. b. c. d. 2 more parts of the address could not be followed.');
    expect(problemsNotice(['a.', 'b.'])).toBe('a. b.');
    expect(problemsNotice([])).toBeNull();
  });

  test('gives a short notice for any address', () => {
    const part = fc.constantFrom(
      'depth=',
      'dir=',
      'as=',
      'ask=',
      'v=',
      'role=',
      'layers=',
      'open=',
      'fold=',
      'hide-tier=',
      'x',
    );
    const values = fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 40 });
    const query = fc.array(
      fc.tuple(part, values).map(([name, all]) => name + all.join(',')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(query, values, (asked, selected) => {
        const { problems } = readAddress(`#/x/${selected.join('+')}/end?${asked.join('&')}`, known);
        expect(problemsNotice(problems)?.length ?? 0).toBeLessThan(1600);
      }),
      { numRuns: 300 },
    );
  });

  test('has hidden characters written out, so that they cannot reverse the text of a notice', () => {
    expect(readAddress('#/architecture/a%E2%80%AEb%00c', known).problems).toEqual([
      'The framework has nothing called “a\\u202Eb\\u0000c”.',
    ]);
  });

  test('is not a line with its ends in the other order', () => {
    expect(readAddress('#/architecture/6-2~4-2', known).view.selection).toBe('4-2~6-2');
  });

  test('gives one sentence for all unknown parts, and none for empty ones', () => {
    expect(readAddress('#/around?utm_source=x&&=&depth=2&colour=3', known)).toEqual({
      view: { ...HOME, arrangement: 'around', depth: 2 },
      problems: [words.address.part('utm_source, colour')],
    });
  });

  test('of excessive length is refused at once, and nothing long is quoted', () => {
    const flood = readAddress(`#/around/${'x'.repeat(2_000_000)}`, known);
    expect(flood.view).toEqual(HOME);
    expect(flood.problems).toHaveLength(1);
    const [problem = ''] = readAddress(`#/around/${'x'.repeat(5000)}`, known).problems;
    expect(problem.length).toBeLessThan(100);
  });

  test('never prevents a View of this framework, whatever the string', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
      fc
        .array(
          fc.constantFrom(
            '#',
            '/',
            '?',
            '&',
            '=',
            '%',
            '~',
            '6-2',
            'around',
            'depth',
            'dir',
            '%zz',
            '__proto__',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anyText, (hash) => {
        const { view, problems } = readAddress(hash, known);
        expect(ARRANGEMENTS).toContain(view.arrangement);
        expect(DEPTHS).toContain(view.depth);
        expect(DIRECTIONS).toContain(view.direction);
        expect(view.selection === null || graph.hasNode(view.selection) || lines.has(view.selection)).toBe(
          true,
        );
        for (const problem of problems) expect(problem).not.toMatch(/\p{Surrogate}/u);
      }),
      runs(10_000),
    );
  });
});
