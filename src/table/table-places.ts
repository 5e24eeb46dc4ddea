import { COMPANY_NAME } from './fields';
import { comparable, unitsOfTitle } from './headers';
import type { Block } from './heading-rows';
import { flatLabel, isNote } from './row-labels';
import { holds, type ExcelTable, type SheetCells } from './sheet';
import { isUnitStatement } from './unit-statements';

/** Where a table lies on its sheet. */
export interface TablePlace {
  /** Its titles, its headings and its first rows, over its own columns. */
  readonly block: Block;
  /** The last row that may be its own. */
  readonly bottom: number;
  /** Exact row of its headings where the workbook knows it (an Excel table), else null. */
  readonly headerRow: number | null;
  /** The first row of something below it that is no part of it and has no headings known here; else null. */
  readonly unreadFrom: number | null;
}

/** Whether words are the heading of some figure or name. */
export type IsHeading = (cell: string) => boolean;

/** Rows below the headings that a block holds besides: enough to see what stands under them. */
const ROWS_UNDER_HEADINGS = 12;

/**
 * Finds the tables of a sheet: above, below and beside each other, with instructions above them, blank rows within
 * them and notes below. A table begins at a row of known headings; where none is known the whole sheet is one.
 */
export function tablePlaces(sheet: SheetCells, isHeading: IsHeading): readonly TablePlace[] {
  const { facts } = sheet;
  const filled = filledDown(sheet);
  const cells = withoutTables(filled, facts.excelTables);
  const plain = sectionsOf(cells, isHeading).flatMap((section) => placesIn(section, cells, isHeading));
  return [...facts.excelTables.map((table) => placeOfExcelTable(table, filled)), ...plain];
}

/**
 * The table that a cell belongs to: the one whose rows and columns hold it, else the nearest to its left.
 * @param isBlank whether the cell's row holds nothing: it then belongs to the table above
 */
export function placeAt(
  places: readonly TablePlace[],
  { row, column, isBlank }: { readonly row: number; readonly column: number; readonly isBlank: boolean },
): TablePlace | null {
  const lowest = Math.max(...places.flatMap(({ bottom }) => (bottom < row ? [bottom] : [])));
  const held = places.filter(({ block, bottom }) => row >= block.top && row <= bottom);
  const inRows = held.length === 0 && isBlank ? places.filter(({ bottom }) => bottom === lowest) : held;
  const within = inRows.find((place) => column >= place.block.left && column <= rightOf(place.block));
  if (within) return within;
  const toTheLeft = inRows.filter(({ block }) => block.left <= column);
  return toTheLeft.sort((a, b) => b.block.left - a.block.left)[0] ?? inRows[0] ?? null;
}

export const rightOf = ({ left, rows }: Block): number =>
  left + Math.max(0, ...rows.map((row) => row.length)) - 1;

interface Cells {
  readonly sheet: SheetCells;
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly unknown[])[];
}

/** Rows of the sheet that belong to one row of headings, or to two tables side by side under it; from `top` on. */
interface Section {
  readonly from: number;
  /** The row, counted from the first one read, in which known headings stand; null where none are known. */
  readonly headings: number | null;
  readonly to: number;
  readonly unreadFrom: number | null;
}

/**
 * Cells merged over several rows hold their words in each of them: a district over its companies, a company over
 * its projects. A number stays where it stands, for it is not said whether each row has it.
 */
function filledDown({ facts, top, left, values, ...sheet }: SheetCells): Cells {
  const rows = [...values];
  for (const area of facts.merges ?? []) {
    const cell = values[area.top - top]?.[area.left - left];
    if (area.bottom === area.top || typeof cell !== 'string' || !holds(cell)) continue;
    for (let row = area.top - top + 1; row <= area.bottom - top && row < rows.length; row += 1) {
      const filled = [...(rows[row] ?? [])];
      filled[area.left - left] = cell;
      rows[row] = filled;
    }
  }
  return { sheet: { facts, top, left, values, ...sheet }, top, left, rows };
}

