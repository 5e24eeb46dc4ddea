import { enterprisesOf, type Enterprise } from '../../src/company/enterprise';
import type { PolicyBook } from '../../src/rules/policy-book';
import { text } from '../../src/rules/text';
import { readCompany, type Company, type SheetRow } from '../../src/table/company';
import { COMPANY_NAME, CREDIT_CODE, fieldsOf, type Field } from '../../src/table/fields';
import { holds, type SheetCells } from '../../src/table/sheet';
import { headingsOf, tablesOn, type SheetTable } from '../../src/table/sheet-tables';
import { columnOf, type CompanyTable } from '../../src/table/table';
import { tableRows } from '../../src/table/table-rows';
import { turnedTable } from '../../src/table/turned';
import { cellsOfRange } from './range-cells';
import { rowsOfRange, tableError } from './table-argument';
import { withBlankHeadings, withZeroFigures } from './zeros-for-blanks';

/** A table of companies as a function is given it: its values and nothing else. */
export interface TableInRange {
  readonly table: CompanyTable;
  readonly values: SheetCells;
  /** In the order of their first rows; rows are counted from 0 within the range. */
  readonly enterprises: readonly Enterprise[];
  /** The last row that is a company's; that of the headings where there is none. */
  readonly lastRow: number;
}

/**
 * Reads the one table of a range as the pane reads it on a sheet, as far as values go: nobody has said anything of
 * it, and what would have to be said is an error.
 * @throws ArgumentError where no table, or more than one, is found, or a row cannot be told to be anyone's
 */
export function tableInRange(range: unknown, book: PolicyBook): TableInRange {
  const { cells: given, tellsBlanks } = cellsOfRange(range);
  if (given.values.length === 0)
    throw tableError(text(`区域是空的，${EXPECTED.zh}`, `it is blank; ${EXPECTED.en}`));
  const fields = fieldsKept(book);
  const [cells, found] = tellsBlanks ? [given, onlyTable(given, fields)] : withoutBlanksTold(given, fields);
  return readTable(cells, found);
}

/** The host gives 0 for a blank, as far as can be seen. */
function withoutBlanksTold(given: SheetCells, fields: readonly Field[]): readonly [SheetCells, SheetTable] {
  const head = withBlankHeadings(given);
  const cells = withZeroFigures(given, head, onlyTable(head, fields));
  return [cells, onlyTable(cells, fields)];
}

const EXPECTED = text(
  '应包含表头行（企业名称和各项数据的名称）及其下的企业',
  'it must hold a row of headings (the company’s name, the figures’ names) with the companies below',
);

const keptFields = new WeakMap<PolicyBook, readonly Field[]>();

function fieldsKept(book: PolicyBook): readonly Field[] {
  const fields = keptFields.get(book) ?? fieldsOf(book);
  keptFields.set(book, fields);
  return fields;
}

function onlyTable(cells: SheetCells, fields: readonly Field[]): SheetTable {
  const settings = { fields, byHand: {}, saidYear: () => null };
  if (turnedTable(cells, headingsOf(settings))) throw tableError(TURNED);
  const tables = tablesOn(cells, settings);
  const [found, second] = tables;
  if (!found || !holdsFigures(found.table))
    throw tableError(
      text(`没有认出表头和数据列，${EXPECTED.zh}`, `no headings of figures were found; ${EXPECTED.en}`),
    );
  if (second) {
    const where = rowsOfRange([...new Set(tables.map(({ table }) => table.headerRow))]);
    throw tableError(
      text(
        `区域里有 ${tables.length} 张表（表头在${where.zh}），请只选一张`,
        `the range holds ${tables.length} tables (headings in ${where.en}); please give one`,
      ),
    );
  }
  const { unreadFrom } = found.place;
  if (unreadFrom !== null) {
    const where = rowsOfRange([unreadFrom]);
    throw tableError(
      text(
        `${where.zh}起像是另一张表，没有认出表头，请只选一张表`,
        `${where.en} seems to begin another table, whose headings are not known; please give one table`,
      ),
    );
  }
  return found;
}

/** Without one every company would come to nothing, and the headings may be something else altogether. */
const holdsFigures = ({ columns, figures }: CompanyTable): boolean =>
  columns.some(({ taken }) => taken.some(({ field }) => field.input !== null)) ||
  [...figures.values()].some((dated) => dated.length > 0);

const TURNED = text(
  '企业不是每行一家（排成列或卡片），请先转置成每行一家企业',
  'the companies do not stand one in a row; please turn the table so that each has a row',
);

function readTable(cells: SheetCells, found: SheetTable): TableInRange {
  const { table } = found;
  const companies: Company[] = [];
  const nameless: number[] = [];
  const isNamed = [COMPANY_NAME, CREDIT_CODE].some(({ label }) => columnOf(table, label.zh) !== undefined);
  for (const { row, kind } of tableRows(cells, found)) {
    if (kind !== 'company') continue;
    const company = readCompany(table, row);
    const isNobodys = isNamed && company.name === null && company.code === null;
    if (!isNobodys) companies.push(company);
    else if (statesFigures(table, row)) nameless.push(row.row);
  }
  if (nameless.length > 0) throw namelessRows(nameless);
  return {
    table,
    values: cells,
    enterprises: enterprisesOf(companies),
    lastRow: companies.at(-1)?.row ?? table.headerRow,
  };
}

/** A row that is numbered in advance states nothing. */
const statesFigures = ({ columns }: CompanyTable, { values, left }: SheetRow): boolean =>
  columns.some(({ index, taken }) => {
    const cell = values[index - left];
    return cell !== 0 && holds(cell) && taken.some(({ field }) => field.input !== null);
  });

/** A function is not told of merged cells: a row without a name may be another row of the company above. */
function namelessRows(rows: readonly number[]): Error {
  const where = rowsOfRange(rows);
  return tableError(
    text(
      `${where.zh}有数据而没有企业名称；函数看不到合并单元格，请在每一行写上企业名称`,
      `${where.en}: figures without a company’s name; a function cannot see merged cells, ` +
        'please name the company in each row',
    ),
  );
}
