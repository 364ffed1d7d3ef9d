import { type ReactNode, Suspense } from 'react';
import { useArrivals } from '../lazily.ts';

interface Props {
  /** Shown while a part loads, to keep its space. */
  meanwhile?: ReactNode;
  children: ReactNode;
}

/**
 * Renders its children once all their code has loaded. Until then it marks the page with `[data-pending]`: the tests
 * wait until no such element is left.
 */
export function Loading({ meanwhile = null, children }: Props) {
  useArrivals();
  return (
    <Suspense
      fallback={
        <>
          {meanwhile}
          <span hidden data-pending="" />
        </>
      }
    >
      {children}
    </Suspense>
  );
}
