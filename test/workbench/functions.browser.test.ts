import { policyLibrary } from '../../src/policy-library';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await openWorkbench();
});

afterAll(async () => {
  await workbench.close();
});

const SHEET = '练习';

/** Writes a formula into a free cell and gives what is shown there. */
async function computed(formula: string, cell = 'F10') {
  await workbench.setCell(SHEET, cell, formula);
  await workbench.calculated();
  return workbench.cell(SHEET, cell);
}

describe('HZ functions in the grid', () => {
  it('give the exact amount', async () => {
    expect((await computed('=HZ.IC_TAPEOUT(20000000)')).value).toBe(3_000_000);
    expect((await computed('=HZ.IC_TAPEOUT(9999999.99)')).value).toBe(0);
  });

  it('read cells, of numbers and of texts, and follow when a cell changes', async () => {
    await workbench.setCell(SHEET, 'H1', '省级');
    await workbench.setCell(SHEET, 'H2', 0.1);
    await workbench.setCell(SHEET, 'H3', 1000);
    expect((await computed('=HZ.SOFTWARE_FIRST_VERSION_SUBSIDY(H1,H2,H3*10000)')).value).toBe(200_000);
    await workbench.setCell(SHEET, 'H1', '国家级');
    await workbench.calculated();
    expect((await workbench.cell(SHEET, 'F10')).value).toBe(220_000);
  });

  it('take a blank cell for an optional input as not given, and refuse it for a required one', async () => {
    expect((await computed('=HZ.SOFTWARE_SCALE_REWARD(500000000,K50)')).value).toBe(500_000);
    const refused = await computed('=HZ.IC_TAPEOUT(K50)');
    expect(refused.value).toEqual({ error: '#VALUE!' });
    expect(refused.error).toContain('“首次流片费用”');
  });

  it('take an omitted argument between two others as not given', async () => {
    expect((await computed('=HZ.SOFTWARE_SCALE_REWARD(500000000,,"2023-06-30")')).value).toBe(500_000);
  });

  it('name the parameter and the error when a cell they read holds an error', async () => {
    await workbench.setCell(SHEET, 'H4', '=1/0');
    const refused = await computed('=HZ.IC_TAPEOUT(H4)');
    expect(refused.value).toEqual({ error: '#VALUE!' });
    expect(refused.error).toContain('cost');
    expect(refused.error).toContain('#DIV/0!');
  });

  it('are part of larger formulas, and one that cannot be computed can be caught', async () => {
    expect((await computed('=SUM(HZ.IC_TAPEOUT(20000000),1)/2')).value).toBe(1_500_000.5);
    expect((await computed('=IFERROR(HZ.IC_TAPEOUT("很多"),"待核")')).value).toBe('待核');
  });

  it('recover: the message goes when the formula is mended', async () => {
    expect((await computed('=HZ.IC_TAPEOUT("很多")')).error).toContain('很多');
    const mended = await computed('=HZ.IC_TAPEOUT(10000000)');
    expect(mended).toMatchObject({ value: 1_500_000, error: null });
  });

  it('leave no message on a cell that has another formula, or another error', async () => {
    expect((await computed('=HZ.IC_TAPEOUT("很多")')).error).toContain('很多');
    expect(await computed('="甲"+1')).toMatchObject({ value: { error: '#VALUE!' }, error: null });
    expect((await computed('=HZ.IC_TAPEOUT("很多")')).error).toContain('很多');
    expect(await computed('=HZ.NO_SUCH_AWARD(1)')).toMatchObject({ value: { error: '#NAME?' }, error: null });
  });

  it('keep their message when a row is inserted above', async () => {
    await computed('=HZ.IC_TAPEOUT(-5)');
    await workbench.insertRowAbove(SHEET, 7);
    await workbench.calculated();
    const moved = await workbench.cell(SHEET, 'F11');
    expect(moved.formula).toBe('=HZ.IC_TAPEOUT(-5)');
    expect(moved.error).toContain('-5');
  });

  it('are taken cell by cell over a range, and spill', async () => {
    for (const [at, cost] of [5_000_000, 10_000_000, 20_000_000].entries()) {
      await workbench.setCell(SHEET, `J${at + 1}`, cost);
    }
    await computed('=HZ.IC_TAPEOUT(J1:J3)', 'L1');
    const values = await Promise.all(
      ['L1', 'L2', 'L3'].map(async (a1) => (await workbench.cell(SHEET, a1)).value),
    );
    expect(values).toEqual([0, 1_500_000, 3_000_000]);
  });

  it('refuse a range where a table is to be spilled', async () => {
    const refused = await computed('=HZ.EXPLAIN("IC_TAPEOUT",J1:J3)');
    expect(refused.value).toEqual({ error: '#VALUE!' });
    expect(refused.error).toContain('不能是区域');
  });

  it('take a whole table, whole columns too, and spill beside its rows', async () => {
    const rows = [
      ['企业名称', '首次流片费用(万元)'],
      ['西湖芯片有限公司', 2000],
      ['余杭集成有限公司', 1000],
      ['西湖芯片有限公司', 1200],
    ] as const;
    for (const [at, [name, cost]] of rows.entries()) {
      await workbench.setCell(SHEET, `P${at + 1}`, name);
      await workbench.setCell(SHEET, `Q${at + 1}`, cost);
    }
    const column = ['S2', 'S3', 'S4', 'S5'];
    const expected = [4_800_000, 1_500_000, '（见区域第 2 行）', null];
    for (const range of ['P1:Q4', 'P:Q']) {
      await computed(`=HZ.TOTAL(${range},"2025-06-30")`, 'S2');
      const shown = await Promise.all(column.map((a1) => workbench.cell(SHEET, a1)));
      expect(shown.map(({ value }) => value)).toEqual(expected);
    }
    await workbench.setCell(SHEET, 'Q1', '首次流片费用');
    const refused = await computed('=HZ.TOTAL(P1:Q4,"2025-06-30")', 'S2');
    expect(refused.error).toContain('“首次流片费用”没有写单位');
    await workbench.setCell(SHEET, 'S2', null);
  });

  it('HZ.POLICIES spills a table with a row for each policy', async () => {
    const { page } = workbench;
    const titles = await page.evaluate(
      (rows) =>
        Array.from({ length: rows + 2 }, (_, at) => window.hangceWorkbench!.cell('政策', `A${at + 1}`).value),
      policyLibrary.policies.length,
    );
    expect(titles).toEqual(['政策', ...policyLibrary.policies.map(({ title }) => title.zh), null]);
  });

  it('HZ.EXPLAIN takes as many arguments as the award it explains', async () => {
    await computed('=HZ.EXPLAIN("SOFTWARE_FIRST_VERSION_SUBSIDY","省级",0.1,10000000)', 'A20');
    const shown = await workbench.page.evaluate(() =>
      Array.from({ length: 14 }, (_, at) => window.hangceWorkbench!.cell('练习', `B${20 + at}`).shown).join(
        '\n',
      ),
    );
    expect(shown).toContain('200,000');
  });

  it('do not take the number format of a cell they read', async () => {
    await workbench.page.evaluate(() => window.hangceWorkbench!.select('企业', 'W3'));
    await workbench.setCell('企业', 'W3', '=HZ.SOFTWARE_RND_SUBSIDY(300000000,I2,100000000)');
    await workbench.calculated();
    const { value, shown } = await workbench.cell('企业', 'W3');
    expect(value).toBe(8_000_000);
    expect(shown).toBe('8000000');
  });
});

