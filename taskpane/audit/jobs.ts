import type { PolicyBook } from '../../src/rules/policy-book';
import { sourceOver } from '../../workbook/assess-table';
import { auditTable } from '../../workbook/audit-table';
import { ALIASES_SETTING } from '../../src/audit/stored-aliases';
import { ANSWERS_SETTING } from '../../src/company/stored-answers';
import { JOINS_SETTING } from '../../src/company/stored-joins';
import { MAPPING_SETTING } from '../../src/table/stored-mapping';
import { YEARS_SETTING } from '../../src/table/stored-years';
import type { Progress } from '../../workbook/sheet-reader';
import type { RecomputeTask, Recomputed, WorkbookContent } from './clerk';

/** How a job is done: by which policies, and who is told and let through meanwhile. */
export interface Doing {
  readonly book: PolicyBook;
  readonly onProgress: (progress: Progress) => void;
  /** Called again and again; ends the job by throwing. */
  readonly pause: () => Promise<void>;
}

/** Recomputes a list of payments, by the cells and the words that are at hand. */
export async function recompute(
  { sheets, settings }: WorkbookContent,
  { list, terms }: RecomputeTask,
  doing: Doing,
): Promise<Recomputed> {
  const stored = {
    mapping: settings[MAPPING_SETTING],
    answers: settings[ANSWERS_SETTING],
    years: settings[YEARS_SETTING],
    joins: settings[JOINS_SETTING],
    aliases: settings[ALIASES_SETTING],
  };
  const audited = await auditTable(sourceOver(sheets), { table: list, stored, terms }, doing);
  return { audited, register: null };
}
