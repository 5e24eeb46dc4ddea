import { text, type Text } from '../../src/rules/text';
import type { CellResult } from '../custom-function';
import type { Language } from '../../src/rules/text';
import { rowsOfRange } from './table-argument';
import type { TableInRange } from './table-in-range';

/**
 * A column that stands beside the rows below the headings, down to the last company: a row that is no company's is
 * an empty text, so that none ever stands beside another's figure.
 */
export function besideRows(
  { table, lastRow }: TableInRange,
  cells: ReadonlyMap<number, CellResult | Text>,
  language: Language,
): CellResult[][] {
  const first = table.headerRow + 1;
  return Array.from({ length: Math.max(1, lastRow - table.headerRow) }, (_, at) => {
    const cell = cells.get(first + at) ?? '';
    return [typeof cell === 'object' ? cell[language] : cell];
  });
}

/** What a further row of something says that stands beside its first row. */
export function seeRow(row: number): Text {
  const where = rowsOfRange([row]);
  return text(`（见${where.zh}）`, `(see ${where.en})`);
}
