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

const toCents = (yuan: number): number => Math.round(yuan * 100) / 100;

const TAPE_OUT_RATE = TAPE_OUT.percent / 100;
const GROWTH_ABOVE = RESEARCH.growthAbovePercent / 100;
const SHARE_ABOVE = RESEARCH.shareAbovePercent / 100;
const RESEARCH_RATE = RESEARCH.percent / 100;
const GROWTH_FROM = FIRST_VERSION.growthFromPercent / 100;
const SCALE_TIERS = tiersOf(SCALE);
const RATES = ratesByLevel((from, permille) => [from, permille / 1000] as const);
const NATIONAL = tiersOf(RATES.国家级);
const PROVINCIAL = tiersOf(RATES.省级);

function subsidyOf(rank: Recognition): number {
  switch (rank) {
    case '链主工厂':
      return RECOGNITION.链主工厂;
    case '智能工厂':
      return RECOGNITION.智能工厂;
    case '数字化车间':
      return RECOGNITION.数字化车间;
  }
}

/** The clauses as one writes them down in an afternoon; nothing is checked and nothing is asked. */
const FUNCTIONS: ByItem<CellFunction> = {
  scaleReward: (revenue: number, previous: number | null) =>
    Math.max(tier(SCALE_TIERS, revenue) - tier(SCALE_TIERS, previous ?? 0), 0),
  tapeOut: (cost: number) =>
    cost >= TAPE_OUT.from ? toCents(Math.min(cost * TAPE_OUT_RATE, TAPE_OUT.cap)) : 0,
  research: (revenue: number, growth: number, spending: number) =>
    revenue >= RESEARCH.from && growth > GROWTH_ABOVE && spending / revenue > SHARE_ABOVE
      ? toCents(Math.min((spending - revenue * SHARE_ABOVE) * RESEARCH_RATE, RESEARCH.cap))
      : 0,
  firstVersion: (level: CatalogueLevel, growth: number, sales: number) =>
    growth >= GROWTH_FROM
      ? toCents(Math.min(sales * tier(level === '国家级' ? NATIONAL : PROVINCIAL, sales), FIRST_VERSION.cap))
      : 0,
  recognition: (rank: Recognition, previous: Recognition | null) =>
    Math.max(subsidyOf(rank) - (previous === null ? 0 : subsidyOf(previous)), 0),
};

const doubles = (id: string, title: string): Engine => ({
  id,
  title,
  ours: false,
  open: async () => (rows) => calledByRow(FUNCTIONS[rows.id], rows),
});

export const plainDoubles = doubles('doubles', 'plain doubles');
/** The same once more: how far it is from the first tells what of any ratio is noise. */
export const plainDoublesAgain = doubles('doubles-again', 'plain doubles, again');
