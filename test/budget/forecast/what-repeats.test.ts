import { describe, expect, it } from 'vitest';
import type { ForecastTerms } from '../../../src/budget/forecast/forecast';
import { outlayOf } from '../../../src/budget/outlay';
import { enterprisesIn, type Cells } from '../enterprises-of';
import { ledgersOf } from './forecast-of';

/** What an award comes to in the table's own year and in the years ahead, in 万元. */
function paid(
  award: string,
  cells: Cells,
  terms: Partial<ForecastTerms> = {},
  growth = '0',
): readonly number[] {
  const { dataYear = 2024 } = terms;
  const enterprises = enterprisesIn([{ 企业名称: '甲', ...cells }], dataYear);
  return ledgersOf(enterprises, growth, { years: 4, ...terms }).map((ledger) => {
    const line = outlayOf(ledger).byAward.find(({ key }) => key === award);
    return line ? line.certain.budget.div(10_000).toNumber() : 0;
  });
}

const SOFTWARE = { 所属区: '余杭区', 行业: '软件' };
const ENERGY = { 所属区: '萧山区', 行业: '新能源' };

describe('In the years ahead', () => {
  it('a title that is rewarded once is rewarded in the year in which it was won alone', () => {
    const cells = { ...SOFTWARE, '当年获评国家级优秀项目（方案）数': 1 };
    expect(paid('SOFTWARE_NATIONAL_SOLUTION_REWARD', cells)).toEqual([50, 0, 0, 0, 0]);
  });

  it('two years of support begin when the policy does, and not with the table', () => {
    const cells = { ...SOFTWARE, 平台名称: '甲平台', '上一年度对外服务收入(万元)': 500 };
    const years = paid('SOFTWARE26_PLATFORM_SUBSIDY', cells, { dataYear: 2025, future: 'draft' });
    expect(years).toEqual([0, 150, 150, 0, 0]);
  });

  it('a year in which a title was won stays the year in which it was won', () => {
    const cells = { ...ENERGY, 绿色工厂级别: '国家级', 获评年度: 2022 };
    expect(paid('ENERGY_GREEN_FACTORY_REWARD', cells)).toEqual([0, 0, 0, 0, 0]);
  });

  it('the year of what is paid every year is the next one', () => {
    const cells = { 所属区: '滨江区', 行业: '软件', '发生保费(万元)': 100, 保费发生年度: 2024 };
    expect(paid('BINJIANG_CYBER_INSURANCE', cells)).toEqual([70, 60, 50, 40, 30]);
  });

  it('what an enterprise had under an award is had under the one that replaces it, row by row', () => {
    const rows = [1000, 2000].map((invested) => ({
      ...SOFTWARE,
      企业名称: '甲',
      '参与企业软硬件实际投入(万元)': invested,
      '项目软硬件实际投入(万元)': invested,
    }));
    const ledgers = ledgersOf(enterprisesIn(rows), 0, { years: 2, future: 'draft' });
    const names = ledgers.map(({ entries }) =>
      entries.filter(({ certain }) => certain.budget.gt(0)).map(({ provision }) => provision.award.name),
    );
    expect(names[0]).toContain('SOFTWARE_COLLAB_SUBSIDY');
    expect(names.slice(1).flat()).toEqual([]);
  });
});
