import { factorUnder } from '../../table/company';
import { unitsFor, type ColumnUnit } from '../../table/column-units';
import { readHeader } from '../../table/headers';
import { recogniseTable, type Column, type CompanyTable } from '../../table/table';
import { amountOf } from '../../readings/amount';
import { compare, comparedArguments } from '../../readings/comparison';
import { explain, type Step } from '../../readings/explanation';
import { ambiguityOutcomes, type AmbiguityOutcome } from '../../readings/ambiguity';
import { ArgumentError, AS_OF, isBlank, readArguments } from '../../rules/arguments';
import type { Day } from '../../rules/dates';
import { fromCell, toFen, type Exact } from '../../rules/exact';
import type { Input } from '../../rules/inputs';
import { standingOn, type Standing } from '../../rules/policies';
import type { PolicyBook, Provision } from '../../rules/policy-book';
import { text, type Text } from '../../rules/text';
import { a1, isOneCall, readAwardCalls, replaced, type AwardCall, type CallArgument } from '../award-formula';
import { checkScale, valuePart, type CellUnit, type Finding } from '../scale-check';
import { evaluate, FOLLOWED, isError, type Sheet } from '../sheet-arithmetic';
import {
  partsOf,
  type Place,
  type RangeExpression,
  type ReferenceExpression,
  type SheetExpression,
} from '../sheet-expression';
import type { CellAddress, CellReader, CellValue, Selection } from '../cells';

/** A cell that an argument names. */
export interface ReferenceInspection {
  /** As written in the formula, and wherever it stands in it. */
  readonly written: string;
  readonly places: readonly Place[];
  /** null: a column of an Excel table that was not found. */
  readonly cell: CellAddress | null;
  /** Several cells, shown by the first. */
  readonly isRange: boolean;
  readonly value: CellValue;
  /** Heading of that cell's column, where the table is known. */
  readonly header: string | null;
}

/** One argument of an HZ call, followed to the cells it comes from. */
export interface ArgumentInspection {
  readonly name: string;
  readonly label: Text;
  readonly expression: SheetExpression;
  /** As it stands in the formula; null where nothing is written. */
  readonly written: string | null;
  readonly references: readonly ReferenceInspection[];
  /** What the function is given; undefined where that is not followed. */
  readonly argument: unknown;
  /** What of it is not followed here, in words. */
  readonly notFollowed: readonly Text[];
  readonly warning: Text | null;
  /** The whole formula with this argument put right; null where there is nothing to mend. */
  readonly mended: string | null;
}

export type Outcome =
  | {
      readonly amount: Exact;
      readonly steps: readonly Step[];
      /** By the clause's arithmetic, whatever the dates say. */
      readonly amountInForce: Exact;
      readonly ambiguityOutcomes: readonly AmbiguityOutcome[];
      readonly asOf: Day | null;
      /** What the policy's dates say of `asOf`. */
      readonly standing: Standing | null;
    }
  | { readonly error: Text };

export interface CallInspection {
  readonly provision: Provision;
  /** The function that names the award, where it is not the award's own. */
  readonly through: 'EXPLAIN' | 'COMPARE' | null;
  readonly arguments: readonly ArgumentInspection[];
  /** What the call comes to; null where an argument cannot be followed. */
  readonly outcome: Outcome | null;
}

/** A formula that lists and computes no amount. */
export type ListInspection =
  | { readonly kind: 'clause'; readonly provision: Provision }
  | { readonly kind: 'policies' }
  /** A name that no award has, or one that is not followed (null). */
  | { readonly kind: 'unknown'; readonly functionName: string; readonly name: string | null };

export interface CellInspection {
  readonly address: CellAddress;
  readonly formula: string;
  readonly calls: readonly CallInspection[];
  readonly lists: readonly ListInspection[];
  /** The second amount of HZ.COMPARE less the first. */
  readonly difference: Exact | null;
  /** Whether the cell shows what its call comes to; null where that cannot be compared. */
  readonly agrees: boolean | null;
  readonly disagreement: Disagreement | null;
}

export interface Disagreement {
  readonly shown: CellValue;
  /** null: the call is an error now. */
  readonly amount: Exact | null;
  /** The formula names a table; what is computed here is of the table around the cell. */
  readonly tableTaken: string | null;
}

