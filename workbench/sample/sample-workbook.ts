import { cellOf } from '../../workbook/grid/grid';
import { call, COLUMNS, DAY_CELL, DAY_SERIAL, EXERCISE, formulaIn, FORMULAS, TAPEOUT } from './company-table';
import { sampleCompanies, type SampleValue } from './sample-companies';
import { SAMPLE_LAYOUTS, type SampleLayout } from './sample-layouts';
import { put, sheetOf, styled, workbookOf, type Cells, type StyleName } from './sample-sheet';
import type { IWorkbookData } from '@univerjs/core';

/** The workbook the workbench starts with. All companies in it are invented. */
export function sampleWorkbook(): IWorkbookData {
  const sheets = [
    companySheet(),
    policySheet(),
    explanationSheet(),
    exerciseSheet(),
    ...SAMPLE_LAYOUTS.map(layoutSheet),
  ];
  return workbookOf('杭策示例工作簿', sheets);
}

/** A company that some clause pays, so that the pane has something to show at once. */
export const SAMPLE_START = { sheet: '企业', row: 8, column: 0 } as const;

/** The companies, and what the formulas come to for them. */
export function companySheet() {
  const companies = sampleCompanies();
  const cells: Cells = { 0: {} };
  [...COLUMNS, ...FORMULAS].forEach(({ header: label }, column) => {
    put(cells, 0, column, styled({ v: label, t: 1 }, column < COLUMNS.length ? 'header' : 'resultHeader'));
  });
  companies.forEach((company, index) => {
    COLUMNS.forEach(({ style, value }, column) =>
      put(cells, index + 1, column, styled(cellOf(value(company)), style)),
    );
  });
  FORMULAS.forEach((formula, offset) => {
    const column = COLUMNS.length + offset;
    // All formulas of a column are one shape, and are told so: the grid computes them several times faster.
    const shape = `sample-${column}`;
    companies.forEach((_, index) => {
      const content = index === 0 ? { f: formulaIn(formula, 1), si: shape } : { si: shape };
      put(cells, index + 1, column, styled(content, 'yuan'));
    });
  });
  put(cells, DAY_CELL.row, DAY_CELL.column - 1, styled({ v: '申报日', t: 1 }, 'header'));
  put(cells, DAY_CELL.row, DAY_CELL.column, styled({ v: DAY_SERIAL, t: 2 }, 'day'));
  const widths = [...COLUMNS, ...FORMULAS].map(({ width }) => width);
  return sheetOf('companies', '企业', cells, {
    rowCount: companies.length + 40,
    columnCount: DAY_CELL.column + 3,
    widths: [...widths, ...Array<number>(DAY_CELL.column - widths.length).fill(88), 96],
    heights: { 0: 42 },
    freeze: { xSplit: 1, ySplit: 1, startRow: 1, startColumn: 1 },
  });
}

function policySheet() {
  const cells: Cells = {};
  put(cells, 0, 0, styled({ f: `=${call('POLICIES', 'TODAY()')}` }, 'text'));
  return sheetOf('policies', '政策', cells, { widths: [560, 130, 70, 110, 110, 90, 70, 100] });
}

function explanationSheet() {
  const cells: Cells = {};
  put(cells, 0, 0, styled({ v: '计算步骤与条款原文', t: 1 }, 'title'));
  put(
    cells,
    1,
    0,
    styled({ v: '首次流片费用 2000 万元可得多少、为什么（杭州市集成电路 2022 年政策）', t: 1 }, 'note'),
  );
  put(cells, 3, 0, styled({ f: `=${call('EXPLAIN', '"IC_TAPEOUT"', '20000000')}` }, 'text'));
  put(cells, 18, 0, styled({ v: '条款原文', t: 1 }, 'title'));
  put(cells, 20, 0, styled({ f: `=${call('CLAUSE', '"IC_TAPEOUT"')}` }, 'text'));
  return sheetOf('explanation', '解释', cells, {
    widths: [150, 640, 140, 160],
    heights: { 0: 30, 18: 30 },
    columnStyles: { 2: 'yuan' },
  });
}

function exerciseSheet() {
  const cells: Cells = {};
  const headers = ['企业名称', TAPEOUT, '首次流片补助(元)'];
  put(cells, 0, 0, styled({ v: '练习：找出量级错误', t: 1 }, 'title'));
  put(
    cells,
    1,
    0,
    styled(
      { v: 'C5 把“万元”当作“元”读取，所以得 0。选中 C5，看右侧窗格的提示；C6 是正确写法。', t: 1 },
      'note',
    ),
  );
  headers.forEach((label, column) =>
    put(cells, 3, column, styled({ v: label, t: 1 }, column < 2 ? 'header' : 'resultHeader')),
  );
  [
    ['（练习）公式有误', 2000, EXERCISE.wrong],
    ['（练习）公式正确', 2000, EXERCISE.right],
  ].forEach(([name, cost, formula], index) => {
    put(cells, 4 + index, 0, styled(cellOf(name ?? null), 'text'));
    put(cells, 4 + index, 1, styled(cellOf(cost ?? null), 'amount'));
    put(cells, 4 + index, 2, styled({ f: String(formula) }, 'yuan'));
  });
  put(cells, 7, 0, styled({ v: '申报日', t: 1 }, 'header'));
  put(cells, 7, 1, styled({ v: DAY_SERIAL, t: 2 }, 'day'));
  return sheetOf('exercise', '练习', cells, { widths: [208, 140, 140], heights: { 0: 30, 3: 34 } });
}

function layoutSheet({ id, name, rows, titles, headings, days, merges, widths }: SampleLayout) {
  const cells: Cells = {};
  rows.forEach((row, at) =>
    row.forEach((value, column) => {
      const isDay = days?.some(([dayRow, dayColumn]) => dayRow === at && dayColumn === column);
      const style = headings.includes(at) ? 'header' : titles.includes(at) ? titleStyle(at) : styleOf(value);
      if (isFormula(value)) put(cells, at, column, styled({ f: value }, 'yuan'));
      else put(cells, at, column, styled(cellOf(value), isDay ? 'day' : style));
    }),
  );
  return sheetOf(id, name, cells, { widths, merges, heights: titles.length > 0 ? { 0: 30 } : {} });
}

const isFormula = (value: SampleValue): value is string => typeof value === 'string' && value.startsWith('=');

const titleStyle = (row: number): StyleName => (row === 0 ? 'title' : 'note');

/** Amounts are told from the small figures of rates and from years by their size alone: it is a sample. */
const styleOf = (value: SampleValue): StyleName =>
  typeof value === 'number' && Math.abs(value) >= 100 && !isYear(value) ? 'amount' : 'text';

const isYear = (value: number): boolean => value > 2000 && value < 2100;
