import { isBlank } from '../rules/arguments';
import { text, type Text } from '../rules/text';
import type { SheetRow } from './company';
import { rowKind, type RowKind } from './row-kinds';
import { holds, type Area, type SheetCells } from './sheet';
import type { SheetTable } from './sheet-tables';
import { columnOf, type CompanyTable } from './table';
import { rightOf, type TablePlace } from './table-places';
import { COMPANY_NAME, CREDIT_CODE } from './fields';

/** A row below the headings, and what it is. */
export interface TableRow {
  readonly row: SheetRow;
  readonly kind: RowKind;
}

/**
 * One row of a table over its own columns, with what cells merged over several rows say in each of them.
 * @param row counted from 0 on the sheet
 * @param own the cells of the row where they were read apart from the sheet, beginning at its first used column
 */
export function tableRowAt(
  cells: SheetCells,
  { place, table }: Pick<SheetTable, 'place' | 'table'>,
  row: number,
  own?: { readonly values: readonly unknown[]; readonly formats: readonly string[] },
): TableRow {
  const at = row - cells.top;
  const { left } = place.block;
  const [from, to] = [left - cells.left, rightOf(place.block) - cells.left + 1];
  const values = filledAcross(cells, own?.values ?? cells.values[at] ?? [], row, table).slice(from, to);
  const formats = (own?.formats ?? cells.formats[at] ?? []).slice(from, to);
  const asked = askedOfMerged(cells, row, table, place);
  const sheetRow: SheetRow = { row, left, values, formats, ...(asked.size > 0 ? { asked } : {}) };
  const kind = rowKind(table, sheetRow);
  return {
    row: sheetRow,
    kind: kind === 'company' && isNamelessSum(cells, { place, table }, sheetRow) ? 'total' : kind,
  };
}

/** The rows of a table that hold companies, and how many others were set aside. */
export function* tableRows(cells: SheetCells, found: SheetTable): Generator<TableRow> {
  const last = Math.min(found.place.bottom, cells.top + cells.values.length - 1);
  for (let row = found.table.headerRow + 1; row <= last; row += 1) yield tableRowAt(cells, found, row);
}

/** Merges over several rows by the row that they reach into. */
const mergesOf = new WeakMap<SheetCells, ReadonlyMap<number, readonly Area[]>>();

function mergesAt(cells: SheetCells, row: number): readonly Area[] {
  const known = mergesOf.get(cells) ?? mergesByRow(cells.facts.merges ?? []);
  mergesOf.set(cells, known);
  return known.get(row) ?? [];
}

function mergesByRow(merges: readonly Area[]): ReadonlyMap<number, readonly Area[]> {
  const byRow = new Map<number, Area[]>();
  for (const area of merges.filter(({ top, bottom }) => bottom > top)) {
    for (let row = area.top; row <= area.bottom; row += 1) byRow.set(row, [...(byRow.get(row) ?? []), area]);
  }
  return byRow;
}

const firstCell = (cells: SheetCells, { top, left }: Area): unknown =>
  cells.values[top - cells.top]?.[left - cells.left] ?? null;

/** Words, and numbers that name something (a year, a code), hold for every row that they are merged over. */
function filledAcross(
  cells: SheetCells,
  values: readonly unknown[],
  row: number,
  table: CompanyTable,
): readonly unknown[] {
  const merges = mergesAt(cells, row).filter(({ top }) => top < row);
  if (merges.length === 0) return values;
  const filled = [...values];
  for (const area of merges) {
    const cell = firstCell(cells, area);
    if (typeof cell === 'string' || (holds(cell) && isNaming(table, area.left)))
      filled[area.left - cells.left] = cell;
  }
  return filled;
}

const isNaming = ({ columns }: CompanyTable, index: number): boolean =>
  columns.some((column) => column.index === index && column.taken.some(({ field }) => field.input === null));

/** A figure merged over the rows of several enterprises: what part of it is whose is written nowhere. */
function askedOfMerged(
  cells: SheetCells,
  row: number,
  table: CompanyTable,
  { bottom }: TablePlace,
): ReadonlyMap<number, Text> {
  const asked = new Map<number, Text>();
  for (const area of mergesAt(cells, row)) {
    if (area.top <= table.headerRow || area.top > bottom) continue;
    if (typeof firstCell(cells, area) !== 'number' || isNaming(table, area.left)) continue;
    if (isOfOneEnterprise(cells, area, table)) continue;
    const [from, to] = [area.top + 1, area.bottom + 1];
    asked.set(
      area.left,
      text(
        `第 ${from} 至 ${to} 行合并成一格，是几家企业的，各家多少没有写，请拆开填写`,
        `Rows ${from} to ${to} are one merged cell over several enterprises; please state each one’s own figure`,
      ),
    );
  }
  return asked;
}

function isOfOneEnterprise(cells: SheetCells, area: Area, table: CompanyTable): boolean {
  const naming = [CREDIT_CODE, COMPANY_NAME].flatMap(({ label }) => columnOf(table, label.zh)?.column ?? []);
  const column = naming[0];
  if (!column) return false;
  const named = new Set<unknown>();
  for (let row = area.top; row <= area.bottom; row += 1) {
    const values = filledAcross(cells, cells.values[row - cells.top] ?? [], row, table);
    const cell = values[column.index - cells.left] ?? null;
    if (holds(cell)) named.add(cell);
  }
  return named.size <= 1;
}

/** Sums without a word beside them stand among the last rows of a table. */
const LAST_ROWS = 5;

/**
 * Whether a row that names nobody holds the sums of the amounts above it: counted as an enterprise it would have
 * them all over again.
 */
function isNamelessSum(
  cells: SheetCells,
  { place, table }: Pick<SheetTable, 'place' | 'table'>,
  { row, left, values }: SheetRow,
): boolean {
  if (!cells.isWhole || row < place.bottom - LAST_ROWS || row < table.headerRow + 3) return false;
  const naming = table.columns.filter(({ taken }) => taken.some(({ field }) => field.input === null));
  const names = naming.filter(({ taken }) =>
    taken.some(({ field }) => field === COMPANY_NAME || field === CREDIT_CODE),
  );
  if (names.length === 0 || naming.some(({ index }) => !isBlank(values[index - left]))) return false;
  const amounts = table.columns.filter(({ taken }) =>
    taken.some(({ field }) => field.input?.kind === 'money'),
  );
  const held = amounts.filter(({ index }) => typeof values[index - left] === 'number');
  return (
    held.some(({ index }) => addendsAbove(cells, table.headerRow, row, index).length > 1) &&
    held.every(({ index }) => isSum(values[index - left], addendsAbove(cells, table.headerRow, row, index)))
  );
}

/** The amounts of a column between the headings and a row, without the zeros. */
function addendsAbove(cells: SheetCells, headerRow: number, row: number, column: number): readonly number[] {
  const above = cells.values.slice(headerRow + 1 - cells.top, row - cells.top);
  return above
    .map((values) => values[column - cells.left])
    .filter((cell): cell is number => typeof cell === 'number' && cell !== 0);
}

function isSum(said: unknown, addends: readonly number[]): boolean {
  const sum = addends.reduce((so, one) => so + one, 0);
  return typeof said === 'number' && Math.abs(said - sum) <= Math.abs(sum) * 1e-12;
}
