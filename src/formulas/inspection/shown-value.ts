import { fromCell, toFen, type Exact } from '../../rules/exact';
import { isOneCall } from '../award-formula';
import type { CellValue } from '../cells';
import { isError } from '../sheet-arithmetic';
import { partsOf } from '../sheet-expression';
import type { ArgumentInspection } from './argument-inspection';
import type { CallInspection } from './call-inspection';
import type { Surroundings } from './surroundings';

/** A cell that shows another value than the present data give. */
export interface Disagreement {
  readonly shown: CellValue;
  /** The amount of the present data; null where the call is an error now. */
  readonly amount: Exact | null;
  /** The table that the formula names, where the one around the cell was computed with; else null. */
  readonly tableTaken: string | null;
}

/**
 * The comparison of the cell's value with that of the present data, which differs where the cell was calculated
 * by hand or before the last change. Nothing is said where a blank counts as 0 in one Excel and as a blank in
 * another: the cell may be right, and the blank is warned of already.
 */
export function comparedWithCell(
  calls: readonly CallInspection[],
  { formula, selection }: Surroundings,
): Disagreement | 'agrees' | null {
  const [call] = calls;
  const { value } = selection;
  if (!call?.outcome || call.through !== null || !isOneCall(formula)) return null;
  if (call.arguments.some(hasBlankWarning)) return null;
  const amount = 'amount' in call.outcome ? call.outcome.amount : null;
  const shownNumber = typeof value === 'number' ? value : null;
  if (shownNumber === null && !(isError(value) && value.error === '#VALUE!')) return null;
  const agrees =
    amount === null || shownNumber === null
      ? amount === null && shownNumber === null
      : toFen(fromCell(shownNumber)).eq(toFen(fromCell(amount.toNumber())));
  if (agrees) return 'agrees';
  const tables = call.arguments.flatMap(({ expression }) =>
    partsOf(expression).flatMap((part) =>
      part.kind === 'reference' && part.target.kind === 'tableColumn' && part.target.table
        ? [part.target.table]
        : [],
    ),
  );
  return { shown: value, amount, tableTaken: tables[0] ?? null };
}

const hasBlankWarning = ({ references, warning }: ArgumentInspection): boolean =>
  warning !== null && references.some(({ value }) => value === null);
