import { factorUnder } from '../src/company/company';
import { unitsFor, type ColumnUnit } from '../src/company/column-units';
import { readHeader } from '../src/company/headers';
import type { Column, CompanyTable } from '../src/company/table';
import { amountOf } from '../src/readings/amount';
import { explain, type Step } from '../src/readings/explanation';
import { ArgumentError, AS_OF, isBlank, readArguments } from '../src/rules/arguments';
import { Exact } from '../src/rules/exact';
import type { Input } from '../src/rules/inputs';
import type { PolicyBook, Provision } from '../src/rules/policy-book';
import { text, type Text } from '../src/rules/text';
import {
  a1,
  readAwardCalls,
  replaced,
  scaledReference,
  type AwardCall,
  type CallArgument,
  type ReferenceSource,
  type Scale,
} from './award-formula';
import type { CellAddress, CellValue, Selection, Workbook } from './workbook';

/** One argument of an HZ call, followed to the cell it comes from. */
export interface ArgumentInspection {
  readonly name: string;
  readonly label: Text;
  readonly source: CallArgument['source'];
  /** The cell it comes from, where it comes from one. */
  readonly cell: CellAddress | null;
  readonly cellValue: CellValue;
  /** Heading of that cell's column, where the table is known. */
  readonly header: string | null;
  /** What the function is given; undefined where the sheet computes it. */
  readonly argument: unknown;
  readonly warning: Text | null;
  /** The whole formula with this argument put right; null where there is nothing to mend. */
  readonly mended: string | null;
}

export interface CallInspection {
  readonly provision: Provision;
  readonly arguments: readonly ArgumentInspection[];
  /** What the call comes to; null where an argument is computed by the sheet and cannot be followed. */
  readonly outcome:
    { readonly amount: Exact; readonly steps: readonly Step[] } | { readonly error: Text } | null;
}

export interface CellInspection {
  readonly address: CellAddress;
  readonly formula: string;
  readonly calls: readonly CallInspection[];
}

/**
 * Follows the HZ calls of the active cell to their cells, computes them again and points out arguments read at the
 * wrong scale and blanks that would count as 0.
 * @param table the table around the cell, null where none was recognised
 * @returns null when the cell holds no HZ award
 */
export async function inspectCell(
  workbook: Workbook,
  selection: Selection,
  table: CompanyTable | null,
  book: PolicyBook,
): Promise<CellInspection | null> {
  const { formula, active } = selection;
  if (formula === null) return null;
  const known = readAwardCalls(formula).flatMap((call) => {
    const provision = book.find(call.name);
    return provision ? [{ call, provision }] : [];
  });
  if (known.length === 0) return null;
  const references = known.flatMap(({ call }) =>
    call.arguments.map(({ source }) => source).filter(isReference),
  );
  const addresses = references.map((reference) => addressOf(reference, active));
  const values = await workbook.readCells(addresses);
  const valueOf = new Map(references.map((reference, i) => [reference, values[i] ?? null]));
  return {
    address: active,
    formula,
    calls: known.map(({ call, provision }) =>
      inspectCall(provision, call, {
        formula,
        selection,
        table,
        valueOf: (source) => valueOf.get(source) ?? null,
      }),
    ),
  };
}

interface Surroundings {
  readonly formula: string;
  readonly selection: Selection;
  readonly table: CompanyTable | null;
  valueOf(source: ReferenceSource): CellValue;
}

const isReference = (source: CallArgument['source']): source is ReferenceSource =>
  source.kind === 'reference';

const addressOf = ({ sheet, row, column }: ReferenceSource, active: CellAddress): CellAddress => ({
  sheet: sheet ?? active.sheet,
  row,
  column,
});

function inspectCall(provision: Provision, call: AwardCall, around: Surroundings): CallInspection {
  const parameters = [
    ...provision.award.inputs.map(({ name, input }) => ({ name, label: input.label, input })),
    { name: AS_OF.name, label: AS_OF.label, input: null },
  ];
  const inspected = parameters.map(({ name, label, input }, position) => ({
    name,
    label,
    ...inspectArgument(input, call.arguments[position] ?? NOT_WRITTEN, around),
  }));
  return { provision, arguments: inspected, outcome: outcomeOf(provision, inspected) };
}

const NOT_WRITTEN: CallArgument = { source: { kind: 'omitted' }, place: null };

type Inspected = Omit<ArgumentInspection, 'name' | 'label'>;

