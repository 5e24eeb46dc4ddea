import { mapText, text, type Text } from '../rules/text';
import { scaleOfCell } from './cell-scale';
import type { Column, ColumnQuestion, TakenAs } from './column';
import { moneyUnit, unitsFor, type ColumnUnit } from './column-units';
import type { Block } from './heading-rows';
import { speaksOfPartOfAYear, titlesOf } from './proposed-year';
import type { CompanyTable } from './table';

/** The cells of a table's rows, as far as they have been read, beginning at a column of the sheet. */
export interface TableCells {
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

/**
 * The table with what a person is asked of its columns. A column is judged as a whole: a growth of 45 may be one
 * company's, and a column of 10.9, 27 and 33 is one of percentages.
 */
export function withQuestions(table: CompanyTable, block: Block, cells: TableCells): CompanyTable {
  const part = titlesOf(block, table.firstHeaderRow).find(speaksOfPartOfAYear);
  const others = statedMoney(table);
  const columns = table.columns.map((column) => {
    const asks =
      (part === undefined ? null : onPartOfAYear(column, part)) ??
      onRatio(column, numbersIn(column, cells)) ??
      onMoney(column, numbersIn(column, cells), others);
    return asks ? { ...column, asks } : column;
  });
  return { ...table, columns };
}

function* numbersIn({ index }: Column, { left, values, formats }: TableCells): Generator<HeldNumber> {
  for (const [at, row] of values.entries()) {
    const value = row[index - left];
    if (typeof value === 'number') yield { value, format: formats[at]?.[index - left] ?? '' };
  }
}

interface HeldNumber {
  readonly value: number;
  readonly format: string;
}

/** Figures of a year under a title that speaks of half a year, or of some of its months. */
function onPartOfAYear({ taken, header }: Column, title: string): ColumnQuestion | null {
  const isOpen = taken.some(({ field, by }) => by !== 'hand' && field.input?.year !== undefined);
  if (!isOpen) return null;
  const asked = text(
    `标题写的是“${title}”，“${header}”可能不是全年的数，请指定这一列是什么`,
    `The title says “${title}”, so “${header}” may not be of a whole year; please say what the column holds`,
  );
  return { text: asked, units: [] };
}

const isAssumed = ({ unitFrom }: TakenAs): boolean => unitFrom === 'assumed';

/**
 * Most values of a rate without a unit lie above 1: percentages, more likely than fractions. Where only a title
 * says %, and hardly any lies above 1, either may be meant.
 */
function onRatio({ taken, header }: Column, numbers: Iterable<HeldNumber>): ColumnQuestion | null {
  const rate = taken.find(
    ({ unit, unitFrom }) =>
      (unitFrom === 'assumed' && unit.id === 'fraction') || (unitFrom === 'sheet' && unit.id === 'percent'),
  );
  if (!rate) return null;
  const plain = [...numbers].filter((one) => one.value !== 0 && !isStated(one, rate.unit));
  const large = plain.filter(({ value }) => Math.abs(value) > 1);
  const isMostlyLarge = large.length * 2 > plain.length;
  if (plain.length === 0 || isMostlyLarge !== isAssumed(rate)) return null;
  const units = unitsFor(rate.field.input).filter(({ id }) => id === 'percent' || id === 'fraction');
  const sample = samplesOf(isMostlyLarge ? large : plain);
  const asked = isMostlyLarge
    ? text(
        `“${header}”没有写单位，多数大于 1（如 ${sample.zh}）：是否为 %？`,
        `“${header}” has no unit, and most of it is above 1 (such as ${sample.en}): is it in %?`,
      )
    : text(
        `表上方写的单位有 %，“${header}”却多数不到 1（如 ${sample.zh}）：是 % 还是小数？`,
        `The title names %, and most of “${header}” is below 1 (such as ${sample.en}): is it in % or a fraction?`,
      );
  return { text: asked, units: [...units].sort((a) => (a.id === 'percent' ? -1 : 1)) };
}

/** Amounts whose unit is written nowhere. */
function onMoney(
  { taken, header }: Column,
  numbers: Iterable<HeldNumber>,
  others: readonly ColumnUnit[],
): ColumnQuestion | null {
  const money = taken.find((one) => isAssumed(one) && moneyUnit(one.unit.label.zh) !== undefined);
  if (!money) return null;
  const open = [...numbers].filter((one) => one.value !== 0 && !isStated(one, money.unit));
  if (open.length === 0) return null;
  const sample = samplesOf(open);
  const likely = others[0];
  const beside = likely
    ? text(`；其他金额列是“${likely.label.zh}”`, `; other amounts are in ${likely.label.en}`)
    : text('', '');
  const asked = text(
    `“${header}”没有写单位（如 ${sample.zh}${beside.zh}）：是元还是万元？`,
    `“${header}” has no unit (such as ${sample.en}${beside.en}): is it in yuan or in 10,000 yuan?`,
  );
  const units = unitsFor(money.field.input);
  const ranked = likely ?? units.find(({ id }) => id === (areLarge(open) ? 'yuan' : 'wanyuan'));
  return {
    text: asked,
    units: [...units.filter((one) => one === ranked), ...units.filter((one) => one !== ranked)],
  };
}

/** A number format that names the unit says it of its cell; one that contradicts the heading asks by itself. */
function isStated({ value, format }: HeldNumber, unit: ColumnUnit): boolean {
  const scale = scaleOfCell(value, format, unit, 'assumed');
  return scale.isStated || scale.asks !== null;
}

/** No enterprise states its revenue to the 万元 in seven digits on most of its rows. */
const LARGE_FOR_WAN = 1e7;

const areLarge = (numbers: readonly HeldNumber[]): boolean =>
  numbers.filter(({ value }) => Math.abs(value) >= LARGE_FOR_WAN).length * 2 > numbers.length;

const SAMPLES = 3;

const samplesOf = (numbers: readonly HeldNumber[]): Text =>
  mapText(
    [...new Set(numbers.map(({ value }) => value))]
      .slice(0, SAMPLES)
      .map((value) => text(String(value), String(value))),
    text('、', ', '),
  );

const statedMoney = ({ columns }: CompanyTable): readonly ColumnUnit[] =>
  columns.flatMap(({ taken }) =>
    taken.flatMap((one) => (!isAssumed(one) && moneyUnit(one.unit.label.zh) !== undefined ? [one.unit] : [])),
  );
