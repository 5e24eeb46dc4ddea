import { assessedEnterprise } from '../../src/company/assessed-enterprise';
import type { CompanyAssessment } from '../../src/company/assessment';
import { readCompany, type Company } from '../../src/table/company';
import type { CompanyStacking } from '../../src/company/company-stacking';
import { merged, type Enterprise } from '../../src/company/enterprise';
import type { EnterpriseAnswers, StoredAnswers } from '../../src/company/stored-answers';
import { isBudgetSheet } from '../../src/company/results/budget-title';
import { isReportSheet } from '../../src/company/results/report-title';
import { titleOf } from '../../src/company/results/result-title';
import { draftChanges, type DraftChange } from '../../src/company/draft-changes';
import type { Field } from '../../src/table/fields';
import type { TurnedTable } from '../../src/table/turned';
import type { SheetCells } from '../../src/table/sheet';
import type { SheetTable, TableYear } from '../../src/table/sheet-tables';
import type { CompanyTable, HandMapping } from '../../src/table/table';
import type { Day } from '../../src/rules/dates';
import type { PolicyBook } from '../../src/rules/policy-book';
import type { Text } from '../../src/rules/text';
import { layoutRemarks } from '../../src/table/layout-remarks';
import type { Selection } from '../../workbook/workbook';
import type { SaidYears } from '../../src/table/stored-years';
import { NOT_JOINED, type CellPlace, type JoinedTables } from '../../workbook/table-reader';

/** The pane's reading of a selection. */
export type PaneReading =
  | { readonly kind: 'noPolicies' }
  | { readonly kind: 'nothing' }
  /** No table of companies is around the active cell. */
  | {
      readonly kind: 'noTable';
      readonly selection: Selection;
      readonly cells: SheetCells;
      readonly tables: readonly SheetTable[];
    }
  /** The active row holds the headings, or a title above them. */
  | ({ readonly kind: 'headings' } & OnTable)
  /** The active row sums up companies, heads some of them, or holds remarks under the table. */
  | ({ readonly kind: 'total' | 'section' | 'note' } & OnTable)
  /** The active row is empty. */
  | ({ readonly kind: 'outside' } & OnTable)
  /** The sheet holds the results of a whole table. */
  | { readonly kind: 'results'; readonly selection: Selection; readonly title: string }
  /** The sheet is one of a report on an audit. */
  | { readonly kind: 'report'; readonly selection: Selection }
  /** The sheet is one of a budget. */
  | { readonly kind: 'budget'; readonly selection: Selection }
  /** Companies stand in columns, or in forms. */
  | { readonly kind: 'turned'; readonly selection: Selection; readonly turned: TurnedTable }
  | CompanyReading;

/** A cell within a table. */
interface OnTable {
  readonly selection: Selection;
  readonly table: CompanyTable;
  /** What to know of how the table lies on its sheet. */
  readonly remarks: readonly Text[];
}

export interface CompanyReading extends OnTable {
  readonly kind: 'company';
  /** The selected row. */
  readonly company: Company;
  /** The company of the selected row, with all its rows; with this one alone until the others are read. */
  readonly enterprise: Enterprise;
  /** The tables whose rows count with those of the one shown. */
  readonly joined: JoinedTables;
  /** Whether all rows of the table were looked at: the total of a single row may lack something. */
  readonly rows: RowsState;
  readonly dataYear: TableYear;
  /** The day for which the company is assessed. */
  readonly day: Day;
  readonly assessment: CompanyAssessment;
  /** What people said of the company. */
  readonly answers: EnterpriseAnswers;
  /** The awards that the company can have at once. */
  readonly stacking: CompanyStacking;
  /** The changes that drafts would bring for the company. */
  readonly drafts: readonly DraftChange[];
}

export type RowsState =
  | { readonly kind: 'all' }
  | { readonly kind: 'reading' }
  /** The other rows could not be read, in the host's words. */
  | { readonly kind: 'failed'; readonly message: string };

export interface ReadingSettings {
  readonly book: PolicyBook;
  readonly fields: readonly Field[];
  readonly mapping: HandMapping;
  readonly day: Day;
  readonly answers: StoredAnswers;
  /** The years that people said of the tables of the workbook. */
  readonly years: SaidYears;
}

/** The reading of a selection, and what else the workbook has to be asked for it. */
export type SelectionReading = Exclude<PaneReading, CompanyReading> | CompanyRow;

/** A row of a company, whose other rows are still to be found. */
export interface CompanyRow extends OnTable {
  readonly kind: 'row';
  readonly company: Company;
  readonly dataYear: TableYear;
  /** The sheet as far as it has been read. */
  readonly cells: SheetCells;
  readonly found: SheetTable;
}

/** What the selected row is. */
export function readSelected(
  at: CellPlace | null,
  { book }: Pick<ReadingSettings, 'book'>,
): SelectionReading {
  if (book.policies.length === 0) return { kind: 'noPolicies' };
  if (!at) return { kind: 'nothing' };
  const { selection, cells, tables, found, row, kind, turned } = at;
  const title = titleOf(cells);
  if (title !== null) return { kind: 'results', selection, title };
  if (isReportSheet(cells)) return { kind: 'report', selection };
  if (isBudgetSheet(cells)) return { kind: 'budget', selection };
  if (turned) return { kind: 'turned', selection, turned };
  if (!found || kind === null) return { kind: 'noTable', selection, cells, tables };
  const { table, dataYear } = found;
  const on: OnTable = { selection, table, remarks: layoutRemarks(cells, found, tables) };
  if (selection.active.row <= table.headerRow) return { kind: 'headings', ...on };
  if (kind === 'blank') return { kind: 'outside', ...on };
  if (kind !== 'company') return { kind, ...on };
  return { kind: 'row', ...on, company: readCompany(table, row), dataYear, cells, found };
}

/** The company of a row, assessed over all its rows. */
export function readEnterprise(
  { selection, table, remarks, company, dataYear }: CompanyRow,
  enterprise: Enterprise,
  rows: RowsState,
  settings: ReadingSettings,
  joined: JoinedTables = NOT_JOINED,
): CompanyReading {
  const { book, day } = settings;
  const { assessment, answers, stacking } = assessedEnterprise(book, enterprise, settings);
  return {
    kind: 'company',
    selection,
    table,
    remarks,
    company,
    enterprise,
    joined,
    rows,
    dataYear,
    day,
    assessment,
    answers,
    stacking,
    drafts: draftChanges(book, merged(enterprise.rows), day),
  };
}

/** The table of a reading, if one was found. */
export const tableOf = (reading: PaneReading | SelectionReading): CompanyTable | null =>
  'table' in reading ? reading.table : null;

/** What to know of how the table of a reading lies on its sheet. */
export const remarksOf = (reading: PaneReading): readonly Text[] =>
  'remarks' in reading ? reading.remarks : [];
