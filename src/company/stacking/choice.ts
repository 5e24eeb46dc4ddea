import type { Exact } from '../../rules/exact';
import type { Claim } from './claim';
import { payoutOf, type Bound } from './payout';

/** Which claims exclude one another, and the bounds over those that are taken. */
export interface Terms {
  readonly excludes: (a: Claim, b: Claim) => boolean;
  readonly caps: readonly Bound[];
  readonly limits: readonly Bound[];
}

/** The best admissible choice. */
export interface Choice {
  readonly taken: readonly Claim[];
  readonly total: Exact;
  /**
   * False where there were more choices than could be tried; the choice is admissible, and perhaps not the
   * best.
   */
  readonly proven: boolean;
}

/** As many choices are tried for claims that hang together; ordinary companies need fewer than a hundred. */
const MOST_TRIED = 20_000;

/**
 * The claims that pay the most together: 从优、就高、不重复. Claims that neither exclude one another nor share a bound are
 * chosen apart. What is chosen does not depend on the order in which claims are given.
 */
export function bestChoice(claims: readonly Claim[], terms: Terms): Choice {
  const ordered = [...claims].sort(byAmountThenName);
  const parts = connected(ordered, terms).map((part) => bestOf(part, terms));
  const taken = parts.flatMap((part) => part.taken);
  return {
    taken: claims.filter((claim) => taken.includes(claim)),
    total: payoutOf(taken, terms.caps, terms.limits).total,
    proven: parts.every(({ proven }) => proven),
  };
}

const byAmountThenName = (a: Claim, b: Claim): number =>
  b.amount.comparedTo(a.amount) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function bestOf(claims: readonly Claim[], { excludes, caps, limits }: Terms): Omit<Choice, 'total'> {
  if (claims.length === 1) return { taken: claims, proven: true };
  const payout = (chosen: readonly Claim[]): Exact => payoutOf(chosen, caps, limits).total;
  let best: readonly Claim[] = [];
  let most = payout(best);
  let tried = 0;
  const explore = (chosen: readonly Claim[], open: readonly Claim[]): void => {
    if (tried >= MOST_TRIED) return;
    tried += 1;
    const [next, ...rest] = open;
    if (!next) {
      const total = payout(chosen);
      if (total.gt(most) || best.length === 0) [best, most] = [chosen, total];
      return;
    }
    // More claims never pay less, so what all that is open could add is a bound on what any choice of it does.
    if (best.length > 0 && payout([...chosen, ...open]).lte(most)) return;
    explore(
      [...chosen, next],
      rest.filter((claim) => !excludes(next, claim)),
    );
    if (rest.some((claim) => excludes(next, claim))) explore(chosen, rest);
  };
  explore([], claims);
  return { taken: best, proven: tried < MOST_TRIED };
}

/** Claims that hang together by exclusion or by a bound, each part in the order given. */
function connected(
  claims: readonly Claim[],
  { excludes, caps, limits }: Terms,
): readonly (readonly Claim[])[] {
  const bounds = [...caps, ...limits];
  const touches = (a: Claim, b: Claim): boolean =>
    excludes(a, b) || bounds.some(({ covers }) => covers(a) && covers(b));
  const parts: Claim[][] = [];
  for (const claim of claims) {
    const touching = parts.filter((part) => part.some((member) => touches(claim, member)));
    for (const part of touching) parts.splice(parts.indexOf(part), 1);
    const merged = [...touching.flat(), claim];
    parts.push(claims.filter((one) => merged.includes(one)));
  }
  return parts;
}
