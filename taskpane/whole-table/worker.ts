/** What a worker runs to assess a whole table: cells come in pieces, sheets of results go out in pieces. */
import { policyLibrary } from '../../src/policy-library';
import type { SheetCells } from '../../src/table/sheet';
import { afterOthers } from '../../workbook/sheet-reader';
import { assessTable, sourceOver } from '../../workbook/assess-table';
import type { BudgetAccount } from '../../workbook/budget-table';
import type { FormulasOfRow } from '../../workbook/workbook';
import type { Found, FoundOf, Job, WorkbookContent } from '../audit/clerk';
import { done, type Doing } from '../audit/jobs';
import { closeConnections } from './no-connections';
import { inPieces, type AssessmentTask, type FromWorker, type ToWorker } from './task';

/** How often the pane is told how far it is, in milliseconds. */
const TELLS_EVERY = 100;

type Sheet = Omit<SheetCells, 'values' | 'formats'> & {
  readonly values: SheetCells['values'][number][];
  readonly formats: SheetCells['formats'][number][];
};

const sheets: Sheet[] = [];
const formulas: FormulasOfRow[][] = [];
const tell = (message: FromWorker): void => globalThis.postMessage(message);

closeConnections();
globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'sheet':
      formulas.push([]);
      sheets.push({
        facts: data.facts,
        top: data.top,
        left: data.left,
        values: [],
        formats: [],
        isWhole: true,
      });
      return;
    case 'rows':
      sheets.at(-1)?.values.push(...data.values);
      sheets.at(-1)?.formats.push(...data.formats);
      return;
    case 'assess':
      void telling(() => assess(data.task));
      return;
    case 'formulas':
      formulas.at(-1)?.push(...data.rows);
      return;
    case 'job':
      void telling(() => doJob(data.job, data.settings));
  }
});
tell({ kind: 'ready' });

async function assess(task: AssessmentTask): Promise<void> {
  const assessed = await assessTable(sourceOver(sheets), task, doing());
  for (const { name, widths, headerRow, rows, formats } of assessed.sheets) {
    tell({ kind: 'sheet', name, widths, headerRow });
    await inPieces(rows, (from, to) =>
      tell({ kind: 'rows', rows: rows.slice(from, to), formats: formats.slice(from, to) }),
    );
  }
  tell({ kind: 'done', summary: assessed.summary });
}

/** Payments travel with all that is said of them: a few hundred at once. */
const PAYMENTS_AT_ONCE = 200;

async function doJob(job: Job, settings: WorkbookContent['settings']): Promise<void> {
  const found = await done({ sheets, formulas, settings }, job, doing());
  tell({ kind: 'found', found: await sentAhead(found) });
}

/** What is long travels ahead, in pieces. */
async function sentAhead(answer: Found): Promise<Found> {
  switch (answer.name) {
    case 'recompute':
      return withoutRows(answer);
    case 'outlay':
    case 'forecast':
      return { ...answer, found: await withoutClaims(answer.found) };
    case 'whatIf':
    case 'check':
    case 'seal':
    case 'verify':
      return answer;
  }
}

async function withoutClaims({ years, assumptions }: BudgetAccount): Promise<BudgetAccount> {
  for (const [year, { claims }] of years.entries()) {
    for (let from = 0; from < claims.length; from += PAYMENTS_AT_ONCE) {
      tell({ kind: 'claims', year, claims: claims.slice(from, from + PAYMENTS_AT_ONCE) });
      await afterOthers();
    }
  }
  return { assumptions, years: years.map((year) => ({ ...year, claims: [] })) };
}

/** Sends the payments ahead. */
async function withoutRows({ found }: FoundOf<'recompute'>): Promise<Found> {
  const { audited, register } = found;
  for (const [list, { rows }] of audited.lists.entries()) {
    for (let from = 0; from < rows.length; from += PAYMENTS_AT_ONCE) {
      tell({ kind: 'payments', list, rows: rows.slice(from, from + PAYMENTS_AT_ONCE) });
      await afterOthers();
    }
  }
  const lists = audited.lists.map((list) => ({ ...list, rows: [] }));
  return { name: 'recompute', found: { audited: { ...audited, lists }, register } };
}

function doing(): Doing {
  let told = 0;
  return {
    book: policyLibrary,
    pause: () => Promise.resolve(),
    onProgress: (progress) => {
      const now = performance.now();
      if (now - told < TELLS_EVERY && progress.done < progress.total) return;
      told = now;
      tell({ kind: 'progress', progress });
    },
  };
}

async function telling(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
