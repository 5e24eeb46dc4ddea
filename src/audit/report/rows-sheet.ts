import { text, type Language, type Text } from '../../rules/text';
import { dayText } from '../../words/days';
import type { CellLook, ReportSheet } from '../../sheets/report-sheet';
import { BELOW_BOUND, GRAVITY, REVIEWER, ROW_VERDICT, TOGETHER_VERDICT } from '../audit-words';
import type { AuditedList, AuditedRow, RowVerdict, TogetherVerdict } from '../audited-list';
import type { AuditReport } from './audit-report';
import { addHead, linkTo } from './report-head';
import { amount, SheetInHand, words, type Cell } from '../../sheets/sheet-in-hand';

/** On paper the columns up to the reviewer's; what stands behind them is for the screen. */
const PRINTED = 12;

interface Column {
  readonly heading: Text;
  readonly width: number;
  readonly cell: (row: AuditedRow, report: AuditReport, language: Language) => Cell;
}

/** The colour of a verdict; a payment that agrees has none. */
export function verdictLook(verdict: RowVerdict): CellLook | undefined {
  const gravity = GRAVITY[verdict];
  return gravity === 'fine' ? undefined : gravity;
}

export const TOGETHER_LOOK: Readonly<Record<TogetherVerdict, CellLook | undefined>> = {
  agrees: undefined,
  over: 'over',
  open: 'open',
};

const COLUMNS: readonly Column[] = [
  {
    heading: text('位置', 'Place'),
    width: 12,
    cell: ({ sheet, row, paidCell }, report) => ({
      value: `${sheet} ${row}`,
      link: linkTo(report, sheet, paidCell),
    }),
  },
  { heading: text('企业', 'Enterprise'), width: 26, cell: ({ company }) => words(company) },
  { heading: text('奖补事项', 'Item'), width: 20, cell: ({ item }) => words(item === '' ? null : item) },
  {
    heading: text('依据条款', 'Clause'),
    width: 24,
    cell: ({ clause }, _, language) => words(clause?.[language] ?? null),
  },
  {
    heading: text('依据日', 'Day'),
    width: 12,
    cell: ({ day }, _, language) => words(day === null ? null : dayText(day)[language]),
  },
  { heading: text('发放金额（元）', 'Paid (CNY)'), width: 15, cell: ({ paid }) => amount(paid) },
  {
    heading: text('应发金额（元）', 'Recomputed (CNY)'),
    width: 15,
    cell: ({ recomputed }) => amount(recomputed),
  },
  {
    heading: text('差额（元）', 'Difference (CNY)'),
    width: 15,
    cell: ({ difference, verdict }) => amount(difference, verdictLook(verdict)),
  },
  {
    heading: text('结论', 'Verdict'),
    width: 10,
    cell: ({ verdict, isBelowBound }, _, language) =>
      words(
        isBelowBound
          ? `${ROW_VERDICT[verdict][language]}（${BELOW_BOUND[language]}）`
          : ROW_VERDICT[verdict][language],
        verdictLook(verdict),
      ),
  },
  {
    heading: text('合计口径', 'Together'),
    width: 10,
    cell: ({ together: { verdict } }, _, language) =>
      words(TOGETHER_VERDICT[verdict][language], TOGETHER_LOOK[verdict]),
  },
  { heading: text('说明', 'Why'), width: 40, cell: (row, _, language) => words(whyOf(row)[language]) },
  { heading: REVIEWER, width: 10, cell: () => words(null) },
  {
    heading: text('合计口径应发（元）', 'Due together (CNY)'),
    width: 18,
    cell: ({ together }) => amount(together.amount),
  },
  {
    heading: text('条款全称', 'Clause in full'),
    width: 44,
    cell: ({ citation }, _, language) => words(citation?.[language] ?? null),
  },
  {
    heading: text('从哪一步分开', 'Where they part'),
    width: 44,
    cell: ({ parting }, _, language) => words(parting?.text[language] ?? null),
  },
  {
    heading: text('合计口径说明', 'Why together'),
    width: 44,
    cell: ({ together: { why } }, _, language) => words(why?.[language] ?? null),
  },
  {
    heading: text('可解释的读法', 'Reading that explains it'),
    width: 36,
    cell: ({ reading }, _, language) => words(reading?.[language] ?? null),
  },
  {
    heading: text('候选事项', 'Candidates'),
    width: 36,
    cell: ({ candidates }, _, language) => words(joined(candidates.map((one) => one.text[language]))),
  },
  {
    heading: text('读取的单元格', 'Cells read'),
    width: 36,
    cell: ({ cells, sheet }, _, language) =>
      words(
        joined(
          cells.map((one) => {
            const place = one.sheet === sheet ? one.cell : `${one.sheet}!${one.cell}`;
            const from = one.from === null ? '' : `（${one.from[language]}）`;
            return `${one.label[language]} ${place}${from}`;
          }),
        ),
        'muted',
      ),
  },
  {
    heading: text('备注', 'Remarks'),
    width: 36,
    cell: ({ remarks }, _, language) => words(joined(remarks.map((one) => one[language])), 'muted'),
  },
  { heading: text('统一社会信用代码', 'Credit code'), width: 21, cell: ({ code }) => words(code) },
  {
    heading: text('函数', 'Function'),
    width: 24,
    cell: ({ award }) => words(award, 'muted'),
  },
];

/** What a reader has to know first: beside other rows, where by itself the row is right. */
const whyOf = ({ why, verdict, together }: AuditedRow): Text =>
  verdict === 'agrees' && together.why !== null ? together.why : why;

const joined = (lines: readonly string[]): string | null => (lines.length > 0 ? lines.join('\n') : null);

/** Every row of every list, the gravest first. */
export function rowsSheet(report: AuditReport, language: Language): ReportSheet {
  const sheet = new SheetInHand(
    text('核对明细', 'Audited rows')[language],
    COLUMNS.map(({ width }) => width),
  );
  addHead(sheet, report, text('明细', 'rows'), language);
  const headerRow = sheet.add(...COLUMNS.map(({ heading }) => words(heading[language])));
  for (const row of report.audited.lists.flatMap(inOrderOfRisk)) {
    sheet.add(...COLUMNS.map(({ cell }) => cell(row, report, language)));
  }
  return sheet.sheet({ headerRow, printedColumns: PRINTED });
}

const inOrderOfRisk = ({ rows, byRisk }: AuditedList): readonly AuditedRow[] =>
  byRisk.flatMap((at) => rows[at] ?? []);
