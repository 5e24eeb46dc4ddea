import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../workbook/workbook';
import { auditOf, listOf, verdicts } from './audited';

const INSURANCE = [
  '企业名称',
  '产品名称',
  '奖补事项',
  '数据年度',
  '发放日期',
  '发放金额（元）',
  '首台（套）产品年度实际保费（元）',
  '首台（套）产品实际投保费率（%）',
  '首台（套）产品享受补偿年度',
];

/** A premium of 100万 a year, insured at 1%: 90万, 80万 and 70万 are due in years 1, 2 and 3. */
const insured = (
  year: number | null,
  paid: number,
  product: string | null = '产品一',
  stated: CellValue = null,
) => [
  '甲',
  product,
  'EQUIPMENT_FIRST_SET_INSURANCE',
  year,
  '2025-09-01',
  paid * 10_000,
  1_000_000,
  1,
  stated,
];
const insurance = (...rows: readonly (readonly CellValue[])[]) => listOf([INSURANCE, ...rows]);

const together = async (...rows: readonly (readonly CellValue[])[]) =>
  (await insurance(...rows)).rows.map(({ together: { verdict, amount } }) => `${verdict} ${amount}`);

describe('A second year of support for one product', () => {
  it('is less than the first: 90% twice is too much by 10万, though no row says its year', async () => {
    const list = await insurance(insured(2022, 90), insured(2023, 90));
    expect(verdicts(list)).toEqual(['一致 一致', '一致 多付']);
    expect(list.rows[1]!.together).toMatchObject({
      kind: 'yearsOfSupport',
      amount: '800000.00',
      others: [{ row: 2 }],
    });
    expect(list.rows[1]!.together.why!.zh).toBe(
      '没有写“享受补偿年度（第几年）（首台（套）产品）”，按名单至少是第 2 年支持：' +
        '第 2 行已发此前年度的，本行最多 800,000元',
    );
    expect(list.rows[1]!.together.why!.en).toContain(
      'by the list it is year 2 of support or later: row 2 had earlier years; at most CNY 800,000 here',
    );
    expect(list.findings).toMatchObject([{ kind: 'yearsOfSupport', cell: 'F3' }]);
    expect(list.findings[0]!.message.zh).toMatch(/^甲：支持年次与名单对不上。/);
    expect(list.totals.all).toMatchObject({ over: '100000.00', under: '0.00' });
  });

  it('is told by the years, wherever the rows stand', async () => {
    expect(await together(insured(2023, 90), insured(2022, 90))).toEqual([
      'over 800000.00',
      'agrees 900000.00',
    ]);
  });

  it('that was paid as it is due is no underpayment', async () => {
    const list = await insurance(insured(2022, 90), insured(2023, 80), insured(2024, 70));
    expect(verdicts(list)).toEqual(['一致 一致', '一致 一致', '一致 一致']);
    expect(list.rows.map(({ recomputed }) => recomputed)).toEqual(['900000.00', '800000.00', '700000.00']);
    expect(list.rows[2]!.why.zh).toContain('按名单是第 3 年支持，应为 700,000元');
    expect(list.rows[1]!.remarks.map(({ zh }) => zh)).toContain(
      '没有写“享受补偿年度（第几年）（首台（套）产品）”，本行单独按第 1 年计',
    );
    expect(list.totals.all.under).toBe('0.00');
    const less = await insurance(insured(2022, 90), insured(2023, 75));
    expect(verdicts(less)[1]).toBe('少付 一致');
    expect(less.rows[1]!.difference).toBe('-50000.00');
  });

  it('after three nothing is due', async () => {
    const rows = [2021, 2022, 2023, 2024].map((year, at) => insured(year, Math.max(70, 90 - at * 10)));
    const list = await insurance(...rows);
    expect(list.rows.map(({ together: { verdict } }) => verdict)).toEqual([
      'agrees',
      'agrees',
      'agrees',
      'over',
    ]);
    expect(list.rows[3]!.together.amount).toBe('0.00');
    expect(list.rows[3]!.together.why!.zh).toContain(
      '按名单至少是第 4 年支持：第 2、3、4 行已发此前年度的，本行不应再发',
    );
    expect(list.rows[3]!.together.why!.en).toMatch(/nothing is due here$/);
  });

  it('is none of another product', async () => {
    expect(await together(insured(2022, 90), insured(2023, 90, '产品二'))).toEqual([
      'agrees 900000.00',
      'agrees 900000.00',
    ]);
  });

  it('is told also where the product is written with other blanks', async () => {
    expect((await together(insured(2022, 90), insured(2023, 90, '产品 一')))[1]).toBe('over 800000.00');
  });

  it.each([
    [null, null],
    ['产品一', null],
    [null, '产品一'],
  ])('is asked about where the rows do not name the product: %s, %s', async (first, second) => {
    const list = await insurance(insured(2022, 90, first), insured(2023, 90, second));
    expect(verdicts(list)).toEqual(['一致 一致', '一致 待核实']);
    expect(list.rows[1]!.together.why!.zh).toBe(
      '第几年支持？没有写“享受补偿年度（第几年）（首台（套）产品）”；' +
        '本行与第 2 行是同一产品的吗？若是，按名单至少是第 2 年，本行最多 800,000元',
    );
    expect(list.findings).toEqual([]);
    expect(await together(insured(2022, 90, first), insured(2023, 80, second))).toEqual([
      'agrees 900000.00',
      'agrees 900000.00',
    ]);
  });

  it('counts from a year that an earlier row states', async () => {
    const rows = [insured(2022, 80, '产品一', 2), insured(2023, 80)];
    expect(await together(...rows)).toEqual(['agrees 800000.00', 'over 700000.00']);
    expect(await together(insured(2022, 70, '产品一', 3), insured(2023, 70))).toEqual([
      'agrees 700000.00',
      'over 0.00',
    ]);
  });

  it('that the rows state in turn is right', async () => {
    const rows = [
      insured(2022, 90, '产品一', 1),
      insured(2023, 80, '产品一', 2),
      insured(2024, 70, '产品一', 3),
    ];
    expect(verdicts(await insurance(...rows))).toEqual(['一致 一致', '一致 一致', '一致 一致']);
    // The list may begin late, and a year between may be left out or be paid by another list.
    expect(verdicts(await insurance(insured(2024, 70, '产品一', 3)))).toEqual(['一致 一致']);
    for (const [stated, paid] of [
      [2, 80],
      [3, 70],
    ] as const)
      expect(
        (await together(insured(2022, 90, '产品一', 1), insured(2024, paid, '产品一', stated)))[1],
      ).toMatch(/^agrees/);
  });

  it.each([
    [1, 90, '写的是第 1 年，而第 2 行已发此前年度的，按名单应为第 2 年'],
    [3, 70, '写的是第 3 年，而第 2 行已发此前年度的，按名单应为第 2 年'],
  ])('that a row states as year %d is asked about', async (stated, paid, words) => {
    const list = await insurance(insured(2022, 90, '产品一', 1), insured(2023, paid, '产品一', stated));
    expect(verdicts(list)).toEqual(['一致 一致', '一致 待核实']);
    expect(list.rows[1]!.together.kind).toBe('yearsOfSupport');
    expect(list.rows[1]!.together.why!.zh).toContain(words);
    expect(list.findings).toEqual([]);
  });

  it('is not asked of rows that state their year and name nothing', async () => {
    expect(await together(insured(2022, 90, null, 1), insured(2023, 90, null, 1))).toEqual([
      'agrees 900000.00',
      'agrees 900000.00',
    ]);
  });

  it('may be a part of the first where only days of payment tell two years', async () => {
    const undated = (paid: number, day: string) =>
      insured(null, paid).map((cell, at) => (at === 4 ? day : cell));
    const parts = await insurance(undated(5, '2023-12-20'), undated(85, '2024-01-20'));
    expect(parts.rows[1]!.together).toMatchObject({ verdict: 'open', kind: 'yearsOfSupport' });
    expect(parts.rows[1]!.together.why!.zh).toContain('是第 2 年支持，还是同一年的分期发放？');
    expect(verdicts(await insurance(undated(90, '2023-12-20'), undated(90, '2024-12-20')))[1]).toBe(
      '一致 多付',
    );
  });

  it('is counted over two sheets that a person joined', async () => {
    const sheets = { 甲年: [INSURANCE, insured(2022, 90)], 乙年: [INSURANCE, insured(2023, 90)] };
    const corners = Object.keys(sheets).map((sheet) => [sheet, 0, 0]);
    const joined = await auditOf(sheets, { settings: { 'hangce.joined': [corners] } });
    expect(joined.lists.map((list) => verdicts(list)[0])).toEqual(['一致 一致', '一致 多付']);
    const apart = await auditOf(sheets);
    expect(apart.lists.map((list) => verdicts(list)[0])).toEqual(['一致 一致', '一致 一致']);
  });
});

