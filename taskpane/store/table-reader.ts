import { enterpriseOfRow, enterprisesOf, type Enterprise } from '../../src/company/enterprise';
import { readCompany, type Company, type SheetRow } from '../../src/table/company';
import type { Field } from '../../src/table/fields';
import { holds, type SheetCells } from '../../src/table/sheet';
import { headingsOf, tablesOn, type SheetTable } from '../../src/table/sheet-tables';
import { placeAt } from '../../src/table/table-places';
import { tableRowAt, tableRows } from '../../src/table/table-rows';
import type { HandMapping } from '../../src/table/table';
import { turnedTable, type TurnedTable } from '../../src/table/turned';
import { SheetReader, Superseded, type Progress } from '../../workbook/sheet-reader';
import type { ActiveCell, Selection, Workbook } from '../../workbook/workbook';
import { saidYear, type SaidYears } from './stored-years';

export { Superseded } from '../../workbook/sheet-reader';

/** What people have said of the tables of a workbook. */
export interface Said {
  readonly mapping: HandMapping;
  readonly years: SaidYears;
}

/** What stands around the active cell. */
export interface CellPlace {
  readonly selection: Selection;
  /** The sheet as far as it has been read. */
  readonly cells: SheetCells;
  /** All tables of the sheet. */
  readonly tables: readonly SheetTable[];
  /** The one that the cell belongs to; null where there is none. */
  readonly found: SheetTable | null;
  /** The active row over the columns of that table. */
  readonly row: SheetRow;
  /** Companies that stand in columns, or in forms; null where they stand in rows as everywhere. */
  readonly turned: TurnedTable | null;
}

/** Rows that become companies before clicks, keys and drawing are let through. */
const ROWS_AT_ONCE = 500;

interface KeptTables {
  readonly cells: SheetCells;
  readonly mapping: HandMapping;
  readonly years: SaidYears;
  readonly tables: readonly SheetTable[];
  readonly turned: TurnedTable | null;
}

interface KeptEnterprises {
  readonly found: SheetTable;
  readonly enterprises: Promise<readonly Enterprise[]>;
  known: readonly Enterprise[] | null;
}

/**
 * The tables of the sheet with the selection, and the enterprises in them. A sheet is read once, and again only
 * when its content may have changed; a click reads the one row that it selects.
 */
export class TableReader {
  private readonly sheets: SheetReader;
  private kept: KeptTables | null = null;
  private companies: KeptEnterprises | null = null;

  constructor(
    private readonly workbook: Pick<Workbook, 'readRows' | 'readSheet'>,
    private readonly fields: readonly Field[],
  ) {
    this.sheets = new SheetReader(workbook);
  }

  /** Cells may hold something else now. */
  forget(): void {
    this.sheets.forget();
    this.kept = null;
    this.companies = null;
  }

  async at(cell: ActiveCell, said: Said): Promise<CellPlace> {
    const { sheet, row } = cell.active;
    const cells = await this.sheets.first(sheet);
    const now = await this.rowNow(cells, row);
    if (isStale(cells, row, now)) {
      this.forget();
      return this.placeOf(cell, await this.sheets.first(sheet), said, now);
    }
    return this.placeOf(cell, cells, said, now);
  }

  /** Reads all rows of a sheet. @throws Superseded where its content has changed meanwhile */
  whole(sheet: string, onProgress?: (progress: Progress) => void): Promise<SheetCells> {
    return this.sheets.whole(sheet, onProgress);
  }

  /** The tables of a sheet, worked out once for what was read of it and what people have said. */
  tablesOf(cells: SheetCells, said: Said): readonly SheetTable[] {
    return this.layoutOf(cells, said).tables;
  }

  private layoutOf(cells: SheetCells, { mapping, years }: Said): KeptTables {
    const { kept } = this;
    if (kept?.cells === cells && kept.mapping === mapping && kept.years === years) return kept;
    const tables = tablesOn(cells, {
      fields: this.fields,
      byHand: mapping,
      saidYear: ({ block }) => saidYear(years, { sheet: cells.facts.name, top: block.top, left: block.left }),
    });
    const turned = turnedTable(cells, headingsOf({ fields: this.fields, byHand: mapping }));
    this.kept = { cells, mapping, years, tables, turned };
    return this.kept;
  }

  /** The enterprise of a row, where all rows of its table are known; else a promise of it. */
  enterpriseOf(cells: SheetCells, found: SheetTable, row: Company): Enterprise | Promise<Enterprise> {
    const pick = (all: readonly Enterprise[]): Enterprise => enterpriseOfRow(all, row.row) ?? alone(row);
    if (this.companies?.found === found && this.companies.known) return pick(this.companies.known);
    return this.enterprisesOf(cells, found).then(pick);
  }

