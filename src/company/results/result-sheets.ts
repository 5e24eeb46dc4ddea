import type { Day } from '../../rules/dates';
import { type Exact, ZERO } from '../../rules/exact';
import type { PolicyBook, Provision } from '../../rules/policy-book';
import { text, type Language, type Text } from '../../rules/text';
import type { ReportCell, TableSheet } from '../../sheets/report-sheet';
import { dayText } from '../../words/days';
import { inlineAmount } from '../../words/amounts';
import type { RowPlace } from '../row-place';
import { rowsText } from '../row-words';
import type { CompanyResult, Fate, PaidAward } from './company-result';
import { resultTitle, sourceName, type ResultSource } from './result-title';
import type { ResultTotals, TotalLine } from './result-totals';

export { RESULT_TITLES, type ResultSource } from './result-title';

/** The results of a whole table. */
export interface TableResults {
  readonly source: ResultSource;
  readonly book: PolicyBook;
  readonly day: Day;
  /** null where it is not known. */
  readonly dataYear: number | null;
  /** The version of the product, and so of the rules. */
  readonly version: string;
  readonly companies: readonly CompanyResult[];
  readonly totals: ResultTotals;
}

/**
 * The sheets of results: the companies with what each award brings them, the totals, and every claim with its
 * clause. The amounts in a company's row add up to its certain total.
 */
export const resultSheets = (results: TableResults, language: Language): readonly TableSheet[] => [
  companiesSheet(results, language),
  totalsSheet(results, language),
  claimsSheet(results, language),
];

const AMOUNT = '#,##0.00';
const COUNT = '#,##0';

/** One cell with its number format. */
interface Cell {
  readonly value: ReportCell;
  readonly format: string;
}

const words = (value: string | null): Cell => ({ value, format: '' });
const count = (value: number): Cell => ({ value, format: COUNT });
const amount = (value: Exact | null): Cell => ({ value: value?.toNumber() ?? null, format: AMOUNT });

function companiesSheet(results: TableResults, language: Language): TableSheet {
  const { companies, totals } = results;
  const say = (one: Text): string => one[language];
  const awards = countedAwards(results);
  const headings = [...COMPANY_HEADINGS.map(say), ...awards.map((one) => say(titleOf(one)))];
  const below = companies.map((company) => {
    const counted = countedByAward(company);
    return [
      words(company.name),
      words(company.code),
      words(company.district),
      words(company.sector),
      words(rowNumbers(company.rows, language)),
      amount(company.certain),
      amount(company.most),
      words(toVerify(company, language)),
      words(lacking(company, language)),
      ...awards.map(({ award }) => amount(counted.get(award.name) ?? null)),
    ];
  });
  const sums = awards.map(({ award }) =>
    companies.reduce((so, one) => so.plus(countedByAward(one).get(award.name) ?? ZERO), ZERO),
  );
  const last = [
    words(say(text('合计', 'Total'))),
    ...[null, null, null, null].map(words),
    amount(totals.certain),
    amount(totals.most),
    words(null),
    words(null),
    ...sums.map(amount),
  ];
  const head = headOf(results, language);
  return sheetOf(
    sheetName(TITLES.companies, results, language),
    head,
    headings,
    [...below, last],
    [...COMPANY_WIDTHS, ...awards.map(() => AWARD_WIDTH)],
  );
}

const COMPANY_HEADINGS: readonly Text[] = [
  text('企业名称', 'Enterprise'),
  text('统一社会信用代码', 'Credit code'),
  text('所属区', 'District'),
  text('行业', 'Industry'),
  text('原表行', 'Rows'),
  text('合计（确定，元）', 'Total, certain (CNY)'),
  text('合计（最多，元）', 'Total, at most (CNY)'),
  text('待核实', 'To verify'),
  text('缺什么', 'What is missing'),
];
const COMPANY_WIDTHS: readonly number[] = [30, 21, 12, 16, 10, 18, 18, 40, 40];
const AWARD_WIDTH = 18;

const titleOf = ({ policy, clause, award }: Provision): Text =>
  text(
    `${policy.shortTitle.zh} ${clause.article} ${award.title.zh}（元）`,
    `${policy.shortTitle.en} ${clause.article} ${award.title.en} (CNY)`,
  );

