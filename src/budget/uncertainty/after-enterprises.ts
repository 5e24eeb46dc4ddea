import type { Expression } from '../../rules/expressions';
import type { Provision } from '../../rules/policy-book';
import type { Payee } from '../entry';
import type { Prospect } from '../forecast/prospect';

/**
 * A claim that waits for what is decided over all enterprises of a year: a place of a quota, a share of a
 * pool.
 */
export interface WaitingClaim {
  readonly payee: Payee;
  readonly prospect: Prospect;
}

/** The claims of one year in one run. */
export interface WaitingYear {
  /** Every claim that may come to anything in any run; the order is that of the table. */
  readonly claims: readonly WaitingClaim[];
  /** Fen after stacking and limits, claim by claim; 0 where it comes to nothing in this run. */
  readonly fen: Float64Array;
  /** What claims are ranked by, claim by claim; NaN where the hook names nothing, or it is not known. */
  readonly rank: Float64Array;
  /** How many years ahead, 0 for the table's own year. */
  readonly years: number;
}

/**
 * What stands over several enterprises: quotas and pools. It is asked once for each year of each run, when all
 * enterprises are in, after stacking and limits and before realisation: where the forecast asks for quotas.
 *
 * A run with such a hook must have all enterprises; what may be shared out is the runs alone.
 */
export interface AfterEnterprises {
  /** Whether the claims of an award wait for it. */
  readonly concerns: (provision: Provision) => boolean;
  /** What the claims of an award are ranked by: a figure, or a part of a whole. null where it asks for nothing. */
  readonly rankBy: (provision: Provision) => Expression | null;
  /** @returns fen, claim by claim; none more than it was */
  readonly settle: (year: WaitingYear) => Float64Array;
}
