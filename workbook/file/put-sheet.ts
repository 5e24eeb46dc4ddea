import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import JSZip from 'jszip';
import { FilePackage } from './xlsx/file-package';
import { refusals } from './xlsx/file-kind';
import { addressOf } from './xlsx/ranges';
import { escapeXml, localName } from './xlsx/xml';

/** A sheet of texts that is put into a file. */
export interface PutSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
}

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/**
 * Puts a sheet behind the others of an .xlsx package, or in place of the sheet of its name. The list of sheets,
 * what the workbook leads to and the list of types get one entry each; every other part stays byte for byte.
 * @throws RefusedFile where the package is none
 */
export async function putSheet(bytes: Uint8Array, sheet: PutSheet): Promise<Uint8Array> {
  const file = await FilePackage.open(new Uint8Array(bytes).buffer);
  const zip = await JSZip.loadAsync(bytes);
  const put = new SheetPutter(file, zip);
  await put.put(sheet);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

class SheetPutter {
  constructor(
    private readonly file: FilePackage,
    private readonly zip: JSZip,
  ) {}

  async put(sheet: PutSheet): Promise<void> {
    const workbook = await this.document(this.file.workbook);
    const leads = await this.file.relationships(this.file.workbook);
    const listed = elementsIn(workbook, 'sheet').filter(
      ({ parentNode }) => parentNode?.localName === 'sheets',
    );
    const namespace = workbook.documentElement?.namespaceURI ?? '';
    const old = listed.find((one) => one.getAttribute('name') === sheet.name);
    if (old) {
      const target = leads.find(({ id }) => id === idOf(old))?.target ?? '';
      if (!this.file.has(target)) throw refusals.damaged(target);
      this.write(target, worksheetXml(sheet, namespace));
      return;
    }
    const [example] = listed;
    const sheets = example?.parentNode;
    const kindOf = leads.find(({ id }) => example && id === idOf(example));
    if (!example || !sheets || !kindOf) throw refusals.damaged(this.file.workbook);
    const id = freeId(leads.map((lead) => lead.id));
    const path = this.freePath();
    const element = workbook.createElementNS(namespace, example.nodeName);
    element.setAttribute('name', sheet.name);
    element.setAttribute(
      'sheetId',
      String(1 + Math.max(0, ...listed.map((one) => Number(one.getAttribute('sheetId'))))),
    );
    const relation = relationAttribute(example);
    element.setAttributeNS(relation.namespaceURI, relation.nodeName, id);
    sheets.appendChild(element);
    this.write(this.file.workbook, xmlOf(workbook));
    await this.addRelationship(id, path);
    await this.addType(path);
    this.write(path, worksheetXml(sheet, namespace));
  }

  private get folder(): string {
    return this.file.workbook.slice(0, this.file.workbook.lastIndexOf('/') + 1);
  }

  /** Some programs know a sheet by the name of its part alone. */
  private freePath(): string {
    for (let number = 1; ; number += 1) {
      const path = `${this.folder}worksheets/sheet${number}.xml`;
      if (!this.file.has(path)) return path;
    }
  }

  /** The type of a worksheet is told apart in the two editions of the standard: it is that of the other sheets. */
  private async addRelationship(id: string, path: string): Promise<void> {
    const at = this.file.workbook.lastIndexOf('/') + 1;
    const part = `${this.file.workbook.slice(0, at)}_rels/${this.file.workbook.slice(at)}.rels`;
    const rels = await this.document(part);
    const all = elementsIn(rels, 'Relationship');
    const example = all.find((one) => one.getAttribute('Type')?.endsWith('/worksheet'));
    if (!example?.parentNode) throw refusals.damaged(part);
    const element = rels.createElementNS(example.namespaceURI, example.nodeName);
    element.setAttribute('Id', id);
    element.setAttribute('Type', example.getAttribute('Type') ?? '');
    element.setAttribute('Target', path.slice(this.folder.length));
    example.parentNode.appendChild(element);
    this.write(part, xmlOf(rels));
  }

  private async addType(path: string): Promise<void> {
    const types = await this.document(TYPES);
    const root = types.documentElement;
    if (!root) throw refusals.damaged(TYPES);
    const prefix = root.prefix ? `${root.prefix}:` : '';
    const element = types.createElementNS(root.namespaceURI, `${prefix}Override`);
    element.setAttribute('PartName', `/${path}`);
    element.setAttribute('ContentType', WORKSHEET);
    root.appendChild(element);
    this.write(TYPES, xmlOf(types));
  }

  private async document(path: string): Promise<Document> {
    const text = await this.file.text(path);
    if (text === undefined) throw refusals.damaged(path);
    try {
      return new DOMParser({ onError: (_level, message) => fail(message) }).parseFromString(
        text.replace(/^\ufeff/, ''),
        'text/xml',
      );
    } catch {
      throw refusals.damaged(path);
    }
  }

  /** The part is written under the very name that it has in the package. */
  private write(path: string, xml: string): void {
    const held = Object.keys(this.zip.files).find((name) => cleaned(name) === cleaned(path));
    this.zip.file(held ?? path, xml);
  }
}

const TYPES = '[Content_Types].xml';

const cleaned = (path: string): string => path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

function fail(message: string): never {
  throw new Error(message);
}

const elementsIn = (document: Document, name: string): readonly Element[] => [
  ...document.getElementsByTagNameNS('*', name),
];

/** The attribute that leads from a sheet of the list to its part, whichever prefix it has. */
function relationAttribute(sheet: Element): {
  readonly namespaceURI: string | null;
  readonly nodeName: string;
} {
  for (const attribute of sheet.attributes) {
    if (attribute.nodeName.includes(':') && localName(attribute.nodeName) === 'id') return attribute;
  }
  throw refusals.damaged();
}

function idOf(sheet: Element): string {
  const { nodeName } = relationAttribute(sheet);
  return sheet.getAttribute(nodeName) ?? '';
}

function freeId(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) if (!taken.includes(`rId${number}`)) return `rId${number}`;
}

/** Parts are written in UTF-8, whatever they were read in. */
const xmlOf = (document: Document): string =>
  new XMLSerializer()
    .serializeToString(document)
    .replace(/^(<\?xml[^>]*encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2');

function worksheetXml({ rows, widths }: PutSheet, namespace: string): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const cells = rows.map((row, at) => {
    const inRow = row.map((words, column) =>
      words === ''
        ? ''
        : `<c r="${addressOf(at, column)}" t="inlineStr"><is>` +
          `<t xml:space="preserve">${escapeXml(words)}</t></is></c>`,
    );
    return `<row r="${at + 1}">${inRow.join('')}</row>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${namespace}"><cols>${columns.join('')}</cols>` +
    `<sheetData>${cells.join('')}</sheetData></worksheet>`
  );
}
