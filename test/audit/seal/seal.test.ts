import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../../src/policy-library';
import { policyBook, type PolicyBook } from '../../../src/rules/policy-book';
import type { SealVerdict } from '../../../src/audit/seal/seal';
import { JOINS_SETTING } from '../../../src/company/stored-joins';
import { MAPPING_SETTING } from '../../../src/table/stored-mapping';
import { sealOf, verifySeal, writeSeal } from '../../../workbook/seal-workbook';
import type { Workbook } from '../../../workbook/workbook';
import { calculated, DAY, type Sheets, type Written } from '../check/sheets-in-memory';
import type { InMemoryWorkbook } from '../../workbook/in-memory-workbook';

const RUN = { book: policyLibrary, version: '0.1.0' };
const ROWS = 8;

/** A list of companies with an award each, the day in F1 and a sheet with one award apart. */
function list(change: (rows: Written[][]) => void = () => undefined): Sheets {
  const rows: Written[][] = [
    ['企业名称', '首次流片费用（万元）', '年营收（万元）', '备注', '补助（元）', DAY, '发放金额（元）'],
  ];
  for (let at = 0; at < ROWS; at += 1)
    rows.push([
      `示例${at}公司`,
      2000 + at * 10,
      8000 + at,
      `备注${at}`,
      `=HZ.IC_TAPEOUT(B${at + 2}*10000,$F$1)`,
      null,
      100_000 + at,
    ]);
  change(rows);
  return {
    企业: rows,
    试算: [
      ['费用', 3000],
      ['补助', `=HZ.IC_TAPEOUT(B1*10000,企业!$F$1)`],
    ],
  };
}

async function sealedWorkbook(sheets: Sheets = list()): Promise<InMemoryWorkbook> {
  const workbook = await calculated(sheets);
  await writeSeal(workbook, { ...RUN, day: DAY, language: 'zh' });
  return workbook;
}

const verdictOf = async (workbook: Workbook, book: PolicyBook = policyLibrary): Promise<SealVerdict> => {
  const verdict = await verifySeal(workbook, { ...RUN, book });
  if (!verdict) throw new Error('no seal');
  return verdict;
};

/** What is said to have changed. */
async function changedIn(workbook: Workbook, book: PolicyBook = policyLibrary): Promise<readonly string[]> {
  const { changed, isAltered, isWhole } = await verdictOf(workbook, book);
  const all = [
    ...(changed.data ? ['data'] : []),
    ...(changed.results ? ['results'] : []),
    ...(changed.rules ? ['rules'] : []),
    ...(isAltered ? ['sheet'] : []),
  ];
  expect(isWhole).toBe(all.length === 0);
  return all;
}

/** Whether two workbooks are sealed alike. */
const isSealedAlike = async (one: Sheets, other: Sheets): Promise<boolean> => {
  const seals = await Promise.all(
    [one, other].map(async (sheets) => sealOf(await calculated(sheets), { ...RUN, day: DAY })),
  );
  return seals[0]!.seal === seals[1]!.seal;
};

describe('a sealed workbook', () => {
  it('is whole, and its sheet states what was sealed', async () => {
    const workbook = await sealedWorkbook();
    expect(await changedIn(workbook)).toEqual([]);
    const rows = workbook.sheet('封签')!;
    expect(rows[0]![0]).toBe('杭策封签');
    const stated = Object.fromEntries(rows.slice(4).map(([, value, key]) => [key as string, value]));
    expect(stated).toMatchObject({ version: '0.1.0', day: DAY, tables: '1', companies: '8', formulas: '9' });
    expect(stated.paid).toBe('800028.00');
    expect(stated.seal).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is sealed anew in the same sheet, as it was where nothing has changed', async () => {
    const workbook = await sealedWorkbook();
    const before = workbook.sheet('封签');
    await writeSeal(workbook, { ...RUN, day: DAY, language: 'zh' });
    expect(workbook.sheet('封签')).toEqual(before);
    expect((await workbook.sheetNames()).filter((name) => name.startsWith('封签'))).toEqual(['封签']);
  });

  it('leaves a sheet alone that has the name and is no seal', async () => {
    const workbook = await sealedWorkbook({ ...list(), 封签: [['我的封签']] });
    expect(workbook.sheet('封签')).toEqual([['我的封签']]);
    expect(workbook.sheet('封签 (2)')![0]![0]).toBe('杭策封签');
    expect(await changedIn(workbook)).toEqual([]);
  });

  it('without a seal has nothing to verify', async () => {
    expect(await verifySeal(await calculated(list()), RUN)).toBeNull();
  });

  it('in English is as whole', async () => {
    const workbook = await calculated(list());
    await writeSeal(workbook, { ...RUN, day: DAY, language: 'en' });
    expect(await changedIn(workbook)).toEqual([]);
  });
});