function inspectArgument(
  input: Input | null,
  { source, place }: CallArgument,
  around: Surroundings,
): Inspected {
  const nothing = { source, cell: null, cellValue: null, header: null, warning: null, mended: null };
  switch (source.kind) {
    case 'omitted':
      return { ...nothing, argument: null };
    case 'literal':
      return { ...nothing, argument: source.value };
    case 'computed':
      return { ...nothing, argument: undefined };
    case 'reference':
      return inspectReference(input, source, place, around);
  }
}

function inspectReference(
  input: Input | null,
  source: ReferenceSource,
  place: CallArgument['place'],
  around: Surroundings,
): Inspected {
  const cellValue = around.valueOf(source);
  const column = columnUnder(source, around);
  const found = {
    source,
    cell: addressOf(source, around.selection.active),
    cellValue,
    header: column?.header ?? null,
    argument: scaledValue(source, cellValue),
  };
  const expected = input && column ? expectedFactor(input, source, column, around.selection) : null;
  if (expected && !expected.factor.eq(factorOf(source.scale))) {
    return {
      ...found,
      warning: wrongScale(source, expected.unit, column?.header ?? '', expected.factor),
      mended: place
        ? replaced(around.formula, place, scaledReference(source.written, expected.factor))
        : null,
    };
  }
  return { ...found, warning: blankWarning(input, source, cellValue), mended: null };
}

function columnUnder(source: ReferenceSource, { table, selection }: Surroundings): Column | null {
  const { active } = selection;
  const elsewhere = source.sheet !== null && source.sheet !== active.sheet;
  if (!table || elsewhere || source.row <= table.headerRow) return null;
  return table.columns.find(({ index }) => index === source.column) ?? null;
}

/** The factor between the column and the rule; null where neither a heading nor a person names the column's unit. */
function expectedFactor(
  input: Input,
  source: ReferenceSource,
  column: Column,
  selection: Selection,
): { unit: ColumnUnit; factor: Exact } | null {
  const possible = unitsFor(input);
  const taken = column.taken.map(({ unit }) => unit).find((unit) => possible.includes(unit));
  const written = readHeader(column.header).unit;
  const unit = taken ?? possible.find((one) => written !== null && one.written.includes(written));
  if (!unit) return null;
  const format =
    source.row === selection.active.row
      ? (selection.rowFormats[source.column - selection.head.left] ?? '')
      : '';
  return { unit, factor: factorUnder(unit, format) };
}

const factorOf = (scale: Scale | null): Exact => {
  if (!scale) return new Exact(1);
  return scale.operator === '*' ? new Exact(scale.by) : new Exact(1).div(scale.by);
};

function scaledValue({ scale, guarded }: ReferenceSource, value: CellValue): unknown {
  if (isBlank(value)) return scale && !guarded ? 0 : null;
  if (typeof value !== 'number' || !scale) return value;
  return scale.operator === '*' ? value * scale.by : value / scale.by;
}

function wrongScale(source: ReferenceSource, unit: ColumnUnit, header: string, factor: Exact): Text {
  const should = scaledReference(source.written, factor);
  const cell = a1(source.row, source.column);
  return text(
    `${cell} 的表头“${header}”以${unit.label.zh}计，公式没有按此换算；应写 ${should}`,
    `${cell} stands under “${header}”, in ${unit.label.en}; the formula does not convert it. Write ${should}`,
  );
}

function blankWarning(
  input: Input | null,
  { row, column, guarded }: ReferenceSource,
  value: CellValue,
): Text | null {
  if (!isBlank(value) || guarded || !input) return null;
  if (input.omission?.value?.isZero()) return null;
  const cell = a1(row, column);
  return text(
    `${cell} 为空，Excel 会按 0 计算；请填写“${input.label.zh}”`,
    `${cell} is blank and Excel counts it as 0; please fill in “${input.label.en}”`,
  );
}

function outcomeOf(
  provision: Provision,
  inspected: readonly ArgumentInspection[],
): CallInspection['outcome'] {
  if (inspected.some(({ argument }) => argument === undefined)) return null;
  try {
    const call = readArguments(
      provision.award,
      inspected.map(({ argument }) => argument),
    );
    return { amount: amountOf(provision, call.facts, call.asOf).yuan, steps: explain(provision, call) };
  } catch (error) {
    if (error instanceof ArgumentError) return { error: error.text };
    throw error;
  }
}
