import { text, type Language } from '../../rules/text';
import type { ReportSheet } from '../../sheets/report-sheet';
import type { AuditReport } from './audit-report';
import { addHead, linkTo } from './report-head';
import { SheetInHand, words, type Cell } from '../../sheets/sheet-in-hand';

/** What the check of the workbook found, and what it could not check. */
export function findingsSheet(report: AuditReport, language: Language): ReportSheet {
  const { findings, notChecked } = report;
  const sheet = new SheetInHand(text('工作簿检查', 'Workbook check')[language], [20, 12, 100]);
  addHead(sheet, report, text('工作簿检查', 'check of the workbook'), language);
  const headerRow = sheet.add(
    words(text('工作表', 'Sheet')[language]),
    words(text('单元格', 'Cell')[language]),
    words(text('说明', 'Finding')[language]),
  );
  for (const { sheet: of, cell, message } of findings) {
    const link = of !== null && cell !== null ? linkTo(report, of, cell) : undefined;
    sheet.add(words(of), { value: cell, link }, words(message[language]));
  }
  if (findings.length === 0)
    sheet.add(words(null), words(null), nothingFound(notChecked.length === 0, language));
  if (notChecked.length > 0) {
    sheet.blank();
    sheet.add(words(text('没有检查到的', 'Not checked')[language], 'strong'));
    for (const line of notChecked) sheet.add(words(null), words(null), words(line[language], 'muted'));
  }
  return sheet.sheet({ headerRow });
}

/** All is well only where all was checked. */
const nothingFound = (isAll: boolean, language: Language): Cell =>
  isAll
    ? words(text('没有发现问题', 'Nothing was found')[language], 'fine')
    : words(text('检查过的没有发现问题', 'Nothing was found in what was checked')[language]);
