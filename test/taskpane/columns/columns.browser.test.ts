import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../eventually';
import { openPane, says, type PanePage } from '../pane-page';
import { DAY } from '../sample-sheet';

const TWO_ROWS = '两行表头';
const UNIT_ROW = '单位行';

let page: PanePage;

const check = (state: string): Locator => page.pane.locator(`[data-check="${state}"]`);
const group = (kind: string, at: number): Locator => page.pane.locator(`[data-finding="${kind} ${at}"]`);

async function selectIn(sheet: string, a1: string, title: string): Promise<void> {
  await page.workbench.select(sheet, a1);
  await eventually(async () => expect(await page.heading.textContent()).toBe(title));
}

/** Writes a sheet of so many companies. The last one has a figure in words. */
const manyCompanies = (count: number): Promise<void> =>
  page.workbench.page.evaluate(async (rows) => {
    const companies = Array.from({ length: rows }, (_, at) => [
      `示例${at + 1}号有限公司`,
      at === rows - 1 ? '约3亿' : 1000 + at,
    ]);
    await window.hangceWorkbench!.workbook.writeTable('许多企业', [
      ['企业名称', '年营收（万元）'],
      ...companies,
    ]);
    await window.hangceWorkbench!.select('许多企业', 'A2');
  }, count);

beforeAll(async () => {
  page = await openPane('?pane=320');
  await page.tab('columns').click();
});

afterAll(() => page.workbench.close());

describe('the columns of a sheet with two rows of headings', () => {
  beforeAll(() => selectIn(TWO_ROWS, 'A6', '表头在第 3–4 行'));

  it('are read by both rows, in the unit that the title names', async () => {
    await says(page.column('D'), '营业收入 · 本年', '年营收', '按同义词', '万元', '表上方“单位”');
    await says(page.column('E'), '营业收入 · 上年', '上年营收', '万元');
    await says(page.column('F'), '营收增速', '%', '表头');
    await says(page.column('G'), '研发投入', '按同义词', '万元', '表上方“单位”');
  });

  it('are computed with it', async () => {
    await page.tab('company').click();
    await eventually(async () => expect(await page.heading.textContent()).toContain('杭州示例乙半导体'));
    await selectIn(TWO_ROWS, 'A5', '杭州示例甲软件有限公司');
    await page.choose(DAY);
    await says(page.card('SOFTWARE_SCALE_REWARD'), '50万元', '500,000 元');
    await page.tab('columns').click();
  });

  it('are mapped by hand under both rows, and the workbook keeps it', async () => {
    await page.open(page.column('E').getByRole('button').first());
    await page.column('E').getByLabel('单位').selectOption({ label: '亿元' });
    await says(page.column('E'), '亿元', '手动', '表中写的是“万元”');
    await says(page.pane, '请核对：');
    const kept = await page.workbench.page.evaluate(() =>
      window.hangceWorkbench!.workbook.readSetting('hangce.mapping'),
    );
    expect(kept).toEqual({ '营业收入 · 上年': { fields: null, unit: 'yiyuan' } });
    await page.column('E').getByRole('button', { name: '恢复自动识别' }).click();
    await says(page.column('E'), '万元', '表上方“单位”');
  });

  it('say of a row of totals, and of a remark, that it is no company', async () => {
    await page.tab('company').click();
    await selectIn(TWO_ROWS, 'A12', '选中的是合计行');
    await selectIn(TWO_ROWS, 'A13', '选中的是备注或签名行');
    await selectIn(TWO_ROWS, 'A4', '选中的是表头或标题行');
    await page.tab('columns').click();
    await selectIn(TWO_ROWS, 'A6', '表头在第 3–4 行');
  });
});

describe('the columns of a sheet with a row of units', () => {
  beforeAll(() => selectIn(UNIT_ROW, 'A3', '表头在第 1–2 行'));

  it('are in those units', async () => {
    await says(page.column('D'), '主营业务收入', '年营收', '按同义词', '万元', '单位行');
    await says(page.column('E'), '营收增速', '%', '单位行');
  });

  it('take a calendar year for the table’s own, and let a person say otherwise', async () => {
    await says(page.column('G'), '2023年营业收入', '年营业收入', '亿元', '单位行');
    await page.column('G').getByRole('button').first().click();
    await eventually(async () =>
      expect(await page.column('G').getByRole('button').first().getAttribute('aria-expanded')).toBe('true'),
    );
    await page.column('G').getByRole('combobox').first().click();
    await page.column('G').getByRole('combobox').first().pressSequentially('上年营收');
    await page.workbench.page.getByRole('menuitemcheckbox', { name: '上年营收', exact: true }).click();
    await page.workbench.page.keyboard.press('Escape');
    await says(page.column('G'), '上年营收', '亿元', '单位行');
    await page.button('全部恢复自动识别').click();
    await says(page.column('G'), '年营业收入', '按同义词');
  });
});

