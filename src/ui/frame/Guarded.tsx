import { type ReactNode, Suspense } from 'react';
import { Button } from 'react-aria-components';
import { ErrorBoundary } from 'react-error-boundary';
import { loadAgain } from '../../effects/reload.ts';
import { words } from '../../words/words.ts';
import { Pending } from '../bits/Pending.tsx';
import { NotFetched } from '../lazily.ts';

interface Props {
  part: string;
  /** What keeps its place while it is fetched. */
  meanwhile?: ReactNode;
  children: ReactNode;
}

/**
 * Holds one part of the page, so that a fault in it leaves the others working. `part` is its name on screen. What failed
 * can be tried again; what did not arrive comes only with a new page.
 */
export function Guarded({ part, meanwhile = null, children }: Props) {
  return (
    <ErrorBoundary
      fallbackRender={({ error, resetErrorBoundary }) => (
        <div className="fault" role="alert">
          <p>{words.frame.broken(part)}</p>
          {error instanceof NotFetched ? (
            <Button className="tool tool-worded" onPress={loadAgain}>
              {words.frame.loadAgain}
            </Button>
          ) : (
            <Button className="tool tool-worded" onPress={resetErrorBoundary}>
              {words.frame.retry}
            </Button>
          )}
        </div>
      )}
    >
      <Suspense
        fallback={
          <>
            {meanwhile}
            <Pending />
          </>
        }
      >
        {children}
      </Suspense>
    </ErrorBoundary>
  );
}
