import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../eventually';
import { openPane, says, type PanePage } from '../pane-page';
import { LIST, paymentRows, PAYMENTS } from './payments';

let page: PanePage;

const section = () => page.pane.locator('[data-recompute]');
const payment = (row: number) => page.pane.locator(`[data-payment="${row}"]`);
const sheets = (): Promise<string[]> => page.workbench.page.evaluate(() => window.hangceWorkbench!.sheets());

const listNow = () =>
  page.workbench.page.evaluate(
    ([sheet, count]) =>
      window.hangceWorkbench!.workbook.readRows({ sheet, left: 0, width: 7, top: 0, count }),
    [LIST, PAYMENTS + 1] as const,
  );

async function openAudit(part: string): Promise<void> {
  await page.tab('audit').click();
  await page.pane.locator(`[data-section=${part}]`).click();
}

async function find(words: string): Promise<void> {
  await page.pane.getByRole('searchbox').fill(words);
}

beforeAll(async () => {
  page = await openPane('pane=320');
  await page.workbench.page.evaluate(
    ([sheet, rows]) => window.hangceWorkbench!.workbook.writeTable(sheet, rows),
    [LIST, paymentRows()] as const,
  );
  await page.workbench.select(LIST, 'A2');
}, 60_000);
afterAll(() => page.workbench.close());

describe('核对 of a list of 300 payments', () => {
  it('says what it reads of the list before it begins', async () => {
    await openAudit('recompute');
    await says(section(), 'D 列', '奖补事项', 'E 列', '发放金额（元）', 'F 列', '发放日期', '没有这一列');
    expect(await page.faults()).toEqual([]);
  });

  it('finds every payment that is not as it should be, and leaves the list as it is', async () => {
    const before = await listNow();
    await page.button('开始核对').click();
    await page.pane.locator('[data-recompute=done]').waitFor({ timeout: 60_000 });
    await says(section(), '300 笔', '多付', '500,000 元', '少付', '0.05 元');
    const verdict = (key: string) => page.pane.locator(`[data-verdict="${key}"]`).first().textContent();
    expect(await verdict('over')).toBe('多付 1');
    expect(await verdict('under')).toBe('少付 1');
    expect(await verdict('missing')).toBe('缺数据 1');
    expect(await verdict('expired')).toBe('已过期 1');
    expect(await verdict('itemOpen')).toBe('事项待定 2');
    expect(await verdict('notComputable')).toBe('无法计算 1');
    expect(await listNow()).toEqual(before);
    expect(await page.faults()).toEqual([]);
  }, 90_000);

  it('shows the gravest first, with the steps, the clause and the cells read', async () => {
    await payment(12).getByRole('button').first().click();
    await says(payment(12), '+500,000 元', '从哪里分开', '15%', '集成电路产业');
    await payment(12)
      .getByRole('button', { name: /首次流片费用 G12/ })
      .click();
    await eventually(async () =>
      expect(await page.workbench.selection()).toMatchObject({ active: { sheet: LIST, row: 11, column: 6 } }),
    );
    expect(await page.faults()).toEqual([]);
  });

  it('holds payments of one company against each other', async () => {
    await find('示例70号');
    await says(section(), '2 笔', '合计待核实');
  });

  it('keeps what an item means in the workbook, and counts it so the next time', async () => {
    await find('流片补贴');
    await payment(52).getByRole('button').first().click();
    await payment(52)
      .getByRole('listitem')
      .filter({ hasText: '集成电路 2022' })
      .getByRole('button', { name: '以后都指这一项' })
      .click();
    await says(payment(52), '已记在本工作簿', 'HZ.IC_TAPEOUT');
    await says(section(), '核对之后工作簿可能有改动');
    await page.button('重新核对').click();
    await eventually(async () =>
      expect(await page.pane.locator('[data-verdict=itemOpen]').first().textContent()).toBe('事项待定 1'),
    );
  }, 90_000);

  it('writes a report that is never read as a list', async () => {
    const before = await sheets();
    await page.button('写入报告').click();
    await says(section(), '报告已写入：“核对摘要”');
    const written = (await sheets()).filter((name) => !before.includes(name));
    expect(written).toContain('核对摘要');
    expect((await page.workbench.cell('核对摘要', 'A1')).shown).toMatch(/^核对报告：/);
    await page.tab('company').click();
    await says(page.view, '这是核对报告');
    await page.button('打开核对').click();
    await page.pane.locator('[data-recompute=done]').waitFor();
  }, 90_000);

  it('hands the report over as a file', async () => {
    const waiting = page.workbench.page.waitForEvent('download', { timeout: 60_000 });
    await page.button('下载报告').click();
    expect((await waiting).suggestedFilename()).toMatch(/（核对报告）\.xlsx$/);
  }, 90_000);
});

