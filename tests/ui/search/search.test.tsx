// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, expect, test } from 'vitest';
import { select, undo } from '../../../src/state/actions.ts';
import { shownHitsOf } from '../../../src/state/derive.ts';
import { applyLayers, keepLayers } from '../../../src/state/layer-actions.ts';
import { stepFound } from '../../../src/state/search-actions.ts';
import { SearchBox } from '../../../src/ui/search/SearchBox.tsx';
import { layerIndex, layers } from '../../fixtures/layers.ts';
import { fill, renderWithStore } from '../render.tsx';

afterEach(cleanup);

function open() {
  const inputRef = createRef<HTMLInputElement>();
  const rendered = renderWithStore(<SearchBox inputRef={inputRef} />);
  return { ...rendered, inputRef, input: screen.getByRole('searchbox', { name: 'Search the framework' }) };
}

test('passes out its field, so that a key can focus it', () => {
  const { inputRef, input } = open();
  expect(inputRef.current).toBe(input);
});

test('groups results by kind, with counts', async () => {
  const { user, input } = open();
  await user.type(input, 'patch');
  const list = screen.getByRole('listbox');
  const groups = within(list).getAllByRole('group');
  for (const group of groups) {
    const count = within(group).getAllByRole('option').length;
    expect(group.textContent).toContain(`(${count})`);
  }
  expect(
    within(list).getByRole('option', { name: '2-3 Patch management in the IACS environment' }),
  ).toBeDefined();
  expect(within(list).getByRole('option', { name: 'Manage patches and updates' })).toBeDefined();
});

