import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench, type WorkbenchPage } from '../workbench-page';

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await openWorkbench();
});

afterAll(async () => {
  await workbench.close();
});

const trouble = (name: string): Buffer =>
  readFileSync(path.join(import.meta.dirname, 'trouble', `${name}.xlsx`));

const values = (sheet: string, addresses: readonly string[]) =>
  Promise.all(addresses.map(async (a1) => (await workbench.cell(sheet, a1)).value));

async function choose(name: string, buffer: Buffer): Promise<void> {
  const chooser = workbench.page.waitForEvent('filechooser');
  await workbench.page.getByRole('button', { name: '打开' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

describe('the grid computes what such files hold', () => {
  it.each([
    ['16-Rate', { B3: 1.25 }],
    ['11-CSE_array_one_cell', { D2: 4400, D3: 30, D4: 70 }],
    ['11-table_structured_refs', { D2: 130, D3: 60, B4: 120, C4: 0 }],
    ['11-external_link', { B2: 96235, C2: 700, D2: 962_350_000 }],
    ['11-unknown_function_with_cached_value', { B2: 96235, C2: 700 }],
    ['15-link_on_a_formula', { B2: 96235 }],
    ['15-what_if_data_table', { B2: 96235, B3: 1200 }],
    ['11-amount_in_a_cell_with_a_date_format', { B2: 350_000_000, C2: 12345.678901234 }],
    ['13-blank_merge_C2_C3_one_remark_for_two_rows_', { B2: 96235, C2: null }],
  ])('%s', async (name, expected) => {
    await workbench.open(trouble(name));
    expect(await values('表', Object.keys(expected))).toEqual(Object.values(expected));
  });

  it('and saves them so that they open the same', async () => {
    await workbench.open(trouble('11-CSE_array_one_cell'));
    const file = await workbench.save();
    expect(await workbench.open(file)).toEqual([]);
    expect(await values('表', ['D2', 'D3', 'D4'])).toEqual([4400, 30, 70]);
  });

  it('but a formula it cannot compute is saved as its value when rows have moved', async () => {
    await workbench.open(trouble('11-unknown_function_with_cached_value'));
    await workbench.insertRowAbove('表', 0);
    await workbench.calculated();
    expect(await workbench.open(await workbench.save())).toEqual([]);
    expect(await workbench.cell('表', 'B3')).toMatchObject({ value: 96235, formula: null });
  });
});

describe('on the page', () => {
  it('a refused file leaves the open one as it was, with its title and unsaved edits', async () => {
    const { page } = workbench;
    await choose('名单.xlsx', trouble('17-table_absolute_target_openpyxl_'));
    const replace = page.getByRole('button', { name: '替换' });
    await replace.click({ timeout: 5000 }).catch(() => undefined);
    await expect.poll(() => page.locator('#file-name').textContent()).toBe('名单.xlsx');
    await workbench.setCell('表', 'B2', 5);

    await choose('别的.xlsx', trouble('10-ods'));
    await replace.click();
    const notice = page.locator('.notice.error');
    await notice.waitFor();
    expect(await notice.textContent()).toContain('这是 OpenDocument 表格（.ods）');
    expect(await page.locator('#file-name').textContent()).toBe('名单.xlsx');
    expect((await workbench.cell('表', 'B2')).value).toBe(5);
  });

  it('what was lost is told again when saving, and another name is proposed', async () => {
    const { page } = workbench;
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存' }).click();
    expect((await download).suggestedFilename()).toBe('名单（杭策副本）.xlsx');
    const notice = page.locator('.notice.warning');
    await notice.waitFor();
    expect(await notice.textContent()).toContain('表格样式与表格筛选');
    expect(await notice.textContent()).toContain('请不要用它替换原文件');
  });

  it('a CSV opens like any other file and is saved as a workbook', async () => {
    const { page } = workbench;
    await choose('清单.csv', Buffer.from('企业,年营收\n甲,1200\n'));
    await expect.poll(() => page.locator('#file-name').textContent()).toBe('清单.csv');
    expect(await values('清单', ['A2', 'B2'])).toEqual(['甲', 1200]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存' }).click();
    expect((await download).suggestedFilename()).toBe('清单.xlsx');
  });

  it('neither complains nor sends anything anywhere', () => {
    expect(workbench.complaints).toEqual([]);
    expect(workbench.strayRequests).toEqual([]);
  });
});
