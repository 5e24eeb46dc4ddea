import { parseA1Ref, stringifyA1Ref, tokenize, tokenTypes, type RangeA1 } from '@borgar/fx';
import type { CellMove, LinesMoved } from './cell-moves';
import { overlap, type CellRange } from '../../workbook/file/xlsx/ranges';

const isOpen = (end: number | null | undefined): end is null | undefined => end === null || end === undefined;

const LAST = { row: 1_048_575, column: 16_383 } as const;

/**
 * Where a range stands after a move of its sheet: null when all of it was removed, `torn` when part of it went
 * elsewhere.
 */
export function rangeAfter(range: RangeA1, move: CellMove): RangeA1 | null | 'torn' {
  if (move.kind === 'shuffle') return move.areas.every((area) => staysWhole(range, area)) ? range : 'torn';
  const [first, last] = move.axis === 'row' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  const from = range[first];
  const to = range[last];
  // A range of whole columns has no rows, and the other way round.
  if (isOpen(from) || isOpen(to)) return range;
  const span = spanAfter(from, to, move);
  return span ? { ...range, [first]: span[0], [last]: span[1] } : null;
}

function spanAfter(
  from: number,
  to: number,
  { kind, axis, at, count }: LinesMoved,
): readonly [number, number] | null {
  const most = LAST[axis];
  if (from === 0 && to === most) return [from, to];
  if (kind === 'insert') {
    const start = from >= at ? from + count : from;
    return start > most ? null : [start, Math.min(most, to >= at ? to + count : to)];
  }
  const behind = at + count;
  const start = from < at ? from : Math.max(at, from - count);
  const end = to === most ? to : to < at ? to : to < behind ? at - 1 : to - count;
  return start > end ? null : [start, end];
}

function staysWhole(range: RangeA1, area: CellRange): boolean {
  const bounds = boundsOf(range);
  const around =
    bounds.startRow <= area.startRow &&
    bounds.endRow >= area.endRow &&
    bounds.startColumn <= area.startColumn &&
    bounds.endColumn >= area.endColumn;
  return around || !overlap(bounds, area);
}

const boundsOf = ({ top, left, bottom, right }: RangeA1): CellRange => ({
  startRow: top ?? 0,
  startColumn: left ?? 0,
  endRow: bottom ?? LAST.row,
  endColumn: right ?? LAST.column,
});

/** Ranges as an element lists them, with blanks between. What is no range is left out. */
export const rangesIn = (list: string): RangeA1[] =>
  list
    .trim()
    .split(/\s+/)
    .flatMap((one) => rangeIn(one) ?? []);

export const rangeIn = (a1: string): RangeA1 | undefined => {
  const found = parseA1Ref(a1);
  return found && 'range' in found ? found.range : undefined;
};

export const rangeText = (range: RangeA1): string => stringifyA1Ref({ range });

/** Rewrites every reference of a formula; `change` gets the sheet it names, or null. */
export function withReferences(
  formula: string,
  change: (range: RangeA1, sheet: string | null) => { range: RangeA1 | null; sheet: string | null },
): string {
  return tokenize(formula)
    .map(({ type, value }) => {
      if (type !== tokenTypes.REF_RANGE && type !== tokenTypes.REF_BEAM) return value;
      const found = parseA1Ref(value);
      if (!found || !('range' in found)) return value;
      const { range, sheet } = change(found.range, found.context?.[0] ?? null);
      if (!range) return '#REF!';
      return stringifyA1Ref({ ...(sheet === null ? {} : { context: [sheet] }), range });
    })
    .join('');
}

/** A reference as it reads from a cell some rows and columns further on: parts with `$` stay. */
export function shifted(range: RangeA1, rows: number, columns: number): RangeA1 {
  const by = (part: number | null | undefined, fixed: boolean | null | undefined, distance: number) =>
    isOpen(part) || fixed ? part : part + distance;
  return {
    ...range,
    top: by(range.top, range.$top, rows),
    bottom: by(range.bottom, range.$bottom, rows),
    left: by(range.left, range.$left, columns),
    right: by(range.right, range.$right, columns),
  } as RangeA1;
}
