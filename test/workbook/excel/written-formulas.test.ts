import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { excelWorkbook } from '../../../workbook/excel/excel';
import { WritingEnded, type FormulaBlock } from '../../../workbook/workbook';
import { mockExcel, type MockCell, type MockExcel, type MockSheet } from './mock-excel';

beforeAll(() => {
  vi.stubGlobal('window', globalThis);
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Excel');
  Reflect.deleteProperty(globalThis, 'Office');
});

/** So many companies, each with a figure, a formula and a remark. */
const companies = (rows: number, said: Partial<MockSheet> = {}): MockSheet => ({
  name: '企业',
  cells: [
    ['首次流片费用', '奖补', '备注'],
    ...Array.from({ length: rows }, (_, at): MockCell[] => [
      at,
      { formula: `=HZ.IC_TAPEOUT(A${at + 2})`, value: 0 },
      at === 1 ? '人工核定' : null,
    ]),
  ],
  active: { row: 0, column: 0 },
  ...said,
});

const block = (top: number, rows: number, formula: (row: number) => string | null): FormulaBlock => ({
  sheet: '企业',
  top,
  left: 1,
  formulas: Array.from({ length: rows }, (_, at) => [formula(top + at + 1)]),
});

const native = (row: number) => `=MIN(A${row}*15%,20000000)`;

const formulaAt = (excel: MockExcel, row: number, column = 1): MockCell => {
  const cell = excel.sheets.get('企业')?.cells[row]?.[column] ?? null;
  return typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.formula : cell;
};

const formulaWrites = (excel: MockExcel) => excel.written.filter((one) => one.includes(': formulas ='));

const failureOf = (writing: Promise<unknown>): Promise<WritingEnded> =>
  writing.then(
    () => {
      throw new Error('nothing failed');
    },
    (error: unknown) => {
      if (error instanceof WritingEnded) return error;
      throw error;
    },
  );

