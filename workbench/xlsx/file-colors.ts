import type { Color } from 'exceljs';

/** A colour of a file may be written out, taken from the workbook's theme, or a number of the palette of 1997. */
export interface FileColor extends Partial<Color> {
  readonly tint?: number;
  readonly indexed?: number;
}

/** Colours by their theme number: light 1, dark 1, light 2, dark 2, six accents, links. */
export type ThemeColors = readonly string[];

const OFFICE_THEME: ThemeColors = [
  'FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31',
  'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72',
]; // prettier-ignore

const SCHEME = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** @param xml of `xl/theme/theme1.xml`, where the file has one */
export function themeColors(xml: string | undefined): ThemeColors {
  if (!xml) return OFFICE_THEME;
  return SCHEME.map((name, at) => {
    const entry = new RegExp(`<a:${name}>([\\s\\S]*?)</a:${name}>`).exec(xml)?.[1] ?? '';
    return /(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"/.exec(entry)?.[1] ?? OFFICE_THEME[at] ?? '000000';
  });
}

/** `#rrggbb`, or null where the colour is the automatic one. */
export function cssColor(color: FileColor | undefined, theme: ThemeColors): string | null {
  if (!color) return null;
  if (color.argb) return `#${color.argb.slice(-6).toLowerCase()}`;
  if (color.theme !== undefined) return tinted(theme[color.theme] ?? '000000', color.tint ?? 0);
  if (color.indexed === undefined || color.indexed >= AUTOMATIC) return null;
  return `#${PALETTE[color.indexed < 8 ? color.indexed : color.indexed - 8] ?? '000000'}`.toLowerCase();
}

export const fileColor = (css: string): { argb: string } => ({ argb: `FF${hexOf(css)}` });

function hexOf(css: string): string {
  const parts = /^rgba?\(\s*(\d+)[,\s]+(\d+)[,\s]+(\d+)/.exec(css);
  if (parts)
    return parts
      .slice(1, 4)
      .map((part) => hex(Number(part)))
      .join('');
  const digits = css.replace('#', '').toUpperCase();
  return digits.length === 3 ? digits.replace(/./g, '$&$&') : digits.slice(0, 6);
}

/** Tint lightens above 0 and darkens below it. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  const mixed = channels.map((channel) =>
    tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint,
  );
  return `#${mixed.map(hex).join('').toLowerCase()}`;
}

const hex = (channel: number): string => Math.round(channel).toString(16).padStart(2, '0').toUpperCase();

/** 64 and 65 stand for the system's own text and background. */
const AUTOMATIC = 64;

const PALETTE = `
000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080
9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
003366 339966 003300 333300 993300 993366 333399 333333
`
  .trim()
  .split(/\s+/);
