import { ZERO } from '../../rules/exact';
import { text, type Language } from '../../rules/text';
import type { ReportSheet } from '../../sheets/report-sheet';
import { count, SheetInHand, words } from '../../sheets/sheet-in-hand';
import { ASIDE } from '../budget-words';
import type { Aside } from '../entry';
import type { BudgetReport } from './budget-report';
import { addHead, yearHeading, yuan } from './report-head';
import { SHEET } from './sheet-names';

const LABEL_WIDTH = 40;
const YEAR_WIDTH = 18;

/** Money that is in none of the sums, and the figures that awards wait for. */
export function besideSheet(report: BudgetReport, language: Language): ReportSheet {
  const { outlays } = report;
  const sheet = new SheetInHand(SHEET.beside[language], [LABEL_WIDTH, ...outlays.map(() => YEAR_WIDTH)]);
  addHead(sheet, report, text('没有列进预算的（元）', 'what is not in the budget (CNY)'), language);
  const headerRow = sheet.add(
    words(text('不在合计里的', 'In none of the sums')[language]),
    ...outlays.map((outlay) => words(yearHeading(outlay)[language])),
  );
  const kinds = (Object.keys(ASIDE) as Aside[]).filter((kind) =>
    outlays.some(({ asides }) => asides.some(({ aside }) => aside === kind)),
  );
  for (const kind of kinds)
    sheet.add(
      words(ASIDE[kind].name[language]),
      ...outlays.map(({ asides }) => yuan(asides.find(({ aside }) => aside === kind)?.amount ?? ZERO)),
    );
  if (kinds.length === 0) sheet.paragraph(text('没有。', 'Nothing.')[language], 'muted');
  sheet.blank();
  addAwaited(sheet, report, language);
  return sheet.sheet({ headerRow });
}

function addAwaited(sheet: SheetInHand, { outlays: [{ awaited }] }: BudgetReport, language: Language): void {
  sheet.add(
    words(text('等待填写的数据', 'Figures awaited')[language], 'heading'),
    words(text('企业', 'Enterprises')[language], 'heading'),
    words(text('奖补事项', 'Awards')[language], 'heading'),
  );
  if (awaited.length === 0) sheet.paragraph(text('没有。', 'None.')[language], 'muted');
  for (const { label, enterprises, claims } of awaited)
    sheet.add(words(label[language]), count(enterprises), count(claims));
  if (awaited.length > 0)
    sheet.paragraph(
      text(
        '这些数据没有填写，等待它们的奖补没有计入任何一年。',
        'Nobody has stated these figures; the awards that wait for them are in no year.',
      )[language],
      'muted',
    );
}
