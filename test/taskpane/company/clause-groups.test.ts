import { describe, expect, it } from 'vitest';
import { assessCompany, type AwardAssessment } from '../../../src/company/assessment';
import { stackCompany } from '../../../src/company/company-stacking';
import { countsTowardCompanyTotal } from '../../../src/rules/awards';
import { ZERO } from '../../../src/rules/exact';
import { policy } from '../../../src/rules/policies';
import { policyBook } from '../../../src/rules/policy-book';
import { AWARD_GROUPS, groupClauses } from '../../../taskpane/company/clause-groups';
import { companyWith, type Cells } from '../../fixture/company-with';
import { KITE_DAY, kiteBook } from '../../fixture/kite-book';

/** The groups for a company of which every figure is known, in a table with one column for each field. */
function groupsFor(cells: Cells, day: string, book = kiteBook) {
  const assessment = assessCompany(book, companyWith(cells), day);
  const stacking = stackCompany(assessment);
  return { ...groupClauses(assessment, stacking), stacking };
}

const FIGURES = {
  企业名称: '示例有限公司',
  年营收: 200_000_000,
  上年营收: 100_000_000,
  试飞费用: 2_000_000,
  新增贡献: 500_000,
  项目全部投入: 8_000_000,
};

const names = (awards: readonly AwardAssessment[]) => awards.map(({ award }) => award.name);

describe('the groups of the company view', () => {
  it('hold every award exactly once, and every clause without a figure', () => {
    const { awards, noFigure } = groupsFor(FIGURES, KITE_DAY);
    const listed = AWARD_GROUPS.flatMap((group) => names(awards[group]));
    expect([...listed].sort()).toEqual(kiteBook.provisions.map(({ award }) => award.name).sort());
    const clauses = kiteBook.policies.flatMap((one) => one.clauses);
    expect(noFigure).toHaveLength(clauses.filter((clause) => clause.awards.length === 0).length);
  });

  it('list what can be had from the largest amount to the smallest', () => {
    const amounts = groupsFor(FIGURES, KITE_DAY).awards.applicable.map(({ amount }) => amount!.toNumber());
    expect(amounts.length).toBeGreaterThan(2);
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  });

  it('never put a limit, equity, a pool or a district’s award among what the company gets', () => {
    const { applicable, apart } = groupsFor(FIGURES, KITE_DAY).awards;
    expect(applicable.every(({ award }) => countsTowardCompanyTotal(award))).toBe(true);
    expect(names(apart)).toEqual(expect.arrayContaining(['KITE_PROJECT_CAP', 'KITE_DISTRICT_TRANSFER']));
  });

  it('set apart what gives way to another award, and leave what adds up to the total', () => {
    const { awards, stacking } = groupsFor({ ...FIGURES, 所属区: '临安', 试飞费用: 1_000_000 }, KITE_DAY);
    expect(names(awards.overlapping)).toContain('KITE_TEST_FLIGHT');
    expect(names(awards.applicable)).toContain('KITE_DISTRICT_FLIGHT');
    const sum = awards.applicable.reduce((total, { amount }) => total.plus(amount!), ZERO);
    const reduced = stacking.certain.limits.reduce((total, { reduction }) => total.plus(reduction), ZERO);
    expect(sum.minus(reduced).toString()).toBe(stacking.certain.total.toString());
  });

  it('put nothing of an expired policy among what can be had', () => {
    const { applicable, apart, outOfForce } = groupsFor(FIGURES, '2099-01-01').awards;
    expect([...applicable, ...apart].filter(({ policy: { effectiveTo } }) => effectiveTo !== null)).toEqual(
      [],
    );
    expect(names(outOfForce)).toContain('KITE_SCALE_REWARD');
  });

  it('put nothing of a draft among what can be had, whatever its dates', () => {
    const drafts = policyBook(kiteBook.policies.map((one) => policy({ ...one, status: 'draft' })));
    const { awards } = groupsFor(FIGURES, KITE_DAY, drafts);
    expect(awards.draft).toHaveLength(drafts.provisions.length);
  });

  it('name first what lacks only a cell of the row', () => {
    const { missing } = groupsFor({ 企业名称: '示例', 年营收: null, 试飞费用: null }, KITE_DAY).awards;
    const lackingColumns = missing.map((one) => one.missing.filter(({ cell }) => !cell).length);
    expect(lackingColumns[0]).toBe(0);
    expect(lackingColumns).toEqual([...lackingColumns].sort((a, b) => a - b));
  });
});
