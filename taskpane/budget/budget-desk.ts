import {
  BUDGET_SETTING,
  FIRST_TERMS,
  readStoredBudget,
  writtenBudget,
  type BudgetTerms,
} from '../../src/budget/stored-budget';
import type { PolicyChange } from '../../src/budget/what-if/policy-changes';
import {
  readStoredScenarios,
  SCENARIOS_SETTING,
  withScenario,
  writtenScenarios,
  type StoredScenarios,
} from '../../src/budget/what-if/stored-changes';
import { isResultSheet } from '../../src/company/results/result-title';
import { readStoredYears, withYear, writtenYears, YEARS_SETTING } from '../../src/table/stored-years';
import type { TableCorner } from '../../src/table/stored-years';
import type { BudgetAccount, WhatIfAccount } from '../../workbook/budget-table';
import { readStoredWords, saidIn } from '../../workbook/said';
import { SheetReader } from '../../workbook/sheet-reader';
import { TableReader } from '../../workbook/table-reader';
import type { WorkbookChange } from '../../workbook/workbook';
import type { Clerk, Following, FoundOf, Job, JobName, JobOf, WorkbookContent } from '../audit/clerk';
import { readContent } from '../audit/content';
import { ContentRun } from '../audit/content-run';
import { ReportWriting } from '../audit/report-writing';
import type { PaneStore } from '../store/pane-store';
import { offeredTables, type OfferedTable } from './offered-tables';

/** The parts of the view, in the order in which they stand. */
export const BUDGET_SECTIONS = ['outlay', 'forecast', 'whatIf'] as const;

export type BudgetSection = (typeof BUDGET_SECTIONS)[number];

/** After a burst of changes the workbook is looked at once, in milliseconds. */
const PAUSE = 400;

/** What the workbook offers for a budget, and what was said of it. */
export interface BudgetGround {
  readonly tables: readonly OfferedTable[];
  readonly terms: BudgetTerms;
  /** The workbook keeps terms that cannot be read. */
  readonly termsBroken: boolean;
  readonly kept: StoredScenarios;
}

/** What goes on and what was found in the view 预算, whatever the pane shows meanwhile. */
export class BudgetDesk {
  readonly outlay: ContentRun<JobOf<'outlay'>['task'], BudgetAccount>;
  readonly forecast: ContentRun<JobOf<'forecast'>['task'], BudgetAccount>;
  readonly whatIf: ContentRun<JobOf<'whatIf'>['task'], WhatIfAccount>;
  readonly writing: ReportWriting;
  /** What is supposed in the form. */
  changes: readonly PolicyChange[] = [];
  /** The part that was looked at last. */
  section: BudgetSection = 'outlay';
  /** The table that was chosen last, among those offered. */
  chosen: string | null = null;
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
      ): Promise<FoundOf<Name>['found']> => {
        const answer = await clerk(content, { name, task } as Job, following);
        if (answer.name !== name) throw new TypeError(`${name} was asked for, and ${answer.name} came`);
        return answer.found;
      };
    const read: ConstructorParameters<typeof ContentRun>[0] = (onProgress) =>
      readContent(workbook, this.sheets, { withFormulas: false, isLeftOut: isResultSheet }, onProgress);
    this.outlay = new ContentRun(read, job('outlay'));
    this.forecast = new ContentRun(read, job('forecast'));
    this.whatIf = new ContentRun(read, job('whatIf'));
    this.writing = new ReportWriting(workbook);
    store.onStop(workbook.onChange(this.follow));
    store.onStop(this.dismissAll);
  }

  readonly ground = async (): Promise<BudgetGround> => {
    const { workbook } = this.store.host;
    const said = saidIn(await readStoredWords(workbook));
    const { terms, broken } = readStoredBudget(await workbook.readSetting(BUDGET_SETTING));
    const tables = await offeredTables(workbook, this.tables, said, this.store.book);
    const kept = readStoredScenarios(await workbook.readSetting(SCENARIOS_SETTING));
    return { tables, terms, termsBroken: broken, kept };
  };

  /** Calls back, after a pause, when cells or what was said may be something else. */
  readonly onContent = (listener: () => void): (() => void) => {
    this.changed.add(listener);
    return () => this.changed.delete(listener);
  };

  /** Keeps what the planner says of the years ahead. */
  readonly keepTerms = async (terms: BudgetTerms = FIRST_TERMS): Promise<void> => {
    await this.store.host.workbook.writeSetting(BUDGET_SETTING, writtenBudget(terms));
    this.tell();
  };

  /** Keeps what is supposed under a name; null takes it back. */
  readonly keepScenario = async (name: string, changes: readonly PolicyChange[] | null): Promise<void> => {
    const { workbook } = this.store.host;
    const { scenarios } = readStoredScenarios(await workbook.readSetting(SCENARIOS_SETTING));
    await workbook.writeSetting(SCENARIOS_SETTING, writtenScenarios(withScenario(scenarios, name, changes)));
    this.tell();
  };

  /** Keeps of which year the figures of a table are. */
  readonly sayYear = async (table: TableCorner, year: number): Promise<void> => {
    const { workbook } = this.store.host;
    const { years } = readStoredYears(await workbook.readSetting(YEARS_SETTING));
    await workbook.writeSetting(YEARS_SETTING, writtenYears(withYear(years, table, year)));
    // Not every host tells of a setting.
    for (const run of this.runs) void run.verify();
    this.tell();
    await this.store.refresh();
  };

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
      this.tell();
    }, PAUSE);
  };

  private tell(): void {
    for (const listener of [...this.changed]) listener();
  }

  private get runs() {
    return [this.outlay, this.forecast, this.whatIf];
  }

  private readonly dismissAll = (): void => {
    for (const run of this.runs) run.dismiss();
    this.writing.dismiss();
  };
}
