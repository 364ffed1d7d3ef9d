import { type RefObject, useEffect } from 'react';
import { containerOf } from '../../model/graph/graph.ts';
import { useApp } from '../use-app.ts';

/** Asks whether a node or a line is selected. A card counts for what it holds, of which these forms show nothing. */
export function useSelected(): (id: string) => boolean {
  const selection = useApp((state) => state.view.selection);
  const others = useApp((state) => state.view.others);
  const graph = useApp((state) => state.graph);
  const cards = [selection, ...others].map((id) => id && containerOf(graph, id));
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
