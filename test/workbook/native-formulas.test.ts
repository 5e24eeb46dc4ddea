import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import {
  ConversionFailed,
  convertCell,
  convertColumn,
  convertWorkbook,
  writeNativeBeside,
  type FormulaDoor,
} from '../../workbook/native-formulas';
import type { FormulaBlock } from '../../workbook/workbook';
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

/** So many cells below each other, each with the award of the figure beside it. */
const column = (rows: number): MemoryCell[][] =>
  Array.from({ length: rows }, (_, at) => [cell(`=HZ.IC_TAPEOUT(B${at + 1})`)]);

function opened(sheets: ConstructorParameters<typeof InMemoryWorkbook>[0] = structuredClone(TABLE)) {
  const workbook = new InMemoryWorkbook(sheets);
  const door: FormulaDoor = workbook;
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

  it('change nothing where they are ended before the writing begins, and say so', async () => {
    const { workbook, door } = opened();
    const ending = new AbortController();
    const { converted, ended } = await convertWorkbook(door, policyLibrary, 'native', {
      onSheet: (sheet) => {
        if (sheet === '别表') ending.abort();
      },
      signal: ending.signal,
    });
    expect(converted).toEqual([]);
    expect(ended?.unwritten).toBeGreaterThan(0);
    expect(ended?.why.zh).toContain('0 个单元格已改写');
    expect(workbook.formulaAt('企业', 1, 2)).toBe('=HZ.IC_TAPEOUT(B2*10000)');
  });

  it('stay written in whole blocks where they are ended later, and say how many', async () => {
    const { workbook, door } = opened({ 表: column(1300) });
    const ending = new AbortController();
    const told: (readonly [number, number])[] = [];
    const { converted, ended } = await convertWorkbook(door, policyLibrary, 'native', {
      onCells: (done, of) => {
        told.push([done, of]);
        if (done >= 1000) ending.abort();
      },
      signal: ending.signal,
    });
    expect(told).toEqual([
      [500, 1300],
      [1000, 1300],
    ]);
    expect(converted).toHaveLength(1000);
    expect(ended).toMatchObject({ unwritten: 300 });
    expect(ended?.why).toEqual({
      zh: '已停止：1000 个单元格已改写，其余 300 个没有改动。',
      en: 'Stopped: 1000 cells are converted, the other 300 are as they were.',
    });
    expect(workbook.formulaAt('表', 999, 0)).toContain('N("HZ.IC_TAPEOUT');
    expect(workbook.formulaAt('表', 1000, 0)).toBe('=HZ.IC_TAPEOUT(B1001)');
  });

  it('say what is written and what is not where the workbook refuses', async () => {
    const { workbook, door } = opened();
    workbook.failToWrite('别表', new Error('AccessDenied'));
    const failure = await convertWorkbook(door, policyLibrary, 'native').then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(ConversionFailed);
    const { report, message } = failure as ConversionFailed;
    expect(report.converted.map(({ address }) => address.sheet)).toEqual(['企业', '企业']);
    expect(report.ended?.unwritten).toBe(1);
    expect(message).toContain('AccessDenied');
    expect(message).toContain('2 个单元格已改写，其余 1 个没有改动');
    expect(workbook.formulaAt('别表', 0, 0)).toBe('=HZ.IC_TAPEOUT(企业!B2*10000)+1');
  });

  it('are written as blocks without a gap, and leave what stands between them', async () => {
    const { workbook, door } = opened({
      表: [[cell('=HZ.IC_TAPEOUT(B1)')], [5], [cell('=HZ.IC_TAPEOUT(B3)')], [cell('=HZ.IC_TAPEOUT(B4)')]],
    });
    const blocks: FormulaBlock[] = [];
    const writeFormulas: FormulaDoor['writeFormulas'] = (all, writing) => {
      blocks.push(...all);
      return workbook.writeFormulas(all, writing);
    };
    const spied: FormulaDoor = {
      readFormulas: (sheet) => door.readFormulas(sheet),
      readRows: (request) => door.readRows(request),
      readSheet: (sheet) => door.readSheet(sheet),
      sheetNames: (which) => door.sheetNames(which),
      writeFormulas,
    };
    await convertWorkbook(spied, policyLibrary, 'native');
    expect(blocks.map(({ top, left, formulas }) => [top, left, formulas.length])).toEqual([
      [0, 0, 1],
      [2, 0, 2],
    ]);
    expect(workbook.sheet('表')?.[1]).toEqual([5]);
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

  it('leave formulas that spill alone, and say so', async () => {
    const spilling: MemoryCell = { ...cell('=IF(B1:B3>0,HZ.IC_TAPEOUT(C1),0)'), spills: true };
    const { workbook, door } = opened({ 表: [[spilling, cell('=HZ.IC_TAPEOUT(C1)')]] });
    const { converted, left } = await convertWorkbook(door, policyLibrary, 'native');
    expect(converted).toMatchObject([{ address: { column: 1 } }]);
    expect(left).toMatchObject([{ address: { column: 0 }, why: { zh: '公式的结果溢出到其他单元格' } }]);
    expect(workbook.formulaAt('表', 0, 0)).toBe(spilling.formula);
  });
});
