import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A part of the page did not arrive. A browser remembers that for the life of the page, so asking again is in vain. */
export class NotFetched extends Error {
  constructor(cause: unknown) {
    super('A part of the page could not be fetched.', { cause });
    this.name = 'NotFetched';
  }
}

/** A component that is fetched when it is first shown; where that fails, showing it throws NotFetched. */
export function lazily<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() =>
    load().then(
      (component) => ({ default: component }),
      (cause: unknown) => {
        throw new NotFetched(cause);
      },
    ),
  );
}
