/**
 * Writes the manifest and the icons beside the built add-in, every address pointing to where it will be served.
 *
 *     HANGCE_BASE_URL=https://hangce.example.cn/ tsx scripts/write-manifest.ts dist
 */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import product from '../package.json';
import { DEVELOPMENT_URL, manifestAt, manifestOf } from './manifest-at';

/** A placeholder. Whoever publishes the add-in sets HANGCE_BASE_URL to the address it is served from. */
const EXAMPLE_URL = 'https://hangce.example.cn/';

const [folder = 'dist', mode = 'production'] = process.argv.slice(2);
const baseUrl = mode === 'development' ? DEVELOPMENT_URL : process.env.HANGCE_BASE_URL || EXAMPLE_URL;

const icons = (await readdir('assets')).filter((file) => file.endsWith('.png'));
await mkdir(path.join(folder, 'assets'), { recursive: true });
for (const icon of icons) await cp(path.join('assets', icon), path.join(folder, 'assets', icon));
await writeFile(
  path.join(folder, 'manifest.xml'),
  manifestOf(manifestAt(await readFile('manifest.xml', 'utf8'), baseUrl), product.version),
);

if (baseUrl === EXAMPLE_URL) {
  console.log(
    `manifest.xml points to ${EXAMPLE_URL}; set HANGCE_BASE_URL to where the add-in will be served.`,
  );
}

// The store takes no add-in whose office.js is not Microsoft's own.
if (process.env.HANGCE_OFFICE_JS && process.env.HANGCE_OFFICE_JS !== 'microsoft') {
  console.log(
    `office.js comes from ${process.env.HANGCE_OFFICE_JS}: a build for central deployment, not for the store.`,
  );
}
