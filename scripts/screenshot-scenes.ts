import type { View as PaneView } from '../taskpane/frame/views';
import { paneOf, type PanePage } from '../test/taskpane/pane-page';
import { DAY, ROW, SHEET } from '../test/taskpane/sample-sheet';
import type { WorkbenchPage } from '../test/workbench/workbench-page';
import { answerRows, LIST_SHEET } from '../workbench/sample/payments-list';

export type PaneLanguage = 'zh' | 'en';
export type PaneTheme = 'light' | 'dark';

/** A view worth a picture, before language, theme and width are chosen. */
export interface View {
  readonly name: string;
  /** Brings the pane there; false where this build has no such place. */
  prepare(workbench: WorkbenchPage): Promise<boolean>;
}

export interface Scene extends View {
  /** The name of the file without its ending. */
  readonly file: string;
  readonly width: number;
  readonly language: PaneLanguage;
  readonly theme: PaneTheme;
  /** Whether the picture shows the whole workbench instead of the pane. */
  readonly wholePage?: boolean;
}

async function openTab(page: PanePage, name: PaneView): Promise<boolean> {
  if ((await page.tab(name).count()) === 0) return false;
  await page.tab(name).click();
  await page.settled();
  return true;
}

async function showCompany(workbench: WorkbenchPage, a1: string): Promise<boolean> {
  const page = paneOf(workbench);
  await workbench.select(SHEET, a1);
  const { shown } = await workbench.cell(SHEET, a1);
  await openTab(page, 'company');
  await page.pane.getByRole('heading', { level: 1, name: shown, exact: true }).waitFor();
  await page.choose(DAY);
  return true;
}

async function showCell(workbench: WorkbenchPage, sheet: string, a1: string): Promise<boolean> {
  const page = paneOf(workbench);
  await workbench.select(sheet, a1);
  const found = await openTab(page, 'cell');
  await page.pane.getByText(a1).first().waitFor();
  return found;
}

async function openFirstCard(workbench: WorkbenchPage): Promise<boolean> {
  const cards = paneOf(workbench).pane.locator('[data-award]');
  await cards.locator('h3 button').first().click();
  await cards.locator('svg').first().waitFor();
  return true;
}

const view = (name: string, prepare: View['prepare']): View => ({ name, prepare });

const company = view('company', (workbench) => showCompany(workbench, `A${ROW}`));
const card = view(
  'card',
  async (workbench) => (await showCompany(workbench, `A${ROW}`)) && openFirstCard(workbench),
);
const cell = view('cell', (workbench) => showCell(workbench, '练习', 'C6'));
const companyCell = view('company-cell', (workbench) => showCell(workbench, SHEET, 'O8'));
const columns = view(
  'columns',
  async (workbench) => (await showCompany(workbench, `A${ROW}`)) && openTab(paneOf(workbench), 'columns'),
);
const library = view(
  'library',
  async (workbench) => (await showCompany(workbench, `A${ROW}`)) && openTab(paneOf(workbench), 'library'),
);

/** Writes a sheet as an office may send it, and selects a company of it. */
async function showSheet(
  workbench: WorkbenchPage,
  name: string,
  rows: readonly (readonly (string | number | null)[])[],
): Promise<boolean> {
  await workbench.page.evaluate(
    ([sheet, cells]) => window.hangceWorkbench!.workbook.writeTable(sheet, cells),
    [name, rows] as const,
  );
  await workbench.select(name, 'A3');
  const page = paneOf(workbench);
  await openTab(page, 'company');
  await page.settled();
  return true;
}

/** Neither the amounts nor the growth have a unit; the second company stands below a blank row. */
const NO_UNITS = [
  ['2025年重点企业情况'],
  ['企业名称', '所属区', '所属行业', '年营收', '上年营收', '营收增速', '流片支出'],
  ['示例甲有限公司', '西湖区', '软件', 120000, 90000, 33.3, null],
  [null],
  ['示例乙有限公司', '滨江区', '集成电路', 5000, 4000, 25, 1200],
];

const IN_COLUMNS = [
  ['指标', '示例甲有限公司', '示例乙有限公司'],
  ['所属区', '西湖区', '滨江区'],
  ['年营收（万元）', 120000, 220000],
  ['上年营收（万元）', 90000, 20000],
];

