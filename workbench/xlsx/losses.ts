import type JSZip from 'jszip';
import { text, type Text } from '../../src/rules/text';

/** Parts of an .xlsx file that the grid has no place for, by their path in the package. */
const UNKEPT_PARTS: readonly (readonly [RegExp, Text])[] = [
  [/^xl\/vbaProject\.bin$/, text('宏（VBA）', 'Macros (VBA)')],
  [/^xl\/charts\//, text('图表', 'Charts')],
  [/^xl\/pivot(Tables|Cache)\//, text('数据透视表', 'Pivot tables')],
  [/^xl\/(media|drawings)\/[^/]+\.(?!vml)\w+$/, text('图片、图表与形状', 'Pictures, charts and shapes')],
  [/^xl\/(comments|threadedComments)/, text('批注', 'Comments')],
  [
    /^xl\/tables\//,
    text('表格样式与表格筛选（单元格内容保留）', 'Table styles and table filters (cells are kept)'),
  ],
  [/^xl\/(slicers|slicerCaches|timelines)\//, text('切片器', 'Slicers')],
  [/^xl\/externalLinks\//, text('指向其他工作簿的链接', 'Links to other workbooks')],
  [/^xl\/(connections\.xml|queryTables\/)/, text('数据连接', 'Data connections')],
  [/^xl\/(webextensions|ctrlProps|activeX)\//, text('加载项设置与控件', 'Add-in settings and form controls')],
];

export const unkeptParts = (zip: JSZip): Text[] => {
  const paths = Object.keys(zip.files);
  return UNKEPT_PARTS.filter(([path]) => paths.some((candidate) => path.test(candidate))).map(
    ([, what]) => what,
  );
};

export const onSheet = (sheet: string, what: Text): Text =>
  text(`工作表“${sheet}”：${what.zh}`, `Sheet "${sheet}": ${what.en}`);

export const UNKEPT = {
  conditionalFormats: text('条件格式', 'conditional formats'),
  dataValidations: text('数据验证（下拉列表等）', 'data validation (drop-down lists)'),
  autoFilter: text('自动筛选（所有行仍显示）', 'the filter (all rows stay visible)'),
  protection: text('工作表保护', 'sheet protection'),
  fills: text('渐变或图案填充（改为纯色）', 'gradient or pattern fills (made plain)'),
  outline: text('分级显示', 'outline groups'),
} as const;

export const unknownFunctions = (names: readonly string[]): Text => {
  const list = [...names].sort();
  return text(
    `这里不能计算的函数：${list.join('、')}（公式文本保留）`,
    `Functions that cannot be computed here: ${list.join(', ')} (the formulas are kept)`,
  );
};
