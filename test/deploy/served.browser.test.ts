import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireServers } from '../../scripts/require-servers';
import { launchChromium } from '../chromium';
import { answering, freePort, startServer, WEB_SERVERS, type RunningServer } from './web-servers';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly cached: string;
  readonly text: string;
}

let browser: Browser;
let page: Page;
/** A page of another origin, as Excel on the web is to the server of an add-in. */
let excelOnTheWeb: Server;

beforeAll(async () => {
  excelOnTheWeb = createServer((_, response) => void response.end('<!doctype html><title>Excel</title>'));
  await new Promise<void>((resolve) => excelOnTheWeb.listen(0, '127.0.0.1', resolve));
  browser = await launchChromium();
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  page = await context.newPage();
  await page.goto(`http://127.0.0.1:${(excelOnTheWeb.address() as AddressInfo).port}/`);
});

afterAll(async () => {
  await browser.close();
  excelOnTheWeb.close();
});

/** Reads a file as a script of that page does: what the server does not allow comes out as an error. */
const readFromExcel = (address: string): Promise<Answer> =>
  page.evaluate(async (asked) => {
    const response = await fetch(asked);
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      cached: response.headers.get('cache-control') ?? '',
      text: await response.text(),
    };
  }, address);

const idsIn = (json: string): string[] =>
  (JSON.parse(json) as { functions: { id: string }[] }).functions.map(({ id }) => id);

/** `npm run excel:serve`, on a port of its own. */
async function startDevelopmentServer(): Promise<RunningServer> {
  const port = await freePort();
  const script = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> })
    .scripts['excel:serve']!;
  const [command, ...args] = script.split(' ');
  expect(command).toBe('webpack');
  const webpack = 'node_modules/webpack/bin/webpack.js';
  const asked = [webpack, ...args, '--port', String(port), '--host', '127.0.0.1'];
  return answering(spawn(process.execPath, asked), `https://127.0.0.1:${port}/`);
}

const servers = () => requireServers();
const STARTS: readonly [string, () => Promise<RunningServer>][] = [
  ...WEB_SERVERS.map((server): [string, () => Promise<RunningServer>] => [
    `${server} with the configuration of deploy/`,
    () => startServer(server, servers()[server], 'dist'),
  ]),
  ['npm run excel:serve', startDevelopmentServer],
];

describe.each(STARTS)('%s', (_, start) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await start();
  }, 300_000);
  afterAll(() => server.stop());

  it.each(['functions.json', 'functions-zh-CN.json'])(
    'lets Excel on the web read %s from its own origin, and says that it is JSON',
    async (file) => {
      const { status, type, text } = await readFromExcel(server.address + file);
      expect(status).toBe(200);
      expect(type).toMatch(/^application\/json/);
      expect(idsIn(text)).toEqual(idsIn(readFileSync(`dist/${file}`, 'utf8')));
    },
  );

  it('lets it read the scripts too', async () => {
    const { status, type, text } = await readFromExcel(`${server.address}functions.js`);
    expect(status).toBe(200);
    expect(type).toMatch(/^(text|application)\/javascript/);
    expect(text).toContain('IC_TAPEOUT');
  });

  it('lets Office keep the icons of the ribbon', async () => {
    const icons = readdirSync('assets').filter((file) => file.endsWith('.png'));
    expect(icons.length).toBeGreaterThan(5);
    for (const icon of icons) {
      const { status, type, cached } = await readFromExcel(`${server.address}assets/${icon}`);
      expect([status, type]).toEqual([200, 'image/png']);
      expect(cached, icon).not.toMatch(/no-store|no-cache/);
    }
  });

  it('has what may change checked each time, so that a new version is there at once and whole', async () => {
    for (const file of ['taskpane.html', 'functions.js', 'taskpane.js', 'functions.json']) {
      const { status, cached } = await readFromExcel(server.address + file);
      expect([file, status, cached]).toEqual([file, 200, 'no-cache']);
    }
  });

  it('lets its page stand in the frame in which Excel on the web shows it', async () => {
    const response = await page.context().request.get(`${server.address}taskpane.html`);
    expect(response.headers()['x-frame-options']).toBeUndefined();
    expect(response.headers()['content-security-policy'] ?? '').not.toContain('frame-ancestors');
    expect(await response.text()).toContain('functions.js');
  });
});

describe.each(WEB_SERVERS)('%s', (server) => {
  it('lets what is named by its content be kept for good, and by its name alone', async () => {
    const chunks = readdirSync('dist/assets').filter((file) => file.endsWith('.js'));
    expect(chunks.length).toBeGreaterThan(5);
    const running = await startServer(server, servers()[server], 'dist');
    try {
      for (const chunk of chunks) {
        const { status, cached } = await readFromExcel(`${running.address}assets/${chunk}`);
        expect([status, cached]).toEqual([200, 'public, max-age=31536000, immutable']);
      }
    } finally {
      await running.stop();
    }
  });

  it('sends what the build has compressed', async () => {
    const running = await startServer(server, servers()[server], 'dist');
    try {
      const { encoding, body } = await received(`${running.address}functions.js`);
      expect(encoding).toBe('gzip');
      expect(body.equals(readFileSync('dist/functions.js.gz'))).toBe(true);
    } finally {
      await running.stop();
    }
  });
});

/** The bytes as they are sent to who takes gzip. */
const received = (address: string): Promise<{ encoding: string | undefined; body: Buffer }> =>
  new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      buffer(response).then(
        (body) => resolve({ encoding: response.headers['content-encoding'], body }),
        reject,
      );
    }).on('error', reject);
  });
