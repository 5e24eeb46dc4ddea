import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { convertCell, convertWorkbook, type FormulaDoor } from '../../workbook/native-formulas';
import type { CellValue } from '../../workbook/workbook';
import { addressOf } from '../../workbook/file/xlsx/ranges';
import { throughLibreOffice } from '../libreoffice-recalculated';
import { workbookOf } from './many-formulas';
import { openWorkbench, type WorkbenchPage } from './workbench-page';
import { names } from './xlsx/file-in-node';

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await openWorkbench();
});

afterAll(async () => {
  await workbench.close();
});

/** The door of the grid in the page. */
const door: FormulaDoor = {
  async *readFormulas(sheet) {
    yield* await workbench.page.evaluate(async (name) => {
      const rows = [];
      for await (const row of window.hangceWorkbench!.workbook.readFormulas(name)) rows.push(row);
      return rows;
    }, sheet);
  },
  readRows: (request) =>
    workbench.page.evaluate((asked) => window.hangceWorkbench!.workbook.readRows(asked), request),
  readSheet: (sheet) =>
    workbench.page.evaluate((name) => window.hangceWorkbench!.workbook.readSheet(name), sheet),
  sheetNames: (which) =>
    workbench.page.evaluate((wanted) => window.hangceWorkbench!.workbook.sheetNames(wanted), which),
  writeFormulas: (blocks) =>
    workbench.page.evaluate((all) => window.hangceWorkbench!.workbook.writeFormulas(all), blocks as never),
};

interface CellNow {
  readonly formula: string;
  readonly value: CellValue;
}

/** Every cell of the workbook that has a formula, by sheet and address. */
async function formulasNow(): Promise<Record<string, CellNow>> {
  await workbench.calculated();
  const found: Record<string, CellNow> = {};
  for (const sheet of await door.sheetNames('all')) {
    for await (const { row, cells } of door.readFormulas(sheet)) {
      const values = await workbench.page.evaluate(
        (addresses) => window.hangceWorkbench!.workbook.readCells(addresses),
        cells.map(({ column }) => ({ sheet, row, column })),
      );
      cells.forEach(({ column, formula }, at) => {
        found[`${sheet}!${addressOf(row, column)}`] = { formula, value: values[at] ?? null };
      });
    }
  }
  return found;
}

const textsOf = (cells: Record<string, CellNow>) =>
  Object.fromEntries(Object.entries(cells).map(([place, { formula }]) => [place, formula]));
const valuesOf = (cells: Record<string, CellNow>, places: readonly string[]) =>
  Object.fromEntries(places.map((place) => [place, cells[place]?.value]));

/** ExcelJS gives nothing for an empty text, against its type. */
const valueInFile = (result: unknown): CellValue =>
  result === undefined || result === '' ? null : (result as CellValue);

/** What a file holds in these cells, as the grid would say it. */
const valuesIn = (file: ExcelJS.Workbook, places: readonly string[]) =>
  Object.fromEntries(
    places.map((place) => {
      const [sheet = '', cell = ''] = place.split('!');
      const { result } = file.getWorksheet(sheet)!.getCell(cell);
      return [place, valueInFile(result)];
    }),
  );

/** LibreOffice and the grid may differ in the last digit of what a person adds or divides herself. */
const rounded = (values: Record<string, CellValue | undefined>) =>
  Object.fromEntries(
    Object.entries(values).map(([place, value]) => [
      place,
      typeof value === 'number' ? Number(value.toPrecision(13)) : value,
    ]),
  );

