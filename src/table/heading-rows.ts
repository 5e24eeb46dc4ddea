import { columnHeading, type ColumnHeading } from './column-heading';
import { isForeignMoney, moneyUnit, type StatedUnit } from './column-units';
import { COMPANY_NAME, type Field } from './fields';
import { namesOf, type FieldNames } from './field-names';
import { readHeader, unitAlone, unitsOfTitle, mentionsLargeUnit } from './headers';
import { inPeriod } from './periods';

/** Cells of a sheet, beginning at a row and a column of it. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly unknown[])[];
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
  { top, left, rows: cells }: Block,
  fields: readonly Field[],
  isSaid: SaidByHand,
  headerRow: number | null,
): HeadingRows | null {
  const names = namesOf(fields);
  const rows = cells.map((row) => rowOf(row, headerRow !== null));
  const candidates = layoutsOf(rows, headerRow, names).map((layout) => {
    const columns = readColumns(layout, rows, left);
    return { layout, columns, known: columns.filter((one) => isKnown(one, names, isSaid)).length };
  });
  const best = bestOf(candidates) ?? firstOfTexts(rows, left);
  if (!best) return null;
  const { layout, columns } = best;
  return { first: top + (layout.upper ?? layout.lower), last: top + endOf(layout.lower, rows), columns };
}

/** The cells of a row as headings read them. */
interface Row {
  readonly texts: readonly string[];
  /** Nothing in it but texts and years. */
  readonly onlyTexts: boolean;
  readonly hasNumbers: boolean;
  readonly isUnits: boolean;
  readonly isNumbering: boolean;
}

interface Layout {
  readonly upper: number | null;
  readonly lower: number;
  /** Left out, neither row could be read, or the workbook says that this is the row. */
  readonly certain: boolean;
}

interface Candidate {
  readonly layout: Layout;
  readonly columns: readonly ColumnHeading[];
  readonly known: number;
}

function rowOf(cells: readonly unknown[], inTable: boolean): Row {
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

/** The numbers that forms give their columns: 甲 乙 1 2 3. */
function isNumbering(cells: readonly unknown[]): boolean {
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
    const certain = belongTogether(upper.texts, lower.texts, names);
    // A number of a year may be a heading, and is more often a figure.
    return certain || !lower.hasNumbers ? [{ upper: at, lower: below, certain }] : [];
  });
  const taken = new Set(ofTwo.flatMap(({ upper, lower, certain }) => (certain ? [upper, lower] : [])));
  const ofOne = rows.flatMap((row, lower): Layout[] =>
    taken.has(lower) || row.isUnits ? [] : [{ upper: null, lower, certain: false }],
  );
  const all = [...ofOne, ...ofTwo];
  if (headerRow === null) return all;
  // The second row of an Excel table is data, unless it is certain to belong to the first.
  return all
    .filter(({ upper, lower, certain }) => lower === headerRow || (upper === headerRow && certain))
    .map((layout) => ({ ...layout, certain: true }));
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

