import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import type { IStyleData, IWorkbookData, IWorksheetData, Nullable } from '@univerjs/core';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { customFunctions } from '../../../functions/registry';
import { valueOf } from '../../../workbook/grid/cell-values';
import type { CellValue } from '../../../workbook/workbook';
import type { CellMove } from '../../../workbench/xlsx/cell-moves';
import { formulaNames } from '../../../workbench/xlsx/formula-names';
import { addressOf, parseAddress } from '../../../workbook/file/xlsx/ranges';
import { readFile } from '../../../workbench/xlsx/read-file';
import type { GridAbilities } from '../../../workbench/xlsx/file-content';
import type { CommentInFile } from '../../../workbench/xlsx/comments';
import {
  COMMENT_KEY,
  FILE_KEY,
  LINK_KEY,
  type CellInFile,
  type LinkInFile,
  type SheetInFile,
} from '../../../workbench/xlsx/sheet-in-file';
import type { XmlElement } from '../../../workbook/file/xlsx/xml';
import { writeXlsx, type SavedFile } from '../../../workbench/xlsx/write-xlsx';

/** Reads and writes files as the workbench does, without a browser and without computing anything. */

const here = path.dirname(import.meta.filename);

export const fileAt = (...names: string[]): Uint8Array => readFileSync(path.join(here, ...names));

export const names = formulaNames(customFunctions.map(({ id }) => id));

const KNOWN = 'SUM SUMPRODUCT MAX IF VLOOKUP IFS FILTER AVERAGE ROUND TODAY TEXT COUNTIF'.split(' ');

export const abilities: GridAbilities = {
  names,
  knowsFunction: (name) => KNOWN.includes(name) || name.startsWith('HZ.'),
  shift: (formula, columns, rows) =>
    translateFormulaToA1(translateFormulaToR1C1(formula, 'A1'), addressOf(rows, columns)),
};

export interface OpenedInNode {
  readonly data: IWorkbookData;
  /** In Chinese. */
  readonly losses: readonly string[];
  readonly sheets: readonly string[];
  value(sheet: string, a1: string): CellValue;
  formula(sheet: string, a1: string): string | null;
  style(sheet: string, a1: string): Nullable<IStyleData>;
  sheet(name: string): Partial<IWorksheetData>;
  /** Values by address, over all cells that hold one. */
  values(sheet: string): Record<string, CellValue>;
}

export async function opened(bytes: Uint8Array, name = 'file'): Promise<OpenedInNode> {
  const { data, losses } = await readFile(new Uint8Array(bytes).buffer, name, abilities);
  const sheet = (wanted: string) => {
    const found = Object.values(data.sheets).find((one) => one.name === wanted);
    if (!found) throw new Error(`no sheet ${wanted}`);
    return found;
  };
  const cellAt = (wanted: string, a1: string) => {
    const { row, column } = parseAddress(a1);
    return sheet(wanted).cellData?.[row]?.[column];
  };
  return {
    data,
    losses: losses.map(({ zh }) => zh),
    sheets: data.sheetOrder.map((id) => data.sheets[id]?.name ?? ''),
    sheet,
    value: (wanted, a1) => valueOf(cellAt(wanted, a1)),
    formula: (wanted, a1) => {
      const { row, column } = parseAddress(a1);
      return formulaIn(sheet(wanted), row, column);
    },
    style: (wanted, a1) => {
      const style = cellAt(wanted, a1)?.s;
      return typeof style === 'string' ? data.styles[style] : style;
    },
    values: (wanted) => {
      const found: Record<string, CellValue> = {};
      for (const [row, cells] of Object.entries(sheet(wanted).cellData ?? {})) {
        for (const [column, cell] of Object.entries(cells as Record<string, never>)) {
          const value = valueOf(cell);
          if (value !== null) found[addressOf(Number(row), Number(column))] = value;
        }
      }
      return found;
    },
  };
}

/** The formula of a cell: its own, or that of the same shape above it. */
function formulaIn(sheet: Partial<IWorksheetData>, row: number, column: number): string | null {
  const cell = sheet.cellData?.[row]?.[column];
  if (cell?.f) return cell.f;
  if (!cell?.si) return null;
  for (let above = row - 1; above >= 0; above -= 1) {
    const other = sheet.cellData?.[above]?.[column];
    if (other?.f && other.si === cell.si) return abilities.shift(other.f, 0, row - above);
  }
  return null;
}

/** The workbook as the workbench saves it when nothing was changed. */
export const saved = (
  { data }: OpenedInNode,
  cellsMoved = false,
  moves: readonly CellMove[] = [],
): Promise<SavedFile> =>
  writeXlsx(
    {
      data,
      formulaAt: (id, row, column) => formulaIn(data.sheets[id] ?? {}, row, column),
      spillsOf: () => [],
      spilledAt: () => null,
      definedNames: gridNames(data),
      hasResults: true,
      cellsMoved,
      moves,
    },
    names,
  );

interface GridName {
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId: string;
  readonly hidden: boolean;
}

export const gridNames = (data: IWorkbookData) =>
  Object.values(JSON.parse(data.resources?.[0]?.data ?? '{}') as Record<string, GridName>).map((one) => ({
    name: one.name,
    formula: one.formulaOrRefString,
    sheet: one.localSheetId === 'AllDefaultWorkbook' ? null : data.sheetOrder.indexOf(one.localSheetId),
    hidden: one.hidden,
  }));

const carriedByCell = (file: OpenedInNode, sheet: string, a1: string, key: string): unknown => {
  const { row, column } = parseAddress(a1);
  return file.sheet(sheet).cellData?.[row]?.[column]?.custom?.[key];
};

export const markOf = (file: OpenedInNode, sheet: string, a1: string) =>
  carriedByCell(file, sheet, a1, FILE_KEY) as CellInFile | undefined;

export const linkOf = (file: OpenedInNode, sheet: string, a1: string) =>
  carriedByCell(file, sheet, a1, LINK_KEY) as LinkInFile | undefined;

export const carriedOf = (file: OpenedInNode, sheet: string): readonly XmlElement[] =>
  (file.sheet(sheet).custom?.[FILE_KEY] as SheetInFile).carried ?? [];

/** Comments of a sheet with their addresses, from the first row on. */
export const commentsOf = (file: OpenedInNode, sheet: string): [string, CommentInFile][] =>
  Object.entries(file.sheet(sheet).cellData ?? {}).flatMap(([row, cells]) =>
    Object.keys(cells as object).flatMap((column): [string, CommentInFile][] => {
      const a1 = addressOf(Number(row), Number(column));
      const comment = carriedByCell(file, sheet, a1, COMMENT_KEY) as CommentInFile | undefined;
      return comment ? [[a1, comment]] : [];
    }),
  );
