/** Checks that every shipped package has a permissive licence, as the lock file states it. */
import { readFile } from 'node:fs/promises';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
  'Zlib',
]);

/** The licences that the lock file does not state, looked up by hand. */
const KNOWN: Readonly<Record<string, string>> = {
  // Its LICENSE file is Apache-2.0.
  'node_modules/@univerjs/telemetry': 'Apache-2.0',
  // States them in words: its own part is MIT, the D3 modules it carries are ISC.
  'node_modules/@visx/vendor': 'MIT AND ISC',
  // The other name of the MIT licence.
  'node_modules/chainsaw': 'MIT',
};

/** The packages that exceljs needs to unzip in Node and that no built page contains: buffers states no licence. */
const NOT_SHIPPED = new Set(['node_modules/buffers']);

const isPermissive = (expression: string): boolean =>
  expression
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => PERMISSIVE.has(licence.trim())));

const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const shipped = Object.entries(lock.packages).filter(
  ([path, { dev }]) => path !== '' && !dev && !NOT_SHIPPED.has(path),
);
const licenceOf = (path: string, { license }: LockedPackage): string =>
  KNOWN[path] ?? license ?? 'no stated licence';
const refused = shipped.filter(([path, locked]) => !isPermissive(licenceOf(path, locked)));

for (const [path, locked] of refused) {
  console.error(`${path} ${locked.version ?? ''} is under ${licenceOf(path, locked)}`);
}
if (refused.length > 0) process.exit(1);
