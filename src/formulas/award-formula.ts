import { parse, tokenize } from '@borgar/fx';
import type { Day } from '../rules/dates';
import { partsOf, readExpression, type Place, type SheetExpression } from './sheet-expression';

const NAMESPACE = 'HZ.';

/**
 * The call of an award.
 * @param written its arguments in their order; an empty one is left out
 */
export function callOf(award: string, written: readonly string[], asOf: Day | null): string {
  const all = asOf === null ? [...written] : [...written, `"${asOf}"`];
  while (all.at(-1) === '') all.pop();
  return `=${NAMESPACE}${award}(${all.join(',')})`;
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
