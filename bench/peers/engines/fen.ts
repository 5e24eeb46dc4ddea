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
import { tier, tiersOf } from './tiers';

const fen = (yuan: number): number => Math.round(yuan * 100);
const yuan = (amount: number): number => amount / 100;
const millionths = (rate: number): number => Math.round(rate * 1_000_000);

/** Whole fen, half up. Numerators stay far below 2^53 for every figure of the bench, and nothing proves more. */
const part = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));

const SCALE_TIERS = tiersOf(SCALE.map(([revenue, reward]) => [fen(revenue), fen(reward)] as const));
const [TAPE_OUT_FROM, TAPE_OUT_CAP] = [fen(TAPE_OUT.from), fen(TAPE_OUT.cap)];
const [RESEARCH_FROM, RESEARCH_CAP] = [fen(RESEARCH.from), fen(RESEARCH.cap)];
const GROWTH_ABOVE = RESEARCH.growthAbovePercent * 10_000;
const GROWTH_FROM = FIRST_VERSION.growthFromPercent * 10_000;
const FIRST_VERSION_CAP = fen(FIRST_VERSION.cap);
const PERMILLE = ratesByLevel((from, permille) => [fen(from), permille] as const);
const NATIONAL = tiersOf(PERMILLE.国家级);
const PROVINCIAL = tiersOf(PERMILLE.省级);

function subsidyOf(rank: Recognition): number {
  switch (rank) {
    case '链主工厂':
      return fen(RECOGNITION.链主工厂);
    case '智能工厂':
      return fen(RECOGNITION.智能工厂);
    case '数字化车间':
      return fen(RECOGNITION.数字化车间);
  }
}

const FUNCTIONS: ByItem<CellFunction> = {
  scaleReward: (revenue: number, previous: number | null) =>
    yuan(Math.max(tier(SCALE_TIERS, fen(revenue)) - tier(SCALE_TIERS, fen(previous ?? 0)), 0)),
  tapeOut(costInYuan: number) {
    const cost = fen(costInYuan);
    return cost >= TAPE_OUT_FROM ? yuan(Math.min(part(cost * TAPE_OUT.percent, 100), TAPE_OUT_CAP)) : 0;
  },
  research(revenueInYuan: number, growth: number, spendingInYuan: number) {
    const [revenue, spending] = [fen(revenueInYuan), fen(spendingInYuan)];
    const above = spending * 100 - revenue * RESEARCH.shareAbovePercent;
    return revenue >= RESEARCH_FROM && millionths(growth) > GROWTH_ABOVE && above > 0
      ? yuan(Math.min(part(above * RESEARCH.percent, 10_000), RESEARCH_CAP))
      : 0;
  },
  firstVersion(level: CatalogueLevel, growth: number, salesInYuan: number) {
    if (millionths(growth) < GROWTH_FROM) return 0;
    const sales = fen(salesInYuan);
    return yuan(
      Math.min(
        part(sales * tier(level === '国家级' ? NATIONAL : PROVINCIAL, sales), 1000),
        FIRST_VERSION_CAP,
      ),
    );
  },
  recognition: (rank: Recognition, previous: Recognition | null) =>
    yuan(Math.max(subsidyOf(rank) - (previous === null ? 0 : subsidyOf(previous)), 0)),
};

export const integersInFen: Engine = {
  id: 'fen',
  title: 'integers in fen',
  ours: false,
  open: async () => (rows) => calledByRow(FUNCTIONS[rows.id], rows),
};
