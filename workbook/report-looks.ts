import type { CellLook } from '../src/sheets/report-sheet';

/** How the cells of a written sheet look, in every host. Colours are hexadecimal, RRGGBB. */
export interface Look {
  readonly bold?: boolean;
  /** In points; left out, that of the sheet. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
}

export const LOOKS: Readonly<Record<CellLook, Look>> = {
  title: { size: 16, bold: true },
  heading: { bold: true, fill: 'EDF1F5' },
  strong: { bold: true },
  over: { color: 'B10E1C' },
  under: { color: '0F548C' },
  open: { color: '8A5100' },
  fine: { color: '0E700E' },
  muted: { color: '616161' },
};

/** What leads somewhere. */
export const LINK_COLOR = '0F6CBD';

/** In characters of a column's width: a Chinese one takes two. */
export const widthOf = (line: string): number =>
  Array.from(line).reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);

/** How many lines a text takes in so many characters of width. */
export const linesIn = (words: string, room: number): number =>
  words.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / room)), 0);

/** What a cell says as a text; nothing where it holds none. */
export const wordsOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
