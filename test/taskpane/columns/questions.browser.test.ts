import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../eventually';
import { openPane, type PanePage } from '../pane-page';

let page: PanePage;

type Rows = (string | number | null)[][];

/** Writes a sheet as offices do and selects a cell of it. */
const write = (sheet: string, rows: Rows, at: string): Promise<void> =>
  page.workbench.page.evaluate(
    async ([name, cells, a1]) => {
      await window.hangceWorkbench!.workbook.writeTable(name, cells);
      await window.hangceWorkbench!.select(name, a1);
    },
    [sheet, rows, at] as const,
  );

const says = (...words: string[]): Promise<void> =>
  eventually(async () => {
    const shown = await page.view.innerText();
    for (const word of words) expect(shown).toContain(word);
  });

beforeAll(async () => {
  page = await openPane('?pane=320');
});

afterAll(() => page.workbench.close());

describe('amounts whose unit is written nowhere', () => {
  const ROWS: Rows = [
    ['企业名称', '所属区', '所属行业', '年营收', '上年营收', '流片支出'],
    ['示例甲公司', '西湖区', '软件', 120000, 90000, null],
    [null, null, null, null, null, null],
    ['示例乙公司', '滨江区', '集成电路', 5000, 4000, 1200],
  ];

  beforeAll(() => write('没有单位', ROWS, 'A2'));

  it('are asked about, for all columns at once, and count for nothing', async () => {
    await says('“年营收”没有写单位（如 120000、5000）', '“上年营收”也是', '可享受 0 项');
    expect(await page.faults()).toEqual([]);
  });

  it('are read once someone has said it, and the answer is kept', async () => {
    await page.view.getByRole('button', { name: '万元', exact: true }).click();
    await eventually(async () => expect(await page.view.locator('[data-asks]').count()).toBe(0));
    const kept = await page.workbench.page.evaluate(() =>
      window.hangceWorkbench!.workbook.readSetting('hangce.mapping'),
    );
    expect(kept).toEqual({
      年营收: { fields: null, unit: 'wanyuan' },
      上年营收: { fields: null, unit: 'wanyuan' },
    });
  });

  it('stand beside what is likely of another column, taken with one click', async () => {
    await page.tab('columns').click();
    await says('空行之下（第 4 行起）的企业仍算本表');
    await page.open(page.column('F').getByRole('button').first());
    await page.column('F').getByRole('button', { name: '首次流片费用', exact: true }).click();
    await eventually(async () => expect(await page.column('F').innerText()).toContain('手动'));
    await says('“流片支出”没有写单位（如 1200；其他金额列是“万元”）');
    expect(await page.faults()).toEqual([]);
    await page.tab('company').click();
  });
});

describe('companies in columns', () => {
  it('are seen, and written to a copy with one company in a row', async () => {
    await write(
      '一列一家',
      [
        ['指标', '示例甲公司', '示例乙公司'],
        ['所属区', '西湖区', '滨江区'],
        ['年营收（万元）', 120000, 220000],
        ['上年营收（万元）', 90000, 20000],
      ],
      'B3',
    );
    await says('这张表是一列一家企业', '看到 2 家企业各占一列');
    expect(await page.faults()).toEqual([]);
    await page.view.getByRole('button', { name: '生成副本' }).click();
    await says('示例甲公司', '一列一家（转置） · 第 2 行');
    expect((await page.workbench.cell('一列一家（转置）', 'C3')).value).toBe(220000);
    expect((await page.workbench.cell('一列一家', 'B3')).value).toBe(120000);
  });

  it('leave the page without a complaint or a request', () => {
    expect(page.workbench.complaints).toEqual([]);
    expect(page.workbench.strayRequests).toEqual([]);
  });
});
