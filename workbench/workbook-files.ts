import type { IRange, IWorkbookData } from '@univerjs/core';
import { FormulaDataModel, IDefinedNamesService } from '@univerjs/preset-sheets-core';
import type { CustomFunction } from '../functions/custom-function';
import type { Text } from '../src/rules/text';
import type { Grid } from './univer-grid';
import type { DefinedName } from './xlsx/defined-name';
import { formulasIn } from './xlsx/shared-formulas';
import type { GridContent, SavedFile } from './xlsx/write-xlsx';

export interface SavedWorkbook extends SavedFile {
  /** Whether the grid was still calculating: then formulas are saved without results, which are not known. */
  readonly isUnfinished: boolean;
}

export interface WorkbookFiles {
  /**
   * Shows the workbook of an .xlsx or .csv file in the grid and tells what of it the grid cannot keep.
   *
   * @throws RefusedFile for any other file; what was open stays open
   */
  open(buffer: ArrayBuffer, name: string): Promise<readonly Text[]>;
  /** The open workbook as an .xlsx file; without results where the grid is still calculating. */
  save(): Promise<SavedWorkbook>;
}

/** Reading and writing files is loaded on first use: exceljs is as large as the page around the grid. */
export function workbookFiles(grid: Grid, functions: readonly CustomFunction[]): WorkbookFiles {
  const namesIn = async () => {
    const { formulaNames } = await import('./xlsx/formula-names');
    return formulaNames(functions.map(({ id }) => id));
  };

  return {
    async open(buffer, name) {
      const { readFile } = await import('./xlsx/read-file');
      const { data, losses } = await readFile(buffer, name, {
        names: await namesIn(),
        knowsFunction: (candidate) => grid.knowsFunction(candidate),
        shift: (formula, columns, rows) => grid.formulas.moveFormulaRefOffset(formula, columns, rows),
      });
      grid.show(data);
      return losses;
    },

    async save() {
      const { writeXlsx } = await import('./xlsx/write-xlsx');
      const names = await namesIn();
      const isUnfinished = !(await grid.calculation.isDoneWithin(WAIT_FOR_RESULTS_MS));
      return { ...(await writeXlsx(contentOf(grid, isUnfinished), names)), isUnfinished };
    },
  };
}

/** Saving waits so long for results; it does not wait for a whole table. */
const WAIT_FOR_RESULTS_MS = 3000;

function contentOf(grid: Grid, isUnfinished: boolean): GridContent {
  const workbook = grid.api.getActiveWorkbook();
  if (!workbook) throw new Error('没有打开的工作簿。 No workbook is open.');
  const unitId = workbook.getId();
  const formulas = grid.injector.get(FormulaDataModel);
  const data: IWorkbookData = workbook.save();
  const ranges = formulas.getArrayFormulaRange()[unitId] ?? {};
  const spilled = formulas.getArrayFormulaCellData()[unitId] ?? {};
  return {
    data,
    formulaAt: formulasIn(data, (formula, columns, rows) =>
      grid.formulas.moveFormulaRefOffset(formula, columns, rows),
    ),
    spillsOf: (sheetId) =>
      Object.values((ranges[sheetId] ?? {}) as Record<string, Record<string, IRange> | null>)
        .flatMap((row) => Object.values(row ?? {}))
        .filter((range) => range.endRow > range.startRow || range.endColumn > range.startColumn),
    spilledAt: (sheetId, row, column) => spilled[sheetId]?.[row]?.[column],
    definedNames: definedNamesOf(grid, unitId, data.sheetOrder),
    hasResults: !isUnfinished,
    cellsMoved: grid.cellsMoved(),
    moves: grid.moves(),
  };
}

/** The scope the grid gives to names of the whole workbook. */
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

function definedNamesOf(grid: Grid, unitId: string, sheetOrder: readonly string[]): DefinedName[] {
  const map = grid.injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {};
  return Object.values(map).map(({ name, formulaOrRefString, localSheetId, hidden }) => ({
    name,
    formula: formulaOrRefString.replace(/^=/, ''),
    sheet: !localSheetId || localSheetId === WHOLE_WORKBOOK ? null : sheetOrder.indexOf(localSheetId),
    hidden: hidden ?? false,
  }));
}
