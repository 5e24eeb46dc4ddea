import { sampleCompanies, type Company, type SampleValue } from '../workbench/sample/sample-companies';

/** The columns of the sample workbook, without its formulas. */
export const COLUMNS: readonly (readonly [heading: string, value: (company: Company) => SampleValue])[] = [
  ['企业名称', ({ name }) => name],
  ['所属区', ({ district }) => district],
  ['行业', ({ sector }) => sector],
  ['年营收(万元)', ({ revenue }) => revenue],
  ['此前历史最高年营收(万元)', ({ highestRevenue }) => highestRevenue],
  ['上年营收(万元)', ({ lastRevenue }) => lastRevenue],
  ['营收增速(%)', ({ growthPercent }) => growthPercent],
  ['研发投入(万元)', ({ research }) => research],
  ['前3年营收年均增长率', ({ threeYearGrowth }) => threeYearGrowth],
  ['入选目录级别', ({ catalogueLevel }) => catalogueLevel],
  ['年度首版次软件销售额(万元)', ({ firstVersionSales }) => firstVersionSales],
  ['首次流片费用(万元)', ({ tapeOut }) => tapeOut],
  ['购买EDA工具实际发生费用(万元)', ({ edaPurchases }) => edaPurchases],
  ['算力服务合同金额(万元)', ({ computeContract }) => computeContract],
];

export const HEADINGS: readonly string[] = COLUMNS.map(([heading]) => heading);

const SAMPLE = sampleCompanies();

/**
 * The row of one of any number of companies: one of the sample's, under a name of its own and with every amount a
 * little larger, so that no two rows are alike. The same row for the same number.
 */
export function companyRow(at: number): readonly SampleValue[] {
  const company = SAMPLE[at % SAMPLE.length];
  if (!company) return [];
  const round = Math.floor(at / SAMPLE.length);
  return COLUMNS.map(([heading, valueOf], column) => {
    const value = valueOf(company);
    if (column === 0) return `${String(value)}${at}`;
    if (typeof value !== 'number' || !heading.includes('万元')) return value;
    return Math.round((value * (1 + (round % 997) / 1_000) + (round % 89) / 100) * 100) / 100;
  });
}
