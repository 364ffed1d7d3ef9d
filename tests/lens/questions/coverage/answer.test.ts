import { describe, expect, test } from 'vitest';
import { type Coverage, coverageOf } from '../../../../src/lens/questions/coverage/answer.ts';
import { groupItems, inOrder } from '../../../../src/lens/questions/coverage/choice.ts';
import { coverageCsv } from '../../../../src/lens/questions/coverage/csv.ts';
import { countedFrom, frameworkFacts } from '../../../../src/lens/questions/coverage/facts.ts';
import { readQuestion, writeQuestion } from '../../../../src/lens/questions/questions.ts';
import { sourcesById } from '../../../../src/lens/statements/statements.ts';
import { buildGraph } from '../../../../src/model/graph/build-graph.ts';
import { parentOf } from '../../../../src/model/graph/graph.ts';
import { withLayers } from '../../../../src/model/graph/layer-graph.ts';
import { layerIndex, layerOf, layers } from '../../../fixtures/layers.ts';
import { library as bare } from '../../../fixtures/library.ts';

const library = withLayers(bare, layers);
const graph = buildGraph(library);
const frameworks = layerIndex.flatMap(({ id, framework }) => (framework ? [id] : []));

function coverage(framework: string, items: string[] = [], on = graph): Coverage {
  const found = coverageOf(on, { kind: 'coverage', framework, items });
  if (!found) throw new Error(`${framework} is not there`);
  return found;
}
const partOf = (of: Coverage, part: string) => of.parts.find((one) => one.part === part);
const labels = (ends: { label: string }[] | undefined) => ends?.map(({ label }) => label);

