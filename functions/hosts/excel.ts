import { ArgumentError } from '../../src/rules/arguments';
import { text, type Language, type Text } from '../../src/rules/text';
import type { CellResult, CustomFunction } from '../custom-function';

/** What a call needs from its host: the user's language, and the error that a cell can show with a message. */
export interface CallingHost {
  language(): Language;
  /** An error shown as `#VALUE!`; thrown, never returned: a returned one loses its place in older versions of Excel. */
  valueError(message: string): Error;
}

/** A function as Excel calls it: the declared arguments in order, omitted ones `null`, then the invocation object. */
export type ExcelCallable = (...args: unknown[]) => CellResult | CellResult[][];

export function excelCallable(customFunction: CustomFunction, host: CallingHost): ExcelCallable {
  return (...received) => {
    const language = host.language();
    try {
      return forCell(customFunction.evaluate(declaredArguments(customFunction, received), language));
    } catch (error) {
      throw host.valueError(reason(error)[language]);
    }
  };
}

/**
 * Drops the invocation object that Excel appends, and lays out the repeating arguments, which Excel gathers into one
 * array, behind the others.
 */
function declaredArguments({ parameters }: CustomFunction, received: readonly unknown[]): unknown[] {
  const declared = parameters.map((_, position) => received[position] ?? null);
  if (!parameters.at(-1)?.repeating) return declared;
  const gathered = declared.pop();
  if (gathered === null) return declared;
  return [...declared, ...(Array.isArray(gathered) ? (gathered as unknown[]) : [gathered])];
}

const FAILED = text(
  '无法计算：公式内部出错，请将此公式反馈给维护者',
  'Cannot calculate: the function failed internally; please report this formula',
);

const reason = (error: unknown): Text => (error instanceof ArgumentError ? error.text : FAILED);

/** Excel shows a missing result as 0, the worst answer of all, so a result that is no value is a failure instead. */
function forCell(result: CellResult | CellResult[][]): CellResult | CellResult[][] {
  const cells = Array.isArray(result) ? result.flat() : [result];
  if (cells.length === 0 || !cells.every(isCellResult))
    throw new TypeError('A function gave no value for a cell');
  return result;
}

const isCellResult = (value: unknown): boolean =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value));
