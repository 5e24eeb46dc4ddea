import ExcelJS from 'exceljs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CellLook, ReportCell, ReportSheet } from '../../../src/sheets/report-sheet';
import { writeSheets } from '../../../workbook/file/write-sheets';
import { newFolder } from '../../cli/command';
import { shownInLibreOffice } from '../../cli/shown-in-libreoffice';

const TEXTS = ['=1+1', '甲<&">公司', ' 前后 ', '第一行\n第二行', '_x0041_', '+86'];

/** A table of so many rows, with every kind of cell that a report has. */
function sheetOf(count: number): ReportSheet {
  const row = (at: number): ReportCell[] => [
    `发放 ${at}`,
    TEXTS[at % TEXTS.length]!,
    at % 7 === 0 ? null : at / 100,
    at % 3 === 0 ? '多付' : '一致',
    '很长的说明，'.repeat(1 + (at % 9)),
  ];
  const body = Array.from({ length: count }, (_, at) => row(at));
  const looks = body.map((_, at): (CellLook | undefined)[] => [
    undefined,
    undefined,
    at % 3 === 0 ? 'over' : undefined,
    at % 3 === 0 ? 'over' : undefined,
    'muted',
  ]);
  return {
    name: '明细',
    rows: [['核对报告：明细'], ['企业', '事项', '差额（元）', '结论', '说明'], ...body],
    formats: [[], [], ...body.map(() => ['', '', '#,##0.00', '', ''])],
    widths: [14, 20, 14, 10, 40],
    headerRow: 1,
    printedColumns: 4,
    looks: [['title'], [], ...looks],
    links: [
      [],
      [],
      ...body.map((_, at) =>
        at < 3 ? [{ file: at === 2 ? null : '名单 1.xlsx', sheet: "发放's", cell: `F${at + 2}` }] : [],
      ),
    ],
    merged: [{ top: 0, left: 0, bottom: 0, right: 4 }],
  };
}

async function read(
  sheet: ReportSheet,
): Promise<{ readonly file: string; readonly sheet: ExcelJS.Worksheet }> {
  const file = path.join(newFolder(), '报告.xlsx');
  await writeSheets(file, [sheet, { ...sheetOf(3), name: '另一表' }]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return { file, sheet: workbook.getWorksheet('明细')! };
}

const LONG = 2_501;
const SHORT = 100;

/** Everything of a cell by which it can be told from another. */
const toldOf = ({ text, style }: ExcelJS.Cell) => ({ text, style });

describe('a sheet of many rows', () => {
  let long: Awaited<ReturnType<typeof read>>;
  let short: Awaited<ReturnType<typeof read>>;
  beforeAll(async () => {
    [long, short] = [await read(sheetOf(LONG)), await read(sheetOf(SHORT))];
  });

  it('holds cell for cell what a short one holds, and looks as it does', () => {
    expect(long.sheet.rowCount).toBe(LONG + 2);
    for (let row = 4; row <= SHORT + 2; row += 1) {
      const [one, other] = [long.sheet.getRow(row), short.sheet.getRow(row)];
      expect(one.height, `height of row ${row}`).toBe(other.height);
      for (let column = 1; column <= 5; column += 1) {
        // What leads somewhere is told below.
        if (column === 1 && row <= 5) continue;
        expect(toldOf(one.getCell(column))).toEqual(toldOf(other.getCell(column)));
      }
    }
  });

  it('prints as a short one, its title over the whole width', () => {
    const [one, other] = [long.sheet, short.sheet];
    expect(one.pageSetup.printTitlesRow).toBe(other.pageSetup.printTitlesRow);
    expect(one.views).toEqual(other.views);
    expect(one.columns.map(({ width }) => width)).toEqual(other.columns.map(({ width }) => width));
    expect(one.getCell('E1').master.address).toBe('A1');
    expect(toldOf(one.getCell('A1'))).toEqual(toldOf(other.getCell('A1')));
    expect(toldOf(one.getCell('C2'))).toEqual(toldOf(other.getCell('C2')));
  });

  it('writes texts as texts, to the last row', () => {
    for (const at of [0, 1, 2, 3, 4, 5, LONG - 1]) {
      const cell = long.sheet.getCell(at + 3, 2);
      expect(cell.formula).toBeUndefined();
      expect(cell.text).toBe(TEXTS[at % TEXTS.length]);
    }
  });

  it('opens in LibreOffice with its last row', () => {
    const rows = shownInLibreOffice(long.file).get('明细')!;
    expect(rows[2]!.slice(0, 4)).toEqual(['发放 0', '=1+1', '', '多付']);
    expect(rows[4]!.slice(0, 2)).toEqual(['发放 2', TEXTS[2]]);
    expect(rows[6]![1]).toBe('_x0041_');
    expect(rows[LONG + 1]!.slice(0, 3)).toEqual([
      `发放 ${LONG - 1}`,
      TEXTS[(LONG - 1) % TEXTS.length],
      String((LONG - 1) / 100),
    ]);
  }, 120_000);
});
