import { fieldsOf, type Field } from '../../src/table/fields';
import {
  ANSWERS_SETTING,
  NO_ANSWERS,
  readStoredAnswers,
  receivedKey,
  withAnswer,
  withReceived,
  writtenAnswers,
  type Answer,
  type StoredAnswers,
} from '../../src/company/stored-answers';
import type { Award } from '../../src/rules/awards';
import type { Exact } from '../../src/rules/exact';
import type { Column, CompanyTable, HandMapping } from '../../src/table/table';
import type { Day } from '../../src/rules/dates';
import type { PolicyBook, Provision } from '../../src/rules/policy-book';
import type { FunctionDescription } from '../../src/formulas/function-description';
import { inspectCell, type CellInspection } from '../../src/formulas/inspection/cell-inspection';
import { fromNative, mayBeNative } from '../../src/formulas/native/from-native';
import { readStoredWords, saidIn, type StoredWords } from '../../workbook/said';
import type { Progress } from '../../workbook/sheet-reader';
import type { CellAddress, CellValue, Selection, Visibility, Workbook } from '../../workbook/workbook';
import { sourceOf, sourceTable } from '../../src/company/results/result-title';
import type { SheetCells } from '../../src/table/sheet';
import type { SheetTable } from '../../src/table/sheet-tables';
import { onThisThread } from '../whole-table/on-this-thread';
import type { Assessor } from '../whole-table/task';
import { WholeTableRun, type TableContent, type WholeTable } from '../whole-table/whole-table-run';
import type { ReportSheet } from '../../src/sheets/report-sheet';
import { CheckRun, type CheckedTable, type ReadTable } from './check-run';
import { planFormula, planInsertion, type InsertionPlan } from './formula-insertion';
import {
  readEnterprise,
  readSelected,
  tableOf,
  type CompanyReading,
  type CompanyRow,
  type PaneReading,
  type ReadingSettings,
  type RowsState,
} from './pane-reading';
import {
  alone,
  Superseded,
  TableReader,
  type CellPlace,
  type FoundEnterprise,
  type OfferedTable,
  type Part,
} from '../../workbook/table-reader';
import {
  NO_YEARS,
  readStoredYears,
  withYear,
  writtenYears,
  YEARS_SETTING,
  type SaidYears,
  type TableCorner,
} from '../../src/table/stored-years';
import {
  JOINS_SETTING,
  NO_JOINS,
  readStoredJoins,
  withJoin,
  withoutTable,
  writtenJoins,
  type Joins,
} from '../../src/company/stored-joins';
import {
  MAPPING_SETTING,
  NO_MAPPING,
  withChoice,
  withoutHeadings,
  type ColumnChoice,
} from '../../src/table/stored-mapping';

/** The state of inserting one clause's formula. */
export type Insertion = { readonly award: string } & (
  | { readonly kind: 'asking'; readonly plan: Exclude<InsertionPlan, { kind: 'ready' }> }
  | { readonly kind: 'written'; readonly at: CellAddress; readonly formula: string }
  /** The selected row is no longer the one shown, so nothing was written. */
  | { readonly kind: 'moved'; readonly to: CellAddress | null }
  | { readonly kind: 'failed'; readonly message: string; readonly from: CellAddress | null }
);

/** A change by the user that the host refused, with the host's words. */
export interface RefusedChange {
  readonly change: 'mapping' | 'answers' | 'formula' | 'selection' | 'report';
  readonly message: string;
}

