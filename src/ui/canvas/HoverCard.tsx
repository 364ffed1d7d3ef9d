import { type CSSProperties, useMemo } from 'react';
import { type NodeFacts, otherEnd } from '../../model/graph/graph.ts';
import type { State } from '../../state/state.ts';
import { useApp } from '../use-app.ts';
import './HoverCard.css';

/**
 * A card for the node or line under the pointer: the title of a node, the sentences of a line. It is hidden
 * from screen readers, because the panels have the same text.
 */
export function HoverCard() {
  const hover = useApp((state) => state.hover);
  const graph = useApp((state) => state.graph);
  const lines = useApp((state) => state.lines);
  const description = useMemo(() => (hover ? describe(hover.id, graph, lines) : null), [hover, graph, lines]);
  const selection = useApp((state) => state.view.selection);
  // The details panel already describes the selection.
  if (!hover || !description || hover.id === selection) return null;
  return (
    <div
      className="hover-card"
      style={{ '--x': `${hover.x}px`, '--y': `${hover.y}px` } as CSSProperties}
      aria-hidden="true"
    >
      <strong>{description.heading}</strong>
      {description.sentences.map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
    </div>
  );
}

/** The designation of a document; the label of an item with its title; else the title. */
function headingOf(node: NodeFacts): string {
  if (node.kind === 'document') return node.record.designation;
  return node.kind === 'item' && node.label !== node.title ? `${node.label} ${node.title}` : node.title;
}

function describe(
  id: string,
  graph: State['graph'],
  lines: State['lines'],
): { heading: string; sentences: string[] } | null {
  if (graph.hasNode(id)) {
    const node = graph.getNodeAttributes(id);
    const heading = headingOf(node);
    return { heading, sentences: node.kind === 'document' ? [node.title] : [] };
  }
  const line = lines.get(id);
  const first = line?.relations[0];
  if (!line || !first) return null;
  const name = (end: string) => graph.getNodeAttribute(end, 'label');
  return {
    heading: `${name(first.relation.from)} ${first.kind.verb} ${name(otherEnd(first.relation, first.relation.from))}`,
    sentences: line.relations.slice(0, 2).map(({ relation }) => relation.sentence),
  };
}
