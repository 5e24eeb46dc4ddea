import type { CellAddress, CellValue } from '../cells';
import {
  partsOf,
  type Place,
  type RangeExpression,
  type ReferenceExpression,
  type SheetExpression,
} from '../sheet-expression';
import { cellsOf, columnAt, keyOf, type Surroundings } from './surroundings';

/** A cell that an argument names. */
export interface ReferenceInspection {
  /** The reference as written in the formula; it may stand in several places. */
  readonly written: string;
  readonly places: readonly Place[];
  /** The cell itself; null for a column of an Excel table that was not found. */
  readonly cell: CellAddress | null;
  /** Whether it is several cells, of which the first is shown. */
  readonly isRange: boolean;
  readonly value: CellValue;
  /** Heading of that cell's column, where the table is known. */
  readonly header: string | null;
}

export function referencesIn(
  expression: SheetExpression,
  around: Surroundings,
): readonly ReferenceInspection[] {
  const seen = new Map<string, ReferenceInspection>();
  for (const part of partsOf(expression)) {
    if (part.kind !== 'reference' && part.kind !== 'range') continue;
    const found = part.kind === 'reference' ? referenceTo(part, around) : firstOf(part, around);
    if (!found) continue;
    const key = part.kind === 'reference' && found.cell ? keyOf(found.cell) : part.written;
    const before = seen.get(key);
    seen.set(key, before ? { ...before, places: [...before.places, part.place] } : found);
  }
  return [...seen.values()];
}

function referenceTo(reference: ReferenceExpression, around: Surroundings): ReferenceInspection {
  const cell = around.addressOf(reference);
  return {
    written: reference.written,
    places: [reference.place],
    cell,
    isRange: false,
    value: (cell && around.cellValue(cell)) ?? null,
    header: cell && (columnAt(cell, around)?.header ?? null),
  };
}

/** A range, shown by its first cell. */
function firstOf(range: RangeExpression, around: Surroundings): ReferenceInspection | null {
  const [cell] = cellsOf(range, around.selection);
  if (!cell) return null;
  const isOneColumn = range.cells?.left === range.cells?.right;
  return {
    written: range.written,
    places: [range.place],
    cell,
    isRange: true,
    value: around.cellValue(cell) ?? null,
    header: isOneColumn ? (columnAt(cell, around)?.header ?? null) : null,
  };
}
