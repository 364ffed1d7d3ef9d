import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { ErrorBoundary } from 'react-error-boundary';
import { loadAgain } from '../../effects/reload.ts';
import { words } from '../../words/words.ts';
import { Loading } from '../bits/Loading.tsx';
import { NotFetched } from '../lazily.ts';

interface Props {
  part: string;
  /** Shown while the part loads, to keep its space. */
  meanwhile?: ReactNode;
  children: ReactNode;
}

/**
 * Renders one part of the page inside an error boundary, so that a fault in it leaves the others working.
 * `part` is its name on screen. A part that threw can be retried; code that failed to load needs a reload of
 * the page.
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
      <Loading meanwhile={meanwhile}>{children}</Loading>
    </ErrorBoundary>
  );
}
