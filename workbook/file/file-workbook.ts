import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text, type Text } from '../../src/rules/text';
import type { CellAddress, CellValue, RowsRequest, SheetRows, Workbook } from '../workbook';
import { csvRows, sheetNameOf } from './csv';
import { factsOf, FileRows, type FileSheet, type UncomputedCell } from './file-sheet';
import { readPackage, type FileContents } from './read-package';
import { kindOf, refusals, RefusedFile } from './xlsx/file-kind';

export { RefusedFile } from './xlsx/file-kind';

/** A workbook on disk: read once, never written to. */
export interface FileWorkbook extends Workbook {
  /**
   * Cells of a sheet with formulas whose value the file does not keep. They read as errors: nothing is computed
   * here.
   */
  uncomputedOn(sheet: string): readonly UncomputedCell[];
  /** Whether it is a table in text, which has one sheet and room for no other. */
  readonly isText: boolean;
}

/**
 * Opens an .xlsx or .csv file by what is in it, whatever its name says. Values under formulas are those that the
 * file keeps.
 *
 * @throws RefusedFile where the file cannot be read, or is of another kind
 */
export async function openWorkbookFile(file: string): Promise<FileWorkbook> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new RefusedFile(whyUnreadable(error));
  });
  return fileWorkbook(await contentsOf(bytes, path.basename(file)), kindOf(bytes) === 'text');
}

/** @throws RefusedFile */
async function contentsOf(bytes: Uint8Array, name: string): Promise<FileContents> {
  if (kindOf(bytes) === 'text') return { sheets: [csvSheet(bytes, name)], settings: {} };
  try {
    return await readPackage(new Uint8Array(bytes).buffer);
  } catch (error) {
    // Addresses that are none, parts that name each other wrongly: whatever it is, the file is not whole.
    throw error instanceof RefusedFile ? error : refusals.damaged();
  }
}

function csvSheet(bytes: Uint8Array, name: string): FileSheet {
  const rows = new FileRows();
  csvRows(bytes).forEach((row, at) =>
    rows.add(
      at,
      row.map(({ value, format }, column) => ({ column, value, ...(format ? { format } : {}) })),
    ),
  );
  return {
    name: sheetNameOf(name),
    isHidden: false,
    rows,
    merges: [],
    hiddenRows: [],
    isColumnHidden: () => false,
    pageTexts: [],
    excelTables: [],
  };
}

const UNREADABLE: Readonly<Record<string, Text>> = {
  ENOENT: text('没有这个文件。', 'There is no such file.'),
  EISDIR: text('这是一个文件夹，不是文件。', 'This is a folder, not a file.'),
  EACCES: text('没有读取这个文件的权限。', 'There is no permission to read this file.'),
  EPERM: text('没有读取这个文件的权限。', 'There is no permission to read this file.'),
  ERR_FS_FILE_TOO_LARGE: text(
    '文件超过 2 GB，无法读取。',
    'The file is larger than 2 GB and cannot be read.',
  ),
};

function whyUnreadable(error: unknown): Text {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return UNREADABLE[code] ?? text(`文件无法读取（${code}）。`, `The file cannot be read (${code}).`);
}

function fileWorkbook({ sheets, settings }: FileContents, isText: boolean): FileWorkbook {
  const sheetNamed = (name: string): FileSheet => {
    const sheet = sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`没有名为“${name}”的工作表。 There is no sheet named "${name}".`);
    return sheet;
  };
  const refuse = (): Promise<never> => Promise.reject(new RefusedFile(READ_ONLY));
  return {
    readSelection: async () => null,
    sheetNames: async (which = 'visible') =>
      sheets.filter(({ isHidden }) => which === 'all' || !isHidden).map(({ name }) => name),
    readSheet: async (name) => factsOf(sheetNamed(name)),
    onChange: () => () => undefined,
    readCells: async (addresses: readonly CellAddress[]) =>
      addresses.map(({ sheet, row, column }) => sheetNamed(sheet).rows.at(row, column)?.value ?? null),
    readRows: async (request) => rowsOf(sheetNamed(request.sheet), request),
    async *readFormulas(name) {
      yield* sheetNamed(name).rows.formulaRows();
    },
    writeFormula: refuse,
    writeFormulas: refuse,
    writeTable: refuse,
    select: refuse,
    readSetting: async (key) => settings[key] ?? null,
    writeSetting: refuse,
    isText,
    uncomputedOn: (name) => sheetNamed(name).rows.uncomputed,
  };
}

const READ_ONLY = text(
  '打开的文件只读取、不改动，结果请写入另一个文件。',
  'The file is read and never changed; results go to another file.',
);

function rowsOf({ rows }: FileSheet, { left, width, top, count }: RowsRequest): SheetRows {
  const height = Math.max(0, Math.min(count, (rows.used?.bottom ?? -1) + 1 - top));
  const values: CellValue[][] = [];
  const formats: string[][] = [];
  for (let row = top; row < top + height; row += 1) {
    const cells = Array.from({ length: width }, (_, at) => rows.at(row, left + at));
    values.push(cells.map((cell) => cell?.value ?? null));
    formats.push(cells.map((cell) => cell?.format ?? 'General'));
  }
  return { values, formats, next: rows.nextRow(top + height, left, width) };
}
