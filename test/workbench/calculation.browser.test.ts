import ExcelJS from 'exceljs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHEET, workbookOf } from './many-formulas';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

const ROWS = 120;

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await openWorkbench();
});

afterAll(async () => {
  await workbench.close();
});

/**
 * Keeps the grid's calculation from going on, as if it took hours: every 500 formulas it lets the page have its
 * turn, through a channel of its own, whose messages are held back here.
 */
const holdCalculation = (): Promise<void> =>
  workbench.page.evaluate(() => {
    const held: (() => void)[] = [];
    const Channel = window.MessageChannel;
    window.MessageChannel = class extends Channel {
      constructor() {
        super();
        const { port2 } = this;
        port2.postMessage = (message: unknown) => {
          held.push(() => MessagePort.prototype.postMessage.call(port2, message));
        };
      }
    };
    Object.assign(window, {
      goOn: () => {
        window.MessageChannel = Channel;
        for (const send of held) send();
      },
    });
  });

const goOn = (): Promise<void> =>
  workbench.page.evaluate(() => {
    (window as unknown as { goOn: () => void }).goOn();
  });

async function choose(name: string, buffer: Buffer): Promise<void> {
  const { page } = workbench;
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function downloaded(): Promise<{ readonly name: string; readonly sheet: ExcelJS.Worksheet }> {
  const download = workbench.page.waitForEvent('download');
  await workbench.page.getByRole('button', { name: '保存' }).click();
  const saved = await download;
  const content = new ExcelJS.Workbook();
  await content.xlsx.load(new Uint8Array(await readFile(await saved.path())).buffer);
  return { name: saved.suggestedFilename(), sheet: content.getWorksheet(SHEET)! };
}

describe('a workbook whose formulas take long', () => {
  it('is open while they are calculated, and the page says how far they are', async () => {
    const { page } = workbench;
    await holdCalculation();
    await choose('大表.xlsx', await workbookOf(ROWS));
    const line = page.locator('#calculation');
    await line.filter({ visible: true }).waitFor();
    await expect.poll(() => line.textContent()).toBe(`正在计算… 0 / ${(ROWS * 10).toLocaleString()} 个公式`);
    expect(await page.locator('#file-name').textContent()).toBe('大表.xlsx');
    expect(await page.locator('#loading').isHidden()).toBe(true);
    expect((await workbench.cell(SHEET, 'A2')).value).toEqual(expect.any(Number));
  });

  it('says so in the language of the page', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(() => page.locator('#calculation').textContent()).toMatch(/^Calculating…/);
    await page.getByRole('button', { name: '中文' }).click();
    await expect.poll(() => page.locator('#calculation').textContent()).toMatch(/^正在计算…/);
  });

  it('is saved with its formulas and without results, under a name that says so', async () => {
    const { name, sheet } = await downloaded();
    expect(name).toBe('大表（计算未完成）.xlsx');
    expect(sheet.getCell('A2').value).toEqual(expect.any(Number));
    expect(sheet.getCell('N9').formula).toBe('_xldudf_HZ_IC_TAPEOUT(E9*10000)');
    expect(sheet.getCell('N9').result).toBeUndefined();
    expect(await workbench.page.locator('.notice.warning').textContent()).toContain('公式还没有计算完');
  });

  it('has its results in the end, and is saved with them under its own name', async () => {
    const { page } = workbench;
    await goOn();
    await workbench.calculated();
    await expect.poll(() => page.locator('#calculation').isHidden()).toBe(true);
    const shown = (await workbench.cell(SHEET, `N${ROWS + 1}`)).value;
    expect(shown).toEqual(expect.any(Number));
    const { name, sheet } = await downloaded();
    expect(name).toBe('大表.xlsx');
    expect(sheet.getCell(`N${ROWS + 1}`).result).toBe(shown);
    expect(sheet.getCell(`N${ROWS + 1}`).formula).toBe(`_xldudf_HZ_IC_TAPEOUT(E${ROWS + 1}*10000)`);
  });

  it('counts as unchanged until a person changes it', async () => {
    const { page } = workbench;
    await choose('大表.xlsx', await workbookOf(3));
    await expect.poll(async () => (await workbench.cell(SHEET, 'N4')).value).toEqual(expect.any(Number));
    await page.getByRole('button', { name: '示例工作簿' }).click();
    await expect.poll(() => page.evaluate(() => window.hangceWorkbench!.sheets())).toContain('练习');
    expect(await page.locator('#question').isVisible()).toBe(false);
  });

  it('is never called a failure, nor does the page complain', async () => {
    expect(await workbench.page.locator('.notice.error').count()).toBe(0);
    expect(workbench.complaints).toEqual([]);
  });
});
