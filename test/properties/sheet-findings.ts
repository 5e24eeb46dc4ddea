import { layoutRemarks } from '../../src/table/layout-remarks';
import { headingsOf, type SheetTable } from '../../src/table/sheet-tables';
import { rightOf } from '../../src/table/table-places';
import { turnedTable } from '../../src/table/turned';
import { companiesIn, FIELDS, tablesOf, type ReadCompany } from '../table/written-sheet';
import type { WrittenCompany, WrittenSheet } from './office-sheets';

interface Read extends ReadCompany {
  readonly found: SheetTable;
}

/** What is wrong with what was read: other figures, companies that nobody wrote or that got lost unsaid. */
interface Findings {
  readonly wrong: readonly string[];
  /** Whether everything was read as it was written, with nothing left to ask. */
  readonly isExact: boolean;
}

export function findingsOn({ cells, companies }: WrittenSheet): Findings {
  const tables = tablesOf(cells);
  const read = tables.flatMap((found) => companiesIn(cells, found).map((one): Read => ({ ...one, found })));
  const isUntold = cells.facts.merges === null;
  const isOf = (one: Read, company: WrittenCompany): boolean =>
    one.row === company.row + 1 &&
    (one.name === company.name || (isUntold && one.name === null && isIn(one.found, company)));
  const invented = read.filter((one) => !companies.some((company) => isOf(one, company)));
  const compared = companies.map((company) => {
    const one = read.find((other) => isOf(other, company));
    if (one) return comparedWith(one, company, isUntold);
    // Where merged cells are not told, a row that names a project alone holds nothing more.
    const isTold = isSaid(cells, tables, company) || (isUntold && isEmpty(company));
    return { wrong: isTold ? [] : [`${company.name} is missing`], isExact: false };
  });
  return {
    wrong: [
      ...invented.map(({ row, name }) => `row ${row} is no company: ${String(name)}`),
      ...compared.flatMap(({ wrong }) => wrong),
    ],
    isExact: invented.length === 0 && compared.every(({ isExact }) => isExact),
  };
}

/** Side by side each table has its own columns. */
const isIn = ({ place: { block } }: SheetTable, { column }: WrittenCompany): boolean =>
  column >= block.left && column <= rightOf(block);

const isEmpty = ({ figures }: WrittenCompany): boolean =>
  [...figures.values()].every(({ meant }) => meant !== 'nobody' && typeof meant.is !== 'number');

/** Whether the pane says that a company is not read. */
function isSaid(
  cells: WrittenSheet['cells'],
  tables: readonly SheetTable[],
  { row }: WrittenCompany,
): boolean {
  if (tables.length === 0 || turnedTable(cells, headingsOf({ fields: FIELDS, byHand: {} }))) return true;
  const isUnread = tables.some(({ place }) => place.unreadFrom !== null && row >= place.unreadFrom);
  return isUnread && tables.some((found) => layoutRemarks(cells, found, tables).length > 0);
}

function comparedWith(one: Read, { name, district, figures }: WrittenCompany, isUntold: boolean): Findings {
  const wrong: string[] = [];
  let isExact = one.name === name;
  const isFirst = one.name !== null;
  if (isFirst && one.district !== district) wrong.push(`${name} is of ${String(one.district)}`);
  for (const [label, { meant, column }] of figures) {
    const value = one.figure(label);
    if (meant !== 'nobody' && value === meant.is) continue;
    isExact = false;
    if (isUntold && value === null && meant !== 'nobody' && typeof meant.is === 'string') continue;
    const isAsked = value === 'asked' || (value === undefined && isOpen(one.found, column));
    if (!isAsked) wrong.push(`${name}: ${label} is ${said(value)}, not ${said(meant)}`);
  }
  return { wrong, isExact };
}

const said = (value: unknown): string => (value === undefined ? 'in no column' : JSON.stringify(value));

/** A column that was not taken, and of which a person is told why. */
const isOpen = ({ table }: SheetTable, column: number): boolean =>
  table.columns.some((one) => one.index === column && (one.problem !== null || one.asks !== null));
