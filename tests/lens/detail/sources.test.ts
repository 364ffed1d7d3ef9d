import { expect, test } from 'vitest';
import { citationsBySource } from '../../../src/lens/detail/sources.ts';
import { withLayers } from '../../../src/model/graph/layer-graph.ts';
import { startState, worldOf } from '../../../src/state/state.ts';
import { layers } from '../../fixtures/layers.ts';
import { library } from '../../fixtures/library.ts';

const citations = citationsBySource(library);
const { graph, lines } = startState(library);

/**
 * How often each source is cited in the data, counted without knowing where: each list once, each name in it
 * once.
 */
function named(value: unknown, counts = new Map<string, number>()): Map<string, number> {
  if (Array.isArray(value)) for (const one of value) named(one, counts);
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) {
      if (key === 'sources' && Array.isArray(part) && part.every((id) => typeof id === 'string'))
        for (const id of new Set<string>(part)) counts.set(id, (counts.get(id) ?? 0) + 1);
      else named(part, counts);
    }
  return counts;
}

test('every citation in the data is listed under its source', () => {
  const { sources: _, ...records } = library;
  const counts = named(records);
  expect(Object.fromEntries([...citations].map(([id, list]) => [id, list.length]))).toEqual(
    Object.fromEntries(library.sources.map(({ id }) => [id, counts.get(id) ?? 0])),
  );
});

test('each citation has a target, or says that it has none', () => {
  for (const list of citations.values())
    for (const { kind, text, to } of list) {
      expect(text).not.toBe('');
      if (to === null) expect(['terms', 'benefits']).toContain(kind);
      else if ('role' in to) expect(library.roles.some(({ id }) => id === to.role)).toBe(true);
      else expect(graph.hasNode(to.select) || lines.has(to.select), to.select).toBe(true);
    }
});

test('a catalogue fact, a relation and a role have readable texts', () => {
  const on = (id: string) => citations.get(id)?.map(({ text }) => text) ?? [];
  expect(on('https://meganorms.com/st-iec-ts-62443-1-5-2023.html')).toContain('1-5, published: 2023-09-15');
  const all = [...citations.values()].flat();
  expect(all.some(({ kind, text }) => kind === 'relations' && text === '6-2 evaluates 4-2')).toBe(true);
  expect(all).toContainEqual({
    kind: 'roles',
    text: '4-1 for the product supplier',
    to: { role: 'product-supplier' },
  });
});

test('citations of layers are included: each set as a whole, and each entry with its own sources', () => {
  const withAll = withLayers(library, layers);
  const world = worldOf(library, 'framework-page', layers);
  const held = citationsBySource(withAll);
  const { sources: _, layers: __, ...records } = withAll;
  const counts = named(records);
  for (const { frameworks, collections, items, relations } of layers) {
    const common = [...items, ...relations]
      .filter((record) => !record.sources)
      .map(({ collection }) => collection);
    named([frameworks, collections.filter(({ id }) => common.includes(id)), items, relations], counts);
  }
  expect(Object.fromEntries([...held].map(([id, list]) => [id, list.length]))).toEqual(
    Object.fromEntries(withAll.sources.map(({ id }) => [id, counts.get(id) ?? 0])),
  );
  for (const list of held.values())
    for (const { to } of list)
      if (to && 'layer' in to)
        expect(world.graph.hasNode(to.select) || world.lines.has(to.select), to.select).toBe(true);
  const attack = held.get('mitre-attack/attack-stix-data:ics-attack/ics-attack-18.1.json');
  expect(attack?.map(({ text }) => text)).toContain(
    'MITRE ATT&CK for ICS, ATT&CK: 147 entries and 458 relations',
  );
});
