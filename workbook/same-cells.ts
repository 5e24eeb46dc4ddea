import type { SheetCells } from '../src/table/sheet';
import { afterOthers } from './sheet-reader';

/** The cells compared at once: few enough that nobody notices the time. */
const CELLS_AT_ONCE = 20_000;

/** Whether a sheet holds what it held before: values, number formats, and what is merged and hidden. */
export async function holdTheSame(now: SheetCells, then: SheetCells): Promise<boolean> {
  if (now === then) return true;
  if (JSON.stringify(now.facts) !== JSON.stringify(then.facts)) return false;
  if (now.values.length !== then.values.length) return false;
  let since = 0;
  for (const [at, row] of now.values.entries()) {
    if (!isSame(row, then.values[at]) || !isSame(now.formats[at], then.formats[at])) return false;
    since += row.length;
    if (since < CELLS_AT_ONCE) continue;
    since = 0;
    await afterOthers();
  }
  return true;
}

const isSame = (one: readonly unknown[] = [], other: readonly unknown[] = []): boolean =>
  one.length === other.length && one.every((cell, at) => cell === other[at] || isSameError(cell, other[at]));

const isSameError = (one: unknown, other: unknown): boolean =>
  typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other);
