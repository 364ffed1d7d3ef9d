import { describe, expect, test } from 'vitest';
import { highlightForThreat } from '../../../../src/lens/picture/highlight-threat.ts';
import { isTechnique, threatOf } from '../../../../src/lens/questions/threats/answer.ts';
import { threatsCsv } from '../../../../src/lens/questions/threats/csv.ts';
import {
  allThreats,
  byTactic,
  labelCoverage,
  mitigationCoverage,
  resolvedLabels,
  threatCounts,
  threatMatches,
} from '../../../../src/lens/questions/threats/labels.ts';
import { type ThreatStep, threatSteps } from '../../../../src/lens/questions/threats/steps.ts';
import { HOME, type View } from '../../../../src/lens/view/view.ts';
import { buildGraph } from '../../../../src/model/graph/build-graph.ts';
import { withLayers } from '../../../../src/model/graph/layer-graph.ts';
import { linesOf } from '../../../../src/model/graph/lines.ts';
import { layerOf } from '../../../fixtures/layers.ts';
import { library as bare } from '../../../fixtures/library.ts';

const attack = layerOf('attack-ics');
const requirements = layerOf('requirements');
const library = withLayers(bare, [requirements, attack]);
const graph = buildGraph(library);
const lines = linesOf(graph);
const id = (label: string) => `attack-ics/${label}`;
const threat = (label: string) => {
  const found = threatOf(graph, id(label));
  if (!found) throw new Error(`${label} is no technique`);
  return found;
};
const ofKind = (kind: string) => attack.items.filter((item) => item.kind === kind);
const rows = [...attack.relations, ...requirements.relations];

/** The path through the records alone, without a graph. */
function plainly(technique: string) {
  const mitigations = rows.filter(({ kind, to }) => kind === 'mitigates' && to === technique);
  const labels = rows.filter(
    ({ kind, from }) => kind === 'labelled-with' && mitigations.some((row) => row.from === from),
  );
  const derived = rows.filter(
    ({ kind, to }) => kind === 'derives-from' && labels.some((label) => label.to === to),
  );
  const items = [...labels.map(({ to }) => to), ...derived.map(({ from }) => from)];
  const parts = [
    ...new Set<string>(items.map((item) => (item.startsWith('62443-3-3/') ? '3-3' : '4-2'))),
  ].sort();
  const evaluated = bare.relations.filter(({ kind, to }) => kind === 'evaluates' && parts.includes(to));
  return {
    mitigations: mitigations.map(({ from }) => from).sort(),
    labels: [...new Set(labels.map(({ to }) => to))].sort(),
    components: [...new Set(derived.map(({ from }) => from))].sort(),
    parts,
    evaluatedBy: evaluated.map(({ from }) => from).sort(),
  };
}

describe('the path from a technique', () => {
  test.each(ofKind('technique').map((item) => item.id))('%s agrees with the records', (technique) => {
    const found = threatOf(graph, technique);
    const labels = found?.mitigations.flatMap((mitigation) => mitigation.labels) ?? [];
    const components = labels.flatMap((label) => label.components);
    const ids = (ends: readonly { end: { id: string } }[]) =>
      [...new Set(ends.map(({ end }) => end.id))].sort();
    expect({
      mitigations: ids(found?.mitigations ?? []),
      labels: ids(labels),
      components: ids(components),
      parts: ids(found?.documents ?? []),
      evaluatedBy: (found?.documents ?? [])
        .flatMap(({ evaluatedBy }) => evaluatedBy.map((end) => end.id))
        .sort(),
    }).toEqual(plainly(technique));
    expect(new Set(found?.relations).size).toBe(found?.relations.length);
  });

  test('leads from T0831 by two mitigations to 3-3 and 4-2, and from there to 6-2', () => {
    const { technique, tactics, mitigations, documents } = threat('T0831');
    expect(technique.title).toBe('Manipulation of Control');
    expect(tactics.map(({ title }) => title)).toEqual(['Impact']);
    expect(mitigations.map(({ end, labels }) => [end.label, labels.map((one) => one.end.label)])).toEqual([
      ['M0802', ['SR 3.1', 'CR 3.1']],
      ['M0953', ['SR 7.3', 'CR 7.3']],
    ]);
    expect(documents.map(({ end, evaluatedBy }) => [end.id, evaluatedBy.map((by) => by.id)])).toEqual([
      ['3-3', []],
      ['4-2', ['6-2']],
    ]);
    expect(threatCounts(threat('T0831'))).toEqual({ mitigations: 2, requirements: 4 });
  });

  test('exists for techniques only', () => {
    for (const other of [id('M0802'), id('TA0105'), '62443-3-3/SR 3.1', '3-3', 'nowhere']) {
      expect(isTechnique(graph, other)).toBe(false);
      expect(threatOf(graph, other)).toBeNull();
    }
  });
});

