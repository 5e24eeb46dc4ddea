import { type Exact, ZERO } from '../../rules/exact';
import type { Claim } from './claim';
import { inProportion } from './in-proportion';
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

function takeAway(shares: Map<Claim, Exact>, covered: readonly Claim[], reduction: Exact): void {
  const under = covered.filter((claim) => shares.get(claim)?.gt(0));
  const held = under.map((claim) => shares.get(claim) ?? ZERO);
  const taken = inProportion(reduction, held);
  under.forEach((claim, at) => shares.set(claim, (held[at] ?? ZERO).minus(taken[at] ?? ZERO)));
}