/** The awards that are counted for anyone, in the order of the documents. */
function countedAwards({ book, companies }: TableResults): readonly Provision[] {
  const counted = new Set(
    companies.flatMap(({ paid }) =>
      paid.flatMap((one) => (one.counted === null ? [] : [one.provision.award.name])),
    ),
  );
  return book.provisions.filter(({ award }) => counted.has(award.name));
}

function countedByAward({ paid }: CompanyResult): ReadonlyMap<string, Exact> {
  const sums = new Map<string, Exact>();
  for (const { counted, provision } of paid) {
    const { name } = provision.award;
    if (counted !== null) sums.set(name, (sums.get(name) ?? ZERO).plus(counted));
  }
  return sums;
}

/** Rows as the sheet counts them, short enough for a column. */
function rowNumbers(rows: readonly RowPlace[], language: Language): string {
  const isPlain = rows.every(({ sheet }) => sheet === undefined);
  if (!isPlain) return rowsText(rows)[language];
  return rows.map(({ row }) => row + 1).join(language === 'zh' ? '、' : ', ');
}

/** More than this nobody reads in a cell; the claims stand on a sheet of their own. */
const MOST_LISTED = 6;

function toVerify({ questions, paid, invalid }: CompanyResult, language: Language): string | null {
  const verify = paid
    .filter(({ fate }) => fate === 'toVerify')
    .map(({ provision: { policy, award }, amount: yuan }) => {
      const name = `${policy.shortTitle[language]} ${award.title[language]}`;
      return `${name} ${inlineAmount(yuan, language)}`;
    });
  return listed(
    [...questions.map((one) => one[language]), ...invalid.map((one) => one[language]), ...verify],
    language,
  );
}

function lacking({ missing }: CompanyResult, language: Language): string | null {
  const lines = missing.map(({ label, awards, question }) => {
    if (question) return question[language];
    const waiting = text(`${label.zh}（${awards} 项）`, `${label.en} (${awards} awards)`);
    return waiting[language];
  });
  return listed(lines, language);
}

function listed(lines: readonly string[], language: Language): string | null {
  if (lines.length === 0) return null;
  const shown = [...new Set(lines)];
  const more = shown.length - MOST_LISTED;
  const rest = more > 0 ? [text(`等共 ${shown.length} 项`, `${more} more`)[language]] : [];
  return [...shown.slice(0, MOST_LISTED), ...rest].join(language === 'zh' ? '；' : '; ');
}

function totalsSheet(results: TableResults, language: Language): TableSheet {
  const { totals } = results;
  const say = (one: Text): string => one[language];
  const section = (title: Text, lines: readonly TotalLine[]): readonly (readonly Cell[])[] => [
    [words(say(title)), words(null), words(null), words(null)],
    ...lines.map(({ label, companies, claims, certain }) => [
      words(say(label)),
      count(companies),
      count(claims),
      amount(certain),
    ]),
    [words(null)],
  ];
  const rows = [
    [
      words(say(text('合计（确定）', 'Total, certain'))),
      count(totals.paidCompanies),
      count(totals.claims),
      amount(totals.certain),
    ],
    [words(say(text('合计（最多）', 'Total, at most'))), words(null), words(null), amount(totals.most)],
    [words(null)],
    ...section(text('按政策', 'By policy'), totals.byPolicy),
    ...section(text('按条款', 'By clause'), totals.byClause),
    ...section(text('按所属区', 'By district'), totals.byDistrict),
    ...section(text('按牵头部门', 'By leading department'), totals.byDepartment),
  ];
  const headings = [
    text('项目', 'Item'),
    text('企业数', 'Enterprises'),
    text('笔数', 'Claims'),
    text('金额（元）', 'Amount (CNY)'),
  ].map(say);
  return sheetOf(
    sheetName(TITLES.totals, results, language),
    headOf(results, language),
    headings,
    rows,
    [56, 12, 12, 22],
  );
}

function claimsSheet(results: TableResults, language: Language): TableSheet {
  const say = (one: Text): string => one[language];
  const rows = results.companies.flatMap((company) =>
    company.paid.map((one) => claimRow(company, one, language)),
  );
  return sheetOf(
    sheetName(TITLES.claims, results, language),
    headOf(results, language),
    CLAIM_HEADINGS.map(say),
    rows,
    [30, 21, 10, 16, 12, 30, 18, 18, 18, 16, 44, 60],
  );
}

