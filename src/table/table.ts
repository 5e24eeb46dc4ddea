import { text } from '../rules/text';
import type { Column, HandMapping } from './column';
import type { ColumnHeading } from './column-heading';
import type { ColumnUnit, UnitSource } from './column-units';
import type { Field } from './fields';
import type { DatedColumn } from './figure-years';
import { findHeadings, type Block } from './heading-rows';
import { keyOf, recogniseColumns } from './recognise-columns';

export type { Column, HandMapping, TakenAs } from './column';

/** A table of companies: where its headings are and what each column holds. */
export interface CompanyTable {
  /** First row of the headings, counted from 0 on the sheet. */
  readonly firstHeaderRow: number;
  /** Last row of the headings, a row of units included: companies stand below. */
  readonly headerRow: number;
  readonly columns: readonly Column[];
  /** The year of its figures, said or proposed; null where it is not known. */
  readonly dataYear: number | null;
  /** By the labels of the fields that are of a year: the columns that hold their measure, of whatever year. */
  readonly figures: ReadonlyMap<string, readonly DatedColumn[]>;
}

/**
 * Finds the headings in the first rows of a block of cells and says what each column is.
 * @param headerRow the row of the headings where the workbook knows it (an Excel table), else null
 * @param dataYear the year of the table's figures, as a person said it or as `proposedYear` has it; null where
 * it is not known: columns of calendar years are then left to the person
 * @returns null when no row looks like headings
 */
export function recogniseTable(
  block: Block,
  fields: readonly Field[],
  byHand: HandMapping,
  headerRow: number | null = null,
  dataYear: number | null = null,
): CompanyTable | null {
  const isSaid = (heading: ColumnHeading): boolean => keyOf(heading, byHand, true) !== null;
  const headings = findHeadings(block, fields, isSaid, headerRow === null ? null : headerRow - block.top);
  if (!headings) return null;
  const rowsBelow = block.rows.slice(headings.last + 1 - block.top);
  const { columns, figures } = recogniseColumns(headings.columns, fields, byHand, dataYear, (index) =>
    rowsBelow.map((row) => row[index - block.left]),
  );
  const below = block.rows[headings.last + 1 - block.top] ?? [];
  const unqualified = unlessQualified(columns, below, block.left);
  const open = new Set(columns.flatMap((one, at) => (one === unqualified[at] ? [] : [one.index])));
  return {
    firstHeaderRow: headings.first,
    headerRow: headings.last,
    columns: unqualified,
    dataYear,
    figures: new Map(
      [...figures].map(([label, dated]) => [label, dated.filter(({ index }) => !open.has(index))]),
    ),
  };
}

/**
 * A row of words right below the headings, without a name and without a number, says more of the columns:
 * （1-6月） under 营业收入. What it says is not read; so the figures above it are not taken.
 */
function unlessQualified(
  columns: readonly Column[],
  below: readonly unknown[],
  left: number,
): readonly Column[] {
  const wordsUnder = ({ index }: Column): string | null => {
    const cell = below[index - left];
    return typeof cell === 'string' && cell.trim() !== '' ? cell.trim() : null;
  };
  const name = columns.find(({ taken }) => taken.some(({ field }) => field.input === null));
  const holdsData = below.some((cell) => typeof cell === 'number') || (name && wordsUnder(name) !== null);
  const qualified = columns.filter((column) => isFigure(column) && wordsUnder(column) !== null);
  if (holdsData || qualified.length < 2) return columns;
  return columns.map((column) => {
    const words = wordsUnder(column);
    if (words === null || !qualified.includes(column)) return column;
    const problem = text(
      `表头下一行写有“${words}”，请指定这一列是哪项数据`,
      `“${words}” stands below the heading; please say which figure this column holds`,
    );
    return { ...column, taken: [], problem };
  });
}

const isFigure = ({ taken }: Column): boolean =>
  taken.some(({ field, by }) => by !== 'hand' && field.input !== null && field.input.kind !== 'code');

/** Where a field stands in a table; undefined when no column holds it. */
export function columnOf(
  table: CompanyTable,
  label: string,
): { column: Column; unit: ColumnUnit; unitFrom: UnitSource } | undefined {
  for (const column of table.columns) {
    const taken = column.taken.find(({ field }) => field.label.zh === label);
    if (taken) return { column, unit: taken.unit, unitFrom: taken.unitFrom };
  }
  return undefined;
}
