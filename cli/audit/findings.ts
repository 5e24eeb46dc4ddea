import type { Finding } from '../../src/audit/audited-list';
import type { FileWorkbook } from '../../workbook/file/file-workbook';
import type { WorkbookAudit } from '../../workbook/audit-workbook';
import type { Surroundings } from '../command';

/** What a check of the workbook is given. */
export interface Checking extends Pick<Surroundings, 'book'> {
  readonly file: FileWorkbook;
  readonly audit: WorkbookAudit;
}

/** One check of a workbook besides its payments: what it finds stands among the findings. */
export type WorkbookCheck = (checking: Checking) => Promise<readonly Finding[]>;

/** Every check that `hangce audit` makes besides recomputing: a new one is one more. */
const CHECKS: readonly WorkbookCheck[] = [];

/** All findings of a workbook: of rows together first, then what each check finds. */
export async function findingsOf(checking: Checking): Promise<readonly Finding[]> {
  const acrossRows = checking.audit.lists.flatMap(({ findings }) => findings);
  const checked: Finding[] = [];
  for (const check of CHECKS) checked.push(...(await check(checking)));
  return [...acrossRows, ...checked];
}
