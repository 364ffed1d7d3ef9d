import type { Answer } from './phrases.ts';
import type { World } from './phrases-slots.ts';
import { type Found, foundRelation, type SearchIndex } from './search.ts';

/** What an answer lists, as things found: its nodes, or its relations, each line told by its strongest. */
export function answerHits(answer: Answer, index: SearchIndex, { graph, lines }: World): Found[] {
  if (answer.lists === 'nodes') return answer.nodes.flatMap((id) => index.hits.get(id) ?? []);
  return answer.lines.flatMap((id) => {
    const strongest = lines.get(id)?.relations[0];
    return strongest ? [foundRelation(graph, strongest)] : [];
  });
}
