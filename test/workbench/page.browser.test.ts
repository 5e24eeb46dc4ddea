import ExcelJS from 'exceljs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await openWorkbench('?pane=320');
});

afterAll(async () => {
  await workbench.close();
});

/** The middle of a cell on the screen, as the grid itself places it. */
async function pointAt(sheet: string, a1: string): Promise<{ x: number; y: number }> {
  await workbench.select(sheet, a1);
  // The view has moved when the next frames are drawn.
  await workbench.page.waitForTimeout(400);
  return workbench.page.evaluate(([name, address]) => window.hangceWorkbench!.pointAt(name, address), [
    sheet,
    a1,
  ] as const);
}

describe('by keyboard', () => {
  it('a formula typed into a cell is calculated, with the function offered while it is typed', async () => {
    const { page } = workbench;
    await workbench.select('练习', 'E5');
    await page.keyboard.type('=HZ.IC_TAP', { delay: 20 });
    await page.getByText('首次流片补助', { exact: false }).first().waitFor();
    await page.keyboard.type('EOUT(B5*10000)', { delay: 20 });
    // An Enter right behind the last letter still chooses from the list of functions, as in Excel.
    await page.waitForTimeout(500);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => workbench.cell('练习', 'E5'))
      .toMatchObject({
        formula: '=HZ.IC_TAPEOUT(B5*10000)',
        value: 3_000_000,
      });
  });

  it('a number typed over an input changes the amount', async () => {
    const { page } = workbench;
    await workbench.select('练习', 'B5');
    await page.keyboard.type('1000');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await workbench.cell('练习', 'E5')).value).toBe(1_500_000);
  });

  it('Ctrl+Z takes it back', async () => {
    await workbench.page.keyboard.press('Control+z');
    await expect.poll(async () => (await workbench.cell('练习', 'E5')).value).toBe(3_000_000);
  });

  it('every button of the toolbar is reached with Tab and named', async () => {
    const names = await workbench.page
      .locator('.bar button')
      .evaluateAll((buttons) =>
        buttons.map((button) => `${button.textContent.trim()} ${(button as HTMLButtonElement).tabIndex}`),
      );
    expect(names).toEqual(['打开 0', '保存 0', '示例工作簿 0', '审计示例 0', 'English 0', '深色 0']);
  });

  it('the arrow keys move the divider, between 320 and 480 pixels', async () => {
    const { page } = workbench;
    const width = () => page.locator('#pane').evaluate((pane) => pane.getBoundingClientRect().width);
    expect(await width()).toBe(320);
    await page.locator('#divider').focus();
    for (let step = 0; step < 15; step += 1) await page.keyboard.press('ArrowLeft');
    expect(await width()).toBe(480);
    for (let step = 0; step < 15; step += 1) await page.keyboard.press('ArrowRight');
    expect(await width()).toBe(320);
  });
});

describe('by mouse', () => {
  it('a click selects a cell', async () => {
    const point = await pointAt('练习', 'B6');
    await workbench.select('练习', 'A1');
    await workbench.page.mouse.click(point.x, point.y);
    await expect
      .poll(async () => (await workbench.selection())?.active)
      .toEqual({ sheet: '练习', row: 5, column: 1 });
  });

  it('a cell with an error says why when the pointer rests on it', async () => {
    const point = await pointAt('企业', 'O8');
    await workbench.page.mouse.move(point.x - 150, point.y + 120);
    await workbench.page.mouse.move(point.x, point.y, { steps: 5 });
    const message = workbench.page.locator('.cell-error-message');
    await message.waitFor();
    expect(await message.textContent()).toContain('参数“年营收”（revenue）');
    await workbench.page.mouse.move(point.x - 150, point.y + 120, { steps: 5 });
    await message.waitFor({ state: 'detached' });
  });

  it('an .xlsx file is opened with 打开 and downloaded with 保存', async () => {
    const { page } = workbench;
    const file = new ExcelJS.Workbook();
    file.addWorksheet('企业表').getCell('A1').value = 'Excel 来的';
    const bytes = Buffer.from(await file.xlsx.writeBuffer());
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '打开' }).click();
    await (
      await chooser
    ).setFiles({ name: '名单.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
    // The exercise was changed above, so the page asks before it replaces the workbook.
    await page.getByRole('button', { name: '替换' }).click();
    await expect.poll(() => page.evaluate(() => window.hangceWorkbench!.sheets())).toEqual(['企业表']);
    expect(await page.locator('#file-name').textContent()).toBe('名单.xlsx');

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('名单.xlsx');
    const content = new ExcelJS.Workbook();
    await content.xlsx.load(new Uint8Array(await readFile(await saved.path())).buffer);
    expect(content.getWorksheet('企业表')?.getCell('A1').value).toBe('Excel 来的');
  });

  it('a file that is no workbook is refused in words, and the open one stays', async () => {
    const { page } = workbench;
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '打开' }).click();
    await (
      await chooser
    ).setFiles({ name: '名单.xlsx', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    const notice = page.locator('.notice.error');
    await notice.waitFor();
    expect(await notice.textContent()).toContain('无法打开这个文件');
    expect(await notice.textContent()).toContain('这是 PDF 文件，不是表格。');
    expect(await page.locator('#file-name').textContent()).toBe('名单.xlsx');
    expect(await page.evaluate(() => window.hangceWorkbench!.sheets())).toEqual(['企业表']);
    await notice.getByRole('button').click();
  });

  it('示例工作簿 brings the sample back', async () => {
    await workbench.page.getByRole('button', { name: '示例工作簿' }).click();
    await expect
      .poll(() => workbench.page.evaluate(() => window.hangceWorkbench!.sheets()))
      .toContain('练习');
  });
});

describe('in English', () => {
  it('the page, the grid and the results of functions change language together', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Sample workbook' }).waitFor();
    await workbench.calculated();
    expect(await page.title()).toBe('Hangce Workbench');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect((await workbench.cell('企业', 'O8')).error).toContain('Argument "revenue"');
    await page.getByRole('button', { name: '中文' }).click();
    await workbench.calculated();
    expect((await workbench.cell('企业', 'O8')).error).toContain('参数“年营收”');
  });
});

describe('in the dark', () => {
  it('the page and the grid turn dark together', async () => {
    const { page } = workbench;
    const background = () => page.locator('.bar').evaluate((bar) => getComputedStyle(bar).backgroundColor);
    const light = await background();
    await page.getByRole('button', { name: '深色' }).click();
    expect(await background()).not.toBe(light);
    await page.locator('.univer-dark').first().waitFor({ state: 'attached' });
    await page.getByRole('button', { name: '浅色' }).click();
    expect(await background()).toBe(light);
  });
});

describe('all along', () => {
  it('the page neither complains nor sends anything anywhere', () => {
    expect(workbench.complaints).toEqual([]);
    expect(workbench.strayRequests).toEqual([]);
  });
});
