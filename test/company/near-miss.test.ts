import { describe, expect, it } from 'vitest';
import { assessAward } from '../../src/company/assessment';
import { readCompany } from '../../src/table/company';
import { fieldsOf } from '../../src/table/fields';
import { outlookOf } from '../../src/company/outlook';
import { recogniseTable } from '../../src/table/table';
import { policyLibrary } from '../../src/policy-library';
import { narrowest } from '../../src/readings/narrowing';
import { provisionNamed } from '../provision-named';

const fields = fieldsOf(policyLibrary);

/** What one award means for a company with these cells. */
function assessed(award: string, cells: Readonly<Record<string, unknown>>) {
  const table = recogniseTable({ top: 0, left: 0, rows: [Object.keys(cells)] }, fields, {})!;
  const company = readCompany(table, { left: 0, values: Object.values(cells), formats: [] });
  return assessAward(provisionNamed(award), company, '2025-06-30');
}

describe('A company that is refused', () => {
  it('has missed it by a million, and would be paid 150万元', () => {
    const { nearMiss } = assessed('IC_TAPEOUT', { 企业名称: '甲', '首次流片费用(万元)': 900 });
    expect(nearMiss?.gaps.map(({ by }) => by.toFixed())).toEqual(['1000000']);
    expect(nearMiss?.lacking.toFixed()).toBe('0.1');
    expect(nearMiss?.whenMet?.to.toFixed()).toBe('1500000');
  });

  it('has not nearly reached what it lacks more than half of', () => {
    const { verdict, nearMiss } = assessed('IC_TAPEOUT', { 企业名称: '甲', '首次流片费用(万元)': 490 });
    expect([verdict, nearMiss]).toEqual(['refused', null]);
  });

  it('has nothing to gain from a tier that it had reached before', () => {
    const { verdict, nearMiss } = assessed('SOFTWARE_SCALE_REWARD', {
      企业名称: '甲',
      '年营收(万元)': 49_000,
      '此前历史最高年营收(万元)': 60_000,
    });
    expect([verdict, nearMiss]).toEqual(['refused', null]);
  });

  it('has missed nothing where its district is another', () => {
    const { verdict, nearMiss } = assessed('BINJIANG_TAPEOUT', {
      企业名称: '甲',
      所属区: '余杭区',
      '首次流片费用(万元)': 900,
    });
    expect([verdict, nearMiss]).toEqual(['refused', null]);
  });

  it('has missed nothing where only time would help, or has run out', () => {
    const { verdict, reasons, nearMiss } = assessed('BIOMED_SALES_INCREASE_REWARD', {
      企业名称: '甲',
      '年度新增销售额（药械获证产品）': 50_000_000,
      '产品获证年限（药械获证产品）': 9,
    });
    expect([verdict, nearMiss]).toEqual(['refused', null]);
    expect(reasons.flatMap(({ shortfalls }) => shortfalls.map(({ by }) => by.isNegative()))).toEqual([true]);
  });

  it('is told when closing one gap opens another: more revenue lowers the share of R&D', () => {
    const { nearMiss } = assessed('SOFTWARE_RND_SUBSIDY', {
      企业名称: '甲',
      上年度营收: 190_000_000,
      营收增速: 0.3,
      '研发投入（元）': 38_500_000,
    });
    expect(nearMiss?.gaps.map(({ name }) => name)).toEqual(['revenue']);
    expect(nearMiss?.whenMet).toBeNull();
  });
});

describe('A company of which data are missing', () => {
  it('gets between nothing and the ceiling', () => {
    const { verdict, range } = assessed('IC_TAPEOUT', { 企业名称: '甲', 首次流片费用: null });
    expect([verdict, range?.from.toFixed(), range?.to.toFixed()]).toEqual(['missing', '0', '20000000']);
  });

  it('gets a range that what is known narrows', () => {
    const { range } = assessed('SOFTWARE_FIRST_VERSION_SUBSIDY', {
      企业名称: '甲',
      入选目录级别: null,
      前3年营收年均增长率: 0.2,
      年度首版次软件销售额: 10_000_000,
    });
    expect(range!.to.lt(20_000_000)).toBe(true);
  });

  it('comes to nothing where no figure that is missing could change that', () => {
    const { verdict, reasons } = assessed('SOFTWARE_FIRST_VERSION_SUBSIDY', {
      企业名称: '甲',
      入选目录级别: null,
      前3年营收年均增长率: 0.2,
      年度首版次软件销售额: 0,
    });
    expect(verdict).toBe('nothing');
    expect(reasons.map(({ text }) => text.zh)).toEqual(['所缺数据无论多少，金额都是 0']);
  });

  it('is asked first for what settles most: the size of the model, not the cost of its training', () => {
    const { award, facts } = assessed('AI_GENERAL_MODEL_SUBSIDY', { 企业名称: '甲' });
    expect(narrowest(award, facts)?.name).toBe('modelParameters');
  });
});

describe('The outlook of a company', () => {
  it('is empty where something is refused or unknown', () => {
    const refused = outlookOf(assessed('IC_TAPEOUT', { 企业名称: '甲', 首次流片费用: 9_000_000 }));
    const unknown = outlookOf(assessed('IC_TAPEOUT', { 企业名称: '甲', 首次流片费用: null }));
    expect([refused, unknown]).toEqual([
      { steps: [], cliffs: [] },
      { steps: [], cliffs: [] },
    ]);
  });

  it('moves no figure that the row leaves out', () => {
    const { steps } = outlookOf(assessed('SOFTWARE_SCALE_REWARD', { 企业名称: '甲', 年营收: 600_000_000 }));
    expect(steps.map(({ name }) => name)).toEqual(['revenue']);
  });
});
