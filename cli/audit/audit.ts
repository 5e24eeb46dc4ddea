import type { Finding } from '../../src/audit/audited-list';
import { text, type Text } from '../../src/rules/text';
import { auditWorkbook, readStoredAuditWords, type WorkbookAudit } from '../../workbook/audit-workbook';
import { brokenText } from '../assess/table-words';
import { DONE, type Command, type Surroundings } from '../command';
import { refused } from '../arguments';
import { checkIsAnother, checkSheet, openedFile } from '../workbook-file';
import { AUDIT_OPTIONS, readAudit, type AuditCommand } from './audit-command';
import { findingJson, listJson, rowJson, totalsJson } from './audited-json';
import { findingsOf } from './findings';
import { HELP, USAGE } from './help';
import { findingLines, listReport, totalReport } from './report';
import { REPORT_WRITER } from './report-writer';

/** An audit that is done. */
interface Audited extends Surroundings {
  readonly command: AuditCommand;
  readonly audit: WorkbookAudit;
  readonly findings: readonly Finding[];
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
  if (output.kind === 'workbook') await checkReport(output.path, command.file);
  const file = await openedFile(command.file);
  await checkSheet(file, command.sheet);
  const stored = await readStoredAuditWords(file);
  const terms = { asOf: command.asOf, tolerance: command.tolerance };
  const audit = await auditWorkbook(
    file,
    { terms, stored, sheet: command.sheet },
    { book, onProgress: progressOf(surroundings) },
  );
  for (const kind of audit.broken) await streams.err(`${brokenWords(kind)[language]}\n`);
  for (const sheet of audit.turned) await streams.err(`${turnedWords(sheet)[language]}\n`);
  if (audit.lists.length === 0) await streams.err(`${NO_LIST[language]}\n`);
  const findings = await findingsOf({ book, file, audit });
  await WRITERS[output.kind]({ ...surroundings, command, audit, findings });
  return DONE;
}

/** Refused before the work, which may take a minute. */
async function checkReport(path: string, file: string): Promise<void> {
  await checkIsAnother(path, file);
  if (REPORT_WRITER === null)
    throw refused(
      '这个版本还不能写报告工作簿，请用 --json 或不写 --out',
      'This version cannot write a report workbook yet; please use --json, or leave --out out',
    );
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

async function writeJson({ streams, language, command, version, audit, findings }: Audited): Promise<void> {
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
  if (audit.lists.length > 0) await streams.out(`\n${totalReport(audit.totals.all, language)}`);
}

async function writeWorkbook({
  command,
  audit,
  findings,
  language,
  version,
  streams,
}: Audited): Promise<void> {
  if (command.output.kind !== 'workbook' || REPORT_WRITER === null) return;
  const { path } = command.output;
  await REPORT_WRITER(path, { file: command.file, audit, findings, language, version });
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
