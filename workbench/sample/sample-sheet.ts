import { HorizontalAlign, LocaleType, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { CellStyle } from './company-table';

const ACCENT = '#0f6c5c';
const FONT = { fs: 10 };
const CENTERED = { vt: VerticalAlign.MIDDLE };

const STYLES = {
  text: { ...FONT, ...CENTERED },
  amount: { ...FONT, ...CENTERED, n: { pattern: '#,##0' } },
  oneDecimal: { ...FONT, ...CENTERED, n: { pattern: '0.0' } },
  percent: { ...FONT, ...CENTERED, n: { pattern: '0.0%' } },
  yuan: { ...FONT, ...CENTERED, n: { pattern: '#,##0.00' } },
  day: { ...FONT, ...CENTERED, n: { pattern: 'yyyy-mm-dd' }, bg: { rgb: '#fff4ce' } },
  date: { ...FONT, ...CENTERED, n: { pattern: 'yyyy-mm-dd' } },
  header: header(ACCENT),
  resultHeader: header('#7a4b00'),
  wrapped: { ...FONT, vt: VerticalAlign.TOP, tb: WrapStrategy.WRAP },
  title: { fs: 14, bl: 1, vt: VerticalAlign.MIDDLE },
  note: { ...FONT, ...CENTERED, cl: { rgb: '#5c5c5c' } },
} as const satisfies Record<CellStyle, IStyleData> & Record<string, IStyleData>;

export type StyleName = keyof typeof STYLES;

function header(background: string): IStyleData {
  return {
    ...FONT,
    bl: 1,
    bg: { rgb: background },
    cl: { rgb: '#ffffff' },
    ht: HorizontalAlign.CENTER,
    vt: VerticalAlign.MIDDLE,
    tb: WrapStrategy.WRAP,
  };
}

export type Cells = Record<number, Record<number, ICellData>>;

export function put(cells: Cells, row: number, column: number, data: ICellData): void {
  (cells[row] ??= {})[column] = data;
}

export const styled = (data: ICellData, style: StyleName): ICellData => ({ ...data, s: style });

export interface SheetShape {
  readonly widths: readonly number[];
  readonly heights?: Readonly<Record<number, number>>;
  readonly rowCount?: number;
  readonly columnCount?: number;
  readonly freeze?: IWorksheetData['freeze'];
  /** Row, column, rows, columns of cells that are one. */
  readonly merges?: readonly (readonly [number, number, number, number])[];
  /** Styles of whole columns, for cells into which formulas spill. */
  readonly columnStyles?: Readonly<Record<number, StyleName>>;
}

export function sheetOf(
  id: string,
  name: string,
  cellData: Cells,
  shape: SheetShape,
): Partial<IWorksheetData> & { id: string } {
  return {
    id,
    name,
    cellData,
    rowCount: shape.rowCount ?? 100,
    columnCount: shape.columnCount ?? 20,
    defaultRowHeight: 24,
    defaultStyle: STYLES.text,
    columnData: Object.fromEntries(
      shape.widths.map((w, at) => [
        at,
        { w, ...(shape.columnStyles?.[at] ? { s: shape.columnStyles[at] } : {}) },
      ]),
    ),
    rowData: Object.fromEntries(
      Object.entries(shape.heights ?? {}).map(([row, h]) => [row, { h, ia: 0 as const }]),
    ),
    mergeData: (shape.merges ?? []).map(([startRow, startColumn, rows, columns]) => ({
      startRow,
      startColumn,
      endRow: startRow + rows - 1,
      endColumn: startColumn + columns - 1,
    })),
    ...(shape.freeze ? { freeze: shape.freeze } : {}),
  };
}

type SheetData = ReturnType<typeof sheetOf>;

/** A workbook of these sheets, in their order, with an id that no other has. */
export const workbookOf = (name: string, sheets: readonly SheetData[]): IWorkbookData => ({
  id: `sample-${Date.now().toString(36)}`,
  name,
  appVersion: '',
  locale: LocaleType.ZH_CN,
  styles: STYLES,
  sheetOrder: sheets.map(({ id }) => id),
  sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
});
