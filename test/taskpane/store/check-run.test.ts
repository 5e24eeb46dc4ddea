import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../src/table/fields';
import { recogniseTable } from '../../../src/table/table';
import { CheckRun, type CheckedTable, type CheckState } from '../../../taskpane/store/check-run';
import { NO_MAPPING } from '../../../src/table/stored-mapping';
import { NO_YEARS } from '../../../src/table/stored-years';
import { TableReader } from '../../../workbook/table-reader';
import { kiteBook } from '../../fixture/kite-book';
import { InMemoryWorkbook } from '../../workbook/in-memory-workbook';

const SHEET = '企业';
const HEADINGS = ['企业名称', '年营收（万元）'];

const companies = (count: number): (string | number | null)[][] =>
  Array.from({ length: count }, (_, at) => [`示例${at + 1}号`, 1000 + at]);

function open(rows: (string | number | null)[][]): {
  workbook: InMemoryWorkbook;
  run: CheckRun;
  of: CheckedTable;
} {
  const workbook = new InMemoryWorkbook({ [SHEET]: [HEADINGS, ...rows] });
  const reader = new TableReader(workbook, fieldsOf(kiteBook));
  const said = { mapping: NO_MAPPING, years: NO_YEARS };
  const table = recogniseTable({ top: 0, left: 0, rows: [HEADINGS] }, fieldsOf(kiteBook), {})!;
  const read: CheckedTable['read'] = async (onProgress) => {
    const cells = await reader.whole(SHEET, onProgress);
    const [found] = reader.tablesOf(cells, said);
    return found ? { cells, found } : null;
  };
  return { workbook, run: new CheckRun(kiteBook), of: { sheet: SHEET, table, read } };
}

const report = (state: CheckState) => ('report' in state ? state.report : null);

describe('The check of a table', () => {
  it('goes through all rows, in parts, and says how far it is', async () => {
    const { run, of, workbook } = open(companies(5000));
    const shown: string[] = [];
    run.subscribe(() => {
      const state = run.snapshot();
      if (state.kind === 'running' && state.progress)
        shown.push(`${state.progress.done}/${state.progress.total}`);
    });
    await run.start(of);
    const [read, checked] = [shown.slice(0, -2), shown.slice(-2)];
    expect(read).toEqual(['2200/5001', '4200/5001', '5001/5001']);
    expect(checked).toEqual(['2000/5000', '4000/5000']);
    expect(workbook.rowReads.length).toBe(4);
    expect(run.snapshot()).toMatchObject({
      kind: 'done',
      progress: { done: 5000, total: 5000 },
      leftOut: null,
    });
    expect(report(run.snapshot())).toMatchObject({ companies: 5000, faulty: 0 });
  });

  it('also where the last part is full', async () => {
    const { run, of } = open(companies(4000));
    await run.start(of);
    expect(run.snapshot()).toMatchObject({ kind: 'done', progress: { done: 4000, total: 4000 } });
  });

  it('is cancelled where it stands, with what it has found', async () => {
    const { run, of } = open([['示例', '约3亿'], ...companies(9000)]);
    const stop = run.subscribe(() => {
      const state = run.snapshot();
      if (state.kind === 'running' && state.progress?.done === 2000) run.cancel();
    });
    await run.start(of);
    stop();
    expect(run.snapshot()).toMatchObject({ kind: 'cancelled', progress: { done: 4000, total: 9001 } });
    expect(report(run.snapshot())).toMatchObject({ companies: 4000, faulty: 1 });
  });

  it('lets other work go first between its parts', async () => {
    const { run, of } = open(companies(9000));
    const order: string[] = [];
    run.subscribe(() => {
      const state = run.snapshot();
      if (state.kind !== 'running' || !state.progress) return;
      order.push(String(state.progress.done));
      setTimeout(() => order.push('typed'));
    });
    await run.start(of);
    const typed = order.filter((_, at) => at % 2 === 1);
    expect(typed.length).toBeGreaterThan(8);
    expect(new Set(typed)).toEqual(new Set(['typed']));
    expect(order.slice(-8)).toEqual(['2000', 'typed', '4000', 'typed', '6000', 'typed', '8000', 'typed']);
  });

  it('ends above another table, and says where that begins', async () => {
    const { run, of } = open([...companies(3), [null, null], [null, null], ['另一张表', '数'], ['甲', 1]]);
    await run.start(of);
    expect(run.snapshot()).toMatchObject({ kind: 'done', progress: { done: 3, total: 3 }, leftOut: 6 });
    expect(report(run.snapshot())?.companies).toBe(3);
  });

  it('of an empty table finds no company', async () => {
    const { run, of } = open([]);
    await run.start(of);
    expect(run.snapshot()).toMatchObject({ kind: 'done', report: { companies: 0 } });
  });

  it('says why it failed', async () => {
    const { run, of, workbook } = open(companies(3));
    workbook.failWith(new Error('单元格正在编辑'));
    await run.start(of);
    expect(run.snapshot()).toMatchObject({ kind: 'failed', message: '单元格正在编辑' });
  });

  it('gives way to a newer one, and to being closed', async () => {
    const { run, of, workbook } = open(companies(3));
    const held = workbook.holdReads();
    const older = run.start(of);
    const newer = run.start(of);
    held.release();
    await Promise.all([older, newer]);
    expect(run.snapshot().kind).toBe('done');
    const again = workbook.holdReads();
    const closed = run.start(of);
    run.dismiss();
    again.release();
    await closed;
    expect(run.snapshot()).toEqual({ kind: 'idle' });
  });
});
