import { readFile } from 'node:fs/promises';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openWorkbench, type WorkbenchPage } from '../../workbench/workbench-page';

/** A day on which all policies of the sample are in force. */
const DAY = '2025-06-30';
const SHEET = '企业';
/** A company of the sample whose revenue passes a tier for the first time. */
const ROW = 15;
/** A free row below the companies, for one that a test types. */
const TYPED_ROW = 202;
/** First column right of the sample table. */
const FREE = 'U';

const axeSource = await readFile('node_modules/axe-core/axe.min.js', 'utf8');

declare global {
  interface Window {
    axe: { run(context: unknown, options: RunOptions): Promise<AxeResults> };
  }
}

let workbench: WorkbenchPage;

const pane = (): Locator => workbench.page.locator('#pane');
const tab = (at: number): Locator => pane().getByRole('tab').nth(at);
const view = (): Locator => pane().getByRole('tabpanel');
const heading = (): Locator => pane().locator('h1');
const card = (award: string): Locator => pane().locator(`[data-award="${award}"]`);
const column = (letters: string): Locator => pane().locator(`[data-column="${letters}"]`);
const button = (name: string): Locator => pane().getByRole('button', { name });

/** A command under 更多, by the names that both have now. */
async function fromMore(more: string, command: string): Promise<void> {
  await pane().getByRole('button', { name: more, exact: true }).click();
  await workbench.page.getByRole('menuitem', { name: command }).click();
}

/** How long a busy machine may take to draw; nothing is judged by it. */
const PATIENCE = { timeout: 20_000, interval: 50 };
const eventually = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, PATIENCE);

/** The pane has answered the last change. */
async function settled(): Promise<void> {
  await pane().locator('[role=tabpanel][aria-busy=false]').waitFor();
}

async function select(sheet: string, a1: string): Promise<void> {
  await workbench.select(sheet, a1);
  // The grid tells of a selection a moment later.
  await eventually(async () => {
    await settled();
    const selection = await workbench.selection();
    const place = await pane().locator('h1').count();
    expect(selection && place).toBeTruthy();
  });
}

const textAt = async (sheet: string, a1: string): Promise<string> => (await workbench.cell(sheet, a1)).shown;

async function showsCompanyOf(row: number): Promise<void> {
  const name = await textAt(SHEET, `A${row}`);
  await eventually(async () => expect(await heading().textContent()).toBe(name));
}

/** A list that is still being drawn may move from under the pointer: pressed until it is open. */
const open = (toggle: Locator): Promise<void> =>
  eventually(async () => {
    if ((await toggle.getAttribute('aria-expanded', { timeout: 2_000 })) !== 'true')
      await toggle.click({ timeout: 2_000 });
    expect(await toggle.getAttribute('aria-expanded', { timeout: 2_000 })).toBe('true');
  });

const openCard = (award: string): Promise<void> => open(card(award).getByRole('button').first());

async function closeCards(): Promise<void> {
  const opened = pane().locator('[data-award] h3 button[aria-expanded=true]');
  while ((await opened.count()) > 0) await opened.first().click();
}

async function choose(day: string): Promise<void> {
  await tab(0).click();
  await pane().locator('input[type=date]').fill(day);
  await settled();
}

async function axeFaults(): Promise<string[]> {
  await workbench.page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  );
  const loaded = await workbench.page.evaluate(() => 'axe' in window);
  if (!loaded) await workbench.page.evaluate(axeSource);
  const violations = await workbench.page.evaluate(async () => {
    // Fluent guards the ends of the tab order with hidden elements that pass the focus on at once.
    const context = { include: ['#pane'], exclude: ['[data-tabster-dummy]'] };
    const results = await window.axe.run(context, { resultTypes: ['violations'] });
    return results.violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      at: nodes.map(({ html }) => html),
    }));
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, at }) => `${id}: ${at.join(' ')}`);
}

/** Words that do not fit, by element; scrolling sideways in a narrow pane is no reading. */
const overflowing = (): Promise<string[]> =>
  view().evaluate((panel) =>
    [panel, ...panel.querySelectorAll('*')]
      .filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 1 && right > panel.getBoundingClientRect().right + 0.5;
      })
      .map((element) => element.textContent.slice(0, 40)),
  );

