import { amountOf } from '../../../src/readings/amount';
import { policyLibrary } from '../../../src/policy-library';
import { Exact } from '../../../src/rules/exact';

/** The list that the tests of 核对 are on: 300 payments, of which nine are not as they should be. */
export const LIST = '发放名单';
export const PAYMENTS = 300;

type Cell = string | number | null;

const HEADINGS = [
  '企业名称',
  '所属区',
  '所属行业',
  '奖补事项',
  '发放金额（元）',
  '发放日期',
  '首次流片费用（万元）',
];
const DAY = '2024-06-28';
const ITEM = '首次流片补助';

const tapeOut = policyLibrary.find('IC_TAPEOUT')!;

/** What the clause comes to for a tape-out of so many 万元. */
const right = (wan: number): number =>
  amountOf(tapeOut, { cost: new Exact(wan).times(10_000) }).yuan.toNumber();

/** Every tape-out is dear enough for the clause. */
const costOf = (at: number): number => 1000 + at * 7;

interface Payment {
  readonly company: string;
  readonly item: string;
  readonly paid: Cell;
  readonly day: Cell;
  readonly cost: Cell;
}

const payment = (at: number): Payment => ({
  company: `示例${at + 1}号芯片有限公司`,
  item: ITEM,
  paid: right(costOf(at)),
  day: DAY,
  cost: costOf(at),
});

/** What is wrong, by the position of the payment. */
const FAULTS: Readonly<Record<number, Partial<Payment>>> = {
  10: { paid: right(costOf(10)) + 500_000 },
  20: { paid: right(costOf(20)) - 0.05 },
  // The figure is not there.
  30: { cost: null },
  // The policy had ended; the item may be several; it is nothing.
  40: { day: '2031-03-01' },
  50: { item: '流片补贴' },
  60: { item: '某某专项资金' },
  // The company of the row above once more.
  70: payment(69),
  // Not an amount.
  80: { paid: '已发' },
};

export const paymentRows = (): Cell[][] => [
  HEADINGS,
  ...Array.from({ length: PAYMENTS }, (_, at) => {
    const { company, item, paid, day, cost } = { ...payment(at), ...FAULTS[at] };
    return [company, '滨江区', '集成电路', item, paid, day, cost];
  }),
];
