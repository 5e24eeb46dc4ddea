import type { AuditedSheet } from '../src/audit/check/audited-sheet';
import { SheetFormulas } from '../src/audit/check/sheet-formulas';
import { isResultSheet } from '../src/company/results/result-title';
import { isSealSheet } from '../src/company/results/seal-title';
import type { PolicyBook } from '../src/rules/policy-book';
import { fieldsOf } from '../src/table/fields';
import { headingsOf } from '../src/table/sheet-tables';
import { turnedTable } from '../src/table/turned';
import { readStoredWords, saidIn, type SaidOfWorkbook } from './said';
import { SETTINGS_SHEET } from './settings-rows';
import { TableReader } from './table-reader';
import type { Workbook } from './workbook';

/** The door of a workbook as far as an audit reads it. */
export type AuditedWorkbook = Pick<
  Workbook,
  'readRows' | 'readSheet' | 'sheetNames' | 'readSetting' | 'readFormulas'
>;

/** All sheets of a workbook with their formulas and tables, the hidden ones too. */
export interface ReadSheets {
  readonly sheets: readonly AuditedSheet[];
  readonly said: SaidOfWorkbook;
  /** Those that hold a seal; their cells are read as words, and never as data. */
  readonly seals: readonly AuditedSheet[];
}

/** @param pause as of a check: called after each part */
export async function readSheets(
  workbook: AuditedWorkbook,
  book: PolicyBook,
  pause: () => Promise<void> = async () => undefined,
): Promise<ReadSheets> {
  const said = saidIn(await readStoredWords(workbook));
  const fields = fieldsOf(book);
  const reader = new TableReader(workbook, fields);
  const isHeading = headingsOf({ fields, byHand: said.mapping });
  const sheets: AuditedSheet[] = [];
  const seals: AuditedSheet[] = [];
  for (const name of await workbook.sheetNames('all')) {
    if (name === SETTINGS_SHEET) continue;
    const cells = await reader.whole(name);
    await pause();
    const formulas = new SheetFormulas();
    for await (const row of workbook.readFormulas(name)) formulas.add(row);
    await pause();
    const isSeal = isSealSheet(cells);
    const isData = !isResultSheet(cells) && turnedTable(cells, isHeading) === null;
    const sheet: AuditedSheet = { cells, formulas, tables: isData ? reader.tablesOf(cells, said) : [] };
    (isSeal ? seals : sheets).push(sheet);
  }
  return { sheets, said, seals };
}
