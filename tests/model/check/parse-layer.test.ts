import { describe, expect, test } from 'vitest';
import { parseLayer } from '../../../src/model/check/parse-layer.ts';
import { buildGraph } from '../../../src/model/graph/build-graph.ts';
import { childrenOf, containerOf, frameworkOf, parentOf } from '../../../src/model/graph/graph.ts';
import { withLayers } from '../../../src/model/graph/layer-graph.ts';
import { withNeeds, withoutLayer } from '../../../src/model/records/layer-index.ts';
import type { Layer } from '../../../src/model/records/schema-layer.ts';
import { layerIndex, layerOf, layers, layerText } from '../../fixtures/layers.ts';
import { library } from '../../fixtures/library.ts';

const small: Layer = {
  id: 'small',
  name: 'Small',
  summary: 'A layer for tests.',
  version: '1',
  asOf: '2026',
  needs: [],
  licence: { note: 'None.', notices: ['A notice.'] },
  sources: [{ id: 'here', kind: 'test', name: 'Here', note: 'Made for tests.' }],
  frameworks: [
    { id: 'outside', label: 'Out', name: 'Outside', title: 'Outside', edition: '1', sources: ['here'] },
  ],
  kinds: [],
  collections: [{ id: 'set', container: 'outside', sources: ['here'], confidence: 'high' }],
  items: [
    { id: 'outside/1', collection: 'set', kind: 'group', label: '1', title: 'One' },
    {
      id: 'outside/1.1',
      collection: 'set',
      kind: 'framework-item',
      label: '1.1',
      title: 'One one',
      parent: 'outside/1',
    },
  ],
  relations: [
    {
      collection: 'set',
      from: 'outside/1.1',
      kind: 'maps-to',
      to: '3-3',
      confidence: 'low',
      note: 'Careful.',
    },
  ],
};

function problemsOf(patch: Partial<Layer> | string): string {
  const text = typeof patch === 'string' ? patch : JSON.stringify({ ...small, ...patch });
  const result = parseLayer('small.json', text, library, []);
  return 'problems' in result
    ? result.problems.map(({ file, place, sentence }) => `${file}: ${place}: ${sentence}`).join('\n')
    : '';
}

const [first, second] = small.items;
const [collection] = small.collections;
const [framework] = small.frameworks;
if (!first || !second || !collection || !framework) throw new Error('the small layer lacks its items');

const likes: Layer['kinds'][number] = {
  id: 'likes',
  verb: 'likes',
  inverse: 'is liked by',
  shortVerb: 'likes',
  shortInverse: 'liked',
  meaning: 'It likes.',
  dependent: 'none',
  reason: 'Neither has to.',
  structural: false,
};

