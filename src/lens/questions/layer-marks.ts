import { type AtlasGraph, containerOf, parentOf } from '../../model/graph/graph.ts';
import type { Library } from '../../model/records/library.ts';
import { allCounterparts } from './counterparts/answer.ts';
import { type CoverageParams, coverageOf } from './coverage/answer.ts';
import { type LevelParams, selectedBy } from './levels/answer.ts';
import type { Mark } from './question.ts';
import type { AskedQuestion } from './questions.ts';

type LayerQuestion = Extract<AskedQuestion, { kind: 'level' | 'coverage' | 'counterparts' | 'threats' }>;

/**
 * What a lens marks inside the cards of documents and frameworks, and with it the cards, so that one keeps one's bearings.
 * Null where it marks nothing, as while its layers are still being loaded.
 */
export function layerMarks(
  { library, graph }: { library: Library; graph: AtlasGraph },
  question: LayerQuestion,
): ReadonlyMap<string, Mark> | null {
  const { primary, supporting } = markedBy(library, graph, question);
  const marks = new Map<string, Mark>();
  for (const id of supporting) marks.set(id, { role: 'supporting' });
  for (const id of primary) marks.set(id, { role: 'primary' });
  for (const id of [...marks.keys()]) {
    for (let parent = parentOf(graph, id); parent !== null; parent = parentOf(graph, parent))
      if (!marks.has(parent)) marks.set(parent, { role: 'context' });
    const card = containerOf(graph, id);
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

function markedBy(library: Library, graph: AtlasGraph, question: LayerQuestion): Marked {
  switch (question.kind) {
    case 'level':
      return byLevel(library, question);
    case 'coverage':
      return byCoverage(graph, question);
    case 'counterparts':
      return byCounterparts(graph);
    case 'threats':
      return byThreats(graph);
  }
}

/** What the level selects beyond the other one, and what that one selects already. */
function byLevel(library: Library, question: LevelParams): Marked {
  const ids = (of: LevelParams) => selectedBy(library, of).map(({ item }) => item.id);
  return { primary: ids(question), supporting: ids({ ...question, above: 0 }) };
}

/** What of the series is touched, and the chosen items that touch it. */
function byCoverage(graph: AtlasGraph, question: CoverageParams): Marked {
  const chosen =
    coverageOf(graph, question)?.items.filter((item) => item.chosen && item.mappings.length > 0) ?? [];
  return {
    primary: chosen.flatMap(({ mappings }) => mappings.map(({ id }) => id)),
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