test('Enter selects the best result at once, and clears the field', async () => {
  const { user, store, input } = open();
  await user.type(input, '62443-3-2{Enter}');
  expect(store.getState().view.selection).toBe('3-2');
  expect((input as HTMLInputElement).value).toBe('');
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('arrow keys and Enter select another result', async () => {
  const { user, store, input } = open();
  await user.type(input, 'risk');
  const options = screen.getAllByRole('option');
  await waitFor(() => expect(input.getAttribute('aria-activedescendant')).toBe(options[0]?.id));
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(input.getAttribute('aria-activedescendant')).toBe(options[1]?.id));
  await user.keyboard('{Enter}');
  expect(store.getState().view.selection).toBe(options[1]?.getAttribute('data-key'));
  expect((input as HTMLInputElement).value).toBe('');
});

test('Enter selects the first result for the text in the field, however fast it was typed', async () => {
  const { store, user, input } = open();
  await user.type(input, '1-');
  await waitFor(() => expect(input.getAttribute('aria-activedescendant')).not.toBeNull());
  await user.type(input, '1{Enter}');
  expect(store.getState().view.selection).toBe('1-1');
});

test('Shift and Enter, or Shift and a click, add to the selection and leave the results open', async () => {
  const { store, user, input } = open();
  await user.type(input, '4-2');
  await user.keyboard('{Shift>}{Enter}{/Shift}');
  expect(store.getState().view).toMatchObject({ selection: '4-2', others: [] });
  await user.clear(input);
  await fill(user, input, 'glossary');
  await user.keyboard('{Shift>}');
  await user.click(screen.getByRole('option', { name: /^1-2 Master/ }));
  await user.keyboard('{/Shift}');
  expect(store.getState().view).toMatchObject({ selection: '4-2', others: ['1-2'] });
  expect((input as HTMLInputElement).value).toBe('glossary');
  expect(screen.getByRole('listbox')).toBeDefined();
});

test('search hits are highlighted until the search is left, and can be stepped through', async () => {
  const { store, user, input } = open();
  await user.type(input, 'risk');
  const { found } = store.getState();
  expect(found?.ids).toEqual(screen.getAllByRole('option').map((option) => option.getAttribute('data-key')));
  expect(found).toMatchObject({ at: -1, searchHit: true });
  store.setState(stepFound(1));
  expect(store.getState().view.selection).toBe(found?.ids[0]);
  await screen.findByText(`1 of ${found?.ids.length}`);
  store.setState(stepFound(-1));
  expect(store.getState().view.selection).toBe(found?.ids.at(-1));
  await user.keyboard('{Enter}');
  expect(store.getState().found).toMatchObject({ at: 0, searchHit: false });
});

test('commands are found by their words, after everything else', async () => {
  const { store, user, input } = open();
  await fill(user, input, 'legend');
  const options = screen.getAllByRole('option');
  expect(options.at(-1)?.textContent).toContain('Legend: open or close');
  await user.click(options.at(-1) as HTMLElement);
  expect(store.getState().panels.legend).toBe(true);
  expect(store.getState().view.selection).toBeNull();
});

test('commands follow the state, and the matches stay as they are', async () => {
  const { store, user, input } = open();
  await fill(user, input, 'step');
  const offered = () => screen.queryAllByRole('option').map((option) => option.textContent);
  expect(offered().join()).not.toContain('One step back in the trail');
  const { found } = store.getState();
  act(() => store.setState(select('4-2')));
  expect(offered().join()).toContain('One step back in the trail');
  expect(store.getState().found).toBe(found);
  act(() => store.setState(undo));
  expect(offered().join()).not.toContain('One step back in the trail');
});

test('a click selects a result', async () => {
  const { user, store, input } = open();
  await fill(user, input, 'glossary');
  await user.click(screen.getByRole('option', { name: /^1-2 Master/ }));
  expect(store.getState().view.selection).toBe('1-2');
});

test('announces the number of results, and hides nothing else from screen readers', async () => {
  const { user, store, input } = open();
  await user.type(input, 'risk');
  expect(store.getState().announcement?.sentence).toBe(`${screen.getAllByRole('option').length} results`);
  expect(document.querySelector('[aria-hidden="true"] :is(a, button, input)')).toBeNull();
});

test('Escape in an empty field clears the selection', async () => {
  const { user, store, input } = open();
  await user.type(input, '4-2{Enter}');
  await user.keyboard('r{Escape}');
  expect(store.getState().view.selection).toBe('4-2');
  await user.keyboard('{Escape}');
  expect(store.getState().view.selection).toBeNull();
});

test('leaving the field closes the results', async () => {
  const { user, input } = open();
  await user.type(input, 'risk');
  // The list can scroll, so it is a tab stop too; the next one is outside.
  await user.tab();
  await user.tab();
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('Escape clears, and so does the button', async () => {
  const { user, store, input } = open();
  await user.type(input, 'risk{Escape}');
  expect((input as HTMLInputElement).value).toBe('');
  expect(screen.queryByRole('listbox')).toBeNull();
  await user.type(input, 'risk');
  await user.click(screen.getByRole('button', { name: 'Clear the search' }));
  expect((input as HTMLInputElement).value).toBe('');
  expect(store.getState().view.selection).toBeNull();
});

test('no result is reported, with a suggestion', async () => {
  const { user, store, input } = open();
  await fill(user, input, 'qqqq');
  expect(screen.getByText('Nothing found for “qqqq”.')).toBeDefined();
  expect(screen.getByText(/Try a number such as 4-2/)).toBeDefined();
  await user.keyboard('{Enter}');
  expect(store.getState().view.selection).toBeNull();
});

test('the answer to a phrase comes first: its meaning, and what it names', async () => {
  const { user, store, input } = open();
  await fill(user, input, 'needed by 2-1');
  const [answer] = within(screen.getByRole('listbox')).getAllByRole('group');
  expect(answer?.textContent).toContain('What 2-1 depends on, directly (1)');
  const options = within(answer as HTMLElement).getAllByRole('option');
  expect(options.map((option) => option.getAttribute('data-key'))).toEqual(['1-1']);
  expect(store.getState().announcement?.sentence).toContain('What 2-1 depends on, directly.');
  await user.keyboard('{Enter}');
  expect(store.getState().view.selection).toBe('1-1');
});

test('a phrase about relations leads to relations', async () => {
  const { user, store, input } = open();
  await fill(user, input, 'low confidence relations');
  await user.click(
    screen.getByRole('option', { name: /^Profile X is a member of 5-x|^X is a member of 5-x/ }),
  );
  expect(store.getState().view.selection).toBe('5-x~profile-x');
});

test('a phrase without an answer says so', async () => {
  const { user, input } = open();
  await fill(user, input, 'under revision');
  expect(screen.getByText(/^Under Revision, by the framework page: nothing/)).toBeDefined();
});

test('a near miss is a result that fills the field, and is answered at once', async () => {
  const { user, store, input } = open();
  await fill(user, input, 'depnds on 4-2');
  await user.click(screen.getByRole('option', { name: 'Did you mean “depends on 4-2”?' }));
  expect((input as HTMLInputElement).value).toBe('depends on 4-2');
  expect(store.getState().view.selection).toBeNull();
  expect(screen.getByText('What depends on 4-2, directly (6)')).toBeDefined();
});

test('what was not understood is named', async () => {
  const { user, input } = open();
  await fill(user, input, 'depends on 9-9');
  expect(
    screen.getByRole('option', { name: /“9-9” is not understood in “depends on \[part\]”/ }),
  ).toBeDefined();
});

test('an exact name comes before the answer: “tier 3” is first of all tier 3', async () => {
  const { user, store, input } = open();
  await fill(user, input, 'tier 3');
  expect(screen.getByText('The documents of Tier 3 (3)')).toBeDefined();
  await user.keyboard('{Enter}');
  expect(store.getState().view.selection).toBe('tier-3');
});

test('offers the layer that may have what was asked for, and keeps the text while that loads', async () => {
  const { user, store, input } = open();
  act(() => store.setState({ layerIndex }));
  await fill(user, input, 'derives from SR 1.1');
  const offer = await screen.findByRole('option', { name: /Switch on: Requirements and levels/ });
  expect(screen.queryByText(/nothing known/)).toBeNull();
  await user.click(offer);
  expect(store.getState().view.layers).toEqual(['requirements']);
  expect((input as HTMLInputElement).value).toBe('derives from SR 1.1');
  act(() => {
    store.setState(keepLayers(layers));
    store.setState(applyLayers(['requirements']));
  });
  expect(
    await screen.findByRole('option', { name: 'CR 1.1 Human user identification and authentication' }),
  ).toBeDefined();
  expect(screen.queryByRole('option', { name: /Switch on: Requirements/ })).toBeNull();
});

test('items of layers are grouped by kind', async () => {
  const { user, store, input } = open();
  act(() => {
    store.setState({ layerIndex });
    store.setState(keepLayers(layers));
    store.setState(applyLayers(layerIndex.map(({ id }) => id)));
  });
  await fill(user, input, 'remote access');
  const groups = within(screen.getByRole('listbox')).getAllByRole('group');
  const headings = groups.map((group) => group.firstElementChild?.textContent ?? '');
  expect(headings.join(' ')).toMatch(/Requirements \(7\)/);
  expect(headings.join(' ')).not.toMatch(/Items \(/);
});

test('a text that was understood as a question is not also searched word by word', async () => {
  const { user, store, input } = open();
  act(() => {
    store.setState({ layerIndex });
    store.setState(keepLayers(layers));
    store.setState(applyLayers(['requirements']));
  });
  await fill(user, input, 'at SL 2 and not at SL 1');
  const found = store.getState().found?.ids ?? [];
  expect(found).toHaveLength(66);
  expect(found.every((id) => id.startsWith('62443-'))).toBe(true);
  expect(shownHitsOf({ ...store.getState() })).toEqual(['3-3', '4-2']);
});
