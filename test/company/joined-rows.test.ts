import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessEnterprise } from '../../src/company/assessment';
import { stackCompany, type CompanyStacking } from '../../src/company/company-stacking';
import { enterprisesOf } from '../../src/company/enterprise';
import { joinedRows, type TableRows } from '../../src/company/joined-rows';
import type { Answers } from '../../src/company/stacking/relations';
import { policyBook } from '../../src/rules/policy-book';
import { policyLibrary } from '../../src/policy-library';
import { readCompany } from '../../src/table/company';
import { fieldsOf } from '../../src/table/fields';
import { recogniseTable } from '../../src/table/table';

const TAPEOUT = '首次流片费用(万元)';
const EDA = '购买签核中心创建企业研发EDA工具实际发生费用(万元)';
const INVESTED = '企业项目全部投入(万元)';

type Cells = Readonly<Record<string, string | number | null>>;

/** The policies that pay for tape-outs: enough for what follows, and many times faster. */
const chips = policyBook(
  policyLibrary.policies.filter(({ clauses }) =>
    clauses.some(({ awards }) => awards.some(({ name }) => name.endsWith('TAPEOUT'))),
  ),
);

const fields = fieldsOf(policyLibrary);
const COMPANY = { 企业名称: '甲', 所属区: '滨江区', 行业: '集成电路' };

/** A sheet of one 滨江 company; the one without a name is shown. */
function sheetOf(sheet: string | null, lines: readonly Cells[]): TableRows {
  const headings = [...new Set([COMPANY, ...lines].flatMap((line) => Object.keys(line)))];
  const table = recogniseTable({ top: 0, left: 0, rows: [headings] }, fields, {})!;
  const rows = lines.map((line, at) => {
    const values = headings.map((heading) => ({ ...COMPANY, ...line })[heading] ?? null);
    return readCompany(table, { row: at + 1, left: 0, values, formats: [] });
  });
  return { ...(sheet === null ? {} : { sheet }), dataYear: null, rows };
}

function stacked(sheets: readonly TableRows[], answers: Answers = new Map()): CompanyStacking {
  const enterprises = enterprisesOf(joinedRows(sheets));
  expect(enterprises).toHaveLength(1);
  return stackCompany(assessEnterprise(chips, enterprises[0]!, '2025-06-30'), { answers });
}

const ends = ({ certain, most }: CompanyStacking) => ({
  certain: certain.total.toNumber() / 10_000,
  most: most.total.toNumber() / 10_000,
});

describe('Rows of two sheets', () => {
  it('have one ceiling: two tape-outs of 800 and 700万 in 滨江 give 300万 together, 450万 apart', () => {
    const one = [{ 项目名称: '一', [TAPEOUT]: 800 }];
    const other = [{ 项目名称: '二', [TAPEOUT]: 700 }];
    expect(ends(stacked([sheetOf(null, one), sheetOf('项目', other)]))).toEqual({ certain: 300, most: 300 });
    expect([one, other].map((lines) => ends(stacked([sheetOf(null, lines)])).certain)).toEqual([240, 210]);
  });

  it('have one limit over a project that both name', () => {
    const cost = [{ 项目名称: '一', [TAPEOUT]: 900 }];
    const whole = [{ 项目名称: '一', [INVESTED]: 500, [EDA]: 100 }];
    const apart =
      ends(stacked([sheetOf(null, cost)])).certain + ends(stacked([sheetOf(null, whole)])).certain;
    const together = ends(stacked([sheetOf(null, cost), sheetOf('投入', whole)]));
    expect(together).toEqual({ certain: 150, most: 150 });
    expect(apart).toBeGreaterThan(150);
  });

  it('in cells of one address are not taken for one thing', () => {
    const line = (cost: number) => [{ [TAPEOUT]: cost }];
    const claims = stacked([sheetOf(null, line(100)), sheetOf('项目', line(100))]).most.taken;
    expect(claims.map(({ rows, amount }) => [rows, amount.toNumber()])).toEqual([
      [[{ row: 1 }], 300_000],
      [[{ row: 1, sheet: '项目' }], 300_000],
    ]);
  });

  it('say a figure of the company differently, and neither is taken', () => {
    const revenue = (amount: number) => [{ 行业: '软件', '年营收(亿元)': amount }];
    const enterprise = enterprisesOf(
      joinedRows([sheetOf(null, revenue(6)), sheetOf('营收', revenue(7))]),
    )[0]!;
    const scale = assessEnterprise(policyLibrary, enterprise, '2025-06-30').awards.find(
      ({ award }) => award.name === 'SOFTWARE_SCALE_REWARD',
    )!;
    expect(scale.missing.map(({ question }) => question?.zh)).toContain(
      '“年营收”在第 2 行、“营收”表第 2 行写得不同，请核对是哪一个',
    );
  });
});

const cost = fc.option(fc.integer({ min: 1, max: 3000 }), { nil: null });
const line = fc.record({
  项目名称: fc.constantFrom('一', '二', '三', null),
  [TAPEOUT]: cost,
  [EDA]: cost,
  [INVESTED]: cost,
});
const lines = fc.array(line, { minLength: 1, maxLength: 2 });

describe('Joining two sheets that say all of a company on every row', () => {
  it('never raises the certain total above the two together, and is the same from either sheet', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const joined = stacked([sheetOf(null, one), sheetOf('乙', other)]);
        const [first, second] = [one, other].map((some) => stacked([sheetOf(null, some)]).certain.total);
        expect(joined.certain.total.lte(joined.most.total)).toBe(true);
        expect(joined.certain.total.lte(first!.plus(second!))).toBe(true);
        expect(ends(stacked([sheetOf('甲', one), sheetOf(null, other)]))).toEqual(ends(joined));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves every answer between the two ends', () => {
    fc.assert(
      fc.property(lines, lines, fc.infiniteStream(fc.boolean()), (one, other, answer) => {
        const sheets = [sheetOf(null, one), sheetOf('乙', other)];
        const open = stacked(sheets);
        const answers: Answers = new Map(
          open.questions.map(({ id }) => [id, answer.next().value ? 'same' : 'different']),
        );
        const settled = stacked(sheets, answers);
        expect(settled.certain.total.gte(open.certain.total)).toBe(true);
        expect(settled.most.total.lte(open.most.total)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
