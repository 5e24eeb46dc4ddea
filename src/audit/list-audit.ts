import { enterprisesOf } from '../company/enterprise';
import type { EnterpriseRow } from '../company/row-place';
import type { StoredAnswers } from '../company/stored-answers';
import { columnLetters } from '../formulas/cell-names';
import { isBlank } from '../rules/arguments';
import type { PolicyBook } from '../rules/policy-book';
import { text, type Text } from '../rules/text';
import type { Column } from '../table/column';
import type { CompanyTable } from '../table/table';
import { yuanIn } from './yuan';
import type { RegisterInHand } from './ambiguity-register';
import { byRisk, totalsOf } from './audit-totals';
import { TOGETHER_FINDING } from './audit-words';
import type { AuditedList, AuditedRow, AuditTerms, ColumnQuestion, Finding } from './audited-list';
import { withCompanyFigures, type CompanyRows } from './company-figures';
import { judgedRow, NOT_TESTED, takenOn, type JudgingTerms, type ListRow } from './judged-row';
import { listColumns } from './payments-list';
import type { CompanyPayment } from './company-payments';
import { rowsTogether } from './rows-together';
import type { Aliases } from './stored-aliases';
import { byTheYearOfTheList } from './years-of-support';

/** A list of payments with its rows. */
export interface PaymentsList {
  readonly sheet: string;
  readonly table: CompanyTable;
  /** Whether a person said the year of its figures. */
  readonly isYearSaid: boolean;
  /** Its rows. Those of another sheet than that of the first list say so. */
  readonly rows: readonly EnterpriseRow[];
}

/** What lists are audited with. */
export interface ListAudit {
  readonly book: PolicyBook;
  readonly terms: AuditTerms;
  readonly aliases: Aliases;
  readonly answers: StoredAnswers;
  readonly companies: CompanyRows;
  /** Labels of all fields: by them a row is known again. */
  readonly labels: readonly string[];
  /** Collects what unclear words mean for the payments. */
  readonly register: RegisterInHand;
}

/**
 * Audits lists whose rows count together, company by company.
 * @returns a generator that yields, after each company, how many rows are done; its result is one list for each
 */
export function* auditLists(
  lists: readonly PaymentsList[],
  audit: ListAudit,
): Generator<number, readonly AuditedList[], void> {
  const { book, aliases, terms, answers, labels, companies, register } = audit;
  const judging: JudgingTerms = {
    book,
    aliases,
    asOf: terms.asOf,
    tolerance: yuanIn(terms.tolerance),
    items: new Map(),
  };
  const places = lists.map(placesOf);
  const slots = new Map<EnterpriseRow, { readonly list: number; readonly at: number }>();
  lists.forEach(({ rows }, list) => {
    rows.forEach((row, at) => slots.set(row, { list, at }));
  });
  const slotOf = (row: EnterpriseRow) => slots.get(row) ?? { list: 0, at: 0 };
  const results = lists.map((): AuditedRow[] => []);
  const all = lists.flatMap(({ rows }) => rows);
  let done = 0;
  for (const { rows } of enterprisesOf(all, { answers, labels })) {
    const payments = rows.map((listed): CompanyPayment => {
      const place = places[slotOf(listed).list];
      if (!place) throw new RangeError('a row is of one of the lists');
      const filled = companies.isEmpty ? listed : withCompanyFigures(listed, companies.of(listed));
      const row: ListRow = { ...place, listed, filled };
      return { row, judged: judgedRow(row, judging) };
    });
    for (const payment of payments) addToRegister(register, payment);
    const together = rowsTogether(payments, judging);
    payments.forEach(({ row, judged }, at) => {
      const beside = together[at];
      if (!beside) throw new RangeError('each row is held beside the others');
      const { list, at: slot } = slotOf(row.listed);
      const rowsOfList = results[list];
      if (rowsOfList) rowsOfList[slot] = byTheYearOfTheList(judged.audited, beside, judging.tolerance);
    });
    done += payments.length;
    yield done;
  }
  return lists.map((list, at) => auditedList(list, results[at] ?? [], audit));
}