const asked = view('asked', (workbench) => showSheet(workbench, '没有单位', NO_UNITS));
const askedColumns = view(
  'asked-columns',
  async (workbench) =>
    (await showSheet(workbench, '没有单位', NO_UNITS)) && openTab(paneOf(workbench), 'columns'),
);
const turned = view('turned', (workbench) => showSheet(workbench, '一列一家', IN_COLUMNS));

/** Starts 整表试算 on the companies of the sample, unless it goes on already. */
async function beginWholeTable(workbench: WorkbenchPage): Promise<PanePage> {
  const page = paneOf(workbench);
  if ((await page.pane.locator('[data-whole-table]').count()) > 0) return page;
  await showCompany(workbench, `A${ROW}`);
  await page.button(/^(整表试算|Assess the whole table)/).click();
  return page;
}

const wholeTableRunning = view('whole-table-running', async (workbench) => {
  const { pane } = await beginWholeTable(workbench);
  await pane.getByText(/已试算 \d{2}|^[1-9]\d* of \d+ companies assessed/).waitFor();
  return true;
});
const wholeTable = view('whole-table', async (workbench) => {
  const page = await beginWholeTable(workbench);
  await page.pane.locator('[data-whole-table=done]').waitFor();
  await page.heading.first().waitFor();
  await page.settled();
  return true;
});
const wholeTableBeside = view(
  'whole-table-beside',
  async (workbench) => (await wholeTable.prepare(workbench)) && showCompany(workbench, `A${ROW}`),
);

/** Opens the list of payments with mistakes in it, and turns to the part of 核对 that is wanted. */
async function openAudit(workbench: WorkbenchPage, part: string): Promise<PanePage> {
  const page = paneOf(workbench);
  const sheets = await workbench.page.evaluate(() => window.hangceWorkbench!.sheets());
  if (!sheets.includes(LIST_SHEET)) await workbench.openSample('auditSample');
  await openTab(page, 'audit');
  await page.pane.locator(`[data-section=${part}]`).click();
  return page;
}

/** The payment with a mistake that begins so, by its row, and its address. */
function mistaken(words: string): { readonly row: string; readonly address: string } {
  const [place] = answerRows().find(([, what]) => String(what).startsWith(words)) ?? [];
  const address = String(place).replace(/^.*!/, '');
  return { row: address.replace(/\D/g, ''), address };
}

async function recomputed(workbench: WorkbenchPage): Promise<PanePage> {
  const page = await openAudit(workbench, 'recompute');
  await page.button(/^(开始核对|Start the audit|重新核对|Audit again)$/).click();
  await page.pane.locator('[data-recompute=done]').waitFor();
  return page;
}

const auditSetup = view('audit-setup', async (workbench) => {
  const page = await openAudit(workbench, 'recompute');
  const close = page.button(/^(关闭结果|Close the results)$/);
  if ((await close.count()) > 0) await close.click();
  await page.pane.locator('[data-recompute=idle]').waitFor();
  return true;
});
const auditReport = view('audit-report', async (workbench) => {
  const page = await recomputed(workbench);
  await page.button(/^(写入报告|Write report)$/).click();
  await page.pane.getByText(/^(报告已写入|Report written)/).waitFor({ timeout: 60_000 });
  return true;
});
const audit = view('audit', async (workbench) => {
  const { pane } = await recomputed(workbench);
  const { row, address } = mistaken('未封顶：补助超过2000万元');
  await workbench.select(LIST_SHEET, address);
  await pane.locator(`[data-payment="${row}"] button`).first().click();
  await pane.locator(`[data-payment="${row}"]`).evaluate((one) => one.scrollIntoView({ block: 'end' }));
  return true;
});
const auditOpen = view('audit-open', async (workbench) => {
  const { pane } = await recomputed(workbench);
  const { row } = mistaken('事项没有写清');
  await pane.locator(`[data-payment="${row}"] button`).first().click();
  await pane.locator(`[data-payment="${row}"]`).scrollIntoViewIfNeeded();
  return true;
});
const workbookCheck = view('workbook-check', async (workbench) => {
  const page = await openAudit(workbench, 'check');
  await page.button(/^(检查整个工作簿|Check the workbook|重新检查|Check again)$/).click();
  await page.pane.locator('[data-workbook-check=done]').waitFor();
  await page.open(page.pane.locator('[data-finding] button').first());
  return true;
});
const seal = view('seal', async (workbench) => {
  const page = await openAudit(workbench, 'seal');
  await page.button(/^(加封签|Seal)$/).click();
  await page.pane.locator('[data-hash]').waitFor();
  return true;
});
const native = view('native', async (workbench) => {
  await showCell(workbench, '练习', 'C6');
  const page = paneOf(workbench);
  const section = page.pane.locator('[data-native]');
  await page.open(section.getByRole('button').first());
  await section.scrollIntoViewIfNeeded();
  return true;
});

