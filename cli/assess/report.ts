import { FATE } from '../../src/company/results/result-sheets';
import type { CompanyResult, PaidAward } from '../../src/company/results/company-result';
import type { ResultTotals } from '../../src/company/results/result-totals';
import { rowsText } from '../../src/company/row-words';
import { columnLetters } from '../../src/formulas/cell-names';
import type { Exact } from '../../src/rules/exact';
import { text, type Language, type Text } from '../../src/rules/text';
import { inlineAmount } from '../../src/words/amounts';
import { dayText } from '../../src/words/days';
import type { WorkbookTable } from '../../workbook/assess-workbook';
import { askedOf } from './table-words';

/** What is read in a terminal: amounts first, in columns of their own, then names of any width. */

const AMOUNT_WIDTH = 18;

const right = (words: string): string => words.padStart(AMOUNT_WIDTH);

const figure = (yuan: Exact): string => right(yuan.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ','));

const lines = (some: readonly string[]): string => some.map((line) => `${oneLine(line)}\n`).join('');

/** A cell may hold line breaks, and characters that move the cursor of a terminal. */
const oneLine = (line: string): string => line.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');

export function tableReport(
  table: WorkbookTable,
  remarks: readonly Text[],
  day: string,
  language: Language,
): string {
  const { cells, found, enterprises } = table;
  const { name } = cells.facts;
  const { headerRow, columns } = found.table;
  const { year } = found.dataYear;
  const asked = columns.flatMap((column) => {
    const words = askedOf(column);
    return words ? [`  ? ${columnLetters(column.index)} ${column.header}：${words[language]}`] : [];
  });
  const count = enterprises.length;
  const of = dayText(day);
  const years = year === null ? text('未说明', 'a year not stated') : text(` ${year} 年`, String(year));
  const head = text(
    `“${name}”，表头在第 ${headerRow + 1} 行，企业 ${count} 家；申报日 ${of.zh}，` + `数据年度${years.zh}`,
    `“${name}”, headings in row ${headerRow + 1}, enterprises: ${count}; day of application ${of.en}, ` +
      `figures of ${years.en}`,
  );
  const headings = text('确定（元）         最多（元）  企业', 'certain (CNY)     at most (CNY)  Enterprise');
  return lines([
    '',
    head[language],
    ...remarks.map((one) => `  · ${one[language]}`),
    ...asked,
    ...(count > 0 ? [`        ${headings[language]}`] : []),
  ]);
}

/** An enterprise with what it has, and what keeps it from more. */
export function companyReport(result: CompanyResult, language: Language): string {
  const where = rowsText(result.rows)[language];
  const name = result.name ?? text('（未写名称）', '(no name)')[language];
  return lines([
    `${figure(result.certain)} ${figure(result.most)}  ${name}（${where}）`,
    ...result.paid.filter(isTold).map((one) => paidLine(one, language)),
    ...result.questions.map((one) => under('?', one[language])),
    ...result.invalid.map((one) => under('!', one[language])),
    ...result.missing.flatMap(({ question }) => (question ? [under('?', question[language])] : [])),
  ]);
}

/** What pays whatever the answers, or might. */
const isTold = ({ fate }: PaidAward): boolean =>
  fate === 'counted' || fate === 'undecided' || fate === 'toVerify' || fate === 'givesWay';

const INDENT = ' '.repeat(2 * AMOUNT_WIDTH + 3);

const under = (mark: string, words: string): string => `${INDENT}${mark} ${words}`;

function paidLine({ provision, amount, counted, fate }: PaidAward, language: Language): string {
  const { policy, clause, award } = provision;
  const named = `${policy.shortTitle[language]} ${clause.article} ${award.title[language]}`;
  const isWhole = fate === 'counted' && (counted === null || counted.eq(amount));
  const part = counted && !isWhole ? inlineAmount(counted, language) : '';
  const state = isWhole ? '' : `（${[FATE[fate][language], part].filter(Boolean).join(' ')}）`;
  return under(fate === 'counted' ? '+' : '-', `${inlineAmount(amount, language)} ${named}${state}`);
}

/** The last line of a table, and of the file. */
export function totalReport(label: Text, totals: ResultTotals, language: Language): string {
  const { certain, most, companies, paidCompanies } = totals;
  const words = text(
    `${label.zh}：企业 ${companies} 家，${paidCompanies} 家有可享受的奖补`,
    `${label.en}: enterprises ${companies}, with awards ${paidCompanies}`,
  );
  return lines([`${figure(certain)} ${figure(most)}  ${words[language]}`]);
}

export const REPORT_NOTES: Text = text(
  '只计申报日有效的政策，按不重复享受和限额后计；“？”待回答，“！”不能采用。金额以政策原文为准。',
  'Policies in force on the day, after stacking and limits; “?” asks, “!” cannot be taken. The documents prevail.',
);