/** A range of more cells is not read to be added up. */
const MOST_CELLS = 200;

/**
 * Follows the HZ calls of the active cell to their cells, computes them again and points out arguments read at the
 * wrong scale and blanks that would count as 0.
 * @param table the table around the cell, null where none was recognised
 * @returns null when the cell holds no HZ function
 */
export async function inspectCell(
  workbook: CellReader,
  selection: Selection,
  table: CompanyTable | null,
  book: PolicyBook,
): Promise<CellInspection | null> {
  const { formula, active } = selection;
  if (formula === null) return null;
  const calls = readAwardCalls(formula);
  if (calls.length === 0) return null;
  const places = await readPlaces(workbook, calls, selection, table);
  const around: Surroundings = { formula, selection, table, book, ...places };
  const inspected = calls.map((call) => inspectKnown(call, around));
  const awards = inspected.flatMap((one) => one.calls);
  const compared = comparedWithCell(awards, around);
  return {
    address: active,
    formula,
    calls: awards,
    lists: inspected.flatMap(({ lists }) => lists),
    difference: inspected.find(({ difference }) => difference !== null)?.difference ?? null,
    agrees: compared && compared === 'agrees',
    disagreement: compared === 'agrees' ? null : compared,
  };
}

interface Places {
  /** The cell a reference names; null for a column that was not found. */
  readonly addressOf: (reference: ReferenceExpression) => CellAddress | null;
  readonly cellValue: (address: CellAddress) => CellValue | undefined;
  /** Tables of the cells that do not stand in the one around the formula, by sheet. */
  readonly elsewhere: ReadonlyMap<string, CompanyTable>;
}

interface Surroundings extends Places {
  readonly formula: string;
  readonly selection: Selection;
  readonly table: CompanyTable | null;
  readonly book: PolicyBook;
}

async function readPlaces(
  workbook: CellReader,
  calls: readonly AwardCall[],
  selection: Selection,
  table: CompanyTable | null,
): Promise<Places> {
  const parts = calls.flatMap((call) => call.arguments.flatMap(({ expression }) => partsOf(expression)));
  const addressOf = (reference: ReferenceExpression): CellAddress | null =>
    addressOfReference(reference, selection, table);
  const wanted = parts.flatMap((part) => {
    const cells =
      part.kind === 'reference' ? [addressOf(part)] : part.kind === 'range' ? cellsOf(part, selection) : [];
    return cells.filter((cell) => cell !== null);
  });
  const heads = headsOf(wanted.filter((cell) => columnWithin(table, cell, selection.active.sheet) === null));
  const all = new Map([...wanted, ...heads.flatMap(cellsOfHead)].map((cell) => [keyOf(cell), cell]));
  const values = await workbook.readCells([...all.values()]);
  const byKey = new Map([...all.keys()].map((key, at) => [key, values[at] ?? null]));
  const cellValue = (address: CellAddress): CellValue | undefined => byKey.get(keyOf(address));
  const elsewhere = heads.flatMap((head): [string, CompanyTable][] => {
    const found = tableUnder(head, cellValue);
    return found ? [[head.sheet, found]] : [];
  });
  return { addressOf, cellValue, elsewhere: new Map(elsewhere) };
}

/** The first rows of a sheet, over the columns of some cells: there headings stand. */
interface Head {
  readonly sheet: string;
  readonly left: number;
  readonly right: number;
}

const HEAD_ROWS = 12;
/** Headings beside a column help to tell the row of headings. */
const COLUMNS_BEFORE = 20;
const MOST_COLUMNS = 60;

function headsOf(cells: readonly CellAddress[]): readonly Head[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const columns = cells.filter((cell) => cell.sheet === sheet).map(({ column }) => column);
    const left = Math.max(0, Math.min(...columns) - COLUMNS_BEFORE);
    return { sheet, left, right: Math.min(left + MOST_COLUMNS - 1, Math.max(...columns)) };
  });
}

const rowOfHead = ({ sheet, left, right }: Head, row: number): readonly CellAddress[] =>
  Array.from({ length: right - left + 1 }, (_, at) => ({ sheet, row, column: left + at }));

