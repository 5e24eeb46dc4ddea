import type JSZip from 'jszip';
import { columnLetters } from '../../src/formulas/cell-names';
import type {
  CellBlock,
  ChartSeries,
  ReportCell,
  ReportSheet,
  SheetChart,
} from '../../src/sheets/report-sheet';

type ChartedSheet = Pick<ReportSheet, 'name' | 'rows' | 'charts'>;

/**
 * Adds the charts to a package as exceljs writes it, which knows none: sheets are `xl/worksheets/sheetN.xml`, and
 * nothing of a drawing is there yet.
 */
export async function addCharts(zip: JSZip, sheets: readonly ChartedSheet[]): Promise<void> {
  let [drawings, charts] = [0, 0];
  const types: string[] = [];
  for (const [at, sheet] of sheets.entries()) {
    const { charts: own = [] } = sheet;
    if (own.length === 0) continue;
    drawings += 1;
    const part = `xl/worksheets/sheet${at + 1}.xml`;
    const relation = await addRelation(
      zip,
      `xl/worksheets/_rels/sheet${at + 1}.xml.rels`,
      'drawing',
      `../drawings/drawing${drawings}.xml`,
    );
    await edit(zip, part, (xml) => withDrawing(xml, relation));
    zip.file(`xl/drawings/drawing${drawings}.xml`, drawingXml(own));
    types.push(typeOf(`/xl/drawings/drawing${drawings}.xml`, 'drawing+xml'));
    const first = charts;
    for (const chart of own) {
      charts += 1;
      zip.file(`xl/charts/chart${charts}.xml`, chartXml(sheet, chart));
      types.push(typeOf(`/xl/charts/chart${charts}.xml`, 'drawingml.chart+xml'));
    }
    const relations = own.map(
      (_, of) =>
        `<Relationship Id="rId${of + 1}" Type="${RELATIONS}/chart" ` +
        `Target="../charts/chart${first + of + 1}.xml"/>`,
    );
    zip.file(
      `xl/drawings/_rels/drawing${drawings}.xml.rels`,
      `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${relations.join('')}</Relationships>`,
    );
  }
  if (types.length > 0)
    await edit(zip, '[Content_Types].xml', (xml) => xml.replace('</Types>', `${types.join('')}</Types>`));
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

const typeOf = (part: string, kind: string): string =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}"/>`;

async function edit(zip: JSZip, part: string, change: (xml: string) => string): Promise<void> {
  const xml = await zip.file(part)?.async('string');
  if (xml === undefined) throw new Error(`the package has no ${part}`);
  zip.file(part, change(xml));
}

/** @param mode an attribute, with its blank before it @returns the id of the new relation */
export async function addRelation(
  zip: JSZip,
  part: string,
  kind: string,
  target: string,
  mode = '',
): Promise<string> {
  const known = await zip.file(part)?.async('string');
  const xml = known ?? `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`;
  const id = `rId${(xml.match(/<Relationship /g)?.length ?? 0) + 1}`;
  const relation = `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"${mode}/>`;
  zip.file(part, xml.replace('</Relationships>', `${relation}</Relationships>`));
  return id;
}

/** The parts of a sheet stand in a fixed order: a drawing comes before what is named here. */
const BEHIND_A_DRAWING =
  /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|tableParts|extLst)\b|<\/worksheet>/;

const withDrawing = (xml: string, relation: string): string =>
  xml.replace(BEHIND_A_DRAWING, (next) => `<drawing xmlns:r="${RELATIONS}" r:id="${relation}"/>${next}`);

const drawingXml = (charts: readonly SheetChart[]): string =>
  `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">` +
  `${charts.map(anchorXml).join('')}</xdr:wsDr>`;

