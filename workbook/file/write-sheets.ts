import { rename, rm, writeFile } from 'node:fs/promises';
import type { ReportSheet } from '../../src/sheets/report-sheet';
import { packageOf } from './report-package';

/**
 * Writes an .xlsx file. A file of that name is replaced when all is written, and not before.
 *
 * @throws Error as the system gives it, where the file cannot be written
 */
export async function writeSheets(path: string, sheets: readonly ReportSheet[]): Promise<void> {
  const bytes = await packageOf(sheets);
  const part = `${path}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
