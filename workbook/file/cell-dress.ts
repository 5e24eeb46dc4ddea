import type { Alignment, Font, Style } from 'exceljs';
import type { CellBlock, CellLink, CellLook, ReportCell, ReportSheet } from '../../src/sheets/report-sheet';
import { LINK_COLOR, LOOKS, widthOf, type Look } from '../report-looks';
import { isFigureLink } from './figure-links';

/** A typeface with Chinese glyphs that Excel, WPS and LibreOffice know or replace by one of the same width. */
const FACE: Partial<Font> = { name: '微软雅黑', charset: 134 };

const SIZE = 10;

/** A heading stands over its figures: at the right of a column of numbers. */
function headingOver({ rows }: ReportSheet, row: number, across: number): Placing {
  const below = rows.slice(row + 1, row + FEW_ROWS).find((one) => (one[across] ?? null) !== null)?.[across];
  return typeof below === 'number' ? 'headingOfFigures' : 'heading';
}

const FEW_ROWS = 100;

/** Whether a text is wider than its column, and the cell beside it holds something. */
function isCramped({ rows, widths }: ReportSheet, row: number, across: number): boolean {
  const cells = rows[row] ?? [];
  return (cells[across + 1] ?? null) !== null && widthOf(String(cells[across])) > (widths[across] ?? 0);
}

/** How a text or a figure stands in its cell. */
type Placing = keyof typeof PLACINGS;

const PLACINGS = {
  top: { vertical: 'top' },
  wrapped: { wrapText: true, vertical: 'top' },
  /** A text stands a little away from the figure that ends beside it. */
  wrappedBesideFigure: { wrapText: true, vertical: 'top', horizontal: 'left', indent: 1 },
  heading: { wrapText: true, vertical: 'middle', horizontal: 'left' },
  headingOfFigures: { wrapText: true, vertical: 'middle', horizontal: 'right' },
} as const satisfies Record<string, Partial<Alignment>>;

/** Everything by which a cell looks as it does. */
export interface Dress {
  /** Number format; an empty text is the ordinary one. */
  readonly format: string;
  readonly placing: Placing;
  readonly look: CellLook | null;
  /** A figure that leads somewhere has its colour and no line below it: a table of them stays legible. */
  readonly link: 'text' | 'figure' | null;
}

export function dressOf(sheet: ReportSheet, down: number, across: number): Dress {
  const { rows, formats, headerRow, looks, links } = sheet;
  const look = looks?.[down]?.[across] ?? (down === headerRow ? 'heading' : null);
  return {
    // As text, it stays one when a person edits it.
    format: typeof rows[down]?.[across] === 'string' ? '@' : (formats[down]?.[across] ?? ''),
    placing: placingOf(sheet, down, across, look),
    look,
    link: linkKind(rows[down]?.[across] ?? null, links?.[down]?.[across]),
  };
}

function placingOf(sheet: ReportSheet, down: number, across: number, look: CellLook | null): Placing {
  const { rows, headerRow, merged = [] } = sheet;
  if (look === 'heading') return headingOver(sheet, down, across);
  if (typeof rows[down]?.[across] !== 'string') return 'top';
  const isBelow = headerRow === undefined ? merged.some(covers(down, across)) : down > headerRow;
  if (!isBelow && !isCramped(sheet, down, across)) return 'top';
  return typeof rows[down][across - 1] === 'number' ? 'wrappedBesideFigure' : 'wrapped';
}

/** Two dresses are one where these are the same. */
export const keyOf = ({ format, placing, look, link }: Dress): string =>
  `${format}|${placing}|${look}|${link}`;

/** Cells that look alike have one style: exceljs knows a style again that it has written. */
export class Styles {
  private readonly known = new Map<string, Partial<Style>>();

  of(dress: Dress): Partial<Style> {
    const key = keyOf(dress);
    const style = this.known.get(key) ?? styleOf(dress);
    this.known.set(key, style);
    return style;
  }
}

function styleOf({ format, placing, look, link }: Dress): Partial<Style> {
  const looks: Look = look === null ? {} : LOOKS[look];
  return {
    ...(format !== '' && { numFmt: format }),
    alignment: PLACINGS[placing],
    font: { ...FACE, size: SIZE, ...(link !== null && LINKS[link]), ...fontOf(looks) },
    ...(looks.fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${looks.fill}` } },
    }),
  };
}

const fontOf = ({ bold, size, color }: Look): Partial<Font> => ({
  ...(bold !== undefined && { bold }),
  ...(size !== undefined && { size }),
  ...(color !== undefined && { color: { argb: `FF${color}` } }),
});

const LINKS: Readonly<Record<NonNullable<Dress['link']>, Partial<Font>>> = {
  text: { underline: true, color: { argb: `FF${LINK_COLOR}` } },
  figure: { color: { argb: `FF${LINK_COLOR}` } },
};

function linkKind(value: ReportCell, link: CellLink | undefined): Dress['link'] {
  if (link === undefined) return null;
  return isFigureLink(value, link) ? 'figure' : 'text';
}

const covers =
  (row: number, column: number) =>
  ({ top, left, bottom, right }: CellBlock): boolean =>
    row >= top && row <= bottom && column >= left && column <= right;
