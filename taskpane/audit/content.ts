import { ALIASES_SETTING } from '../../src/audit/stored-aliases';
import { ANSWERS_SETTING } from '../../src/company/stored-answers';
import { JOINS_SETTING } from '../../src/company/stored-joins';
import type { SheetCells } from '../../src/table/sheet';
import { MAPPING_SETTING } from '../../src/table/stored-mapping';
import { YEARS_SETTING } from '../../src/table/stored-years';
import { holdTheSame } from '../../workbook/same-cells';
import { afterOthers, type Progress, type SheetReader } from '../../workbook/sheet-reader';
import { SETTINGS_SHEET } from '../../workbook/settings-rows';
import type { FormulasOfRow, Workbook } from '../../workbook/workbook';
import type { WorkbookContent } from './clerk';

const SETTINGS = [MAPPING_SETTING, ANSWERS_SETTING, YEARS_SETTING, JOINS_SETTING, ALIASES_SETTING];

/** What of a workbook is read. */
export interface WhatToRead {
  readonly withFormulas: boolean;
  /** Sheets that are left out, by their first rows. */
  readonly isLeftOut: (cells: SheetCells) => boolean;
}

/**
 * Reads a workbook, all rows of its sheets.
 * @throws Superseded where its content changes meanwhile
 */
export async function readContent(
  workbook: Workbook,
  reader: SheetReader,
  { withFormulas, isLeftOut }: WhatToRead,
  onProgress: (progress: Progress) => void,
): Promise<WorkbookContent> {
  const settings: Record<string, unknown> = {};
  for (const key of SETTINGS) settings[key] = await workbook.readSetting(key);
  const sheets: SheetCells[] = [];
  const formulas: (readonly FormulasOfRow[])[] = [];
  let before = 0;
  for (const name of await workbook.sheetNames('all')) {
    if (name === SETTINGS_SHEET || isLeftOut(await reader.first(name))) continue;
    const done = before;
    const cells = await reader.whole(name, (progress) =>
      onProgress({ done: done + progress.done, total: done + progress.total }),
    );
    before += cells.values.length;
    sheets.push(cells);
    if (withFormulas) formulas.push(await formulasOn(workbook, name));
  }
  return { sheets, formulas: withFormulas ? formulas : null, settings };
}

/** Rows with formulas that are read before others are let through. */
const ROWS_AT_ONCE = 500;

async function formulasOn(workbook: Workbook, name: string): Promise<readonly FormulasOfRow[]> {
  const rows: FormulasOfRow[] = [];
  for await (const row of workbook.readFormulas(name)) {
    rows.push(row);
    if (rows.length % ROWS_AT_ONCE === 0) await afterOthers();
  }
  return rows;
}

/** Whether a workbook holds what it held before. */
export async function sameContent(now: WorkbookContent, then: WorkbookContent): Promise<boolean> {
  if (JSON.stringify(now.settings) !== JSON.stringify(then.settings)) return false;
  if (now.sheets.length !== then.sheets.length) return false;
  for (const [at, sheet] of now.sheets.entries()) {
    const before = then.sheets[at];
    if (!before || !(await holdTheSame(sheet, before))) return false;
    if (!sameFormulas(now.formulas?.[at], then.formulas?.[at])) return false;
  }
  return true;
}

function sameFormulas(now: readonly FormulasOfRow[] = [], then: readonly FormulasOfRow[] = []): boolean {
  return (
    now.length === then.length && now.every((row, at) => JSON.stringify(row) === JSON.stringify(then[at]))
  );
}
