import type { BudgetForecast } from '../../workbook/budget-workbook';
import { ASIDE } from '../../src/budget/budget-words';
import type { Outlay, OutlayLine } from '../../src/budget/outlay';
import type { Exact } from '../../src/rules/exact';
import { text, type Language, type Text } from '../../src/rules/text';

/** What is read in a terminal: the years, then the policies of the first year ahead. */

const WIDTH = 20;

const yuan = (amount: Exact): string =>
  amount
    .toFixed(2)
    .replace(/\B(?=(\d{3})+\.)/g, ',')
    .padStart(WIDTH);

/** A cell may hold line breaks, and characters that move the cursor of a terminal. */
const lines = (some: readonly string[]): string =>
  some.map((line) => `${line.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}\n`).join('');

export function forecastReport({ outlays, assumptions }: BudgetForecast, language: Language): string {
  const next = outlays[1];
  return lines([
    ...assumptions.map((one) => `· ${one[language]}`),
    '',
    HEADINGS[language],
    ...outlays.map((outlay) => yearLine(outlay, language)),
    ...(next
      ? ['', policyHeading(next)[language], ...next.byPolicy.map((line) => policyLine(line, language))]
      : []),
    ...(next ? besideLines(next, language) : []),
  ]);
}

const HEADINGS = text(
  '年度        应享总额（元）       应列预算（元）           最多（元）',
  'Year           Gross (CNY)        Budget (CNY)        At most (CNY)',
);

const yearLine = ({ earned, paid, total }: Outlay, language: Language): string =>
  text(
    `${paid} 年兑付${sums(total)}  （${earned} 年数据）企业 ${total.enterprises} 家，${total.claims} 笔`,
    `paid ${paid}${sums(total)}  (figures ${earned}) enterprises ${total.enterprises}, claims ${total.claims}`,
  )[language];

const sums = ({ certain, most }: OutlayLine): string =>
  `${yuan(certain.gross)}${yuan(certain.budget)}${yuan(most.budget)}`;

const policyHeading = ({ paid }: Outlay): Text => text(`${paid} 年各项政策`, `Policies in ${paid}`);

const policyLine = (line: OutlayLine, language: Language): string =>
  `           ${sums(line)}  ${line.label[language]}`;

function besideLines({ asides, awaited }: Outlay, language: Language): readonly string[] {
  const beside = asides.map(({ aside, amount, claims }) =>
    text(
      `  不在合计里 ${ASIDE[aside].name.zh} ${yuan(amount).trim()} 元，${claims} 笔`,
      `  Beside it: ${ASIDE[aside].name.en}, CNY ${yuan(amount).trim()}, claims ${claims}`,
    ),
  );
  const open = awaited
    .slice(0, MOST_AWAITED)
    .map(({ label, enterprises }) =>
      text(`  等待填写 ${label.zh}，${enterprises} 家`, `  Awaited: ${label.en}, enterprises ${enterprises}`),
    );
  return [...beside, ...open].map((one) => one[language]);
}

const MOST_AWAITED = 10;
