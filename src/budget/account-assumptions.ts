import { Exact } from '../rules/exact';
import { text, type Text } from '../rules/text';
import { percentage } from '../words/figures';
import { dayText } from '../words/days';
import type { Day } from '../rules/dates';
import { FUTURE } from './budget-words';
import type { BudgetTerms } from './stored-budget';

/** Of which year the figures of a table are, and why they are taken as such. */
export interface DataYearSaid {
  readonly year: number;
  /** Whether a person said it. */
  readonly said: boolean;
  /** What proposes it where nobody did. */
  readonly from: Text | null;
}

/** Companies of which the table says in no way what they have of a column of rates. */
export interface RatesSaid {
  readonly heading: string;
  readonly companies: number;
  readonly unsaid: number;
}

/** What the figures of a day rest on. Nothing that was assumed is left out. */
export const dayAssumptions = (day: Day, year: DataYearSaid): readonly Text[] => [
  text(
    `申报日 ${dayText(day).zh}：只计当日有效的政策`,
    `application on ${dayText(day).en}: only policies in force on it count`,
  ),
  yearWords(year),
  IN_FULL,
  QUOTAS,
];

/** What a forecast rests on. */
export function forecastAssumptions(
  terms: BudgetTerms,
  year: DataYearSaid,
  rates: RatesSaid | null,
): readonly Text[] {
  return [
    yearWords(year),
    ...growthWords(terms, rates),
    FUTURE[terms.future],
    realisedWords(terms.realisation),
    terms.recurring === 'none' ? ONCE : AGAIN,
    shareWords(terms.cityShare),
    QUOTAS,
  ];
}

function yearWords({ year, said, from }: DataYearSaid): Text {
  if (said || !from)
    return text(`表中数字是 ${year} 年的（您已说明）`, `the figures are of ${year}, as you said`);
  return text(`表中数字是 ${year} 年的（据${from.zh}）`, `the figures are of ${year} (by ${from.en})`);
}

const percent = (rate: string): string => percentage(new Exact(rate));

function growthWords({ growth, growthByField }: BudgetTerms, rates: RatesSaid | null): readonly Text[] {
  const rate = percent(growth ?? '0');
  const general = text(
    `金额列每年增长 ${rate}；人数、面积等不变`,
    `amounts grow by ${rate} a year; headcounts, areas and the like stay`,
  );
  const byField = growthByField.map(([field, own]) =>
    text(`其中“${field}”每年 ${percent(own)}`, `“${field}” by ${percent(own)} a year`),
  );
  return [general, ...byField, ...(rates ? [ratesWords(rates, rate)] : [])];
}

function ratesWords({ heading, companies, unsaid }: RatesSaid, rate: string): Text {
  const own = companies - unsaid;
  const rest =
    unsaid === 0 ? text('', '') : text(`；${unsaid} 家没有填，按上述增速`, `; ${unsaid} state none`);
  return text(
    `${own} 家企业按“${heading}”列的增速${rest.zh}`,
    `${own} companies by their rates in “${heading}”${rest.en}${unsaid === 0 ? '' : ` and grow by ${rate}`}`,
  );
}

const IN_FULL = text('“最高”“不超过”的金额按足额计', 'what is paid “up to” a figure is counted in full');

const realisedWords = (share: string): Text =>
  new Exact(share).eq(1)
    ? IN_FULL
    : text(
        `“最高”“不超过”的金额按 ${percent(share)} 兑现`,
        `of what is paid “up to” a figure, ${percent(share)} is paid`,
      );

const ONCE = text(
  '条文没有写“每年”的项目只兑现一次，不重复出现',
  'what the texts do not call yearly is paid once and does not recur',
);
const AGAIN = text(
  '条文没有写“每年”的项目假定年年再有',
  'what the texts do not call yearly is taken to recur every year',
);

function shareWords(share: string | null): Text {
  if (share === null)
    return text(
      '市、区共同承担的，比例未说明，列为未分摊',
      'what city and districts pay together is unattributed: nobody said the ratio',
    );
  const district = new Exact(1).minus(share);
  return text(
    `市、区共同承担的，市级 ${percent(share)}，区县 ${percentage(district)}（您说明的比例）`,
    `of what both pay together the city pays ${percent(share)}, districts ${percentage(district)}, as you said`,
  );
}

const QUOTAS = text(
  '年度名额和资金池已经扣减：原文写明怎样排名的照排，没有写的，确定数把名额给金额最低的，最多数给金额最高的',
  'yearly places and pools are taken into account: ranked as the text says, and where it does not, the lowest ' +
    'amounts have the places in what is certain and the highest in the most',
);
