import { assessCompany, type CompanyAssessment } from '../../src/company/assessment';
import { readCompany, type Company } from '../../src/table/company';
import { stackCompany, type CompanyStacking } from '../../src/company/company-stacking';
import { draftChanges, type DraftChange } from '../../src/company/draft-changes';
import type { Field } from '../../src/table/fields';
import { rowKind } from '../../src/table/row-kinds';
import { recogniseTable, type CompanyTable, type HandMapping } from '../../src/table/table';
import type { Day } from '../../src/rules/dates';
import type { PolicyBook } from '../../src/rules/policy-book';
import type { Selection } from '../../workbook/workbook';

/** The pane's reading of a selection. */
export type PaneReading =
  | { readonly kind: 'noPolicies' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'noTable'; readonly selection: Selection }
  /** The active row holds the headings, or a title above them. */
  | { readonly kind: 'headings'; readonly selection: Selection; readonly table: CompanyTable }
  /** The active row sums up companies, or holds remarks under the table. */
  | { readonly kind: 'total' | 'note'; readonly selection: Selection; readonly table: CompanyTable }
  /** The active row is empty. */
  | { readonly kind: 'outside'; readonly selection: Selection; readonly table: CompanyTable }
  | CompanyReading;

export interface CompanyReading {
  readonly kind: 'company';
  readonly selection: Selection;
  readonly table: CompanyTable;
  readonly company: Company;
  /** The day for which the company is assessed. */
  readonly day: Day;
  readonly assessment: CompanyAssessment;
  /** The awards that the company can have at once. */
  readonly stacking: CompanyStacking;
  /** The changes that drafts would bring for the company. */
  readonly drafts: readonly DraftChange[];
}

export interface ReadingSettings {
  readonly book: PolicyBook;
  readonly fields: readonly Field[];
  readonly mapping: HandMapping;
  readonly day: Day;
}

export function readPane(selection: Selection | null, settings: ReadingSettings): PaneReading {
  const { book, fields, mapping, day } = settings;
  if (book.policies.length === 0) return { kind: 'noPolicies' };
  if (!selection) return { kind: 'nothing' };
  const { head, active, rowValues, rowFormats } = selection;
  const table = recogniseTable(head, fields, mapping, selection.tableHeaderRow);
  if (!table) return { kind: 'noTable', selection };
  if (active.row <= table.headerRow) return { kind: 'headings', selection, table };
  const kind = rowKind(table, { left: head.left, values: rowValues });
  if (kind === 'blank') return { kind: 'outside', selection, table };
  if (kind !== 'company') return { kind, selection, table };
  const company = readCompany(table, { left: head.left, values: rowValues, formats: rowFormats });
  const assessment = assessCompany(book, company, day);
  return {
    kind: 'company',
    selection,
    table,
    company,
    day,
    assessment,
    stacking: stackCompany(assessment),
    drafts: draftChanges(book, company, day),
  };
}

/** The table of a reading, if one was found. */
export const tableOf = (reading: PaneReading): CompanyTable | null =>
  'table' in reading ? reading.table : null;
