import { configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
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

/** Renders on a real store with the real data, changed beforehand where the test wants it so, and a canvas that only notes what is asked of it. */
export function renderWithStore(
  page: ReactNode,
  before?: Change,
): { store: Store; user: UserEvent; drawing: Drawing } {
  const store = openStore(library);
  if (before) store.setState(before);
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
  return { store, user: userEvent.setup(), drawing };
}
