import type { RegisterInHand } from '../src/audit/ambiguity-register';
import { companyRows } from '../src/audit/company-figures';
import { auditLists, type ListAudit, type PaymentsList } from '../src/audit/list-audit';
import { totalsOf } from '../src/audit/audit-totals';
import type { AuditedList, AuditedWorkbook, AuditTerms } from '../src/audit/audited-list';
import { listColumns } from '../src/audit/payments-list';
import { ALIASES_SETTING, readStoredAliases } from '../src/audit/stored-aliases';
import { isResultSheet } from '../src/company/results/result-title';
import { onSheet, type EnterpriseRow } from '../src/company/row-place';
import type { PolicyBook } from '../src/rules/policy-book';
import { text } from '../src/rules/text';
import { COMPANY_NAME, CREDIT_CODE, fieldsOf } from '../src/table/fields';
import { readCompany } from '../src/table/company';
import type { SheetCells } from '../src/table/sheet';
import { headingsOf, type SheetTable } from '../src/table/sheet-tables';
import { cornerKey, type TableCorner } from '../src/table/stored-years';
import { columnOf } from '../src/table/table';
import { tableRows } from '../src/table/table-rows';
import { turnedTable } from '../src/table/turned';
import { readStoredWords, saidIn, type SaidOfWorkbook, type StoredWords } from './said';
import type { Progress } from './sheet-reader';
import { TableReader, type Part } from './table-reader';
import type { Workbook } from './workbook';

/** What a workbook keeps that an audit goes by, as JSON. */
export interface StoredAuditWords extends StoredWords {
  readonly aliases: unknown;
}

export async function readStoredAuditWords(
  workbook: Pick<Workbook, 'readSetting'>,
): Promise<StoredAuditWords> {
  const [stored, aliases] = await Promise.all([
    readStoredWords(workbook),
    workbook.readSetting(ALIASES_SETTING),
  ]);
  return { ...stored, aliases };
}

/** The door of a workbook, as far as lists are read through it. */
export type AuditSource = Pick<Workbook, 'readRows' | 'readSheet' | 'sheetNames'>;

export interface AuditTask {
  readonly terms: AuditTerms;
  readonly stored: StoredAuditWords;
  /** Only lists of this sheet; left out, those of all sheets that a person can turn to. */
  readonly sheet?: string | undefined;
  /** Only the list with this corner, with those that a person joined to it. */
  readonly table?: TableCorner | undefined;
}

export interface Auditing {
  readonly book: PolicyBook;
  /** Told of rows that are done among all rows of the lists. */
  readonly onProgress?: (progress: Progress) => void;
  /** Called again and again: lets others go first where somebody waits, and ends the work by throwing. */
  readonly pause?: () => Promise<void>;
  /** Told of each payment whose right amount is computed. */
  readonly register?: RegisterInHand;
}

/** What was audited, with what could not be read. */
export interface WorkbookAudit extends AuditedWorkbook {
  /** What the workbook keeps and cannot be read: it counts as never said. */
  readonly broken: readonly (SaidOfWorkbook['broken'][number] | 'aliases')[];
  /** Sheets on which companies stand in columns, or as forms: they are not read. */
  readonly turned: readonly string[];
}

interface FoundList extends Part {
  readonly list: PaymentsList;
}

/**
 * Reads the lists of payments of a workbook as the pane reads its tables, and audits every payment. Nothing is
 * written. A workbook without a list has none.
 */
export async function auditWorkbook(
  source: AuditSource,
  task: AuditTask,
  { book, onProgress = () => undefined, pause = () => Promise.resolve(), register }: Auditing,
): Promise<WorkbookAudit> {
  const fields = fieldsOf(book);
  const said = saidIn(task.stored);
  const { aliases, broken } = readStoredAliases(task.stored.aliases);
  const reader = new TableReader(source, fields);
  const read = await readTables(reader, source, said, headingsOf({ fields, byHand: said.mapping }), pause);
  const audit: ListAudit = {
    book,
    terms: task.terms,
    aliases,
    answers: said.answers,
    companies: companyRows(read.companies),
    labels: fields.map(({ label }) => label.zh),
    register,
  };
  const groups = joinedLists(read.lists, reader, said).filter((group) => isAsked(group, task));
  const total = groups.flat().reduce((sum, { list }) => sum + list.rows.length, 0);
  const audited = new Map<string, AuditedList>();
  let before = 0;
  for (const group of groups) {
    const work = auditLists(
      group.map(({ list }) => list),
      audit,
    );
    let step = work.next();
    while (!step.done) {
      onProgress({ done: before + step.value, total });
      await pause();
      step = work.next();
    }
    step.value.forEach((audit, at) => {
      const found = group[at];
      const list = withOtherLists(audit, read.lists, group);
      if (found && (task.sheet ?? list.sheet) === list.sheet) audited.set(cornerKey(cornerOf(found)), list);
    });
    before += group.reduce((sum, { list }) => sum + list.rows.length, 0);
  }
  const lists = read.lists.flatMap((found) => audited.get(cornerKey(cornerOf(found))) ?? []);
  const [first, ...others] = lists;
  const isOne = first !== undefined && others.length === 0;
  return {
    terms: task.terms,
    lists,
    totals: isOne
      ? first.totals
      : totalsOf(
          lists.flatMap(({ rows }) => rows),
          book,
        ),
    broken: [...said.broken, ...(broken ? (['aliases'] as const) : [])],
    turned: read.turned,
  };
}