describe('In any order of rows, for two products', () => {
  const payment = fc.record({
    year: fc.integer({ min: 2018, max: 2024 }),
    product: fc.constantFrom('产品一', '产品二'),
  });
  const payments = fc.uniqueArray(payment, {
    minLength: 1,
    maxLength: 8,
    selector: ({ year, product }) => `${year} ${product}`,
  });
  const due = [90, 80, 70];

  it('each year of support comes to its own amount, and who was paid that is accused of nothing', async () => {
    await fc.assert(
      fc.asyncProperty(payments, async (some) => {
        const before = (one: (typeof some)[number]): number =>
          some.filter(({ year, product }) => product === one.product && year < one.year).length;
        const right = some.map((one) => due[before(one)] ?? 0);
        const full = await insurance(...some.map(({ year, product }) => insured(year, 90, product)));
        expect(full.rows.map((row) => Number(row.together.amount))).toEqual(right.map((wan) => wan * 10_000));
        const paid = some.flatMap(({ year, product }, at) =>
          right[at] === 0 ? [] : [insured(year, right[at]!, product)],
        );
        const sound = await insurance(...paid);
        expect(verdicts(sound)).toEqual(paid.map(() => '一致 一致'));
      }),
      { numRuns: 25 },
    );
  });
});

describe('Support for at most so many years', () => {
  /** Each award with its longest time, for a figure that pays the same amount every year. */
  it.each([
    ['BINJIANG_RENT_SUBSIDY', 3, '年度房租（元）', 100_000, 100_000],
    ['ECOMMERCE_BRAND_PAVILION_SUBSIDY', 3, '品牌特色馆当年实际投入额（元）', 500_000, 100_000],
    ['ECOMMERCE_INDUSTRY_BELT_SUBSIDY', 3, '新型产业带当年实际投入额（元）', 500_000, 100_000],
  ])('ends: %s after %d years', async (award, longest, heading, figure, due) => {
    const years = Array.from({ length: longest + 1 }, (_, at) => 2022 + at);
    const list = await listOf([
      ['企业名称', '所属区', '项目名称', '奖补事项', '数据年度', '发放日期', '发放金额（元）', heading],
      ...years.map((year) => ['甲', '滨江区', '项目一', award, year, '2025-09-01', due, figure]),
    ]);
    expect(list.rows.map(({ verdict }) => verdict)).toEqual(years.map(() => 'agrees'));
    expect(list.rows.map(({ together: { verdict, amount } }) => [verdict, amount])).toEqual([
      ...years.slice(1).map(() => ['agrees', `${due}.00`]),
      ['over', '0.00'],
    ]);
    expect(list.findings).toMatchObject([{ kind: 'yearsOfSupport' }]);
  });

  it('ends for a first-set product and a first batch too', async () => {
    const sales = await listOf([
      [
        '企业名称',
        '产品名称',
        '奖补事项',
        '数据年度',
        '发放日期',
        '发放金额（元）',
        '首台（套）产品年销售总额（元）',
        '成功实现应用所用年数',
      ],
      ...[2021, 2022, 2023, 2024].map((year) => [
        ...['甲', '产品一', 'EQUIPMENT_FIRST_SET_SALES_REWARD', year, '2025-09-01'],
        ...[100_000, 1_000_000, 1],
      ]),
    ]);
    expect(sales.rows.map(({ together: { verdict } }) => verdict)).toEqual([
      'agrees',
      'agrees',
      'agrees',
      'over',
    ]);
    const batch = await listOf([
      [
        '企业名称',
        '产品名称',
        '奖补事项',
        '数据年度',
        '发放日期',
        '发放金额（元）',
        '首批次新材料年度实际保费（元）',
        '首批次新材料实际投保费率（%）',
      ],
      ...[2023, 2024].map((year) => [
        '甲',
        '材料一',
        'MATERIALS_FIRST_BATCH_INSURANCE',
        year,
        '2025-09-01',
        900_000,
        1_000_000,
        1,
      ]),
    ]);
    expect(batch.rows.map(({ together: { amount } }) => amount)).toEqual(['900000.00', '800000.00']);
  });
});
