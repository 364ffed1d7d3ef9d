import { closureOf, orderCycle } from '../../../lib/feedback-order.ts';
import type { AtlasGraph } from '../../../model/graph/graph.ts';
import type { Library } from '../../../model/records/library.ts';
import type { Confidence, Role, Source } from '../../../model/records/schema.ts';
import { words } from '../../../words/words.ts';
import { type End, endOf, resolve, sourcesById } from '../../statements/statements.ts';
import { type Dependency, dependenciesAmong, type Prerequisite, topologicalOrder } from './dependencies.ts';

/** A document of the role at its position in the reading order. */
export interface Place {
  number: number;
  end: End;
  level: Role['documents'][number]['level'];
  /** Why the document is relevant to the role, with confidence and sources. */
  why: string;
  confidence: Confidence;
  sources: Source[];
  /** Why it is at this position. */
  reason: string;
  /** Its prerequisites that are read before it. */
  prerequisites: Prerequisite[];
  /** Its prerequisites that are read after it, because of a cycle. */
  open: Prerequisite[];
}

/** Documents of the role that need each other, so that no order satisfies all of them. */
export interface Cycle {
  /** In reading order. */
  members: End[];
  /** Which one is read first, and why. */
  sentence: string;
  /** The prerequisites of members that are read after them. */
  open: Prerequisite[];
}

/** The answer: the documents of a role in reading order. */
export interface ReadingOrder {
  role: Role;
  /** The sources of the definition of the role. */
  sources: Source[];
  places: Place[];
  cycles: Cycle[];
}

/**
 * The order in which to read the documents of a role: topological order by dependence and use, primary
 * documents as early as possible. Cycles are broken at the least cost (see orderCycle) and listed. Null if
 * there is no such role.
 */
export function readingOrder(
  { library, graph }: { library: Library; graph: AtlasGraph },
  roleId: string,
): ReadingOrder | null {
  const role = library.roles.find((candidate) => candidate.id === roleId);
  if (!role) return null;
  const entries = new Map(role.documents.map((entry) => [entry.document, entry]));
  const isPrimary = (id: string) => entries.get(id)?.level === 'primary';
  const series = library.documents.flatMap(({ id }) => (entries.has(id) ? [id] : []));
  // The order if nothing else decides: primary documents first, then as in the series.
  const ids = [...series.filter(isPrimary), ...series.filter((id) => !isPrimary(id))];
  const dependencies = dependenciesAmong(library, graph, ids);

  const order: string[] = [];
  const cycles: Cycle[] = [];
  for (const group of topologicalOrder(ids, dependencies, isPrimary)) {
    const { members, cycle } = readCycle(graph, group, dependencies, isPrimary);
    order.push(...members);
    if (cycle) cycles.push(cycle);
  }

  const sources = sourcesById(library);
  const closure = closureOf(ids, dependencies);
  const at = new Map(order.map((id, index) => [id, index]));
  const place = (id: string) => at.get(id) ?? 0;
  const places = order.flatMap((id, index) => {
    const entry = entries.get(id);
    if (!entry) return [];
    const own = dependencies.filter(({ from }) => from === id).sort((a, b) => place(a.to) - place(b.to));
    const before = own.filter(({ to }) => place(to) < index);
    const needs = (a: Dependency, b: Dependency) => closure.get(a.to)?.has(b.to) === true;
    // Omit a prerequisite needed through others if something read after it needs it too.
    const prerequisites = before
      .filter(
        (dependency) =>
          isDirect(dependency) ||
          !before.some((other) => needs(other, dependency) && place(other.to) > place(dependency.to)),
      )
      .map(({ prerequisite }) => prerequisite);
    const { level, why, confidence } = entry;
    return {
      number: index + 1,
      end: endOf(graph, id),
      level,
      why,
      confidence,
      sources: resolve(sources, entry.sources),
      reason: reasonOf(id, prerequisites, dependencies, cycles),
      prerequisites,
      open: own.filter(({ to }) => place(to) > index).map(({ prerequisite }) => prerequisite),
    };
  });
  return { role, sources: resolve(sources, role.sources), places, cycles };
}

/** The members of a group in reading order, and a description of the cycle if there is more than one. */
function readCycle(
  graph: AtlasGraph,
  group: readonly string[],
  dependencies: readonly Dependency[],
  isPrimary: (id: string) => boolean,
): { members: string[]; cycle: Cycle | null } {
  const within = dependencies.filter(({ from, to }) => group.includes(from) && group.includes(to));
  const { order: members, alike, least } = orderCycle(group, within);
  const [first = ''] = members;
  if (members.length === 1) return { members, cycle: null };
  const byLevel = isPrimary(first) && !alike.some(isPrimary);
  const why = !least ? 'little' : alike.length === 0 ? 'least' : byLevel ? 'primary' : 'series';
  const ends = members.map((id) => endOf(graph, id));
  const labels = ends.map(({ label }) => label);
  const open = within.filter(({ from, to }) => members.indexOf(from) < members.indexOf(to));
  const sentence = words.roles.cycle(labels, words.roles.readFirst[why]);
  return { members, cycle: { members: ends, sentence, open: open.map(({ prerequisite }) => prerequisite) } };
}

function reasonOf(
  id: string,
  prerequisites: readonly Prerequisite[],
  dependencies: readonly Dependency[],
  cycles: readonly Cycle[],
): string {
  const { after, afterUse, afterThrough, needed, free } = words.roles;
  const labels = (chosen: readonly Prerequisite[]) => chosen.map(({ on }) => on.label);
  const direct = prerequisites.filter(({ chain }) => chain.length === 1);
  const isUse = ({ chain }: Prerequisite) => chain[0]?.side === 'used-with';
  const depends = labels(direct.filter((one) => !isUse(one)));
  const uses = labels(direct.filter(isUse));
  const through = labels(prerequisites.filter(({ chain }) => chain.length > 1));
  const needing = dependencies
    .filter(({ to }) => to === id)
    .map(({ prerequisite }) => prerequisite.subject.label);
  const begins = cycles.find(({ members }) => members[0]?.id === id);
  const sentences = [
    depends.length > 0 && after(depends),
    uses.length > 0 && afterUse(uses),
    through.length > 0 && afterThrough(through),
    begins?.sentence,
  ].filter(Boolean);
  if (sentences.length > 0) return sentences.join(' ');
  return needing.length > 0 ? needed(needing) : free;
}

function isDirect({ prerequisite }: Dependency): boolean {
  return prerequisite.chain.length === 1;
}
