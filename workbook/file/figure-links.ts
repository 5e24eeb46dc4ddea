import type JSZip from 'jszip';
import { a1 } from '../../src/formulas/cell-names';
import type { CellLink, ReportCell, ReportSheet } from '../../src/sheets/report-sheet';

/**
 * Whether a cell is a figure that leads to a place of its own workbook: as a link of exceljs it would be a
 * text.
 */
export const isFigureLink = (value: ReportCell, { file }: CellLink): boolean =>
  typeof value === 'number' && file === null;

/** The figures of a sheet that lead somewhere in its own workbook, as the parts of the file name them. */
export const figureLinksOf = ({ rows, links = [] }: Pick<ReportSheet, 'rows' | 'links'>): readonly string[] =>
  links.flatMap((ofRow, row) =>
    ofRow.flatMap((link, column) => {
      const value = rows[row]?.[column] ?? null;
      return link && isFigureLink(value, link) ? [linkXml(a1(row, column), link)] : [];
    }),
  );

const linkXml = (at: string, { sheet, cell }: CellLink): string =>
  `<hyperlink ref="${at}" location="${escaped(`'${sheet.replaceAll("'", "''")}'!${cell}`)}"/>`;

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Links stand in a sheet after what is checked and formatted, and before what is printed. */
const BEHIND_LINKS = /<(?:printOptions|pageMargins|pageSetup)\b|<\/worksheet>/;

/**
 * Adds the links of a sheet's figures to a package as exceljs writes it.
 * @param number of the sheet in the package, from 1
 */
export async function addFigureLinks(
  zip: JSZip,
  number: number,
  sheet: Pick<ReportSheet, 'rows' | 'links'>,
): Promise<void> {
  const links = figureLinksOf(sheet).join('');
  if (links === '') return;
  const part = `xl/worksheets/sheet${number}.xml`;
  const xml = await zip.file(part)?.async('string');
  if (xml === undefined) throw new Error(`the package has no ${part}`);
  zip.file(part, withLinks(xml, links));
}

const withLinks = (xml: string, links: string): string =>
  xml.includes('</hyperlinks>')
    ? xml.replace('</hyperlinks>', () => `${links}</hyperlinks>`)
    : xml.replace(BEHIND_LINKS, (next) => `<hyperlinks>${links}</hyperlinks>${next}`);
