import type { ListFigures, PaidAwardName } from './paid-awards';
import type { Company } from './sample-companies';

/** One invented payment to a company of the sample. */
export interface Payment {
  readonly of: PaidAwardName;
  readonly company: Company;
  readonly code: string;
  readonly item: string;
  readonly basis: string | null;
  /** Yuan, unless somebody made a mistake. */
  readonly paid: number | string;
  /** yyyy-mm-dd */
  readonly day: string;
  readonly product: string | null;
  readonly project: string | null;
  readonly figures: ListFigures;
  /** null for a payment as its clause has it. */
  readonly mistake: Mistake | null;
}

/** A mistake that was put into the list on purpose, and what an audit comes to. */
export interface Mistake {
  readonly what: string;
  /** The verdict of the row; with 合计口径 where the row alone is right. */
  readonly verdict: string;
}