const cellsOfHead = (head: Head): readonly CellAddress[] =>
  Array.from({ length: HEAD_ROWS }, (_, row) => rowOfHead(head, row)).flat();

function tableUnder(
  head: Head,
  cellValue: (cell: CellAddress) => CellValue | undefined,
): CompanyTable | null {
  const rows = Array.from({ length: HEAD_ROWS }, (_, row) =>
    rowOfHead(head, row).map((cell) => cellValue(cell) ?? null),
  );
  // Which figures the columns hold is not asked: the unit in a heading is enough, and far sooner found.
  return recogniseTable({ top: 0, left: head.left, rows }, [], {});
}

const keyOf = ({ sheet, row, column }: CellAddress): string => `${row} ${column} ${sheet}`;

function addressOfReference(
  { target }: ReferenceExpression,
  { active }: Selection,
  table: CompanyTable | null,
): CellAddress | null {
  if (target.kind === 'cell') {
    return { sheet: target.sheet ?? active.sheet, row: target.row, column: target.column };
  }
  const wanted = headingKey(target.column);
  const column = table?.columns.find(({ header }) => headingKey(header) === wanted);
  if (!table || !column || active.row <= table.headerRow) return null;
  return { sheet: active.sheet, row: active.row, column: column.index };
}

/** A structured reference and the heading may differ in line ends and case. */
const headingKey = (heading: string): string => heading.trim().replace(/\r\n?/g, '\n').toLowerCase();

function cellsOf({ cells, sheet }: RangeExpression, { active }: Selection): readonly CellAddress[] {
  if (!cells) return [];
  const [height, width] = [cells.bottom - cells.top + 1, cells.right - cells.left + 1];
  if (height * width > MOST_CELLS) return [];
  return Array.from({ length: height * width }, (_, at) => ({
    sheet: sheet ?? active.sheet,
    row: cells.top + Math.floor(at / width),
    column: cells.left + (at % width),
  }));
}

interface InspectedCall {
  readonly calls: readonly CallInspection[];
  readonly lists: readonly ListInspection[];
  readonly difference: Exact | null;
}

const nothing: InspectedCall = { calls: [], lists: [], difference: null };

function inspectKnown(call: AwardCall, around: Surroundings): InspectedCall {
  const own = around.book.find(call.name);
  if (own) return { ...nothing, calls: [inspectCall(own, call.arguments, null, around)] };
  switch (call.name) {
    case 'EXPLAIN': {
      const named = namedAward(call, 0, around);
      if (!named.provision) return { ...nothing, lists: [named] };
      const explained = inspectCall(named.provision, call.arguments.slice(1), 'EXPLAIN', around);
      return { ...nothing, calls: [explained] };
    }
    case 'CLAUSE': {
      const named = namedAward(call, 0, around);
      if (!named.provision) return { ...nothing, lists: [named] };
      return { ...nothing, lists: [{ kind: 'clause', provision: named.provision }] };
    }
    case 'COMPARE':
      return inspectComparison(call, around);
    case 'POLICIES':
      return { ...nothing, lists: [{ kind: 'policies' }] };
    default:
      return { ...nothing, lists: [{ kind: 'unknown', functionName: 'HZ', name: call.name }] };
  }
}

type NamedAward =
  | { readonly provision: Provision }
  | (Extract<ListInspection, { kind: 'unknown' }> & { readonly provision?: undefined });

function namedAward(call: AwardCall, position: number, around: Surroundings): NamedAward {
  const argument = call.arguments[position];
  const value = argument && evaluate(argument.expression, sheetOf(around));
  const provision = typeof value === 'string' ? around.book.find(value) : undefined;
  if (provision) return { provision };
  const name =
    value === undefined ? null : isBlank(value) ? '' : isError(value) ? value.error : String(value);
  return { kind: 'unknown', functionName: call.name, name };
}

