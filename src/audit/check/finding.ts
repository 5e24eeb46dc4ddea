import { a1 } from '../../formulas/cell-names';
import type { Text } from '../../rules/text';
import { nameOf, type AuditedSheet } from './audited-sheet';

/**
 * What is wrong with a workbook, the gravest first. `staleValue`: a cell shows another value than its
 * formula comes to. `errorValue`: it shows an error. `overwritten`: a constant in a column of
 * formulas. `otherPattern`: a formula unlike those around it. `missingFormula`: a company without the
 * formula of its column. `shortRange`: a range that ends above the last row of its table. `otherDay`:
 * another day than the rest of the column. `notInForce`: an award of a policy that is not in force.
 * `unit`: a figure in another unit than the function takes. `duplicateCompany`, `creditCode`: who a
 * company is. `sameExpense`: one expense under two awards of one matter, both added up.
 */
export const CHECK_KINDS = [
  'staleValue',
  'errorValue',
  'overwritten',
  'otherPattern',
  'missingFormula',
  'shortRange',
  'otherDay',
  'notInForce',
  'unit',
  'sameExpense',
  'duplicateCompany',
  'creditCode',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export interface CheckFinding {
  readonly kind: CheckKind;
  readonly sheet: string;
  /** One A1 address; null where it is about no single cell. */
  readonly cell: string | null;
  readonly message: Text;
}

/** What could not be checked, and why. */
export interface NotChecked {
  readonly sheet: string;
  /** The first of the cells. */
  readonly cell: string | null;
  /** How many cells of one column it is about. */
  readonly cells: number;
  readonly message: Text;
}

export const findingAt = (
  kind: CheckKind,
  sheet: AuditedSheet,
  row: number,
  column: number,
  message: Text,
): CheckFinding => ({ kind, sheet: nameOf(sheet), cell: a1(row, column), message });
