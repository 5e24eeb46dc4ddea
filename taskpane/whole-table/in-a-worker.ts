import type { TableSheet } from '../../src/sheets/report-sheet';
import type { SheetCells } from '../../src/table/sheet';
import { Superseded } from '../../workbook/sheet-reader';
import type { FormulasOfRow } from '../../workbook/workbook';
import { inPieces, type AssessedTable, type Assessor, type FromWorker, type ToWorker } from './task';

type Rows = Extract<FromWorker, { kind: 'rows' }>;
type Head = Extract<FromWorker, { kind: 'sheet' }>;

/** Assesses in a worker of its own, which ends with the work; `instead` does it where no worker starts. */
export const inAWorker =
  (startWorker: () => Worker, instead: Assessor): Assessor =>
  async (sheets, task, following) => {
    const worker = await started(startWorker, following.signal);
    if (!worker) return instead(sheets, task, following);
    try {
      const answer = answerOf(worker, following);
      // Heard of where it is awaited, also when sending fails first.
      answer.catch(() => undefined);
      await sendSheets(worker, sheets, following.signal);
      tell(worker, { kind: 'assess', task });
      return await answer;
    } finally {
      worker.terminate();
    }
  };

/** A worker that has spoken. @returns null where there are none, or its script was refused or not found */
export async function started(startWorker: () => Worker, signal: AbortSignal): Promise<Worker | null> {
  if (typeof Worker === 'undefined') return null;
  let worker: Worker;
  try {
    worker = startWorker();
  } catch {
    return null;
  }
  const speaks = await new Promise<boolean>((resolve) => {
    worker.addEventListener('message', () => resolve(true), { once: true });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(false);
    });
    signal.addEventListener('abort', () => resolve(false));
  });
  if (speaks) return worker;
  worker.terminate();
  if (signal.aborted) throw new Superseded();
  return null;
}

export const tell = (worker: Worker, message: ToWorker): void => worker.postMessage(message);

export async function sendSheets(
  worker: Worker,
  sheets: readonly SheetCells[],
  signal: AbortSignal,
  formulas: readonly (readonly FormulasOfRow[])[] = [],
): Promise<void> {
  for (const [at, { facts, top, left, values, formats }] of sheets.entries()) {
    tell(worker, { kind: 'sheet', facts, top, left });
    await inPieces(
      values,
      (from, to) =>
        tell(worker, { kind: 'rows', values: values.slice(from, to), formats: formats.slice(from, to) }),
      signal,
    );
    const rows = formulas[at] ?? [];
    await inPieces(
      rows.map(({ cells }) => cells),
      (from, to) => tell(worker, { kind: 'formulas', rows: rows.slice(from, to) }),
      signal,
    );
  }
}

function answerOf(worker: Worker, { onProgress, signal }: Parameters<Assessor>[2]): Promise<AssessedTable> {
  const sheets: { head: Head; rows: Rows['rows'][number][]; formats: Rows['formats'][number][] }[] = [];
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Superseded()));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('messageerror', () => reject(new Error('messageerror')));
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      switch (data.kind) {
        case 'ready':
        case 'payments':
        case 'claims':
        case 'found':
          return;
        case 'progress':
          onProgress(data.progress);
          return;
        case 'sheet':
          sheets.push({ head: data, rows: [], formats: [] });
          return;
        case 'rows':
          sheets.at(-1)?.rows.push(...data.rows);
          sheets.at(-1)?.formats.push(...data.formats);
          return;
        case 'done':
          resolve({ sheets: sheets.map(asReportSheet), summary: data.summary });
          return;
        case 'failed':
          reject(new Error(data.message));
      }
    });
  });
}

const asReportSheet = ({
  head: { name, widths, headerRow },
  rows,
  formats,
}: {
  readonly head: Head;
  readonly rows: Rows['rows'];
  readonly formats: Rows['formats'];
}): TableSheet => ({ name, widths, headerRow, rows, formats });