export interface PaneState {
  /** null until the first answer, and after a failure. */
  readonly reading: PaneReading | null;
  /** The inspection of the active cell's HZ formula; null when the cell has none. */
  readonly inspection: CellInspection | null;
  /** Whether the active cell has an ordinary formula that was once an HZ formula, and is inspected as that. */
  readonly isNative: boolean;
  /** The reason why the formula of the active cell could not be followed. */
  readonly inspectionFailure: string | null;
  readonly day: Day;
  readonly mapping: HandMapping;
  /** The workbook keeps a mapping that cannot be read. */
  readonly mappingBroken: boolean;
  /** What people said of the companies of the workbook. */
  readonly answers: StoredAnswers;
  /** The years that people said of the tables of the workbook. */
  readonly years: SaidYears;
  /** Which tables of the workbook people have joined. */
  readonly joins: Joins;
  /** The workbook keeps answers, years or joined tables that cannot be read. */
  readonly answersBroken: boolean;
  readonly insertion: Insertion | null;
  readonly mended: CellAddress | null;
  /** The reason why the workbook could not be read, in the host's words. */
  readonly failure: string | null;
  readonly refused: RefusedChange | null;
  /** Whether the selection has moved and its answer is still to come. */
  readonly catchingUp: boolean;
}

export interface PaneStoreOptions {
  readonly workbook: Workbook;
  readonly book: PolicyBook;
  /** Our functions; left out, a formula is followed through those of the awards alone. */
  readonly functions?: readonly FunctionDescription[];
  readonly day: Day;
  /** The day of today, asked whenever the pane reads; left out, the day stays until a person chooses another. */
  readonly today?: () => Day;
  /** Whether the pane is seen; left out, it always is. Unseen, it neither watches nor reads the workbook. */
  readonly visibility?: Visibility;
  /** Who assesses whole tables; left out, this thread does between other things. */
  readonly assessor?: Assessor;
  /** Starts a worker for other long work over the policies of the product; left out, this thread does it. */
  readonly startWorker?: () => Worker;
  /** Hands over the report of an audit as a file of its own; left out, it is only written into the workbook. */
  readonly saveReport?: SaveReport;
}

/** @throws where the file cannot be made */
export type SaveReport = (sheets: readonly ReportSheet[]) => Promise<void>;

type Inspected = Pick<PaneState, 'inspection' | 'inspectionFailure' | 'isNative'>;
type Kept = Pick<PaneState, 'mapping' | 'mappingBroken' | 'answers' | 'years' | 'joins' | 'answersBroken'>;

/** What the workbook says of the selection, before the other rows of its company are known. */
interface Selected extends Kept, Inspected {
  readonly selected: ReturnType<typeof readSelected>;
}

/** The pause after a burst of selections before the workbook is read, in milliseconds. */
const PAUSE = 120;
/** The longest time without an answer during a burst, in milliseconds. */
const LONGEST_WAIT = 600;
/**
 * How long nothing is shown while the rows of a table are read; then its row is shown alone, and said to be so.
 */
const ROWS_PATIENCE = 300;

/** A selection with the HZ formula in the place of a native one: it is explained as its award. */
function asFunctions(
  selection: Selection | null,
  book: PolicyBook,
): { readonly selection: Selection | null; readonly isNative: boolean } {
  const formula = selection?.formula ?? '';
  if (!selection || !mayBeNative(formula)) return { selection, isNative: false };
  const back = fromNative(formula, book);
  if (back.converted.length === 0) return { selection, isNative: false };
  return { selection: { ...selection, formula: back.formula }, isNative: true };
}

/** The place of a formula while no cell is selected: a formula of numbers alone needs none. */
const NOTHING_SELECTED: Selection = {
  active: { sheet: '', row: 0, column: 0 },
  formula: null,
  value: null,
  errorMessage: null,
  head: { top: 0, left: 0, rows: [] },
  tableHeaderRow: null,
  rowValues: [],
  rowFormats: [],
};

/** Reads the workbook whenever it changes, and keeps what the pane shows of it. */
export class PaneStore {
  private state: PaneState;
  private readonly listeners = new Set<() => void>();
  private readonly fields: readonly Field[];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private waitingSince: number | null = null;
  /** The number of the newest read. Answers to older reads are dropped. */
  private newestRead = 0;
  private readonly tables: TableReader;
  /** What people have said, as it was read last: the same objects as long as nobody says anything else. */
  private kept: { readonly written: string; readonly said: Kept } | null = null;

