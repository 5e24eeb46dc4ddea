/**
 * Checks that every shipped package has a permissive licence, as the lock file states it. All is bundled and the
 * package depends on nothing: shipped is what the product’s folders import, and what that needs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
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
const PRODUCT = ['src', 'functions', 'taskpane', 'workbook', 'workbench', 'cli'];

/** The packages that the sources of a folder import. */
function importedIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(path.join(folder, file), 'utf8');
      const found = source.matchAll(/(?:from|import)\s*\(?\s*'((?:@[\w.-]+\/)?[\w-][\w.-]*)/g);
      return [...found].map(([, name = '']) => name);
    })
    .filter((name) => name !== 'node' && !name.startsWith('node:'));
}

/** Where the lock keeps a package for one that needs it: beside it or in a folder further up. */
function lockedFor(owner: string, name: string): string | null {
  for (let folder = owner; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const at = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (lock.packages[at]) return at;
    if (folder === '') return null;
  }
}

/** All packages that some others need, themselves included, by their place in the lock. */
function withNeeded(roots: Iterable<string>): readonly string[] {
  const found = new Set<string>();
  const open = [...roots].flatMap((name) => lockedFor('', name) ?? []);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    const { dependencies, peerDependencies, optionalDependencies } = lock.packages[at] ?? {};
    const needed = Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies });
    const owner = at;
    open.push(...needed.flatMap((name) => lockedFor(owner, name) ?? []));
  }
  return [...found];
}

const shipped = withNeeded(PRODUCT.flatMap(importedIn))
  .filter((at) => !NOT_SHIPPED.has(at))
  .map((at): [string, LockedPackage] => [at, lock.packages[at] ?? {}]);
if (shipped.length === 0) throw new Error('no shipped package was found');
const licenceOf = (path: string, { license }: LockedPackage): string =>
  KNOWN[path] ?? license ?? 'no stated licence';
const refused = shipped.filter(([path, locked]) => !isPermissive(licenceOf(path, locked)));

for (const [path, locked] of refused) {
  console.error(`${path} ${locked.version ?? ''} is under ${licenceOf(path, locked)}`);
}
if (refused.length > 0) process.exit(1);
console.log(`${shipped.length} shipped packages, all under permissive licences`);
