import { describe, expect, it } from 'vitest';
import { assessCompany, type AwardAssessment } from '../../../src/company/assessment';
import { readCompany } from '../../../src/table/company';
import { stackCompany } from '../../../src/company/company-stacking';
import { fieldsOf } from '../../../src/table/fields';
import { recogniseTable } from '../../../src/table/table';
import { policyLibrary } from '../../../src/policy-library';
import { countsTowardCompanyTotal } from '../../../src/rules/awards';
import { ZERO } from '../../../src/rules/exact';
import { policy } from '../../../src/rules/policies';
import { policyBook } from '../../../src/rules/policy-book';
import { AWARD_GROUPS, groupClauses } from '../../../taskpane/company/clause-groups';

const fields = fieldsOf(policyLibrary);

/** The groups for a company of which every figure is known, in a table with one column for each field. */
function groupsFor(values: Readonly<Record<string, unknown>>, day: string, book = policyLibrary) {
  const headings = Object.keys(values);
  const table = recogniseTable({ top: 0, left: 0, rows: [headings] }, fields, {})!;
  const company = readCompany(table, { left: 0, values: Object.values(values), formats: [] });
  const assessment = assessCompany(book, company, day);
  const stacking = stackCompany(assessment);
  return { ...groupClauses(assessment, stacking), stacking };
}

const FIGURES = {
  企业名称: '示例有限公司',
  年营收: 2_000_000_000,
  上年营收: 1_000_000_000,
  首次流片费用: 20_000_000,
  当年市级留成新增贡献: 5_000_000,
  企业项目全部投入: 80_000_000,
};
const IN_FORCE = '2025-06-30';

const names = (awards: readonly AwardAssessment[]) => awards.map(({ award }) => award.name);

describe('the groups of the company view', () => {
  it('hold every award exactly once, and every clause without a figure', () => {
    const { awards, noFigure } = groupsFor(FIGURES, IN_FORCE);
    const listed = AWARD_GROUPS.flatMap((group) => names(awards[group]));
    expect([...listed].sort()).toEqual(policyLibrary.provisions.map(({ award }) => award.name).sort());
    const clauses = policyLibrary.policies.flatMap((one) => one.clauses);
    expect(noFigure).toHaveLength(clauses.filter((clause) => clause.awards.length === 0).length);
  });

  it('list what can be had from the largest amount to the smallest', () => {
    const amounts = groupsFor(FIGURES, IN_FORCE).awards.applicable.map(({ amount }) => amount!.toNumber());
    expect(amounts.length).toBeGreaterThan(2);
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  });

  it('never put a limit, equity, a pool or a district’s award among what the company gets', () => {
    const { applicable, apart } = groupsFor(FIGURES, IN_FORCE).awards;
    expect(applicable.every(({ award }) => countsTowardCompanyTotal(award))).toBe(true);
    expect(names(apart)).toEqual(
      expect.arrayContaining(['IC_PROJECT_SUPPORT_CAP', 'SOFTWARE_DISTRICT_CONTRIBUTION']),
    );
  });

  it('set apart what gives way to another award, and leave what adds up to the total', () => {
    const { awards, stacking } = groupsFor(
      { ...FIGURES, 所属区: '滨江', 首次流片费用: 10_000_000 },
      IN_FORCE,
    );
    expect(names(awards.overlapping)).toContain('IC_TAPEOUT');
    expect(names(awards.applicable)).toContain('BINJIANG_TAPEOUT');
    const sum = awards.applicable.reduce((total, { amount }) => total.plus(amount!), ZERO);
    const reduced = stacking.limits.reduce((total, { reduction }) => total.plus(reduction), ZERO);
    expect(sum.minus(reduced).toString()).toBe(stacking.total.toString());
  });

  it('put nothing of an expired policy among what can be had', () => {
    const { applicable, apart, outOfForce } = groupsFor(FIGURES, '2099-01-01').awards;
    expect([...applicable, ...apart].filter(({ policy: { effectiveTo } }) => effectiveTo !== null)).toEqual(
      [],
    );
    expect(names(outOfForce)).toContain('SOFTWARE_SCALE_REWARD');
  });

  it('put nothing of a draft among what can be had, whatever its dates', () => {
    const drafts = policyBook(policyLibrary.policies.map((one) => policy({ ...one, status: 'draft' })));
    const { awards } = groupsFor(FIGURES, IN_FORCE, drafts);
    expect(awards.draft).toHaveLength(drafts.provisions.length);
  });

  it('name first what lacks only a cell of the row', () => {
    const { missing } = groupsFor({ 企业名称: '示例', 年营收: null, 首次流片费用: null }, IN_FORCE).awards;
    const lackingColumns = missing.map((one) => one.missing.filter(({ cell }) => !cell).length);
    expect(lackingColumns[0]).toBe(0);
    expect(lackingColumns).toEqual([...lackingColumns].sort((a, b) => a - b));
  });
});