describe('coverage', () => {
  test('has a label for 20 of 51 system requirements, and none for 31', () => {
    const coverage = labelCoverage(graph);
    const labelled = new Set(
      attack.relations.flatMap(({ kind, to }) => (kind === 'labelled-with' ? [to] : [])),
    );
    const systems = requirements.items.filter(({ kind }) => kind === 'system-requirement');
    expect(coverage.unlabelled.map((end) => end.id)).toEqual(
      systems.flatMap((item) => (labelled.has(item.id) ? [] : [item.id])),
    );
    expect([coverage.labelled, coverage.all, coverage.unlabelled.length]).toEqual([20, 51, 31]);
  });

  test('includes mitigations, and says that nothing is known about those without a label', () => {
    const { labelled, unlabelled, known } = mitigationCoverage(graph);
    expect(labelled + unlabelled.length).toBe(ofKind('mitigation').length);
    expect([labelled, unlabelled.length, known]).toEqual([39, 13, 0]);
  });

  test('shows labels of a heading with the requirements under it', () => {
    const labels = resolvedLabels(graph);
    const status = new Map(requirements.items.map((item) => [item.id, item.status]));
    const named = attack.relations.filter(
      ({ kind, to }) => kind === 'labelled-with' && ['delegated', 'none'].includes(status.get(to) ?? ''),
    );
    expect(labels.map(({ mitigation, label }) => `${mitigation.id} ${label.id}`).sort()).toEqual(
      named.map(({ from, to }) => `${from} ${to}`).sort(),
    );
    expect(labels).toHaveLength(7);
    for (const { label, resolved } of labels)
      for (const { end } of resolved) expect(end.label.split(' ')[1]).toBe(label.label.split(' ')[1]);
  });
});

describe('all techniques', () => {
  const all = allThreats(graph);

  test('are under each of their tactics, and under no other', () => {
    expect(all).toHaveLength(ofKind('technique').length);
    const placed = byTactic(graph, all).flatMap(({ tactic, threats }) =>
      threats.map(({ technique }) => `${technique.id} ${tactic.id}`),
    );
    const serves = attack.relations.filter(({ kind }) => kind === 'serves-tactic');
    expect(placed.sort()).toEqual(serves.map(({ from, to }) => `${from} ${to}`).sort());
    expect(byTactic(graph, [])).toEqual([]);
  });

  test('are found by words, by a tactic, and by the full number of anything on the path', () => {
    const found = (text: string) =>
      all.filter((one) => threatMatches(one, text)).map((one) => one.technique.label);
    expect(found('')).toHaveLength(all.length);
    expect(found('manipulation CONTROL')).toEqual(['T0831']);
    expect(found('t0831')).toEqual(['T0831']);
    expect(found('  sr  7.3 ')).toContain('T0831');
    expect(found('SR 7')).toEqual([]);
    expect(found('m0953')).toContain('T0831');
    const impact = attack.relations.filter(({ to, kind }) => kind === 'serves-tactic' && to === id('TA0105'));
    expect(found('TA0105')).toHaveLength(impact.length);
    expect(found('no such thing')).toEqual([]);
    expect(found('t1692.001')).toEqual(['T0855']);
    expect(found('T1692')).toEqual([]);
  });
});