describe('a layer', () => {
  test('without problems is read', () => expect(problemsOf({})).toBe(''));

  test('in order is read, with a foundational requirement that an item names, and a kind of its own', () => {
    const foundation = { ...first, kind: 'foundational-requirement', label: 'FR 1' } as const;
    expect(problemsOf({ items: [foundation, { ...second, fr: 'FR 1' }], kinds: [likes] })).toBe('');
  });

  test('with a kind of relation of a layer laid down before it is refused; its collections are its own', () => {
    const before = { ...small, id: 'before', frameworks: [], items: [], relations: [], kinds: [likes] };
    const result = parseLayer('small.json', JSON.stringify({ ...small, kinds: [likes] }), library, [before]);
    expect('problems' in result && result.problems.map(({ place }) => place)).toEqual([
      'kinds, record 1 (likes), field id',
    ]);
  });

  test.each<[string, Partial<Layer> | string, RegExp]>([
    ['no JSON', '{ "id": ', /^small\.json: line \d+, column \d+: /],
    ['a field too few', JSON.stringify({ id: 'small' }), /The field “name” is missing/],
    [
      'an unknown kind of item',
      { items: [{ ...first, kind: 'wish' as 'group' }] },
      /field items, entry 1, field kind: .*must be one of/,
    ],
    ['an id twice', { items: [first, second, first] }, /outside\/1.*is taken already/],
    ['an id of the framework', { items: [{ ...first, id: '3-3' }] }, /“3-3” is taken already/],
    [
      'an unknown collection',
      { items: [{ ...first, collection: 'sett' }] },
      /“sett” is no collection of this layer/,
    ],
    ['an orphan', { items: [{ ...first, parent: 'outside/9' }] }, /The parent “outside\/9” is no item/],
    ['an item in itself', { items: [{ ...first, parent: first.id }] }, /cannot be its own parent/],
    [
      'parents in a cycle',
      { items: [{ ...first, parent: second.id }, second] },
      /items, record 1 \(outside\/1\), field parent: The parents of this item lead back to it/,
    ],
    [
      'a foundational requirement that does not exist',
      { items: [first, { ...second, fr: 'FR 9' }] },
      /items, record 2 \(outside\/1\.1\), field fr: “FR 9” is no foundational requirement/,
    ],
    [
      'a collection twice',
      { collections: [collection, collection] },
      /collections, record 2 \(set\), field id: The id “set” is taken already/,
    ],
    [
      'a kind of relation twice',
      { kinds: [likes, likes] },
      /kinds, record 2 \(likes\), field id: The id “likes” is taken already/,
    ],
    [
      'a kind of relation of the framework',
      { kinds: [{ ...likes, id: 'maps-to' }] },
      /kinds, record 1 \(maps-to\), field id: The id “maps-to” is taken already/,
    ],
    [
      'an unknown home',
      { collections: [{ ...collection, container: '9-9' }] },
      /“9-9” is no document or framework/,
    ],
    ['an unknown source', { collections: [{ ...collection, sources: ['there'] }] }, /“there” is no source/],
    [
      'a set without a source',
      { collections: [{ ...collection, sources: [] }] },
      /needs at least one source/,
    ],
    [
      'a relation to nowhere',
      { relations: [{ collection: 'set', from: 'outside/1', kind: 'maps-to', to: '9-9' }] },
      /“9-9” is no node/,
    ],
    [
      'an unknown kind of relation',
      { relations: [{ collection: 'set', from: 'outside/1', kind: 'likes', to: '3-3' }] },
      /“likes” is no kind of relation/,
    ],
    [
      'a kind that does not say what depends',
      {
        kinds: [{ ...likes, dependent: 'from' }],
      },
      /kinds, record 1 \(likes\), field dependence: One end depends on the other/,
    ],
    ['a relation twice', { relations: [...small.relations, ...small.relations] }, /is here already/],
    ['a layer that is not there', { needs: ['other'] }, /The layer “other” is not there/],
    [
      'an edition note without a known source',
      { frameworks: [{ ...framework, editionNote: { text: 'Old.', sources: ['there'] } }] },
      /frameworks, .*“there” is no source/,
    ],
    [
      'a replacement without a known source',
      { items: [{ ...first, replacedBy: { label: '2', release: 'Outside 2', sources: ['there'] } }] },
      /“there” is no source/,
    ],
    [
      'an item that its own number replaces',
      { items: [{ ...first, replacedBy: { label: first.label, release: 'Outside 2', sources: ['here'] } }] },
      /cannot be replaced by its own number/,
    ],
    [
      'an item that always applies, from a level on',
      { items: [{ ...first, always: true, slFrom: 2 }] },
      /What always applies has no lowest level/,
    ],
    [
      'a printed label that is the label of the item',
      {
        items: [first, second],
        relations: [
          { collection: 'set', from: first.id, kind: 'maps-to', to: second.id, printed: second.label },
        ],
      },
      /“1\.1” is the label of the item itself/,
    ],
    [
      'a component type that is none',
      { items: [{ ...first, componentTypes: ['CAR' as 'SAR'] }] },
      /must be one of SAR, EDR, HDR, NDR/,
    ],
  ])('with %s is refused, with the place', (_, patch, told) => {
    expect(problemsOf(patch)).toMatch(told);
  });

  test('is added to the framework: nodes, containment, sentences of our own, sources', () => {
    const graph = buildGraph(withLayers(library, [small]));
    expect(childrenOf(graph, 'outside')).toEqual(['outside/1']);
    expect(parentOf(graph, 'outside/1.1')).toBe('outside/1');
    expect(containerOf(graph, 'outside/1.1')).toBe('outside');
    expect(graph.getEdgeAttribute('outside/1.1>3-3:maps-to', 'relation')).toMatchObject({
      sentence: '1.1 (One one) maps its requirements to 3-3.',
      confidence: 'low',
      sources: ['here'],
      caveat: 'Careful.',
    });
    const bare = frameworkOf(graph);
    expect(bare.order).toBe(buildGraph(library).order);
    expect(frameworkOf(bare)).toBe(bare);
  });

  test('has relations with a printed label that name it in their sentence and in all verbs, and keep their kind', () => {
    const relations = [
      { collection: 'set', from: 'outside/1', kind: 'maps-to', to: 'outside/1.1', printed: '1.x' },
    ];
    const graph = buildGraph(withLayers(library, [{ ...small, relations }]));
    const { relation, kind } = graph.getEdgeAttributes('outside/1>outside/1.1:maps-to');
    expect(relation.sentence).toBe('1 (One) maps its requirements to 1.x, read as 1.1 (One one).');
    expect(kind).toMatchObject({
      id: 'maps-to',
      verb: 'maps its requirements to 1.x, read as',
      inverse: 'is read from 1.x, which is mapped by',
    });
    expect(kind.shortVerb).toMatch(/ 1\.x$/);
    expect(kind.shortInverse).toMatch(/^as 1\.x /);
  });

  test('that is absent leaves the library the same object', () => {
    expect(withLayers(library, [])).toBe(library);
  });
});

describe('the index', () => {
  test('adds the layers that a layer needs, in its order, and removes those that need it', () => {
    expect(withNeeds(layerIndex, ['document-links'])).toEqual([
      'requirements',
      'iacs-ur-e27',
      'eu-cra',
      'document-links',
    ]);
    expect(withoutLayer(layerIndex, ['requirements', 'attack-ics', 'schemes'], 'requirements')).toEqual([
      'schemes',
    ]);
    expect(withNeeds(layerIndex, ['nothing'])).toEqual([]);
  });

  test('refuses a layer without what it needs', () => {
    const result = parseLayer('attack-ics.json', layerText('attack-ics'), library, []);
    expect(
      'problems' in result && result.problems.some(({ sentence }) => sentence.includes('“requirements”')),
    ).toBe(true);
    expect(layerOf('attack-ics').needs).toEqual(['requirements']);
    expect(layers).toHaveLength(layerIndex.length);
  });
});
