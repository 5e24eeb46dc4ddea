import type { CellRange } from '../../workbook/file/xlsx/ranges';

/** A change after which addresses on a sheet mean other cells. Rows and columns count from 0. */
export type CellMove = LinesMoved | CellsShuffled;

export interface LinesMoved {
  readonly kind: 'insert' | 'remove';
  readonly sheetId: string;
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

/** Cells were cut, dragged or pushed aside: what these areas held stands elsewhere. */
interface CellsShuffled {
  readonly kind: 'shuffle';
  readonly sheetId: string;
  /** From where and to where; one alone when rows changed places, or cells went to another sheet. */
  readonly areas: readonly CellRange[];
}

/** Whether a move takes back the one before it, as undoing does. */
export function takesBack(move: CellMove, last: CellMove | undefined): boolean {
  if (last?.sheetId !== move.sheetId) return false;
  if (move.kind === 'shuffle') {
    const back = last.kind === 'shuffle' && move.areas.length === 2 ? [...last.areas].reverse() : [];
    return JSON.stringify(back) === JSON.stringify(move.areas);
  }
  return (
    last.kind === (move.kind === 'insert' ? 'remove' : 'insert') &&
    last.axis === move.axis &&
    last.at === move.at &&
    last.count === move.count
  );
}