/** A chip maker in 滨江 whose first tape-out costs exactly 1000万元, where the city pays 150万元 and the district 300万元. */
async function typeChipMaker(): Promise<void> {
  const cells = { A: '示例芯片有限公司', B: '滨江区', C: '集成电路', L: 1000 };
  for (const [letter, value] of Object.entries(cells))
    await workbench.setCell(SHEET, `${letter}${TYPED_ROW}`, value);
  await select(SHEET, `A${TYPED_ROW}`);
  await tab(0).click();
  await showsCompanyOf(TYPED_ROW);
}

/** No Chinese in any view but the words of law and sheet. */
async function speaksOnlyEnglish(): Promise<void> {
  for (const at of [0, 1, 2, 3]) {
    await tab(at).click();
    const leaked = await pane().evaluate((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const own = node.parentElement?.closest('[translate=no]');
        if (!own && /\p{Script=Han}/u.test(node.nodeValue ?? '')) found.push(node.nodeValue ?? '');
      }
      return found;
    });
    // Words of the law are quoted inside English sentences.
    expect(leaked.filter((words) => /\p{Script=Han}/u.test(words.replace(/“[^”]*”/g, '')))).toEqual([]);
  }
}

describe.each([320, 400])('the pane, %i pixels wide', (width) => {
  beforeAll(async () => {
    workbench = await openWorkbench(`?pane=${width}`);
    await select(SHEET, `A${ROW}`);
    await showsCompanyOf(ROW);
    await choose(DAY);
  });

  afterAll(() => workbench.close());

  it('shows the company of the selected row and what the clauses give it', async () => {
    await select(SHEET, `A${ROW}`);
    await showsCompanyOf(ROW);
    expect(await card('SOFTWARE_SCALE_REWARD').textContent()).toContain('50万元');
    expect(await card('SOFTWARE_SCALE_REWARD').textContent()).toContain('500,000 元');
    expect(await card('SOFTWARE_SCALE_REWARD').textContent()).toContain('须核实：软件企业；');
  });

  it('opens a card to the steps, the words of the clause and its particulars', async () => {
    await openCard('SOFTWARE_SCALE_REWARD');
    const opened = card('SOFTWARE_SCALE_REWARD');
    await opened.locator('mark').waitFor();
    expect(await opened.locator('mark').textContent()).toContain('年营收首次达到');
    const words = await opened.textContent();
    for (const part of ['计算步骤', '5亿元', '条款原文', '责任单位', '有效期', '2022年11月25日'])
      expect(words).toContain(part);
  });

  it('inserts a formula into the active cell, where its value appears', async () => {
    await select(SHEET, `${FREE}${ROW}`);
    await showsCompanyOf(ROW);
    await openCard('SOFTWARE_SCALE_REWARD');
    await card('SOFTWARE_SCALE_REWARD').getByRole('button', { name: '插入公式' }).click();
    await pane().getByText(`已写入 ${FREE}${ROW}`).waitFor();
    await workbench.calculated();
    const written = await workbench.cell(SHEET, `${FREE}${ROW}`);
    expect(written.value).toBe(500_000);
    expect(written.formula).toContain(`D${ROW}*10000`);
  });

  it('does not overwrite the data of the table, and offers the free cell beside it', async () => {
    await select(SHEET, `D${ROW + 1}`);
    await showsCompanyOf(ROW + 1);
    const before = await workbench.cell(SHEET, `D${ROW + 1}`);
    await open(pane().getByRole('button', { name: /^不适用/ }));
    await openCard('SOFTWARE_SCALE_REWARD');
    await card('SOFTWARE_SCALE_REWARD').getByRole('button', { name: '插入公式' }).click();
    await pane().getByText('写入会覆盖原数据').waitFor();
    expect(await workbench.cell(SHEET, `D${ROW + 1}`)).toEqual(before);
    await button('写到').click();
    await pane()
      .getByText(/^已写入/)
      .waitFor();
    expect(await workbench.cell(SHEET, `D${ROW + 1}`)).toEqual(before);
  });

  it('points out a formula that reads 万元 as yuan, and mends it', async () => {
    await select('练习', 'C5');
    await pane().getByText('此单元格的公式需要检查').waitFor();
    expect((await workbench.cell('练习', 'C5')).value).toBe(0);
    await button('查看').click();
    await button('改正公式').click();
    await pane().getByText('已改正 C5 的公式').waitFor();
    await workbench.calculated();
    expect((await workbench.cell('练习', 'C5')).value).toBe(3_000_000);
    await settled();
    expect(await button('改正公式').count()).toBe(0);
  });

  it('leads from an argument of the formula to its cell', async () => {
    await select('练习', 'C6');
    await tab(1).click();
    await button('选中 B6').click();
    await eventually(async () =>
      expect((await workbench.selection())?.active).toMatchObject({ row: 5, column: 1 }),
    );
  });

  it('gives the very message of the function for a cell in error', async () => {
    const { error, value } = await workbench.cell(SHEET, 'Q39');
    expect(value).toEqual({ error: '#VALUE!' });
    expect(error).toContain('市级');
    await select(SHEET, 'Q39');
    await tab(0).click();
    await pane().getByText('此单元格的公式出错').waitFor();
    expect(await view().textContent()).toContain(error!);
    await tab(1).click();
    await pane().getByText('出错原因').waitFor();
    expect(await view().textContent()).toContain(error!);
  });

  it('goes behind an error that the sheet passes on, to the cell where it begins', async () => {
    const { error } = await workbench.cell(SHEET, 'O8');
    expect(error).toContain('#VALUE!');
    await select(SHEET, 'O8');
    await tab(1).click();
    await pane().getByText('“约3亿”').first().waitFor();
    expect(await view().textContent()).toContain(error!);
  });

  it('is left on the last of 200 rows selected one after another without a pause', async () => {
    await tab(0).click();
    await workbench.page.evaluate(async (sheet) => {
      for (let row = 2; row <= 201; row += 1) {
        await window.hangceWorkbench!.select(sheet, `A${row}`);
        // The grid draws only when it is let, and it takes far longer over that than the pane over a row.
        if (row % 10 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
    }, SHEET);
    await showsCompanyOf(201);
    await settled();
    expect(await heading().textContent()).toBe(await textAt(SHEET, 'A201'));
    expect(await view().textContent()).toContain('第 201 行');
  });

  it('follows when a heading changes, and takes it by hand, also after saving and opening again', async () => {
    await select(SHEET, `A${ROW}`);
    await tab(3).click();
    expect(await column('D').textContent()).toContain('年营收');
    await workbench.setCell(SHEET, 'D1', '神秘数字');
    await eventually(async () => expect(await column('D').textContent()).toContain('未使用'));

    await open(column('D').getByRole('button').first());
    await column('D').getByRole('combobox').first().click();
    await column('D').getByRole('combobox').first().pressSequentially('年营收');
    await workbench.page.getByRole('menuitemcheckbox', { name: '年营收', exact: true }).click();
    await workbench.page.keyboard.press('Escape');
    await column('D').getByLabel('单位').selectOption({ label: '万元' });
    await eventually(async () => expect(await column('D').textContent()).toContain('手动'));
    await tab(0).click();
    await eventually(async () =>
      expect(await card('SOFTWARE_SCALE_REWARD').textContent()).toContain('50万元'),
    );

    const file = await workbench.save();
    await workbench.openSample();
    await select(SHEET, `A${ROW}`);
    await tab(3).click();
    await eventually(async () => expect(await column('D').textContent()).toContain('按名称'));
    await workbench.open(file);
    await select(SHEET, `A${ROW}`);
    await eventually(async () => expect(await column('D').textContent()).toContain('手动'));
    expect(await column('D').textContent()).toContain('万元');

    await open(column('D').getByRole('button').first());
    const automatic = column('D').getByRole('button', { name: '恢复自动识别' });
    await eventually(async () => {
      // While the file just opened is still being drawn the button may move away from under the pointer.
      if (await automatic.isVisible()) await automatic.click();
      expect(await column('D').textContent()).toContain('未使用');
    });
    await workbench.openSample();
    await select(SHEET, `A${ROW}`);
  });

  it('adds up what a typed company can have at once, and sets apart what gives way', async () => {
    await typeChipMaker();
    await choose(DAY);
    const total = pane().locator('[data-total]');
    expect(await total.textContent()).toContain('合计 最高 300万元（3,000,000 元）');
    expect(await total.textContent()).toContain('未填企业项目全部投入');
    expect(await card('IC_TAPEOUT').count()).toBe(0);
    await open(pane().getByRole('button', { name: /^重叠未取/ }));
    expect(await card('IC_TAPEOUT').textContent()).toContain('150万元');
    expect(await card('IC_TAPEOUT').textContent()).toContain(
      '与“滨江集成电路和算力 2024 首次流片补贴”同为“同一产品的首次流片”，取较高者',
    );
    const certificate = pane().locator('[data-certificate]');
    await open(certificate.getByRole('button').first());
    const ways = certificate.getByRole('listitem');
    expect(await ways.first().textContent()).toContain('取用300万元');
    expect(await ways.nth(1).textContent()).toContain('少 150万元');
  });

  it('shows what the other reading of a tape-out of exactly 1000万元 comes to', async () => {
    await typeChipMaker();
    expect(await card('BINJIANG_TAPEOUT').textContent()).toContain('另有读法：150万元');
    await openCard('BINJIANG_TAPEOUT');
    await eventually(async () =>
      expect(await card('BINJIANG_TAPEOUT').textContent()).toContain('1,500,000元，比所取读法少 1,500,000元'),
    );
    // Above it both pay 15%: a tie, of which the city's is taken, and only the district's edge had another reading.
    await workbench.setCell(SHEET, `L${TYPED_ROW}`, 1100);
    await eventually(async () =>
      expect(await card('IC_TAPEOUT').textContent({ timeout: 200 })).toContain('最高 165万元'),
    );
    await open(pane().getByRole('button', { name: /^重叠未取/ }));
    const tied = await card('BINJIANG_TAPEOUT').textContent();
    expect(tied).toContain('数额相同，只取其一');
    expect(tied).not.toContain('另有读法');
  });

  it('moves awards between groups as the day changes, and says which policies are in force', async () => {
    await select(SHEET, `A${ROW}`);
    await tab(0).click();
    await showsCompanyOf(ROW);
    await choose('2025-11-24');
    const groupWith = (name: RegExp) => pane().getByRole('button', { name });
    expect(await card('SOFTWARE_SCALE_REWARD').textContent()).toContain('50万元');
    const status = pane().locator('[data-policy-status]');
    expect(await status.textContent()).toContain('有效 17');
    await choose('2025-11-25');
    await eventually(async () => expect(await card('SOFTWARE_SCALE_REWARD').count()).toBe(0));
    await open(groupWith(/^已失效或未生效/));
    expect(await card('SOFTWARE_SCALE_REWARD').textContent()).toContain('2025年11月24日到期失效');
    expect(await status.textContent()).toContain('有效 16');
    await open(status.getByRole('button'));
    expect(await status.textContent()).toContain('软件 20222022年11月25日 至 2025年11月24日');
    expect(await status.textContent()).toContain('2024年6月25日 至 未载明');
    await choose('2022-11-24');
    await eventually(async () =>
      expect(await card('SOFTWARE_SCALE_REWARD').textContent()).toContain('2022年11月25日起生效'),
    );
    await button('今天').click();
    await eventually(async () => expect(await button('今天').count()).toBe(0));
    await choose(DAY);
    await status.getByRole('button').click();
  });

  it('sets a draft against the clause it would replace', async () => {
    await workbench.setCell(SHEET, `${FREE}1`, '企业类别');
    await workbench.setCell(SHEET, `${FREE}${ROW}`, '一般软件企业');
    await select(SHEET, `A${ROW}`);
    await tab(0).click();
    await open(pane().getByRole('button', { name: /^征求意见稿/ }));
    await eventually(async () =>
      expect(await card('SOFTWARE26_RND_SUBSIDY').textContent()).toContain(
        '现行 232万元 → 征求意见稿 500万元（多 268万元）',
      ),
    );
    await openCard('SOFTWARE26_RND_SUBSIDY');
    await card('SOFTWARE26_RND_SUBSIDY').getByText('与软件 2022相比').waitFor();
    await workbench.openSample();
    await select(SHEET, `A${ROW}`);
  });

  it('speaks English when switched, with Chinese only in the words of law and sheet', async () => {
    await select(SHEET, `A${ROW}`);
    await tab(0).click();
    await fromMore('更多', 'English');
    await pane().getByText('Applicable', { exact: true }).first().waitFor();
    await speaksOnlyEnglish();
    await typeChipMaker();
    for (const group of await pane().locator('h2 button').all()) await open(group);
    await closeCards();
    await open(pane().locator('[data-certificate]').getByRole('button').first());
    await open(pane().locator('[data-policy-status]').getByRole('button'));
    await speaksOnlyEnglish();
    await tab(0).click();
    await pane().locator('[data-policy-status]').getByRole('button').click();
    await select(SHEET, `A${ROW}`);
    await fromMore('More', '中文');
    await pane().getByText('可享受', { exact: true }).first().waitFor();
  });

  it('can be walked and opened with the keyboard alone, the focus always in sight', async () => {
    await select(SHEET, `A${ROW}`);
    await tab(0).focus();
    await workbench.page.keyboard.press('ArrowRight');
    await workbench.page.keyboard.press('Enter');
    expect(await tab(1).getAttribute('aria-selected')).toBe('true');
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.page.keyboard.press('Enter');
    const header = card('SOFTWARE_SCALE_REWARD').getByRole('button').first();
    await header.focus();
    const before = await header.getAttribute('aria-expanded');
    await workbench.page.keyboard.press('Enter');
    expect(await header.getAttribute('aria-expanded')).not.toBe(before);
    await workbench.page.keyboard.press('Tab');
    const seen = await workbench.page.evaluate(() => {
      const focused = document.activeElement;
      return focused !== null && focused !== document.body && focused.getBoundingClientRect().width > 0;
    });
    expect(seen).toBe(true);
  });

  it.each(['light', 'dark'])(
    'has no serious fault for assistive technology in any view, %s',
    async (theme) => {
      if (theme === 'dark') await workbench.page.locator('#theme').click();
      const faults: Record<string, string[]> = {};
      const look = async (name: string) =>
        (faults[name] = [...(await axeFaults()), ...(await overflowing())]);
      await select(SHEET, 'O8');
      await tab(1).click();
      await look('cell in error');
      await select('练习', 'C6');
      await look('cell');
      await select(SHEET, `A${ROW}`);
      await look('cell without a formula');
      await tab(3).click();
      await open(column('D').getByRole('button').first());
      await look('columns');
      await tab(0).click();
      for (const group of await pane().locator('h2 button').all()) await open(group);
      await openCard('SOFTWARE_SCALE_REWARD');
      await open(pane().locator('[data-policy-status]').getByRole('button'));
      await look('company');
      await typeChipMaker();
      await open(pane().getByRole('button', { name: /^重叠未取/ }));
      await open(pane().locator('[data-certificate]').getByRole('button').first());
      await openCard('IC_TAPEOUT');
      await look('company with overlapping awards');
      await select(SHEET, 'A1');
      await look('headings');
      expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((name) => [name, []])));
    },
  );

  it('has asked for nothing outside its page, and not complained', () => {
    expect(workbench.strayRequests).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });

  it('sends no request at all while it reads and computes', async () => {
    const requests: string[] = [];
    workbench.page.on('request', (request) => requests.push(request.url()));
    for (const row of [2, 40, 120]) {
      await select(SHEET, `A${row}`);
      await showsCompanyOf(row);
    }
    expect(requests).toEqual([]);
  });
});