/** Both awards of HZ.COMPARE, each with those of the arguments that it asks for. */
function inspectComparison(call: AwardCall, around: Surroundings): InspectedCall {
  const [first, second] = [namedAward(call, 0, around), namedAward(call, 1, around)];
  if (!first.provision || !second.provision) {
    return { ...nothing, lists: [first, second].flatMap((one) => (one.provision ? [] : [one])) };
  }
  const given = call.arguments.slice(2);
  const asked = comparedArguments(first.provision.award, second.provision.award);
  const side = (provision: Provision, which: 'first' | 'second'): CallInspection => {
    const inOrder = provision.award.inputs.map(({ input }) => {
      const at = asked.findIndex(({ [which]: one }) => one === input);
      return given[at] ?? NOT_WRITTEN;
    });
    return inspectCall(provision, inOrder, 'COMPARE', around);
  };
  const calls = [side(first.provision, 'first'), side(second.provision, 'second')];
  if (calls.some(({ outcome }) => outcome === null)) return { ...nothing, calls };
  try {
    const values = given.map(({ expression }) => evaluate(expression, sheetOf(around)));
    return { ...nothing, calls, difference: compare(first.provision, second.provision, values).difference };
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    return { ...nothing, calls: calls.map((one) => ({ ...one, outcome: { error: error.text } })) };
  }
}

function inspectCall(
  provision: Provision,
  given: readonly CallArgument[],
  through: CallInspection['through'],
  around: Surroundings,
): CallInspection {
  const { inputs } = provision.award;
  const parameters: { name: string; label: Text; input: Input | null }[] = inputs.map(({ name, input }) => ({
    name,
    label: input.label,
    input,
  }));
  // HZ.COMPARE computes without dates.
  if (through !== 'COMPARE') parameters.push({ name: AS_OF.name, label: AS_OF.label, input: null });
  const surplus = given.slice(parameters.length).map((_, at) => {
    const position = parameters.length + at + 1;
    return {
      name: `argument${position}`,
      label: text(`多出的第 ${position} 个参数`, `argument ${position}, one too many`),
      input: null,
    };
  });
  const inspected = [...parameters, ...surplus].map(({ name, label, input }, position) => ({
    name,
    label,
    ...inspectArgument(input, given[position] ?? NOT_WRITTEN, around),
  }));
  return { provision, through, arguments: inspected, outcome: outcomeOf(provision, inspected) };
}

const NOT_WRITTEN: CallArgument = { expression: { kind: 'omitted' }, place: null };

function inspectArgument(
  input: Input | null,
  argument: CallArgument,
  around: Surroundings,
): Omit<ArgumentInspection, 'name' | 'label'> {
  const { expression, place } = argument;
  const blanks = new Set<string>();
  const value = evaluate(
    expression,
    sheetOf(around, (of) => blanks.add(of.written)),
  );
  if (expression.kind === 'reference' && value === null) blanks.add(expression.written);
  const finding =
    (input && checkScale(argument, input, around.formula, (cells, holds) => unitOf(cells, holds, around))) ??
    blankFinding(input, argument, blanks, around.formula);
  return {
    expression,
    written: place && around.formula.slice(...place),
    references: referencesIn(expression, around),
    argument: value,
    notFollowed: value === undefined ? notFollowed(expression, around) : [],
    warning: finding?.warning ?? null,
    mended: finding?.mended ?? null,
  };
}

function referencesIn(expression: SheetExpression, around: Surroundings): readonly ReferenceInspection[] {
  const seen = new Map<string, ReferenceInspection>();
  for (const part of partsOf(expression)) {
    if (part.kind !== 'reference' && part.kind !== 'range') continue;
    const found = part.kind === 'reference' ? referenceTo(part, around) : firstOf(part, around);
    if (!found) continue;
    const key = part.kind === 'reference' && found.cell ? keyOf(found.cell) : part.written;
    const before = seen.get(key);
    seen.set(key, before ? { ...before, places: [...before.places, part.place] } : found);
  }
  return [...seen.values()];
}

function referenceTo(reference: ReferenceExpression, around: Surroundings): ReferenceInspection {
  const cell = around.addressOf(reference);
  return {
    written: reference.written,
    places: [reference.place],
    cell,
    isRange: false,
    value: (cell && around.cellValue(cell)) ?? null,
    header: cell && (columnAt(cell, around)?.header ?? null),
  };
}

