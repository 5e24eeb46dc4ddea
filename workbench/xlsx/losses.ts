import { text, type Text } from '../../src/rules/text';

/** Parts of an .xlsx file that the grid has no place for, by their path in the package. */
const UNKEPT_PARTS: readonly (readonly [RegExp, Text])[] = [
  [/vbaProject\w*\.bin$/, text('宏（VBA）', 'Macros (VBA)')],
  [/(^|\/)charts?\//, text('图表', 'Charts')],
  [
    /(^|\/)(chartsheets|dialogsheets|macrosheets)\//,
    text('图表工作表、对话框或宏表', 'Chart, dialog and macro sheets'),
  ],
  [/(^|\/)pivot(Tables|Cache)\//, text('数据透视表', 'Pivot tables')],
  [
    /(^|\/)(media|drawings|diagrams|embeddings)\/[^/]+\.(?!vml)\w+$/,
    text('图片、图表与形状', 'Pictures, charts and shapes'),
  ],
  [/(^|\/)cellimages\.xml$/, text('嵌入单元格的图片', 'Pictures inside cells')],
  [/(^|\/)comments/, text('批注', 'Comments')],
  [/(^|\/)threadedComments/, text('批注中的对话（保留为批注）', 'Threads of comments (kept as comments)')],
  [
    /(^|\/)tables\//,
    text('表格样式与表格筛选（单元格内容保留）', 'Table styles and table filters (cells are kept)'),
  ],
  [/(^|\/)(slicers|slicerCaches|timelines|timelineCaches)\//, text('切片器', 'Slicers')],
  [/(^|\/)externalLinks\//, text('指向其他工作簿的链接', 'Links to other workbooks')],
  [/(^|\/)(connections\.xml|queryTables\/|model\/)/, text('数据连接', 'Data connections')],
  [
    /(^|\/)(webextensions|ctrlProps|activeX)\//,
    text('加载项设置与控件', 'Add-in settings and form controls'),
  ],
  [/(^|\/)richData\//, text('单元格内的数据类型与图片', 'Data types and pictures inside cells')],
  [/^docProps\/custom\.xml$/, text('自定义文档属性', 'Custom document properties')],
  [/^customXml\//, text('自定义 XML 数据', 'Custom XML data')],
  [/^_xmlsignatures\//, text('数字签名', 'Digital signatures')],
];

/** Parts whose content is read, or is only about how a program last showed or printed the file. */
const READ_PARTS = [
  /^\[Content_Types\]\.xml$/i,
  /(^|\/)_rels\//,
  /^docProps\/(core|app)\.xml$/i,
  /^docProps\/thumbnail/i,
  /(^|\/)(styles|sharedStrings|calcChain|metadata|workbook\d*)\.xml$/i,
  /(^|\/)theme\//,
  /(^|\/)(printerSettings|persons|docMetadata|revisions)\//,
  /\.vml$/i,
];

/** @param read paths of the parts that were read under whatever name they have */
export function unkeptParts(paths: readonly string[], read: ReadonlySet<string>): Text[] {
  const left = paths.filter(
    (path) => !read.has(path.toLowerCase()) && !READ_PARTS.some((known) => known.test(path)),
  );
  const named = UNKEPT_PARTS.filter(([known]) => left.some((path) => known.test(path))).map(
    ([, what]) => what,
  );
  const others = left.filter((path) => !UNKEPT_PARTS.some(([known]) => known.test(path)));
  if (others.length === 0) return named;
  const list = others.slice(0, 5).join('、') + (others.length > 5 ? ' …' : '');
  return [...named, text(`文件中的其他部分：${list}`, `Other parts of the file: ${list}`)];
}

export const onSheet = (sheet: string, what: Text): Text =>
  text(`工作表“${sheet}”：${what.zh}`, `Sheet "${sheet}": ${what.en}`);

export const UNKEPT = {
  conditionalFormats: text('条件格式', 'conditional formats'),
  dataValidations: text('数据验证（下拉列表等）', 'data validation (drop-down lists)'),
  autoFilter: text('自动筛选', 'the filter'),
  protection: text('工作表保护', 'sheet protection'),
  fills: text('渐变或图案填充（改为纯色）', 'gradient or pattern fills (made plain)'),
  outline: text('分级显示', 'outline groups'),
  diagonal: text('斜线边框', 'diagonal borders'),
  shrink: text('缩小字体填充', 'text shrunk to fit'),
  centreAcross: text('跨列居中（改为单元格内居中）', 'centring across cells (centred in its own cell)'),
  alignment: text('填充或两端分散的对齐方式', 'filled or spread alignment'),
  underline: text('双下划线（改为单下划线）', 'double underlines (made single)'),
  overlappingMerges: text(
    '互相重叠的合并单元格（只保留第一个）',
    'overlapping merged cells (the first is kept)',
  ),
  sparklines: text('迷你图', 'sparklines'),
  extensions: text('较新版本 Excel 的扩展内容', 'content of newer versions of Excel'),
  breaks: text('手动分页符', 'manual page breaks'),
  background: text('工作表背景', 'the background picture'),
  controls: text('控件与嵌入对象', 'controls and embedded objects'),
  scenarios: text('方案', 'scenarios'),
  views: text('自定义视图', 'custom views'),
  sort: text('排序状态', 'the sort order'),
  columnsBeyond: text('数据右侧各列的列宽与隐藏', 'widths and hiding of columns beyond the data'),
} as const;

export const UNKEPT_OF_WORKBOOK = {
  protection: text('工作簿保护', 'Workbook protection'),
  precision: text('“以显示精度为准”（这里按完整精度计算）', 'Precision as displayed (computed in full here)'),
  manual: text('手动重算（这里总是自动重算）', 'Manual calculation (always automatic here)'),
  iteration: text('迭代计算', 'Iterative calculation'),
  readOnly: text('只读建议与修改密码', 'The read-only recommendation and its password'),
  dates1904: text('1904 日期系统（日期已换算）', 'Dates counted from 1904 (converted)'),
  emptyName: text('没有名字或没有内容的名称', 'Defined names that are empty'),
} as const;

/** A list of cells or names, with its end left out when it is long. */
const listed = (items: readonly string[]): { zh: string; en: string } => {
  const shown = items.slice(0, 8);
  const more = items.length - shown.length;
  return {
    zh: shown.join('、') + (more > 0 ? ` 等 ${items.length} 处` : ''),
    en: shown.join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
};

const about = (zh: (list: string) => string, en: (list: string) => string) => (items: readonly string[]) => {
  const list = listed(items);
  return text(zh(list.zh), en(list.en));
};

export const unkeptCells = {
  deadLinks: about(
    (list) => `没有地址的超链接（文字保留）：${list}`,
    (list) => `links without an address (their texts are kept): ${list}`,
  ),
  whatIf: about(
    (list) => `模拟运算表（保留为值）：${list}`,
    (list) => `what-if data tables (kept as values): ${list}`,
  ),
  formulas: about(
    (list) => `引用其他工作簿、表格或无法区分的名称的公式（保留为值）：${list}`,
    (list) => `formulas on other workbooks, tables or ambiguous names (kept as values): ${list}`,
  ),
  moved: about(
    (list) => `移动了单元格，这里不能计算的公式改存为值：${list}`,
    (list) => `formulas that cannot be computed here, saved as values for cells have moved: ${list}`,
  ),
  torn: (kind: Text, ranges: string): Text =>
    text(
      `${kind.zh}（移动了单元格，无法确定位置）：${ranges}`,
      `${kind.en} that cannot be placed, for cells have moved: ${ranges}`,
    ),
  twice: about(
    (list) => `在文件中出现两次的单元格（保留后一个）：${list}`,
    (list) => `cells that the file holds twice (the later one is kept): ${list}`,
  ),
} as const;

export const unkeptNames = about(
  (list) => `这里不能使用的名称：${list}`,
  (list) => `Defined names that cannot be used here: ${list}`,
);

export const missingSheets = about(
  (list) => `文件列出但不能打开的工作表：${list}`,
  (list) => `Sheets that the file lists and that cannot be opened: ${list}`,
);

export const unkeptElements = about(
  (list) => `其他设置：${list}`,
  (list) => `other settings: ${list}`,
);

export const unknownFunctions = (names: readonly string[]): Text => {
  const list = [...names].sort();
  return text(
    `这里不能计算的函数：${list.join('、')}（公式文本保留）`,
    `Functions that cannot be computed here: ${list.join(', ')} (the formulas are kept)`,
  );
};
