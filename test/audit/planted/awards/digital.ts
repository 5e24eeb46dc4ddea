import { wan, type Fen } from '../money';
import { between, share, type PolicyFacts, type Rule } from './rule';

export const AI_2023: PolicyFacts = {
  title: '杭州市人民政府办公厅关于加快推进人工智能产业创新发展的实施意见',
  from: '2023-08-25',
  to: '2026-12-31',
};

export const SRDI_2024: PolicyFacts = {
  title: '关于打造全国专精特新名城的实施意见',
  from: '2024-01-27',
  to: '2025-12-31',
};

export const ECOMMERCE_2022: PolicyFacts = {
  title: '关于促进杭州市新电商高质量发展的若干意见',
  from: '2022-07-01',
  to: '2025-12-31',
};

export const specialModel = share({
  title: '优秀专用模型研发补助',
  policy: AI_2023,
  words: '按照不超过研发成本 30%的标准给予牵头研发单位补助,补助金额最高不超过 500 万元',
  subject: 'product',
  column: 'modelResearch',
  percent: 30,
  cap: 500,
  costs: [60, 1650],
});

export const demonstration = share({
  title: '标杆型示范项目补助',
  policy: AI_2023,
  words: '按照不超过项目投资额 30%的标准给予补助,补助金额最高不超过 500 万元',
  subject: 'project',
  column: 'demonstration',
  percent: 30,
  cap: 500,
  costs: [60, 1650],
});

const TITLES: Readonly<Record<string, Fen>> = {
  '“单项冠军”示范企业': wan(200),
  '专精特新“小巨人”企业': wan(100),
  '“隐形冠军”企业': wan(100),
};
export const CHAMPION_TITLES = Object.keys(TITLES);

export const champion: Rule = {
  title: '人工智能领军企业首次认定奖励',
  policy: AI_2023,
  words:
    '对首次认定的“单项冠军”示范企业、专精特新“小巨人”企业、“隐形冠军”企业,' +
    '分别给予 200 万元、100 万元、100 万元的奖励',
  subject: null,
  pays: ({ championTitle }) => TITLES[championTitle as string]!,
  usual: (random) => ({ championTitle: random.pick(CHAMPION_TITLES) }),
  edges: CHAMPION_TITLES.map((championTitle) => ({ championTitle })),
};

export const digitalProject = share({
  title: '专精特新企业数字化攻关项目补助',
  policy: SRDI_2024,
  words: '按实际投资额(设备、外购技术及软件投入)的20%给予补助,最高补助100万元',
  subject: 'project',
  column: 'digitalProject',
  percent: 20,
  cap: 100,
  costs: [30, 495],
});

export const supplyChain = share({
  title: '供应链（选品中心）项目补助',
  policy: ECOMMERCE_2022,
  words: '按其实际投资额的20%给予补助,最高不超过300万元',
  subject: 'project',
  column: 'supplyChain',
  percent: 20,
  cap: 300,
  costs: [100, 1490],
});

export const newBrand: Rule = {
  title: '本土电商新品牌奖励',
  policy: ECOMMERCE_2022,
  words: '销售额达到1000万元,且近2年平均增速在20%以上(含)的,给予50万元的一次性奖励',
  subject: 'product',
  pays: ({ brandSales, brandGrowth }) =>
    (brandSales as Fen) >= wan(1000) && (brandGrowth as number) >= 2000 ? wan(50) : 0n,
  usual: (random) => ({
    brandSales: between(random, wan(1000), wan(9000)),
    brandGrowth: random.whole(2000, 9000),
  }),
  edges: [
    { brandSales: wan(1000), brandGrowth: 2000 },
    { brandSales: wan(1000) + 1n, brandGrowth: 2001 },
  ],
};