/** A range is shown by its first cell. */
function firstOf(range: RangeExpression, around: Surroundings): ReferenceInspection | null {
  const [cell] = cellsOf(range, around.selection);
  if (!cell) return null;
  const isOneColumn = range.cells?.left === range.cells?.right;
  return {
    written: range.written,
    places: [range.place],
    cell,
    isRange: true,
    value: around.cellValue(cell) ?? null,
    header: isOneColumn ? (columnAt(cell, around)?.header ?? null) : null,
  };
}

function columnAt(cell: CellAddress, { table, selection, elsewhere }: Surroundings): Column | null {
  return (
    columnWithin(table, cell, selection.active.sheet) ??
    columnWithin(elsewhere.get(cell.sheet) ?? null, cell, cell.sheet)
  );
}

function columnWithin(table: CompanyTable | null, cell: CellAddress, sheet: string): Column | null {
  if (!table || cell.sheet !== sheet || cell.row <= table.headerRow) return null;
  return table.columns.find(({ index }) => index === cell.column) ?? null;
}

const sheetOf = (around: Surroundings, blankCounted: Sheet['blankCounted'] = () => undefined): Sheet => ({
  valueOf(reference) {
    const address = around.addressOf(reference);
    return address ? around.cellValue(address) : undefined;
  },
  valuesOf(range) {
    const cells = cellsOf(range, around.selection);
    const values = cells.map(around.cellValue);
    return cells.length > 0 && values.every((value) => value !== undefined) ? values : undefined;
  },
  award(name, args) {
    const provision = around.book.find(name);
    return provision && name.startsWith('HZ.') ? awardValue(provision, args) : undefined;
  },
  blankCounted,
});

function awardValue(provision: Provision, args: readonly CellValue[]): CellValue {
  const outcome = compute(provision, args);
  return 'error' in outcome ? { error: '#VALUE!' } : outcome.amount.toNumber();
}

/** The unit between the cells and the rule; null where neither a heading nor a person names what the column holds. */
function unitOf(
  cells: ReferenceExpression | RangeExpression,
  input: Input | null,
  around: Surroundings,
): CellUnit | null {
  if (cells.kind === 'reference') {
    const address = around.addressOf(cells);
    return address && unitOfCell(address, input, around);
  }
  const units = cellsOf(cells, around.selection).map((cell) => unitOfCell(cell, input, around));
  const [first] = units;
  const alike = units.every(
    (unit) => unit && first && unit.factor.eq(first.factor) && unit.from === first.from,
  );
  return first && alike ? { ...first, cell: cells.written } : null;
}

function unitOfCell(cell: CellAddress, input: Input | null, around: Surroundings): CellUnit | null {
  const column = columnAt(cell, around);
  if (!column) return null;
  const holds = input ?? column.taken[0]?.field.input ?? null;
  if (!holds) return null;
  const { taken, named } = unitsOfColumn(column, holds);
  const unit = taken?.unit ?? named;
  if (!unit) return null;
  const { active, head, rowFormats } = around.selection;
  // What is said of columns by hand is known for the table around the formula only.
  const isElsewhere = columnWithin(around.table, cell, active.sheet) === null;
  if (isElsewhere && !named) return null;
  const inActiveRow = cell.sheet === active.sheet && cell.row === active.row;
  const format = inActiveRow ? (rowFormats[cell.column - head.left] ?? '') : '';
  // How a cell of another row is shown is not known: 0.25 under % may well be shown as 25%.
  const value = around.cellValue(cell);
  const mayBeFraction = typeof value === 'number' && Math.abs(value) <= 1;
  if (!inActiveRow && mayBeFraction && !factorUnder(unit, '%').eq(unit.factor)) return null;
  const isFraction = ['growth', 'share', 'ratio'].includes(holds.kind) && format.includes('%');
  return {
    cell:
      cell.sheet === active.sheet ? a1(cell.row, cell.column) : `${cell.sheet}!${a1(cell.row, cell.column)}`,
    header: column.header,
    unit,
    factor: factorUnder(unit, format),
    from: isFraction ? 'format' : taken?.by === 'hand' ? 'hand' : named ? 'heading' : 'assumed',
    value,
  };
}