describe('工作簿检查', () => {
  it('names what is wrong by kind, and leads to the cell', async () => {
    await openAudit('check');
    // The report has run it once.
    await page.button(/^(检查整个工作簿|重新检查)$/).click();
    await page.pane.locator('[data-workbook-check=running]').waitFor();
    await page.pane.locator('[data-workbook-check=done]').waitFor({ timeout: 90_000 });
    await page.open(page.pane.locator('[data-finding=errorValue] button').first());
    await page.pane
      .locator('[data-finding=errorValue]')
      .getByRole('button', { name: /选中 O8/ })
      .click();
    await eventually(async () =>
      expect(await page.workbench.selection()).toMatchObject({
        active: { sheet: '企业', row: 7, column: 14 },
      }),
    );
    expect(await page.faults()).toEqual([]);
  }, 120_000);
});

describe('封签', () => {
  it('is written, holds, and breaks on one cell', async () => {
    await openAudit('seal');
    await page.button('加封签').click();
    await says(page.view, '已写入封签表', '另行保存');
    expect(await page.pane.locator('[data-hash]').getAttribute('data-hash')).toMatch(/^[\da-f]{64}$/);
    expect(await page.faults()).toEqual([]);
    await page.button('核验封签').click();
    await says(page.view, '数据、结果、规则都没有改动');
    await page.workbench.setCell(LIST, 'G2', 1001);
    await page.button('核验封签').click();
    await says(page.view, '数据有改动');
  }, 120_000);
});

describe('独立验算', () => {
  const native = () => page.pane.locator('[data-native]');

  it('writes an ordinary formula beside the cell, with the same amount', async () => {
    await page.select('练习', 'C6');
    await page.tab('cell').click();
    const shown = (await page.workbench.cell('练习', 'C6')).shown;
    await page.open(native().getByRole('button', { name: /独立验算/ }));
    await page.button('写在旁边').click();
    await says(native(), '已在');
    const [, column] = /已在 ([A-Z]+) 列/.exec((await native().textContent()) ?? '') ?? [];
    await page.workbench.calculated();
    expect((await page.workbench.cell('练习', `${column}6`)).value).toBe(
      (await page.workbench.cell('练习', 'C6')).value,
    );
    expect(shown).not.toBe('');
    expect(await page.faults()).toEqual([]);
  }, 60_000);

  it('replaces a column by ordinary formulas, explains them as awards, and turns them back', async () => {
    const before = await page.workbench.cell('练习', 'C6');
    await native().getByRole('combobox').selectOption('column');
    await page.button('换成普通公式').click();
    await says(native(), '换成普通公式；可用 Ctrl+Z 撤销');
    await page.workbench.calculated();
    expect((await page.workbench.cell('练习', 'C6')).value).toBe(before.value);
    await says(page.view, '这是普通公式');
    await native().getByRole('combobox').selectOption('column');
    await page.button('换回 HZ 函数').click();
    await says(native(), '换回 HZ 函数');
    await page.workbench.calculated();
    expect(await page.workbench.cell('练习', 'C6')).toEqual(before);
  }, 60_000);
});

describe('the workbench under an audit', () => {
  it('complains of nothing, and sends nothing', () => {
    expect(page.workbench.complaints).toEqual([]);
    expect(page.workbench.strayRequests).toEqual([]);
  });
});
