/**
 * The figures of the five clauses, copied by hand from the documents and apart from src/policies: the engines set
 * beside ours and the judge of all of them compute from these. Yuan, percent and per mille, all whole numbers.
 */
const WAN = 10_000;
const YI = 100_000_000;

/** 软件 2022 二（一）: 年营收首次达到 …, 分别给予 …, 奖励差额. In rising order. */
export const SCALE: readonly (readonly [revenue: number, reward: number])[] = [
  [5 * YI, 50 * WAN],
  [10 * YI, 100 * WAN],
  [20 * YI, 200 * WAN],
  [50 * YI, 500 * WAN],
  [100 * YI, 1000 * WAN],
  [200 * YI, 1500 * WAN],
  [500 * YI, 3000 * WAN],
];

/** 集成电路 2022 三（四）: 首次流片费用 1000 万元以上的, 其流片费用的 15%, 最高 2000 万元. */
export const TAPE_OUT = { from: 1000 * WAN, percent: 15, cap: 2000 * WAN } as const;

/** 软件 2022 二（三）: 营收 2 亿元(含)以上、增速超过 20%、研发占比超过 20% 的部分, 20%, 最高 1000 万元. */
export const RESEARCH = {
  from: 2 * YI,
  growthAbovePercent: 20,
  shareAbovePercent: 20,
  percent: 20,
  cap: 1000 * WAN,
} as const;

/** 软件 2022 三（四）: 年均增长 10% 以上, 销售额达到 … 的, 按目录级别的比例, 最高 2000 万元. Tiers in rising order. */
export const FIRST_VERSION = {
  growthFromPercent: 10,
  permille: {
    国家级: [
      [1000 * WAN, 22],
      [YI, 33],
      [3 * YI, 55],
    ],
    省级: [
      [1000 * WAN, 20],
      [YI, 30],
      [3 * YI, 50],
    ],
  },
  cap: 2000 * WAN,
} as const;

export type CatalogueLevel = keyof typeof FIRST_VERSION.permille;
export const CATALOGUE_LEVELS = Object.keys(FIRST_VERSION.permille) as CatalogueLevel[];

/** The tiers of each catalogue in an engine's own numbers. */
export const ratesByLevel = <Rate>(
  tier: (from: number, permille: number) => Rate,
): Record<CatalogueLevel, Rate[]> => ({
  国家级: FIRST_VERSION.permille.国家级.map(([from, permille]) => tier(from, permille)),
  省级: FIRST_VERSION.permille.省级.map(([from, permille]) => tier(from, permille)),
});

/** 未来工厂 汇编二（一）第2条: 分别给予 …, 按进档差额执行. */
export const RECOGNITION = { 链主工厂: 500 * WAN, 智能工厂: 200 * WAN, 数字化车间: 80 * WAN } as const;

export type Recognition = keyof typeof RECOGNITION;
export const RECOGNITIONS = Object.keys(RECOGNITION) as Recognition[];
