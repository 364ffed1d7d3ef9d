/** `from` needs `to`. The greater the weight, the worse it is to put `from` before `to`. */
export interface Need {
  from: string;
  to: string;
  weight: number;
}

/** Maps each id to everything it needs, directly or through others. An id in a cycle needs itself. */
export function closureOf(
  ids: readonly string[],
  needs: readonly Need[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const direct = new Map(ids.map((id) => [id, needs.filter(({ from }) => from === id)]));
  return new Map(
    ids.map((id) => {
      const reached = new Set(direct.get(id)?.map(({ to }) => to));
      // The set grows while the loop iterates over it.
      for (const next of reached) for (const { to } of direct.get(next) ?? []) reached.add(to);
      return [id, reached];
    }),
  );
}

/**
 * Splits the ids into groups, in their order. Two ids are in one group if each needs the other, directly or
 * through others (strongly connected components). `closure` is the result of `closureOf`.
 */
export function groupsOf(
  ids: readonly string[],
  closure: ReadonlyMap<string, ReadonlySet<string>>,
): string[][] {
  const groups: string[][] = [];
  for (const id of ids) {
    const group_ = groups.find(([first = '']) => closure.get(first)?.has(id) && closure.get(id)?.has(first));
    if (group_) group_.push(id);
    else groups.push([id]);
  }
  return groups;
}

/** The result of `orderCycle`. */
export interface CycleOrder {
  order: string[];
  /** The other members that could come first at no greater cost. */
  alike: string[];
  /**
   * Whether no order breaks less weight. False for more than MOST members: the order is then a greedy one.
   */
  least: boolean;
}

/** Cycles up to this size are solved exactly, over 2^12 subsets, which takes no noticeable time. */
const MOST = 12;

/**
 * Orders the members of a cycle so that the broken needs (an id before something it needs) have the least
 * total weight: the minimum feedback arc set, solved by dynamic programming over subsets. Among orders of
 * equal weight, the order of `members` decides, from the first place on.
 */
export function orderCycle(members: readonly string[], needs: readonly Need[]): CycleOrder {
  const weight = members.map((from) =>
    members.map((to) =>
      needs.reduce((sum, need) => sum + (need.from === from && need.to === to ? need.weight : 0), 0),
    ),
  );
  /** The weight broken by placing member `index` next, after the members for which `isPlaced` is true. */
  const broken: Broken = (index, isPlaced) =>
    (weight[index] ?? []).reduce(
      (sum, one, other) => (other === index || isPlaced(other) ? sum : sum + one),
      0,
    );
  const least = members.length <= MOST;
  const remaining = least ? costsOfRemaining(members.length, broken) : null;
  // Without the costs of the remaining members, fill each place with the member that breaks the least now.
  const cheapest = (placed: readonly number[]): number[] => {
    const cost = (index: number) =>
      broken(index, (other) => placed.includes(other)) + (remaining?.[bits([...placed, index])] ?? 0);
    const free = members.flatMap((_, index) => (placed.includes(index) ? [] : index));
    const best = Math.min(...free.map(cost));
    return free.filter((index) => cost(index) === best);
  };

  const order: number[] = [];
  while (order.length < members.length) order.push(...cheapest(order).slice(0, 1));
  const [, ...alike] = least ? cheapest([]) : [];
  const named = (index: number) => members[index] ?? [];
  return { order: order.flatMap(named), alike: alike.flatMap(named), least };
}

type Broken = (index: number, isPlaced: (other: number) => boolean) => number;

/** Encodes a set of small numbers as one number, one bit each. */
function bits(indexes: readonly number[]): number {
  return indexes.reduce((sum, index) => sum + 2 ** index, 0);
}

/** For each set of placed members (as bits): the least weight that placing the others must still break. */
function costsOfRemaining(count: number, broken: Broken): number[] {
  const costs: number[] = [];
  const all = 2 ** count - 1;
  costs[all] = 0;
  for (let placed = all - 1; placed >= 0; placed--) {
    const isPlaced = (index: number) => Boolean(placed & (1 << index));
    let best = Number.POSITIVE_INFINITY;
    for (let index = 0; index < count; index++)
      if (!isPlaced(index))
        best = Math.min(best, broken(index, isPlaced) + (costs[placed | (1 << index)] ?? 0));
    costs[placed] = best;
  }
  return costs;
}
