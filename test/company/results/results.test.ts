import { describe, expect, it } from 'vitest';
import { assessedEnterprise } from '../../../src/company/assessed-enterprise';
import { enterprisesOf } from '../../../src/company/enterprise';
import { companyResult, type CompanyResult } from '../../../src/company/results/company-result';
import { resultSheets, type TableResults } from '../../../src/company/results/result-sheets';
import { TotalsInHand, type TotalLine } from '../../../src/company/results/result-totals';
import { NO_ANSWERS } from '../../../src/company/stored-answers';
import { policyLibrary } from '../../../src/policy-library';
import { Exact, ZERO } from '../../../src/rules/exact';
import { readCompany } from '../../../src/table/company';
import { fieldsOf } from '../../../src/table/fields';
import { recogniseTable } from '../../../src/table/table';

const HEADINGS = [
  '企业名称',
  '所属区',
  '行业',
  '首次流片费用(万元)',
  '年营收(万元)',
  '营收增速(%)',
  '购买EDA工具实际发生费用(万元)',
];
const ROWS = [
  ['甲芯片有限公司', '滨江区', '集成电路', 1200, 60_000, 25, 500],
  ['=1+1软件有限公司', '余杭区', '软件', null, 120_000, 30, null],
  ['丙有限公司', null, null, 1000, null, null, 80],
  ['丁有限公司', '宁波市', '集成电路', 5000, null, null, null],
];

function resultsOf(rows: readonly (readonly unknown[])[]): TableResults {
  const table = recogniseTable({ top: 0, left: 0, rows: [HEADINGS] }, fieldsOf(policyLibrary), {})!;
  const companies = enterprisesOf(
    rows.map((values, at) => readCompany(table, { row: at + 1, left: 0, values, formats: [] })),
  ).map((one) =>
    companyResult(assessedEnterprise(policyLibrary, one, { day: '2025-06-30', answers: NO_ANSWERS })),
  );
  const totals = new TotalsInHand();
  companies.forEach((one) => totals.add(one));
  return {
    source: { sheet: '企业', headerRow: null, left: null },
    book: policyLibrary,
    day: '2025-06-30',
    dataYear: 2024,
    version: '0.1.0',
    companies,
    totals: totals.totals(),
  };
}

const sum = (amounts: readonly Exact[]): Exact => amounts.reduce((so, one) => so.plus(one), ZERO);
const countedOf = ({ paid }: CompanyResult): Exact => sum(paid.flatMap(({ counted }) => counted ?? []));

describe('the results of a whole table', () => {
  const results = resultsOf(ROWS);

  it('say of each company what is counted, adding up to its certain total', () => {
    for (const company of results.companies)
      expect(countedOf(company).toFixed(2)).toBe(company.certain.toFixed(2));
    expect(results.totals.certain.gt(0)).toBe(true);
  });

  it.each(['byPolicy', 'byClause', 'byDistrict', 'byDepartment'] as const)(
    'add up to the whole %s, in yuan and in claims',
    (by) => {
      const lines: readonly TotalLine[] = results.totals[by];
      expect(sum(lines.map(({ certain }) => certain)).toFixed(2)).toBe(results.totals.certain.toFixed(2));
      expect(lines.reduce((so, { claims }) => so + claims, 0)).toBe(results.totals.claims);
    },
  );

  it('pay nothing to a company of another city, and keep its row', () => {
    const other = results.companies.at(-1)!;
    expect([other.name, other.certain.toNumber(), other.paid]).toEqual(['丁有限公司', 0, []]);
  });

  it('are written with the total of each row in the columns of its awards', () => {
    const [sheet] = resultSheets(results, 'zh');
    const below = sheet!.rows.slice(sheet!.headerRow + 1);
    expect(below).toHaveLength(ROWS.length + 1);
    for (const row of below) {
      const awards = row.slice(9).filter((cell) => typeof cell === 'number');
      expect(sum(awards.map((cell) => new Exact(cell))).toNumber()).toBe(row[5]);
    }
    expect(below.at(-1)![5]).toBe(results.totals.certain.toNumber());
  });

  it('name the day, the years and the version in either language', () => {
    const [zh, en] = [resultSheets(results, 'zh'), resultSheets(results, 'en')];
    const head = (sheets: typeof zh): string => sheets[0]!.rows.slice(0, 4).flat().join('\n');
    expect(head(zh)).toMatch(
      /整表试算：企业\n申报日 2025年6月30日；申报年度 2025 年；数据年度 2024 年；杭策 0\.1\.0/,
    );
    expect(head(en)).toMatch(/Day of application 30 Jun 2025; year of application 2025; figures of 2024/);
  });

  it('state every claim with its clause and its text', () => {
    const claims = resultSheets(results, 'zh')[2]!;
    const paid = results.companies.reduce((so, one) => so + one.paid.length, 0);
    const rows = claims.rows.slice(claims.headerRow + 1);
    expect(rows).toHaveLength(paid);
    for (const row of rows) expect(row.slice(3, 6).every((cell) => typeof cell === 'string')).toBe(true);
  });
});
