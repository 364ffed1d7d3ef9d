import { describe, expect, test } from 'vitest';
import { type Detail, detailOf } from '../../../src/lens/detail/detail.ts';
import type { Statement } from '../../../src/lens/statements/statements.ts';
import { linesOf } from '../../../src/model/graph/lines.ts';
import { startState, worldOf } from '../../../src/state/state.ts';
import { graphOf } from '../../fixtures/graph-of.ts';
import { layers } from '../../fixtures/layers.ts';
import { library } from '../../fixtures/library.ts';

const state = startState(library);
const detail = (selection: string): Detail => {
  const found = detailOf(state, selection);
  if (!found) throw new Error(`nothing to say about ${selection}`);
  return found;
};
const typed = ({ verb, other }: Statement): string => `${verb} ${other.label}`;

describe('a document', () => {
  test('says what it is and where it belongs', () => {
    const { kindName, place, designation, title, chips, summary } = detail('6-2');
    expect([kindName, place?.label, place?.name]).toEqual(['Document', 'Tier 6', 'Evaluation & Conformance']);
    expect(designation).toBe('IEC 62443-6-2');
    expect(title).toBe('Security Evaluation Methodology for IEC 62443-4-2');
    expect(chips.map((chip) => chip.text)).toEqual(['Published', 'TR', 'catalogue: TS', 'Document']);
    expect(chips.map((chip) => chip.term)).toContain('Technical Report');
    for (const chip of chips) expect(chip.meaning).not.toBe('');
    expect(summary).not.toBe('');
  });

  test('lists what it depends on, strongest first and the same ends together', () => {
    expect(detail('6-2').dependsOn.map(typed)).toEqual([
      'evaluates 4-2',
      'normatively references 4-2',
      'presupposes 4-1',
      'normatively references 4-1',
    ]);
    expect(detail('6-2').neededBy).toEqual([]);
  });

  test('lists what it is used with separately from what it depends on, in both directions', () => {
    expect(detail('6-2').usedWith.map(typed)).toEqual(['takes input from 4-1']);
    expect(detail('3-3').usedWith.map(typed)).toEqual([
      'takes input from 3-2',
      'is a key standard of Phase 2',
    ]);
    expect(detail('3-3').dependsOn.map(typed)).toEqual(['takes its structure from 1-1']);
    expect(detail('3-2').neededBy).toEqual([]);
    expect(detail('3-2').usedWith.map(typed)).toEqual([
      ...['2-1', '2-2', '2-4', '3-3', '4-2'].map((id) => `provides input to ${id}`),
      'is a key standard of Phase 1',
    ]);
  });

  test('says why neither end depends if a relation itself says so', () => {
    const [general] = detail('2-1').related.filter(({ other }) => other.kind === 'series');
    expect(general?.independent).toMatch(/^The sentence is general\./);
    const [glossary] = detail('1-2').related;
    expect(glossary && typed(glossary)).toBe('defines terms for the whole series');
    expect(glossary?.independent).toBe('No edition of 1-2 exists, so no other part can depend on it yet.');
    expect(detail('6-2').dependsOn.every(({ independent }) => independent === null)).toBe(true);
  });

  test('words a relation from its own end, with the source and the confidence', () => {
    const [first] = detail('4-2').neededBy;
    expect(first && typed(first)).toBe('is evaluated by 6-2');
    expect(first?.other.prefix).toBe('IEC 62443-');
    expect(first?.statedBy).toBe('stated by the framework page, the standard and the literature');
    expect(first?.confidence).toBe('high');
    expect(first?.sources.map((source) => source.name)).toContain('Framework page');
    expect(first?.line).toBe('4-2~6-2');
    const cites = detail('6-2').dependsOn[1];
    expect(cites?.caveat).toBe('One source only, a text conversion of edition 1.0.');
  });

  test('lists a relation to the series as such, once', () => {
    const listed = detail('1-1').neededBy.filter(({ other }) => other.kind === 'series');
    expect(listed.map(typed)).toEqual(['defines terms for the whole series']);
  });

  test('lists relations without dependence, and its phase', () => {
    expect(detail('2-1').related.map(typed)).toContain('maps its requirements to 3-3');
    expect(detail('3-2').related.map(typed)).toContain('belongs to Tier 3');
    expect(detail('3-2').usedWith.map(typed)).toContain('is a key standard of Phase 1');
  });

  test('names what it reaches only through others', () => {
    const { dependsOn, further } = detail('6-2');
    const direct = dependsOn.map(({ other }) => other.id);
    expect(further.dependsOn.map((end) => end.id)).toContain('3-3');
    expect(further.dependsOn.filter((end) => direct.includes(end.id))).toEqual([]);
    expect(further.dependsOn.map((end) => end.id)).not.toContain('3-2');
    expect(further.usedWith.map((end) => end.id)).toEqual(['3-2']);
  });

  test('shows both values if the page and the catalogue differ, in full words', () => {
    const { differences } = detail('1-5');
    expect(differences.map(({ field, page, catalogue }) => [field, page, catalogue])).toEqual([
      [
        'title',
        'Scheme for IEC 62443 Cyber Security Profiles',
        'Security for industrial automation and control systems – Part 1-5: Scheme for IEC 62443 security profiles',
      ],
      ['type', 'Technical Report (TR)', 'Technical Specification (TS)'],
      ['status', 'In Development', 'Published'],
    ]);
    for (const { sources, sentence } of differences) {
      expect(sources.length).toBeGreaterThan(0);
      expect(sentence).not.toBe('');
    }
  });

  test('includes the catalogue facts, the corrections and the sources', () => {
    const { catalogue, corrections, sources } = detail('1-5');
    expect(catalogue?.facts.slice(0, 4).map((fact) => fact.field)).toEqual([
      'designation',
      'title',
      'type',
      'edition',
    ]);
    expect(corrections).toMatchObject([{ printed: 'IScheme for IEC 62443 Cyber Security Profiles' }]);
    expect(sources.map((source) => source.id)).toEqual(['framework-page']);
    expect(detail('1-2').catalogue?.facts[0]).toMatchObject({ field: 'designation', value: null });
  });
});