describe('every framework', () => {
  test.each(frameworks)('%s: both sides list the same mappings', (framework) => {
    const { items, parts } = coverage(framework);
    const forth = items.flatMap(({ end, mappings }) => mappings.map(({ id }) => `${end.id} ${id}`));
    const back = parts.flatMap(({ covered, uncounted, whole, end: part }) => [
      ...[...covered, ...uncounted].flatMap(({ id, by }) => by.map((end) => `${end.id} ${id}`)),
      ...whole.map((end) => `${end.id} ${part.id}`),
    ]);
    const byGroup = back.filter((told) => !forth.includes(told));
    expect(back.filter((told) => forth.includes(told)).sort()).toEqual(forth.sort());
    expect(forth.length).toBeGreaterThan(0);
    // A row without a mapping of its own is in a group that has one.
    for (const told of byGroup) {
      const [by = '', ...row] = told.split(' ');
      expect(forth, told).toContain(`${by} ${parentOf(graph, row.join(' '))}`);
    }
  });

  test('a group that is cited as a whole maps to all its children', () => {
    const { parts } = coverage('eu-cra', ['I(2)(d)']);
    const part = parts.find((one) => one.part === '4-2');
    expect(labels(part?.covered)).toContain('CR 1.2');
    expect(labels(part?.uncovered)).not.toContain('CR 1.1');
    expect(labels(part?.uncovered)).toContain('CR 3.1');
  });

  test.each(frameworks)('%s: a label names one item, and survives an address', (framework) => {
    const all = labels(coverage(framework).items.map(({ end }) => end)) ?? [];
    expect(new Set(all).size).toBe(all.length);
    const question = { kind: 'coverage' as const, framework, items: all };
    const address = new Map(writeQuestion(question));
    const read = readQuestion(
      (name) => address.get(name) ?? null,
      { role: () => true, framework: () => true },
      () => {
        throw new Error('refused');
      },
    );
    expect(read).toEqual(question);
  });

  test.each(frameworks)('%s: its edition, and the sources for that, are shown', (framework) => {
    const facts = frameworkFacts(library, framework);
    expect(facts?.edition).not.toBe('');
    expect(facts?.basis).not.toEqual([]);
    expect(facts?.basis.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  test.each(frameworks)('%s: parts outside of the series have only the rows that are cited', (framework) => {
    const foreign = coverage(framework).parts.filter(({ ofSeries }) => !ofSeries);
    expect(foreign.flatMap(({ uncovered }) => uncovered)).toEqual([]);
  });
});

describe('parts', () => {
  test('the documents of the series come before a superseded edition', () => {
    expect(coverage('nist-csf-1.1').parts.map(({ part, ofSeries }) => [part, ofSeries])).toEqual([
      ['3-3', true],
      ['2-1-ed1', false],
    ]);
  });

  test('a row names the chosen items that map to it, and no others', () => {
    const row = (items: string[]) =>
      partOf(coverage('nist-csf-1.1', items), '3-3')?.covered.find(({ label }) => label === 'SR 3.1');
    expect(labels(row([])?.by)?.sort()).toEqual(['PR.AC-5', 'PR.DS-2', 'PR.DS-6', 'PR.PT-4']);
    expect(labels(row(['PR.DS-2'])?.by)).toEqual(['PR.DS-2']);
  });

  test('cited enhancements are listed in addition to what is counted', () => {
    const part = partOf(coverage('iacs-ur-e27'), '3-3');
    expect(part?.uncounted).toHaveLength(4);
    expect(part?.uncounted.every(({ label }) => label.includes(' RE '))).toBe(true);
    expect(part && part.covered.length + part.uncovered.length).toBe(51);
  });

  test('a scheme maps to whole documents: no row is covered, and without the requirements there are none', () => {
    const named = partOf(coverage('schemes'), '4-1');
    expect(labels(named?.whole)).toContain('ISASecure SDLA');
    expect(named?.covered).toEqual([]);
    expect(named?.uncovered).toHaveLength(47);
    const alone = buildGraph(withLayers(bare, [layerOf('schemes')]));
    const plain = partOf(coverage('schemes', [], alone), '4-1');
    expect([plain?.uncovered, plain?.whole.length]).toEqual([[], 5]);
  });

  test('the choice of counted rows has its sources', () => {
    expect(countedFrom(library, '3-3').map(({ id }) => id)).toEqual(['sr']);
    expect(countedFrom(library, '2-4').map(({ confidence }) => confidence)).toEqual(['medium']);
    expect(countedFrom(bare, '3-3')).toEqual([]);
  });
});

describe('choosing items', () => {
  const csf = coverage('nist-csf-1.1', ['X-9', 'PR.AC-5']);

  test('an unknown item is reported, and is not chosen', () => {
    expect(csf.unknown).toEqual(['X-9']);
    expect(labels(csf.items.filter(({ chosen }) => chosen).map(({ end }) => end))).toEqual(['PR.AC-5']);
    const none = coverage('nist-csf-1.1', ['X-9']);
    expect(none.items.some(({ chosen }) => chosen)).toBe(false);
    expect(partOf(none, '3-3')?.covered).toEqual([]);
  });

  test('the items of CSF are in functions and categories, and none is lost', () => {
    const groups = groupItems(csf.items);
    expect(groups).toHaveLength(23);
    expect(labels(groups[0]?.path)).toEqual(['ID', 'ID.AM']);
    expect(groups.flatMap(({ items }) => items)).toEqual(csf.items);
    expect(groupItems(coverage('anssi-pa-108').items)).toHaveLength(1);
  });

  test('a text is searched in labels, titles and groups, and every word has to match', () => {
    const found = (text: string) =>
      labels(groupItems(csf.items, text).flatMap(({ items }) => items.map(({ end }) => end)));
    expect(found('pr.ds-2')).toEqual(['PR.DS-2']);
    expect(found('protect access')).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => `PR.AC-${number}`));
    expect(found('detect access')).toEqual([]);
    expect(found('  ')).toHaveLength(108);
  });

  test('chosen items are named in the order of the framework', () => {
    expect(inOrder(csf, new Set(['PR.DS-2', 'X-9', 'ID.AM-1']))).toEqual(['ID.AM-1', 'PR.DS-2']);
  });
});

test('the CSV has the basis of each mapping, and gaps of the series only', () => {
  const rows = coverageCsv(coverage('nist-csf-1.1', ['PR.AC-5', 'ID.AM-4']), sourcesById(library))
    .trim()
    .split('\r\n');
  expect(rows[0]).toContain('Item (NIST CSF 1.1)');
  const mapping = rows.find((row) => row.includes('"SR 3.1"'));
  expect(mapping).toContain('"3-3"');
  expect(mapping).toContain('"high"');
  expect(mapping).toContain('10.6028/NIST.CSWP.04162018');
  expect(rows.find((row) => row.includes('"ID.AM-4"'))).toContain('nothing of the series');
  const gaps = rows.filter((row) => row.includes('"not covered"'));
  expect(gaps).toHaveLength(49);
  expect(gaps.every((row) => row.includes('"3-3"'))).toBe(true);
});

test('a whole document in the CSV has no requirement', () => {
  const csv = coverageCsv(coverage('schemes', ['ISASecure SDLA']), sourcesById(library));
  expect(csv).toContain('"4-1","",');
  expect(csv).toContain('"covered as a whole"');
});
