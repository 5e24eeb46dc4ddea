import { tokenize, tokenTypes } from '@borgar/fx';
import type { ICellData } from '@univerjs/core';
import { cellOf } from '../../workbook/grid/cell-values';
import { functionsCalled } from './formula-names';
import { addressOf, rangeOf, type CellRange } from '../../workbook/file/xlsx/ranges';
import type { StoredValue } from '../../workbook/file/xlsx/stored-cells';
import { leadsOutside } from './read-names';
import type { FileContent } from './file-content';
import { FILE_KEY, type CellInFile } from './sheet-in-file';
import { withoutTables } from './table-references';

/** A formula element of the file. */
export interface StoredFormula {
  readonly text: string;
  readonly kind: 'plain' | 'array' | 'shared' | 'dataTable';
  readonly range: CellRange | null;
  readonly sharedId: string | null;
}

interface Placed {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Turns the formulas of one sheet into cells of the grid; what the grid cannot compute keeps its value. */
export class FormulaReader {
  readonly spills: CellRange[] = [];
  readonly whatIf: string[] = [];
  /** Cells whose formula cannot be written back either. */
  readonly valuesOnly: string[] = [];
  readonly #shared = new Map<string, Placed>();
  /** The formula last met in each column, to which the next may be the same one row further down. */
  readonly #above = new Map<number, Placed>();

  constructor(
    readonly sheet: { readonly id: string; readonly name: string },
    readonly file: FileContent,
  ) {}

  /** Null where the value alone is kept. */
  cell(stored: StoredFormula, row: number, column: number, last: StoredValue): ICellData | null {
    if (stored.kind === 'dataTable') {
      this.whatIf.push(stored.range ? rangeOf(stored.range) : addressOf(row, column));
      return null;
    }
    const typed = this.#typed(stored, row, column);
    if (typed === null) return null;
    const place = { sheet: this.sheet.name, row, column };
    const known = withoutTables(typed, place, this.file.tables);
    if (known === null || leadsOutside(known) || this.#isAmbiguous(known)) {
      this.valuesOnly.push(addressOf(row, column));
      return last.value === null ? cellOf({ error: '#REF!' }) : null;
    }
    const formula = `=${known}`;
    if (this.#hasUnknown(formula) && last.value !== null)
      return { ...cellOf(last.value), ...inFile({ formula, value: last.value, row, column }) };
    if (stored.kind !== 'array') return this.#sameShape(row, column, formula);
    if (stored.range) this.spills.push(stored.range);
    return { f: formula, ...inFile({ array: formula }) };
  }

  /** The formula as a person types it, without `=`. */
  #typed({ text, kind, sharedId }: StoredFormula, row: number, column: number): string | null {
    const { grid } = this.file;
    const formula = text.trim() ? grid.names.fromFile(text.trim()) : '';
    if (kind !== 'shared' || sharedId === null) return formula || null;
    if (formula) {
      this.#shared.set(sharedId, { id: sharedId, row, column, formula });
      return formula;
    }
    const first = this.#shared.get(sharedId);
    if (!first) return null;
    return grid.shift(`=${first.formula}`, column - first.column, row - first.row).replace(/^=/, '');
  }

  #isAmbiguous(formula: string): boolean {
    const { ambiguous } = this.file.names;
    if (ambiguous.size === 0) return false;
    return tokenize(formula).some(
      ({ type, value }) =>
        type === tokenTypes.REF_NAMED && ambiguous.has(value.replace(/^.*!/, '').toUpperCase()),
    );
  }

  #hasUnknown(formula: string): boolean {
    const unknown = functionsCalled(formula).filter((name) => !this.file.grid.knowsFunction(name));
    for (const name of unknown) this.file.unknown.add(name);
    return unknown.length > 0;
  }

  /** A column of formulas of one shape is computed far faster when the grid knows that it is one shape. */
  #sameShape(row: number, column: number, formula: string): ICellData {
    const above = this.#above.get(column);
    if (above && this.file.grid.shift(above.formula, 0, row - above.row) === formula) return { si: above.id };
    const id = `${this.sheet.id}.${row}.${column}`;
    this.#above.set(column, { id, row, column, formula });
    return { f: formula, si: id };
  }
}

const inFile = (mark: CellInFile): Pick<ICellData, 'custom'> => ({ custom: { [FILE_KEY]: mark } });
