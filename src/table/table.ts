import { mapText, text, type Text } from '../rules/text';
import type { ColumnHeading, Partly } from './column-heading';
import {
  moneyUnit,
  unitAmong,
  unitsFor,
  type ColumnUnit,
  type StatedUnit,
  type UnitSource,
} from './column-units';
import type { Field } from './fields';
import { namesOf, type FieldNames } from './field-names';
import { comparable, readHeader } from './headers';
import { findHeadings, type Block } from './heading-rows';
import { inPeriod } from './periods';

/** What a person said about a column, by its heading: the fields it holds and its unit. No field: not used. */
export type HandMapping = Readonly<
  Record<string, { readonly fields: readonly string[]; readonly unit: string | null }>
>;

export interface TakenAs {
  readonly field: Field;
  readonly unit: ColumnUnit;
  readonly unitFrom: UnitSource;
  readonly by: 'label' | 'synonym' | 'hand';
}

export interface Column {
  /** Counted from 0 on the sheet. */
  readonly index: number;
  /** Under two rows of headings both, as one: 营业收入(万元) · 本年. */
  readonly header: string;
  /** The cells of the heading, the upper first. */
  readonly cells: readonly string[];
  /** The heading under which the workbook keeps what a person said of the column; null where nobody has. */
  readonly saidUnder: string | null;
  /** Units that the sheet states for it, the one that counts first. */
  readonly stated: readonly StatedUnit[];
  /** A column can feed several fields: 年营收 is also 上年度营收. */
  readonly taken: readonly TakenAs[];
  /** Why a column that looks known was not taken. */
  readonly problem: Text | null;
  /** What to check of a column that was. */
  readonly remark: Text | null;
}

/** A table of companies: where its headings are and what each column holds. */
export interface CompanyTable {
  /** First row of the headings, counted from 0 on the sheet. */
  readonly firstHeaderRow: number;
  /** Last row of the headings, a row of units included: companies stand below. */
  readonly headerRow: number;
  readonly columns: readonly Column[];
}

/**
 * Finds the headings in the first rows of a block of cells and says what each column is.
 * @param headerRow the row of the headings where the workbook knows it (an Excel table), else null
 * @returns null when no row looks like headings
 */
export function recogniseTable(
  block: Block,
  fields: readonly Field[],
  byHand: HandMapping,
  headerRow: number | null = null,
): CompanyTable | null {
  const isSaid = (heading: ColumnHeading): boolean => keyOf(heading, byHand, true) !== null;
  const headings = findHeadings(block, fields, isSaid, headerRow === null ? null : headerRow - block.top);
  if (!headings) return null;
  return {
    firstHeaderRow: headings.first,
    headerRow: headings.last,
    columns: unlessQualified(
      recogniseColumns(headings.columns, fields, byHand),
      block.rows[headings.last + 1 - block.top] ?? [],
      block.left,
    ),
  };
}

/**
 * The columns, none taken of which a row right below the headings says more: （1-6月） under 营业收入. Such a row
 * holds words, and neither a name nor a number; what it says is not read.
 */
function unlessQualified(
  columns: readonly Column[],
  below: readonly unknown[],
  left: number,
): readonly Column[] {
  const wordsUnder = ({ index }: Column): string | null => {
    const cell = below[index - left];
    return typeof cell === 'string' && cell.trim() !== '' ? cell.trim() : null;
  };
  const name = columns.find(({ taken }) => taken.some(({ field }) => field.input === null));
  const holdsData = below.some((cell) => typeof cell === 'number') || (name && wordsUnder(name) !== null);
  const qualified = columns.filter((column) => isFigure(column) && wordsUnder(column) !== null);
  if (holdsData || qualified.length < 2) return columns;
  return columns.map((column) => {
    const words = wordsUnder(column);
    if (words === null || !qualified.includes(column)) return column;
    const problem = text(
      `表头下一行写有“${words}”，请指定这一列是哪项数据`,
      `“${words}” stands below the heading; please say which figure this column holds`,
    );
    return { ...column, taken: [], problem };
  });
}

const isFigure = ({ taken }: Column): boolean =>
  taken.some(({ field, by }) => by !== 'hand' && field.input !== null && field.input.kind !== 'code');

/** Where a field stands in a table; undefined when no column holds it. */
export function columnOf(
  table: CompanyTable,
  label: string,
): { column: Column; unit: ColumnUnit } | undefined {
  for (const column of table.columns) {
    const taken = column.taken.find(({ field }) => field.label.zh === label);
    if (taken) return { column, unit: taken.unit };
  }
  return undefined;
}

/**
 * Where a table holds the same figure of the year before: 上年营收 beside 年营收. A column that names another item or
 * another measure is none.
 */
