import type { PolicyBook } from '../../src/rules/policy-book';
import { afterOthers, Superseded } from '../../workbook/sheet-reader';
import { assessTable, sourceOver } from '../../workbook/assess-table';
import type { Assessor } from './task';

/** How long the pane works before clicks, keys and drawing are let through, in milliseconds. */
const AT_ONCE = 40;

/** Assesses between other things, where there are no workers. */
export const onThisThread =
  (book: PolicyBook): Assessor =>
  (sheets, task, { onProgress, signal }) => {
    let since = performance.now();
    return assessTable(sourceOver(sheets), task, {
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
    });
  };
