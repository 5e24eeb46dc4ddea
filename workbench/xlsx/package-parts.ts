import JSZip from 'jszip';

/**
 * The parts of an .xlsx package that exceljs does not carry: defined names that are not plain ranges (it also
 * spells a name for a whole column out cell by cell), and the mark that tells a spilling formula from an array
 * formula of 2003.
 */
export interface DefinedName {
  readonly name: string;
  /** As stored in the file: without `=`. */
  readonly formula: string;
  /** Position of the sheet the name belongs to; null when it belongs to the workbook. */
  readonly sheet: number | null;
  readonly hidden: boolean;
}

const WORKBOOK = 'xl/workbook.xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * The beginning of names Excel keeps for itself: filters, and print areas and titles, which exceljs keeps
 * elsewhere.
 */
const BUILT_IN = '_xlnm.';

/** Takes the defined names out of the package and gives both. */
export async function withoutDefinedNames(zip: JSZip): Promise<DefinedName[]> {
  const xml = await zip.file(WORKBOOK)?.async('string');
  if (!xml) return [];
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const elements = [...document.getElementsByTagNameNS(NAMESPACE, 'definedName')];
  const own = elements.filter((element) => !(element.getAttribute('name') ?? '').startsWith(BUILT_IN));
  if (own.length === 0) return [];
  const names = own.map(definedName);
  for (const element of own) element.remove();
  zip.file(WORKBOOK, new XMLSerializer().serializeToString(document));
  return names;
}

const definedName = (element: Element): DefinedName => {
  const sheet = element.getAttribute('localSheetId');
  return {
    name: element.getAttribute('name') ?? '',
    formula: element.textContent,
    sheet: sheet === null ? null : Number(sheet),
    hidden: element.getAttribute('hidden') === '1',
  };
};

/** Adds to the package what exceljs cannot write. */
export async function completePackage(
  buffer: ArrayBuffer,
  names: readonly DefinedName[],
): Promise<ArrayBuffer> {
  const zip = await JSZip.loadAsync(buffer);
  if (names.length > 0) await addDefinedNames(zip, names);
  await markSpillingFormulas(zip);
  return zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' });
}

async function addDefinedNames(zip: JSZip, names: readonly DefinedName[]): Promise<void> {
  await rewrite(zip, WORKBOOK, (document) => {
    const root = document.documentElement;
    let list = root.getElementsByTagNameNS(NAMESPACE, 'definedNames')[0];
    if (!list) {
      list = document.createElementNS(NAMESPACE, 'definedNames');
      // The order of parts is fixed by the schema: names stand right behind the sheets.
      root.getElementsByTagNameNS(NAMESPACE, 'sheets')[0]?.after(list);
    }
    for (const { name, formula, sheet, hidden } of names) {
      const element = document.createElementNS(NAMESPACE, 'definedName');
      element.setAttribute('name', name);
      if (sheet !== null) element.setAttribute('localSheetId', String(sheet));
      if (hidden) element.setAttribute('hidden', '1');
      element.textContent = formula;
      list.append(element);
    }
  });
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
  await rewrite(zip, '[Content_Types].xml', (document) => {
    append(document, 'Override', {
      PartName: '/xl/metadata.xml',
      ContentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml',
    });
  });
  await rewrite(zip, 'xl/_rels/workbook.xml.rels', (document) => {
    append(document, 'Relationship', {
      Id: 'rIdSpill',
      Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata',
      Target: 'metadata.xml',
    });
  });
}

function append(document: Document, tag: string, attributes: Readonly<Record<string, string>>): void {
  const root = document.documentElement;
  const element = document.createElementNS(root.namespaceURI, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  root.append(element);
}

async function rewrite(zip: JSZip, path: string, change: (document: Document) => void): Promise<void> {
  const xml = await zip.file(path)?.async('string');
  if (xml === undefined) throw new Error(`${path} is missing from the file`);
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  change(document);
  const body = new XMLSerializer().serializeToString(document).replace(/^<\?xml[^>]*\?>\s*/, '');
  zip.file(path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`);
}

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
