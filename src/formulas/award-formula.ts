import { parse, toCol, tokenize } from '@borgar/fx';
import type { Company } from '../table/company';
import { fieldLabel } from '../table/fields';
import type { Day } from '../rules/dates';
import type { Provision } from '../rules/policy-book';
import type { Input } from '../rules/inputs';
import type { Exact } from '../rules/exact';
import { partsOf, readExpression, type Place, type SheetExpression } from './sheet-expression';

/** Formulas with HZ functions: written for a row of a table, and read back argument by argument. */

const NAMESPACE = 'HZ.';

/** A1 address, relative. @param row counted from 0 @param column counted from 0 */
export const a1 = (row: number, column: number): string => `${toCol(column)}${row + 1}`;

/** Column letters, A for 0. */
export const columnLetters = (column: number): string => toCol(column);

/**
 * The formula of an award over the cells of a row, scaled where a column is not kept in yuan or fractions.
 * @param row counted from 0
 * @param asOf the day to be judged, where the formula shall judge it; left out, dates are not tested
 * @returns null when the table has no column for a required input
 */
export function formulaFor(
  { award }: Provision,
  company: Company,
  row: number,
  asOf: Day | null = null,
): string | null {
  const written: string[] = [];
  for (const { input } of award.inputs) {
    const cell = company.cell(fieldLabel(input).zh);
    if (!cell && !input.omission) return null;
    const reference = cell && a1(row, cell.column);
    written.push(reference ? guardedArgument(input, reference, scaledReference(reference, cell.factor)) : '');
  }
  return callOf(award.name, written, asOf);
}

/**
 * The call of an award.
 * @param written its arguments in their order; an empty one is left out
 */
export function callOf(award: string, written: readonly string[], asOf: Day | null): string {
  const all = asOf === null ? [...written] : [...written, `"${asOf}"`];
  while (all.at(-1) === '') all.pop();
  return `=${NAMESPACE}${award}(${all.join(',')})`;
}

/**
 * Excel on the desktop hands a blank cell over as 0, and `C2*10000` of a blank is 0 everywhere: a growth reward would pay on
 * the whole revenue of a company whose last year is blank. So the formula itself tells the blank from the zero, except
 * where a blank does mean 0. A code needs no guard: 0 is no code.
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

export interface CallArgument {
  readonly expression: SheetExpression;
  /** Where it stands in the formula, with the brackets around it; null where nothing is written. */
  readonly place: Place | null;
}

export interface AwardCall {
  /** Function name without HZ. */
  readonly name: string;
  readonly arguments: readonly CallArgument[];
}

/** Every HZ call of a formula, outermost first; none for a formula that cannot be parsed. */
export const readAwardCalls = (formula: string): readonly AwardCall[] => {
  const whole = readFormula(formula);
  return whole ? partsOf(whole).flatMap(awardCall) : [];
};

/** Whether the formula is one HZ call and nothing else: then the cell shows what the call comes to. */
export function isOneCall(formula: string): boolean {
  const whole = readFormula(formula);
  return whole !== null && awardCall(whole).length > 0 && partsOf(whole).flatMap(awardCall).length === 1;
}

/** A formula taken apart; null where it cannot be parsed. */
function readFormula(formula: string): SheetExpression | null {
  try {
    return readExpression(parse(tokenize(formula, { withLocation: true })), formula);
  } catch {
    return null;
  }
}

function awardCall(expression: SheetExpression): readonly AwardCall[] {
  if (expression.kind !== 'function' || !expression.name.startsWith(NAMESPACE)) return [];
  return [
    {
      name: expression.name.slice(NAMESPACE.length),
      arguments: expression.arguments.map((argument, at) => ({
        expression: argument,
        place: expression.places[at] ?? null,
      })),
    },
  ];
}

/** The formula with one place of it written anew. */
export const replaced = (formula: string, [start, end]: Place, written: string): string =>
  formula.slice(0, start) + written + formula.slice(end);
