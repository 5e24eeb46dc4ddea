import type { ICellData } from '@univerjs/core';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { FILE_KEY, type SheetInFile } from '../../../workbench/xlsx/sheet-in-file';
import { carriedOf, fileAt, gridNames, markOf, opened, saved, type OpenedInNode } from './file-in-node';

/** One table, as each of four programs writes it: `producers/write-files.py` made three of the files. */
const PRODUCERS = ['openpyxl', 'xlsxwriter', 'libreoffice', 'exceljs'] as const;

async function fileOf(producer: (typeof PRODUCERS)[number]): Promise<Uint8Array> {
  if (producer !== 'exceljs') return fileAt('producers', `${producer}.xlsx`);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(fileAt('producers', 'xlsxwriter.xlsx')).buffer);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** What a page is where the file does not say it. */
const PAGE = {
  orientation: 'portrait',
  scale: 100,
  fitToWidth: 1,
  fitToHeight: 1,
  pageOrder: 'downThenOver',
  cellComments: 'none',
};

/** Everything of a workbook that a person could miss, by cell and sheet. */
const everything = (file: OpenedInNode) =>
  file.data.sheetOrder.map((id) => {
    const sheet = file.data.sheets[id]!;
    const style = (key: unknown): unknown => (typeof key === 'string' ? file.data.styles[key] : key);
    const cells = Object.entries(sheet.cellData ?? {}).flatMap(([row, columns]) =>
      Object.entries(columns as Record<string, ICellData>).map(
        ([column, { v, f, p, s, custom }]) =>
          [row, column, v, f, JSON.stringify(p), style(s), custom] as const,
      ),
    );
    return {
      name: sheet.name,
      hidden: sheet.hidden,
      merges: sheet.mergeData,
      freeze: sheet.freeze,
      widths: Object.values(sheet.columnData ?? {}).map(({ w, hd }): unknown => [w, hd]),
      rows: Object.entries(sheet.rowData ?? {}).map(([row, { h, hd }]): unknown => [row, h, hd]),
      carried: carriedOf(file, sheet.name ?? ''),
      page: { ...PAGE, ...(sheet.custom?.[FILE_KEY] as SheetInFile).pageSetup },
      cells,
    };
  });

describe.each(PRODUCERS)('a file of %s', (producer) => {
  it('is read exactly', async () => {
    const file = await opened(await fileOf(producer));
    expect(file.sheets).toEqual(['企业', '隐藏']);
    const read = (a1: string) => file.value('企业', a1);
    expect(['A1', 'A3', 'B3', 'B5', 'C4', 'E3', 'E5', 'F3', 'F4', 'F5', 'A9'].map(read)).toEqual([
      '2024 年汇总',
      '示例甲公司',
      96235.5,
      0.1,
      40,
      40238,
      36525,
      '000001',
      '约3亿\n见附件',
      '=不是公式',
      '政策原文',
    ]);
    expect(file.value('隐藏', 'A1')).toBe(7);
    expect(['D3', 'D5', 'B7', 'C7'].map((a1) => file.formula('企业', a1))).toEqual([
      '=IF(B3=0,0,C3/B3)',
      '=IF(B5=0,0,C5/B5)',
      '=SUM(B3:B5)*Rate',
      '=SUM(B3:B5*C3:C5)',
    ]);
    expect(markOf(file, '企业', 'C7')).toEqual({ array: '=SUM(B3:B5*C3:C5)' });
    // exceljs, which copied the file, writes no name of a constant.
    const rate = gridNames(file.data).filter(({ name }) => name === 'Rate');
    if (producer !== 'exceljs') expect(rate).toMatchObject([{ formula: '0.25', sheet: null }]);
  });

  it('is read with its formats, widths, merges, panes and page', async () => {
    const file = await opened(await fileOf(producer));
    expect(file.style('企业', 'A1')).toMatchObject({ ff: '宋体', fs: 16, bl: 1, bg: { rgb: '#fff2cc' } });
    expect(file.style('企业', 'B3')?.n?.pattern).toMatch(/^#,##0\.00"? ?.*万元"?$/);
    expect(file.style('企业', 'D3')?.n?.pattern).toBe('0.0%');
    expect(file.style('企业', 'E3')?.n?.pattern).toMatch(/^yyyy\\?-mm\\?-dd$/i);
    const sheet = file.sheet('企业');
    const merged = sheet.mergeData?.map(({ startRow, startColumn, endRow, endColumn }) =>
      [startRow, startColumn, endRow, endColumn].join(),
    );
    expect(merged?.sort()).toEqual(['0,0,0,5', '6,4,7,5']);
    // LibreOffice writes no panes when it runs without a window.
    if (producer !== 'libreoffice') expect(sheet.freeze).toMatchObject({ xSplit: 1, ySplit: 2 });
    expect(sheet.rowData?.[7]?.hd).toBe(1);
    expect(sheet.rowData?.[0]?.h).toBe(40);
    expect(sheet.columnData?.[0]?.w).toBeGreaterThan(165);
    expect((sheet.custom?.[FILE_KEY] as SheetInFile).pageSetup).toMatchObject({
      orientation: 'landscape',
      printArea: 'A1:F8',
      printTitlesRow: '1:2',
    });
  });

  it('is saved with everything that was read, which is all there is', async () => {
    const file = await opened(await fileOf(producer));
    expect(file.losses).toEqual([]);
    const { file: bytes, losses } = await saved(file);
    expect(losses).toEqual([]);
    const again = await opened(new Uint8Array(bytes));
    expect(everything(again)).toEqual(everything(file));
    expect(gridNames(again.data)).toEqual(gridNames(file.data));
    expect(again.losses).toEqual([]);
  });
});
