import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../eventually';
import { openPane, says, type PanePage } from '../pane-page';

let page: PanePage;

const part = (name: string) => page.pane.locator(`[data-${name}]`);
const sheets = (): Promise<string[]> => page.workbench.page.evaluate(() => window.hangceWorkbench!.sheets());
const openPart = (name: 'outlay' | 'forecast' | 'whatIf') =>
  page.pane.locator(`[data-section=${name}]`).click();
const budget = async (): Promise<number> =>
  Number(await page.pane.locator('[data-budget]').first().getAttribute('data-budget'));
/** Waits until what was asked for is there. */
const done = (name: string) => page.pane.locator(`[data-${name}=done]`).waitFor({ timeout: 90_000 });

beforeAll(async () => {
  page = await openPane('pane=320');
  await page.workbench.select('企业', 'A8');
  await page.tab('company').click();
  await page.settled();
}, 60_000);
afterAll(() => page.workbench.close());

describe('the tabs of the pane', () => {
  it('stand beside each other at 320 pixels in both languages, with 更多 in sight', async () => {
    for (const language of ['zh', 'en']) {
      const bar = await page.pane.evaluate((pane) => {
        const { right } = pane.getBoundingClientRect();
        const all = [...pane.querySelectorAll('[role=tab][value], button[aria-haspopup=menu]')];
        return { right, ends: all.map((one) => one.getBoundingClientRect().right) };
      });
      expect(Math.max(...bar.ends), language).toBeLessThanOrEqual(bar.right);
      await page.workbench.page.locator('#language').click();
    }
  });
});

describe('资金需求 of the sample of 200 companies', () => {
  it('asks first of which year the figures are, and takes one click for an answer', async () => {
    // Another language is another pane: it begins with the company and today.
    await page.choose('2025-06-30');
    await page.tab('budget').click();
    await says(page.view, '表中数字是哪一年的？');
    expect(await part('outlay').count()).toBe(0);
    expect(await page.faults()).toEqual([]);
    await page.button('2024 年').click();
    await says(page.view, '数字年度 2024 年');
  });

  it('says what the table costs on the day, with what that rests on', async () => {
    await page.button('计算资金需求').click();
    await done('outlay');
    expect(await budget()).toBeGreaterThan(1_000_000);
    await says(part('assumptions').first(), '申报日 2025年6月30日', '2024 年的（您已说明）', '名额');
    expect(await page.faults()).toEqual([]);
  }, 120_000);

  it('draws the way to the budget as a table whose figures add up', async () => {
    const amounts = await part('waterfall')
      .locator('tbody td:last-child')
      .evaluateAll((cells) =>
        cells.map(({ textContent }) => Number(textContent.replace(/,/g, '').replace('−', '-'))),
      );
    expect(amounts).toHaveLength(7);
    const last = amounts.pop()!;
    expect(amounts.reduce((sum, one) => sum + one, 0)).toBeCloseTo(last, 1);
    expect(last * 10_000).toBeCloseTo(await budget(), -2);
  });

  it('opens the claims of a line, and goes to the row of one', async () => {
    await page.open(page.pane.locator('[data-line=software-2022] button').first());
    const claim = page.pane.locator('[data-line=software-2022] li').first();
    const row = Number(/第 (\d+) 行/.exec((await claim.textContent()) ?? '')?.[1]);
    await claim.getByRole('button').click();
    await eventually(async () =>
      expect(await page.workbench.selection()).toMatchObject({ active: { sheet: '企业', row: row - 1 } }),
    );
    const name = await page.workbench.cell('企业', `A${row}`);
    expect(await claim.textContent()).toContain(name.shown);
    expect(await page.faults()).toEqual([]);
  });

  it('lists the same money by district, size, department and award', async () => {
    for (const list of ['district', 'size', 'department', 'award']) {
      await page.pane.getByLabel('分组').selectOption(list);
      await page.pane.locator(`[data-list=${list}] [data-line]`).first().waitFor();
      expect(await page.faults()).toEqual([]);
    }
  });

  it('names beside the sum what is in none of it, with the reason', async () => {
    await says(part('beside'), '不在合计里', '待核实', '要先由人判断');
    await says(part('awaited'), '不算 0');
  });

  it('is written to a new sheet that is never taken for a table of companies', async () => {
    const before = await sheets();
    await page.button('写入新工作表').click();
    await says(page.view, '已写入：“预算 2025”');
    const written = (await sheets()).filter((name) => !before.includes(name));
    expect(written).toEqual(['预算 2025']);
    expect((await page.workbench.cell('预算 2025', 'A1')).shown).toMatch(/^预算：企业，2025 年付/);
    await page.tab('company').click();
    await says(page.view, '这是预算表');
    await page.button('打开预算').click();
    await done('outlay');
  }, 60_000);

  it('says when a cell has changed since', async () => {
    await page.workbench.setCell('企业', 'D8', 1);
    await says(part('outlay'), '计算之后工作簿有改动');
    await page.button('重新计算').click();
    await done('outlay');
  }, 90_000);
});

