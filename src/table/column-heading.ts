import type { StatedUnit } from './column-units';
import { readHeader, unitAlone } from './headers';
import { inPeriod } from './periods';

/** What stands above one column. */
export interface ColumnHeading {
  /** Counted from 0 on the sheet. */
  readonly index: number;
  /** The heading as one: under two rows 营业收入(万元) · 本年. */
  readonly written: string;
  /** Its cells, the upper first. */
  readonly cells: readonly string[];
  /** The words it may be known by, without blanks, punctuation and unit. */
  readonly names: readonly string[];
  /** Words that would name a figure, were it not for others beside them: 营业收入 under 其中：软件业务, or above 2024年. */
  readonly partly: readonly Partly[];
  /** Units stated for the column, the one that counts first. */
  readonly units: readonly StatedUnit[];
}

export interface Partly {
  readonly words: string;
  /** What stands in the way, as written. */
  readonly besides: string;
  /** It is a year, or a part of one. */
  readonly isPeriod: boolean;
  /** The words are those of the upper of two rows: what stands below them may be a company. */
  readonly isUpper: boolean;
}

/** Stands between the rows of a heading where they are shown as one. */
const BETWEEN_ROWS = ' · ';

interface Place {
  readonly index: number;
  /** Units of the sheet that hold for the column: of its unit row, of a title. */
  readonly units: readonly StatedUnit[];
}

/**
 * The heading of one column from its cells, the topmost first; '' where a row has none for it. null where none
 * has. A row that says nothing of its columns is left out of three; of three that speak, the upper two are one.
 */
export function columnHeading(levels: readonly string[], place: Place): ColumnHeading | null {
  const cells = levels.filter((cell, at) => cell !== '' && cell !== levels[at - 1]);
  const lower = cells.at(-1);
  if (lower === undefined) return null;
  const saying =
    cells.length > 2
      ? cells.filter((cell, at) => at > 0 || !SAYS_NOTHING.test(readHeader(cell).words))
      : cells;
  const upper = saying.slice(0, -1).join(BETWEEN_ROWS);
  const heading = headingOfRows(upper, lower, place);
  return cells.length > 2 ? { ...heading, written: cells.join(BETWEEN_ROWS), cells } : heading;
}

function headingOfRows(upper: string, lower: string, { index, units }: Place): ColumnHeading {
  if (upper === '') return headingOfOne(lower, { index, units });
  const unit = unitAlone(lower);
  if (unit !== null) {
    const below: StatedUnit = { written: unit, by: 'unitRow', binding: true };
    return headingOfOne(upper, { index, units: [below, ...units] });
  }
  return headingOfTwo(upper, lower, { index, units });
}

function headingOfOne(cell: string, { index, units }: Place): ColumnHeading {
  const { words, unit } = readHeader(cell);
  const { written, rest } = inPeriod(words);
  return {
    index,
    written: cell,
    cells: [cell],
    names: [words],
    partly:
      written === null || rest === ''
        ? []
        : [{ words: rest, besides: written, isPeriod: true, isUpper: false }],
    units: [...ownUnit(unit, true), ...units],
  };
}

function headingOfTwo(upper: string, lower: string, { index, units }: Place): ColumnHeading {
  const [over, under] = [readHeader(upper), readHeader(lower)];
  const lowerAlone = SAYS_NOTHING.test(over.words) || under.words.includes(over.words);
  const upperAlone = ONLY_A_FIGURE.test(under.words);
  return {
    index,
    written: upper + BETWEEN_ROWS + lower,
    cells: [upper, lower],
    names: [
      over.words + under.words,
      under.words + over.words,
      ...(lowerAlone ? [under.words] : []),
      ...(upperAlone ? [over.words] : []),
    ],
    partly: [
      ...(lowerAlone ? [] : [beside(under.words, upper, false)]),
      ...(upperAlone ? [] : [beside(over.words, lower, true)]),
    ],
    // The unit over several columns is of those among them that can have it.
    units: [...ownUnit(under.unit, true), ...ownUnit(over.unit, false), ...units],
  };
}

const ownUnit = (written: string | null, binding: boolean): readonly StatedUnit[] =>
  written === null ? [] : [{ written, by: 'heading', binding }];

const beside = (words: string, besides: string, isUpper: boolean): Partly => ({
  words,
  besides,
  isPeriod: inPeriod(readHeader(besides).words).rest === '',
  isUpper,
});

/** Heads a group without changing what its columns are: 基本情况, 主要经济指标. */
const SAYS_NOTHING =
  /^(?:企业|公司|单位|申报单位|基本|主要|经营|财务|经济|研发|生产|运营|效益|相关)*(?:情况|信息|指标|数据|资料|概况|状况)?$/;

/** Below a heading, says no more than that there is a figure. */
const ONLY_A_FIGURE = /^(?:金额|数额|数值|数量)$/;
