import { afterEach, describe, expect, it } from 'vitest';
import { excelWorkbook } from '../../../workbook/excel/excel';
import type { Area } from '../../../workbook/workbook';
import { mockExcel, type MockSheet } from './mock-excel';

const sheet: MockSheet = {
  name: '企业',
  cells: [
    [null, '企业名称', '年营收（万元）'],
    [null, '钱塘软件', 120000],
    [null, '西溪数据', 900],
  ],
  active: { row: 1, column: 1 },
};

const factsOf = () => excelWorkbook().readSheet('企业');

const rowMerge = (row: number): Area => ({ top: row, left: 1, bottom: row, right: 2 });

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Excel');
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('what a sheet of Excel says besides its values', () => {
  it('is where it holds anything, and nothing more of a plain sheet', async () => {
    const excel = mockExcel(sheet);
    expect(await factsOf()).toEqual({
      name: '企业',
      used: { top: 0, left: 1, bottom: 2, right: 2 },
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      pageTexts: [],
      excelTables: [],
    });
    expect(excel.syncCount()).toBe(2);
  });

  it('is little of an empty sheet', async () => {
    mockExcel({ ...sheet, cells: [], page: { rightHeader: '单位：万元' } });
    expect(await factsOf()).toMatchObject({ used: null, merges: [], pageTexts: ['单位：万元'] });
  });

  it('is no sheet where there is none of the name', async () => {
    mockExcel(sheet).failWith('ItemNotFound');
    await expect(factsOf()).rejects.toThrow('ItemNotFound');
  });
});

describe('merged cells of a sheet of Excel', () => {
  it('are told as the areas that they cover', async () => {
    const merges = [rowMerge(0), { top: 1, left: 1, bottom: 2, right: 1 }];
    mockExcel({ ...sheet, merges });
    expect((await factsOf()).merges).toEqual(merges);
  });

  it('are not known to an Excel that cannot tell them', async () => {
    mockExcel({ ...sheet, merges: [rowMerge(0)] }, { excelApi: 12 });
    expect((await factsOf()).merges).toBeNull();
  });

  const cells = Array.from({ length: 3_001 }, (_, at) => [`企业${at}`, at]);
  const ofThreeRows = Array.from({ length: 1_000 }, (_, at) => ({
    top: at * 3 + 1,
    left: 0,
    bottom: at * 3 + 3,
    right: 0,
  }));
  const inOrder = (areas: readonly Area[] | null) => [...(areas ?? [])].sort((a, b) => a.top - b.top);

  it.each([
    ['whole', false],
    ['cut at the edges of what is asked for', true],
  ])(
    'are told where there are more than Excel tells at once, and each is given %s',
    async (_, cutsMerges) => {
      const excel = mockExcel({ ...sheet, cells, merges: ofThreeRows }, { cutsMerges });
      expect(inOrder((await factsOf()).merges)).toEqual(ofThreeRows);
      expect(excel.syncCount()).toBeLessThan(10);
    },
  );

  it('are not known where Excel tells nothing even of two rows', async () => {
    const merges = Array.from({ length: 600 }, (_, at) => ({
      top: 0,
      left: at * 2,
      bottom: 0,
      right: at * 2 + 1,
    }));
    const cells = Array.from({ length: 5_000 }, () => new Array<number>(1_200).fill(1));
    const excel = mockExcel({ ...sheet, cells, merges });
    expect((await factsOf()).merges).toBeNull();
    expect(excel.syncCount()).toBeLessThan(20);
  });
});

describe('hidden rows and columns of a sheet of Excel', () => {
  it('are told by their numbers', async () => {
    mockExcel({ ...sheet, hiddenRows: [1], hiddenColumns: [2] });
    expect(await factsOf()).toMatchObject({ hiddenRows: [1], hiddenColumns: [2] });
  });

  it('are told where all that holds anything is hidden', async () => {
    mockExcel({ ...sheet, hiddenRows: [0, 1, 2], hiddenColumns: [1, 2] });
    expect(await factsOf()).toMatchObject({ hiddenRows: [0, 1, 2], hiddenColumns: [1, 2] });
  });

  it('are asked for only where there are some, of however many rows', async () => {
    const cells = Array.from({ length: 100_000 }, (_, at) => [`企业${at}`]);
    const filtered = [...Array.from({ length: 5_000 }, (_, at) => 10_000 + at), 70_001, 70_003];
    const excel = mockExcel({ ...sheet, cells, hiddenRows: filtered });
    expect((await factsOf()).hiddenRows).toEqual(filtered);
    expect(excel.syncCount()).toBe(4);
  });
});

describe('texts of the printed page', () => {
  it('are those of its header and its footer, without the codes for fonts and page numbers', async () => {
    const page = {
      leftHeader: '&"宋体,常规"&10杭州市&&示例区',
      rightHeader: '&K01+034单位：万元',
      centerFooter: '第 &P 页，共 &N 页',
      rightFooter: '&D',
    };
    mockExcel({ ...sheet, page });
    expect((await factsOf()).pageTexts).toEqual(['杭州市&示例区', '单位：万元', '第  页，共  页']);
  });
});

describe('Excel tables of a sheet', () => {
  it('are told with their areas and the rows of their headings', async () => {
    const tables = [
      { headerRow: 0, left: 1, columns: 2, bottom: 1 },
      { headerRow: 2, left: 1, columns: 1 },
    ];
    const excel = mockExcel({ ...sheet, tables });
    expect((await factsOf()).excelTables).toEqual([
      { area: { top: 0, left: 1, bottom: 1, right: 2 }, headerRow: 0 },
      { area: { top: 2, left: 1, bottom: 2, right: 1 }, headerRow: 2 },
    ]);
    expect(excel.syncCount()).toBe(3);
  });

  it('are left out where their headings do not show', async () => {
    mockExcel({ ...sheet, tables: [{ headerRow: 0, showHeaders: false }] });
    expect((await factsOf()).excelTables).toEqual([]);
  });
});
