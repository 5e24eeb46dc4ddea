import { readFormula } from '../../formulas/award-formula';
import { dialect } from '../../formulas/dialect';
import { formulaShape, type FormulaShape } from '../../formulas/formula-shape';
import { partsOf, type FunctionExpression, type SheetExpression } from '../../formulas/sheet-expression';

/** One formula as many cells have it, each with its own references. */
export interface Pattern extends FormulaShape {
  /** The formula in the first cell that has it, from the `=` on, and where that stands. */
  readonly first: string;
  readonly row: number;
  readonly column: number;
  /** Taken apart as it stands in that cell; null where it cannot be. */
  readonly expression: SheetExpression | null;
  /** All parts of it, outermost first. */
  readonly parts: readonly SheetExpression[];
  /** Its HZ calls, outermost first. */
  readonly calls: readonly HzCall[];
  /** Whether it was entered as an array formula. */
  readonly isArray: boolean;
  /** Whether it names any cell; a formula that does not is typed figures. */
  readonly refers: boolean;
}

export interface HzCall {
  /** Without the namespace. */
  readonly name: string;
  readonly expression: FunctionExpression;
}

interface Cell {
  readonly column: number;
  readonly formula: string;
}

/** The shapes of a column that the next formula is first compared with. */
const MOST_RECENT = 4;

/**
 * The formulas of one sheet by their patterns. A formula that was filled down is known again by
 * comparing texts: a hundred thousand rows are taken apart once.
 */
export class SheetFormulas {
  /** By columns: the pattern of each cell, by its row. */
  readonly columns = new Map<number, Map<number, Pattern>>();
  private readonly known = new Map<string, Pattern>();
  private readonly recent = new Map<number, Pattern[]>();
  count = 0;

  /** @param row counted from 0, in rising order */
  add({ row, cells }: { readonly row: number; readonly cells: readonly Cell[] }): void {
    for (const { column, formula } of cells) {
      const pattern = this.patternOf(formula, row, column);
      const ofColumn = this.columns.get(column) ?? new Map<number, Pattern>();
      this.columns.set(column, ofColumn);
      ofColumn.set(row, pattern);
      this.count += 1;
    }
  }

  at(row: number, column: number): Pattern | undefined {
    return this.columns.get(column)?.get(row);
  }

  private patternOf(written: string, row: number, column: number): Pattern {
    const recent = this.recent.get(column) ?? [];
    this.recent.set(column, recent);
    const again = recent.find((one) => one.at(row, column) === written);
    if (again) return again;
    const pattern = this.newPattern(written, row, column);
    recent.unshift(pattern);
    if (recent.length > MOST_RECENT) recent.pop();
    return pattern;
  }

  private newPattern(written: string, row: number, column: number): Pattern {
    const shape = formulaShape(written, row, column);
    const known = this.known.get(shape.r1c1);
    if (known) return known;
    const isArray = written.startsWith('{');
    const formula = isArray ? written.slice(1, -1) : written;
    const expression = readFormula(formula);
    const parts = expression ? partsOf(expression) : [];
    const pattern: Pattern = {
      ...shape,
      first: formula,
      row,
      column,
      expression,
      parts,
      calls: parts.flatMap(hzCall),
      isArray,
      refers: parts.some(({ kind }) => kind === 'reference' || kind === 'range' || kind === 'name'),
    };
    this.known.set(shape.r1c1, pattern);
    return pattern;
  }
}

function hzCall(expression: SheetExpression): readonly HzCall[] {
  const name = expression.kind === 'function' ? dialect.nameCalled(expression.name) : null;
  return expression.kind === 'function' && name !== null ? [{ name, expression }] : [];
}

/** Whether a formula calls one of our functions, also one that cannot be taken apart. */
export const callsHz = ({ calls, expression, first }: Pattern): boolean =>
  calls.length > 0 || (expression === null && dialect.isMentionedIn(first));
