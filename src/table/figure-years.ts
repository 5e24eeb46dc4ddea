import type { FigureYear } from '../rules/inputs';
import { text, type Text } from '../rules/text';
import type { ColumnUnit, UnitSource } from './column-units';
import type { SaidYear } from './periods';

/** A column that holds a measure in some year. */
export interface DatedColumn {
  /** Counted from 0 on the sheet. */
  readonly index: number;
  readonly header: string;
  /** null where the column is in a unit that the figure cannot have. */
  readonly unit: ColumnUnit | null;
  readonly unitFrom: UnitSource;
  /** What its heading says of the year; null where it says nothing. */
  readonly said: SaidYear | null;
  /** The heading is one of the figure's own names, and not the same measure of another year. */
  readonly isNamed: boolean;
  /** How closely it names the measure, 0 most closely. */
  readonly rank: number;
  /** A person said that it holds the figure. */
  readonly byHand: boolean;
}

/** What a clause says of the years of its figures, for a day on which it is applied for. */
export interface ClauseYears {
  /** The year of that day; null where no day is known. */
  readonly application: number | null;
  /** The clause assesses 上年度: all its figures are of the year before the application. */
  readonly isOfLastYear: boolean;
  /** The policy has ended by that day, so that the application was made before. */
  readonly isOver: boolean;
}

export interface AskedFigure {
  readonly label: Text;
  readonly year: FigureYear;
  readonly clause: ClauseYears;
  /** The year of the table's figures; null where nobody has said it. */
  readonly dataYear: number | null;
  /** The calendar year that is asked for, where that is settled already. */
  readonly of?: number;
  /** The same measure this many years earlier than the clause says. */
  readonly yearsBack?: number;
}

export type FoundColumn =
  | { readonly kind: 'found'; readonly column: DatedColumn }
  /** Several columns fit equally well. */
  | { readonly kind: 'several'; readonly columns: readonly DatedColumn[] }
  /** The question is null where the table has nothing of the measure. */
  | { readonly kind: 'none'; readonly question: Text | null };

/**
 * Which of the columns of a measure holds the figure that a clause asks for. The years are told by their
 * distance from the table's own year, so that a table of which nobody has said the year can be read too: its
 * figures are then taken for those of the year before the application, as tables of data are.
 */
export function columnFor(columns: readonly DatedColumn[], asked: AskedFigure): FoundColumn {
  const isPlain = !asked.yearsBack && asked.of === undefined;
  const byHand = columns.find((column) => column.byHand);
  if (byHand && isPlain) return { kind: 'found', column: byHand };
  const wanted = askedDistance(asked);
  const others = columns.filter((column) => !column.byHand);
  const fitting = others.filter(
    (column) => distanceOf(column, others, asked) === wanted && canFeed(column, wanted, asked),
  );
  const [first, second] = [...fitting].sort(byCloseness);
  if (!first) return { kind: 'none', question: isPlain ? questionOn(others, asked) : null };
  if (!second || byCloseness(first, second) !== 0) return { kind: 'found', column: first };
  return { kind: 'several', columns: fitting.filter((column) => byCloseness(column, first) === 0) };
}

/** The calendar year that a clause assesses; null where the table's year is not known. */
export function assessedYear(clause: ClauseYears, dataYear: number | null): number | null {
  if (dataYear === null) return null;
  return clause.isOfLastYear ? applicationYear(clause, dataYear) - 1 : dataYear;
}

function applicationYear({ application, isOver }: ClauseYears, dataYear: number): number {
  if (application === null) return dataYear + 1;
  return isOver ? Math.min(application, dataYear + 1) : application;
}

function askedYear({ clause, year, dataYear, of, yearsBack = 0 }: AskedFigure): number | null {
  if (of !== undefined) return of;
  const assessed = assessedYear(clause, dataYear);
  return assessed === null ? null : assessed - (year === 'before' ? 1 : 0) - yearsBack;
}

function askedDistance(asked: AskedFigure): number {
  const year = askedYear(asked);
  if (year !== null && asked.dataYear !== null) return year - asked.dataYear;
  return -(asked.year === 'before' ? 1 : 0) - (asked.yearsBack ?? 0);
}

/** How many years a column is after the table's year; null where that cannot be told. */
function distanceOf(
  { said }: DatedColumn,
  all: readonly DatedColumn[],
  { clause, dataYear }: AskedFigure,
): number | null {
  if (said === null || said === '本年') return 0;
  if (said === '上年') return -1;
  if (said === 'unclear') return null;
  if (typeof said === 'number') return dataYear === null ? null : said - dataYear;
  const isBesideThisYear = all.some(
    (other) => other.said === null || other.said === '本年' || other.said === dataYear,
  );
  if (isBesideThisYear) return -1;
  // Alone it is of the year before the application for which the table was made.
  if (dataYear === null) return 0;
  return Math.min(applicationYear(clause, dataYear) - 1, dataYear) - dataYear;
}

/** Whether a column of the right year may be read: one without a year only under the figure's own names. */
function canFeed({ said, isNamed }: DatedColumn, wanted: number, { year, dataYear }: AskedFigure): boolean {
  if (said === null) return isNamed || (year === 'before' && wanted === 0);
  if (dataYear !== null) return true;
  // Nobody has said the table's year: 上年度 feeds what calls itself so, and 本年 is not 上年度.
  if (said === '上年度' && wanted === 0) return isNamed;
  return !(said === '本年' && year === 'lastYear');
}

function byCloseness(one: DatedColumn, other: DatedColumn): number {
  return (
    Number(other.isNamed) - Number(one.isNamed) ||
    Number(one.said === '上年度') - Number(other.said === '上年度') ||
    one.rank - other.rank
  );
}

/** Why figures of the measure that the table has are not those that the clause asks for. */
function questionOn(columns: readonly DatedColumn[], asked: AskedFigure): Text | null {
  const ofMeasure = columns.filter(({ said, isNamed }) => isNamed || said !== null);
  const [first] = ofMeasure;
  if (!first) return null;
  const { label, dataYear } = asked;
  const year = askedYear(asked);
  const headers = [...new Set(ofMeasure.map(({ header }) => header))];
  const [zh, en] = [headers.join('”、“'), headers.join('”, “')];
  if (year !== null && dataYear !== null) {
    return text(
      `条款要的是${year}年的“${label.zh}”；表中数据是${dataYear}年的，“${zh}”不是${year}年的数`,
      `The clause asks for “${label.en}” of ${year}; the table’s figures are of ${dataYear}, ` +
        `and “${en}” is not of ${year}`,
    );
  }
  const isOpen = ofMeasure.some(({ said }) => typeof said === 'number' || said === '本年');
  if (!isOpen) return null;
  return text(
    `“${zh}”是不是条款要的那一年的“${label.zh}”，取决于表中数据是哪一年，请先说明`,
    `Whether “${en}” is “${label.en}” of the year that the clause means depends on ` +
      'the year of the table’s figures; please say it first',
  );
}
