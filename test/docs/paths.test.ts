import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const filesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    path.posix.join(folder, file.replaceAll('\\', '/')),
  );

/** What the build leaves and what is installed is in no page's care. */
const folders = readdirSync(ROOT, { withFileTypes: true })
  .filter((one) => one.isDirectory() && !/^(\..*|dist|node_modules|test-results)$/.test(one.name))
  .map(({ name }) => name);

const sources = new Set(folders.flatMap(filesIn).map((file) => path.basename(file)));

const pages = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', ...filesIn('docs')]
  .filter((file) => file.endsWith('.md'))
  .map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')] as const);

const inBackticks = (text: string): readonly string[] =>
  [...text.matchAll(/`([\w./-]+)`/g)].map(([, words]) => words!);

/** A path from the root of the project: `src/rules`. */
const isPath = (words: string): boolean =>
  words.includes('/') && folders.includes(words.slice(0, words.indexOf('/')));

/** A source named without its folder: `marks.ts`. */
const isSource = (words: string): boolean => /^[\w.-]+\.tsx?$/.test(words);

const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, to]) => to!).filter((to) => !to.includes('://'));

describe('A page of the documentation', () => {
  it.each(pages)('%s names files that there are', (_file, text) => {
    const named = inBackticks(text);
    expect(named.filter((one) => isPath(one) && !existsSync(path.join(ROOT, one)))).toEqual([]);
    expect(named.filter((one) => isSource(one) && !sources.has(one))).toEqual([]);
  });

  it.each(pages)('%s leads to pages that there are', (file, text) => {
    const missing = linksIn(text).filter((to) => !existsSync(path.join(ROOT, path.dirname(file), to)));
    expect(missing).toEqual([]);
  });
});
