import { readFormula } from '../../formulas/award-formula';
import { columnLetters } from '../../formulas/cell-names';
import { checkScale } from '../../formulas/scale-check';
import { unitOf } from '../../formulas/inspection/cell-units';
import { partsOf } from '../../formulas/sheet-expression';
import { dialect } from '../../formulas/dialect';
import type { PolicyBook } from '../../rules/policy-book';
import { text, type Text } from '../../rules/text';
import { formatAt, keptValue, type FormulaCell } from './audited-sheet';
import { surroundingsOf } from './cell-surroundings';
import type { CellValues } from './cell-values';
import { findingAt, type CheckFinding } from './finding';
import type { Pattern } from './sheet-formulas';

interface Told {
  readonly cell: FormulaCell;
  readonly warning: Text;
  cells: number;
}

/**
 * Checks the units of the figures that awards are given. Cells of one pattern whose cells are shown
 * alike are judged once, and told once for a column.
 */
export class UnitCheck {
  private readonly judged = new Map<Pattern, Map<string, Told | null>>();

  constructor(
    private readonly values: CellValues,
    private readonly book: PolicyBook,
  ) {}

  add(cell: FormulaCell): void {
    const { pattern } = cell;
    const ofPattern = this.judged.get(pattern) ?? new Map<string, Told | null>();
    this.judged.set(pattern, ofPattern);
    const key = this.keyOf(cell);
    const known = ofPattern.get(key);
    if (known) known.cells += 1;
    if (known !== undefined) return;
    const warning = this.warningFor(cell);
    ofPattern.set(key, warning && { cell, warning, cells: 1 });
  }

  findings(): readonly CheckFinding[] {
    return [...this.judged.values()].flatMap((ofPattern) =>
      [...ofPattern.values()].flatMap((told) => (told ? [findingOf(told)] : [])),
    );
  }

  /** The column, the formats of the cells that the formula names, and which of them may be fractions. */
  private keyOf(cell: FormulaCell): string {
    let key = `${cell.column} ${cell.sheet.cells.facts.name}`;
    for (const part of cell.pattern.parts) {
      const place = part.kind === 'reference' ? this.values.placeOf(part, cell) : null;
      if (!place) continue;
      const value = keptValue(place.sheet, place.row, place.column);
      const size = typeof value !== 'number' ? 't' : value !== 0 && Math.abs(value) < 1 ? 'f' : 'n';
      key += `|${size}${formatAt(place.sheet, place.row, place.column)}`;
    }
    return key;
  }

  private warningFor(cell: FormulaCell): Text | null {
    const here = patternHere(cell);
    const around = surroundingsOf(here, this.values, this.book);
    for (const { name, expression } of here.pattern.calls) {
      for (const [at, { input }] of (this.book.find(name)?.award.inputs ?? []).entries()) {
        const argument = expression.arguments[at];
        if (!argument) continue;
        const finding = checkScale(
          { expression: argument, place: expression.places[at] ?? null },
          input,
          around.formula,
          (cells, holds) => {
            const unit = unitOf(cells, holds, around);
            // Where no unit is written, the person who wrote the formula may know it.
            return unit?.from === 'assumed' ? null : unit;
          },
        );
        if (finding) return finding.warning;
      }
    }
    return null;
  }
}

/** The cell with its formula taken apart as it stands there. */
function patternHere(cell: FormulaCell): FormulaCell {
  const { pattern, row, column } = cell;
  if (pattern.row === row && pattern.column === column) return cell;
  const first = pattern.at(row, column) ?? pattern.first;
  const expression = readFormula(first);
  const parts = expression ? partsOf(expression) : [];
  const calls = parts.flatMap((part) => {
    const name = part.kind === 'function' ? dialect.nameCalled(part.name) : null;
    return part.kind === 'function' && name !== null ? [{ name, expression: part }] : [];
  });
  return { ...cell, pattern: { ...pattern, first, row, column, expression, parts, calls } };
}

function findingOf({ cell: { sheet, row, column }, warning, cells }: Told): CheckFinding {
  const many =
    cells > 1
      ? text(
          `（${columnLetters(column)} 列共 ${cells} 格）`,
          ` (${cells} cells of column ${columnLetters(column)})`,
        )
      : text('', '');
  const message = text(warning.zh + many.zh, warning.en + many.en);
  return findingAt('unit', sheet, row, column, message);
}
