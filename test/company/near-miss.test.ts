import { describe, expect, it } from 'vitest';
import { assessAward } from '../../src/company/assessment';
import { outlookOf } from '../../src/company/outlook';
import { policyLibrary } from '../../src/policy-library';
import { narrowest } from '../../src/readings/narrowing';
import { companyWith, type Cells } from '../fixture/company-with';
import { KITE_DAY, kiteAward } from '../fixture/kite-book';
import { provisionNamed } from '../provision-named';

/** The assessment of one award for a company with these cells. */
const assessed = (award: string, cells: Cells) =>
  assessAward(kiteAward(award), companyWith({ 企业名称: '甲', ...cells }), KITE_DAY);

describe('A company that is refused', () => {
  it('has missed it by 10万元, and would be paid 15万元', () => {
    const { nearMiss } = assessed('KITE_TEST_FLIGHT', { '试飞费用(万元)': 90 });
    expect(nearMiss?.gaps.map(({ by }) => by.toFixed())).toEqual(['100000']);
    expect(nearMiss?.lacking.toFixed()).toBe('0.1');
    expect(nearMiss?.whenMet?.to.toFixed()).toBe('150000');
  });

  it('has not nearly reached what it lacks more than half of', () => {
    const { verdict, nearMiss } = assessed('KITE_TEST_FLIGHT', { '试飞费用(万元)': 49 });
    expect([verdict, nearMiss]).toEqual(['refused', null]);
  });

  it('has nothing to gain from a tier that it had reached before', () => {
    const { verdict, nearMiss } = assessed('KITE_SCALE_REWARD', {
      '年营收(万元)': 9_800,
      '此前历史最高年营收(万元)': 12_000,
    });
    expect([verdict, nearMiss]).toEqual(['refused', null]);
  });

  it('has missed nothing where its district is another', () => {
    const { verdict, nearMiss } = assessed('KITE_DISTRICT_FLIGHT', {
      所属区: '余杭区',
      '试飞费用(万元)': 90,
    });
    expect([verdict, nearMiss]).toEqual(['refused', null]);
  });

  it('has missed nothing where time has run out', () => {
    const { verdict, reasons, nearMiss } = assessed('KITE_LISTED_SALES_REWARD', {
      名录级别: '省级',
      名品销售额: 5_000_000,
      入选年限: 4,
    });
    expect([verdict, nearMiss]).toEqual(['refused', null]);
    expect(reasons.flatMap(({ shortfalls }) => shortfalls.map(({ by }) => by.isNegative()))).toEqual([true]);
  });

  it('is told when closing one gap opens another: more revenue lowers the share of R&D', () => {
    const { nearMiss } = assessed('KITE_RESEARCH_SUBSIDY', {
      上年度营收: 19_000_000,
      营收增速: 0.3,
      '研发投入（元）': 960_000,
    });
    expect(nearMiss?.gaps.map(({ name }) => name)).toEqual(['revenue']);
    expect(nearMiss?.whenMet).toBeNull();
  });
});

describe('A company of which data are missing', () => {
  const LISTED = { 名录级别: null, 入选年限: 1 };

  it('gets between nothing and the ceiling', () => {
    const { verdict, range } = assessed('KITE_TEST_FLIGHT', { 试飞费用: null });
    expect([verdict, range?.from.toFixed(), range?.to.toFixed()]).toEqual(['missing', '0', '2000000']);
  });

  it('gets a range that what is known narrows', () => {
    const { range } = assessed('KITE_LISTED_SALES_REWARD', { ...LISTED, 名品销售额: 1_000_000 });
    expect([range?.from.toFixed(), range?.to.toFixed()]).toEqual(['50000', '100000']);
  });

  it('comes to nothing where no figure that is missing could change that', () => {
    const { verdict, reasons } = assessed('KITE_LISTED_SALES_REWARD', { ...LISTED, 名品销售额: 0 });
    expect(verdict).toBe('nothing');
    expect(reasons.map(({ text }) => text.zh)).toEqual(['所缺数据无论多少，金额都是 0']);
  });

  it('is asked first for what settles most: the size of the model, not the cost of its training', () => {
    const company = companyWith({ 企业名称: '甲' }, { book: policyLibrary });
    const { award, facts } = assessAward(provisionNamed('AI_GENERAL_MODEL_SUBSIDY'), company, KITE_DAY);
    expect(narrowest(award, facts)?.name).toBe('modelParameters');
  });
});

describe('The outlook of a company', () => {
  it('is empty where something is refused or unknown', () => {
    const refused = outlookOf(assessed('KITE_TEST_FLIGHT', { 试飞费用: 900_000 }));
    const unknown = outlookOf(assessed('KITE_TEST_FLIGHT', { 试飞费用: null }));
    expect([refused, unknown]).toEqual([
      { steps: [], cliffs: [] },
      { steps: [], cliffs: [] },
    ]);
  });

  it('moves no figure that the row leaves out', () => {
    const { steps } = outlookOf(assessed('KITE_SCALE_REWARD', { 年营收: 150_000_000 }));
    expect(steps.map(({ name }) => name)).toEqual(['revenue']);
  });
});
