import { describe, expect, it } from 'vitest';
import { budgetSheets } from '../../../src/budget/report/report-sheets';
import type { BudgetReport } from '../../../src/budget/report/budget-report';
import { claimBlocks } from '../../../src/budget/report/claim-rows';
import { outlayOf } from '../../../src/budget/outlay';
import { isResultSheet } from '../../../src/company/results/result-title';
import { Exact } from '../../../src/rules/exact';
import { text, type Language } from '../../../src/rules/text';
import type { ReportCell, ReportSheet } from '../../../src/sheets/report-sheet';
import { ledgersOf } from '../forecast/forecast-of';
import { enterprisesIn } from '../enterprises-of';
import { exampleRows } from '../example-rows';

const ledgers = ledgersOf(enterprisesIn(exampleRows(), 2024), '0.08', {
  realisation: { rate: new Exact('0.8') },
});
const outlays = ledgers.map(outlayOf);
const [next] = outlays.slice(1);

const reportWith = (more: Partial<BudgetReport> = {}): BudgetReport => ({
  file: '企业.xlsx',
  isApart: true,
  madeOn: '2025-10-15',
  version: '0.1.0',
  rules: 'a'.repeat(64),
  ledgers: [ledgers[0]!, ...ledgers.slice(1)],
  outlays: [outlays[0]!, ...outlays.slice(1)],
  assumptions: [text('每年增长 8%。', 'Growth of 8% a year.')],
  read: [text('“企业”：6 家企业。', '“企业”: 6 enterprises.')],
  notRead: [],
  placeOf: (_, { row }) => ({ sheet: '企业', cell: `A${row + 1}` }),
  decisions: null,
  shares: null,
  uncertainty: null,
  ...more,
});

const sheetsOf = (more: Partial<BudgetReport> = {}, language: Language = 'zh') =>
  new Map(budgetSheets(reportWith(more), language).map((sheet) => [sheet.name, sheet]));

const sheetNamed = (name: string, more?: Partial<BudgetReport>): ReportSheet => sheetsOf(more).get(name)!;

const wordsIn = ({ rows }: ReportSheet): string => rows.flat().join('\n');

const sumOf = (cells: readonly (ReportCell | undefined)[]): string =>
  cells
    .reduce<Exact>((sum, one) => sum.plus(typeof one === 'number' ? String(one) : 0), new Exact(0))
    .toFixed(2);

const yuan = (cell: ReportCell | undefined): string => new Exact(String(cell)).toFixed(2);

