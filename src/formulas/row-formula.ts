import { clauseYears } from '../table/clause-years';
import type { Day } from '../rules/dates';
import type { Exact } from '../rules/exact';
import type { Input } from '../rules/inputs';
import type { Provision } from '../rules/policy-book';
import type { Company } from '../table/company';
import { callOf } from './award-formula';
import { a1 } from './cell-names';

/**
 * The formula of an award over the cells of a row, scaled where a column is not kept in yuan or fractions.
 * @param row counted from 0
 * @param asOf the day on which the formula tests the dates; null where it does not test them
 * @returns null when the table has no column for a required input
 */
export function formulaFor(
  provision: Provision,
  company: Company,
  row: number,
  asOf: Day | null = null,
): string | null {
  const { award } = provision;
  const clause = clauseYears(provision, asOf);
  const written: string[] = [];
  for (const { input } of award.inputs) {
    const { cell } = company.figure(input, { clause });
    if (!cell && !input.omission) return null;
    const reference = cell && a1(row, cell.column);
    written.push(reference ? guardedArgument(input, reference, scaledReference(reference, cell.factor)) : '');
  }
  return callOf(award.name, written, asOf);
}

/**
 * An argument that keeps a blank cell blank. Excel on the desktop hands a blank over as 0, and `C2*10000` of a
 * blank is 0 everywhere: a growth reward would pay on the whole revenue of a company whose last year is blank.
 * No guard is needed where a blank does mean 0, nor for a code: 0 is no code.
 */
export function guardedArgument(input: Input, reference: string, scaled: string): string {
  const blankIsZero = input.omission?.value?.isZero() === true;
  return blankIsZero || input.kind === 'code' ? scaled : `IF(${reference}="","",${scaled})`;
}

/** `C2*10000`, `C2/100`, or the reference alone. */
export function scaledReference(reference: string, factor: Exact): string {
  if (factor.eq(1)) return reference;
  return factor.gt(1) ? `${reference}*${factor.toFixed()}` : `${reference}/${factor.pow(-1).toFixed()}`;
}
