import { Decimal } from 'decimal.js';
import {
  FIRST_VERSION,
  RECOGNITION,
  RESEARCH,
  SCALE,
  TAPE_OUT,
  ratesByLevel,
  type CatalogueLevel,
  type Recognition,
} from '../clauses';
import { calledByRow, type ByItem, type CellFunction, type Engine } from './engine';

type Tiers = readonly (readonly [Decimal, Decimal])[];

const ZERO = new Decimal(0);

function tier(tiers: Tiers, figure: Decimal): Decimal {
  for (let at = tiers.length - 1; at >= 0; at--) if (figure.gte(tiers[at]![0])) return tiers[at]![1];
  return ZERO;
}

const percent = (rate: number): Decimal => new Decimal(rate).div(100);
const toCents = (yuan: Decimal): number => yuan.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber();

const SCALE_TIERS: Tiers = SCALE.map(([revenue, reward]) => [new Decimal(revenue), new Decimal(reward)]);
const TAPE_OUT_RATE = percent(TAPE_OUT.percent);
const GROWTH_ABOVE = percent(RESEARCH.growthAbovePercent);
const SHARE_ABOVE = percent(RESEARCH.shareAbovePercent);
const RESEARCH_RATE = percent(RESEARCH.percent);
const GROWTH_FROM = percent(FIRST_VERSION.growthFromPercent);
const RATES = ratesByLevel((from, permille) => [new Decimal(from), new Decimal(permille).div(1000)] as const);
const SUBSIDY = Object.fromEntries(
  Object.entries(RECOGNITION).map(([rank, yuan]) => [rank, new Decimal(yuan)]),
) as Record<Recognition, Decimal>;

const FUNCTIONS: ByItem<CellFunction> = {
  scaleReward: (revenue: number, previous: number | null) =>
    toCents(
      Decimal.max(
        tier(SCALE_TIERS, new Decimal(revenue)).minus(tier(SCALE_TIERS, new Decimal(previous ?? 0))),
        ZERO,
      ),
    ),
  tapeOut(costInYuan: number) {
    const cost = new Decimal(costInYuan);
    return cost.gte(TAPE_OUT.from) ? toCents(Decimal.min(cost.times(TAPE_OUT_RATE), TAPE_OUT.cap)) : 0;
  },
  research(revenueInYuan: number, growth: number, spendingInYuan: number) {
    const [revenue, spending] = [new Decimal(revenueInYuan), new Decimal(spendingInYuan)];
    const above = spending.minus(revenue.times(SHARE_ABOVE));
    return revenue.gte(RESEARCH.from) && new Decimal(growth).gt(GROWTH_ABOVE) && above.gt(0)
      ? toCents(Decimal.min(above.times(RESEARCH_RATE), RESEARCH.cap))
      : 0;
  },
  firstVersion(level: CatalogueLevel, growth: number, salesInYuan: number) {
    if (new Decimal(growth).lt(GROWTH_FROM)) return 0;
    const sales = new Decimal(salesInYuan);
    return toCents(Decimal.min(sales.times(tier(RATES[level], sales)), FIRST_VERSION.cap));
  },
  recognition: (rank: Recognition, previous: Recognition | null) =>
    toCents(Decimal.max(SUBSIDY[rank].minus(previous === null ? ZERO : SUBSIDY[previous]), ZERO)),
};

export const handWrittenDecimals: Engine = {
  id: 'decimal.js',
  title: 'decimal.js',
  ours: false,
  open: async () => (rows) => calledByRow(FUNCTIONS[rows.id], rows),
};
