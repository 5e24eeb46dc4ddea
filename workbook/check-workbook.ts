import { checkSheets, type CheckRun, type WorkbookCheck } from '../src/audit/check/check-sheets';
import { readSheets, type AuditedWorkbook } from './audited-sheets';

/**
 * Checks every formula and every company of a workbook, through its door.
 * @throws Superseded where its content changes while it is read, and whatever `pause` throws to end it
 */
export async function checkWorkbook(workbook: AuditedWorkbook, run: CheckRun): Promise<WorkbookCheck> {
  const { sheets } = await readSheets(workbook, run.book, run.pause);
  return checkSheets(sheets, run);
}
