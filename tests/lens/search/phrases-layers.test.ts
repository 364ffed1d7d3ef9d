import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/lens/search/phrases.ts';
import { PHRASES } from '../../../src/lens/search/phrases-table.ts';
import { startState, worldOf } from '../../../src/state/state.ts';
import { layerOf, layers } from '../../fixtures/layers.ts';
import { library } from '../../fixtures/library.ts';

const world = worldOf(library, 'framework-page', layers);

function answerTo(query: string, asked = world) {
  const typed = understand(query, asked);
  if (typed?.kind !== 'answer') throw new Error(`“${query}” was not understood: ${JSON.stringify(typed)}`);
  return typed;
}

/** The labels of the found nodes, in order. */
const labels = (query: string) =>
  answerTo(query).nodes.map((id) => world.graph.getNodeAttribute(id, 'label'));

/** Facts read from the data by hand: form, typed text, labels in order. */
const FACTS: [form: string, query: string, found: string[]][] = [
  ['enhancements-of', 'enhancements of SR 1.1', ['RE 1', 'RE 2', 'RE 3'].map((re) => `SR 1.1 ${re}`)],
  ['enhancements-of', 'enhancements of CR 1.1', ['CR 1.1 RE 1', 'CR 1.1 RE 2']],
  ['no-component', 'without component requirement', ['SR 2.3', 'SR 5.4', 'SR 7.5']],
  ['no-component', 'which SR has no component requirement?', ['SR 2.3', 'SR 5.4', 'SR 7.5']],
  [
    'against',
    'what stands against T0831',
    ['M0802', 'M0953', 'SR 3.1', 'CR 3.1', 'SR 7.3', 'CR 7.3', '3-3', '4-2', '6-2'],
  ],
  ['against', 'against SR 1.1', []],
  ['covered-by', 'covered by PR.AC-5', ['SR 3.1', 'SR 3.8']],
  ['uncovered-by', 'untouched by NIST CSF 1.1', ['SR 3.6', 'SR 3.7', 'SR 7.5', 'SR 7.7']],
  [
    'mapped',
    'which subcategories of NIST CSF 1.1 touch SR 3.1?',
    ['PR.AC-5', 'PR.DS-2', 'PR.DS-6', 'PR.PT-4'],
  ],
  ['verb', 'derives from SR 1.1', ['CR 1.1']],
  ['verb', 'what derives from SR 2.4?', ['CR 2.4', 'SAR 2.4', 'EDR 2.4', 'HDR 2.4', 'NDR 2.4']],
  ['verb', 'origin of CR 1.1', ['SR 1.1']],
  ['depends-on', 'depends on SR 1.1', ['CR 1.1']],
  [
    'requirements-in',
    'requirements in ZCR 3',
    ['ZCR 3.1', 'ZCR 3.2', 'ZCR 3.3', 'ZCR 3.4', 'ZCR 3.5', 'ZCR 3.6'],
  ],
];

test.each(FACTS)('%s: “%s”', (form, query, found) => {
  expect(answerTo(query).phrase).toBe(form);
  expect(labels(query)).toEqual(found);
});

test('the subcategories of CSF that map to SR 3.1', () => {
  const csf = answerTo('touches SR 3.1').nodes.filter((id) => id.startsWith('nist-csf-1.1/'));
  expect(csf.map((id) => id.split('/')[1])).toEqual(['PR.AC-5', 'PR.DS-2', 'PR.DS-6', 'PR.PT-4']);
});

test.each([
  ['requirements in 3-3', 51],
  ['requirements in 3-2', 32],
  ['requirements in 4-1', 47],
  ['in 3-3 at SL 1', 37],
  ['in 3-3 at SL2', 60],
  ['3-3 at SL-C 3', 90],
  ['requirements of 3-3 at SL 4', 100],
])('“%s” finds %i', (query, count) => {
  expect(answerTo(query).nodes).toHaveLength(count);
});

describe('by the lowest level in the data', () => {
  const rows = layerOf('requirements').items.filter(({ slFrom }) => slFrom !== undefined);
  const idsOf = (test: (item: (typeof rows)[number]) => boolean) => rows.filter(test).map(({ id }) => id);

  test.each([1, 2, 3, 4])('at SL %i', (level) => {
    const at = idsOf(({ slFrom = 9 }) => slFrom <= level);
    expect(answerTo(`at SL ${level}`).nodes).toEqual(at);
    if (level > 1) {
      expect(answerTo(`added by SL ${level}`).nodes).toEqual(idsOf(({ slFrom }) => slFrom === level));
      expect(answerTo(`at SL ${level} and not at SL ${level - 1}`)).toEqual(answerTo(`added by SL ${level}`));
    }
  });

  test('at SL 3 and not at SL 1: those from 2 and from 3', () => {
    expect(answerTo('at SL 3 but not at SL 1').nodes).toEqual(
      idsOf(({ slFrom = 9 }) => slFrom === 2 || slFrom === 3),
    );
  });

  test.each([
    ['embedded devices', 'EDR'],
    ['host devices', 'HDR'],
    ['network device', 'NDR'],
    ['software applications', 'SAR'],
  ] as const)('for %s', (name, type) => {
    expect(answerTo(`for ${name}`).nodes).toEqual(
      idsOf(({ componentTypes }) => !!componentTypes?.includes(type)),
    );
    expect(answerTo(`for ${name} at SL 1`).nodes).toEqual(
      idsOf(({ componentTypes, slFrom }) => slFrom === 1 && !!componentTypes?.includes(type)),
    );
  });

  test('requirements in a foundational requirement: those of 3-3 and 4-2 that serve it, without headings', () => {
    const found = answerTo('requirements in FR 5').nodes;
    expect(found.slice(0, 4).map((id) => id.split('/')[1])).toEqual(['SR 5.1', 'SR 5.2', 'SR 5.3', 'SR 5.4']);
    expect(found.slice(4).map((id) => id.split('/')[1])).toEqual(['CR 5.1', 'NDR 5.2', 'NDR 5.3']);
  });
});

test('every form that needs layers has a fact here, and its example is understood as that form', () => {
  for (const { id, example, ofLayers } of PHRASES)
    if (ofLayers) {
      expect([example, answerTo(example).phrase]).toEqual([example, id]);
      expect([example, answerTo(example).nodes.length > 0]).toEqual([example, true]);
    }
});

test('questions about the framework mean the same with layers', () => {
  const bare = startState(library);
  for (const { id, example, ofLayers } of PHRASES)
    if (!ofLayers) expect([example, answerTo(example).phrase]).toEqual([example, id]);
  for (const query of ['depends on 4-2', 'for product suppliers', 'published in tier 3', 'sources differ'])
    expect(answerTo(query).nodes.filter((id) => bare.graph.hasNode(id))).toEqual(answerTo(query, bare).nodes);
});

test('without layers their forms are not offered for a near miss, and an answer is empty', () => {
  const bare = startState(library);
  expect(understand('aganst T0831', bare)).toBeNull();
  expect(understand('aganst T0831', world)).toMatchObject({ kind: 'near-miss', example: 'against t0831' });
  expect(answerTo('at SL 2', bare).nodes).toEqual([]);
});
