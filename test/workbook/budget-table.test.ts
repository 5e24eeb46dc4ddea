import { describe, expect, it } from 'vitest';
import { STEPS } from '../../src/budget/steps';
import { FIRST_TERMS, type BudgetTerms } from '../../src/budget/stored-budget';
import { ACCOUNT_LISTS, type YearAccount } from '../../src/budget/year-account';
import { yearSheet } from '../../src/budget/year-sheet';
import { isResultSheet } from '../../src/company/results/result-title';
import { policyLibrary } from '../../src/policy-library';
import { Exact } from '../../src/rules/exact';
import { cornerKey } from '../../src/table/stored-years';
import type { PolicyChange } from '../../src/budget/what-if/policy-changes';
import { forecastOfTable, outlayOfTable, whatIfOfTable } from '../../workbook/budget-table';
import type { Assessing } from '../../workbook/assess-table';
import type { CellValue } from '../../workbook/workbook';
import { InMemoryWorkbook } from './in-memory-workbook';

const HEADINGS = [
  '企业名称',
  '所属区',
  '所属行业',
  '年营收（万元）',
  '上年度营收（万元）',
  '研发投入（万元）',
  '明年增速',
];
const COMPANIES: readonly (readonly CellValue[])[] = [
  ['示例甲有限公司', '滨江区', '软件', 120_000, 80_000, 30_000, 0.2],
  ['示例乙有限公司', '西湖区', '软件', 60_000, 40_000, 20_000, null],
  ['示例丙有限公司', '西湖区', '软件', 3_000, 2_000, 900, 0],
];
const CORNER = { sheet: '企业', top: 0, left: 0 };

const sheetOf = (headings = HEADINGS, companies = COMPANIES) =>
  new InMemoryWorkbook({ [CORNER.sheet]: [headings, ...companies].map((row) => [...row]) });

const NOTHING = { mapping: null, answers: null, joins: null };
const OF_2024 = { ...NOTHING, years: [[cornerKey(CORNER), 2024]] };
const DAY = '2025-06-30';
const TABLE = { table: CORNER, stored: OF_2024 };
const doing = (said: number[] = []): Assessing => ({
  book: policyLibrary,
  pause: () => Promise.resolve(),
  onProgress: ({ done, total }) => said.push(done / Math.max(1, total)),
});
const terms = (some: Partial<BudgetTerms> = {}): BudgetTerms => ({
  ...FIRST_TERMS,
  growth: '0.08',
  future: 'continue',
  years: 3,
  ...some,
});

const outlay = async (workbook = sheetOf()): Promise<YearAccount> => {
  const { years } = await outlayOfTable(workbook, { ...TABLE, day: DAY }, doing());
  return years[0]!;
};

const sum = (amounts: readonly string[]): string =>
  amounts.reduce((so, one) => so.plus(one), new Exact(0)).toFixed();

function addsUp(year: YearAccount): void {
  for (const step of STEPS) {
    for (const list of ACCOUNT_LISTS) {
      expect(sum(year.lists[list].map(({ certain }) => certain[step])), `${list} ${step}`).toBe(
        year.total.certain[step],
      );
      expect(sum(year.lists[list].map(({ most }) => most[step]))).toBe(year.total.most[step]);
    }
    expect(sum(year.claims.map(({ certain }) => certain[step]))).toBe(year.total.certain[step]);
  }
}