  /** All enterprises of a table, in the order of their first rows. */
  enterprisesOf(cells: SheetCells, found: SheetTable): Promise<readonly Enterprise[]> {
    if (this.companies?.found === found) return this.companies.enterprises;
    const isWanted = (): boolean => this.companies === kept;
    const enterprises = Promise.resolve().then(() => readEnterprises(cells, found, isWanted));
    const kept: KeptEnterprises = { found, enterprises, known: null };
    this.companies = kept;
    enterprises.then(
      (all) => (kept.known = all),
      () => {
        if (this.companies === kept) this.companies = null;
      },
    );
    return enterprises;
  }

  private async rowNow(cells: SheetCells, row: number): Promise<OneRow> {
    const width = widthOf(cells);
    if (width === 0) return { values: [], formats: [] };
    const { values, formats } = await this.workbook.readRows({
      sheet: cells.facts.name,
      left: cells.left,
      width,
      top: row,
      count: 1,
    });
    return { values: values[0] ?? [], formats: formats[0] ?? [] };
  }

  private placeOf(cell: ActiveCell, cells: SheetCells, said: Said, own: OneRow): CellPlace {
    const { row, column } = cell.active;
    const { tables, turned } = this.layoutOf(cells, said);
    const place = placeAt(placesDownTo(tables, cells), { row, column, isBlank: !own.values.some(holds) });
    const found = tables.find((one) => samePlace(one, place)) ?? null;
    if (!found) {
      const plain: SheetRow = { row, left: cells.left, values: own.values, formats: own.formats };
      return { selection: selectionAt(cell, cells, null, plain), cells, tables, found, row: plain, turned };
    }
    const { row: tableRow } = tableRowAt(cells, found, row, own);
    return {
      selection: selectionAt(cell, cells, found, tableRow),
      cells,
      tables,
      found,
      row: tableRow,
      turned,
    };
  }
}

interface OneRow {
  readonly values: Selection['rowValues'];
  readonly formats: readonly string[];
}

const widthOf = ({ values }: SheetCells): number =>
  Math.max(0, ...values.slice(0, 1).map((row) => row.length));

/** While only the first rows are known the last table goes on below them. */
function placesDownTo(tables: readonly SheetTable[], { isWhole, facts }: SheetCells) {
  const places = tables.map(({ place }) => place);
  if (isWhole) return places;
  const lowest = Math.max(...places.map(({ bottom }) => bottom));
  return places.map((place) =>
    place.bottom === lowest && place.headerRow === null
      ? { ...place, bottom: facts.used?.bottom ?? lowest }
      : place,
  );
}

const samePlace = ({ place }: SheetTable, other: SheetTable['place'] | null): boolean =>
  other !== null && place.block === other.block;

function isStale(cells: SheetCells, row: number, { values }: OneRow): boolean {
  const kept = cells.values[row - cells.top];
  if (!kept) return cells.isWhole && values.some((cell) => cell !== null);
  return values.some((cell, at) => !isSame(cell, kept[at] ?? null));
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

function selectionAt(
  cell: ActiveCell,
  cells: SheetCells,
  found: SheetTable | null,
  row: SheetRow,
): Selection {
  const block = found?.place.block ?? {
    top: cells.top,
    left: cells.left,
    rows: cells.values.slice(0, FEW_ROWS),
  };
  return {
    ...cell,
    head: { top: block.top, left: block.left, rows: block.rows as Selection['head']['rows'] },
    tableHeaderRow: found?.place.headerRow ?? null,
    rowValues: row.values as Selection['rowValues'],
    rowFormats: row.formats,
  };
}

const FEW_ROWS = 12;

async function readEnterprises(
  cells: SheetCells,
  found: SheetTable,
  isWanted: () => boolean,
): Promise<readonly Enterprise[]> {
  const companies: Company[] = [];
  let since = 0;
  for (const { row, kind } of tableRows(cells, found)) {
    if (kind === 'company') companies.push(readCompany(found.table, row));
    since += 1;
    if (since < ROWS_AT_ONCE) continue;
    since = 0;
    await afterOthers();
    if (!isWanted()) throw new Superseded();
  }
  return enterprisesOf(companies);
}

/** A row that is read alone is an enterprise of its own. */
export const alone = (row: Company): Enterprise => ({
  name: row.name,
  code: row.code,
  rows: [row],
  unclear: [],
});

/** Lets clicks, keys and drawing go first. */
const afterOthers = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
