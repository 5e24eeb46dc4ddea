import { describe, expect, it } from 'vitest';
import { assessCompany } from '../../src/company/assessment';
import { stackCompany, type CompanyStacking } from '../../src/company/company-stacking';
import { companyWith, type Cells } from '../fixture/company-with';
import { KITE_DAY, kiteBook } from '../fixture/kite-book';

/** Both ends agree in all that is tested here, unless a test says otherwise. */
const whole = (cells: Cells, day = KITE_DAY): CompanyStacking =>
  stackCompany(assessCompany(kiteBook, companyWith({ 企业名称: '甲', 行业: '风筝', ...cells }), day));

const stacked = (cells: Cells, day = KITE_DAY) => {
  const { certain, most, outside, unknownLimits } = whole(cells, day);
  expect(certain).toEqual(most);
  return { ...certain, outside, unknownLimits };
};

const names = (claims: readonly { award: { name: string } }[]): string[] =>
  claims.map(({ award }) => award.name);

describe('What a company can have at once', () => {
  const FLIGHT = { 所属区: '临安区', '试飞费用(万元)': 100 };

  it('is one subsidy for one test flight, the higher of city and district', () => {
    const { taken, total, lost } = stacked(FLIGHT);
    expect(names(taken)).toEqual(['KITE_DISTRICT_FLIGHT']);
    expect(total.toNumber()).toBe(300_000);
    expect(lost.map(({ award, to }) => [award.name, names(to)])).toEqual([
      ['KITE_TEST_FLIGHT', ['KITE_DISTRICT_FLIGHT']],
    ]);
  });

  it('is proven by the alternatives that were weighed, the best first', () => {
    const [group, ...others] = stacked(FLIGHT).groups;
    expect(group?.alternatives.map(({ claims, total }) => [names(claims), total.toNumber()])).toEqual([
      [['KITE_DISTRICT_FLIGHT'], 300_000],
      [['KITE_TEST_FLIGHT'], 150_000],
    ]);
    expect(others).toEqual([]);
  });

  it('adds up what pays for different things', () => {
    const { taken, total } = stacked({ ...FLIGHT, '购买专利费用(万元)': 50 });
    expect(names(taken).sort()).toEqual(['KITE_DISTRICT_FLIGHT', 'KITE_PATENT_SUBSIDY']);
    expect(total.toNumber()).toBe(400_000);
  });

  it('stays within 30% of the whole investment in the project, where that is known', () => {
    const cells = { ...FLIGHT, '购买专利费用(万元)': 50 };
    const free = stacked(cells);
    expect(free.total.toNumber()).toBe(400_000);
    expect(names(free.unknownLimits)).toEqual(['KITE_PROJECT_CAP']);
    const limited = stacked({ ...cells, 项目名称: '纸鸢', '项目全部投入(万元)': 120 });
    expect(limited.total.toNumber()).toBe(360_000);
    expect(limited.unknownLimits).toEqual([]);
    expect(limited.limits.map(({ limit, reduction }) => [limit.award.name, reduction.toNumber()])).toEqual([
      ['KITE_PROJECT_CAP', 40_000],
    ]);
  });

  it('is an interval where nobody said whether all is one project', () => {
    const { certain, most, questions } = whole({
      ...FLIGHT,
      '购买专利费用(万元)': 50,
      '项目全部投入(万元)': 120,
    });
    expect([certain.total.toNumber(), most.total.toNumber()]).toEqual([360_000, 400_000]);
    expect(questions.map(({ kind }) => kind)).toEqual(['inProject', 'inProject']);
  });

  it('never counts what goes to a district or is an investment', () => {
    const { taken, outside } = stacked({ '新增贡献(万元)': 100 });
    expect(names(taken)).not.toContain('KITE_DISTRICT_TRANSFER');
    expect(names(outside)).toContain('KITE_DISTRICT_TRANSFER');
  });

  it('never counts a policy that is not in force, nor one for another industry', () => {
    const cells = { '年营收(亿元)': 6 };
    expect(names(stacked(cells).taken)).toContain('KITE_SCALE_REWARD');
    expect(names(stacked(cells, '2026-03-01').taken)).not.toContain('KITE_SCALE_REWARD');
    expect(names(stacked({ ...cells, 行业: '纺织' }).taken)).not.toContain('KITE_SCALE_REWARD');
  });
});
