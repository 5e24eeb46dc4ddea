import { ZERO, type Exact } from '../../rules/exact';
import { text, type Language, type Text } from '../../rules/text';
import type { ReportSheet } from '../../sheets/report-sheet';
import { count, SheetInHand, words, type Cell } from '../../sheets/sheet-in-hand';
import type { Outlay, OutlayLine } from '../outlay';
import type { BudgetReport } from './budget-report';
import { addHead, yearHeading, yuan } from './report-head';
import { SHEET } from './sheet-names';

const LABEL_WIDTH = 36;
const YEAR_WIDTH = 18;

/** Policies by years, with totals: certain amounts first, then the most. */
export function yearsSheet(report: BudgetReport, language: Language): ReportSheet {
  const { outlays, shares } = report;
  const sheet = new SheetInHand(SHEET.years[language], [LABEL_WIDTH, ...outlays.map(() => YEAR_WIDTH)]);
  addHead(sheet, report, text('逐年（元）', 'year by year (CNY)'), language);
  const headerRow = sheet.add(
    words(text('政策', 'Policy')[language]),
    ...outlays.map((outlay) => words(yearHeading(outlay)[language])),
  );
  addLines(
    sheet,
    text('应列预算（确定）', 'Budget (certain)'),
    report,
    language,
    ({ certain }) => certain.budget,
  );
  sheet.blank();
  addLines(
    sheet,
    text('最多（未决问题都有利于企业）', 'At most'),
    report,
    language,
    ({ most }) => most.budget,
  );
  sheet.blank();
  sheet.add(words(text('企业和笔数', 'Enterprises and claims')[language], 'strong'));
  const counted = (label: Text, of: (outlay: Outlay) => number): void =>
    void sheet.add(words(label[language]), ...outlays.map((outlay) => count(of(outlay))));
  counted(text('表中企业', 'Enterprises of the tables'), ({ enterprises }) => enterprises);
  counted(text('有奖补的企业', 'Enterprises that are paid'), ({ total }) => total.enterprises);
  counted(text('笔数', 'Claims'), ({ total }) => total.claims);
  if (shares !== null) {
    sheet.blank();
    sheet.add(words(text('由谁承担', 'Who pays')[language], 'strong'));
    const labels = new Map(shares.map(({ label }) => [label.zh, label]));
    for (const label of labels.values()) {
      const of = (year: number): Exact =>
        shares
          .filter((one) => one.earned === year && one.label.zh === label.zh)
          .reduce<Exact>((sum, { amount }) => sum.plus(amount), ZERO);
      sheet.add(words(label[language]), ...outlays.map(({ earned }) => yuan(of(earned))));
    }
  }
  return sheet.sheet({ headerRow });
}

function addLines(
  sheet: SheetInHand,
  title: Text,
  { outlays }: BudgetReport,
  language: Language,
  of: (line: OutlayLine) => Exact,
): void {
  sheet.add(words(title[language], 'strong'));
  for (const { label, cells } of linesOverYears(outlays, ({ byPolicy }) => byPolicy, of))
    sheet.add(words(label[language]), ...cells);
  sheet.add(
    words(text('合计', 'Total')[language], 'strong'),
    ...outlays.map(({ total }) => yuan(of(total), 'strong')),
  );
}

/** The lines of all years under each other, the largest over all years first; a year without one has 0. */
export function linesOverYears(
  outlays: readonly Outlay[],
  linesOf: (outlay: Outlay) => readonly OutlayLine[],
  of: (line: OutlayLine) => Exact,
): readonly {
  readonly key: string;
  readonly label: Text;
  readonly amounts: readonly Exact[];
  readonly cells: readonly Cell[];
}[] {
  const labels = new Map(outlays.flatMap((outlay) => linesOf(outlay).map(({ key, label }) => [key, label])));
  const found = outlays.map((outlay) => new Map(linesOf(outlay).map((line) => [line.key, of(line)])));
  return [...labels]
    .map(([key, label]) => ({ key, label, amounts: found.map((year) => year.get(key) ?? ZERO) }))
    .map((line) => ({ ...line, sum: line.amounts.reduce<Exact>((sum, one) => sum.plus(one), ZERO) }))
    .sort((a, b) => b.sum.comparedTo(a.sum) || (a.key < b.key ? -1 : 1))
    .map(({ key, label, amounts }) => ({ key, label, amounts, cells: amounts.map((one) => yuan(one)) }));
}
