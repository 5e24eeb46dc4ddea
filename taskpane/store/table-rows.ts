import { enterpriseOfRow, enterprisesOf, type Enterprise } from '../../src/company/enterprise';
import { readCompany, type Company } from '../../src/table/company';
import { rowKind } from '../../src/table/row-kinds';
import type { CompanyTable } from '../../src/table/table';
import type { CellValue, Workbook } from '../../workbook/workbook';

/** A table as it lies on its sheet. */
export interface TablePlace {
  readonly sheet: string;
  readonly left: number;
  readonly width: number;
  readonly table: CompanyTable;
}

/** The rows were wanted no more before they were read: a newer read asks for them again. */
export class Superseded extends Error {}

/** The cells read at once: few enough that nobody notices the time. */
const CELLS_AT_ONCE = 4_000;

interface Kept {
  readonly key: string;
  enterprises: Promise<readonly Enterprise[]>;
  /** null while they are being read. */
  known: readonly Enterprise[] | null;
}

/**
 * The enterprises of the table around the selection. The rows are read once, and again only when their content may
 * have changed; a click within the table reads nothing.
 */
export class TableRows {
  private kept: Kept | null = null;

  constructor(private readonly workbook: Pick<Workbook, 'readRows'>) {}

  /** Cells may hold something else now. */
  forget(): void {
    this.kept = null;
  }

  /**
   * The enterprise of a row.
   * @param row as the selection has it now: where the rows kept say something else, they are read anew
   * @returns the enterprise where it is known, else a promise of it
   */
  enterpriseOf(place: TablePlace, row: Company): Enterprise | Promise<Enterprise> {
    const key = keyOf(place);
    const known = this.kept?.key === key ? this.kept.known : null;
    if (known) {
      const found = enterpriseOfRow(known, row.row);
      if (!found || found.rows.some((one) => isSameRow(one, row))) return found ?? alone(row);
      this.forget();
    }
    return this.read(place, key).then((enterprises) => enterpriseOfRow(enterprises, row.row) ?? alone(row));
  }

  private read(place: TablePlace, key: string): Promise<readonly Enterprise[]> {
    if (this.kept?.key === key) return this.kept.enterprises;
    const kept: Kept = { key, known: null, enterprises: Promise.resolve([]) };
    this.kept = kept;
    kept.enterprises = this.readAll(place, () => this.kept === kept).then(
      (enterprises) => (kept.known = enterprises),
      (error: unknown) => {
        if (this.kept === kept) this.kept = null;
        throw error;
      },
    );
    return kept.enterprises;
  }

  /**
   * Reads down to the first empty row, where the table ends. Throws `Superseded` where nobody wants the answer
   * any more.
   */
  private async readAll(
    { sheet, left, width, table }: TablePlace,
    isWanted: () => boolean,
  ): Promise<readonly Enterprise[]> {
    const count = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
    const companies: Company[] = [];
    for (let top = table.headerRow + 1; ; top += count) {
      const { values, formats } = await this.workbook.readRows({ sheet, left, width, top, count });
      if (!isWanted()) throw new Superseded();
      for (const [at, cells] of values.entries()) {
        if (cells.every(isEmpty)) return enterprisesOf(companies);
        if (rowKind(table, { left, values: cells }) !== 'company') continue;
        companies.push(
          readCompany(table, { row: top + at, left, values: cells, formats: formats[at] ?? [] }),
        );
      }
      if (values.length < count) return enterprisesOf(companies);
      await afterOthers();
    }
  }
}

const isEmpty = (cell: CellValue): boolean => cell === null || cell === '';

/** A row that is read alone is an enterprise of its own. */
export const alone = (row: Company): Enterprise => ({
  name: row.name,
  code: row.code,
  rows: [row],
  unclear: [],
});

const isSameRow = (a: Company, b: Company): boolean =>
  a.row === b.row && a.name === b.name && a.code === b.code;

/** Where the table lies and what its columns are taken as. */
const keyOf = ({ sheet, left, width, table }: TablePlace): string =>
  JSON.stringify([
    sheet,
    left,
    width,
    table.headerRow,
    table.dataYear,
    table.columns.map(({ index, header, taken }) => [
      index,
      header,
      taken.map(({ field, unit }) => [field.label.zh, unit.id, unit.factor.toString()]),
    ]),
    [...table.figures].map(([label, dated]) => [
      label,
      dated.map(({ index, header, unit, said }) => [index, header, unit?.id, unit?.factor.toString(), said]),
    ]),
  ]);

/** Lets clicks, keys and drawing go first. */
const afterOthers = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
