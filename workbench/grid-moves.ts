import type { IRange, IWorksheetData } from '@univerjs/core';
import { takesBack, type CellMove } from './xlsx/cell-moves';
import { FILE_KEY, type SheetInFile } from './xlsx/sheet-in-file';

/** What the grid tells of a change that moves cells, as far as it is needed here. */
interface MoveParams {
  readonly subUnitId: string;
  readonly range: IRange;
  readonly sourceRange: IRange;
  readonly targetRange: IRange;
  readonly fromRange: IRange;
  readonly toRange: IRange;
  readonly from: { readonly subUnitId: string };
  readonly to: { readonly subUnitId: string };
  readonly sheet: Partial<IWorksheetData>;
}

/**
 * The moves of cells since a workbook was shown. Sorting is none of them: what is carried beside the cells stays
 * with its range, as it does in Excel.
 */
export class GridMoves {
  #moves: CellMove[] = [];

  get all(): readonly CellMove[] {
    return this.#moves;
  }

  forget(): void {
    this.#moves = [];
  }

  follow(mutation: string, params: unknown): void {
    const read = MOVES[mutation.replace('sheet.mutation.', '')];
    for (const move of read?.(params as MoveParams) ?? []) this.#add(move);
    if (mutation === 'sheet.mutation.insert-sheet') this.#copied((params as MoveParams).sheet);
  }

  #add(move: CellMove): void {
    if (takesBack(move, this.#moves.at(-1))) this.#moves.pop();
    else this.#moves.push(move);
  }

  /** A copy carries what the opened sheet carried, and its cells have moved as those have. */
  #copied({ id, custom }: Partial<IWorksheetData>): void {
    const origin = (custom?.[FILE_KEY] as SheetInFile | undefined)?.id;
    if (!id || !origin || id === origin || this.#moves.some(({ sheetId }) => sheetId === id)) return;
    const moved = this.#moves.filter(({ sheetId }) => sheetId === origin);
    this.#moves.push(...moved.map((move) => ({ ...move, sheetId: id })));
  }
}

const rows =
  (kind: 'insert' | 'remove') =>
  ({ subUnitId, range }: MoveParams): CellMove[] => [
    { kind, sheetId: subUnitId, axis: 'row', at: range.startRow, count: range.endRow - range.startRow + 1 },
  ];

const columns =
  (kind: 'insert' | 'remove') =>
  ({ subUnitId, range: { startColumn, endColumn } }: MoveParams): CellMove[] => [
    { kind, sheetId: subUnitId, axis: 'column', at: startColumn, count: endColumn - startColumn + 1 },
  ];

/** Rows or columns that change places, with those between their old and their new place. */
const lines = ({ subUnitId, sourceRange, targetRange }: MoveParams): CellMove[] => [
  {
    kind: 'shuffle',
    sheetId: subUnitId,
    areas: [
      {
        startRow: Math.min(sourceRange.startRow, targetRange.startRow),
        startColumn: Math.min(sourceRange.startColumn, targetRange.startColumn),
        endRow: Math.max(sourceRange.endRow, targetRange.endRow),
        endColumn: Math.max(sourceRange.endColumn, targetRange.endColumn),
      },
    ],
  },
];

const cells = ({ from, to, fromRange, toRange }: MoveParams): CellMove[] =>
  from.subUnitId === to.subUnitId
    ? [{ kind: 'shuffle', sheetId: from.subUnitId, areas: [fromRange, toRange].map(boundsOf) }]
    : [
        { kind: 'shuffle', sheetId: from.subUnitId, areas: [boundsOf(fromRange)] },
        { kind: 'shuffle', sheetId: to.subUnitId, areas: [boundsOf(toRange)] },
      ];

/** The grid's ranges also tell how they were chosen. */
const boundsOf = ({ startRow, startColumn, endRow, endColumn }: IRange) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

const MOVES: Readonly<Record<string, (params: MoveParams) => CellMove[]>> = {
  'insert-row': rows('insert'),
  'remove-rows': rows('remove'),
  'insert-col': columns('insert'),
  'remove-col': columns('remove'),
  'move-rows': lines,
  'move-columns': lines,
  'move-range': cells,
};
