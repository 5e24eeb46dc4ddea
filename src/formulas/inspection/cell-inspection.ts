import type { Exact } from '../../rules/exact';
import type { PolicyBook } from '../../rules/policy-book';
import type { CompanyTable } from '../../table/table';
import { readAwardCalls } from '../award-formula';
import type { CellAddress, CellReader, Selection } from '../cells';
import type { FunctionDescription } from '../function-description';
import type { CallInspection } from './call-inspection';
import { inspectFunction, type ListInspection } from './function-inspection';
import { comparedWithCell, type Disagreement } from './shown-value';
import { readPlaces, type Surroundings } from './surroundings';

/** The formula of a cell, told call by call. */
export interface CellInspection {
  readonly address: CellAddress;
  readonly formula: string;
  readonly calls: readonly CallInspection[];
  readonly lists: readonly ListInspection[];
  /** The second amount of a comparison less the first. */
  readonly difference: Exact | null;
  /** Whether the cell shows what its call comes to; null where that cannot be compared. */
  readonly agrees: boolean | null;
  readonly disagreement: Disagreement | null;
}

/**
 * The HZ calls of the active cell, followed to their cells and computed again, with arguments read at the wrong
 * scale and blanks that would count as 0 pointed out.
 * @param table the table around the cell, null where none was recognised
 * @param functions our functions, as they describe themselves; awards are known by the book
 * @returns null when the cell holds no HZ function
 */
export async function inspectCell(
  workbook: CellReader,
  selection: Selection,
  table: CompanyTable | null,
  book: PolicyBook,
  functions: readonly FunctionDescription[],
): Promise<CellInspection | null> {
  const { formula, active } = selection;
  if (formula === null) return null;
  const calls = readAwardCalls(formula);
  if (calls.length === 0) return null;
  const places = await readPlaces(workbook, calls, selection, table);
  const around: Surroundings = { formula, selection, table, book, functions, ...places };
  const inspected = calls.map((call) => inspectFunction(call, around));
  const awards = inspected.flatMap((one) => one.calls);
  const compared = comparedWithCell(awards, around);
  return {
    address: active,
    formula,
    calls: awards,
    lists: inspected.flatMap(({ lists }) => lists),
    difference: inspected.find(({ difference }) => difference !== null)?.difference ?? null,
    agrees: compared && compared === 'agrees',
    disagreement: compared === 'agrees' ? null : compared,
  };
}
