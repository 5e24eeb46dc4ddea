import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { dialect } from '../../../src/formulas/dialect';
import { excelWorkbook } from '../../../workbook/excel/excel';
import { mockExcel, type MockCell, type MockExcel, type MockSheet } from './mock-excel';

beforeAll(() => {
  vi.stubGlobal('window', globalThis);
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Excel');
  Reflect.deleteProperty(globalThis, 'Office');
});

const FUNCRES = String.raw`'C:\Program Files\Microsoft Office\Root\Office16\LIBRARY\Analysis\FUNCRES.XLAM'!`;

const unknown = (formula: string): MockCell => ({ formula, value: '#NAME?', type: 'Error' });
const known = (formula: string, value: number): MockCell => ({ formula, value });

describe('a formula as Excel gives it that does not know the function', () => {
  it.each([
    ['by its name in the file', '=_xldudf_HZ_IC_TAPEOUT(B2*10000)', '=HZ.IC_TAPEOUT(B2*10000)'],
    ['within another formula', '=IF(A2="",0,_xldudf_HZ_IC_TAPEOUT(B2))', '=IF(A2="",0,HZ.IC_TAPEOUT(B2))'],
    ['twice', '=_xldudf_HZ_IC_TAPEOUT(B2)+_xldudf_HZ_IC_TAPEOUT(B3)', '=HZ.IC_TAPEOUT(B2)+HZ.IC_TAPEOUT(B3)'],
    ['behind the path of another add-in', `=${FUNCRES}_xldudf_HZ_IC_TAPEOUT(B2)`, '=HZ.IC_TAPEOUT(B2)'],
    ['behind a path with an apostrophe', `='C:\\it''s\\a.xlam'!_xldudf_HZ_VERSION()`, '=HZ.VERSION()'],
    ['behind a file without quotes', '=A2*FUNCRES.XLAM!_xldudf_HZ_IC_TAPEOUT(B2)', '=A2*HZ.IC_TAPEOUT(B2)'],
    ['behind a number of a linked file', '=[2]!_xldudf_HZ_IC_TAPEOUT(B2)', '=HZ.IC_TAPEOUT(B2)'],
    ['behind an address', `='https://x.cn/a b.xlsx'!_xldudf_HZ_VERSION()`, '=HZ.VERSION()'],
    ['with cells of another sheet', "=_xldudf_HZ_IC_TAPEOUT('一 月'!B2)", "=HZ.IC_TAPEOUT('一 月'!B2)"],
    ['in other letters', '=_XLDUDF_hz_ic_tapeout(B2)', '=HZ.ic_tapeout(B2)'],
    ['with the sign of intersection', '=@_xldudf_HZ_IC_TAPEOUT(B2:B9)', '=@HZ.IC_TAPEOUT(B2:B9)'],
  ])('is the HZ formula that a person wrote: %s', (_, given, written) => {
    expect(dialect.restored(given)).toBe(written);
  });

  it.each([
    '="_xldudf_HZ_IC_TAPEOUT(B2)"',
    '="say ""_xldudf_HZ_IC_TAPEOUT"" twice"',
    "='_xldudf_HZ_A'!B2",
    '=_xldudf_SAP_GETDATA(B2)',
    '=HZ.IC_TAPEOUT(B2)&" _xldudf_HZ_VERSION()"',
  ])('is left as it is where it only looks like one: %s', (formula) => {
    expect(dialect.restored(formula)).toBe(formula);
  });

  it('keeps every other part of any formula', () => {
    const part = fc.oneof(
      fc.constantFrom('+', '*', '(', ')', ',', 'A1', "'表 1'!B2", '"', "'", '[1]', '!', '10%', '{1;2}'),
      fc.string({ maxLength: 6 }).map((words) => `"${words.replaceAll('"', '""')}"`),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const formula = `=${parts.join('')}`;
        fc.pre(!formula.toLowerCase().includes('_xldudf_hz_'));
        expect(dialect.restored(formula)).toBe(formula);
        expect(dialect.restored(`=_xldudf_HZ_IC_TAPEOUT(1)+${formula.slice(1)}`)).toBe(
          `=HZ.IC_TAPEOUT(1)+${formula.slice(1)}`,
        );
      }),
    );
  });
});

const companies = (more: Partial<MockSheet> = {}): MockSheet => ({
  name: '企业',
  cells: [
    ['企业名称', '首次流片费用（万元）', '补助', '备注'],
    ['钱塘芯片', 100, unknown('=_xldudf_HZ_IC_TAPEOUT(B2*10000)'), '="_xldudf_HZ_A"'],
    ['西溪芯片', 2000, unknown(`=${FUNCRES}_xldudf_HZ_IC_TAPEOUT(B3*10000)`), null],
    ['之江芯片', 300, known('=HZ.IC_TAPEOUT(B4*10000)', 450_000), unknown('=VLOKUP(A1,B:C,2)')],
    ['运河芯片', 400, unknown('=HZ.IC_TAPEOUT(B5*10000)'), unknown('="HZ."&名称')],
  ],
  active: { row: 1, column: 2 },
  ...more,
});

