import type { Alignment, Border, BorderStyle, Borders, Fill, Font, Style } from 'exceljs';
import type { Text } from '../../src/rules/text';
import { isKeptFill } from './cell-styles';
import type { FileColor } from './file-colors';
import { UNKEPT } from './losses';
import { cellFormats } from '../../workbook/file/xlsx/file-sheets';
import { childOf, childrenOf, isOn, numberOf, type XmlElement } from '../../workbook/file/xlsx/xml';

/** A style that cells refer to by its number, and what of it the grid cannot show. */
export interface FileStyle {
  readonly style: Partial<Style>;
  readonly losses: readonly Text[];
}

export function readStyles(root: XmlElement | undefined): readonly FileStyle[] {
  const formats = cellFormats(root);
  const fonts = childrenOf(childOf(root, 'fonts'), 'font').map(readFont);
  const fills = childrenOf(childOf(root, 'fills'), 'fill').map(readFill);
  const borders = childrenOf(childOf(root, 'borders'), 'border');
  return childrenOf(childOf(root, 'cellXfs'), 'xf').map((xf, at) => {
    const { fontId, fillId, borderId } = xf.attributes;
    const numFmt = formats[at];
    const font = fonts[Number(fontId ?? 0)];
    const fill = fills[Number(fillId ?? 0)];
    const border = borders[Number(borderId ?? 0)];
    const alignment = childOf(xf, 'alignment');
    return {
      style: {
        ...(numFmt ? { numFmt } : {}),
        ...(font ? { font } : {}),
        ...(fill ? { fill } : {}),
        ...(border ? { border: readBorders(border) } : {}),
        ...(alignment ? { alignment: readAlignment(alignment) } : {}),
      },
      losses: styleLosses(fill, border, alignment, font),
    };
  });
}

function styleLosses(
  fill: Fill | undefined,
  border: XmlElement | undefined,
  alignment: XmlElement | undefined,
  font: Partial<Font> | undefined,
): Text[] {
  const { horizontal = '', vertical = '', shrinkToFit } = alignment?.attributes ?? {};
  return [
    isKeptFill(fill) ? null : UNKEPT.fills,
    childOf(border, 'diagonal')?.attributes.style ? UNKEPT.diagonal : null,
    isOn(shrinkToFit) ? UNKEPT.shrink : null,
    horizontal === 'centerContinuous' ? UNKEPT.centreAcross : null,
    horizontal === 'fill' || vertical === 'justify' || vertical === 'distributed' ? UNKEPT.alignment : null,
    typeof font?.underline === 'string' && font.underline !== 'none' ? UNKEPT.underline : null,
  ].filter((loss) => loss !== null);
}

/** A font, in the style list or in a part of a text. */
export function readFont(font: XmlElement): Partial<Font> {
  const value = (name: string) => childOf(font, name)?.attributes.val;
  const on = (name: string) => {
    const found = childOf(font, name);
    return found !== undefined && isOn(found.attributes.val, true);
  };
  const name = value('name') ?? value('rFont');
  const size = numberOf(value('sz'));
  const underline = childOf(font, 'u');
  const kind = underline ? (underline.attributes.val ?? 'single') : 'none';
  const raised = value('vertAlign');
  const color = readColor(childOf(font, 'color'));
  return {
    ...(name ? { name } : {}),
    ...(size ? { size } : {}),
    ...(on('b') ? { bold: true } : {}),
    ...(on('i') ? { italic: true } : {}),
    ...(on('strike') ? { strike: true } : {}),
    ...(kind === 'none' ? {} : { underline: kind === 'single' ? true : (kind as 'double') }),
    ...(raised === 'subscript' || raised === 'superscript' ? { vertAlign: raised } : {}),
    ...(color ? { color } : {}),
  };
}

/** Undefined for the automatic colour. */
export function readColor(color: XmlElement | undefined): FileColor | undefined {
  if (!color) return undefined;
  const { rgb, theme, indexed, tint } = color.attributes;
  if (rgb) return { argb: rgb.length === 6 ? `FF${rgb}` : rgb };
  if (theme !== undefined) return { theme: Number(theme), ...(tint ? { tint: Number(tint) } : {}) };
  return indexed === undefined ? undefined : { indexed: Number(indexed) };
}

function readFill(fill: XmlElement): Fill {
  const gradient = childOf(fill, 'gradientFill');
  if (gradient) {
    const stops = childrenOf(gradient, 'stop').map((stop) => ({
      position: Number(stop.attributes.position ?? 0),
      color: readColor(childOf(stop, 'color')) ?? {},
    }));
    return { type: 'gradient', gradient: 'angle', degree: 0, stops };
  }
  const pattern = childOf(fill, 'patternFill');
  const fgColor = readColor(childOf(pattern, 'fgColor'));
  const bgColor = readColor(childOf(pattern, 'bgColor'));
  return {
    type: 'pattern',
    pattern: (pattern?.attributes.patternType ?? 'none') as 'solid',
    ...(fgColor ? { fgColor } : {}),
    ...(bgColor ? { bgColor } : {}),
  };
}

const SIDES = {
  top: 'top',
  right: 'right',
  bottom: 'bottom',
  left: 'left',
  end: 'right',
  start: 'left',
} as const;

function readBorders(border: XmlElement): Partial<Borders> {
  const sides = border.children.flatMap((side): [string, Partial<Border>][] => {
    const name = (SIDES as Readonly<Record<string, string>>)[side.name];
    const style = side.attributes.style;
    if (!name || !style || style === 'none') return [];
    const color = readColor(childOf(side, 'color'));
    return [[name, { style: style as BorderStyle, ...(color ? { color } : {}) }]];
  });
  return Object.fromEntries(sides);
}

const VERTICAL_TEXT = 255;

function readAlignment({ attributes }: XmlElement): Partial<Alignment> {
  const { horizontal, vertical, wrapText, textRotation, indent } = attributes;
  const turned = Number(textRotation ?? 0);
  const steps = Number(indent ?? 0);
  return {
    ...(horizontal ? { horizontal: horizontal as 'left' } : {}),
    ...(vertical ? { vertical: vertical === 'center' ? 'middle' : (vertical as 'top') } : {}),
    ...(isOn(wrapText) ? { wrapText: true } : {}),
    ...(turned === VERTICAL_TEXT
      ? { textRotation: 'vertical' as const }
      : turned
        ? { textRotation: turned > 90 ? 90 - turned : turned }
        : {}),
    ...(steps ? { indent: steps } : {}),
  };
}
