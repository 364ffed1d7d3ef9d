import { closureOf, groupsOf, type Need } from '../../../lib/feedback-order.ts';
import { chainsFrom, WEIGHT } from '../../../model/graph/chains.ts';
import { type AtlasGraph, type EdgeFacts, relationsOf } from '../../../model/graph/graph.ts';
import type { Library } from '../../../model/records/library.ts';
import { type End, endOf, type Statement, sourcesById, statementFrom } from '../../statements/statements.ts';

/** What one document of the role needs of another. */
export interface Prerequisite {
  subject: End;
  on: End;
  /**
   * The relations from one to the other: one, or several if they lead through nodes that are not documents of
   * the role.
   */
  chain: Statement[];
}

/** A weighted need between two documents, with what causes it. */
export interface Dependency extends Need {
  prerequisite: Prerequisite;
}

/**
 * The dependencies between documents: by dependence of documents, directly or through nodes that are not in
 * `ids`; by use, only directly. A direct use counts as much as a dependence of documents, since whoever works
 * with a result has to know how it is made.
 */
export function dependenciesAmong(library: Library, graph: AtlasGraph, ids: readonly string[]): Dependency[] {
  const sources = sourcesById(library);
  return ids.flatMap((from) =>
    [...chainsAmong(graph, from, ids)].map(([to, chain]) => {
      const statements = chain.map((facts) => statementFrom(graph, sources, facts, facts.dependent ?? from));
      const stated = relationsOf(graph, from).filter(
        ({ dependent, needed }) => dependent === from && needed === to,
      );
      const weights = (stated.length > 0 ? stated : chain).map(({ relation }) => WEIGHT[relation.confidence]);
      // All direct relations add up. An indirect chain weighs as much as its weakest step, at half weight.
      const weight =
        stated.length > 0 ? 2 * weights.reduce((sum, one) => sum + one, 0) : Math.min(...weights);
      return {
        from,
        to,
        weight,
        prerequisite: { subject: endOf(graph, from), on: endOf(graph, to), chain: statements },
      };
    }),
  );
}

/** What `from` needs among `ids`: id to the relations of one shortest path, or to the relation of use. */
function chainsAmong(
  graph: AtlasGraph,
  from: string,
  ids: readonly string[],
): ReadonlyMap<string, readonly EdgeFacts[]> {
  const reached = chainsFrom(graph, from, 'needed', (id) => ids.includes(id));
  const chains = new Map([...reached].filter(([to]) => ids.includes(to)));
  for (const facts of relationsOf(graph, from)) {
    const { dependence, dependent, needed } = facts;
    if (dependence !== 'use' || dependent !== from || needed === null || !ids.includes(needed)) continue;
    if (chains.get(needed)?.length !== 1) chains.set(needed, [facts]);
  }
  return chains;
}

/**
 * The groups of documents that need each other, in topological order. Among groups that are ready, primary
 * documents and what they need come first. Throws if the groups depend on each other in a cycle, which
 * `groupsOf` rules out.
 */
export function topologicalOrder(
  ids: readonly string[],
  needs: readonly Need[],
  isPrimary: (id: string) => boolean,
): string[][] {
  const closure = closureOf(ids, needs);
  const waiting = groupsOf(ids, closure);
  const turn: string[][] = [];
  const urgency = (group: readonly string[]): number => {
    if (group.some(isPrimary)) return 0;
    const awaited = waiting.some((other) =>
      other.some((id) => isPrimary(id) && group.some((member) => closure.get(id)?.has(member))),
    );
    return awaited ? 1 : 2;
  };
  while (waiting.length > 0) {
    const isReady = (group: readonly string[]) =>
      !waiting.some(
        (other) => other !== group && group.some((id) => other.some((need) => closure.get(id)?.has(need))),
      );
    const ready = waiting.filter(isReady).sort((a, b) => urgency(a) - urgency(b));
    const [next] = ready;
    if (!next) throw new Error('Groups of documents that need each other cannot wait for one another');
    turn.push(next);
    waiting.splice(waiting.indexOf(next), 1);
  }
  return turn;
}
