import { text, type Language, type Text } from '../../rules/text';
import type { ReportSheet } from '../../sheets/report-sheet';
import type { RegisterEntry } from '../ambiguity-register';
import type { AuditReport } from './audit-report';
import { addHead, linkTo } from './report-head';
import { amount, SheetInHand, words } from '../../sheets/sheet-in-hand';

const HEADINGS: readonly Text[] = [
  text('位置', 'Place'),
  text('企业', 'Enterprise'),
  text('所取读法（元）', 'Reading taken (CNY)'),
  text('另一读法（元）', 'Other reading (CNY)'),
  text('相差（元）', 'Difference (CNY)'),
];

/** Every ambiguity that matters in the workbook, with both amounts of every place where they differ. */
export function registerSheet(report: AuditReport, language: Language): ReportSheet {
  const { entries, difference } = report.register;
  const sheet = new SheetInHand(text('读法登记', 'Register of readings')[language], [24, 36, 22, 22, 22]);
  addHead(sheet, report, text('读法登记', 'register of readings'), language);
  const headerRow = sheet.add(...HEADINGS.map((one) => words(one[language])));
  if (entries.length === 0) {
    sheet.paragraph(
      text(
        '本工作簿中没有因条文读法不同而金额不同的地方。',
        'No amount of this workbook depends on how unclear words are read.',
      )[language],
      'fine',
    );
    return sheet.sheet({ headerRow });
  }
  sheet.add(
    words(text('合计', 'Total')[language], 'strong'),
    words(null),
    words(null),
    words(null),
    amount(difference, 'strong'),
  );
  for (const entry of entries) addEntry(sheet, entry, report, language);
  return sheet.sheet({ headerRow });
}

function addEntry(sheet: SheetInHand, entry: RegisterEntry, report: AuditReport, language: Language): void {
  const { title, citation, note, other, lines, same, difference } = entry;
  sheet.blank();
  sheet.paragraph(`${title[language]} · ${citation[language]}`, 'strong');
  sheet.paragraph(text(`所取：${note.zh}`, `Taken: ${note.en}`)[language]);
  sheet.paragraph(text(`另一读法：${other.zh}`, `Other reading: ${other.en}`)[language]);
  for (const line of lines) {
    sheet.add(
      { value: `${line.sheet} ${line.cell}`, link: linkTo(report, line.sheet, line.cell) },
      words(line.company),
      amount(line.taken),
      amount(line.other),
      amount(line.difference),
    );
  }
  const sum = text(
    `${lines.length} 处不同${same > 0 ? `，另有 ${same} 处金额相同` : ''}`,
    `${lines.length} differ${same > 0 ? `, ${same} more come to the same` : ''}`,
  );
  sheet.add(
    words(sum[language], 'muted'),
    words(null),
    words(null),
    words(null),
    amount(difference, 'strong'),
  );
}
