import { fieldLabel } from '../../src/table/fields';
import type { CompanyTable } from '../../src/table/table';
import { clauseYears } from '../../src/table/clause-years';
import { likeRow, type Company, type FigureQuery } from '../../src/table/company';
import type { Day } from '../../src/rules/dates';
import { standingOn } from '../../src/rules/policies';
import type { Provision } from '../../src/rules/policy-book';
import type { Text } from '../../src/rules/text';
import { formulaFor } from '../../src/formulas/row-formula';
import type { CellAddress, CellValue, Selection, Workbook } from '../../workbook/workbook';
import type { CompanyReading } from './pane-reading';

/** The row that a formula is for, and the day shown. */
type Row = Pick<CompanyReading, 'selection' | 'table' | 'company' | 'day'>;

/** The plan for inserting a formula into the active cell. */
export type InsertionPlan =
  | { readonly kind: 'ready'; readonly at: CellAddress; readonly formula: string }
  /** The cell has other content, which is replaced only after a second confirmation. */
  | (Blocked & { readonly kind: 'occupied'; readonly content: string })
  /** The cell has a figure from which clauses are computed. It is never overwritten. */
  | (Blocked & { readonly kind: 'input'; readonly header: string });

interface Blocked {
  readonly at: CellAddress;
  readonly formula: string;
  /** An empty cell of the same row, right of the table; null when none was found nearby. */
  readonly free: CellAddress | null;
}

/** Required inputs for which the table has no column of the clause's year: without them there is no formula. */
export function missingColumns(
  provision: Provision,
  { company, day }: Pick<Row, 'company' | 'day'>,
): readonly Text[] {
  const clause = clauseYears(provision, day);
  return provision.award.inputs
    .filter(({ input }) => !input.omission && !company.figure(input, { clause }).cell)
    .map(({ input }) => fieldLabel(input));
}

/** Decides where the formula of a row's company can go. @returns null when a required column is missing */
export async function planInsertion(
  workbook: Workbook,
  reading: Row,
  provision: Provision,
): Promise<InsertionPlan | null> {
  const { selection, company, day } = reading;
  const onDay = withYearsOf(clauseYears(provision, day), company);
  const formula = formulaFor(provision, onDay, selection.active.row, dayToJudge(provision, reading));
  return formula === null ? null : planFormula(workbook, reading, formula);
}

/** The figures that the card shows, where the formula itself is given no day. */
const withYearsOf = (clause: FigureQuery['clause'], company: Company): Company => ({
  ...likeRow(company),
  figure: (input, query) => company.figure(input, { ...query, clause }),
});

/** The selection, and the table around it if there is one. */
export interface Place {
  readonly selection: Selection;
  readonly table?: CompanyTable;
}

/** Decides where a formula meant for the active cell can go. */
export async function planFormula(workbook: Workbook, place: Place, formula: string): Promise<InsertionPlan> {
  const { selection, table } = place;
  const at = selection.active;
  const column = table?.columns.find(({ index }) => index === at.column);
  if (table && at.row >= table.headerRow && column && column.taken.length > 0) {
    return { kind: 'input', at, formula, header: column.header, free: await freeCell(workbook, selection) };
  }
  if (selection.value === null && selection.formula === null) return { kind: 'ready', at, formula };
  const content = selection.formula ?? contentWords(selection.value);
  return { kind: 'occupied', at, formula, content, free: await freeCell(workbook, selection) };
}

/**
 * The day written into a formula, so that it shows what the card shows: given where the policy is not in force on
 * the day and pays nothing. A draft is never in force and is computed for comparison, so it gets no day.
 */
function dayToJudge({ policy }: Provision, { day }: Row): Day | null {
  const standing = standingOn(policy, day);
  return standing === 'notYet' || standing === 'expired' ? day : null;
}

const contentWords = (value: CellValue): string =>
  typeof value === 'object' && value !== null ? value.error : String(value);

/** The number of columns right of the table that are searched for an empty cell. */
const COLUMNS_LOOKED_AT = 8;

/** The first empty cell right of the block of cells around the selection. */
async function freeCell(
  workbook: Workbook,
  { active, head, rowValues }: Selection,
): Promise<CellAddress | null> {
  const right = head.left + rowValues.length;
  const candidates = Array.from({ length: COLUMNS_LOOKED_AT }, (_, offset) => ({
    sheet: active.sheet,
    row: active.row,
    column: right + offset,
  }));
  const values = await workbook.readCells(candidates);
  return candidates.find((_, at) => values[at] === null) ?? null;
}
