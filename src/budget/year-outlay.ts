import type { Exact } from '../rules/exact';
import type { Entry, Ledger } from './entry';
import { fundingOfEntries, type FundingLine } from './funding-lines';
import { outlayOf, type Outlay } from './outlay';
import { afterQuotas } from './quotas/after-quotas';
import type { PoolDecision } from './quotas/pool-decision';
import type { QuotaDecision } from './quotas/quota-decision';
import { NOTHING_CHOSEN, type QuotaChoices, type QuotaEntry, type Range } from './quotas/quota-entry';
import { IN_FULL, realised, type Realisation } from './realisation';
import type { Steps } from './steps';

/** A year of a budget: every claim, and what they come to together. */
export interface YearOutlay {
  readonly ledger: Ledger;
  readonly outlay: Outlay;
  /** Who has a place under each quota, and who falls out. */
  readonly quotas: readonly QuotaDecision[];
  readonly pools: readonly PoolDecision[];
  /** Whose budget pays it. */
  readonly funding: FundingLine;
}

/** What a planner says of how claims become a budget. */
export interface OutlayTerms {
  readonly realisation?: Realisation;
  readonly choices?: QuotaChoices;
  /** The figures of a column by which she ranks what a quota ranks by no input, by quota and enterprise. */
  readonly rankFigure?: (quota: string, payee: string) => Exact | null;
  /** The city's part of what city and districts pay together, 0 to 1; null where nobody said it. */
  readonly cityShare?: Exact | null;
}

/** Brings the claims of a year from what each enterprise can have to what is budgeted. */
export function yearOutlay(ledger: Ledger, terms: OutlayTerms = {}): YearOutlay {
  const { realisation = IN_FULL, choices = NOTHING_CHOSEN, cityShare = null } = terms;
  const asked = ledger.entries.map((entry) => quotaEntry(entry, terms));
  const given = afterQuotas(asked, choices);
  const placed = ledger.entries.map((entry) => withAmounts(entry, given.amounts.get(entry.id)));
  const done = { ...ledger, entries: realised(placed, realisation) };
  return {
    ledger: done,
    outlay: outlayOf(done),
    quotas: given.quotas,
    pools: given.pools,
    funding: fundingOfEntries(done.entries, cityShare),
  };
}

function quotaEntry(entry: Entry, { rankFigure }: OutlayTerms): QuotaEntry {
  const { id, payee, provision, facts, subject, certain, most } = entry;
  const quota = provision.award.quota?.id;
  return {
    id,
    company: payee.id,
    provision,
    facts,
    thing: subject,
    certain: certain.afterLimits,
    most: most.afterLimits,
    order: payee.order,
    figure: quota === undefined ? null : (rankFigure?.(quota, payee.id) ?? null),
  };
}

function withAmounts(entry: Entry, given: Range | undefined): Entry {
  if (!given) return entry;
  const isSame = given.certain.eq(entry.certain.afterLimits) && given.most.eq(entry.most.afterLimits);
  return isSame
    ? entry
    : { ...entry, certain: upTo(entry.certain, given.certain), most: upTo(entry.most, given.most) };
}

const upTo = (steps: Steps, afterQuota: Exact): Steps => ({ ...steps, afterQuota, budget: afterQuota });
