import { SaxesParser } from 'saxes';

/** An element by its local name: which prefix a program writes in front of it says nothing. */
export interface XmlElement {
  readonly name: string;
  /** By their names as written, prefixes included. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads a part of a package. An element whose name is in `taken` is handed over when it ends and not kept: a sheet
 * of a hundred thousand rows never stands in memory as a tree.
 *
 * @throws Error when the text is not well formed
 */
export function parseXml(
  xml: string,
  taken: Readonly<Record<string, (element: XmlElement) => void>> = {},
): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [root];
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) =>
    open.push({ name: localName(name), attributes, children: [], text: '' }),
  );
  parser.on('text', (text) => ((open[open.length - 1] ?? root).text += text));
  parser.on('cdata', (text) => ((open[open.length - 1] ?? root).text += text));
  parser.on('closetag', () => {
    const closed = open.pop();
    if (!closed) return;
    const take = Object.hasOwn(taken, closed.name) ? taken[closed.name] : undefined;
    if (take) take(closed);
    else (open[open.length - 1] ?? root).children.push(closed);
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((child) => child.name === name);

export const childrenOf = (parent: XmlElement | undefined, name: string): readonly XmlElement[] =>
  parent?.children.filter((child) => child.name === name) ?? [];

/** The id of a relationship, `r:id` in most files: whichever prefix stands for the relationships. */
export function relationIdOf({ attributes }: XmlElement): string | undefined {
  const name = Object.keys(attributes).find((key) => key.includes(':') && localName(key) === 'id');
  return name === undefined ? undefined : attributes[name];
}

/** Whether an attribute says yes; the second argument is what its absence says. */
export const isOn = (value: string | undefined, absent = false): boolean =>
  value === undefined ? absent : value === '1' || value === 'true' || value === 'on';

export function numberOf(value: string | undefined): number | undefined {
  const number = value === undefined || value.trim() === '' ? NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

export const escapeXml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/**
 * An element as it is written into a sheet or a style list of a workbook, where the ordinary namespace needs no
 * prefix. Inside `ext` stand elements of the edition of 2010, and in them references of a namespace of their own.
 */
export function xmlOf({ name, attributes, children, text }: XmlElement, prefix = ''): string {
  const own = prefix !== '' && (name === 'f' || name === 'sqref') ? 'xm:' : prefix;
  const below = name === 'ext' ? 'x14:' : name === 'dxf' ? '' : prefix;
  const written = Object.entries({
    ...attributes,
    ...(name === 'ext' ? { 'xmlns:x14': X14, 'xmlns:xm': XM } : {}),
    ...(name === 't' ? { 'xml:space': 'preserve' } : {}),
  }).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const content =
    children.length > 0 ? children.map((child) => xmlOf(child, below)).join('') : escapeXml(text);
  return `<${own}${name}${written.join('')}>${content}</${own}${name}>`;
}