/** 单位：万元 as a cell of its own. */
const isUnitStatement = (cell: string): boolean =>
  /^[([【]?(?:金额|计量|货币)?单位/.test(cell.normalize('NFKC')) && unitsOfTitle(cell).length > 0;

/**
 * Whether two rows are the halves of one heading, neither of which can be read without the other: each heads
 * columns that the other leaves blank, as merged cells do, or the lower one repeats what stands above. A
 * company's row does not: it has a name.
 */
function belongTogether(upper: readonly string[], lower: readonly string[], names: FieldNames): boolean {
  const isHeading = (cell: string): boolean => names.ranks(readHeader(cell).words).size > 0;
  const nameAt = upper.findIndex((cell) => names.ranks(readHeader(cell).words).has(COMPANY_NAME));
  const name = nameAt < 0 ? '' : (lower[nameAt] ?? '');
  if (name !== '' && name !== upper[nameAt]) return false;
  if (upper.some((cell, at) => cell === lower[at] && isHeading(cell))) return true;
  const mergedDown = upper.some((cell, at) => cell !== '' && (lower[at] ?? '') === '');
  const wide = widened(upper, lower);
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
 * alone.
 */
function widened(upper: readonly string[], lower: readonly string[]): readonly string[] {
  let head = '';
  return lower.map((cell, at) => {
    const own = upper[at] ?? '';
    if (own !== '') head = own;
    // A group ends where nothing stands below it.
    else if (cell === '') head = '';
    return own === '' && cell === '' ? '' : head;
  });
}

/** Most columns known; of equals the one that leaves nothing out that matters, then the first. */
function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const most = Math.max(0, ...candidates.map(({ known }) => known));
  const equals = candidates.filter(({ known, layout }) => known === most && (known > 0 || layout.certain));
  return equals.find(({ layout, columns }) => layout.upper !== null && columns.some(saysMore)) ?? equals[0];
}

/** Whether the upper row of a heading changes what the lower one says: by words of its own, or by a unit. */
const saysMore = ({ cells, partly }: ColumnHeading): boolean =>
  cells.length > 1 && (partly.length > 0 || readHeader(cells[0] ?? '').unit !== null);

function firstOfTexts(rows: readonly Row[], left: number): Candidate | undefined {
  const lower = rows.findIndex(
    ({ texts, onlyTexts }) => onlyTexts && texts.filter((cell) => cell !== '').length >= 2,
  );
  if (lower < 0) return undefined;
  const layout = { upper: null, lower, certain: false };
  return { layout, columns: readColumns(layout, rows, left), known: 0 };
}

function isKnown(heading: ColumnHeading, names: FieldNames, isSaid: SaidByHand): boolean {
  const isName = (words: string): boolean =>
    names.ranks(words).size > 0 || names.withoutItem(words).length > 0;
  const looksKnown = heading.partly.some(
    ({ words, isUpper, isPeriod }) => isName(words) && (!isUpper || isPeriod),
  );
  return looksKnown || isSaid(heading) || heading.names.some(isName);
}

function readColumns({ upper, lower }: Layout, rows: readonly Row[], left: number): readonly ColumnHeading[] {
  const below = rows[lower]?.texts ?? [];
  const above = upper === null ? [] : widened(rows[upper]?.texts ?? [], below);
  const unitRows = rows.slice(upper ?? lower, endOf(lower, rows) + 1).filter(({ isUnits }) => isUnits);
  const ofSheet = sheetUnit(rows.slice(0, upper ?? lower));
  return below.flatMap((cell, at) => {
    const units = unitRows.flatMap(({ texts }): StatedUnit[] => {
      const stated = texts[at] ?? '';
      const written = unitAlone(stated) ?? (NO_UNIT.test(stated) ? null : stated);
      return written === null ? [] : [{ written, by: 'unitRow', binding: true }];
    });
    return columnHeading(above[at] ?? '', cell, { index: left + at, units: [...units, ...ofSheet] }) ?? [];
  });
}

/** Last row of the headings: units and numbers of columns below them are part of them. */
function endOf(lower: number, rows: readonly Row[]): number {
  let last = lower;
  while (rows[last + 1]?.isUnits || rows[last + 1]?.isNumbering) last += 1;
  return last;
}

/** The unit of money that the titles name for the sheet, the nearest title first. Two at once say nothing. */
function sheetUnit(titles: readonly Row[]): readonly StatedUnit[] {
  for (const { texts } of [...titles].reverse()) {
    const held = texts.filter((cell) => cell !== '');
    // Of a title alone in its row the unit in brackets counts too: 主要经济指标（万元）.
    const others = held.filter((cell) => !isUnitStatement(cell));
    const stating = held.filter(
      (cell) => isUnitStatement(cell) || (others.length === 1 && others[0] === cell),
    );
    const written = [
      ...new Set(
        stating.flatMap(unitsOfTitle).filter((unit) => moneyUnit(unit) !== undefined || isForeignMoney(unit)),
      ),
    ];
    const [only] = written;
    if (only !== undefined && written.length === 1)
      return [{ written: only, by: 'sheet', binding: isForeignMoney(only) }];
    // Two units, or one in words that are not understood: no amount may be read in yuan for that.
    const unclear = written.length > 1 ? written.join('、') : held.find(mentionsLargeUnit);
    if (unclear !== undefined) return [{ written: unclear, by: 'sheet', binding: true }];
  }
  return [];
}
