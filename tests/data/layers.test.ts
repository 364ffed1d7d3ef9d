import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/model/graph/build-graph.ts';
import { sourcing, withLayers } from '../../src/model/graph/layer-graph.ts';
import { layersAskedBy } from '../../src/model/records/layer-index.ts';
import { COMPONENT_TYPES, type ItemKind, type LayerItem } from '../../src/model/records/schema-layer.ts';
import { layerFiles, layerIndex, layerOf, layers } from '../fixtures/layers.ts';
import { library } from '../fixtures/library.ts';

const requirements = layerOf('requirements').items;
const of = (set: string, kind: ItemKind) =>
  requirements.filter((item) => item.collection === set && item.kind === kind);
const count = (items: readonly LayerItem[], test: (item: LayerItem) => boolean) => items.filter(test).length;

describe('requirements', () => {
  test('seven foundational requirements, five levels from 0 to 4, four maturity levels', () => {
    expect(of('fr', 'foundational-requirement').map(({ label }) => label)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((number) => `FR ${number}`),
    );
    expect(of('levels', 'security-level')).toHaveLength(5);
    expect(of('maturity', 'maturity-level')).toHaveLength(4);
  });

  test('security levels belong to 3-3, which defines them, and have the usual descriptions', () => {
    const { collections } = layerOf('requirements');
    expect(collections.find(({ id }) => id === 'levels')?.container).toBe('3-3');
    for (const { note } of of('levels', 'security-level'))
      expect(note).toContain('the whole series; 3-3 defines');
    expect(
      of('levels', 'security-level')
        .map(({ label, title }) => [label, title])
        .slice(0, 2),
    ).toEqual([
      ['SL 0', 'No specific requirements'],
      ['SL 1', 'Protection against casual or coincidental violation'],
    ]);
  });

  test('3-3 has 51 requirements and 49 enhancements; 37, 60, 90 and 100 of them apply up to levels 1 to 4', () => {
    const rows = [...of('sr', 'system-requirement'), ...of('sr', 'requirement-enhancement')];
    expect(of('sr', 'system-requirement')).toHaveLength(51);
    expect(of('sr', 'requirement-enhancement')).toHaveLength(49);
    const upTo = (level: number) => count(rows, ({ slFrom }) => slFrom !== undefined && slFrom <= level);
    expect([1, 2, 3, 4].map(upTo)).toEqual([37, 60, 90, 100]);
  });

  test('4-2 has 58 headings: 43 for all components, 12 left to their types, 3 without a requirement', () => {
    const headings = count(of('cr', 'component-requirement'), ({ status }) => status !== 'type-specific');
    expect(headings).toBe(58);
    const coverage = (status: string) =>
      count(of('cr', 'component-requirement'), (item) => item.status === status);
    expect(['common', 'delegated', 'none'].map(coverage)).toEqual([43, 12, 3]);
    const none = of('cr', 'component-requirement').filter(({ status }) => status === 'none');
    expect(none.map(({ label }) => label)).toEqual(['CR 2.3', 'CR 5.4', 'CR 7.5']);
  });

  test('4-2 has 30 requirements for one type: 2, 8, 8 and 12; 27 and 22 enhancements; 4 common constraints', () => {
    const specific = of('cr', 'component-requirement').filter(({ status }) => status === 'type-specific');
    const types = ['SAR', 'EDR', 'HDR', 'NDR'].map((type) =>
      count(specific, ({ label }) => label.startsWith(type)),
    );
    expect(types).toEqual([2, 8, 8, 12]);
    const enhancements = of('cr', 'requirement-enhancement');
    expect(count(enhancements, ({ label }) => label.startsWith('CR'))).toBe(27);
    expect(count(enhancements, ({ label }) => !label.startsWith('CR'))).toBe(22);
    expect(of('cr', 'common-constraint')).toHaveLength(4);
  });

  test('4-2 by component type: SAR 34 to 73, EDR 36 to 83, HDR 36 to 84, NDR 40 to 92 rows up to levels 1 to 4', () => {
    const rows = requirements.filter(({ collection }) => collection === 'cr');
    const upTo = (type: (typeof COMPONENT_TYPES)[number]) =>
      [1, 2, 3, 4].map((level) =>
        count(
          rows,
          ({ slFrom, componentTypes }) =>
            slFrom !== undefined && slFrom <= level && componentTypes?.includes(type) === true,
        ),
      );
    expect(COMPONENT_TYPES.map(upTo)).toEqual([
      [34, 53, 67, 73],
      [36, 61, 77, 83],
      [36, 62, 78, 84],
      [40, 67, 86, 92],
    ]);
  });

  test('CCSC 1 to 4 always apply and have no level, so no count includes them', () => {
    const always = requirements.filter((item) => item.always);
    expect(always.map(({ label }) => label)).toEqual(['CCSC 1', 'CCSC 2', 'CCSC 3', 'CCSC 4']);
    for (const { slFrom } of always) expect(slFrom).toBeUndefined();
  });

  test('differences between sources about a level are recorded: the value of each, and which source it is', () => {
    const differing = requirements.flatMap(({ label, slFrom, differs }) =>
      differs ? [[label, slFrom, differs.map(({ value }) => value)]] : [],
    );
    expect(differing).toEqual([
      ['SR 2.2 RE 1', 3, ['SL 2', 'SL 2']],
      ['SR 2.3 RE 1', 3, ['SL 2']],
      ['SR 3.4', 2, ['SL 1']],
      ['SR 4.1 RE 2', 4, ['SL 3']],
      ['SR 5.2 RE 3', 3, ['SL 4']],
      ['SR 5.4', 1, ['SL 2']],
      ['EDR 3.12', 2, ['no such requirement']],
      ['CR 6.1 RE 1', 3, ['SL 1']],
      ['CR 6.2', 2, ['SL 1']],
      ['CR 7.8', 2, ['SL 1']],
    ]);
    const notes = layerOf('requirements').collections.map(({ note }) => note ?? '');
    expect(notes.join(' ')).toContain('TeleTrusT has no SL 4');
    expect(JSON.stringify(layerOf('requirements'))).not.toContain('known totals');
    expect(requirements.find(({ label }) => label === 'SR 2.2 RE 1')?.note).toContain('61 rows');
  });

  test('every requirement of 4-2 with a number of 3-3 derives from that one, and only 7 headings derive from none', () => {
    const { relations } = layerOf('requirements');
    const derived = new Map(
      relations.flatMap(({ from, kind, to }) => (kind === 'derives-from' ? [[from, to]] : [])),
    );
    const numbers = new Set(of('sr', 'system-requirement').map(({ label }) => label.split(' ')[1]));
    for (const item of of('cr', 'component-requirement')) {
      const [, number = ''] = item.label.split(' ');
      expect(derived.get(item.id), item.label).toBe(
        numbers.has(number) ? `62443-3-3/SR ${number}` : undefined,
      );
    }
    const without = of('cr', 'component-requirement').filter(
      ({ id, status }) => status !== 'type-specific' && !derived.has(id),
    );
    expect(without.map(({ label }) => label)).toEqual([
      'CR 1.14',
      'CR 2.13',
      'CR 3.10',
      'CR 3.11',
      'CR 3.12',
      'CR 3.13',
      'CR 3.14',
    ]);
  });

  test('4-1: 8 practices and 47 requirements; 2-4: 12 areas and 72 numbers; 2-1: 8 elements, 16 groups, 87 requirements; 3-2: 7 groups and 32', () => {
    expect([of('practices', 'practice').length, of('practices', 'requirement').length]).toEqual([8, 47]);
    expect([of('areas', 'functional-area').length, of('sp', 'requirement').length]).toEqual([12, 72]);
    expect(of('spe', 'program-element')).toHaveLength(8);
    expect(of('spe', 'group')).toHaveLength(16);
    expect(of('spe-requirements', 'requirement')).toHaveLength(87);
    expect([of('zcr', 'zone-conduit-group').length, of('zcr', 'requirement').length]).toEqual([7, 32]);
  });
});

