import { describe, expect, it } from 'vitest';
import { dataFiles, library } from '../fixtures/library.ts';

/** Verb, inverse and direction of dependency of every kind, strongest first. */
const KINDS: [id: string, verb: string, inverse: string, dependent: 'from' | 'to' | 'none'][] = [
  ['evaluates', 'evaluates', 'is evaluated by', 'from'],
  ['presupposes', 'presupposes', 'is presupposed by', 'from'],
  ['requires-conformity-with', 'requires conformity with', 'must be met for', 'from'],
  ['derives-requirements-from', 'derives requirements from', 'is the basis for requirements of', 'from'],
  ['profiles', 'profiles', 'is profiled by', 'from'],
  ['defines-scheme-for', 'defines the scheme for', 'is written under the scheme of', 'to'],
  ['defines-terms-for', 'defines terms for', 'uses terms of', 'to'],
  ['provides-input-to', 'provides input to', 'takes input from', 'to'],
  ['links-requirements-to', 'links requirements to', 'has requirements linked from', 'from'],
  ['normatively-references', 'normatively references', 'is normatively referenced by', 'from'],
  ['rates', 'rates the fulfilment of', 'has its fulfilment rated by', 'from'],
  ['supports', 'supports', 'is supported by', 'from'],
  ['guides-implementation-of', 'guides the implementation of', 'has its implementation guided by', 'from'],
  ['guides-application-of', 'guides the application of', 'has its application guided by', 'from'],
  ['member-of', 'is a member of', 'has the member', 'from'],
  ['maps-to', 'maps its requirements to', 'is mapped by', 'none'],
  ['complements', 'complements', 'is complemented by', 'none'],
  ['contains', 'contains', 'belongs to', 'none'],
  ['has-activity', 'has the activity', 'is an activity of', 'none'],
  ['key-standard-of', 'is a key standard of', 'has the key standard', 'to'],
  ['precedes', 'precedes', 'follows', 'none'],
];

/** Every relation, by kind: what is stated, and nothing besides. */
const RELATIONS: Record<string, string[]> = {
  evaluates: ['6-2>4-2', '6-1>2-4'],
  presupposes: ['6-2>4-1'],
  'normatively-references': ['6-2>4-1', '6-2>4-2', '4-1>2-4'],
  'requires-conformity-with': ['4-2>4-1'],
  'provides-input-to': ['4-1>6-2', '3-2>3-3', '3-2>4-2', '3-2>1-3', '1-3>4-2', '3-2>2-1', '4-1>2-4'],
  'derives-requirements-from': [
    '4-2>3-3',
    '1-3>3-3',
    '4-2>1-1',
    '3-3>1-1',
    '2-4>2-1',
    '3-2>2-1',
    '3-3>2-1',
    '4-1>2-1',
    '4-2>2-1',
  ],
  supports: ['4-1>3-3', '2-3>2-1', '2-2>2-1'],
  'defines-terms-for': ['1-1>2-1', '1-1>3-2', '1-1>series', '1-2>series', '2-3>2-4'],
  'maps-to': ['2-1>2-4', '2-1>3-3', '2-1>4-2'],
  complements: ['2-4>2-1', '2-4>3-2', '3-3>2-1', '4-2>2-1'],
  'links-requirements-to': ['2-4>3-3', '2-4>4-2'],
  rates: ['2-2>3-3', '2-2>2-1', '2-2>4-2', '2-2>series'],
  'defines-scheme-for': ['1-5>5-x'],
  profiles: ['5-x>2-1', '5-x>2-4', '5-x>3-3', '5-x>4-1', '5-x>4-2', '5-x>series'],
  'member-of': ['profile-x>5-x'],
  'guides-application-of': ['1-6>series', '1-6>2-4', '1-6>4-1', '1-6>4-2'],
  'guides-implementation-of': ['2-5>2-1'],
};

describe('kinds of relation', () => {
  it('read as sentences and know which end depends on the other', () => {
    expect(
      library.relationKinds.map(({ id, verb, inverse, dependent }) => [id, verb, inverse, dependent]),
    ).toEqual(KINDS);
  });

  it('have short forms that no two share', () => {
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
  it('are the 57 that sources state', () => {
    const expected = Object.entries(RELATIONS).flatMap(([kind, pairs]) =>
      pairs.map((pair) => `${pair}:${kind}`),
    );
    expect(expected).toHaveLength(57);
    expect(library.relations.map((relation) => relation.id).sort()).toEqual(expected.sort());
  });

  it('name at least one source each, no source twice', () => {
    for (const { id, sources } of library.relations) {
      expect(sources.length, id).toBeGreaterThan(0);
      expect(new Set(sources).size, id).toBe(sources.length);
    }
    expect(library.relations.reduce((sum, relation) => sum + relation.sources.length, 0)).toBe(135);
  });

  it('rest on the framework page only where they name it', () => {
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
    expect(new Set(library.relations.map((relation) => relation.sentence)).size).toBe(57);
  });

  it('of low confidence say what to know about them', () => {
    for (const { id, confidence, caveat } of library.relations)
      if (confidence === 'low') expect(caveat, id).toBeTruthy();
  });

  it('leave out what a trainer may expect and no source states', () => {
    const pairs: [string, string][] = [
      ['2-3', '4-1'],
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

describe('sources', () => {
  it('are 97, with an address where they have a public one', () => {
    expect(library.sources).toHaveLength(97);
    for (const { id, url } of library.sources) expect(url, id).toBe(/^https?:/.test(id) ? id : undefined);
  });

  it('have names that no two share', () => {
    expect(new Set(library.sources.map((source) => source.name)).size).toBe(library.sources.length);
  });
});

it('the data speak of the framework page, and of no tool that found a text', () => {
  for (const [file, text] of Object.entries(dataFiles))
    expect(text, file).not.toMatch(/\bseed\b|code-index/i);
});
