import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerRows, LIST_SHEET } from '../../../workbench/sample/payments-list';
import { eventually } from '../../eventually';
import { openPane, says, type PanePage } from '../pane-page';

let page: PanePage;

const section = () => page.pane.locator('[data-recompute]');
const payment = (row: number) => page.pane.locator(`[data-payment="${row}"]`);
const chip = (verdict: string) => page.pane.locator(`[data-verdict="${verdict}"]`).first();
const done = () => page.pane.locator('[data-recompute=done]').waitFor({ timeout: 60_000 });
const native = () => page.pane.locator('[data-native]');

/** The rows of the list that the sheet of answers gives a verdict, as the sheet numbers them. */
const rowsWith = (verdict: string): number[] =>
  answerRows()
    .filter(([place, , told]) => String(place).startsWith(LIST_SHEET) && told === verdict)
    .map(([place]) => Number(/\d+$/.exec(String(place))?.[0]));

/** Keeps what the pane asks of the workbook unanswered until it is let go. */
const hold = (method: 'readSetting' | 'writeFormulas') =>
  page.workbench.page.evaluate((name) => {
    const { workbook } = window.hangceWorkbench!;
    const own = workbook[name].bind(workbook) as (...args: unknown[]) => Promise<unknown>;
    const held = new Promise<void>((resolve) => Object.assign(window, { letGo: resolve }));
    Object.assign(workbook, {
      [name]: async (...args: unknown[]) => {
        await held;
        return own(...args);
      },
    });
  }, method);

const letGo = () => page.workbench.page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());

beforeAll(async () => {
  page = await openPane('pane=400');
}, 60_000);
afterAll(() => page.workbench.close());

describe("an auditor's way through the audit sample", () => {
  it('begins at 核对, with the columns of the list recognised', async () => {
    await page.workbench.page.getByRole('button', { name: '审计示例' }).click();
    await page.pane.locator('[data-recompute=idle]').waitFor();
    await says(section(), LIST_SHEET, 'E 列', '奖补事项', 'G 列', 'H 列', 'F 列', '政策依据');
    expect(await page.faults()).toEqual([]);
  });

  it('can be left once, and says that there is no result', async () => {
    await hold('readSetting');
    await page.button('开始核对').click();
    await page.pane.locator('[data-recompute=running]').waitFor();
    await page.button('取消').click();
    await letGo();
    await page.pane.locator('[data-recompute=cancelled]').waitFor();
    await says(section(), '已取消，没有结果');
  });

  it('finds as many payments of every verdict as mistakes were put in', async () => {
    await page.button('开始核对').click();
    await done();
    for (const [key, verdict] of [
      ['over', '多付'],
      ['under', '少付'],
      ['missing', '缺数据'],
      ['notApplicable', '不适用'],
      ['expired', '已过期'],
      ['itemOpen', '事项待定'],
      ['notComputable', '无法计算'],
    ] as const)
      expect(await chip(key).textContent()).toBe(`${verdict} ${rowsWith(verdict).length}`);
    await says(section(), '300 笔', `合计多付 ${rowsWith('一致，合计口径多付').length}`);
    expect(await page.faults()).toEqual([]);
  }, 90_000);

  it('sets suspected unit errors apart from what was overpaid', async () => {
    await says(section(), '疑似单位错误 3 行，另列');
    const over = await page.pane.locator('dl dd').first().textContent();
    expect(Number(over?.replace(/\D/g, ''))).toBeLessThan(100_000_000);
  });

  it('shows the payments of one verdict alone, with where they part said once', async () => {
    const [row] = rowsWith('多付') as [number];
    await chip('over').click();
    await says(section(), `${rowsWith('多付').length} 笔`);
    await payment(row).getByRole('button').first().click();
    await says(payment(row), '多付', '读取的单元格');
    const text = (await payment(row).textContent()) ?? '';
    expect(text.split('未封顶').length + text.split('单位差').length + text.split('档次不同').length).toBe(4);
    await chip('over').click();
  });

  it('asks what 流片补贴 is, and counts the answer for every payment of that name', async () => {
    await chip('itemOpen').click();
    const row = rowsWith('事项待定').at(-1)!;
    await payment(row).getByRole('button').first().click();
    await payment(row)
      .getByRole('listitem')
      .filter({ hasText: '集成电路 2022' })
      .getByRole('button', { name: '以后都指这一项' })
      .click();
    await says(section(), '核对之后工作簿可能有改动');
    await page.button('重新核对').click();
    await eventually(async () => expect(await chip('itemOpen').textContent()).toBe('事项待定 1'));
  }, 90_000);

  it('writes the report, whose summary names the unit errors apart', async () => {
    await page.button('写入报告').click();
    await says(section(), '报告已写入：“核对摘要”');
    const labels = await page.workbench.page.evaluate(async () => {
      const { workbook } = window.hangceWorkbench!;
      const { values } = await workbook.readRows({ sheet: '核对摘要', left: 0, width: 1, top: 0, count: 30 });
      return values.map(([label]) => label);
    });
    expect(labels).toContain('疑似单位错误（另列）');
  }, 90_000);

  it('finds by the check what was typed over on the sheet of companies, and the wrong code', async () => {
    await page.pane.locator('[data-section=check]').click();
    await page.button(/^(检查整个工作簿|重新检查)$/).click();
    await page.pane.locator('[data-workbook-check=running]').waitFor();
    await page.pane.locator('[data-workbook-check=done]').waitFor({ timeout: 90_000 });
    await says(page.view, '公式被数值覆盖 1 处', '公式与同列不同 1 处', '信用代码有误 1 处');
    expect(await page.faults()).toEqual([]);
  }, 120_000);

  it('seals the workbook, and the seal holds', async () => {
    await page.pane.locator('[data-section=seal]').click();
    await page.button('加封签').click();
    await says(page.view, '已写入封签表');
    await page.button('核验封签').click();
    await says(page.view, '数据、结果、规则都没有改动');
  }, 120_000);

  it('writes ordinary formulas beside a whole column, with the same amounts', async () => {
    await page.select('企业', 'Q23');
    await page.tab('cell').click();
    await page.open(native().getByRole('button', { name: /独立验算/ }));
    await native().getByRole('combobox').selectOption('column');
    await page.button('写在旁边').click();
    await says(native(), '已在 U 列写入');
    await page.workbench.calculated();
    for (const row of [15, 23, 28]) {
      const [own, beside] = [
        await page.workbench.cell('企业', `Q${row}`),
        await page.workbench.cell('企业', `U${row}`),
      ];
      expect(beside.value, `row ${row}`).toBe(own.value);
    }
    expect(await page.faults()).toEqual([]);
  }, 60_000);

  it('can be left in the middle of a conversion, and says that no formula was changed', async () => {
    await native().getByRole('combobox').selectOption('workbook');
    await hold('writeFormulas');
    await page.button('换成普通公式').click();
    await says(native(), '正在转换');
    await native().getByRole('button', { name: '取消' }).click();
    await letGo();
    await says(native(), '已停止：0 个单元格已改写');
    expect((await page.workbench.cell('企业', 'Q23')).formula).toContain('HZ.');
  }, 60_000);

  it('complains of nothing, and sends nothing', () => {
    expect(page.workbench.complaints).toEqual([]);
    expect(page.workbench.strayRequests).toEqual([]);
  });
});
