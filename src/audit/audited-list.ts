import type { Text } from '../rules/text';
import type { Day } from '../rules/dates';

/**
 * What 核对 comes to: plain data, so that it travels to a worker’s page, into JSON and into a report as it is.
 * Every amount is yuan as a decimal text with two decimals (`1500000.00`, `-0.01`).
 */
export type Yuan = string;

/**
 * What the recomputation says of one payment.
 *
 * - `agrees` 一致: paid and recomputed are equal within the auditor's tolerance.
 * - `over` 多付: more was paid. `under` 少付: less was paid, also where the clause states but an upper bound.
 * - `missing` 缺数据: a figure is not there, or the list and the company tables say it differently.
 * - `notApplicable` 不适用: the clause pays nothing for what the row says: a requirement fails, the district is
 *   another, the policy is a draft or not yet in force.
 * - `expired` 已过期: the policy had ended on the day of the payment.
 * - `itemOpen` 事项待定: the item could be several awards, or is none that is known.
 * - `notComputable` 无法计算: a cell cannot be taken, or the item is a limit, a pool or an investment.
 */
export type RowVerdict =
  'agrees' | 'over' | 'under' | 'missing' | 'notApplicable' | 'expired' | 'itemOpen' | 'notComputable';

/**
 * 合计口径: what the rows of a company may have at once, beside what each row may have alone.
 *
 * - `agrees` 一致: the other rows change nothing. `over` 多付: too much, whatever is answered to what the list
 *   leaves open. `open` 待核实: too much or not, as the question is answered.
 */
export type TogetherVerdict = 'agrees' | 'over' | 'open';

/** Which rule between rows a payment is held against. */
export type TogetherKind =
  | 'doublePayment'
  | 'once'
  | 'firstTimeTwice'
  | 'yearsOfSupport'
  | 'yearlyCeiling'
  | 'everCeiling'
  | 'ladder'
  | 'stacking'
  | 'limit'
  | 'repeatedRow'
  | 'partialPayment';

/** A cell of the workbook. */
export interface CellPlace {
  readonly sheet: string;
  /** A1, relative: `F12`. */
  readonly cell: string;
}

/** A figure that a row was recomputed from. */
export interface ReadCell extends CellPlace {
  /** What the figure is called: 首次流片费用. */
  readonly label: Text;
  /** The table of companies that it was taken from, where the list does not have it; else null. */
  readonly from: Text | null;
}

/** A row of the list, as the sheet numbers it: from 1. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

/** One award that an item may mean. */
export interface Candidate {
  /** Bare name of the function: `IC_TAPEOUT`. */
  readonly award: string;
  /** 集成电路 2022 三（四）首次流片补助. */
  readonly text: Text;
}

/** Where the payment leaves the way of the rule. */
export interface Parting {
  /**
   * What was done otherwise.
   *
   * - `rule`: one place of the clause applied otherwise comes to what was paid: a cap left out, another tier.
   *   `unit`: a figure was taken 10,000 times too large. `figure`: the figure of another column.
   * - `version`: another version of the instrument. `day`: its dates were not looked at.
   * - `ambiguity`: the other reading of unclear words.
   * - `steps`: nothing simple gives what was paid; the text says the steps to ours.
   */
  readonly kind: 'rule' | 'unit' | 'figure' | 'version' | 'day' | 'ambiguity' | 'steps';
  readonly text: Text;
}

/** What the rows of one company come to together, said of one of them. */
export interface Together {
  readonly verdict: TogetherVerdict;
  /** null where the rows together say nothing against it. */
  readonly kind: TogetherKind | null;
  /** What may be had for this row beside the others; null where its own recomputation has no amount. */
  readonly amount: Yuan | null;
  /** Why less than its own amount, or what is asked; null where there is nothing to say. */
  readonly why: Text | null;
  /** The other rows that it is about. */
  readonly others: readonly RowPlace[];
}

