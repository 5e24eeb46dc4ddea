import { ALIASES_SETTING, readStoredAliases, withAlias, writtenAliases } from '../../src/audit/stored-aliases';
import { readStoredWords, saidIn } from '../../workbook/said';
import { SheetReader, type Progress } from '../../workbook/sheet-reader';
import { TableReader } from '../../workbook/table-reader';
import type { WorkbookChange } from '../../workbook/workbook';
import type { PaneStore } from '../store/pane-store';
import { ContentRun } from './content-run';
import { readContent } from './content';
import type { RecomputeTask, Recomputed, Recomputer, WorkbookContent } from './clerk';
import { offeredLists, type OfferedList } from './offered-lists';
import { ReportWriting } from './report-writing';
import { FIRST_TERMS, type TypedTerms } from './terms';

/** The parts of the view, in the order in which they stand. */
export const AUDIT_SECTIONS = ['recompute'] as const;

export type AuditSection = (typeof AUDIT_SECTIONS)[number];

export interface Clerks {
  readonly recompute: Recomputer;
}

/** After a burst of changes the workbook is looked at once, in milliseconds. */
const PAUSE = 400;

/** What goes on and what was found in the view 核对, whatever the pane shows meanwhile. */
export class AuditDesk {
  readonly recompute: ContentRun<RecomputeTask, Recomputed>;
  readonly report: ReportWriting;
  /** How the form of 发放核对 stands. */
  terms: TypedTerms = FIRST_TERMS;
  /** The part that was looked at last. */
  section: AuditSection = 'recompute';
  private readonly sheets: SheetReader;
  private readonly tables: TableReader;
  private readonly changed = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly store: PaneStore,
    { recompute }: Clerks,
  ) {
    const { workbook } = store.host;
    this.sheets = new SheetReader(workbook);
    this.tables = new TableReader(workbook, store.knownFields);
    this.recompute = new ContentRun((onProgress) => this.content(onProgress), recompute);
    this.report = new ReportWriting(workbook);
    store.onStop(workbook.onChange(this.follow));
    store.onStop(this.dismissAll);
  }

  /** The lists of payments of the workbook as it is now. */
  readonly lists = async (): Promise<readonly OfferedList[]> => {
    const { workbook } = this.store.host;
    return offeredLists(workbook, this.tables, saidIn(await readStoredWords(workbook)));
  };

  /** Calls back, after a pause, when cells hold something else. */
  readonly onContent = (listener: () => void): (() => void) => {
    this.changed.add(listener);
    return () => this.changed.delete(listener);
  };

  /** Keeps in the workbook which award an item is, whatever a list calls it. */
  readonly setAlias = async (item: string, award: string): Promise<void> => {
    const { workbook } = this.store.host;
    const { aliases } = readStoredAliases(await workbook.readSetting(ALIASES_SETTING));
    await workbook.writeSetting(ALIASES_SETTING, writtenAliases(withAlias(aliases, item, award)));
  };

  private content(onProgress: (progress: Progress) => void): Promise<WorkbookContent> {
    return readContent(this.store.host.workbook, this.sheets, onProgress);
  }

  private readonly follow = (change: WorkbookChange): void => {
    if (change === 'selection') return;
    this.sheets.forget();
    this.tables.forget();
    // Long work belongs to one file.
    if (change === 'file') this.dismissAll();
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.recompute.verify();
      for (const listener of [...this.changed]) listener();
    }, PAUSE);
  };

  private readonly dismissAll = (): void => {
    this.recompute.dismiss();
    this.report.dismiss();
  };
}
