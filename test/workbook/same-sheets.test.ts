import { afterEach, describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import type { Input } from '../../src/rules/inputs';
import { readCompany, type Company } from '../../src/table/company';
import { fieldsOf } from '../../src/table/fields';
import type { ClauseYears } from '../../src/table/figure-years';
import { tableRows } from '../../src/table/table-rows';
import { NO_MAPPING } from '../../src/table/stored-mapping';
import { NO_YEARS } from '../../src/table/stored-years';
import { TableReader, type CellPlace } from '../../workbook/table-reader';
import { excelWorkbook } from '../../workbook/excel/excel';
import type { ActiveCell, Area, Workbook } from '../../workbook/workbook';
import { mockExcel } from './excel/mock-excel';
import { InMemoryWorkbook } from './in-memory-workbook';

const _ = null;
const SHEET = '企业';
const SAID = { mapping: NO_MAPPING, years: NO_YEARS };
const CLAUSE: ClauseYears = { application: 2025, isOfLastYear: false, isOver: false };
const fields = fieldsOf(policyLibrary);

/** A company as a sheet states it; figures by their labels, amounts in yuan. */
interface Expected {
  readonly name: string | null;
  readonly district?: string;
  readonly figures: Readonly<Record<string, number | string | null>>;
}

interface SameSheet {
  readonly cells: readonly (readonly (string | number | null)[])[];
  readonly at: readonly [row: number, column: number];
  readonly merges?: readonly Area[];
  readonly formats?: readonly (readonly string[])[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly page?: string;
  /** The companies of the table with the active cell, from its first row on. */
  readonly companies: readonly Expected[];
  /** How many tables the sheet has. */
  readonly tableCount?: number;
}

const merge = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});

const REVENUE = '年营收';
const RND = '研发投入';