export function lastYearColumnOf(
  table: CompanyTable,
  field: Field,
): { column: Column; unit: ColumnUnit } | undefined {
  const wanted = new Set([field.label.zh, ...field.synonyms].map((name) => measureIn(comparable(name))));
  for (const column of table.columns) {
    const isOfLastYear = [column.header, ...column.cells].some((written) => {
      const { canonical, rest } = inPeriod(readHeader(written).words);
      return EARLIER.has(canonical ?? '') && wanted.has(measureIn(rest));
    });
    const unit = column.taken[0]?.unit ?? unitAmong(column.stated, field.input)?.unit;
    if (isOfLastYear && unit) return { column, unit };
  }
  return undefined;
}

/** 年营收, 当年营收 and 年度营业收入 as the measure alone: 营收. */
const measureIn = (words: string): string =>
  (inPeriod(words).canonical === '本年' ? inPeriod(words).rest : words)
    .replace(/^年度?/, '')
    .replace(/(?:年度)$/, '')
    .replace('营业收入', '营收')
    .replace('主营业务收入', '营收');

interface Draft {
  readonly heading: ColumnHeading;
  readonly saidUnder: string | null;
  readonly taken: TakenAs[];
  problem: Text | null;
}

function recogniseColumns(
  headings: readonly ColumnHeading[],
  fields: readonly Field[],
  byHand: HandMapping,
): readonly Column[] {
  const names = namesOf(fields);
  const drafts = headings.map((heading): Draft => {
    const alone = headings.filter((one) => lowest(one) === lowest(heading)).length === 1;
    return { heading, saidUnder: keyOf(heading, byHand, alone), taken: [], problem: null };
  });
  drafts.forEach((draft) => takeByHand(draft, fields, byHand));
  const settled = new Set(drafts.flatMap(({ taken }) => taken.map(({ field }) => field)));
  const open = drafts.filter(({ saidUnder }) => saidUnder === null);
  fields.filter((field) => !settled.has(field)).forEach((field) => takeByHeading(field, open, names));
  open
    .filter(({ taken, problem }) => taken.length === 0 && problem === null)
    .forEach((draft) => (draft.problem = whatToSettle(draft.heading, names)));
  return withRemarks(drafts);
}

const lowest = ({ cells }: ColumnHeading): string => cells.at(-1) ?? '';

/**
 * The heading under which something was said of a column. Under two rows the lower cell alone will do where no
 * other column has the same: so it was kept before both rows were read.
 */
function keyOf(heading: ColumnHeading, byHand: HandMapping, alone: boolean): string | null {
  const keys = alone ? [heading.written, lowest(heading)] : [heading.written];
  // A heading may be called anything, also `constructor`.
  return keys.find((key) => Object.hasOwn(byHand, key)) ?? null;
}

function takeByHand(
  { heading, saidUnder, taken }: Draft,
  fields: readonly Field[],
  byHand: HandMapping,
): void {
  const choice = saidUnder === null ? undefined : byHand[saidUnder];
  for (const label of choice?.fields ?? []) {
    const field = fields.find((one) => one.label.zh === label);
    if (!field) continue;
    const units = unitsFor(field.input);
    const chosen = units.find(({ id }) => id === choice?.unit);
    const stated = unitAmong(heading.units, field.input);
    const unit = chosen ?? stated?.unit ?? units[0];
    if (unit) taken.push({ field, unit, unitFrom: chosen ? 'hand' : (stated?.by ?? 'assumed'), by: 'hand' });
  }
}

/** The column whose heading names the field most closely; two that name it equally well are left to the person. */
function takeByHeading(field: Field, drafts: readonly Draft[], names: FieldNames): void {
  const ranked = drafts.flatMap((draft) => {
    const rank = rankOf(draft.heading, field, names);
    return rank === null ? [] : [{ draft, rank }];
  });
  if (mixesYears(field, ranked)) {
    for (const { draft } of ranked) {
      draft.problem = text(
        `“${field.label.zh}”有本年和上年两列，请按条款指定用哪一年的`,
        `“${field.label.en}” stands in two columns, of this year and of the last; ` +
          'please say which year the clause means',
      );
    }
    return;
  }
  const best = Math.min(...ranked.map(({ rank }) => rank));
  const closest = ranked.filter(({ rank }) => rank === best).map(({ draft }) => draft);
  const [only] = closest;
  if (!only) return;
  if (closest.length > 1) {
    closest.forEach((draft) => {
      draft.problem = text(
        `有 ${closest.length} 列都像“${field.label.zh}”，请指定用哪一列`,
        `${closest.length} columns look like “${field.label.en}”; please choose one`,
      );
    });
    return;
  }
  const unit = unitAmong(only.heading.units, field.input);
  if (unit) {
    only.taken.push({ field, unit: unit.unit, unitFrom: unit.by, by: best === 0 ? 'label' : 'synonym' });
    return;
  }
  const written = only.heading.units[0]?.written ?? '';
  only.problem = text(
    `“${field.label.zh}”的单位不能是“${written}”`,
    `“${field.label.en}” cannot be in “${written}”`,
  );
}

