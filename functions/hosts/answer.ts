import { ArgumentError } from '../../src/rules/arguments';
import { text, type Language, type Text } from '../../src/rules/text';
import type { CellResult, CustomFunction } from '../custom-function';

/** What a call of a function comes to in any host: what its cells show, or why they show an error. */
export type Answer =
  | { readonly cells: CellResult | CellResult[][] }
  /** A sentence in the language of the person. */
  | { readonly refusal: string };

/**
 * Calls a function. Nothing is thrown: in a host, an exception ends more than the one cell.
 * @param args in declared order, `null` for an omitted one or a blank cell
 */
export function answer(customFunction: CustomFunction, args: readonly unknown[], language: Language): Answer {
  try {
    return { cells: forCells(customFunction.evaluate(args, language)) };
  } catch (error) {
    return { refusal: reason(error)[language] };
  }
}

const FAILED = text(
  '无法计算：公式内部出错，请将此公式反馈给维护者',
  'Cannot calculate: the function failed internally; please report this formula',
);

const reason = (error: unknown): Text => (error instanceof ArgumentError ? error.text : FAILED);

/** A missing result is shown as 0, the worst answer of all, so a result that is no value is a failure instead. */
function forCells(result: CellResult | CellResult[][]): CellResult | CellResult[][] {
  const cells = Array.isArray(result) ? result.flat() : [result];
  if (cells.length === 0 || !cells.every(isCellResult))
    throw new TypeError('A function gave no value for a cell');
  return result;
}

const isCellResult = (value: unknown): boolean =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value));