/** The unit of a column for an input: as the column was taken, or as its heading names it; null where neither says. */
export function unitOfColumn(column: Column, input: Input): ColumnUnit | null {
  const { taken, named } = unitsOfColumn(column, input);
  return taken?.unit ?? named ?? null;
}

function unitsOfColumn({ taken, header }: Column, input: Input) {
  const possible = unitsFor(input);
  const written = readHeader(header).unit;
  return {
    taken: taken.find(({ unit }) => possible.includes(unit)),
    named: possible.find((one) => written !== null && one.written.includes(written)),
  };
}

/** Excel on the desktop hands a blank cell over as 0, and counts it as 0 in arithmetic everywhere. */
function blankFinding(
  input: Input | null,
  argument: CallArgument,
  blanks: ReadonlySet<string>,
  formula: string,
): Finding | null {
  if (blanks.size === 0 || input?.omission?.value?.isZero()) return null;
  const cells = [...blanks].map((written) => written.replaceAll('$', ''));
  const label = input?.label ?? AS_OF.label;
  const parts = partsOf(argument.expression).filter(isCells);
  const fill =
    parts.length === 1
      ? text(`请填写“${label.zh}”`, `please fill in “${label.en}”`)
      : text('请补上数据', 'please fill in the figure');
  const list = text(cells.join('、'), cells.join(', '));
  const amongMany = parts.some(({ kind }) => kind === 'range');
  const [be, it] = cells.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return {
    warning: amongMany
      ? text(
          `${list.zh} 中有空单元格，合计时按 0 计算；请核对是否缺数据`,
          `${list.en}: blank cells count as 0 in the sum; please check whether figures are missing`,
        )
      : text(
          `${list.zh} 为空，Excel 会按 0 计算；${fill.zh}`,
          `${list.en} ${be} blank and Excel counts ${it} as 0; ${fill.en}`,
        ),
    mended: guarded(argument, formula),
  };
}

const isCells = ({ kind }: SheetExpression): boolean => kind === 'reference' || kind === 'range';

/** `IF(C2="","",C2*10000)`: a blank stays a blank. null where the argument has conditions of its own. */
function guarded({ expression, place }: CallArgument, formula: string): string | null {
  const parts = partsOf(expression);
  if (!place || parts.some(({ kind }) => ['function', 'range', 'other', 'name'].includes(kind))) return null;
  const references = parts.filter((part) => part.kind === 'reference').map(({ written }) => written);
  const tests = [...new Set(references)].map((written) => `${written}=""`);
  const test = tests.length === 1 ? tests[0] : `OR(${tests.join(',')})`;
  return replaced(formula, place, `IF(${test ?? ''},"",${formula.slice(...place)})`);
}

/** The parts for which the value of an argument is not known here. */
function notFollowed(expression: SheetExpression, around: Surroundings): readonly Text[] {
  const words = unknownParts(valuePart(expression, null).expression, around);
  const all = words.length > 0 ? words : unknownParts(expression, around);
  return all.filter(({ zh }, at) => all.findIndex((one) => one.zh === zh) === at);
}

function unknownParts(expression: SheetExpression, around: Surroundings): readonly Text[] {
  const { table } = around;
  switch (expression.kind) {
    case 'name':
      return [
        text(
          `名称 ${expression.written} 由表格计算，这里不展开`,
          `The name ${expression.written} is computed by the sheet and not followed here`,
        ),
      ];
    case 'range':
      return [
        text(
          `${expression.written} 是多个单元格：公式会逐格计算，结果溢出到相邻单元格。只算一家企业时请引用一个单元格`,
          `${expression.written} is several cells: the formula computes each and spills over the cells beside it. For one company refer to one cell`,
        ),
      ];
    case 'reference':
      if (around.addressOf(expression)) return [];
      return expression.target.kind === 'tableColumn' && table
        ? [
            text(
              `在此处的表头中没有找到“${expression.target.column}”列，无法取得 ${expression.written} 的数值`,
              `No column “${expression.target.column}” was found among the headings here, so the value of ${expression.written} is not known`,
            ),
          ]
        : [
            text(
              `没有认出表头，无法取得 ${expression.written} 的数值`,
              `No headings were recognised, so the value of ${expression.written} is not known`,
            ),
          ];
    case 'function':
      return unknownInFunction(expression, around);
    case 'other':
      return [unfollowedWords(expression.written)];
    case 'operation':
      return withFallback(
        [expression.left, expression.right].flatMap((part) => unknownParts(part, around)),
        expression,
        around,
      );
    case 'sign':
    case 'percent':
      return unknownParts(expression.of, around);
    case 'omitted':
    case 'literal':
    case 'error':
      return [];
  }
}

