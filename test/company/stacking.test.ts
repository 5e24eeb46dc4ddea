import { describe, expect, it } from 'vitest';
import { assessCompany } from '../../src/company/assessment';
import { readCompany } from '../../src/table/company';
import { stackCompany, type CompanyStacking } from '../../src/company/company-stacking';
import { fieldsOf } from '../../src/table/fields';
import { recogniseTable } from '../../src/table/table';
import { policyLibrary } from '../../src/policy-library';

function stacked(cells: Record<string, unknown>, day = '2025-06-30'): CompanyStacking {
  const headings = Object.keys(cells);
  const table = recogniseTable({ top: 0, left: 0, rows: [headings] }, fieldsOf(policyLibrary), {});
  if (!table) throw new Error('no table');
  const values = Object.values(cells);
  const company = readCompany(table, { left: 0, values, formats: headings.map(() => 'General') });
  return stackCompany(assessCompany(policyLibrary, company, day));
}

const names = (claims: readonly { award: { name: string } }[]): string[] =>
  claims.map(({ award }) => award.name);

describe('What a company can have at once', () => {
  it('is one subsidy for one tape-out, the higher of city and district', () => {
    const small = stacked({ 企业名称: '甲', 所属区: '滨江区', 行业: '集成电路', '首次流片费用(万元)': 1000 });
    expect(names(small.taken)).toEqual(['BINJIANG_TAPEOUT']);
    expect(small.total.toNumber()).toBe(3_000_000);
    expect(small.lost.map(({ award, to }) => [award.name, names(to)])).toEqual([
      ['IC_TAPEOUT', ['BINJIANG_TAPEOUT']],
    ]);
  });

  it('is proven by the alternatives that were weighed, the best first', () => {
    const { groups } = stacked({
      企业名称: '甲',
      所属区: '滨江区',
      行业: '集成电路',
      '首次流片费用(万元)': 1000,
    });
    expect(
      groups.map(({ alternatives }) =>
        alternatives.map(({ claims, total }) => [names(claims), total.toNumber()]),
      ),
    ).toEqual([
      [
        [['BINJIANG_TAPEOUT'], 3_000_000],
        [['IC_TAPEOUT'], 1_500_000],
      ],
    ]);
  });

  it('adds up what pays for different things', () => {
    const { taken, total } = stacked({
      企业名称: '甲',
      所属区: '滨江区',
      行业: '集成电路',
      '首次流片费用(万元)': 1000,
      '购买IP直接费用(万元)': 100,
    });
    expect(names(taken).sort()).toEqual(['BINJIANG_IP_PURCHASE', 'BINJIANG_TAPEOUT']);
    expect(total.toNumber()).toBe(3_200_000);
  });

  it('stays within 30% of the whole investment in the project, where that is known', () => {
    const cells = { 企业名称: '甲', 所属区: '余杭区', 行业: '集成电路', '首次流片费用(万元)': 10_000 };
    const free = stacked(cells);
    expect(free.total.toNumber()).toBe(15_000_000);
    expect(names(free.unknownLimits)).toEqual(['IC_PROJECT_SUPPORT_CAP']);
    const limited = stacked({ ...cells, '企业项目全部投入(万元)': 4_000 });
    expect(limited.total.toNumber()).toBe(12_000_000);
    expect(limited.unknownLimits).toEqual([]);
    expect(limited.limits.map(({ limit, reduction }) => [limit.award.name, reduction.toNumber()])).toEqual([
      ['IC_PROJECT_SUPPORT_CAP', 3_000_000],
    ]);
  });

  it('never counts what goes to a district or is an investment', () => {
    const { taken, outside } = stacked({
      企业名称: '甲',
      行业: '软件',
      '年营收(亿元)': 6,
      '此前历史最高年营收(亿元)': 6,
      '当年市级留成新增贡献(万元)': 100,
    });
    expect(names(taken)).not.toContain('SOFTWARE_DISTRICT_CONTRIBUTION');
    expect(names(outside)).toContain('SOFTWARE_DISTRICT_CONTRIBUTION');
  });

  it('never counts a policy that is not in force, nor one for another industry', () => {
    const cells = { 企业名称: '甲', 行业: '软件', '年营收(亿元)': 6 };
    expect(names(stacked(cells).taken)).toContain('SOFTWARE_SCALE_REWARD');
    expect(names(stacked(cells, '2025-11-25').taken)).not.toContain('SOFTWARE_SCALE_REWARD');
    expect(names(stacked({ ...cells, 行业: '纺织' }).taken)).not.toContain('SOFTWARE_SCALE_REWARD');
  });
});
