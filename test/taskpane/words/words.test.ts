import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditEn } from '../../../taskpane/words/audit-en';
import { auditZh } from '../../../taskpane/words/audit-zh';
import { en } from '../../../taskpane/words/en';
import { paneWords } from '../../../taskpane/words/words';
import { zh } from '../../../taskpane/words/zh';

interface Tree {
  readonly [key: string]: string | Tree;
}

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );

/** The words that come with the pane, and those that come with the view 核对. */
const chinese = new Map([...leaves(zh), ...leaves(auditZh, 'audit:')]);
const english = new Map([...leaves(en), ...leaves(auditEn, 'audit:')]);
const CHINESE_CHARACTER = /[\p{Script=Han}，。；：（）、《》]/u;
const placeholders = (words: string): string[] =>
  [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

describe('the words of the pane', () => {
  it('are the same in number and name in both languages', () => {
    expect([...english.keys()]).toEqual([...chinese.keys()]);
  });

  it.each([...chinese])('%s has words, and the same gaps to fill, in both languages', (key, words) => {
    expect(words).not.toBe('');
    expect(english.get(key)).not.toBe('');
    expect(placeholders(english.get(key)!)).toEqual(placeholders(words));
  });

  it('hold no Chinese in English, but for the name of the other language', () => {
    const leaked = [...english].filter(
      ([key, words]) => CHINESE_CHARACTER.test(words) && key !== 'commands.otherLanguage',
    );
    expect(leaked).toEqual([]);
  });

  it('are Chinese in Chinese', () => {
    const foreign = [...chinese].filter(
      ([key, words]) =>
        !CHINESE_CHARACTER.test(words.replace(/\{\{\w+\}\}/g, '')) &&
        !['commands.otherLanguage', 'reason.cell'].includes(key),
    );
    expect(foreign.filter(([key]) => key !== 'reason.separator')).toEqual([]);
  });

  it('are all said somewhere in the pane', async () => {
    const folder = 'taskpane';
    const files = (await readdir(folder, { recursive: true })).filter(
      (name) => /\.tsx?$/.test(name) && !/^words[/\\](audit-)?(zh|en)\.ts$/.test(name),
    );
    const sources = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
    const said = new Set(
      sources.flatMap((source) => [...source.matchAll(/['`]([\w.${}]+)['`]/g)].map(([, key]) => key!)),
    );
    const patterns = [...said]
      .filter((key) => key.includes('${'))
      .map(
        (key) =>
          new RegExp(
            `^${key
              .replace(/\$\{[\w.]+\}/g, '*')
              .replaceAll('.', '\\.')
              .replaceAll('*', '\\w+')}$`,
          ),
      );
    const isSaid = (key: string): boolean => said.has(key) || patterns.some((pattern) => pattern.test(key));
    const unsaid = [...chinese.keys()].filter((key) => !isSaid(key.replace(/^audit:/, '')));
    expect(unsaid).toEqual([]);
  });

  it('are at hand at once in the language asked for, and after a switch in the other', async () => {
    const words = paneWords('zh');
    expect(words.t('views.company')).toBe(zh.views.company);
    await words.changeLanguage('en');
    expect(words.t('views.company')).toBe(en.views.company);
  });

  it('show what a cell holds as it is, without taking it for markup or for a gap', () => {
    const words = paneWords('zh');
    const content = '<b>{{cell}}</b> $t(views.cell)';
    expect(words.t('insertion.occupied', { cell: 'A1', content })).toContain(content);
  });
});
