import { amountOf } from '../../../src/readings/amount';
import { policyLibrary } from '../../../src/policy-library';
import { Exact } from '../../../src/rules/exact';

/** The list that the tests of 核对 are on: 300 payments, of which eight are not as they should be. */
export const LIST = '发放名单';
export const PAYMENTS = 300;

type Cell = string | number | null;

const HEADINGS = ['企业名称', '所属区', '所属行业', '奖补事项', '发放金额（元）', '发放日期', '首次流片费用（万元）'];
/** 2024-06-28 as a spreadsheet counts days. */
const DAY = '2024-06-28';
const ITEM = '首次流片补助';

const tapeOut = policyLibrary.find('IC_TAPEOUT')!;

/** What the clause comes to for a tape-out of so many 万元. */
const right = (wan: number): number =>
  amountOf(tapeOut, { cost: new Exact(wan).times(10_000) }).yuan.toNumber();

const row = (at: number): Cell[] => {
  const cost = 800 + at * 7;
  return [`示例${at + 1}号芯片有限公司`, '滨江区', '集成电路', ITEM, right(cost), DAY, cost];
};

/** What is wrong, by the position of the payment. */
const FAULTS: Readonly<Record<number, (cells: Cell[]) => Cell[]>> = {
  // Paid too much, and too little.
  10: (cells) => cells.with(4, Number(cells[4]) + 500_000),
  20: (cells) => cells.with(4, Number(cells[4]) - 0.05),
  // The figure is not there.
  30: (cells) => cells.with(6, null),
  // The policy had ended; the item may be several; it is nothing.
  40: (cells) => cells.with(5, '2031-03-01'),
  50: (cells) => cells.with(3, '流片补贴'),
  60: (cells) => cells.with(3, '某某专项资金'),
  // The same company twice.
  70: (cells) => cells.with(0, '示例70号芯片有限公司').with(6, 800 + 69 * 7).with(4, right(800 + 69 * 7)),
  // Not an amount.
  80: (cells) => cells.with(4, '已发'),
};

export const paymentRows = (): Cell[][] => [
  HEADINGS,
  ...Array.from({ length: PAYMENTS }, (_, at) => FAULTS[at]?.(row(at)) ?? row(at)),
];
