import type { RegisterInHand } from '../../src/audit/ambiguity-register';
import type { Finding } from '../../src/audit/audited-list';
import type { Day } from '../../src/rules/dates';
import { text, type Text } from '../../src/rules/text';
import { checkWorkbook } from '../../workbook/check-workbook';
import type { FileWorkbook } from '../../workbook/file/file-workbook';
import type { WorkbookAudit } from '../../workbook/audit-workbook';
import type { Surroundings } from '../command';

/** What a check of the workbook is given. */
export interface Checking extends Pick<Surroundings, 'book'> {
  readonly file: FileWorkbook;
  readonly audit: WorkbookAudit;
  /** The day for formulas that test no dates. */
  readonly day: Day;
  /** Goes on collecting what unclear words mean, over the formulas. */
  readonly register: RegisterInHand;
}

/** What stands among the findings of a workbook, and what could not be checked. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly Text[];
}

/** All findings of a workbook: of rows together first, then what the check of its formulas and companies finds. */
export async function findingsOf({ book, file, audit, day, register }: Checking): Promise<Found> {
  const acrossRows = audit.lists.flatMap(({ findings }) => findings);
  const check = await checkWorkbook(file, { book, day, register });
  return {
    findings: [...acrossRows, ...check.findings],
    notChecked: check.notChecked.map(({ sheet, cell, cells, message }) => {
      const place = cell === null ? sheet : `${sheet}!${cell}`;
      return text(
        `${place}${cells > 1 ? ` 等 ${cells} 格` : ''}：${message.zh}`,
        `${place}${cells > 1 ? ` and ${cells - 1} more` : ''}: ${message.en}`,
      );
    }),
  };
}
