import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/**
 * A part of the page failed to load. The browser caches the failure until the page is reloaded, so retrying
 * the import is useless.
 */
export class NotFetched extends Error {
  constructor(cause: unknown) {
    super('A part of the page could not be fetched.', { cause });
    this.name = 'NotFetched';
  }
}

/** A component that loads when it is first rendered. If loading fails, rendering it throws NotFetched. */
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
