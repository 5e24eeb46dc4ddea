import { afterEach, describe, expect, it } from 'vitest';
import { policyLibrary } from '../../../src/policy-library';
import { readCompany } from '../../../src/table/company';
import { fieldsOf } from '../../../src/table/fields';
import { columnOf } from '../../../src/table/table';
import { tableRows } from '../../../src/table/table-rows';
import { NO_MAPPING } from '../../../src/table/stored-mapping';
import { NO_YEARS } from '../../../src/table/stored-years';
import { TableReader, type CellPlace } from '../../../workbook/table-reader';
import { excelWorkbook } from '../../../workbook/excel/excel';
import { mockExcel, type MockCell, type MockExcel, type MockSheet } from './mock-excel';

const _ = null;
const SAID = { mapping: NO_MAPPING, years: NO_YEARS };
const fields = fieldsOf(policyLibrary);

type Cells = MockSheet['cells'];

/** A sheet with its active cell in this row and column. */
const sheetOf = (
  cells: Cells,
  row: number,
  column = 0,
  said: Partial<Omit<MockSheet, 'cells' | 'active'>> = {},
): MockSheet => ({ name: '企业', cells, active: { row, column }, ...said });

/** What stands around the active cell, as the pane finds it. */
async function placeNow(): Promise<CellPlace> {
  const workbook = excelWorkbook();
  const cell = await workbook.readSelection();
  if (!cell) throw new Error('nothing is selected');
  return new TableReader(workbook, fields).at(cell, SAID);
}

async function placeOn(sheet: MockSheet): Promise<CellPlace> {
  mockExcel(sheet);
  return placeNow();
}

const selectionOn = async (sheet: MockSheet) => (await placeOn(sheet)).selection;

/** The names in the rows of the table at the active cell. */
const namesIn = ({ cells, found }: CellPlace): (string | null)[] =>
  [...tableRows(cells, found!)].flatMap(({ row, kind }) =>
    kind === 'company' ? [readCompany(found!.table, row).name] : [],
  );

/** What the active row holds under a label, in the unit of the rules. */
const figureOf = ({ found, row }: CellPlace, label: string): unknown =>
  readCompany(found!.table, row).cell(label)?.argument;

const companies: Cells = [
  ['2024 年企业数据', _, _],
  ['企业名称', '年营收(万元)', '奖励'],
  ['钱塘软件', 120000, { formula: '=HZ.SOFTWARE_SCALE_REWARD(B3*10000)', value: 2000000 }],
  ['西溪数据', _, { error: '#VALUE!' }],
];
const formats = [[], [], ['@', '#,##0', 'General']];