const isHz = (formula: string) => /HZ\.[A-Z_0-9]+\(/.test(formula);

async function convertedAndBack(): Promise<void> {
  const before = await formulasNow();
  const { converted, left, ended } = await convertWorkbook(door, policyLibrary, 'native');
  expect(ended).toBeUndefined();
  const places = converted.map(({ address: { sheet, row, column } }) => `${sheet}!${addressOf(row, column)}`);
  const named = new Set(
    left.map(({ address: { sheet, row, column } }) => `${sheet}!${addressOf(row, column)}`),
  );
  const calling = Object.keys(before).filter((place) => isHz(before[place]!.formula));
  expect(calling.filter((place) => !places.includes(place) && !named.has(place))).toEqual([]);
  const native = await formulasNow();
  expect(places.filter((place) => isHz(native[place]!.formula))).toEqual([]);
  expect(rounded(valuesOf(native, places))).toEqual(rounded(valuesOf(before, places)));

  const file = await workbench.save();
  const others = Object.keys(before).filter((place) => !named.has(place));
  const recalculated = await throughLibreOffice(file, 'always');
  expect(rounded(valuesIn(recalculated, others))).toEqual(rounded(valuesOf(before, others)));
  const kept = await throughLibreOffice(file, 'never');
  expect(rounded(valuesIn(kept, others))).toEqual(rounded(valuesOf(before, others)));

  const back = await convertWorkbook(door, policyLibrary, 'functions');
  expect(back.converted).toHaveLength(converted.length);
  const again = await formulasNow();
  expect(textsOf(again)).toEqual(textsOf(before));
  expect(rounded(valuesOf(again, Object.keys(before)))).toEqual(
    rounded(valuesOf(before, Object.keys(before))),
  );
}

describe('a workbook that is converted to native formulas', () => {
  it(
    'has every amount in LibreOffice, computed anew or as the file keeps it, and comes back: the sample',
    { timeout: 240_000 },
    async () => {
      await workbench.openSample();
      await convertedAndBack();
    },
  );

  it(
    'and 300 rows with guards, arithmetic around the calls and other sheets',
    { timeout: 240_000 },
    async () => {
      await workbench.open(await generatedFile(300));
      await convertedAndBack();
    },
  );

  it(
    'is as it was after one undo, on all its sheets, and converted again after a redo',
    { timeout: 120_000 },
    async () => {
      await workbench.openSample();
      const before = textsOf(await formulasNow());
      await convertWorkbook(door, policyLibrary, 'native');
      const native = textsOf(await formulasNow());
      await workbench.press('企业', 'A1', 'Control+z');
      expect(textsOf(await formulasNow())).toEqual(before);
      await workbench.press('企业', 'A1', 'Control+y');
      expect(textsOf(await formulasNow())).toEqual(native);
    },
  );

  it('keeps its formats and its selection', async () => {
    await workbench.openSample();
    await workbench.select('企业', 'B5');
    const asked = { sheet: '企业', left: 0, width: 24, top: 0, count: 60 };
    const { formats } = await door.readRows(asked);
    await convertWorkbook(door, policyLibrary, 'native');
    await workbench.calculated();
    expect((await door.readRows(asked)).formats).toEqual(formats);
    expect((await workbench.selection())?.active).toMatchObject({ sheet: '企业', row: 4, column: 1 });
  });

  it('keeps the formulas below, where only the first cell of a column of one shape is converted', async () => {
    await workbench.openSample();
    const before = textsOf(await formulasNow());
    await convertCell(door, policyLibrary, { sheet: '企业', row: 1, column: 17 }, 'native');
    const now = textsOf(await formulasNow());
    expect(now['企业!R2']).toContain('N("HZ.BINJIANG_TAPEOUT');
    expect({ ...now, '企业!R2': before['企业!R2'] }).toEqual(before);
  });

  it('has ten thousand cells converted while the page answers', { timeout: 240_000 }, async () => {
    await workbench.open(await workbookOf(1000));
    await workbench.calculated();
    const before = await formulasNow();
    const there = await convertWorkbook(door, policyLibrary, 'native');
    expect(there.converted).toHaveLength(10_000);
    const native = await formulasNow();
    expect(valuesOf(native, Object.keys(before))).toEqual(valuesOf(before, Object.keys(before)));
    const back = await convertWorkbook(door, policyLibrary, 'functions');
    expect(back.converted).toHaveLength(10_000);
    expect(textsOf(await formulasNow())).toEqual(textsOf(before));
  });
});

/** Figures of companies with what an office writes around awards, and a second sheet that reads the first. */
async function generatedFile(rows: number): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('企业 明细');
  const other = workbook.addWorksheet("区县'表");
  const put = (cell: ExcelJS.Cell, formula: string) => {
    cell.value = { formula: names.toFile(formula), date1904: false };
  };
  sheet.addRow(['企业名称', '流片费用', '营收', '增速', '去年营收', '单位', 10_000, 45_838]);
  other.addRow([10_000, '合计']);
  for (let row = 2; row <= rows + 1; row += 1) {
    const cost = row % 9 === 0 ? null : 100 + ((row * 7919) % 100_003) / 7;
    sheet.addRow([
      `企业${row}`,
      cost,
      ((row * 104_729) % 400_009) / 3,
      (row % 60) / 100,
      (row * 31) % 30_000,
    ]);
    const formulas = [
      `IF(B${row}="","",HZ.IC_TAPEOUT(B${row}*10000))`,
      `ROUND(HZ.SOFTWARE_SCALE_REWARD(C${row}*10000,E${row}*10000,$H$1)*1.5,2)-HZ.IC_TAPEOUT(C${row})/3`,
      `HZ.IC_TAPEOUT("0"&B${row}+1)+SUM(HZ.BINJIANG_TAPEOUT($G$1*C${row}*(1+D${row}),0,$H$1),1)`,
      `IF(HZ.IC_TAPEOUT(C${row}*'区县''表'!$A$1)>=1000000,"大","小")&HZ.IC_TAPEOUT(-B${row}%+C${row})`,
      `-HZ.IC_TAPEOUT(HZ.IC_TAPEOUT(C${row}*$G$1)+IF(D${row}>30%,1,0))^2/10000`,
    ];
    formulas.forEach((formula, at) => {
      put(sheet.getCell(row, 9 + at), formula);
    });
    put(other.getCell(row, 1), `HZ.IC_TAPEOUT('企业 明细'!C${row}*A$1)`);
    put(other.getCell(row, 2), `SUM('企业 明细'!I$2:I${row})+A${row}`);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