describe('the steps', () => {
  const told = (steps: readonly ThreatStep[]) =>
    steps.map(({ subject, verb, others }) => [subject.label, verb, ...others.map(({ label }) => label)]);

  test('of T0831 read as sentences from mitigation to evaluation', () => {
    const { mitigations, documents } = threatSteps({ library, graph }, threat('T0831'));
    const [first] = mitigations;
    expect(told(first?.reached ?? [])).toEqual([['T0831', 'is mitigated by', 'M0802']]);
    expect(told(first?.labels ?? [])).toEqual([['M0802', 'is labelled', 'SR 3.1', 'CR 3.1']]);
    expect(told(first?.components ?? [])).toEqual([['SR 3.1', 'is the origin of', 'CR 3.1']]);
    expect(documents.map(({ end, holds, evaluated }) => [end.id, told(holds), told(evaluated)])).toEqual([
      ['3-3', [['3-3', 'contains', 'SR 3.1', 'SR 7.3']], []],
      ['4-2', [['4-2', 'contains', 'CR 3.1', 'CR 7.3']], [['4-2', 'is evaluated by', '6-2']]],
    ]);
  });

  test('name the printed label if it was read as another requirement', () => {
    const labelled = allThreats(graph)
      .flatMap((one) => threatSteps({ library, graph }, one).mitigations)
      .find(({ end }) => end.label === 'M0951')?.labels;
    expect(told(labelled ?? [])).toContainEqual([
      'M0951',
      'is labelled CR 3.10, read as',
      'EDR 3.10',
      'HDR 3.10',
      'NDR 3.10',
    ]);
    const published = labelled?.filter(({ verb }) => verb === 'is labelled') ?? [];
    expect(published.flatMap(({ others }) => others.map(({ label }) => label))).toContain('CR 3.10');
  });

  test('lose no end, keep every note, and have sources', () => {
    for (const one of allThreats(graph)) {
      const steps = threatSteps({ library, graph }, one);
      for (const [index, { labels }] of steps.mitigations.entries()) {
        const wanted = one.mitigations[index]?.labels ?? [];
        expect(labels.flatMap(({ others }) => others.map((end) => end.id)).sort()).toEqual(
          wanted.map(({ end }) => end.id).sort(),
        );
        for (const { end, note } of wanted)
          expect(labels.find(({ others }) => others.some((other) => other.id === end.id))?.note).toBe(note);
      }
      const all = [
        ...steps.mitigations.flatMap(({ reached, labels, components }) => [
          ...reached,
          ...labels,
          ...components,
        ]),
        ...steps.documents.flatMap(({ holds, evaluated }) => [...holds, ...evaluated]),
      ];
      for (const { sources, others } of all) {
        expect(sources.length).toBeGreaterThan(0);
        expect(new Set(others.map((end) => end.id)).size).toBe(others.length);
      }
    }
  });
});

