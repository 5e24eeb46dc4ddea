import { scaleOfCell } from '../../src/table/cell-scale';
import type { CompanyTable } from '../../src/table/table';
import { clauseYears } from '../../src/table/clause-years';
import type { Day } from '../../src/rules/dates';
import { Exact } from '../../src/rules/exact';
import type { Input } from '../../src/rules/inputs';
import type { Award } from '../../src/rules/awards';
import type { Provision } from '../../src/rules/policy-book';
import type { Language } from '../../src/rules/text';
import { callOf } from '../../src/formulas/award-formula';
import { a1 } from '../../src/formulas/cell-names';
import { unitOfColumn } from '../../src/formulas/inspection/cell-units';
import type { Selection } from '../../workbook/workbook';
import type { TypedForm } from './library-memory';
import type { CompanyReading } from '../store/pane-reading';
import { cellWords, readTyped, writtenArgument, type TypedArgument, type TypedCell } from './typed-argument';

/** One parameter of the form with what stands in its field. */
export interface FormField {
  readonly name: string;
  readonly input: Input;
  /** The words that the person typed; before she does, the cell of the selected row that holds the figure. */
  readonly shown: string;
  readonly argument: TypedArgument;
}

/** @param company the row whose cells fill the fields that were not touched; null where there is none */
export function readForm(
  provision: Provision,
  typed: TypedForm,
  company: CompanyReading | null,
  onSheet: string | null,
): readonly FormField[] {
  return provision.award.inputs.map(({ name, input }) => {
    const shown = typed[name] ?? cellOfRow(provision, input, company, onSheet);
    return { name, input, shown, argument: readTyped(name, input, shown) };
  });
}

function cellOfRow(
  provision: Provision,
  input: Input,
  reading: CompanyReading | null,
  onSheet: string | null,
): string {
  if (!reading) return '';
  const { cell } = reading.company.figure(input, { clause: clauseYears(provision, reading.day) });
  if (!cell) return '';
  const { sheet, row } = reading.selection.active;
  return cellWords(
    { kind: 'cell', sheet, address: a1(row, cell.column), scale: scaleBy(cell.factor) },
    onSheet,
  );
}

/**
 * The selected cell as an argument, in the unit of its column where that is known; its sheet stays with it. A
 * cell that may mean two numbers is taken by its heading, and the form says what is asked.
 */
export function cellTaken(
  input: Input,
  { active, head, rowValues, rowFormats }: Selection,
  table: CompanyTable | null,
): string {
  const column =
    table && active.row > table.headerRow && table.columns.find(({ index }) => index === active.column);
  const known = column ? unitOfColumn(column, input) : null;
  const at = active.column - head.left;
  const cell: TypedCell = {
    kind: 'cell',
    sheet: active.sheet,
    address: a1(active.row, active.column),
    scale: known && scaleBy(scaleOfCell(rowValues[at], rowFormats[at] ?? '', known.unit, known.from).factor),
  };
  return cellWords(cell, null);
}

function scaleBy(factor: Exact): TypedCell['scale'] {
  if (factor.eq(1)) return null;
  return factor.gt(1) ? { operator: '*', by: factor } : { operator: '/', by: new Exact(1).div(factor) };
}

/** The required parameters that are still empty. */
export const unfilled = (fields: readonly FormField[]): readonly FormField[] =>
  fields.filter(({ input, argument }) => argument.kind === 'blank' && !input.omission);

export const refused = (fields: readonly FormField[]): readonly FormField[] =>
  fields.filter(({ argument }) => argument.kind === 'refused');

/** Whether a formula can be written. */
export const isWhole = (fields: readonly FormField[]): boolean =>
  unfilled(fields).length === 0 && refused(fields).length === 0;

/** The formula of the form as filled in; arguments that are refused or still empty are left out. */
export function formulaOf(
  award: Award,
  fields: readonly FormField[],
  asOf: Day | null,
  onSheet: string,
  language: Language,
): string {
  const written = fields.map(({ input, argument }) =>
    argument.kind === 'refused' ? '' : writtenArgument(input, argument, onSheet, language),
  );
  return callOf(award.name, written, asOf);
}
