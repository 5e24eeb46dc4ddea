import { createServer, type Server } from 'node:http';
import sirv from 'sirv';

/** A server of a build, not yet listening; it sends what scripts/compress.ts left to those who can unpack it. */
export function serverOf(folder: string): Server {
  const files = sirv(folder, { dev: true, brotli: true, gzip: true });
  return createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404).end('Not found');
    });
  });
}
