import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellValue } from '../../../workbook/workbook';
import { eventually } from '../../eventually';
import { openPane, type PanePage } from '../pane-page';

/** The sheet whose cells hold the formulas. The grid computes them too, and the view is compared with it. */
const SHEET = '练习';
/** A cell in a row of the sheet's table, beside its columns. */
const CELL = 'E6';

let page: PanePage;

/** Types a formula, selects its cell, and waits until the view shows it. */
async function inspect(formula: string, cell = CELL): Promise<CellValue> {
  await page.workbench.setCell(SHEET, cell, formula);
  await page.workbench.calculated();
  await page.workbench.select(SHEET, cell);
  await eventually(async () => {
    await page.settled();
    expect(await formulaShown()).toBe(formula);
  });
  return (await page.workbench.cell(SHEET, cell)).value;
}

/** The formula in the view, without the numbers of its cells. */
const formulaShown = (): Promise<string> =>
  page.view.locator('h1 + code').evaluate(
    (code) => {
      const copy = code.cloneNode(true) as Element;
      copy.querySelectorAll('sup').forEach((number) => number.remove());
      return copy.textContent;
    },
    undefined,
    { timeout: 200 },
  );

const amountShown = async (): Promise<number> =>
  Number(await page.view.locator('[data-amount]').getAttribute('data-amount', { timeout: 5_000 }));

beforeAll(async () => {
  page = await openPane('?pane=320');
  await page.workbench.setCell(SHEET, 'D6', 0.25);
  await page.workbench.select(SHEET, 'C6');
  await page.tab('cell').click();
});

afterAll(() => page.workbench.close());

