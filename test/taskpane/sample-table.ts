import { InMemoryWorkbook } from '../workbook/in-memory-workbook';

export const SHEET = '企业';

/** Columns of the sample table, by what a test does with them. */
export const COLUMN = { name: 0, revenue: 1, highest: 2, flight: 3, remark: 4, award: 5 } as const;

const HEADINGS = [
  '企业名称',
  '年营收（万元）',
  '此前历史最高年营收（万元）',
  '试飞费用（万元）',
  '备注',
  '奖励（元）',
];

/** A table of invented companies: a title, the headings, then `rows` companies, the first on row 2. */
export const sampleTable = (rows = 5): InMemoryWorkbook =>
  new InMemoryWorkbook({
    [SHEET]: [
      ['示例企业'],
      HEADINGS,
      ...Array.from({ length: rows }, (_, at) => [
        `示例${at + 1}号有限公司`,
        30_000 + at,
        15_000,
        1_000,
        '已核',
        null,
      ]),
    ],
    别表: [],
  });

/** The row of the n-th company, counted from 0. */
export const rowOf = (company: number): number => company + 2;
