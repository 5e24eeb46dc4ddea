import { departmentOf, districtOf } from '../../company/results/result-totals';
import { text, type Language, type Text } from '../../rules/text';
import type { CellLink, ReportSheet } from '../../sheets/report-sheet';
import { SheetInHand, words, type Cell } from '../../sheets/sheet-in-hand';
import { citation } from '../../words/citations';
import { STEP } from '../budget-words';
import type { Entry, Ledger } from '../entry';
import { SIZE } from '../outlay';
import { STEPS } from '../steps';
import type { BudgetReport } from './budget-report';
import { claimsSheetName, type ClaimBlock } from './claim-rows';
import { addHead, yuan } from './report-head';

interface Column {
  readonly heading: Text;
  readonly width: number;
  readonly cell: (entry: Entry, ledger: Ledger, report: BudgetReport, language: Language) => Cell;
}

/** On paper the columns up to what an award gives way to; what stands behind them is for the screen. */
const PRINTED = 15;

const STEP_WIDTH = 14;

/** The steps stand from {@link FIRST_STEP_COLUMN} on. */
const COLUMNS: readonly Column[] = [
  {
    heading: text('数据年度', 'Figures'),
    width: 8,
    cell: ({ earned }, ledger) => year(earned ?? ledger.earned),
  },
  { heading: text('兑付年度', 'Paid'), width: 8, cell: (_, { paid }) => year(paid) },
  {
    heading: text('企业', 'Enterprise'),
    width: 26,
    cell: (entry, _, report) => ({ value: nameOf(entry), link: linkOf(entry, report) }),
  },
  {
    heading: text('所属区', 'District'),
    width: 9,
    cell: ({ payee }, _, __, language) => words(districtOf(payee.district)[language]),
  },
  {
    heading: text('奖补事项', 'Award'),
    width: 24,
    cell: ({ provision }, _, __, language) => words(provision.award.title[language]),
  },
  {
    heading: text('依据条款', 'Clause'),
    width: 24,
    cell: ({ provision: { policy, clause } }, _, __, language) =>
      words(`${policy.shortTitle[language]} ${clause.article}`),
  },
  { heading: text('对象', 'For'), width: 14, cell: ({ subject }) => words(subject) },
  ...STEPS.map((step): Column => {
    const look = step === 'budget' ? ('strong' as const) : undefined;
    return { heading: STEP[step].left, width: STEP_WIDTH, cell: ({ certain }) => yuan(certain[step], look) };
  }),
  { heading: text('最多', 'At most'), width: STEP_WIDTH, cell: ({ most }) => yuan(most.budget) },
  {
    heading: text('让位于', 'Gives way to'),
    width: 24,
    cell: ({ givesWayTo }, _, __, language) =>
      words(givesWayTo.length === 0 ? null : givesWayTo.map((one) => one[language]).join('\n'), 'muted'),
  },
  { heading: text('统一社会信用代码', 'Credit code'), width: 21, cell: ({ payee }) => words(payee.code) },
  { heading: text('行业', 'Industry'), width: 18, cell: ({ payee }) => words(payee.sector) },
  {
    heading: text('规模', 'Size'),
    width: 24,
    cell: ({ payee }, _, __, language) => words(SIZE[payee.size][language]),
  },
  {
    heading: text('牵头部门', 'Department'),
    width: 18,
    cell: ({ provision }, _, __, language) => words(departmentOf(provision.clause)[language]),
  },
  {
    heading: text('条款全称', 'Clause in full'),
    width: 48,
    cell: ({ provision: { policy, clause } }, _, __, language) =>
      words(citation(policy, clause.article, clause.heading)[language]),
  },
  {
    heading: text('函数', 'Function'),
    width: 26,
    cell: ({ provision }) => words(provision.award.name, 'muted'),
  },
  {
    heading: text('数据所在行', 'Rows'),
    width: 24,
    cell: (entry, _, report) => words(rowsOf(entry, report), 'muted'),
  },
];

const year = (value: number): Cell => ({ value, format: '0' });

const nameOf = ({ payee: { name, code } }: Entry): string | null => name ?? code;

function linkOf(
  { payee, rows: [first] }: Entry,
  { placeOf, file, isApart }: BudgetReport,
): CellLink | undefined {
  return first && { file: isApart ? file : null, ...placeOf(payee, first) };
}

const rowsOf = ({ payee, rows }: Entry, { placeOf }: BudgetReport): string | null =>
  rows.length === 0 ? null : rows.map((row) => `${placeOf(payee, row).sheet} ${row.row + 1}`).join('\n');

/** Every claim of every year: how it comes to what is budgeted of it. */
export function claimsSheets(
  report: BudgetReport,
  blocks: readonly ClaimBlock[],
  language: Language,
): readonly ReportSheet[] {
  const parts = blocks.reduce((last, { part }) => Math.max(last, part), 0) + 1;
  return Array.from({ length: parts }, (_, part) =>
    claimsSheet(
      report,
      blocks.filter((block) => block.part === part),
      claimsSheetName(part, language),
      language,
    ),
  );
}

function claimsSheet(
  report: BudgetReport,
  blocks: readonly ClaimBlock[],
  name: string,
  language: Language,
): ReportSheet {
  const sheet = new SheetInHand(
    name,
    COLUMNS.map(({ width }) => width),
  );
  addHead(sheet, report, text('每一笔怎样得来（元）', 'how every claim comes about (CNY)'), language);
  const headerRow = sheet.add(...COLUMNS.map(({ heading }) => words(heading[language])));
  for (const { ledger, entries } of blocks) {
    for (const entry of entries)
      sheet.add(...COLUMNS.map(({ cell }) => cell(entry, ledger, report, language)));
  }
  return sheet.sheet({ headerRow, printedColumns: PRINTED });
}
