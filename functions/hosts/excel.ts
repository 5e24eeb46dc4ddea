import type { Language } from '../../src/rules/text';
import type { CellResult, CustomFunction } from '../custom-function';
import { answer } from './answer';

/** The two things that a call needs from Excel: the user's language, and an error that carries a message. */
export interface CallingHost {
  language(): Language;
  /**
   * An error shown as `#VALUE!`. It is thrown and never returned: a returned one loses its place in older
   * versions of Excel.
   */
  valueError(message: string): Error;
}

/**
 * A function as Excel calls it: the declared arguments in order, omitted ones `null`, then the invocation
 * object.
 */
export type ExcelCallable = (...args: unknown[]) => CellResult | CellResult[][];

export function excelCallable(customFunction: CustomFunction, host: CallingHost): ExcelCallable {
  const inFull = (received: readonly unknown[]): CellResult | CellResult[][] => {
    const answered = answer(customFunction, declaredArguments(customFunction, received), host.language());
    if ('refusal' in answered) throw host.valueError(answered.refusal);
    return answered.cells;
  };
  const { plainly } = customFunction;
  if (!plainly) return (...received) => inFull(received);
  return (...received) => {
    const plain = plainly(received);
    return Number.isNaN(plain) ? inFull(received) : plain;
  };
}

/**
 * The arguments without the invocation object that Excel appends. Excel gathers repeating arguments into one
 * array; here they follow the others one by one.
 */
function declaredArguments({ parameters }: CustomFunction, received: readonly unknown[]): unknown[] {
  const declared = parameters.map((_, position) => received[position] ?? null);
  if (!parameters.at(-1)?.repeating) return declared;
  const gathered = declared.pop();
  if (gathered === null) return declared;
  return [...declared, ...(Array.isArray(gathered) ? (gathered as unknown[]) : [gathered])];
}
