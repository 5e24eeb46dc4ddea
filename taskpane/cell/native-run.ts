import type { PolicyBook } from '../../src/rules/policy-book';
import type { Text } from '../../src/rules/text';
import {
  ConversionFailed,
  convertColumn,
  convertWorkbook,
  writeNativeBeside,
  type ConversionReport,
  type Direction,
  type FormulaDoor,
} from '../../workbook/native-formulas';
import type { CellAddress } from '../../workbook/workbook';

/** How far a conversion goes: from the active cell. */
export type Reach = 'cell' | 'column' | 'workbook';

/** What is done: an ordinary formula beside, in its place, or back. */
export type Way = 'beside' | Direction;

/** What was written, and where it went when it stands beside. */
export interface Written extends ConversionReport {
  /** Counted from 0; null where formulas were replaced. */
  readonly column: number | null;
}

/**
 * Converts formulas and writes them, block by block, until the signal ends it.
 * @throws ConversionFailed where the host fails; it says what is written
 */
export async function convert(
  door: FormulaDoor,
  book: PolicyBook,
  at: CellAddress,
  { reach, way, signal }: { readonly reach: Reach; readonly way: Way; readonly signal: AbortSignal },
): Promise<Written> {
  if (reach === 'workbook' && way !== 'beside')
    return { ...(await convertWorkbook(door, book, way, { signal })), column: null };
  const range = await rangeOf(door, at, reach);
  if (way === 'beside') return writeNativeBeside(door, book, range, { signal });
  return { ...(await convertColumn(door, book, range, way, { signal })), column: null };
}

/** Why a conversion failed: what is written and what is not, where the workbook refused in the middle. */
export function whyOf(error: unknown): Text {
  if (error instanceof ConversionFailed) return error.text;
  const message = error instanceof Error ? error.message : String(error);
  return { zh: message, en: message };
}

async function rangeOf(door: FormulaDoor, { sheet, row, column }: CellAddress, reach: Reach) {
  if (reach === 'cell') return { sheet, column, top: row, bottom: row };
  let [top, bottom] = [row, row];
  for await (const one of door.readFormulas(sheet)) {
    if (!one.cells.some((cell) => cell.column === column)) continue;
    top = Math.min(top, one.row);
    bottom = Math.max(bottom, one.row);
  }
  return { sheet, column, top, bottom };
}