describe('other frameworks', () => {
  test('ATT&CK for ICS: 12 tactics, 83 techniques of which 74 are reached, 52 mitigations of which 39 are labelled, 266 mitigations of techniques', () => {
    const { items, relations } = layerOf('attack-ics');
    const kind = (name: ItemKind) => count(items, (item) => item.kind === name);
    expect([kind('tactic'), kind('technique'), kind('mitigation')]).toEqual([12, 83, 52]);
    const mitigates = relations.filter((relation) => relation.kind === 'mitigates');
    expect(mitigates).toHaveLength(266);
    expect(new Set(mitigates.map(({ to }) => to)).size).toBe(74);
    const labels = relations.filter(
      ({ kind: name, from }) => name === 'labelled-with' && from.startsWith('attack-ics/'),
    );
    expect(new Set(labels.map(({ from }) => from)).size).toBe(39);
    const systems = labels.filter(({ to }) => to.startsWith('62443-3-3/'));
    expect(systems).toHaveLength(37);
    expect(new Set(systems.map(({ to }) => to)).size).toBe(20);
    expect(
      labels.filter(({ to, printed }) => to.startsWith('62443-4-2/') && printed === undefined),
    ).toHaveLength(40);
  });

  test('ATT&CK for ICS: 19 of 98 labels were read as another requirement than the printed one, each a heading of 4-2', () => {
    const { relations } = layerOf('attack-ics');
    const labels = relations.filter(({ kind }) => kind === 'labelled-with');
    const read = labels.filter(({ printed }) => printed !== undefined);
    expect([labels.length, read.length]).toEqual([98, 19]);
    for (const { from, to, printed, note, confidence } of read) {
      const heading = requirements.find(({ id }) => id === `62443-4-2/${printed}`);
      expect(heading?.status, to).toBe('delegated');
      expect(to.split(' ')[1]).toBe(printed?.split(' ')[1]);
      expect(labels.some((label) => label.from === from && label.to === heading?.id)).toBe(true);
      expect(note).toContain('ours, not MITRE’s');
      expect(confidence).toBe('medium');
    }
    const graph = buildGraph(withLayers(library, layers));
    const resolved = 'attack-ics/M0951>62443-4-2/HDR 3.10:labelled-with';
    expect(graph.getEdgeAttribute(resolved, 'relation').sentence).toMatch(
      /^M0951 .*is labelled CR 3\.10, read as HDR 3\.10 /,
    );
    expect(graph.getEdgeAttribute(resolved, 'kind').verb).toBe('is labelled CR 3.10, read as');
  });

  test('ATT&CK for ICS: version 19 replaces nine techniques, which are in 51 of the 458 relations', () => {
    const { items, relations, version, frameworks } = layerOf('attack-ics');
    const replaced = items.flatMap(({ label, replacedBy }) =>
      replacedBy ? [[label, replacedBy.label]] : [],
    );
    expect(Object.fromEntries(replaced)).toEqual({
      T0803: 'T1691.001',
      T0804: 'T1691.002',
      T0805: 'T1695.001',
      T0812: 'T1694.001',
      T0839: 'T1693.002',
      T0855: 'T1692.001',
      T0856: 'T1692.002',
      T0857: 'T1693.001',
      T0891: 'T1694.002',
    });
    const ids = new Set(items.flatMap(({ id, replacedBy }) => (replacedBy ? [id] : [])));
    expect(relations).toHaveLength(458);
    expect(relations.filter(({ from, to }) => ids.has(from) || ids.has(to))).toHaveLength(51);
    expect(version).toBe('18.1');
    expect(frameworks[0]?.editionNote?.text).toMatch(/^This is release 18\.1\. Version 19 .*19\.2/);
  });

  test('CSF 1.1 and SSDF 1.1 are marked as superseded, or soon to be', () => {
    const note = (id: string) => layerOf(id).frameworks[0]?.editionNote;
    expect(note('nist-csf-1.1')?.text).toMatch(/superseded.*CSF 2\.0/);
    expect(note('nist-ssdf-1.1')?.text).toMatch(/SSDF 1\.2 .*draft since December 2025/);
    const noted = layers.filter(({ frameworks }) => frameworks.some(({ editionNote }) => editionNote));
    expect(noted.map(({ id }) => id)).toEqual(['attack-ics', 'nist-csf-1.1', 'nist-ssdf-1.1']);
  });

  test('NIST CSF 1.1: 108 subcategories, 85 cite the series, 37 of them 3-3; SR 3.6, 3.7, 7.5 and 7.7 are never cited', () => {
    const { items, relations } = layerOf('nist-csf-1.1');
    expect(count(items, ({ kind }) => kind === 'framework-item')).toBe(108);
    const cites = relations.filter(({ from }) => from.startsWith('nist-csf-1.1/'));
    expect(new Set(cites.map(({ from }) => from)).size).toBe(85);
    const systems = cites.filter(({ to }) => to.startsWith('62443-3-3/'));
    expect([systems.length, new Set(systems.map(({ from }) => from)).size]).toEqual([118, 37]);
    expect(cites.length - systems.length).toBe(171);
    const cited = new Set(systems.map(({ to }) => to));
    const never = of('sr', 'system-requirement').filter(({ id }) => !cited.has(id));
    expect(never.map(({ label }) => label)).toEqual(['SR 3.6', 'SR 3.7', 'SR 7.5', 'SR 7.7']);
  });

  test('SSDF: 42 tasks, 38 cite 4-1 in 101 pairs; E27: 41 items and 7 sections; PA-108: 142 measures in 573 pairs; CRA: 21 items, 14 with a part', () => {
    const cited = (id: string) => layerOf(id).relations.filter(({ from }) => from.startsWith(`${id}/`));
    const framework = (id: string) => count(layerOf(id).items, ({ kind }) => kind === 'framework-item');
    expect(framework('nist-ssdf-1.1')).toBe(42);
    expect(new Set(cited('nist-ssdf-1.1').map(({ from }) => from)).size).toBe(38);
    expect(cited('nist-ssdf-1.1')).toHaveLength(101);
    expect(framework('iacs-ur-e27')).toBe(48);
    expect(cited('iacs-ur-e27')).toHaveLength(48);
    expect(framework('anssi-pa-108')).toBe(142);
    expect(cited('anssi-pa-108')).toHaveLength(573);
    expect(framework('eu-cra')).toBe(21);
    expect(new Set(cited('eu-cra').map(({ from }) => from)).size).toBe(14);
  });

  test('contains nothing that must not be shipped', () => {
    expect(layerFiles.join(' ')).not.toMatch(/emb3d|cwe|csf-2/);
    for (const { relations } of layers)
      for (const { from, to } of relations) expect(`${from} ${to}`).not.toMatch(/MID-|CWE-|csf-2/i);
  });
});