describe('a change of one cell', () => {
  it('that is read breaks the seal, whichever it is: the data', async () => {
    const cell = fc.record({
      row: fc.integer({ min: 1, max: ROWS }),
      column: fc.constantFrom(1, 2),
      by: fc.constantFrom(-1, 0.01, 1, 1000),
    });
    await fc.assert(
      fc.asyncProperty(cell, async ({ row, column, by }) => {
        const workbook = await sealedWorkbook();
        const value = Number(workbook.sheet('企业')![row]![column]) + by;
        workbook.type('企业', row, column, value);
        expect(await changedIn(workbook)).toContain('data');
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ['a name', 0, '另一家公司'],
    ['a figure deleted', 2, null],
    ['a figure as words', 2, '8001'],
    ['an error', 2, { error: '#N/A' }],
  ])('to %s breaks it', async (_what, column, value) => {
    const workbook = await sealedWorkbook();
    workbook.type('企业', 3, column, value);
    expect(await changedIn(workbook)).toContain('data');
  });

  it('outside of tables that a formula reads breaks it: the day, and a figure', async () => {
    const day = await sealedWorkbook();
    day.type('企业', 0, 5, '2024-12-31');
    expect(await changedIn(day)).toContain('data');
    const figure = await sealedWorkbook();
    figure.type('试算', 0, 1, 2999);
    expect(await changedIn(figure)).toContain('data');
  });

  it('to a constant over any formula breaks the results, the same amount too, and no data', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: ROWS }), fc.boolean(), async (row, same) => {
        const workbook = await sealedWorkbook();
        const amount = Number(workbook.sheet('企业')![row]![4]);
        workbook.type('企业', row, 4, same ? amount : amount + 1);
        expect(await changedIn(workbook)).toEqual(['results']);
      }),
      { numRuns: 10 },
    );
  });

  it('of the result under a formula, of a formula’s figure and of an amount paid breaks the results', async () => {
    const formula = '=HZ.IC_TAPEOUT(B3*10000,$F$1)';
    const result = await sealedWorkbook();
    result.type('企业', 2, 4, { value: 1, formula });
    expect(await changedIn(result)).toEqual(['results']);
    const other = await sealedWorkbook();
    const value = Number(other.sheet('企业')![2]![4]);
    other.type('企业', 2, 4, { value, formula: '=HZ.IC_TAPEOUT(B4*10000,$F$1)' });
    expect(await changedIn(other)).toEqual(['results']);
    const paid = await sealedWorkbook();
    paid.type('企业', 2, 6, 5);
    expect(await changedIn(paid)).toEqual(['results']);
  });

  it('that adds a company or takes one away breaks it, one that is there twice counts twice', async () => {
    const added = await sealedWorkbook();
    added.type('企业', ROWS + 1, 0, '新增公司');
    expect(await changedIn(added)).toContain('data');
    const once = list();
    const twice = list((rows) => rows.push([...rows[1]!.slice(0, 4)]));
    expect(await isSealedAlike(once, twice)).toBe(false);
  });

  it('to the heading of a unit breaks it, and to words that nobody reads does not', async () => {
    const unit = await sealedWorkbook();
    unit.type('企业', 0, 2, '年营收（元）');
    expect(await changedIn(unit)).toEqual(['data']);
    const remark = await sealedWorkbook();
    remark.type('企业', 2, 3, '另一条备注');
    remark.type('试算', 0, 0, '费用（改）');
    expect(await changedIn(remark)).toEqual([]);
  });

  it('of a format that changes the reading breaks it, of any other does not', async () => {
    const typed = async (format: string): Promise<readonly string[]> => {
      const workbook = await sealedWorkbook();
      workbook.type('企业', 2, 2, { value: Number(workbook.sheet('企业')![2]![2]), format });
      return changedIn(workbook);
    };
    for (const format of ['#,##0', '0.00', '#,##0.00_ ', '@', '0!.0,"亿"'])
      expect(await typed(format), format).toEqual([]);
    for (const format of ['0%', '#,##0"元"', 'yyyy-mm-dd'])
      expect(await typed(format), format).toEqual(['data']);
  });

  it('of what people said breaks it where a reading follows', async () => {
    const mapped = await sealedWorkbook();
    mapped.settings.set(MAPPING_SETTING, { '年营收（万元）': { fields: [], unit: null } });
    expect(await changedIn(mapped)).toEqual(['data']);
    const joined = await sealedWorkbook();
    joined.settings.set(JOINS_SETTING, [
      [
        ['企业', 0, 0],
        ['没有的表', 0, 0],
      ],
    ]);
    expect(await changedIn(joined)).toEqual([]);
  });
});

