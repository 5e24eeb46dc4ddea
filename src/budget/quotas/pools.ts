import { Exact } from '../../rules/exact';

/** What is wanted of a pool. */
export interface PoolClaim {
  /** Tells it from every other claim on the pool, and settles ties in an order that hangs on no other claim. */
  readonly id: string;
  /** Yuan, 0 or more, in whole fen. */
  readonly amount: Exact;
  /** The place in the order of the table: who comes first. */
  readonly order: number;
}

/** `firstCome`: each in full until the pool is empty. `proRata`: all in the same proportion. */
export type PoolWay = 'firstCome' | 'proRata';

/**
 * Shares a pool out in whole fen. Nobody has more than was wanted; the parts add up to the pool, or to all that
 * was wanted where that is less. Whoever leaves lowers nobody else's part.
 * @param whole yuan; a fraction of a fen is nobody's, and below 0 counts as none
 * @returns the part of each claim, by its id
 */
export function sharePool(
  whole: Exact,
  claims: readonly PoolClaim[],
  way: PoolWay,
): ReadonlyMap<string, Exact> {
  const fen = fenOf(whole);
  const pool = fen > 0n ? fen : 0n;
  const wanted = claims.map(({ id, amount, order }) => ({ id, order, fen: fenOf(amount) }));
  const all = wanted.reduce((so, one) => so + one.fen, 0n);
  if (all <= pool) return new Map(claims.map(({ id, amount }) => [id, amount]));
  const parts = way === 'firstCome' ? inOrder(pool, wanted) : inProportion(pool, wanted, all);
  return new Map([...parts].map(([id, part]) => [id, yuanOf(part)]));
}

interface Wanted {
  readonly id: string;
  readonly order: number;
  readonly fen: bigint;
}

const fenOf = (yuan: Exact): bigint => BigInt(yuan.times(100).toDecimalPlaces(0, Exact.ROUND_DOWN).toFixed());
const yuanOf = (fen: bigint): Exact => new Exact(fen.toString()).div(100);

const byId = (a: Wanted, b: Wanted): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function inOrder(pool: bigint, wanted: readonly Wanted[]): ReadonlyMap<string, bigint> {
  let left = pool;
  const parts = new Map<string, bigint>();
  for (const { id, fen } of [...wanted].sort((a, b) => a.order - b.order || byId(a, b))) {
    const part = fen < left ? fen : left;
    parts.set(id, part);
    left -= part;
  }
  return parts;
}

/** The next fen that a claim could get, or the last it got: the claim's amount over an odd number. */
interface Fen {
  readonly of: Wanted;
  /** The 1st, 2nd … fen of the claim. */
  readonly number: bigint;
}

/**
 * By the rule of Sainte-Laguë: fen after fen goes to the claim whose amount over twice its fen and one is
 * greatest, so that each part is the proportional one to the nearest fen. Giving the fen left over to the largest
 * remainders would take a fen from a claim when another leaves, since its remainder is then no longer among the
 * largest. Here every fen has a rank that hangs on its claim alone: whoever leaves only frees places.
 */
function inProportion(pool: bigint, wanted: readonly Wanted[], all: bigint): ReadonlyMap<string, bigint> {
  // Exactly the fen whose rank is at or above that of half a proportional fen: near enough to the pool.
  const parts = new Map(wanted.map(({ id, fen }) => [id, (2n * fen * pool + all) / (2n * all)]));
  let left = [...parts.values()].reduce((so, part) => so - part, pool);
  const got = (one: Wanted): bigint => parts.get(one.id) ?? 0n;
  if (left > 0n) {
    const next = sortedFen(wanted.map((of) => ({ of, number: got(of) + 1n })));
    for (; left > 0n; left -= 1n) {
      const best = next.shift();
      if (!best) break;
      parts.set(best.of.id, best.number);
      insert(next, { of: best.of, number: best.number + 1n });
    }
  } else if (left < 0n) {
    const last = sortedFen(wanted.filter((of) => got(of) > 0n).map((of) => ({ of, number: got(of) })));
    for (; left < 0n; left += 1n) {
      const worst = last.pop();
      if (!worst) break;
      parts.set(worst.of.id, worst.number - 1n);
      if (worst.number > 1n) insert(last, { of: worst.of, number: worst.number - 1n });
    }
  }
  return parts;
}

/** The better fen first. */
function compareFen(a: Fen, b: Fen): number {
  const [left, right] = [a.of.fen * (2n * b.number - 1n), b.of.fen * (2n * a.number - 1n)];
  return left > right ? -1 : left < right ? 1 : byId(a.of, b.of);
}

const sortedFen = (fen: readonly Fen[]): Fen[] => [...fen].sort(compareFen);

function insert(sorted: Fen[], one: Fen): void {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle];
    if (there && compareFen(there, one) < 0) low = middle + 1;
    else high = middle;
  }
  sorted.splice(low, 0, one);
}
