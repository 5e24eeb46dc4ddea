import { districtOf } from '../../company/results/result-totals';
import { text, type Language } from '../../rules/text';
import type { ReportSheet } from '../../sheets/report-sheet';
import { SheetInHand, words } from '../../sheets/sheet-in-hand';
import type { BudgetDecision, BudgetReport } from './budget-report';
import { addHead, yuan } from './report-head';
import { SHEET } from './sheet-names';

const WIDTHS = [9, 28, 12, 32, 18, 60];

/** Who falls out of a yearly number of places or of a pool, and by how much. */
export function decisionsSheet(
  report: BudgetReport,
  decisions: readonly BudgetDecision[],
  language: Language,
): ReportSheet {
  const sheet = new SheetInHand(SHEET.decisions[language], WIDTHS);
  addHead(sheet, report, text('名额和资金池（元）', 'quotas and pools (CNY)'), language);
  const headerRow = sheet.add(
    ...[
      text('数据年度', 'Figures'),
      text('企业', 'Enterprise'),
      text('所属区', 'District'),
      text('奖补事项', 'Award'),
      text('减少（元）', 'Taken (CNY)'),
      text('原因', 'Why'),
    ].map((one) => words(one[language])),
  );
  for (const { earned, payee, award, taken, why } of decisions)
    sheet.add(
      { value: earned, format: '0' },
      words(payee.name ?? payee.code),
      words(districtOf(payee.district)[language]),
      words(award[language]),
      yuan(taken),
      words(why[language]),
    );
  if (decisions.length === 0)
    sheet.paragraph(text('没有名额或资金池不够的。', 'No quota and no pool is short.')[language], 'fine');
  return sheet.sheet({ headerRow });
}
