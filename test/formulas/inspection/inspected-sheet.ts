import { customFunctions } from '../../../functions/registry';
import { fieldsOf } from '../../../src/table/fields';
import { recogniseTable, type HandMapping } from '../../../src/table/table';
import { policyLibrary } from '../../../src/policy-library';
import { inspectCell, type CellInspection } from '../../../src/formulas/inspection/cell-inspection';
import type { CellAddress, CellValue, Selection, Workbook } from '../../../workbook/workbook';

export const SHEET = '企业';

interface Surroundings {
  /** Number formats of the active row. */
  readonly formats?: string[];
  readonly mapping?: HandMapping;
  /** What the active cell shows. */
  readonly value?: CellValue;
  readonly tableHeaderRow?: number | null;
}

/** Inspects a formula in J2 of a sheet; every cell of another sheet holds 70 million. */
export async function inspectionOf(
  formula: string,
  rows: CellValue[][],
  { formats = [], mapping = {}, value = null, tableHeaderRow = null }: Surroundings = {},
): Promise<CellInspection | null> {
  const asked = (address: CellAddress): CellValue =>
    address.sheet === SHEET ? (rows[address.row]?.[address.column] ?? null) : 7e7;
  // A workbook is asked for nothing but the values of the cells that the formula names.
  const workbook = {
    readCells: (addresses: readonly CellAddress[]) => Promise.resolve(addresses.map(asked)),
  } as unknown as Workbook;
  const head = { top: 0, left: 0, rows };
  const selection: Selection = {
    active: { sheet: SHEET, row: 1, column: 9 },
    formula,
    value,
    errorMessage: null,
    head,
    tableHeaderRow,
    rowValues: rows[1] ?? [],
    rowFormats: formats,
  };
  const table = recogniseTable(head, fieldsOf(policyLibrary), mapping, tableHeaderRow);
  return inspectCell(workbook, selection, table, policyLibrary, customFunctions);
}

export async function inspect(...args: Parameters<typeof inspectionOf>): Promise<CellInspection> {
  const inspection = await inspectionOf(...args);
  if (!inspection) throw new Error('nothing to inspect');
  return inspection;
}