/** Opens a part of the view 预算 on the companies of the sample, whose figures are said to be of 2024. */
async function openBudget(workbench: WorkbenchPage, part: string): Promise<PanePage> {
  const page = paneOf(workbench);
  await showCompany(workbench, `A${ROW}`);
  await openTab(page, 'budget');
  const year = page.pane.locator('[data-asks=year]').getByRole('button', { name: /2024/ });
  await page.pane.locator('[data-section]').first().waitFor();
  if ((await year.count()) > 0) await year.click();
  await page.pane.locator(`[data-section=${part}]`).click();
  return page;
}

const budgetOutlay = view('budget-outlay', async (workbench) => {
  const page = await openBudget(workbench, 'outlay');
  await page.button(/^(计算资金需求|重新计算|Compute the outlay|Recompute)$/).click();
  await page.pane.locator('[data-outlay=done]').waitFor();
  return true;
});
const budgetTerms = view('budget-terms', async (workbench) => {
  await openBudget(workbench, 'forecast');
  return true;
});
const budgetForecast = view('budget-forecast', async (workbench) => {
  const page = await openBudget(workbench, 'forecast');
  await page.pane.getByLabel(/^年增速（%）|^Growth \(%\)/).fill('8');
  await page.pane.getByLabel(/^(政策去向|Policies)$/).selectOption('continue');
  await page.pane.getByLabel(/^(一次性项目|Single awards)$/).selectOption('all');
  await page.button(/^(开始预测|Forecast)$/).click();
  await page.pane.locator('[data-forecast=done]').waitFor();
  return true;
});
const budgetWhatIf = view('budget-what-if', async (workbench) => {
  const page = await openBudget(workbench, 'whatIf');
  await page.pane.getByLabel(/^(政策|Policy)$/).selectOption('software-2022');
  await page.pane.getByLabel(/^(奖补|Award)$/).selectOption('SOFTWARE_GROWTH_REWARD');
  await page.pane.locator('[data-numbers] input').first().fill('0.5%');
  await page.button(/^(与现行比较|Compare with the law)$/).click();
  await page.pane.locator('[data-what-if=done]').waitFor();
  return true;
});

const VIEWS: readonly View[] = [
  company,
  card,
  cell,
  companyCell,
  columns,
  library,
  asked,
  askedColumns,
  turned,
  wholeTableRunning,
  wholeTable,
  wholeTableBeside,
  native,
  budgetOutlay,
  budgetTerms,
  budgetForecast,
  budgetWhatIf,
  // The last: they open another workbook.
  auditSetup,
  audit,
  auditOpen,
  workbookCheck,
  seal,
  auditReport,
];

/** Each view in each language, theme and width, for a look before a release. */
export const EVERY_SCENE: readonly Scene[] = VIEWS.flatMap((one) =>
  (['zh', 'en'] as const).flatMap((language) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      [320, 400].map((width) => ({
        ...one,
        file: `${one.name}-${language}-${theme}-${width}`,
        width,
        language,
        theme,
      })),
    ),
  ),
);

const CHINESE = { width: 400, language: 'zh', theme: 'light' } as const;

/** The pictures of docs/images. */
export const DOCUMENT_SCENES: readonly Scene[] = [
  { ...company, ...CHINESE, file: 'workbench', wholePage: true },
  { ...company, ...CHINESE, file: 'company' },
  { ...company, file: 'company-dark-en', width: 400, language: 'en', theme: 'dark' },
  { ...cell, ...CHINESE, file: 'cell' },
  { ...columns, ...CHINESE, file: 'columns' },
  { ...library, ...CHINESE, file: 'library' },
  { ...asked, ...CHINESE, file: 'asked' },
  { ...wholeTable, ...CHINESE, file: 'whole-table', wholePage: true },
  { ...budgetOutlay, ...CHINESE, file: 'budget-outlay' },
  { ...budgetForecast, ...CHINESE, file: 'budget-forecast', wholePage: true },
  { ...audit, ...CHINESE, file: 'audit', wholePage: true },
  { ...auditReport, ...CHINESE, file: 'audit-report', wholePage: true },
  { ...workbookCheck, ...CHINESE, file: 'workbook-check' },
];