  /** Cells have changed since the findings of the check were last held against them. */
  private isCheckOpen = false;

  /** The check of a whole table, which goes on while the pane shows something else. */
  readonly check: CheckRun;

  /** The assessment of a whole table, which goes on likewise. */
  readonly wholeTable: WholeTableRun;

  /** What else ends when the pane does. */
  private readonly endings = new Set<() => void>();

  /** The day of today as long as the pane follows it; null where a person has chosen another. */
  private followed: Day | null;

  /** The table with the row shown, with its sheet as far as it has been read. */
  private shown: Part | null = null;

  constructor(private readonly options: PaneStoreOptions) {
    this.followed = options.day === options.today?.() ? options.day : null;
    this.check = new CheckRun(options.book);
    this.wholeTable = new WholeTableRun(options.workbook, options.assessor ?? onThisThread(options.book));
    this.fields = fieldsOf(options.book);
    this.tables = new TableReader(options.workbook, this.fields);
    this.state = {
      reading: null,
      inspection: null,
      inspectionFailure: null,
      isNative: false,
      day: options.day,
      mapping: NO_MAPPING,
      mappingBroken: false,
      answers: NO_ANSWERS,
      years: NO_YEARS,
      joins: NO_JOINS,
      answersBroken: false,
      insertion: null,
      mended: null,
      failure: null,
      refused: null,
      catchingUp: false,
    };
  }

  readonly snapshot = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Follows the workbook, while the pane is seen, until the function returned is called. */
  start(): () => void {
    let stop: (() => void) | null = null;
    const follow = (): void => {
      const isVisible = this.options.visibility?.isVisible() ?? true;
      if (!isVisible) {
        stop?.();
        stop = null;
        this.stopWaiting();
        return;
      }
      if (stop) return;
      stop = this.watch();
      // Anything may have changed unseen.
      this.isCheckOpen = this.state.reading !== null;
      void this.refresh();
    };
    const stopFollowing = this.options.visibility?.onChange(follow);
    follow();
    return () => {
      stopFollowing?.();
      stop?.();
      this.stopWaiting();
      this.wholeTable.dismiss();
      for (const end of this.endings) end();
      this.newestRead += 1;
    };
  }

  private watch(): () => void {
    return this.options.workbook.onChange((change) => {
      if (change !== 'selection') {
        this.tables.forget();
        this.isCheckOpen = true;
      }
      // Long work belongs to one file.
      if (change === 'file') this.wholeTable.dismiss();
      this.changed();
    });
  }

  /** Calls back when the pane is taken away. */
  readonly onStop = (end: () => void): void => void this.endings.add(end);

  /** What the views that come later build their own long work on. */
  get host(): PaneStoreOptions {
    return this.options;
  }

  /** The figures and names that a column can be taken as. */
  get knownFields(): readonly Field[] {
    return this.fields;
  }

  get book(): PolicyBook {
    return this.options.book;
  }

  /** Reads the workbook now, the rows of the table included. */
  readonly refresh = (): Promise<void> => {
    this.tables.forget();
    return this.read();
  };

  private readonly read = async (): Promise<void> => {
    this.stopWaiting();
    this.followDay();
    const read = ++this.newestRead;
    this.set({ catchingUp: true });
    const isNewest = (): boolean => read === this.newestRead;
    try {
      const { selected, ...answer } = await this.readWorkbook();
      if (!isNewest()) return;
      if (this.isCheckOpen) {
        void this.check.verify();
        void this.wholeTable.verify();
      }
      this.isCheckOpen = false;
      this.shown = selected.kind === 'row' ? selected : null;
      if (selected.kind !== 'row') {
        this.show(selected, answer, this.timer !== null);
        return;
      }
      await this.showCompany(selected, answer, isNewest);
    } catch (error) {
      if (!isNewest()) return;
      this.set({
        reading: null,
        inspection: null,
        isNative: false,
        failure: wordsOf(error),
        catchingUp: this.timer !== null,
      });
    }
  };

