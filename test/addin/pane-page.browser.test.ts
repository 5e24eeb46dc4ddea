import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page, Route } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchChromium } from '../chromium';
import { installExcelHost } from '../runtime/excel-host';
import { showSheet } from './excel-sheet';

const MICROSOFT = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE_JS = 'node_modules/@microsoft/office-js/dist/';

let server: Server;
let browser: Browser;
let page: Page;
let requests: string[];
let faults: string[];

beforeAll(async () => {
  const files = sirv('dist', { dev: true });
  server = createServer((request, response) => {
    // The add-in may be served from any folder.
    request.url = request.url?.replace(/^\/in\/a\/folder\//, '/') ?? '/';
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchChromium();
});

afterEach(() => page.close());

afterAll(async () => {
  await browser.close();
  server.close();
});

const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

/** Opens the built page as it is served, Microsoft's server played by the package of the same scripts. */
async function openPane({
  excel,
  locale = 'zh-CN',
  officeReachable = true,
  colors,
  before,
}: PaneOptions): Promise<void> {
  page = await browser.newPage({ viewport: { width: 320, height: 600 }, locale });
  requests = [];
  faults = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.route(`${MICROSOFT}**`, (route) => (officeReachable ? fulfillOffice(route) : route.abort()));
  await page.exposeFunction('reportViolation', (violation: string) => faults.push(violation));
  await page.addInitScript(watchPolicy, MICROSOFT);
  if (excel) await page.addInitScript(installExcelHost, excel);
  if (colors) await page.addInitScript(tellColors, colors);
  await before?.(page);
  await page.goto(`${origin()}taskpane.html${excel ? `?_host_Info=Excel$Win32$16.01$${excel}$$$$0` : ''}`);
}

interface PaneOptions {
  readonly excel?: 'zh-CN' | 'en-US';
  readonly locale?: string;
  readonly officeReachable?: boolean;
  /** What is done to the page before it is opened. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** What Excel says of its own colours. */
  readonly colors?: OfficeColors;
}

type OfficeColors = Readonly<Record<'bodyBackgroundColor' | 'bodyForegroundColor', number>>;

async function fulfillOffice(route: Route): Promise<void> {
  const body = await readFile(OFFICE_JS + route.request().url().slice(MICROSOFT.length));
  await route.fulfill({ body, contentType: 'text/javascript' });
}

/** Runs in the page: Excel's answer when office.js asks for its theme, colours as numbers. */
function tellColors(colors: OfficeColors): void {
  const { external } = window as unknown as {
    external: { GetContext(): { GetOfficeThemeInfo?: () => string } };
  };
  external.GetContext().GetOfficeThemeInfo = () => JSON.stringify(colors);
}

/** What the pane is drawn with. */
const drawn = () =>
  page.locator('#pane [role=tabpanel]').evaluate((panel) => {
    const { backgroundColor } = getComputedStyle(panel.parentElement!);
    const { color } = getComputedStyle(panel.closest('.fui-FluentProvider')!);
    return { backgroundColor, color };
  });

/**
 * Runs in the page. What Microsoft's own script is refused (style attributes, telemetry) is not the add-in's
 * doing.
 */
function watchPolicy(microsoft: string): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
    if (sourceFile.startsWith(microsoft)) return;
    (window as unknown as { reportViolation(text: string): void }).reportViolation(
      `${violatedDirective} refused ${blockedURI} to ${sourceFile}`,
    );
  });
}

/** Runs in the page: the command as Excel calls it, with the pane's window played by a list. */
function runShowRow(): Promise<string[]> {
  interface Actions {
    readonly _association: { readonly mappings: Readonly<Record<string, (event: object) => void>> };
  }
  const seen: string[] = [];
  Office.addin.showAsTaskpane = () => {
    seen.push('shown');
    return Promise.resolve();
  };
  const { mappings } = (Office.actions as unknown as Actions)._association;
  return new Promise((resolve) => {
    mappings.SHOWROW?.({
      completed: () => {
        seen.push('completed');
        resolve(seen);
      },
    });
  });
}

const paneText = () => page.locator('#pane').innerText();

