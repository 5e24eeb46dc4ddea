import type { CellValue } from '../../formulas/cells';
import { dialect } from '../../formulas/dialect';
import { valuePart } from '../../formulas/scale-check';
import { isError } from '../../formulas/sheet-arithmetic';
import { ArgumentError, isBlank, readArguments } from '../../rules/arguments';
import { fromCell, toFen } from '../../rules/exact';
import { text, type Text } from '../../rules/text';
import { keptValue, type FormulaCell } from './audited-sheet';
import { isUncomputed, type CellValues, type ComputedAward, type ValueNow } from './cell-values';
import { findingAt, type CheckFinding } from './finding';
import type { Pattern } from './sheet-formulas';

/** A cell with an HZ formula: what it shows and what it comes to now. */
export interface CheckedCell {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly shown: CellValue;
  /** undefined where the formula cannot be followed. */
  readonly now: CellValue | undefined;
  /** null: it was not compared, as one of the two is not known. */
  readonly agrees: boolean | null;
}

/** The comparison of what a cell shows with what its formula comes to, and the finding where there is one. */
export function judgeShown(
  cell: FormulaCell,
  now: ValueNow,
  values: CellValues,
): { readonly agrees: boolean | null; readonly finding: CheckFinding | null } {
  const shown = keptValue(cell.sheet, cell.row, cell.column);
  if (isUncomputed(shown)) return { agrees: null, finding: null };
  if (isError(shown)) return judgeError(cell, shown.error, now);
  if (now.value === undefined) return { agrees: null, finding: null };
  if (isShown(shown, now.value, cell.pattern)) return { agrees: true, finding: null };
  // Excel on the desktop hands a blank over as 0, and on the web as a blank: a cell may be right by either.
  const asZero = values.computed(cell, true).value;
  if (asZero !== undefined && isShown(shown, asZero, cell.pattern)) return { agrees: true, finding: null };
  return { agrees: false, finding: findingOf(cell, 'staleValue', staleWords(shown, now)) };
}

const findingOf = (
  { sheet, row, column }: FormulaCell,
  kind: 'staleValue' | 'errorValue',
  message: Text,
): CheckFinding => findingAt(kind, sheet, row, column, message);

function judgeError(
  cell: FormulaCell,
  error: string,
  { value, awards }: ValueNow,
): { readonly agrees: boolean | null; readonly finding: CheckFinding } {
  const refused = awards.find(({ yuan }) => yuan === null);
  const why = refused ? refusalOf(refused) : null;
  if (value !== undefined && !isError(value)) {
    const words = text(
      `显示 ${error}，按现在的数据为${shownWords(value).zh}`,
      `shows ${error}; the present data give ${shownWords(value).en}`,
    );
    return { agrees: false, finding: findingOf(cell, 'staleValue', words) };
  }
  return {
    agrees: value === undefined ? null : true,
    finding: findingOf(cell, 'errorValue', why ?? errorWords(error, cell.pattern)),
  };
}

function refusalOf({ provision, args }: ComputedAward): Text | null {
  try {
    readArguments(provision.award, args);
    return null;
  } catch (error) {
    if (error instanceof ArgumentError) return error.text;
    throw error;
  }
}

function errorWords(error: string, { calls }: Pattern): Text {
  const [call] = calls;
  const name = call ? dialect.spelled(call.name) : dialect.namespace;
  if (error === '#NAME?' || error === '#CONNECT!' || error === '#BUSY!')
    return text(
      `显示 ${error}：保存文件的程序没有 ${name}，没有算出结果`,
      `shows ${error}: the program that saved the file does not have ${name} and computed nothing`,
    );
  return text(`显示 ${error}，没有算出结果`, `shows ${error} and no result`);
}

/** Whether a cell shows a value: amounts to the fen, other numbers to the digits that a cell carries. */
function isShown(shown: CellValue, now: CellValue, pattern: Pattern): boolean {
  if (isBlank(shown) && isBlank(now)) return true;
  if (typeof shown === 'number' && typeof now === 'number') {
    const [one, other] = [fromCell(shown), fromCell(now)];
    if (one.toSignificantDigits(DIGITS_COMPARED).eq(other.toSignificantDigits(DIGITS_COMPARED))) return true;
    return isInYuan(pattern) && toFen(one).eq(toFen(other));
  }
  return shown === now || (isError(shown) && isError(now));
}

/** Sums of doubles differ behind these. */
const DIGITS_COMPARED = 12;

/** Whether the formula gives what an award comes to, and no multiple of it. */
function isInYuan({ expression }: Pattern): boolean {
  if (!expression) return false;
  const { expression: core } = valuePart(expression, null);
  return core.kind === 'function' && dialect.nameCalled(core.name) !== null;
}

function staleWords(shown: CellValue, { value = null }: ValueNow): Text {
  const [was, is] = [shownWords(shown), shownWords(value)];
  const by =
    typeof shown === 'number' && typeof value === 'number'
      ? fromCell(value).minus(fromCell(shown)).toFixed()
      : null;
  const difference = by === null ? text('', '') : text(`，相差 ${by}`, `, a difference of ${by}`);
  return text(
    `显示${was.zh}，按现在的数据和规则为${is.zh}${difference.zh}`,
    `shows ${was.en}; the present data and rules give ${is.en}${difference.en}`,
  );
}

function shownWords(value: CellValue): Text {
  if (isBlank(value)) return text('空白', 'a blank');
  if (isError(value)) return text(`错误 ${value.error}`, `the error ${value.error}`);
  const written = typeof value === 'string' ? `“${value}”` : ` ${String(value)}`;
  return text(written, written.trim());
}
