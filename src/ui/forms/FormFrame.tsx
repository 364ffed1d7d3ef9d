import { type ReactNode, useEffect } from 'react';
import './FormFrame.css';

/**
 * The frame of a form other than the graph. Sets `data-ready` on the root element, as the canvas does after
 * its first picture.
 */
export function FormFrame({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset.ready = 'true';
  }, []);
  return <div className="form">{children}</div>;
}
