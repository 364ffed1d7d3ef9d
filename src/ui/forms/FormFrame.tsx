import { type ReactNode, useEffect } from 'react';
import './FormFrame.css';

/** The place of a form that is not the graph. Says to the page that there is something to see. */
export function FormFrame({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset.ready = 'true';
  }, []);
  return <div className="form">{children}</div>;
}
