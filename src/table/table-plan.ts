import type { Award } from '../rules/awards';
import type { Input } from '../rules/inputs';
import { text, type Text } from '../rules/text';
import type { ColumnUnit, UnitSource } from './column-units';
import { fieldLabel } from './fields';
import { columnFor, type ClauseYears } from './figure-years';
import type { SaidYear } from './periods';
import { columnOf, type CompanyTable } from './table';

/** A column as one figure reads it. Figures that read it alike share it, so that a row reads its cell once. */
export interface ReadColumn {
  readonly index: number;
  readonly header: string;
  readonly unit: ColumnUnit;
  readonly unitFrom: UnitSource;
}

/** Where the rows of a table hold a figure for a clause. */
export interface FigurePlace {
  /** null: the table has no such column. */
  readonly column: ReadColumn | null;
  /** What its heading says of the year; null where it says nothing. */
  readonly said: SaidYear | null;
  /** Why figures of the measure that the table has are not this one; null where there is nothing to say. */
  readonly question: Text | null;
}

/** How many years before the one assessed are looked for among the columns. */
export const EARLIER_YEARS: readonly number[] = Array.from({ length: 10 }, (_, at) => at + 1);

const NOWHERE: FigurePlace = { column: null, said: null, question: null };

/** Figures of other years than the one that a clause means. */
export interface OtherYear {
  readonly of?: number | undefined;
  readonly yearsBack?: number | undefined;
}

/**
 * Where the rows of a table, of one year of data, hold what clauses ask for: worked out once and not for each row.
 */
export class TablePlan {
  private readonly places = new Map<ClauseYears, Map<Input, FigurePlace>>();
  private readonly others = new Map<ClauseYears, Map<string, FigurePlace>>();
  private readonly byLabel = new Map<string, ReadColumn | null>();
  private readonly columns = new Map<string, ReadColumn>();
  private readonly fed = new Map<ClauseYears, boolean>();
  private readonly earlier = new Map<ClauseYears, Map<Input, readonly number[]>>();

  constructor(
    private readonly table: CompanyTable,
    private readonly dataYear: number | null,
  ) {}

  /** The column of a field, whatever the clause; null where the table has none. */
  columnOf(label: string): ReadColumn | null {
    const known = this.byLabel.get(label);
    if (known !== undefined) return known;
    const place = columnOf(this.table, label);
    const column = place ? this.read({ ...place.column, unit: place.unit, unitFrom: place.unitFrom }) : null;
    this.byLabel.set(label, column);
    return column;
  }

  /** Where an input of a clause stands. */
  placeOf(input: Input, clause: ClauseYears, other: OtherYear = {}): FigurePlace {
    if (other.of !== undefined || other.yearsBack) return this.placeInOtherYear(input, clause, other);
    const ofClause = this.places.get(clause) ?? new Map<Input, FigurePlace>();
    this.places.set(clause, ofClause);
    const known = ofClause.get(input);
    if (known) return known;
    const found = this.find(input, clause, other);
    ofClause.set(input, found);
    return found;
  }

  /**
   * Whether rows of the table can say anything that an award is computed from.
   * @param clause the years of that award on a day, and of no other award
   */
  feeds({ inputs, firstTime }: Award, clause: ClauseYears): boolean {
    const known = this.fed.get(clause);
    if (known !== undefined) return known;
    const measure = inputs.find(({ name }) => name === firstTime?.measure)?.input;
    const isFed =
      inputs.some(({ input }) => this.placeOf(input, clause).column !== null) ||
      (measure !== undefined && this.table.figures.has(fieldLabel(measure).zh));
    this.fed.set(clause, isFed);
    return isFed;
  }

  /** How many years before the one that a clause means the table has a measure of, up to ten. */
  yearsBackOf(measure: Input, clause: ClauseYears): readonly number[] {
    const ofClause = this.earlier.get(clause) ?? new Map<Input, readonly number[]>();
    this.earlier.set(clause, ofClause);
    const known = ofClause.get(measure);
    if (known) return known;
    const found = EARLIER_YEARS.filter(
      (yearsBack) => this.placeOf(measure, clause, { yearsBack }).column !== null,
    );
    ofClause.set(measure, found);
    return found;
  }

  private placeInOtherYear(input: Input, clause: ClauseYears, other: OtherYear): FigurePlace {
    const ofClause = this.others.get(clause) ?? new Map<string, FigurePlace>();
    this.others.set(clause, ofClause);
    const key = `${fieldLabel(input).zh} ${input.year ?? ''} ${other.of ?? ''} ${other.yearsBack ?? ''}`;
    const found = ofClause.get(key) ?? this.find(input, clause, other);
    ofClause.set(key, found);
    return found;
  }

  private find(input: Input, clause: ClauseYears, other: OtherYear): FigurePlace {
    const label = fieldLabel(input);
    const columns = this.table.figures.get(label.zh);
    if (!input.year || !columns) {
      const column = other.yearsBack ? null : this.columnOf(label.zh);
      return column ? { ...NOWHERE, column } : NOWHERE;
    }
    const { dataYear } = this;
    const asked = { label, year: input.year, dataYear, clause };
    const found = columnFor(columns, {
      ...asked,
      ...(other.of === undefined ? {} : { of: other.of }),
      ...(other.yearsBack === undefined ? {} : { yearsBack: other.yearsBack }),
    });
    if (found.kind === 'none') return { ...NOWHERE, question: found.question };
    if (found.kind === 'several') return { ...NOWHERE, question: severalColumns(label, found.columns) };
    const { unit, said } = found.column;
    return { ...NOWHERE, said, column: unit ? this.read({ ...found.column, unit }) : null };
  }

  private read({ index, header, unit, unitFrom }: ReadColumn): ReadColumn {
    const key = `${index} ${unit.id} ${unitFrom}`;
    const column = this.columns.get(key) ?? { index, header, unit, unitFrom };
    this.columns.set(key, column);
    return column;
  }
}

const severalColumns = (label: Text, columns: readonly { readonly header: string }[]): Text =>
  text(
    `“${columns.map(({ header }) => header).join('”、“')}”都像“${label.zh}”，请指定用哪一列`,
    `“${columns.map(({ header }) => header).join('”, “')}” all look like “${label.en}”; please choose one`,
  );

const plans = new WeakMap<CompanyTable, Map<number | null, TablePlan>>();

/** The plan of a table for rows of one year of data; null where neither a row nor the table says the year. */
export function planOf(table: CompanyTable, dataYear: number | null): TablePlan {
  const ofTable = plans.get(table) ?? new Map<number | null, TablePlan>();
  plans.set(table, ofTable);
  const plan = ofTable.get(dataYear) ?? new TablePlan(table, dataYear);
  ofTable.set(dataYear, plan);
  return plan;
}