const SPARSE_HEADINGS = ['企业名称', '年营收', '研发费用', '流片费用', '机房面积', '参展费用'];
/** A cell of it may have no neighbour that holds anything. */
const sparse: Cells = [
  ['2024 年企业数据（单位：万元）', _, _, _, _, _],
  SPARSE_HEADINGS,
  ['钱塘软件', 1200, 300, 90, 500, 20],
  ['西溪数据', 900, _, _, _, _],
  ['之江药业', 800, _, _, _, _],
  ['运河文创', 700, 10, _, _, _],
];

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Excel');
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('the table around the active cell in Excel', () => {
  it('gives its head and the active row with its number formats', async () => {
    const selection = await selectionOn(sheetOf(companies, 2, 2, { formats }));
    expect(selection.head).toMatchObject({ top: 0, left: 0 });
    expect(selection.head.rows[1]).toEqual(['企业名称', '年营收(万元)', '奖励']);
    expect(selection.rowValues).toEqual(['钱塘软件', 120000, 2000000]);
    expect(selection.rowFormats).toEqual(['@', '#,##0', 'General']);
  });

  it('reads a figure in the unit of its heading', async () => {
    expect(figureOf(await placeOn(sheetOf(companies, 2)), '年营收')).toBe(1_200_000_000);
  });

  it('tells an error and a blank cell apart from texts', async () => {
    const selection = await selectionOn(sheetOf(companies, 3, 2));
    expect(selection.rowValues).toEqual(['西溪数据', null, { error: '#VALUE!' }]);
    expect(selection.value).toEqual({ error: '#VALUE!' });
  });

  it('starts where it starts on the sheet', async () => {
    const cells = [[_], [_, '企业名称', '年营收'], [_, '钱塘软件', 120000]];
    const selection = await selectionOn(sheetOf(cells, 2, 2));
    const rows = [
      ['企业名称', '年营收'],
      ['钱塘软件', 120000],
    ];
    expect(selection.head).toEqual({ top: 1, left: 1, rows });
    expect(selection.rowValues).toEqual(['钱塘软件', 120000]);
  });

  it('holds the whole row of a sheet without headings, formulas without a result included', async () => {
    const cells = [['甲', _, _, _, { formula: '=""', value: '' }]];
    const selection = await selectionOn(sheetOf(cells, 0, 2));
    expect(selection.rowValues).toEqual(['甲', null, null, null, '']);
  });

  it('begins below blank rows between titles and headings, and goes on past those under them', async () => {
    const cells = [
      ['2024 年企业数据', _],
      ['单位：万元', _],
      [],
      [],
      ['企业名称', '年营收'],
      [],
      ['钱塘软件', 120000],
      [],
      ['西溪数据', 900],
    ];
    const place = await placeOn(sheetOf(cells, 8, 1));
    expect(place.found?.table.headerRow).toBe(4);
    expect(namesIn(place)).toEqual(['钱塘软件', '西溪数据']);
    expect(figureOf(place, '年营收')).toBe(9_000_000);
  });

  it('is the one of two side by side in which the cell stands', async () => {
    const cells = [
      ['企业名称', '年营收（万元）', _, '企业名称', '年营收（亿元）'],
      ['钱塘软件', 120000, _, '西溪数据', 3],
      ['之江药业', 800, _, '运河文创', 5],
    ];
    const [left, right] = [await placeOn(sheetOf(cells, 2, 0)), await placeOn(sheetOf(cells, 2, 4))];
    expect(left.selection.rowValues).toEqual(['之江药业', 800]);
    expect(figureOf(left, '年营收')).toBe(8_000_000);
    expect(right.selection.rowValues).toEqual(['运河文创', 5]);
    expect(figureOf(right, '年营收')).toBe(500_000_000);
    expect(right.tables).toHaveLength(2);
  });

  it('has the unit that the header of the printed page states', async () => {
    const cells = [
      ['企业名称', '年营收'],
      ['钱塘软件', 120000],
    ];
    const page = { rightHeader: '&"宋体,常规"&10单位：万元' };
    const place = await placeOn(sheetOf(cells, 1, 0, { page }));
    expect(figureOf(place, '年营收')).toBe(1_200_000_000);
    expect(columnOf(place.found!.table, '年营收')?.unitFrom).toBe('sheet');
  });
});

describe('a sparse table in Excel', () => {
  it('shows its headings from a cell whose neighbours are blank', async () => {
    const selection = await selectionOn(sheetOf(sparse, 4, 4));
    expect(selection.active).toEqual({ sheet: '企业', row: 4, column: 4 });
    expect(selection.head).toMatchObject({ top: 0, left: 0 });
    expect(selection.head.rows[1]).toEqual(SPARSE_HEADINGS);
    expect(selection.rowValues).toEqual(['之江药业', 800, null, null, null, null]);
  });

  it('shows them through cells in the middle of the row where those at its ends stand alone', async () => {
    const headings = ['备注', '行业', '企业名称', '年营收', '人数', '奖励', '联系人'];
    const company = [_, _, '钱塘软件', 1, _, _, _];
    const cells: Cells = [headings, company, company, ['重点', _, '西溪数据', 2, _, _, '王'], company];
    const selection = await selectionOn(sheetOf(cells, 3, 5));
    expect(selection.head.rows[0]).toEqual(headings);
    expect(selection.rowValues).toEqual(cells[3]);
  });

  it('is the table of a blank row below it, which is read for what it is', async () => {
    const place = await placeOn(sheetOf(sparse, 20, 2));
    expect(place.selection.head.rows[1]).toEqual(SPARSE_HEADINGS);
    expect(place.selection.rowValues).toEqual([null, null, null, null, null, null]);
  });
});

