import { readCsv } from './csv';
import { kindOf } from '../../workbook/file/xlsx/file-kind';
import type { GridAbilities } from './file-content';
import { readXlsx, type OpenedFile } from './read-xlsx';

/**
 * Reads a file by what is in it, whatever its name says.
 *
 * @throws RefusedFile when it is neither an .xlsx file nor a table in text
 */
export async function readFile(buffer: ArrayBuffer, name: string, grid: GridAbilities): Promise<OpenedFile> {
  const bytes = new Uint8Array(buffer);
  if (kindOf(bytes) === 'package') return readXlsx(buffer, name, grid);
  return { data: readCsv(bytes, name), losses: [] };
}
