import { parse, tokenize } from '@borgar/fx';
import type { Day } from '../rules/dates';
import { dialect } from './dialect';
import { partsOf, readExpression, type Place, type SheetExpression } from './sheet-expression';

/**
 * The formula that calls a function.
 * @param written its arguments in their order; empty ones at the end are left out
 */
export function callOf(name: string, written: readonly string[], asOf: Day | null = null): string {
  const all = asOf === null ? [...written] : [...written, `"${asOf}"`];
  while (all.at(-1) === '') all.pop();
  return `=${dialect.spelled(name)}(${all.join(',')})`;
}

export interface CallArgument {
  readonly expression: SheetExpression;
  /** Its place in the formula, with the brackets around it; null where nothing is written. */
  readonly place: Place | null;
}

export interface AwardCall {
  /** Name of the function, without the namespace. */
  readonly name: string;
  readonly arguments: readonly CallArgument[];
}

/** Every HZ call of a formula, outermost first; none for a formula that cannot be parsed. */
export const readAwardCalls = (formula: string): readonly AwardCall[] => {
  const whole = readFormula(formula);
  return whole ? partsOf(whole).flatMap(awardCall) : [];
};

/** Whether the formula is one HZ call and nothing else, so that the cell shows what the call comes to. */
export function isOneCall(formula: string): boolean {
  const whole = readFormula(formula);
  return whole !== null && awardCall(whole).length > 0 && partsOf(whole).flatMap(awardCall).length === 1;
}

/** A formula taken apart; null where it cannot be parsed. */
export function readFormula(formula: string): SheetExpression | null {
  try {
    return readExpression(parse(tokenize(formula, { withLocation: true })), formula);
  } catch {
    return null;
  }
}

function awardCall(expression: SheetExpression): readonly AwardCall[] {
  const name = expression.kind === 'function' ? dialect.nameCalled(expression.name) : null;
  if (expression.kind !== 'function' || name === null) return [];
  return [
    {
      name,
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
