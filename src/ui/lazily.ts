import { type ComponentType, createElement, type FunctionComponent, lazy, useState } from 'react';

/** A part of the page did not arrive. A browser remembers that for the life of the page, so asking again is in vain. */
export class NotFetched extends Error {
  constructor(cause: unknown) {
    super('A part of the page could not be fetched.', { cause });
    this.name = 'NotFetched';
  }
}

/** A component whose code is fetched apart from the first load. */
type Lazy<Props> = FunctionComponent<Props> & {
  /** Fetches the code ahead, so that the component is there at once when it is first shown. */
  fetch: () => Promise<void>;
};

/** A component that is fetched when it is first shown, or ahead; where that fails, showing it throws NotFetched. */
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
