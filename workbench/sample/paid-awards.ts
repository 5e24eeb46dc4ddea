import { policyLibrary } from '../../src/policy-library';
import { yuanOf } from '../../src/readings/amount';
import type { Numbers } from './random-numbers';
import type { Company, SampleValue } from './sample-companies';

/** The figures that a list of payments writes beside them, by heading: amounts in 万元. */
export const FIGURE_HEADINGS = {
  tapeOut: '首次流片费用(万元)',
  eda: '购买EDA工具实际发生费用(万元)',
  compute: '算力服务合同金额(万元)',
  model: '专用模型研发成本(万元)',
  demonstration: '标杆型示范项目投资额(万元)',
  scenario: '场景应用开放项目投资总额(万元)',
  firstSetSales: '首台（套）产品年销售总额(万元)',
  yearsToApplication: '成功实现应用所用年数',
  yearOfReward: '享受奖励年度（第几年）',
  investment: '高端装备产业项目实际投资总额(万元)',
  loan: '高端装备产业项目实际贷款金额(万元)',
} as const;

export type FigureKey = keyof typeof FIGURE_HEADINGS;
export type ListFigures = Partial<Record<FigureKey, number>>;

/** An award as a list pays it. */
export interface PaidAward {
  /** Name of the award. */
  readonly award: string;
  /** How the list calls it. */
  readonly item: string;
  readonly basis: string;
  readonly isFor: (company: Company) => boolean;
  /** Made up for one payment; an award without them is paid by the figures of the company. */
  readonly figures?: (numbers: Numbers) => ListFigures;
  /** What it is paid for, where it is not for the company as a whole. */
  readonly names?: 'product' | 'project';
  /** So many payments of it a company has at most. */
  readonly most: number;
  /** What the award is given, in its order; null where the company has not told it. */
  readonly facts: (figures: ListFigures, company: Company) => readonly (number | string | null)[];
}

const WAN = 10_000;
const wan = (value: SampleValue | undefined): number | null =>
  typeof value === 'number' && value >= 0 ? value * WAN : null;

const isSoftware = ({ sector }: Company): boolean => sector === '软件' || sector === '信息服务';
const isIntelligent = ({ sector }: Company): boolean => sector === '人工智能';
const isChips = ({ sector }: Company): boolean => sector === '集成电路';
const isEquipment = ({ sector }: Company): boolean => sector === '智能装备';
const isInBinjiang = ({ district }: Company): boolean => district === '滨江区';

const SOFTWARE = '软件 2022';
const CHIPS = '集成电路 2022';
const BINJIANG = '滨江集成电路和算力 2024';
const INTELLIGENCE = '人工智能 2023';
const EQUIPMENT = '高端装备 2023';

