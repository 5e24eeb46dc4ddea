import { enterpriseOfRow, enterprisesOf, type Enterprise } from '../src/company/enterprise';
import { joinedRows, type TableRows } from '../src/company/joined-rows';
import { isResultSheet } from '../src/company/results/result-title';
import type { StoredAnswers } from '../src/company/stored-answers';
import { readCompany, type Company, type SheetRow } from '../src/table/company';
import { COMPANY_NAME, CREDIT_CODE, type Field } from '../src/table/fields';
import { holds, type SheetCells } from '../src/table/sheet';
import type { RowKind } from '../src/table/row-kinds';
import { headingsOf, tablesOn, type SheetTable } from '../src/table/sheet-tables';
import { placeAt } from '../src/table/table-places';
import { tableRowAt, tableRows } from '../src/table/table-rows';
import { columnOf, type HandMapping } from '../src/table/table';
import { turnedTable, type TurnedTable } from '../src/table/turned';
import { afterOthers, SheetReader, Superseded, type Progress } from './sheet-reader';
import type { ActiveCell, Selection, Workbook } from './workbook';
import type { Joins } from '../src/company/stored-joins';
import { saidYear, type SaidYears, type TableCorner } from '../src/table/stored-years';

export { Superseded } from './sheet-reader';

/** What people have said of the tables of a workbook. */
export interface Said {
  readonly mapping: HandMapping;
  readonly years: SaidYears;
}

/** What they have said of its rows as well. */
export interface SaidOfRows extends Said {
  readonly joins: Joins;
  readonly answers: StoredAnswers;
}

/** The tables whose rows count with those of the table shown. */
export interface JoinedTables {
  readonly tables: readonly TableCorner[];
  /** Joined once, and there no more: renamed, moved or deleted. */
  readonly missing: readonly TableCorner[];
}

export const NOT_JOINED: JoinedTables = { tables: [], missing: [] };

/** A table that can be joined to the one shown. */
export interface OfferedTable extends TableCorner {
  /** Whether it is the only table of its sheet, and the sheet's name says which it is. */
  readonly isOnly: boolean;
  /** Counted from 0. */
  readonly headerRow: number;
}

/** An enterprise with all its rows, and the tables that these stand in. */
export interface FoundEnterprise {
  readonly enterprise: Enterprise;
  readonly joined: JoinedTables;
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
  /** What that row is; null where there is no table. */
  readonly kind: RowKind | null;
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

/** A table with the sheet that it lies on. */
export interface Part {
  readonly cells: SheetCells;
  readonly found: SheetTable;
}

/** All enterprises of a table and of those joined to it, in the order of their first rows. */
export interface Grouped {
  readonly enterprises: readonly Enterprise[];
  readonly joined: JoinedTables;
}

interface KeptEnterprises extends Pick<SaidOfRows, 'joins' | 'answers'> {
  readonly found: SheetTable;
  readonly grouped: Promise<Grouped>;
  known: Grouped | null;
}

type KeptRows = WeakMap<SheetTable, Promise<readonly Company[]>>;

/**
 * The tables of the sheet with the selection, and the enterprises in them and in the tables joined to them. A
 * sheet is read once, and again only when its content may have changed; a click reads the one row that it selects.
 */
export class TableReader {
  private readonly sheets: SheetReader;
  private readonly kept = new Map<string, KeptTables>();
  private companies: KeptEnterprises | null = null;
  private rows: KeptRows = new WeakMap();
  private readonly labels: readonly string[];

  constructor(
    private readonly workbook: Pick<Workbook, 'readRows' | 'readSheet' | 'sheetNames'>,
    private readonly fields: readonly Field[],
  ) {
    this.sheets = new SheetReader(workbook);
    this.labels = fields.map(({ label }) => label.zh);
  }

