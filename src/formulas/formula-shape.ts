import { tokenize, tokenTypes, translateFormulaToR1C1 } from '@borgar/fx';
import { a1, columnLetters } from './cell-names';

/** A formula as it goes down a column or across a row: what it says of other cells, and the same for any cell. */
export interface FormulaShape {
  /** The formula with its references counted from its own cell: equal for all cells that it was filled into. */
  readonly r1c1: string;
  /** The formula as it stands in a cell; null where a reference would lie outside the sheet. */
  readonly at: (row: number, column: number) => string | null;
}

/** A row or a column of a reference: fixed by a dollar sign, or counted from the formula's own cell. */
interface Line {
  readonly fixed: boolean;
  readonly at: number;
}

type Part =
  string | { readonly kind: 'row'; readonly line: Line } | { readonly kind: 'column'; readonly line: Line };

/**
 * The shape of a formula that stands in a cell, from its `=` on.
 * @param row counted from 0 @param column counted from 0
 */
export function formulaShape(formula: string, row: number, column: number): FormulaShape {
  const parts = partsOf(formula, row, column);
  return {
    r1c1: r1c1Of(formula, row, column),
    at: (toRow, toColumn) => written(parts, toRow, toColumn),
  };
}

function r1c1Of(formula: string, row: number, column: number): string {
  try {
    return translateFormulaToR1C1(formula, a1(row, column));
  } catch {
    return formula;
  }
}

const REFERENCES: ReadonlySet<string> = new Set([
  tokenTypes.REF_RANGE,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_TERNARY,
]);

function partsOf(formula: string, row: number, column: number): readonly Part[] {
  const parts: Part[] = [];
  let text = '';
  const put = (part: Part): void => {
    if (typeof part === 'string') {
      text += part;
      return;
    }
    if (text !== '') parts.push(text);
    text = '';
    parts.push(part);
  };
  for (const { type, value } of tokenize(formula)) {
    if (REFERENCES.has(type)) referenceParts(value, row, column).forEach(put);
    else put(value);
  }
  if (text !== '') parts.push(text);
  return parts;
}

/** The name of a sheet, which may look like a reference itself, ends with the last `!`. */
function referenceParts(written: string, row: number, column: number): readonly Part[] {
  const from = written.lastIndexOf('!') + 1;
  const parts: Part[] = [written.slice(0, from)];
  for (const [, dollar = '', letters, digits, rest] of written
    .slice(from)
    .matchAll(/(\$?)(?:([A-Za-z]{1,3})|(\d+))|(.)/g)) {
    const fixed = dollar !== '';
    if (letters !== undefined) {
      const at = columnOf(letters);
      parts.push({ kind: 'column', line: { fixed, at: fixed ? at : at - column } });
    } else if (digits !== undefined) {
      const at = Number(digits) - 1;
      parts.push({ kind: 'row', line: { fixed, at: fixed ? at : at - row } });
    } else parts.push(rest ?? '');
  }
  return parts;
}

const columnOf = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const ROWS_OF_SHEET = 1_048_576;
const COLUMNS_OF_SHEET = 16_384;

function written(parts: readonly Part[], row: number, column: number): string | null {
  let formula = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      formula += part;
      continue;
    }
    const { fixed, at } = part.line;
    const isRow = part.kind === 'row';
    const line = fixed ? at : at + (isRow ? row : column);
    if (line < 0 || line >= (isRow ? ROWS_OF_SHEET : COLUMNS_OF_SHEET)) return null;
    formula += (fixed ? '$' : '') + (isRow ? String(line + 1) : columnLetters(line));
  }
  return formula;
}
