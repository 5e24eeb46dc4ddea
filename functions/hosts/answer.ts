import { ArgumentError } from '../../src/rules/arguments';
import { text, type Language, type Text } from '../../src/rules/text';
import type { CellResult, CustomFunction } from '../custom-function';

/** The result of a call in any host: what its cells show, or why they show an error. */
export type Answer =
  | { readonly cells: CellResult | CellResult[][] }
  /** A sentence in the language of the person. */
  | { readonly refusal: string };

/**
 * The answer to a call. Nothing is thrown: an exception in a host would stop more than the one cell.
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

/** A result that cells can show. Excel shows a missing one as 0, the worst answer of all, so that is a failure. */
function forCells(result: CellResult | CellResult[][]): CellResult | CellResult[][] {
  const isShown = Array.isArray(result) ? isTable(result) : isCellResult(result);
  if (!isShown) throw new TypeError('A function gave no value for a cell');
  return result;
}

const isTable = (rows: readonly (readonly CellResult[])[]): boolean =>
  rows.some((row) => row.length > 0) && rows.every((row) => row.every(isCellResult));

const isCellResult = (value: unknown): boolean =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value));