test('there are fourteen differences on ten documents', () => {
  const differing = library.documents.map(({ id }) => detail(id).differences.length).filter(Boolean);
  expect(differing).toHaveLength(10);
  expect(differing.reduce((a, b) => a + b)).toBe(14);
});

test('a tier lists its documents, a phase its activities, standards and neighbours, an activity its phase', () => {
  expect(detail('tier-6').related.map(typed)).toEqual(['contains 6-1', 'contains 6-2']);
  const phase = detail('develop-implement');
  expect(phase.designation).toBe('Phase 2');
  expect(phase.dependsOn).toEqual([]);
  expect(phase.usedWith.map(typed)).toEqual([
    'has the key standard 2-1',
    'has the key standard 3-3',
    'has the key standard 4-2',
  ]);
  expect(phase.related.filter(({ kind }) => kind === 'has-activity')).toHaveLength(6);
  expect(phase.related.filter(({ kind }) => kind === 'precedes').map(typed)).toEqual([
    'follows Phase 1',
    'precedes Phase 3',
  ]);
  expect(detail('assess-risk').place?.id).toBe('assess');
  expect(detail('assess-risk').designation).toBe('Conduct risk assessment');
});

test('the series has its purpose and the statements about it as a whole', () => {
  const { designation, paragraphs, dependsOn, related } = detail('series');
  expect(designation).toBe('IEC 62443');
  expect(paragraphs).toHaveLength(2);
  expect(dependsOn.map(typed)).toEqual(['uses terms of 1-1']);
  expect(related.map(typed)).toEqual(['uses terms of 1-2', 'is supported by 2-1']);
});

describe('a line', () => {
  test('has both ends and every relation between them, each in its own direction', () => {
    const { ends, dependsOn, neededBy, usedWith, related, title } = detail('4-1~6-2');
    expect(ends?.map((end) => end.id)).toEqual(['6-2', '4-1']);
    expect(dependsOn.map((listed) => `${listed.subject.label} ${typed(listed)}`)).toEqual([
      '6-2 presupposes 4-1',
      '6-2 normatively references 4-1',
    ]);
    expect(usedWith.map((listed) => `${listed.subject.label} ${typed(listed)}`)).toEqual([
      '6-2 takes input from 4-1',
    ]);
    expect([neededBy, related]).toEqual([[], []]);
    expect(title).toBe('3 relations between the two');
  });

  test('keeps the two directions apart if both ends need each other', () => {
    const graph = graphOf`
      a -evaluates-> b
      a -defines-terms-for-> b
    `;
    const listed = detailOf({ library, graph, lines: linesOf(graph) }, 'a~b');
    expect(listed?.dependsOn.map(({ subject, verb }) => `${subject.id} ${verb}`)).toEqual(['a evaluates']);
    expect(listed?.neededBy.map(({ subject, verb }) => `${subject.id} ${verb}`)).toEqual(['b uses terms of']);
  });

  test('explains its kinds: meaning, which end depends, and why', () => {
    const [chip] = detail('4-2~6-2').chips;
    expect(chip?.text).toBe('evaluates');
    expect(chip?.note).toContain('The first depends on the second as a document.');
    const [input] = detail('3-2~3-3').chips;
    expect(input?.note).toContain('The second needs the first in use, not as a document.');
    const cites = detail('4-2~6-2').chips.find(({ text }) => text === 'normatively references');
    expect(cites?.note).toMatch(/Clause 2 of the other parts was not seen/);
  });

  test('explains a kind by the reason of the relation if this says that neither end depends', () => {
    const [supports] = detail('3-3~4-1').chips;
    expect(supports?.note).toBe(
      'Here neither depends on the other. 4-1 is a process standard for any product. It does not need 3-3, and 3-3 does not need it.',
    );
  });

  test('without dependence says so', () => {
    const { related, dependsOn } = detail('assess~develop-implement');
    expect(dependsOn).toEqual([]);
    expect(related.map((listed) => `${listed.subject.label} ${typed(listed)}`)).toEqual([
      'Phase 1 precedes Phase 2',
    ]);
  });
});

