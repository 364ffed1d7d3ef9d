import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { openStore, type Store } from '../../src/state/store.ts';
import { StoreContext } from '../../src/ui/use-app.ts';
import { library } from '../fixtures/library.ts';

// What jsdom leaves out.
Element.prototype.scrollIntoView ??= () => undefined;
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } as typeof CSS;

/** Renders on a real store with the real data. */
export function renderWithStore(page: ReactNode): { store: Store; user: UserEvent } {
  const store = openStore(library);
  render(<StoreContext value={store}>{page}</StoreContext>);
  return { store, user: userEvent.setup() };
}
