import { UNLIKELY_GROWTH } from '../readings/doubt';
import { isBlank } from '../rules/arguments';
import { withoutInvisible } from '../rules/cell-text';
import { Exact, fromCell } from '../rules/exact';
import type { Input } from '../rules/inputs';
import { text, type Text } from '../rules/text';
import { scaleOfCell, type CellScale } from './cell-scale';
import type { ColumnUnit } from './column-units';
import type { SubjectKind } from '../rules/subjects';
import { COMPANY_NAME, CREDIT_CODE, DATA_YEAR, DISTRICT, SECTOR, SUBJECT_NAMES } from './fields';
import type { ClauseYears } from './figure-years';
import type { SaidYear } from './periods';
import type { CompanyTable } from './table';
import { planOf, type ReadColumn, type TablePlan } from './table-plan';

/** One cell of a company's row, as a field reads it. */
export interface CompanyCell {
  /** Row on the sheet, counted from 0. */
  readonly row: number;
  /** Column on the sheet, counted from 0. */
  readonly column: number;
  readonly header: string;
  readonly unit: ColumnUnit;
  /**
   * What the cell is multiplied by to be in the unit of the rules: 10,000 under 万元, 1 for a cell shown as a
   * percentage.
   */
  readonly factor: Exact;
  /** As the sheet holds it. */
  readonly value: unknown;
  /** In the unit of the rules: what the function would be given. */
  readonly argument: unknown;
  /** What has to be said before the cell counts; null where nothing is asked, and of a blank cell. */
  readonly asks: Text | null;
}

/** For which year a figure is asked. */
export interface FigureQuery {
  readonly clause: ClauseYears;
  /** The calendar year, where that is settled already. */
  readonly of?: number;
  /** The same measure this many years earlier than the clause says. */
  readonly yearsBack?: number;
  /**
   * The kind of thing that the clause pays for, where earlier years are asked of one and not of the enterprise:
   * what another thing had is no history of this one.
   */
  readonly thing?: Exclude<SubjectKind, 'enterprise'>;
}

/** What a company's rows hold for an input in the year that a clause means. */
export interface FigureCell {
  /** undefined: the table has no such column. */
  readonly cell: CompanyCell | undefined;
  /** What the column's heading says of the year; null where it says nothing. */
  readonly said: SaidYear | null;
  /** Cells of an enterprise's rows that state the figure differently; empty on a row of its own. */
  readonly conflict: readonly CompanyCell[];
  /** Cells of other rows that may be of the thing asked about: nothing says whether they are. */
  readonly perhaps?: readonly CompanyCell[];
  /** Why figures of the measure that the table has are not this one; null where there is nothing to say. */
  readonly question: Text | null;
}

/** A row of company data. */
export interface Company {
  /** Row on the sheet, counted from 0. */
  readonly row: number;
  readonly name: string | null;
  /** 统一社会信用代码, in capitals and without blanks. */
  readonly code: string | null;
  readonly district: string | null;
  readonly sector: string | null;
  /** The year of the row's figures, where a column says it. */
  readonly year: number | null;
  /** The same, or the table's year where no column says it; null where neither is known. */
  readonly dataYear: number | null;
  /** What the row is about, by the kind of thing that its columns name. */
  readonly subjects: ReadonlyMap<SubjectKind, string>;
  /** Where the rows of its table hold figures; null where what it says was put together from several rows. */
  readonly plan: TablePlan | null;
  /** What an award reads for one of its inputs. */
  figure(input: Input, query: FigureQuery): FigureCell;
  /** What the column of a field holds, whatever the clause; undefined: the table has no such column. */
  cell(label: string): CompanyCell | undefined;
}

/** One row of a sheet as it is read: its cells, beginning at the sheet column `left`. */
export interface SheetRow {
  readonly row: number;
  readonly left: number;
  readonly values: readonly unknown[];
  /** Number formats of the cells: a cell shown as a percentage holds a fraction, whatever its heading says. */
  readonly formats: readonly string[];
  /** What has to be said of some of its cells before they count, by their columns on the sheet. */
  readonly asked?: ReadonlyMap<number, Text>;
}

export const readCompany = (table: CompanyTable, row: SheetRow): Company => new CompanyRow(table, row);

/**
 * A row is kept small, for tables of a hundred thousand of them: of its cells nothing is kept but what was read of
 * the row that was read last.
 */
class CompanyRow implements Company {
  readonly name: string | null;
  readonly code: string | null;
  readonly district: string | null;
  readonly sector: string | null;
  readonly year: number | null;
  readonly dataYear: number | null;
  readonly subjects: ReadonlyMap<SubjectKind, string>;
  readonly plan: TablePlan;

  constructor(
    private readonly table: CompanyTable,
    private readonly sheetRow: SheetRow,
  ) {
    // What says the year of a row stands in the same column in every year.
    const undated = planOf(table, null);
    const words = (label: string): string | null => wordsIn(this.cellIn(undated.columnOf(label)));
    this.name = words(COMPANY_NAME.label.zh);
    this.code = words(CREDIT_CODE.label.zh)?.normalize('NFKC').replace(/\s/g, '').toUpperCase() ?? null;
    this.district = words(DISTRICT.label.zh);
    this.sector = words(SECTOR.label.zh);
    this.year = yearIn(words(DATA_YEAR.label.zh));
    this.dataYear = this.year ?? table.dataYear;
    this.subjects = subjectsIn(words);
    this.plan = planOf(table, this.dataYear);
  }

