import { mapText, text, type Text } from '../rules/text';
import { unitsFor, type ColumnUnit } from './column-units';
import type { Field } from './fields';
import { closeness, comparable, readHeader, unitOfHeader, type Header } from './headers';

/** What a person said about a column, by its heading: the fields it holds and its unit. No field: not used. */
export type HandMapping = Readonly<
  Record<string, { readonly fields: readonly string[]; readonly unit: string | null }>
>;

/** A heading may be called anything, also `constructor`. */
const said = (byHand: HandMapping, heading: string): HandMapping[string] | undefined =>
  Object.hasOwn(byHand, heading) ? byHand[heading] : undefined;

export interface TakenAs {
  readonly field: Field;
  readonly unit: ColumnUnit;
  readonly by: 'label' | 'synonym' | 'hand';
}

export interface Column {
  /** Counted from 0 on the sheet. */
  readonly index: number;
  readonly header: string;
  /** A column can feed several fields: 年营收 is also 上年度营收. */
  readonly taken: readonly TakenAs[];
  /** Why a column that looks known was not taken. */
  readonly problem: Text | null;
}

/** A table of companies: where its headings are and what each column holds. */
export interface CompanyTable {
  /** Row of the headings, counted from 0 on the sheet. */
  readonly headerRow: number;
  readonly columns: readonly Column[];
}

interface Block {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * Finds the heading row in the first rows of a block of cells and says what each column is.
 * @param headerRow the row of the headings where the workbook knows it (an Excel table), else null
 * @returns null when no row looks like headings
 */
export function recogniseTable(
  block: Block,
  fields: readonly Field[],
  byHand: HandMapping,
  headerRow: number | null = null,
): CompanyTable | null {
  const at = headerRow === null ? findHeaderRow(block.rows, fields, byHand) : headerRow - block.top;
  const headings = at === null ? undefined : block.rows[at];
  if (at === null || !headings) return null;
  return { headerRow: block.top + at, columns: recogniseColumns(headings, block.left, fields, byHand) };
}

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

/** The row with the most known headings; failing that, the first row of nothing but texts, to be mapped by hand. */
function findHeaderRow(
  rows: readonly (readonly unknown[])[],
  fields: readonly Field[],
  byHand: HandMapping,
): number | null {
  const known = rows.map((row) => row.filter((cell) => isKnownHeading(cell, fields, byHand)).length);
  const most = Math.max(0, ...known);
  if (most > 0) return known.indexOf(most);
  const ofTexts = rows.findIndex(
    (row) => row.filter(isText).length >= 2 && row.every((cell) => cell === null || isText(cell)),
  );
  return ofTexts < 0 ? null : ofTexts;
}

const isText = (cell: unknown): cell is string => typeof cell === 'string' && cell.trim() !== '';

function isKnownHeading(cell: unknown, fields: readonly Field[], byHand: HandMapping): boolean {
  if (!isText(cell)) return false;
  if (said(byHand, cell.trim())) return true;
  const header = readHeader(cell);
  return fields.some(
    (field) => closeness(header, field) !== null || comparable(field.input?.label.zh ?? '') === header.words,
  );
}

function recogniseColumns(
  headings: readonly unknown[],
  left: number,
  fields: readonly Field[],
  byHand: HandMapping,
): readonly Column[] {
  const drafts = headings
    .map((heading, offset) => ({ index: left + offset, heading: isText(heading) ? heading.trim() : '' }))
    .filter(({ heading }) => heading !== '')
    .map(({ index, heading }): Draft => ({
      index,
      heading,
      header: readHeader(heading),
      taken: [],
      problem: null,
    }));
  drafts.forEach((draft) => takeByHand(draft, fields, byHand));
  const settled = new Set(drafts.flatMap(({ taken }) => taken.map(({ field }) => field)));
  const open = drafts.filter(({ heading }) => !said(byHand, heading));
  fields.filter((field) => !settled.has(field)).forEach((field) => takeByHeading(field, open));
  open
    .filter(({ taken, problem }) => taken.length === 0 && problem === null)
    .forEach((draft) => askWhichItem(draft, fields));
  return drafts.map(({ index, heading, taken, problem }) => ({
    index,
    header: heading,
    taken: CLOSEST_FIRST.flatMap((by) => taken.filter((one) => one.by === by)),
    problem,
  }));
}

const CLOSEST_FIRST = ['hand', 'label', 'synonym'] as const;

interface Draft {
  readonly index: number;
  readonly heading: string;
  readonly header: Header;
  readonly taken: TakenAs[];
  problem: Text | null;
}

function takeByHand(draft: Draft, fields: readonly Field[], byHand: HandMapping): void {
  const choice = said(byHand, draft.heading);
  if (!choice) return;
  for (const label of choice.fields) {
    const field = fields.find((one) => one.label.zh === label);
    if (!field) continue;
    const units = unitsFor(field.input);
    const unit = units.find(({ id }) => id === choice.unit) ?? unitOfHeader(draft.header, field) ?? units[0];
    if (unit) draft.taken.push({ field, unit, by: 'hand' });
  }
}

/** 自主研发投入 may be that on EDA工具 or that on 材料设备: a heading that does not say so is left to the person. */
function askWhichItem(draft: Draft, fields: readonly Field[]): void {
  const candidates = fields.filter(
    ({ input }) => input?.item && comparable(input.label.zh) === draft.header.words,
  );
  if (candidates.length === 0) return;
  const names = mapText(
    candidates.map(({ label }) => label),
    text('、', ', '),
  );
  draft.problem = text(`请指定是哪一项：${names.zh}`, `Please say which one it is: ${names.en}`);
}

/** The column whose heading names the field most closely; two that name it equally well are left to the person. */
function takeByHeading(field: Field, drafts: readonly Draft[]): void {
  const ranked = drafts
    .map((draft) => ({ draft, rank: closeness(draft.header, field) }))
    .filter((one): one is { draft: Draft; rank: number } => one.rank !== null);
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
  const unit = unitOfHeader(only.header, field);
  if (unit) {
    only.taken.push({ field, unit, by: best === 0 ? 'label' : 'synonym' });
    return;
  }
  only.problem = text(
    `“${field.label.zh}”的单位不能是“${only.header.unit ?? ''}”`,
    `“${field.label.en}” cannot be in “${only.header.unit ?? ''}”`,
  );
}
