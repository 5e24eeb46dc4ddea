import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyLibrary } from '../../../src/policy-library';
import { eventually } from '../../eventually';
import { openPane, says, type PanePage } from '../pane-page';
import { DAY, FREE, ROW, SHEET } from '../sample-sheet';

/** Cells so far from the table that no table is recognised there. */
const FAR = { sheet: '练习', amount: 'H40', result: 'H42' };

let page: PanePage;

const searchBox = (): Locator => page.pane.getByRole('search').getByRole('textbox');
const count = (): Locator => page.view.getByRole('status').first();
const policy = (id: string): Locator => page.pane.locator(`[data-policy="${id}"]`);
const clause = (id: string, article: string): Locator => policy(id).locator(`[data-clause="${article}"]`);
const award = (name: string): Locator => page.card(name);
const form = (name: string): Locator => award(name).locator('form');
const parameter = (name: string, key: string): Locator => form(name).locator(`[name="${key}"]`);
const field = (name: string, key: string): Locator => form(name).locator(`[data-parameter="${key}"]`);
const formula = (name: string): Locator => form(name).locator('[data-formula]');
const outcome = (name: string): Locator => form(name).locator('[data-outcome]');
const writeButton = (name: string): Locator => form(name).locator('[type=submit]');

/** The hint beside the pointer. */
const hint = (words: string): Locator =>
  page.workbench.page.locator('[role=tooltip]').filter({ hasText: words, visible: true });

async function search(query: string): Promise<void> {
  await searchBox().fill(query);
}

/** Finds an award by its function, opens its clause and shows its form. */
async function openForm(name: string): Promise<void> {
  const provision = policyLibrary.find(name)!;
  await search(`HZ.${name}`);
  await says(count(), '找到');
  await page.open(clause(provision.policy.id, provision.clause.article).locator('h3 button'));
  await page.open(award(name).locator('h4 button'));
  await page.open(award(name).getByRole('button', { name: /^(填写参数插入公式|收起表单)$/ }));
  await form(name).waitFor();
}

async function shutForm(name: string): Promise<void> {
  await award(name).getByRole('button', { name: '收起表单' }).click();
  await form(name).waitFor({ state: 'detached' });
}

/** Hovers until the hint comes: the text may move from under the pointer while it is still being drawn. */
const hoverUntil = (target: Locator, shown: Locator): Promise<void> =>
  eventually(async () => {
    await page.workbench.page.mouse.move(0, 0);
    await target.hover();
    await shown.waitFor({ timeout: 1_500 });
  });

