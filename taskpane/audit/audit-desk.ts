import {
  ALIASES_SETTING,
  readStoredAliases,
  withAlias,
  writtenAliases,
} from '../../src/audit/stored-aliases';
import type { Day } from '../../src/rules/dates';
import { text, type Text } from '../../src/rules/text';
import type { NotChecked } from '../../src/audit/check/finding';
import { isReportSheet } from '../../src/company/results/report-title';
import { isResultSheet } from '../../src/company/results/result-title';
import { isSealSheet } from '../../src/company/results/seal-title';
import { rulesHash } from '../../src/audit/seal/rules-hash';
import type { Seal, SealVerdict } from '../../src/audit/seal/seal';
import type { SheetCells } from '../../src/table/sheet';
import { readStoredWords, saidIn } from '../../workbook/said';
import { SheetReader, type Progress } from '../../workbook/sheet-reader';
import { TableReader } from '../../workbook/table-reader';
import type { WorkbookChange } from '../../workbook/workbook';
import type { PaneStore } from '../store/pane-store';
import { ContentRun } from './content-run';
import { readContent, type WhatToRead } from './content';
import type {
  Checked,
  CheckTask,
  Clerk,
  Following,
  Found,
  FoundOf,
  Job,
  JobName,
  JobOf,
  RecomputeTask,
  Recomputed,
  SealTask,
  WorkbookContent,
} from './clerk';
import type { FoundForReport } from './sheets-of-report';
import { offeredLists, type OfferedList } from './offered-lists';
import { ReportWriting } from './report-writing';
import { FIRST_TERMS, type TypedTerms } from './terms';

/** The parts of the view, in the order in which they stand. */
export const AUDIT_SECTIONS = ['recompute', 'check', 'seal'] as const;

export type AuditSection = (typeof AUDIT_SECTIONS)[number];

/** After a burst of changes the workbook is looked at once, in milliseconds. */
const PAUSE = 400;

/** What goes on and what was found in the view 核对, whatever the pane shows meanwhile. */
export class AuditDesk {
  readonly recompute: ContentRun<RecomputeTask, Recomputed>;
  readonly check: ContentRun<CheckTask, Checked>;
  readonly seal: ContentRun<SealTask, Seal>;
  readonly verify: ContentRun<null, SealVerdict | null>;
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
    clerk: Clerk,
  ) {
    const { workbook } = store.host;
    this.sheets = new SheetReader(workbook);
    this.tables = new TableReader(workbook, store.knownFields);
    const job =
      <Name extends JobName>(name: Name) =>
      async (
        content: WorkbookContent,
        task: JobOf<Name>['task'],
        following: Following,
      ): Promise<FoundOf<Name>['found']> =>
        foundAs(name, await clerk(content, { name, task } as Job, following));
    this.recompute = new ContentRun(this.reading(false, isResultSheet), job('recompute'));
    this.check = new ContentRun(this.reading(true, isReportOrSeal), job('check'));
    this.seal = new ContentRun(this.reading(true, isReportOrSeal), job('seal'));
    this.verify = new ContentRun(this.reading(true, isReportSheet), job('verify'));
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

  /**
   * All that a report says: what was recomputed, and the check of the workbook, which is run for it unless it has
   * been and still holds. A check that was not completed is told as such.
   */
  readonly foundForReport = async (
    { audited, register }: Recomputed,
    day: Day,
    withSeal: boolean,
  ): Promise<FoundForReport> => {
    const known = this.check.snapshot();
    if (known.kind !== 'done' || known.isOutdated) await this.check.start({ day });
    const state = this.check.snapshot();
    const { findings, notChecked } = state.kind === 'done' ? state.found : { findings: [], notChecked: [] };
    return {
      audited,
      register,
      findings,
      notChecked: state.kind === 'done' ? notChecked.map(placedWords) : [CHECK_NOT_DONE],
      seal: withSeal ? await this.sealNow(day) : null,
      rules: rulesHash(this.store.book),
    };
  };

  /** The seal of the workbook as it is; null where it could not be made. */
  private async sealNow(day: Day): Promise<Seal | null> {
    const known = this.seal.snapshot();
    if (known.kind !== 'done' || known.isOutdated) await this.seal.start({ day });
    const state = this.seal.snapshot();
    return state.kind === 'done' ? state.found : null;
  }

  /** Keeps in the workbook which award an item is, whatever a list calls it. */
  readonly setAlias = async (item: string, award: string): Promise<void> => {
    const { workbook } = this.store.host;
    const { aliases } = readStoredAliases(await workbook.readSetting(ALIASES_SETTING));
    await workbook.writeSetting(ALIASES_SETTING, writtenAliases(withAlias(aliases, item, award)));
    // Not every host tells of a setting.
    for (const run of this.runs) void run.verify();
  };

  private reading(withFormulas: boolean, isLeftOut: WhatToRead['isLeftOut']) {
    return (onProgress: (progress: Progress) => void): Promise<WorkbookContent> =>
      readContent(this.store.host.workbook, this.sheets, { withFormulas, isLeftOut }, onProgress);
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
      for (const run of this.runs) void run.verify();
      for (const listener of [...this.changed]) listener();
    }, PAUSE);
  };

  private get runs() {
    return [this.recompute, this.check, this.seal, this.verify];
  }

  private readonly dismissAll = (): void => {
    for (const run of this.runs) run.dismiss();
    this.report.dismiss();
  };
}

const isReportOrSeal = (cells: SheetCells): boolean => isReportSheet(cells) || isSealSheet(cells);

function foundAs<Name extends JobName>(name: Name, answer: Found): FoundOf<Name>['found'] {
  if (answer.name !== name) throw new TypeError(`${name} was asked for, and ${answer.name} came`);
  return answer.found;
}

const CHECK_NOT_DONE = text('工作簿检查没有完成', 'The check of the workbook was not completed');

/** What could not be checked, with where it stands. */
const placedWords = ({ sheet, cell, cells, message }: NotChecked): Text => {
  const place = cell === null ? `“${sheet}”` : `“${sheet}” ${cell}`;
  const more = cells > 1 ? text(`（共 ${cells} 格）`, ` (${cells} cells)`) : text('', '');
  return text(`${place}：${message.zh}${more.zh}`, `${place}: ${message.en}${more.en}`);
};
