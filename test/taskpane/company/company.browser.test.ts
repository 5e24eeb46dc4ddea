import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../eventually';
import { openPane, type PanePage } from '../pane-page';
import { DAY, ROW, SHEET, typeCompany } from '../sample-sheet';

let page: PanePage;

const SOFTWARE_COMPANY = {
  A: '示例软件有限公司',
  B: '西湖区',
  C: '软件',
  D: 96_235,
  E: 40_000,
  F: 30_000,
  G: 25,
  H: 5_816.6,
};

/** The column 年营收 is also that of the year before, which the subsidy on R&D asks for. */
const SMALLER_COMPANY = { ...SOFTWARE_COMPANY, D: 30_000 };

describe.each([320, 400])('the company in a pane %i pixels wide', (width) => {
  beforeAll(async () => {
    page = await openPane(`?pane=${width}`);
    await page.select(SHEET, `A${ROW}`);
    await page.choose(DAY);
  });

  afterAll(() => page.workbench.close());

  it('says on the card what a little more revenue would bring', async () => {
    await typeCompany(page, SOFTWARE_COMPANY);
    const step = page.card('SOFTWARE_SCALE_REWARD').locator('[data-next-step]');
    expect(await step.textContent()).toBe('年营收再增 3,765万元，进入 10亿元档，增加 50万元（共 100万元）');
  });

  it('keeps that word when the revenue does grow by so much', async () => {
    await typeCompany(page, { ...SOFTWARE_COMPANY, D: 96_235 + 3_765 });
    await eventually(async () =>
      expect(await page.card('SOFTWARE_SCALE_REWARD').textContent()).toContain('100万元'),
    );
    await typeCompany(page, { ...SOFTWARE_COMPANY, D: 96_235 + 3_764.9999 });
    await eventually(async () =>
      expect(await page.card('SOFTWARE_SCALE_REWARD').textContent()).toContain('50万元'),
    );
  });

  it('lists under 差一点 what is lacking, and pays once the cell holds it', async () => {
    await typeCompany(page, SMALLER_COMPANY);
    await page.open(page.group('差一点'));
    const card = page.card('SOFTWARE_RND_SUBSIDY');
    expect(await card.textContent()).toContain('还差研发投入 1,834,000.01元');
    await typeCompany(page, { ...SMALLER_COMPANY, H: 5_816.6 + 183.4 });
    expect(await page.card('SOFTWARE_RND_SUBSIDY').textContent()).toContain('还差研发投入 0.01元');
    await typeCompany(page, { ...SMALLER_COMPANY, H: 7_000 });
    await eventually(async () =>
      expect(await page.card('SOFTWARE_RND_SUBSIDY').textContent()).toContain('最高 200万元'),
    );
  });

  it('says of which year the figures are, lets a person say it, and takes that back', async () => {
    await typeCompany(page, SOFTWARE_COMPANY);
    await page.button('指定数据年度').click();
    const choice = page.pane.getByLabel('本表数据是哪一年的');
    await choice.selectOption('2024');
    await page.pane.getByText('数据年度 2024年（已指定）').waitFor();
    expect(await page.faults()).toEqual([]);
    await choice.selectOption('');
    await page.pane.getByText('数据年度 未指定').waitFor();
    await page.button('指定数据年度').click();
  });

  it('warns of a cliff: just above 1000万元 a tape-out in 滨江 gets less than at it', async () => {
    await typeCompany(page, { A: '示例芯片有限公司', B: '滨江区', C: '集成电路', L: 950 });
    expect(await page.card('BINJIANG_TAPEOUT').locator('[data-cliff]').textContent()).toContain(
      '超过 1,000万元，反而少得 150万元',
    );
    await typeCompany(page, { A: '示例芯片有限公司', B: '滨江区', C: '集成电路', L: 1050 });
    await page.open(page.group('重叠未取'));
    expect(await page.card('BINJIANG_TAPEOUT').locator('[data-cliff]').textContent()).toContain(
      '为 1,000万元 时可得 300万元，比现在多',
    );
  });

  it('draws the amount against the figure, with the company’s own point named', async () => {
    await typeCompany(page, SOFTWARE_COMPANY);
    await page.openCard('SOFTWARE_SCALE_REWARD');
    const curve = page
      .card('SOFTWARE_SCALE_REWARD')
      .getByRole('img', { name: /年营收.*962,350,000元.*50万元/ });
    await curve.waitFor();
    await page
      .card('SOFTWARE_SCALE_REWARD')
      .getByLabel('随哪项数据变化')
      .selectOption({ label: '此前历史最高年营收' });
    await page
      .card('SOFTWARE_SCALE_REWARD')
      .getByRole('img', { name: /此前历史最高年营收变化/ })
      .waitFor();
    await page.card('SOFTWARE_SCALE_REWARD').getByRole('button').first().click();
  });

  it('gives what data are missing for as a range, and says which to fill in first', async () => {
    await typeCompany(page, { A: '示例芯片有限公司', C: '集成电路' });
    await page.open(page.group('缺数据'));
    expect(await page.card('IC_TAPEOUT').textContent()).toContain('0 元 至 2,000万元');
    await page.openCard('AI_GENERAL_MODEL_SUBSIDY');
    await eventually(async () =>
      expect(await page.card('AI_GENERAL_MODEL_SUBSIDY').textContent()).toContain(
        '先补“模型参数量”，范围收窄最多。',
      ),
    );
    await page.card('AI_GENERAL_MODEL_SUBSIDY').getByRole('button').first().click();
  });

  it('opens the card of an award that is refused while other data of it are missing', async () => {
    await typeCompany(page, { A: '示例软件有限公司', C: '软件', D: 30_000, G: 5, H: 1_000 });
    await page.open(page.group('征求意见稿'));
    await page.openCard('SOFTWARE26_RND_SUBSIDY');
    await page.card('SOFTWARE26_RND_SUBSIDY').getByText('缺少的数据').waitFor();
    await page.card('SOFTWARE26_RND_SUBSIDY').getByRole('button').first().click();
  });

  it('searches the clause texts, filters by policy and level, and says how many are left', async () => {
    await page.select(SHEET, `A${ROW}`);
    const search = page.pane.getByRole('searchbox');
    await search.fill('首次流片');
    const status = page.pane.getByRole('search').getByRole('status');
    await eventually(async () => expect(await status.textContent()).toMatch(/符合筛选的条款 [1-9]\d* 条/));
    expect(await page.card('SOFTWARE_SCALE_REWARD').count()).toBe(0);
    const all = Number(/\d+/.exec((await status.textContent()) ?? '')?.[0]);
    await page.group('筛选与排序').click();
    await page.pane.getByRole('combobox', { name: '层级' }).click();
    await page.workbench.page.getByRole('menuitemcheckbox', { name: '区级' }).click();
    await page.workbench.page.keyboard.press('Escape');
    await eventually(async () => {
      const left = Number(/\d+/.exec((await status.textContent()) ?? '')?.[0]);
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(all);
    });
    await search.fill('火星移民');
    await page.pane.getByText('没有符合筛选的条款').waitFor();
    await page.pane.getByRole('button', { name: '清除筛选' }).click();
    await eventually(async () => expect(await page.card('SOFTWARE_SCALE_REWARD').count()).toBe(1));
  });

  it('orders the clauses as asked', async () => {
    await page.select(SHEET, `A${ROW}`);
    const shown = () =>
      page.pane
        .locator('[data-award]')
        .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-award')));
    const byAmount = await shown();
    if ((await page.pane.getByLabel('排序', { exact: true }).count()) === 0)
      await page.group('筛选与排序').click();
    await page.pane.getByLabel('排序', { exact: true }).selectOption({ label: '按文件顺序' });
    await eventually(async () => {
      expect(await shown()).not.toEqual(byAmount);
      expect([...(await shown())].sort()).toEqual([...byAmount].sort());
    });
    await page.pane.getByLabel('排序', { exact: true }).selectOption({ label: '推荐顺序' });
    await page.group('筛选与排序').click();
  });

  it.each(['light', 'dark'])('has no serious fault with everything open, %s', async (theme) => {
    if (theme === 'dark') await page.workbench.page.locator('#theme').click();
    await typeCompany(page, SMALLER_COMPANY);
    await page.group('筛选与排序').click();
    for (const name of ['差一点', '缺数据', '不适用']) await page.open(page.group(name));
    await page.openCard('SOFTWARE_SCALE_REWARD');
    await page.card('SOFTWARE_SCALE_REWARD').getByRole('img', { name: /曲线/ }).waitFor();
    await page.openCard('SOFTWARE_RND_SUBSIDY');
    expect(await page.faults()).toEqual([]);
    await page.card('SOFTWARE_SCALE_REWARD').getByRole('button').first().click();
    await page.card('SOFTWARE_RND_SUBSIDY').getByRole('button').first().click();
    await page.group('筛选与排序').click();
  });

  it('says all of it in English too', async () => {
    await page.workbench.page.locator('#language').click();
    await typeCompany(page, SOFTWARE_COMPANY);
    await page.choose(DAY);
    await eventually(async () =>
      expect(await page.card('SOFTWARE_SCALE_REWARD').locator('[data-next-step]').textContent()).toBe(
        'Annual revenue up by CNY 37.65 million: the tier of CNY 1,000,000,000, ' +
          'CNY 500,000 more (CNY 1 million in all)',
      ),
    );
    await typeCompany(page, SMALLER_COMPANY);
    await page.open(page.group('Almost'));
    expect(await page.card('SOFTWARE_RND_SUBSIDY').textContent()).toContain(
      'short of R&D spending by CNY 1,834,000.01',
    );
    expect(await page.faults()).toEqual([]);
  });

  it('has asked for nothing outside its page, and not complained', () => {
    expect(page.workbench.strayRequests).toEqual([]);
    expect(page.workbench.complaints).toEqual([]);
  });
});
