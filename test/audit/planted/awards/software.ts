import type { Figures } from '../columns';
import { least, percentOf, wan, yi, yuan, type Fen } from '../money';
import { between, orZero, tierAmount, type PolicyFacts, type Rule, type Tiers } from './rule';

/**
 * 自2022年11月25日起施行,有效期三年: whether the last day is the 24th or the 25th of November 2025 is open, so no
 * row of the list stands on the 25th.
 */
export const SOFTWARE_2022: PolicyFacts = {
  title: '杭州市推进软件和信息技术服务业高质量发展的若干政策',
  from: '2022-11-25',
  to: '2025-11-24',
};

const SCALE: Tiers = [
  [500, 3000],
  [200, 1500],
  [100, 1000],
  [50, 500],
  [20, 200],
  [10, 100],
  [5, 50],
];
const atLeast = (figure: Fen, tier: Fen): boolean => figure >= tier;
const scaleOf = (revenue: Fen): Fen => tierAmount(SCALE, revenue, atLeast);

/** 对进档的企业，奖励差额: the tier of this year less the tier of the best year before. */
export const softwareScale: Rule = {
  title: '软件企业营收上规模奖励',
  policy: SOFTWARE_2022,
  words:
    '对年营收首次达到 5 亿元、10 亿元、20 亿元、50 亿元、100 亿元、200 亿元、500 亿元的软件企业,' +
    '分别给予 50 万元、100 万元、200 万元、500 万元、1000 万元、1500 万元、3000 万元奖励(对进档的企业,奖励差额)',
  subject: null,
  pays: ({ revenue, previousRevenue }) => orZero(scaleOf(revenue as Fen) - scaleOf(previousRevenue as Fen)),
  usual: (random) => {
    const at = random.whole(1, SCALE.length - 1);
    const [low, high] = [yi(SCALE[at]![0]), yi(SCALE[at - 1]![0])];
    return { revenue: between(random, low, high - 10_000n), previousRevenue: (low * 9n) / 10n };
  },
  edges: [
    { revenue: yi(5), previousRevenue: yi(5) - 1n },
    { revenue: yi(10), previousRevenue: yi(5) },
    { revenue: yi(10) - 1n, previousRevenue: yi(4.9) },
    { revenue: yi(20), previousRevenue: yi(9.9) },
    { revenue: yi(50) + 1n, previousRevenue: yi(50) - 1n },
  ],
};

/** Three thresholds, one of them 以上 and two of them 超过; the base is what exceeds 20% of the revenue. */
export const softwareResearch: Rule = {
  title: '软件企业研发投入补助',
  policy: SOFTWARE_2022,
  words:
    '对上年度营收 2 亿元(含)以上、营收增速超过 20%,且研发投入占营收的比例超过 20%的前 50 家企业(按申报企业研发占比排名),' +
    '对研发投入占营收的比例超过 20%的部分给予不超过 20%、最高 1000 万元补助',
  subject: null,
  pays: (figures) => researchOf(figures),
  usual: (random) => {
    const revenue = between(random, yi(2), yi(9));
    return {
      revenue,
      revenueGrowth: random.whole(2001, 6500),
      research: percentOf(20, revenue) + between(random, wan(50), percentOf(15, revenue)),
    };
  },
  edges: [
    { revenue: yi(2), revenueGrowth: 2001, research: wan(5000) },
    { revenue: yi(3), revenueGrowth: 2500, research: wan(6000) + yuan(100) },
    { revenue: yi(5), revenueGrowth: 3000, research: wan(15_000) },
    { revenue: yi(5), revenueGrowth: 2010, research: wan(15_000) + yuan(500) },
  ],
};

function researchOf({ revenue, revenueGrowth, research }: Figures): Fen {
  const [earned, spent] = [revenue as Fen, research as Fen];
  const isDue = earned >= yi(2) && (revenueGrowth as number) > 2000 && spent * 5n > earned;
  return isDue ? least(percentOf(20, spent - percentOf(20, earned)), wan(1000)) : 0n;
}

const PROVINCIAL: readonly (readonly [Fen, number])[] = [
  [yi(3), 5],
  [yi(1), 3],
  [wan(1000), 2],
];
const NATIONAL: readonly (readonly [Fen, number])[] = [
  [yi(3), 5.5],
  [yi(1), 3.3],
  [wan(1000), 2.2],
];

export const firstVersion: Rule = {
  title: '首版次软件产品销售补助',
  policy: SOFTWARE_2022,
  words:
    '对入选国家、省级首版次软件产品应用推广目录,前 3 年营收年均增长 10%以上的企业,' +
    '年度首版次软件销售额达到 1000 万元、1 亿元、3 亿元(含)以上的,入选省级的按销售额的 2%、3%、5%,' +
    '入选国家级的按销售额的 2.2%、3.3%、5.5%给予补助,单个产品最高补助 2000 万元',
  subject: 'product',
  pays: (figures) => firstVersionOf(figures),
  usual: (random) => ({
    catalogueLevel: random.pick(['国家级', '省级']),
    growthOf3Years: random.whole(1000, 4500),
    firstVersionSales: between(random, wan(1000), random.pick([yi(1), yi(3), yi(5)])),
  }),
  edges: [
    { catalogueLevel: '省级', growthOf3Years: 1000, firstVersionSales: wan(1000) },
    { catalogueLevel: '省级', growthOf3Years: 1200, firstVersionSales: yi(1) },
    { catalogueLevel: '国家级', growthOf3Years: 1000, firstVersionSales: yi(1) - 1n },
    { catalogueLevel: '国家级', growthOf3Years: 2500, firstVersionSales: yi(3) },
    { catalogueLevel: '省级', growthOf3Years: 1800, firstVersionSales: yi(4) },
    { catalogueLevel: '省级', growthOf3Years: 1800, firstVersionSales: yi(4) + 10_000n },
  ],
};

function firstVersionOf({ catalogueLevel, growthOf3Years, firstVersionSales }: Figures): Fen {
  if ((growthOf3Years as number) < 1000) return 0n;
  const tiers = catalogueLevel === '国家级' ? NATIONAL : PROVINCIAL;
  const sales = firstVersionSales as Fen;
  const reached = tiers.find(([tier]) => sales >= tier);
  return reached ? least(percentOf(reached[1], sales), wan(2000)) : 0n;
}

export const keyEnterprise: Rule = {
  title: '国家鼓励的重点软件企业奖励',
  policy: SOFTWARE_2022,
  words: '对首次入选的软件企业,一次性给予 200 万元奖励',
  subject: null,
  pays: ({ keyEnterprise: chosen }) => (chosen === 1 ? wan(200) : 0n),
  usual: () => ({ keyEnterprise: 1 }),
  edges: [{ keyEnterprise: 1 }],
};