describe('the outlay of a table on a day', () => {
  it('adds up in every list and over all claims, to the fen, at every step', async () => {
    const year = await outlay();
    expect(Number(year.total.certain.budget)).toBeGreaterThan(0);
    addsUp(year);
  });

  it('leads every claim to its line in each list and to its row', async () => {
    const year = await outlay();
    for (const claim of year.claims) {
      for (const list of ACCOUNT_LISTS)
        expect(year.lists[list].map(({ key }) => key)).toContain(claim.lines[list]);
      const [{ row } = { row: 0 }] = claim.rows;
      expect(claim.payee.zh).toBe(COMPANIES[row - 1]?.[0]);
    }
  });

  it('says in words what it rests on, and of which year the figures are', async () => {
    const { assumptions } = await outlayOfTable(sheetOf(), { ...TABLE, day: DAY }, doing());
    const words = assumptions.map(({ zh }) => zh).join('；');
    expect(words).toContain('2025年6月30日');
    expect(words).toContain('2024 年的（您已说明）');
    expect(words).toContain('足额');
  });

  it('is of no year until somebody has said of which year the figures are', async () => {
    const unsaid = { table: CORNER, stored: { ...NOTHING, years: null }, day: DAY };
    await expect(outlayOfTable(sheetOf(), unsaid, doing())).rejects.toThrow('请先说明表中数字是哪一年的');
  });

  it('says that the table is there no more', async () => {
    const moved = { ...TABLE, table: { ...CORNER, top: 9 }, day: DAY };
    await expect(outlayOfTable(sheetOf(), moved, doing())).rejects.toThrow('“企业”中的表格找不到了');
  });

  it('is told company by company', async () => {
    const said: number[] = [];
    await outlayOfTable(sheetOf(), { ...TABLE, day: DAY }, doing(said));
    expect(said).toEqual([0, 1 / 3, 2 / 3, 1]);
  });

  it('is written as a sheet that is never taken for a table of companies', async () => {
    const year = await outlay();
    for (const language of ['zh', 'en'] as const) {
      const { rows, headerRow } = yearSheet(year, { source: '企业', assumptions: [], language });
      expect(isResultSheet({ top: 0, left: 0, values: rows })).toBe(true);
      const total = rows[headerRow + 1]!;
      expect(total[9]).toBe(Number(year.total.certain.budget));
      expect(rows.every((row) => row.length <= rows[headerRow]!.length)).toBe(true);
    }
  });
});

describe('the forecast of a table', () => {
  const budgets = async (some: Partial<BudgetTerms>, workbook = sheetOf()): Promise<readonly string[]> => {
    const { years } = await forecastOfTable(workbook, { ...TABLE, terms: terms(some) }, doing());
    years.forEach(addsUp);
    return years.map(({ total }) => total.certain.budget);
  };

  it('has the table’s own year and those ahead, each with the year earned and the year paid', async () => {
    const { years } = await forecastOfTable(sheetOf(), { ...TABLE, terms: terms() }, doing());
    expect(years.map(({ earned, paid }) => [earned, paid])).toEqual([
      [2024, 2025],
      [2025, 2026],
      [2026, 2027],
      [2027, 2028],
    ]);
  });

  it('never begins before the growth is stated', async () => {
    await expect(budgets({ growth: null })).rejects.toThrow('请先填年增速');
  });

  it('pays more where figures grow faster, and less where less is really paid', async () => {
    const [slow, fast, half] = [
      await budgets({ growth: '0.01', recurring: 'all' }),
      await budgets({ growth: '0.2', recurring: 'all' }),
      await budgets({ growth: '0.2', recurring: 'all', realisation: '0.5' }),
    ];
    expect(Number(fast.at(-1))).toBeGreaterThan(Number(slow.at(-1)));
    expect(Number(half.at(-1))).toBeLessThan(Number(fast.at(-1)));
  });

  it('takes the rates of a column before the general one, and says who states none', async () => {
    const task = { ...TABLE, terms: terms({ growthColumn: '明年增速', recurring: 'all' }) };
    const { assumptions } = await forecastOfTable(sheetOf(), task, doing());
    expect(assumptions.map(({ zh }) => zh)).toContain('2 家企业按“明年增速”列的增速；1 家没有填，按上述增速');
    const same = COMPANIES.map((row) => [...row.slice(0, 6), 0.08]);
    const workbook = sheetOf(HEADINGS, same);
    expect(await budgets({ growthColumn: '明年增速', growth: '0.5' }, workbook)).toEqual(
      await budgets({ growth: '0.08' }),
    );
  });

  it('names a column of rates that is there no more, and the cell that is no rate', async () => {
    await expect(budgets({ growthColumn: '增长' })).rejects.toThrow('没有“增长”列');
    const wrong = sheetOf(HEADINGS, [[...COMPANIES[0]!.slice(0, 6), 20]]);
    await expect(budgets({ growthColumn: '明年增速' }, wrong)).rejects.toThrow('“明年增速”第 2 行');
  });

  it('lets one column grow by a rate of its own', async () => {
    const own = await budgets({ growthByField: [['年营收', '0.5']], recurring: 'all' });
    expect(own.at(-1)).not.toBe((await budgets({ recurring: 'all' })).at(-1));
  });
});

