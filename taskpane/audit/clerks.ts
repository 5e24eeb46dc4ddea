import { afterOthers, Superseded } from '../../workbook/sheet-reader';
import { sendSheets, started, tell } from '../whole-table/in-a-worker';
import type { FromWorker } from '../whole-table/task';
import type { PaneStoreOptions } from '../store/pane-store';
import type { AuditedRow } from '../../src/audit/audited-list';
import type { Clerks } from './audit-desk';
import type { Following, Recomputed, Recomputer } from './clerk';
import type { Doing } from './jobs';

/** Whoever does the work of the view: a worker of its own where one starts, else this thread between other things. */
export function clerksOf({ book, startWorker }: Pick<PaneStoreOptions, 'book' | 'startWorker'>): Clerks {
  const here: Recomputer = async (content, task, following) => {
    const { recompute } = await import(/* webpackChunkName: "audit-jobs" */ './jobs');
    return recompute(content, task, inSlices(book, following));
  };
  return { recompute: startWorker ? recomputeInAWorker(startWorker, here) : here };
}

/** How long the pane works before clicks, keys and drawing are let through, in milliseconds. */
const AT_ONCE = 40;

function inSlices(book: Doing['book'], { onProgress, signal }: Following): Doing {
  let since = performance.now();
  return {
    book,
    onProgress: (progress) => {
      if (performance.now() - since >= AT_ONCE) onProgress(progress);
    },
    async pause() {
      if (signal.aborted) throw new Superseded();
      if (performance.now() - since < AT_ONCE) return;
      await afterOthers();
      since = performance.now();
    },
  };
}

const recomputeInAWorker =
  (startWorker: () => Worker, instead: Recomputer): Recomputer =>
  async (content, task, following) => {
    const { sheets, settings } = content;
    const worker = await started(startWorker, following.signal);
    if (!worker) return instead(content, task, following);
    try {
      const answer = recomputedBy(worker, following);
      // Heard of where it is awaited, also when sending fails first.
      answer.catch(() => undefined);
      await sendSheets(worker, sheets, following.signal);
      tell(worker, { kind: 'recompute', task, settings });
      return await answer;
    } finally {
      worker.terminate();
    }
  };

/** What a worker recomputes comes in pieces: first its rows, then all else. */
function recomputedBy(worker: Worker, { onProgress, signal }: Following): Promise<Recomputed> {
  const rows: AuditedRow[][] = [];
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Superseded()));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('messageerror', () => reject(new Error('messageerror')));
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      switch (data.kind) {
        case 'progress':
          onProgress(data.progress);
          return;
        case 'payments':
          (rows[data.list] ??= []).push(...data.rows);
          return;
        case 'recomputed':
          resolve(withRows(data.found, rows));
          return;
        case 'failed':
          reject(new Error(data.message));
          return;
        case 'ready':
        case 'sheet':
        case 'rows':
        case 'done':
          return;
      }
    });
  });
}

const withRows = ({ audited, register }: Recomputed, rows: readonly (readonly AuditedRow[])[]): Recomputed => ({
  audited: { ...audited, lists: audited.lists.map((list, at) => ({ ...list, rows: rows[at] ?? [] })) },
  register,
});
