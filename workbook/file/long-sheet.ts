import type JSZip from 'jszip';
import type { Worksheet } from 'exceljs';
import { columnLetters } from '../../src/formulas/cell-names';
import type { CellLink, ReportCell, ReportSheet } from '../../src/sheets/report-sheet';
import { afterOthers } from '../sheet-reader';
import { dressOf, keyOf, type Styles } from './cell-dress';
import { writable } from './cell-text';
import { heightOf } from './row-heights';
import { addRelation } from './sheet-chart';

/**
 * Sheets of many rows. exceljs keeps about a kilobyte for every cell that it is given; here it gets a sheet with
 * one cell of each look, and the rows are put into its part afterwards, some hundreds at a time.
 */

/** Rows from which a sheet is long. */
const LONG = 2_000;

export const isLong = ({ rows }: ReportSheet): boolean => rows.length >= LONG;

/** The looks of a sheet's cells, each by its column in the row that stands for them. */
export type Dresses = ReadonlyMap<string, number>;

/** Writes one cell of each look that a sheet has, and joins the cells that are one. */
export function putDresses(target: Worksheet, sheet: ReportSheet, styles: Styles): Dresses {
  const dresses = new Map<string, number>();
  // Behind all rows, where no cells are joined.
  const row = target.getRow(sheet.rows.length + 1);
  sheet.rows.forEach((cells, down) =>
    cells.forEach((value, across) => {
      if (value === null) return;
      const dress = dressOf(sheet, down, across);
      const key = keyOf(dress);
      if (dresses.has(key)) return;
      dresses.set(key, dresses.size);
      row.getCell(dresses.size).style = styles.of(dress);
    }),
  );
  for (const { top, left, bottom, right } of sheet.merged ?? [])
    target.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  return dresses;
}

/** Rows that are made before others are let through. */
const ROWS_AT_ONCE = 500;

/**
 * Puts the rows of a sheet in the place of those that stand for its looks.
 * @param number of the sheet in the package, from 1
 */
export async function putRows(
  zip: JSZip,
  number: number,
  sheet: ReportSheet,
  dresses: Dresses,
): Promise<void> {
  const part = `xl/worksheets/sheet${number}.xml`;
  const xml = await zip.file(part)?.async('string');
  const [, head, looks, foot] = /^([^]*?<sheetData>)([^]*?)(<\/sheetData>[^]*)$/.exec(xml ?? '') ?? [];
  if (head === undefined || looks === undefined || foot === undefined)
    throw new Error(`${part} has no place for rows`);
  const styleOf = stylesIn(looks.slice(looks.lastIndexOf('<row ')), dresses);
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(head.replace(/<dimension [^>]*\/>/, ''))];
  for (let top = 0; top < sheet.rows.length; top += ROWS_AT_ONCE) {
    pieces.push(encoder.encode(rowsXml(sheet, top, top + ROWS_AT_ONCE, styleOf)));
    await afterOthers();
  }
  const links = await linksXml(zip, number, sheet);
  pieces.push(encoder.encode(foot.replace('<pageMargins', (next) => `${links}${next}`)));
  zip.file(part, joined(pieces));
}

/** The number of the style of each look, as exceljs gave it to the cell that stands for it. */
function stylesIn(xml: string, dresses: Dresses): ReadonlyMap<string, string> {
  const byCell = new Map(
    [...xml.matchAll(/<c r="([A-Z]+)\d+" s="(\d+)"/g)].map(([, cell, style]) => [cell, style]),
  );
  return new Map(
    [...dresses].flatMap(([key, at]): [string, string][] => {
      const style = byCell.get(columnLetters(at));
      return style === undefined ? [] : [[key, style]];
    }),
  );
}

function rowsXml(sheet: ReportSheet, top: number, end: number, styleOf: ReadonlyMap<string, string>): string {
  let xml = '';
  for (const [at, cells] of sheet.rows.slice(top, end).entries()) {
    const down = top + at;
    const height = heightOf(sheet, down);
    xml += `<row r="${down + 1}"${height === null ? '' : ` ht="${height}" customHeight="1"`}>`;
    cells.forEach((value, across) => {
      if (value === null) return;
      const style = styleOf.get(keyOf(dressOf(sheet, down, across)));
      xml += cellXml(
        `${columnLetters(across)}${down + 1}`,
        style === undefined ? '' : ` s="${style}"`,
        value,
      );
    });
    xml += '</row>';
  }
  return xml;
}

function cellXml(address: string, style: string, value: ReportCell): string {
  const plain = writable(value);
  if (typeof plain === 'number') return `<c r="${address}"${style}><v>${plain}</v></c>`;
  return `<c r="${address}"${style} t="inlineStr"><is>${runsOf(plain ?? '')}</is></c>`;
}

/** The mark of an underscore that begins no escape, though it looks so. */
const UNDERSCORE = '_x005F_';

/** Not every program reads escapes within a cell: where a text looks like one, a new run begins in its midst. */
function runsOf(text: string): string {
  const runs = text.split(UNDERSCORE);
  if (runs.length === 1) return textXml(text);
  return runs.map((run, at) => `<r>${textXml(at < runs.length - 1 ? `${run}_` : run)}</r>`).join('');
}

const textXml = (text: string): string => `<t xml:space="preserve">${escaped(text)}</t>`;

/** Where a link leads to within its workbook. */
export const placeOf = ({ sheet, cell }: CellLink): string => `'${sheet.replaceAll("'", "''")}'!${cell}`;

/** What cells lead to. All links into one file share one relation. */
async function linksXml(zip: JSZip, number: number, { links = [] }: ReportSheet): Promise<string> {
  const relations = new Map<string, string>();
  const part = `xl/worksheets/_rels/sheet${number}.xml.rels`;
  const xml: string[] = [];
  for (const [down, row] of links.entries()) {
    for (const [across, link] of row.entries()) {
      if (!link) continue;
      const { file } = link;
      if (file !== null && !relations.has(file))
        relations.set(
          file,
          await addRelation(zip, part, 'hyperlink', escaped(encodeURI(file)), ' TargetMode="External"'),
        );
      const relation = file === null ? '' : ` r:id="${relations.get(file)}"`;
      xml.push(
        `<hyperlink ref="${columnLetters(across)}${down + 1}"${relation} location="${escaped(placeOf(link))}"/>`,
      );
    }
  }
  return xml.length === 0 ? '' : `<hyperlinks>${xml.join('')}</hyperlinks>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A bare one is read as a line feed.
  '\r': '&#13;',
};

const escaped = (text: string): string => text.replace(/[&<>"\r]/g, (one) => ENTITIES[one] ?? one);

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
