import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VIEWS } from '../../../taskpane/frame/views';
import { eventually } from '../../eventually';
import { openPane, type PanePage } from '../pane-page';
import { DAY, FREE, ROW, SHEET, TYPED_ROW, typeCompany } from '../sample-sheet';

let page: PanePage;

const textAt = async (sheet: string, a1: string): Promise<string> =>
  (await page.workbench.cell(sheet, a1)).shown;

async function showsCompanyOf(row: number): Promise<void> {
  const name = await textAt(SHEET, `A${row}`);
  await eventually(async () => expect(await page.heading.textContent()).toBe(name));
}

async function closeCards(): Promise<void> {
  const opened = page.pane.locator('[data-award] h3 button[aria-expanded=true]');
  while ((await opened.count()) > 0) await opened.first().click();
}

/** A chip maker in 滨江 with a first tape-out of just 1000万元: the city pays 150万元, the district 300万元. */
const typeChipMaker = (): Promise<void> =>
  typeCompany(page, { A: '示例芯片有限公司', B: '滨江区', C: '集成电路', L: 1000 });

/** Asserts that no view has Chinese but the words of law and sheet. */
async function speaksOnlyEnglish(): Promise<void> {
  for (const view of VIEWS) {
    await page.tab(view).click();
    expect(await page.leakedChinese()).toEqual([]);
  }
}

