import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import {
  convertCell,
  convertColumn,
  convertWorkbook,
  writeNativeBeside,
  type FormulaDoor,
} from '../../workbook/native-formulas';
import { InMemoryWorkbook, type MemoryCell } from './in-memory-workbook';

const cell = (formula: string): MemoryCell => ({ value: 0, formula });

const TABLE = {
  企业: [
    ['企业名称', '首次流片费用（万元）', '奖补', '备注'],
    ['甲公司', 1200, cell('=HZ.IC_TAPEOUT(B2*10000)'), null],
    ['乙公司', 900, cell('=HZ.IC_TAPEOUT(B3*10000)'), null],
    ['丙公司', 5000, cell('=HZ.TOTAL(A1:B4)'), null],
    ['合计', null, cell('=SUM(C2:C4)'), null],
  ],
  别表: [[cell('=HZ.IC_TAPEOUT(企业!B2*10000)+1')], [cell('=HZ.EXPLAIN("IC_TAPEOUT",1)')]],
};

/** A door with the formulas of a workbook in memory. */
function opened(sheets: ConstructorParameters<typeof InMemoryWorkbook>[0] = structuredClone(TABLE)) {
  const workbook = new InMemoryWorkbook(sheets);
  const door: FormulaDoor = {
    readRows: (request) => workbook.readRows(request),
    readSheet: (sheet) => workbook.readSheet(sheet),
    sheetNames: (which) => workbook.sheetNames(which),
    writeFormula: (address, formula) => workbook.writeFormula(address, formula),
    async *readFormulas(sheet) {
      const { used } = await workbook.readSheet(sheet);
      for (let row = 0; row <= (used?.bottom ?? -1); row += 1) {
        const columns = Array.from({ length: (used?.right ?? -1) + 1 }, (_, column) => column);
        const cells = columns.flatMap((column) => {
          const formula = workbook.formulaAt(sheet, row, column);
          return formula === null ? [] : [{ column, formula }];
        });
        if (cells.length > 0) yield { row, cells };
      }
    },
  };
  return { workbook, door };
}

const NATIVE = /^=IF\(AND\(ISNUMBER\(B2\*10000\).*\+N\("HZ\.IC_TAPEOUT 集成电路2022 三（四）"\)$/;

describe('Native formulas of a workbook', () => {
  it('take the place of the formula in one cell, and it comes back', async () => {
    const { workbook, door } = opened();
    const at = { sheet: '企业', row: 1, column: 2 };
    const there = await convertCell(door, policyLibrary, at, 'native');
    expect(there).toEqual({ converted: [{ address: at, awards: ['IC_TAPEOUT'] }], left: [] });
    expect(workbook.formulaAt('企业', 1, 2)).toMatch(NATIVE);
    expect(workbook.formulaAt('企业', 2, 2)).toBe('=HZ.IC_TAPEOUT(B3*10000)');
    await convertCell(door, policyLibrary, at, 'functions');
    expect(workbook.formulaAt('企业', 1, 2)).toBe('=HZ.IC_TAPEOUT(B2*10000)');
  });

  it('fill a column, and what has none is named with the reason', async () => {
    const { workbook, door } = opened();
    const range = { sheet: '企业', column: 2, top: 1, bottom: 4 };
    const { converted, left } = await convertColumn(door, policyLibrary, range, 'native');
    expect(converted.map(({ address }) => address.row)).toEqual([1, 2]);
    expect(left).toMatchObject([{ address: { row: 3 }, name: 'TOTAL' }]);
    expect(left[0]?.why.zh).toContain('没有原生公式');
    expect(workbook.formulaAt('企业', 4, 2)).toBe('=SUM(C2:C4)');
  });

  it('fill the whole workbook, and all of it comes back', async () => {
    const { workbook, door } = opened();
    const there = await convertWorkbook(door, policyLibrary, 'native');
    expect(there.converted).toHaveLength(3);
    expect(there.left.map(({ name }) => name)).toEqual(['TOTAL', 'EXPLAIN']);
    expect(workbook.formulaAt('别表', 0, 0)).toMatch(/^=\(IF\(.*\)\+1$/);
    const back = await convertWorkbook(door, policyLibrary, 'functions');
    expect(back.converted).toHaveLength(3);
    expect(workbook.formulaAt('企业', 2, 2)).toBe('=HZ.IC_TAPEOUT(B3*10000)');
    expect(workbook.formulaAt('别表', 0, 0)).toBe('=HZ.IC_TAPEOUT(企业!B2*10000)+1');
  });

  it('end where they are told to end, and tell what was done', async () => {
    const { door } = opened();
    const ending = new AbortController();
    const { converted } = await convertWorkbook(door, policyLibrary, 'native', {
      onSheet: (sheet) => {
        if (sheet === '别表') ending.abort();
      },
      signal: ending.signal,
    });
    expect(converted.map(({ address }) => address.sheet)).toEqual(['企业', '企业']);
  });

  it('stand beside the amounts for a check, in the first column that is free below its heading', async () => {
    const { workbook, door } = opened();
    const range = { sheet: '企业', column: 2, top: 1, bottom: 4 };
    const first = await writeNativeBeside(door, policyLibrary, range);
    expect(first.column).toBe(4);
    expect(first.converted.map(({ address }) => address.row)).toEqual([1, 2]);
    expect(workbook.formulaAt('企业', 1, 4)).toMatch(NATIVE);
    expect(workbook.formulaAt('企业', 1, 2)).toBe('=HZ.IC_TAPEOUT(B2*10000)');
    expect((await writeNativeBeside(door, policyLibrary, range)).column).toBe(5);
  });

  it('stand beside nothing where there is no amount', async () => {
    const { door } = opened();
    const beside = await writeNativeBeside(door, policyLibrary, {
      sheet: '企业',
      column: 2,
      top: 4,
      bottom: 4,
    });
    expect(beside).toEqual({ column: null, converted: [], left: [] });
  });

  it('leave array formulas of the old kind alone, and say so', async () => {
    const { door } = opened({ 表: [[cell('{=SUM(HZ.IC_TAPEOUT(B1:B3))}'), cell('{=SUM(B1:B3*C1:C3)}')]] });
    const { converted, left } = await convertWorkbook(door, policyLibrary, 'native');
    expect(converted).toEqual([]);
    expect(left).toMatchObject([{ address: { column: 0 }, why: { zh: '这是数组公式' } }]);
  });
});
