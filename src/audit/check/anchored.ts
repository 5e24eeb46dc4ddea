import type { RangeExpression, ReferenceExpression } from '../../formulas/sheet-expression';
import { once } from '../../rules/once';
import type { Area } from '../../table/sheet';
import type { Pattern } from './sheet-formulas';

/** The corners of a reference, each row and column fixed by a dollar sign or moving with the formula. */
interface Corners {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** Whether no row of it moves: it is the same for all cells of a column. */
  readonly rowsAreFixed: boolean;
}

interface Line {
  readonly at: number;
  readonly fixed: boolean;
}

const CORNER = /(\$?)([A-Za-z]{1,3})(\$?)(\d+)/g;

const cornersOf = once(({ written }: ReferenceExpression | RangeExpression): Corners => {
  const corners = [...written.slice(written.lastIndexOf('!') + 1).matchAll(CORNER)];
  const rows = corners.map(([, , , dollar, digits]) => ({ at: Number(digits) - 1, fixed: dollar === '$' }));
  const columns = corners.map(([, dollar, letters = '']) => ({
    at:
      Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
    fixed: dollar === '$',
  }));
  return { rows, columns, rowsAreFixed: rows.every(({ fixed }) => fixed) };
});

/**
 * The cells that a reference means in one of the cells of its pattern.
 * @returns null for what is no rectangle of cells: a column of an Excel table, whole rows or columns
 */
export function areaOf(
  of: ReferenceExpression | RangeExpression,
  pattern: Pattern,
  row: number,
  column: number,
): Area | null {
  if (of.kind === 'range' ? of.cells === null : of.target.kind !== 'cell') return null;
  const { rows, columns } = cornersOf(of);
  if (rows.length === 0) return null;
  const [down, right] = [row - pattern.row, column - pattern.column];
  let [top, left, bottom, end] = [Infinity, Infinity, -1, -1];
  for (const { at, fixed } of rows) {
    const line = fixed ? at : at + down;
    top = Math.min(top, line);
    bottom = Math.max(bottom, line);
  }
  for (const { at, fixed } of columns) {
    const line = fixed ? at : at + right;
    left = Math.min(left, line);
    end = Math.max(end, line);
  }
  return { top, left, bottom, right: end };
}

/** Whether a reference is to the same rows from every cell of a column. */
export const isAnchored = (of: ReferenceExpression | RangeExpression): boolean => cornersOf(of).rowsAreFixed;

/** The sheet that a reference names; null for the formula's own. */
export const sheetNamed = (of: ReferenceExpression | RangeExpression): string | null =>
  of.kind === 'range' ? of.sheet : of.target.kind === 'cell' ? of.target.sheet : null;
