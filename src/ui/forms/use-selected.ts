import { type RefObject, useEffect } from 'react';
import { containerOf } from '../../model/graph/graph.ts';
import { useApp } from '../use-app.ts';

/**
 * Returns a function that says whether a node or line is selected. A selected item counts as its card,
 * because these forms show no items.
 */
export function useSelected(): (id: string) => boolean {
  const selection = useApp((state) => state.view.selection);
  const others = useApp((state) => state.view.others);
  const graph = useApp((state) => state.graph);
  const cards = [selection, ...others].map((id) => id && containerOf(graph, id));
  return (id) => cards.includes(id);
}

/** Scrolls the element of `selector` into view when the selection changes, without moving the focus. */
export function useSelectionInView(host: RefObject<HTMLElement | null>, selector: string): void {
  const selection = useApp((state) => state.view.selection);
  useEffect(() => {
    if (selection === null) return;
    // A table renders its rows only after its first effects.
    const frame = requestAnimationFrame(() =>
      host.current?.querySelector(selector)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [host, selector, selection]);
}
