import { replaced } from '../../formulas/award-formula';
import { columnLetters } from '../../formulas/cell-names';
import type { CellValue } from '../../formulas/cells';
import { formulaShape } from '../../formulas/formula-shape';
import { isError } from '../../formulas/sheet-arithmetic';
import type { Place, SheetExpression } from '../../formulas/sheet-expression';
import { partsOf } from '../../formulas/sheet-expression';
import { ArgumentError, isBlank, readAsOf } from '../../rules/arguments';
import type { Day } from '../../rules/dates';
import type { PolicyBook } from '../../rules/policy-book';
import { text, type Text } from '../../rules/text';
import { dayText } from '../../words/days';
import { isAnchored } from './anchored';
import type { CellValues } from './cell-values';
import type { ColumnCell, ColumnCells } from './column-cells';
import { findingAt, type CheckFinding } from './finding';
import type { HzCall, Pattern } from './sheet-formulas';

/** A day as an argument holds it; null where it is none. */
export function dayIn(value: CellValue | undefined): Day | null {
  if (value === undefined || isBlank(value) || isError(value)) return null;
  try {
    return readAsOf(value);
  } catch (error) {
    if (error instanceof ArgumentError) return null;
    throw error;
  }
}

/** The position of the day among the arguments of a call; null for a function that is no award. */
const dayPosition = (call: HzCall, book: PolicyBook): number | null =>
  book.find(call.name)?.award.inputs.length ?? null;

const WITHOUT_DAY = new WeakMap<Pattern, string>();

/** Whether two formulas are one but for the days that their awards test. */
export const differOnlyInDay = (one: Pattern, other: Pattern, book: PolicyBook): boolean =>
  withoutDay(one, book) === withoutDay(other, book);

function withoutDay(pattern: Pattern, book: PolicyBook): string {
  const known = WITHOUT_DAY.get(pattern);
  if (known !== undefined) return known;
  const places = pattern.calls.flatMap((call) => placeOfDay(call, book));
  const bare = places
    .sort((a, b) => b[0] - a[0])
    .reduce((formula, place) => replaced(formula, place, ''), pattern.first);
  const written = formulaShape(bare, pattern.row, pattern.column).r1c1;
  WITHOUT_DAY.set(pattern, written);
  return written;
}

/** The day of a call with the comma before it. */
function placeOfDay(call: HzCall, book: PolicyBook): readonly Place[] {
  const at = dayPosition(call, book);
  const place = at === null ? null : call.expression.places[at];
  if (at === null || !place) return [];
  const before = call.expression.places
    .slice(0, at)
    .flatMap((one) => (one ? [one] : []))
    .at(-1);
  return [[before ? before[1] : place[0], place[1]]];
}

/** What a call tests dates on: one day for all rows, none, or a day of the row's own. */
interface Tested {
  readonly day: Day | null;
  readonly isOwn: boolean;
}

function testedBy(
  call: HzCall,
  cell: ColumnCell & { readonly pattern: Pattern },
  { table: { sheet }, column }: ColumnCells,
  { values, book }: Checking,
): Tested | null {
  const at = dayPosition(call, book);
  if (at === null) return null;
  const argument = call.expression.arguments[at];
  if (!argument || argument.kind === 'omitted') return { day: null, isOwn: false };
  if (isOfItsRow(argument)) return { day: null, isOwn: true };
  const day = dayIn(values.partNow(argument, { sheet, row: cell.row, column, pattern: cell.pattern }));
  return day === null ? null : { day, isOwn: false };
}

/** A day in the row itself, such as that of the payment: it may be another in each. */
const isOfItsRow = (argument: SheetExpression): boolean =>
  partsOf(argument).some((part) => (part.kind === 'reference' || part.kind === 'range') && !isAnchored(part));

export interface Checking {
  readonly values: CellValues;
  readonly book: PolicyBook;
}

/** A few cells of a column may be slips; more of them are told once for each day. */
const SLIPS = 0.2;

/** Cells that test dates on another day than the rest of their column. */
export function dayFindings(column: ColumnCells, checking: Checking): readonly CheckFinding[] {
  const byDay = new Map<string, { readonly tested: Tested; readonly cells: ColumnCell[] }>();
  const ofPattern = new Map<Pattern, string | null>();
  for (const cell of column.cells) {
    if (!cell.pattern) continue;
    const known = ofPattern.get(cell.pattern);
    const key = known === undefined ? keyOf(cell, column, checking, byDay) : known;
    ofPattern.set(cell.pattern, key);
    if (key !== null) byDay.get(key)?.cells.push(cell);
  }
  const [most, ...others] = [...byDay.values()].sort((a, b) => b.cells.length - a.cells.length);
  if (!most) return [];
  return others.flatMap(({ tested, cells }) => {
    const shown = cells.length <= Math.max(1, column.cells.length * SLIPS) ? cells : cells.slice(0, 1);
    const message = otherDayWords(column.column, tested, most.tested, cells.length);
    return shown.map(({ row }) => findingAt('otherDay', column.table.sheet, row, column.column, message));
  });
}

/** The day of the first award of a formula: all cells of one pattern have one, or each its own. */
function keyOf(
  cell: ColumnCell,
  column: ColumnCells,
  checking: Checking,
  byDay: Map<string, { readonly tested: Tested; readonly cells: ColumnCell[] }>,
): string | null {
  const { pattern } = cell;
  const [tested] = pattern
    ? pattern.calls.flatMap((call) => testedBy(call, { ...cell, pattern }, column, checking) ?? [])
    : [];
  if (!tested) return null;
  const key = tested.isOwn ? 'own' : (tested.day ?? 'none');
  if (!byDay.has(key)) byDay.set(key, { tested, cells: [] });
  return key;
}

function otherDayWords(column: number, own: Tested, most: Tested, count: number): Text {
  const [here, there] = [testedWords(own), testedWords(most)];
  const letters = columnLetters(column);
  const many = count > 1 ? text(`（共 ${count} 格）`, ` (${count} cells)`) : text('', '');
  return text(
    `这里${here.zh}${many.zh}，${letters} 列其他各行${there.zh}`,
    `here ${here.en}${many.en}; the other rows of column ${letters}: ${there.en}`,
  );
}

function testedWords({ day, isOwn }: Tested): Text {
  if (isOwn) return text('按本行的日期判断有效期', 'the dates are tested on a day of the row');
  if (day === null) return text('不判断有效期', 'the dates are not tested');
  const words = dayText(day);
  return text(`按${words.zh}判断有效期`, `the dates are tested on ${words.en}`);
}
