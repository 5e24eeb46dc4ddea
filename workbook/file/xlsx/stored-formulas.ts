import { dialect } from '../../../src/formulas/dialect';
import { formulaShape, type FormulaShape } from '../../../src/formulas/formula-shape';
import type { PlacedCell } from './stored-cells';
import { childOf } from './xml';

/** Texts, and the signs before names that a person does not type. */
const STORED = new RegExp(`"(?:[^"]|"")*"|${dialect.stored('')}|_xlfn\\.(?:_xlws\\.)?|_xlpm\\.`, 'gi');

/** A formula as a person types it, from a formula as a file stores it; both without the `=`. */
export const typedFormula = (stored: string): string =>
  stored.replace(STORED, (found) => {
    if (found.startsWith('"')) return found;
    return found.toLowerCase() === dialect.stored('').toLowerCase() ? dialect.prefix : '';
  });

/** The formulas of one sheet, as its cells come from the top. */
export class StoredFormulas {
  private readonly shared = new Map<string, FormulaShape>();

  /** From the `=` on; undefined for a constant, and for a cell that an array formula of another cell fills. */
  formulaOf(row: number, { column, element }: PlacedCell): string | undefined {
    const stored = childOf(element, 'f');
    if (!stored) return undefined;
    const { t: kind, si: id } = stored.attributes;
    const text = stored.text.trim();
    if (kind === 'dataTable') return undefined;
    if (text === '')
      return id === undefined ? undefined : (this.shared.get(id)?.at(row, column) ?? undefined);
    const formula = `=${typedFormula(text).replace(/^=/, '')}`;
    if (kind === 'shared' && id !== undefined) this.shared.set(id, formulaShape(formula, row, column));
    // A formula that spills is marked on its cell; one without the mark was entered as an array formula.
    const isOldArray = kind === 'array' && element.attributes.cm === undefined;
    return isOldArray ? `{${formula}}` : formula;
  }
}
