import { describe, expect, it } from 'vitest';
import { assessCompany, type AwardAssessment } from '../../src/company/assessment';
import { policyLibrary } from '../../src/policy-library';
import type { PolicyBook } from '../../src/rules/policy-book';
import { companyWith, type Cells } from '../fixture/company-with';
import { KITE_DAY, kiteBook } from '../fixture/kite-book';

interface Asked {
  readonly day?: string;
  readonly formats?: readonly string[];
  readonly book?: PolicyBook;
}

function assessed(cells: Cells, award: string, asked: Asked = {}): AwardAssessment {
  const { day = KITE_DAY, book = kiteBook } = asked;
  const { awards } = assessCompany(book, companyWith(cells, { ...asked, book }), day);
  const found = awards.find((one) => one.award.name === award);
  if (!found) throw new Error(`no award is called ${award}`);
  return found;
}

describe('A company', () => {
  it('in 万元 gets the amount in yuan', () => {
    const { verdict, amount } = assessed({ 企业名称: '甲', '年营收(万元)': 10000 }, 'KITE_SCALE_REWARD');
    expect([verdict, amount?.toNumber()]).toEqual(['applicable', 200_000]);
  });

  it('in 亿元 gets the same', () => {
    const { amount } = assessed({ 企业名称: '甲', '年营收(亿元)': 1 }, 'KITE_SCALE_REWARD');
    expect(amount?.toNumber()).toBe(200_000);
  });

  it('is refused with the failing requirement', () => {
    const { verdict, reasons } = assessed({ 企业名称: '甲', '试飞费用(万元)': 99.99 }, 'KITE_TEST_FLIGHT');
    expect(verdict).toBe('refused');
    expect(reasons.map(({ text }) => text.zh)).toEqual(['试飞费用 999,900元，须达到 100万元（含本数）']);
  });

  it('misses an input by name, whether its cell is blank or its column absent', () => {
    const blank = assessed({ 企业名称: '甲', '试飞费用(万元)': null }, 'KITE_TEST_FLIGHT');
    const absent = assessed({ 企业名称: '甲', 年营收: 1 }, 'KITE_TEST_FLIGHT');
    expect([blank.verdict, absent.verdict]).toEqual(['missing', 'missing']);
    expect(blank.missing.map(({ label, cell }) => [label.zh, cell?.column])).toEqual([['试飞费用', 1]]);
    expect(absent.missing.map(({ label, cell }) => [label.zh, cell])).toEqual([['试飞费用', undefined]]);
  });

  it('is told which cell cannot be taken, and why', () => {
    const { verdict, invalid } = assessed({ 企业名称: '甲', '试飞费用(万元)': '约3百' }, 'KITE_TEST_FLIGHT');
    expect(verdict).toBe('invalid');
    expect(invalid[0]?.message.zh).toContain('参数“试飞费用”（cost）应为');
    expect(invalid[0]?.cell.column).toBe(1);
  });

  it('is refused by a known figure even while others are missing', () => {
    const { verdict } = assessed({ 企业名称: '甲', '上年度营收(万元)': 100 }, 'KITE_RESEARCH_SUBSIDY');
    expect(verdict).toBe('refused');
  });

  it('of another district is refused by a district policy', () => {
    const verdictIn = (district: string | null) =>
      assessed({ 企业名称: '甲', '试飞费用(万元)': 100, 所属区: district }, 'KITE_DISTRICT_FLIGHT').verdict;
    expect(['余杭区', '浙江省杭州市余杭区', '临安区', null].map(verdictIn)).toEqual([
      'refused',
      'refused',
      'applicable',
      'applicable',
    ]);
  });

  it('of 滨江 is known by every name of that district', () => {
    const cells = { 企业名称: '甲', '首次流片费用(万元)': 1000 };
    for (const own of [
      '滨江区',
      '高新区(滨江)',
      '杭州市滨江区',
      '杭州高新开发区（滨江）',
      '高新区',
      'Binjiang District',
    ]) {
      const { verdict } = assessed({ ...cells, 所属区: own }, 'BINJIANG_TAPEOUT', { book: policyLibrary });
      expect(verdict, own).toBe('applicable');
    }
  });

  it('of a district that cannot be told is not refused, but doubted', () => {
    const { verdict, doubts } = assessed(
      { 企业名称: '甲', '试飞费用(万元)': 100, 所属区: '本地' },
      'KITE_DISTRICT_FLIGHT',
    );
    expect(verdict).toBe('applicable');
    expect(doubts.map(({ zh }) => zh)).toEqual(['所属区 本地：本政策只适用于临安区，请核实']);
  });

  it('of another city is refused by every policy, in the words of its row', () => {
    const cells = { 企业名称: '甲', '年营收(万元)': 50000, '首次流片费用(万元)': 1000 };
    const reasons = (district: string, award: string) =>
      assessed({ ...cells, 所属区: district }, award, { book: policyLibrary }).reasons.map(
        ({ text }) => text.zh,
      );
    for (const elsewhere of ['宁波国家高新区', '徐汇滨江', '南昌市西湖区']) {
      expect(reasons(elsewhere, 'SOFTWARE_SCALE_REWARD')).toEqual([
        `所属地 ${elsewhere}：不在杭州，本政策适用于杭州市企业`,
      ]);
      expect(reasons(elsewhere, 'BINJIANG_TAPEOUT')).toEqual([
        `所属地 ${elsewhere}：不在杭州，本政策只适用于高新区（滨江）`,
      ]);
    }
    expect(reasons('临江高新区', 'BINJIANG_TAPEOUT')).toEqual([
      '所属区 临江高新区：本政策只适用于高新区（滨江）',
    ]);
    expect(reasons('临江高新区', 'SOFTWARE_SCALE_REWARD')).toEqual([]);
  });

  it('of a place that may be in any city is doubted by the policies of the city', () => {
    const doubts = (district: string) =>
      assessed({ 企业名称: '甲', '年营收(万元)': 50000, 所属区: district }, 'SOFTWARE_SCALE_REWARD', {
        book: policyLibrary,
      }).doubts;
    expect(doubts('滨江大道').map(({ zh }) => zh)).toEqual([
      '所属地 滨江大道：看不出是否在杭州，本政策适用于杭州市企业，请核实',
    ]);
    expect([doubts('杭州'), doubts('城西科创大走廊'), doubts('建德市')]).toEqual([[], [], []]);
  });

  it('of several districts is doubted by the policy of one of them, and refused by that of none', () => {
    const found = (district: string) =>
      assessed({ 企业名称: '甲', '首次流片费用(万元)': 1000, 所属区: district }, 'BINJIANG_TAPEOUT', {
        book: policyLibrary,
      });
    expect([found('滨江区、西湖区').verdict, found('滨江区、西湖区').doubts.length]).toEqual([
      'applicable',
      1,
    ]);
    expect(found('城西科创大走廊').verdict).toBe('refused');
  });

  it('has its EDA research counted for the EDA award alone, not for materials and equipment', () => {
    const cells = { 企业名称: '甲', 'EDA工具自主研发投入(万元)': 6000 };
    const book = policyLibrary;
    expect(assessed(cells, 'IC_EDA_RND', { book }).amount?.toNumber()).toBe(9_000_000);
    expect(assessed(cells, 'IC_MATERIAL_EQUIPMENT_RND', { book }).verdict).toBe('missing');
  });

  it('with a growth of 18 and no unit is asked whether it is 18% or 1800%, and paid nothing until then', () => {
    const cells = { 企业名称: '甲', '上年度营收(亿元)': 3, 营收增速: 18, '研发投入(亿元)': 0.8 };
    const { verdict, missing, amount } = assessed(cells, 'KITE_RESEARCH_SUBSIDY');
    expect([verdict, amount]).toEqual(['missing', null]);
    expect(missing.map(({ question }) => question?.zh)).toEqual([
      '没有写单位，18 是 18% 还是 1800%？请在“列对应”中指定单位，或改正单元格',
    ]);
  });

  it('with nothing left to receive is told so, not that a requirement fails', () => {
    const { verdict, reasons } = assessed(
      { 企业名称: '甲', '年营收(亿元)': 6, '此前历史最高年营收(亿元)': 6 },
      'KITE_SCALE_REWARD',
    );
    expect([verdict, reasons.length]).toEqual(['nothing', 1]);
  });

  it('reads 25 under % as 25%, and a cell shown as 25% as it is', () => {
    const cells = { 企业名称: '甲', '上年度营收(亿元)': 3, '营收增速(%)': 25, '研发投入(亿元)': 0.9 };
    const growthOf = (row: Cells, formats?: readonly string[]) =>
      assessed(row, 'KITE_RESEARCH_SUBSIDY', formats && { formats }).facts.revenueGrowth?.toString();
    expect(growthOf(cells)).toBe('0.25');
    expect(growthOf({ ...cells, '营收增速(%)': 0.25 }, ['@', 'General', '0.0%', 'General'])).toBe('0.25');
  });

  it('sees on which day a policy had expired', () => {
    const standingOn = (day: string) =>
      assessed({ 企业名称: '甲', '年营收(亿元)': 6 }, 'KITE_SCALE_REWARD', { day }).standing;
    expect(['2026-02-28', '2026-03-01'].map(standingOn)).toEqual(['inForce', 'expired']);
  });

  it('sees every clause, also those without an amount', () => {
    for (const book of [kiteBook, policyLibrary]) {
      const company = companyWith({ 企业名称: null, 年营收: null }, { book });
      const { awards, others } = assessCompany(book, company, KITE_DAY);
      const clauses = new Set([...awards, ...others].map(({ clause }) => clause));
      expect(clauses.size).toBe(book.policies.flatMap((policy) => policy.clauses).length);
    }
  });
});
