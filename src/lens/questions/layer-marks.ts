import { type AtlasGraph, cardOf, seatOf } from '../../model/graph/graph.ts';
import type { Library } from '../../model/records/library.ts';
import { allCounterparts } from './counterparts/answer.ts';
import { type StandingLens, standingOf } from './coverage/answer.ts';
import { type LevelLens, selectedBy } from './levels/answer.ts';
import type { LensMark } from './question.ts';
import type { Lens } from './questions.ts';

type LayerLens = Extract<Lens, { kind: 'level' | 'standing' | 'counterparts' | 'threats' }>;

/**
 * What a lens marks inside the cards of documents and frameworks, and with it the cards, so that one keeps one's bearings.
 * Null where it marks nothing, as while its layers are still being loaded.
 */
export function layerMarks(
  { library, graph }: { library: Library; graph: AtlasGraph },
  lens: LayerLens,
): ReadonlyMap<string, LensMark> | null {
  const { primary, supporting } = markedBy(library, graph, lens);
  const marks = new Map<string, LensMark>();
  for (const id of supporting) marks.set(id, { role: 'supporting' });
  for (const id of primary) marks.set(id, { role: 'primary' });
  for (const id of [...marks.keys()]) {
    for (let seat = seatOf(graph, id); seat !== null; seat = seatOf(graph, seat))
      if (!marks.has(seat)) marks.set(seat, { role: 'context' });
    const card = cardOf(graph, id);
    if (card !== null && !marks.has(card)) marks.set(card, { role: 'context' });
  }
  return marks.size === 0 ? null : marks;
}

interface Marked {
  /** What answers the question. */
  primary: readonly string[];
  /** What belongs to the answer. */
  supporting: readonly string[];
}

function markedBy(library: Library, graph: AtlasGraph, lens: LayerLens): Marked {
  switch (lens.kind) {
    case 'level':
      return byLevel(library, lens);
    case 'standing':
      return byStanding(graph, lens);
    case 'counterparts':
      return byCounterparts(graph);
    case 'threats':
      return byThreats(graph);
  }
}

/** What the level selects beyond the other one, and what that one selects already. */
function byLevel(library: Library, lens: LevelLens): Marked {
  const ids = (of: LevelLens) => selectedBy(library, of).map(({ item }) => item.id);
  return { primary: ids(lens), supporting: ids({ ...lens, above: 0 }) };
}

/** What of the series is touched, and the chosen items that touch it. */
function byStanding(graph: AtlasGraph, lens: StandingLens): Marked {
  const chosen =
    standingOf(graph, lens)?.items.filter((item) => item.chosen && item.touches.length > 0) ?? [];
  return {
    primary: chosen.flatMap(({ touches }) => touches.map(({ id }) => id)),
    supporting: chosen.map(({ id }) => id),
  };
}

/** The system requirements behind which no requirement for components stands, and the pairs. */
function byCounterparts(graph: AtlasGraph): Marked {
  const all = allCounterparts(graph);
  return {
    primary: all.flatMap(({ gap, system }) => (gap ? [system.item.id] : [])),
    supporting: all.flatMap(({ system, components }) => [system, ...components].map(({ item }) => item.id)),
  };
}

/** What ATT&CK labels, and the mitigations that carry the labels. */
function byThreats(graph: AtlasGraph): Marked {
  const labels = graph.filterEdges((_, { kind }) => kind.id === 'labelled-with');
  return {
    primary: labels.map((edge) => graph.target(edge)),
    supporting: labels.map((edge) => graph.source(edge)),
  };
}
