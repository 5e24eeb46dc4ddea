import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IBorderStyleData, IStyleData, ITextStyle, Nullable } from '@univerjs/core';
import type { Alignment, Border, BorderStyle, Borders, Fill, Font, Style } from 'exceljs';
import { cssColor, fileColor, type FileColor, type ThemeColors } from './file-colors';

const GENERAL = 'General';

/** A file's style as the grid writes it. Parts without a counterpart are reported by `readXlsx`. */
export function gridStyle(style: Partial<Style>, theme: ThemeColors): IStyleData {
  return {
    ...gridFont(style.font, theme),
    ...gridFill(style.fill, theme),
    ...gridBorders(style.border, theme),
    ...gridAlignment(style.alignment),
    ...(style.numFmt && style.numFmt !== GENERAL ? { n: { pattern: style.numFmt } } : {}),
  };
}

export function fileStyle(style: Nullable<IStyleData>): Partial<Style> {
  if (!style) return {};
  const font = fileFont(style);
  const border = fileBorders(style.bd);
  const alignment = fileAlignment(style);
  return {
    ...(style.n?.pattern ? { numFmt: style.n.pattern } : {}),
    ...(font ? { font } : {}),
    ...(style.bg?.rgb
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: fileColor(style.bg.rgb) } }
      : {}),
    ...(border ? { border } : {}),
    ...(alignment ? { alignment } : {}),
  };
}

export function gridFont(font: Partial<Font> | undefined, theme: ThemeColors): ITextStyle {
  if (!font) return {};
  // Theme colour 1 is the ordinary text colour: left out, so that it turns light where the page is dark.
  const color = (font.color as FileColor | undefined)?.theme === 1 ? null : cssColor(font.color, theme);
  return {
    ...(font.name ? { ff: font.name } : {}),
    ...(font.size ? { fs: font.size } : {}),
    ...(font.bold ? { bl: 1 } : {}),
    ...(font.italic ? { it: 1 } : {}),
    ...(font.underline && font.underline !== 'none' ? { ul: { s: 1 } } : {}),
    ...(font.strike ? { st: { s: 1 } } : {}),
    ...(font.vertAlign ? { va: font.vertAlign === 'subscript' ? 2 : 3 } : {}),
    ...(color ? { cl: { rgb: color } } : {}),
  };
}

export function fileFont(style: ITextStyle): Partial<Font> | null {
  const font: Partial<Font> = {
    ...(style.ff ? { name: style.ff } : {}),
    ...(style.fs ? { size: style.fs } : {}),
    ...(style.bl ? { bold: true } : {}),
    ...(style.it ? { italic: true } : {}),
    ...(style.ul?.s ? { underline: true } : {}),
    ...(style.st?.s ? { strike: true } : {}),
    ...(style.va === 2 ? { vertAlign: 'subscript' } : style.va === 3 ? { vertAlign: 'superscript' } : {}),
    ...(style.cl?.rgb ? { color: fileColor(style.cl.rgb) } : {}),
  };
  return Object.keys(font).length > 0 ? font : null;
}

/** Whether the grid can show a fill as the file has it. */
export const isKeptFill = (fill: Fill | undefined): boolean =>
  !fill || (fill.type === 'pattern' && (fill.pattern === 'solid' || fill.pattern === 'none'));

function gridFill(fill: Fill | undefined, theme: ThemeColors): IStyleData {
  if (!fill) return {};
  if (fill.type === 'gradient') {
    const first = cssColor(fill.stops[0]?.color, theme);
    return first ? { bg: { rgb: first } } : {};
  }
  if (fill.pattern === 'none') return {};
  const color = cssColor(fill.fgColor, theme) ?? cssColor(fill.bgColor, theme);
  return color ? { bg: { rgb: color } } : {};
}

const BORDERS: Readonly<Record<BorderStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const BORDER_NAMES = new Map(Object.entries(BORDERS).map(([name, type]) => [type, name as BorderStyle]));

const SIDES = [
  ['top', 't'],
  ['right', 'r'],
  ['bottom', 'b'],
  ['left', 'l'],
] as const;

function gridBorders(borders: Partial<Borders> | undefined, theme: ThemeColors): IStyleData {
  const sides = SIDES.flatMap(([side, key]) => {
    const border = borders?.[side];
    return border?.style ? [[key, gridBorder(border, border.style, theme)] as const] : [];
  });
  return sides.length > 0 ? { bd: Object.fromEntries(sides) } : {};
}

const gridBorder = (border: Partial<Border>, style: BorderStyle, theme: ThemeColors): IBorderStyleData => ({
  s: BORDERS[style],
  cl: { rgb: cssColor(border.color, theme) ?? '#000000' },
});

function fileBorders(borders: IStyleData['bd']): Partial<Borders> | null {
  const sides = SIDES.flatMap(([side, key]) => {
    const border = borders?.[key];
    const style = border ? BORDER_NAMES.get(border.s) : undefined;
    return border && style ? [[side, { style, color: fileColor(border.cl.rgb ?? '#000000') }] as const] : [];
  });
  return sides.length > 0 ? Object.fromEntries(sides) : null;
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const HORIZONTAL_NAMES: Partial<Record<HorizontalAlign, Alignment['horizontal']>> = {
  [HorizontalAlign.LEFT]: 'left',
  [HorizontalAlign.CENTER]: 'center',
  [HorizontalAlign.RIGHT]: 'right',
  [HorizontalAlign.JUSTIFIED]: 'justify',
  [HorizontalAlign.DISTRIBUTED]: 'distributed',
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const VERTICAL_NAMES: Partial<Record<VerticalAlign, Alignment['vertical']>> = {
  [VerticalAlign.TOP]: 'top',
  [VerticalAlign.MIDDLE]: 'middle',
  [VerticalAlign.BOTTOM]: 'bottom',
};

/** One step of indent is about three spaces wide. */
const INDENT_PIXELS = 12;

function gridAlignment(alignment: Partial<Alignment> | undefined): IStyleData {
  if (!alignment) return {};
  const { horizontal, vertical, wrapText, textRotation, indent } = alignment;
  const ht = horizontal ? HORIZONTAL[horizontal] : undefined;
  const vt = vertical ? VERTICAL[vertical] : undefined;
  return {
    ...(ht ? { ht } : {}),
    ...(vt ? { vt } : {}),
    ...(wrapText ? { tb: WrapStrategy.WRAP } : {}),
    ...(textRotation === 'vertical'
      ? { tr: { a: 0, v: 1 } }
      : textRotation
        ? { tr: { a: -textRotation } }
        : {}),
    ...(indent ? { pd: { l: indent * INDENT_PIXELS } } : {}),
  };
}

function fileAlignment({ ht, vt, tb, tr, pd }: IStyleData): Partial<Alignment> | null {
  const horizontal = ht ? HORIZONTAL_NAMES[ht] : undefined;
  const vertical = vt ? VERTICAL_NAMES[vt] : undefined;
  const indent = Math.round((pd?.l ?? 0) / INDENT_PIXELS);
  const alignment: Partial<Alignment> = {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(tb === WrapStrategy.WRAP ? { wrapText: true } : {}),
    ...(tr?.v ? { textRotation: 'vertical' } : tr?.a ? { textRotation: -tr.a } : {}),
    ...(indent > 0 ? { indent } : {}),
  };
  return Object.keys(alignment).length > 0 ? alignment : null;
}
