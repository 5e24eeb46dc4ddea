import { inWan, inYuan, type Fen } from './money';

/**
 * A figure of the list. Money in fen, percentages in hundredths of a percent, capacity in watts, the rest as it
 * stands in the cell.
 */
export type Figure = Fen | number | string;
export type Figures = Partial<Record<FigureKey, Figure>>;
export type CellText = number | string | Date;

type Unit = 'wan' | 'yuan' | 'percent' | 'kilowatt' | 'plain';

/** The columns of figures, in the order of the list: heading and unit. */
export const FIGURE_COLUMNS = {
  tapeout: ['首次流片费用（万元）', 'wan'],
  edaResearch: ['EDA工具自主研发投入（万元）', 'wan'],
  edaResearchOfYear: ['EDA工具年度自主研发投入（万元）', 'wan'],
  materialResearch: ['材料设备自主研发投入（元）', 'yuan'],
  materialResearchOfYear: ['材料设备年度自主研发投入（元）', 'yuan'],
  edaPurchase: ['购买EDA工具实际发生费用（元）', 'yuan'],
  ipPurchase: ['购买IP直接费用（万元）', 'wan'],
  computeContract: ['算力服务合同金额（元）', 'yuan'],
  terminalEquipment: ['设备、材料类采购金额（万元）', 'wan'],
  terminalChips: ['芯片、模组类采购金额（元）', 'yuan'],
  revenue: ['年营收（万元）', 'wan'],
  previousRevenue: ['此前历史最高年营收（万元）', 'wan'],
  revenueGrowth: ['营收增速（%）', 'percent'],
  research: ['研发投入（万元）', 'wan'],
  catalogueLevel: ['首版次软件目录级别', 'plain'],
  growthOf3Years: ['前3年营收年均增长率（%）', 'percent'],
  firstVersionSales: ['首版次软件销售额（元）', 'yuan'],
  keyEnterprise: ['首次入选国家鼓励的重点软件企业', 'plain'],
  trialPhase: ['临床试验阶段', 'plain'],
  drugResearch: ['1类药品种研发投入（万元）', 'wan'],
  biomedInvestment: ['生物医药产业化项目实际投资总额（万元）', 'wan'],
  bid: ['集采中标总价（元）', 'yuan'],
  salesIncrease: ['药械获证产品年度新增销售额（万元）', 'wan'],
  yearsSinceCertificate: ['药械产品获证年限', 'plain'],
  contractIncrease: ['委托本市企业生产年度新增实际交易合同金额（万元）', 'wan'],
  equipmentInvestment: ['高端装备产业项目实际投资总额（万元）', 'wan'],
  equipmentLoan: ['高端装备产业项目实际贷款金额（元）', 'yuan'],
  scenario: ['场景应用开放项目投资总额（万元）', 'wan'],
  firstSetSales: ['首台（套）产品年销售总额（万元）', 'wan'],
  yearsToApplication: ['成功实现应用所用年数', 'plain'],
  rewardYear: ['享受奖励年度（第几年）', 'plain'],
  materialsInvestment: ['新材料产业项目实际投资总额（万元）', 'wan'],
  materialsLoan: ['新材料产业项目实际贷款金额（元）', 'yuan'],
  firstBatchSales: ['首批次新材料首年度累计销售额（元）', 'yuan'],
  materialsFunds: ['新材料重大科技创新项目实际到账补助金额（万元）', 'wan'],
  modelResearch: ['专用模型研发成本（万元）', 'wan'],
  demonstration: ['标杆型示范项目投资额（万元）', 'wan'],
  championTitle: ['人工智能领军企业认定类型', 'plain'],
  synbioInvestment: ['合成生物产业化项目实际投资总额（万元）', 'wan'],
  synbioFunds: ['合成生物重点专项实际到账资助经费（万元）', 'wan'],
  digitalProject: ['数字化攻关项目实际投资额（元）', 'yuan'],
  supplyChain: ['供应链（选品中心）项目实际投资额（万元）', 'wan'],
  brandSales: ['品牌销售额（万元）', 'wan'],
  brandGrowth: ['近2年品牌销售额平均增速（%）', 'percent'],
  solarCapacity: ['光伏并网容量（千瓦）', 'kilowatt'],
  energySales: ['新型储能、氢燃料电池相关业务年销售收入（万元）', 'wan'],
  previousEnergySales: ['上年新型储能、氢燃料电池相关业务年销售收入（万元）', 'wan'],
} as const satisfies Record<string, readonly [string, Unit]>;

export type FigureKey = keyof typeof FIGURE_COLUMNS;
export const FIGURE_KEYS = Object.keys(FIGURE_COLUMNS) as readonly FigureKey[];

/** The columns that name what a payment is for. */
export const SUBJECT_COLUMNS = {
  project: '项目名称',
  product: '产品名称',
  contract: '合同编号',
  purchase: '采购编号',
  loan: '贷款编号',
} as const;
export type SubjectKey = keyof typeof SUBJECT_COLUMNS;
export const SUBJECT_KEYS = Object.keys(SUBJECT_COLUMNS) as readonly SubjectKey[];

export const LEADING_HEADINGS = [
  '企业名称',
  '统一社会信用代码',
  '所属区',
  '奖补事项',
  '政策依据',
  '发放金额（元）',
  '发放日期',
  '数据年度',
] as const;

export const LIST_HEADINGS: readonly string[] = [
  ...LEADING_HEADINGS,
  ...SUBJECT_KEYS.map((key) => SUBJECT_COLUMNS[key]),
  ...FIGURE_KEYS.map((key) => FIGURE_COLUMNS[key][0]),
];

/** A figure as its column writes it. */
export function figureInCell(key: FigureKey, figure: Figure): number | string {
  const unit: Unit = FIGURE_COLUMNS[key][1];
  switch (unit) {
    case 'wan':
      return inWan(figure as Fen);
    case 'yuan':
      return inYuan(figure as Fen);
    case 'percent':
      return (figure as number) / 100;
    case 'kilowatt':
      return (figure as number) / 1000;
    case 'plain':
      return figure as number | string;
  }
}

/** A1 letters of a column, counted from 0. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}
