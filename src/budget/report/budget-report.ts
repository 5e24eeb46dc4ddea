import type { RowPlace } from '../../company/row-place';
import type { Day } from '../../rules/dates';
import type { Exact } from '../../rules/exact';
import type { Text } from '../../rules/text';
import type { Ledger, Payee } from '../entry';
import type { Outlay } from '../outlay';

/** Everything that a budget's workbook says. */
export interface BudgetReport {
  /** The file that was read; the links of the report name it. */
  readonly file: string;
  /** Whether the report is a file of its own. */
  readonly isApart: boolean;
  /** The day on which it was made. */
  readonly madeOn: Day;
  /** The version of the product. */
  readonly version: string;
  /** The hash of the rules, in full. */
  readonly rules: string;
  /** The table's own year first, then the years ahead. */
  readonly ledgers: readonly [Ledger, ...Ledger[]];
  /** Of the same years. */
  readonly outlays: readonly [Outlay, ...Outlay[]];
  /** What it takes for given, in plain sentences. */
  readonly assumptions: readonly Text[];
  /** What was read, in plain sentences. */
  readonly read: readonly Text[];
  /** What was left out and why; empty where all was read. */
  readonly notRead: readonly Text[];
  /** The cell with the name of an enterprise, in a row of it. */
  readonly placeOf: (payee: Payee, row: RowPlace) => { readonly sheet: string; readonly cell: string };
  /** Who falls out of a quota or a pool; null where quotas are not applied. */
  readonly decisions: readonly BudgetDecision[] | null;
  /** Whose money it is; null where it is not divided. */
  readonly shares: readonly BudgetShare[] | null;
  /** How far the budget may be off; null where nothing was drawn. */
  readonly uncertainty: BudgetUncertainty | null;
}

/** What a quota or a pool took from an enterprise. */
export interface BudgetDecision {
  /** The year of the figures. */
  readonly earned: number;
  readonly payee: Payee;
  readonly award: Text;
  /** Yuan. */
  readonly taken: Exact;
  readonly why: Text;
}

/** What one level of government pays of a year's budget. */
export interface BudgetShare {
  /** The year of the figures. */
  readonly earned: number;
  readonly label: Text;
  /** Yuan. */
  readonly amount: Exact;
}

/** Drawn budgets of the years ahead, by policy and all together. */
export interface BudgetUncertainty {
  /** How it was drawn, in plain words. */
  readonly method: Text;
  readonly lines: readonly SpreadLine[];
}

export interface SpreadLine {
  /** The year of the figures. */
  readonly earned: number;
  /** The id of a policy; null for all together. */
  readonly policy: string | null;
  readonly label: Text;
  /** In yuan: a tenth of the runs comes to no more, half of them, nine tenths. */
  readonly p10: Exact;
  readonly p50: Exact;
  readonly p90: Exact;
}
