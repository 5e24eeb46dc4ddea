/**
 * Lays a .br and a .gz beside each file of the build that is worth it, so that a server sends them as they are.
 * Both depend on the bytes of the file alone: two builds stay identical.
 *
 *     tsx scripts/compress.ts dist
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Pictures and fonts are compressed already. */
const COMPRESSIBLE = /\.(html|js|css|json|svg)$/;
/** Below this a compressed file saves nobody a packet. */
const LEAST_BYTES = 1024;
/** The highest, 11, takes nine times as long over all of it and comes out a tenth smaller. */
const BROTLI_QUALITY = 9;

const COMPRESSIONS: Readonly<Record<string, (content: Buffer) => Buffer>> = {
  '.br': (content) =>
    brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  '.gz': (content) => gzipSync(content, { level: constants.Z_BEST_COMPRESSION }),
};

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder of the build: tsx scripts/compress.ts dist');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
for (const file of files.filter((name) => COMPRESSIBLE.test(name)).map((name) => path.join(folder, name))) {
  const content = readFileSync(file);
  if (content.length < LEAST_BYTES) continue;
  for (const [ending, compressed] of Object.entries(COMPRESSIONS)) {
    writeFileSync(`${file}${ending}`, compressed(content));
  }
}