describe('the CSV', () => {
  const lined = (labels: string[]) =>
    threatsCsv(labels.map(threat))
      .trim()
      .split('\r\n')
      .map((line) => line.split('","'));

  test('has a row for each label and for what derives from it, with part and evaluation', () => {
    const [head, ...found] = lined(['T0831']);
    expect(head).toHaveLength(12);
    expect(found.map((row) => row[5])).toEqual(['SR 3.1', 'CR 3.1', 'CR 3.1', 'SR 7.3', 'CR 7.3', 'CR 7.3']);
    const [system, component] = found;
    expect(system?.slice(8, 10)).toEqual(['IEC 62443-3-3', 'no part of the series']);
    expect(component?.slice(7, 10)).toEqual(['derives from SR 3.1', 'IEC 62443-4-2', 'IEC 62443-6-2']);
  });

  test('keeps the caveat of a label', () => {
    const noted = attack.relations.find(({ kind, note }) => kind === 'labelled-with' && note);
    const { to = '' } =
      attack.relations.find(({ kind, from }) => kind === 'mitigates' && from === noted?.from) ?? {};
    const label = noted?.to.split('/')[1];
    const row = lined([to.split('/')[1] ?? '']).find(
      (cells) => noted?.from === id(cells[3] ?? '') && cells[5] === label && cells[7]?.startsWith('label'),
    );
    expect(row?.at(-2)).toContain(noted?.note?.slice(0, 40));
  });

  test('says from which printed label a requirement was read', () => {
    const { to = '' } =
      attack.relations.find(({ kind, from }) => kind === 'mitigates' && from === id('M0951')) ?? {};
    const rows = lined([to.split('/')[1] ?? '']).filter((cells) => cells[3] === 'M0951');
    const how = (label: string) => rows.find((cells) => cells[5] === label)?.[7];
    expect(how('CR 3.10')).toBe('label of the mitigation');
    expect(how('HDR 3.10')).toBe('read from the label CR 3.10 of the mitigation');
  });

  test('names the number that replaces a technique', () => {
    const last = (label: string) =>
      lined([label])
        .slice(1)
        .map((cells) => cells.at(-1)?.replace('"', ''));
    expect(new Set(last('T0855'))).toEqual(new Set(['T1692.001 in ATT&CK 19']));
    expect(new Set(last('T0831'))).toEqual(new Set(['']));
  });

  test('says of a technique without a path that it has none', () => {
    const nowhere = allThreats(graph).filter(({ mitigations }) => mitigations.length === 0);
    expect(nowhere).toHaveLength(9);
    const rowsOfAll = threatsCsv(nowhere).trim().split('\r\n');
    expect(rowsOfAll).toHaveLength(10);
    for (const row of rowsOfAll.slice(1)) expect(row).toContain('"no labelled mitigation reaches it"');
  });
});

describe('the highlight of a technique', () => {
  const light = (selection: string | null, view: Partial<View> = {}) =>
    highlightForThreat(graph, lines, { ...HOME, selection, ...view });

  test('is its whole path, whatever the depth', () => {
    const highlight = light(id('T0831'), { depth: 1 });
    const roles = Object.fromEntries(highlight?.nodes ?? []);
    expect(roles).toMatchObject({
      [id('T0831')]: 'selected',
      [id('TA0105')]: 'related',
      [id('M0802')]: 'related',
      '62443-3-3/SR 3.1': 'related',
      '62443-4-2/CR 7.3': 'related',
      '3-3': 'related',
      '4-2': 'related',
      '6-2': 'related',
    });
    expect(highlight?.lines.get('4-2~6-2')?.role).toBe('needed-by');
    expect(highlight?.lines.get(`${id('M0802')}~${id('T0831')}`)?.role).toBe('related');
  });

  test('has lines between closed cards instead of what they hide, and none if both are open', () => {
    const between = (open: string[]) =>
      ['3-3', '4-2'].map((part) => light(id('T0831'), { open })?.lines.has(`${part}~attack-ics`));
    expect(between([])).toEqual([true, true]);
    expect(between(['3-3'])).toEqual([true, true]);
    expect(between(['attack-ics', '3-3'])).toEqual([false, true]);
    expect(between(['attack-ics', '3-3', '4-2'])).toEqual([false, false]);
  });

  test('is an ordinary one in a single direction, for impact, among several nodes, and for other items', () => {
    expect(light(id('T0831'), { direction: 'needed-by' })).toBeNull();
    expect(light(id('T0831'), { impact: true })).toBeNull();
    expect(light(id('T0831'), { others: ['3-3'] })).toBeNull();
    expect(light(id('M0802'))).toBeNull();
    expect(light(null)).toBeNull();
  });
});
