import { describe, expect, it } from 'vitest';
import { assessAward } from '../../src/company/assessment';
import { policyLibrary } from '../../src/policy-library';
import { readCompany } from '../../src/table/company';
import { fieldsOf } from '../../src/table/fields';
import { recogniseTable } from '../../src/table/table';
import { awardFunction } from '../../functions/award-function';

const provision = policyLibrary.find('EQUIPMENT_ICV_OUTPUT_REWARD')!;
const HEADINGS = ['企业名称', '行业', '年产值(元)', '年产值较上年度增长率（小数）'];

describe('last year’s output, from this year’s and its growth', () => {
  it.each([
    [119_999_999.99, 0.2],
    [120_000_000, 0.2],
    // Last year lacked less than half a fen of a tier.
    [999_999_999.99, 1],
    [5_999_999_999.99, 5],
  ])('is the same for the pane as for the function: %d yuan, grown by %d', (output, growth) => {
    const values = ['示例网联有限公司', '智能网联汽车', output, growth];
    const table = recogniseTable({ top: 0, left: 0, rows: [HEADINGS, values] }, fieldsOf(policyLibrary), {})!;
    const company = readCompany(table, { row: 1, left: 0, values, formats: [] });
    const { amount } = assessAward(provision, company, '2025-06-30');
    expect(amount?.toNumber() ?? 0).toBe(awardFunction(provision).evaluate([output, growth], 'zh'));
  });
});
