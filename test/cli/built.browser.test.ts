import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileWith, newFolder } from './command';

/** The command as it is built and packed, in a process of its own. */

const BUILT = path.join(import.meta.dirname, '../../dist/cli/hangce.cjs');
const PLAIN = path.join(import.meta.dirname, '../workbench/xlsx/trouble/10-plain.xlsx');

const built = (...argv: string[]) =>
  // Elsewhere than in the clone: there is nothing beside it to load.
  spawnSync(process.execPath, [BUILT, ...argv], { encoding: 'utf8', cwd: newFolder(), maxBuffer: 1e9 });

describe('the built command', () => {
  it('assesses a file alone in an empty folder', () => {
    const { status, stdout, stderr } = built('assess', PLAIN, '--json', '--as-of', '2026-06-30');
    expect([status, stderr]).toEqual([0, '']);
    const { tables } = JSON.parse(stdout) as { tables: { companies: { total: object }[] }[] };
    expect(tables[0]!.companies[0]!.total).toEqual({ certain: '500000.00', most: '500000.00' });
  });

  it('tells its status to the shell and never shows a stack', () => {
    for (const [argv, status] of [
      [['--version'], 0],
      [['assess', '/nowhere.xlsx'], 2],
      [['assess', fileWith('a.csv', '甲,乙\n1,2\n'), '--json'], 3],
    ] as const) {
      const ended = built(...argv);
      expect(ended.status).toBe(status);
      expect(ended.stderr).not.toMatch(/\n\s+at /);
    }
  });

  it('writes a workbook of results', () => {
    const out = path.join(newFolder(), 'a.xlsx');
    expect(built('assess', PLAIN, '--out', out).status).toBe(0);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });

  it('writes a large answer piece by piece, and stops quietly when nobody reads on', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => `企业${at},滨江区,集成电路,${at}`);
    const file = fileWith('a.csv', ['企业名称,所属区,行业,首次流片费用（万元）', ...rows].join('\n'));
    const whole = built('assess', file, '--json');
    expect(
      (JSON.parse(whole.stdout) as { tables: { companies: object[] }[] }).tables[0]!.companies,
    ).toHaveLength(300);
    const child = spawn(process.execPath, [BUILT, 'assess', file, '--json']);
    let err = '';
    child.stderr.on('data', (words) => (err += String(words)));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, err]).toEqual([0, '']);
  });
});
