import { isBlank } from '../rules/arguments';
import { COMPANY_NAME } from './fields';
import { comparable } from './headers';
import { columnOf, type CompanyTable } from './table';

/**
 * The kinds of rows below the headings. `total`: sums and averages of the rows above. `note`: remarks and
 * signatures under a table. `headings`: the headings again, as on every printed page. None of these is a company.
 */
export type RowKind = 'company' | 'blank' | 'total' | 'note' | 'headings';

export interface TableRow {
  /** Sheet column of its first cell. */
  readonly left: number;
  readonly values: readonly unknown[];
}

export function rowKind(table: CompanyTable, row: TableRow): RowKind {
  const held = row.values.filter((cell) => !isBlank(cell));
  const [first] = held;
  if (held.length === 0) return 'blank';
  if (repeatsHeadings(table, row)) return 'headings';
  if (isTotal(nameIn(table, row)) || isTotal(first)) return 'total';
  return held.every((cell) => typeof cell === 'string') && isNote(first) ? 'note' : 'company';
}

function nameIn(table: CompanyTable, { left, values }: TableRow): unknown {
  const place = columnOf(table, COMPANY_NAME.label.zh);
  return place ? values[place.column.index - left] : null;
}

/** 合计, 软件企业小计, 合计（50家）; a company is called by none of these words alone, nor ends in them. */
const isTotal = (cell: unknown): boolean =>
  typeof cell === 'string' && TOTAL.test(comparable(cell.replace(BRACKETED, '')));

const BRACKETED = /[（(【[][^）)】\]]*[）)】\]]/g;
const TOTAL =
  /(?:合计|总计|小计|共计)$|^(?:累计|总和|汇总|平均|平均值|平均数|total|grandtotal|subtotal|sum|average)$/;

export const isNote = (cell: unknown): boolean =>
  typeof cell === 'string' && NOTE.test(cell.normalize('NFKC').trim());

const NOTE =
  /^(?:备?注|说明|填表说明|数据来源|(?:填表|制表|审核|复核|经办|联系|负责)人|(?:单位|企业)负责人|(?:填报|填表|制表)(?:日期|时间|单位)|联系电话)\s*\d*\s*:/;

/** Two cells that say again what stands above them are no coincidence. */
function repeatsHeadings({ columns }: CompanyTable, { left, values }: TableRow): boolean {
  const again = columns.filter(({ index, cells }) => {
    const cell = values[index - left];
    return typeof cell === 'string' && cells.includes(cell.trim());
  });
  return again.length > 1;
}
