import { numbersFrom, roundedAmount, type Numbers } from './random-numbers';

/**
 * 200 companies that do not exist, the same ones every time. Their names are put together from syllables that
 * no register of ours lists; their sizes spread over the thresholds of the policies, so that every tier of them
 * is met.
 */
export interface Company {
  readonly name: string;
  readonly district: string;
  readonly sector: Sector;
  /** Amounts in 万元; null where the company has not told. */
  readonly revenue: SampleValue;
  readonly highestRevenue: SampleValue;
  readonly lastRevenue: SampleValue;
  /** In percent, as many offices write it: 18.2 for 18.2%. */
  readonly growthPercent: SampleValue;
  readonly research: SampleValue;
  /** As a fraction, shown as a percentage. */
  readonly threeYearGrowth: SampleValue;
  readonly catalogueLevel: SampleValue;
  readonly firstVersionSales: SampleValue;
  readonly tapeOut: SampleValue;
  readonly edaPurchases: SampleValue;
  readonly computeContract: SampleValue;
}

export type SampleValue = number | string | null;

export const SECTORS = ['软件', '集成电路', '算力', '人工智能', '信息服务', '智能装备'] as const;
export type Sector = (typeof SECTORS)[number];

const COUNT = 200;
const SEED = 20240625;

const DISTRICTS = [
  '上城区',
  '拱墅区',
  '西湖区',
  '滨江区',
  '萧山区',
  '余杭区',
  '临平区',
  '钱塘区',
  '富阳区',
  '临安区',
  '桐庐县',
  '淳安县',
  '建德市',
];

const FIRST = Array.from('荻泠筱砚梧霁澹沅蒹岫汀芷邈舸翮杳隰簌');
const SECOND = Array.from('笙舟屿樾衡筠涧旌渚稷棹蘅隽砺');
const TRADES: Readonly<Record<Sector, readonly string[]>> = {
  软件: ['软件', '软件技术', '信息系统'],
  集成电路: ['半导体', '微电子', '集成电路'],
  算力: ['云计算', '智算科技', '数据服务'],
  人工智能: ['智能科技', '人工智能', '视觉技术'],
  信息服务: ['网络科技', '数字科技', '信息服务'],
  智能装备: ['智能装备', '精密仪器', '自动化设备'],
};

export function sampleCompanies(): Company[] {
  const random = numbersFrom(SEED);
  const names = new Set<string>();
  return Array.from({ length: COUNT }, (_, at) => ({
    ...company(random, names),
    ...BAD_CELLS.find(({ row }) => row === at)?.cells,
  }));
}

const GROWN = { revenue: 37_200, highestRevenue: 30_000 };

/** Cells as they come from the real world; `row` counts companies from 0. */
export const BAD_CELLS: readonly {
  readonly row: number;
  readonly cells: Partial<Omit<Company, 'sector'>>;
}[] = [
  { row: 6, cells: { revenue: '约3亿' } }, // a guess, in words
  { row: 25, cells: { lastRevenue: 30_000, growthPercent: 24, research: -8_200, ...GROWN } }, // a minus too many
  // Not a level of the catalogue.
  { row: 37, cells: { catalogueLevel: '市级', threeYearGrowth: 0.16, firstVersionSales: 5_200 } },
  { row: 44, cells: { tapeOut: '1,850' } }, // a number kept as text
  { row: 43, cells: { threeYearGrowth: 25, catalogueLevel: null, firstVersionSales: null } }, // 25 for 25%
  { row: 77, cells: { district: '滨江区', edaPurchases: '待审计' } }, // still to be audited
  { row: 94, cells: { district: '滨江区', computeContract: -120 } }, // a credit note
  { row: 126, cells: { revenue: null, lastRevenue: null, growthPercent: null } }, // nothing reported
];

function company({ share: random, pick, amount }: Numbers, names: Set<string>): Company {
  const chance = (share: number): boolean => random() < share;
  const sector = pick(SECTORS);
  const software = sector === '软件' || sector === '人工智能' || sector === '信息服务';
  const revenue = amount(900, chance(0.06) ? 6_500_000 : 260_000);
  const growth = Math.round((random() * 0.75 - 0.15) * 1000) / 1000;
  const lastRevenue = roundedAmount(revenue / (1 + growth));
  return {
    name: freeName(names, () => `杭州${pick(FIRST)}${pick(SECOND)}${pick(TRADES[sector])}有限公司`),
    district: pick(DISTRICTS),
    sector,
    revenue,
    highestRevenue: chance(0.12) ? null : roundedAmount(lastRevenue * (1 + random() * 0.2)),
    lastRevenue,
    growthPercent: Math.round((revenue / lastRevenue - 1) * 1000) / 10,
    research: chance(0.07) ? null : roundedAmount(lastRevenue * (0.04 + random() * 0.36)),
    threeYearGrowth: chance(0.1) ? null : Math.round((random() * 0.4 - 0.05) * 1000) / 1000,
    catalogueLevel: software && chance(0.4) ? pick(['国家级', '省级', '省级']) : null,
    firstVersionSales: software && chance(0.55) ? amount(300, 42_000) : null,
    tapeOut: sector === '集成电路' && chance(0.8) ? amount(150, 16_000) : null,
    edaPurchases: sector === '集成电路' && chance(0.7) ? amount(20, 1_400) : null,
    computeContract: (sector === '算力' || sector === '人工智能') && chance(0.6) ? amount(15, 520) : null,
  };
}

function freeName(taken: Set<string>, invent: () => string): string {
  for (;;) {
    const name = invent();
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
