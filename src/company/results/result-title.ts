import { text, type Language } from '../../rules/text';
import { holds, type SheetCells } from '../../table/sheet';
import type { SheetTable } from '../../table/sheet-tables';
import { isBudgetSheet } from './budget-title';
import { isReportSheet } from './report-title';
import { isSealSheet } from './seal-title';

/** The table that results are of: its sheet, and where its headings stand if the sheet has several tables. */
export interface ResultSource {
  readonly sheet: string;
  /** The row of its headings, counted from 0; null where it is the only table of its sheet. */
  readonly headerRow: number | null;
  /** Its first column, counted from 0; null where no other table has its headings in that row. */
  readonly left: number | null;
}

/** How the results of a table call it, among all tables of its sheet. */
export function resultSource(sheet: string, found: SheetTable, tables: readonly SheetTable[]): ResultSource {
  const { headerRow } = found.table;
  const isAlone = tables.length === 1;
  const isBeside = tables.some((one) => one !== found && one.table.headerRow === headerRow);
  return { sheet, headerRow: isAlone ? null : headerRow, left: isBeside ? found.place.block.left : null };
}

/** The table that results call so; null where it is there no more. */
export const sourceTable = (
  { headerRow, left }: ResultSource,
  tables: readonly SheetTable[],
): SheetTable | null =>
  tables.find(
    ({ table, place }) => table.headerRow === headerRow && (left === null || place.block.left === left),
  ) ?? (tables.length === 1 ? (tables[0] ?? null) : null);

const TITLE = text('整表试算：', 'Whole-table assessment: ');

/** What the sheets of results begin with, in every language: a sheet that begins otherwise is not one of them. */
export const RESULT_TITLES: readonly string[] = [TITLE.zh, TITLE.en];

/** The source as the title and the names of its sheets of results have it. */
export function sourceName({ sheet, headerRow, left }: ResultSource): string {
  if (headerRow === null) return sheet;
  return left === null ? `${sheet} ${headerRow + 1}` : `${sheet} ${headerRow + 1}-${left + 1}`;
}

/** What stands in the first cell of every sheet of results. */
export const resultTitle = (source: ResultSource, language: Language): string =>
  `${TITLE[language]}${sourceName(source)}`;

/** Whether a first cell is that of a sheet of results. */
export const isResultTitle = (cell: unknown): boolean => sourceWords(cell) !== null;

/** Whether a sheet holds results, a report or a seal: what looks like a table of companies there is none. */
export const isResultSheet = (cells: Pick<SheetCells, 'top' | 'left' | 'values'>): boolean =>
  titleOf(cells) !== null || isReportSheet(cells) || isSealSheet(cells) || isBudgetSheet(cells);

/** The title of a sheet of results; null of any other sheet. */
export function titleOf({ top, left, values }: Pick<SheetCells, 'top' | 'left' | 'values'>): string | null {
  const first = top === 0 && left === 0 ? values[0]?.find(holds) : null;
  return first === values[0]?.[0] && typeof first === 'string' && isResultTitle(first) ? first : null;
}

/**
 * The table that a title names.
 * @param sheets the sheets of the workbook: a name may itself end in a number
 * @returns null where its sheet is there no more
 */
export function sourceOf(title: string, sheets: readonly string[]): ResultSource | null {
  const words = sourceWords(title);
  if (words === null) return null;
  if (sheets.includes(words)) return { sheet: words, headerRow: null, left: null };
  const [, sheet, row, column] = /^(.*) (\d+)(?:-(\d+))?$/.exec(words) ?? [];
  if (sheet === undefined || !sheets.includes(sheet)) return null;
  return { sheet, headerRow: Number(row) - 1, left: column === undefined ? null : Number(column) - 1 };
}

function sourceWords(cell: unknown): string | null {
  if (typeof cell !== 'string') return null;
  const begin = RESULT_TITLES.find((title) => cell.startsWith(title));
  return begin === undefined ? null : cell.slice(begin.length);
}
