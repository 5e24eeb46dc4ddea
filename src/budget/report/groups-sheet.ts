import { text, type Language, type Text } from '../../rules/text';
import type { ReportSheet } from '../../sheets/report-sheet';
import { SheetInHand, words } from '../../sheets/sheet-in-hand';
import type { Outlay, OutlayLine } from '../outlay';
import type { BudgetReport } from './budget-report';
import { addHead, yearHeading, yuan } from './report-head';
import { SHEET } from './sheet-names';
import { linesOverYears } from './years-sheet';

type Lists = 'byDepartment' | 'byDistrict' | 'bySize' | 'byClause' | 'byAward';

const SECTIONS: readonly (readonly [Lists, Text])[] = [
  ['byDepartment', text('按牵头部门', 'By leading department')],
  ['byDistrict', text('按所属区', 'By district')],
  ['bySize', text('按企业规模', 'By size of the enterprise')],
  ['byClause', text('按条款', 'By clause')],
  ['byAward', text('按奖补事项', 'By award')],
];

const LABEL_WIDTH = 52;
const YEAR_WIDTH = 18;

/** What is budgeted by department, district, size class, clause and award, each with its total. */
export function groupsSheet(report: BudgetReport, language: Language): ReportSheet {
  const { outlays } = report;
  const sheet = new SheetInHand(SHEET.groups[language], [LABEL_WIDTH, ...outlays.map(() => YEAR_WIDTH)]);
  addHead(sheet, report, text('按部门、区和规模（元）', 'by department, district and size (CNY)'), language);
  const headerRow = sheet.add(
    words(text('应列预算（确定）', 'Budget (certain)')[language]),
    ...outlays.map((outlay) => words(yearHeading(outlay)[language])),
  );
  for (const [at, [list, title]] of SECTIONS.entries()) {
    if (at > 0) sheet.blank();
    sheet.add(words(title[language], 'strong'));
    const lines = linesOverYears(
      outlays,
      (outlay: Outlay) => outlay[list],
      (line: OutlayLine) => line.certain.budget,
    );
    for (const { label, cells } of lines) sheet.add(words(label[language]), ...cells);
    sheet.add(
      words(text('合计', 'Total')[language], 'strong'),
      ...outlays.map(({ total }) => yuan(total.certain.budget, 'strong')),
    );
  }
  return sheet.sheet({ headerRow });
}
