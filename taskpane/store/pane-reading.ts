import { assessEnterprise, type CompanyAssessment } from '../../src/company/assessment';
import { readCompany, type Company } from '../../src/table/company';
import { stackCompany, type CompanyStacking } from '../../src/company/company-stacking';
import { merged, type Enterprise } from '../../src/company/enterprise';
import {
  answersOf,
  receivedOn,
  type EnterpriseAnswers,
  type StoredAnswers,
} from '../../src/company/stored-answers';
import { draftChanges, type DraftChange } from '../../src/company/draft-changes';
import type { Field } from '../../src/table/fields';
import { rowKind } from '../../src/table/row-kinds';
import { recogniseTable, type CompanyTable, type HandMapping } from '../../src/table/table';
import { proposedYear } from '../../src/table/proposed-year';
import type { Day } from '../../src/rules/dates';
import type { PolicyBook } from '../../src/rules/policy-book';
import type { Text } from '../../src/rules/text';
import type { Selection } from '../../workbook/workbook';
import { NO_YEARS, saidYear, type SaidYears } from './stored-years';
import { alone } from './table-rows';

/** The pane's reading of a selection. */
export type PaneReading =
  | { readonly kind: 'noPolicies' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'noTable'; readonly selection: Selection }
  /** The active row holds the headings, or a title above them. */
  | { readonly kind: 'headings'; readonly selection: Selection; readonly table: CompanyTable }
  /** The active row sums up companies, heads some of them, or holds remarks under the table. */
  | {
      readonly kind: 'total' | 'section' | 'note';
      readonly selection: Selection;
      readonly table: CompanyTable;
    }
  /** The active row is empty. */
  | { readonly kind: 'outside'; readonly selection: Selection; readonly table: CompanyTable }
  | CompanyReading;

/** Of which year the figures of a table are. */
export interface TableYear {
  /** null where nobody said it and nothing proposes it. */
  readonly year: number | null;
  /** Whether a person said it. */
  readonly said: boolean;
  /** What proposes it; null where nothing does. */
  readonly from: Text | null;
}

export interface CompanyReading {
  readonly kind: 'company';
  readonly selection: Selection;
  readonly table: CompanyTable;
  /** The selected row. */
  readonly company: Company;
  /** The company of the selected row, with all its rows; with this one alone until the others are read. */
  readonly enterprise: Enterprise;
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
  readonly years?: SaidYears;
}

/** The reading of a selection, and what else the workbook has to be asked for it. */
export type SelectionReading = Exclude<PaneReading, CompanyReading> | CompanyRow;

/** A row of a company, whose other rows are still to be found. */
export interface CompanyRow {
  readonly kind: 'row';
  readonly selection: Selection;
  readonly table: CompanyTable;
  readonly company: Company;
  readonly dataYear: TableYear;
}

type RowSettings = Pick<ReadingSettings, 'book' | 'fields' | 'mapping' | 'years'>;

/** What the selected row is. */
export function readSelected(selection: Selection | null, settings: RowSettings): SelectionReading {
  const { book } = settings;
  if (book.policies.length === 0) return { kind: 'noPolicies' };
  if (!selection) return { kind: 'nothing' };
  const { head, active, rowValues, rowFormats } = selection;
  const found = tableOfYear(selection, settings);
  if (!found) return { kind: 'noTable', selection };
  const { table, dataYear } = found;
  if (active.row <= table.headerRow) return { kind: 'headings', selection, table };
  const kind = rowKind(table, { left: head.left, values: rowValues });
  if (kind === 'blank') return { kind: 'outside', selection, table };
  if (kind !== 'company') return { kind, selection, table };
  const row = { row: active.row, left: head.left, values: rowValues, formats: rowFormats };
  return { kind: 'row', selection, table, company: readCompany(table, row), dataYear };
}

/** The table around a selection, its columns taken as those of the year that was said, else proposed. */
function tableOfYear(
  selection: Selection,
  { fields, mapping, years = NO_YEARS }: RowSettings,
): { readonly table: CompanyTable; readonly dataYear: TableYear } | null {
  const { head, tableHeaderRow } = selection;
  const recognised = (year: number | null) => recogniseTable(head, fields, mapping, tableHeaderRow, year);
  const undated = recognised(null);
  if (!undated) return null;
  const said = saidYear(years, selection);
  const proposed = said === null ? proposedYear(head, undated) : null;
  const year = said ?? proposed?.year ?? null;
  const table = year === null ? undated : (recognised(year) ?? undated);
  return { table, dataYear: { year, said: said !== null, from: proposed?.from ?? null } };
}

/** The company of a row, assessed over all its rows. */
export function readEnterprise(
  { selection, table, company, dataYear }: CompanyRow,
  enterprise: Enterprise,
  rows: RowsState,
  settings: ReadingSettings,
): CompanyReading {
  const { book, day } = settings;
  const assessment = assessEnterprise(book, enterprise, day);
  const answers = answersOf(settings.answers, enterprise);
  const awards = book.provisions.map(({ award }) => award);
  const received = receivedOn(answers, awards, day);
  // Nobody said it: figures are then of the year before the application.
  const year = dataYear.year ?? Number(day.slice(0, 4)) - 1;
  return {
    kind: 'company',
    selection,
    table,
    company,
    enterprise,
    rows,
    dataYear,
    day,
    assessment,
    answers,
    stacking: stackCompany(assessment, { answers: answers.questions, dataYear: year, received }),
    drafts: draftChanges(book, merged(enterprise.rows), day),
  };
}

/** The reading of a selection whose row is its company's only one. */
export function readPane(selection: Selection | null, settings: ReadingSettings): PaneReading {
  const selected = readSelected(selection, settings);
  return selected.kind === 'row'
    ? readEnterprise(selected, alone(selected.company), { kind: 'all' }, settings)
    : selected;
}

/** The table of a reading, if one was found. */
export const tableOf = (reading: PaneReading | SelectionReading): CompanyTable | null =>
  'table' in reading ? reading.table : null;
