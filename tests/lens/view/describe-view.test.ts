import { expect, test } from 'vitest';
import { FOUNDATIONAL, type SecurityLevel } from '../../../src/lens/questions/levels/answer.ts';
import type { AskedQuestion } from '../../../src/lens/questions/questions.ts';
import { describeView } from '../../../src/lens/view/describe-view.ts';
import { HOME, type View } from '../../../src/lens/view/view.ts';
import { startState } from '../../../src/state/state.ts';
import { library } from '../../fixtures/library.ts';

const asked = startState(library);
const levels = (level: SecurityLevel): Extract<AskedQuestion, { kind: 'level' }> => ({
  kind: 'level',
  levels: Array.from({ length: FOUNDATIONAL }, () => level),
  above: 0,
  component: null,
});

test.each<[Partial<View>, string]>([
  [{}, 'Architecture'],
  [{ arrangement: 'lifecycle' }, 'Lifecycle'],
  [{ form: 'matrix' }, 'Architecture (matrix)'],
  [{ selection: '6-2' }, '6-2 in Architecture'],
  [{ selection: '6-2', arrangement: 'around', depth: 2 }, '6-2 in Around (2 steps)'],
  [
    { selection: '6-2', depth: Number.POSITIVE_INFINITY, direction: 'needed-by' },
    '6-2 in Architecture (all steps, needed by)',
  ],
  [{ selection: 'series' }, 'The whole series in Architecture'],
  [{ selection: 'tier-6' }, 'Tier 6 in Architecture'],
  [{ selection: '6-2', others: ['4-1'] }, '6-2 and 4-1 together'],
  [{ selection: '6-2', others: ['4-1', '4-2'] }, '6-2, 4-1 and 4-2 together'],
  [{ selection: '6-2', others: ['4-1', '4-2', '3-3', '3-2'] }, '6-2, 4-1, 4-2, 3-3 and 3-2 together'],
  [
    { selection: '6-2', others: ['4-1', '4-2', '3-3', '3-2', '1-1'] },
    '6-2, 4-1, 4-2, 3-3 and 2 more together',
  ],
  [{ selection: '6-2', others: ['4-1'], arrangement: 'lifecycle' }, '6-2 and 4-1 together in Lifecycle'],
  [{ selection: '4-2', impact: true }, 'What if 4-2 changes?'],
  [{ selection: '4-2', impact: true, arrangement: 'lifecycle' }, 'What if 4-2 changes? (Lifecycle)'],
  [{ selection: '4-2~6-2' }, 'How 6-2 and 4-2 are related'],
  [{ question: { kind: 'role', role: 'product-supplier' } }, 'For product suppliers'],
  [{ question: { kind: 'role', role: 'accreditation-body' } }, 'For accreditation bodies'],
  [
    { question: { kind: 'role', role: 'product-supplier' }, selection: '4-2' },
    '4-2 in Architecture (for product suppliers)',
  ],
  [{ layers: ['requirements'] }, 'Architecture (1 layer)'],
  [{ selection: '3-3', layers: ['requirements'], open: ['3-3'] }, '3-3 in Architecture (1 layer, 3-3 open)'],
  [{ layers: ['requirements'], open: ['3-3', '4-2', '4-1', '2-4'] }, 'Architecture (1 layer, 4 open)'],
  [{ question: levels(2), layers: ['requirements'], open: ['3-3', '4-2'] }, 'SL 2'],
  [{ selection: '62443-3-3/SR 1.1' }, 'SR 1.1 in Architecture'],
  [{ question: { kind: 'differences' } }, 'Sources differ'],
  [{ question: { kind: 'differences' }, selection: '6-2' }, '6-2 in Architecture (sources differ)'],
  [{ question: { kind: 'time', at: '2023-06', since: null } }, 'Published by June 2023'],
  [
    { question: { kind: 'time', at: '2023-09-15', since: '2020' } },
    'Published by 15 September 2023, new since 2020',
  ],
  [{ question: levels(2) }, 'SL 2'],
  [{ question: { ...levels(2), above: 1 } }, 'SL 2 beyond SL 1'],
  [{ question: { ...levels(3), component: 'EDR' }, selection: '4-2' }, '4-2 in Architecture (SL 3 for EDR)'],
  [{ question: { ...levels(2), levels: [2, 1, 3, 2, 2, 1, 2] } }, 'SL 2, 1, 3, 2, 2, 1, 2'],
  [{ question: { kind: 'coverage', framework: 'nist-csf', items: [] } }, 'Nist-csf coverage'],
  [{ question: { kind: 'coverage', framework: '4-2', items: ['a', 'b'] } }, '4-2 coverage, 2 items'],
  [{ filters: { tier: ['tier-1'], type: ['ts'] } }, '2 filters'],
  [{ filters: { tier: ['tier-1'] }, arrangement: 'lifecycle' }, '1 filter in Lifecycle'],
  [{ selection: '6-2', filters: { tier: ['tier-1'] } }, '6-2 in Architecture (1 filter)'],
])('%j is called “%s”', (patch, line) => {
  expect(describeView(asked, { ...HOME, ...patch })).toBe(line);
});

test('an unknown node is called by its id, and nothing throws', () => {
  expect(describeView(asked, { ...HOME, selection: '9-9', question: { kind: 'role', role: 'nobody' } })).toBe(
    '9-9 in Architecture',
  );
});
