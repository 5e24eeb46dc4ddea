/** Red, green and blue, each from 0 to 255. */
type Channels = readonly [number, number, number];

/** @param color `#1F1F1F`; hosts leave out the sign now and then. @returns null for anything else */
function channels(color: string): Channels | null {
  const digits = /^#?([0-9a-f]{6})$/i.exec(color.trim())?.[1];
  if (digits === undefined) return null;
  const part = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

const hex = (parts: Channels): string =>
  `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** The colour as `#rrggbb`; null when it is none. */
export function asColor(color: string | undefined): string | null {
  const parts = channels(color ?? '');
  return parts && hex(parts);
}

/** Relative luminance as WCAG 2.2 defines it, from 0 for black to 1 for white. */
function luminance(color: string): number {
  const parts = channels(color);
  if (!parts) throw new RangeError(`${color} is no colour`);
  const [red, green, blue] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Whether white reads better on the colour than black does. */
export const isDark = (color: string): boolean => contrast(color, '#ffffff') > contrast(color, '#000000');

/** A colour on the way from one to the other. @param share 0 for the first, 1 for the second */
export function mixed(one: string, other: string, share: number): string {
  const [from, to] = [channels(one), channels(other)];
  if (!from || !to) throw new RangeError(`${one} or ${other} is no colour`);
  return hex(from.map((part, at) => part + ((to[at] ?? part) - part) * share) as unknown as Channels);
}
