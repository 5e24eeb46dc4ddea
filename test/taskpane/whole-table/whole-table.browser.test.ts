import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../eventually';
import { openPane, says, type PanePage } from '../pane-page';
import { DAY } from '../sample-sheet';

const MANY = 10_000;
const LONG = '大表';
const SHORT = '小表';
const RESULTS = ['整表试算 小表', '试算汇总 小表', '试算明细 小表'];
/** A block that people notice, in milliseconds. */
const NOTICED = 200;

let page: PanePage;

const sheets = (): Promise<string[]> => page.workbench.page.evaluate(() => window.hangceWorkbench!.sheets());

const rowsOf = (sheet: string, count: number) =>
  page.workbench.page.evaluate(
    ([name, rows]) =>
      window.hangceWorkbench!.workbook.readRows({ sheet: name, left: 0, width: 12, top: 0, count: rows }),
    [sheet, count] as const,
  );

/** Writes a table of this many companies into the grid. */
async function fill(sheet: string, count: number): Promise<void> {
  await page.workbench.page.evaluate(
    ([name, companies]) => {
      const headings = ['企业名称', '所属区', '行业', '年营收(万元)', '上年营收(万元)', '首次流片费用(万元)'];
      const districts = ['滨江区', '西湖区', '余杭区'];
      const trades = ['软件', '集成电路', '人工智能'];
      const rows = Array.from({ length: companies }, (_, at) => [
        `示例${at + 1}号有限公司`,
        districts[at % 3]!,
        trades[at % 3]!,
        1000 + at * 3,
        900 + at * 2,
        at % 3 === 1 ? 100 + at : null,
      ]);
      return window.hangceWorkbench!.workbook.writeTable(name, [headings, ...rows]);
    },
    [sheet, count] as const,
  );
}

const section = () => page.pane.locator('[data-whole-table]');
const stateIs = (kind: string) => page.pane.locator(`[data-whole-table=${kind}]`);

/** The lengths of the blocks on the page, which is the pane's too, from now on. */
async function watchBlocks(): Promise<void> {
  await page.workbench.page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { blocksSeen: seen });
    new PerformanceObserver((list) => seen.push(...list.getEntries().map((one) => one.duration))).observe({
      type: 'longtask',
    });
  });
}

const blocksSoFar = (): Promise<number[]> =>
  page.workbench.page.evaluate(() =>
    (window as unknown as { readonly blocksSeen: number[] }).blocksSeen.splice(0),
  );

/** A worker is gone a moment after it was ended. */
const workersEnd = (): Promise<void> => eventually(() => expect(page.workbench.page.workers()).toEqual([]));

async function selectIn(sheet: string): Promise<void> {
  await page.select(sheet, 'A3');
  await page.tab('company').click();
  await page.choose(DAY);
}

async function close(): Promise<void> {
  await page.button('关闭试算结果').click();
  await section().waitFor({ state: 'detached' });
}

beforeAll(async () => {
  page = await openPane('');
  await watchBlocks();
}, 60_000);
afterAll(() => page.workbench.close());

/** A block that the pane makes comes each time; one that a busy machine makes does not. */
const ATTEMPTS = 3;

describe('整表试算 of ten thousand companies', () => {
  it('says how far it is, blocks nobody, and leaves nothing when it is cancelled', async () => {
    await fill(LONG, MANY);
    await selectIn(LONG);
    const start = page.button('整表试算（10,000 行）');
    await eventually(() => start.waitFor({ timeout: 2_000 }));
    const before = await sheets();
    const longest: number[] = [];
    for (let attempt = 0; attempt < ATTEMPTS && Math.min(...longest) > NOTICED; attempt += 1) {
      await blocksSoFar();
      await start.click();
      const seen = new Set<string>();
      await eventually(async () => {
        const words = await section().getByRole('progressbar').getAttribute('aria-valuetext');
        if (words && /^已试算 [1-9]/.test(words)) seen.add(words);
        if (seen.size < 4) throw new Error(`only ${[...seen].join(', ')} was seen`);
      });
      longest.push(Math.max(0, ...(await blocksSoFar())));
      await page.button('取消').click();
      await says(section(), '已取消，没有写入工作表。');
      expect(await sheets()).toEqual(before);
      await workersEnd();
      await close();
    }
    console.log(`longest block while assessing ${MANY} companies: ${longest.join(', ')} ms`);
    expect(Math.min(...longest)).toBeLessThanOrEqual(NOTICED);
  }, 180_000);
});

