import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allCounterparts, counterpartsOf } from '../../../src/lens/questions/counterparts/answer.ts';
import { coverageOf } from '../../../src/lens/questions/coverage/answer.ts';
import { coverageCsv } from '../../../src/lens/questions/coverage/csv.ts';
import {
  levelFor,
  levelGroups,
  type SecurityLevel,
  selectedBy,
  withLevel,
} from '../../../src/lens/questions/levels/answer.ts';
import { levelsCsv } from '../../../src/lens/questions/levels/csv.ts';
import type { AskedQuestion } from '../../../src/lens/questions/questions.ts';
import { threatOf } from '../../../src/lens/questions/threats/answer.ts';
import { labelCoverage } from '../../../src/lens/questions/threats/labels.ts';
import { sourcesById } from '../../../src/lens/statements/statements.ts';
import { buildGraph } from '../../../src/model/graph/build-graph.ts';
import { withLayers } from '../../../src/model/graph/layer-graph.ts';
import { COMPONENT_TYPES } from '../../../src/model/records/schema-layer.ts';
import { layerIndex, layers } from '../../fixtures/layers.ts';
import { library as bare } from '../../fixtures/library.ts';

const library = withLayers(bare, layers);
const graph = buildGraph(library);
const labels = (rows: { item: { label: string } }[]) => rows.map(({ item }) => item.label);
const systems = (question: Extract<AskedQuestion, { kind: 'level' }>) =>
  selectedBy(library, question).filter(({ part }) => part === '3-3');

