import { likeRow, type Company, type CompanyCell } from '../table/company';

/** Where a row of an enterprise stands. Rows of one number on two sheets are two rows. */
export interface RowPlace {
  /** Counted from 0. */
  readonly row: number;
  /** Left out on the sheet that is shown: a place is told as seen from there. */
  readonly sheet?: string;
}

/** A row of an enterprise, on the sheet that is shown or on one that was joined to it. */
export type EnterpriseRow = Company & RowPlace;

/** A cell of such a row. */
export type PlacedCell = CompanyCell & RowPlace;

/** A place and nothing else of the row. */
export const placeOfRow = ({ row, sheet }: RowPlace): RowPlace =>
  sheet === undefined ? { row } : { row, sheet };

export const isSameRow = (a: RowPlace, b: RowPlace): boolean => a.row === b.row && a.sheet === b.sheet;

/** Which cell it is among all of an enterprise. */
export const cellId = ({ row, sheet, column }: PlacedCell): string =>
  sheet === undefined ? `${row}:${column}` : `${sheet}!${row}:${column}`;

/** A row of another sheet than the one shown. Its cells say so too: else two cells of one address would be one. */
export function onSheet(row: Company, sheet: string): EnterpriseRow {
  const placed = (cell: CompanyCell | undefined): PlacedCell | undefined => cell && { ...cell, sheet };
  return {
    ...likeRow(row),
    sheet,
    // Its cells say the sheet, which those of the plan do not.
    plan: null,
    cell: (label) => placed(row.cell(label)),
    figure: (input, query) => {
      const figure = row.figure(input, query);
      return { ...figure, cell: placed(figure.cell) };
    },
  };
}