  private show(reading: PaneReading, answer: Kept & Inspected, catchingUp: boolean): void {
    this.set({ ...answer, reading, ...this.stillTrue(reading), failure: null, catchingUp });
  }

  /** Shows the company with all its rows; with the selected one alone where reading the others takes long. */
  private async showCompany(
    row: CompanyRow,
    answer: Kept & Inspected,
    isNewest: () => boolean,
  ): Promise<void> {
    const show = ({ enterprise, joined }: FoundEnterprise, rows: RowsState): void =>
      this.show(
        readEnterprise(row, enterprise, rows, this.settingsWith(answer), joined),
        answer,
        rows.kind === 'reading' || this.timer !== null,
      );
    const known = row.cells.isWhole && this.tables.knownEnterpriseOf(row.found, row.company, answer);
    if (known) {
      show(known, { kind: 'all' });
      return;
    }
    const itself: FoundEnterprise = {
      enterprise: alone(row.company),
      joined: { tables: this.tables.partnersOf(row, answer), missing: [] },
    };
    const outcome = this.withAllRows(row, answer).then(
      (whole): (() => void) => whole,
      (error: unknown) => () =>
        show(
          itself,
          error instanceof Superseded ? { kind: 'reading' } : { kind: 'failed', message: wordsOf(error) },
        ),
    );
    const early = await Promise.race([outcome, pause(ROWS_PATIENCE)]);
    if (!isNewest()) return;
    if (early === null) show(itself, { kind: 'reading' });
    const showWhole = await outcome;
    if (isNewest()) showWhole();
  }

  /** Reads the rest of the sheet and finds the table anew: its lower rows say something of its columns too. */
  private async withAllRows(row: CompanyRow, answer: Kept & Inspected): Promise<() => void> {
    await this.tables.whole(row.selection.active.sheet);
    const at = await this.tables.at(row.selection, answer);
    const selected = readSelected(at, { book: this.options.book });
    if (selected.kind !== 'row') return () => this.show(selected, answer, this.timer !== null);
    const { enterprise, joined } = await this.tables.enterpriseOf(selected, selected.company, answer);
    this.shown = selected;
    return () =>
      this.show(
        readEnterprise(selected, enterprise, { kind: 'all' }, this.settingsWith(answer), joined),
        answer,
        this.timer !== null,
      );
  }

  private settingsWith({ mapping, answers, years }: Kept): ReadingSettings {
    return { book: this.options.book, fields: this.fields, mapping, answers, years, day: this.state.day };
  }

  readonly setDay = (day: Day): Promise<void> => {
    this.followed = day === this.options.today?.() ? day : null;
    this.set({ day });
    return this.read();
  };

  /** A pane that is open over midnight goes on with the new day, unless a person has chosen one. */
  private followDay(): void {
    const today = this.options.today?.();
    if (today === undefined || this.followed === null || today === this.followed) return;
    this.followed = today;
    this.set({ day: today });
  }

  /** Says what the columns under a heading hold; `null` leaves them to be recognised. */
  readonly setColumn = (heading: string, choice: ColumnChoice | null): Promise<void> =>
    this.keepMapping(withChoice(this.state.mapping, heading, choice));

  /** Says the unit of some columns, and leaves what they hold as it is. */
  readonly setUnits = (columns: readonly Column[], unit: string): Promise<void> => {
    const said = columns.reduce((mapping, { saidUnder, header }) => {
      const heading = saidUnder ?? header;
      return withChoice(mapping, heading, { fields: mapping[heading]?.fields ?? null, unit });
    }, this.state.mapping);
    return this.keepMapping(said);
  };

  /** Leaves all columns of the table shown to be recognised. */
  readonly resetColumns = (): Promise<void> => {
    const table = this.state.reading && tableOf(this.state.reading);
    const headings = table?.columns.flatMap(({ saidUnder }) => saidUnder ?? []) ?? [];
    return this.keepMapping(withoutHeadings(this.state.mapping, headings));
  };

