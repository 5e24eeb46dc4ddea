import type { Mistake, Payment } from './payment';
import { dueFor, PAID_AWARDS, type PaidAwardName } from './paid-awards';

/** What is done to a payment that was right: it becomes one or two rows. */
interface Plant {
  readonly of: PaidAwardName;
  /** Which payments it can be done to; any, where left out. */
  readonly where?: (payment: Payment) => boolean;
  readonly make: (payment: Payment) => readonly Payment[];
}

const mistaken = (payment: Payment, what: string, verdict: string, changes: Partial<Payment>): Payment => ({
  ...payment,
  ...changes,
  mistake: { what, verdict } satisfies Mistake,
});

const one =
  (what: string, verdict: string, changes: (payment: Payment) => Partial<Payment>): Plant['make'] =>
  (payment) => [mistaken(payment, what, verdict, changes(payment))];

const yuan = ({ paid }: Payment): number => Number(paid);
const inFen = (amount: number): number => Math.round(amount * 100) / 100;

/** The same payment for a figure that is another; both stand in the row. */
const withFigures = (payment: Payment, figures: Payment['figures']): Payment => {
  const all = { ...payment.figures, ...figures };
  return { ...payment, figures: all, paid: dueFor(payment.of, all, payment.company) };
};

const laterBy = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const isBetween = (from: number, to: number) => (payment: Payment) =>
  yuan(payment) >= from && yuan(payment) < to;
const early = ({ day }: Payment): boolean => day < '2025-09-01';

