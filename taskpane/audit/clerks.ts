import type { AccountClaim } from '../../src/budget/year-account';
import type { BudgetAccount } from '../../workbook/budget-table';
import type { AuditedRow } from '../../src/audit/audited-list';
import { afterOthers, Superseded } from '../../workbook/sheet-reader';
import type { PaneStoreOptions } from '../store/pane-store';
import { sendSheets, started, tell } from '../whole-table/in-a-worker';
import type { FromWorker } from '../whole-table/task';
import type { Clerk, Following, Found } from './clerk';
import type { Doing } from './jobs';

/** A worker of its own where one starts, else this thread between other things. */
export function clerkOf({ book, startWorker }: Pick<PaneStoreOptions, 'book' | 'startWorker'>): Clerk {
  const here: Clerk = async (content, job, following) => {
    const { done } = await import(/* webpackChunkName: "audit-jobs" */ './jobs');
    return done(content, job, inSlices(book, following));
  };
  return startWorker ? inAWorkerOfItsOwn(startWorker, here) : here;
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

const inAWorkerOfItsOwn =
  (startWorker: () => Worker, instead: Clerk): Clerk =>
  async (content, job, following) => {
    const { sheets, formulas, settings } = content;
    const worker = await started(startWorker, following.signal);
    if (!worker) return instead(content, job, following);
    try {
      const answer = foundBy(worker, following);
      // Heard of where it is awaited, also when sending fails first.
      answer.catch(() => undefined);
      await sendSheets(worker, sheets, following.signal, formulas ?? []);
      tell(worker, { kind: 'job', job, settings });
      return await answer;
    } finally {
      worker.terminate();
    }
  };

/** Payments come in pieces, before all else that was found. */
function foundBy(worker: Worker, { onProgress, signal }: Following): Promise<Found> {
  const rows: AuditedRow[][] = [];
  const claims: AccountClaim[][] = [];
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
        case 'claims':
          (claims[data.year] ??= []).push(...data.claims);
          return;
        case 'found':
          resolve(whole(data.found, rows, claims));
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

function whole(
  answer: Found,
  rows: readonly (readonly AuditedRow[])[],
  claims: readonly (readonly AccountClaim[])[],
): Found {
  switch (answer.name) {
    case 'recompute': {
      const { audited, register } = answer.found;
      const lists = audited.lists.map((list, at) => ({ ...list, rows: rows[at] ?? [] }));
      return { name: 'recompute', found: { audited: { ...audited, lists }, register } };
    }
    case 'outlay':
    case 'forecast':
      return { ...answer, found: withClaims(answer.found, claims) };
    case 'whatIf':
    case 'check':
    case 'seal':
    case 'verify':
      return answer;
  }
}

const withClaims = (
  { years, assumptions }: BudgetAccount,
  claims: readonly (readonly AccountClaim[])[],
): BudgetAccount => ({
  assumptions,
  years: years.map((year, at) => ({ ...year, claims: claims[at] ?? [] })),
});
