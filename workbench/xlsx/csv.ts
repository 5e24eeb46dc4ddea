import type { ICellData, IStyleData, IWorkbookData } from '@univerjs/core';
import { LocaleType } from '@univerjs/core';
import { csvRows, sheetNameOf, type CsvCell, type CsvFormat } from '../../workbook/file/csv';
import { cellOf } from '../../workbook/grid/cell-values';

/** @throws RefusedFile when the bytes are no text, or a text that is no table */
export function readCsv(bytes: Uint8Array, name: string): IWorkbookData {
  const rows = csvRows(bytes);
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return {
    id: `file-${Date.now().toString(36)}`,
    name,
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles: STYLES,
    sheetOrder: ['sheet-1'],
    sheets: {
      'sheet-1': {
        id: 'sheet-1',
        name: sheetNameOf(name),
        rowCount: Math.max(100, rows.length + 60),
        columnCount: Math.max(20, columns + 6),
        cellData: Object.fromEntries(
          rows.map((row, at) => [
            at,
            Object.fromEntries(row.map((cell, column) => [column, gridCell(cell)])),
          ]),
        ),
      },
    },
  };
}

const STYLE_OF: Readonly<Record<CsvFormat, string>> = {
  '#,##0': 'grouped',
  '#,##0.00': 'groupedFraction',
  '0%': 'percent',
  '0.00%': 'percentFraction',
};

const STYLES: Record<string, IStyleData> = Object.fromEntries(
  Object.entries(STYLE_OF).map(([pattern, id]) => [id, { n: { pattern } }]),
);

const gridCell = ({ value, format }: CsvCell): ICellData =>
  format === null ? cellOf(value) : { ...cellOf(value), s: STYLE_OF[format] };