function withoutTables(cells: Cells, tables: readonly ExcelTable[]): Cells {
  if (tables.length === 0) return cells;
  const rows = cells.rows.map((row, at) => {
    const inRow = tables.filter(({ area }) => within(area.top, cells.top + at, area.bottom));
    if (inRow.length === 0) return row;
    return row.map((cell, column) =>
      inRow.some(({ area }) => within(area.left, cells.left + column, area.right)) ? null : cell,
    );
  });
  return { ...cells, rows };
}

const within = (from: number, at: number, to: number): boolean => at >= from && at <= to;

const ROWS_ABOVE_TABLE = 4;

function placeOfExcelTable({ area, headerRow }: ExcelTable, cells: Cells): TablePlace {
  const top = Math.max(cells.top, area.top - ROWS_ABOVE_TABLE);
  const titles = cells.rows.slice(top - cells.top, area.top - cells.top).map(textsOf);
  const rows = cells.rows
    .slice(headerRow - cells.top, headerRow - cells.top + ROWS_UNDER_HEADINGS + 1)
    .map((row) => row.slice(area.left - cells.left, area.right - cells.left + 1));
  const { merges } = cells.sheet.facts;
  return {
    block: {
      top: headerRow,
      left: area.left,
      rows,
      ...(merges ? { merges } : {}),
      said: { titles, near: [], far: saidElsewhere(cells) },
    },
    bottom: area.bottom,
    headerRow,
    unreadFrom: null,
  };
}

function sectionsOf(cells: Cells, isHeading: IsHeading): readonly Section[] {
  const { rows } = cells;
  const starts = headingStarts(rows, isHeading);
  const [first] = starts;
  if (first === undefined) return [{ from: 0, headings: null, to: rows.length - 1, unreadFrom: null }];
  const tops = starts.map((start, at) => (at === 0 ? 0 : titlesAbove(rows, start, starts[at - 1] ?? 0)));
  return starts.map((headings, at) => {
    const end = (tops[at + 1] ?? rows.length) - 1;
    const unread = unknownTableFrom(rows, headings, end);
    return {
      from: tops[at] ?? headings,
      headings,
      to: lastHeldRow(rows, headings, unread === null ? end : unread - 1),
      unreadFrom: unread === null ? null : cells.top + unread,
    };
  });
}

/** The rows where headings begin. The same headings again, as on every printed page, begin nothing. */
function headingStarts(rows: readonly (readonly unknown[])[], isHeading: IsHeading): readonly number[] {
  const starts: number[] = [];
  let last: (readonly unknown[])[] = [];
  let end = -1;
  let units = '';
  let above = '';
  rows.forEach((row, at) => {
    above += textsOf(row).filter(isUnitStatement).join(' ');
    if (!isHeadingRow(row, isHeading)) return;
    const isPartOfLast = starts.length > 0 && at <= end + 1 && at - (starts.at(-1) ?? 0) < MOST_HEADING_ROWS;
    if (isPartOfLast) {
      end = at;
      last.push(row);
    }
    // Under another unit line the same headings are those of another table.
    else if (!last.some((one) => repeats(row, one)) || (above !== '' && above !== units)) {
      starts.push(at);
      last = [row];
      end = at;
      units = above;
    }
    above = '';
  });
  return starts;
}

const MOST_HEADING_ROWS = 3;
const FEWEST_KNOWN = 2;

/** Known headings in two columns, or the one that names companies, and no figure beside them. */
function isHeadingRow(row: readonly unknown[], isHeading: IsHeading): boolean {
  if (row.some((cell) => typeof cell === 'number' && !isYear(cell))) return false;
  const texts = textsOf(row);
  if (texts.length < FEWEST_KNOWN) return false;
  if (texts.some(isNameInFull)) return true;
  const known = texts.filter((cell) => cell.length <= LONGEST_HEADING && isHeading(cell)).length;
  // A company's row may have a word or two that are headings elsewhere.
  return known >= FEWEST_KNOWN && (known * 3 >= texts.length || texts.some(isNameHeading));
}

const LONGEST_HEADING = 60;

const isYear = (cell: number): boolean => Number.isInteger(cell) && cell >= 1990 && cell <= 2100;

const repeats = (row: readonly unknown[], last: readonly unknown[]): boolean =>
  row.every((cell, at) => !holds(cell) || cell === last[at]);

