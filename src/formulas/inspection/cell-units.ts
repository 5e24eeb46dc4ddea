import type { Input } from '../../rules/inputs';
import { text, type Text } from '../../rules/text';
import {
  canHaveUnit,
  unitsLike,
  unitWritten,
  type ColumnUnit,
  type UnitSource,
} from '../../table/column-units';
import { isRatio, scaleOfCell } from '../../table/cell-scale';
import { readHeader } from '../../table/headers';
import { effectOf } from '../../table/number-format';
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
  // A column mapped by hand is known for the table around the formula only.
  const isElsewhere = columnWithin(around.table, cell, around.selection.active.sheet) === null;
  if (isElsewhere && !named) return null;
  const value = around.cellValue(cell);
  const format = formatOf(cell, around);
  // The format of a cell in another row is not known: 0.25 under % may well be shown as 25%.
  const mayBeFraction = typeof value === 'number' && Math.abs(value) <= 1;
  if (format === null && mayBeFraction && isRatio(unit) && !unit.factor.eq(1)) return null;
  const from = taken?.by === 'hand' ? 'hand' : named ? 'heading' : 'assumed';
  const shown = shownUnit(value, format ?? '', unit, taken?.unitFrom ?? from);
  return shown && { cell: nameOf(cell, around), header: column.header, from, value, ...shown };
}

/** The unit of a cell by its format as well; null where the two leave it open which number is meant. */
function shownUnit(
  value: unknown,
  format: string,
  unit: ColumnUnit,
  unitFrom: UnitSource,
): (Pick<CellUnit, 'unit' | 'factor'> & Partial<Pick<CellUnit, 'from'>>) | null {
  const { factor, asks } = scaleOfCell(value, format, unit, unitFrom);
  if (asks) return null;
  if (isRatio(unit) && effectOf(format, 1).isPercent) return { unit, factor, from: 'format' };
  if (factor.eq(unit.factor)) return { unit, factor };
  const written = unitsLike(unit).find((one) => one.factor.eq(factor));
  return written ? { unit: written, factor, from: 'shown' } : null;
}

/** The number format of a cell; null where it is not known. */
function formatOf({ sheet, row, column }: CellAddress, { selection }: Surroundings): string | null {
  const { active, head, rowFormats } = selection;
  if (sheet !== active.sheet || row !== active.row) return null;
  return rowFormats[column - head.left] ?? '';
}

const nameOf = ({ sheet, row, column }: CellAddress, { selection }: Surroundings): string =>
  sheet === selection.active.sheet ? a1(row, column) : `${sheet}!${a1(row, column)}`;

/** What has to be said before a cell of the formula counts, as of the row itself; null where nothing has. */
export function askedOf(cell: CellAddress, input: Input, around: Surroundings): Text | null {
  const column = columnAt(cell, around);
  const format = formatOf(cell, around);
  if (!column || format === null) return null;
  const { taken, named } = unitsOfColumn(column, input);
  const unit = taken?.unit ?? named;
  if (!unit) return null;
  const { asks } = scaleOfCell(around.cellValue(cell), format, unit, taken?.unitFrom ?? 'heading');
  const name = nameOf(cell, around);
  return asks && text(`${name}：${asks.zh}`, `${name}: ${asks.en}`);
}

/**
 * The unit of a column for an input: the one it was taken in, or the one its heading names; null without
 * either.
 */
export function unitOfColumn(
  column: Column,
  input: Input,
): { readonly unit: ColumnUnit; readonly from: UnitSource } | null {
  const { taken, named } = unitsOfColumn(column, input);
  if (taken) return { unit: taken.unit, from: taken.unitFrom };
  return named ? { unit: named, from: 'heading' } : null;
}

function unitsOfColumn({ taken, header }: Column, input: Input) {
  const written = readHeader(header).unit;
  return {
    taken: taken.find(({ unit }) => canHaveUnit(input, unit)),
    named: written === null ? undefined : unitWritten(input, written),
  };
}