function unknownInFunction(
  expression: Extract<SheetExpression, { kind: 'function' }>,
  around: Surroundings,
): readonly Text[] {
  const { name, written } = expression;
  if (!FOLLOWED.includes(name) && !around.book.find(name)) return [unfollowedWords(written)];
  const inside = expression.arguments
    .filter((part) => name !== 'SUM' || part.kind !== 'range')
    .flatMap((part) => unknownParts(part, around));
  return inside.length > 0 ? inside : [unfollowedWords(written)];
}

/** Followed in its parts and still without a value: a text that may be a number or a date, by the computer's settings. */
function withFallback(
  words: readonly Text[],
  { left, right }: Extract<SheetExpression, { kind: 'operation' }>,
  around: Surroundings,
): readonly Text[] {
  if (words.length > 0) return words;
  const texts = [left, right].map((part) => evaluate(part, sheetOf(around)));
  return texts
    .filter((value) => typeof value === 'string')
    .map((value) =>
      text(
        `文本“${value}”能否当作数值由电脑的区域设置决定，这里不计算`,
        `Whether the text “${value}” counts as a number depends on the settings of the computer; it is not computed here`,
      ),
    );
}

const unfollowedWords = (written: string): Text =>
  text(`${written} 由表格计算，这里不展开`, `${written} is computed by the sheet and not followed here`);

function outcomeOf(provision: Provision, inspected: readonly ArgumentInspection[]): Outcome | null {
  const args = inspected.map(({ argument }) => argument);
  return args.includes(undefined) ? null : compute(provision, args);
}

function compute(provision: Provision, args: readonly unknown[]): Outcome {
  try {
    const call = readArguments(provision.award, args);
    const { facts, asOf } = call;
    return {
      amount: amountOf(provision, facts, asOf).yuan,
      steps: explain(provision, call),
      amountInForce: amountOf(provision, facts).yuan,
      ambiguityOutcomes: ambiguityOutcomes(provision, facts),
      asOf,
      standing: asOf === null ? null : standingOn(provision.policy, asOf),
    };
  } catch (error) {
    if (error instanceof ArgumentError) return { error: error.text };
    throw error;
  }
}

/**
 * A value that is not the one of the present data: calculated by hand, or before the last change. Where a blank counts as 0
 * in one Excel and as a blank in another the cell may be right: that is warned of already.
 */
function comparedWithCell(
  calls: readonly CallInspection[],
  { formula, selection }: Surroundings,
): Disagreement | 'agrees' | null {
  const [call] = calls;
  const { value } = selection;
  if (!call?.outcome || call.through !== null || !isOneCall(formula)) return null;
  if (call.arguments.some(hasBlankWarning)) return null;
  const amount = 'amount' in call.outcome ? call.outcome.amount : null;
  const shownNumber = typeof value === 'number' ? value : null;
  if (shownNumber === null && !(isError(value) && value.error === '#VALUE!')) return null;
  const agrees =
    amount === null || shownNumber === null
      ? amount === null && shownNumber === null
      : toFen(fromCell(shownNumber)).eq(toFen(fromCell(amount.toNumber())));
  if (agrees) return 'agrees';
  const tables = call.arguments.flatMap(({ expression }) =>
    partsOf(expression).flatMap((part) =>
      part.kind === 'reference' && part.target.kind === 'tableColumn' && part.target.table
        ? [part.target.table]
        : [],
    ),
  );
  return { shown: value, amount, tableTaken: tables[0] ?? null };
}

const hasBlankWarning = ({ references, warning }: ArgumentInspection): boolean =>
  warning !== null && references.some(({ value }) => value === null);
