import { least, percentOf, wan, type Fen } from '../money';
import { between, orZero, share, type PolicyFacts, type Rule } from './rule';

export const EQUIPMENT_2023: PolicyFacts = {
  title: '杭州市人民政府办公厅关于加快推进高端装备制造业高质量发展的若干措施',
  from: '2023-08-27',
  to: '2025-12-31',
};

export const MATERIALS_2023: PolicyFacts = {
  title: '杭州市人民政府办公厅关于加快推进新材料产业高质量发展的若干措施',
  from: '2023-08-25',
  to: '2025-12-31',
};

export const ENERGY_2023: PolicyFacts = {
  title: '杭州市人民政府办公厅关于加快推进绿色能源产业高质量发展的实施意见',
  from: '2023-08-20',
  to: '2025-12-31',
};

export const equipmentLoan: Rule = {
  title: '高端装备产业项目贷款贴息',
  policy: EQUIPMENT_2023,
  words:
    '实际投资总额(不含土地、厂房、旧设备等)达到2000万元以上的产业项目,根据实际贷款金额,' +
    '按不高于1%的年利率给予贴息补助,单个企业每年享受贴息补助不超过1000万元',
  subject: 'loan',
  pays: ({ equipmentInvestment, equipmentLoan: loan }) =>
    (equipmentInvestment as Fen) < wan(2000) ? 0n : least(percentOf(1, loan as Fen), wan(1000)),
  usual: (random) => {
    const equipmentInvestment = between(random, wan(2000), wan(120_000));
    return {
      equipmentInvestment,
      equipmentLoan: between(random, wan(500), percentOf(70, equipmentInvestment)),
    };
  },
  edges: [
    { equipmentInvestment: wan(2000), equipmentLoan: wan(1500) },
    { equipmentInvestment: wan(150_000), equipmentLoan: wan(100_000) },
    { equipmentInvestment: wan(180_000), equipmentLoan: wan(120_000) },
  ],
};

export const scenario = share({
  title: '场景应用开放项目补助',
  policy: EQUIPMENT_2023,
  words: '给予建设单位投资总额20%的资金补助,补助金额最高不超过200万元',
  subject: 'project',
  column: 'scenario',
  percent: 20,
  cap: 200,
  costs: [80, 990],
});

export const firstSetSales = share({
  title: '首台（套）产品应用奖励',
  policy: EQUIPMENT_2023,
  words:
    '对两年内成功实现应用的首台(套)产品研发企业,给予该企业不高于首台(套)产品年销售总额10%的资金奖励,' +
    '奖励金额最高不超过300万元,最多可连续支持3年',
  subject: 'product',
  column: 'firstSetSales',
  percent: 10,
  cap: 300,
  costs: [100, 2900],
  besides: (random) => ({ yearsToApplication: random.pick([2, 1]), rewardYear: 1 }),
});

export const materialsLoan: Rule = {
  title: '新材料产业项目贷款贴息',
  policy: MATERIALS_2023,
  words:
    '对实际投资总额(不含土地、厂房、旧设备等)达到2000万元以上的产业项目,根据实际贷款金额,' +
    '按不高于1%的年利率给予贴息补助,单个企业每年享受贴息补助金额最高不超过1000万元',
  subject: 'loan',
  pays: ({ materialsInvestment, materialsLoan: loan }) =>
    (materialsInvestment as Fen) < wan(2000) ? 0n : least(percentOf(1, loan as Fen), wan(1000)),
  usual: (random) => {
    const materialsInvestment = between(random, wan(2000), wan(120_000));
    return {
      materialsInvestment,
      materialsLoan: between(random, wan(500), percentOf(70, materialsInvestment)),
    };
  },
  edges: [
    { materialsInvestment: wan(2000), materialsLoan: wan(1400) },
    { materialsInvestment: wan(150_000), materialsLoan: wan(100_000) },
  ],
};

export const firstBatchSales = share({
  title: '首批次新材料应用奖励',
  policy: MATERIALS_2023,
  words:
    '首年度累计销售额达到100万元及以上的应用项目,按不高于首年度累计销售额10%的标准给予一次性奖励,奖励金额最高不超过300万元',
  subject: 'product',
  column: 'firstBatchSales',
  percent: 10,
  from: 100,
  cap: 300,
});

export const materialsMatch = share({
  title: '国家、省级重大科技创新项目配套资助',
  policy: MATERIALS_2023,
  words:
    '对国家、省级重大科技创新项目按不高于国家、省实际到账补助金额25%的标准给予资助,资助金额最高不超过500万元',
  subject: 'project',
  column: 'materialsFunds',
  percent: 25,
  cap: 500,
  costs: [100, 1990],
});

export const solar: Rule = {
  title: '光伏项目并网补助',
  policy: ENERGY_2023,
  words: '按实际并网容量对项目投资主体给予0.2元/瓦的一次性补助,单个项目补助不超过500万元',
  subject: 'project',
  pays: ({ solarCapacity }) => least(BigInt(solarCapacity as number) * 20n, wan(500)),
  usual: (random) => ({ solarCapacity: random.whole(200, 32_000) * 1000 }),
  edges: [{ solarCapacity: 25_000_000 }, { solarCapacity: 25_000_500 }, { solarCapacity: 24_999_900 }],
};

/** 每增加1000万元给予50万元: for every full 1000万元. */
export const energySales: Rule = {
  title: '新型储能、氢燃料电池企业销售收入增长奖励',
  policy: ENERGY_2023,
  words:
    '其相关业务年销售收入达3000万元后,年销售收入比上年每增加1000万元给予50万元奖励,' +
    '每家企业每年累计奖励不超过1000万元',
  subject: null,
  pays: ({ energySales: sales, previousEnergySales }) => {
    const increase = orZero((sales as Fen) - (previousEnergySales as Fen));
    return (sales as Fen) < wan(3000) ? 0n : least((increase / wan(1000)) * wan(50), wan(1000));
  },
  usual: (random) => {
    const previousEnergySales = between(random, wan(2000), wan(20_000));
    return {
      previousEnergySales,
      energySales: previousEnergySales + between(random, wan(1000), wan(25_000)),
    };
  },
  edges: [
    { energySales: wan(3000), previousEnergySales: wan(2000) },
    { energySales: wan(5000) - 1n, previousEnergySales: wan(3000) },
    { energySales: wan(24_000), previousEnergySales: wan(4000) },
    { energySales: wan(25_000), previousEnergySales: wan(4000) },
  ],
};
