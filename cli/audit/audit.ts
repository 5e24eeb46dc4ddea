import { RegisterInHand, type AmbiguityRegister } from '../../src/audit/ambiguity-register';
import type { Finding } from '../../src/audit/audited-list';
import { text, type Text } from '../../src/rules/text';
import type { FileWorkbook } from '../../workbook/file/file-workbook';
import { auditWorkbook, readStoredAuditWords, type WorkbookAudit } from '../../workbook/audit-workbook';
import { brokenText } from '../assess/table-words';
import { DONE, type Command, type Surroundings } from '../command';
import { checkIsAnother, checkSheet, openedFile } from '../workbook-file';
import { AUDIT_OPTIONS, readAudit, type AuditCommand } from './audit-command';
import { findingJson, listJson, registerJson, rowJson, totalsJson } from './audited-json';
import { findingsOf } from './findings';
import { HELP, USAGE } from './help';
import { findingLines, listReport, totalReport } from './report';
import { writeReportTo } from './report-writer';

/** An audit that is done. */
interface Audited extends Surroundings {
  readonly workbook: FileWorkbook;
  readonly command: AuditCommand;
  readonly audit: WorkbookAudit;
  readonly findings: readonly Finding[];
  readonly notChecked: readonly Text[];
  readonly register: AmbiguityRegister;
}

export const auditCommand: Command = {
  name: 'audit',
  usage: USAGE,
  help: HELP,
  options: AUDIT_OPTIONS,
  read(words, values) {
    const command = readAudit(words, values);
    return (surroundings) => audited(command, surroundings);
  },
};

/** @returns the status of the command @throws RefusedCommand, RefusedFile */
async function audited(command: AuditCommand, surroundings: Surroundings): Promise<number> {
  const { book, streams, language } = surroundings;
  const { output } = command;
  // Refused before the work, which may take a minute.
  if (output.kind === 'workbook') await checkIsAnother(output.path, command.file);
  const file = await openedFile(command.file);
  await checkSheet(file, command.sheet);
  const stored = await readStoredAuditWords(file);
  const terms = { asOf: command.asOf, tolerance: command.tolerance };
  const register = new RegisterInHand();
  const audit = await auditWorkbook(
    file,
    { terms, stored, sheet: command.sheet },
    { book, register, onProgress: progressOf(surroundings) },
  );
  for (const kind of audit.broken) await streams.err(`${brokenWords(kind)[language]}\n`);
  for (const sheet of audit.turned) await streams.err(`${turnedWords(sheet)[language]}\n`);
  if (audit.lists.length === 0) await streams.err(`${NO_LIST[language]}\n`);
  const day = command.asOf ?? surroundings.today();
  const found = await findingsOf({ book, file, audit, day, register });
  const done: Audited = {
    ...surroundings,
    ...found,
    workbook: file,
    command,
    audit,
    register: register.register(),
  };
  await WRITERS[output.kind](done);
  return DONE;
}

const NO_LIST = text(
  '文件里没有找到发放清单：需要一行表头，有“奖补事项”和“发放金额”（如“发放金额（元）”）两列。',
  'No list of payments was found: it needs headings with a column of items (奖补事项) and one of amounts paid ' +
    '(such as 发放金额（元）).',
);

const turnedWords = (sheet: string): Text =>
  text(
    `“${sheet}”的企业排在列里或是填报表，没有读取：请先在窗格中转成一行一家`,
    `On “${sheet}” companies stand in columns or forms; it was not read: turn them into rows in the pane first`,
  );

const brokenWords = (kind: WorkbookAudit['broken'][number]): Text =>
  kind === 'aliases'
    ? text(
        '文件里保存的事项别名无法读取，按没有保存处理',
        'The file keeps names of items that cannot be read; they count as never said',
      )
    : brokenText(kind);

const WRITERS: Readonly<Record<AuditCommand['output']['kind'], (audited: Audited) => Promise<void>>> = {
  json: writeJson,
  report: writeReport,
  workbook: writeWorkbook,
};

async function writeJson(done: Audited): Promise<void> {
  const { streams, language, command, version, audit, findings, notChecked, register } = done;
  const head = JSON.stringify({ file: command.file, ...audit.terms, version });
  await streams.out(`${head.slice(0, -1)},"rows":[`);
  let isFirst = true;
  for (const { rows } of audit.lists) {
    for (const row of rows) {
      await streams.out(`${isFirst ? '' : ','}\n${JSON.stringify(rowJson(row, language))}`);
      isFirst = false;
    }
  }
  const rest = JSON.stringify({
    findings: findings.map((one) => findingJson(one, language)),
    notChecked: notChecked.map((one) => one[language]),
    register: registerJson(register, language),
    lists: audit.lists.map((one) => listJson(one, language)),
    totals: totalsJson(audit.totals, language),
  });
  await streams.out(`],${rest.slice(1)}\n`);
}

async function writeReport({ streams, language, audit, findings }: Audited): Promise<void> {
  for (const list of audit.lists) await streams.out(listReport(list, language));
  if (findings.length > 0) {
    const head = text(`\n发现 ${findings.length} 处`, `\nFindings: ${findings.length}`)[language];
    await streams.out(`${head}\n${findingLines(findings, language)}`);
  }
  if (audit.lists.length > 0) await streams.out(`\n${totalReport(audit.totals, language)}`);
}

async function writeWorkbook(done: Audited): Promise<void> {
  const { command, language, streams } = done;
  if (command.output.kind !== 'workbook') return;
  const { path } = command.output;
  await writeReportTo(path, { ...done, file: command.file, madeOn: done.today() });
  await streams.err(`${text(`报告已写入 ${path}`, `The report is in ${path}`)[language]}\n`);
}

/** Rows between two words of progress. */
const TELL_EVERY = 1000;

function progressOf({ streams, language }: Surroundings) {
  let told = 0;
  return ({ done, total }: { readonly done: number; readonly total: number }): void => {
    if (!streams.isWatched || (done - told < TELL_EVERY && done !== total)) return;
    told = done;
    const words = text(`已核对 ${done} / ${total} 行`, `audited ${done} of ${total}`)[language];
    void streams.err(`\r${words}${done === total ? '\n' : ''}`);
  };
}
