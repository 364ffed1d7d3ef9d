import { type AtlasGraph, cardOf, seatOf } from '../../model/graph/graph.ts';
import { type Line, lineId } from '../../model/graph/lines.ts';
import type { View } from '../view/view.ts';
import type { Lit, NodeRole } from './lit.ts';

/**
 * What is lit, with the cards in which it stands, so that one keeps one's bearings. What is selected inside a closed card
 * or folded group is stood for by that: it is as lit as the selection, since nothing else of it is seen.
 */
export function withCards(graph: AtlasGraph, lit: Lit, view: View): Lit {
  const nodes = new Map<string, NodeRole>(lit.nodes);
  for (const [id, role] of lit.nodes) {
    const seats = seatsOf(graph, id);
    const card = seats.at(-1);
    if (card === undefined) continue;
    const covering = coveringOf(seats, view);
    for (const seat of [card, ...covering]) if (!nodes.has(seat)) nodes.set(seat, 'context');
    const standIn = covering.at(-1);
    if (role === 'selected' && standIn !== undefined) nodes.set(standIn, 'selected');
  }
  return { ...lit, nodes };
}

/** What is seen of a node: itself, or the closed card or folded group that stands for it. */
export function standInFor(
  graph: AtlasGraph,
  id: string,
  { open, folded }: Pick<View, 'open' | 'folded'>,
): string {
  return coveringOf(seatsOf(graph, id), { open, folded }).at(-1) ?? id;
}

/** Those of the seats of an item that hide it: a closed card, folded groups. */
function coveringOf(seats: readonly string[], { open, folded }: Pick<View, 'open' | 'folded'>): string[] {
  const card = seats.at(-1);
  return seats.filter((seat) => (seat === card ? !open.includes(seat) : folded.includes(seat)));
}

/** What is lit, with the lines between cards that stand for lit lines of the same kind inside, where a card is closed. */
export function withCardLines(
  graph: AtlasGraph,
  lines: ReadonlyMap<string, Line>,
  lit: Lit,
  { open }: View,
): Lit {
  const drawn = new Map(lit.lines);
  for (const [id, { role, relations }] of lit.lines) {
    const line = lines.get(id);
    const cards = line ? [line.from, line.to].map((end) => cardOf(graph, end) ?? end) : [];
    const [a = '', b = ''] = cards;
    const between = lines.get(lineId(a, b));
    if (!between || drawn.has(between.id) || cards.every((card) => open.includes(card))) continue;
    const alike = between.relations.filter(({ kind }) => relations.some((one) => one.kind.id === kind.id));
    if (alike.length > 0) drawn.set(between.id, { role, relations: alike });
  }
  return { ...lit, lines: drawn };
}

/** In what an item stands, from its group to its card; nothing for what stands in no card. */
function seatsOf(graph: AtlasGraph, id: string): string[] {
  const seats: string[] = [];
  for (let seat = seatOf(graph, id); seat !== null; seat = seatOf(graph, seat)) seats.push(seat);
  return seats;
}
