import { isBlank } from '../rules/arguments';
import { columnHeading, type ColumnHeading } from './column-heading';
import type { StatedUnit } from './column-units';
import { COMPANY_NAME, type Field } from './fields';
import { namesOf, type FieldNames } from './field-names';
import { readHeader, unitAlone } from './headers';
import { inPeriod } from './periods';
import type { Area } from './sheet';
import { isUnitStatement, sheetUnit, type SaidOfTable } from './unit-statements';

/** Cells of a sheet, beginning at a row and a column of it. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly unknown[])[];
  /** Cells merged into one, counted on the sheet; left out where nobody can tell. */
  readonly merges?: readonly Area[];
  /** What else speaks for the table; left out, the rows above its headings do. */
  readonly said?: SaidOfTable;
}

/**
 * The heading rows of a table, counted on the sheet, both included; rows of units below them count as headings.
 */
export interface HeadingRows {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly ColumnHeading[];
}

/** Whether a person has said something about a heading. */
export type SaidByHand = (heading: ColumnHeading) => boolean;

/**
 * Finds the headings in the first rows of a block: one row or two, with a row of units or none, below any
 * titles. Of all ways to read the rows the one counts by which most columns are known; failing that, the first
 * row of nothing but texts counts, to be mapped by hand.
 * @param headerRow row of the headings, counted in the block, where the workbook knows it (an Excel table), else
 * null
 */
export function findHeadings(
  block: Block,
  fields: readonly Field[],
  isSaid: SaidByHand,
  headerRow: number | null,
): HeadingRows | null {
  const { top } = block;
  const names = namesOf(fields);
  const rows = block.rows.map((row, at) => rowOf(row, headerRow !== null, spansOf(block, at)));
  const read = (layout: Layout): readonly ColumnHeading[] => readColumns(layout, rows, block);
  const candidates = layoutsOf(rows, headerRow, names).map((layout) => {
    const columns = read(layout);
    return { layout, columns, known: columns.filter((one) => isKnown(one, names, isSaid)).length };
  });
  const best = bestOf(candidates) ?? firstOfTexts(rows, read);
  if (!best) return null;
  const { layout, columns } = best;
  return { first: top + firstOf(layout), last: top + endOf(layout.lower, rows), columns };
}

/** The cells of a row as headings read them. */
interface Row {
  readonly texts: readonly string[];
  /** Nothing in it but texts and years. */
  readonly onlyTexts: boolean;
  readonly hasNumbers: boolean;
  readonly isUnits: boolean;
  readonly isNumbering: boolean;
  /** How many columns its merged cells cover, by the first of them. null where nobody can tell. */
  readonly spans: ReadonlyMap<number, number> | null;
}

interface Layout {
  /** Rows above the lowest that head groups of columns, the topmost first: none, one or two. */
  readonly uppers: readonly number[];
  readonly lower: number;
  /** Left out, neither row could be read, or the workbook says that this is the row. */
  readonly certain: boolean;
}

interface Candidate {
  readonly layout: Layout;
  readonly columns: readonly ColumnHeading[];
  readonly known: number;
}

const firstOf = ({ uppers, lower }: Layout): number => uppers[0] ?? lower;

function spansOf({ top, left, merges }: Block, at: number): Row['spans'] {
  if (!merges) return null;
  const own = merges.filter((area) => area.top <= top + at && area.bottom >= top + at);
  return new Map(own.map((area) => [area.left - left, area.right - area.left + 1]));
}

function rowOf(cells: readonly unknown[], inTable: boolean, spans: Row['spans']): Row {
  const texts = cells.map((cell) => headingText(cell, inTable));
  const units = texts.filter((cell) => unitAlone(cell) !== null || !NO_UNIT.test(cell));
  return {
    texts,
    onlyTexts: cells.every(
      (cell, at) => cell === null || cell === '' || texts[at] !== '' || typeof cell === 'string',
    ),
    hasNumbers: cells.some((cell) => typeof cell === 'number'),
    isUnits: areUnits(units, texts) && cells.every(isTextOrBlank),
    isNumbering: isNumbering(cells),
    spans,
  };
}

/**
 * The text of a heading; the number of a year is one too: 2024. In an Excel table 列1 is none: so Excel calls a
 * column without a heading.
 */
