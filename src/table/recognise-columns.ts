import { mapText, text, type Text } from '../rules/text';
import type { Column, HandMapping, TakenAs } from './column';
import type { ColumnHeading, Partly } from './column-heading';
import { moneyUnit, unitAmong, unitNamed, unitsFor, type ColumnUnit } from './column-units';
import { datedColumns } from './dated-columns';
import { namesOf, type FieldNames } from './field-names';
import type { Field } from './fields';
import { columnFor, type DatedColumn } from './figure-years';
import { growthNamed } from './growth-beside';
import { comparable } from './headers';
import type { LikelyField } from './likely-fields';
import { PAYMENT_ITEM } from './payment-fields';
import { inPeriod } from './periods';
import { askedBy, unitColumnOf, type CellsBelow, type UnitColumn } from './unit-column';

interface Draft {
  readonly heading: ColumnHeading;
  readonly saidUnder: string | null;
  /** Nobody has said which fields the column holds. */
  readonly isOpen: boolean;
  readonly taken: TakenAs[];
  likely: readonly LikelyField[];
  problem: Text | null;
}

export interface RecognisedColumns {
  readonly columns: readonly Column[];
  /** By the labels of the fields that are of a year: the columns that hold their measure, of whatever year. */
  readonly figures: ReadonlyMap<string, readonly DatedColumn[]>;
}

/** @param dataYear the year of the table's figures; null where it is not known */
export function recogniseColumns(
  written: readonly ColumnHeading[],
  fields: readonly Field[],
  byHand: HandMapping,
  dataYear: number | null,
  cellsBelow: CellsBelow,
): RecognisedColumns {
  const names = namesOf(fields);
  const headings = growthNamed(written, names);
  const drafts = headings.map((heading): Draft => {
    const alone = headings.filter((one) => lowest(one) === lowest(heading)).length === 1;
    const saidUnder = keyOf(heading, byHand, alone);
    const choice = saidUnder === null ? undefined : byHand[saidUnder];
    const isOpen = !choice?.fields;
    return {
      heading: withUnitSaid(heading, choice),
      saidUnder,
      isOpen,
      taken: [],
      likely: [],
      problem: null,
    };
  });
  drafts.forEach((draft) => takeByHand(draft, fields, byHand));
  const settled = new Set(drafts.flatMap(({ taken }) => taken.map(({ field }) => field)));
  const said = drafts.filter(({ isOpen }) => !isOpen);
  const open = drafts.filter(({ isOpen }) => isOpen);
  const figures = new Map<string, readonly DatedColumn[]>();
  for (const field of fields) {
    const dated = datedColumns(field, said, open, names);
    if (dated) figures.set(field.label.zh, dated);
    if (settled.has(field) || (isBesideItem(field) && !holdsItem(drafts))) continue;
    if (dated) takeOfYear(field, dated, open, dataYear);
    else takeByHeading(field, open, names);
  }
  open
    .filter(({ taken }) => taken.length === 0)
    .forEach((draft) => {
      draft.problem ??= whatToSettle(draft.heading, names, dataYear);
      draft.likely = likelyOf(draft.heading, names);
      // One that is known, and whose figure another column holds, needs no answer.
      if (!isNamed(draft.heading, names)) draft.problem ??= likeliest(draft.likely);
    });
  return { columns: withRemarks(drafts, unitColumnOf(headings, cellsBelow)), figures };
}

/** 补助金额 is what was paid where a column says for what; in a table of companies it may be anything. */
const isBesideItem = (field: Field): boolean => field.ofPayments === true && field !== PAYMENT_ITEM;

const holdsItem = (drafts: readonly Draft[]): boolean =>
  drafts.some(({ taken }) => taken.some(({ field }) => field === PAYMENT_ITEM));

/** The heading with the unit that a person said, where she left the fields to be recognised. */
function withUnitSaid(heading: ColumnHeading, choice: HandMapping[string] | undefined): ColumnHeading {
  const unit = choice?.fields === null ? unitNamed(choice.unit) : undefined;
  if (!unit) return heading;
  return { ...heading, units: [{ written: unit.label.zh, by: 'hand', binding: false }, ...heading.units] };
}

const lowest = ({ cells }: ColumnHeading): string => cells.at(-1) ?? '';

/**
 * The heading under which something was said of a column. Under two rows the lower cell alone will do where no
 * other column has the same: so it was kept before both rows were read.
 */
export function keyOf(heading: ColumnHeading, byHand: HandMapping, alone: boolean): string | null {
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

/**
 * A column is read for the year that a clause asks for; here, as where it is applied for in the year after the
 * table's.
 */
function takeOfYear(
  field: Field,
  dated: readonly DatedColumn[],
  open: readonly Draft[],
  dataYear: number | null,
): void {
  const { input, label } = field;
  if (!input?.year) return;
  const clause = { application: null, isOfLastYear: input.year === 'lastYear', isOver: false };
  const result = columnFor(dated, { label, year: input.year, clause, dataYear });
  if (result.kind === 'none') return;
  if (result.kind === 'several') {
    const several = open.filter(({ heading }) => result.columns.some(({ index }) => index === heading.index));
    several.forEach((draft) => (draft.problem = severalLike(field, several.length)));
    return;
  }
  const { index, rank, isNamed } = result.column;
  const draft = open.find(({ heading }) => heading.index === index);
  if (draft) take(draft, field, isNamed && rank === 0);
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
    closest.forEach((draft) => (draft.problem = severalLike(field, closest.length)));
    return;
  }
  take(only, field, best === 0);
}