/** 研发费用 beside 上年度研发费用, where the field itself names no year: only the clause says which of them it is. */
function mixesYears({ label }: Field, ranked: readonly { readonly draft: Draft }[]): boolean {
  const isEarlier = (words: string): boolean => EARLIER.has(inPeriod(words).canonical ?? '');
  if (isEarlier(comparable(label.zh))) return false;
  const earlier = ranked.filter(({ draft }) => draft.heading.names.some(isEarlier));
  return earlier.length > 0 && earlier.length < ranked.length;
}

const EARLIER: ReadonlySet<string> = new Set(['上年', '上年度']);

function rankOf(heading: ColumnHeading, field: Field, names: FieldNames): number | null {
  const ranks = heading.names.flatMap((words) => names.ranks(words).get(field) ?? []);
  return ranks.length === 0 ? null : Math.min(...ranks);
}

/** Why a heading that looks known is not taken: it leaves open which item, which year or which part is meant. */
function whatToSettle(heading: ColumnHeading, names: FieldNames): Text | null {
  const items = heading.names.flatMap((words) => names.withoutItem(words));
  if (items.length > 0) {
    const list = listed(items);
    return text(`请指定是哪一项：${list.zh}`, `Please say which one it is: ${list.en}`);
  }
  // Known, and another column is closer.
  if (heading.names.some((words) => names.ranks(words).size > 0)) return null;
  const known = heading.partly.find(
    ({ words }) => names.ranks(words).size > 0 || names.withoutItem(words).length > 0,
  );
  if (!known) return null;
  return known.isPeriod ? whichYear(known) : whichPart(known);
}

/** 自主研发投入 may be that on EDA工具 or that on 材料设备. */
const listed = (fields: readonly Field[]): Text =>
  mapText(
    fields.map(({ label }) => label),
    text('、', ', '),
  );

const whichYear = ({ words, besides }: Partly): Text =>
  text(
    `“${besides}”的“${words}”是政策所说的哪一年，取决于申报年度，请指定`,
    `Which of the policies’ years “${words}” of “${besides}” belongs to ` +
      'depends on the year of application; please say',
  );

const whichPart = ({ words, besides }: Partly): Text =>
  text(
    `表头还写有“${besides}”，不能确定就是“${words}”，请指定`,
    `The heading also says “${besides}”, so it may not be “${words}”; please say`,
  );

const CLOSEST_FIRST = ['hand', 'label', 'synonym'] as const;

function withRemarks(drafts: readonly Draft[]): readonly Column[] {
  const moneyUnits = drafts.flatMap(({ taken }) => taken.filter(isStatedMoney).map(({ unit }) => unit));
  return drafts.map(({ heading, saidUnder, taken, problem }) => ({
    index: heading.index,
    header: heading.written,
    cells: heading.cells,
    saidUnder,
    stated: heading.units,
    taken: CLOSEST_FIRST.flatMap((by) => taken.filter((one) => one.by === by)),
    problem,
    remark: remarkOn(heading, taken, moneyUnits),
  }));
}

const isStatedMoney = ({ unitFrom, unit }: TakenAs): boolean =>
  unitFrom !== 'assumed' && moneyUnit(unit.label.zh) !== undefined;

/** A unit that nobody wrote, or that a person set against the sheet: both are right at times, and worth a look. */
function remarkOn(
  heading: ColumnHeading,
  taken: readonly TakenAs[],
  moneyUnits: readonly ColumnUnit[],
): Text | null {
  const money = taken.find(({ unit }) => moneyUnit(unit.label.zh) !== undefined);
  if (!money) return null;
  const other = moneyUnits.find((unit) => unit !== money.unit);
  if (money.unitFrom === 'assumed' && other) {
    return text(
      `没有写单位，按“${money.unit.label.zh}”读取；其他金额列是“${other.label.zh}”，请核对`,
      `No unit is written; read as ${money.unit.label.en}. Other amounts are in ${other.label.en}: please check`,
    );
  }
  const stated = unitAmong(heading.units, money.field.input);
  if (money.unitFrom === 'hand' && stated && stated.by !== 'assumed' && stated.unit !== money.unit) {
    return text(
      `手动指定为“${money.unit.label.zh}”，表中写的是“${stated.unit.label.zh}”，请核对`,
      `Set by hand to ${money.unit.label.en}; the sheet says ${stated.unit.label.en}: please check`,
    );
  }
  return null;
}
