import {
  type ComponentType,
  createElement,
  type FunctionComponent,
  lazy,
  useState,
  useSyncExternalStore,
} from 'react';

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

let arrivals = 0;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/**
 * Renders the calling component again each time the code of a component has loaded. A Suspense boundary in such a
 * component shows what has loaded at once; by itself, React keeps a fallback for 300 ms.
 */
export function useArrivals(): void {
  useSyncExternalStore(subscribe, () => arrivals);
}

/** A component that loads when it is first rendered, or ahead. If loading fails, rendering it throws NotFetched. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): Lazy<Props> {
  let fetched: ComponentType<Props> | null = null;
  const get = () =>
    load().then(
      (component) => {
        fetched = component;
        arrivals += 1;
        for (const listener of listeners) listener();
        return { default: component };
      },
      (cause: unknown) => {
        throw new NotFetched(cause);
      },
    );
  const Waiting: ComponentType<Props> = lazy(get) as unknown as ComponentType<Props>;
  function Lazily(props: Props) {
    // `lazy` suspends even if the code is there.
    const [Shown] = useState(() => fetched ?? Waiting);
    return createElement(Shown, props);
  }
  return Object.assign(Lazily, {
    fetch: async () => {
      await get();
    },
  });
}
