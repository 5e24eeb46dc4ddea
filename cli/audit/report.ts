import { BELOW_BOUND, ROW_VERDICT, TOGETHER_VERDICT } from '../../src/audit/audit-words';
import type {
  AuditedList,
  AuditedRow,
  AuditTotal,
  AuditTotals,
  Finding,
  Yuan,
} from '../../src/audit/audited-list';
import { text, type Language } from '../../src/rules/text';

/** What is read in a terminal: what is graver first, amounts in columns of their own. */

const AMOUNT_WIDTH = 18;

const grouped = (yuan: Yuan): string => yuan.replace(/\B(?=(\d{3})+\.)/g, ',');

const right = (yuan: Yuan | null): string => (yuan === null ? '—' : grouped(yuan)).padStart(AMOUNT_WIDTH);

const lines = (some: readonly string[]): string => some.map((line) => `${oneLine(line)}\n`).join('');

/** A cell may hold line breaks, and characters that move the cursor of a terminal. */
const oneLine = (line: string): string => line.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');

/** Rows that are listed; the others are in `--json` and in the report workbook. */
const MOST_ROWS = 200;

export function listReport(list: AuditedList, language: Language): string {
  const { sheet, headerRow, columns, remarks, questions, rows, byRisk, totals } = list;
  const { item, paid } = columns;
  const head = text(
    `“${sheet}”，表头在第 ${headerRow} 行，事项 ${item} 列、发放金额 ${paid} 列，${rows.length} 行`,
    `“${sheet}”, headings in row ${headerRow}, items in ${item}, paid in ${paid}, rows: ${rows.length}`,
  );
  const told = byRisk.flatMap((at) => rows[at] ?? []).filter(isTold);
  const more = told.length - MOST_ROWS;
  const rest = text(`另有 ${more} 行，见 --json`, `${more} more rows: see --json`);
  const headings = text(
    '发放（元）         重算（元）         相差（元）  判断',
    'Paid (CNY)   Recomputed (CNY)   Difference (CNY)  Verdict',
  );
  return lines([
    '',
    head[language],
    ...remarks.map((one) => `  · ${one[language]}`),
    ...questions.map(({ column, heading, question }) => `  ? ${column} ${heading}：${question[language]}`),
    ...totals.byVerdict.map((one) => totalLine(one, language)),
    ...(totals.unitErrors ? [totalLine(totals.unitErrors, language)] : []),
    ...totals.byTogether.flatMap((one) => (one.key === 'agrees' ? [] : [togetherLine(one, language)])),
    ...(told.length > 0 ? [`        ${headings[language]}`] : []),
    ...told.slice(0, MOST_ROWS).flatMap((row) => rowLines(row, language)),
    ...(more > 0 ? [`  ${rest[language]}`] : []),
  ]);
}

const isTold = ({ verdict, together }: AuditedRow): boolean =>
  verdict !== 'agrees' || together.verdict !== 'agrees';

const INDENT = ' '.repeat(3 * AMOUNT_WIDTH + 2);

function rowLines(row: AuditedRow, language: Language): readonly string[] {
  const { company, item, together, verdict, isBelowBound } = row;
  const where = text(`第 ${row.row} 行`, `row ${row.row}`)[language];
  const mark = isBelowBound ? `（${BELOW_BOUND[language]}）` : '';
  const beside = together.verdict === 'agrees' ? '' : ` · ${besideWords(row, language)}`;
  return [
    `${right(row.paid)}${right(row.recomputed)}${right(row.difference)}  ` +
      `${ROW_VERDICT[verdict][language]}${mark}${beside}  ${where} ${company ?? ''} ${item}`,
    ...(verdict === 'agrees' ? [] : [`${INDENT}${row.why[language]}`]),
    ...(together.why ? [`${INDENT}${together.why[language]}`] : []),
  ];
}

const besideWords = ({ together }: AuditedRow, language: Language): string =>
  text(
    `合计口径${TOGETHER_VERDICT[together.verdict].zh}`,
    `together: ${TOGETHER_VERDICT[together.verdict].en}`,
  )[language];

function totalLine({ label, rows, paid, over, under }: AuditTotal, language: Language): string {
  return text(
    `  ${label.zh} ${rows} 行，发放 ${grouped(paid)} 元${amount('，多付 ', over)}${amount('，少付 ', under)}`,
    `  ${label.en}: ${rows}, paid CNY ${grouped(paid)}${amount(', over ', over)}${amount(', under ', under)}`,
  )[language];
}

const togetherLine = ({ label, rows, over }: AuditTotal, language: Language): string =>
  text(
    `  合计口径${label.zh} ${rows} 行${amount('，多付 ', over)}`,
    `  Together, ${label.en}: ${rows}${amount(', over ', over)}`,
  )[language];

const amount = (before: string, yuan: Yuan): string => (yuan === '0.00' ? '' : `${before}${grouped(yuan)}`);

export const findingLines = (findings: readonly Finding[], language: Language): string =>
  lines(
    findings.map(({ sheet, cell, message }) => {
      const where = [sheet, cell].filter((part) => part !== null).join('!');
      return `  ! ${where} ${message[language]}`;
    }),
  );

export const totalReport = ({ all, unitErrors }: AuditTotals, language: Language): string => {
  const { rows, paid, over, under, open } = all;
  return lines([
    text(
      `合计 ${rows} 行，发放 ${grouped(paid)} 元，多付 ${grouped(over)} 元，少付 ${grouped(under)} 元，` +
        `待定 ${grouped(open)} 元`,
      `Rows: ${rows}, paid CNY ${grouped(paid)}, over ${grouped(over)}, under ${grouped(under)}, ` +
        `open ${grouped(open)}`,
    )[language],
    ...(unitErrors ? [totalLine(unitErrors, language)] : []),
  ]);
};
