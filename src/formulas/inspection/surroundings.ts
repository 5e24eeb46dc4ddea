import type { PolicyBook } from '../../rules/policy-book';
import type { Column, CompanyTable } from '../../table/table';
import type { AwardCall } from '../award-formula';
import type { CellAddress, CellReader, CellValue, Selection } from '../cells';
import type { FunctionDescription } from '../function-description';
import { partsOf, type RangeExpression, type ReferenceExpression } from '../sheet-expression';
import { cellsOfHead, headsOf, tableUnder } from './sheet-heads';

interface Places {
  /** The cell a reference names; null for a column that was not found. */
  readonly addressOf: (reference: ReferenceExpression) => CellAddress | null;
  readonly cellValue: (address: CellAddress) => CellValue | undefined;
  /** Tables of the cells that do not stand in the one around the formula, by sheet. */
  readonly elsewhere: ReadonlyMap<string, CompanyTable>;
}

/** Everything around a formula that its inspection asks for. */
export interface Surroundings extends Places {
  readonly formula: string;
  readonly selection: Selection;
  readonly table: CompanyTable | null;
  readonly book: PolicyBook;
  readonly functions: readonly FunctionDescription[];
}

export async function readPlaces(
  workbook: CellReader,
  calls: readonly AwardCall[],
  selection: Selection,
  table: CompanyTable | null,
): Promise<Places> {
  const parts = calls.flatMap((call) => call.arguments.flatMap(({ expression }) => partsOf(expression)));
  const addressOf = (reference: ReferenceExpression): CellAddress | null =>
    addressOfReference(reference, selection, table);
  const wanted = parts.flatMap((part) => {
    const cells =
      part.kind === 'reference' ? [addressOf(part)] : part.kind === 'range' ? cellsOf(part, selection) : [];
    return cells.filter((cell) => cell !== null);
  });
  const heads = headsOf(wanted.filter((cell) => columnWithin(table, cell, selection.active.sheet) === null));
  const all = new Map([...wanted, ...heads.flatMap(cellsOfHead)].map((cell) => [keyOf(cell), cell]));
  const values = await workbook.readCells([...all.values()]);
  const byKey = new Map([...all.keys()].map((key, at) => [key, values[at] ?? null]));
  const cellValue = (address: CellAddress): CellValue | undefined => byKey.get(keyOf(address));
  const elsewhere = heads.flatMap((head): [string, CompanyTable][] => {
    const found = tableUnder(head, cellValue);
    return found ? [[head.sheet, found]] : [];
  });
  return { addressOf, cellValue, elsewhere: new Map(elsewhere) };
}

export const keyOf = ({ sheet, row, column }: CellAddress): string => `${row} ${column} ${sheet}`;

function addressOfReference(
  { target }: ReferenceExpression,
  { active }: Selection,
  table: CompanyTable | null,
): CellAddress | null {
  if (target.kind === 'cell') {
    return { sheet: target.sheet ?? active.sheet, row: target.row, column: target.column };
  }
  const wanted = headingKey(target.column);
  const column = table?.columns.find(({ header }) => headingKey(header) === wanted);
  if (!table || !column || active.row <= table.headerRow) return null;
  return { sheet: active.sheet, row: active.row, column: column.index };
}

/** A heading as it is compared: a structured reference may differ from it in line ends and case. */
export const headingKey = (heading: string): string => heading.trim().replace(/\r\n?/g, '\n').toLowerCase();

/** The largest range that is read to be added up, in cells. */
const MOST_CELLS = 200;

export function cellsOf({ cells, sheet }: RangeExpression, { active }: Selection): readonly CellAddress[] {
  if (!cells) return [];
  const [height, width] = [cells.bottom - cells.top + 1, cells.right - cells.left + 1];
  if (height * width > MOST_CELLS) return [];
  return Array.from({ length: height * width }, (_, at) => ({
    sheet: sheet ?? active.sheet,
    row: cells.top + Math.floor(at / width),
    column: cells.left + (at % width),
  }));
}

export function columnAt(cell: CellAddress, { table, selection, elsewhere }: Surroundings): Column | null {
  return (
    columnWithin(table, cell, selection.active.sheet) ??
    columnWithin(elsewhere.get(cell.sheet) ?? null, cell, cell.sheet)
  );
}

export function columnWithin(table: CompanyTable | null, cell: CellAddress, sheet: string): Column | null {
  if (!table || cell.sheet !== sheet || cell.row <= table.headerRow) return null;
  return table.columns.find(({ index }) => index === cell.column) ?? null;
}