function headingText(cell: unknown, inTable: boolean): string {
  if (typeof cell === 'number') return isYear(cell) ? String(cell) : '';
  if (typeof cell !== 'string') return '';
  const written = cell.trim();
  return inTable && /^(?:列|Column)\s?\d+$/i.test(written) ? '' : written;
}

const isYear = (cell: number): boolean => Number.isInteger(cell) && cell >= 1990 && cell <= 2100;

const isTextOrBlank = (cell: unknown): boolean => cell === null || typeof cell === 'string';

/**
 * Whether a row is one of units: it has no name in front, and more units than other words. A word that is no unit
 * known here (场, 万元（含税）) leaves its own column to be settled, and not the units of all the others.
 */
function areUnits(held: readonly string[], texts: readonly string[]): boolean {
  const known = held.filter((cell) => unitAlone(cell) !== null).length;
  if (known === held.length) return known > 0;
  const named = texts.find((cell) => cell !== '') ?? '';
  return (
    known * 2 > held.length &&
    (texts[0] === '' || NO_UNIT.test(named)) &&
    held.every((cell) => cell.length <= 8)
  );
}

/** What a row of units holds where a column has none. */
const NO_UNIT =
  /^(?:|[-—–/／\\*]+|(?:计量)?单位|无|文本|文字|日期|全称|必填|选填|[(（](?!单位)[^)）]*[)）])$/;

/** A row of nothing but units. */
export function isUnitRow(cells: readonly unknown[]): boolean {
  const held = cells.filter((cell) => !isBlank(cell));
  const isUnit = (cell: unknown): boolean =>
    typeof cell === 'string' && !isUnitStatement(cell) && unitAlone(cell) !== null;
  return held.length > 1 && held.every(isUnit);
}

/** The numbers that forms give their columns: 甲 乙 1 2 3. */
export function isNumbering(cells: readonly unknown[]): boolean {
  const held = cells
    .map((cell) => (typeof cell === 'number' || typeof cell === 'string' ? String(cell).trim() : ''))
    .filter((cell) => cell !== '' && cell !== '栏次');
  const stems = held.findIndex((cell) => !STEMS.includes(cell));
  const numbers = stems < 0 ? [] : held.slice(stems);
  // 甲 1 2 may be a company of this name with small figures.
  const enough = stems === 1 ? numbers.length > FEW : held.length > 2;
  return enough && numbers.length > 0 && numbers.every((cell, at) => cell === String(at + 1));
}

const FEW = 3;

const STEMS: readonly string[] = Array.from('甲乙丙丁戊己庚辛');

function layoutsOf(rows: readonly Row[], headerRow: number | null, names: FieldNames): readonly Layout[] {
  const ofTwo = rows.flatMap((upper, at): Layout[] => {
    const below = rows[at + 1]?.isUnits ? at + 2 : at + 1;
    const lower = rows[below];
    if (!lower || !isOver(upper, lower)) return [];
    const certain = belongTogether(upper, lower, names);
    // A number of a year may be a heading, and is more often a figure.
    return certain || !lower.hasNumbers ? [{ uppers: [at], lower: below, certain }] : [];
  });
  const ofThree = rows.flatMap((upper, at) => threeFrom(rows, upper, at, names));
  const isPartOfThree = ({ uppers, lower }: Layout): boolean =>
    ofThree.some((three) => [...uppers, lower].every((at) => [...three.uppers, three.lower].includes(at)));
  const ofMany = [...ofTwo.filter((layout) => !isPartOfThree(layout)), ...ofThree];
  const taken = new Set(ofMany.flatMap(({ uppers, lower, certain }) => (certain ? [...uppers, lower] : [])));
  const ofOne = rows.flatMap((row, lower): Layout[] =>
    taken.has(lower) || row.isUnits ? [] : [{ uppers: [], lower, certain: false }],
  );
  const all = [...ofOne, ...ofMany];
  if (headerRow === null) return all;
  // The second row of an Excel table is data, unless it is certain to belong to the first.
  return all
    .filter((layout) => layout.lower === headerRow || (layout.uppers.includes(headerRow) && layout.certain))
    .map((layout) => ({ ...layout, certain: true }));
}

