import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await openWorkbench();
});

beforeEach(() => workbench.openSample());

afterAll(async () => {
  await workbench.close();
});

describe('the grid as a workbook', () => {
  it('tells the selected cell with its formula, its value and its row', async () => {
    await workbench.select('企业', 'R10');
    const selection = await workbench.selection();
    expect(selection).toMatchObject({
      active: { sheet: '企业', row: 9, column: 17 },
      formula: '=IF(AND(B10="滨江区",C10="集成电路",L10<>""),HZ.BINJIANG_TAPEOUT(L10*10000,0,$X$1),"")',
      errorMessage: null,
      tableHeaderRow: null,
    });
    expect(selection?.rowValues[0]).toBe((await workbench.cell('企业', 'A10')).value);
    expect(selection?.value).toBe((await workbench.cell('企业', 'R10')).value);
    expect(selection?.rowFormats).toHaveLength(selection!.rowValues.length);
    expect([selection?.rowFormats[3], selection?.rowFormats[8]]).toEqual(['#,##0', '0.0%']);
  });

  it('gives the first twelve rows of the block around the selection, also from far below', async () => {
    await workbench.select('企业', 'A201');
    const head = (await workbench.selection())!.head;
    expect([head.top, head.left, head.rows.length]).toEqual([0, 0, 12]);
    expect(head.rows[0]?.slice(0, 4)).toEqual(['企业名称', '所属区', '行业', '年营收(万元)']);
  });

  it('finds the header of a sparse table from a cell with nothing around it', async () => {
    await workbench.select('企业', 'T20');
    const selection = (await workbench.selection())!;
    expect(selection.head.rows[0]?.[0]).toBe('企业名称');
    expect(selection.rowValues[0]).toBe((await workbench.cell('企业', 'A20')).value);
  });

  it('ends a block at an empty row and an empty column', async () => {
    await workbench.select('练习', 'B6');
    const head = (await workbench.selection())!.head;
    expect([head.top, head.left, head.rows.length, head.rows[0]?.length]).toEqual([3, 0, 3, 3]);
  });

  it('gives the reason of an error with the selection', async () => {
    await workbench.select('企业', 'O8');
    const selection = await workbench.selection();
    expect(selection?.value).toEqual({ error: '#VALUE!' });
    expect(selection?.errorMessage).toContain('“年营收”');
  });

  it('reads spilled cells like any other', async () => {
    const values = await workbench.page.evaluate(() =>
      window.hangceWorkbench!.workbook.readCells([
        { sheet: '政策', row: 0, column: 0 },
        { sheet: '政策', row: 1, column: 0 },
        { sheet: '政策', row: 50, column: 0 },
      ]),
    );
    expect(values.map((value) => typeof value)).toEqual(['string', 'string', 'object']);
    expect(values[2]).toBeNull();
  });

  it('keeps the types of what it reads: text, number, boolean, blank, error', async () => {
    const written = ['000001', 12.5, true, null, '=NA()', '2024-01', '30%'];
    for (const [at, value] of written.entries()) await workbench.setCell('练习', `G${at + 1}`, value);
    await workbench.calculated();
    const values = await workbench.page.evaluate(() =>
      window.hangceWorkbench!.workbook.readCells(
        [0, 1, 2, 3, 4, 5, 6].map((row) => ({ sheet: '练习', row, column: 6 })),
      ),
    );
    expect(values).toEqual(['000001', 12.5, true, null, { error: '#N/A' }, '2024-01', '30%']);
  });

  it('reads rows with their number formats, to the last one that holds anything', async () => {
    const rows = await workbench.page.evaluate(() =>
      window.hangceWorkbench!.workbook.readRows({ sheet: '企业', left: 3, width: 6, top: 199, count: 50 }),
    );
    expect([rows.values.length, rows.formats.length, rows.lastRow]).toEqual([2, 2, 200]);
    expect(rows.formats[0]).toEqual(['#,##0', '#,##0', '#,##0', '0.0', '#,##0', '0.0%']);
    expect(rows.values[1]?.[0]).toBe((await workbench.cell('企业', 'D201')).value);
  });

  it('reads no rows below the last one, also where a formula has spilled', async () => {
    const rows = await workbench.page.evaluate(() =>
      window.hangceWorkbench!.workbook.readRows({ sheet: '政策', left: 0, width: 2, top: 1, count: 1000 }),
    );
    expect(rows.values).toHaveLength(rows.lastRow);
    expect(rows.values.at(-1)?.[0]).toEqual(expect.any(String));
  });

  it('writes a formula over a value and calculates it', async () => {
    await workbench.page.evaluate(() =>
      window.hangceWorkbench!.workbook.writeFormula(
        { sheet: '练习', row: 4, column: 1 },
        '=HZ.IC_TAPEOUT(20000000)',
      ),
    );
    await workbench.calculated();
    expect(await workbench.cell('练习', 'B5')).toMatchObject({
      value: 3_000_000,
      formula: '=HZ.IC_TAPEOUT(20000000)',
    });
  });

  it('writes a table to a sheet of its own, and again without leaving the old rows', async () => {
    const write = (rows: (string | number)[][]) =>
      workbench.page.evaluate((table) => window.hangceWorkbench!.workbook.writeTable('报告', table), rows);
    await write([
      ['条款', '金额'],
      ['三（四）', 3_000_000],
      ['三（五）', 0],
    ]);
    expect((await workbench.selection())?.active.sheet).toBe('报告');
    await write([['条款', '金额']]);
    const sheets = await workbench.page.evaluate(() => window.hangceWorkbench!.sheets());
    expect(sheets.filter((name) => name.startsWith('报告'))).toEqual(['报告']);
    expect((await workbench.cell('报告', 'A2')).value).toBeNull();
  });

  it('says when the selection moves, a cell changes and a result arrives', async () => {
    const counts = await workbench.page.evaluate(async () => {
      const api = window.hangceWorkbench!;
      const pause = () => new Promise((resolve) => setTimeout(resolve, 300));
      let calls = 0;
      const unsubscribe = api.workbook.onChange(() => (calls += 1));
      await api.select('企业', 'B5');
      await pause();
      const afterSelecting = calls;
      api.setCell('企业', 'D3', 4000);
      await api.whenCalculated();
      await pause();
      const afterChanging = calls;
      unsubscribe();
      await api.select('企业', 'B9');
      await pause();
      return { afterSelecting, afterChanging, afterLeaving: calls };
    });
    expect(counts.afterSelecting).toBeGreaterThan(0);
    expect(counts.afterChanging).toBeGreaterThan(counts.afterSelecting);
    expect(counts.afterLeaving).toBe(counts.afterChanging);
  });

  it('answers null for a setting never stored, and gives back what was stored', async () => {
    const stored = await workbench.page.evaluate(async () => {
      const { workbook } = window.hangceWorkbench!;
      const before = await workbook.readSetting('mapping');
      await workbook.writeSetting('mapping', { 年营收: ['revenue', 10000] });
      return [before, await workbook.readSetting('mapping')];
    });
    expect(stored).toEqual([null, { 年营收: ['revenue', 10000] }]);
  });
});
