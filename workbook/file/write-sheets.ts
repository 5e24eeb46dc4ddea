import type { Worksheet } from 'exceljs';
import { rename, rm, writeFile } from 'node:fs/promises';
import type { CellValue } from '../workbook';

/** A sheet to be written to a file of its own. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Number formats of the same cells; an empty text is the ordinary one. */
  readonly formats: readonly (readonly string[])[];
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  /** The row of the headings, counted from 0: it stays in sight and is repeated in print. */
  readonly headerRow: number;
}

/**
 * Writes an .xlsx file. Texts are texts, whatever they begin with; numbers are numbers. A file of that name is
 * replaced when all is written, and not before.
 *
 * @throws Error as the system gives it, where the file cannot be written
 */
export async function writeSheets(path: string, sheets: readonly WrittenSheet[]): Promise<void> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const taken = new Set<string>();
  for (const sheet of sheets) {
    const name = freeName(sheet.name, taken);
    taken.add(name.toLowerCase());
    const target = workbook.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: sheet.headerRow + 1 }],
      pageSetup: {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- its type has no name for A4
        paperSize: A4,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: `${sheet.headerRow + 1}:${sheet.headerRow + 1}`,
      },
      headerFooter: { oddFooter: '&C&P / &N' },
    });
    fill(target, sheet);
  }
  const part = `${path}.part`;
  try {
    await writeFile(part, new Uint8Array(await workbook.xlsx.writeBuffer()));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

const A4 = 9;

function fill(target: Worksheet, { rows, formats, widths, headerRow }: WrittenSheet): void {
  widths.forEach((width, at) => (target.getColumn(at + 1).width = width));
  rows.forEach((row, down) => {
    const added = target.addRow(row.map(writable));
    row.forEach((value, across) => {
      const cell = added.getCell(across + 1);
      const format = formats[down]?.[across];
      // As text, it stays one when a person edits it.
      if (typeof value === 'string') cell.numFmt = '@';
      else if (value !== null && format) cell.numFmt = format;
      if (typeof value === 'string' && down > headerRow) cell.alignment = { wrapText: true, vertical: 'top' };
    });
    if (down === headerRow) {
      added.font = { bold: true };
      added.alignment = { wrapText: true, vertical: 'middle' };
    }
  });
}

/** A cell holds no more characters. */
const LONGEST_TEXT = 32_767;

const writable = (value: string | number | null): CellValue =>
  typeof value === 'string' ? writableText(value) : value;

/**
 * A text as a file can hold it: no characters that XML refuses, no half of one, not too long; and a text that
 * looks like an escape of the file (`_x0041_`) is written so that it is read as it stands.
 */
function writableText(value: string): string {
  const kept = value
    // eslint-disable-next-line no-control-regex -- these are the ones that XML cannot hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_');
  if (kept.length <= LONGEST_TEXT) return kept;
  const cut = kept.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$|_x?[\dA-F]{0,4}$/i, '');
  return `${cut}…`;
}

/** A sheet's name is short, has none of the characters that references use, and is not given twice. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const plain =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, ' ')
      .trim() || 'Sheet';
  for (let number = 1; ; number += 1) {
    const mark = number === 1 ? '' : ` (${number})`;
    const name = `${plain.slice(0, LONGEST_NAME - mark.length).trim()}${mark}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

const LONGEST_NAME = 31;
