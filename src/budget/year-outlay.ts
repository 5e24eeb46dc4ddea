import type { Ledger } from './entry';
import { outlayOf, type Outlay } from './outlay';
import { IN_FULL, realised, type Realisation } from './realisation';

/** A year of a budget: every claim, and what they come to together. */
export interface YearOutlay {
  readonly ledger: Ledger;
  readonly outlay: Outlay;
}

/** What a planner says of how claims become a budget. */
export interface OutlayTerms {
  readonly realisation?: Realisation;
}

/** Brings the claims of a year from what each enterprise can have to what is budgeted. */
export function yearOutlay(ledger: Ledger, { realisation = IN_FULL }: OutlayTerms = {}): YearOutlay {
  const done = { ...ledger, entries: realised(ledger.entries, realisation) };
  return { ledger: done, outlay: outlayOf(done) };
}