describe('the sheets of a budget', () => {
  it('are a page, the years, the steps, groups, what is beside, the method and every claim', () => {
    expect([...sheetsOf().keys()]).toEqual([
      ...['预算说明', '逐年', '分步', '部门和区', '预算之外', '方法', '明细'],
    ]);
    const english = [...sheetsOf({}, 'en').values()];
    expect(english.map(({ name }) => name)).toContain('Budget');
  });

  it('are read by nobody as tables of companies', () => {
    for (const language of ['zh', 'en'] as const) {
      for (const { rows } of sheetsOf({}, language).values())
        expect(isResultSheet({ top: 0, left: 0, values: rows.map((row) => [...row]) })).toBe(true);
    }
  });

  it('have totals of policies, departments, districts, sizes, clauses and awards that are their sums', () => {
    for (const name of ['逐年', '部门和区']) {
      const { rows } = sheetNamed(name);
      const totals = rows.flatMap(([label], at) => (label === '合计' ? [at] : []));
      expect(totals).toHaveLength(name === '逐年' ? 2 : 5);
      for (const at of totals) {
        const above = rows
          .slice(0, at)
          .map((row) => row.length)
          .lastIndexOf(1);
        const lines = rows.slice(above + 1, at);
        expect(lines.length).toBeGreaterThan(0);
        outlays.forEach((_, year) => {
          expect(sumOf(lines.map((row) => row[year + 1]))).toBe(yuan(rows[at]![year + 1]));
        });
      }
    }
  });

  it('lead from gross to the budget, and each figure to the claims that it is the sum of', () => {
    const { rows, links = [] } = sheetNamed('分步');
    const claims = sheetNamed('明细');
    const policies = rows.flatMap((row, at) => (typeof row[0] === 'number' && row[2] !== '合计' ? [at] : []));
    expect(policies).toHaveLength(outlays.reduce((so, { byPolicy }) => so + byPolicy.length, 0));
    for (const at of policies) {
      const row = rows[at]!;
      expect(sumOf(row.slice(3, 9))).toBe(yuan(row[9]));
      for (const column of [3, 9, 11, 12, 13, 14]) {
        const { cell, sheet, file } = links[at]![column]!;
        expect([sheet, file]).toEqual(['明细', null]);
        const [, letter, from, to] = /^([A-Z])(\d+):[A-Z](\d+)$/.exec(cell)!;
        const places = claims.rows.slice(Number(from) - 1, Number(to));
        expect(places.every(([year]) => year === row[0])).toBe(true);
        expect(sumOf(places.map((one) => one[letter!.charCodeAt(0) - 65]))).toBe(yuan(row[column]));
      }
    }
  });

  it('lead from what is taken away to the first claim that loses it', () => {
    const { rows, links = [] } = sheetNamed('分步');
    const at = rows.findIndex((row) => typeof row[4] === 'number' && row[4] < 0 && row[2] !== '合计');
    const cell = links[at]![4]!.cell;
    const claim = sheetNamed('明细').rows[Number(cell.slice(1)) - 1]!;
    expect(Number(claim[7])).toBeGreaterThan(Number(claim[8]));
  });

  it('have every claim once, with its enterprise linked to its row of the file', () => {
    const { rows, links = [], headerRow } = sheetNamed('明细');
    const claims = rows.slice(headerRow! + 1);
    expect(claims).toHaveLength(ledgers.reduce((so, { entries }) => so + entries.length, 0));
    const link = links[headerRow! + 1]![2]!;
    expect([link.file, link.sheet]).toEqual(['企业.xlsx', '企业']);
    expect(link.cell).toMatch(/^A\d+$/);
  });

  it('part the claims before a sheet is full, and the steps lead to the right one', () => {
    const blocks = claimBlocks(ledgers, outlays, 12);
    expect(new Set(blocks.map(({ part }) => part)).size).toBeGreaterThan(1);
    expect(blocks.flatMap(({ entries }) => entries)).toHaveLength(
      ledgers.reduce((so, { entries }) => so + entries.length, 0),
    );
    for (const { top, entries } of blocks)
      expect(top + entries.length).toBeLessThanOrEqual(Math.max(12, 3 + entries.length));
  });

  it('have one upright page with two charts, the second as high as the budgets of the years', () => {
    const page = sheetNamed('预算说明');
    expect([page.orientation, page.onePage, page.printedColumns]).toEqual(['portrait', true, 6]);
    const [waterfall, years] = page.charts!;
    const at = (row: number, column: number) => page.rows[row]?.[column] ?? null;
    const { categories, series } = waterfall!;
    const heights = Array.from({ length: categories.bottom - categories.top + 1 }, (_, down) =>
      series.map(({ values }) => Number(at(values.top + down, values.left) ?? 0)),
    );
    expect(series.map(({ color }) => color === null)).toEqual([true, false, false]);
    // Every column ends where the one before it begins.
    heights.slice(1, -1).forEach(([foot, , lost], step) => {
      const before = heights[step]!;
      expect(foot! + lost!).toBeCloseTo(step === 0 ? before[1]! : before[0]!, 5);
    });
    const rows = years!.categories.bottom - years!.categories.top + 1;
    const sums = Array.from({ length: rows }, (_, down) =>
      years!.series.reduce((sum, { values }) => sum + Number(at(values.top + down, values.left)), 0),
    );
    sums.forEach((one, year) =>
      expect(one).toBeCloseTo(outlays[year]!.total.certain.budget.div(10_000).toNumber(), 4),
    );
  });

  it('say on the page what is budgeted, what is taken for given, and what is awaited', () => {
    const words = wordsIn(sheetNamed('预算说明'));
    expect(words).toContain(`${next!.paid}年应列预算（确定）`);
    expect(words).toContain('· 每年增长 8%。');
    expect(words).toContain('没有扣减每年的名额和资金池');
  });

  it('draw nothing where nothing is paid', () => {
    const empty = ledgers.map((ledger) => ({ ...ledger, entries: [] }));
    const [base, ...ahead] = empty;
    const [first, ...others] = empty.map(outlayOf);
    const page = sheetNamed('预算说明', { ledgers: [base!, ...ahead], outlays: [first!, ...others] });
    expect(page.charts).toBeUndefined();
    expect(wordsIn(page)).toContain('不变');
  });

  it('have who falls out, who pays and the spread, where these are known', () => {
    const [entry] = ledgers[1]!.entries;
    const more: Partial<BudgetReport> = {
      decisions: [
        {
          earned: 2025,
          payee: entry!.payee,
          award: entry!.provision.award.title,
          taken: new Exact(5),
          why: text('第 51 名', 'the 51st'),
        },
      ],
      shares: [{ earned: 2025, label: text('市级', 'City'), amount: new Exact(7) }],
      uncertainty: {
        method: text('抽样 1000 次。', '1000 draws.'),
        lines: [
          {
            earned: 2025,
            policy: null,
            label: text('合计', 'Total'),
            p10: new Exact(1_0000),
            p50: new Exact(2_0000),
            p90: new Exact(3_0000),
          },
        ],
      },
    };
    expect(wordsIn(sheetNamed('名额和资金池', more))).toContain('第 51 名');
    expect(
      sheetNamed('逐年', more)
        .rows.find(([label]) => label === '市级')
        ?.slice(1, 3),
    ).toEqual([0, 7]);
    expect(sheetNamed('不确定性', more).rows.at(-1)?.slice(3)).toEqual([10_000, 20_000, 30_000]);
    const page = wordsIn(sheetNamed('预算说明', more));
    expect(page).toContain('八成的可能在 1万元 到 3万元 之间');
    expect(page).not.toContain('没有扣减每年的名额和资金池');
  });

  it('have no Chinese of their own in English', () => {
    const own = [...sheetsOf({}, 'en').values()].map(({ name, rows, headerRow }) => [
      name,
      ...(headerRow === undefined ? [] : rows[headerRow]!),
    ]);
    expect(own.flat().join(' ')).not.toMatch(/[一-鿿]/);
  });
});
