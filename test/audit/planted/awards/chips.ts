import { least, percentOf, wan, type Fen } from '../money';
import { between, share, type PolicyFacts, type Rule } from './rule';

export const IC_2022: PolicyFacts = {
  title: '杭州市人民政府办公厅关于促进集成电路产业高质量发展的实施意见',
  from: '2022-08-08',
  to: '2026-12-31',
};

export const BINJIANG_2024: PolicyFacts = {
  title: '关于进一步推动集成电路和算力产业高质量发展的若干政策',
  from: '2024-06-25',
  to: null,
};

export const cityTapeout = share({
  title: '首次流片补助',
  policy: IC_2022,
  words: '首次流片费用 1000 万元以上的,按照不超过其流片费用的 15%给予补助,最高补助 2000 万元',
  subject: 'product',
  column: 'tapeout',
  percent: 15,
  from: 1000,
  cap: 2000,
});

export const cityEdaResearch = share({
  title: 'EDA工具技术攻关补助',
  policy: IC_2022,
  words:
    '自主研发投入 1000 万元以上并实现实际销售的,按照不超过其自主研发投入的 15%给予补助,最高补助 2000 万元',
  subject: 'product',
  column: 'edaResearch',
  percent: 15,
  from: 1000,
  cap: 2000,
});

export const cityMaterials = share({
  title: '关键材料、核心设备研发补助',
  policy: IC_2022,
  words: '自主研发投入 5000 万元以上并实现实际销售的,按照不超过其研发投入的 15%给予补助,最高补助 5000 万元',
  subject: 'product',
  column: 'materialResearch',
  percent: 15,
  from: 5000,
  cap: 5000,
});

/**
 * 1000万元以上 and 1000万元以下 both contain 1000万元 (民法典 第1259条): the text leaves that one figure open, so
 * no row of the list stands on it.
 */
export const districtTapeout: Rule = {
  title: '首次流片补贴',
  policy: BINJIANG_2024,
  words:
    '首次流片费用 1000 万元以上的，按照不超过其流片费用的 15% 给予补贴，每家企业年度最高补贴 2000 万元；' +
    '首次流片费用 1000 万元以下的，按照不超过其流片费用的 30% 给予补贴，每家企业年度最高补贴 300 万元',
  subject: 'product',
  pays: ({ tapeout }) => districtTapeoutOf(tapeout as Fen),
  usual: (random) => ({ tapeout: between(random, wan(200), wan(990)) }),
  edges: [{ tapeout: wan(1000) - 1n }, { tapeout: wan(1000) + 100n }],
};

const districtTapeoutOf = (cost: Fen): Fen =>
  cost < wan(1000) ? least(percentOf(30, cost), wan(300)) : least(percentOf(15, cost), wan(2000));

export const districtEdaResearch = share({
  title: 'EDA工具技术攻关补贴',
  policy: BINJIANG_2024,
  words:
    '自主研发投入 1000 万元以上并实现实际销售的企业，经评审，按照不超过其年度自主研发投入的 15% 给予补贴，最高补贴 2000 万元',
  subject: 'product',
  column: 'edaResearchOfYear',
  percent: 15,
  from: 1000,
  cap: 2000,
});

export const districtMaterials = share({
  title: '核心设备、关键材料研发补贴',
  policy: BINJIANG_2024,
  words:
    '自主研发投入 5000 万元以上并实现实际销售的企业，经评审，按照不超过其年度研发投入的 15% 给予补贴，最高补贴 5000 万元',
  subject: 'product',
  column: 'materialResearchOfYear',
  percent: 15,
  from: 5000,
  cap: 5000,
});

export const edaPurchase = share({
  title: '购买EDA工具补贴',
  policy: BINJIANG_2024,
  words:
    '对集成电路企业购买 EDA 工具的，按照不超过实际发生费用的 20% 给予补贴，每家企业年度最高补贴 100 万元',
  subject: 'purchase',
  column: 'edaPurchase',
  percent: 20,
  cap: 100,
  costs: [20, 480],
});

export const ipPurchase = share({
  title: '购买IP补贴',
  policy: BINJIANG_2024,
  words: '按照不超过其购买 IP 直接费用的 20% 给予补贴，每家企业年度最高补贴 200 万元',
  subject: 'purchase',
  column: 'ipPurchase',
  percent: 20,
  cap: 200,
  costs: [30, 950],
});

export const compute = share({
  title: '杭州人工智能计算中心算力补贴',
  policy: BINJIANG_2024,
  words: '按照不超过服务合同金额的 50% 给予算力补贴，单个主体年度最高补贴 100 万元',
  subject: 'contract',
  column: 'computeContract',
  percent: 50,
  cap: 100,
  costs: [5, 190],
});

export const terminalEquipment: Rule = {
  title: '芯机联动设备、材料采购补贴',
  policy: BINJIANG_2024,
  words:
    '设备、材料类当年度采购金额累计达 500 万元以上，按当年采购金额每 500 万元补贴 10 万元的标准，每家企业最高补贴 100 万元',
  subject: null,
  pays: ({ terminalEquipment: bought }) => least(((bought as Fen) / wan(500)) * wan(10), wan(100)),
  usual: (random) => ({ terminalEquipment: between(random, wan(500), wan(7000)) }),
  edges: [500, 999.999999, 1000, 4999.999999, 5000].map((bought) => ({ terminalEquipment: wan(bought) })),
};

export const terminalChips = share({
  title: '芯机联动芯片、模组采购补贴',
  policy: BINJIANG_2024,
  words:
    '芯片、模组类当年度采购金额累计达 300 万元以上，按照最高不超过当年采购金额的 30% 给予补贴，每家企业最高补贴 150 万元',
  subject: null,
  column: 'terminalChips',
  percent: 30,
  from: 300,
  cap: 150,
});
