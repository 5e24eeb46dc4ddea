import { columnLetters } from '../../formulas/cell-names';
import type { PolicyBook } from '../../rules/policy-book';
import { text, type Text } from '../../rules/text';
import type { ColumnCell, ColumnCells } from './column-cells';
import { differOnlyInDay } from './days';
import { findingAt, type CheckFinding } from './finding';
import type { Pattern } from './sheet-formulas';

/** Of the rows of a column so many may have one other pattern before it is a second pattern and no slip. */
const SLIPS = 0.2;

/** Constants, other formulas and gaps in a column of formulas of one pattern. */
export function columnFindings(column: ColumnCells, book: PolicyBook): readonly CheckFinding[] {
  const { pattern } = column;
  return pattern ? exceptionsTo({ ...column, pattern }, book) : [];
}

type Patterned = ColumnCells & { readonly pattern: Pattern };

function exceptionsTo(column: Patterned, book: PolicyBook): readonly CheckFinding[] {
  const { cells, pattern, table } = column;
  const most = Math.max(1, cells.length * SLIPS);
  const others = new Map<Pattern, number>();
  for (const cell of cells)
    if (cell.pattern && cell.pattern !== pattern)
      others.set(cell.pattern, (others.get(cell.pattern) ?? 0) + 1);
  const found: CheckFinding[] = [];
  const add = (kind: CheckFinding['kind'], row: number, message: Text): void =>
    void found.push(findingAt(kind, table.sheet, row, column.column, message));
  const gaps = new Set(gapsIn(column));
  for (const cell of cells) {
    switch (cell.holds) {
      case 'constant':
        add('overwritten', cell.row, overwrittenWords(column, cell));
        break;
      case 'nothing':
        if (gaps.has(cell)) add('missingFormula', cell.row, missingWords(column, cell));
        break;
      case 'formula':
        if (cell.pattern && cell.pattern !== pattern && isSlip(cell.pattern, others, most)) {
          if (differOnlyInDay(cell.pattern, pattern, book)) break;
          add('otherPattern', cell.row, otherWords(column, cell, cell.pattern));
        }
    }
  }
  return found;
}

const isSlip = (pattern: Pattern, others: ReadonlyMap<Pattern, number>, most: number): boolean =>
  (others.get(pattern) ?? 0) <= most;

/**
 * Blank cells that should have the formula: in a column of awards any among rows that nearly all have it, in other
 * columns those of rows that were added below the last formula.
 */
function gapsIn({ cells, count, isHz }: ColumnCells): readonly ColumnCell[] {
  const blank = cells.filter((cell) => cell.holds === 'nothing');
  if (isHz) return count >= cells.length * FILLED ? blank : [];
  const last = cells.reduce((so, { row, holds }) => (holds === 'formula' ? Math.max(so, row) : so), -1);
  const isFull = cells.every((cell) => cell.row > last || cell.holds !== 'nothing');
  return isFull && count >= cells.length * FILLED ? blank.filter(({ row }) => row > last) : [];
}

const FILLED = 2 / 3;

/** The formula that the pattern is in a cell, in A1 and as R1C1. */
function patternWords({ pattern, column }: Patterned, row: number): Text {
  const here = pattern.at(row, column) ?? pattern.first;
  return text(`${here}（R1C1：${pattern.r1c1}）`, `${here} (R1C1: ${pattern.r1c1})`);
}

function overwrittenWords(column: Patterned, cell: ColumnCell): Text {
  const words = patternWords(column, cell.row);
  const letters = columnLetters(column.column);
  return text(
    `${letters} 列其他各行是公式，这一格是直接填写的；按同列规律应为 ${words.zh}`,
    `the other rows of column ${letters} hold a formula, this cell a typed value; the pattern gives ` +
      words.en,
  );
}

function missingWords(column: Patterned, cell: ColumnCell): Text {
  const words = patternWords(column, cell.row);
  const letters = columnLetters(column.column);
  return text(
    `这一行有企业，${letters} 列却没有公式；按同列规律应为 ${words.zh}`,
    `a company stands in this row, without the formula of column ${letters}; the pattern gives ${words.en}`,
  );
}

function otherWords(column: Patterned, cell: ColumnCell, own: Pattern): Text {
  const words = patternWords(column, cell.row);
  const written = own.at(cell.row, column.column) ?? own.first;
  return text(
    `公式 ${written} 与同列其他各行不同：那里的规律在这一格是 ${words.zh}`,
    `the formula ${written} differs from the other rows of its column, whose pattern here is ${words.en}`,
  );
}
