import type { Surroundings } from '../../formulas/inspection/surroundings';
import type { CellAddress, CellValue } from '../../formulas/cells';
import type { PolicyBook } from '../../rules/policy-book';
import type { CompanyTable } from '../../table/table';
import { keptValue, nameOf, tableOfCell, type FormulaCell } from './audited-sheet';
import type { CellValues } from './cell-values';

/** What the inspection of one cell asks of its surroundings, told from sheets that have been read. */
export function surroundingsOf(cell: FormulaCell, values: CellValues, book: PolicyBook): Surroundings {
  const { sheet, row, column, pattern } = cell;
  const { cells } = sheet;
  const at = row - cells.top;
  const formula = pattern.at(row, column) ?? pattern.first;
  const active: CellAddress = { sheet: nameOf(sheet), row, column };
  return {
    formula,
    selection: {
      active,
      formula,
      value: keptValue(sheet, row, column),
      errorMessage: null,
      head: { top: cells.top, left: cells.left, rows: [] },
      tableHeaderRow: null,
      rowValues: (cells.values[at] ?? []) as readonly CellValue[],
      rowFormats: cells.formats[at] ?? [],
    },
    table: tableOfCell(sheet.tables, row, column)?.table ?? null,
    book,
    functions: [],
    addressOf: (reference) => {
      const place = values.placeOf(reference, cell);
      return place && { sheet: nameOf(place.sheet), row: place.row, column: place.column };
    },
    cellValue: (address) => {
      const on = values.sheetNamed(address.sheet);
      return on ? values.now({ sheet: on, row: address.row, column: address.column }) : undefined;
    },
    elsewhere: elsewhere(values),
  };
}

const tablesElsewhere = new WeakMap<CellValues, ReadonlyMap<string, CompanyTable>>();

/** The first table of each sheet. */
function elsewhere(values: CellValues): ReadonlyMap<string, CompanyTable> {
  const known = tablesElsewhere.get(values) ?? values.firstTables();
  tablesElsewhere.set(values, known);
  return known;
}
