import { BUDGET_TITLE } from '../company/results/budget-title';
import { Exact } from '../rules/exact';
import { text, type Language, type Text } from '../rules/text';
import type { CellLook, ReportCell, TableSheet } from '../sheets/report-sheet';
import { ASIDE } from './budget-words';
import { STEP } from './budget-words';
import { STEPS } from './steps';
import { ACCOUNT_LISTS, type AccountLine, type AccountList, type YearAccount } from './year-account';

export const LIST: Readonly<Record<AccountList, Text>> = {
  policy: text('政策', 'Policy'),
  department: text('部门', 'Department'),
  district: text('区县', 'District'),
  size: text('规模', 'Size'),
  award: text('奖补', 'Award'),
};

export interface OfYearSheet {
  /** What the table is called. */
  readonly source: string;
  readonly assumptions: readonly Text[];
  readonly language: Language;
}

/** A year of a budget as a sheet: what it rests on, every list with its total, and what stands beside. */
export function yearSheet(year: YearAccount, { source, assumptions, language }: OfYearSheet): TableSheet {
  const say = (words: Text): string => words[language];
  const head = say(
    text(
      `${source}，${year.paid} 年付（${year.earned} 年的数字）`,
      `${source}, paid in ${year.paid} (figures of ${year.earned})`,
    ),
  );
  const before: readonly (readonly ReportCell[])[] = [
    [`${say(BUDGET_TITLE)}${head}`],
    [say(RESTS)],
    ...assumptions.map((one) => [say(one)]),
  ];
  const lists = ACCOUNT_LISTS.flatMap((list) =>
    year.lists[list].map((line) => [say(LIST[list]), ...cellsOf(line, language)]),
  );
  const asides = year.asides.map(({ aside, enterprises, claims, amount }): ReportCell[] => [
    say(BESIDE),
    `${say(ASIDE[aside].name)}：${say(ASIDE[aside].why)}`,
    enterprises,
    claims,
    number(amount),
  ]);
  const rows: readonly (readonly ReportCell[])[] = [
    ...before,
    headings(language),
    [say(TOTAL), ...cellsOf(year.total, language)],
    ...lists,
    ...asides,
  ];
  const last = WIDTHS.length - 1;
  return {
    name: say(text(`预算 ${year.paid}`, `Budget ${year.paid}`)),
    rows,
    formats: rows.map((row, at) => row.map((_, column) => (at > before.length && column > 3 ? MONEY : ''))),
    widths: WIDTHS,
    headerRow: before.length,
    looks: rows.map((row, at) => row.map(() => lookOf(at, before.length))),
    merged: before.map((_, at) => ({ top: at, bottom: at, left: 0, right: last })),
  };
}

const MONEY = '#,##0.00';
const WIDTHS = [10, 34, 8, 8, 18, 18, 18, 18, 18, 18, 18];

const RESTS = text('以下数字所依据的：', 'What these figures rest on:');
const TOTAL = text('合计', 'Total');
const BESIDE = text('不在合计里', 'Beside the sum');

function lookOf(row: number, headerRow: number): CellLook | undefined {
  if (row === 0) return 'title';
  if (row < headerRow) return 'fine';
  if (row === headerRow) return 'heading';
  return row === headerRow + 1 ? 'strong' : undefined;
}

const headings = (language: Language): readonly string[] =>
  [
    ...[text('分组', 'List'), text('名称', 'Name'), text('企业数', 'Companies'), text('项数', 'Claims')],
    ...STEPS.map((step) => text(`${STEP[step].left.zh}（元）`, `${STEP[step].left.en} (CNY)`)),
    text('最多（元）', 'At the most (CNY)'),
  ].map((words) => words[language]);

const cellsOf = (
  { label, enterprises, claims, certain, most }: AccountLine,
  language: Language,
): readonly ReportCell[] => [
  label[language],
  enterprises,
  claims,
  ...STEPS.map((step) => number(certain[step])),
  number(most.budget),
];

const number = (yuan: string): number => new Exact(yuan).toNumber();
