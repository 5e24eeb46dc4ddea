import { ceilingsOf } from '../company/stacking/ceilings';
import type { Claim } from '../company/stacking/claim';
import { sum } from '../company/stacking/payout';
import { sharesOf } from '../company/stacking/shares';
import type { Stacking } from '../company/stacking/stacking';
import { uncappedBy } from '../readings/uncapped';
import { ZERO, type Exact } from '../rules/exact';
import { inProportion } from '../company/stacking/in-proportion';
import type { Steps } from './steps';

/**
 * What becomes of each claim of an enterprise on the way through caps, stacking and limits. A reduction by
 * stacking is the loss of the claim that gives way; what a ceiling or a limit takes from several claims, it takes
 * in proportion, in whole fen. No quota is applied here, and no realisation.
 * @param claims all that stack, those that give way among them
 */
export function claimSteps(claims: readonly Claim[], stacking: Stacking): ReadonlyMap<Claim, Steps> {
  const finals = finalShares(claims, stacking);
  const capped = afterCeilings(claims, finals, new Set(stacking.taken.map(({ id }) => id)));
  return new Map(
    claims.map((claim) => {
      const [afterCaps, final] = [capped.get(claim) ?? claim.amount, finals.get(claim)];
      const kept = final === undefined ? ZERO : afterCaps;
      const last = final ?? ZERO;
      return [
        claim,
        {
          gross: uncappedBy(claim.award.rule, claim.facts),
          afterCaps,
          afterStacking: kept,
          afterLimits: last,
          afterQuota: last,
          budget: last,
        },
      ];
    }),
  );
}

/** By identity of the claim; what gives way is not in it. */
function finalShares(claims: readonly Claim[], stacking: Stacking): ReadonlyMap<Claim, Exact> {
  const byId = new Map([...sharesOf(stacking)].map(([{ id }, share]) => [id, share]));
  return new Map(
    claims.flatMap((claim): [Claim, Exact][] => {
      const share = byId.get(claim.id);
      return share ? [[claim, share]] : [];
    }),
  );
}

/**
 * Under a ceiling that bites, claims that are taken come first: what they lose to a limit later is the limit's
 * doing. What is left of it goes to those that give way, so that all of them together fill it.
 */
function afterCeilings(
  claims: readonly Claim[],
  finals: ReadonlyMap<Claim, Exact>,
  taken: ReadonlySet<string>,
): ReadonlyMap<Claim, Exact> {
  const capped = new Map<Claim, Exact>();
  for (const { amount, claims: under } of ceilingsOf(claims)) {
    if (sum(under).lte(amount)) continue;
    const start = under.map((claim) => finals.get(claim) ?? ZERO);
    let room = start.reduce((left, one) => left.minus(one), amount);
    const shares = new Map(under.map((claim, at) => [claim, start[at] ?? ZERO]));
    for (const isTaken of [true, false]) {
      const some = under.filter(({ id }) => taken.has(id) === isTaken);
      const wanted = some.map((claim) => claim.amount.minus(shares.get(claim) ?? ZERO));
      const given = inProportion(room, wanted);
      some.forEach((claim, at) => {
        shares.set(claim, (shares.get(claim) ?? ZERO).plus(given[at] ?? ZERO));
      });
      room = given.reduce((left, one) => left.minus(one), room);
    }
    for (const [claim, share] of shares) capped.set(claim, share);
  }
  return capped;
}
