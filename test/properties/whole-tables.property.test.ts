import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessedEnterprise } from '../../src/company/assessed-enterprise';
import { companyResult, type CompanyResult } from '../../src/company/results/company-result';
import { NO_ANSWERS } from '../../src/company/stored-answers';
import { policyLibrary } from '../../src/policy-library';
import { ZERO } from '../../src/rules/exact';
import { isPlainFormat } from '../../src/table/number-format';
import type { SheetCells } from '../../src/table/sheet';
import { FIELDS, sheetOf, type Written } from '../table/written-sheet';
import { called, spilled } from '../functions/tables/called';
import { InMemoryWorkbook } from '../workbook/in-memory-workbook';
import { TableReader } from '../../workbook/table-reader';
import { officeSheets } from './office-sheets';

/** The same tables at every check; TABLE_RUNS and TABLE_SEED look for others. */
const RUNS = Number(process.env.TABLE_RUNS ?? 30);
const SEED = Number(process.env.TABLE_SEED ?? 2026);
const TIME = 30_000 + 2_000 * RUNS;

const DAYS = [
  '2022-08-30',
  '2023-06-30',
  '2024-12-31',
  '2025-06-30',
  '2026-03-01',
  '2027-01-01',
  null,
] as const;
type Day = (typeof DAYS)[number];
const days = fc.constantFrom(...DAYS);

const NOTHING_SAID = { mapping: {}, years: new Map(), joins: [], answers: NO_ANSWERS };

interface PaneReading {
  /** The first row below the headings. */
  readonly first: number;
  readonly companies: readonly CompanyResult[];
}

/** What the pane's own reading of a sheet comes to. */
async function asThePaneReads(cells: SheetCells, day: Day): Promise<PaneReading> {
  const rows = [
    ...Array<Written[]>(cells.top).fill([]),
    ...cells.values.map((row) => fromLeft(row, cells.left)),
  ];
  const workbook = new InMemoryWorkbook({ [cells.facts.name]: rows }, { merges: cells.facts.merges });
  const reader = new TableReader(workbook, FIELDS);
  const whole = await reader.whole(cells.facts.name);
  const [found] = reader.tablesOf(whole, NOTHING_SAID);
  if (!found) throw new Error('the pane finds no table');
  const { enterprises } = await reader.enterprisesOf({ cells: whole, found }, NOTHING_SAID);
  const companies = enterprises.map((enterprise) =>
    companyResult(assessedEnterprise(policyLibrary, enterprise, { day, answers: NO_ANSWERS })),
  );
  return { first: found.table.headerRow + 1, companies };
}

const fromLeft = (row: readonly unknown[], left: number): Written[] => [
  ...Array<null>(left).fill(null),
  ...(row as readonly Written[]),
];

/** The range from the sheet's first cell on. */
const rangeOf = (cells: SheetCells): unknown[][] => [
  ...Array<unknown[]>(cells.top).fill([]),
  ...cells.values.map((row) => fromLeft(row, cells.left)),
];

async function disagreements(cells: SheetCells, day: Day): Promise<readonly string[]> {
  const range = rangeOf(cells);
  const { first, companies } = await asThePaneReads(cells, day);
  const totals = spilled('TOTAL', [range, day]).map(([cell]) => cell);
  const [, ...awards] = spilled('AWARDS', [range, day]);
  const found = companies.flatMap(({ name, code, certain, paid, rows: [row] }) => {
    // A row that says nothing at all is no company's to a function.
    const isNobodys = name === null && code === null && paid.length === 0;
    const total = totals[(row?.row ?? 0) - first] ?? '';
    const own = isNobodys ? [] : awards.filter((one) => one[0] === (name ?? '') && one[1] === (code ?? ''));
    const said = own.map((one) => [one[6], one[8], one[9]].join(' ')).join();
    const meant = paid
      .map((one) => [one.provision.award.name, one.amount, one.counted ?? ''].map(String).join(' '))
      .join();
    const sum = own.reduce((so, one) => (typeof one[9] === 'number' ? so.plus(one[9]) : so), ZERO);
    return [
      ...(total === certain.toNumber() || (isNobodys && total === '')
        ? []
        : [`${String(name)} has ${JSON.stringify(total)}, not ${String(certain)}`]),
      ...(said === meant ? [] : [`${String(name)} is paid ${said}, not ${meant}`]),
      ...(sum.eq(certain) ? [] : [`${String(name)}: ${String(sum)} counts, not ${String(certain)}`]),
    ];
  });
  const paid = companies.flatMap((one) => one.paid);
  return paid.length === awards.length
    ? found
    : [...found, `${awards.length} rows for ${paid.length} awards`];
}

