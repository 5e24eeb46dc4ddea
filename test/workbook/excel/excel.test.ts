import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { excelWorkbook } from '../../../workbook/excel/excel';
import { settingsIn, settingsRows, SETTINGS_SHEET } from '../../../workbook/settings-rows';
import { Superseded } from '../../../workbook/sheet-reader';
import { mockExcel, type MockExcel, type MockSheet } from './mock-excel';

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

  it.each([
    ['an error', { error: '#VALUE!' }, { error: '#VALUE!' }],
    ['a text that reads #VALUE!', '#VALUE!', '#VALUE!'],
    ['an empty text', { formula: '=""', value: '' }, ''],
    ['no', true, true],
  ] as const)('gives %s for what it is', async (_, cell, value) => {
    mockExcel(oneCell(cell));
    expect((await excelWorkbook().readSelection())?.value).toEqual(value);
  });

  it('gives null for a blank cell', async () => {
    mockExcel({ ...companies, active: { row: 3, column: 1 } });
    expect((await excelWorkbook().readSelection())?.value).toBeNull();
  });

  it('asks Excel once, however large the sheet is', async () => {
    const cells = Array.from({ length: 100_000 }, (_, at) => [`企业${at}`, at]);
    const excel = mockExcel({ name: '企业', cells, active: { row: 90_000, column: 0 } });
    expect((await excelWorkbook().readSelection())?.value).toBe('企业90000');
    expect(excel.syncCount()).toBe(1);
  });

  it('takes a text that begins with an equals sign for a text, not for a formula', async () => {
    mockExcel(oneCell('=B3*2'));
    expect((await excelWorkbook().readSelection())?.formula).toBeNull();
  });

  it('answers null when a chart or several areas are selected', async () => {
    mockExcel(companies).failWith('InvalidSelection');
    expect(await excelWorkbook().readSelection()).toBeNull();
  });

  it('answers null on a sheet where nothing is written', async () => {
    mockExcel(oneCell(null));
    expect(await excelWorkbook().readSelection()).toBeNull();
  });

  it('does not pass a refusal off as an empty selection, and says what can be done', async () => {
    mockExcel(companies).failWith('AccessDenied');
    await expect(excelWorkbook().readSelection()).rejects.toThrow(/受保护.*AccessDenied.*protected/s);
  });

  it.each(['GeneralException', 'ItemNotFound', 'InvalidReference', 'InvalidArgument'])(
    'takes %s for an unreadable selection only where the active cell can be read by itself',
    async (code) => {
      const excel = mockExcel(companies);
      excel.failAt(1, code);
      expect(await excelWorkbook().readSelection()).toBeNull();
      excel.failWith(code);
      await expect(excelWorkbook().readSelection()).rejects.toThrow(code);
    },
  );

  it.each(['ServiceUnavailable', 'RequestAborted', 'InvalidOperationInCellEditMode'])(
    'never takes %s for nothing selected',
    async (code) => {
      mockExcel(companies).failAt(1, code);
      await expect(excelWorkbook().readSelection()).rejects.toThrow(code);
    },
  );

  it('reads a protected sheet as any other, asking for no region around the cell', async () => {
    const excel = mockExcel(companies, { protectedSheets: ['企业'] });
    expect((await excelWorkbook().readSelection())?.value).toBe(2000000);
    expect((await excelWorkbook().readSheet('企业')).used).toMatchObject({ top: 0, left: 0 });
    expect(excel.written).toEqual([]);
  });

  it('says that a sheet is protected where a formula is to be written, and leaves it as it was', async () => {
    const excel = mockExcel(companies, { protectedSheets: ['企业'] });
    const before = structuredClone(excel.sheets.get('企业')?.cells);
    const writing = excelWorkbook().writeFormula({ sheet: '企业', row: 3, column: 2 }, '=HZ.VERSION()');
    await expect(writing).rejects.toThrow(/受保护.*AccessDenied/);
    expect(excel.sheets.get('企业')?.cells).toEqual(before);
  });
});

