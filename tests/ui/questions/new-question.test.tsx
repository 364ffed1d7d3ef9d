// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { type AskedQuestion, csvOf } from '../../../src/lens/questions/questions.ts';
import { writeAddress } from '../../../src/lens/view/address.ts';
import { describeView } from '../../../src/lens/view/describe-view.ts';
import { knownIn } from '../../../src/lens/view/resolve.ts';
import { askQuestion } from '../../../src/state/actions.ts';
import { answerOf, frameOf, highlightPictureOf, worldIn } from '../../../src/state/derive.ts';
import { DetailsPanel } from '../../../src/ui/details/DetailsPanel.tsx';
import { layerIndex } from '../../fixtures/layers.ts';
import { readAddress } from '../../fixtures/read-address.ts';
import { renderWithStore } from '../render.tsx';
// Import these now, so that no test waits for what the page loads on demand.
import '../../../src/ui/details/QuestionList.tsx';
import '../../../src/ui/details/SubjectPage.tsx';

// A new question needs one row, one panel, and a folder for each. This file changes nothing else of the
// Atlas.
vi.mock('../../../src/lens/questions/rows.ts', async (original) => {
  const rows = await original<typeof import('../../../src/lens/questions/rows.ts')>();
  const { digit } = await import('../../fixtures/throw-away-question/question.ts');
  return { ...rows, PICTURE_QUESTIONS: [...rows.PICTURE_QUESTIONS, digit] };
});
vi.mock('../../../src/ui/questions/panels.ts', async (original) => {
  const { PANELS } = await original<typeof import('../../../src/ui/questions/panels.ts')>();
  const { DigitPanel } = await import('../../fixtures/throw-away-question/DigitPanel.tsx');
  return { PANELS: { ...PANELS, digit: DigitPanel } };
});

afterEach(cleanup);

const QUESTION = { kind: 'digit', digit: '6' } as unknown as AskedQuestion;

function openOn(question: AskedQuestion) {
  const page = renderWithStore(<DetailsPanel />, () => ({ layerIndex }));
  act(() => page.store.setState(askQuestion(question)));
  return page;
}

test('a new row has an address, layers, cards, a name, an answer, marks, a frame, CSV and a panel', async () => {
  const { store } = openOn(QUESTION);
  const state = store.getState();
  const { view } = state;
  expect(view).toMatchObject({ question: QUESTION, layers: ['requirements'], open: ['3-3'] });
  const address = writeAddress(view);
  expect(address).toContain('digit=6');
  expect(readAddress(address, knownIn(state))).toEqual({ view, problems: [] });
  expect(describeView(worldIn(state), view)).toBe('Documents with a 6');
  expect(frameOf(state)?.ids).toEqual(['6-1']);
  const marked = highlightPictureOf(state)?.nodes ?? [];
  expect(marked.map(({ id, role, badge }) => [id, role, badge])).toEqual([
    ['1-6', 'primary', '1-6'],
    ['6-1', 'primary', '6-1'],
    ['6-2', 'primary', '6-2'],
  ]);
  const answered = answerOf(state, QUESTION);
  expect(answered && (await csvOf(worldIn(state), answered))).toBe('1-6\r\n6-1\r\n6-2');
  expect(await screen.findByRole('heading', { level: 2, name: 'Digit 6' })).toBeDefined();
  expect(screen.getByText('1-6, 6-1, 6-2')).toBeDefined();
});

test('the list of questions offers it', async () => {
  const { user, store } = renderWithStore(<DetailsPanel />);
  await user.click(await screen.findByRole('button', { name: 'Documents with a digit' }));
  expect(store.getState().view.question).toEqual(QUESTION);
});

test('an answer is computed once, however often picture, panel and CSV read it', async () => {
  const { digit } = await import('../../fixtures/throw-away-question/question.ts');
  const answer = vi.spyOn(digit, 'answer');
  const { store } = openOn(QUESTION);
  const first = answerOf(store.getState(), QUESTION);
  highlightPictureOf(store.getState());
  act(() => store.setState({ hover: { id: '4-2', x: 1, y: 1 } }));
  highlightPictureOf(store.getState());
  expect(answerOf(store.getState(), QUESTION)).toBe(first);
  expect(answer).toHaveBeenCalledTimes(1);
});
