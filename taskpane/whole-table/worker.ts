/** What a worker runs to assess a whole table: cells come in pieces, sheets of results go out in pieces. */
import { policyLibrary } from '../../src/policy-library';
import type { SheetCells } from '../../src/table/sheet';
import type { Progress } from '../../workbook/sheet-reader';
import { assessTable, sourceOver } from '../../workbook/assess-table';
import { closeConnections } from './no-connections';
import { inPieces, type AssessmentTask, type FromWorker, type ToWorker } from './task';

/** How often the pane is told how far it is, in milliseconds. */
const TELLS_EVERY = 100;

type Sheet = Omit<SheetCells, 'values' | 'formats'> & {
  readonly values: SheetCells['values'][number][];
  readonly formats: SheetCells['formats'][number][];
};

const sheets: Sheet[] = [];
const tell = (message: FromWorker): void => globalThis.postMessage(message);

closeConnections();
globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'sheet':
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
      void assess(data.task);
  }
});
tell({ kind: 'ready' });

async function assess(task: AssessmentTask): Promise<void> {
  let told = 0;
  const onProgress = (progress: Progress): void => {
    const now = performance.now();
    if (now - told < TELLS_EVERY && progress.done < progress.total) return;
    told = now;
    tell({ kind: 'progress', progress });
  };
  try {
    const assessed = await assessTable(sourceOver(sheets), task, {
      book: policyLibrary,
      onProgress,
      pause: () => Promise.resolve(),
    });
    for (const { name, widths, headerRow, rows, formats } of assessed.sheets) {
      tell({ kind: 'sheet', name, widths, headerRow });
      await inPieces(rows, (from, to) =>
        tell({ kind: 'rows', rows: rows.slice(from, to), formats: formats.slice(from, to) }),
      );
    }
    tell({ kind: 'done', summary: assessed.summary });
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