describe('the sample workbook', () => {
  it('shows an error only where a bad cell is read, each with its reason', async () => {
    await workbench.openSample();
    const errors = await workbench.page.evaluate(() => {
      const api = window.hangceWorkbench!;
      const columns = Array.from('ABCDEFGHIJKLMNOPQRSTU');
      const addresses = Array.from({ length: 99 }, (_, row) =>
        columns.map((column) => `${column}${row + 1}`),
      ).flat();
      const rest = columns.flatMap((column) =>
        Array.from({ length: 102 }, (_, row) => `${column}${row + 100}`),
      );
      return api.sheets().flatMap((sheet) =>
        (sheet === '企业' ? [...addresses, ...rest] : addresses.filter((a1) => a1[0]! < 'T')).flatMap(
          (a1) => {
            const { value, error } = api.cell(sheet, a1);
            return typeof value === 'object' && value !== null ? [`${sheet}!${a1} ${error ?? ''}`] : [];
          },
        ),
      );
    });
    expect(errors.map((error) => error.split(' ')[0]).sort()).toEqual([
      '企业!O8',
      '企业!P27',
      '企业!P8',
      '企业!Q39',
      '企业!S79',
      '企业!T96',
    ]);
    expect(errors.every((error) => /参数“.+”/.test(error))).toBe(true);
  });

  it('has amounts above 0 in each of its columns of awards', async () => {
    const best = await workbench.page.evaluate(() =>
      Array.from('OPQRST').map((column) =>
        Math.max(
          ...Array.from({ length: 200 }, (_, row) => {
            const { value } = window.hangceWorkbench!.cell('企业', `${column}${row + 2}`);
            return typeof value === 'number' ? value : 0;
          }),
        ),
      ),
    );
    for (const amount of best) expect(amount).toBeGreaterThan(0);
  });

  it('has an exercise whose first formula reads 万元 as yuan and so gives 0', async () => {
    expect((await workbench.cell(SHEET, 'C5')).value).toBe(0);
    expect((await workbench.cell(SHEET, 'C6')).value).toBe(3_000_000);
  });
});

describe('the page', () => {
  it('neither complains nor sends anything anywhere while all this is computed', () => {
    expect(workbench.complaints).toEqual([]);
    expect(workbench.strayRequests).toEqual([]);
  });
});
