import type { CompanyResult, PaidAward } from '../../src/company/results/company-result';
import { FATE } from '../../src/company/results/result-sheets';
import { readAsOf } from '../../src/rules/arguments';
import type { Day } from '../../src/rules/dates';
import { text, type Language, type Text } from '../../src/rules/text';
import type { CellResult, CustomFunction } from '../custom-function';
import type { Tables } from './assessed-table';
import { dayParameter } from './day-parameter';
import { TABLE } from './table-argument';

/**
 * `HZ.AWARDS(table, [day])`: under a row of headings, a row for every company and award that pays. What counts in
 * a company's total adds up to what `HZ.TOTAL` gives for it.
 */
export const awardsListFunction = (tables: Tables): CustomFunction => ({
  id: 'AWARDS',
  description: text(
    '整张表每家企业可得的每项奖补：政策、条款、对象、金额、计入合计的金额、状态和说明',
    'Spills every award that pays for every company of a table: ' +
      'policy, article, subject, amount, what counts, state',
  ),
  call: { awardsNamedAt: [], takesFigures: false, testsDates: true, lists: 'other' },
  parameters: [TABLE, dayParameter],
  spills: true,
  evaluate([range, rawDay], language) {
    const day = readAsOf(rawDay);
    const { companies } = tables.assess(range, day);
    const rows = companies.flatMap((company) =>
      company.paid.map((one) => paidRow(company, one, day, language)),
    );
    return [HEADINGS.map((heading) => heading[language]), ...rows];
  },
});

const HEADINGS: readonly Text[] = [
  text('企业名称', 'Enterprise'),
  text('统一社会信用代码', 'Credit code'),
  text('区域行', 'Rows of the range'),
  text('政策', 'Policy'),
  text('条款', 'Article'),
  text('奖补事项', 'Award'),
  text('函数名', 'Function'),
  text('对象', 'Subject'),
  text('条款金额（元）', 'Amount by the clause (CNY)'),
  text('计入合计（元）', 'Counted (CNY)'),
  text('状态', 'State'),
  text('说明', 'Remark'),
];

function paidRow(company: CompanyResult, one: PaidAward, day: Day | null, language: Language): CellResult[] {
  const { policy, clause, award } = one.provision;
  const untested = day === null ? UNTESTED : NOTHING;
  return [
    company.name ?? '',
    company.code ?? '',
    one.rows.map(({ row }) => row + 1).join(language === 'zh' ? '、' : ', '),
    policy.shortTitle[language],
    clause.article,
    award.title[language],
    award.name,
    one.subject ?? '',
    one.amount.toNumber(),
    one.counted?.toNumber() ?? '',
    `${FATE[one.fate][language]}${untested[language]}`,
    one.remark?.[language] ?? '',
  ];
}

const NOTHING = text('', '');
const UNTESTED = text('（未判断有效期）', ' (dates not tested)');