describe('merged cells in Excel', () => {
  const cells: Cells = [
    ['企业名称', '所属区', '项目名称', '研发投入（万元）'],
    ['钱塘软件', '滨江区', '甲', 100],
    [_, _, '乙', 200],
    [_, _, '丙', 300],
    ['西溪数据', '西湖区', '丁', 400],
  ];
  const merges = [0, 1].map((column) => ({ top: 1, left: column, bottom: 3, right: column }));

  it('give a company merged over three rows its name and district in each of them', async () => {
    const place = await placeOn(sheetOf(cells, 3, 3, { merges }));
    const company = readCompany(place.found!.table, place.row);
    expect(company).toMatchObject({ row: 3, name: '钱塘软件', district: '滨江区' });
    expect(figureOf(place, '研发投入')).toBe(3_000_000);
    expect(namesIn(place)).toEqual(['钱塘软件', '钱塘软件', '钱塘软件', '西溪数据']);
  });

  it('fill nothing where an older Excel cannot tell them', async () => {
    mockExcel(sheetOf(cells, 3, 3, { merges }), { excelApi: 12 });
    const place = await placeNow();
    expect(readCompany(place.found!.table, place.row)).toMatchObject({ name: null, district: null });
    expect(namesIn(place)).toEqual(['钱塘软件', null, null, '西溪数据']);
  });

  it('head the columns that they cover and no others', async () => {
    const twoRows: Cells = [
      ['企业名称', '营业收入（万元）', _, '研发投入（万元）'],
      [_, '2024年', '2023年', _],
      ['钱塘软件', 120000, 100000, 900],
    ];
    const heads = [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 3, bottom: 1, right: 3 },
    ];
    const { found } = await placeOn(sheetOf(twoRows, 2, 1, { merges: heads }));
    expect(found?.table.columns.map(({ header }) => header)).toEqual([
      '企业名称',
      '营业收入（万元） · 2024年',
      '营业收入（万元） · 2023年',
      '研发投入（万元）',
    ]);
  });

  it('are all known where there are more than Excel tells at once', async () => {
    const many: MockCell[][] = [['企业名称', '项目名称', '研发投入（万元）']];
    for (let at = 0; at < 600; at += 1) many.push([`企业${at}`, '甲', 1], [_, '乙', 2]);
    const over = Array.from({ length: 600 }, (_one, at) => ({
      top: at * 2 + 1,
      left: 0,
      bottom: at * 2 + 2,
      right: 0,
    }));
    const place = await placeOn(sheetOf(many, 150, 0, { merges: over }));
    expect(readCompany(place.found!.table, place.row).name).toBe('企业74');
  });
});

describe('hidden rows and columns in Excel', () => {
  const cells: Cells = [
    ['企业名称', '年营收（万元）', '研发投入（万元）'],
    ['钱塘软件', 120000, 900],
    ['西溪数据', 900, 80],
    ['之江药业', 800, 70],
  ];

  it('are known with the sheet, and rows that a filter hides are companies all the same', async () => {
    const place = await placeOn(sheetOf(cells, 3, 0, { hiddenRows: [1, 2], hiddenColumns: [2] }));
    expect(place.cells.facts).toMatchObject({ hiddenRows: [1, 2], hiddenColumns: [2] });
    expect(namesIn(place)).toEqual(['钱塘软件', '西溪数据', '之江药业']);
    expect(figureOf(place, '研发投入')).toBe(700_000);
  });
});

