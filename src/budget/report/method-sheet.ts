import { text, type Language, type Text } from '../../rules/text';
import type { ReportSheet } from '../../sheets/report-sheet';
import { SheetInHand } from '../../sheets/sheet-in-hand';
import { STEP, STEP_MEANING } from '../budget-words';
import { STEPS } from '../steps';
import type { BudgetReport } from './budget-report';
import { addHead } from './report-head';
import { SHEET } from './sheet-names';

const WIDTH = 86;

/** How the budget was made: what was read, what was taken for given, what each step means. */
export function methodSheet(report: BudgetReport, language: Language): ReportSheet {
  const sheet = new SheetInHand(SHEET.method[language], [WIDTH]);
  addHead(sheet, report, text('方法', 'method'), language);
  for (const { title, lines } of partsOf(report)) {
    if (lines.length === 0) continue;
    sheet.blank();
    sheet.paragraph(title[language], 'strong');
    for (const line of lines) sheet.paragraph(line[language]);
  }
  return sheet.sheet({ orientation: 'portrait' });
}

interface Part {
  readonly title: Text;
  readonly lines: readonly Text[];
}

const partsOf = (report: BudgetReport): readonly Part[] => [
  { title: text('读取了什么', 'What was read'), lines: report.read },
  { title: text('没有读取的', 'What was not read'), lines: report.notRead },
  { title: text('预测的前提', 'What the forecast takes for given'), lines: report.assumptions },
  {
    title: text('从应享总额到预算的各步', 'The steps from gross to budget'),
    lines: STEPS.map((step) =>
      text(
        `${STEP[step].left.zh}：${STEP_MEANING[step].zh}`,
        `${STEP[step].left.en}: ${STEP_MEANING[step].en}`,
      ),
    ),
  },
  { title: text('没有做的', 'What is not done'), lines: notDone(report) },
  { title: text('怎样计算', 'How it is computed'), lines: computing(report) },
];

export const notDone = ({ decisions, shares }: BudgetReport): readonly Text[] => [
  ...(decisions === null
    ? [
        text(
          '没有扣减每年的名额和资金池；名额不够时实际支出更少。',
          'Yearly numbers of places and pools are not applied; where they are short, less is paid.',
        ),
      ]
    : []),
  ...(shares === null
    ? [
        text(
          '没有区分市、区、县（市）各自承担多少，数额是各级合计。',
          'What the city and what districts pay is not divided; amounts are of all levels together.',
        ),
      ]
    : []),
];

const computing = ({ version, rules }: BudgetReport): readonly Text[] => [
  text(
    `杭策 ${version}，规则的校验值 ${rules}。每笔按条文原文的规则精确计算，最后四舍五入到分；各表的合计都与明细相等。`,
    `Hangce ${version}, hash of the rules ${rules}. Each claim is computed exactly by the rule of its ` +
      'clause, and ' +
      'rounded to the fen once, at the end; every total equals the sum of its claims.',
  ),
  text(
    '确定：无论未决问题怎样回答都应付的。最多：未决问题都按有利于企业回答时应付的。',
    'Certain: due however open questions are answered. At most: due if all are answered in favour of the ' +
      'enterprises.',
  ),
  text(
    '某年数据的奖补在下一年兑付；只付一次的，计在第一次达到条件的那一年，取代它的新政策不再重复。',
    'What is earned by the figures of a year is paid in the next. What is paid once counts in the first ' +
      'year in which ' +
      'it pays, and not again under a policy that replaces it.',
  ),
];
