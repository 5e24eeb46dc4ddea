import JSZip from 'jszip';

/** Ten awards of as many columns; amounts differ from row to row, as they do in a city's table. */
const FORMULAS: readonly ((row: number) => string)[] = [
  (row) => `_xldudf_HZ_SOFTWARE_SCALE_REWARD(A${row}*10000,B${row}*10000,$H$1)`,
  (row) => `_xldudf_HZ_SOFTWARE_RND_SUBSIDY(A${row}*10000,C${row}/100,D${row}*10000,$H$1)`,
  (row) => `_xldudf_HZ_BINJIANG_TAPEOUT(E${row}*10000,0,$H$1)`,
  (row) => `_xldudf_HZ_BINJIANG_EDA_PURCHASE(F${row}*10000,$H$1)`,
  (row) => `_xldudf_HZ_BINJIANG_COMPUTE_SUBSIDY(G${row}*10000,$H$1)`,
  (row) => `_xldudf_HZ_IC_TAPEOUT(E${row}*10000)`,
  (row) => `_xldudf_HZ_IC_TAPEOUT(F${row}*10000)`,
  (row) => `_xldudf_HZ_IC_TAPEOUT(G${row}*10000)`,
  (row) => `_xldudf_HZ_BINJIANG_EDA_PURCHASE(E${row}*10000,$H$1)`,
  (row) => `_xldudf_HZ_BINJIANG_COMPUTE_SUBSIDY(F${row}*10000,$H$1)`,
];
const INPUTS = 7;
/** 2025-06-30, on which all adopted policies are in force. */
const DAY_SERIAL = 45_838;

const letter = (column: number): string => String.fromCharCode(65 + column);
/** Every figure of a column is another one. */
const figure = (row: number, column: number): number =>
  100 + ((row * 7919 + column * 104_729) % 1_000_003) / 100;

export const SHEET = '企业';

/**
 * An .xlsx file of one sheet: so many companies with ten formulas each, which have no values yet. After so many
 * rows they are written a little differently, as where a table was put together from several.
 */
export function workbookOf(rows: number, rowsOfOneShape = Infinity): Promise<Buffer> {
  const lines = [`<row r="1"><c r="H1"><v>${DAY_SERIAL}</v></c></row>`];
  for (let row = 2; row <= rows + 1; row += 1) {
    const inputs = Array.from(
      { length: INPUTS },
      (_, column) => `<c r="${letter(column)}${row}"><v>${figure(row, column)}</v></c>`,
    );
    const otherShape = Math.floor(row / rowsOfOneShape) % 2 === 1 ? '+0' : '';
    const formulas = FORMULAS.map(
      (formula, at) => `<c r="${letter(INPUTS + 1 + at)}${row}"><f>${formula(row)}${otherShape}</f></c>`,
    );
    lines.push(`<row r="${row}">${inputs.join('')}${formulas.join('')}</row>`);
  }
  const zip = new JSZip();
  for (const [name, content] of Object.entries(PARTS)) zip.file(name, HEAD + content);
  zip.file(
    'xl/worksheets/sheet1.xml',
    `${HEAD}<worksheet ${MAIN}><sheetData>${lines.join('')}</sheetData></worksheet>`,
  );
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OPEN = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns="${OPEN}/spreadsheetml/2006/main"`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONSHIP = `${OPEN}/officeDocument/2006/relationships`;
const PARTS = {
  '[Content_Types].xml':
    `<Types xmlns="${OPEN}/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels':
    `<Relationships xmlns="${OPEN}/package/2006/relationships">` +
    `<Relationship Id="rId1" Type="${RELATIONSHIP}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml':
    `<workbook ${MAIN} xmlns:r="${RELATIONSHIP}"><sheets>` +
    `<sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${OPEN}/package/2006/relationships">` +
    `<Relationship Id="rId1" Type="${RELATIONSHIP}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};