describe('the pane page in Excel', () => {
  it.each(['zh-CN', 'en-US'] as const)('shows the pane in the language of Excel: %s', async (excel) => {
    await openPane({ excel });
    await page.waitForSelector('#pane .fui-FluentProvider');
    expect(await page.getAttribute('html', 'lang')).toBe(excel === 'zh-CN' ? 'zh-CN' : 'en');
    expect(await paneText()).toMatch(excel === 'zh-CN' ? /[一-鿿]{2}/ : /[A-Za-z]{3}/);
  });

  it('styles the pane and breaks no rule of its security policy', async () => {
    await openPane({ excel: 'zh-CN' });
    await page.waitForSelector('#pane .fui-FluentProvider');
    const rules = await page.$$eval('style', (styles) =>
      styles.reduce((sum, style) => sum + (style.sheet?.cssRules.length ?? 0), 0),
    );
    expect(rules).toBeGreaterThan(20);
    expect(faults).toEqual([]);
  });

  it('registers the functions in the same runtime before the pane is shown', async () => {
    await openPane({ excel: 'zh-CN' });
    await page.waitForSelector('#pane .fui-FluentProvider');
    const ids = await page.evaluate(() => excelHost.registeredIds());
    const { functions } = JSON.parse(await readFile('dist/functions.json', 'utf8')) as {
      functions: { id: string }[];
    };
    expect(ids.sort()).toEqual(functions.map(({ id }) => id).sort());
  });

  it('shows itself when the cell menu asks for a row, and tells Excel that the command is done', async () => {
    await openPane({ excel: 'zh-CN' });
    await page.waitForSelector('#pane .fui-FluentProvider');
    expect(await page.evaluate(runShowRow)).toEqual(['shown', 'completed']);
    expect(faults).toEqual([]);
  });

  it.each([
    [
      'a light ground',
      { bodyBackgroundColor: 0xfaf9f8, bodyForegroundColor: 0x252423 },
      { backgroundColor: 'rgb(250, 249, 248)', color: 'rgb(37, 36, 35)' },
    ],
    [
      'a dark ground',
      { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xf0f0f0 },
      { backgroundColor: 'rgb(38, 38, 38)', color: 'rgb(240, 240, 240)' },
    ],
    [
      'a middle grey on which not everything could be read, so that only its darkness counts',
      { bodyBackgroundColor: 0x666666, bodyForegroundColor: 0xffffff },
      { backgroundColor: 'rgb(41, 41, 41)', color: 'rgb(255, 255, 255)' },
    ],
  ])("follows Excel's colours: %s", async (_, colors, expected) => {
    await openPane({ excel: 'zh-CN', colors });
    await page.waitForSelector('#pane .fui-FluentProvider');
    expect(await drawn()).toEqual(expected);
    expect(faults).toEqual([]);
  });

  it('asks nobody but its own server and Microsoft for scripts', async () => {
    await openPane({ excel: 'zh-CN' });
    await page.waitForSelector('#pane .fui-FluentProvider');
    const others = requests.filter((url) => !url.startsWith(origin()) && !url.startsWith(MICROSOFT));
    expect(others).toEqual([]);
  });

  it('breaks no rule of its policy in any view, nor with the scripts that only some views load', async () => {
    await openPane({ excel: 'zh-CN' });
    await page.waitForSelector('#pane .fui-FluentProvider');
    await page.evaluate(showSheet, [
      ['企业名称', '所属区', '行业', '年营收（万元）', '此前历史最高年营收（万元）', '首次流片费用（万元）'],
      ['示例软件有限公司', '滨江区', '软件', 96235, 40000, 950],
    ]);
    const tabs = page.getByRole('tab');
    const pages = await tabs.count();
    expect(pages).toBeGreaterThan(2);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '重新读取工作簿' }).click();
    await page.getByRole('heading', { name: '示例软件有限公司' }).waitFor();
    await page.locator('input[type=date]').first().fill('2025-06-30');
    await page.locator('[data-award="SOFTWARE_SCALE_REWARD"] button').first().click();
    await page.getByRole('img', { name: /年营收变化的曲线/ }).waitFor();
    for (let at = pages - 1; at >= 0; at -= 1) {
      await tabs.nth(at).click();
      await page.locator('[role=tabpanel] h1').first().waitFor();
    }
    const chunks = requests.filter((url) => url.startsWith(`${origin()}assets/`) && url.endsWith('.js'));
    expect(chunks.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it('has formulas written again that Excel does not know, and says how many there were', async () => {
    await openPane({ excel: 'zh-CN' });
    await page.waitForSelector('#pane .fui-FluentProvider');
    await page.evaluate(showSheet, [['首次流片费用（万元）'], [950]]);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '重新写入显示 #NAME? 的公式' }).click();
    await page.getByText('没有 Excel 不认识的 HZ 公式。').waitFor();
    await page.locator('[data-names]').getByRole('button', { name: '关闭' }).click();
    expect(await page.locator('[data-names]').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('lets office.js ask in a frame whether to trust a host that it does not know, and nobody else', async () => {
    await openPane({ excel: 'zh-CN' });
    await page.waitForSelector('#pane .fui-FluentProvider');
    await page.route(`${MICROSOFT}AgaveErrorUX/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>trusted?' }),
    );
    const framed = (address: string) =>
      page.evaluate((source) => {
        const frame = document.createElement('iframe');
        frame.src = source;
        document.body.append(frame);
      }, address);
    await framed(`${MICROSOFT}AgaveErrorUX/index.html#error=NotTrustedWAC`);
    await page.frameLocator('iframe').getByText('trusted?').waitFor();
    expect(faults).toEqual([]);
    await framed('https://example.com/');
    await vi.waitFor(() => expect(faults).toHaveLength(1), 10_000);
    expect(faults[0]).toMatch(/^frame-src refused https:\/\/example\.com/);
  });

  it('forbids inline scripts, eval and connections', async () => {
    await openPane({ excel: 'zh-CN' });
    const policy = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content');
    expect(policy).not.toMatch(/unsafe-/);
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("default-src 'none'");
  });
});

/** Runs in the page: has the worker of 整表试算 assess two companies, and tells what it says. */
function assessInWorker(): Promise<readonly { readonly kind: string }[]> {
  const values = [
    ['企业名称', '所属区', '行业', '首次流片费用（万元）'],
    ['钱塘芯片', '滨江区', '集成电路', 100],
    ['西溪芯片', '西湖区', '集成电路', 2000],
  ];
  const facts = {
    name: '企业',
    used: { top: 0, left: 0, bottom: 2, right: 3 },
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    pageTexts: [],
    excelTables: [],
  };
  const stored = { mapping: null, answers: null, years: null, joins: null };
  const table = { sheet: '企业', top: 0, left: 0 };
  const said: { readonly kind: string }[] = [];
  const worker = new Worker('whole-table-worker.js');
  return new Promise((resolve) => {
    worker.onerror = ({ message }) => resolve([{ kind: message }]);
    worker.onmessage = ({ data }: MessageEvent<{ readonly kind: string }>) => {
      said.push(data);
      if (data.kind === 'ready') {
        worker.postMessage({ kind: 'sheet', facts, top: 0, left: 0 });
        worker.postMessage({ kind: 'rows', values, formats: values.map((row) => row.map(() => 'General')) });
        worker.postMessage({ kind: 'assess', task: { table, stored, day: '2025-06-30', language: 'zh' } });
      }
      if (data.kind === 'done' || data.kind === 'failed') resolve(said);
    };
  });
}

describe('the worker of the pane page', () => {
  it.each(['', 'in/a/folder/'])(
    'assesses a table under the policy of the page, served from “%s”',
    async (folder) => {
      await openPane({ excel: 'zh-CN' });
      if (folder !== '') await page.goto(`${origin()}${folder}taskpane.html`);
      const said = await page.evaluate(assessInWorker);
      expect(said.at(-1)).toMatchObject({ kind: 'done', summary: { companies: 2, paidCompanies: 2 } });
      expect(said.filter(({ kind }) => kind === 'sheet')).toHaveLength(3);
      const asked = requests
        .filter((url) => /worker|assessing/.test(url))
        .map((url) => new URL(url).pathname);
      expect(asked).toContain(`/${folder}whole-table-worker.js`);
      expect(faults).toEqual([]);
    },
  );

  it('is allowed from where the page comes from, and from nowhere else', async () => {
    await openPane({ excel: 'zh-CN' });
    const policy = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content');
    expect(policy).toContain("worker-src 'self';");
  });
});

describe('the pane page elsewhere', () => {
  it.each([
    ['zh-CN', '请在 Excel 中打开', '打开试算台'],
    ['en-US', 'Open this in Excel', 'Open the workbench'],
  ])('says in %s that it belongs in Excel, and leads to the workbench', async (locale, title, link) => {
    await openPane({ locale });
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await page.getByRole('link', { name: link }).getAttribute('href')).toBe('workbench.html');
    expect(faults).toEqual([]);
  });

  it("says so when Microsoft's script cannot be had", async () => {
    await openPane({ officeReachable: false });
    await page.getByRole('heading', { name: '无法连接 Excel' }).waitFor();
    await page.getByRole('link', { name: '重试' }).click();
    await page.getByRole('heading', { name: '无法连接 Excel' }).waitFor();
    expect(page.url()).toContain('taskpane.html');
    expect(faults).toEqual([]);
  });
});

describe('the pane page where its scripts do not fit', () => {
  /** Has the server answer for one file with something else. */
  const instead = (file: string, body: (text: string) => string) => async (route: Route) => {
    await route.fulfill({
      contentType: 'text/javascript',
      body: body(await readFile(`dist/${file}`, 'utf8')),
    });
  };
  const heading = (name: string) => page.getByRole('heading', { name }).waitFor();

  it.each(['functions.js', 'taskpane.js'])(
    'says so where %s is of another version, and runs nothing of the pane',
    async (file) => {
      await openPane({
        excel: 'zh-CN',
        before: (opened) =>
          opened.route(
            `**/${file}`,
            instead(file, (text) => text.replace(/"[0-9a-f]{20}"/g, '"00000000000000000000"')),
          ),
      });
      await heading('杭策已更新，请重新启动 Excel');
      expect(await paneText()).toContain('Close all windows of Excel');
      expect(await page.locator('.fui-FluentProvider').count()).toBe(0);
      expect(faults).toEqual(['functions.js is of another build than taskpane.js']);
      const amount = await page.evaluate(() =>
        excelHost.callDirectly([{ id: 'SOFTWARE_SCALE_REWARD', args: [1_200_000_000, null, null] }]),
      );
      expect(amount).toEqual([{ value: 1_000_000 }]);
    },
  );

  it.each(['functions.js', 'taskpane.js'])('says so where %s is missing', async (file) => {
    await openPane({
      excel: 'zh-CN',
      before: (opened) => opened.route(`**/${file}`, (route) => route.abort()),
    });
    await heading('杭策的脚本未能加载');
  });

  it('says what to install where the browser is too old for its scripts', async () => {
    await openPane({
      excel: 'zh-CN',
      before: async (opened) => {
        // As Internet Explorer does it: the scripts are no JavaScript that it knows.
        await opened.addInitScript(() => Reflect.deleteProperty(Object, 'hasOwn'));
        for (const file of ['functions.js', 'taskpane.js'])
          await opened.route(
            `**/${file}`,
            instead(file, () => 'a => {{'),
          );
      },
    });
    await heading('无法打开杭策');
    expect(await paneText()).toContain('WebView2');
  });

  it('assesses on its own thread where the worker is of a later version', async () => {
    await openPane({ excel: 'zh-CN' });
    const heard = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const worker = new Worker('whole-table-worker.js', { name: 'another build' });
          worker.onerror = ({ message }) => resolve(message);
          worker.onmessage = ({ data }) => resolve(JSON.stringify(data));
        }),
    );
    expect(heard).not.toContain('ready');
  });
});