/** Lists that stand for themselves: what was paid twice over two of them is not seen, and that is said. */
function withOtherLists(
  list: AuditedList,
  all: readonly FoundList[],
  group: readonly FoundList[],
): AuditedList {
  const own = new Set(group.map((one) => cornerKey(cornerOf(one))));
  const others = all.filter((one) => !own.has(cornerKey(cornerOf(one))));
  if (others.length === 0) return list;
  const sheets = [...new Set(others.map((one) => one.list.sheet))];
  const remark = text(
    `“${sheets.join('”、“')}”也有发放清单，没有与本清单合并核对：须合并的请先在窗格中合并`,
    `“${sheets.join('”, “')}” has lists too, not held together with this one: join them in the pane first`,
  );
  return { ...list, remarks: [...list.remarks, remark] };
}

interface ReadTables {
  readonly lists: readonly FoundList[];
  /** The rows of the tables that are no lists, each with its sheet. */
  readonly companies: readonly EnterpriseRow[];
  readonly turned: readonly string[];
}

async function readTables(
  reader: TableReader,
  source: AuditSource,
  said: SaidOfWorkbook,
  isHeading: ReturnType<typeof headingsOf>,
  pause: () => Promise<void>,
): Promise<ReadTables> {
  const lists: FoundList[] = [];
  const companies: EnterpriseRow[] = [];
  const turned: string[] = [];
  for (const sheet of await source.sheetNames()) {
    const cells = await reader.whole(sheet);
    await pause();
    if (isResultSheet(cells)) continue;
    if (turnedTable(cells, isHeading)) {
      turned.push(sheet);
      continue;
    }
    for (const found of reader.tablesOf(cells, said)) {
      await pause();
      const { table } = found;
      if (listColumns(table)) {
        const rows = await rowsOf(cells, found, pause);
        lists.push({ cells, found, list: { sheet, table, isYearSaid: found.dataYear.said, rows } });
      } else if (namesCompanies(found)) {
        for (const row of await rowsOf(cells, found, pause)) companies.push(onSheet(row, sheet));
      }
    }
  }
  return { lists, companies, turned };
}

const namesCompanies = ({ table }: SheetTable): boolean =>
  [COMPANY_NAME, CREDIT_CODE].some(({ label }) => columnOf(table, label.zh) !== undefined);

/** Rows that are read before others are let through. */
const ROWS_AT_ONCE = 500;

async function rowsOf(
  cells: SheetCells,
  found: SheetTable,
  pause: () => Promise<void>,
): Promise<readonly EnterpriseRow[]> {
  const rows: EnterpriseRow[] = [];
  for (const { row, kind } of tableRows(cells, found)) {
    if (kind === 'company') rows.push(readCompany(found.table, row));
    if (rows.length % ROWS_AT_ONCE === 0) await pause();
  }
  return rows;
}

/** Lists that a person has joined count together; any other stands for itself, since it may be a copy. */
function joinedLists(
  lists: readonly FoundList[],
  reader: TableReader,
  said: SaidOfWorkbook,
): readonly (readonly FoundList[])[] {
  const groups: FoundList[][] = [];
  for (const one of lists) {
    const partners = new Set(reader.partnersOf(one, said).map(cornerKey));
    const group = groups.find((some) => some.some((other) => partners.has(cornerKey(cornerOf(other)))));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups.map(withSheets);
}

const cornerOf = ({ cells, found }: Part): TableCorner => {
  const { top, left } = found.place.block;
  return { sheet: cells.facts.name, top, left };
};

/** Of lists on several sheets the rows say on which they stand. */
function withSheets(group: readonly FoundList[]): readonly FoundList[] {
  const [first] = group;
  return group.map((one) => {
    const { sheet } = one.list;
    if (!first || sheet === first.list.sheet) return one;
    return { ...one, list: { ...one.list, rows: one.list.rows.map((row) => onSheet(row, sheet)) } };
  });
}

function isAsked(group: readonly FoundList[], { sheet, table }: AuditTask): boolean {
  if (sheet !== undefined && !group.some(({ list }) => list.sheet === sheet)) return false;
  return table === undefined || group.some((one) => cornerKey(cornerOf(one)) === cornerKey(table));
}