/** The awards of the list. */
export const PAID_AWARDS = {
  scale: {
    award: 'SOFTWARE_SCALE_REWARD',
    item: '软件企业营收上规模奖励',
    basis: SOFTWARE,
    isFor: isSoftware,
    most: 1,
    facts: (_, { revenue, highestRevenue }) => [wan(revenue), wan(highestRevenue)],
  },
  research: {
    award: 'SOFTWARE_RND_SUBSIDY',
    item: '软件企业研发投入补助',
    basis: SOFTWARE,
    isFor: isSoftware,
    most: 1,
    facts: (_, { revenue, growthPercent, research }) => [
      wan(revenue),
      typeof growthPercent === 'number' ? growthPercent / 100 : null,
      wan(research),
    ],
  },
  firstVersion: {
    award: 'SOFTWARE_FIRST_VERSION_SUBSIDY',
    item: '首版次软件产品销售补助',
    basis: SOFTWARE,
    isFor: isSoftware,
    most: 1,
    facts: (_, { catalogueLevel, threeYearGrowth, firstVersionSales }) => [
      catalogueLevel,
      threeYearGrowth,
      wan(firstVersionSales),
    ],
  },
  tapeOut: {
    award: 'IC_TAPEOUT',
    item: '首次流片补助',
    basis: CHIPS,
    isFor: (company) => isChips(company) && !isInBinjiang(company),
    figures: ({ amount }) => ({ tapeOut: amount(1_050, 12_000) }),
    names: 'product',
    most: 5,
    facts: ({ tapeOut }) => [wan(tapeOut)],
  },
  binjiangTapeOut: {
    award: 'BINJIANG_TAPEOUT',
    item: '首次流片补贴',
    basis: BINJIANG,
    isFor: (company) => isChips(company) && isInBinjiang(company),
    figures: ({ amount }) => ({ tapeOut: amount(200, 900) }),
    names: 'product',
    most: 1,
    facts: ({ tapeOut }) => [wan(tapeOut), 0],
  },
  eda: {
    award: 'BINJIANG_EDA_PURCHASE',
    item: '购买EDA工具补贴',
    basis: BINJIANG,
    isFor: (company) => isChips(company) && isInBinjiang(company),
    figures: ({ amount }) => ({ eda: amount(40, 420) }),
    most: 1,
    facts: ({ eda }) => [wan(eda)],
  },
  compute: {
    award: 'BINJIANG_COMPUTE_SUBSIDY',
    item: '杭州人工智能计算中心算力补贴',
    basis: BINJIANG,
    isFor: (company) => isInBinjiang(company) && ['算力', '人工智能'].includes(company.sector),
    figures: ({ amount }) => ({ compute: amount(15, 190) }),
    most: 1,
    facts: ({ compute }) => [wan(compute)],
  },
  model: {
    award: 'AI_SPECIAL_MODEL_SUBSIDY',
    item: '优秀专用模型研发补助',
    basis: INTELLIGENCE,
    isFor: isIntelligent,
    figures: ({ amount }) => ({ model: amount(120, 2_300) }),
    names: 'project',
    most: 4,
    facts: ({ model }) => [wan(model)],
  },
  demonstration: {
    award: 'AI_DEMONSTRATION_PROJECT_SUBSIDY',
    item: '标杆型示范项目补助',
    basis: INTELLIGENCE,
    isFor: isIntelligent,
    figures: ({ amount }) => ({ demonstration: amount(150, 2_400) }),
    names: 'project',
    most: 4,
    facts: ({ demonstration }) => [wan(demonstration)],
  },
  scenario: {
    award: 'EQUIPMENT_SCENARIO_GRANT',
    item: '场景应用开放项目补助',
    basis: EQUIPMENT,
    // No more than five are paid in a year, over all companies.
    isFor: (company) => isEquipment(company) && company.district === '萧山区',
    figures: ({ amount }) => ({ scenario: amount(180, 2_400) }),
    names: 'project',
    most: 1,
    facts: ({ scenario }) => [wan(scenario)],
  },
  firstSet: {
    award: 'EQUIPMENT_FIRST_SET_SALES_REWARD',
    item: '首台（套）产品应用奖励',
    basis: EQUIPMENT,
    isFor: isEquipment,
    figures: ({ amount, pick }) => ({
      firstSetSales: amount(300, 5_200),
      yearsToApplication: pick([1, 2]),
      yearOfReward: 1,
    }),
    names: 'product',
    most: 5,
    facts: ({ firstSetSales, yearsToApplication, yearOfReward }) => [
      wan(firstSetSales),
      yearsToApplication ?? null,
      yearOfReward ?? null,
    ],
  },
  loan: {
    award: 'EQUIPMENT_LOAN_INTEREST_SUBSIDY',
    item: '高端装备产业项目贷款贴息',
    basis: EQUIPMENT,
    isFor: isEquipment,
    figures: ({ amount }) => ({ investment: amount(2_100, 40_000), loan: amount(600, 28_000) }),
    names: 'project',
    most: 1,
    facts: ({ investment, loan }) => [wan(investment), wan(loan)],
  },
} as const satisfies Record<string, PaidAward>;

export type PaidAwardName = keyof typeof PAID_AWARDS;

/** Yuan that the clause comes to, whatever the day; 0 where the company has not told a figure. */
export function dueFor(name: PaidAwardName, figures: ListFigures, company: Company): number {
  const { award, facts }: PaidAward = PAID_AWARDS[name];
  const provision = policyLibrary.find(award);
  if (!provision) throw new Error(`There is no award named ${award}.`);
  const known = facts(figures, company);
  return known.includes(null) ? 0 : yuanOf(provision, known);
}
