import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverOf } from '../../scripts/built-files';

let server: Server;

beforeAll(async () => {
  server = serverOf('dist');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
});

interface Sent {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What is sent for a file, as it comes over the wire. */
function sent(file: string, accepted?: string): Promise<Sent> {
  const { port } = server.address() as AddressInfo;
  const headers = accepted === undefined ? {} : { 'Accept-Encoding': accepted };
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: `/${file}`, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
      });
    }).on('error', reject);
  });
}

const built = (file: string): Buffer => readFileSync(path.join('dist', file));

/** Type by type, what a page of the product loads. */
const FILES: readonly (readonly [file: string, type: string])[] = [
  ['workbench.html', 'text/html;charset=utf-8'],
  ['workbench/grid.js', 'text/javascript'],
  ['workbench/main.js', 'text/javascript'],
  ['workbench/grid.css', 'text/css'],
  ['functions.js', 'text/javascript'],
  ['functions.json', 'application/json'],
];

describe('the served build', () => {
  it.each(FILES)('sends %s in Brotli to who takes it, with the type of what is in it', async (file, type) => {
    const { headers, body } = await sent(file, 'gzip, deflate, br, zstd');
    expect(headers['content-encoding']).toBe('br');
    expect(headers['content-type']).toBe(type);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers['content-length']).toBe(String(body.length));
    expect(brotliDecompressSync(body).equals(built(file))).toBe(true);
  });

  it.each(FILES)('sends %s in gzip to who takes only that', async (file, type) => {
    const { headers, body } = await sent(file, 'gzip, deflate');
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['content-type']).toBe(type);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(gunzipSync(body).equals(built(file))).toBe(true);
  });

  it.each(FILES)('sends %s as it is to who takes neither', async (file, type) => {
    const { headers, body } = await sent(file);
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['content-type']).toBe(type);
    expect(body.equals(built(file))).toBe(true);
  });

  it('sends a file that is not worth compressing as it is, whatever is taken', async () => {
    const { headers, body } = await sent('taskpane.css', 'gzip, br');
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.equals(built('taskpane.css'))).toBe(true);
  });

  it('answers 404 for what is not there', async () => {
    expect((await sent('no-such-file.js', 'br')).status).toBe(404);
  });

  it('has no compressed file without the file that it was made of', () => {
    const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });
    const compressed = files.filter((file) => /\.(br|gz)$/.test(file));
    expect(compressed.length).toBeGreaterThan(20);
    expect(compressed.filter((file) => !existsSync(path.join('dist', file.slice(0, -3))))).toEqual([]);
  });
});