  /** Keeps what a person said of an open question of the company shown; `null` takes it back. */
  readonly answerQuestion = (question: string, answer: Answer | null): Promise<void> =>
    this.keepAnswers((answers, { enterprise }) => withAnswer(answers, enterprise, question, answer));

  /** Keeps what the company shown has received under a ceiling, in yuan; `null` takes it back. */
  readonly setReceived = (award: Award, yuan: Exact | null): Promise<void> =>
    this.keepAnswers((answers, { enterprise, day }) =>
      withReceived(answers, enterprise, receivedKey(award, day), yuan),
    );

  /** Keeps of which year the figures of the table shown are; `null` leaves it to be proposed. */
  readonly setDataYear = (year: number | null): Promise<void> => {
    const { reading } = this.state;
    if (reading?.kind !== 'company') return Promise.resolve();
    return this.attempt('answers', async () => {
      const { workbook } = this.options;
      const { years } = readStoredYears(await workbook.readSetting(YEARS_SETTING));
      await workbook.writeSetting(
        YEARS_SETTING,
        writtenYears(withYear(years, cornerOf(reading.selection), year)),
      );
      await this.read();
    });
  };

  /** The tables of the workbook that can be joined to the one shown. */
  readonly offeredTables = async (): Promise<readonly OfferedTable[]> => {
    const offered: OfferedTable[] = [];
    await this.attempt('answers', async () => {
      const { selected, ...said } = await this.readWorkbook();
      if (selected.kind !== 'row') return;
      offered.push(...(await this.tables.offersFor(selected, said)));
    });
    return offered;
  };

  /** Lets the rows of another table count with those of the table shown. */
  readonly joinTable = (table: TableCorner): Promise<void> =>
    this.keepJoins((joins, reading) => withJoin(joins, cornerOf(reading.selection), table));

  /** Takes that back. */
  readonly separateTable = (table: TableCorner): Promise<void> =>
    this.keepJoins((joins) => withoutTable(joins, table));

  /** Writes the clause's formula into the active cell, or asks where that would destroy something. */
  readonly insert = async (provision: Provision): Promise<void> => {
    const award = provision.award.name;
    const shown = this.state.reading;
    try {
      const { selected } = await this.readWorkbook();
      if (selected.kind !== 'row' || !sameRow(selected, shown)) {
        await this.refresh();
        this.set({ insertion: { award, kind: 'moved', to: this.activeCell } });
        return;
      }
      const row = { ...selected, day: this.state.day };
      const plan = await planInsertion(this.options.workbook, row, provision);
      if (plan) await this.follow(award, plan);
    } catch (error) {
      this.set({ insertion: { award, kind: 'failed', message: wordsOf(error), from: this.activeCell } });
    }
  };

  /** Writes a formula from the form into the active cell, with or without a table around it, or asks. */
  readonly insertFormula = async (award: string, formula: string): Promise<void> => {
    const shown = this.activeCell;
    try {
      const { selected } = await this.readWorkbook();
      if (!shown || !('selection' in selected) || !sameCell(selected.selection.active, shown)) {
        await this.refresh();
        this.set({ insertion: { award, kind: 'moved', to: this.activeCell } });
        return;
      }
      await this.follow(award, await planFormula(this.options.workbook, selected, formula));
    } catch (error) {
      this.set({ insertion: { award, kind: 'failed', message: wordsOf(error), from: this.activeCell } });
    }
  };

  /** The result of a formula in the active cell before it is written. @returns null when it calls no award */
  readonly foresee = async (formula: string): Promise<CellInspection | null> => {
    const { workbook, book, functions = [] } = this.options;
    const { reading } = this.state;
    const selection = reading && 'selection' in reading ? reading.selection : NOTHING_SELECTED;
    return inspectCell(workbook, { ...selection, formula }, reading && tableOf(reading), book, functions);
  };