const severalLike = ({ label }: Field, many: number): Text =>
  text(
    `有 ${many} 列都像“${label.zh}”，请指定用哪一列`,
    `${many} columns look like “${label.en}”; please choose one`,
  );

function take(draft: Draft, field: Field, isLabel: boolean): void {
  const { units } = draft.heading;
  const unit = unitAmong(units, field.input);
  if (unit) {
    draft.taken.push({ field, unit: unit.unit, unitFrom: unit.by, by: isLabel ? 'label' : 'synonym' });
    return;
  }
  const written = units[0]?.written ?? '';
  draft.problem = text(
    `“${field.label.zh}”的单位不能是“${written}”`,
    `“${field.label.en}” cannot be in “${written}”`,
  );
}

/** 研发费用 beside 上年度研发费用, where the field itself names no year: only the clause says which of them it is. */
function mixesYears({ label }: Field, ranked: readonly { readonly draft: Draft }[]): boolean {
  const isEarlier = (words: string): boolean => EARLIER.has(inPeriod(words).year);
  if (isEarlier(comparable(label.zh))) return false;
  const earlier = ranked.filter(({ draft }) => draft.heading.names.some(isEarlier));
  return earlier.length > 0 && earlier.length < ranked.length;
}

const EARLIER: ReadonlySet<unknown> = new Set(['上年', '上年度']);

function rankOf(heading: ColumnHeading, field: Field, names: FieldNames): number | null {
  const ranks = heading.names.flatMap((words) => names.ranks(words).get(field) ?? []);
  return ranks.length === 0 ? null : Math.min(...ranks);
}

/** Why a heading that looks known is not taken: it leaves open which item, which year or which part is meant. */
function whatToSettle(heading: ColumnHeading, names: FieldNames, dataYear: number | null): Text | null {
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
  if (!known.isPeriod) return whichPart(known);
  // Of a year that is known, and that no clause asks for.
  const isOfKnownYear =
    dataYear !== null && [...names.ranks(known.words).keys()].every(({ input }) => input?.year);
  return isOfKnownYear && typeof inPeriod(known.besides).year === 'number' ? null : whichYear(known);
}

/** Known, though of a year that no clause asks for it may be. */
const isNamed = ({ names: said }: ColumnHeading, names: FieldNames): boolean =>
  said.some(
    (words) =>
      names.ranks(words).size > 0 || (inPeriod(words).year !== null && names.measures(words).size > 0),
  );

function likelyOf({ names: said }: ColumnHeading, names: FieldNames): readonly LikelyField[] {
  const [words = ''] = said;
  const open = names.withoutItem(words);
  const likely = names.likely(words);
  if (open.length === 0) return likely;
  const among = likely.filter(({ field }) => open.includes(field));
  return among.length > 0
    ? among
    : open.slice(0, MOST_LIKELY).map((field) => ({ field, why: whichItem(field) }));
}

const MOST_LIKELY = 3;

const whichItem = ({ input }: Field): Text =>
  text(`表头没有写“${input?.item?.zh ?? ''}”`, `the heading does not say “${input?.item?.en ?? ''}”`);

function likeliest([first]: readonly LikelyField[]): Text | null {
  if (!first) return null;
  const { field, why } = first;
  return text(
    `像是“${field.label.zh}”，${why.zh}，请指定`,
    `Perhaps “${field.label.en}”: ${why.en}; please say`,
  );
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

function withRemarks(drafts: readonly Draft[], unitColumn: UnitColumn | null): readonly Column[] {
  const moneyUnits = drafts.flatMap(({ taken }) => taken.filter(isStatedMoney).map(({ unit }) => unit));
  return drafts.map(({ heading, saidUnder, taken, likely, problem }) => ({
    index: heading.index,
    header: heading.written,
    cells: heading.cells,
    saidUnder,
    stated: heading.units,
    taken: CLOSEST_FIRST.flatMap((by) => taken.filter((one) => one.by === by)),
    likely,
    problem,
    remark: remarkOn(heading, taken, moneyUnits),
    asks: askedBy(unitColumn, taken),
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
  const bySheet = heading.units.filter(({ by }) => by !== 'hand');
  const stated = unitAmong(bySheet, money.field.input);
  if (money.unitFrom === 'hand' && stated && stated.by !== 'assumed' && stated.unit !== money.unit) {
    return text(
      `手动指定为“${money.unit.label.zh}”，表中写的是“${stated.unit.label.zh}”，请核对`,
      `Set by hand to ${money.unit.label.en}; the sheet says ${stated.unit.label.en}: please check`,
    );
  }
  return null;
}
