import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessEnterprise, type AwardAssessment } from '../../src/company/assessment';
import { stackCompany } from '../../src/company/company-stacking';
import { enterprisesOf, merged } from '../../src/company/enterprise';
import { assessAward } from '../../src/company/assessment';
import { joinedRows, type TableRows } from '../../src/company/joined-rows';
import { policyLibrary } from '../../src/policy-library';
import { readCompany } from '../../src/table/company';
import { fieldsOf } from '../../src/table/fields';
import { recogniseTable } from '../../src/table/table';
import { provisionNamed } from '../provision-named';

const fields = fieldsOf(policyLibrary);
const AWARD = 'EQUIPMENT_NEW_MODEL_SALES_REWARD';
const SALES = '新车型年度销售额(亿元)';
const HIGHEST = '此前最高年度销售额(亿元)';

type Cells = Readonly<Record<string, string | number | null>>;

/** A table of a vehicle maker; of one of several, with its sheet and the year of its figures. */
function tableOf(lines: readonly Cells[], place: { sheet?: string; dataYear?: number } = {}): TableRows {
  const cells = lines.map((line) => ({ 企业名称: '示例汽车', 行业: '整车制造', ...line }));
  const headings = [...new Set(cells.flatMap((line) => Object.keys(line)))];
  const dataYear = place.dataYear ?? null;
  const table = recogniseTable({ top: 0, left: 0, rows: [headings] }, fields, {}, 0, dataYear)!;
  const rows = cells.map((line: Cells, at) => {
    const values = headings.map((heading) => line[heading] ?? null);
    return readCompany(table, { row: at + 1, left: 0, values, formats: [] });
  });
  return { ...(place.sheet === undefined ? {} : { sheet: place.sheet }), dataYear, rows };
}

function rewardsOf(tables: readonly TableRows[]): readonly AwardAssessment[] {
  const [enterprise] = enterprisesOf(joinedRows(tables));
  return assessEnterprise(policyLibrary, enterprise!, '2025-06-30', [provisionNamed(AWARD)]).awards;
}

/** 万元, and 问 where it is asked first. */
const wan = ({ verdict, amount }: AwardAssessment): number | '问' =>
  verdict === 'missing' ? '问' : (amount?.toNumber() ?? 0) / 10_000;

/** Of each row. */
const paid = (lines: readonly Cells[]): readonly (number | '问')[] => rewardsOf([tableOf(lines)]).map(wan);

const sold = (year: number, model: string | null, amount: number, more: Cells = {}): Cells => ({
  数据年度: year,
  产品名称: model,
  [SALES]: amount,
  ...more,
});