test('every node and line has details, and an unknown id has none', () => {
  for (const id of [...state.graph.nodes(), ...state.lines.keys()]) {
    const { dependsOn, neededBy, usedWith, related, designation } = detail(id);
    expect(designation).not.toBe('');
    for (const listed of [...dependsOn, ...neededBy, ...usedWith, ...related])
      expect(listed.sources.length).toBeGreaterThan(0);
  }
  for (const id of [null, '', '9-9', '6-2~9-9', '__proto__']) expect(detailOf(state, id)).toBeNull();
});

test('every fact of the catalogue is listed, including the stability date and what was not found', () => {
  for (const entry of library.catalogue) {
    const facts = Object.entries(entry).filter(
      ([, fact]) => typeof fact === 'object' && fact !== null && 'sources' in fact,
    );
    expect(facts.length).toBeGreaterThan(5);
    const told = detail(entry.document).catalogue?.facts.map(({ field }) => field) ?? [];
    expect([...told].sort(), entry.document).toEqual(facts.map(([field]) => field).sort());
  }
  const facts = detail('3-3').catalogue?.facts ?? [];
  expect(facts.find(({ field }) => field === 'stability')?.value).toBe('2027');
  expect(facts.find(({ field }) => field === 'revision')).toMatchObject({
    value: null,
    note: expect.stringContaining('IEC 62443-3-3:2026'),
  });
});

describe('with layers', () => {
  const world = worldOf(library, 'framework-page', layers);
  const ofLayers = (id: string): Detail => {
    const found = detailOf(world, id);
    if (!found) throw new Error(`nothing to say about ${id}`);
    return found;
  };
  const paragraph = (id: string, heading: string) =>
    ofLayers(id).paragraphs.find((one) => one.heading === heading)?.text;

  test('a framework says that its edition is superseded, or that a newer one is coming, with sources', () => {
    expect(paragraph('attack-ics', 'About this edition')).toMatch(/^This is release 18\.1\. Version 19/);
    expect(paragraph('nist-csf-1.1', 'About this edition')).toContain('superseded');
    expect(paragraph('nist-ssdf-1.1', 'About this edition')).toContain('draft');
    expect(paragraph('iacs-ur-e27', 'About this edition')).toBeUndefined();
    const sources = ofLayers('nist-csf-1.1').sources.map(({ id }) => id);
    expect(sources).toEqual([
      'https://doi.org/10.6028/NIST.CSWP.04162018',
      'https://doi.org/10.6028/NIST.CSWP.29',
    ]);
  });

  test('a technique names the number that replaces it, and the source', () => {
    expect(paragraph('attack-ics/T0855', 'Replaced by')).toMatch(
      /^T1692\.001 in ATT&CK 19 \(.*ICSForge.*\)$/,
    );
    expect(paragraph('attack-ics/T0831', 'Replaced by')).toBeUndefined();
  });

  test('a common constraint says that it always applies', () => {
    expect(paragraph('62443-4-2/CCSC 1', 'Security level')).toMatch(/^Always applies/);
    expect(paragraph('62443-3-3/4.2', 'Security level')).toBeUndefined();
  });

  test('a label that was read as another requirement says so in its verb, from both ends', () => {
    const said = (id: string) =>
      ofLayers(id).related.map(({ subject, verb, other }) => `${subject.label} ${verb} ${other.label}`);
    expect(said('attack-ics/M0951')).toContain('M0951 is labelled CR 3.10, read as HDR 3.10');
    expect(said('attack-ics/M0951')).toContain('M0951 is labelled CR 3.10');
    expect(said('62443-4-2/HDR 3.10')).toContain('HDR 3.10 is read from CR 3.10, which is a label of M0951');
  });
});
