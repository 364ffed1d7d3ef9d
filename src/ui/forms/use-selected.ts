import { type RefObject, useEffect } from 'react';
import { cardOf } from '../../model/graph/graph.ts';
import { useApp } from '../use-app.ts';

/** Asks whether a node or a line is selected. A card counts for what it holds, of which these forms show nothing. */
export function useSelected(): (id: string) => boolean {
  const selection = useApp((state) => state.view.selection);
  const also = useApp((state) => state.view.also);
  const graph = useApp((state) => state.graph);
  const cards = [selection, ...also].map((id) => id && cardOf(graph, id));
  return (id) => cards.includes(id);
}

/** Brings what is selected into view when the selection changes; the focus stays where it is. */
export function useSelectionInView(host: RefObject<HTMLElement | null>, selector: string): void {
  const selection = useApp((state) => state.view.selection);
  useEffect(() => {
    if (selection === null) return;
    // A table has its rows only after its first effects.
    const frame = requestAnimationFrame(() =>
      host.current?.querySelector(selector)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [host, selector, selection]);
}