describe('What a model sold in an earlier year', () => {
  it('is no history of another model: 甲型 at 60亿 in 2023 takes nothing from 乙型 at 60亿 in 2024', () => {
    expect(paid([sold(2023, '甲型', 60), sold(2024, '乙型', 60)])).toEqual([200, 200]);
  });

  it('is its own history, so that 60亿 is reached for the first time once', () => {
    expect(paid([sold(2023, '甲型', 60), sold(2024, '甲型', 60)])).toEqual([200, 0]);
    expect(paid([sold(2023, '甲型', 60), sold(2024, '甲型', 120)])).toEqual([200, 200]);
  });

  it('is kept apart for two models over two years', () => {
    const rows = [
      sold(2023, '甲型', 60),
      sold(2023, '乙型', 10),
      sold(2024, '甲型', 60),
      sold(2024, '乙型', 60),
    ];
    expect(paid(rows)).toEqual([200, 0, 0, 200]);
    expect(paid([...rows].reverse())).toEqual([200, 0, 0, 200]);
  });

  it('is its own also where the name is spelled with another width, with blanks or in other capitals', () => {
    for (const name of ['ａ１型', ' A1 型', 'a1型', 'A1　型'])
      expect(paid([sold(2023, 'A1型', 60), sold(2024, name, 60)])).toEqual([200, 0]);
  });

  it('two years ago is history too, and next year is none', () => {
    expect(paid([sold(2022, '甲型', 60), sold(2024, '甲型', 60)])).toEqual([200, 0]);
    expect(paid([sold(2024, '甲型', 60), sold(2025, '甲型', 60)])).toEqual([200, 0]);
  });

  it('in a column of its year counts for that model alone', () => {
    const before = '2023年新车型年度销售额(亿元)';
    const rows = (second: string) => [
      sold(2024, '甲型', 60),
      { 数据年度: 2024, 产品名称: second, [before]: 60 },
    ];
    const own = rewardsOf([tableOf(rows('甲型'))]).map(wan);
    const other = rewardsOf([tableOf(rows('乙型'))]).map(wan);
    expect([own[0], other[0]]).toEqual([0, 200]);
  });

  it.each([
    ['no row names its model', null, null],
    ['the earlier row does not', null, '乙型'],
    ['the later row does not', '甲型', null],
  ])('is asked about where %s', (_, earlier, later) => {
    const [first, second] = rewardsOf([tableOf([sold(2023, earlier, 60), sold(2024, later, 60)])]);
    expect(first!.amount?.toNumber()).toBe(2_000_000);
    expect(second!).toMatchObject({ verdict: 'missing', amount: null });
    expect(second!.missing[0]!.question!.zh).toBe(
      '第 2 行的“新车型（含扩展车型）年度销售额” 6,000,000,000元，与本行是同一产品的吗？' +
        '请在各行写明“产品名称”，或填“此前最高年度销售额”',
    );
    expect(second!.missing[0]!.question!.en).toContain(
      'row 2, CNY 6,000,000,000, and this row for one product?',
    );
    expect([second!.range?.from.toNumber(), second!.range?.to.toNumber()]).toEqual([0, 2_000_000]);
  });

  it('is not asked about where it changes no amount, or the row states the highest figure itself', () => {
    expect(paid([sold(2023, null, 49), sold(2024, '乙型', 60)])).toEqual([0, 200]);
    expect(paid([sold(2023, null, 60), sold(2024, '乙型', 40)])).toEqual([200, 0]);
    expect(paid([sold(2023, null, 60), sold(2024, '乙型', 60, { [HIGHEST]: 0 })])).toEqual([200, 200]);
    expect(paid([sold(2023, null, 60), sold(2024, '乙型', 60, { [HIGHEST]: 55 })])).toEqual([200, 0]);
  });

  it('is asked about where one earlier row names the model and another does not', () => {
    const rows = [sold(2022, '甲型', 60), sold(2023, null, 110), sold(2024, '甲型', 120)];
    expect(paid(rows)).toEqual([200, '问', '问']);
    expect(paid([sold(2022, '甲型', 60), sold(2023, null, 55), sold(2024, '甲型', 120)])).toEqual([
      200,
      '问',
      200,
    ]);
  });

  it('that two rows state differently is asked about, unless it comes to the same', () => {
    const [, , last] = rewardsOf([
      tableOf([sold(2023, '甲型', 60), sold(2023, '甲型', 40), sold(2024, '甲型', 60)]),
    ]);
    expect(last!.missing[0]!.question!.zh).toContain('在第 2、3 行写得不同');
    expect(paid([sold(2023, '甲型', 30), sold(2023, '甲型', 40), sold(2024, '甲型', 60)])).toEqual([
      0, 0, 200,
    ]);
  });

  it('stands on another sheet that was joined', () => {
    const of = (first: string | null, second: string | null) =>
      rewardsOf([
        tableOf([{ 产品名称: first, [SALES]: 60 }], { dataYear: 2023, sheet: '2023' }),
        tableOf([{ 产品名称: second, [SALES]: 60 }], { dataYear: 2024 }),
      ]);
    const amounts = (...names: readonly [string | null, string | null]) => of(...names).map(wan);
    expect(amounts('甲型', '乙型')).toEqual([200, 200]);
    expect(amounts('甲型', '甲 型')).toEqual([200, 0]);
    expect(amounts(null, '甲型')).toEqual([200, '问']);
    expect(of(null, '甲型')[1]!.missing[0]!.question!.zh).toContain('“2023”表第 2 行');
  });

  it('is nobody’s where all rows of an enterprise are read as one', () => {
    const lines = [
      sold(2024, '甲型', 60),
      { ...sold(2024, '乙型', 0), [SALES]: null, '2023年新车型年度销售额(亿元)': 60 },
    ];
    const [enterprise] = enterprisesOf(joinedRows([tableOf(lines)]));
    const one = assessAward(provisionNamed(AWARD), merged(enterprise!.rows), '2025-06-30');
    expect(one.verdict).toBe('missing');
  });
});

describe('A total over models', () => {
  const model = fc.constantFrom('甲型', '乙型', null);
  const row = fc.record({
    year: fc.constantFrom(2022, 2023, 2024),
    model,
    amount: fc.constantFrom(10, 50, 60, 100),
  });

  it('pays each named model its highest tier once, whatever the others sold', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { minLength: 1, maxLength: 6, selector: (r) => `${r.year}${r.model}` }),
        (rows) => {
          const named = rows.filter((one) => one.model !== null);
          fc.pre(named.length > 0);
          const [enterprise] = enterprisesOf(
            joinedRows([tableOf(named.map((one) => sold(one.year, one.model, one.amount)))]),
          );
          const assessment = assessEnterprise(policyLibrary, enterprise!, '2025-06-30', [
            provisionNamed(AWARD),
          ]);
          const highest = (name: string) =>
            Math.max(0, ...named.filter((one) => one.model === name).map(({ amount }) => amount));
          const tier = (amount: number) => (amount >= 100 ? 400 : amount >= 50 ? 200 : 0);
          const { most, certain } = stackCompany(assessment);
          const due = (tier(highest('甲型')) + tier(highest('乙型'))) * 10_000;
          expect([certain.total.toNumber(), most.total.toNumber()]).toEqual([due, due]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is never more for a model that no row names than for one of its own', () => {
    const selector = (one: { year: number; model: string | null }) => `${one.year} ${one.model}`;
    fc.assert(
      fc.property(fc.uniqueArray(row, { minLength: 1, maxLength: 5, selector }), (rows) => {
        const lines = rows.map((one) => sold(one.year, one.model, one.amount));
        const unnamed = paid(lines);
        const named = paid(lines.map((line, at) => ({ ...line, 产品名称: line['产品名称'] ?? `其他${at}` })));
        unnamed.forEach((amount, at) => {
          if (amount !== '问') expect(amount).toBeLessThanOrEqual(Number(named[at]));
        });
      }),
      { numRuns: 60 },
    );
  });
});