  get row(): number {
    return this.sheetRow.row;
  }

  figure(input: Input, { clause, ...other }: FigureQuery): FigureCell {
    const { column, said, question } = this.plan.placeOf(input, clause, other);
    return { cell: this.cellIn(column), said, conflict: NO_CELLS, question };
  }

  cell(label: string): CompanyCell | undefined {
    return this.cellIn(this.plan.columnOf(label));
  }

  private cellIn(column: ReadColumn | null): CompanyCell | undefined {
    if (!column) return undefined;
    if (lastRead.row !== this.sheetRow) lastRead = { row: this.sheetRow, cells: new Map() };
    const { cells } = lastRead;
    const known = cells.get(column) ?? readCell(this.table, this.sheetRow, column);
    cells.set(column, known);
    return known;
  }
}

/** Awards read the same few cells of a row a hundred times over, and then those of the next row. */
let lastRead: { readonly row: SheetRow | null; readonly cells: Map<ReadColumn, CompanyCell> } = {
  row: null,
  cells: new Map(),
};

/** The same row, to say something of it differently. */
export const likeRow = (row: Company): Company => ({
  row: row.row,
  name: row.name,
  code: row.code,
  district: row.district,
  sector: row.sector,
  year: row.year,
  dataYear: row.dataYear,
  subjects: row.subjects,
  plan: row.plan,
  figure: (input, query) => row.figure(input, query),
  cell: (label) => row.cell(label),
});

function wordsIn(cell: CompanyCell | undefined): string | null {
  const value = cell?.value;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && !isBlank(value) ? value.trim() : null;
}

function subjectsIn(words: (label: string) => string | null): ReadonlyMap<SubjectKind, string> {
  const subjects = SUBJECT_NAMES.flatMap(({ label, subject }): [SubjectKind, string][] => {
    const name = words(label.zh);
    return subject && name !== null ? [[subject, comparableName(name)]] : [];
  });
  return subjects.length > 0 ? new Map(subjects) : NO_SUBJECTS;
}

const NO_CELLS: readonly CompanyCell[] = [];
const NO_SUBJECTS: ReadonlyMap<SubjectKind, string> = new Map();

export const NO_FIGURE: FigureCell = { cell: undefined, said: null, conflict: [], question: null };

/** What a row holds in one column, whatever reads it. */
export function readCell(table: CompanyTable, row: SheetRow, column: ReadColumn): CompanyCell {
  const { index, header, unit, unitFrom } = column;
  const offset = index - row.left;
  const value = row.values[offset] ?? null;
  const scale = scaleOfCell(value, row.formats[offset] ?? '', unit, unitFrom);
  const { factor } = scale;
  const argument = argumentOf(value, factor);
  const ofCell = scale.asks ?? row.asked?.get(index) ?? onLargeRate(value, column, scale);
  const asked = ofCell ?? askedOf(table, index, scale);
  const asks = isBlank(value) ? null : asked;
  return { row: row.row, column: index, header, unit, factor, value, argument, asks };
}

/** Names are one where they differ by width, blanks or case alone. */
export const comparableName = (name: string): string =>
  withoutInvisible(name.normalize('NFKC')).replace(/\s/g, '').toLowerCase();

function yearIn(words: string | null): number | null {
  const found = /^(?:19|20)\d{2}(?=年|年度|$)/.exec(words?.normalize('NFKC').trim() ?? '');
  return found ? Number(found[0]) : null;
}

/** 25 in a column of rates whose unit is written nowhere: 25% or 2500%, and nobody has said which. */
function onLargeRate(value: unknown, { unit, unitFrom }: ReadColumn, { isStated }: CellScale): Text | null {
  const isOpen = unitFrom === 'assumed' && unit.id === 'fraction' && !isStated;
  if (!isOpen || typeof value !== 'number' || value <= UNLIKELY_GROWTH) return null;
  const [percents, fraction] = [String(value), fromCell(value).times(100).toString()];
  return text(
    `没有写单位，${percents} 是 ${percents}% 还是 ${fraction}%？请在“列对应”中指定单位，或改正单元格`,
    `no unit is written: is it ${percents}% or ${fraction}%? Set the unit under “Columns”, or mend the cell`,
  );
}

/** A cell whose own format says its unit answers what its column is asked. */
function askedOf({ columns }: CompanyTable, index: number, { isStated }: CellScale): Text | null {
  const asks = columns.find((column) => column.index === index)?.asks;
  return asks && !(isStated && asks.units.length > 0) ? asks.text : null;
}

function argumentOf(value: unknown, factor: Exact): unknown {
  if (typeof value !== 'number' || !Number.isFinite(value)) return value;
  return fromCell(value).times(factor).toNumber();
}
