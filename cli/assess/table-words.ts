import { a1 } from '../../src/formulas/cell-names';
import { text, type Text } from '../../src/rules/text';
import type { Column } from '../../src/table/column';
import type { SaidOfWorkbook } from '../../workbook/said';
import type { TurnedSheet, WorkbookTable } from '../../workbook/assess-workbook';
import type { FileWorkbook } from '../../workbook/file/file-workbook';

/** What a person is asked of a column: its unit, what it holds, or whether it is what it seems. */
export function askedOf({ asks, problem, taken, likely }: Column): Text | null {
  if (asks) return asks.text;
  if (problem) return problem;
  const [first] = taken.length === 0 ? likely : [];
  if (!first) return null;
  const { field, why } = first;
  return text(
    `可能是“${field.label.zh}”（${why.zh}），没有采用，请指定`,
    `Perhaps “${field.label.en}” (${why.en}); not taken, please say what it is`,
  );
}

/** The unit that a column's figures are taken in; null for words, and where it is asked. */
export function unitOf({ asks, taken: [first] }: Column): Text | null {
  if (!first || first.unit.id === 'text' || (asks && asks.units.length > 0)) return null;
  return first.unit.label;
}

/** More addresses than these tell nothing. */
const MOST_CELLS = 5;

/** What to know of a table besides its figures. */
export function tableRemarks(
  table: WorkbookTable,
  file: Pick<FileWorkbook, 'uncomputedOn'>,
): readonly Text[] {
  const { remarks, joined, ignored } = table;
  const others = joined.tables.map(({ sheet }) => sheet);
  const missing = joined.missing.map(({ sheet }) => sheet);
  return [
    ...remarks,
    uncomputed(table, file),
    others.length > 0
      ? text(
          `与“${others.join('”、“')}”的行合并计算`,
          `Its rows count with those of “${others.join('”, “')}”`,
        )
      : null,
    missing.length > 0
      ? text(
          `曾合并的表已找不到：“${missing.join('”、“')}”`,
          `Tables that were joined are no longer there: “${missing.join('”, “')}”`,
        )
      : null,
    ignored.total > 0
      ? text(`${ignored.total} 行合计不计入`, `Rows of totals that do not count: ${ignored.total}`)
      : null,
    ignored.section > 0
      ? text(
          `${ignored.section} 行分组标题不计入`,
          `Rows that head a group and do not count: ${ignored.section}`,
        )
      : null,
    ignored.note > 0
      ? text(`${ignored.note} 行说明不计入`, `Rows of remarks that do not count: ${ignored.note}`)
      : null,
    ignored.headings > 0
      ? text(
          `表内重复的 ${ignored.headings} 行表头不计入`,
          `Headings repeated within the table that do not count: ${ignored.headings}`,
        )
      : null,
  ].filter((remark) => remark !== null);
}

/** Formulas without a value in the columns that are used. */
function uncomputed({ cells, found }: WorkbookTable, file: Pick<FileWorkbook, 'uncomputedOn'>): Text | null {
  const { table, place } = found;
  const used = new Set(table.columns.filter(({ taken }) => taken.length > 0).map(({ index }) => index));
  const open = file
    .uncomputedOn(cells.facts.name)
    .filter(({ row, column }) => used.has(column) && row >= table.firstHeaderRow && row <= place.bottom);
  if (open.length === 0) return null;
  const named = open
    .slice(0, MOST_CELLS)
    .map(({ row, column }) => a1(row, column))
    .join(', ');
  return text(
    `${open.length} 个公式（${named}${open.length > MOST_CELLS ? ' 等' : ''}）在文件里没有算出的值，不能采用：` +
      '请在 Excel 或 WPS 表格中打开并保存一次',
    `The file keeps no value for ${open.length} formulas (${named}${open.length > MOST_CELLS ? ' …' : ''}), ` +
      'which cannot be taken: open it in Excel and save it once',
  );
}

export const turnedText = ({ sheet, turned }: TurnedSheet): Text =>
  turned.kind === 'transposed'
    ? text(
        `“${sheet}”的企业排在列里，没有试算：请在窗格中转成一行一家后再试算`,
        `On “${sheet}” companies stand in columns; it was not assessed: turn them into rows in the pane first`,
      )
    : text(
        `“${sheet}”是一张张的填报表，没有试算：请在窗格中转成一行一家后再试算`,
        `“${sheet}” holds forms; it was not assessed: turn them into rows in the pane first`,
      );

const KEPT: Readonly<Record<SaidOfWorkbook['broken'][number], Text>> = {
  mapping: text('列对应', 'the meaning of columns'),
  answers: text('问题的回答', 'answers'),
  years: text('数据年度', 'years of figures'),
  joins: text('合并的表', 'joined tables'),
};

export const brokenText = (kind: SaidOfWorkbook['broken'][number]): Text =>
  text(
    `文件里保存的${KEPT[kind].zh}无法读取，按没有保存处理`,
    `The file keeps ${KEPT[kind].en} that cannot be read; they count as never said`,
  );
