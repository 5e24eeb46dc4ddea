import { isBlank } from '../rules/arguments';
import { COMPANY_NAME, CREDIT_CODE, DISTRICT } from './fields';
import { comparable } from './headers';
import { isNumbering, isUnitRow } from './heading-rows';
import {
  flatLabel,
  isGroupName,
  isLegalName,
  isLikelyTotal,
  isLoneRemark,
  isNameOfMany,
  isNote,
  isPlainTotal,
  isSectionHead,
  isSectionNumber,
  isTotalAlone,
} from './row-labels';
import { columnOf, type CompanyTable } from './table';
import { isNameInFull } from './table-places';

/**
 * The kinds of rows below the headings. `total`: sums, shares and averages of other rows. `section`: heads the
 * rows below it, often with their sums. `note`: remarks and signatures under a table. `headings`: the headings
 * again, as on every printed page. None of these is a company.
 */
export type RowKind = 'company' | 'blank' | 'total' | 'section' | 'note' | 'headings';

export interface TableRow {
  /** Sheet column of its first cell. */
  readonly left: number;
  readonly values: readonly unknown[];
}

/**
 * Words that no enterprise is called by settle the matter. Of others, 软件企业小计 or 一、软件企业, a serial number or a
 * credit code beside them says that they are a name after all.
 */
export function rowKind(table: CompanyTable, row: TableRow): RowKind {
  const held = row.values.filter((cell) => !isBlank(cell));
  if (held.length === 0) return 'blank';
  if (repeatsHeadings(table, row) || isUnitRow(row.values)) return 'headings';
  const read = readRow(layoutOf(table), row, held);
  if (read.isNamedByNumber && isNumbering(row.values)) return 'headings';
  if (read.name !== null && (isNameInFull(read.name) || HEADS_GROUP.test(read.name))) return 'headings';
  const { name, labels } = read;
  if (labels.some(isPlainTotal) || read.beside.some(isTotalAlone)) return 'total';
  if (isSigned(read)) return 'note';
  if (name !== null && (read.isNumbered || read.hasCode)) return 'company';
  if (labels.some(isLikelyTotal)) return 'total';
  if (labels.some(isSectionHead) || read.headsSection) return 'section';
  if (read.lone !== null) return loneKind(read.lone, read.isLoneName);
  return read.namesSection ? 'section' : 'company';
}

/** The columns of a table that tell what a row is. */
interface Layout {
  readonly name: number | undefined;
  readonly code: number | undefined;
  readonly serial: readonly number[];
  readonly figures: ReadonlySet<number>;
  readonly district: number | undefined;
  /** Columns left of the name, and those that name a district, a trade, a project. */
  readonly beside: ReadonlySet<number>;
}

const LAYOUTS = new WeakMap<CompanyTable, Layout>();

function layoutOf(table: CompanyTable): Layout {
  const known = LAYOUTS.get(table);
  if (known) return known;
  const { columns } = table;
  const name = columnOf(table, COMPANY_NAME.label.zh)?.column.index;
  const isFigure = (column: CompanyTable['columns'][number]): boolean =>
    column.taken.some(({ field }) => field.input !== null && field.input.kind !== 'code');
  const isBeside = ({ index, taken }: CompanyTable['columns'][number]): boolean =>
    index !== name &&
    (name === undefined || index < name || taken.some(({ field: { input } }) => input === null));
  const layout = {
    name,
    code: columnOf(table, CREDIT_CODE.label.zh)?.column.index,
    district: columnOf(table, DISTRICT.label.zh)?.column.index,
    serial: columns.filter(({ header }) => SERIAL.test(comparable(header))).map(({ index }) => index),
    figures: new Set(columns.filter(isFigure).map(({ index }) => index)),
    beside: new Set(columns.filter((one) => isBeside(one) && !isFigure(one)).map(({ index }) => index)),
  };
  LAYOUTS.set(table, layout);
  return layout;
}

