import { commentBoxes, commentsPart, type PlacedComment } from './comments';
import { addressOf, rangeOf } from '../../workbook/file/xlsx/ranges';
import type { LinkInFile } from './sheet-in-file';
import { escapeXml, xmlOf, type XmlElement } from '../../workbook/file/xlsx/xml';

export interface PlacedLink {
  readonly row: number;
  readonly column: number;
  readonly link: LinkInFile;
}

/** What a sheet holds and exceljs does not write, or not as the file had it. */
export interface SheetExtras {
  readonly merges: readonly string[];
  readonly carried: readonly XmlElement[];
  readonly links: readonly PlacedLink[];
  readonly comments: readonly PlacedComment[];
}

export interface SheetAdditions {
  /** Elements between the rows and the set-up of the page, in the order the schema fixes. */
  readonly behindRows: string;
  readonly atEnd: string;
  readonly relationships: readonly string[];
  /** Parts by their path in the package. */
  readonly parts: Readonly<Record<string, string>>;
}

const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** @param at position of the sheet, by which its own parts are called */
export function additionsTo({ merges, carried, links, comments }: SheetExtras, at: number): SheetAdditions {
  const named = (wanted: string) => carried.filter(({ name }) => name === wanted).map((one) => xmlOf(one));
  const outside = links.filter(({ link }) => !link.url.startsWith('#'));
  const ids = new Map(outside.map((one, number) => [one, `rIdLink${number + 1}`]));
  const hasComments = comments.length > 0;
  return {
    behindRows: [
      ...named('autoFilter'),
      listOf(
        'mergeCells',
        merges.map((range) => `<mergeCell ref="${range}"/>`),
      ),
      ...named('conditionalFormatting'),
      ...carried
        .filter(({ name }) => name === 'dataValidations')
        .map(counted)
        .map((list) => xmlOf(list)),
      links.length > 0
        ? `<hyperlinks>${links.map((one) => linkElement(one, ids.get(one))).join('')}</hyperlinks>`
        : '',
    ].join(''),
    atEnd: [hasComments ? '<legacyDrawing r:id="rIdBoxes"/>' : '', ...named('extLst')].join(''),
    relationships: [
      ...[...ids].map(([{ link }, id]) => relationship(id, 'hyperlink', link.url, true)),
      ...(hasComments ? [relationship('rIdComments', 'comments', `../comments${at + 1}.xml`)] : []),
      ...(hasComments ? [relationship('rIdBoxes', 'vmlDrawing', `../drawings/vmlDrawing${at + 1}.vml`)] : []),
    ],
    parts: hasComments
      ? {
          [`xl/comments${at + 1}.xml`]: commentsPart(comments),
          [`xl/drawings/vmlDrawing${at + 1}.vml`]: commentBoxes(comments),
        }
      : {},
  };
}

const listOf = (name: string, entries: readonly string[]): string =>
  entries.length === 0 ? '' : `<${name} count="${entries.length}">${entries.join('')}</${name}>`;

const counted = (list: XmlElement): XmlElement => ({
  ...list,
  attributes: { ...list.attributes, count: String(list.children.length) },
});

/** A link to a place in the workbook says so itself; any other leads by a relationship. */
function linkElement({ row, column, link }: PlacedLink, id: string | undefined): string {
  const range = {
    startRow: row,
    startColumn: column,
    endRow: row + link.rows,
    endColumn: column + link.columns,
  };
  const ref = link.rows > 0 || link.columns > 0 ? rangeOf(range) : addressOf(row, column);
  const goal = id ? `r:id="${id}"` : `location="${escapeXml(link.url.slice(1))}"`;
  const words = Object.entries(link.words).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  return `<hyperlink ref="${ref}" ${goal}${words.join('')}/>`;
}

const relationship = (id: string, kind: string, target: string, external = false): string =>
  `<Relationship Id="${id}" Type="${KINDS}/${kind}" Target="${escapeXml(target)}"` +
  `${external ? ' TargetMode="External"' : ''}/>`;
