import { ALIASES_SETTING } from '../../src/audit/stored-aliases';
import { isResultSheet } from '../../src/company/results/result-title';
import { ANSWERS_SETTING } from '../../src/company/stored-answers';
import { JOINS_SETTING } from '../../src/company/stored-joins';
import { MAPPING_SETTING } from '../../src/table/stored-mapping';
import { YEARS_SETTING } from '../../src/table/stored-years';
import type { SheetCells } from '../../src/table/sheet';
import { holdTheSame } from '../../workbook/same-cells';
import { SheetReader, type Progress } from '../../workbook/sheet-reader';
import type { Workbook } from '../../workbook/workbook';
import type { WorkbookContent } from './clerk';

const SETTINGS = [MAPPING_SETTING, ANSWERS_SETTING, YEARS_SETTING, JOINS_SETTING, ALIASES_SETTING];

/**
 * Reads all of a workbook but for the sheets that it was given as results.
 * @throws Superseded where its content changes meanwhile
 */
export async function readContent(
  workbook: Workbook,
  reader: SheetReader,
  onProgress: (progress: Progress) => void,
): Promise<WorkbookContent> {
  const settings: Record<string, unknown> = {};
  for (const key of SETTINGS) settings[key] = await workbook.readSetting(key);
  const sheets: SheetCells[] = [];
  let before = 0;
  for (const name of await workbook.sheetNames('all')) {
    if (isResultSheet(await reader.first(name))) continue;
    const done = before;
    const cells = await reader.whole(name, (progress) =>
      onProgress({ done: done + progress.done, total: done + progress.total }),
    );
    before += cells.values.length;
    sheets.push(cells);
  }
  return { sheets, settings };
}

/** Whether a workbook holds what it held before. */
export async function sameContent(now: WorkbookContent, then: WorkbookContent): Promise<boolean> {
  if (JSON.stringify(now.settings) !== JSON.stringify(then.settings)) return false;
  if (now.sheets.length !== then.sheets.length) return false;
  for (const [at, sheet] of now.sheets.entries()) {
    const before = then.sheets[at];
    if (!before || !(await holdTheSame(sheet, before))) return false;
  }
  return true;
}