describe('security levels', () => {
  test('select 37, 60, 90 and 100 rows of 3-3', () => {
    expect(([1, 2, 3, 4] as const).map((level) => systems(levelFor(level)).length)).toEqual([
      37, 60, 90, 100,
    ]);
  });

  test('a level adds what the lower one does not select', () => {
    expect(
      ([2, 3, 4] as const).map((level) => systems(levelFor(level, (level - 1) as SecurityLevel)).length),
    ).toEqual([23, 30, 10]);
    const added = labels(systems(levelFor(2, 1)));
    expect(added).toContain('SR 1.1 RE 1');
    expect(added).toContain('SR 1.2');
    expect(added).toContain('SR 3.4');
    expect(added).not.toContain('SR 1.1');
  });

  test('each foundational requirement can have its own level', () => {
    const question = withLevel(levelFor(0), 4, 3);
    const groups = levelGroups(library, question);
    expect(groups.map(({ rows }) => rows.length > 0)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(new Set(groups[4]?.rows.map(({ item }) => item.fr))).toEqual(new Set(['FR 5']));
    expect(new Set(groups[4]?.rows.map(({ from }) => from))).toEqual(new Set([1, 2, 3]));
  });

  test('a higher level never selects less, and a component type never selects what does not apply to it', () => {
    const level = fc.constantFrom<SecurityLevel>(0, 1, 2, 3, 4);
    const vector = fc.array(level, { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(
        vector,
        fc.nat(6),
        fc.constantFrom(null, ...COMPONENT_TYPES),
        (levels, index, component) => {
          const question = { kind: 'level' as const, levels, above: 0 as const, component };
          const more = withLevel(question, index, 4);
          const [small, large] = [selectedBy(library, question), selectedBy(library, more)].map(
            (rows) => new Set(labels(rows)),
          );
          expect([...(small ?? [])].filter((label) => !large?.has(label))).toEqual([]);
          for (const { item, part } of selectedBy(library, question))
            if (component && part === '4-2') expect(item.componentTypes).toContain(component);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('as CSV, one row each', () => {
    const csv = levelsCsv(levelGroups(library, levelFor(1)));
    expect(csv.trim().split('\r\n')).toHaveLength(1 + selectedBy(library, levelFor(1)).length);
  });
});

describe('counterparts', () => {
  test('CR 1.1 derives from SR 1.1, with enhancements on both sides', () => {
    const found = counterpartsOf(graph, '62443-3-3/SR 1.1');
    expect(found?.components.map(({ item }) => item.label)).toEqual(['CR 1.1']);
    expect([found?.system.enhancements.length, found?.components[0]?.enhancements.length]).toEqual([3, 2]);
    expect(counterpartsOf(graph, '62443-4-2/CR 1.1')?.system.item.label).toBe('SR 1.1');
    expect(counterpartsOf(graph, '62443-4-2/CR 1.1 RE 1')?.system.item.label).toBe('SR 1.1');
  });

  test('three of 51 system requirements have no requirement for components', () => {
    const all = allCounterparts(graph);
    expect(all).toHaveLength(51);
    expect(all.flatMap(({ system, gap }) => (gap ? [system.item.label] : []))).toEqual([
      'SR 2.3',
      'SR 5.4',
      'SR 7.5',
    ]);
  });

  test('SR 3.2 is met by type: one heading, four requirements', () => {
    const found = counterpartsOf(graph, '62443-3-3/SR 3.2');
    expect(found?.components.map(({ item }) => item.label)).toEqual([
      'CR 3.2',
      'SAR 3.2',
      'EDR 3.2',
      'HDR 3.2',
      'NDR 3.2',
    ]);
  });

  test('a missing counterpart differs from an item that is not a requirement', () => {
    expect(counterpartsOf(graph, '62443-4-2/CR 1.14')).toBeNull();
    expect(counterpartsOf(graph, '3-3')).toBeNull();
  });
});

describe('from a threat to the standard', () => {
  test('T0831 leads by its mitigations to requirements, to 3-3 and 4-2, and to 6-2', () => {
    const threat = threatOf(graph, 'attack-ics/T0831');
    expect(
      threat?.mitigations.map(({ end, labels }) => [end.label, ...labels.map((label) => label.end.label)]),
    ).toEqual([
      ['M0802', 'SR 3.1', 'CR 3.1'],
      ['M0953', 'SR 7.3', 'CR 7.3'],
    ]);
    expect(threat?.relations).not.toHaveLength(0);
    expect(
      threat?.documents.map(({ end, evaluatedBy }) => [end.id, evaluatedBy.map(({ id }) => id)]),
    ).toEqual([
      ['3-3', []],
      ['4-2', ['6-2']],
    ]);
    for (const id of threat?.relations ?? []) expect(graph.hasEdge(id)).toBe(true);
  });

  test('31 of 51 system requirements have no label', () => {
    expect(labelCoverage(graph)).toMatchObject({ labelled: 20, all: 51 });
  });

  test('a technique without a mitigation has an empty path, and any other item has none', () => {
    expect(threatOf(graph, 'attack-ics/T0801')?.mitigations).toEqual([]);
    expect(threatOf(graph, '4-2')).toBeNull();
  });
});

describe('coverage', () => {
  const csf = (items: string[] = []) =>
    coverageOf(graph, { kind: 'coverage', framework: 'nist-csf-1.1', items });

  test('the frameworks of the question are layers of the same name, and the index knows them', () => {
    const known = [
      'attack-ics',
      'nist-csf-1.1',
      'nist-ssdf-1.1',
      'iacs-ur-e27',
      'anssi-pa-108',
      'eu-cra',
      'schemes',
    ];
    expect(layerIndex.flatMap(({ id, framework }) => (framework ? [id] : []))).toEqual(known);
    for (const framework of known) {
      const coverage = coverageOf(graph, { kind: 'coverage', framework, items: [] });
      expect(
        coverage?.items.some(({ mappings }) => mappings.length > 0),
        framework,
      ).toBe(true);
    }
  });

  test('the subcategories of NIST CSF 1.1 that map to SR 3.1 are those read from the data by hand', () => {
    const mapped = csf()?.items.filter(({ mappings }) =>
      mappings.some(({ id }) => id === '62443-3-3/SR 3.1'),
    );
    expect(mapped?.map(({ end }) => end.label).sort()).toEqual(['PR.AC-5', 'PR.DS-2', 'PR.DS-6', 'PR.PT-4']);
  });

  test('all of CSF 1.1 covers 47 of 51 system requirements', () => {
    const part = csf()?.parts.find(({ part: id }) => id === '3-3');
    expect([part?.covered.length, part?.uncovered.map(({ label }) => label)]).toEqual([
      47,
      ['SR 3.6', 'SR 3.7', 'SR 7.5', 'SR 7.7'],
    ]);
  });

  test('covered and uncovered rows make up the part, whatever is chosen', () => {
    const all = csf()?.items.map(({ end }) => end.label) ?? [];
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), (items) => {
        const parts = csf(items)?.parts ?? [];
        const whole = csf()?.parts ?? [];
        expect(parts.map(({ covered, uncovered }) => covered.length + uncovered.length)).toEqual(
          whole.map(({ covered, uncovered }) => covered.length + uncovered.length),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('as CSV, with the gaps', () => {
    const coverage = csf(['ID.AM-1']);
    const csv = coverage ? coverageCsv(coverage, sourcesById(library)) : '';
    expect(csv).toContain('ID.AM-1');
    expect(csv).toContain('SR 3.6');
    expect(csv).not.toContain('ID.AM-2');
  });
});