/** Three rows of headings, where the two below the first are, taken together, the other half of it. */
function threeFrom(rows: readonly Row[], upper: Row, at: number, names: FieldNames): readonly Layout[] {
  const [middle, below] = [rows[at + 1], rows[at + 2]?.isUnits ? at + 3 : at + 2];
  const lower = rows[below];
  if (!middle || !lower || middle.isUnits || lower.isUnits || !middle.onlyTexts || !lower.onlyTexts)
    return [];
  const heads = middle.texts.flatMap((cell, column) => (cell === '' ? [] : [column]));
  if (heads.length === 0 || lower.texts.every((cell) => cell === '')) return [];
  // Each cell of the middle row heads something below it, or is merged down to the lower row.
  const joined = {
    ...lower,
    texts: lower.texts.map((cell, column) => (cell === '' ? (middle.texts[column] ?? '') : cell)),
  };
  const isGrouped = heads.some(
    (column) => (lower.texts[column] ?? '') !== '' && lower.texts[column] !== middle.texts[column],
  );
  // The same words above and below a company are the headings of two pages.
  const comesAgain = heads.some((column) => {
    const above = upper.texts[column] ?? '';
    return above !== '' && above === lower.texts[column] && above !== middle.texts[column];
  });
  if (comesAgain || !isGrouped || !isOver(upper, joined) || !belongTogether(upper, joined, names)) return [];
  return [{ uppers: [at, at + 1], lower: below, certain: true }];
}

/**
 * Whether a row can head groups of the columns of the row below: neither a title can, nor the line about the
 * sheet under it.
 */
function isOver(upper: Row, lower: Row): boolean {
  if (!upper.onlyTexts || !lower.onlyTexts || upper.isUnits || lower.isUnits) return false;
  const filled = upper.texts.filter((cell) => cell !== '');
  if (filled.some(isUnitStatement)) return false;
  // 2024年6月 over a group of columns is theirs; alone in its row it is the sheet's.
  if (filled.length === 1 && filled.some((cell) => ABOUT_THE_SHEET.test(cell.normalize('NFKC'))))
    return false;
  const heads = upper.texts.flatMap((cell, at) => (cell === '' ? [] : [at]));
  const leftmost = lower.texts.findIndex((cell) => cell !== '');
  const [first, ...others] = heads;
  if (leftmost < 0 || first === undefined) return false;
  return others.length > 0 || (first > leftmost && !TITLE.test(upper.texts[first] ?? ''));
}

/** A title that stands alone in its row, wherever it stands. */
const TITLE = /.{4,}(?:情况|信息|数据|统计|汇总|明细|一览|概况)$/;

/** Titles, and 编制单位：… 2024年12月31日 under them. */
const ABOUT_THE_SHEET =
  /^附件|(?:表|清单|名单|台账)(?:\(.*\))?$|^(?:填报|编制|制表|报送|填表|审核)?(?:单位|日期|时间|部门|人)\s*:|^\d{4}[年./-]\d{1,2}[月./-]?(?:\d{1,2}日?)?$/;

/**
 * Whether two rows are the halves of one heading, neither of which can be read without the other: each heads
 * columns that the other leaves blank, as merged cells do, or the lower one repeats what stands above. A
 * company's row does not: it has a name.
 */
function belongTogether(over: Row, under: Row, names: FieldNames): boolean {
  const [upper, lower] = [over.texts, under.texts];
  const isHeading = (cell: string): boolean => names.ranks(readHeader(cell).words).size > 0;
  const nameAt = upper.findIndex((cell) => names.ranks(readHeader(cell).words).has(COMPANY_NAME));
  const name = nameAt < 0 ? '' : (lower[nameAt] ?? '');
  if (name !== '' && name !== upper[nameAt]) return false;
  if (upper.some((cell, at) => cell === lower[at] && isHeading(cell))) return true;
  const mergedDown = upper.some((cell, at) => cell !== '' && (lower[at] ?? '') === '');
  const wide = widened(over, lower);
  const grouped = lower.flatMap((cell, at) =>
    cell !== '' && upper[at] === '' && wide[at] !== '' ? [at - 1, at] : [],
  );
  if (!mergedDown || !grouped.every((at) => lower[at] !== '') || grouped.length === 0) return false;
  return (
    nameAt >= 0 ||
    grouped.some(
      (at) => inPeriod(readHeader(lower[at] ?? '').words).rest === '' || isHeading(`${wide[at]}${lower[at]}`),
    )
  );
}

/**
 * The upper row with every head repeated over the columns of its group: merged cells hold their text in the first
 * alone. A cell that is merged covers what it is merged over and no more.
 */