describe('整表试算 of a table', () => {
  it('writes its sheets, shows that of the companies, and leaves the table as it is', async () => {
    await fill(SHORT, 300);
    await selectIn(SHORT);
    const before = await rowsOf(SHORT, 320);
    await page.button(/^整表试算/).click();
    await stateIs('done').waitFor({ timeout: 60_000 });
    const blocks = await blocksSoFar();
    console.log(`longest block while reading, assessing and writing 300: ${Math.max(0, ...blocks)} ms`);
    expect((await sheets()).filter((name) => name.endsWith(SHORT))).toEqual([SHORT, ...RESULTS]);
    expect(await rowsOf(SHORT, 320)).toEqual(before);
    await says(section(), '300 家企业', '合计（确定）', '按政策');
    await says(page.view, '这是整表试算的结果');
    expect(await page.workbench.selection()).toMatchObject({ active: { sheet: RESULTS[0], column: 0 } });
    expect((await page.workbench.cell(RESULTS[0]!, 'A1')).value).toBe(`整表试算：${SHORT}`);
    expect((await page.workbench.cell(RESULTS[0]!, 'F7')).shown).toMatch(/^[\d,]+\.\d\d$/);
  });

  it('comes to the total that the pane shows for a company', async () => {
    const { values } = await rowsOf(RESULTS[0]!, 320);
    const at = values.findIndex(([name, , , , , certain]) => typeof name === 'string' && Number(certain) > 0);
    const [name, , , , row, certain] = values[at]!;
    await page.select(SHORT, `A${row as string}`);
    await says(page.view, name as string, Number(certain).toLocaleString('en-US'));
  });

  it('is out of date after an edit, and made anew rewrites its own sheets and no others', async () => {
    const others = (await sheets()).filter((name) => !RESULTS.includes(name));
    await page.workbench.setCell(SHORT, 'D3', 90_000);
    await says(section(), '试算之后表格或回答可能有改动，请重新试算。');
    const before = await rowsOf(RESULTS[0]!, 320);
    await section().getByRole('button', { name: '重新试算' }).click();
    await stateIs('running').waitFor();
    await stateIs('done').waitFor({ timeout: 60_000 });
    expect(await rowsOf(RESULTS[0]!, 320)).not.toEqual(before);
    expect((await sheets()).filter((name) => !RESULTS.includes(name))).toEqual(others);
    expect(await sheets()).toHaveLength(others.length + 3);
  });

  it('leads back to the table from its results', async () => {
    await page.workbench.select(RESULTS[1]!, 'A1');
    await page.button('回到原表').click();
    await eventually(async () =>
      expect((await page.workbench.selection())?.active).toEqual({ sheet: SHORT, row: 1, column: 0 }),
    );
    await close();
  });

  it('keeps a sheet of a person that has the name', async () => {
    await page.workbench.page.evaluate(
      (name) => window.hangceWorkbench!.workbook.writeTable(name, [['我自己的汇总'], [1]]),
      RESULTS[1]!,
    );
    await selectIn(SHORT);
    await page.button(/^整表试算/).click();
    await stateIs('done').waitFor({ timeout: 60_000 });
    expect((await page.workbench.cell(RESULTS[1]!, 'A1')).value).toBe('我自己的汇总');
    expect((await page.workbench.cell(`${RESULTS[1]!} (2)`, 'A1')).value).toBe(`整表试算：${SHORT}`);
    await close();
  });

  it('starts from 更多 as well, in whichever view', async () => {
    await selectIn(SHORT);
    await page.tab('library').click();
    await page.fromMore('整表试算');
    await stateIs('done').waitFor({ timeout: 60_000 });
    expect(await page.selectedTab()).toBe('company');
  });

  it('comes back from a file with its amounts, and headings that stay in sight and in print', async () => {
    await page.workbench.open(await page.workbench.save(), '存过.xlsx');
    expect(await section().count()).toBe(0);
    expect((await page.workbench.cell(RESULTS[0]!, 'A1')).value).toBe(`整表试算：${SHORT}`);
    expect((await page.workbench.cell(RESULTS[0]!, 'F7')).shown).toMatch(/^[\d,]+\.\d\d$/);
    await page.workbench.select(RESULTS[0]!, 'A8');
    await says(page.view, '这是整表试算的结果');
  });

  it('has no fault for assistive technology, and words that fit, in both languages', async () => {
    for (const language of ['English', '中文']) {
      expect(await page.faults()).toEqual([]);
      await page.fromMore(language);
    }
  });

  it('ends when another file is opened, and writes nothing there', async () => {
    await fill(LONG, 2_000);
    await selectIn(LONG);
    await page.button(/^整表试算/).click();
    await eventually(async () => says(section(), '已试算'));
    await page.workbench.openSample();
    await section().waitFor({ state: 'detached' });
    await workersEnd();
    expect((await sheets()).filter((name) => name.startsWith('整表试算'))).toEqual([]);
  });

  it('cannot connect to anything from its worker', async () => {
    await fill(LONG, 2_000);
    await selectIn(LONG);
    await page.button(/^整表试算/).click();
    await eventually(async () => says(section(), '已试算'));
    const [worker] = page.workbench.page.workers();
    const means = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts', 'indexedDB'];
    const left = await worker!.evaluate(
      (names) => names.filter((name) => (globalThis as Record<string, unknown>)[name] !== undefined),
      means,
    );
    expect(left).toEqual([]);
    await page.button('取消').click();
  });

  it('leaves the page without a complaint and without a request elsewhere', () => {
    expect(page.workbench.complaints).toEqual([]);
    expect(page.workbench.strayRequests).toEqual([]);
  });
});