const SHEETS: Readonly<Record<string, SameSheet>> = {
  'a title with the unit behind it': {
    cells: [
      ['2024年度企业情况表（单位：万元）', _, _],
      ['企业名称', '所属区', '年营收'],
      ['钱塘软件', '滨江区', 120000],
      ['西溪数据', '西湖区', 900.5],
    ],
    at: [3, 2],
    merges: [merge(0, 0, 0, 2)],
    companies: [
      { name: '钱塘软件', district: '滨江区', figures: { [REVENUE]: 1_200_000_000 } },
      { name: '西溪数据', district: '西湖区', figures: { [REVENUE]: 9_005_000 } },
    ],
  },
  'instructions of thirteen rows above the headings': {
    cells: [
      ['填报须知', _, _],
      ...Array.from({ length: 12 }, (_one, at) => [`${at + 1}. 请如实填写各项数据，金额保留两位小数`, _, _]),
      ['企业名称', '年营收（万元）', '研发投入（万元）'],
      ['钱塘软件', 120000, 9000],
    ],
    at: [14, 0],
    companies: [{ name: '钱塘软件', figures: { [REVENUE]: 1_200_000_000, [RND]: 90_000_000 } }],
  },
  'a unit at the right end, between title and headings': {
    cells: [
      ['2024年企业数据', _, _, _],
      [_, _, _, '单位：万元'],
      ['企业名称', '年营收', '研发投入', '备注'],
      ['钱塘软件', 120000, 9000, _],
    ],
    at: [3, 1],
    companies: [{ name: '钱塘软件', figures: { [REVENUE]: 1_200_000_000, [RND]: 90_000_000 } }],
  },
  'a unit beside the table': {
    cells: [
      ['企业名称', '年营收', _, '单位：亿元'],
      ['钱塘软件', 12, _, _],
      ['西溪数据', 3, _, _],
    ],
    at: [2, 0],
    companies: [
      { name: '钱塘软件', figures: { [REVENUE]: 1_200_000_000 } },
      { name: '西溪数据', figures: { [REVENUE]: 300_000_000 } },
    ],
  },
  'a unit in a note below the table': {
    cells: [
      ['企业名称', '年营收'],
      ['钱塘软件', 120000],
      ['注：以上金额单位：万元', _],
    ],
    at: [1, 0],
    companies: [{ name: '钱塘软件', figures: { [REVENUE]: 1_200_000_000 } }],
  },
  'a unit in the header of the printed page': {
    cells: [
      ['企业名称', '年营收'],
      ['钱塘软件', 120000],
    ],
    at: [1, 0],
    page: '单位：万元',
    companies: [{ name: '钱塘软件', figures: { [REVENUE]: 1_200_000_000 } }],
  },
  'a company merged over its three projects': {
    cells: [
      ['企业名称', '所属区', '项目名称', '研发投入（万元）'],
      ['钱塘软件', '滨江区', '甲', 100],
      [_, _, '乙', 200],
      [_, _, '丙', 300],
      ['西溪数据', '西湖区', '丁', 400],
    ],
    at: [2, 3],
    merges: [merge(1, 0, 3, 0), merge(1, 1, 3, 1)],
    companies: [
      { name: '钱塘软件', district: '滨江区', figures: { [RND]: 1_000_000 } },
      { name: '钱塘软件', district: '滨江区', figures: { [RND]: 2_000_000 } },
      { name: '钱塘软件', district: '滨江区', figures: { [RND]: 3_000_000 } },
      { name: '西溪数据', district: '西湖区', figures: { [RND]: 4_000_000 } },
    ],
  },
  'a district merged over its companies': {
    cells: [
      ['所属区', '企业名称', '年营收（亿元）'],
      ['滨江区', '钱塘软件', 12],
      [_, '西溪数据', 3],
    ],
    at: [2, 1],
    merges: [merge(1, 0, 2, 0)],
    companies: [
      { name: '钱塘软件', district: '滨江区', figures: { [REVENUE]: 1_200_000_000 } },
      { name: '西溪数据', district: '滨江区', figures: { [REVENUE]: 300_000_000 } },
    ],
  },
  'three rows of headings': {
    cells: [
      ['企业名称', '经营情况', _, _],
      [_, '年营收', _, '研发投入'],
      [_, '2024年', '2023年', '2024年'],
      [_, '万元', '万元', '万元'],
      ['钱塘软件', 120000, 100000, 9000],
    ],
    at: [4, 1],
    merges: [merge(0, 0, 2, 0), merge(0, 1, 0, 3), merge(1, 1, 1, 2)],
    companies: [{ name: '钱塘软件', figures: { [REVENUE]: 1_200_000_000, [RND]: 90_000_000 } }],
  },
  'two tables side by side, at the right one': {
    cells: [
      ['企业名称', '年营收（万元）', _, '企业名称', '年营收（亿元）'],
      ['钱塘软件', 120000, _, '之江药业', 3],
      ['西溪数据', 900, _, '运河文创', 5],
    ],
    at: [2, 4],
    companies: [
      { name: '之江药业', figures: { [REVENUE]: 300_000_000 } },
      { name: '运河文创', figures: { [REVENUE]: 500_000_000 } },
    ],
    tableCount: 2,
  },
  'a second table below, at the second one': {
    cells: [
      ['软件企业（单位：万元）', _],
      ['企业名称', '年营收'],
      ['钱塘软件', 120000],
      [],
      ['药业企业（单位：亿元）', _],
      ['企业名称', '研发投入'],
      ['之江药业', 3],
    ],
    at: [6, 0],
    companies: [{ name: '之江药业', figures: { [RND]: 300_000_000 } }],
    tableCount: 2,
  },
  'blank rows, a total and a note': {
    cells: [
      [],
      ['企业名称', '年营收（万元）'],
      [],
      ['钱塘软件', 120000],
      [],
      ['西溪数据', 900],
      ['合计', 120900],
      ['填表人：张三', _],
    ],
    at: [5, 1],
    companies: [
      { name: '钱塘软件', figures: { [REVENUE]: 1_200_000_000 } },
      { name: '西溪数据', figures: { [REVENUE]: 9_000_000 } },
    ],
  },
  'rows that a filter hides, and a hidden column': {
    cells: [
      ['企业名称', '年营收（万元）', '研发投入（万元）'],
      ['钱塘软件', 120000, 9000],
      ['西溪数据', 900, 80],
      ['之江药业', 800, 70],
    ],
    at: [3, 0],
    hiddenRows: [2],
    hiddenColumns: [2],
    companies: [
      { name: '钱塘软件', figures: { [REVENUE]: 1_200_000_000, [RND]: 90_000_000 } },
      { name: '西溪数据', figures: { [REVENUE]: 9_000_000, [RND]: 800_000 } },
      { name: '之江药业', figures: { [REVENUE]: 8_000_000, [RND]: 700_000 } },
    ],
  },
  'rates shown as percentages beside a heading in %': {
    cells: [
      ['企业名称', '营收增速（%）'],
      ['钱塘软件', 0.25],
      ['西溪数据', 25],
    ],
    at: [1, 1],
    formats: [[], ['General', '0.00%'], ['General', '0.00']],
    companies: [
      { name: '钱塘软件', figures: { 营收增速: 0.25 } },
      { name: '西溪数据', figures: { 营收增速: 0.25 } },
    ],
  },
  'a table away from the corner of its sheet': {
    cells: [[], [], [_, _, '企业名称', '年营收（元）'], [_, _, '钱塘软件', 1_200_000_000]],
    at: [3, 3],
    companies: [{ name: '钱塘软件', figures: { [REVENUE]: 1_200_000_000 } }],
  },
  'texts and blanks where figures are due': {
    cells: [
      ['企业名称', '年营收（万元）'],
      ['钱塘软件', '约12万'],
      ['西溪数据', _],
    ],
    at: [2, 1],
    companies: [
      { name: '钱塘软件', figures: { [REVENUE]: '约12万' } },
      { name: '西溪数据', figures: { [REVENUE]: null } },
    ],
  },
};

