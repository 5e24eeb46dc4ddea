import {
  BooleanNumber,
  ICommandService,
  mergeWorksheetSnapshotWithDefault,
  WrapStrategy,
  type ICellData,
  type Injector,
  type IStyleData,
  type IWorksheetData,
  type Workbook as GridWorkbook,
} from '@univerjs/core';
import { InsertSheetMutation, RemoveSheetMutation } from '@univerjs/preset-sheets-core';
import { afterOthers, Superseded } from '../sheet-reader';
import type { CellValue, TableWriting } from '../workbook';
import { cellOf, FILE_KEY } from './cell-values';

/** The cells made at once: few enough that nobody notices the time. */
const CELLS_AT_ONCE = 4_000;

/** A character of the grid's font, and the room beside the words, in pixels. */
const CHARACTER = 8;
const BESIDE = 8;
/** Three lines of a heading. */
const HEADING_HEIGHT = 60;

type Row = Record<number, ICellData>;

/** A sheet as it is going to be, before the grid knows of it. */
export interface WrittenCells {
  readonly rows: readonly Row[];
  readonly styles: Readonly<Record<string, IStyleData>>;
  readonly columnCount: number;
  readonly look: Pick<TableWriting, 'widths' | 'headerRow'>;
}

/** Makes the cells of a sheet a few at a time, so that nobody has to wait. */
export async function writtenCells(
  values: readonly (readonly CellValue[])[],
  formats: readonly (readonly string[])[],
  { onRows, signal, ...look }: TableWriting,
): Promise<WrittenCells> {
  const styles: Record<string, IStyleData> = {};
  const columnCount = values.reduce((most, row) => Math.max(most, row.length), 1);
  const atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  const rows: Row[] = [];
  for (const [at, row] of values.entries()) {
    rows.push(cellsOf(row, { formats: formats[at], styles, isHeading: at === look.headerRow }));
    if (rows.length % atOnce !== 0) continue;
    onRows?.(rows.length);
    await afterOthers();
    if (signal?.aborted) throw new Superseded();
  }
  return { rows, styles, columnCount, look };
}

function cellsOf(
  values: readonly CellValue[],
  of: {
    readonly formats: readonly string[] | undefined;
    readonly styles: Record<string, IStyleData>;
    readonly isHeading: boolean;
  },
): Row {
  const cells: Row = {};
  for (const [column, value] of values.entries()) {
    if (value === null) continue;
    const style = styleOf(of.isHeading, of.formats?.[column]);
    cells[column] = style === null ? cellOf(value) : { ...cellOf(value), s: style.id };
    if (style !== null) of.styles[style.id] ??= style.data;
  }
  return cells;
}

/** Cells of one look share one style. */
function styleOf(
  isHeading: boolean,
  format: string | undefined,
): { readonly id: string; readonly data: IStyleData } | null {
  if (isHeading) return { id: 'hangce heading', data: { bl: BooleanNumber.TRUE, tb: WrapStrategy.WRAP } };
  if (format === undefined || format === '' || format === 'General') return null;
  return { id: `hangce ${format}`, data: { n: { pattern: format } } };
}

/**
 * Puts a sheet into the workbook, in place of one of the same name, and shows it. All of it happens in one step:
 * the grid copies what it is given cell by cell, so the sheet is put in empty and its rows are handed to it before
 * anything else can look. Formulas elsewhere that name the sheet read the new one.
 */
export function putSheet(
  injector: Injector,
  workbook: GridWorkbook,
  name: string,
  cells: WrittenCells,
): void {
  const commands = injector.get(ICommandService);
  const unitId = workbook.getUnitId();
  const old = workbook.getSheetBySheetName(name);
  const index = old ? workbook.getSheetIndex(old) : workbook.getSheetSize();
  const sheet = mergeWorksheetSnapshotWithDefault({ id: newId(workbook), name, ...lookOf(cells) });
  commands.syncExecuteCommand(InsertSheetMutation.id, { unitId, index, sheet, styles: cells.styles });
  const matrix = workbook.getSheetBySheetId(sheet.id)?.getCellMatrix();
  if (!matrix) throw new Error(`“${name}”没有写成。 The sheet "${name}" could not be made.`);
  Object.assign(matrix.getMatrix(), cells.rows);
  if (old) commands.syncExecuteCommand(RemoveSheetMutation.id, { unitId, subUnitId: old.getSheetId() });
}

function newId(workbook: GridWorkbook): string {
  for (let number = 1; ; number += 1) {
    const id = `written-${number}`;
    if (!workbook.getSheetBySheetId(id)) return id;
  }
}

function lookOf({ rows, columnCount, look: { widths, headerRow } }: WrittenCells): Partial<IWorksheetData> {
  const size = { rowCount: Math.max(100, rows.length + 20), columnCount: Math.max(20, columnCount + 4) };
  const columns = widths?.map((characters, at) => [at, { w: characters * CHARACTER + BESIDE }] as const);
  if (headerRow === undefined)
    return { ...size, ...(columns && { columnData: Object.fromEntries(columns) }) };
  const below = headerRow + 1;
  return {
    ...size,
    ...(columns && { columnData: Object.fromEntries(columns) }),
    rowData: { [headerRow]: { h: HEADING_HEIGHT, ia: BooleanNumber.FALSE } },
    freeze: { xSplit: 0, ySplit: below, startRow: below, startColumn: -1 },
    custom: { [FILE_KEY]: { pageSetup: { ...PRINTED, printTitlesRow: `${below}:${below}` } } },
  };
}

/** As wide as the paper, in the words in which a file's page setup is carried. */
const PRINTED = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