describe('writing formulas in Excel', () => {
  it('takes one write for a block, and leaves every other cell as it is', async () => {
    const excel = mockExcel(companies(4));
    const before = structuredClone(excel.sheets.get('企业')?.cells);
    expect(await excelWorkbook().writeFormulas([block(1, 2, native), block(4, 1, native)])).toBe(2);
    expect(excel.written).toEqual([
      '企业!1,1: formulas = [["=MIN(A2*15%,20000000)"],["=MIN(A3*15%,20000000)"]]',
      '企业!4,1: formulas = [["=MIN(A5*15%,20000000)"]]',
    ]);
    const now = excel.sheets.get('企业')?.cells ?? [];
    expect(now[3]).toEqual(before?.[3]);
    expect(now.map(([cost, , remark]) => [cost, remark])).toEqual(
      before?.map(([cost, , remark]) => [cost, remark]),
    );
  });

  it('leaves a cell alone for which a block has no formula', async () => {
    const excel = mockExcel(companies(3));
    await excelWorkbook().writeFormulas([block(1, 3, (row) => (row === 3 ? null : native(row)))]);
    expect([1, 2, 3].map((row) => formulaAt(excel, row))).toEqual([
      native(2),
      '=HZ.IC_TAPEOUT(A3)',
      native(4),
    ]);
  });

  it('asks Excel a few times for ten thousand cells, and tells how far it is', async () => {
    const excel = mockExcel(companies(10_000));
    const blocks = Array.from({ length: 20 }, (_, at) => block(1 + at * 500, 500, native));
    const told: number[] = [];
    const onCells = (done: number) => told.push(done);
    expect(await excelWorkbook().writeFormulas(blocks, { onCells })).toBe(20);
    expect(formulaAt(excel, 10_000)).toBe(native(10_001));
    expect(excel.syncCount()).toBeLessThan(12);
    expect(told).toEqual([5000, 10_000]);
  });

  it('writes no more with one request than Excel on the web takes, however long the formulas are', async () => {
    const excel = mockExcel(companies(600));
    const long = (row: number) => `=A${row}+N("${'一'.repeat(250)}")${'+0'.repeat(3800)}`;
    expect(await excelWorkbook().writeFormulas([block(1, 600, long)])).toBe(1);
    const sizes = formulaWrites(excel).map((one) => one.length);
    expect(Math.max(...sizes)).toBeLessThan(1_100_000);
    expect(formulaAt(excel, 600)).toBe(long(601));
  });

  it('reads in parts what is too long for one answer', async () => {
    const excel = mockExcel(companies(50), { charactersAnswered: 400 });
    expect(await excelWorkbook().writeFormulas([block(1, 50, native)])).toBe(1);
    expect(formulaAt(excel, 50)).toBe(native(51));
    const found: string[] = [];
    for await (const { cells } of excelWorkbook().readFormulas('企业'))
      found.push(...cells.map(({ formula }) => formula));
    expect(found).toEqual(Array.from({ length: 50 }, (_, at) => native(at + 2)));
  });

  it('ends between two requests, and says how many blocks are written', async () => {
    const excel = mockExcel(companies(12_000));
    const ending = new AbortController();
    const blocks = Array.from({ length: 12 }, (_, at) => block(1 + at * 1000, 1000, native));
    const written = await excelWorkbook().writeFormulas(blocks, {
      signal: ending.signal,
      onCells: () => {
        ending.abort();
      },
    });
    expect(written).toBe(5);
    expect(formulaAt(excel, 5000)).toBe(native(5001));
    expect(formulaAt(excel, 5001)).toBe('=HZ.IC_TAPEOUT(A5002)');
  });

  it('frees from the text format the cells that it writes, and no others', async () => {
    const formats = [[], ['0', '@'], ['@', '0.00'], ['@', '@']];
    const excel = mockExcel(companies(3, { formats }));
    await excelWorkbook().writeFormulas([block(1, 2, native)]);
    expect(excel.sheets.get('企业')?.formats).toMatchObject([
      [],
      ['0', 'General'],
      ['@', '0.00'],
      ['@', '@'],
    ]);
  });

  it.each([
    ['the first request', 4, 0],
    ['a later request', 7, 5],
  ])('puts back what %s has begun where Excel fails, and says what is written', async (_, request, done) => {
    const excel = mockExcel(companies(10_000));
    const blocks = Array.from({ length: 10 }, (__, at) => block(1 + at * 1000, 1000, native));
    excel.failAt(request, 'AccessDenied');
    const failure = await failureOf(excelWorkbook().writeFormulas(blocks));
    expect(failure).toMatchObject({ written: done, isClean: true });
    expect(failure.message).toMatch(/受保护.*AccessDenied/);
    expect([1, 5000, 5001, 10_000].map((row) => formulaAt(excel, row))).toEqual(
      [1, 5000, 5001, 10_000].map((row) =>
        row <= done * 1000 ? native(row + 1) : `=HZ.IC_TAPEOUT(A${row + 1})`,
      ),
    );
  });

  it('says so where Excel does not let it be put back either', async () => {
    const excel = mockExcel(companies(10));
    excel.failAt(4, 'AccessDenied');
    excel.failAt(5, 'AccessDenied');
    const failure = await failureOf(excelWorkbook().writeFormulas([block(1, 10, native)]));
    expect(failure).toMatchObject({ written: 0, isClean: false });
  });

  it('puts back the texts, formats and blanks that it wrote over', async () => {
    const cells: MockCell[][] = [
      ['', '奖补'],
      [1, '000123'],
      [2, null],
      [3, 4.5],
    ];
    const formats = [[], ['0', '@'], ['0', '@'], ['0', '0.0']];
    const excel = mockExcel({ name: '企业', cells, formats, active: { row: 0, column: 0 } });
    excel.failAt(3, 'GeneralException');
    await failureOf(excelWorkbook().writeFormulas([block(1, 3, native)]));
    expect(excel.sheets.get('企业')?.cells).toEqual(cells);
    expect(excel.sheets.get('企业')?.formats).toEqual(formats);
  });

  it('refuses what Excel keeps as a text', async () => {
    const excel = mockExcel(companies(2));
    const failure = await failureOf(excelWorkbook().writeFormulas([block(1, 1, () => '1+1')]));
    expect(failure.message).toContain('企业!B2');
    expect(formulaAt(excel, 1)).toBe('=HZ.IC_TAPEOUT(A2)');
  });
});