describe('the view of a cell', () => {
  it.each([
    '=HZ.IC_TAPEOUT(B6*10000)',
    '=HZ.IC_TAPEOUT($B$6*10000)',
    '=hz.ic_tapeout( 10000*B6 )',
    '=HZ.IC_TAPEOUT((B6-B5/4)*10000)',
    '=HZ.IC_TAPEOUT(B6*10000*0.8)',
    '=HZ.IC_TAPEOUT(-B6*-10000)',
    '=HZ.IC_TAPEOUT(B6*10^4)',
    '=HZ.IC_TAPEOUT(SUM(B5:B6)*10000/3)',
    '=HZ.IC_TAPEOUT(MAX(B5,B6)*10000)',
    '=HZ.IC_TAPEOUT(ROUND(B6/7,2)*10000)',
    '=HZ.IC_TAPEOUT(IF(B6="","",B6*10000))',
    '=HZ.IC_TAPEOUT(IF(B6>=1000,B6*10000,0))',
    '=HZ.IC_TAPEOUT(IFERROR(B6/0,B6*10000))',
    '=HZ.IC_TAPEOUT(企业!D15*10000)',
    '=HZ.IC_TAPEOUT(C6*10)',
    '=HZ.IC_TAPEOUT(HZ.IC_TAPEOUT(B6*10000)*5)',
    '=HZ.SOFTWARE_RND_SUBSIDY(300000000,B6/B5-1+D6,90000000)',
    '=HZ.SOFTWARE_RND_SUBSIDY(300000000,D6,(B5+B6)*20000+5%)',
    '=HZ.IC_TAPEOUT(B6*10000,"2020-01-01")',
  ])('%s comes to what the cell holds', async (formula) => {
    const value = await inspect(formula);
    expect(typeof value).toBe('number');
    await eventually(async () => {
      const shown = await page.view.locator('[data-amount]').all();
      const outermost = Number(await shown[0]!.getAttribute('data-amount'));
      expect(outermost).toBe(value);
    });
    expect(await page.view.textContent()).not.toContain('显示的不是最新结果');
  });

  it('gives the message of the function where a division by 0 reaches it, and says what to do', async () => {
    const value = await inspect('=HZ.IC_TAPEOUT(B6/0)');
    expect(value).toEqual({ error: '#VALUE!' });
    const { error } = await page.workbench.cell(SHEET, CELL);
    expect(error).toContain('#DIV/0!');
    expect(await page.view.textContent()).toContain(error!);
    expect(await page.view.textContent()).toContain('除数为 0 或为空');
  });

  it('tells the reading taken from the others, with the difference', async () => {
    await inspect('=HZ.BINJIANG_TAPEOUT(10000000)');
    const words = await page.view.textContent();
    for (const part of ['其他读法', '所取读法', '另一读法', '1,500,000 元', '少 1,500,000 元'])
      expect(words).toContain(part);
    expect(await amountShown()).toBe(3_000_000);
  });

  it('says that no day was given, and explains the 0 of a day out of force', async () => {
    await inspect('=HZ.IC_TAPEOUT(B6*10000)');
    expect(await page.view.textContent()).toContain('公式未指定日期');
    await inspect('=HZ.IC_TAPEOUT(B6*10000,"2020-01-01")');
    expect(await page.view.textContent()).toContain(
      '政策在 2020年1月1日 未生效，所以金额为 0。不计有效期，按条款计算为 3,000,000 元',
    );
  });

  it('mends both cells of a difference at once', async () => {
    await inspect('=HZ.IC_TAPEOUT(B6-B5/4)');
    await page.view.getByRole('button', { name: '改正公式' }).click();
    await page.view.getByText(`已改正 ${CELL} 的公式`).waitFor();
    await page.workbench.calculated();
    const mended = await page.workbench.cell(SHEET, CELL);
    expect(mended.formula).toBe('=HZ.IC_TAPEOUT((B6-B5/4)*10000)');
    expect(mended.value).toBe(2_250_000);
  });

  it('mends a blank that counts as 0', async () => {
    await inspect('=HZ.IC_TAPEOUT(H6*10000)');
    await page.view.getByText('H6 为空，Excel 会按 0 计算').waitFor();
    await page.view.getByRole('button', { name: '改正公式' }).click();
    await eventually(async () => expect(await page.view.textContent()).toContain('出错原因'));
    expect((await page.workbench.cell(SHEET, CELL)).formula).toBe('=HZ.IC_TAPEOUT(IF(H6="","",H6*10000))');
  });

  it('numbers the cells alike in the formula and in the list, and leads to each', async () => {
    await inspect('=HZ.IC_TAPEOUT((B6-企业!L15)*10000)');
    const marks = page.view.locator('h1 + code [data-reference]');
    expect(await marks.allTextContents()).toEqual(['B61', '企业!L152']);
    await page.view.getByRole('button', { name: '选中 企业!L15' }).click();
    await eventually(async () =>
      expect((await page.workbench.selection())?.active).toEqual({ sheet: '企业', row: 14, column: 11 }),
    );
  });

  it.each([
    ['=HZ.CLAUSE("IC_TAPEOUT")', '条款原文'],
    ['=HZ.EXPLAIN("IC_TAPEOUT",B6*10000)', '计算步骤'],
    ['=HZ.POLICIES()', '列出全部政策'],
    ['=HZ.EXPLAIN("TAPEOUT",1)', '没有名为“TAPEOUT”的奖补函数'],
    [
      '=HZ.COMPARE("SOFTWARE_RND_SUBSIDY","SOFTWARE26_RND_SUBSIDY",300000000,0.25,90000000,"一般软件企业")',
      '后者减前者',
    ],
    ['=HZ.NO_SUCH_AWARD(1)', '没有名为“NO_SUCH_AWARD”的奖补函数'],
  ])('%s is told for what it is', async (formula, words) => {
    await inspect(formula, 'K30');
    await eventually(async () => expect(await page.view.textContent()).toContain(words));
    await page.workbench.setCell(SHEET, 'K30', null);
  });

  it.each(['light', 'dark'])('has no serious fault of accessibility, %s', async (theme) => {
    if (theme === 'dark') await page.workbench.page.locator('#theme').click();
    for (const formula of [
      '=HZ.IC_TAPEOUT((B5-企业!L15)*10000-$B6-C5-C6-D6-B5/A6,"2020-01-01")',
      '=HZ.BINJIANG_TAPEOUT(B6*10000)',
      '=HZ.IC_TAPEOUT(B6)',
    ]) {
      await inspect(formula);
      await page.view.getByRole('button', { name: '条款信息、适用范围和限额' }).click();
      expect(await page.faults()).toEqual([]);
    }
    if (theme === 'dark') await page.workbench.page.locator('#theme').click();
  });

  it('shows the heading of a cell on another sheet, and points out its unit', async () => {
    await inspect('=HZ.IC_TAPEOUT(企业!L15)');
    await page.view.getByText('列“首次流片费用(万元)”').waitFor();
    await inspect('=HZ.SOFTWARE_SCALE_REWARD(企业!D15)');
    await page.view.getByText('企业!D15 的表头“年营收(万元)”以万元计').waitFor();
    await page.view.getByRole('button', { name: '改正公式' }).click();
    await eventually(async () =>
      expect((await page.workbench.cell(SHEET, CELL)).formula).toBe(
        '=HZ.SOFTWARE_SCALE_REWARD(企业!D15*10000)',
      ),
    );
  });

  it('says in an empty cell what to do', async () => {
    await page.workbench.select(SHEET, 'A1');
    await eventually(async () => expect(await page.view.textContent()).toContain('点“插入公式”'));
    expect(page.workbench.complaints).toEqual([]);
    expect(page.workbench.strayRequests).toEqual([]);
  });
});