  /** Answers the question that `insert` asked: replaces the content of its cell. */
  readonly replaceContent = (): Promise<void> =>
    this.answer(async ({ award, plan }) => {
      if (plan.kind === 'occupied') await this.write(award, plan.at, plan.formula);
    });

  /** Answers that question the other way: writes to the free cell, unless someone has filled it meanwhile. */
  readonly writeToFreeCell = (): Promise<void> =>
    this.answer(async ({ award, plan }) => {
      if (!plan.free) return;
      const [content] = await this.options.workbook.readCells([plan.free]);
      if (content === null) await this.write(award, plan.free, plan.formula);
      else this.set({ insertion: { award, kind: 'moved', to: this.activeCell } });
    });

  readonly cancelInsertion = (): void => this.set({ insertion: null });

  /** Replaces the formula of the inspected cell. */
  readonly mend = (at: CellAddress, formula: string): Promise<void> =>
    this.attempt('formula', async () => {
      await this.options.workbook.writeFormula(at, formula);
      this.set({ mended: at });
      await this.refresh();
    });

  readonly select = (at: CellAddress): Promise<void> =>
    this.attempt('selection', () => this.options.workbook.select(at));

  /** The table shown, as the check reads it: whole, and as it is then. */
  get checkedTable(): CheckedTable | null {
    const { reading } = this.state;
    const table = reading && tableOf(reading);
    if (!reading || !table || !('selection' in reading)) return null;
    const { active, head } = reading.selection;
    const read = async (onProgress: (progress: Progress) => void): Promise<ReadTable | null> => {
      const cells = await this.tables.whole(active.sheet, onProgress);
      const found = this.tables
        .tablesOf(cells, this.state)
        .find(({ place }) => place.block.top === head.top && place.block.left === head.left);
      return found ? { cells, found } : null;
    };
    return { sheet: active.sheet, table, read };
  }

  /** The table of the row shown, or of the results shown, as 整表试算 reads it: whole, and as it is then. */
  get assessable(): WholeTable | null {
    const { reading } = this.state;
    if (reading?.kind === 'results') {
      const { title } = reading;
      return { corner: null, read: (onProgress) => this.sourceContent(title, onProgress) };
    }
    const table = reading && tableOf(reading);
    if (!reading || !table || !('selection' in reading)) return null;
    const corner = cornerOf(reading.selection);
    return {
      corner,
      read: (onProgress) =>
        this.tableContent(
          corner.sheet,
          (tables) =>
            tables.find(({ place: { block } }) => block.top === corner.top && block.left === corner.left),
          onProgress,
        ),
    };
  }

  /** How many rows of the table shown are companies; null until they have been read. */
  get companyRows(): number | null {
    return this.shown && this.tables.knownRowsOf(this.shown.found, this.state);
  }

  /** Turns to the table that the results shown are of. */
  readonly showSource = (): Promise<void> =>
    this.attempt('selection', async () => {
      const { reading } = this.state;
      if (reading?.kind !== 'results') return;
      const source = sourceOf(reading.title, await this.options.workbook.sheetNames());
      if (!source) throw new Error(NO_SOURCE);
      const cells = await this.tables.first(source.sheet);
      const found = sourceTable(source, this.tables.tablesOf(cells, this.state));
      const row = found ? found.table.headerRow + 1 : cells.top;
      await this.options.workbook.select({ sheet: source.sheet, row, column: found?.place.block.left ?? 0 });
    });

  private async sourceContent(
    title: string,
    onProgress: (progress: Progress) => void,
  ): Promise<TableContent | null> {
    const source = sourceOf(title, await this.options.workbook.sheetNames('all'));
    if (!source) throw new Error(NO_SOURCE);
    return this.tableContent(source.sheet, (tables) => sourceTable(source, tables), onProgress);
  }