/** What is refused whatever the words mean, or is in force no more, depends on no reading. */
function addToRegister(register: RegisterInHand, { judged }: CompanyPayment): void {
  const { assessment, audited } = judged;
  if (assessment?.standing !== 'inForce' || assessment.place === 'elsewhere') return;
  // Of what is asked there is no amount to compare with.
  if (audited.recomputed === null) return;
  const { sheet, paidCell: cell, company, row } = audited;
  register.addPayment(assessment, assessment.facts, { sheet, cell, company }, row);
}

function placesOf({ sheet, table, isYearSaid }: PaymentsList): Omit<ListRow, 'listed' | 'filled'> | null {
  const columns = listColumns(table);
  const said = [...new Set(table.columns.flatMap(({ taken }) => taken.map(({ field }) => field.label.zh)))];
  return columns && { sheet, columns, isYearSaid, said };
}

function auditedList(
  { sheet, table }: PaymentsList,
  rows: readonly AuditedRow[],
  { book, terms }: ListAudit,
): AuditedList {
  const columns = listColumns(table);
  const letters = (at: number | null | undefined): string | null =>
    at === null || at === undefined ? null : columnLetters(at);
  return {
    sheet,
    headerRow: table.headerRow + 1,
    columns: {
      item: letters(columns?.item) ?? '',
      paid: letters(columns?.paid) ?? '',
      day: letters(columns?.day),
      basis: letters(columns?.basis),
    },
    remarks: remarksOn(rows, terms),
    questions: table.columns.flatMap(questionOf),
    rows,
    findings: rows.flatMap(findingOf),
    totals: totalsOf(rows, book),
    byRisk: byRisk(rows),
  };
}

function questionOf({ index, header, asks, problem, taken }: Column): readonly ColumnQuestion[] {
  const question = asks?.text ?? (taken.length === 0 ? problem : null);
  return question ? [{ column: columnLetters(index), heading: header, question }] : [];
}

/** Said once for the list: how many rows have no day, how many took figures from elsewhere. */
function remarksOn(rows: readonly AuditedRow[], { asOf }: AuditTerms): readonly Text[] {
  const undatedRemark = asOf === null ? NOT_TESTED : takenOn(asOf);
  const undated = rows.filter((row) => row.remarks.includes(undatedRemark)).length;
  const filled = rows.filter(({ cells }) => cells.some(({ from }) => from !== null)).length;
  const onDay =
    asOf === null
      ? text(
          `${undated} 行${NOT_TESTED.zh}；可以指定一个日期`,
          `Rows without a date of payment: ${undated}; their dates were not tested, a day can be given`,
        )
      : text(
          `${undated} 行没有发放日期，按 ${asOf} 判断有效期`,
          `Rows without a date of payment: ${undated}; ${asOf} was taken`,
        );
  const from = text(
    `${filled} 行的数据有的取自企业表，逐行写明`,
    `Rows with figures from a table of companies: ${filled}; each says which`,
  );
  return [...(undated > 0 ? [onDay] : []), ...(filled > 0 ? [from] : [])];
}

/** What is surely too much beside other rows is a finding of its paid cell. */
function findingOf({ sheet, paidCell, together, company }: AuditedRow): readonly Finding[] {
  if (together.verdict !== 'over' || together.kind === null) return [];
  const name = TOGETHER_FINDING[together.kind];
  const who = company === null || isBlank(company) ? '' : `${company}：`;
  const why = together.why ?? name;
  return [
    {
      kind: together.kind,
      sheet,
      cell: paidCell,
      message: text(`${who}${name.zh}。${why.zh}`, `${who}${name.en}. ${why.en}`),
    },
  ];
}