const textsOf = (row: readonly unknown[]): readonly string[] =>
  row.flatMap((cell) => (typeof cell === 'string' && cell.trim() !== '' ? [cell.trim()] : []));

const isBlankRow = (row: readonly unknown[] | undefined): boolean => !row?.some(holds);

/**
 * The first row of the titles above headings further down: what stands between them and the table above. Notes
 * with which that table ends, and its own rows, are not among them.
 */
function titlesAbove(rows: readonly (readonly unknown[])[], headings: number, previous: number): number {
  const blankAbove = lastBlankRow(rows, previous, headings);
  const run = rows.slice(blankAbove + 1, headings);
  // A row that heads groups of columns stands apart from the table above; else it may be that table's last.
  let top = blankAbove >= 0 && run.every(isOfTexts) ? blankAbove + 1 : headings;
  while (top - 1 > previous && (mayBeTitle(rows[top - 1]) || isMergedInto(rows[top - 1], rows[top])))
    top -= 1;
  top = unitLineAbove(rows, top, previous) ?? top;
  while (isBlankRow(rows[top]) && top < headings) top += 1;
  return top;
}

/** 单位：元 above 填报日期：… is the next table's too, where nothing parts the two. */
function unitLineAbove(rows: readonly (readonly unknown[])[], from: number, previous: number): number | null {
  let found: number | null = null;
  for (let at = from - 1; at > previous; at -= 1) {
    const row = rows[at] ?? [];
    const texts = textsOf(row);
    if (isBlankRow(row) || !isOfTexts(row) || new Set(texts).size > 1) break;
    if (texts.some((words) => isUnitLine(words) && !LOOKS_BACK.test(words))) found = at;
  }
  return found;
}

function lastHeldRow(rows: readonly (readonly unknown[])[], from: number, to: number): number {
  let last = to;
  while (last > from && isBlankRow(rows[last])) last -= 1;
  return last;
}

function lastBlankRow(rows: readonly (readonly unknown[])[], from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) if (isBlankRow(rows[at])) return at;
  return -1;
}

const isOfTexts = (row: readonly unknown[]): boolean => textsOf(row).length === row.filter(holds).length;

const isNoteLike = (words: string | undefined): boolean => words !== undefined && isNote(flatLabel(words));

