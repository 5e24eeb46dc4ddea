import type { Text } from '../../src/rules/text';
import { rangesIn } from './moved-ranges';
import { cssColor, type ThemeColors } from './file-colors';
import { UNKEPT } from './losses';
import { leadsOutside } from './read-names';
import { readColor } from './read-styles';
import { childOf, childrenOf, type XmlElement } from '../../workbook/file/xlsx/xml';

/**
 * What a sheet holds beside its cells and the grid has no place for: it is carried as the file has it, and
 * written again where its cells then are.
 */
export const CARRIED = ['autoFilter', 'conditionalFormatting', 'dataValidations', 'extLst'] as const;

/** The kinds that belong to cells, each of which is kept or lost by itself. */
export const ITEMS: Readonly<Record<string, Text>> = {
  autoFilter: UNKEPT.autoFilter,
  conditionalFormatting: UNKEPT.conditionalFormats,
  dataValidation: UNKEPT.dataValidations,
  sparkline: UNKEPT.sparklines,
};

/** Elements that say nothing when nothing is left in them. */
export const LISTS = new Set([
  'dataValidations',
  'conditionalFormattings',
  'sparklineGroups',
  'sparklineGroup',
  'sparklines',
  'ext',
  'extLst',
]);

export const FORMULAS = new Set(['formula', 'formula1', 'formula2', 'f']);

/** Of the edition of 2010. Its lists are written as those of 2007, which programs now let lead to other sheets. */
const EXTENSIONS = new Set(['conditionalFormattings', 'sparklineGroups']);

export interface CarriedElements {
  readonly elements: readonly XmlElement[];
  readonly losses: readonly Text[];
}

export function carriedElements(root: XmlElement, theme: ThemeColors): CarriedElements {
  const losses = new Set<Text>();
  const elements = root.children
    .filter(({ name }) => (CARRIED as readonly string[]).includes(name))
    .flatMap((child) => plain(child, theme))
    .map((child) => (child.name === 'extLst' ? withExtensions(child, losses) : child));
  const lists = elements.filter(({ name }) => name === 'dataValidations').flatMap(({ children }) => children);
  const newer = newerLists(root, theme);
  const validations: XmlElement = {
    name: 'dataValidations',
    attributes: elements.find(({ name }) => name === 'dataValidations')?.attributes ?? {},
    children: [...lists, ...newer],
    text: '',
  };
  const all = [...elements.filter(({ name }) => name !== 'dataValidations'), validations];
  return { elements: all.flatMap((element) => kept(element, losses)), losses: [...losses] };
}

/** The ranges an item stands on, as it lists them. */
export const placeOf = ({ attributes, children }: XmlElement): string =>
  attributes.sqref ?? attributes.ref ?? children.find(({ name }) => name === 'sqref')?.text ?? '';

/** Formats that conditional formats and filters refer to by number. */
export const carriedFormats = (styles: XmlElement | undefined, theme: ThemeColors): readonly XmlElement[] =>
  childrenOf(childOf(styles, 'dxfs'), 'dxf').flatMap((format) => plain(format, theme));

/**
 * The element without what means something in its own file alone: prefixes, ids of revisions, colours of the theme
 * and numbers of the list of number formats. Of two editions of the same content the older one is taken.
 */
export function plain({ name, attributes, children, text }: XmlElement, theme: ThemeColors): XmlElement[] {
  if (name === 'AlternateContent') {
    const fallback = children.find((child) => child.name === 'Fallback');
    return (fallback?.children ?? []).flatMap((child) => plain(child, theme));
  }
  const below = children.flatMap((child) => plain(child, theme));
  const own = Object.fromEntries(Object.entries(attributes).filter(([key]) => !/^xmlns|:/.test(key)));
  return [{ name, attributes: withPlainColor({ ...own, ...ownFormat(own) }, theme), children: below, text }];
}

function withPlainColor(attributes: XmlElement['attributes'], theme: ThemeColors): XmlElement['attributes'] {
  if (attributes.theme === undefined) return attributes;
  const color = cssColor(readColor({ name: 'color', attributes, children: [], text: '' }), theme);
  const others = Object.fromEntries(
    Object.entries(attributes).filter(([key]) => !/^(theme|tint)$/.test(key)),
  );
  return color ? { ...others, rgb: `FF${color.slice(1).toUpperCase()}` } : others;
}

/** Numbers below are those of Excel's own formats. */
const FIRST_OWN_FORMAT = 164;
/** Far from the numbers that the saved file gives to the formats of its cells. */
const CARRIED_FORMATS = 1000;

function ownFormat({ numFmtId }: XmlElement['attributes']): { numFmtId?: string } {
  const id = Number(numFmtId ?? 0);
  return id >= FIRST_OWN_FORMAT ? { numFmtId: String(id + CARRIED_FORMATS) } : {};
}

function withExtensions(list: XmlElement, losses: Set<Text>): XmlElement {
  const children = childrenOf(list, 'ext').flatMap((extension): XmlElement[] => {
    const carried = extension.children.filter(({ name }) => EXTENSIONS.has(name));
    const others = extension.children.filter(
      ({ name }) => !EXTENSIONS.has(name) && name !== 'dataValidations',
    );
    if (others.length > 0) losses.add(UNKEPT.extensions);
    return carried.length > 0 ? [{ ...extension, children: carried }] : [];
  });
  return { ...list, children };
}

/** Lists of the edition of 2010, which say in elements what those of 2007 say in attributes. */
function newerLists(root: XmlElement, theme: ThemeColors): XmlElement[] {
  return childrenOf(childOf(root, 'extLst'), 'ext')
    .flatMap((extension) => childrenOf(childOf(extension, 'dataValidations'), 'dataValidation'))
    .flatMap((validation) => plain(validation, theme))
    .map((validation) => ({
      ...validation,
      attributes: { ...validation.attributes, sqref: childOf(validation, 'sqref')?.text ?? '' },
      children: validation.children
        .filter(({ name }) => FORMULAS.has(name))
        .map((formula) => ({ ...formula, text: childOf(formula, 'f')?.text ?? formula.text, children: [] })),
    }));
}

/** Without items that stand nowhere or lead to another workbook, and without lists that are empty. */
function kept(element: XmlElement, losses: Set<Text>): XmlElement[] {
  const { name, children } = element;
  const item = ITEMS[name];
  if (item && (rangesIn(placeOf(element)).length === 0 || formulasOf(element).some(leadsOutside))) {
    losses.add(item);
    return [];
  }
  // Inside an item stands at most the mark of its counterpart in the edition of 2010, such as a data bar's.
  if (name === 'ext' && !children.some((child) => child.name === 'id' || EXTENSIONS.has(child.name))) {
    losses.add(UNKEPT.extensions);
    return [];
  }
  const left = children.flatMap((child) => kept(child, losses));
  if (LISTS.has(name) && left.length === 0) return [];
  return [{ ...element, children: left }];
}

const formulasOf = ({ name, text, children }: XmlElement): string[] => [
  ...(FORMULAS.has(name) && text ? [text] : []),
  ...children.flatMap(formulasOf),
];
