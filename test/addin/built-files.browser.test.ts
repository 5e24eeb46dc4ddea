import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FunctionsMetadata } from '../../functions/metadata';
import { manifestFaults } from '../../scripts/check-manifest';
import { policyLibrary } from '../../src/policy-library';

const built = (file: string) => readFileSync(path.join('dist', file), 'utf8');
const metadata = (file: string) => JSON.parse(built(file)) as FunctionsMetadata;
/** The pane's own scripts, those included that it loads when a view asks for them. */
const paneScripts = (): string[] => [
  'start.js',
  'taskpane.js',
  ...readdirSync('dist/assets')
    .filter((file) => file.endsWith('.js'))
    .map((file) => `assets/${file}`),
];

/** What the worker of 整表试算 is made of, besides functions.js. */
const WORKER_SCRIPTS = ['whole-table-worker.js', 'assessing.js'];

const idsIn = (file: string) => metadata(file).functions.map(({ id }) => id);

/** Runs functions.js where there is nothing but the object given. */
function registered(customFunctions: object = {}): Map<string, (...args: unknown[]) => unknown> {
  const functions = new Map<string, (...args: unknown[]) => unknown>();
  const host = {
    associate: (id: string, callable: (...args: unknown[]) => unknown) => functions.set(id, callable),
    ...customFunctions,
  };
  runInContext(built('functions.js'), createContext({ CustomFunctions: host }));
  return functions;
}

describe('the build', () => {
  it('leaves what Excel asks for', () => {
    const files = [
      'functions.js',
      'functions.json',
      'functions-zh-CN.json',
      'taskpane.html',
      'workbench.html',
      'manifest.xml',
    ];
    expect(files.filter((file) => !existsSync(path.join('dist', file)))).toEqual([]);
  });

  it('leaves a sound manifest that points to where the add-in is published', () => {
    const xml = built('manifest.xml');
    const baseUrl = process.env.HANGCE_BASE_URL || 'https://hangce.example.cn/';
    expect(manifestFaults(xml, { baseUrl, servedFrom: 'dist' })).toEqual([]);
  });

  it('serves every page and script that the manifest names', () => {
    const files = [...built('manifest.xml').matchAll(/"https:\/\/[^"]+\/([\w.-]+\.(?:html|js|json))"/g)];
    expect(files.length).toBeGreaterThan(5);
    for (const [, file] of files) expect(existsSync(path.join('dist', file!)), file).toBe(true);
  });

  it('leaves no development address in any file of the add-in', () => {
    const addin = readdirSync('dist').filter((file) => /\.(html|js|json|xml|css)$/.test(file));
    expect(addin.filter((file) => built(file).includes('localhost:3000'))).toEqual([]);
  });

  it('puts no code that compiles text into the scripts that Excel loads', () => {
    for (const file of ['functions.js', ...WORKER_SCRIPTS, ...paneScripts()]) {
      expect(built(file), file).not.toMatch(/new Function\s*\(|[^.\w]eval\s*\(/);
    }
  });

  it('keeps all views of the pane together below 350 KB, as they are sent', () => {
    // Comes only when a report sheet is written in Excel, with a package that is not ours to shorten.
    const scripts = paneScripts().filter((file) => !file.startsWith('assets/report-sheet.'));
    expect(scripts).toContain('taskpane.js');
    const sent = scripts.reduce((sum, file) => sum + gzipSync(built(file), { level: 9 }).length, 0);
    expect(sent).toBeLessThan(350 * 1024);
  });

  it('gives the worker nothing of the pane', () => {
    const sent = WORKER_SCRIPTS.reduce((sum, file) => sum + gzipSync(built(file), { level: 9 }).length, 0);
    expect(sent).toBeLessThan(10 * 1024);
    for (const file of WORKER_SCRIPTS) expect(built(file), file).not.toMatch(/createElement|fui-|i18n/);
  });

  it('does not carry the policies a second time: the pane and its worker take them from functions.js', () => {
    const words = policyLibrary.find('IC_TAPEOUT')!.award.quote;
    const carrying = ['functions.js', ...WORKER_SCRIPTS, ...paneScripts()].filter((file) =>
      built(file).includes(words),
    );
    expect(carrying).toEqual(['functions.js']);
  });

  it('names the scripts that come later by their content, so that none of a later build is taken for them', () => {
    const later = readdirSync('dist/assets').filter((file) => file.endsWith('.js'));
    expect(later.length).toBeGreaterThan(5);
    expect(later.filter((file) => !/\.[0-9a-f]{16}\.js$/.test(file))).toEqual([]);
  });

  it('can say in the oldest browser what is missing', () => {
    const newer = /=>|`|\?\.|\?\?|\b(const|let|class|async|of)\b/;
    expect(built('start.js').replace(/"[^"]*"/g, '""')).not.toMatch(newer);
    expect(built('taskpane.js').replace(/"[^"]*"/g, '""')).toMatch(newer);
    const [first] = built('taskpane.html').match(/<script[^>]*>/g) ?? [];
    expect(first).toContain('start.js');
  });

  it('keeps the metadata below the size that Excel on Windows refuses', () => {
    for (const file of ['functions.json', 'functions-zh-CN.json']) {
      expect(statSync(path.join('dist', file)).size).toBeLessThan(1_000_000);
    }
  });
});

describe('functions.js, given nothing but CustomFunctions.associate', () => {
  it('registers every id of functions.json, and no other', () => {
    const ids = [...registered().keys()].sort();
    expect(ids).toEqual(idsIn('functions.json').sort());
    expect(ids).toEqual(idsIn('functions-zh-CN.json').sort());
  });

  it('gives an amount', () => {
    const reward = registered().get('SOFTWARE_SCALE_REWARD')!;
    expect(reward(1_200_000_000, null, null, {})).toBe(1_000_000);
  });

  it('says what is wrong in Chinese, where nothing tells the language', () => {
    const reward = registered().get('SOFTWARE_SCALE_REWARD')!;
    expect(() => reward('十二亿', null, null, {})).toThrow(/年营收/);
  });

  it('throws the error that Excel shows with its message, where Excel has one', () => {
    class CellError extends Error {
      constructor(
        readonly code: string,
        message: string,
      ) {
        super(message);
      }
    }
    const excel = { Error: CellError, ErrorCode: { invalidValue: '#VALUE!' } };
    const reward = registered(excel).get('SOFTWARE_SCALE_REWARD')!;
    const error = thrownBy(() => reward(-1, null, null, {}));
    expect(error).toBeInstanceOf(CellError);
    expect((error as CellError).code).toBe('#VALUE!');
    expect((error as CellError).message).toContain('revenue');
  });
});

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
