import type { AuditedList, AuditedRow } from '../../src/audit/audited-list';
import { ROW_VERDICT, TOGETHER_VERDICT } from '../../src/audit/audit-words';
import { ALIASES_SETTING } from '../../src/audit/stored-aliases';
import { policyLibrary } from '../../src/policy-library';
import { auditWorkbook, readStoredAuditWords, type WorkbookAudit } from '../../workbook/audit-workbook';
import type { CellValue } from '../../workbook/workbook';
import { InMemoryWorkbook } from '../workbook/in-memory-workbook';

export type Rows = readonly (readonly CellValue[])[];

export interface AuditOptions {
  readonly asOf?: string;
  readonly tolerance?: string;
  readonly sheet?: string;
  readonly aliases?: unknown;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Audits a workbook of some sheets. */
export async function auditOf(
  sheets: Readonly<Record<string, Rows>>,
  { asOf, tolerance = '0.01', sheet, aliases, settings = {} }: AuditOptions = {},
): Promise<WorkbookAudit> {
  const cells = Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => [...row])] as const);
  const workbook = new InMemoryWorkbook(Object.fromEntries(cells));
  for (const [key, value] of Object.entries(settings)) await workbook.writeSetting(key, value);
  if (aliases !== undefined) await workbook.writeSetting(ALIASES_SETTING, aliases);
  const stored = await readStoredAuditWords(workbook);
  const terms = { asOf: asOf ?? null, tolerance };
  return auditWorkbook(workbook, { terms, stored, sheet }, { book: policyLibrary });
}

/** The only list of a workbook. */
export async function listOf(rows: Rows, options: AuditOptions = {}, others = {}): Promise<AuditedList> {
  const { lists } = await auditOf({ 发放: rows, ...others }, options);
  const [list] = lists;
  if (!list || lists.length > 1) throw new Error(`${lists.length} lists`);
  return list;
}

/** Both verdicts as the auditor reads them: 多付, 一致. */
export const verdictsOf = ({ verdict, together }: AuditedRow): string =>
  `${ROW_VERDICT[verdict].zh} ${TOGETHER_VERDICT[together.verdict].zh}`;

export const verdicts = ({ rows }: Pick<AuditedList, 'rows'>): readonly string[] => rows.map(verdictsOf);