describe('writing formulas into a table of Excel, which fills its columns on its own', () => {
  const table = (fills: 'once' | 'always') => [{ headerRow: 0, columns: 3, fills }];

  it('changes the cells that are meant, and puts the others back', async () => {
    const excel = mockExcel(companies(6, { tables: table('once') }));
    expect(await excelWorkbook().writeFormulas([block(2, 2, native)])).toBe(1);
    expect([1, 2, 3, 4, 5, 6].map((row) => formulaAt(excel, row))).toEqual([
      '=HZ.IC_TAPEOUT(A2)',
      native(3),
      native(4),
      '=HZ.IC_TAPEOUT(A5)',
      '=HZ.IC_TAPEOUT(A6)',
      '=HZ.IC_TAPEOUT(A7)',
    ]);
  });

  it('puts back a constant of the column as it was, a text of digits too', async () => {
    const sheet = companies(3, { tables: table('once') });
    const cells = sheet.cells.map((row) => [...row]);
    cells[3]![1] = '000123';
    const excel = mockExcel({ ...sheet, cells });
    await excelWorkbook().writeFormulas([block(1, 1, native)]);
    expect([1, 2, 3].map((row) => formulaAt(excel, row))).toEqual([
      native(2),
      '=HZ.IC_TAPEOUT(A3)',
      '000123',
    ]);
  });

  it('mends one cell without changing the others', async () => {
    const excel = mockExcel(companies(4, { tables: table('once') }));
    await excelWorkbook().writeFormula({ sheet: '企业', row: 2, column: 1 }, '=HZ.IC_TAPEOUT(A3*10000)');
    expect([1, 2, 3].map((row) => formulaAt(excel, row))).toEqual([
      '=HZ.IC_TAPEOUT(A2)',
      '=HZ.IC_TAPEOUT(A3*10000)',
      '=HZ.IC_TAPEOUT(A4)',
    ]);
  });

  it('says which cells it could not put back where Excel fills them again', async () => {
    mockExcel(companies(4, { tables: table('always') }));
    const failure = await failureOf(excelWorkbook().writeFormulas([block(2, 1, native)]));
    expect(failure).toMatchObject({ written: 1, isClean: false });
    expect(failure.message).toMatch(/企业!B\d 等 \d 个单元格.*自动填充|自动填充.*企业!B\d 等 \d 个单元格/);
  });
});

describe('the formulas of a sheet of Excel', () => {
  it('say which of them spill', async () => {
    const sheet = companies(3, { spills: [{ top: 2, left: 1, bottom: 3, right: 1 }] });
    const cells = sheet.cells.map((row) => [...row]);
    cells[3]![1] = 0;
    mockExcel({ ...sheet, cells });
    const rows = [];
    for await (const row of excelWorkbook().readFormulas('企业')) rows.push(row);
    expect(rows).toEqual([
      { row: 1, cells: [{ column: 1, formula: '=HZ.IC_TAPEOUT(A2)' }] },
      { row: 2, cells: [{ column: 1, formula: '=HZ.IC_TAPEOUT(A3)', spills: true }] },
    ]);
  });

  it('are read where Excel is too old to tell that', async () => {
    mockExcel(companies(2, { spills: [{ top: 1, left: 1, bottom: 2, right: 1 }] }), { excelApi: 11 });
    const rows = [];
    for await (const row of excelWorkbook().readFormulas('企业')) rows.push(row);
    expect(rows).toMatchObject([{ cells: [{ column: 1 }] }, { cells: [{ column: 1 }] }]);
    expect(JSON.stringify(rows)).not.toContain('spills');
  });
});