describe.each([320, 400])('the pane, %i pixels wide', (width) => {
  beforeAll(async () => {
    page = await openPane(`?pane=${width}`);
    await page.select(SHEET, `A${ROW}`);
    await showsCompanyOf(ROW);
    await page.choose(DAY);
  });

  afterAll(() => page.workbench.close());

  it('shows the company of the selected row and what the clauses give it', async () => {
    await page.select(SHEET, `A${ROW}`);
    await showsCompanyOf(ROW);
    expect(await page.card('SOFTWARE_SCALE_REWARD').textContent()).toContain('50万元');
    expect(await page.card('SOFTWARE_SCALE_REWARD').textContent()).toContain('500,000 元');
    expect(await page.card('SOFTWARE_SCALE_REWARD').textContent()).toContain('须核实：软件企业；');
  });

  it('opens a card to the steps, the words of the clause and its particulars', async () => {
    await page.openCard('SOFTWARE_SCALE_REWARD');
    const opened = page.card('SOFTWARE_SCALE_REWARD');
    await opened.locator('mark').waitFor();
    expect(await opened.locator('mark').textContent()).toContain('年营收首次达到');
    const words = await opened.textContent();
    for (const part of ['计算步骤', '5亿元', '条款原文', '责任单位', '有效期', '2022年11月25日'])
      expect(words).toContain(part);
  });

  it('inserts a formula into the active cell, where its value appears', async () => {
    await page.select(SHEET, `${FREE}${ROW}`);
    await showsCompanyOf(ROW);
    await page.openCard('SOFTWARE_SCALE_REWARD');
    await page.card('SOFTWARE_SCALE_REWARD').getByRole('button', { name: '插入公式' }).click();
    await page.pane.getByText(`已写入 ${FREE}${ROW}`).waitFor();
    await page.workbench.calculated();
    const written = await page.workbench.cell(SHEET, `${FREE}${ROW}`);
    expect(written.value).toBe(500_000);
    expect(written.formula).toContain(`D${ROW}*10000`);
  });

  it('does not overwrite the data of the table, and offers the free cell beside it', async () => {
    await page.select(SHEET, `D${ROW + 1}`);
    await showsCompanyOf(ROW + 1);
    const before = await page.workbench.cell(SHEET, `D${ROW + 1}`);
    await page.open(page.group('不适用'));
    await page.openCard('SOFTWARE_SCALE_REWARD');
    await page.card('SOFTWARE_SCALE_REWARD').getByRole('button', { name: '插入公式' }).click();
    await page.pane.getByText('写入会覆盖原数据').waitFor();
    expect(await page.workbench.cell(SHEET, `D${ROW + 1}`)).toEqual(before);
    await page.button(/^写到/).click();
    await page.pane.getByText(/^已写入/).waitFor();
    expect(await page.workbench.cell(SHEET, `D${ROW + 1}`)).toEqual(before);
  });

  it('points out a formula that reads 万元 as yuan, and mends it', async () => {
    await page.select('练习', 'C5');
    await page.pane.getByText('此单元格的公式需要检查').waitFor();
    expect((await page.workbench.cell('练习', 'C5')).value).toBe(0);
    await page.button('查看').click();
    await page.button('改正公式').click();
    await page.pane.getByText('已改正 C5 的公式').waitFor();
    await page.workbench.calculated();
    expect((await page.workbench.cell('练习', 'C5')).value).toBe(3_000_000);
    await page.settled();
    expect(await page.button('改正公式').count()).toBe(0);
  });

  it('leads from an argument of the formula to its cell', async () => {
    await page.select('练习', 'C6');
    await page.tab('cell').click();
    await page.button('选中 B6').click();
    await eventually(async () =>
      expect((await page.workbench.selection())?.active).toMatchObject({ row: 5, column: 1 }),
    );
  });

  it('gives the very message of the function for a cell in error', async () => {
    const { error, value } = await page.workbench.cell(SHEET, 'Q39');
    expect(value).toEqual({ error: '#VALUE!' });
    expect(error).toContain('市级');
    await page.select(SHEET, 'Q39');
    await page.tab('company').click();
    await page.pane.getByText('此单元格的公式出错').waitFor();
    expect(await page.view.textContent()).toContain(error!);
    await page.tab('cell').click();
    await page.pane.getByText('出错原因').waitFor();
    expect(await page.view.textContent()).toContain(error!);
  });

  it('goes behind an error that the sheet passes on, to the cell where it begins', async () => {
    const { error } = await page.workbench.cell(SHEET, 'O8');
    expect(error).toContain('#VALUE!');
    await page.select(SHEET, 'O8');
    await page.tab('cell').click();
    await page.pane.getByText('“约3亿”').first().waitFor();
    expect(await page.view.textContent()).toContain(error!);
  });

  it('is left on the last of 200 rows selected one after another without a pause', async () => {
    await page.tab('company').click();
    await page.workbench.page.evaluate(async (sheet) => {
      for (let row = 2; row <= 201; row += 1) {
        await window.hangceWorkbench!.select(sheet, `A${row}`);
        // The grid draws only in a pause, and takes far longer to draw than the pane takes for a row.
        if (row % 10 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
    }, SHEET);
    await showsCompanyOf(201);
    await page.settled();
    expect(await page.heading.textContent()).toBe(await textAt(SHEET, 'A201'));
    expect(await page.view.textContent()).toContain('第 201 行');
  });

  it('follows when a heading changes, and takes it by hand, also after saving and opening again', async () => {
    await page.select(SHEET, `A${ROW}`);
    await page.tab('columns').click();
    expect(await page.column('D').textContent()).toContain('年营收');
    await page.workbench.setCell(SHEET, 'D1', '神秘数字');
    await eventually(async () => expect(await page.column('D').textContent()).toContain('未使用'));

    await page.open(page.column('D').getByRole('button').first());
    await page.column('D').getByRole('combobox').first().click();
    await page.column('D').getByRole('combobox').first().pressSequentially('年营收');
    await page.workbench.page.getByRole('menuitemcheckbox', { name: '年营收', exact: true }).click();
    await page.workbench.page.keyboard.press('Escape');
    await page.column('D').getByLabel('单位').selectOption({ label: '万元' });
    await eventually(async () => expect(await page.column('D').textContent()).toContain('手动'));
    await page.tab('company').click();
    await eventually(async () =>
      expect(await page.card('SOFTWARE_SCALE_REWARD').textContent()).toContain('50万元'),
    );

    const file = await page.workbench.save();
    await page.workbench.openSample();
    await page.select(SHEET, `A${ROW}`);
    await page.tab('columns').click();
    await eventually(async () => expect(await page.column('D').textContent()).toContain('按名称'));
    await page.workbench.open(file);
    await page.select(SHEET, `A${ROW}`);
    await eventually(async () => expect(await page.column('D').textContent()).toContain('手动'));
    expect(await page.column('D').textContent()).toContain('万元');

    await page.open(page.column('D').getByRole('button').first());
    const automatic = page.column('D').getByRole('button', { name: '恢复自动识别' });
    await eventually(async () => {
      // The button may move from under the pointer while the file just opened is still being drawn.
      if (await automatic.isVisible()) await automatic.click();
      expect(await page.column('D').textContent()).toContain('未使用');
    });
    await page.workbench.openSample();
    await page.select(SHEET, `A${ROW}`);
  });

  it('adds up what a typed company can have at once, and sets apart what gives way', async () => {
    await typeChipMaker();
    await page.choose(DAY);
    const total = page.pane.locator('[data-total]');
    expect(await total.textContent()).toContain('合计 最高 300万元（3,000,000 元）');
    expect(await total.textContent()).toContain('未填企业项目全部投入');
    expect(await page.card('IC_TAPEOUT').count()).toBe(0);
    await page.open(page.group('重叠未取'));
    expect(await page.card('IC_TAPEOUT').textContent()).toContain('150万元');
    expect(await page.card('IC_TAPEOUT').textContent()).toContain(
      '与“滨江集成电路和算力 2024 首次流片补贴”同为“同一产品的首次流片”，取较高者',
    );
    const certificate = page.pane.locator('[data-certificate]');
    await page.open(certificate.getByRole('button').first());
    const ways = certificate.getByRole('listitem');
    expect(await ways.first().textContent()).toContain('取用300万元');
    expect(await ways.nth(1).textContent()).toContain('少 150万元');
  });

  it('shows what the other reading of a tape-out of exactly 1000万元 comes to', async () => {
    await typeChipMaker();
    expect(await page.card('BINJIANG_TAPEOUT').textContent()).toContain('另有读法：150万元');
    await page.openCard('BINJIANG_TAPEOUT');
    await eventually(async () =>
      expect(await page.card('BINJIANG_TAPEOUT').textContent()).toContain(
        '1,500,000元，比所取读法少 1,500,000元',
      ),
    );
    // Above 1000万元 both pay 15%, of the tie one is taken, and no other reading is left.
    await page.workbench.setCell(SHEET, `L${TYPED_ROW}`, 1100);
    await eventually(async () =>
      expect(await page.card('BINJIANG_TAPEOUT').textContent({ timeout: 200 })).toContain('最高 165万元'),
    );
    expect(await page.card('BINJIANG_TAPEOUT').textContent()).not.toContain('另有读法');
    await page.open(page.group('重叠未取'));
    expect(await page.card('IC_TAPEOUT').textContent()).toContain('数额相同，只取其一');
  });

  it('moves awards between groups as the day changes, and says which policies are in force', async () => {
    await page.select(SHEET, `A${ROW}`);
    await page.tab('company').click();
    await showsCompanyOf(ROW);
    await page.choose('2025-11-24');
    expect(await page.card('SOFTWARE_SCALE_REWARD').textContent()).toContain('50万元');
    const status = page.pane.locator('[data-policy-status]');
    expect(await status.textContent()).toContain('有效 17');
    await page.choose('2025-11-25');
    await eventually(async () => expect(await page.card('SOFTWARE_SCALE_REWARD').count()).toBe(0));
    await page.open(page.group('政策到期前取得'));
    expect(await page.card('SOFTWARE_SCALE_REWARD').textContent()).toContain('2025年11月24日到期失效');
    expect(await status.textContent()).toContain('有效 16');
    await page.open(status.getByRole('button'));
    expect(await status.textContent()).toContain('软件 20222022年11月25日 至 2025年11月24日');
    expect(await status.textContent()).toContain('2024年6月25日 至 未载明');
    await page.choose('2022-11-24');
    await page.open(page.group('已失效或未生效'));
    await eventually(async () =>
      expect(await page.card('SOFTWARE_SCALE_REWARD').textContent()).toContain('2022年11月25日起生效'),
    );
    await page.button('今天').click();
    await eventually(async () => expect(await page.button('今天').count()).toBe(0));
    await page.choose(DAY);
    await status.getByRole('button').click();
  });

  it('sets a draft against the clause it would replace', async () => {
    await page.workbench.setCell(SHEET, `${FREE}1`, '企业类别');
    await page.workbench.setCell(SHEET, `${FREE}${ROW}`, '一般软件企业');
    await page.select(SHEET, `A${ROW}`);
    await page.tab('company').click();
    await page.open(page.group('征求意见稿'));
    await eventually(async () =>
      expect(await page.card('SOFTWARE26_RND_SUBSIDY').textContent()).toContain(
        '现行 232万元 → 征求意见稿 500万元（多 268万元）',
      ),
    );
    await page.openCard('SOFTWARE26_RND_SUBSIDY');
    await page.card('SOFTWARE26_RND_SUBSIDY').getByText('与软件 2022相比').waitFor();
    await page.workbench.openSample();
    await page.select(SHEET, `A${ROW}`);
  });

  it('speaks English when switched, with Chinese only in the words of law and sheet', async () => {
    await page.select(SHEET, `A${ROW}`);
    await page.tab('company').click();
    await page.fromMore('English');
    await page.pane.getByText('Applicable', { exact: true }).first().waitFor();
    await speaksOnlyEnglish();
    await typeChipMaker();
    for (const group of await page.pane.locator('h2 button').all()) await page.open(group);
    await closeCards();
    await page.open(page.pane.locator('[data-certificate]').getByRole('button').first());
    await page.open(page.pane.locator('[data-policy-status]').getByRole('button'));
    await speaksOnlyEnglish();
    await page.tab('company').click();
    await page.pane.locator('[data-policy-status]').getByRole('button').click();
    await page.select(SHEET, `A${ROW}`);
    await page.fromMore('中文');
    await page.pane.getByText('可享受', { exact: true }).first().waitFor();
  });

  it('can be walked and opened with the keyboard alone, the focus always in sight', async () => {
    await page.select(SHEET, `A${ROW}`);
    await page.tab('company').focus();
    await page.workbench.page.keyboard.press('ArrowRight');
    await page.workbench.page.keyboard.press('Enter');
    expect(await page.tab('cell').getAttribute('aria-selected')).toBe('true');
    await page.workbench.page.keyboard.press('ArrowLeft');
    await page.workbench.page.keyboard.press('Enter');
    const header = page.card('SOFTWARE_SCALE_REWARD').getByRole('button').first();
    await header.focus();
    const before = await header.getAttribute('aria-expanded');
    await page.workbench.page.keyboard.press('Enter');
    expect(await header.getAttribute('aria-expanded')).not.toBe(before);
    await page.workbench.page.keyboard.press('Tab');
    const seen = await page.workbench.page.evaluate(() => {
      const focused = document.activeElement;
      return focused !== null && focused !== document.body && focused.getBoundingClientRect().width > 0;
    });
    expect(seen).toBe(true);
  });

  it.each(['light', 'dark'])(
    'has no serious fault for assistive technology in any view, %s',
    async (theme) => {
      if (theme === 'dark') await page.workbench.page.locator('#theme').click();
      const faults: Record<string, string[]> = {};
      const look = async (name: string) => (faults[name] = await page.faults());
      await page.select(SHEET, 'O8');
      await page.tab('cell').click();
      await look('cell in error');
      await page.select('练习', 'C6');
      await look('cell');
      await page.select(SHEET, `A${ROW}`);
      await look('cell without a formula');
      await page.tab('columns').click();
      await page.open(page.column('D').getByRole('button').first());
      await look('columns');
      await page.tab('company').click();
      for (const group of await page.pane.locator('h2 button').all()) await page.open(group);
      await page.openCard('SOFTWARE_SCALE_REWARD');
      await page.open(page.pane.locator('[data-policy-status]').getByRole('button'));
      await look('company');
      await typeChipMaker();
      await page.open(page.group('重叠未取'));
      await page.open(page.pane.locator('[data-certificate]').getByRole('button').first());
      await page.openCard('IC_TAPEOUT');
      await look('company with overlapping awards');
      await page.select(SHEET, 'A1');
      await look('headings');
      expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((name) => [name, []])));
    },
  );

  it('has asked for nothing outside its page, and not complained', () => {
    expect(page.workbench.strayRequests).toEqual([]);
    expect(page.workbench.complaints).toEqual([]);
  });

  it('sends no request at all while it reads and computes', async () => {
    const requests: string[] = [];
    page.workbench.page.on('request', (request) => requests.push(request.url()));
    for (const row of [2, 40, 120]) {
      await page.select(SHEET, `A${row}`);
      await showsCompanyOf(row);
    }
    expect(requests).toEqual([]);
  });
});