const CLAIM_HEADINGS: readonly Text[] = [
  text('企业名称', 'Enterprise'),
  text('统一社会信用代码', 'Credit code'),
  text('原表行', 'Rows'),
  text('政策', 'Policy'),
  text('条款', 'Article'),
  text('奖补事项', 'Award'),
  text('对象', 'Subject'),
  text('条款金额（元）', 'Amount by the clause (CNY)'),
  text('计入合计（元）', 'Counted (CNY)'),
  text('状态', 'State'),
  text('说明', 'Remark'),
  text('条款原文', 'Text of the clause'),
];

function claimRow(company: CompanyResult, one: PaidAward, language: Language): readonly Cell[] {
  const { policy, clause, award } = one.provision;
  return [
    words(company.name),
    words(company.code),
    words(rowNumbers(one.rows, language)),
    words(policy.shortTitle[language]),
    words(clause.article),
    words(award.title[language]),
    words(one.subject),
    amount(one.amount),
    amount(one.counted),
    words(FATE[one.fate][language]),
    words(one.remark?.[language] ?? null),
    words(award.quote),
  ];
}

export const FATE: Readonly<Record<Fate, Text>> = {
  counted: text('计入', 'counted'),
  undecided: text('待回答后定', 'depends on a question'),
  givesWay: text('让位，不计入', 'gives way'),
  toVerify: text('待核实，不计入', 'to verify, not counted'),
  outside: text('不属企业合计', 'not the enterprise’s own'),
  settledLater: text('政策已到期，另行结算', 'policy ended, settled apart'),
};

/** What stands above the headings: the table, the days and years, the version, and what the totals are of. */
function headOf(results: TableResults, language: Language): readonly string[] {
  const { day, dataYear, version, companies, totals } = results;
  const application = day.slice(0, 4);
  const of = dayText(day);
  const year = dataYear === null ? text('未说明', 'not stated') : text(`${dataYear} 年`, String(dataYear));
  const lines = [
    text(
      `申报日 ${of.zh}；申报年度 ${application} 年；数据年度 ${year.zh}；杭策 ${version}`,
      `Day of application ${of.en}; year of application ${application}; ` +
        `figures of ${year.en}; Hangce ${version}`,
    ),
    text(
      `企业 ${companies.length} 家，${totals.paidCompanies} 家有可享受的奖补；` +
        `合计 ${inlineAmount(totals.certain, 'zh')}（确定），最多 ${inlineAmount(totals.most, 'zh')}`,
      `${companies.length} enterprises, ${totals.paidCompanies} of them with awards; ` +
        `total ${inlineAmount(totals.certain, 'en')} for certain, ${inlineAmount(totals.most, 'en')} at most`,
    ),
    text(
      '只计申报日有效的政策，按不重复享受和限额后计；条款写的是上限的，按上限计；' +
        '待核实、缺数据的不计入，以政策原文为准',
      'Policies in force on that day, after stacking and limits; where a clause states an upper bound, the ' +
        'bound is counted; what is to verify or missing is not counted; the documents prevail',
    ),
  ];
  return [resultTitle(results.source, language), ...lines.map((line) => line[language])];
}

const TITLES = {
  companies: text('整表试算', 'Whole table'),
  totals: text('试算汇总', 'Totals'),
  claims: text('试算明细', 'Claims'),
};

/** A sheet's name holds no more, and does not end in an apostrophe. */
const LONGEST_NAME = 31;

/** Each table has result sheets of its own, named for it. */
const sheetName = (title: Text, results: TableResults, language: Language): string =>
  `${title[language]} ${sourceName(results.source)}`.slice(0, LONGEST_NAME).replace(/[\s']+$/, '');

function sheetOf(
  name: string,
  head: readonly string[],
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
): TableSheet {
  const above = [...head.map((line) => [words(line)]), [words(null)], headings.map(words)];
  const all = [...above, ...rows];
  return {
    name,
    rows: all.map((row) => row.map(({ value }) => value)),
    formats: all.map((row) => row.map(({ format }) => format)),
    widths,
    headerRow: above.length - 1,
  };
}
