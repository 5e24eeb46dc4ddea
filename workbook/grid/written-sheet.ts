import {
  BooleanNumber,
  ICommandService,
  mergeWorksheetSnapshotWithDefault,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type Injector,
  type IStyleData,
  type IWorksheetData,
  type Workbook as GridWorkbook,
} from '@univerjs/core';
import { InsertSheetMutation, RemoveSheetMutation } from '@univerjs/preset-sheets-core';
import type { CellLook } from '../../src/sheets/report-sheet';
import { LINK_COLOR, linesIn, LOOKS, wordsOf, type Look } from '../report-looks';
import { afterOthers, Superseded } from '../sheet-reader';
import type { CellValue, TableWriting } from '../workbook';
import { cellOf, FILE_KEY } from './cell-values';

/** The cells made at once: few enough that nobody notices the time. */
const CELLS_AT_ONCE = 4_000;

/** A character of the grid's font, and the room beside the words, in pixels. */
const CHARACTER = 8;
const BESIDE = 8;

type Row = Record<number, ICellData>;

/** A sheet as it is going to be, before the grid knows of it. */
export interface WrittenCells {
  readonly rows: readonly Row[];
  readonly styles: Readonly<Record<string, IStyleData>>;
  readonly columnCount: number;
  readonly look: Omit<TableWriting, 'onRows' | 'signal'> & {
    /** Heights of rows, in pixels. */
    readonly heights: ReadonlyMap<number, number>;
  };
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
    rows.push(cellsOf(row, at, { formats: formats[at], styles, look }));
    if (rows.length % atOnce !== 0) continue;
    onRows?.(rows.length);
    await afterOthers();
    if (signal?.aborted) throw new Superseded();
  }
  return { rows, styles, columnCount, look: { ...look, heights: heightsOf(values, look) } };
}

function cellsOf(
  values: readonly CellValue[],
  row: number,
  of: {
    readonly formats: readonly string[] | undefined;
    readonly styles: Record<string, IStyleData>;
    readonly look: TableWriting;
  },
): Row {
  const cells: Row = {};
  for (const [column, value] of values.entries()) {
    if (value === null) continue;
    const style = styleOf({
      isHeading: row === of.look.headerRow,
      format: of.formats?.[column],
      look: of.look.looks?.[row]?.[column],
      isLink: of.look.links?.[row]?.[column] !== undefined,
      isWrapped: typeof value === 'string' && of.look.looks !== undefined && isBelow(row, of.look),
    });
    cells[column] = style === null ? cellOf(value) : { ...cellOf(value), s: style.id };
    if (style !== null) of.styles[style.id] ??= style.data;
  }
  return cells;
}

/** Cells of one look share one style. */
function styleOf(of: {
  readonly isHeading: boolean;
  readonly format: string | undefined;
  readonly look: CellLook | undefined;
  readonly isLink: boolean;
  readonly isWrapped: boolean;
}): { readonly id: string; readonly data: IStyleData } | null {
  const { isHeading, look, isLink, isWrapped } = of;
  if (isHeading && look === undefined)
    return { id: 'hangce heading', data: { bl: BooleanNumber.TRUE, tb: WrapStrategy.WRAP } };
  const format = of.format === '' || of.format === 'General' ? undefined : of.format;
  if (format === undefined && look === undefined && !isLink && !isWrapped) return null;
  const { bold, size, color, fill }: Look = look === undefined ? {} : LOOKS[look];
  const ink = color ?? (isLink ? LINK_COLOR : undefined);
  const isSplit = isWrapped || isHeading || look === 'heading';
  return {
    id: `hangce ${[format, look, isLink, isSplit].join(' ')}`,
    data: {
      ...(format !== undefined && { n: { pattern: format } }),
      ...(bold && { bl: BooleanNumber.TRUE }),
      ...(size !== undefined && { fs: size }),
      ...(ink !== undefined && { cl: { rgb: `#${ink}` } }),
      ...(fill !== undefined && { bg: { rgb: `#${fill}` } }),
      ...(isLink && { ul: { s: BooleanNumber.TRUE } }),
      ...(isSplit && { tb: WrapStrategy.WRAP, vt: VerticalAlign.TOP }),
    },
  };
}

/** Texts are wrapped below the headings; on a sheet without headings where they stand over several columns. */
const isBelow = (row: number, { headerRow, merged = [] }: TableWriting): boolean =>
  headerRow === undefined ? merged.some(({ top, bottom }) => row >= top && row <= bottom) : row > headerRow;

/** A line of the grid's font, and a title, in pixels. */
const LINE = 20;
const TITLE = 32;
/** The lines of a heading whose room is not known. */
const HEADING_LINES = 3;

/** The heights of rows that the grid would not fit to what they say: merged cells, titles, headings. */
function heightsOf(
  values: readonly (readonly CellValue[])[],
  { merged = [], widths, headerRow, looks }: TableWriting,
): ReadonlyMap<number, number> {
  const heights = new Map(
    merged
      .filter(({ top, bottom }) => top === bottom)
      .map(({ top, left, right }) => {
        const room = (widths ?? []).slice(left, right + 1).reduce((sum, one) => sum + one, 0);
        return [top, LINE * linesIn(wordsOf(values[top]?.[left]), Math.max(1, room))] as const;
      }),
  );
  looks?.forEach((row, at) => {
    if (row.includes('title')) heights.set(at, Math.max(TITLE, heights.get(at) ?? 0));
  });
  if (headerRow !== undefined) heights.set(headerRow, LINE * headingLines(values[headerRow] ?? [], widths));
  return heights;
}

const headingLines = (headings: readonly CellValue[], widths: TableWriting['widths']): number =>
  widths
    ? Math.max(1, ...headings.map((one, at) => linesIn(wordsOf(one), Math.max(1, widths[at] ?? 1))))
    : HEADING_LINES;

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

function lookOf({ rows, columnCount, look }: WrittenCells): Partial<IWorksheetData> {
  const { widths, headerRow, merged = [], heights } = look;
  const columns = widths?.map((characters, at) => [at, { w: characters * CHARACTER + BESIDE }] as const);
  const below = (headerRow ?? -1) + 1;
  return {
    rowCount: Math.max(100, rows.length + 20),
    columnCount: Math.max(20, columnCount + 4),
    ...(columns && { columnData: Object.fromEntries(columns) }),
    mergeData: merged.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startColumn: left,
      endRow: bottom,
      endColumn: right,
    })),
    rowData: Object.fromEntries([...heights].map(([row, h]) => [row, { h, ia: BooleanNumber.FALSE }])),
    ...(below > 0 && { freeze: { xSplit: 0, ySplit: below, startRow: below, startColumn: -1 } }),
    ...((below > 0 || look.orientation) && { custom: { [FILE_KEY]: { pageSetup: pageOf(look, below) } } }),
  };
}

/** As wide as the paper, in the words in which a file's page setup is carried. */
const pageOf = ({ orientation = 'landscape', onePage = false }: WrittenCells['look'], below: number) => ({
  orientation,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: onePage ? 1 : 0,
  ...(below > 0 && { printTitlesRow: `${below}:${below}` }),
});
