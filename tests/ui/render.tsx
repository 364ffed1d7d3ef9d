import { configure, render } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel, type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import type { Drawing } from '../../src/effects/drawing.ts';
import type { Change } from '../../src/state/actions.ts';
import { openStore, type Store } from '../../src/state/store.ts';
import { CommandContext, DrawingContext, StoreContext } from '../../src/ui/use-app.ts';
import { library } from '../fixtures/library.ts';

// A busy machine is no reason to give up after a second.
configure({ asyncUtilTimeout: 20_000 });

// What jsdom leaves out.
Element.prototype.scrollIntoView ??= () => undefined;
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } as typeof CSS;

/**
 * Renders on a real store with the real data, changed beforehand where the test wants it so, and a canvas that only
 * notes what is asked of it.
 */
export function renderWithStore(
  page: ReactNode,
  ...before: Change[]
): { store: Store; user: UserEvent; drawing: Drawing } {
  const store = openStore(library);
  for (const change of before) store.setState(change);
  const drawing: Drawing = {
    mount: () => () => undefined,
    zoomBy: vi.fn(),
    fit: vi.fn(),
    zoomTo: vi.fn(),
    placeOf: () => ({ x: 0, y: 0 }),
  };
  const context = { store, drawing, focusSearch: vi.fn() };
  render(
    <StoreContext value={store}>
      <DrawingContext value={drawing}>
        <CommandContext value={context}>{page}</CommandContext>
      </DrawingContext>
    </StoreContext>,
  );
  // No style sheet is loaded, so none takes an element away from the pointer.
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  return { store, user, drawing };
}

/**
 * Fills a field in one go, as by pasting: every key typed would render all that the text narrows once more. Where what
 * happens between two keys matters, a test types.
 */
export async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.click(field);
  await user.paste(text);
}