describe('the check of a whole table', () => {
  it('lists what is wrong by kind and column, and what it set aside', async () => {
    await selectIn(TWO_ROWS, 'A6', '表头在第 3–4 行');
    await page.button('检查整张表').click();
    await check('done').waitFor();
    await says(check('done'), '7 行中有 6 行需要处理', '另有 2 行是合计、分类标题、备注或重复的表头');
    await says(group('textNumber', 7), '首次流片费用', '文本格式的数字 1 处');
    await says(group('invalid', 3), '营业收入 · 本年', '不能使用 1 处');
    await says(group('doubt', 5), '存疑 1 处');
    await says(group('district', 1), '区名不明 1 处');
    await says(group('duplicate', 0), '重名 2 处');
    await says(group('blank', 0), '空白 1 处');
  });

  it('says of a cell what its formula would say, and selects it', async () => {
    await page.open(group('textNumber', 7).getByRole('button').first());
    await says(
      group('textNumber', 7),
      '杭州示例乙半导体有限公司',
      '实际为文本“1,850”（这是文本格式的数字，请改为数值 1850）',
    );
    await page.button('选中 H6').click();
    await eventually(async () =>
      expect((await page.workbench.selection())?.active).toEqual({ sheet: TWO_ROWS, row: 5, column: 7 }),
    );
    await check('done').waitFor();
  });

  it('stands on beside another sheet, and selects its cells from there', async () => {
    await selectIn(UNIT_ROW, 'A3', '表头在第 1–2 行');
    await says(check('done'), '这是工作表“两行表头”的结果。');
    await page.button('选中 H6').click();
    await eventually(async () => expect((await page.workbench.selection())?.active.sheet).toBe(TWO_ROWS));
  });

  it('says that it is outdated once the columns are mapped anew', async () => {
    await selectIn(TWO_ROWS, 'A6', '表头在第 3–4 行');
    await page.open(page.column('G').getByRole('button').first());
    // By keyboard: the button moves while its list unfolds.
    await page.column('G').getByRole('button', { name: '不使用此列' }).press('Enter');
    await says(check('done'), '列对应已有改动，请重新检查。');
    await page.button('重新检查').click();
    await eventually(async () => expect(await group('invalid', 6).count()).toBe(0));
    await page.button('全部恢复自动识别').click();
    await says(page.column('G'), '研发投入');
  });

  it('fits a narrow pane and passes axe with every list open, in both languages', async () => {
    for (const toggle of await page.pane.locator('[data-finding] h3 button').all()) await page.open(toggle);
    expect(await page.faults()).toEqual([]);
    await page.fromMore('English');
    await says(check('done'), 'rows need attention', 'Numbers stored as text: 1');
    expect(await page.overflowing()).toEqual([]);
    await page.fromMore('中文');
    await says(check('done'), '文本格式的数字');
  });

  it('is written to a sheet of its own', async () => {
    await page.button('写入工作表').click();
    await eventually(async () =>
      expect((await page.workbench.selection())?.active.sheet).toBe('整表检查结果'),
    );
    expect((await page.workbench.cell('整表检查结果', 'A1')).value).toBe('行');
    expect((await page.workbench.cell('整表检查结果', 'B2')).value).toBe('H6');
    await page.button('关闭检查结果').click();
    await eventually(async () => expect(await check('done').count()).toBe(0));
  });

  it('finds every row of a good table usable', async () => {
    await manyCompanies(1);
    await page.workbench.setCell('许多企业', 'B2', 5000);
    await says(page.column('B'), '年营收（万元）');
    await page.button('检查整张表').click();
    await says(check('done'), '所有 1 行都可用');
    await page.button('关闭检查结果').click();
  });

  it('of many rows shows how far it is, is cancelled there, and started again goes to the end', async () => {
    await manyCompanies(30_000);
    await says(page.column('B'), '年营收（万元）');
    const shown = await page.pane.evaluate(async (root) => {
      const press = (name: string): void => {
        const found = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
        found?.click();
      };
      const valuesShown: number[] = [];
      press('检查整张表');
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          const bar = root.querySelector('[role=progressbar]');
          // Rows are read first; what is cancelled then has found nothing.
          const isChecking = bar?.getAttribute('aria-valuetext')?.startsWith('已检查');
          const value = isChecking ? Number(bar?.getAttribute('aria-valuenow') ?? 0) : 0;
          if (value > 0 && valuesShown.at(-1) !== value) valuesShown.push(value);
          if (valuesShown.length > 2) press('取消');
          if (!root.querySelector('[data-check=cancelled]')) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(root, { subtree: true, childList: true, attributes: true });
      });
      return valuesShown;
    });
    expect(shown.length).toBeGreaterThan(2);
    expect([...shown].sort((a, b) => a - b)).toEqual(shown);
    await says(check('cancelled'), '已取消，检查到第', '/ 30,000 行', '行都可用');
    await page.button('重新检查').click();
    await check('done').waitFor();
    await says(check('done'), '30,000 行中有 1 行需要处理');
    await page.open(group('invalid', 1).getByRole('button').first());
    await page.button('选中 B30001').click();
    await eventually(async () => expect((await page.workbench.selection())?.active.row).toBe(30_000));
  });

  it('leaves the page without a complaint or a request', () => {
    expect(page.workbench.complaints).toEqual([]);
    expect(page.workbench.strayRequests).toEqual([]);
  });
});
