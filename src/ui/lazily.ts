import { type ComponentType, createElement, type FunctionComponent, lazy, useState } from 'react';

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

/** A component that is not part of the first load. */
type Lazy<Props> = FunctionComponent<Props> & {
  /** Loads the code ahead, so that the component renders at once when it is first shown. */
  fetch: () => Promise<void>;
};

/** A component that loads when it is first rendered, or ahead. If loading fails, rendering it throws NotFetched. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): Lazy<Props> {
  let fetched: ComponentType<Props> | null = null;
  const get = () =>
    load().then(
      (component) => {
        fetched = component;
        return { default: component };
      },
      (cause: unknown) => {
        throw new NotFetched(cause);
      },
    );
  const Waiting: ComponentType<Props> = lazy(get) as unknown as ComponentType<Props>;
  function Lazily(props: Props) {
    // React waits for the next turn even where the code is there, and then holds a fallback for 300 ms.
    const [Shown] = useState(() => fetched ?? Waiting);
    return createElement(Shown, props);
  }
  return Object.assign(Lazily, {
    fetch: async () => {
      await get();
    },
  });
}
