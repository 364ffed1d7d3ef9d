import { closureOf, groupsOf, type Need } from '../../../lib/feedback-order.ts';
import { chainsFrom, WEIGHT } from '../../../model/graph/chains.ts';
import { type AtlasGraph, type EdgeFacts, relationsOf } from '../../../model/graph/graph.ts';
import type { Library } from '../../../model/records/library.ts';
import { type End, endOf, type Statement, sourcesById, statementFrom } from '../../statements/statements.ts';

/** What a document of the role needs of another one of the role. */
export interface Prerequisite {
  subject: End;
  on: End;
  /** The relations from the one to the other: one, or more where they lead through parts outside of the list. */
  chain: Statement[];
}

export interface Dependency extends Need {
  prerequisite: Prerequisite;
}

/**
 * What the documents need of each other: as documents, directly or through parts that are not among them; in use, only
 * directly. A direct use counts as much as a dependence of documents, since whoever works with a result has to know how
 * it is made.
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
      // Every relation between the two counts. What leads through others is as weak as its weakest step, and half.
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

/** What `from` needs of the other ids: id to the relations of one shortest way, or to the one that is a use. */
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

/** The groups of documents that need each other, each after those it needs; what is primary, or needed for it, first. */
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
