import { yuanOf } from '../../readings/amount';
import type { CellValue } from '../../formulas/cells';
import { dialect } from '../../formulas/dialect';
import { headingKey } from '../../formulas/inspection/surroundings';
import { evaluate, isError, type Sheet } from '../../formulas/sheet-arithmetic';
import type { RangeExpression, ReferenceExpression, SheetExpression } from '../../formulas/sheet-expression';
import { ArgumentError } from '../../rules/arguments';
import type { PolicyBook, Provision } from '../../rules/policy-book';
import type { SheetTable } from '../../table/sheet-tables';
import type { CompanyTable } from '../../table/table';
import { areaOf, sheetNamed } from './anchored';
import { keptValue, nameOf, tableOfCell, type AuditedSheet, type FormulaCell } from './audited-sheet';

/** An award that was computed on the way to the value of a cell. */
export interface ComputedAward {
  readonly provision: Provision;
  readonly args: readonly CellValue[];
  /** In yuan; null where an argument is refused. */
  readonly yuan: number | null;
}

/** What a formula comes to now. */
export interface ValueNow {
  /** undefined: some part of it is not followed. */
  readonly value: CellValue | undefined;
  readonly awards: readonly ComputedAward[];
}

export interface Place {
  readonly sheet: AuditedSheet;
  readonly row: number;
  readonly column: number;
}

/** The largest range that is added up, in cells: a column of running sums must stay linear. */
export const MOST_CELLS_OF_RANGE = 200;

/** Formulas that lean on each other are followed so deep; below that the values kept count. */
const DEEPEST = 60;

/** Kept by files under formulas that nobody has computed. */
export const isUncomputed = (value: CellValue): boolean => isError(value) && value.error === '#CALC!';

/**
 * The values of a workbook now: formulas are computed from the cells that they name, those computed
 * the same way as far as they can be followed. Where one cannot, the value that the workbook keeps
 * counts.
 */
export class CellValues {
  private readonly byName: ReadonlyMap<string, AuditedSheet>;
  private readonly made = new Map<AuditedSheet, Map<number, CellValue | undefined>>();
  private depth = 0;

  constructor(
    sheets: readonly AuditedSheet[],
    private readonly book: PolicyBook,
  ) {
    this.byName = new Map(sheets.map((sheet) => [nameOf(sheet).toLowerCase(), sheet]));
  }

  sheetNamed(name: string): AuditedSheet | null {
    return this.byName.get(name.toLowerCase()) ?? null;
  }

  /** The first table of each sheet that has one, by the sheet's name. */
  firstTables(): ReadonlyMap<string, CompanyTable> {
    return new Map(
      [...this.byName.values()].flatMap((sheet): [string, CompanyTable][] => {
        const [first] = sheet.tables;
        return first ? [[nameOf(sheet), first.table]] : [];
      }),
    );
  }

  /** @param blankIsZero as Excel on the desktop hands a blank cell to a function */
  computed(cell: FormulaCell, blankIsZero = false): ValueNow {
    const awards: ComputedAward[] = [];
    const { expression, isArray } = cell.pattern;
    if (!expression || isArray) return { value: undefined, awards };
    return { value: evaluate(expression, this.sheetFor(cell, awards, blankIsZero)), awards };
  }

  /** The value of one part of a formula. */
  partNow(expression: SheetExpression, cell: FormulaCell): CellValue | undefined {
    return evaluate(expression, this.sheetFor(cell, [], false));
  }

  /** What a cell holds, or its formula comes to now; undefined where neither is known. */
  now({ sheet, row, column }: Place): CellValue | undefined {
    const pattern = sheet.formulas.at(row, column);
    const kept = keptValue(sheet, row, column);
    if (!pattern) return kept;
    const made = this.made.get(sheet) ?? new Map<number, CellValue | undefined>();
    this.made.set(sheet, made);
    const key = row * COLUMNS + column;
    if (made.has(key)) return made.get(key);
    const known = isUncomputed(kept) ? undefined : kept;
    if (this.depth >= DEEPEST) return known;
    // A circle comes back to what the workbook keeps.
    made.set(key, known);
    this.depth += 1;
    const { value = known } = this.computed({ sheet, row, column, pattern });
    this.depth -= 1;
    made.set(key, value);
    return value;
  }

  /** The cell that a reference means; null where it is not found. */
  placeOf(reference: ReferenceExpression, { sheet, row, column, pattern }: FormulaCell): Place | null {
    const { target } = reference;
    if (target.kind === 'tableColumn') {
      const found = tableOfCell(sheet.tables, row, column);
      const at = found && columnHeaded(found, target.column);
      return at === null ? null : { sheet, row, column: at };
    }
    const named = sheetNamed(reference);
    const on = named === null ? sheet : this.sheetNamed(named);
    const area = areaOf(reference, pattern, row, column);
    return on && area ? { sheet: on, row: area.top, column: area.left } : null;
  }

  /** The cells of a range; null where they are not known, or are too many. */
  placesOf(range: RangeExpression, { sheet, row, column, pattern }: FormulaCell): readonly Place[] | null {
    const named = sheetNamed(range);
    const on = named === null ? sheet : this.sheetNamed(named);
    const area = areaOf(range, pattern, row, column);
    if (!on || !area) return null;
    const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
    if (height * width > MOST_CELLS_OF_RANGE) return null;
    return Array.from({ length: height * width }, (_, at) => ({
      sheet: on,
      row: area.top + Math.floor(at / width),
      column: area.left + (at % width),
    }));
  }

  private sheetFor(cell: FormulaCell, awards: ComputedAward[], blankIsZero: boolean): Sheet {
    return {
      valueOf: (reference) => {
        const place = this.placeOf(reference, cell);
        const value = place ? this.now(place) : undefined;
        return value === null && blankIsZero ? 0 : value;
      },
      valuesOf: (range) => {
        const values = this.placesOf(range, cell)?.map((place) => this.now(place));
        return values?.every((value) => value !== undefined) ? values : undefined;
      },
      award: (name, args) => this.awardNow(name, args, awards),
      blankCounted: () => undefined,
    };
  }

  private awardNow(name: string, args: readonly CellValue[], awards: ComputedAward[]): CellValue | undefined {
    const own = dialect.nameCalled(name);
    const provision = own === null ? undefined : this.book.find(own);
    if (!provision) return undefined;
    try {
      const yuan = yuanOf(provision, args);
      awards.push({ provision, args, yuan });
      return yuan;
    } catch (error) {
      if (!(error instanceof ArgumentError)) throw error;
      awards.push({ provision, args, yuan: null });
      return { error: '#VALUE!' };
    }
  }
}

/** More columns than a sheet has. */
const COLUMNS = 16_384;

const HEADED = new WeakMap<SheetTable, Map<string, number | null>>();

function columnHeaded(found: SheetTable, heading: string): number | null {
  const known = HEADED.get(found) ?? new Map<string, number | null>();
  HEADED.set(found, known);
  const key = headingKey(heading);
  const at = known.get(key);
  if (at !== undefined) return at;
  const column = found.table.columns.find(({ header }) => headingKey(header) === key)?.index ?? null;
  known.set(key, column);
  return column;
}
