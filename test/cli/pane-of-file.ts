import type { ICellData } from '@univerjs/core';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { policyLibrary } from '../../src/policy-library';
import { PaneStore } from '../../taskpane/store/pane-store';
import type { CompanyReading } from '../../taskpane/store/pane-reading';
import { openWorkbookFile, type FileWorkbook } from '../../workbook/file/file-workbook';
import { cellOf, SETTINGS_KEY } from '../../workbook/grid/cell-values';
import type { CellAddress, CellValue, Workbook } from '../../workbook/workbook';
import { opened, type OpenedInNode } from '../workbench/xlsx/file-in-node';
import { sheetOfFile } from '../workbench/xlsx/sheet-of-file';

/**
 * The pane beside a file as the workbench opens it. There is no grid that would compute: under a formula stands
 * the value that the file keeps. Excel tables are told as Excel tells them; the grid does not know them.
 */
export interface PaneOfFile {
  readonly sheets: readonly string[];
  rowsOf(sheet: string): readonly number[];
  /** What the pane shows of a row, counted from 0; null where it shows no company. */
  at(sheet: string, row: number, column: number): Promise<CompanyReading | null>;
}

export async function paneOfFile(path: string, day: string): Promise<PaneOfFile> {
  const file = await opened(readFileSync(path), basename(path));
  const names = file.sheets.filter((name) => !file.sheet(name).hidden);
  const kept = await openWorkbookFile(path);
  await fillFormulas(file, names, kept);
  const held = names.filter((name) => Object.keys(file.values(name)).length > 0);
  let active: CellAddress = { sheet: held[0] ?? '', row: 0, column: 0 };
  const workbook = workbookOf(file, held, kept, () => active);
  const store = new PaneStore({ workbook, book: policyLibrary, day });
  await store.refresh();
  return {
    sheets: held,
    rowsOf: (sheet) => {
      const { used } = sheetOfFile(file, sheet).facts;
      return Array.from({ length: used!.bottom + 1 }, (_, row) => row);
    },
    at: async (sheet, row, column) => {
      active = { sheet, row, column };
      await store.refresh();
      const { reading, failure } = store.snapshot();
      if (failure) throw new Error(failure);
      return reading?.kind === 'company' ? reading : null;
    },
  };
}

/** What the grid would compute. */
async function fillFormulas(file: OpenedInNode, names: readonly string[], kept: FileWorkbook): Promise<void> {
  for (const sheet of names) {
    for (const [row, columns] of Object.entries(file.sheet(sheet).cellData ?? {})) {
      for (const [column, cell] of Object.entries(columns as Record<string, ICellData>)) {
        if (!cell.f && !cell.si) continue;
        const [value = null] = await kept.readCells([{ sheet, row: Number(row), column: Number(column) }]);
        Object.assign(cell, cellOf(value));
      }
    }
  }
}

function workbookOf(
  file: OpenedInNode,
  names: readonly string[],
  kept: FileWorkbook,
  active: () => CellAddress,
): Workbook {
  const settings = (file.data.custom?.[SETTINGS_KEY] ?? {}) as Readonly<Record<string, unknown>>;
  const sheets = new Map(names.map((name) => [name, sheetOfFile(file, name)]));
  const valueAt = ({ sheet, row, column }: CellAddress): CellValue => {
    const { values, top, left } = sheets.get(sheet)!;
    return (values[row - top]?.[column - left] ?? null) as CellValue;
  };
  const refuse = () => Promise.reject(new Error('nothing is written here'));
  return {
    readSelection: async () => ({ active: active(), formula: null, value: null, errorMessage: null }),
    fileName: () => Promise.resolve('文件.xlsx'),
    sheetNames: async () => names,
    readSheet: async (name) => {
      const { excelTables } = await kept.readSheet(name);
      return { ...sheets.get(name)!.facts, excelTables };
    },
    onChange: () => () => undefined,
    readCells: async (addresses) => addresses.map(valueAt),
    readRows: async ({ sheet, left, width, top, count }) => {
      const { formats, facts, top: first, left: from } = sheets.get(sheet)!;
      const rows = Array.from(
        { length: Math.max(0, Math.min(count, facts.used!.bottom + 1 - top)) },
        (_, at) => top + at,
      );
      const columns = Array.from({ length: width }, (_, at) => left + at);
      const next = top + rows.length;
      return {
        values: rows.map((row) => columns.map((column) => valueAt({ sheet, row, column }))),
        formats: rows.map((row) =>
          columns.map((column) => formats[row - first]?.[column - from] ?? 'General'),
        ),
        next: next <= facts.used!.bottom ? next : null,
      };
    },
    readFormulas: (name) => kept.readFormulas(name),
    writeFormula: refuse,
    writeFormulas: refuse,
    writeTable: refuse,
    select: refuse,
    readSetting: async (key) => settings[key] ?? null,
    writeSetting: refuse,
  };
}
