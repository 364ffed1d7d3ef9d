import { type ReactNode, Suspense } from 'react';
import { Button } from 'react-aria-components';
import { ErrorBoundary } from 'react-error-boundary';
import { words } from '../../model/words.ts';

/** Holds one part of the page, so that a fault in it leaves the others working. `part` is its name on screen. */
export function Guarded({ part, children }: { part: string; children: ReactNode }) {
  return (
    <ErrorBoundary
      fallbackRender={({ resetErrorBoundary }) => (
        <div className="fault" role="alert">
          <p>{words.frame.broken(part)}</p>
          <Button className="tool tool-worded" onPress={resetErrorBoundary}>
            {words.frame.retry}
          </Button>
        </div>
      )}
    >
      <Suspense fallback={null}>{children}</Suspense>
    </ErrorBoundary>
  );
}
