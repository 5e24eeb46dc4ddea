import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { assessEnterprise } from '../../src/company/assessment';
import { stackCompany } from '../../src/company/company-stacking';
import { enterprisesOf } from '../../src/company/enterprise';
import type { Claim } from '../../src/company/stacking/claim';
import { policyLibrary } from '../../src/policy-library';
import { readCompany } from '../../src/table/company';
import { fieldsOf } from '../../src/table/fields';
import { recogniseTable } from '../../src/table/table';
import { COMPANIES } from './read-cases';

const words = z.string().trim().min(1);
const yuan = z.number().nonnegative();
/** Rows are counted from 1, the first below the headings. */
const counted = z.strictObject({
  行: z.array(z.int().positive()).min(1),
  函数: words,
  奖补: words,
  金额: yuan,
});
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const companyCase = z.strictObject({
  名称: words,
  考查: words,
  日期: words,
  列: z.array(words),
  行: z.array(z.array(cell)).min(1),
  合计: z.strictObject({ 确定: yuan, 最多: yuan }),
  计入: z.array(counted),
  不计入: z.array(counted.extend({ 为什么: words })),
  问题: z.array(words),
  依据: words,
});

const { 公司: companies } = z
  .strictObject({ 说明: z.array(words), 公司: z.array(companyCase).min(40) })
  .parse(JSON.parse(readFileSync(new URL(COMPANIES, import.meta.url), 'utf8')));

type CompanyCase = z.infer<typeof companyCase>;
type Counted = z.infer<typeof counted>;

function stacked({ 列: headings, 行: rows, 日期: day }: CompanyCase) {
  const table = recogniseTable({ top: 0, left: 0, rows: [headings, ...rows] }, fieldsOf(policyLibrary), {})!;
  const enterprises = enterprisesOf(
    rows.map((values, at) => readCompany(table, { row: at + 1, left: 0, values, formats: [] })),
  );
  expect(enterprises).toHaveLength(1);
  return stackCompany(assessEnterprise(policyLibrary, enterprises[0]!, day));
}

const total = (amounts: readonly number[]): number =>
  Math.round(amounts.reduce((a, b) => a + b, 0) * 100) / 100;
const isOf = (claim: Claim, { 函数: name, 行: rows }: Counted): boolean =>
  claim.award.name === name && claim.rows.every(({ row }) => rows.includes(row));
/** Money that is in the total only if a question is answered in the company's favour. */
const onlyAtMost = ({ 为什么: why }: CompanyCase['不计入'][number]): boolean => why.includes('只计入“最多”');

describe.each(companies.map((company) => [company.名称, company] as const))('%s', (_, company) => {
  const { certain, most, questions } = stacked(company);
  const { 计入: paid, 不计入: unpaid, 合计: expected } = company;

  const isCut = (claim: Claim): boolean =>
    certain.limits.some(({ reduction, covered }) => !reduction.isZero() && covered.includes(claim));

  it(`has what the texts give it: ${company.考查}`, () => {
    expect({ 确定: certain.total.toNumber(), 最多: most.total.toNumber() }).toEqual(expected);
  });

  it('adds up what is counted to the certain total', () => {
    expect(total(paid.map(({ 金额: amount }) => amount))).toBe(expected.确定);
  });

  it('counts the same awards, each with its amount, but for what a ceiling or a limit takes away', () => {
    const names = new Set([
      ...paid.map(({ 函数: name }) => name),
      ...certain.taken.map(({ award }) => award.name),
    ]);
    for (const name of names) {
      const taken = certain.taken.filter(({ award }) => award.name === name);
      const amount = total(taken.map((claim) => claim.amount.toNumber()));
      const stated = total(paid.flatMap((one) => (one.函数 === name ? [one.金额] : [])));
      if (taken.some(isCut)) expect(stated, name).toBeLessThanOrEqual(amount);
      else expect(amount, name).toBe(stated);
    }
  });

  it('gives no part of the certain total to what is not counted', () => {
    const apart = unpaid.filter(({ 函数: name, 行: rows }) =>
      paid.every((one) => one.函数 !== name || !one.行.some((row) => rows.includes(row))),
    );
    // Of what a ceiling covers it is a matter of bookkeeping which row it cuts.
    const counting = certain.taken.filter((claim) => !isCut(claim));
    expect(apart.filter((one) => counting.some((claim) => isOf(claim, one)))).toEqual([]);
  });

  it('asks where the two ends differ, and nowhere else', () => {
    const differs = expected.确定 < expected.最多;
    expect(questions.length > 0).toBe(differs);
    expect(unpaid.some(onlyAtMost)).toBe(differs);
    if (differs) expect(company.问题).not.toEqual([]);
  });

  it('names every award as the catalogue does', () => {
    for (const { 函数: name, 奖补: title } of [...paid, ...unpaid]) {
      const { policy, award } = policyLibrary.find(name)!;
      expect(title).toBe(`${policy.shortTitle.zh} ${award.title.zh}`);
    }
  });
});
