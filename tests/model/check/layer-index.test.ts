import { describe, expect, test } from 'vitest';
import { explainData } from '../../../src/model/check/explain-data.ts';
import type { LayerEntry } from '../../../src/model/records/layer-index.ts';
import { layerIndex, layerText } from '../../fixtures/layers.ts';
import { dataFiles } from '../../fixtures/library.ts';

/** The problems of the list of layers, one line each. */
function problemsOf(text: string, files = dataFiles): string[] {
  return explainData(files, text).map(({ file, place, sentence }) => `${file}, ${place}: ${sentence}`);
}

/** The list of layers with some fields of an entry changed. */
function withEntry(at: number, patch: Partial<LayerEntry>): string {
  return JSON.stringify(layerIndex.map((entry, index) => (index === at ? { ...entry, ...patch } : entry)));
}

test('the shipped list of layers has no problem', () => expect(problemsOf(layerText('index'))).toEqual([]));

describe('a problem of the list is reported with its place', () => {
  test.each<[string, string, RegExp]>([
    ['a record for a list', '{}', /the whole file: This must be a list in square brackets/],
    ['no JSON', '[{"id": "a",}]', /line 1, column 13: .*Remove the comma/],
    ['nothing', '', /the whole file: The file is empty\. It must hold a list/],
    ['a field too few', '[{"id": "a"}]', /record 1 \(a\), field needs: The field “needs” is missing/],
    [
      'a number for a text',
      withEntry(1, { name: 7 as never }),
      /record 2 \(attack-ics\), field name: This must be/,
    ],
    [
      'half an item',
      withEntry(0, { items: 1.5 }),
      /record 1 \(requirements\), field items: 1\.5 must be a whole/,
    ],
    ['an id that is no file name', withEntry(0, { id: '../x' }), /record 1 \(\.\.\/x\), field id: /],
    [
      'an unknown need',
      withEntry(1, { needs: ['requirement'] }),
      /record 2 \(attack-ics\), field needs: “requirement” is no layer.* Did you mean “requirements”\?/,
    ],
    [
      'a need of itself',
      withEntry(1, { needs: ['attack-ics'] }),
      /record 2 \(attack-ics\), field needs: .*in turn/,
    ],
    [
      'a circle',
      withEntry(0, { needs: ['attack-ics'] }),
      /record 1 \(requirements\), field needs: “requirements” needs “attack-ics”, which needs “requirements” in turn/,
    ],
    [
      'a need that comes later',
      withEntry(0, { needs: ['schemes'] }),
      /record 1 \(requirements\), field needs: “schemes” is needed here, but comes later/,
    ],
    [
      'an id twice',
      withEntry(1, { id: 'requirements' }),
      /record 2 \(requirements\), field id: .*already taken by record 1/,
    ],
    [
      'half a pattern',
      withEntry(0, { asks: '(SR' }),
      /record 1 \(requirements\), field asks: The text is no regular expression/,
    ],
  ])('%s', (_, text, problem) => {
    const problems = problemsOf(text);
    expect(problems.join('\n')).toMatch(problem);
    for (const one of problems) expect(one).toMatch(/^layers\/index\.json, /);
  });

  test('together with the problems of the other files', () => {
    const problems = problemsOf('{}', { ...dataFiles, 'tiers.json': '[' });
    expect(problems.map((problem) => problem.split(',')[0])).toEqual(['tiers.json', 'layers/index.json']);
  });
});