const HEADINGS = [
  '企业名称',
  '统一社会信用代码',
  '所属区',
  '行业',
  '年营收(万元)',
  '此前历史最高年营收(万元)',
  '上年营收(万元)',
  '营收增速(%)',
  '研发投入(万元)',
  '年度首版次软件销售额(万元)',
  '首次流片费用(万元)',
  '算力服务合同金额(万元)',
];

const money = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<Written[]>(null, 0, 500, 1000, 2000, 5000, 20_000, 50_000, 100_000),
  },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 20_000_000 }).map((cents) => cents / 100) },
  { weight: 1, arbitrary: fc.constantFrom<Written[]>('约3000', -5, '—', true) },
);

/** Some companies have several rows; some rows a code, and some the name alone. */
const companyRow = fc.tuple(
  fc.constantFrom<Written[]>(
    '甲软件有限公司',
    '乙芯片有限公司',
    '丙算力有限公司',
    '丁科技有限公司',
    '戊数据有限公司',
  ),
  fc.constantFrom<Written[]>(null, null, null, '91330100MA2XXXXXX1'),
  fc.constantFrom<Written[]>('西湖区', '滨江区', '余杭区', '宁波市', null),
  fc.constantFrom<Written[]>('软件', '集成电路', '算力', '动漫', null),
  money,
  money,
  money,
  fc.constantFrom<Written[]>(null, 5, 25, 120.5),
  money,
  money,
  money,
  money,
);

const companyTables = fc
  .tuple(fc.array(companyRow, { minLength: 1, maxLength: 7 }), fc.constantFrom(0, 1, 3))
  .map(([rows, titles]) =>
    sheetOf([
      ...Array.from({ length: titles }, (): Written[] => ['2024年企业情况汇总表']),
      HEADINGS,
      ...rows,
      ['合计', null, null, null, 1000],
    ]),
  );

describe('A function over a table agrees with the pane', () => {
  it(
    'on totals and awards of every company, for any day and for none, in companies of several rows',
    async () => {
      await fc.assert(
        fc.asyncProperty(companyTables, days, async (cells, day) => {
          expect(await disagreements(cells, day)).toEqual([]);
        }),
        { numRuns: RUNS, seed: SEED },
      );
    },
    TIME,
  );

  it(
    'on the sheets of offices, wherever values say all that the pane reads, or says that they do not',
    async () => {
      let answered = 0;
      await fc.assert(
        fc.asyncProperty(officeSheets, days, async ({ cells }, day) => {
          const values: SheetCells = { ...cells, formats: [], facts: { ...cells.facts, merges: null } };
          if ('refusal' in called('TOTAL', [rangeOf(values), day])) return;
          answered += 1;
          expect(await disagreements(values, day)).toEqual([]);
          const isAllSaid =
            cells.facts.merges?.length === 0 && cells.formats.flat().every((format) => isPlainFormat(format));
          if (isAllSaid) expect(await disagreements(cells, day)).toEqual([]);
        }),
        { numRuns: RUNS * 4, seed: SEED },
      );
      expect(answered).toBeGreaterThan(RUNS / 3);
    },
    TIME,
  );
});
