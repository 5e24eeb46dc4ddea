import { HorizontalAlign, LocaleType, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { dialect } from '../../src/formulas/dialect';
import { cellOf } from '../../workbook/grid/grid';
import { sampleCompanies, type Company, type SampleValue, type Sector } from './sample-companies';
import { SAMPLE_LAYOUTS, type SampleLayout } from './sample-layouts';
import { addressOf } from '../xlsx/ranges';

interface Column {
  readonly header: string;
  readonly width: number;
  readonly style: StyleName;
  readonly value: (company: Company) => SampleValue;
}

interface FormulaColumn {
  readonly header: string;
  readonly width: number;
  /** Companies the policy speaks of. */
  readonly sectors: readonly Sector[];
  /** Headers of the cells it reads. A company that lacks one has no formula: 0 would not be true of it. */
  readonly reads: readonly string[];
  /** Headers it reads where there is something. */
  readonly mayRead?: readonly string[];
  /** @param at the cell of a header in this row */
  readonly formula: (at: (header: string) => string) => string;
}

const REVENUE = '年营收(万元)';
const HIGHEST = '此前历史最高年营收(万元)';
const LAST_REVENUE = '上年营收(万元)';
const GROWTH = '营收增速(%)';
const RESEARCH = '研发投入(万元)';
const GROWTH_3Y = '前3年营收年均增长率';
const LEVEL = '入选目录级别';
const FIRST_VERSION = '年度首版次软件销售额(万元)';
const TAPEOUT = '首次流片费用(万元)';
const EDA = '购买EDA工具实际发生费用(万元)';
const COMPUTE = '服务合同金额(万元)';

const COLUMNS: readonly Column[] = [
  { header: '企业名称', width: 208, style: 'text', value: ({ name }) => name },
  { header: '所属区', width: 72, style: 'text', value: ({ district }) => district },
  { header: '行业', width: 80, style: 'text', value: ({ sector }) => sector },
  { header: REVENUE, width: 104, style: 'amount', value: ({ revenue }) => revenue },
  { header: HIGHEST, width: 124, style: 'amount', value: ({ highestRevenue }) => highestRevenue },
  { header: LAST_REVENUE, width: 104, style: 'amount', value: ({ lastRevenue }) => lastRevenue },
  { header: GROWTH, width: 84, style: 'oneDecimal', value: ({ growthPercent }) => growthPercent },
  { header: RESEARCH, width: 104, style: 'amount', value: ({ research }) => research },
  { header: GROWTH_3Y, width: 104, style: 'percent', value: ({ threeYearGrowth }) => threeYearGrowth },
  { header: LEVEL, width: 84, style: 'text', value: ({ catalogueLevel }) => catalogueLevel },
  { header: FIRST_VERSION, width: 124, style: 'amount', value: ({ firstVersionSales }) => firstVersionSales },
  { header: TAPEOUT, width: 104, style: 'amount', value: ({ tapeOut }) => tapeOut },
  { header: EDA, width: 124, style: 'amount', value: ({ edaPurchases }) => edaPurchases },
  { header: COMPUTE, width: 104, style: 'amount', value: ({ computeContract }) => computeContract },
];

const SOFTWARE: readonly Sector[] = ['软件', '人工智能', '信息服务'];

/** The formula that calls one of our functions. */
const call = (name: string, ...written: readonly string[]): string =>
  `=${dialect.spelled(name)}(${written.join(',')})`;

/** Awards take yuan: a column in 万元 is multiplied, a column in percent divided. */
const FORMULAS: readonly FormulaColumn[] = [
  {
    header: '营收上规模奖励(元)',
    width: 116,
    sectors: SOFTWARE,
    reads: [REVENUE],
    mayRead: [HIGHEST],
    formula: (at) => call('SOFTWARE_SCALE_REWARD', `${at(REVENUE)}*10000`, `${at(HIGHEST)}*10000`),
  },
  {
    header: '研发投入补助(元)',
    width: 116,
    sectors: SOFTWARE,
    reads: [LAST_REVENUE, GROWTH, RESEARCH],
    formula: (at) =>
      call('SOFTWARE_RND_SUBSIDY', `${at(LAST_REVENUE)}*10000`, `${at(GROWTH)}/100`, `${at(RESEARCH)}*10000`),
  },
  {
    header: '首版次销售补助(元)',
    width: 116,
    sectors: SOFTWARE,
    reads: [LEVEL, GROWTH_3Y, FIRST_VERSION],
    formula: (at) =>
      call('SOFTWARE_FIRST_VERSION_SUBSIDY', at(LEVEL), at(GROWTH_3Y), `${at(FIRST_VERSION)}*10000`),
  },
  {
    header: '滨江首次流片补贴(元)',
    width: 128,
    sectors: ['集成电路'],
    reads: [TAPEOUT],
    formula: (at) => call('BINJIANG_TAPEOUT', `${at(TAPEOUT)}*10000`),
  },
  {
    header: '滨江EDA购买补贴(元)',
    width: 128,
    sectors: ['集成电路'],
    reads: [EDA],
    formula: (at) => call('BINJIANG_EDA_PURCHASE', `${at(EDA)}*10000`),
  },
  {
    header: '滨江算力补贴(元)',
    width: 116,
    sectors: ['算力', '人工智能'],
    reads: [COMPUTE],
    formula: (at) => call('BINJIANG_COMPUTE_SUBSIDY', `${at(COMPUTE)}*10000`),
  },
];

const ACCENT = '#0f6c5c';
const FONT = { fs: 10 };
const CENTERED = { vt: VerticalAlign.MIDDLE };

const STYLES = {
  text: { ...FONT, ...CENTERED },
  amount: { ...FONT, ...CENTERED, n: { pattern: '#,##0' } },
  oneDecimal: { ...FONT, ...CENTERED, n: { pattern: '0.0' } },
  percent: { ...FONT, ...CENTERED, n: { pattern: '0.0%' } },
  yuan: { ...FONT, ...CENTERED, n: { pattern: '#,##0.00' } },
  header: header(ACCENT),
  resultHeader: header('#7a4b00'),
  wrapped: { ...FONT, vt: VerticalAlign.TOP, tb: WrapStrategy.WRAP },
  title: { fs: 14, bl: 1, vt: VerticalAlign.MIDDLE },
  note: { ...FONT, ...CENTERED, cl: { rgb: '#5c5c5c' } },
} as const satisfies Record<string, IStyleData>;

type StyleName = keyof typeof STYLES;

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

/** The workbook the workbench starts with. All companies in it are invented. */
export function sampleWorkbook(): IWorkbookData {
  const sheets = [
    companySheet(),
    policySheet(),
    explanationSheet(),
    exerciseSheet(),
    ...SAMPLE_LAYOUTS.map(layoutSheet),
  ];
  return {
    id: `sample-${Date.now().toString(36)}`,
    name: '杭策示例工作簿',
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles: STYLES,
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

/** A company that some clause pays, so that the pane has something to show at once. */
export const SAMPLE_START = { sheet: '企业', row: 8, column: 0 } as const;

function companySheet() {
  const companies = sampleCompanies();
  const cells: Cells = { 0: {} };
  [...COLUMNS, ...FORMULAS].forEach(({ header: label }, column) => {
    put(cells, 0, column, styled({ v: label, t: 1 }, column < COLUMNS.length ? 'header' : 'resultHeader'));
  });
  companies.forEach((company, index) => {
    COLUMNS.forEach(({ style, value }, column) =>
      put(cells, index + 1, column, styled(cellOf(value(company)), style)),
    );
  });
  FORMULAS.forEach((formula, offset) => putFormulas(cells, formula, COLUMNS.length + offset, companies));
  return sheetOf('companies', '企业', cells, {
    rowCount: companies.length + 40,
    columnCount: COLUMNS.length + FORMULAS.length + 6,
    widths: [...COLUMNS, ...FORMULAS].map(({ width }) => width),
    heights: { 0: 42 },
    freeze: { xSplit: 1, ySplit: 1, startRow: 1, startColumn: 1 },
  });
}

/** All formulas of a column are one shape, and are told so: the grid computes them several times faster. */
function putFormulas(cells: Cells, column: FormulaColumn, at: number, companies: readonly Company[]): void {
  let shared = false;
  companies.forEach((company, index) => {
    if (!column.sectors.includes(company.sector)) return;
    if (column.reads.some((label) => valueUnder(label, company) === null)) return;
    const cellUnder = (label: string) => addressOf(index + 1, columnOf(label));
    const content: ICellData = shared
      ? { si: `sample-${at}` }
      : { f: column.formula(cellUnder), si: `sample-${at}` };
    shared = true;
    put(cells, index + 1, at, styled(content, 'yuan'));
  });
}

const columnOf = (label: string): number => COLUMNS.findIndex(({ header: candidate }) => candidate === label);
const valueUnder = (label: string, company: Company): SampleValue =>
  COLUMNS[columnOf(label)]?.value(company) ?? null;

function policySheet() {
  const cells: Cells = {};
  put(cells, 0, 0, styled({ f: call('POLICIES', 'TODAY()') }, 'text'));
  return sheetOf('policies', '政策', cells, { widths: [560, 130, 70, 110, 110, 90, 70, 100] });
}

function explanationSheet() {
  const cells: Cells = {};
  put(cells, 0, 0, styled({ v: '计算步骤与条款原文', t: 1 }, 'title'));
  put(
    cells,
    1,
    0,
    styled({ v: '首次流片费用 2000 万元可得多少、为什么（杭州市集成电路 2022 年政策）', t: 1 }, 'note'),
  );
  put(cells, 3, 0, styled({ f: call('EXPLAIN', '"IC_TAPEOUT"', '20000000') }, 'text'));
  put(cells, 18, 0, styled({ v: '条款原文', t: 1 }, 'title'));
  put(cells, 20, 0, styled({ f: call('CLAUSE', '"IC_TAPEOUT"') }, 'text'));
  return sheetOf('explanation', '解释', cells, {
    widths: [150, 640, 140, 160],
    heights: { 0: 30, 18: 30 },
    columnStyles: { 2: 'yuan' },
  });
}

function exerciseSheet() {
  const cells: Cells = {};
  const headers = ['企业名称', TAPEOUT, '首次流片补助(元)'];
  put(cells, 0, 0, styled({ v: '练习：找出量级错误', t: 1 }, 'title'));
  put(
    cells,
    1,
    0,
    styled(
      { v: 'C5 把“万元”当作“元”读取，所以得 0。选中 C5，看右侧窗格的提示；C6 是正确写法。', t: 1 },
      'note',
    ),
  );
  headers.forEach((label, column) =>
    put(cells, 3, column, styled({ v: label, t: 1 }, column < 2 ? 'header' : 'resultHeader')),
  );
  [
    ['（练习）公式有误', 2000, call('IC_TAPEOUT', 'B5')],
    ['（练习）公式正确', 2000, call('IC_TAPEOUT', 'B6*10000')],
  ].forEach(([name, cost, formula], index) => {
    put(cells, 4 + index, 0, styled(cellOf(name ?? null), 'text'));
    put(cells, 4 + index, 1, styled(cellOf(cost ?? null), 'amount'));
    put(cells, 4 + index, 2, styled({ f: String(formula) }, 'yuan'));
  });
  return sheetOf('exercise', '练习', cells, { widths: [208, 140, 140], heights: { 0: 30, 3: 34 } });
}

function layoutSheet({ id, name, rows, titles, headings, merges, widths }: SampleLayout) {
  const cells: Cells = {};
  rows.forEach((row, at) =>
    row.forEach((value, column) => {
      const style = headings.includes(at) ? 'header' : titles.includes(at) ? titleStyle(at) : styleOf(value);
      put(cells, at, column, styled(cellOf(value), style));
    }),
  );
  return sheetOf(id, name, cells, { widths, merges, heights: titles.length > 0 ? { 0: 30 } : {} });
}

const titleStyle = (row: number): StyleName => (row === 0 ? 'title' : 'note');

/** Amounts are told from the small figures of rates and from years by their size alone: it is a sample. */
const styleOf = (value: SampleValue): StyleName =>
  typeof value === 'number' && Math.abs(value) >= 100 && !isYear(value) ? 'amount' : 'text';

const isYear = (value: number): boolean => value > 2000 && value < 2100;

type Cells = Record<number, Record<number, ICellData>>;

function put(cells: Cells, row: number, column: number, data: ICellData): void {
  (cells[row] ??= {})[column] = data;
}

const styled = (data: ICellData, style: StyleName): ICellData => ({ ...data, s: style });

interface SheetShape {
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

function sheetOf(
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
