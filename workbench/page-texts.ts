import { text, type Language, type Text } from '../src/rules/text';

/** Words of the page around the grid and the pane; each of those brings its own. */
export const pageTexts = {
  product: text('杭策', 'Hangce'),
  title: text('杭策试算台', 'Hangce Workbench'),
  subtitle: text('杭州产业政策公式', 'Hangzhou policy functions'),
  open: text('打开', 'Open'),
  openHint: text('打开 .xlsx 或 .csv 文件（Ctrl+O）', 'Open an .xlsx or .csv file (Ctrl+O)'),
  save: text('保存', 'Save'),
  saveHint: text('下载为 .xlsx 文件（Ctrl+S）', 'Download as an .xlsx file (Ctrl+S)'),
  sample: text('示例工作簿', 'Sample workbook'),
  sampleHint: text('重新打开 200 家虚构企业的示例', 'Open the sample of 200 invented companies again'),
  auditSample: text('审计示例', 'Audit sample'),
  auditSampleHint: text(
    '打开 300 笔虚构发放的清单，其中埋有错误，用来试“核对”',
    'Open a list of 300 invented payments with mistakes in it, to try the audit',
  ),
  language: text('English', '中文'),
  languageHint: text('切换为英文', 'Switch to Chinese'),
  dark: text('深色', 'Dark'),
  light: text('浅色', 'Light'),
  themeHint: text('切换深色或浅色', 'Switch between dark and light'),
  toolbar: text('试算台工具栏', 'Workbench toolbar'),
  grid: text('表格', 'Spreadsheet'),
  pane: text('政策条款窗格', 'Policy clauses pane'),
  resize: text('调整窗格宽度', 'Resize the pane'),
  loading: text('正在准备表格…', 'Preparing the grid…'),
  loadingFile: text('正在打开文件…', 'Opening the file…'),
  savingFile: text('正在生成文件…', 'Writing the file…'),
  replaceQuestion: text(
    '当前工作簿有未保存的改动，仍要替换它吗？',
    'This workbook has changes that are not saved. Replace it all the same?',
  ),
  replace: text('替换', 'Replace'),
  cancel: text('取消', 'Cancel'),
  dismiss: text('知道了', 'Dismiss'),
  openedWithLosses: text('文件已打开，以下内容这里不能保留：', 'The file is open. This cannot be kept here:'),
  /** Stands behind the name of a file that holds less than the one that was opened. */
  copyMark: text('（杭策副本）', ' (Hangce copy)'),
  /** Stands behind the name of a report on a file. */
  reportMark: text('（核对报告）', ' (audit report)'),
  /** Stands behind the name of a file that was saved before all formulas had a result. */
  unfinishedMark: text('（计算未完成）', ' (still calculating)'),
  savedUnfinished: text(
    '保存时公式还没有计算完：文件里有公式，没有结果，Excel 打开时会重新计算。计算完成后请再保存一次。',
    'Saved before all formulas were calculated: the file has the formulas without results, and Excel computes ' +
      'them when it opens it. Save again once the calculation is done.',
  ),
  calculation: text('计算进度', 'Progress of the calculation'),
  cannotOpen: text('无法打开这个文件', 'This file cannot be opened'),
  cannotSave: text('无法保存', 'The workbook cannot be saved'),
  dropHere: text('松开即可打开文件', 'Drop to open the file'),
  untitled: text('工作簿', 'Workbook'),
  errorInCell: text('公式错误', 'Error in the formula'),
  paneMissing: text('窗格未能载入', 'The pane could not be loaded'),
} as const satisfies Record<string, Text>;

/** @param progress of the grid's calculation; `of` is 0 while the count is not known */
export function calculatingWords({ done, of }: { readonly done: number; readonly of: number }): Text {
  if (of === 0) return text('正在计算…', 'Calculating…');
  const [reached, all] = [done, of].map((count) => count.toLocaleString('en-US'));
  return text(`正在计算… ${reached} / ${all} 个公式`, `Calculating… ${reached} of ${all} formulas`);
}

export const savedUnder = (name: string): Text =>
  text(
    `已另存为“${name}”，请不要用它替换原文件。它没有原文件的以下内容：`,
    `Saved as "${name}"; do not put it in place of the original file, of which it lacks:`,
  );

export type PageText = keyof typeof pageTexts;

export const languageOf = (search: string): Language =>
  new URLSearchParams(search).get('lang')?.toLowerCase().startsWith('en') ? 'en' : 'zh';

/** The guide is shown to people by itself, once; `?guide=off` keeps it back until it is asked for. */
export const guideWanted = (search: string): boolean => new URLSearchParams(search).get('guide') !== 'off';