  private async tableContent(
    sheet: string,
    find: (tables: readonly SheetTable[]) => SheetTable | null | undefined,
    onProgress: (progress: Progress) => void,
  ): Promise<TableContent | null> {
    const stored = await readStoredWords(this.options.workbook);
    const cells = await this.tables.whole(sheet, onProgress);
    const said = this.saidIn(stored);
    const found = find(this.tables.tablesOf(cells, said));
    if (!found) return null;
    const partners = this.tables.partnersOf({ cells, found }, said).map((one) => one.sheet);
    const names = new Set(await this.options.workbook.sheetNames('all'));
    const sheets: SheetCells[] = [cells];
    for (const name of new Set(partners)) {
      if (name !== sheet && names.has(name)) sheets.push(await this.tables.whole(name, onProgress));
    }
    const { top, left } = found.place.block;
    return { table: { sheet, top, left }, sheets, stored };
  }

  /** Writes a copy of a table that stands in columns, or in forms, with one company in a row, and goes there. */
  readonly writeTurned = (name: string): Promise<void> =>
    this.attempt('report', async () => {
      const { reading } = this.state;
      if (reading?.kind !== 'turned') return;
      const { workbook } = this.options;
      const { rows, formats, companies } = reading.turned;
      await workbook.writeTable(name, rows as readonly (readonly CellValue[])[], formats);
      await workbook.select({ sheet: name, row: rows.length - companies, column: 0 });
      await this.refresh();
    });

  /** Writes a list to a sheet of its own. */
  readonly writeReport = (sheet: string, rows: readonly (readonly CellValue[])[]): Promise<void> =>
    this.attempt('report', () => this.options.workbook.writeTable(sheet, rows));

  readonly dismissRefusal = (): void => this.set({ refused: null });

  private get activeCell(): CellAddress | null {
    const { reading } = this.state;
    return reading && 'selection' in reading ? reading.selection.active : null;
  }

  private async readWorkbook(): Promise<Selected> {
    const { workbook, book } = this.options;
    const [cell, stored] = await Promise.all([workbook.readSelection(), readStoredWords(workbook)]);
    const said = this.saidIn(stored);
    const at = cell && (await this.tables.at(cell, said));
    const selected = readSelected(at, { book });
    const inspected = await this.inspect(at, tableOf(selected));
    return { selected, ...said, ...inspected };
  }

  private saidIn(stored: StoredWords): Kept {
    const written = JSON.stringify(stored);
    if (this.kept?.written === written) return this.kept.said;
    const { broken, ...said } = saidIn(stored);
    const kept: Kept = {
      ...said,
      mappingBroken: broken.includes('mapping'),
      answersBroken: broken.some((one) => one !== 'mapping'),
    };
    this.kept = { written, said: kept };
    return kept;
  }

  /** Inspects the active cell. A formula that cannot be followed, to a deleted sheet say, hides no company. */
  private async inspect(at: CellPlace | null, table: CompanyTable | null): Promise<Inspected> {
    const { workbook, book, functions = [] } = this.options;
    try {
      const { selection, isNative } = asFunctions(at?.selection ?? null, book);
      const inspection = selection && (await inspectCell(workbook, selection, table, book, functions));
      return { inspection, inspectionFailure: null, isNative };
    } catch (error) {
      return { inspection: null, inspectionFailure: wordsOf(error), isNative: false };
    }
  }

  private async answer(
    run: (question: Extract<Insertion, { kind: 'asking' }>) => Promise<void>,
  ): Promise<void> {
    const { insertion } = this.state;
    if (insertion?.kind !== 'asking') return;
    try {
      await run(insertion);
    } catch (error) {
      const { award } = insertion;
      this.set({ insertion: { award, kind: 'failed', message: wordsOf(error), from: this.activeCell } });
    }
  }

  private async follow(award: string, plan: InsertionPlan): Promise<void> {
    if (plan.kind === 'ready') await this.write(award, plan.at, plan.formula);
    else this.set({ insertion: { award, kind: 'asking', plan } });
  }

  private async write(award: string, at: CellAddress, formula: string): Promise<void> {
    const { workbook } = this.options;
    await workbook.writeFormula(at, formula);
    this.set({ insertion: { award, kind: 'written', at, formula } });
    await workbook.select(at);
    await this.refresh();
  }

