import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assessEnterprise } from '../../src/company/assessment';
import { stackCompany } from '../../src/company/company-stacking';
import { enterprisesOf } from '../../src/company/enterprise';
import type { Claim } from '../../src/company/stacking/claim';
import { sharesOf } from '../../src/company/stacking/shares';
import { policyLibrary } from '../../src/policy-library';
import { readCompany } from '../../src/table/company';
import { fieldsOf, SUBJECT_NAMES } from '../../src/table/fields';
import { recogniseTable } from '../../src/table/table';
import type { CellValue } from '../../workbook/workbook';
import { COMPANIES } from '../cases/read-cases';
import { listOf, verdictsOf, type Rows } from './audited';

interface CompanyCase {
  readonly 名称: string;
  readonly 日期: string;
  readonly 列: readonly string[];
  readonly 行: readonly (readonly CellValue[])[];
}

const { 公司: companies } = JSON.parse(
  readFileSync(new URL(COMPANIES, new URL('../cases/read-cases.ts', import.meta.url)), 'utf8'),
) as { readonly 公司: readonly CompanyCase[] };

/** What tells a company and a project from others: a list has it beside the payment. */
const SUBJECTS = SUBJECT_NAMES.map(({ label }) => label.zh);
const KEPT = ['企业名称', '统一社会信用代码', '所属区', '行业', '数据年度', ...SUBJECTS];

function stacked({ 列: headings, 行: rows, 日期: day }: CompanyCase) {
  const table = recogniseTable({ top: 0, left: 0, rows: [headings, ...rows] }, fieldsOf(policyLibrary), {})!;
  const [enterprise] = enterprisesOf(
    rows.map((values, at) => readCompany(table, { row: at + 1, left: 0, values, formats: [] })),
  );
  return stackCompany(assessEnterprise(policyLibrary, enterprise!, day));
}

/** The list in which each claim is a payment, with the company's own table beside it for the figures. */
async function audited(
  { 列: headings, 行: rows, 日期: day }: CompanyCase,
  payments: readonly (readonly [Claim, number])[],
) {
  // Where no column tells the rows of the company apart the list has their figures itself.
  const names = rows.map((row) =>
    headings.map((heading, at) => (SUBJECTS.includes(heading) ? JSON.stringify(row[at]) : '')).join(),
  );
  const isNamed = new Set(names).size === rows.length;
  const kept = headings.flatMap((heading, at) => (!isNamed || KEPT.includes(heading) ? [at] : []));
  const list: Rows = [
    [...kept.map((at) => headings[at]!), '奖补事项', '发放日期', '发放金额（元）'],
    ...payments.map(([{ award, rows: places }, paid]): CellValue[] => {
      const row = rows[places[0]!.row - 1]!;
      // An award for the whole enterprise is of no one project.
      const isWhole = places.length > 1;
      return [
        ...kept.map((at) => (isWhole && SUBJECTS.includes(headings[at]!) ? null : (row[at] ?? null))),
        award.name,
        day,
        paid,
      ];
    }),
  ];
  return listOf(list, {}, { 企业: [headings, ...rows] });
}

const settled = companies.filter((company) => {
  const { certain, most, unknownLimits } = stacked(company);
  return certain.total.eq(most.total) && most.taken.length > 0 && unknownLimits.length === 0;
});

it('There are companies enough whose right total is settled', () => {
  expect(settled.length).toBeGreaterThan(25);
});

describe.each(settled.map((company) => [company.名称, company] as const))('%s', (_, company) => {
  it('is accused of nothing where it was paid its right total', async () => {
    const { certain } = stacked(company);
    const shares = sharesOf(certain);
    const payments = certain.taken.flatMap((claim): [Claim, number][] => {
      const share = shares.get(claim)?.toNumber() ?? 0;
      return share > 0 ? [[claim, share]] : [];
    });
    const { rows, findings } = await audited(company, payments);
    const accused = rows.filter(({ together }) => together.verdict !== 'agrees');
    expect(accused.map((row) => `${row.item} ${verdictsOf(row)} ${row.together.why?.zh}`)).toEqual([]);
    expect(rows.filter(({ verdict }) => verdict !== 'agrees' && verdict !== 'under').map(verdictsOf)).toEqual(
      [],
    );
    expect(findings).toEqual([]);
  });

  it('may keep its right total, to the fen, where every clause was paid in full', async () => {
    const { most } = stacked(company);
    const payments = [...most.taken, ...most.lost].map((claim): [Claim, number] => [
      claim,
      claim.amount.toNumber(),
    ]);
    const { rows } = await audited(company, payments);
    expect(rows.filter(({ verdict }) => verdict !== 'agrees').map((row) => row.why.zh)).toEqual([]);
    const kept = rows.reduce((sum, { together }) => sum + Number(together.amount), 0);
    expect(kept).toBeCloseTo(most.total.toNumber(), 2);
  });
});