describe('逐年预测', () => {
  it('does not begin before the growth is stated', async () => {
    await openPart('forecast');
    expect(await page.button('开始预测').isDisabled()).toBe(true);
    await page.pane.getByLabel(/^年增速/).fill('八');
    await says(part('forecast'), '如 8');
    expect(await page.faults()).toEqual([]);
  });

  it('shows each year with the year earned and the year paid', async () => {
    await page.pane.getByLabel(/^年增速/).fill('8');
    await page.pane.getByLabel('政策去向').selectOption('continue');
    await page.pane.getByLabel('一次性项目').selectOption('all');
    await page.pane.getByLabel('年数').selectOption('3');
    await page.button('开始预测').click();
    await done('forecast');
    await says(part('years'), '2025 年付', '表中年度', '2026 年付', '2025 年数字', '2028 年付');
    await says(part('assumptions'), '每年增长 8%', '照旧延续', '年年再有', '列为未分摊');
    await says(part('years'), '市级', '区县', '未分摊');
    expect(await page.pane.locator('[data-chart] rect').count()).toBeGreaterThan(3);
    expect(await page.faults()).toEqual([]);
  }, 120_000);

  it('shows the year that is chosen in detail, by the keyboard too', async () => {
    await page.button('2028 年付').focus();
    await page.workbench.page.keyboard.press('Enter');
    await page.pane.locator('[data-year="2028"]').waitFor();
    expect(await budget()).toBeGreaterThan(0);
    expect(await page.faults()).toEqual([]);
  });

  it('keeps what was stated in the workbook, and splits by the ratio of the planner alone', async () => {
    await page.button('改设定').click();
    expect(await page.pane.getByLabel(/^年增速/).inputValue()).toBe('8');
    await page.pane.getByLabel(/^市级承担/).fill('60');
    await page.button('开始预测').click();
    await done('forecast');
    await says(part('years'), '市级', '区县');
    await says(part('assumptions'), '市级 60%，区县 40%');
    const kept = await page.workbench.page.evaluate(() =>
      window.hangceWorkbench!.workbook.readSetting('hangce.budget'),
    );
    expect(kept).toMatchObject({ growth: '0.08', cityShare: '0.6', future: 'continue', years: 3 });
  }, 120_000);

  it('takes rates from a column of the table, and says which cell is no rate', async () => {
    await page.button('改设定').click();
    await page.open(page.button(/^按列设增速/));
    await page.pane.getByLabel('增速列').selectOption('企业名称');
    await page.button('开始预测').click();
    await says(part('forecast'), '没有算完', '“企业名称”第');
    expect(await page.faults()).toEqual([]);
    await page.open(page.button(/^按列设增速/));
    await page.pane.getByLabel('增速列').selectOption('');
    await page.button('开始预测').click();
    await done('forecast');
  }, 120_000);

  it('can be cancelled, and has no result then', async () => {
    await page.button('重新计算').click();
    await page.button('取消').click();
    await says(part('forecast'), '已取消，没有结果');
  });
});

describe('假设变动', () => {
  it('changes a number of a clause, and says who has less', async () => {
    await openPart('whatIf');
    await page.pane.getByLabel('政策', { exact: true }).selectOption('software-2022');
    await page.pane.getByLabel('奖补', { exact: true }).selectOption('SOFTWARE_GROWTH_REWARD');
    await page.pane.locator('[data-numbers] input').first().fill('0.5%');
    await says(part('supposed'), '软件企业营收增量奖励（假设）', '由 1% 改为 0.5%');
    expect(await page.faults()).toEqual([]);
    await page.button('与现行比较').click();
    await done('what-if');
    await says(part('mark'), '假设，不是现行规定');
    await says(part('what-if'), '家减少', '软件 2022（假设）');
    expect(await page.faults()).toEqual([]);
  }, 120_000);

  it('names the companies for which most changes, and goes to their rows', async () => {
    await page.pane.getByLabel('分组').selectOption('company');
    const first = page.pane.locator('[data-who=company] li').first();
    const row = Number(/第 (\d+) 行/.exec((await first.textContent()) ?? '')?.[1]);
    await first.getByRole('button').click();
    await eventually(async () =>
      expect(await page.workbench.selection()).toMatchObject({ active: { sheet: '企业', row: row - 1 } }),
    );
  });

  it('is kept in the workbook under a name, and comes back', async () => {
    await page.pane.getByLabel('名称').fill('增量奖励减半');
    await page.button('保存到工作簿').click();
    await page.button('清除').click();
    await says(part('supposed'), '还没有改动');
    await page.pane.getByLabel('保存的假设').selectOption('增量奖励减半');
    await says(part('supposed'), '由 1% 改为 0.5%');
  });

  it('says in words what cannot be supposed', async () => {
    await page.pane.locator('[data-numbers] input').first().fill('很多');
    await says(part('what-if'), 'SOFTWARE_GROWTH_REWARD');
    expect(await page.button('与现行比较').isDisabled()).toBe(true);
    expect(await page.faults()).toEqual([]);
  });

  it('has the draft of 2026 against 2022 ready, and says what the table cannot tell of it', async () => {
    await page.button('2026 征求意见稿对 2022').click();
    await says(part('supposed'), '征求意见稿自', '起按原样施行');
    await page.button('与现行比较').click();
    await eventually(async () => {
      await done('what-if');
      await says(part('what-if'), '软件 2026（征求意见稿）（假设）', '因表中没有所需的列');
    });
    expect(await page.faults()).toEqual([]);
  }, 120_000);

  it('says all of it in English too', async () => {
    await page.workbench.page.locator('#language').click();
    await page.tab('budget').click();
    await openPart('outlay');
    await page.button('Compute the outlay').click();
    await done('outlay');
    expect([await page.leakedChinese(), await page.faults()]).toEqual([[], []]);
    await openPart('forecast');
    await page.button('Forecast').click();
    await done('forecast');
    expect([await page.leakedChinese(), await page.faults()]).toEqual([[], []]);
    await openPart('whatIf');
    await page.button('2026 draft against 2022').click();
    await page.button('Compare with the law').click();
    await done('what-if');
    expect([await page.leakedChinese(), await page.faults()]).toEqual([[], []]);
  }, 120_000);
});

describe('the workbench', () => {
  it('has sent nothing anywhere and complained of nothing', () => {
    expect(page.workbench.strayRequests).toEqual([]);
    expect(page.workbench.complaints).toEqual([]);
  });
});
