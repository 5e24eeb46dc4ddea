import { ZERO, type Exact } from '../rules/exact';
import type { Entry } from './entry';
import { sharesOfFunding, type FundingShares } from './funding';

/** Whose budget pays, in yuan. The three parts add up to the amount. */
export type FundingParts = Pick<FundingShares, 'city' | 'district' | 'unattributed'>;

/** Whose budget pays what is certain, and what is paid at the most, in all and by policy. */
export interface FundingLine {
  readonly certain: FundingParts;
  readonly most: FundingParts;
  /** By the id of the policy. */
  readonly byPolicy: ReadonlyMap<string, { readonly certain: FundingParts; readonly most: FundingParts }>;
}

/** @param cityShare the city's part of what is paid together; null where nobody said it */
export function fundingOfEntries(entries: readonly Entry[], cityShare: Exact | null): FundingLine {
  const byPolicy = new Map<string, { certain: FundingParts; most: FundingParts }>();
  let all = { certain: NONE, most: NONE };
  for (const { provision, certain, most } of entries) {
    const [low, high] = [certain, most].map(({ budget }) => sharesOfFunding(budget, provision, cityShare));
    if (!low || !high) continue;
    const known = byPolicy.get(provision.policy.id) ?? { certain: NONE, most: NONE };
    byPolicy.set(provision.policy.id, { certain: plus(known.certain, low), most: plus(known.most, high) });
    all = { certain: plus(all.certain, low), most: plus(all.most, high) };
  }
  return { ...all, byPolicy };
}

const NONE: FundingParts = { city: ZERO, district: ZERO, unattributed: ZERO };

const plus = (a: FundingParts, b: FundingParts): FundingParts => ({
  city: a.city.plus(b.city),
  district: a.district.plus(b.district),
  unattributed: a.unattributed.plus(b.unattributed),
});
