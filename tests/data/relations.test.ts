import { describe, expect, it } from 'vitest';
import { dataFiles, library } from '../fixtures/library.ts';

/**
 * Verb, inverse and dependence of every kind, strongest first: which end depends, and whether as a document
 * or in use.
 */
const KINDS: [
  id: string,
  verb: string,
  inverse: string,
  dependent: 'from' | 'to' | 'none',
  dependence: 'document' | 'use' | undefined,
][] = [
  ['evaluates', 'evaluates', 'is evaluated by', 'from', 'document'],
  ['presupposes', 'presupposes', 'is presupposed by', 'from', 'document'],
  ['requires-conformity-with', 'requires conformity with', 'must be met for', 'from', 'document'],
  [
    'derives-requirements-from',
    'derives requirements from',
    'is the basis for requirements of',
    'from',
    'document',
  ],
  ['builds-on', 'builds on', 'is built on by', 'from', 'document'],
  ['profiles', 'profiles', 'is profiled by', 'from', 'document'],
  ['defines-scheme-for', 'defines the scheme for', 'is written under the scheme of', 'to', 'document'],
  ['defines-terms-for', 'defines terms for', 'uses terms of', 'to', 'document'],
  ['provides-input-to', 'provides input to', 'takes input from', 'to', 'use'],
  ['links-requirements-to', 'links requirements to', 'has requirements linked from', 'from', 'document'],
  ['normatively-references', 'normatively references', 'is normatively referenced by', 'from', 'document'],
  ['takes-structure-from', 'takes its structure from', 'gives structure to', 'from', 'document'],
  ['rates', 'rates the fulfilment of', 'has its fulfilment rated by', 'from', 'document'],
  ['supports', 'supports', 'is supported by', 'from', 'document'],
  [
    'guides-implementation-of',
    'guides the implementation of',
    'has its implementation guided by',
    'from',
    'document',
  ],
  ['guides-application-of', 'guides the application of', 'has its application guided by', 'from', 'document'],
  ['member-of', 'is a member of', 'has the member', 'from', 'document'],
  ['maps-to', 'maps its requirements to', 'is mapped by', 'none', undefined],
  ['complements', 'complements', 'is complemented by', 'none', undefined],
  ['shares-topic-with', 'shares a topic with', 'shares a topic with', 'none', undefined],
  ['contains', 'contains', 'belongs to', 'none', undefined],
  ['has-activity', 'has the activity', 'is an activity of', 'none', undefined],
  ['key-standard-of', 'is a key standard of', 'has the key standard', 'to', 'use'],
  ['precedes', 'precedes', 'follows', 'none', undefined],
];

/** Every stated relation by kind, and nothing else. */
const RELATIONS: Record<string, string[]> = {
  evaluates: ['6-2>4-2', '6-1>2-4'],
  presupposes: ['6-2>4-1'],
  'requires-conformity-with': ['4-2>4-1'],
  'derives-requirements-from': ['4-2>3-3', '1-3>3-3'],
  'builds-on': ['2-2>series'],
  profiles: ['5-x>2-1', '5-x>2-4', '5-x>3-3', '5-x>4-1', '5-x>4-2', '5-x>series'],
  'defines-scheme-for': ['1-5>5-x'],
  'defines-terms-for': ['1-1>2-1', '1-1>3-2', '1-1>series', '1-2>series'],
  'provides-input-to': [
    '4-1>6-2',
    '3-2>3-3',
    '3-2>4-2',
    '3-2>1-3',
    '1-3>4-2',
    '3-2>2-1',
    '3-2>2-2',
    '3-2>2-4',
    '4-1>2-4',
  ],
  'links-requirements-to': ['2-4>3-3', '2-4>4-2'],
  'normatively-references': ['6-2>4-1', '6-2>4-2', '4-1>2-4'],
  'takes-structure-from': ['4-2>1-1', '3-3>1-1'],
  rates: ['2-2>3-3', '2-2>2-1', '2-2>4-2', '2-2>series'],
  supports: ['4-1>3-3', '2-1>series', '2-3>2-4', '2-3>2-1', '2-2>2-1'],
  'guides-implementation-of': ['2-5>2-1'],
  'guides-application-of': [
    '1-5>2-1',
    '1-5>2-4',
    '1-5>3-3',
    '1-5>4-1',
    '1-5>4-2',
    '1-6>series',
    '1-6>2-4',
    '1-6>4-1',
    '1-6>4-2',
  ],
  'member-of': ['profile-x>5-x'],
  'maps-to': ['2-1>2-4', '2-1>3-3', '2-1>4-2'],
  complements: ['2-4>2-1', '2-4>3-2', '3-3>2-1', '4-2>2-1'],
  'shares-topic-with': ['2-3>4-1', '2-2>2-4'],
};

/** The relations in which neither end depends on the other, although their kind says that one does. */
const ALONE = [
  '4-1>3-3:supports',
  '1-3>3-3:derives-requirements-from',
  '1-2>series:defines-terms-for',
  '3-2>1-3:provides-input-to',
  '1-3>4-2:provides-input-to',
  '2-1>series:supports',
  '2-3>2-4:supports',
  '4-1>2-4:provides-input-to',
];

/** The relations that the framework page itself states. */
const OF_THE_PAGE = [
  ...[
    '6-2>4-2:evaluates',
    '6-1>2-4:evaluates',
    '1-1>series:defines-terms-for',
    '1-2>series:defines-terms-for',
  ],
  ...['5-x>series:profiles', '1-6>series:guides-application-of', 'profile-x>5-x:member-of'],
];

