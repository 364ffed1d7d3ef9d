// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/commands/commands.ts';
import { phraseHelp } from '../../../src/lens/search/phrases.ts';
import { select } from '../../../src/state/actions.ts';
import { openStore } from '../../../src/state/store.ts';
import { Announcer } from '../../../src/ui/frame/Announcer.tsx';
import { Header } from '../../../src/ui/frame/Header.tsx';
import { HelpDialog } from '../../../src/ui/frame/HelpDialog.tsx';
import { StoreContext } from '../../../src/ui/use-app.ts';
import { library } from '../../fixtures/library.ts';
import { renderWithStore } from '../render.tsx';

afterEach(cleanup);

test('the help lists every key and every phrase, and can switch off single-character keys', async () => {
  const { store, user } = renderWithStore(
    <>
      <Header searchRef={createRef()} />
      <HelpDialog />
    </>,
  );
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Help' }));
  const dialog = await screen.findByRole('dialog', { name: 'Help' });
  const rows = (name: string) =>
    within(within(dialog).getByRole('table', { name })).getAllByRole('row').length - 1;
  expect(rows('Keys')).toBe(COMMANDS.filter(({ keys }) => keys.length > 0).length);
  expect(rows('What the search understands')).toBe(phraseHelp(library).length);
  expect(dialog.textContent).toContain('Ctrl/Cmd+Shift+Z or Ctrl/Cmd+Y');

  const plain = within(dialog).getByRole('checkbox', { name: 'Keys without Ctrl or Cmd' });
  await user.click(plain);
  expect(store.getState().letterKeys).toBe(false);
  expect(dialog.textContent).toContain('/ (off) or Ctrl/Cmd+K');

  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(store.getState().helping).toBe(false);
});

test('the selection is announced in a polite region that is not visible', async () => {
  const store = openStore(library);
  render(
    <StoreContext value={store}>
      <Announcer />
    </StoreContext>,
  );
  expect(screen.getByRole('status').textContent).toBe('');
  await act(async () => store.setState(select('6-2')));
  expect(screen.getByRole('status').textContent).toBe('IEC 62443-6-2 selected: depends on 2, needed by 0');
});
