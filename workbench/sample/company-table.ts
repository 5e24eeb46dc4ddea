import { dialect } from '../../src/formulas/dialect';
import type { Company, SampleValue } from './sample-companies';
import { addressOf } from '../../workbook/file/xlsx/ranges';

/** The look of a cell. */
export type CellStyle = 'text' | 'amount' | 'oneDecimal' | 'percent' | 'yuan' | 'day';

interface Column {
  readonly header: string;
  readonly width: number;
  readonly style: CellStyle;
  readonly value: (company: Company) => SampleValue;
}

interface FormulaColumn {
  /** Name of the award. */
  readonly award: string;
  readonly header: string;
  readonly width: number;
  /** @param at the cell of a header in this row */
  readonly formula: (at: (header: string) => string) => string;
}

const DISTRICT = '所属区';
const TRADE = '行业';
const REVENUE = '年营收(万元)';
const HIGHEST = '此前历史最高年营收(万元)';
const LAST_REVENUE = '上年营收(万元)';
const GROWTH = '营收增速(%)';
const RESEARCH = '研发投入(万元)';
const GROWTH_3Y = '前3年营收年均增长率';
const LEVEL = '入选目录级别';
const FIRST_VERSION = '年度首版次软件销售额(万元)';
export const TAPEOUT = '首次流片费用(万元)';
const EDA = '购买EDA工具实际发生费用(万元)';
const COMPUTE = '算力服务合同金额(万元)';

export const COLUMNS: readonly Column[] = [
  { header: '企业名称', width: 208, style: 'text', value: ({ name }) => name },
  { header: DISTRICT, width: 72, style: 'text', value: ({ district }) => district },
  { header: TRADE, width: 80, style: 'text', value: ({ sector }) => sector },
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

/** The day of application, right of the table and apart from it, with its heading to the left. */
export const DAY_CELL = { row: 0, column: 23 } as const;
/** 2025-06-30, on which all adopted policies are in force, as a sheet counts days. */
export const DAY_SERIAL = 45_838;
const DAY = '$X$1';

/** The formula that calls one of our functions. */
export const call = (name: string, ...written: readonly string[]): string =>
  `${dialect.spelled(name)}(${written.join(',')})`;

/** A blank cell unless all tests hold. */
const where = (tests: readonly string[], then: string): string => `=IF(AND(${tests.join(',')}),${then},"")`;
const filled = (cell: string): string => `${cell}<>""`;
const anyOf = (cell: string, ...words: readonly string[]): string =>
  `OR(${words.map((word) => `${cell}="${word}"`).join(',')})`;

/** The policy on software is for these, or may be: computing, AI and information services can be software. */
const isSoftware = (at: (header: string) => string): string =>
  anyOf(at(TRADE), '软件', '人工智能', '信息服务', '算力');
const isInBinjiang = (at: (header: string) => string): string => `${at(DISTRICT)}="滨江区"`;

/** Awards take yuan: a column in 万元 is multiplied, a column in percent divided. */
export const FORMULAS: readonly FormulaColumn[] = [
  {
    award: 'SOFTWARE_SCALE_REWARD',
    header: '营收上规模奖励(元)',
    width: 116,
    // The highest revenue of the years before is never below that of last year.
    formula: (at) =>
      where(
        [isSoftware(at), filled(at(REVENUE))],
        call(
          'SOFTWARE_SCALE_REWARD',
          `${at(REVENUE)}*10000`,
          `MAX(${at(HIGHEST)},${at(LAST_REVENUE)})*10000`,
          DAY,
        ),
      ),
  },
  {
    award: 'SOFTWARE_RND_SUBSIDY',
    header: '研发投入补助(元)',
    width: 116,
    formula: (at) =>
      where(
        [isSoftware(at), ...[REVENUE, GROWTH, RESEARCH].map((header) => filled(at(header)))],
        call(
          'SOFTWARE_RND_SUBSIDY',
          `${at(REVENUE)}*10000`,
          `${at(GROWTH)}/100`,
          `${at(RESEARCH)}*10000`,
          DAY,
        ),
      ),
  },
  {
    award: 'SOFTWARE_FIRST_VERSION_SUBSIDY',
    header: '首版次销售补助(元)',
    width: 116,
    formula: (at) =>
      where(
        [isSoftware(at), ...[LEVEL, GROWTH_3Y, FIRST_VERSION].map((header) => filled(at(header)))],
        call('SOFTWARE_FIRST_VERSION_SUBSIDY', at(LEVEL), at(GROWTH_3Y), `${at(FIRST_VERSION)}*10000`, DAY),
      ),
  },
  {
    award: 'BINJIANG_TAPEOUT',
    header: '滨江首次流片补贴(元)',
    width: 128,
    // The 0 is what was received before: nothing.
    formula: (at) =>
      where(
        [isInBinjiang(at), `${at(TRADE)}="集成电路"`, filled(at(TAPEOUT))],
        call('BINJIANG_TAPEOUT', `${at(TAPEOUT)}*10000`, '0', DAY),
      ),
  },
  {
    award: 'BINJIANG_EDA_PURCHASE',
    header: '滨江EDA购买补贴(元)',
    width: 128,
    formula: (at) =>
      where(
        [isInBinjiang(at), `${at(TRADE)}="集成电路"`, filled(at(EDA))],
        call('BINJIANG_EDA_PURCHASE', `${at(EDA)}*10000`, DAY),
      ),
  },
  {
    award: 'BINJIANG_COMPUTE_SUBSIDY',
    header: '滨江算力补贴(元)',
    width: 116,
    formula: (at) =>
      where(
        [
          isInBinjiang(at),
          anyOf(at(TRADE), '算力', '人工智能', '集成电路', '软件', '信息服务'),
          filled(at(COMPUTE)),
        ],
        call('BINJIANG_COMPUTE_SUBSIDY', `${at(COMPUTE)}*10000`, DAY),
      ),
  },
];

/**
 * A formula of one row.
 * @param row counted from 0
 */
export const formulaIn = ({ formula }: FormulaColumn, row: number): string =>
  formula((header) => addressOf(row, columnOf(header)));

const columnOf = (label: string): number => COLUMNS.findIndex(({ header }) => header === label);

/** Cells C5 and C6 of the exercise: the first reads 万元 as yuan. Their day stands in B8. */
export const EXERCISE = {
  wrong: `=${call('IC_TAPEOUT', 'B5', '$B$8')}`,
  right: `=${call('IC_TAPEOUT', 'B6*10000', '$B$8')}`,
} as const;
