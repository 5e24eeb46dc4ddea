import { Exact, ZERO } from '../../rules/exact';
import type { Claim, ClaimCeiling } from './claim';

/** A ceiling over several claims, with what they can have under it together. */
export interface Ceiling {
  readonly kind: ClaimCeiling['over'];
  readonly amount: Exact;
  readonly claims: readonly Claim[];
}

/** The ceilings over the claims of a company. Claims of one ceiling and one year stand under it together. */
export function ceilingsOf(claims: readonly Claim[]): readonly Ceiling[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (!claim.ceiling) continue;
    const year = claim.ceiling.over === 'year' ? (claim.year ?? latestYear(claims, claim.ceiling.id)) : null;
    const key = `${claim.ceiling.id} ${year ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first?.ceiling ? [{ kind: first.ceiling.over, amount: amountOver(group), claims: group }] : [];
  });
}

/** A claim whose year nobody said stands under the ceiling of the latest year that is said of its award. */
function latestYear(claims: readonly Claim[], id: string): number | null {
  const years = claims.flatMap(({ ceiling, year }) => (ceiling?.id === id && year !== null ? [year] : []));
  return years.length > 0 ? Math.max(...years) : null;
}

function amountOver(claims: readonly Claim[]): Exact {
  const ceilings = claims.flatMap(({ ceiling }) => ceiling ?? []);
  const highest = most(ceilings.map(({ whole }) => whole));
  if (ceilings.every(({ over }) => over === 'ladder')) return highest;
  const whole = ceilings.every((one) => one.whole.eq(highest)) ? highest : shared(claims);
  const left = whole.minus(most(ceilings.map(({ received }) => received)));
  return left.gt(0) ? left : ZERO;
}

/**
 * A ceiling that is worth more to some claims than to others, such as one on the principal of loans at
 * different rates: it is used up by the claims to which it is worth most.
 */
function shared(claims: readonly Claim[]): Exact {
  const ordered = claims
    .flatMap(({ amount, ceiling }) => (ceiling ? [{ amount, whole: ceiling.whole }] : []))
    .filter(({ whole }) => whole.gt(0))
    .sort((a, b) => b.whole.comparedTo(a.whole));
  let [left, total] = [new Exact(1), ZERO];
  for (const { amount, whole } of ordered) {
    const share = Exact.min(left, amount.div(whole));
    left = left.minus(share);
    total = total.plus(share.times(whole));
  }
  return total.toDecimalPlaces(2, Exact.ROUND_HALF_UP);
}

const most = (amounts: readonly Exact[]): Exact =>
  amounts.reduce((high, one) => (one.gt(high) ? one : high), ZERO);
