import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { excelWorkbook } from '../../workbook/excel';
import { mockExcel, type MockSheet } from './mock-excel';

const companies: MockSheet = {
  name: '企业',
  cells: [
    ['2024 年企业数据', null, null],
    ['企业名称', '年营收(万元)', '奖励'],
    ['钱塘软件', 120000, { formula: '=HZ.SOFTWARE_SCALE_REWARD(B3*10000)', value: 2000000 }],
    ['西溪数据', null, { error: '#VALUE!' }],
  ],
  formats: [[], [], ['@', '#,##0', 'General']],
  active: { row: 2, column: 2 },
};

const oneCell = (cell: MockSheet['cells'][number][number]): MockSheet => ({
  name: '表',
  cells: [[cell]],
  active: { row: 0, column: 0 },
});

// The lazily loaded package looks for a window when it is loaded.
beforeAll(() => {
  vi.stubGlobal('window', globalThis);
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Excel');
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('reading the selection in Excel', () => {
  it('gives the active cell, its formula and its value', async () => {
    mockExcel(companies);
    const selection = await excelWorkbook().readSelection();
    expect(selection?.active).toEqual({ sheet: '企业', row: 2, column: 2 });
    expect(selection?.formula).toBe('=HZ.SOFTWARE_SCALE_REWARD(B3*10000)');
    expect(selection?.value).toBe(2000000);
  });

  it('gives the head of the block and the active row with its number formats', async () => {
    mockExcel(companies);
    const selection = await excelWorkbook().readSelection();
    expect(selection?.head).toMatchObject({ top: 0, left: 0 });
    expect(selection?.head.rows[1]).toEqual(['企业名称', '年营收(万元)', '奖励']);
    expect(selection?.rowValues).toEqual(['钱塘软件', 120000, 2000000]);
    expect(selection?.rowFormats).toEqual(['@', '#,##0', 'General']);
  });

  it('tells an error and a blank cell apart from texts', async () => {
    mockExcel({ ...companies, active: { row: 3, column: 2 } });
    const selection = await excelWorkbook().readSelection();
    expect(selection?.rowValues).toEqual(['西溪数据', null, { error: '#VALUE!' }]);
    expect(selection?.value).toEqual({ error: '#VALUE!' });
  });

  it('takes a text that reads #VALUE! for a text', async () => {
    mockExcel(oneCell('#VALUE!'));
    expect((await excelWorkbook().readSelection())?.value).toBe('#VALUE!');
  });

  it('takes a text that begins with an equals sign for a text, not for a formula', async () => {
    mockExcel(oneCell('=B3*2'));
    expect((await excelWorkbook().readSelection())?.formula).toBeNull();
  });

  it('reads only the first rows of a block of a hundred thousand companies', async () => {
    const block = { top: 0, left: 0, rows: 100_000, columns: 3 };
    mockExcel({ ...companies, block, active: { row: 90_000, column: 0 } });
    const selection = await excelWorkbook().readSelection();
    expect(selection?.head.rows.length).toBeLessThan(20);
    expect(selection?.active.row).toBe(90_000);
  });

  it('starts the block where Excel says it starts', async () => {
    mockExcel({ ...companies, block: { top: 1, left: 1, rows: 3, columns: 2 } });
    const selection = await excelWorkbook().readSelection();
    expect(selection?.head).toEqual({
      top: 1,
      left: 1,
      rows: [
        ['年营收(万元)', '奖励'],
        [120000, 2000000],
        [null, { error: '#VALUE!' }],
      ],
    });
    expect(selection?.rowValues).toEqual([120000, 2000000]);
  });

  it('names the header row of an Excel table', async () => {
    mockExcel({ ...companies, tables: [{ headerRow: 1 }] });
    expect((await excelWorkbook().readSelection())?.tableHeaderRow).toBe(1);
  });

  it('names no header row for a plain range or a table whose header is hidden', async () => {
    mockExcel(companies);
    expect((await excelWorkbook().readSelection())?.tableHeaderRow).toBeNull();
    mockExcel({ ...companies, tables: [{ headerRow: 1, showHeaders: false }] });
    expect((await excelWorkbook().readSelection())?.tableHeaderRow).toBeNull();
  });

  it('reads down to the header of a table that stands deep in its block', async () => {
    const cells = [...Array.from({ length: 40 }, () => ['说明']), ['企业名称'], ['钱塘软件']];
    mockExcel({ name: '企业', cells, active: { row: 41, column: 0 }, tables: [{ headerRow: 40 }] });
    const selection = await excelWorkbook().readSelection();
    expect(selection?.head.rows[40 - selection.head.top]).toEqual(['企业名称']);
  });

  it('answers null when a chart or several areas are selected', async () => {
    mockExcel(companies).failWith('InvalidSelection');
    expect(await excelWorkbook().readSelection()).toBeNull();
  });

  it('answers null on a sheet where nothing is written', async () => {
    mockExcel(oneCell(null));
    expect(await excelWorkbook().readSelection()).toBeNull();
  });

  it('does not pass a refusal off as an empty selection', async () => {
    mockExcel(companies).failWith('AccessDenied');
    await expect(excelWorkbook().readSelection()).rejects.toThrow('AccessDenied');
  });
});

describe('watching Excel', () => {
  const EVENTS = ['onSelectionChanged', 'onActivated', 'onChanged', 'onCalculated'];

  it.each(EVENTS)('calls back on %s', async (event) => {
    const excel = mockExcel(companies);
    const listener = vi.fn();
    excelWorkbook().onChange(listener);
    await vi.waitFor(() => expect(excel.listenerCount()).toBe(4));
    await excel.fire(event);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('takes its handlers back and stays silent afterwards', async () => {
    const excel = mockExcel(companies);
    const listener = vi.fn();
    const stop = excelWorkbook().onChange(listener);
    await vi.waitFor(() => expect(excel.listenerCount()).toBe(4));
    stop();
    await excel.fire('onSelectionChanged');
    await vi.waitFor(() => expect(excel.listenerCount()).toBe(0));
    expect(listener).not.toHaveBeenCalled();
  });

  it('takes its handlers back even when stopped before Excel has added them', async () => {
    const excel = mockExcel(companies);
    const stop = excelWorkbook().onChange(vi.fn());
    stop();
    await vi.waitFor(() => expect(excel.listenerCount()).toBe(0));
    await excel.fire('onChanged');
  });

  it('tells the listeners to look again when the cell menu asks for a row', () => {
    mockExcel(companies);
    const workbook = excelWorkbook();
    const [first, second, stopped] = [vi.fn(), vi.fn(), vi.fn()];
    workbook.onChange(first);
    workbook.onChange(second);
    workbook.onChange(stopped)();
    workbook.announce();
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).toHaveBeenCalledTimes(1);
    expect(stopped).not.toHaveBeenCalled();
  });

  it('does without events where the host has none', async () => {
    mockExcel(companies).failWith('ApiNotAvailable');
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const stop = excelWorkbook().onChange(vi.fn());
    await vi.waitFor(() => expect(warned).toHaveBeenCalledOnce());
    expect(stop).not.toThrow();
    warned.mockRestore();
  });
});

describe('reading and writing cells in Excel', () => {
  it('reads cells in the order asked, and #REF! for a sheet that is gone', async () => {
    mockExcel(companies);
    const values = await excelWorkbook().readCells([
      { sheet: '企业', row: 3, column: 1 },
      { sheet: '已删除', row: 0, column: 0 },
      { sheet: '企业', row: 2, column: 1 },
    ]);
    expect(values).toEqual([null, { error: '#REF!' }, 120000]);
  });

  it('asks Excel for nothing when no cell is asked for', async () => {
    mockExcel(companies).failWith('GeneralException');
    expect(await excelWorkbook().readCells([])).toEqual([]);
  });

  it('writes a formula into a cell', async () => {
    const excel = mockExcel(companies);
    await excelWorkbook().writeFormula({ sheet: '企业', row: 3, column: 2 }, '=HZ.IC_TAPEOUT(B4*10000)');
    expect(excel.written).toEqual(['企业!3,2: formulas = [["=HZ.IC_TAPEOUT(B4*10000)"]]']);
  });

  it('frees a cell from the text format first, where a formula would stay a text', async () => {
    const excel = mockExcel(companies);
    await excelWorkbook().writeFormula({ sheet: '企业', row: 2, column: 0 }, '=1+1');
    expect(excel.written).toEqual([
      '企业!2,0: numberFormat = [["General"]]',
      '企业!2,0: formulas = [["=1+1"]]',
    ]);
  });

  it('selects a cell on its sheet', async () => {
    const excel = mockExcel(companies);
    await excelWorkbook().select({ sheet: '企业', row: 3, column: 0 });
    expect(excel.written).toEqual(['企业: shown', '企业!3,0: selected']);
  });
});

describe('writing a report sheet in Excel', () => {
  it('clears the sheet, writes every cell and shows it', async () => {
    const excel = mockExcel(companies);
    await excelWorkbook().writeTable('企业', [
      ['企业', '金额'],
      ['钱塘软件', 2000000],
    ]);
    expect(excel.written).toEqual([
      '企业: cleared',
      '企业!0,0: numberFormat = [["@","@"],["@","General"]]',
      '企业!0,0: values = [["企业","金额"],["钱塘软件",2000000]]',
      '企业: shown',
    ]);
  });

  it('keeps texts that look like formulas or numbers texts, and fills short rows', async () => {
    const excel = mockExcel(companies);
    await excelWorkbook().writeTable('企业', [['=1+1', '000001', true], [{ error: '#N/A' }]]);
    expect(excel.written).toContain(
      '企业!0,0: numberFormat = [["@","@","General"],["@","General","General"]]',
    );
    expect(excel.written).toContain('企业!0,0: values = [["=1+1","000001",true],["#N/A","",""]]');
  });

  it('writes a hundred thousand cells in parts that Excel on the web accepts', async () => {
    const excel = mockExcel(companies);
    const rows = Array.from({ length: 25_000 }, (_, at) => [at, 1, 2, 3]);
    await excelWorkbook().writeTable('企业', rows);
    const parts = excel.written.filter((line) => line.includes('values ='));
    expect(parts).toHaveLength(5);
    expect(parts[4]).toMatch(/^企业!20000,0: values = \[\[20000,/);
  });

  it('leaves an empty sheet for an empty report', async () => {
    const excel = mockExcel(companies);
    await excelWorkbook().writeTable('企业', []);
    expect(excel.written).toEqual(['企业: cleared', '企业: shown']);
  });
});

describe('settings in the workbook file', () => {
  it('come back as they were stored, and null when they never were', async () => {
    mockExcel(companies);
    const workbook = excelWorkbook();
    expect(await workbook.readSetting('映射')).toBeNull();
    await workbook.writeSetting('映射', { 年营收: 'revenue' });
    expect(await workbook.readSetting('映射')).toEqual({ 年营收: 'revenue' });
  });

  it('are gone once null is stored', async () => {
    const excel = mockExcel(companies);
    const workbook = excelWorkbook();
    await workbook.writeSetting('映射', 1);
    await workbook.writeSetting('映射', null);
    expect(excel.settings.size).toBe(0);
  });

  it('say so when the workbook could not keep them', async () => {
    mockExcel(companies).failWith('read-only');
    await expect(excelWorkbook().writeSetting('映射', 1)).rejects.toThrow('not saved: read-only');
  });
});