/** The label of a record, and the label that replaces it in a later release. */
const numbersOf = (record: { label: string; replacedBy?: LayerItem['replacedBy'] }): string[] =>
  record.replacedBy ? [record.label, record.replacedBy.label] : [record.label];

describe('every layer', () => {
  test('is a file, and its entry in the index is correct', () => {
    expect(layerIndex.map(({ id }) => id).sort()).toEqual([...layerFiles].sort());
    for (const { id, name, items, relations, cards, needs } of layerIndex) {
      const layer = layerOf(id);
      const filled = layer.collections.filter((set) =>
        layer.items.some((item) => item.collection === set.id),
      );
      expect([...new Set(filled.map(({ container }) => container))].sort()).toEqual([...cards].sort());
      const held = [layer.name, layer.items.length, layer.relations.length, layer.needs];
      expect(held).toEqual([name, items, relations, needs]);
    }
  });

  test('is offered for the number of anything in it, and not for questions about the framework', () => {
    for (const { id } of layerIndex)
      for (const label of [...layerOf(id).items, ...layerOf(id).frameworks].flatMap(numbersOf))
        expect(layersAskedBy(layerIndex, label).map((entry) => entry.id)).toContain(id);
    for (const text of [
      '3-2',
      'IEC 62443-4-2',
      'risk',
      'patch',
      'Assess',
      'depends on 4-2',
      'for asset owners',
    ])
      expect([text, layersAskedBy(layerIndex, text)]).toEqual([text, []]);
  });

  test('has a source and a confidence for everything', () => {
    const known = new Set(withLayers(library, layers).sources.map(({ id }) => id));
    for (const layer of layers)
      for (const record of [...layer.items, ...layer.relations]) {
        const { sources, confidence } = sourcing(layer, record);
        expect(sources.length, JSON.stringify(record)).toBeGreaterThan(0);
        expect(sources.filter((id) => !known.has(id))).toEqual([]);
        expect(['high', 'medium', 'low']).toContain(confidence);
      }
  });

  test('has only sources that it cites, and only titles: no text of a requirement', () => {
    for (const { sources, frameworks, collections, items, relations } of layers) {
      const used = new Set(
        [
          ...frameworks,
          ...collections,
          ...items,
          ...relations,
          ...items.flatMap(({ differs = [], replacedBy }) => [
            ...differs,
            ...(replacedBy ? [replacedBy] : []),
          ]),
          ...frameworks.flatMap(({ editionNote }) => (editionNote ? [editionNote] : [])),
        ].flatMap((record) => record.sources ?? []),
      );
      expect(sources.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
      for (const { title } of items) expect(title.length, title).toBeLessThan(190);
      for (const { title } of items) expect(title).not.toMatch(/\bshall\b/i);
    }
  });

  test('adds each of its items to exactly one place in the graph with all layers', () => {
    const graph = buildGraph(withLayers(library, layers));
    const items = graph.filterNodes((_, { kind }) => kind === 'item');
    expect(items).toHaveLength(layers.reduce((sum, layer) => sum + layer.items.length, 0));
    for (const id of items)
      expect(
        graph.inEdges(id).filter((edge) => graph.getEdgeAttribute(edge, 'kind').id === 'contains'),
      ).toHaveLength(1);
  });
});