  /** Cells may hold something else now. */
  forget(): void {
    this.sheets.forget();
    this.kept.clear();
    this.companies = null;
    this.rows = new WeakMap();
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

  /** The first rows of a sheet; all of them where they have been read. */
  first(sheet: string): Promise<SheetCells> {
    return this.sheets.first(sheet);
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
    const { name } = cells.facts;
    const kept = this.kept.get(name);
    if (kept?.cells === cells && kept.mapping === mapping && kept.years === years) return kept;
    const tables = tablesOn(cells, {
      fields: this.fields,
      byHand: mapping,
      saidYear: ({ block }) => saidYear(years, { sheet: name, top: block.top, left: block.left }),
    });
    const turned = turnedTable(cells, headingsOf({ fields: this.fields, byHand: mapping }));
    const layout: KeptTables = { cells, mapping, years, tables, turned };
    this.kept.set(name, layout);
    return layout;
  }

  /** The enterprise of a row, where all rows that may be its own have been read; else null. */
  knownEnterpriseOf(found: SheetTable, row: Company, said: SaidOfRows): FoundEnterprise | null {
    const kept = this.companies;
    return kept?.known && isOf(kept, found, said) ? pick(kept.known, row) : null;
  }

  /** How many rows of a table are companies; null until all of them have been read. */
  knownRowsOf(found: SheetTable, said: SaidOfRows): number | null {
    const kept = this.companies;
    if (!kept?.known || !isOf(kept, found, said)) return null;
    const own = ({ rows }: Enterprise): number => rows.filter(({ sheet }) => sheet === undefined).length;
    return kept.known.enterprises.reduce((sum, enterprise) => sum + own(enterprise), 0);
  }

  /** @param cells all rows of the sheet */
  async enterpriseOf(part: Part, row: Company, said: SaidOfRows): Promise<FoundEnterprise> {
    return pick(await this.enterprisesOf(part, said), row);
  }

  /** The tables that a person has joined to one, wherever they are now. */
  partnersOf({ cells, found }: Part, said: SaidOfRows): readonly TableCorner[] {
    const tables = this.tablesOf(cells, said);
    const isOwn = (corner: TableCorner): boolean =>
      corner.sheet === cells.facts.name && tableAt(tables, corner) === found;
    return said.joins.filter((group) => group.some(isOwn)).flatMap((group) => group.filter(not(isOwn)));
  }

  /**
   * The tables of companies of the workbook that can be joined to one; those of hidden sheets are not offered, and
   * results are no companies.
   */
  async offersFor(part: Part, said: SaidOfRows): Promise<readonly OfferedTable[]> {
    const { parts } = await this.partsOf(part, said);
    const offered: OfferedTable[] = [];
    for (const sheet of await this.workbook.sheetNames()) {
      const cells = await this.sheets.first(sheet);
      if (isResultSheet(cells)) continue;
      const tables = this.tablesOf(cells, said);
      for (const found of tables) {
        if (!namesCompanies(found) || parts.some((one) => isAt(one, sheet, found))) continue;
        if (parts.some((one) => one.cells.facts.name === sheet && isBeside(one.found, found))) continue;
        const { top, left } = found.place.block;
        offered.push({ sheet, top, left, isOnly: tables.length === 1, headerRow: found.table.headerRow });
      }
    }
    return offered;
  }

  /**
   * @param part a table with all rows of its sheet
   * @throws Superseded where the content has changed meanwhile
   */
  enterprisesOf(part: Part, said: SaidOfRows): Promise<Grouped> {
    const { found } = part;
    if (this.companies && isOf(this.companies, found, said)) return this.companies.grouped;
    const grouped = this.group(part, said);
    const kept: KeptEnterprises = {
      found,
      joins: said.joins,
      answers: said.answers,
      grouped,
      known: null,
    };
    this.companies = kept;
    grouped.then(
      (all) => (kept.known = all),
      () => {
        if (this.companies === kept) this.companies = null;
      },
    );
    return grouped;
  }

  private async group(part: Part, said: SaidOfRows): Promise<Grouped> {
    const { parts, missing } = await this.partsOf(part, said);
    const shown = part.cells.facts.name;
    const tables: TableRows[] = [];
    for (const { cells, found } of parts) {
      const sheet = cells.facts.name;
      const rows = await this.rowsOf(cells, found);
      tables.push({ ...(sheet === shown ? {} : { sheet }), dataYear: found.dataYear.year, rows });
    }
    return {
      enterprises: enterprisesOf(joinedRows(tables), { answers: said.answers, labels: this.labels }),
      joined: { tables: parts.filter(({ found }) => found !== part.found).map(cornerOf), missing },
    };
  }

  /** The tables joined to one and itself, in the same order whichever of them is shown. */
  private async partsOf(
    own: Part,
    said: SaidOfRows,
  ): Promise<{ readonly parts: readonly Part[]; readonly missing: readonly TableCorner[] }> {
    const parts = [own];
    const missing: TableCorner[] = [];
    for (const corner of this.partnersOf(own, said)) {
      const cells = corner.sheet === own.cells.facts.name ? own.cells : await this.wholeIfThere(corner.sheet);
      const found = cells && tableAt(this.tablesOf(cells, said), corner);
      if (cells && found && !isAmongRows(parts, { cells, found })) parts.push({ cells, found });
      else if (!found || !parts.some((one) => one.found === found)) missing.push(corner);
    }
    return { parts: parts.sort(byPlace), missing };
  }

  /** @returns null where there is no such sheet any more */
  private async wholeIfThere(sheet: string): Promise<SheetCells | null> {
    try {
      return await this.sheets.whole(sheet);
    } catch (error) {
      if (error instanceof Superseded || (await this.workbook.sheetNames()).includes(sheet)) throw error;
      return null;
    }
  }

  private rowsOf(cells: SheetCells, found: SheetTable): Promise<readonly Company[]> {
    const { rows } = this;
    const known = rows.get(found);
    if (known) return known;
    const read = readRows(cells, found, () => this.rows === rows);
    rows.set(found, read);
    read.catch(() => rows.delete(found));
    return read;
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
      return {
        selection: selectionAt(cell, cells, null, plain),
        cells,
        tables,
        found,
        row: plain,
        kind: null,
        turned,
      };
    }
    const { row: tableRow, kind } = tableRowAt(cells, found, row, own);
    return {
      selection: selectionAt(cell, cells, found, tableRow),
      cells,
      tables,
      found,
      row: tableRow,
      kind,
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

async function readRows(
  cells: SheetCells,
  found: SheetTable,
  isWanted: () => boolean,
): Promise<readonly Company[]> {
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
  return companies;
}

const isOf = (kept: KeptEnterprises, found: SheetTable, { joins, answers }: SaidOfRows): boolean =>
  kept.found === found && kept.joins === joins && kept.answers === answers;

const pick = ({ enterprises, joined }: Grouped, row: Company): FoundEnterprise => ({
  enterprise: enterpriseOfRow(enterprises, row.row) ?? alone(row),
  joined,
});

/** A table is known by its corner; one that was moved, where it is the only one of its sheet. */
function tableAt(tables: readonly SheetTable[], { top, left }: TableCorner): SheetTable | null {
  const at = tables.find(({ place: { block } }) => block.top === top && block.left === left);
  return at ?? (tables.length === 1 ? (tables[0] ?? null) : null);
}

const cornerOf = ({ cells, found }: Part): TableCorner => {
  const { top, left } = found.place.block;
  return { sheet: cells.facts.name, top, left };
};

const isAt = (part: Part, sheet: string, { place: { block } }: SheetTable): boolean => {
  const corner = cornerOf(part);
  return corner.sheet === sheet && corner.top === block.top && corner.left === block.left;
};

/** Rows are told apart by their numbers: tables beside each other, in the same rows, are not joined. */
const isBeside = ({ place: a }: SheetTable, { place: b }: SheetTable): boolean =>
  a.block.top <= b.bottom && b.block.top <= a.bottom;

const isAmongRows = (parts: readonly Part[], { cells, found }: Part): boolean =>
  parts.some((one) => one.cells.facts.name === cells.facts.name && isBeside(one.found, found));

const namesCompanies = ({ table }: SheetTable): boolean =>
  [COMPANY_NAME, CREDIT_CODE].some(({ label }) => columnOf(table, label.zh) !== undefined);

function byPlace(a: Part, b: Part): number {
  const [one, other] = [cornerOf(a), cornerOf(b)];
  if (one.sheet !== other.sheet) return one.sheet < other.sheet ? -1 : 1;
  return one.top - other.top || one.left - other.left;
}

const not =
  <T>(test: (one: T) => boolean) =>
  (one: T): boolean =>
    !test(one);

/** A row that is read alone is an enterprise of its own. */
export const alone = (row: Company): Enterprise => ({
  name: row.name,
  code: row.code,
  rows: [row],
  unclear: [],
});