describe('Excel tables', () => {
  it('name the row of their headings', async () => {
    expect((await selectionOn(sheetOf(companies, 2, 0, { tables: [{ headerRow: 1 }] }))).tableHeaderRow).toBe(
      1,
    );
  });

  it('name none where their headings are hidden, and a plain range names none either', async () => {
    const tables = [{ headerRow: 1, showHeaders: false }];
    expect((await selectionOn(sheetOf(companies, 2, 0, { tables }))).tableHeaderRow).toBeNull();
    expect((await selectionOn(sheetOf(companies, 2))).tableHeaderRow).toBeNull();
  });

  it('are read from their headings on, however deep on the sheet these stand', async () => {
    const cells = [...Array.from({ length: 40 }, () => ['说明']), ['企业名称'], ['钱塘软件']];
    const selection = await selectionOn(sheetOf(cells, 41, 0, { tables: [{ headerRow: 40 }] }));
    expect(selection.head.rows[40 - selection.head.top]).toEqual(['企业名称']);
  });

  it('end where they end, where something else stands beside them', async () => {
    const cells = [
      ['企业名称', '年营收', _, '区县', '名额'],
      ['钱塘软件', 120000, _, '西湖区', 3],
    ];
    const tables = [{ headerRow: 0, columns: 2 }];
    expect((await selectionOn(sheetOf(cells, 1, 0, { tables }))).rowValues).toEqual(['钱塘软件', 120000]);
  });

  it('show their headings from a cell that stands alone in them', async () => {
    const selection = await selectionOn(sheetOf(sparse, 4, 4, { tables: [{ headerRow: 1 }] }));
    expect(selection.tableHeaderRow).toBe(1);
    expect(selection.head.rows[1 - selection.head.top]).toEqual(SPARSE_HEADINGS);
  });

  it('are each read for themselves, two on a sheet', async () => {
    const cells = [
      ['企业名称', '年营收（万元）', _, _],
      ['钱塘软件', 120000, _, _],
      [_, _, _, _],
      [_, _, '企业名称', '研发投入（亿元）'],
      [_, _, '西溪数据', 2],
    ];
    const tables = [
      { headerRow: 0, columns: 2, bottom: 1 },
      { headerRow: 3, left: 2, columns: 2 },
    ];
    const [upper, lower] = [
      await placeOn(sheetOf(cells, 1, 0, { tables })),
      await placeOn(sheetOf(cells, 4, 3, { tables })),
    ];
    expect([namesIn(upper), namesIn(lower)]).toEqual([['钱塘软件'], ['西溪数据']]);
    expect([upper, lower].map(({ selection }) => selection.tableHeaderRow)).toEqual([0, 3]);
    expect(figureOf(lower, '研发投入')).toBe(200_000_000);
  });
});

describe('a large sheet in Excel', () => {
  const headings = ['企业名称', '年营收（万元）'];

  /** How often Excel is asked for the place of the active cell. */
  async function asking(excel: MockExcel): Promise<{ place: CellPlace; times: number }> {
    const place = await placeNow();
    return { place, times: excel.syncCount() };
  }

  it('is read in its first rows and the active one, be it of a hundred thousand companies', async () => {
    const cells = [headings, ...Array.from({ length: 100_000 }, (_one, at) => [`企业${at}`, at])];
    const { place, times } = await asking(mockExcel(sheetOf(cells, 90_000)));
    expect(place.selection.head.rows[0]).toEqual(headings);
    expect(place.selection.head.rows.length).toBeLessThan(20);
    expect(place.selection.rowValues).toEqual(['企业89999', 89_999]);
    expect(place.cells.values).toHaveLength(200);
    expect(times).toBe(5);
  });

  it('costs two questions for each further click', async () => {
    const excel = mockExcel(sheetOf(companies, 2));
    const workbook = excelWorkbook();
    const reader = new TableReader(workbook, fields);
    const click = async () => reader.at((await workbook.readSelection())!, SAID);
    await click();
    expect(excel.syncCount()).toBe(5);
    await click();
    expect(excel.syncCount()).toBe(7);
  });

  it.each([
    ['its last cell', 16_383],
    ['the last cell of a column of the table', 1],
    ['the last cell of a column beside the table', 40],
  ])('is not read for the sake of one that strayed into %s', async (_where, column) => {
    const cells: MockCell[][] = [headings, ['钱塘软件', 120000], ['西溪数据', 900]];
    cells[1_048_575] = [];
    cells[1_048_575][column] = 'x';
    const excel = mockExcel(sheetOf(cells, 2));
    const workbook = excelWorkbook();
    const reader = new TableReader(workbook, fields);
    const place = await reader.at((await workbook.readSelection())!, SAID);
    expect(figureOf(place, '年营收')).toBe(9_000_000);
    expect(place.cells.values.length).toBeLessThan(201);
    await reader.whole('企业');
    const whole = await reader.at((await workbook.readSelection())!, SAID);
    expect(figureOf(whole, '年营收')).toBe(9_000_000);
    expect(excel.syncCount()).toBeLessThan(25);
  });
});
