import { afterEach, describe, expect, it, vi } from 'vitest';
import { inAWorker } from '../../../taskpane/whole-table/in-a-worker';
import type { AssessedTable, AssessmentTask } from '../../../taskpane/whole-table/task';
import { Superseded } from '../../../workbook/sheet-reader';

const ANSWER: AssessedTable = {
  sheets: [],
  summary: { companies: 0, paidCompanies: 0, certain: '0', most: '0', hasUpperBounds: false, byPolicy: [] },
};
const TASK: AssessmentTask = {
  table: { sheet: '企业', top: 0, left: 0 },
  stored: { mapping: null, answers: null, years: null, joins: null },
  day: '2025-06-30',
  language: 'zh',
};
const FOLLOWING = { onProgress: () => undefined, signal: new AbortController().signal };

/** A worker whose script does what a test says once it is listened to. */
class ScriptedWorker extends EventTarget {
  terminated = false;
  readonly told: unknown[] = [];

  constructor(script: (worker: ScriptedWorker) => void) {
    super();
    setTimeout(() => script(this));
  }

  postMessage(message: unknown): void {
    this.told.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  says(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  fails(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
  }
}

afterEach(() => vi.unstubAllGlobals());

function workerThat(script: (worker: ScriptedWorker) => void) {
  vi.stubGlobal('Worker', ScriptedWorker);
  const started: ScriptedWorker[] = [];
  const start = (): Worker => {
    const worker = new ScriptedWorker(script);
    started.push(worker);
    return worker as unknown as Worker;
  };
  return { start, started };
}

describe('a whole table is assessed on this thread', () => {
  const instead = vi.fn(() => Promise.resolve(ANSWER));
  afterEach(() => instead.mockClear());

  it('where there are no workers', async () => {
    vi.stubGlobal('Worker', undefined);
    const start = vi.fn();
    expect(await inAWorker(start, instead)([], TASK, FOLLOWING)).toBe(ANSWER);
    expect(start).not.toHaveBeenCalled();
  });

  it('where a policy forbids them', async () => {
    vi.stubGlobal('Worker', ScriptedWorker);
    const start = (): Worker => {
      throw new Error('SecurityError');
    };
    expect(await inAWorker(start, instead)([], TASK, FOLLOWING)).toBe(ANSWER);
  });

  it('where the script of the worker does not load', async () => {
    const { start, started } = workerThat((worker) => worker.fails('not found'));
    expect(await inAWorker(start, instead)([], TASK, FOLLOWING)).toBe(ANSWER);
    expect(instead).toHaveBeenCalledOnce();
    expect(started[0]?.terminated).toBe(true);
  });
});

describe('a worker that assesses a whole table', () => {
  const never = () => Promise.reject(new Error('assessed on this thread'));

  it('ends with its words when it fails, and is not asked a second time', async () => {
    const { start, started } = workerThat((worker) => {
      worker.says({ kind: 'ready' });
      setTimeout(() => worker.says({ kind: 'failed', message: '表找不到了' }));
    });
    await expect(inAWorker(start, never)([], TASK, FOLLOWING)).rejects.toThrow('表找不到了');
    expect(started).toHaveLength(1);
    expect(started[0]?.terminated).toBe(true);
  });

  it('ends when it breaks down on the way', async () => {
    const { start } = workerThat((worker) => {
      worker.says({ kind: 'ready' });
      setTimeout(() => worker.fails('out of memory'));
    });
    await expect(inAWorker(start, never)([], TASK, FOLLOWING)).rejects.toThrow('out of memory');
  });

  it('is ended at once by a signal', async () => {
    const { start, started } = workerThat((worker) => worker.says({ kind: 'ready' }));
    const ending = new AbortController();
    const answer = inAWorker(start, never)([], TASK, { ...FOLLOWING, signal: ending.signal });
    setTimeout(() => ending.abort(), 20);
    await expect(answer).rejects.toThrow(Superseded);
    expect(started[0]?.terminated).toBe(true);
  });

  it('is sent the cells in pieces, and its sheets are put together from pieces', async () => {
    const values = Array.from({ length: 1000 }, (_, at) => [`甲${at}`, ...Array<number>(19).fill(at)]);
    const formats = values.map((row) => row.map(() => 'General'));
    const { start, started } = workerThat((worker) => {
      worker.says({ kind: 'ready' });
      const answer = setInterval(() => {
        if (!worker.told.some((one) => (one as { kind: string }).kind === 'assess')) return;
        clearInterval(answer);
        worker.says({ kind: 'sheet', name: '整表试算 企业', widths: [10], headerRow: 1 });
        worker.says({ kind: 'rows', rows: [['一']], formats: [['']] });
        worker.says({ kind: 'rows', rows: [['二']], formats: [['0']] });
        worker.says({ kind: 'done', summary: ANSWER.summary });
      });
    });
    const facts = {
      name: '企业',
      used: { top: 0, left: 0, bottom: 999, right: 19 },
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      pageTexts: [],
      excelTables: [],
    };
    const sheet = { facts, top: 0, left: 0, values, formats, isWhole: true };
    const { sheets } = await inAWorker(start, never)([sheet], TASK, FOLLOWING);
    expect(sheets).toEqual([
      { name: '整表试算 企业', widths: [10], headerRow: 1, rows: [['一'], ['二']], formats: [[''], ['0']] },
    ]);
    const told = started[0]!.told as { readonly kind: string; readonly values?: readonly unknown[] }[];
    expect(told.map(({ kind }) => kind)).toEqual(['sheet', 'rows', 'rows', 'rows', 'rows', 'rows', 'assess']);
    expect(told.flatMap((one) => one.values ?? [])).toEqual(values);
  });
});
