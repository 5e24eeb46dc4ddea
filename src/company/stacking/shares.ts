import { type Exact, ZERO } from '../../rules/exact';
import type { Claim } from './claim';
import type { Stacking } from './stacking';

/**
 * What each claim that is taken brings after the limits over several claims: each limit takes from the claims
 * under it in proportion to what they still bring, whole fen, the fen left over from the largest remainders first.
 * The parts add up to the total, to the fen.
 */
export function sharesOf({ taken, limits }: Pick<Stacking, 'taken' | 'limits'>): ReadonlyMap<Claim, Exact> {
  const shares = new Map(taken.map((claim) => [claim, claim.amount]));
  for (const { covered, reduction } of limits) {
    if (!reduction.isZero()) takeAway(shares, covered, reduction);
  }
  return shares;
}

interface Taken {
  readonly claim: Claim;
  readonly whole: Exact;
  readonly rest: Exact;
}

function takeAway(shares: Map<Claim, Exact>, covered: readonly Claim[], reduction: Exact): void {
  const under = covered.filter((claim) => shares.get(claim)?.gt(0));
  const of = (claim: Claim): Exact => shares.get(claim) ?? ZERO;
  const sum = under.reduce((so, claim) => so.plus(of(claim)), ZERO);
  if (sum.isZero()) return;
  const parts = under.map((claim): Taken => {
    const part = reduction.times(of(claim)).div(sum);
    const whole = part.toDecimalPlaces(2, 1);
    return { claim, whole, rest: part.minus(whole) };
  });
  let left = parts.reduce((so, { whole }) => so.minus(whole), reduction);
  for (const { claim, whole } of [...parts].sort((a, b) => b.rest.comparedTo(a.rest))) {
    const fen = left.lt(FEN) ? left : FEN;
    shares.set(claim, of(claim).minus(whole).minus(fen));
    left = left.minus(fen);
  }
}

const FEN = ZERO.plus('0.01');
