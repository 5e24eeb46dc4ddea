import type { Claim } from '../company/stacking/claim';
import { exclusionBetween } from '../company/stacking/relations';
import { Exact, ZERO } from '../rules/exact';
import type { RightOfRow } from './judged-row';

/** One payment among those of its company. */
export interface PaidClaim extends RightOfRow {
  /** Position among all rows of the company. */
  readonly at: number;
  /** Rows of one thing: payments of one right, perhaps in parts. */
  readonly thing: number;
  /** What it has a right to by itself, in yuan. */
  readonly own: Exact;
}

const NO_ANSWERS = new Map<string, never>();

/**
 * Payments that the list itself says to be of one thing under one award: the same product, the same year. They are
 * held as one right, which may have been paid in parts.
 * @param rights in the order in which they were paid
 */
export function paidClaims(rights: readonly (RightOfRow & { readonly at: number })[]): readonly PaidClaim[] {
  const claims: PaidClaim[] = [];
  for (const right of rights) {
    const same = claims.find(
      ({ claim }) =>
        claim.award === right.claim.award && exclusionBetween(claim, right.claim, NO_ANSWERS).holds === 'yes',
    );
    claims.push({ ...right, thing: same?.thing ?? claims.length, own: right.claim.amount });
  }
  return claims;
}

/** What was paid of each thing, and no more than the highest right to it: what stands beside other things. */
export function thingsOf(paid: readonly PaidClaim[]): readonly Claim[] {
  const things = new Map<number, PaidClaim[]>();
  for (const one of paid) {
    const known = things.get(one.thing);
    if (known) known.push(one);
    else things.set(one.thing, [one]);
  }
  const claims = [...things.values()].map((rows) => {
    const [first] = rows;
    if (!first) throw new RangeError('a thing has at least one payment');
    const sum = rows.reduce((so, one) => so.plus(one.paid), ZERO);
    const most = rows.reduce((high, { own }) => Exact.max(high, own), ZERO);
    return {
      ...first.claim,
      id: thingId(first.thing),
      amount: Exact.min(sum, most),
      rows: rows.flatMap(({ claim }) => claim.rows),
    };
  });
  return claims.map((claim) => withReceivedBefore(claim, claims));
}

/**
 * 本年度已获: what a later row of a list says of it includes the rows before. Only what all of them had before is not
 * in the list.
 */
function withReceivedBefore(claim: Claim, claims: readonly Claim[]): Claim {
  const { ceiling, year } = claim;
  if (!ceiling || ceiling.received.isZero()) return claim;
  const sharing = claims.flatMap((one) =>
    one.ceiling?.id === ceiling.id && (ceiling.over !== 'year' || one.year === year)
      ? [one.ceiling.received]
      : [],
  );
  const received = sharing.reduce((low, one) => Exact.min(low, one), ceiling.received);
  return { ...claim, ceiling: { ...ceiling, received } };
}

/** Of two equal claims the one that was paid first is taken: ids are in the order of payment. */
export const thingId = (thing: number): string => String(thing).padStart(6, '0');

export const thingOfId = (id: string): number => Number(id);
