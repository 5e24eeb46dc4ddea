import { text, type Language } from '../../rules/text';
import { holds, type SheetCells } from '../../table/sheet';

/** The table that results are of: its sheet, and the row of its headings where the sheet has several tables. */
export interface ResultSource {
  readonly sheet: string;
  /** Counted from 0; null where it is the only table of its sheet. */
  readonly headerRow: number | null;
}

const TITLE = text('整表试算：', 'Whole-table assessment: ');

/** What the sheets of results begin with, in every language: a sheet that begins otherwise is not one of them. */
export const RESULT_TITLES: readonly string[] = [TITLE.zh, TITLE.en];

/** The source as the title and the names of its sheets of results have it. */
export const sourceName = ({ sheet, headerRow }: ResultSource): string =>
  headerRow === null ? sheet : `${sheet} ${headerRow + 1}`;

/** What stands in the first cell of every sheet of results. */
export const resultTitle = (source: ResultSource, language: Language): string =>
  `${TITLE[language]}${sourceName(source)}`;

/** Whether a first cell is that of a sheet of results. */
export const isResultTitle = (cell: unknown): boolean => sourceWords(cell) !== null;

/** Whether a sheet holds results: what looks like a table of companies there is none to assess. */
export const isResultSheet = (cells: Pick<SheetCells, 'top' | 'left' | 'values'>): boolean =>
  titleOf(cells) !== null;

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
  if (sheets.includes(words)) return { sheet: words, headerRow: null };
  const [, sheet, row] = /^(.*) (\d+)$/.exec(words) ?? [];
  return sheet !== undefined && sheets.includes(sheet) ? { sheet, headerRow: Number(row) - 1 } : null;
}

function sourceWords(cell: unknown): string | null {
  if (typeof cell !== 'string') return null;
  const begin = RESULT_TITLES.find((title) => cell.startsWith(title));
  return begin === undefined ? null : cell.slice(begin.length);
}