describe('functions.js under the strictest policy that a page can have', () => {
  it('loads, registers and computes, and breaks none of it', async () => {
    page = await browser.newPage();
    faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.exposeFunction('reportViolation', (violation: string) => faults.push(violation));
    await page.addInitScript(watchPolicy, MICROSOFT);
    await page.addInitScript(() => {
      const registered: Record<string, (...args: unknown[]) => unknown> = {};
      Object.assign(window, {
        registered,
        CustomFunctions: {
          associate: (id: string, call: (...args: unknown[]) => unknown) => (registered[id] = call),
        },
      });
    });
    await page.route('**/alone.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body:
          '<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" ' +
          `content="default-src 'none'; script-src 'self'"><script src="functions.js"></script>`,
      }),
    );
    await page.goto(`${origin()}alone.html`);
    const reward = await page.evaluate(() => {
      const { registered } = window as unknown as {
        registered: Record<string, (...args: unknown[]) => unknown>;
      };
      return registered.SOFTWARE_SCALE_REWARD?.(1_200_000_000, null, null, {});
    });
    expect(reward).toBe(1_000_000);
    expect(faults).toEqual([]);
  });
});

describe('the page of the workbench', () => {
  it('may write styles inline for its grid, and nothing more', async () => {
    const html = await readFile('dist/workbench.html', 'utf8');
    const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? '';
    const unsafe = policy.split(';').filter((rule) => rule.includes('unsafe-'));
    expect(unsafe.map((rule) => rule.trim().split(/\s+/)[0])).toEqual(['style-src']);
    expect(policy).not.toContain('unsafe-eval');
  });
});
