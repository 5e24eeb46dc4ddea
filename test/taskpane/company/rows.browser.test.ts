import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPane, says, type PanePage } from '../pane-page';
import { DAY, SHEET } from '../sample-sheet';

let page: PanePage;

/** Free rows below the companies of the sample, and free columns right of its table. */
const [FIRST, SECOND, THIRD] = [202, 203, 204];
const EDA = '购买签核中心创建企业研发EDA工具实际发生费用(万元)';

type Cells = Readonly<Record<string, string | number | null>>;

async function type(row: number, cells: Cells): Promise<void> {
  for (const [letter, value] of Object.entries(cells))
    await page.workbench.setCell(SHEET, `${letter}${row}`, value);
}

const CHIPS = { A: '示例双行芯片有限公司', B: '滨江区', C: '集成电路' };

describe.each([320, 400])('a company with several rows in a pane %i pixels wide', (width) => {
  const total = () => page.pane.locator('[data-total]');
  const questions = () => page.pane.locator('[data-questions]');

  beforeAll(async () => {
    page = await openPane(`?pane=${width}`);
    await type(1, { U: EDA, V: '项目全部投入(万元)', W: '数据年度', X: '新引进并入选各级人才计划的人才数' });
    await type(FIRST, { ...CHIPS, L: 900, V: 1400 });
    await type(SECOND, { ...CHIPS, U: 500 });
    await type(THIRD, { A: '示例老软件有限公司', B: '西湖区', C: '软件', D: 60_000, F: 30_000, W: 2025 });
    await page.select(SHEET, `A${FIRST}`);
    await page.choose(DAY);
    await says(page.heading, CHIPS.A);
  });

  afterAll(() => page.workbench.close());

  it('has one total over its rows, between what is certain and the most', async () => {
    await says(page.view, `${SHEET} · 第 ${FIRST}、${SECOND} 行`);
    await says(total(), '合计', '420万元', '最多', '520万元');
    await page.select(SHEET, `A${SECOND}`);
    await says(total(), '420万元', '520万元');
    await says(page.card('BINJIANG_TAPEOUT').locator('[data-rows]'), `第 ${FIRST} 行`);
  });

  it('asks what decides, and says nothing that does not fit', async () => {
    await says(questions(), '属于', '的项目（全部投入 1,400万元）吗？');
    expect(await page.faults()).toEqual([]);
  });

  it('counts an answer, keeps it in the file, and takes it back', async () => {
    // One answer is enough: alone, neither of the two is held by the limit.
    await questions().getByRole('button', { name: '不属于', exact: true }).first().click();
    await says(total(), '520万元', '已回答（');
    expect(await questions().count()).toBe(0);
    const file = await page.workbench.save();
    await page.workbench.open(file);
    await page.select(SHEET, `A${FIRST}`);
    await says(total(), '520万元', '已回答（');
    await page.open(page.group('已回答'));
    expect(await page.faults()).toEqual([]);
    await page.button('撤回').first().click();
    await says(total(), '420万元', '最多', '520万元');
  });

  it('sets money to persons apart', async () => {
    await type(SECOND, { X: 2 });
    await page.settled();
    await says(total(), '另有 1 项归个人、人才', '不计入企业合计', '420万元');
    await page.open(page.group('归个人、人才'));
    await says(page.card('BINJIANG_TALENT_REWARD'), '1,040万元');
    await type(SECOND, { X: null });
  });

  it('says of an ended policy what may still be settled, and does not count it', async () => {
    await page.select(SHEET, `A${THIRD}`);
    await says(page.heading, '示例老软件有限公司');
    await page.choose('2026-03-31');
    await says(page.view, '不计入合计', '可能仍可结算');
    await page.open(page.group('政策到期前取得'));
    await says(page.card('SOFTWARE_SCALE_REWARD'), '可能仍可结算', '50万元');
    expect(await page.faults()).toEqual([]);
    await page.choose(DAY);
  });

  it('joins the rows of another sheet when asked to, names them, and parts them again', async () => {
    const fourth = 205;
    await type(fourth, { A: '杭州示例辛微电子有限公司', B: '滨江区', C: '集成电路', L: 900 });
    await page.select(SHEET, `A${fourth}`);
    await says(page.heading, '杭州示例辛微电子有限公司');
    const joined = () => page.pane.locator('[data-joined]');
    await says(joined(), '其他表格的行：未合并');
    await joined().getByRole('button', { name: '选择要合并的其他表格' }).click();
    const line = joined().getByRole('listitem').filter({ hasText: '分项目' });
    await line.getByRole('button', { name: '合并', exact: true }).click();
    await says(joined(), '已合并 分项目', '取消合并');
    await says(page.view, `${SHEET} · 第 ${fourth} 行、“分项目”表第`);
    expect(await page.faults()).toEqual([]);
    await line.getByRole('button', { name: '取消合并' }).click();
    await says(joined(), '其他表格的行：未合并');
    await type(fourth, { A: null, B: null, C: null, L: null });
  });
});