/** @param at the place of the chart among those of its sheet, counted from 0 */
function anchorXml({ title, over }: SheetChart, at: number): string {
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    '<xdr:twoCellAnchor>' +
    corner('from', over.left, over.top) +
    corner('to', over.right + 1, over.bottom + 1) +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${at + 2}" name="Chart ${at + 1}" descr="${escaped(title)}"/><xdr:cNvGraphicFramePr/>` +
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${DRAWING}/chart">` +
    `<c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${RELATIONS}" r:id="rId${at + 1}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

function chartXml(sheet: ChartedSheet, chart: SheetChart): string {
  const { kind, stacked, title, series } = chart;
  return (
    `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>` +
    `<a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    `<c:barChart><c:barDir val="${kind === 'bar' ? 'bar' : 'col'}"/>` +
    `<c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>` +
    series.map((one, at) => seriesXml(sheet, chart, one, at)).join('') +
    `<c:gapWidth val="${stacked ? 30 : 60}"/>${stacked ? '<c:overlap val="100"/>' : ''}` +
    '<c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    axesXml(chart) +
    `</c:plotArea>${chart.legend === false ? '' : legendXml(chart)}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

const legendXml = ({ series }: SheetChart): string =>
  '<c:legend><c:legendPos val="b"/>' +
  series.flatMap(({ color }, at) => (color === null ? [hiddenEntry(at)] : [])).join('') +
  `<c:overlay val="0"/>${SMALL_TEXT}</c:legend>`;

/** Words along a chart, in 8 points. */
const SMALL_TEXT =
  '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="800"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>';

const labelText = (color: string | null): string =>
  SMALL_TEXT.replace(
    '<a:defRPr sz="800"/>',
    '<a:defRPr sz="800" b="1"><a:solidFill><a:srgbClr ' +
      `val="${isDark(color) ? 'FFFFFF' : '262626'}"/></a:solidFill></a:defRPr>`,
  );

/** Whether white is read on it, by the weights of the eye. */
function isDark(color: string | null): boolean {
  const [red = 255, green = 255, blue = 255] =
    (color ?? 'FFFFFF').match(/../g)?.map((two) => parseInt(two, 16)) ?? [];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** The figures of a series at its columns; blanks and, by the format, nothing at all write none. */
const labelsXml = ({ labels, color }: ChartSeries): string =>
  labels === undefined
    ? ''
    : `<c:dLbls><c:numFmt formatCode="${escaped(labels)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>` +
      `${labelText(color)}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
      '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

const hiddenEntry = (at: number): string =>
  `<c:legendEntry><c:idx val="${at}"/><c:delete val="1"/></c:legendEntry>`;

/** Parts of a whole are told by their lengths: an axis that begins higher would lie. */
const FROM_NOTHING = '<c:min val="0"/>';

function axesXml({ kind, format, stacked }: SheetChart): string {
  // The first name of a lying chart stands on top, as in the table beside it.
  const [order, namesAt, figuresAt, crosses] =
    kind === 'bar' ? ['maxMin', 'l', 'b', 'max'] : ['minMax', 'b', 'l', 'autoZero'];
  const grid = '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/>';
  return (
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${namesAt}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="low"/>${SMALL_TEXT}<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>` +
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation ' +
    `val="minMax"/>${stacked ? FROM_NOTHING : ''}</c:scaling>` +
    `<c:delete val="0"/>` +
    `<c:axPos val="${figuresAt}"/>${grid}</a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${escaped(format)}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `${SMALL_TEXT}<c:crossAx val="1"/><c:crosses val="${crosses}"/></c:valAx>`
  );
}

function seriesXml(sheet: ChartedSheet, { categories }: SheetChart, series: ChartSeries, at: number): string {
  const { row, column } = series.name;
  const name: CellBlock = { top: row, left: column, bottom: row, right: column };
  const fill =
    series.color === null ? '<a:noFill/>' : `<a:solidFill><a:srgbClr val="${series.color}"/></a:solidFill>`;
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${namesXml(sheet, name)}</c:tx>` +
    `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>${labelsXml(series)}` +
    `<c:cat>${namesXml(sheet, categories)}</c:cat>` +
    `<c:val>${figuresXml(sheet, series.values)}</c:val></c:ser>`
  );
}

/** What the cells hold is written along: a reader that calculates nothing draws the same. */
const namesXml = (sheet: ChartedSheet, block: CellBlock): string =>
  `<c:strRef><c:f>${referenceTo(sheet.name, block)}</c:f>` +
  `<c:strCache>${pointsXml(sheet, block)}</c:strCache></c:strRef>`;

const figuresXml = (sheet: ChartedSheet, block: CellBlock): string =>
  `<c:numRef><c:f>${referenceTo(sheet.name, block)}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
  `${pointsXml(sheet, block)}</c:numCache></c:numRef>`;

function pointsXml({ rows }: ChartedSheet, block: CellBlock): string {
  const values: ReportCell[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    for (let column = block.left; column <= block.right; column += 1)
      values.push(rows[row]?.[column] ?? null);
  }
  const points = values.flatMap((value, at) =>
    value === null ? [] : [`<c:pt idx="${at}"><c:v>${escaped(String(value))}</c:v></c:pt>`],
  );
  return `<c:ptCount val="${values.length}"/>${points.join('')}`;
}

function referenceTo(sheet: string, { top, left, bottom, right }: CellBlock): string {
  const [from, to] = [absolute(top, left), absolute(bottom, right)];
  return escaped(`'${sheet.replaceAll("'", "''")}'!${from === to ? from : `${from}:${to}`}`);
}

const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