describe.each([320, 400])('the library, %i pixels wide', (width) => {
  beforeAll(async () => {
    page = await openPane(`?pane=${width}`);
    await page.workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.select(SHEET, `A${ROW}`);
    await page.tab('library').click();
    await page.choose(DAY);
  });

  afterAll(() => page.workbench.close());

  it('lists every policy with its standing and its dates, and says how many clauses there are', async () => {
    const { policies } = policyLibrary;
    const clauses = policies.reduce((total, one) => total + one.clauses.length, 0);
    await says(count(), `共 ${policies.length} 项政策、${clauses} 条条款`);
    expect(await page.pane.locator('[data-policy]').count()).toBe(policies.length);
    await says(policy('software-2022'), '有效2022年11月25日 至 2025年11月24日');
    await says(policy('software-2026-draft'), '征求意见稿');
  });

  it('opens a policy to its terms and to all its clauses in the order of the document', async () => {
    await page.open(policy('ic-2022').locator('h2 button'));
    await says(policy('ic-2022'), '杭州市人民政府办公厅关于促进集成电路产业高质量发展的实施意见');
    await page.open(policy('ic-2022').getByRole('button', { name: '适用范围和其他规定' }));
    await says(policy('ic-2022'), '从优、就高、不重复');
    const articles = await policy('ic-2022')
      .locator('[data-clause]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-clause')));
    const { clauses } = policyLibrary.policies.find(({ id }) => id === 'ic-2022')!;
    expect(articles).toEqual(clauses.map(({ article }) => article));
    await policy('ic-2022').locator('h2 button').click();
  });

  it('finds clauses while one types, marks the words, and takes them back', async () => {
    await searchBox().pressSequentially('首次流片 补贴');
    await says(count(), '找到');
    await eventually(async () => {
      expect(await clause('binjiang-2024', '二（一）3').count()).toBe(1);
      expect(await policy('software-2022').count()).toBe(0);
      const marks = await page.view.locator('mark').allTextContents();
      expect(new Set(marks)).toEqual(new Set(['首次流片', '补贴']));
    });
    await page.pane.getByRole('button', { name: '清除搜索' }).click();
    await says(count(), '共 ');
    expect(await searchBox().inputValue()).toBe('');
    expect(await searchBox().evaluate((box) => box === document.activeElement)).toBe(true);
  });

  it('says what to try where nothing is found', async () => {
    await search('不存在的词语');
    await says(count(), '没有符合的条款');
    await says(page.view, '换用条款原文的用词');
    await page.view.getByRole('button', { name: '清除搜索和筛选' }).click();
    await says(count(), '共 ');
  });

  it('filters by what is in force on the chosen day, by level, and by clauses with an amount', async () => {
    const standing = page.view.getByLabel('有效状态');
    await standing.selectOption({ label: '已失效' });
    await page.choose('2025-11-25');
    await eventually(async () => expect(await policy('software-2022').count()).toBe(1));
    await page.choose('2025-11-24');
    await eventually(async () => expect(await policy('software-2022').count()).toBe(0));
    await standing.selectOption({ label: '全部状态' });
    await page.choose(DAY);
    await page.view.getByLabel('政策层级').selectOption({ label: '区级' });
    await eventually(async () => expect(await page.pane.locator('[data-policy]').count()).toBe(1));
    await page.view.getByLabel('只看有金额的条款').check();
    const district = policyLibrary.policies.find(({ level }) => level === 'district')!;
    const withAmount = district.clauses.filter(({ awards }) => awards.length > 0);
    await says(count(), `找到 ${withAmount.length} 条条款`);
    await page.view.getByLabel('只看有金额的条款').uncheck();
    await page.view.getByLabel('政策层级').selectOption({ label: '市、区两级' });
  });

  it('marks the numbers of the rule in the text and says what each is for', async () => {
    await search('HZ.SOFTWARE_RND_SUBSIDY');
    await page.open(clause('software-2022', '二（三）').locator('h3 button'));
    const numbers = clause('software-2022', '二（三）').locator('blockquote [data-number]');
    await eventually(async () =>
      expect(await numbers.allTextContents()).toEqual([
        '2 亿元',
        '20%',
        '20%',
        '50 家',
        '20%',
        '20%',
        '1000 万元',
      ]),
    );
    await hoverUntil(numbers.nth(4), hint('起算点'));
    await hoverUntil(numbers.nth(6), hint('上限'));
    await page.open(award('SOFTWARE_RND_SUBSIDY').locator('h4 button'));
    await says(award('SOFTWARE_RND_SUBSIDY'), '计算用到的数字门槛2亿元、20%');
  });

  it('shows the text verbatim, whatever is marked in it', async () => {
    const provision = policyLibrary.find('SOFTWARE_RND_SUBSIDY')!;
    await search('营收增速超过20%');
    await page.open(clause('software-2022', '二（三）').locator('h3 button'));
    await eventually(async () =>
      expect(await clause('software-2022', '二（三）').locator('blockquote').textContent()).toBe(
        provision.clause.text,
      ),
    );
    expect(await clause('software-2022', '二（三）').locator('blockquote mark').count()).toBeGreaterThan(0);
  });

  it('copies the citation, and the citation with the words of the clause', async () => {
    const { clause: cited } = policyLibrary.find('SOFTWARE_RND_SUBSIDY')!;
    const place = clause('software-2022', '二（三）');
    const clipboard = (): Promise<string> =>
      page.workbench.page.evaluate(() => navigator.clipboard.readText());
    await place.getByRole('button', { name: '复制引用' }).click();
    await says(place, '已复制引用');
    expect(await clipboard()).toMatch(/^《.+》二（三）“.+”$/);
    await place.getByRole('button', { name: '复制原文与引用' }).click();
    await says(place, '已复制原文与引用');
    expect(await clipboard()).toMatch(/^《.+》二（三）“.+”\r?\n/);
    expect((await clipboard()).replace(/\r/g, '')).toContain(cited.text);
  });

  it('fills the form from the selected row, scaled as its headings say', async () => {
    await page.select(SHEET, `A${ROW}`);
    await openForm('SOFTWARE_RND_SUBSIDY');
    expect(await parameter('SOFTWARE_RND_SUBSIDY', 'revenue').inputValue()).toBe(`D${ROW}*10000`);
    await page.select(SHEET, `A${ROW + 1}`);
    await eventually(async () =>
      expect(await parameter('SOFTWARE_RND_SUBSIDY', 'revenue').inputValue()).toBe(`D${ROW + 1}*10000`),
    );
    await page.select(SHEET, `A${ROW}`);
  });

  it('reads figures with units, says what they are read as, and computes before anything is written', async () => {
    await openForm('SOFTWARE_RND_SUBSIDY');
    await parameter('SOFTWARE_RND_SUBSIDY', 'revenue').fill('3亿');
    await parameter('SOFTWARE_RND_SUBSIDY', 'revenueGrowth').fill('25%');
    await parameter('SOFTWARE_RND_SUBSIDY', 'rndExpense').fill('9,000万元');
    await says(field('SOFTWARE_RND_SUBSIDY', 'revenue'), '按 300,000,000元 计算');
    await says(outcome('SOFTWARE_RND_SUBSIDY'), '最高 6,000,000 元（600万元）');
    expect(await formula('SOFTWARE_RND_SUBSIDY').textContent()).toBe(
      '=HZ.SOFTWARE_RND_SUBSIDY(300000000,0.25,90000000)',
    );
  });

  it('writes into the active cell the very formula that it shows, and its value appears', async () => {
    await page.select(SHEET, `${FREE}${ROW}`);
    await says(writeButton('SOFTWARE_RND_SUBSIDY'), `写入 ${FREE}${ROW}`);
    const shown = await formula('SOFTWARE_RND_SUBSIDY').textContent();
    await writeButton('SOFTWARE_RND_SUBSIDY').click();
    await says(form('SOFTWARE_RND_SUBSIDY'), `已写入 ${FREE}${ROW}`);
    await page.workbench.calculated();
    const written = await page.workbench.cell(SHEET, `${FREE}${ROW}`);
    expect(written.formula).toBe(shown);
    expect(written.value).toBe(6_000_000);
  });

  it('names what is wrong beside the field it is in, and writes nothing', async () => {
    await parameter('SOFTWARE_RND_SUBSIDY', 'rndExpense').fill('9000万美元');
    await says(field('SOFTWARE_RND_SUBSIDY', 'rndExpense'), '不认识单位“万美元”');
    await parameter('SOFTWARE_RND_SUBSIDY', 'revenueGrowth').fill('');
    await parameter('SOFTWARE_RND_SUBSIDY', 'revenue').fill('-5');
    await says(field('SOFTWARE_RND_SUBSIDY', 'revenue'), '应为不小于 0 的金额');
    expect(await formula('SOFTWARE_RND_SUBSIDY').count()).toBe(0);
    await page.select(SHEET, `${FREE}${ROW + 3}`);
    await says(writeButton('SOFTWARE_RND_SUBSIDY'), `${FREE}${ROW + 3}`);
    await writeButton('SOFTWARE_RND_SUBSIDY').click();
    await says(field('SOFTWARE_RND_SUBSIDY', 'revenueGrowth'), '请填写“营收增速”');
    expect(await page.workbench.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
      'revenue',
    );
    expect((await page.workbench.cell(SHEET, `${FREE}${ROW + 3}`)).formula).toBeFalsy();
    await parameter('SOFTWARE_RND_SUBSIDY', 'revenueGrowth').fill('25');
    await says(field('SOFTWARE_RND_SUBSIDY', 'revenueGrowth'), '是否应为 25%');
  });

  it('does not write over the data of the table', async () => {
    const before = await page.workbench.cell(SHEET, `D${ROW + 1}`);
    await parameter('SOFTWARE_RND_SUBSIDY', 'revenue').fill('3亿');
    await parameter('SOFTWARE_RND_SUBSIDY', 'revenueGrowth').fill('25%');
    await parameter('SOFTWARE_RND_SUBSIDY', 'rndExpense').fill('9000万');
    await page.select(SHEET, `D${ROW + 1}`);
    await says(writeButton('SOFTWARE_RND_SUBSIDY'), `D${ROW + 1}`);
    await writeButton('SOFTWARE_RND_SUBSIDY').click();
    await says(form('SOFTWARE_RND_SUBSIDY'), '写入会覆盖原数据');
    expect(await page.workbench.cell(SHEET, `D${ROW + 1}`)).toEqual(before);
    await form('SOFTWARE_RND_SUBSIDY').getByRole('button', { name: '取消' }).click();
    await shutForm('SOFTWARE_RND_SUBSIDY');
  });

  it('takes a cell outside any table, follows its value, and lets no formula refer to itself', async () => {
    await page.workbench.setCell(FAR.sheet, FAR.amount, 20_000_000);
    await openForm('IC_TAPEOUT');
    await page.select(FAR.sheet, FAR.amount);
    await form('IC_TAPEOUT').getByRole('button', { name: '“首次流片费用”取所选单元格' }).click();
    expect(await parameter('IC_TAPEOUT', 'cost').inputValue()).toBe(`${FAR.sheet}!${FAR.amount}`);
    await says(outcome('IC_TAPEOUT'), '3,000,000 元');
    await says(form('IC_TAPEOUT'), '请另选一个单元格再写入');
    await writeButton('IC_TAPEOUT').click({ force: true });
    expect((await page.workbench.cell(FAR.sheet, FAR.amount)).value).toBe(20_000_000);
    await page.select(FAR.sheet, FAR.result);
    await says(writeButton('IC_TAPEOUT'), FAR.result);
    expect(await formula('IC_TAPEOUT').textContent()).toBe(
      `=HZ.IC_TAPEOUT(IF(${FAR.amount}="","",${FAR.amount}))`,
    );
    await writeButton('IC_TAPEOUT').click();
    await says(form('IC_TAPEOUT'), `已写入 ${FAR.result}`);
    await page.workbench.calculated();
    expect((await page.workbench.cell(FAR.sheet, FAR.result)).value).toBe(3_000_000);
    await page.workbench.setCell(FAR.sheet, FAR.amount, null);
    await says(field('IC_TAPEOUT', 'cost'), `${FAR.amount} 为空`);
    await page.workbench.setCell(FAR.sheet, FAR.amount, '约2000万');
    await says(field('IC_TAPEOUT', 'cost'), '实际为文本“约2000万”');
    await shutForm('IC_TAPEOUT');
  });

  it('scales a cell of the table, and names its sheet where the formula goes to another', async () => {
    await openForm('IC_TAPEOUT');
    await page.select(SHEET, `L${ROW}`);
    await page.workbench.setCell(SHEET, `L${ROW}`, 1500);
    await page.settled();
    await form('IC_TAPEOUT').getByRole('button', { name: '“首次流片费用”取所选单元格' }).click();
    expect(await parameter('IC_TAPEOUT', 'cost').inputValue()).toBe(`${SHEET}!L${ROW}*10000`);
    await page.select('练习', 'H30');
    await says(writeButton('IC_TAPEOUT'), '写入 H30');
    const place = `${SHEET}!L${ROW}`;
    await eventually(async () =>
      expect(await formula('IC_TAPEOUT').textContent()).toBe(
        `=HZ.IC_TAPEOUT(IF(${place}="","",${place}*10000))`,
      ),
    );
    await says(outcome('IC_TAPEOUT'), '2,250,000 元');
    await writeButton('IC_TAPEOUT').click();
    await says(form('IC_TAPEOUT'), '已写入 H30');
    await page.workbench.calculated();
    expect((await page.workbench.cell('练习', 'H30')).value).toBe(2_250_000);
    await shutForm('IC_TAPEOUT');
    await page.select(SHEET, `A${ROW}`);
  });

  it('offers the categories of a clause by name, and judges the day that is asked for', async () => {
    await openForm('SOFTWARE26_RND_SUBSIDY');
    await parameter('SOFTWARE26_RND_SUBSIDY', 'revenue').fill('3亿');
    await parameter('SOFTWARE26_RND_SUBSIDY', 'revenueGrowth').fill('25%');
    await parameter('SOFTWARE26_RND_SUBSIDY', 'rndExpense').fill('9000万');
    const category = form('SOFTWARE26_RND_SUBSIDY').locator('select');
    await category.selectOption({ label: '一般软件企业' });
    await eventually(async () =>
      expect(await formula('SOFTWARE26_RND_SUBSIDY').textContent()).toContain('"一般软件企业"'),
    );
    await says(outcome('SOFTWARE26_RND_SUBSIDY'), '5,000,000 元');
    await parameter('SOFTWARE26_RND_SUBSIDY', 'asOf').fill('2026-03-01');
    await eventually(async () =>
      expect(await formula('SOFTWARE26_RND_SUBSIDY').textContent()).toContain(',"2026-03-01")'),
    );
    await says(outcome('SOFTWARE26_RND_SUBSIDY'), '0 元');
    await shutForm('SOFTWARE26_RND_SUBSIDY');
  });

  it('keeps what was searched, opened and typed while another view is looked at', async () => {
    await openForm('IC_TAPEOUT');
    await parameter('IC_TAPEOUT', 'cost').fill('2000万');
    await page.tab('company').click();
    await page.tab('library').click();
    expect(await searchBox().inputValue()).toBe('HZ.IC_TAPEOUT');
    expect(await parameter('IC_TAPEOUT', 'cost').inputValue()).toBe('2000万');
    await shutForm('IC_TAPEOUT');
  });

  it('can be searched, opened, filled in and written with the keyboard alone', async () => {
    const { keyboard } = page.workbench.page;
    const focusName = (): Promise<string> =>
      page.workbench.page.evaluate(() => {
        const focused = document.activeElement;
        return (
          focused?.getAttribute('name') ?? focused?.getAttribute('aria-label') ?? focused?.textContent ?? ''
        );
      });
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        await keyboard.press('Tab');
        if (name.test(await focusName())) return;
      }
      throw new Error(`the focus never came to ${String(name)}`);
    };
    await search('');
    await page.select(SHEET, `${FREE}${ROW + 2}`);
    await searchBox().focus();
    await keyboard.type('HZ.IC_TAPEOUT');
    await says(count(), '找到 1 条条款');
    await tabTo(/加大首次流片/);
    if ((await clause('ic-2022', '三（四）').locator('h3 button').getAttribute('aria-expanded')) !== 'true')
      await keyboard.press('Enter');
    await award('IC_TAPEOUT').locator('h4 button').waitFor();
    await tabTo(/^首次流片补助/);
    if ((await award('IC_TAPEOUT').locator('h4 button').getAttribute('aria-expanded')) !== 'true')
      await keyboard.press('Enter');
    await tabTo(/^填写参数插入公式$/);
    await keyboard.press('Enter');
    await form('IC_TAPEOUT').waitFor();
    await tabTo(/^cost$/);
    await keyboard.press('Control+a');
    await keyboard.type('2000万');
    await says(outcome('IC_TAPEOUT'), '3,000,000 元');
    await keyboard.press('Enter');
    await says(form('IC_TAPEOUT'), `已写入 ${FREE}${ROW + 2}`);
    expect((await page.workbench.cell(SHEET, `${FREE}${ROW + 2}`)).formula).toBe('=HZ.IC_TAPEOUT(20000000)');
    await searchBox().focus();
    await keyboard.press('Escape');
    await says(count(), '共 ');
  });

  it.each(['light', 'dark'])('has no serious fault for assistive technology, %s', async (theme) => {
    if (theme === 'dark') await page.workbench.page.locator('#theme').click();
    const faults: Record<string, string[]> = {};
    const look = async (name: string) => (faults[name] = await page.faults());
    await page.select(SHEET, `A${ROW}`);
    await search('');
    await look('list');
    await page.choose('2026-06-30');
    await says(policy('software-2022'), '已失效');
    await look('list with expired policies');
    await page.choose(DAY);
    await page.open(policy('software-2022').locator('h2 button'));
    await page.open(policy('software-2022').getByRole('button', { name: '适用范围和其他规定' }));
    await look('policy');
    await search('研发投入');
    await says(count(), '找到');
    await look('results');
    await openForm('SOFTWARE_RND_SUBSIDY');
    await parameter('SOFTWARE_RND_SUBSIDY', 'revenueGrowth').fill('25');
    await parameter('SOFTWARE_RND_SUBSIDY', 'rndExpense').fill('abc');
    await says(field('SOFTWARE_RND_SUBSIDY', 'rndExpense'), 'abc');
    await look('form with errors');
    await parameter('SOFTWARE_RND_SUBSIDY', 'rndExpense').fill('9000万');
    await says(outcome('SOFTWARE_RND_SUBSIDY'), '元');
    await look('form');
    await shutForm('SOFTWARE_RND_SUBSIDY');
    await search('不存在的词语');
    await says(count(), '没有符合的条款');
    await look('nothing found');
    await search('');
    expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((name) => [name, []])));
  });

  it('speaks English when switched, with Chinese only in the words of law and sheet', async () => {
    await openForm('SOFTWARE_RND_SUBSIDY');
    await page.fromMore('English');
    await says(award('SOFTWARE_RND_SUBSIDY'), 'R&D');
    await parameter('SOFTWARE_RND_SUBSIDY', 'rndExpense').fill('90 million');
    await says(field('SOFTWARE_RND_SUBSIDY', 'rndExpense'), 'CNY 90,000,000');
    expect(await page.leakedChinese()).toEqual([]);
    expect(await page.overflowing()).toEqual([]);
    await search('tape-out');
    await says(count(), 'Clauses found');
    await eventually(async () => expect(await clause('ic-2022', '三（四）').count()).toBe(1));
    expect(await page.leakedChinese()).toEqual([]);
    await search('');
    await page.open(policy('software-2022').locator('h2 button'));
    expect(await page.leakedChinese()).toEqual([]);
    await page.fromMore('中文');
    await says(count(), '共 ');
  });

  it('has asked for nothing outside its page, and not complained', () => {
    expect(page.workbench.strayRequests).toEqual([]);
    expect(page.workbench.complaints).toEqual([]);
  });
});
