import { type Exact, ZERO } from '../../rules/exact';
import type { Claim } from './claim';

/** An upper limit on what some claims can have together. */
export interface Bound {
  readonly amount: Exact;
  readonly covers: (claim: Claim) => boolean;
}

/** What a set of claims can have at once. */
export interface Payout {
  readonly total: Exact;
  /** What each bound takes away, in the order of the bounds. */
  readonly reductions: readonly Exact[];
}

/**
 * The most that claims can have at once under bounds of two layers: caps over a year, and limits over a
 * project. A claim stands under at most one bound of each layer; where layers overlap the most is the greatest
 * flow from the caps through the claims to the limits.
 */
export function payoutOf(claims: readonly Claim[], caps: readonly Bound[], limits: readonly Bound[]): Payout {
  const whole = sum(claims);
  const capped = caps.map((cap) => excess(claims, cap));
  const limited = limits.map((limit) => excess(claims, limit));
  const isLoose = [...capped, ...limited].every((one) => one.isZero());
  if (isLoose) return { total: whole, reductions: [...capped, ...limited] };
  if (!overlap(claims, caps, limits)) {
    return { total: whole.minus(total(capped)).minus(total(limited)), reductions: [...capped, ...limited] };
  }
  const flow = greatestFlow(claims, caps, limits);
  return { total: flow, reductions: shareOut(whole.minus(flow), [...capped, ...limited]) };
}

const total = (amounts: readonly Exact[]): Exact => amounts.reduce((so, one) => so.plus(one), ZERO);

export const sum = (claims: readonly Claim[]): Exact => total(claims.map(({ amount }) => amount));

function excess(claims: readonly Claim[], { covers, amount }: Bound): Exact {
  const over = sum(claims.filter(covers)).minus(amount);
  return over.gt(0) ? over : ZERO;
}

const overlap = (claims: readonly Claim[], caps: readonly Bound[], limits: readonly Bound[]): boolean =>
  claims.some((claim) => [...caps, ...limits].filter(({ covers }) => covers(claim)).length > 1);

/** What is lost under bounds that overlap is told of the first that would take it away. */
function shareOut(lost: Exact, wanted: readonly Exact[]): readonly Exact[] {
  let left = lost;
  return wanted.map((one) => {
    const share = one.lt(left) ? one : left;
    left = left.minus(share);
    return share;
  });
}

interface Edge {
  readonly to: number;
  room: Exact;
  readonly back: Edge;
}

/**
 * Every claim is an edge from its cap, or from the source, to its limit, or to the sink. Shortest augmenting
 * paths end after as many rounds as there are edges and bounds, whatever the amounts are.
 * @throws RangeError where a claim stands under two bounds of one layer
 */
function greatestFlow(claims: readonly Claim[], caps: readonly Bound[], limits: readonly Bound[]): Exact {
  const [source, sink] = [0, 1];
  const edges: Edge[][] = Array.from({ length: 2 + caps.length + limits.length }, () => []);
  const link = (from: number, to: number, room: Exact): void => {
    const there = { to, room } as { to: number; room: Exact; back: Edge };
    const back: Edge = { to: from, room: ZERO, back: there };
    there.back = back;
    edges[from]?.push(there);
    edges[to]?.push(back);
  };
  caps.forEach(({ amount }, at) => link(source, 2 + at, amount));
  limits.forEach(({ amount }, at) => link(2 + caps.length + at, sink, amount));
  for (const claim of claims) {
    const [cap, limit] = [onlyBound(caps, claim), onlyBound(limits, claim)];
    link(cap === null ? source : 2 + cap, limit === null ? sink : 2 + caps.length + limit, claim.amount);
  }
  let flow = ZERO;
  for (;;) {
    const path = shortestPath(edges, source, sink);
    const [first] = path;
    if (!first) return flow;
    const least = path.reduce((room, edge) => (edge.room.lt(room) ? edge.room : room), first.room);
    for (const edge of path) {
      edge.room = edge.room.minus(least);
      edge.back.room = edge.back.room.plus(least);
    }
    flow = flow.plus(least);
  }
}

function onlyBound(bounds: readonly Bound[], claim: Claim): number | null {
  const found = bounds.flatMap(({ covers }, at) => (covers(claim) ? [at] : []));
  if (found.length > 1) throw new RangeError(`${claim.id} stands under two bounds of one layer`);
  return found[0] ?? null;
}

/** Empty where no path is left. */
function shortestPath(edges: readonly (readonly Edge[])[], source: number, sink: number): readonly Edge[] {
  const cameBy = new Map<number, Edge>();
  const queue = [source];
  for (const node of queue) {
    for (const edge of edges[node] ?? []) {
      if (edge.room.isZero() || edge.to === source || cameBy.has(edge.to)) continue;
      cameBy.set(edge.to, edge);
      queue.push(edge.to);
    }
  }
  const path: Edge[] = [];
  for (let edge = cameBy.get(sink); edge !== undefined; edge = cameBy.get(edge.back.to)) path.unshift(edge);
  return path;
}