describe('watching Excel', () => {
  const EVENTS = [
    ['onSelectionChanged', 'selection'],
    ['onActivated', 'selection'],
    ['onChanged', 'content'],
    ['onCalculated', 'content'],
  ] as const;

  it.each(EVENTS)('calls back on %s, and says that it is the %s', async (event, change) => {
    const excel = mockExcel(companies);
    const listener = vi.fn();
    excelWorkbook().onChange(listener);
    await vi.waitFor(() => expect(excel.listenerCount()).toBe(4));
    await excel.fire(event);
    expect(listener.mock.calls).toEqual([[change]]);
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

  it('reads rows with their number formats', async () => {
    mockExcel(companies);
    const rows = await excelWorkbook().readRows({ sheet: '企业', left: 0, width: 2, top: 2, count: 2 });
    expect(rows).toEqual({
      values: [
        ['钱塘软件', 120000],
        ['西溪数据', null],
      ],
      formats: [
        ['@', '#,##0'],
        ['General', 'General'],
      ],
      next: null,
    });
  });

  it('reads all formulas of a sheet, and no text that only looks like one', async () => {
    const cells: MockSheet['cells'][number][] = [
      ['企业名称', '首次流片费用（万元）', '补助'],
      [null, null, null],
      ['钱塘软件', 2000, { formula: '=HZ.IC_TAPEOUT(B3*10000)', value: 3_000_000 }],
      ['=甲', { formula: '=B3*2', value: 4000 }, { formula: '=HZ.IC_TAPEOUT(B4*10000)', value: 6_000_000 }],
    ];
    mockExcel({ name: '企业', cells, active: { row: 0, column: 0 } });
    const rows = [];
    for await (const row of excelWorkbook().readFormulas('企业')) rows.push(row);
    expect(rows).toEqual([
      { row: 2, cells: [{ column: 2, formula: '=HZ.IC_TAPEOUT(B3*10000)' }] },
      {
        row: 3,
        cells: [
          { column: 1, formula: '=B3*2' },
          { column: 2, formula: '=HZ.IC_TAPEOUT(B4*10000)' },
        ],
      },
    ]);
  });

  it.each([
    ['the row right below', 0, 2, 0, 2],
    ['a row further down, past blank ones', 0, 2, 3, 50],
    ['none that other columns hold', 1, 1, 3, null],
    ['none where nothing follows', 0, 2, 51, null],
  ])('says which row holds something next: %s', async (_, left, width, top, next) => {
    const cells: MockSheet['cells'][number][] = Array.from({ length: 51 }, () => []);
    cells[0] = ['企业名称', '年营收'];
    cells[2] = ['钱塘软件', 1];
    cells[50] = ['西溪数据', null];
    mockExcel({ name: '企业', cells, active: { row: 0, column: 0 } });
    const rows = await excelWorkbook().readRows({ sheet: '企业', left, width, top, count: 1 });
    expect(rows.next).toBe(next);
  });

  it('reads the last row of a sheet, and asks for none below it', async () => {
    mockExcel(companies);
    const asked = { sheet: '企业', left: 0, width: 2, top: 1_048_575, count: 5 };
    expect(await excelWorkbook().readRows(asked)).toMatchObject({ values: [[null, null]], next: null });
    const beyond = await excelWorkbook().readRows({ ...asked, top: 1_048_576 });
    expect(beyond).toEqual({ values: [], formats: [], next: null });
  });

  it('reads more rows than one answer may hold in several, in their order', async () => {
    const cells = Array.from({ length: 8000 }, (_, at) => [`企业${at}`, at, at, at, at, at, at]);
    const excel = mockExcel({ name: '企业', cells, active: { row: 0, column: 0 } });
    const before = excel.syncCount();
    const { values } = await excelWorkbook().readRows({
      sheet: '企业',
      left: 0,
      width: 7,
      top: 0,
      count: 8000,
    });
    expect(values.map(([name]) => name)).toEqual(cells.map(([name]) => name));
    expect(excel.syncCount() - before).toBe(3);
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
  it('writes every cell to a hidden draft, and then at once to the sheet', async () => {
    const excel = mockExcel(companies);
    await excelWorkbook().writeTable('企业', [
      ['企业', '金额'],
      ['钱塘软件', 2000000],
    ]);
    expect(excel.written).toEqual([
      '~hangce 企业: added',
      '~hangce 企业!0,0: numberFormat = [["@","@"],["@","General"]]',
      '~hangce 企业!0,0: values = [["企业","金额"],["钱塘软件",2000000]]',
      '企业: cleared',
      '~hangce 企业: deleted',
      '企业: shown',
      '企业!0,0: copied from ~hangce 企业',
    ]);
    expect(excel.sheets.get('企业')?.cells).toEqual([
      ['企业', '金额'],
      ['钱塘软件', 2000000],
    ]);
    expect([...excel.sheets.keys()]).toEqual(['企业']);
  });

  it('gives the draft its name where there was no such sheet', async () => {
    const excel = mockExcel(companies);
    await excelWorkbook().writeTable('结果', [['企业'], ['钱塘软件']]);
    expect([...excel.sheets.keys()]).toEqual(['企业', '结果']);
    expect(excel.sheets.get('结果')).toMatchObject({
      cells: [['企业'], ['钱塘软件']],
      visibility: 'Visible',
    });
  });

  it('keeps texts that look like formulas or numbers texts, and fills short rows', async () => {
    const excel = mockExcel(companies);
    await excelWorkbook().writeTable('企业', [['=1+1', '000001', true], [{ error: '#N/A' }]]);
    expect(excel.written).toContain(
      '~hangce 企业!0,0: numberFormat = [["@","@","General"],["@","General","General"]]',
    );
    expect(excel.written).toContain('~hangce 企业!0,0: values = [["=1+1","000001",true],["#N/A","",""]]');
  });

  it('shows numbers in the formats asked for, and as Excel does where none is meant', async () => {
    const excel = mockExcel(companies);
    await excelWorkbook().writeTable('结果', [['合计', 1234.5, 3]], [['', '#,##0.00', '']]);
    expect(excel.sheets.get('结果')?.formats).toEqual([['@', '#,##0.00', 'General']]);
  });

  it('gives the columns their widths, and keeps the headings in sight and in print', async () => {
    const excel = mockExcel(companies);
    const writing = { widths: [30, 10], headerRow: 1 };
    await excelWorkbook().writeTable('结果', [['题'], ['企业', '金额'], ['钱塘软件', 1]], [], writing);
    expect(excel.written.slice(-10)).toEqual([
      '结果!0,0: columnWidth = 180',
      '结果!0,1: columnWidth = 60',
      '结果!1,0: bold = true',
      '结果!1,0: wrapText = true',
      '结果!1,0: rows fitted',
      '结果: 2 rows frozen',
      '结果: $2:$2 repeated in print',
      '结果: orientation = "Landscape"',
      '结果: zoom = {"horizontalFitToPages":1}',
      '结果: shown',
    ]);
  });

  it('writes a hundred thousand cells in parts that Excel on the web accepts, saying how far it is', async () => {
    const excel = mockExcel(companies);
    const rows = Array.from({ length: 25_000 }, (_, at) => [at, 1, 2, 3]);
    const told: number[] = [];
    await excelWorkbook().writeTable('企业', rows, [], { onRows: (done) => told.push(done) });
    const parts = excel.written.filter((line) => line.includes('values ='));
    expect(parts).toHaveLength(5);
    expect(parts[4]).toMatch(/^~hangce 企业!20000,0: values = \[\[20000,/);
    expect(told).toEqual([5_000, 10_000, 15_000, 20_000, 25_000]);
  });

  it('leaves all as it was where a part fails', async () => {
    const excel = mockExcel(companies);
    const before = structuredClone(excel.sheets.get('企业')?.cells);
    excel.failAt(5, 'RequestAborted');
    const rows = Array.from({ length: 25_000 }, (_, at) => [at, 1, 2, 3]);
    await expect(excelWorkbook().writeTable('企业', rows)).rejects.toThrow('RequestAborted');
    expect([...excel.sheets.keys()]).toEqual(['企业']);
    expect(excel.sheets.get('企业')?.cells).toEqual(before);
  });

  it('leaves all as it was where it is ended', async () => {
    const excel = mockExcel(companies);
    const ending = new AbortController();
    const rows = Array.from({ length: 25_000 }, (_, at) => [at, 1, 2, 3]);
    const writing = excelWorkbook().writeTable('结果', rows, [], {
      onRows: (done) => done === 10_000 && ending.abort(),
      signal: ending.signal,
    });
    await expect(writing).rejects.toThrow(Superseded);
    expect([...excel.sheets.keys()]).toEqual(['企业']);
  });

  it('leaves an empty sheet for an empty report', async () => {
    const excel = mockExcel(companies);
    await excelWorkbook().writeTable('企业', []);
    expect(excel.sheets.get('企业')?.cells).toEqual([]);
  });
});

describe('the sheets of a workbook', () => {
  it('are told by name, and not the hidden one that keeps what people said', async () => {
    mockExcel(companies, { other: { name: '项目', cells: [] } });
    await excelWorkbook().writeSetting('映射', 1);
    expect(await excelWorkbook().sheetNames()).toEqual(['企业', '项目']);
  });
});

describe('settings in the workbook file', () => {
  const storedRows = (excel: MockExcel) => excel.sheets.get(SETTINGS_SHEET)?.cells;

  it('come back as they were stored, and null when they never were', async () => {
    mockExcel(companies);
    const workbook = excelWorkbook();
    expect(await workbook.readSetting('映射')).toBeNull();
    await workbook.writeSetting('映射', { 年营收: 'revenue' });
    expect(await workbook.readSetting('映射')).toEqual({ 年营收: 'revenue' });
    expect(await workbook.readSetting('toString')).toBeNull();
  });

  it('stand on a sheet that nobody sees, and leave selection and active sheet alone', async () => {
    const excel = mockExcel(companies);
    await excelWorkbook().writeSetting('映射', 1);
    expect(excel.sheets.get(SETTINGS_SHEET)?.visibility).toBe('VeryHidden');
    expect(excel.written).toEqual([
      '_hangce: added',
      '_hangce!0,0: numberFormat = [["@","@"]]',
      '_hangce!0,0: values = [["映射","1"]]',
    ]);
  });

  it('are those that the workbench wrote', async () => {
    const settings = { 映射: { 年营收: ["o'clock", '约'.repeat(40_000)] }, 版本: 2 };
    mockExcel(companies, { other: { name: SETTINGS_SHEET, cells: settingsRows(settings) } });
    expect(await excelWorkbook().readSetting('映射')).toEqual(settings.映射);
    expect(await excelWorkbook().readSetting('版本')).toBe(2);
  });

  it('are written so that the workbench reads them', async () => {
    const excel = mockExcel(companies);
    const settings = { '000001': ['=1+1', "'引号'", '约'.repeat(40_000)], '=1+1': 'TRUE', 年份: 2024 };
    for (const [key, value] of Object.entries(settings)) await excelWorkbook().writeSetting(key, value);
    expect(settingsIn(storedRows(excel)!)).toEqual(settings);
  });

  it('leave nothing of an older and longer value', async () => {
    const excel = mockExcel(companies);
    const workbook = excelWorkbook();
    await workbook.writeSetting('映射', '约'.repeat(40_000));
    await workbook.writeSetting('其他', 1);
    await workbook.writeSetting('映射', '短');
    expect(storedRows(excel)).toEqual([
      ['其他', '1'],
      ['映射', '"短"'],
    ]);
  });

  it('lose their row once null is stored, and the others keep theirs', async () => {
    const excel = mockExcel(companies);
    const workbook = excelWorkbook();
    await workbook.writeSetting('映射', 1);
    await workbook.writeSetting('其他', 2);
    await workbook.writeSetting('映射', null);
    expect(storedRows(excel)).toEqual([['其他', '2']]);
    expect(await workbook.readSetting('映射')).toBeNull();
  });

  it('need no sheet to be removed that were never stored', async () => {
    const excel = mockExcel(companies);
    await excelWorkbook().writeSetting('映射', null);
    expect(excel.written).toEqual([]);
  });

  it('are all kept when several are stored at once', async () => {
    const excel = mockExcel(companies);
    const workbook = excelWorkbook();
    await Promise.all([
      workbook.writeSetting('甲', 1),
      workbook.writeSetting('乙', 2),
      workbook.writeSetting('甲', 3),
    ]);
    expect(settingsIn(storedRows(excel)!)).toEqual({ 甲: 3, 乙: 2 });
  });

  it.each([
    ['is cut off', [['映射', '{"年营收":']]],
    ['is empty', []],
    ['stands in the wrong column', [[null, '映射', '1']]],
    ['holds an error', [['映射', { error: '#REF!' }]]],
  ] satisfies [string, MockSheet['cells']][])(
    'count as never stored where the sheet %s',
    async (_, cells) => {
      mockExcel(companies, { other: { name: SETTINGS_SHEET, cells } });
      const workbook = excelWorkbook();
      expect(await workbook.readSetting('映射')).toBeNull();
      await workbook.writeSetting('映射', 1);
      expect(await workbook.readSetting('映射')).toBe(1);
    },
  );

  it('are found below blank rows', async () => {
    const excel = mockExcel(companies, { other: { name: SETTINGS_SHEET, cells: [[], [], ['映射', '1']] } });
    const workbook = excelWorkbook();
    expect(await workbook.readSetting('映射')).toBe(1);
    await workbook.writeSetting('映射', 2);
    expect(storedRows(excel)).toEqual([[], [], ['映射', '2']]);
  });

  it('say in both languages that a protected structure keeps their sheet out', async () => {
    const excel = mockExcel(companies, { structureProtected: true });
    const refused = excelWorkbook().writeSetting('映射', 1);
    await expect(refused).rejects.toThrow(/“保护工作簿”.*Protect Workbook under Review/);
    expect(excel.written).toEqual([]);
  });

  it('are stored under a protected structure where their sheet is there already', async () => {
    const other = { name: SETTINGS_SHEET, cells: settingsRows({ 映射: 1 }) };
    mockExcel(companies, { other, structureProtected: true });
    const workbook = excelWorkbook();
    await workbook.writeSetting('映射', 2);
    expect(await workbook.readSetting('映射')).toBe(2);
  });

  it('say so when the workbook could not keep them, and are stored again afterwards', async () => {
    const excel = mockExcel(companies);
    const workbook = excelWorkbook();
    excel.failWith('AccessDenied');
    await expect(workbook.writeSetting('映射', 1)).rejects.toThrow('AccessDenied');
    excel.failWith(null);
    await workbook.writeSetting('映射', 2);
    expect(await workbook.readSetting('映射')).toBe(2);
  });
});
