import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchChromium } from '../chromium';
import { installExcelHost, type Answer, type Call, type CellArgument, type ExcelHost } from './excel-host';

export type { Answer, Call, CellArgument } from './excel-host';

declare global {
  // The test page has it; see excel-host.ts.
  var excelHost: ExcelHost;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = path.join(ROOT, 'dist');
const OFFICE = path.join(ROOT, 'node_modules/@microsoft/office-js/dist');

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>HZ</title>
    <script src="/office/office.js"></script>
    <script src="/dist/functions.js"></script>
  </head>
</html>`;

/**
 * The policy of the page: no eval and no connection, not even to the page's own server. office.js sets style
 * attributes; nothing else may.
 */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'none'";

export type DisplayLanguage = 'zh-CN' | 'en-US';

/** Microsoft's office.js with `dist/functions.js` loaded into it, in a real browser. */
export interface MicrosoftRuntime {
  /** Arguments left out at the end are filled with `null`, as Excel does. */
  readonly call: (id: string, args: readonly CellArgument[]) => Promise<Answer>;
  /** Thousands of calls in one message, answered in the same order. */
  readonly callAll: (calls: readonly Call[]) => Promise<Answer[]>;
  /** For NaN, which the message channel cannot carry: calls the registered functions in the same page. */
  readonly callAllDirectly: (calls: readonly Call[]) => Promise<Answer[]>;
  readonly registeredIds: () => Promise<string[]>;
  /**
   * Everything the page did that computing must not do: any request of its own after it had loaded, a request to
   * another origin at any time, what its security policy refused (a connection, eval), and errors nobody caught.
   */
  readonly misdeeds: () => Promise<readonly string[]>;
  readonly page: Page;
  readonly close: () => Promise<void>;
}

export interface RuntimeOptions {
  /** Whether the test itself calls Office.onReady; if not, only what is loaded can. */
  readonly tellsReady?: boolean;
}

/** A file of `dist`, which `npm run build` makes. */
export function distFile(name: string): string {
  const file = path.join(DIST, name);
  if (!existsSync(file))
    throw new Error(
      `缺少 dist/${name}：请先运行 npm run build。 dist/${name} is missing: run "npm run build" first.`,
    );
  return file;
}

/** Starts a browser and loads the functions exactly as shipped, as an Excel in this display language would. */
export async function openMicrosoftRuntime(
  displayLanguage: DisplayLanguage = 'zh-CN',
  { tellsReady = true }: RuntimeOptions = {},
): Promise<MicrosoftRuntime> {
  distFile('functions.js');
  const server = await serve();
  const browser = await launchChromium();
  const page = await browser.newPage();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const misdeeds: string[] = [];
  let loaded = false;
  await page.route('**/*', (route) => {
    const url = route.request().url();
    const inside = url.startsWith(`${origin}/`);
    // office.js fetches parts of itself when it pleases.
    const expected = url.startsWith(`${origin}/office/`) || (inside && !loaded);
    if (!expected) misdeeds.push(`request to ${url}`);
    return inside ? route.continue() : route.abort();
  });
  page.on('pageerror', (error) => misdeeds.push(`uncaught: ${error.message}`));

  await page.addInitScript(installExcelHost, displayLanguage);
  await page.goto(`${origin}/?_host_Info=Excel$Win32$16.01$${displayLanguage}$$$$0`);
  if (tellsReady) {
    const seen = await page.evaluate(() => excelHost.ready());
    if (seen.host !== 'Excel' || seen.displayLanguage !== displayLanguage) {
      throw new Error(
        `office.js took the page for ${JSON.stringify(seen)}, not for Excel in ${displayLanguage}`,
      );
    }
  } else await page.evaluate(() => excelHost.readyByItself());
  loaded = true;

  const declared = await declaredParameters();
  const asExcelCalls = (calls: readonly Call[]) =>
    calls.map(({ id, args }) => {
      const omitted = Math.max(0, (declared.get(id) ?? 0) - args.length);
      return { id, args: [...args, ...Array<null>(omitted).fill(null)] };
    });
  const callAll = async (calls: readonly Call[]) => {
    const answers = await page.evaluate<Answer[], unknown>(
      (list) => excelHost.call(list as Call[]),
      asExcelCalls(calls),
    );
    if (answers.length !== calls.length) throw new Error(`${calls.length} calls, ${answers.length} answers`);
    return answers;
  };
  return {
    page,
    callAll,
    call: async (id, args) => (await callAll([{ id, args }]))[0]!,
    callAllDirectly: (calls) =>
      page.evaluate<Answer[], unknown>((list) => excelHost.callDirectly(list as Call[]), asExcelCalls(calls)),
    registeredIds: () => page.evaluate(() => excelHost.registeredIds()),
    misdeeds: async () => [...misdeeds, ...(await page.evaluate(() => excelHost.refusals()))],
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/**
 * The number of parameters that functions.json declares of each function: Excel hands over `null` for each one
 * that the formula leaves out.
 */
async function declaredParameters(): Promise<Map<string, number>> {
  const metadata = JSON.parse(await readFile(distFile('functions.json'), 'utf8')) as {
    functions: { id: string; parameters: unknown[] }[];
  };
  return new Map(metadata.functions.map(({ id, parameters }) => [id, parameters.length]));
}

async function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': POLICY,
      });
      response.end(PAGE);
      return;
    }
    const file = servedFile(pathname);
    const send = (status: number, body: string | Buffer) => {
      response.writeHead(status, { 'content-type': 'text/javascript; charset=utf-8' });
      response.end(body);
    };
    if (file === null) {
      send(404, '');
      return;
    }
    readFile(file).then(
      (content) => send(200, content),
      () => send(404, ''),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function servedFile(pathname: string): string | null {
  if (pathname.startsWith('/office/')) return path.join(OFFICE, pathname.slice('/office/'.length));
  if (pathname === '/dist/functions.js') return path.join(DIST, 'functions.js');
  return null;
}