/** One payment of a list, recomputed. */
export interface AuditedRow extends RowPlace {
  readonly company: string | null;
  /** 统一社会信用代码, in capitals and without blanks. */
  readonly code: string | null;
  readonly district: string | null;
  /** As the list writes it; an empty text where it writes none. */
  readonly item: string;
  /** Bare name of the function; null while the item is open. */
  readonly award: string | null;
  /** The awards that the item may mean, or the nearest ones where it is none; empty where it is one. */
  readonly candidates: readonly Candidate[];
  /** Policy, clause and heading as one cites them; null while the item is open. */
  readonly citation: Text | null;
  /** The same in short: 集成电路 2022 三（四）; null while the item is open. */
  readonly clause: Text | null;
  /** The day by which it was told what was in force; null where dates were not tested. */
  readonly day: Day | null;
  /** Whether the row says that day itself. */
  readonly isOwnDay: boolean;
  /** The year of the figures, or else of the payment; null where neither is known. */
  readonly year: number | null;
  readonly paid: Yuan | null;
  /** What the clause comes to on the day: 0 where it pays nothing; null where it cannot be told. */
  readonly recomputed: Yuan | null;
  /** Between which amounts it lies while a figure is missing; null otherwise. */
  readonly range: { readonly from: Yuan; readonly to: Yuan } | null;
  /** Paid less recomputed; null where either is. */
  readonly difference: Yuan | null;
  readonly verdict: RowVerdict;
  /** 未超上限: less than a figure that the clause states as an upper bound. */
  readonly isBelowBound: boolean;
  readonly why: Text;
  /** null where paid and recomputed agree, or either is not known. */
  readonly parting: Parting | null;
  /** The reading of unclear words that comes to what was paid, within the tolerance; null where none does. */
  readonly reading: Text | null;
  /** 已过期: what the clause comes to for a year in which it was in force, and may still be settled. */
  readonly settleable: Yuan | null;
  /** What was taken from elsewhere, which dates were not tested, what a person should check. */
  readonly remarks: readonly Text[];
  /** Address of the paid amount. */
  readonly paidCell: string;
  /** Address of the item. */
  readonly itemCell: string;
  readonly cells: readonly ReadCell[];
  readonly together: Together;
}

/** Something to look at, of a cell where it is of one. */
export interface Finding {
  /** `doublePayment`, `yearlyCeiling` … of rows together; other checks have kinds of their own. */
  readonly kind: string;
  readonly sheet: string | null;
  /** One A1 address; null where it is about no single cell. */
  readonly cell: string | null;
  readonly message: Text;
}

/** Counts and amounts of some rows. */
export interface AuditTotal {
  /** What the rows have in common: a policy, a district, a department, a verdict. */
  readonly key: string;
  readonly label: Text;
  readonly rows: number;
  readonly agreeing: number;
  readonly paid: Yuan;
  /** Of the rows that have one. */
  readonly recomputed: Yuan;
  /** What was paid too much, by the rows alone or together, whichever is more; without suspected unit errors. */
  readonly over: Yuan;
  /** What was paid too little; without suspected unit errors. */
  readonly under: Yuan;
  /** Paid by rows of which nothing can be said yet: 缺数据, 事项待定, 无法计算, and 待核实 together. */
  readonly open: Yuan;
}

export interface AuditTotals {
  readonly all: AuditTotal;
  /**
   * Rows whose amount differs by a wrong unit, as it seems: one of them may be more than all others together, so
   * what they come to over and under stands here and in no other total. null where there is none.
   */
  readonly unitErrors: AuditTotal | null;
  readonly byPolicy: readonly AuditTotal[];
  readonly byDistrict: readonly AuditTotal[];
  readonly byDepartment: readonly AuditTotal[];
  readonly byVerdict: readonly AuditTotal[];
  /** By the second verdict, 合计口径. */
  readonly byTogether: readonly AuditTotal[];
}

/** A column of a list whose figures wait for an answer: no unit is written, two look alike. */
export interface ColumnQuestion {
  readonly column: string;
  readonly heading: string;
  readonly question: Text;
}

/** One list of payments of a workbook. */
export interface AuditedList {
  readonly sheet: string;
  /** The row of the headings, from 1. */
  readonly headerRow: number;
  /** The columns of item, paid amount, day and basis, by their letters; null where the list has none. */
  readonly columns: {
    readonly item: string;
    readonly paid: string;
    readonly day: string | null;
    readonly basis: string | null;
  };
  /** What to know of the list as a whole: rows without a day, tables that figures were taken from. */
  readonly remarks: readonly Text[];
  readonly questions: readonly ColumnQuestion[];
  /** In the order of the sheet. */
  readonly rows: readonly AuditedRow[];
  /** One for each accusation between rows. */
  readonly findings: readonly Finding[];
  readonly totals: AuditTotals;
  /** Positions in `rows`, the gravest first: the most overpaid, then what is open, then what is underpaid. */
  readonly byRisk: readonly number[];
}

/** What an auditor has set. */
export interface AuditTerms {
  /** The day for rows that have none; null: their dates are not tested. */
  readonly asOf: Day | null;
  /** Yuan by which two amounts may differ and still agree: `0.01`, `1.00`, `10000.00`. */
  readonly tolerance: Yuan;
}

/** 核对 of a whole workbook. */
export interface AuditedWorkbook {
  readonly terms: AuditTerms;
  readonly lists: readonly AuditedList[];
  /** Of all lists. */
  readonly totals: AuditTotals;
}
