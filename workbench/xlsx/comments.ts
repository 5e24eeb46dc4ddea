import { plain } from './carried-elements';
import type { ThemeColors } from './file-colors';
import type { FilePackage, Relationship } from '../../workbook/file/xlsx/file-package';
import { addressOf, parseAddress } from '../../workbook/file/xlsx/ranges';
import { childOf, childrenOf, escapeXml, xmlOf, type XmlElement } from '../../workbook/file/xlsx/xml';

/** A comment, carried in the cell it belongs to: it goes where the cell goes. */
export interface CommentInFile {
  readonly author: string;
  /** The element `text`: its parts may have fonts of their own. */
  readonly text: XmlElement;
  /**
   * The box around it, as the file counts it: column, pixels, row and pixels of its first corner, then of its
   * last; columns and rows from those of the cell.
   */
  readonly box?: readonly number[];
  /** Width and height where the file gives no corners, as its style says them. */
  readonly size?: string;
  /** Whether it stands open beside the cell. */
  readonly shown?: boolean;
}

export interface PlacedComment {
  readonly row: number;
  readonly column: number;
  readonly comment: CommentInFile;
}

/** Comments of one sheet, with the boxes that a drawing of its own holds. */
export async function readComments(
  file: FilePackage,
  relationships: readonly Relationship[],
  theme: ThemeColors,
): Promise<readonly PlacedComment[]> {
  const boxes = new Map<string, CommentBox>();
  for (const { target } of relationships.filter(({ kind }) => kind === 'vmlDrawing')) {
    // Some programs write a line break in it that is not closed: then the boxes are those of new comments.
    const drawing = await file.xml(target).catch(() => undefined);
    for (const [address, box] of drawing ? boxesIn(drawing) : []) boxes.set(address, box);
  }
  const comments: PlacedComment[] = [];
  for (const { target } of relationships.filter(({ kind }) => kind === 'comments')) {
    const root = await file.xml(target);
    const authors = childrenOf(childOf(root, 'authors'), 'author').map(({ text }) => text);
    for (const element of childrenOf(childOf(root, 'commentList'), 'comment')) {
      const { ref = 'A1', authorId } = element.attributes;
      const { row, column } = parseAddress(ref);
      const written = childOf(element, 'text');
      const text = (written && plain(written, theme)[0]) ?? NO_TEXT;
      const author = authors[Number(authorId ?? 0)] ?? '';
      comments.push({ row, column, comment: { author, text, ...boxes.get(addressOf(row, column)) } });
    }
  }
  return comments;
}

const NO_TEXT: XmlElement = { name: 'text', attributes: {}, children: [], text: '' };

type CommentBox = Pick<CommentInFile, 'box' | 'size' | 'shown'>;

function boxesIn(drawing: XmlElement): [string, CommentBox][] {
  return childrenOf(drawing, 'shape').flatMap((shape): [string, CommentBox][] => {
    const data = childOf(shape, 'ClientData');
    const row = Number(childOf(data, 'Row')?.text);
    const column = Number(childOf(data, 'Column')?.text);
    if (data?.attributes.ObjectType !== 'Note' || !(row >= 0) || !(column >= 0)) return [];
    const corners = (childOf(data, 'Anchor')?.text ?? '').split(',').map(Number);
    const whole = corners.length === 8 && corners.every(Number.isFinite);
    const box = corners.map((part, at) => part - (at % 4 === 0 ? column : at % 4 === 2 ? row : 0));
    const shown = childOf(data, 'Visible') !== undefined;
    const size = (shape.attributes.style ?? '').match(/(?<![\w-])(width|height)\s*:[^;]+/g)?.join(';');
    const extent = whole ? { box } : size ? { size } : {};
    return [[addressOf(row, column), { ...extent, ...(shown ? { shown } : {}) }]];
  });
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function commentsPart(comments: readonly PlacedComment[]): string {
  const authors = [...new Set(comments.map(({ comment }) => comment.author))];
  const numbers = new Map(authors.map((author, at) => [author, at]));
  const list = comments.map(({ row, column, comment }) => {
    const author = numbers.get(comment.author) ?? 0;
    return `<comment ref="${addressOf(row, column)}" authorId="${author}">${xmlOf(comment.text)}</comment>`;
  });
  const named = authors.map((author) => `<author>${escapeXml(author)}</author>`).join('');
  return (
    `${HEADER}<comments xmlns="${NAMESPACE}"><authors>${named}</authors>` +
    `<commentList>${list.join('')}</commentList></comments>`
  );
}

/** Beside the cell, two columns wide and four rows high, as Excel makes it. */
const NEW_BOX = [1, 15, 0, 2, 3, 15, 4, 4];

export function commentBoxes(comments: readonly PlacedComment[]): string {
  const shapes = comments.map(({ row, column, comment }, at) => {
    const { size, shown, box = NEW_BOX } = comment;
    const corners = box.map((part, side) => part + (side % 4 === 0 ? column : side % 4 === 2 ? row : 0));
    const style = `position:absolute;${size ? `${size};` : ''}visibility:${shown ? 'visible' : 'hidden'}`;
    const anchor = `<x:Anchor>${corners.map((part) => Math.max(0, part)).join(', ')}</x:Anchor>`;
    return (
      `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" fillcolor="#ffffe1" o:insetmode="auto" ` +
      `style="${escapeXml(style)}"><v:fill color2="#ffffe1"/>` +
      '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `${size ? '' : anchor}<x:AutoFill>False</x:AutoFill>` +
      `<x:Row>${row}</x:Row><x:Column>${column}</x:Column>${shown ? '<x:Visible/>' : ''}` +
      '</x:ClientData></v:shape>'
    );
  });
  return `${BOXES_BEGIN}${shapes.join('')}</xml>`;
}

const BOXES_BEGIN = [
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ',
  'xmlns:x="urn:schemas-microsoft-com:office:excel">',
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>',
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">',
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
].join('');