/** 填报单位：杭州市经信局 单位：万元 above a table is no note to the one before. */
const isUnitLine = (cell: string): boolean =>
  isUnitStatement(cell) ||
  (/单位\s*[:：]/.test(cell) && !/^[(（]?(?:注|备注|说明|以上)/.test(cell) && unitsOfTitle(cell).length > 0);

/** One text alone that is no note to what stands above it. */
function mayBeTitle(row: readonly unknown[] | undefined): boolean {
  if (row === undefined || !isOfTexts(row)) return false;
  const texts = textsOf(row);
  const [first] = texts;
  if (texts.some((words) => LOOKS_BACK.test(words))) return false;
  if (first === undefined || texts.some(isUnitLine)) return true;
  return new Set(texts).size === 1 && (!isNoteLike(first) || HEADS_A_TABLE.test(first));
}

/** 金额单位均为万元, 以上金额单位为元: a sentence about what stands above it. */
const LOOKS_BACK = /以上|上述|上表|(?:均|皆|都|一律)[为是]/;

/** A row of heads above headings, one of whose cells is merged down into them. */
const isMergedInto = (row: readonly unknown[] | undefined, below: readonly unknown[] | undefined): boolean =>
  row !== undefined && isOfTexts(row) && row.some((cell, at) => holds(cell) && cell === below?.[at]);

/** 附件2 and 填报单位：杭州市经信局 stand above a table. */
const HEADS_A_TABLE = /^附[件表]|^(?:填报|编制|制表|报送|申报)单位/;

/**
 * The row at which something else begins below a table: after a blank row, a row of nothing but texts in several
 * columns, with figures under it, looks like headings of which none is known.
 */
function unknownTableFrom(
  rows: readonly (readonly unknown[])[],
  headings: number,
  end: number,
): number | null {
  const hasFigure = (row: readonly unknown[] | undefined): boolean =>
    row?.some((cell) => typeof cell === 'number') ?? false;
  const firstFigures = rows.findIndex((row, at) => at > headings && hasFigure(row));
  if (firstFigures < 0) return null;
  let gap = false;
  for (let at = firstFigures + 1; at <= end; at += 1) {
    const row = rows[at] ?? [];
    if (isBlankRow(row)) {
      gap = true;
      continue;
    }
    const texts = textsOf(row);
    const looksLikeHeadings =
      gap &&
      texts.length >= FEWEST_KNOWN &&
      texts.length === row.filter(holds).length &&
      !isNoteLike(texts[0]) &&
      !repeats(row, rows[headings] ?? []) &&
      texts.every((cell) => cell.length <= LONGEST_HEADING) &&
      hasFigure(rows[at + 1]);
    if (looksLikeHeadings) return at;
    if (texts.length > 1 || hasFigure(row)) gap = false;
  }
  return null;
}

function placesIn(section: Section, cells: Cells, isHeading: IsHeading): readonly TablePlace[] {
  const headings = section.headings ?? section.from;
  const head = cells.rows.slice(headings, headings + MOST_HEADING_ROWS);
  const inSection = cells.rows.slice(section.from, section.to + 1);
  const groups =
    section.headings === null ? [wholeWidth(inSection)] : columnGroups(head, inSection, isHeading);
  return groups.map((group) => placeOf(section, group, groups, cells));
}

/** First and last column of a table, counted from the first one read. */
interface Columns {
  readonly left: number;
  readonly right: number;
}

function wholeWidth(rows: readonly (readonly unknown[])[]): Columns {
  const filled = filledColumns(rows);
  return { left: filled.indexOf(true), right: Math.max(filled.lastIndexOf(true), 0) };
}

function filledColumns(rows: readonly (readonly unknown[])[]): readonly boolean[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const filled = new Array<boolean>(width).fill(false);
  for (const row of rows) {
    row.forEach((cell, at) => {
      if (!filled[at] && holds(cell)) filled[at] = true;
    });
  }
  return filled;
}

/**
 * The columns of the tables that stand side by side under the same row: two groups with a blank column between
 * them that both name what the other names too, or headings that come again in the same order.
 */
function columnGroups(
  head: readonly (readonly unknown[])[],
  rows: readonly (readonly unknown[])[],
  isHeading: IsHeading,
): readonly Columns[] {
  const headed = filledColumns(head.map((row) => row.map((cell) => (isAside(cell) ? null : cell))));
  const filled = filledColumns(rows);
  let left = headed.indexOf(true);
  let right = headed.lastIndexOf(true);
  // A row of heads above may be the only one to name the first column: its cell is merged down.
  while (left > 0 && filled[left - 1]) left -= 1;
  while (filled[right + 1]) right += 1;
  const ownRight = headed.lastIndexOf(true);
  const period = periodOf(head, left, ownRight, isHeading);
  if (period !== null) {
    return Array.from({ length: (ownRight - left + 1) / period }, (_, at) => ({
      left: left + at * period,
      right: left + (at + 1) * period - 1,
    }));
  }
  const groups = runsOf(filled, left, right);
  return groups.reduce<readonly Columns[]>((found, group) => {
    const before = found.at(-1);
    if (before && !isTableOfItsOwn(group, before, head, isHeading))
      return [...found.slice(0, -1), { left: before.left, right: group.right }];
    return [...found, group];
  }, []);
}

const isAside = (cell: unknown): boolean => typeof cell === 'string' && isUnitStatement(cell);

function runsOf(filled: readonly boolean[], left: number, right: number): readonly Columns[] {
  const runs: Columns[] = [];
  let start = left;
  for (let at = left; at <= right + 1; at += 1) {
    if (at <= right && filled[at]) continue;
    if (start < at) runs.push({ left: start, right: at - 1 });
    start = at + 1;
  }
  return runs;
}

/** Names of enterprises stand in both, in whichever row of the headings: the second has rows of its own. */
function isTableOfItsOwn(
  group: Columns,
  before: Columns,
  head: readonly (readonly unknown[])[],
  isName: IsHeading,
): boolean {
  const textsOver = ({ left, right }: Columns, rows: typeof head): readonly string[] =>
    rows.flatMap((row) => textsOf(row.slice(left, right + 1)));
  const first = head.slice(0, 1);
  const repeated = textsOver(group, first).some(
    (cell) => isName(cell) && textsOver(before, first).includes(cell),
  );
  return repeated || [group, before].every((one) => textsOver(one, head).some(isNameHeading));
}

/** 企业名称, 单位名称, 公司: what a table of companies begins with. */
export const isNameHeading = (cell: string): boolean => NAME_HEADINGS.has(comparable(cell));

const NAME_HEADINGS = new Set(
  [COMPANY_NAME.label.zh, COMPANY_NAME.label.en, ...COMPANY_NAME.synonyms].map(comparable),
);

/** 企业名称 heads companies whatever stands beside it; 企业 and 名称 may be words of a row. */
export const isNameInFull = (cell: string): boolean =>
  isNameHeading(cell) && /(?:名称|全称|申报企业|申报单位)$/.test(cell.normalize('NFKC').replace(/\s/g, ''));

/**
 * After how many columns the headings come again in the same order, in one row of them or in several; null where
 * they do not.
 */
function periodOf(
  head: readonly (readonly unknown[])[],
  left: number,
  right: number,
  isHeading: IsHeading,
): number | null {
  const rows = head.map((row) => Array.from({ length: right - left + 1 }, (_, at) => row[left + at] ?? null));
  const depth = rows.findIndex((_, at) => filledColumns(rows.slice(0, at + 1)).every(Boolean)) + 1;
  if (depth === 0) return null;
  const headings = rows.slice(0, depth);
  const width = right - left + 1;
  for (let period = 2; period <= width / 2; period += 1) {
    if (width % period !== 0) continue;
    const comesAgain = headings.every((cells) =>
      cells.every((cell, at) => at < period || cell === cells[at - period]),
    );
    const named = headings.some((cells) =>
      cells.slice(0, period).some((cell) => typeof cell === 'string' && isHeading(cell)),
    );
    if (comesAgain && named) return period;
  }
  return null;
}

function placeOf(section: Section, group: Columns, groups: readonly Columns[], cells: Cells): TablePlace {
  const { from, to, headings, unreadFrom } = section;
  const { top, left, rows } = cells;
  const lastOfHead =
    headings === null ? from + LONG_HEAD : headings + MOST_HEADING_ROWS + ROWS_UNDER_HEADINGS;
  const own = rows
    .slice(from, Math.min(to, lastOfHead) + 1)
    .map((row) => row.slice(group.left, group.right + 1).map((cell) => (isAside(cell) ? null : cell)));
  const titles = rows.slice(from, headings ?? from).map(textsOf);
  const outside = rows
    .slice(headings ?? from, to + 1)
    .map((row) => row.filter((_, at) => !groups.some((one) => within(one.left, at, one.right))))
    .flatMap(textsOf)
    .filter(isUnitStatement);
  const notes = rows.slice((headings ?? from) + 1, to + 1).flatMap((row) => {
    const texts = textsOf(row);
    return texts.length > 0 && row.filter(holds).length === texts.length && speaksOfUnits(texts)
      ? [texts]
      : [];
  });
  const asides = rows.slice(headings ?? from, to + 1).flatMap((row) => {
    const texts = textsOf(row.slice(group.left, group.right + 1)).filter(isUnitStatement);
    return texts.length > 0 ? [texts] : [];
  });
  const near = [outside, ...asides, ...notes].filter((texts) => texts.length > 0);
  const said = { titles, near, far: saidElsewhere(cells) };
  const { merges } = cells.sheet.facts;
  return {
    block: {
      top: top + from,
      left: left + group.left,
      rows: own,
      ...(merges ? { merges } : {}),
      ...(headings === null ? {} : { said }),
    },
    bottom: top + to,
    headerRow: null,
    unreadFrom,
  };
}

const LONG_HEAD = 60;

/** A note under the table that speaks of the unit of its amounts. */
const speaksOfUnits = (texts: readonly string[]): boolean =>
  texts.length <= 2 && texts.some((cell) => /单位|以.*元计|unit/i.test(cell));

const saidElsewhere = ({ sheet }: Cells): readonly (readonly string[])[] => [
  [sheet.facts.name],
  ...sheet.facts.pageTexts.map((words) => [words]),
];