describe('what changes nothing', () => {
  it('is the order of the rows', async () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: ROWS });
    await fc.assert(
      fc.asyncProperty(order, async (at) => {
        const sorted = list((rows) => {
          const companies = rows.splice(1);
          at.forEach((from, to) => {
            const row = [...companies[from]!];
            row[4] = `=HZ.IC_TAPEOUT(B${to + 2}*10000,$F$1)`;
            rows.push(row);
          });
        });
        expect(await isSealedAlike(list(), sorted)).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('is the name of a sheet, a sheet more, and the order of sheets', async () => {
    const { 企业: companies, 试算: apart } = list();
    const renamed: Sheets = {
      说明: [['本表仅供内部使用']],
      试算二: apart!.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? cell.replace('企业!', '名单!') : cell)),
      ),
      名单: companies!,
    };
    expect(await isSealedAlike(list(), renamed)).toBe(true);
  });

  it('is the order of the columns', async () => {
    const moved = list((rows) =>
      rows.forEach((row, at) => {
        const [name, cost, revenue, remark, , day, paid] = row;
        const award = at === 0 ? '补助（元）' : `=HZ.IC_TAPEOUT(C${at + 1}*10000,$G$1)`;
        row.splice(0, row.length, revenue!, name!, cost!, award, paid!, remark!, day!);
      }),
    );
    moved.试算![1]![1] = '=HZ.IC_TAPEOUT(B1*10000,企业!$G$1)';
    expect(await isSealedAlike(list(), moved)).toBe(true);
  });

  it('are rows above the table', async () => {
    const lower = list((rows) => {
      rows.slice(1).forEach((row, at) => (row[4] = `=HZ.IC_TAPEOUT(B${at + 4}*10000,$F$3)`));
      rows.unshift(['重点企业名单'], ['填报单位：示例局']);
    });
    lower.试算![1]![1] = '=HZ.IC_TAPEOUT(B1*10000,企业!$F$3)';
    expect(await isSealedAlike(list(), lower)).toBe(true);
  });
});

describe('the sheet of a seal', () => {
  it('that was altered anywhere is said to be', async () => {
    const cells = [
      [0, 1, 'x'],
      [1, 0, '别的话'],
      [4, 1, '9.9.9'],
      [8, 1, '9'],
      [10, 1, '1.00'],
      [14, 1, 'a'.repeat(64)],
      [20, 0, '下面一行'],
    ] as const;
    for (const [row, column, value] of cells) {
      const workbook = await sealedWorkbook();
      workbook.type('封签', row, column, value);
      expect(await changedIn(workbook), `${row} ${column}`).toContain('sheet');
    }
  });

  it('is no table: neither is it read, nor does it count', async () => {
    const workbook = await sealedWorkbook();
    const seal = await sealOf(workbook, { ...RUN, day: DAY });
    expect(seal.tables).toBe('1');
  });

  it('beside another is not believed', async () => {
    const workbook = await sealedWorkbook();
    await workbook.writeTable('封签二', workbook.sheet('封签')!);
    expect(await verdictOf(workbook)).toMatchObject({ isOneOfSeveral: true, isWhole: false });
  });
});

describe('rules', () => {
  it('that pay otherwise break the seal, and nothing but the rules is named', async () => {
    const changed = policyBook(
      policyLibrary.policies.map((policy) =>
        policy.id === policyLibrary.find('IC_TAPEOUT')!.policy.id
          ? { ...policy, effectiveTo: '2031-01-01' }
          : policy,
      ),
    );
    expect(await changedIn(await sealedWorkbook(), changed)).toEqual(['rules']);
  });
});
