/**
 * 核对 of a long list in the built workbench: how long, how the page answers meanwhile, how soon it can be left.
 *
 *     npm run build && tsx bench/audit-in-browser.ts [rows]
 */
import { execFileSync } from 'node:child_process';
import { paneOf } from '../test/taskpane/pane-page';
import { openWorkbench, type WorkbenchPage } from '../test/workbench/workbench-page';

const ROWS = Number(process.argv[2] ?? 100_000);
const SHEET = '发放';
const HEADINGS = [
  ...['企业名称', '统一社会信用代码', '所属区', '产品名称', '奖补事项', '政策依据', '发放日期'],
  ...['发放金额（元）', '首次流片费用（元）', '上年度营收（元）', '营收增速（%）', '研发投入（元）'],
];

/** Four payments of one company; every ten-thousandth payment of the list is 10,000 times too large. */
function payment(at: number): (string | number | null)[] {
  const [company, which] = [Math.floor(at / 4), at % 4];
  const name = `杭州示例${company}号有限公司`;
  const code = `91330100MA${String(company).padStart(8, '0')}`;
  const cost = 11_000_000 + company * 100 + which * 100;
  const day = `2025-0${1 + (company % 9)}-1${company % 10}`;
  const paid = (Math.round(cost * 15) / 100) * (at % 10_000 === 0 ? 10_000 : 1);
  const head = [name, code, '滨江区'];
  return which === 3
    ? [...head, null, '软件企业研发投入补助', '软件 2022', day, 2_000_000, null, 300_000_000, 25, 70_000_000]
    : [...head, `芯片${which}`, '首次流片补助', null, day, paid, cost, null, null, null];
}

/** Counts how long the page answers nothing, from now on. */
const watch = ({ page }: WorkbenchPage) =>
  page.evaluate(() => {
    const seen = { tasks: [] as number[] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration);
    }).observe({ type: 'longtask' });
  });

const blocks = async ({ page }: WorkbenchPage): Promise<string> => {
  const tasks = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: { tasks: number[] } };
    return seen.tasks.splice(0);
  });
  const longest = Math.max(0, ...tasks);
  const over = tasks.filter((one) => one > 200).length;
  return `longest block ${Math.round(longest)} ms, over 200 ms: ${over}`;
};

/** The largest process of the browser, in MB. */
function memory(): number {
  const lines = execFileSync('ps', ['-eo', 'rss,args'], { encoding: 'utf8' }).split('\n');
  const sizes = lines.filter((one) => one.includes('--type=renderer')).map((one) => parseInt(one, 10));
  return Math.round(Math.max(0, ...sizes) / 1024);
}

const workbench = await openWorkbench('pane=400');
const { page } = workbench;
const pane = paneOf(workbench);
try {
  const rows = [HEADINGS, ...Array.from({ length: ROWS }, (_, at) => payment(at))];
  await page.evaluate(([sheet, cells]) => window.hangceWorkbench!.workbook.writeTable(sheet, cells), [
    SHEET,
    rows,
  ] as const);
  await workbench.select(SHEET, 'A2');
  await watch(workbench);
  const before = memory();
  let since = Date.now();
  const took = (): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;
  await pane.tab('audit').click();
  await pane.button('开始核对').waitFor({ timeout: 120_000 });
  console.log(`the list is offered after ${took()}; ${await blocks(workbench)}; ${before} MB`);

  await pane.button('开始核对').click();
  await page.waitForFunction(
    () => /已核对 [1-9]/.test(document.querySelector('#pane')?.textContent ?? ''),
    null,
    {
      timeout: 300_000,
      polling: 50,
    },
  );
  since = Date.now();
  await pane.button('取消').click();
  await pane.pane.locator('[data-recompute=cancelled]').waitFor();
  console.log(`left after ${took()}; ${await blocks(workbench)}`);

  since = Date.now();
  await pane.button('开始核对').click();
  let shown = '';
  let most = 0;
  const steps = new Set<string>();
  while ((await pane.pane.locator('[data-recompute=done]').count()) === 0) {
    most = Math.max(most, memory());
    shown =
      (await pane.pane
        .locator('[data-recompute=running]')
        .textContent({ timeout: 500 })
        .catch(() => '')) ?? '';
    if (shown) steps.add(shown);
    await page.waitForTimeout(200);
  }
  console.log(
    `done after ${took()}, ${steps.size} steps of progress; ${await blocks(workbench)}; at most ${most} MB`,
  );

  since = Date.now();
  await pane.pane.locator('[data-verdict=over]').first().click();
  await pane.pane
    .getByText(/^\d+ 笔$/)
    .first()
    .waitFor();
  console.log(`filtered after ${took()}; ${await blocks(workbench)}`);

  since = Date.now();
  await workbench.setCell(SHEET, 'I3', 1);
  await pane.pane.getByText('核对之后工作簿可能有改动').waitFor({ timeout: 120_000 });
  console.log(`out of date after ${took()}; ${await blocks(workbench)}`);

  since = Date.now();
  const file = page.waitForEvent('download', { timeout: 600_000 });
  await pane.button('下载报告').click();
  await file;
  console.log(`the report as a file after ${took()}; ${await blocks(workbench)}; ${memory()} MB`);
} finally {
  await workbench.close();
}
