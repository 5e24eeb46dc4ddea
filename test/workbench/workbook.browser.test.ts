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
  it('tells the selected cell with its formula and its value', async () => {
    await workbench.select('企业', 'R10');
    expect(await workbench.selection()).toEqual({
      active: { sheet: '企业', row: 9, column: 17 },
      formula: '=IF(AND(B10="滨江区",C10="集成电路",L10<>""),HZ.BINJIANG_TAPEOUT(L10*10000,0,$X$1),"")',
      value: (await workbench.cell('企业', 'R10')).value,
      errorMessage: null,
    });
  });

  it('tells where a sheet holds anything, and what of it is merged and hidden', async () => {
    const facts = await workbench.page.evaluate(async () => {
      const { workbook } = window.hangceWorkbench!;
      return [await workbook.readSheet('企业'), await workbook.readSheet('政策')] as const;
    });
    expect(facts[0].used).toMatchObject({ top: 0, left: 0, bottom: 200 });
    expect(facts[0]).toMatchObject({ name: '企业', merges: [], hiddenRows: [], hiddenColumns: [] });
    // Spilled cells hold something too.
    expect(facts[1].used!.bottom).toBeGreaterThan(10);
  });

  it('names its sheets in the order of their tabs', async () => {
    const names = await workbench.page.evaluate(() => window.hangceWorkbench!.workbook.sheetNames());
    expect(names[0]).toBe('企业');
    expect(names).toContain('分项目');
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

  it('reads rows with their number formats, and says where more of them hold anything', async () => {
    const [last, above] = await workbench.page.evaluate(async () => {
      const { workbook } = window.hangceWorkbench!;
      const at = (top: number) => workbook.readRows({ sheet: '企业', left: 3, width: 6, top, count: 2 });
      return [await at(199), await at(150)] as const;
    });
    expect([last.values.length, last.formats.length, last.next]).toEqual([2, 2, null]);
    expect(above.next).toBe(152);
    expect(last.formats[0]).toEqual(['#,##0', '#,##0', '#,##0', '0.0', '#,##0', '0.0%']);
    expect(last.values[1]?.[0]).toBe((await workbench.cell('企业', 'D201')).value);
  });

  it('reads rows that a formula has spilled into', async () => {
    const rows = await workbench.page.evaluate(() =>
      window.hangceWorkbench!.workbook.readRows({ sheet: '政策', left: 0, width: 2, top: 1, count: 10 }),
    );
    expect(rows.values[9]?.[0]).toEqual(expect.any(String));
    expect(rows.next).toBe(11);
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
