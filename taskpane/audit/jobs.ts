import product from '../../package.json';
import { RegisterInHand } from '../../src/audit/ambiguity-register';
import { ALIASES_SETTING } from '../../src/audit/stored-aliases';
import { ANSWERS_SETTING } from '../../src/company/stored-answers';
import { JOINS_SETTING } from '../../src/company/stored-joins';
import type { PolicyBook } from '../../src/rules/policy-book';
import { MAPPING_SETTING } from '../../src/table/stored-mapping';
import { YEARS_SETTING } from '../../src/table/stored-years';
import { sourceOver } from '../../workbook/assess-table';
import { auditTable } from '../../workbook/audit-table';
import type { AuditedWorkbook as AuditedDoor } from '../../workbook/audited-sheets';
import { forecastOfTable, outlayOfTable, whatIfOfTable } from '../../workbook/budget-table';
import { checkWorkbook } from '../../workbook/check-workbook';
import { sealOf, verifySeal } from '../../workbook/seal-workbook';
import type { StoredWords } from '../../workbook/said';
import type { Progress } from '../../workbook/sheet-reader';
import type { Checked, CheckTask, Found, Job, RecomputeTask, Recomputed, WorkbookContent } from './clerk';

const { version } = product;

/** How a job is done: by which policies, and who is told and let through meanwhile. */
export interface Doing {
  readonly book: PolicyBook;
  readonly onProgress: (progress: Progress) => void;
  /** Called again and again; ends the job by throwing. */
  readonly pause: () => Promise<void>;
}

/** Does a job by the cells and the words that are at hand. */
export async function done(content: WorkbookContent, job: Job, doing: Doing): Promise<Found> {
  switch (job.name) {
    case 'recompute':
      return { name: 'recompute', found: await recompute(content, job.task, doing) };
    case 'outlay': {
      const task = { ...job.task, stored: storedIn(content) };
      return { name: 'outlay', found: await outlayOfTable(sourceOver(content.sheets), task, doing) };
    }
    case 'forecast': {
      const task = { ...job.task, stored: storedIn(content) };
      return { name: 'forecast', found: await forecastOfTable(sourceOver(content.sheets), task, doing) };
    }
    case 'whatIf': {
      const task = { ...job.task, stored: storedIn(content) };
      return { name: 'whatIf', found: await whatIfOfTable(sourceOver(content.sheets), task, doing) };
    }
    case 'check':
      return { name: 'check', found: await check(content, job.task, doing) };
    case 'seal':
      return { name: 'seal', found: await sealOf(doorOver(content), { ...doing, ...job.task, version }) };
    case 'verify':
      return { name: 'verify', found: await verifySeal(doorOver(content), { ...doing, version }) };
  }
}

const storedIn = ({ settings }: WorkbookContent): StoredWords => ({
  mapping: settings[MAPPING_SETTING],
  answers: settings[ANSWERS_SETTING],
  years: settings[YEARS_SETTING],
  joins: settings[JOINS_SETTING],
});

async function recompute(
  content: WorkbookContent,
  { list, terms }: RecomputeTask,
  doing: Doing,
): Promise<Recomputed> {
  const stored = { ...storedIn(content), aliases: content.settings[ALIASES_SETTING] };
  const register = new RegisterInHand();
  const task = { table: list, stored, terms };
  const audited = await auditTable(sourceOver(content.sheets), task, { ...doing, register });
  return { audited, register: register.register() };
}

async function check(content: WorkbookContent, { day }: CheckTask, doing: Doing): Promise<Checked> {
  const { cells, findings, notChecked } = await checkWorkbook(doorOver(content), { ...doing, day });
  return { cells: cells.length, findings, notChecked };
}

/** The door to a workbook that is at hand. */
function doorOver({ sheets, formulas, settings }: WorkbookContent): AuditedDoor {
  return {
    ...sourceOver(sheets),
    readSetting: (key) => Promise.resolve(settings[key] ?? null),
    async *readFormulas(name) {
      yield* formulas?.[sheets.findIndex(({ facts }) => facts.name === name)] ?? [];
    },
  };
}
