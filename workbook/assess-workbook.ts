import { assessedEnterprise, type AssessedEnterprise } from '../src/company/assessed-enterprise';
import type { Enterprise } from '../src/company/enterprise';
import { isResultSheet, resultSource, type ResultSource } from '../src/company/results/result-title';
import type { Day } from '../src/rules/dates';
import type { PolicyBook } from '../src/rules/policy-book';
import type { Text } from '../src/rules/text';
import { fieldsOf } from '../src/table/fields';
import { layoutRemarks } from '../src/table/layout-remarks';
import type { RowKind } from '../src/table/row-kinds';
import type { SheetCells } from '../src/table/sheet';
import { headingsOf, type SheetTable } from '../src/table/sheet-tables';
import { withYear, type SaidYears } from '../src/table/stored-years';
import { tableRows } from '../src/table/table-rows';
import { turnedTable, type TurnedTable } from '../src/table/turned';
import { readStoredWords, saidIn, type SaidOfWorkbook } from './said';
import type { Progress } from './sheet-reader';
import { TableReader, type JoinedTables } from './table-reader';
import type { Workbook } from './workbook';

export interface WholeWorkbook {
  readonly workbook: Pick<Workbook, 'readRows' | 'readSheet' | 'sheetNames' | 'readSetting'>;
  readonly book: PolicyBook;
  /** The day of the application; its year is the year of the application. */
  readonly day: Day;
  /** The one sheet to read; left out, all that a person can turn to. Those with results are not read. */
  readonly sheet?: string | undefined;
  /** The year of the figures of all tables, in place of what the workbook says; left out, what it says. */
  readonly dataYear?: number | undefined;
}

/** Rows below the headings that hold no enterprise. */
export type IgnoredRows = Readonly<Record<Exclude<RowKind, 'company' | 'blank'>, number>>;

/** A table of the workbook with its enterprises. */
export interface WorkbookTable {
  readonly cells: SheetCells;
  readonly found: SheetTable;
  /** How its results call it. */
  readonly source: ResultSource;
  readonly joined: JoinedTables;
  /** What to know of how the table lies on its sheet. */
  readonly remarks: readonly Text[];
  readonly ignored: IgnoredRows;
  /**
   * Those that are listed with this table: of joined tables, each with the one that has its first row. Their rows
   * are as seen from this sheet.
   */
  readonly enterprises: readonly Enterprise[];
  /**
   * Assesses one of them. Nothing of it is kept.
   * @param under other policies and another day than those of the reading
   */
  assess(enterprise: Enterprise, under?: Pick<WholeWorkbook, 'book' | 'day'>): AssessedEnterprise;
}

/** A sheet on which companies stand in columns, or as forms: it is named, and not read. */
export interface TurnedSheet {
  readonly sheet: string;
  readonly turned: TurnedTable;
}

export type WorkbookPart =
  ({ readonly kind: 'table' } & WorkbookTable) | ({ readonly kind: 'turned' } & TurnedSheet);

/** What people have said of the workbook, with the year that is to hold for all tables. */
export interface WorkbookReading {
  /** What the workbook keeps and cannot be read: it counts as never said. */
  readonly broken: SaidOfWorkbook['broken'];
  /** The tables one after the other, as the pane reads each of them. */
  parts(onProgress?: (sheet: string, progress: Progress) => void): AsyncGenerator<WorkbookPart, void>;
}

/**
 * Reads all tables of a workbook exactly as the pane does: with the mappings, years, joined tables and answers
 * that the workbook keeps.
 */
export async function readWorkbook(whole: WholeWorkbook): Promise<WorkbookReading> {
  const said = saidIn(await readStoredWords(whole.workbook));
  return { broken: said.broken, parts: (onProgress) => partsOf(whole, said, onProgress) };
}

async function* partsOf(
  whole: WholeWorkbook,
  kept: SaidOfWorkbook,
  onProgress: (sheet: string, progress: Progress) => void = () => undefined,
): AsyncGenerator<WorkbookPart, void> {
  const { workbook, book, sheet, dataYear } = whole;
  const fields = fieldsOf(book);
  const reader = new TableReader(workbook, fields);
  const names = await sheetsToRead(reader, sheet === undefined ? await workbook.sheetNames() : [sheet]);
  const said: SaidOfWorkbook =
    dataYear === undefined ? kept : { ...kept, years: await yearsOfAll(reader, names, kept, dataYear) };
  const isHeading = headingsOf({ fields, byHand: said.mapping });
  const read: { readonly cells: SheetCells; readonly turned: TurnedTable | null }[] = [];
  for (const name of names) {
    const cells = await reader.whole(name, (progress) => onProgress(name, progress));
    read.push({ cells, turned: turnedTable(cells, isHeading) });
  }
  const listed = new Set(read.flatMap(({ cells, turned }) => (turned ? [] : [cells.facts.name])));
  for (const { cells, turned } of read) {
    if (turned) {
      yield { kind: 'turned', sheet: cells.facts.name, turned };
      continue;
    }
    const tables = reader.tablesOf(cells, said);
    for (const found of tables.filter(isOfCompanies)) {
      const { enterprises, joined } = await reader.enterprisesOf({ cells, found }, said);
      yield {
        kind: 'table',
        cells,
        found,
        source: resultSource(cells.facts.name, found, tables),
        joined,
        remarks: layoutRemarks(cells, found, tables),
        ignored: ignoredRows(cells, found),
        enterprises: enterprises.filter((one) => isListedWith(one, found, cells.facts.name, listed)),
        assess: (enterprise, under = whole) =>
          assessedEnterprise(under.book, enterprise, { day: under.day, answers: said.answers }),
      };
    }
  }
}

/** A list of which no column is known says nothing of companies, however it is laid out. */
const isOfCompanies = ({ table }: SheetTable): boolean =>
  table.columns.some(({ taken, problem }) => taken.length > 0 || problem !== null);

/** Sheets with results of an earlier assessment are no tables of companies: they would count a second time. */
async function sheetsToRead(reader: TableReader, all: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const name of all) {
    if (!isResultSheet(await reader.whole(name))) names.push(name);
  }
  return names;
}

/** The year for every table, those of joined sheets too, in place of what was said of each. */
async function yearsOfAll(
  reader: TableReader,
  names: readonly string[],
  said: SaidOfWorkbook,
  year: number,
): Promise<SaidYears> {
  const joined = said.joins.flat().map(({ sheet }) => sheet);
  let { years } = said;
  for (const sheet of new Set([...names, ...joined])) {
    const cells = await reader.whole(sheet).catch(() => null);
    for (const { place } of cells ? reader.tablesOf(cells, said) : []) {
      const { top, left } = place.block;
      years = withYear(years, { sheet, top, left }, year);
    }
  }
  return years;
}

/** Whether the first of its rows that stands on a sheet that is read is one of this table. */
function isListedWith(
  { rows }: Enterprise,
  { place }: SheetTable,
  own: string,
  listed: ReadonlySet<string>,
): boolean {
  const first = rows.find(({ sheet }) => listed.has(sheet ?? own));
  if (!first || first.sheet !== undefined) return false;
  return first.row >= place.block.top && first.row <= place.bottom;
}

function ignoredRows(cells: SheetCells, found: SheetTable): IgnoredRows {
  const ignored = { total: 0, section: 0, note: 0, headings: 0 };
  for (const { kind } of tableRows(cells, found)) {
    if (kind !== 'company' && kind !== 'blank') ignored[kind] += 1;
  }
  return ignored;
}
