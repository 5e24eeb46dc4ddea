import { a1 } from '../../src/formulas/cell-names';
import { COLUMNS, formulaIn, FORMULAS } from './company-table';
import { FIGURE_HEADINGS, type FigureKey } from './paid-awards';
import type { SampleValue } from './sample-companies';
import type { Payment } from './payment';
import { samplePayments } from './sample-payments';
import type { StyleName } from './sample-sheet';

/** The list, and the sheet that says which mistakes are in it. */
export const LIST_SHEET = '发放清单';
export const ANSWER_SHEET = '答案';

/** Of the sheet of answers nobody reads a company: it is no table of companies. */
const ANSWER_HEADINGS = ['位置', '埋入的错误', '应得的结论'];

export interface ListColumn {
  readonly heading: string;
  readonly width: number;
  readonly style: StyleName;
  readonly value: (payment: Payment) => SampleValue;
}

const KEYS = Object.keys(FIGURE_HEADINGS) as FigureKey[];
const YEARS: ReadonlySet<FigureKey> = new Set(['yearsToApplication', 'yearOfReward']);

export const LIST_COLUMNS: readonly ListColumn[] = [
  { heading: '企业名称', width: 208, style: 'text', value: ({ company }) => company.name },
  { heading: '统一社会信用代码', width: 168, style: 'text', value: ({ code }) => code },
  { heading: '所属区', width: 72, style: 'text', value: ({ company }) => company.district },
  { heading: '行业', width: 80, style: 'text', value: ({ company }) => company.sector },
  { heading: '奖补事项', width: 208, style: 'text', value: ({ item }) => item },
  { heading: '政策依据', width: 168, style: 'text', value: ({ basis }) => basis },
  { heading: '发放金额(元)', width: 124, style: 'yuan', value: ({ paid }) => paid },
  { heading: '发放日期', width: 96, style: 'date', value: ({ day }) => serialOf(day) },
  { heading: '产品名称', width: 108, style: 'text', value: ({ product }) => product },
  { heading: '项目名称', width: 120, style: 'text', value: ({ project }) => project },
  ...KEYS.map((key): ListColumn => ({
    heading: FIGURE_HEADINGS[key],
    width: 124,
    style: YEARS.has(key) ? 'text' : 'amount',
    value: ({ figures }) => figures[key] ?? null,
  })),
];

const PAID_COLUMN = LIST_COLUMNS.findIndex(({ heading }) => heading === '发放金额(元)');

/** A day as a sheet counts it. */
const serialOf = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;

/** The list of payments as its sheet holds it: the headings, then a row for each. */
export const listRows = (): readonly (readonly SampleValue[])[] => [
  LIST_COLUMNS.map(({ heading }) => heading),
  ...samplePayments().map((payment) => LIST_COLUMNS.map(({ value }) => value(payment))),
];

/** A result on the sheet of companies that somebody typed over. */
export interface Overwritten {
  /** Its row and column, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** A text is a formula. */
  readonly content: number | string;
  readonly what: string;
}

const RESEARCH = FORMULAS.findIndex(({ award }) => award === 'SOFTWARE_RND_SUBSIDY');
const SCALE = FORMULAS.findIndex(({ award }) => award === 'SOFTWARE_SCALE_REWARD');

/** What is wrong on the sheet of companies, for the check of the workbook. */
export const OVERWRITTEN: readonly Overwritten[] = [
  { row: 30, column: COLUMNS.length + RESEARCH, content: 860_000, what: '公式被改写成数' },
  {
    row: 59,
    column: COLUMNS.length + SCALE,
    content: FORMULAS.slice(SCALE, SCALE + 1)
      .map((formula) => formulaIn(formula, 59).replace('*10000', ''))
      .join(''),
    what: '公式与同列其他行不同：年营收没有乘1万',
  },
];

/** The mistakes by their places. */
export const answerRows = (): readonly (readonly SampleValue[])[] => [
  ANSWER_HEADINGS,
  ...samplePayments().flatMap(({ mistake }, at) =>
    mistake ? [[`${LIST_SHEET}!${a1(at + 1, PAID_COLUMN)}`, mistake.what, mistake.verdict]] : [],
  ),
  ...OVERWRITTEN.map(({ row, column, what }) => [`企业!${a1(row, column)}`, what, '见工作簿检查']),
];
