import { least, percentOf, wan, yi, type Fen } from '../money';
import { between, orZero, share, tierAmount, type PolicyFacts, type Rule, type Tiers } from './rule';

export const BIOMED_2022: PolicyFacts = {
  title: '杭州市人民政府办公厅关于加快生物医药产业高质量发展的若干措施',
  from: '2022-11-15',
  to: '2027-12-31',
};

export const SYNBIO_2023: PolicyFacts = {
  title: '杭州市人民政府办公厅关于支持合成生物产业高质量发展的若干措施',
  from: '2023-10-09',
  to: '2028-12-31',
};

const PHASE_CAPS: Readonly<Record<string, Fen>> = { Ⅰ期: wan(1000), Ⅱ期: wan(2000), Ⅲ期: wan(4000) };

export const class1Trial: Rule = {
  title: '1类创新药临床试验研发资助',
  policy: BIOMED_2022,
  words:
    '按临床试验不同阶段,经评审给予不超过研发投入40%,单个品种最高分别不超过1000万元、2000万元、4000万元的资助',
  subject: 'product',
  pays: ({ trialPhase, drugResearch }) =>
    least(percentOf(40, drugResearch as Fen), PHASE_CAPS[trialPhase as string]!),
  usual: (random) => ({
    trialPhase: random.pick(['Ⅰ期', 'Ⅱ期', 'Ⅲ期']),
    drugResearch: between(random, wan(300), wan(12_000)),
  }),
  edges: [
    { trialPhase: 'Ⅰ期', drugResearch: wan(2500) },
    { trialPhase: 'Ⅱ期', drugResearch: wan(5000) + 10_000n },
    { trialPhase: 'Ⅲ期', drugResearch: wan(10_000) - 10_000n },
  ],
};

export const biomedProject = share({
  title: '生物医药产业化项目投资资助',
  policy: BIOMED_2022,
  words:
    '对实际投资总额达2000万元的产业化项目,按实际投资总额(不含土地、厂房、旧设备等,含新设备、GMP标准厂房装修等)的30%予以资助',
  subject: 'project',
  column: 'biomedInvestment',
  percent: 30,
  from: 2000,
});

export const bulkBid = share({
  title: '药械集中带量采购中标奖励',
  policy: BIOMED_2022,
  words: '按中标总价的3%予以奖励,单个品种最高奖励不超过300万元',
  subject: 'product',
  column: 'bid',
  percent: 3,
  cap: 300,
  costs: [200, 9900],
});

/** 每增加1000万元给予50万元: for every full 1000万元. */
export const salesIncrease: Rule = {
  title: '获证产品年度新增销售额奖励',
  policy: BIOMED_2022,
  words:
    '产品获证后3年内本地化生产并形成销售的,按年度新增销售额,每增加1000万元给予50万元奖励,' +
    '每家企业每年累计奖励额度不超过500万元',
  subject: 'product',
  pays: ({ salesIncrease: increase, yearsSinceCertificate }) =>
    (yearsSinceCertificate as number) > 3 ? 0n : least(((increase as Fen) / wan(1000)) * wan(50), wan(500)),
  usual: (random) => ({
    salesIncrease: between(random, wan(1000), wan(9900)),
    yearsSinceCertificate: random.whole(1, 3),
  }),
  edges: [
    { salesIncrease: wan(1000), yearsSinceCertificate: 3 },
    { salesIncrease: wan(2000) - 1n, yearsSinceCertificate: 1 },
    { salesIncrease: wan(10_000), yearsSinceCertificate: 2 },
    { salesIncrease: wan(11_000), yearsSinceCertificate: 2 },
  ],
};

export const mahHolder = share({
  title: '药械上市许可持有人委托本市企业生产奖励',
  policy: BIOMED_2022,
  words: '按其年度新增实际交易合同金额的5%给予奖励,单个企业每年最高不超过1500万元',
  subject: 'contract',
  column: 'contractIncrease',
  percent: 5,
  cap: 1500,
  costs: [100, 29_000],
});

export const synbioResearch = share({
  title: '合成生物企业研发投入资助',
  policy: SYNBIO_2023,
  words: '当年研发投入超过1000万元的,经评审按研发投入的10%给予资助,单个企业每年资助金额最高不超过500万元',
  subject: null,
  column: 'research',
  percent: 10,
  above: 1000,
  cap: 500,
});

const MATERIAL_SCALE: Tiers = [
  [5, 50],
  [2, 20],
  [1, 10],
];
const passes = (figure: Fen, tier: Fen): boolean => figure > tier;
const materialScaleOf = (revenue: Fen): Fen => tierAmount(MATERIAL_SCALE, revenue, passes);

/** 首次超过, not 达到: exactly 1亿元 has passed nothing. */
export const synbioScale: Rule = {
  title: '生物材料企业营收上规模奖励',
  policy: SYNBIO_2023,
  words: '当年营收首次超过1亿元、2亿元、5亿元,分别给予最高10万元、20万元、50万元的一次性奖励(进档的奖励差额)',
  subject: null,
  pays: ({ revenue, previousRevenue }) =>
    orZero(materialScaleOf(revenue as Fen) - materialScaleOf(previousRevenue as Fen)),
  usual: (random) => {
    const [low, high] = random.pick([
      [yi(1), yi(2)],
      [yi(2), yi(5)],
      [yi(5), yi(20)],
    ] as const);
    return { revenue: between(random, low + 10_000n, high), previousRevenue: (low * 9n) / 10n };
  },
  edges: [
    { revenue: yi(1) + 1n, previousRevenue: yi(1) },
    { revenue: yi(2), previousRevenue: yi(0.8) },
    { revenue: yi(5) + 1n, previousRevenue: yi(2) },
    { revenue: yi(5), previousRevenue: yi(2) },
  ],
};

export const synbioProject = share({
  title: '合成生物产业化项目投资资助',
  policy: SYNBIO_2023,
  words:
    '对经认定应用合成生物技术且实际投资总额达2000万元的产业化项目,按不高于实际投资总额(不含土地、厂房、旧设备,' +
    '含新设备、GMP标准厂房装修等)的30%予以资助,资助金额最高不超过1亿元',
  subject: 'project',
  column: 'synbioInvestment',
  percent: 30,
  from: 2000,
  cap: 10_000,
});

export const synbioMatch = share({
  title: '国家、省重点专项配套资助',
  policy: SYNBIO_2023,
  words: '按国家、省实际到账资助经费的25%给予资助,资助金额最高不超过500万元',
  subject: 'project',
  column: 'synbioFunds',
  percent: 25,
  cap: 500,
  costs: [100, 1990],
});