  /** The answers are those of the file as it is now: another pane may have changed them. */
  private keepAnswers(
    change: (answers: StoredAnswers, reading: CompanyReading) => StoredAnswers,
  ): Promise<void> {
    const { reading } = this.state;
    if (reading?.kind !== 'company') return Promise.resolve();
    return this.attempt('answers', async () => {
      const { workbook } = this.options;
      const { answers } = readStoredAnswers(await workbook.readSetting(ANSWERS_SETTING));
      await workbook.writeSetting(ANSWERS_SETTING, writtenAnswers(change(answers, reading)));
      await this.read();
    });
  }

  /** The joined tables are those of the file as it is now, as the answers are. */
  private keepJoins(change: (joins: Joins, reading: CompanyReading) => Joins): Promise<void> {
    const { reading } = this.state;
    if (reading?.kind !== 'company') return Promise.resolve();
    return this.attempt('answers', async () => {
      const { workbook } = this.options;
      const { joins } = readStoredJoins(await workbook.readSetting(JOINS_SETTING));
      await workbook.writeSetting(JOINS_SETTING, writtenJoins(change(joins, reading)));
      await this.read();
    });
  }

  private keepMapping(mapping: HandMapping): Promise<void> {
    return this.attempt('mapping', async () => {
      await this.options.workbook.writeSetting(MAPPING_SETTING, { ...mapping });
      await this.read();
    });
  }

  /**
   * The state that survives a new answer: a question ends when its cell is left, a report when its row is left.
   */
  private stillTrue(reading: PaneReading): Partial<PaneState> {
    const { insertion, mended } = this.state;
    const active = 'selection' in reading ? reading.selection.active : null;
    return {
      insertion: insertion && insertionHolds(insertion, active) ? insertion : null,
      mended: mended && active && sameCell(mended, active) ? mended : null,
    };
  }

  private async attempt(change: RefusedChange['change'], run: () => Promise<void>): Promise<void> {
    try {
      await run();
      if (this.state.refused?.change === change) this.set({ refused: null });
    } catch (error) {
      this.set({ refused: { change, message: wordsOf(error) } });
    }
  }

  private changed(): void {
    this.set({ catchingUp: true });
    this.waitingSince ??= Date.now();
    if (this.timer !== null) clearTimeout(this.timer);
    const left = this.waitingSince + LONGEST_WAIT - Date.now();
    this.timer = setTimeout(() => void this.read(), Math.max(0, Math.min(PAUSE, left)));
  }

  private stopWaiting(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.waitingSince = null;
  }

  private set(changes: Partial<PaneState>): void {
    const differs = (Object.keys(changes) as (keyof PaneState)[]).some(
      (key) => changes[key] !== this.state[key],
    );
    if (!differs) return;
    this.state = { ...this.state, ...changes };
    for (const listener of [...this.listeners]) listener();
  }
}

export const sameCell = (a: CellAddress, b: CellAddress): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

function sameRow(now: CompanyRow, shown: PaneReading | null): boolean {
  if (!shown || !('selection' in shown)) return false;
  const [a, b] = [now.selection.active, shown.selection.active];
  return a.sheet === b.sheet && a.row === b.row;
}

function insertionHolds(insertion: Insertion, active: CellAddress | null): boolean {
  if (!active) return false;
  switch (insertion.kind) {
    case 'asking':
      return sameCell(insertion.plan.at, active);
    case 'written':
      return insertion.at.sheet === active.sheet && insertion.at.row === active.row;
    case 'moved':
      return insertion.to !== null && sameCell(insertion.to, active);
    case 'failed':
      return insertion.from !== null && sameCell(insertion.from, active);
  }
}

const NO_SOURCE =
  '原来的表找不到了（可能改名或删除）。 The table that these results are of is there no more.';

const cornerOf = ({ active, head }: Selection) => ({ sheet: active.sheet, top: head.top, left: head.left });

const pause = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
