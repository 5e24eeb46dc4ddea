import type { IWorkbookData } from '@univerjs/core';
import { cellOf } from '../../workbook/grid/grid';
import { ANSWER_SHEET, answerRows, LIST_COLUMNS, LIST_SHEET, listRows, OVERWRITTEN } from './payments-list';
import type { SampleValue } from './sample-companies';
import { put, sheetOf, styled, workbookOf, type Cells, type StyleName } from './sample-sheet';
import { companySheet } from './sample-workbook';

/** Where an auditor begins: the first payment. */
export const AUDIT_SAMPLE_START = { sheet: LIST_SHEET, row: 1, column: 0 } as const;

/** A list of 300 payments to the companies of the sample, with mistakes to find. All of it is invented. */
export const auditSample = (): IWorkbookData =>
  workbookOf('杭策审计示例', [listSheet(), companiesTypedOver(), answerSheet()]);

function listSheet() {
  const rows = listRows();
  return sheetOf(
    'payments',
    LIST_SHEET,
    cellsOf(rows, (column) => LIST_COLUMNS[column]?.style ?? 'text'),
    {
      rowCount: rows.length + 40,
      columnCount: LIST_COLUMNS.length + 3,
      widths: LIST_COLUMNS.map(({ width }) => width),
      heights: { 0: 42 },
      freeze: { xSplit: 1, ySplit: 1, startRow: 1, startColumn: 1 },
    },
  );
}

function companiesTypedOver() {
  const sheet = companySheet();
  for (const { row, column, content } of OVERWRITTEN)
    put(
      sheet.cellData as Cells,
      row,
      column,
      styled(typeof content === 'string' ? { f: content } : cellOf(content), 'yuan'),
    );
  return sheet;
}

function answerSheet() {
  const rows = answerRows();
  return sheetOf(
    'answers',
    ANSWER_SHEET,
    cellsOf(rows, () => 'text'),
    { widths: [128, 320, 184] },
  );
}

function cellsOf(rows: readonly (readonly SampleValue[])[], styleOf: (column: number) => StyleName): Cells {
  const cells: Cells = {};
  rows.forEach((row, at) =>
    row.forEach((value, column) => {
      if (value !== null)
        put(cells, at, column, styled(cellOf(value), at === 0 ? 'header' : styleOf(column)));
    }),
  );
  return cells;
}