describe('kinds of relation', () => {
  it('form sentences and know which end depends on the other', () => {
    expect(
      library.relationKinds.map(({ id, verb, inverse, dependent, dependence }) => [
        id,
        verb,
        inverse,
        dependent,
        dependence,
      ]),
    ).toEqual(KINDS);
  });

  it('are 24, of which two are a dependence in use', () => {
    expect(KINDS).toHaveLength(24);
    expect(KINDS.filter(([, , , , dependence]) => dependence === 'use').map(([id]) => id)).toEqual([
      'provides-input-to',
      'key-standard-of',
    ]);
  });

  it('say where clause 2 was seen', () => {
    const kind = library.relationKinds.find(({ id }) => id === 'normatively-references');
    expect(kind?.note).toMatch(/Clause 2 of the other parts was not seen/);
  });

  it('have unique short forms', () => {
    for (const end of ['shortVerb', 'shortInverse'] as const)
      expect(new Set(library.relationKinds.map((kind) => kind[end])).size).toBe(KINDS.length);
  });

  it('are all used, or structural', () => {
    for (const kind of library.relationKinds)
      expect(
        library.relations.some((relation) => relation.kind === kind.id),
        kind.id,
      ).toBe(!kind.structural);
  });
});

describe('relations', () => {
  it('are the 63 that sources state', () => {
    const expected = Object.entries(RELATIONS).flatMap(([kind, pairs]) =>
      pairs.map((pair) => `${pair}:${kind}`),
    );
    expect(expected).toHaveLength(63);
    expect(library.relations.map((relation) => relation.id).sort()).toEqual(expected.sort());
  });

  it('cite at least one source each, and no source twice', () => {
    for (const { id, sources } of library.relations) {
      expect(sources.length, id).toBeGreaterThan(0);
      expect(new Set(sources).size, id).toBe(sources.length);
    }
    expect(library.relations.reduce((sum, relation) => sum + relation.sources.length, 0)).toBe(159);
  });

  it('cite the framework page only if it names them', () => {
    for (const { id, basis, alsoBasis, sources } of library.relations)
      expect([basis, ...alsoBasis].includes('framework-page'), id).toBe(sources.includes('framework-page'));
  });

  it('are sentences about both of their ends', () => {
    const named = (id: string) => (id === 'series' ? 'series' : id === 'profile-x' ? 'Profile X' : id);
    for (const { id, from, to, sentence } of library.relations) {
      expect(sentence, id).toContain(named(from));
      expect(sentence, id).toContain(named(to));
      expect(sentence, id).toMatch(/^[^\n]+\.$/);
    }
    expect(new Set(library.relations.map((relation) => relation.sentence)).size).toBe(63);
  });

  it('of low confidence have a caveat', () => {
    for (const { id, confidence, caveat } of library.relations)
      if (confidence === 'low') expect(caveat, id).toBeTruthy();
  });

  it('leave out what a trainer may expect but no source states', () => {
    const pairs: [string, string][] = [
      ['3-1', '3-3'],
      ['1-4', 'series'],
      ['2-2', '3-2'],
      ['pas-3', '3-2'],
    ];
    for (const [from, to] of pairs)
      expect(library.relations.filter((relation) => relation.from === from && relation.to === to)).toEqual(
        [],
      );
  });
});

describe('dependence', () => {
  it('is denied by eight relations themselves, each with its reason', () => {
    expect(library.relations.filter(({ dependent }) => dependent === 'none').map(({ id }) => id)).toEqual(
      ALONE,
    );
    for (const { id, dependent, dependentReason } of library.relations)
      expect(dependentReason !== undefined, id).toBe(dependent === 'none');
  });

  it('no longer comes from a single sentence about the first edition of 2-1', () => {
    const onProgram = library.relations.filter(
      ({ kind, to }) => kind === 'derives-requirements-from' && to === '2-1',
    );
    expect(onProgram).toEqual([]);
    const general = library.relations.find(({ id }) => id === '2-1>series:supports');
    expect(general).toMatchObject({ confidence: 'low', dependent: 'none' });
  });
});

describe('the framework page', () => {
  const stated = library.relations.filter(({ basis }) => basis === 'framework-page');

  it('states seven relations itself', () =>
    expect(stated.map(({ id }) => id).sort()).toEqual([...OF_THE_PAGE].sort()));

  it('states the first one as it always did', () => {
    expect(library.relations[0]).toMatchObject({
      id: '6-2>4-2:evaluates',
      sentence:
        '6-2 gives evaluators one method for judging components against 4-2, so that two evaluations come to the same result.',
      confidence: 'high',
    });
  });

  it('is quoted where the parts of the series contradict it', () => {
    const told = (id: string) => library.relations.find((relation) => relation.id === id);
    expect(told('5-x>series:profiles')?.sentence).toContain('tailor the requirements of the series');
    expect(told('5-x>series:profiles')?.caveat).toContain('five parts only (2-1, 2-4, 3-3, 4-1 and 4-2)');
    expect(told('1-2>series:defines-terms-for')?.sentence).toContain(
      'one glossary for all parts of the series',
    );
    expect(told('1-2>series:defines-terms-for')?.dependent).toBe('none');
  });
});

describe('sources', () => {
  it('are 97, with a URL if they have a public one', () => {
    expect(library.sources).toHaveLength(97);
    for (const { id, url } of library.sources) expect(url, id).toBe(/^https?:/.test(id) ? id : undefined);
  });

  it('have unique names', () => {
    expect(new Set(library.sources.map((source) => source.name)).size).toBe(library.sources.length);
  });
});

it('the data name the framework page, and no tool that found a text', () => {
  for (const [file, text] of Object.entries(dataFiles))
    expect(text, file).not.toMatch(/\bseed\b|code-index/i);
});
