import { text, type Language, type Text } from '../../rules/text';
import type { CellLink } from '../../sheets/report-sheet';
import { dayText } from '../../words/days';
import { REPORT_TITLE } from '../../company/results/report-title';
import type { AuditReport } from './audit-report';
import { words, type SheetInHand } from '../../sheets/sheet-in-hand';

/** The title of a sheet, and below it what was read, when, and by which rules. */
export function addHead(sheet: SheetInHand, report: AuditReport, of: Text, language: Language): void {
  const { file, madeOn, version, rules } = report;
  const made = dayText(madeOn);
  sheet.add(words(`${REPORT_TITLE[language]}${of[language]}`, 'title'));
  const line = text(
    `被核对的文件：${file}；编制日 ${made.zh}；杭策 ${version}，规则 ${rules.slice(0, SHORT_HASH)}`,
    `File audited: ${file}; made on ${made.en}; Hangce ${version}, rules ${rules.slice(0, SHORT_HASH)}`,
  );
  sheet.add(words(line[language], 'muted'));
}

/** As many digits of a hash as tell two apart at a glance. */
export const SHORT_HASH = 12;

/** What leads to a cell of the workbook that was read. */
export const linkTo = ({ file, isApart }: AuditReport, sheet: string, cell: string): CellLink => ({
  file: isApart ? file : null,
  sheet,
  cell,
});
