// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { notify } from '../../../src/state/notice-actions.ts';
import { Notices } from '../../../src/ui/frame/Notices.tsx';
import { renderWithStore } from '../render.tsx';

test('notices are announced one by one as they appear, and each is dismissed separately', async () => {
  const { store, user } = renderWithStore(<Notices />);
  // A live region is announced only if it existed before its text.
  const region = screen.getByRole('status');
  expect(region.textContent).toBe('');
  expect(region.getAttribute('aria-atomic')).toBe('false');
  act(() => store.setState(notify('storage', 'Storage is blocked.')));
  const [first] = region.children;
  act(() => store.setState(notify('address', 'Something is unknown.')));
  expect([...region.children].map((notice) => notice.textContent)).toEqual([
    'Something is unknown.',
    'Storage is blocked.',
  ]);
  expect(region.children[1], 'what was there stays, so that it is not said again').toBe(first);
  const [, button] = screen.getAllByRole('button', { name: 'Dismiss the notice' });
  if (button) await user.click(button);
  expect(region.textContent).toBe('Something is unknown.');
});