const activeAt = ({ at: [row, column], cells }: SameSheet): ActiveCell => ({
  active: { sheet: SHEET, row, column },
  formula: null,
  value: cells[row]?.[column] ?? null,
  errorMessage: null,
});

function inExcel({ cells, at: [row, column], page, ...said }: SameSheet): Workbook {
  mockExcel({
    name: SHEET,
    cells,
    active: { row, column },
    ...said,
    ...(page === undefined ? {} : { page: { rightHeader: page } }),
  });
  return excelWorkbook();
}

function inMemory({ cells, formats, page, ...said }: SameSheet): Workbook {
  const rows = cells.map((row, top) =>
    row.map((value, left) => ({ value, format: formats?.[top]?.[left] ?? 'General' })),
  );
  const { merges = [], hiddenRows = [], hiddenColumns = [] } = said;
  const pageTexts = page === undefined ? [] : [page];
  return new InMemoryWorkbook({ [SHEET]: rows }, { merges, hiddenRows, hiddenColumns, pageTexts });
}

async function placeIn(workbook: Workbook, sheet: SameSheet): Promise<CellPlace> {
  return new TableReader(workbook, fields).at(activeAt(sheet), SAID);
}

const inputOf = (label: string): Input => {
  const input = fields.find((field) => field.label.zh === label)?.input;
  if (!input) throw new Error(`no figure is called ${label}`);
  return input;
};

const statedBy = (company: Company, labels: readonly string[]) => ({
  name: company.name,
  district: company.district,
  figures: Object.fromEntries(
    labels.map((label) => [label, company.figure(inputOf(label), { clause: CLAUSE }).cell?.argument]),
  ),
});

function companiesOf({ cells, found }: CellPlace, labels: readonly string[]) {
  if (!found) throw new Error('no table was found');
  return [...tableRows(cells, found)]
    .filter(({ kind }) => kind === 'company')
    .map(({ row }) => statedBy(readCompany(found.table, row), labels));
}

const labelsOf = ({ companies }: SameSheet): readonly string[] => Object.keys(companies[0]?.figures ?? {});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Excel');
  Reflect.deleteProperty(globalThis, 'Office');
});

describe.each(Object.entries(SHEETS))('%s', (_name, sheet) => {
  it('is the same to Excel and in memory: its tables, the selection and the companies', async () => {
    const [excel, memory] = [await placeIn(inExcel(sheet), sheet), await placeIn(inMemory(sheet), sheet)];
    expect(excel.tables).toEqual(memory.tables);
    expect(excel.selection).toEqual(memory.selection);
    expect(excel.row).toEqual(memory.row);
    const labels = labelsOf(sheet);
    expect(companiesOf(excel, labels)).toEqual(companiesOf(memory, labels));
  });

  it('states what its companies say', async () => {
    const place = await placeIn(inExcel(sheet), sheet);
    expect(companiesOf(place, labelsOf(sheet))).toEqual(
      sheet.companies.map(({ district = null, ...company }) => ({ ...company, district })),
    );
    expect(place.tables).toHaveLength(sheet.tableCount ?? 1);
  });
});
