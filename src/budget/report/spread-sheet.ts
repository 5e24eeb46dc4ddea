import { text, type Language } from '../../rules/text';
import type { ReportSheet } from '../../sheets/report-sheet';
import { SheetInHand, words } from '../../sheets/sheet-in-hand';
import type { BudgetReport, BudgetUncertainty } from './budget-report';
import { addHead, yuan } from './report-head';
import { SHEET } from './sheet-names';

const WIDTHS = [9, 9, 36, 20, 20, 20];

/** How far each year's budget may be off, by policy. */
export function spreadSheet(
  report: BudgetReport,
  { method, lines }: BudgetUncertainty,
  language: Language,
): ReportSheet {
  const sheet = new SheetInHand(SHEET.spread[language], WIDTHS);
  addHead(sheet, report, text('不确定性（元）', 'uncertainty (CNY)'), language);
  sheet.paragraph(method[language]);
  const headerRow = sheet.add(
    ...[
      text('数据年度', 'Figures'),
      text('兑付年度', 'Paid'),
      text('政策', 'Policy'),
      text('P10', 'P10'),
      text('P50', 'P50'),
      text('P90', 'P90'),
    ].map((one) => words(one[language])),
  );
  for (const { earned, policy, label, p10, p50, p90 } of lines) {
    const look = policy === null ? ('strong' as const) : undefined;
    sheet.add(
      { value: earned, format: '0', look },
      { value: earned + 1, format: '0', look },
      words(label[language], look),
      ...[p10, p50, p90].map((one) => yuan(one, look)),
    );
  }
  return sheet.sheet({ headerRow });
}
