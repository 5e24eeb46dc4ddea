import type { Input } from '../../rules/inputs';
import { canHaveUnit, unitWritten, type ColumnUnit } from '../../table/column-units';
import { factorUnder } from '../../table/company';
import { readHeader } from '../../table/headers';
import type { Column } from '../../table/table';
import { a1 } from '../cell-names';
import type { CellAddress } from '../cells';
import type { CellUnit } from '../scale-check';
import type { RangeExpression, ReferenceExpression } from '../sheet-expression';
import { cellsOf, columnAt, columnWithin, type Surroundings } from './surroundings';

/** The unit of some cells; null where neither a heading nor a person names what their column holds. */
export function unitOf(
  cells: ReferenceExpression | RangeExpression,
  input: Input | null,
  around: Surroundings,
): CellUnit | null {
  if (cells.kind === 'reference') {
    const address = around.addressOf(cells);
    return address && unitOfCell(address, input, around);
  }
  const units = cellsOf(cells, around.selection).map((cell) => unitOfCell(cell, input, around));
  const [first] = units;
  const alike = units.every(
    (unit) => unit && first && unit.factor.eq(first.factor) && unit.from === first.from,
  );
  return first && alike ? { ...first, cell: cells.written } : null;
}

function unitOfCell(cell: CellAddress, input: Input | null, around: Surroundings): CellUnit | null {
  const column = columnAt(cell, around);
  if (!column) return null;
  const holds = input ?? column.taken[0]?.field.input ?? null;
  if (!holds) return null;
  const { taken, named } = unitsOfColumn(column, holds);
  const unit = taken?.unit ?? named;
  if (!unit) return null;
  const { active, head, rowFormats } = around.selection;
  // A column mapped by hand is known for the table around the formula only.
  const isElsewhere = columnWithin(around.table, cell, active.sheet) === null;
  if (isElsewhere && !named) return null;
  const inActiveRow = cell.sheet === active.sheet && cell.row === active.row;
  const format = inActiveRow ? (rowFormats[cell.column - head.left] ?? '') : '';
  // The format of a cell in another row is not known: 0.25 under % may well be shown as 25%.
  const value = around.cellValue(cell);
  const mayBeFraction = typeof value === 'number' && Math.abs(value) <= 1;
  if (!inActiveRow && mayBeFraction && !factorUnder(unit, '%').eq(unit.factor)) return null;
  const isFraction = ['growth', 'share', 'ratio'].includes(holds.kind) && format.includes('%');
  return {
    cell:
      cell.sheet === active.sheet ? a1(cell.row, cell.column) : `${cell.sheet}!${a1(cell.row, cell.column)}`,
    header: column.header,
    unit,
    factor: factorUnder(unit, format),
    from: isFraction ? 'format' : taken?.by === 'hand' ? 'hand' : named ? 'heading' : 'assumed',
    value,
  };
}

/**
 * The unit of a column for an input: the one it was taken in, or the one its heading names; null without
 * either.
 */
export function unitOfColumn(column: Column, input: Input): ColumnUnit | null {
  const { taken, named } = unitsOfColumn(column, input);
  return taken?.unit ?? named ?? null;
}

function unitsOfColumn({ taken, header }: Column, input: Input) {
  const written = readHeader(header).unit;
  return {
    taken: taken.find(({ unit }) => canHaveUnit(input, unit)),
    named: written === null ? undefined : unitWritten(input, written),
  };
}