const SERIAL = /^(?:序号?|编号|行号|no|number|index)$/;

interface ReadRow {
  readonly name: string | null;
  /** The words that may say what the row is: its name and its first cell; without a name all beside it. */
  readonly labels: readonly string[];
  readonly beside: readonly string[];
  readonly first: string | null;
  /** 乙 or 2 stands for the name, as in a row that numbers the columns. */
  readonly isNamedByNumber: boolean;
  readonly isNumbered: boolean;
  readonly hasCode: boolean;
  /** 一 stands in the column of serial numbers, and the name is a kind of enterprise. */
  readonly headsSection: boolean;
  /** A district or 软件企业（3家） stands for the name, or words for the serial number of a row without a name. */
  readonly namesSection: boolean;
  readonly isAllWords: boolean;
  /** The only words of the row, or those of a cell merged over its figures. */
  readonly lone: string | null;
  readonly isLoneName: boolean;
}

function readRow(layout: Layout, { left, values }: TableRow, held: readonly unknown[]): ReadRow {
  const wordsIn = (column: number | undefined): string | null => {
    const cell = column === undefined ? null : values[column - left];
    return typeof cell === 'string' && !isBlank(cell) ? flatLabel(cell) : null;
  };
  const [firstHeld] = held;
  const first = typeof firstHeld === 'string' ? flatLabel(firstHeld) : null;
  const name = wordsIn(layout.name);
  const beside = [...layout.beside].flatMap((column) => wordsIn(column) ?? []);
  const labels = [...(name === null ? beside : [name]), ...(first === null ? [] : [first])];
  const serial = layout.serial.map((column) => values[column - left]);
  const isOne = held.every((cell) => cell === firstHeld);
  const isMerged = isOne && [...layout.figures].some((column) => wordsIn(column) !== null);
  return {
    name,
    labels,
    beside,
    first,
    isNamedByNumber: layout.name !== undefined && isColumnNumber(values[layout.name - left]),
    isNumbered: serial.some(isNumber),
    hasCode: wordsIn(layout.code) !== null,
    namesSection:
      name === null
        ? layout.serial.some((column) => wordsIn(column) !== null) ||
          (first !== null && first !== wordsIn(layout.district) && isNameOfMany(first))
        : isNameOfMany(name),
    headsSection: name !== null && isGroupName(name) && first !== null && isSectionNumber(first),
    isAllWords: held.every((cell) => typeof cell === 'string'),
    lone: held.length === 1 || isMerged ? first : null,
    isLoneName: held.length === 1 && name !== null,
  };
}

const isNumber = (cell: unknown): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && /^\d+$/.test(flatLabel(cell)));

/** 基本情况 over headings further down. */
const HEADS_GROUP = /^(?:企业|单位|公司)?(?:基本|主要|经济|财务|经营)+(?:情况|信息|指标|数据)$/;

const isColumnNumber = (cell: unknown): boolean =>
  typeof cell === 'number' ||
  (typeof cell === 'string' && /^(?:\d+|[甲乙丙丁戊己庚辛])$/.test(flatLabel(cell)));

/** Signatures stand in any of the cells; a date or a telephone number may stand beside them. */
const isSigned = ({ first, name, isAllWords }: ReadRow): boolean =>
  first !== null && isNote(first) && (isAllWords || name === null || name === first);

/** A name without any figure is a company without data; other words alone head a section, or are a remark. */
function loneKind(words: string, isName: boolean): RowKind {
  if (isLegalName(words)) return 'company';
  if (isLoneRemark(words)) return 'note';
  return isName && !isGroupName(words) && !isNameOfMany(words) ? 'company' : 'section';
}

/** Two cells that say again what stands above them are no coincidence. */
function repeatsHeadings({ columns }: CompanyTable, { left, values }: TableRow): boolean {
  const again = columns.filter(({ index, cells }) => {
    const cell = values[index - left];
    return typeof cell === 'string' && cells.includes(cell.trim());
  });
  return again.length > 1;
}
