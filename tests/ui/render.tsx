import { configure, render } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel, type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import type { Drawing } from '../../src/effects/drawing.ts';
import type { Change } from '../../src/state/actions.ts';
import { openStore, type Store } from '../../src/state/store.ts';
import { CommandContext, DrawingContext, StoreContext } from '../../src/ui/use-app.ts';
import { library } from '../fixtures/library.ts';

// Allow for a busy machine: the default of a second is too short.
configure({ asyncUtilTimeout: 20_000 });

// Functions that jsdom lacks.
Element.prototype.scrollIntoView ??= () => undefined;
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } as typeof CSS;

/**
 * Renders on a real store with the real data, changed beforehand by `before`, and with a canvas that only
 * records its calls.
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
  // No style sheet is loaded, so nothing can disable pointer events; skip the expensive check.
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  return { store, user, drawing };
}

/**
 * Fills a field at once, like pasting: typing would render the filtered list again for every key. Tests type
 * where the state between two keys matters.
 */
export async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.click(field);
  await user.paste(text);
}