describe('what is supposed, beside the law', () => {
  const compare = (changes: readonly PolicyChange[], some: Partial<BudgetTerms> | null = {}) =>
    whatIfOfTable(
      sheetOf(),
      { ...TABLE, day: DAY, changes, terms: some && terms({ recurring: 'all', ...some }) },
      doing(),
    );
  const ends: PolicyChange = {
    kind: 'day',
    policy: 'software-2022',
    at: 'effectiveTo',
    to: '2025-01-01',
  };

  it('is the law where nothing is supposed', async () => {
    const { day, years, supposed } = await compare([]);
    expect(day.total.supposed).toBe(day.total.law);
    expect([day.gain, day.loss, day.companies, supposed]).toEqual(['0', '0', [], []]);
    for (const { law, supposed: so } of years ?? []) expect(so).toBe(law);
  });

  it('comes to what the outlay of the law is, and to what gains and losses make of it', async () => {
    const { day } = await compare([ends], null);
    expect(day.total.law).toBe((await outlay()).total.certain.budget);
    const made = new Exact(day.total.law).plus(day.gain).minus(day.loss);
    expect(made.toFixed()).toBe(day.total.supposed);
    for (const list of [day.byPolicy, day.byDistrict, day.bySize]) {
      expect(sum(list.map(({ law }) => law))).toBe(day.total.law);
      expect(sum(list.map(({ supposed }) => supposed))).toBe(day.total.supposed);
    }
    for (const list of [day.byDistrict, day.bySize])
      expect(list.reduce((so, { losing }) => so + losing, 0)).toBe(day.total.losing);
  });

  it('names those who lose most first, with their rows, and says what is supposed', async () => {
    const { day, supposed } = await compare([ends], null);
    const losses = day.companies.map(({ law, supposed: so }) => Number(law) - Number(so));
    expect(losses.length).toBeGreaterThan(0);
    expect(losses).toEqual([...losses].sort((a, b) => b - a));
    expect(day.companies[0]?.rows[0]?.row).toBeGreaterThan(0);
    expect(supposed.map(({ zh }) => zh).join()).toContain(
      '软件 2022（假设）：施行末日由 2025年11月24日 改为 2025年1月1日',
    );
  });

  it('has no years where nobody stated the growth', async () => {
    expect((await compare([ends], null)).years).toBeNull();
  });

  it('says what of a draft the table cannot tell for want of columns', async () => {
    const { unstated } = await compare([{ kind: 'adopted', policy: 'software-2026-draft', from: DAY }], null);
    expect(unstated.map(({ zh }) => zh).join()).toMatch(
      /软件 2026（征求意见稿）（假设）：\d+ 项中 \d+ 项因表中没有所需的列/,
    );
  });

  it('refuses what cannot be supposed, in words', async () => {
    const wrong: PolicyChange = { kind: 'number', award: 'NO_SUCH_AWARD', at: 'x', to: '1' };
    await expect(compare([wrong])).rejects.toThrow('NO_SUCH_AWARD');
  });
});