function widened({ texts: upper, spans }: Row, lower: readonly string[]): readonly string[] {
  let head = '';
  let end = 0;
  return lower.map((cell, at) => {
    const own = upper[at] ?? '';
    if (own !== '') {
      head = own;
      end = spans?.has(at) ? at + (spans.get(at) ?? 1) : lower.length;
    }
    // A group ends where nothing stands below it.
    else if (cell === '' || at >= end) head = '';
    return own === '' && cell === '' ? '' : head;
  });
}

/** Most columns known; of equals the one that leaves nothing out that matters, then the first. */
function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const most = Math.max(0, ...candidates.map(({ known }) => known));
  const equals = candidates.filter(({ known, layout }) => known === most && (known > 0 || layout.certain));
  // Further down the same headings come again, on the next page.
  const top = Math.min(...equals.map(({ layout }) => layout.lower));
  const deepest = equals
    .filter(({ layout }) => firstOf(layout) <= top)
    .sort((a, b) => b.layout.uppers.length - a.layout.uppers.length);
  const saying = deepest.find(({ layout, columns }) => layout.uppers.length > 0 && columns.some(saysMore));
  return saying ?? equals[0];
}

/** Whether the upper row of a heading changes what the lower one says: by words of its own, or by a unit. */
const saysMore = ({ cells, partly }: ColumnHeading): boolean =>
  cells.length > 1 && (partly.length > 0 || readHeader(cells[0] ?? '').unit !== null);

function firstOfTexts(
  rows: readonly Row[],
  read: (layout: Layout) => readonly ColumnHeading[],
): Candidate | undefined {
  const lower = rows.findIndex(
    ({ texts, onlyTexts }) => onlyTexts && texts.filter((cell) => cell !== '').length >= 2,
  );
  if (lower < 0) return undefined;
  const layout = { uppers: [], lower, certain: false };
  return { layout, columns: read(layout), known: 0 };
}

function isKnown(heading: ColumnHeading, names: FieldNames, isSaid: SaidByHand): boolean {
  const isName = (words: string): boolean =>
    names.ranks(words).size > 0 || names.withoutItem(words).length > 0;
  const looksKnown = heading.partly.some(
    ({ words, isUpper, isPeriod }) => isName(words) && (!isUpper || isPeriod),
  );
  return looksKnown || isSaid(heading) || heading.names.some(isName);
}

function readColumns(layout: Layout, rows: readonly Row[], block: Block): readonly ColumnHeading[] {
  const { uppers, lower } = layout;
  const lowest = rows[lower]?.texts ?? [];
  const above = levelsAbove(
    uppers.flatMap((at) => rows[at] ?? []),
    lowest,
  );
  const first = firstOf(layout);
  const unitRows = rows.slice(first, endOf(lower, rows) + 1).filter(({ isUnits }) => isUnits);
  const titles = rows.slice(0, first).map(({ texts }) => texts);
  const ofSheet = sheetUnit(block.said ?? { titles, near: [], far: [] });
  return lowest.flatMap((cell, at) => {
    const units = unitRows.flatMap(({ texts }): StatedUnit[] => {
      const stated = texts[at] ?? '';
      const written = unitAlone(stated) ?? (NO_UNIT.test(stated) ? null : stated);
      return written === null ? [] : [{ written, by: 'unitRow', binding: true }];
    });
    const levels = [...above.map((row) => row[at] ?? ''), cell];
    return columnHeading(levels, { index: block.left + at, units: [...units, ...ofSheet] }) ?? [];
  });
}

/** The rows above the lowest one, each head repeated over the columns of its group. */
function levelsAbove(uppers: readonly Row[], lowest: readonly string[]): readonly (readonly string[])[] {
  const levels: (readonly string[])[] = [];
  let below = lowest;
  for (const row of [...uppers].reverse()) {
    const wide = widened(row, below);
    levels.unshift(wide);
    below = below.map((cell, at) => (cell === '' ? (wide[at] ?? '') : cell));
  }
  return levels;
}

/** Last row of the headings: units and numbers of columns below them are part of them. */
function endOf(lower: number, rows: readonly Row[]): number {
  let last = lower;
  while (rows[last + 1]?.isUnits || rows[last + 1]?.isNumbering) last += 1;
  return last;
}
