import type { TableSheet } from '../../src/sheets/report-sheet';
import type { Day } from '../../src/rules/dates';
import type { Language } from '../../src/rules/text';
import type { SheetCells } from '../../src/table/sheet';
import type { TableCorner } from '../../src/table/stored-years';
import type { StoredWords } from '../../workbook/said';
import { holdTheSame } from '../../workbook/same-cells';
import { Superseded, type Progress } from '../../workbook/sheet-reader';
import type { Workbook } from '../../workbook/workbook';
import { goOn, NewestRun, readWhole } from '../store/newest-run';
import type { AssessedTable, Assessor, Summary } from './task';

/** Everything of a workbook that the results of a table depend on, but for the day. */
export interface TableContent {
  readonly table: TableCorner;
  /** The sheet of the table, and those of the tables joined to it, with all their rows. */
  readonly sheets: readonly SheetCells[];
  readonly stored: StoredWords;
}

/** A table of companies, and how it is read. */
export interface WholeTable {
  /** Where it lies; null of one that is known by its results. */
  readonly corner: TableCorner | null;
  /** Reads it as it is now, saying how far it is. null where it is there no more. */
  read(onProgress: (progress: Progress) => void): Promise<TableContent | null>;
}

/** How the assessment is asked for. */
export interface Asked {
  readonly day: Day;
  readonly language: Language;
}

export type WholeTableState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly of: WholeTable;
      readonly phase: 'reading' | 'assessing' | 'writing';
      /** In rows, while assessing in companies; null until it is known. */
      readonly progress: Progress | null;
    }
  | {
      readonly kind: 'done';
      readonly of: WholeTable;
      readonly asked: Asked;
      readonly table: TableCorner;
      readonly summary: Summary;
      /** The sheets that were written, that of the companies first. */
      readonly written: readonly WrittenSheet[];
      /** What the results depend on may have changed since. */
      readonly isOutdated: boolean;
    }
  /** Sheets are whole or as they were before: those written are whole and new. */
  | { readonly kind: 'cancelled'; readonly of: WholeTable; readonly written: readonly WrittenSheet[] }
  | {
      readonly kind: 'failed';
      readonly of: WholeTable;
      readonly message: string;
      readonly written: readonly WrittenSheet[];
    };

export interface WrittenSheet {
  readonly name: string;
  /** The row of its headings, counted from 0. */
  readonly headerRow: number;
}

/**
 * 整表试算: assesses every company of a table and writes sheets of results. All rows are there before the first
 * sheet is written. A new run ends the one before; another file ends every run.
 */
export class WholeTableRun extends NewestRun<WholeTableState> {
  /** What the results are of. */
  private assessed: TableContent | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly assess: Assessor,
  ) {
    super({ kind: 'idle' });
  }

  readonly start = async (of: WholeTable, asked: Asked): Promise<void> => {
    const written: WrittenSheet[] = [];
    await this.newest(
      (run) => this.run(run, of, asked, written),
      (why) =>
        this.set(
          why === 'cancelled' ? { kind: 'cancelled', of, written } : { kind: 'failed', of, ...why, written },
        ),
    );
  };

  /** Ends the run, if there is one, and forgets its outcome. The sheets that were written stay. */
  readonly dismiss = (): void => {
    this.assessed = null;
    this.forget({ kind: 'idle' });
  };

  async verify(): Promise<void> {
    const { state, assessed } = this;
    if (state.kind === 'running') this.doubt();
    if (state.kind !== 'done' || state.isOutdated || !assessed) return;
    try {
      const now = await state.of.read(() => undefined);
      if (now && (await sameContent(now, assessed))) return;
    } catch (error) {
      // It has changed once more, and is looked at again for that.
      if (error instanceof Superseded) return;
    }
    if (this.state === state) this.set({ ...state, isOutdated: true });
  }

  private async run(
    run: AbortController,
    of: WholeTable,
    asked: Asked,
    written: WrittenSheet[],
  ): Promise<void> {
    const { signal } = run;
    const says = (phase: 'reading' | 'assessing' | 'writing') => (progress: Progress | null) => {
      if (this.isNewest(run) && !signal.aborted) this.set({ kind: 'running', of, phase, progress });
    };
    says('reading')(null);
    const content = await readWhole(() => of.read(says('reading')), CHANGING);
    goOn(signal);
    if (!content) throw new Error(GONE);
    says('assessing')(null);
    const { sheets, table, stored } = content;
    const assessed = await this.assess(
      sheets,
      { table, stored, ...asked },
      { onProgress: says('assessing'), signal },
    );
    goOn(signal);
    await this.write(assessed, { signal, onProgress: says('writing'), written });
    if (!this.isNewest(run)) return;
    this.assessed = content;
    const { summary } = assessed;
    this.set({ kind: 'done', of, asked, table, summary, written, isOutdated: false });
  }

  /** Writes the sheets of results and turns to that of the companies. */
  private async write(
    { sheets }: AssessedTable,
    {
      signal,
      onProgress,
      written,
    }: {
      readonly signal: AbortSignal;
      readonly onProgress: (progress: Progress) => void;
      readonly written: WrittenSheet[];
    },
  ): Promise<void> {
    const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
    let before = 0;
    onProgress({ done: 0, total });
    for (const sheet of sheets) {
      const name = await nameFor(this.workbook, sheet);
      goOn(signal);
      const { rows, formats, widths, headerRow } = sheet;
      await this.workbook.writeTable(name, rows, formats, {
        widths,
        headerRow,
        signal,
        onRows: (done) => onProgress({ done: before + done, total }),
      });
      written.push({ name, headerRow });
      before += rows.length;
      onProgress({ done: before, total });
      goOn(signal);
    }
    const [first] = written;
    if (first) await this.workbook.select({ sheet: first.name, row: first.headerRow + 1, column: 0 });
  }
}

const GONE = '这张表找不到了。 This table is there no more.';
const CHANGING = '表格内容一直在变，没有读完。请稍后再试。 The table keeps changing; please try again later.';

/**
 * The name under which a sheet of results is written: its own, unless a sheet of that name is not this one's
 * predecessor but somebody's own, or of another table.
 */
export async function nameFor(
  workbook: Workbook,
  { name, rows }: Pick<TableSheet, 'name' | 'rows'>,
): Promise<string> {
  const title = rows[0]?.[0];
  const names = await workbook.sheetNames('all');
  for (let number = 1; ; number += 1) {
    const wanted = numbered(name, number);
    const taken = names.find((one) => one.toLowerCase() === wanted.toLowerCase());
    if (taken === undefined) return wanted;
    const [first] = await workbook.readCells([{ sheet: taken, row: 0, column: 0 }]);
    if (first === title) return taken;
  }
}

/** Excel takes no longer name of a sheet. */
const LONGEST_NAME = 31;

function numbered(name: string, number: number): string {
  const mark = number === 1 ? '' : ` (${number})`;
  return `${name.slice(0, LONGEST_NAME - mark.length)}${mark}`;
}

async function sameContent(now: TableContent, then: TableContent): Promise<boolean> {
  if (JSON.stringify([now.table, now.stored]) !== JSON.stringify([then.table, then.stored])) return false;
  if (now.sheets.length !== then.sheets.length) return false;
  for (const [at, sheet] of now.sheets.entries()) {
    const before = then.sheets[at];
    if (!before || !(await holdTheSame(sheet, before))) return false;
  }
  return true;
}
