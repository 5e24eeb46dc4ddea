import { text, type Language, type Text } from '../../rules/text';
import type { ReportSheet } from '../../sheets/report-sheet';
import type { AuditTotal, AuditTotals } from '../audited-list';
import type { AuditReport } from './audit-report';
import { addHead } from './report-head';
import { amount, count, SheetInHand, words, type Cell } from '../../sheets/sheet-in-hand';

const HEADINGS: readonly Text[] = [
  text('项目', 'Item'),
  text('笔数', 'Payments'),
  text('一致', 'Agreeing'),
  text('发放金额（元）', 'Paid (CNY)'),
  text('应发金额（元）', 'Recomputed (CNY)'),
  text('多付（元）', 'Overpaid (CNY)'),
  text('少付（元）', 'Underpaid (CNY)'),
  text('待定金额（元）', 'Open (CNY)'),
];

const SECTIONS: readonly (readonly [Exclude<keyof AuditTotals, 'all' | 'unitErrors'>, Text])[] = [
  ['byPolicy', text('按政策', 'By policy')],
  ['byDistrict', text('按所属区', 'By district')],
  ['byDepartment', text('按牵头部门', 'By leading department')],
  ['byVerdict', text('按结论', 'By verdict')],
  ['byTogether', text('按合计口径', 'By the verdict together')],
];

/** Counts and amounts by policy, district, department and verdict. */
export function totalsSheet(report: AuditReport, language: Language): ReportSheet {
  const sheet = new SheetInHand(text('核对汇总', 'Audit totals')[language], [48, 10, 10, 20, 20, 20, 20, 20]);
  addHead(sheet, report, text('汇总', 'totals'), language);
  const headerRow = sheet.add(...HEADINGS.map((one) => words(one[language])));
  const { totals } = report.audited;
  sheet.add(...totalCells(totals.all, language));
  if (totals.unitErrors) sheet.add(...totalCells(totals.unitErrors, language));
  for (const [key, title] of SECTIONS) {
    sheet.blank();
    sheet.add(words(title[language], 'strong'));
    for (const total of totals[key]) sheet.add(...totalCells(total, language));
  }
  return sheet.sheet({ headerRow });
}

const totalCells = (total: AuditTotal, language: Language): readonly Cell[] => [
  words(total.label[language]),
  count(total.rows),
  count(total.agreeing),
  amount(total.paid),
  amount(total.recomputed),
  amount(total.over, Number(total.over) > 0 ? 'over' : undefined),
  amount(total.under, Number(total.under) > 0 ? 'under' : undefined),
  amount(total.open, Number(total.open) > 0 ? 'open' : undefined),
];
