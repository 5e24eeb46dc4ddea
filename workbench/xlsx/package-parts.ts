import JSZip from 'jszip';
import type { DefinedName } from './defined-name';
import { additionsTo, type SheetAdditions, type SheetExtras } from './sheet-parts';
import { escapeXml, xmlOf, type XmlElement } from '../../workbook/file/xlsx/xml';

const WORKBOOK = 'xl/workbook.xml';

/**
 * The parts of an .xlsx package that exceljs does not write: defined names that are not plain ranges (it also
 * spells a name for a whole column out cell by cell), merged cells whose covered cells hold something, links on
 * other cells than texts, what is carried with a sheet, and the mark that tells a spilling formula from an array
 * formula of 2003.
 */
export interface PackageExtras {
  readonly names: readonly DefinedName[];
  /** In the order of the sheets. */
  readonly sheets: readonly SheetExtras[];
  /** Formats that carried elements refer to by their position. */
  readonly formats: readonly XmlElement[];
}

/** Adds to a package that exceljs wrote what it cannot write. */
export async function completePackage(
  buffer: ArrayBuffer,
  { names, sheets, formats }: PackageExtras,
): Promise<ArrayBuffer> {
  const zip = await JSZip.loadAsync(buffer);
  if (names.length > 0) await addDefinedNames(zip, names);
  if (formats.length > 0) await addFormats(zip, formats);
  for (const [at, sheet] of sheets.entries()) await addToSheet(zip, at, additionsTo(sheet, at));
  if (sheets.some(({ comments }) => comments.length > 0)) await addTypesOfComments(zip, sheets);
  await markSpillingFormulas(zip);
  return zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' });
}

/** The order of parts is fixed by the schema: names stand right behind the sheets. */
async function addDefinedNames(zip: JSZip, names: readonly DefinedName[]): Promise<void> {
  const elements = names.map(({ name, formula, sheet, hidden }) => {
    const scope = sheet === null ? '' : ` localSheetId="${sheet}"`;
    const shown = hidden ? ' hidden="1"' : '';
    return `<definedName name="${escapeXml(name)}"${scope}${shown}>${escapeXml(formula)}</definedName>`;
  });
  await rewrite(zip, WORKBOOK, (xml) =>
    xml.includes('</definedNames>')
      ? inserted(xml, /<\/definedNames>/, 'before', elements.join(''))
      : inserted(xml, /<\/sheets>/, 'behind', `<definedNames>${elements.join('')}</definedNames>`),
  );
}

/** exceljs was given no format of this kind: its list is empty, and the positions stay what they were. */
const addFormats = (zip: JSZip, formats: readonly XmlElement[]): Promise<void> =>
  rewrite(zip, 'xl/styles.xml', (xml) => {
    const list = `<dxfs count="${formats.length}">${formats.map((format) => xmlOf(format)).join('')}</dxfs>`;
    return replaced(xml, /<dxfs count="0"\/>/, () => list);
  });

async function addToSheet(zip: JSZip, at: number, additions: SheetAdditions): Promise<void> {
  const { behindRows, atEnd, relationships, parts } = additions;
  if (behindRows || atEnd) {
    await rewrite(zip, `xl/worksheets/sheet${at + 1}.xml`, (xml) => {
      const longer = inserted(xml, /<\/sheetData>|<sheetData\/>/, 'behind', behindRows);
      return inserted(longer, /<\/worksheet>/, 'before', atEnd);
    });
  }
  for (const [path, content] of Object.entries(parts)) zip.file(path, content);
  if (relationships.length === 0) return;
  const list = `<Relationships xmlns="${RELATIONSHIPS}">${relationships.join('')}</Relationships>`;
  zip.file(`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, list);
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

function addTypesOfComments(zip: JSZip, sheets: readonly SheetExtras[]): Promise<void> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
  const boxes = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
  const parts = [...sheets.entries()].flatMap(([at, { comments }]) =>
    comments.length > 0 ? [`<Override PartName="/xl/comments${at + 1}.xml" ContentType="${type}"/>`] : [],
  );
  const all = `<Default Extension="vml" ContentType="${boxes}"/>${parts.join('')}`;
  return rewrite(zip, '[Content_Types].xml', (xml) => inserted(xml, /<\/Types>/, 'before', all));
}

/**
 * The mark of spilling formulas. exceljs writes `<c r="A1"><f t="array" …`; `cm="1"` points to the first entry of
 * metadata.xml, which says "dynamic".
 */
const ARRAY_CELL = /<c r="([A-Z]+\d+)"([^>]*)><f t="array"/g;

async function markSpillingFormulas(zip: JSZip): Promise<void> {
  let found = false;
  for (const [path, file] of Object.entries(zip.files)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) continue;
    const xml = await file.async('string');
    const marked = xml.replace(ARRAY_CELL, '<c r="$1"$2 cm="1"><f t="array"');
    if (marked === xml) continue;
    found = true;
    zip.file(path, marked);
  }
  if (!found) return;
  zip.file('xl/metadata.xml', DYNAMIC_ARRAY_METADATA);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata';
  await rewrite(zip, '[Content_Types].xml', (xml) =>
    inserted(xml, /<\/Types>/, 'before', `<Override PartName="/xl/metadata.xml" ContentType="${type}"/>`),
  );
  await rewrite(zip, 'xl/_rels/workbook.xml.rels', (xml) =>
    inserted(
      xml,
      /<\/Relationships>/,
      'before',
      `<Relationship Id="rIdSpill" Type="${kind}" Target="metadata.xml"/>`,
    ),
  );
}

async function rewrite(zip: JSZip, path: string, change: (xml: string) => string): Promise<void> {
  const xml = await zip.file(path)?.async('string');
  if (xml === undefined) throw new Error(`${path} is missing from the file`);
  zip.file(path, change(xml));
}

/** @throws Error where the place is not found: better no file than one without what was to be added */
const inserted = (xml: string, place: RegExp, side: 'before' | 'behind', what: string): string =>
  replaced(xml, place, (found) => (side === 'before' ? what + found : found + what));

function replaced(xml: string, place: RegExp, by: (found: string) => string): string {
  if (!place.test(xml)) throw new Error(`${place.source} is missing from the file`);
  return xml.replace(place, by);
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DYNAMIC_ARRAY_NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';

const DYNAMIC_ARRAY_METADATA = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  `<metadata xmlns="${NAMESPACE}" xmlns:xda="${DYNAMIC_ARRAY_NAMESPACE}">`,
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" ',
  'copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" ',
  'clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>',
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">',
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>',
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
].join('');