/** The mistakes of the list, each as somebody makes it. */
const PLANTS: readonly Plant[] = [
  {
    of: 'firstVersion',
    where: ({ company, paid }) => company.catalogueLevel === '省级' && Number(paid) < 3_000_000,
    make: one('错档：销售额不足1亿元，按上一档的3%发放', '多付', (payment) => ({
      paid: inFen((yuan(payment) * 3) / 2),
    })),
  },
  {
    of: 'firstVersion',
    where: ({ company }) => company.catalogueLevel === '国家级',
    make: one('错档：入选国家级，按省级的比例发放', '少付', (payment) => ({
      paid: inFen((yuan(payment) * 20) / 22),
    })),
  },
  {
    of: 'tapeOut',
    make: one('未封顶：补助超过2000万元', '多付', () => ({
      figures: { tapeOut: 15_600 },
      paid: 23_400_000,
    })),
  },
  {
    of: 'scenario',
    where: ({ figures }) => (figures.scenario ?? 0) > 1_000,
    make: one('未封顶：补助超过200万元', '多付', ({ figures }) => ({
      paid: inFen((figures.scenario ?? 0) * 2_000),
    })),
  },
  {
    of: 'model',
    where: ({ figures }) => (figures.model ?? 0) > 1_700,
    make: one('未封顶：补助超过500万元', '多付', ({ figures }) => ({
      paid: inFen((figures.model ?? 0) * 3_000),
    })),
  },
  {
    of: 'tapeOut',
    make: one('未达门槛：流片费用不足1000万元', '不适用', () => ({
      figures: { tapeOut: 980 },
      paid: 1_470_000,
    })),
  },
  {
    of: 'tapeOut',
    make: one('单位错误：发放金额写成了万元', '少付', (payment) => ({ paid: yuan(payment) / 10_000 })),
  },
  {
    of: 'demonstration',
    make: one('单位错误：发放金额多乘了1万', '多付', (payment) => ({ paid: yuan(payment) * 10_000 })),
  },
  {
    of: 'tapeOut',
    make: one('单位错误：流片费用按元填入万元列', '少付', ({ figures }) => ({
      figures: { tapeOut: (figures.tapeOut ?? 0) * 10_000 },
    })),
  },
  {
    of: 'scale',
    make: one('政策已过期：发放日在2025-11-24之后', '已过期', () => ({ day: '2025-12-18' })),
  },
  { of: 'loan', make: one('政策已过期：发放日在2025-12-31之后', '已过期', () => ({ day: '2026-01-20' })) },
  {
    of: 'firstSet',
    where: early,
    make: (payment) => [
      payment,
      mistaken(payment, '同一产品重复发放', '一致，合计口径多付', { day: laterBy(payment.day, 45) }),
    ],
  },
  {
    of: 'model',
    where: early,
    make: (payment) => [
      payment,
      mistaken(payment, '同一项目重复发放（没有写产品）', '一致，合计口径待核实', {
        day: laterBy(payment.day, 7),
      }),
    ],
  },
  {
    of: 'loan',
    where: isBetween(400_000, 3_000_000),
    make: (payment) => {
      const first = withFigures({ ...payment, day: '2025-04-15' }, { investment: 60_000, loan: 70_000 });
      const second = withFigures(
        { ...payment, day: '2025-09-16', project: '二期扩建项目' },
        { investment: 45_000, loan: 52_000 },
      );
      return [first, mistaken(second, '同一年度合计超过1000万元', '一致，合计口径多付', {})];
    },
  },
  {
    of: 'eda',
    make: (payment) => {
      const first = withFigures({ ...payment, day: '2025-05-12' }, { eda: 380 });
      const second = withFigures({ ...payment, day: '2025-08-22' }, { eda: 260 });
      return [first, mistaken(second, '同一年度合计超过100万元', '一致，合计口径多付', {})];
    },
  },
  {
    of: 'tapeOut',
    make: one('企业不在滨江区，按滨江的政策发放', '不适用', ({ figures }) => ({
      item: PAID_AWARDS.binjiangTapeOut.item,
      basis: PAID_AWARDS.binjiangTapeOut.basis,
      paid: inFen((figures.tapeOut ?? 0) * 1_500),
    })),
  },
  {
    of: 'firstVersion',
    make: one('依据是征求意见稿', '不适用', () => ({
      item: '国家级首版次软件产品奖励',
      basis: '软件 2026（征求意见稿）',
    })),
  },
  {
    of: 'firstSet',
    make: one('缺首台（套）产品年销售总额', '缺数据', () => ({
      figures: { yearsToApplication: 1, yearOfReward: 1 },
    })),
  },
  {
    of: 'tapeOut',
    make: one('事项没有写清：没有依据', '事项待定', () => ({ item: '流片补贴', basis: null })),
  },
  {
    of: 'tapeOut',
    make: one('事项没有写清：没有依据', '事项待定', () => ({ item: '流片补贴', basis: null })),
  },
  {
    of: 'demonstration',
    make: one('事项不在已收录的政策里', '事项待定', () => ({ item: '优质企业专项奖补', basis: null })),
  },
  { of: 'firstSet', make: one('发放金额不是数', '无法计算', () => ({ paid: '已发' })) },
  {
    of: 'loan',
    where: (payment) => yuan(payment) % 10_000 !== 0,
    make: one('舍去了万元以下的零头', '少付', (payment) => ({
      paid: Math.floor(yuan(payment) / 10_000) * 10_000,
    })),
  },
  {
    of: 'demonstration',
    where: isBetween(600_000, 4_000_000),
    make: one('少付：按20%发放，条款不超过30%', '少付', (payment) => ({
      paid: inFen((yuan(payment) * 2) / 3),
    })),
  },
  {
    of: 'model',
    make: one('统一社会信用代码的校验位有误', '一致；见工作簿检查', ({ code }) => ({
      code: code.slice(0, -1) + (code.endsWith('8') ? '7' : '8'),
    })),
  },
];

/**
 * The payments with the mistakes among them, in all so many; those that are only right and too many are left out.
 * @throws Error where none is left for a mistake
 */
export function withMistakes(right: readonly Payment[], count: number): readonly Payment[] {
  const left = new Set(right);
  const touched = new Set<string>();
  const planted = PLANTS.flatMap(({ of, where, make }) => {
    const found = [...left].find(
      (one) => one.of === of && !touched.has(one.company.name) && (where?.(one) ?? true),
    );
    if (!found) throw new Error(`No payment of ${of} is left for a mistake.`);
    left.delete(found);
    touched.add(found.company.name);
    return make(found);
  });
  return [...planted, ...[...left].slice(0, count - planted.length)];
}