const formulaAt = (excel: MockExcel, row: number, column = 2, sheet = '企业'): unknown => {
  const cell = excel.sheets.get(sheet)?.cells[row]?.[column];
  return typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.formula : cell;
};

const mend = () => excelWorkbook().mendNames!();

describe('the door to Excel', () => {
  it('tells the pane of such a formula as the HZ formula that it is', async () => {
    mockExcel(companies());
    const cell = await excelWorkbook().readSelection();
    expect(cell).toMatchObject({ formula: '=HZ.IC_TAPEOUT(B2*10000)', value: { error: '#NAME?' } });
    const rows = [];
    for await (const { row, cells } of excelWorkbook().readFormulas('企业'))
      rows.push([row, cells.find(({ column }) => column === 2)?.formula]);
    expect(rows).toEqual([1, 2, 3, 4].map((row) => [row, `=HZ.IC_TAPEOUT(B${row + 1}*10000)`]));
  });
});

describe('mending formulas whose names Excel does not know', () => {
  it('writes each of them again as it was meant, and says how many', async () => {
    const excel = mockExcel(companies());
    expect(await mend()).toEqual({ written: 3, unknown: [], refused: [] });
    expect([1, 2, 3, 4].map((row) => formulaAt(excel, row))).toEqual(
      [2, 3, 4, 5].map((row) => `=HZ.IC_TAPEOUT(B${row}*10000)`),
    );
  });

  it('leaves alone what is known, what is a text, and what is no formula of ours', async () => {
    const excel = mockExcel(companies());
    await mend();
    const touched = excel.written.map((line) => line.split(':')[0]);
    expect(touched).toEqual(['企业!1,2', '企业!4,2']);
    expect([formulaAt(excel, 3, 3), formulaAt(excel, 4, 3), formulaAt(excel, 1, 3)]).toEqual([
      '=VLOKUP(A1,B:C,2)',
      '="HZ."&名称',
      '="_xldudf_HZ_A"',
    ]);
  });

  it('finds them on every sheet, and below as many rows as there are', async () => {
    const far: MockCell[][] = Array.from({ length: 12_000 }, (_, at) => [at]);
    far[11_999] = [unknown('=_xldudf_HZ_VERSION()')];
    const excel = mockExcel(companies(), { other: { name: '附表', cells: far } });
    expect(await mend()).toMatchObject({ written: 4 });
    expect(formulaAt(excel, 11_999, 0, '附表')).toBe('=HZ.VERSION()');
  });

  it('writes nothing where there is none', async () => {
    const excel = mockExcel({ ...companies(), cells: [['企业名称'], ['钱塘芯片']] });
    expect(await mend()).toEqual({ written: 0, unknown: [], refused: [] });
    expect(excel.written).toEqual([]);
  });

  it('says which still show #NAME?, as where the add-in is not there yet', async () => {
    mockExcel(companies(), { knowsFunctions: false });
    expect(await mend()).toMatchObject({
      written: 3,
      unknown: [1, 2, 4].map((row) => ({ sheet: '企业', row, column: 2 })),
    });
  });

  it('says which a protected sheet does not take, and mends those of the others', async () => {
    const other = { name: '附表', cells: [[unknown('=_xldudf_HZ_VERSION()')]] };
    const excel = mockExcel(companies(), { other, protectedSheets: ['企业'] });
    const { written, refused } = await mend();
    expect(written).toBe(1);
    expect(refused.map(({ at }) => at.row)).toEqual([1, 2, 4]);
    expect(refused[0]!.why).toContain('AccessDenied');
    expect(formulaAt(excel, 0, 0, '附表')).toBe('=HZ.VERSION()');
    expect(formulaAt(excel, 1)).toBe('=_xldudf_HZ_IC_TAPEOUT(B2*10000)');
  });

  it('does not touch the other cells of a table whose columns Excel fills by itself', async () => {
    const cells: MockCell[][] = [
      ['首次流片费用', '补助'],
      [100, unknown('=_xldudf_HZ_IC_TAPEOUT(A2)')],
      [200, 30],
      [300, known('=HZ.IC_TAPEOUT(A4*2)', 90)],
    ];
    const excel = mockExcel({ ...companies(), cells, tables: [{ headerRow: 0, columns: 2, fills: 'once' }] });
    expect(await mend()).toMatchObject({ written: 1, refused: [] });
    expect([1, 2, 3].map((row) => formulaAt(excel, row, 1))).toEqual([
      '=HZ.IC_TAPEOUT(A2)',
      30,
      '=HZ.IC_TAPEOUT(A4*2)',
    ]);
  });
});
