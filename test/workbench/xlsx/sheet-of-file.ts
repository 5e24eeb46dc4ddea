import type { ICellData } from '@univerjs/core';
import type { SheetCells } from '../../../src/table/sheet';
import { valueOf } from '../../../workbook/grid/cell-values';
import type { OpenedInNode } from './file-in-node';

/** A sheet of an opened file as the grid tells it. */
export function sheetOfFile(file: OpenedInNode, name: string): SheetCells {
  const sheet = file.sheet(name);
  const cells = Object.entries(sheet.cellData ?? {}).flatMap(([row, columns]) =>
    Object.entries(columns as Record<string, ICellData>).map(([column, cell]) => ({
      row: Number(row),
      column: Number(column),
      value: valueOf(cell),
      format: formatOf(file, cell.s),
    })),
  );
  const held = cells.filter(({ value }) => value !== null);
  const used = {
    top: Math.min(...held.map(({ row }) => row)),
    left: Math.min(...held.map(({ column }) => column)),
    bottom: Math.max(...held.map(({ row }) => row)),
    right: Math.max(...held.map(({ column }) => column)),
  };
  const blank = <T>(of: T): T[][] =>
    Array.from({ length: used.bottom - used.top + 1 }, () =>
      Array.from({ length: used.right - used.left + 1 }, () => of),
    );
  const values = blank<unknown>(null);
  const formats = blank('General');
  for (const { row, column, value, format } of held) {
    values[row - used.top]![column - used.left] = value;
    formats[row - used.top]![column - used.left] = format;
  }
  return {
    facts: {
      name,
      used,
      merges: (sheet.mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({
        top: startRow,
        left: startColumn,
        bottom: endRow,
        right: endColumn,
      })),
      hiddenRows: [],
      hiddenColumns: [],
      pageTexts: [],
      excelTables: [],
    },
    top: used.top,
    left: used.left,
    values,
    formats,
    isWhole: true,
  };
}

function formatOf(file: OpenedInNode, style: unknown): string {
  const found =
    typeof style === 'string' ? file.data.styles[style] : (style as { n?: { pattern: string } } | null);
  return found?.n?.pattern ?? 'General';
}
