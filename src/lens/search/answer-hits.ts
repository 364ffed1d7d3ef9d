import type { World } from '../../model/graph/world.ts';
import type { Answer } from './phrases.ts';
import { type Found, foundRelation, type SearchIndex } from './search.ts';

/**
 * What an answer lists, as search results: its nodes, or its relations. For several relations on one line,
 * the strongest with the number of the others.
 */
export function answerHits(answer: Answer, index: SearchIndex, { graph, lines }: World): Found[] {
  if (answer.lists === 'nodes') return answer.nodes.flatMap((id) => index.hits.get(id) ?? []);
  return answer.lines.flatMap((id) => {
    const { relations = [] } = lines.get(id) ?? {};
    const asked = answer.relations;
    const meant = asked ? relations.filter(({ relation }) => asked.has(relation)) : relations;
    const [strongest] = meant;
    if (!strongest) return [];
    const hit = foundRelation(graph, strongest);
    return [meant.length > 1 ? { ...hit, label: `${hit.label} +${meant.length - 1}` } : hit];
  });
}
