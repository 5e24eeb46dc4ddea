import type { CellBlock, CellLink, CellLook, ReportCell, ReportSheet } from './report-sheet';

/** One cell of a report with how it looks and what it leads to. */
export interface Cell {
  readonly value: ReportCell;
  readonly format?: string;
  readonly look?: CellLook | undefined;
  readonly link?: CellLink | undefined;
}

export const AMOUNT = '#,##0.00';
export const COUNT = '#,##0';

export const words = (value: string | null, look?: CellLook): Cell => ({ value, look });
export const count = (value: number, look?: CellLook): Cell => ({ value, format: COUNT, look });

/** @param yuan a decimal text; null leaves the cell blank */
export const amount = (yuan: string | null, look?: CellLook): Cell => ({
  value: yuan === null ? null : Number(yuan),
  format: AMOUNT,
  look,
});

/** A sheet of a report while it grows, row by row. */
export class SheetInHand {
  private readonly cells: (readonly Cell[])[] = [];
  private readonly merged: CellBlock[] = [];

  constructor(
    private readonly name: string,
    private readonly widths: readonly number[],
  ) {}

  /** The row that is added next, counted from 0. */
  get next(): number {
    return this.cells.length;
  }

  /** @returns the row, counted from 0 */
  add(...row: readonly Cell[]): number {
    return this.cells.push(row) - 1;
  }

  blank(rows = 1): void {
    for (let at = 0; at < rows; at += 1) this.cells.push([]);
  }

  /** A text over the whole width, as many lines high as it needs. */
  paragraph(line: string, look?: CellLook): void {
    this.over(this.widths.length, line, look);
  }

  /** The same over the first columns. */
  over(columns: number, line: string, look?: CellLook): void {
    const row = this.add(words(line, look));
    this.merged.push({ top: row, left: 0, bottom: row, right: columns - 1 });
  }

  sheet(
    rest: Omit<ReportSheet, 'name' | 'rows' | 'formats' | 'widths' | 'looks' | 'links' | 'merged'>,
  ): ReportSheet {
    return {
      name: this.name,
      widths: this.widths,
      rows: this.cells.map((row) => row.map(({ value }) => value)),
      formats: this.cells.map((row) => row.map(({ format = '' }) => format)),
      looks: this.cells.map((row) => row.map(({ look }) => look)),
      links: this.cells.map((row) => row.map(({ link }) => link)),
      merged: this.merged,
      ...rest,
    };
  }
}
