/** `from` needs `to`; the more weight, the worse it is to put `from` first. */
export interface Need {
  from: string;
  to: string;
  weight: number;
}

/** Everything that each id needs, directly and through others; an id in a cycle needs itself. */
export function closureOf(
  ids: readonly string[],
  needs: readonly Need[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const direct = new Map(ids.map((id) => [id, needs.filter(({ from }) => from === id)]));
  return new Map(
    ids.map((id) => {
      const reached = new Set(direct.get(id)?.map(({ to }) => to));
      // A set that grows while it is walked.
      for (const next of reached) for (const { to } of direct.get(next) ?? []) reached.add(to);
      return [id, reached];
    }),
  );
}

/** The ids in groups: two stand in one group where each needs the other, directly or through others. */
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

export interface CycleOrder {
  order: string[];
  /** Other ids that could come first at no greater cost. */
  alike: string[];
  /** Whether no order breaks less; beyond MOST members a good order is taken without trying all. */
  least: boolean;
}

/** Up to this size every order of a cycle is weighed: 2^12 subsets, at once. */
const MOST = 12;

/**
 * Orders the members of a cycle so that the needs that are broken (an id before what it needs) weigh least. Among
 * orders that weigh the same, the sequence of `members` decides, from the first place on.
 */
export function orderCycle(members: readonly string[], needs: readonly Need[]): CycleOrder {
  const weight = members.map((from) =>
    members.map((to) =>
      needs.reduce((sum, need) => sum + (need.from === from && need.to === to ? need.weight : 0), 0),
    ),
  );
  /** What is broken by placing a member next, when only some others are placed. */
  const broken: Broken = (index, isPlaced) =>
    (weight[index] ?? []).reduce(
      (sum, one, other) => (other === index || isPlaced(other) ? sum : sum + one),
      0,
    );
  const least = members.length <= MOST;
  const remaining = least ? costsOfRemaining(members.length, broken) : null;
  // Where the costs of the rest are not known, each place goes to whoever breaks least there and then.
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

/** A set of small numbers as one number, a bit each. */
function bits(indexes: readonly number[]): number {
  return indexes.reduce((sum, index) => sum + 2 ** index, 0);
}

/** By the set of those placed: the least that must still be broken to place the others. */
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
