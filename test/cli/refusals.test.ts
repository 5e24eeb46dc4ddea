import { appendFileSync, copyFileSync, linkSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileWith, hangce, newFolder, TODAY, workbookWith } from './command';

const TROUBLE = path.join(import.meta.dirname, '../workbench/xlsx/trouble');
const PLAIN = path.join(TROUBLE, '10-plain.xlsx');

const isWords = (err: string) => {
  expect(err.trim()).not.toBe('');
  expect(err).not.toMatch(/\n\s+at |node:internal|undefined|\[object/);
};

describe('a command that cannot be followed ends with 2 and says why, in both languages', () => {
  it.each([
    ['no such file', ['assess', '/nowhere/企业.xlsx'], ['没有这个文件', 'no such file']],
    ['a folder', ['assess', '/'], ['文件夹', 'folder']],
    ['a password', ['assess', path.join(TROUBLE, '10-xls_encrypted_CFB_.xlsx')], ['密码', 'password']],
    ['a binary workbook', ['assess', path.join(TROUBLE, '10-xlsb.xlsx')], ['.xlsb', '.xlsb']],
    ['OpenDocument', ['assess', path.join(TROUBLE, '10-ods.xlsx')], ['.ods', '.ods']],
    ['a letter', ['assess', path.join(TROUBLE, '10-docx.xlsx')], ['.docx', '.docx']],
    ['no file named', ['assess'], ['请写明', 'name the file']],
    ['two files', ['assess', PLAIN, PLAIN], ['一次只', 'One file']],
    ['another command', ['forecats', PLAIN], ['forecats', 'no command']],
    ['an unknown option', ['assess', PLAIN, '--jsn'], ['--jsn', 'no option']],
    ['an option without its value', ['assess', PLAIN, '--sheet'], ['缺少值', 'needs a value']],
    ['a value behind a switch', ['assess', PLAIN, '--json=yes'], ['没有值', 'takes no value']],
    ['an option twice', ['assess', PLAIN, '--year', '2024', '--year', '2025'], ['两次', 'twice']],
    ['an unknown sheet', ['assess', PLAIN, '--sheet', '没有'], ['企业', 'There is no sheet']],
    [
      'a day that does not exist',
      ['assess', PLAIN, '--as-of', '2025-02-30'],
      ['真实的日期', 'a day that exists'],
    ],
    ['a year that is none', ['assess', PLAIN, '--year', '25'], ['1990', '1990']],
    ['a language that is none', ['assess', PLAIN, '--lang', 'fr'], ['zh', 'zh or en']],
    ['two outputs', ['assess', PLAIN, '--json', '--out', '/tmp/a.xlsx'], ['只能用一个', 'not used together']],
    ['results of another kind', ['assess', PLAIN, '--out', '/tmp/a.csv'], ['.xlsx', '.xlsx']],
    [
      'a folder that is not there',
      ['assess', PLAIN, '--out', '/nowhere/a.xlsx'],
      ['无法写入', 'cannot be written'],
    ],
  ])('%s', async (_, argv, [zh, en]) => {
    const inChinese = await hangce(...argv, ...(argv.includes('--lang') ? [] : ['--lang', 'zh']));
    const inEnglish = await hangce(...argv, ...(argv.includes('--lang') ? [] : ['--lang', 'en']));
    expect([inChinese.status, inEnglish.status]).toEqual([2, 2]);
    expect(inChinese.err).toContain(zh);
    expect(inEnglish.err).toContain(en);
    expect(inChinese.out).toBe('');
    for (const { err } of [inChinese, inEnglish]) isWords(err);
  });

  it('never writes over the file that it assesses, whatever that is called', async () => {
    const folder = newFolder();
    const file = path.join(folder, 'a.xlsx');
    copyFileSync(PLAIN, file);
    symlinkSync(file, path.join(folder, 'link.xlsx'));
    linkSync(file, path.join(folder, 'hard.xlsx'));
    const before = readFileSync(file);
    for (const out of [
      'a.xlsx',
      './a.xlsx',
      'link.xlsx',
      'hard.xlsx',
      '../' + path.basename(folder) + '/a.xlsx',
    ]) {
      const { status, err } = await hangce('assess', file, '--out', path.join(folder, out));
      expect(status).toBe(2);
      expect(err).toContain('--out');
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(statSync(file).size).toBe(before.length);
  });
});

describe('a file that is not whole', () => {
  const whole = readFileSync(PLAIN);
  const lengths = Array.from({ length: 24 }, (_, at) => Math.floor((whole.length * at) / 24));

  it.each(lengths)('is refused in words where it ends after %d bytes', async (length) => {
    const { status, err } = await hangce('assess', fileWith('a.xlsx', whole.subarray(0, length)), '--json');
    expect(status).toBe(2);
    isWords(err);
  });

  it('is read or refused in words while it grows', async () => {
    const file = fileWith('a.xlsx', whole);
    for (let times = 0; times < 5; times += 1) {
      appendFileSync(file, Buffer.alloc(1000, times));
      const { status, err } = await hangce('assess', file);
      expect([0, 2]).toContain(status);
      if (status === 2) isWords(err);
    }
  });
});

describe('a file without a table of companies', () => {
  it('ends with 3, and its JSON has no tables', async () => {
    const file = await workbookWith({ 说明: [['本工作簿没有企业'], ['谢谢']] });
    const { status, out, err } = await hangce('assess', file, '--json');
    expect(status).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ file, asOf: TODAY, tables: [] });
    expect(err).toContain('企业名称');
  });

  it('says of companies in columns what to do', async () => {
    const { status, err } = await hangce('assess', path.join(TROUBLE, '23-transposed.xlsx'));
    expect(status).toBe(3);
    expect(err).toContain('排在列里');
  });
});

describe('help', () => {
  it.each([[['--help']], [[]], [['assess', '--help']], [['assess', '-h']]])(
    '%j has both languages',
    async (argv) => {
      const { status, out } = await hangce(...argv);
      expect(status).toBe(0);
      expect(out).toMatch(/[一-鿿]/);
      expect(out).toMatch(/assess/);
      const english = (await hangce(...argv, '--lang', 'en')).out;
      expect(english).not.toMatch(/[一-鿿]/);
      expect(out).toContain(english);
    },
  );

  it('has examples and the meaning of each status', async () => {
    const { out } = await hangce('assess', '--help', '--lang', 'zh');
    for (const words of ['例', '--sheet', '--as-of', '--year', '--json', '--out', '--lang', '返回值'])
      expect(out).toContain(words);
  });

  it('tells the version', async () => {
    expect((await hangce('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
