import { comparableName, type Company } from '../../table/company';
import { readCode, type CodeReading } from '../../table/credit-code';
import { COMPANY_NAME, CREDIT_CODE } from '../../table/fields';
import { comparable } from '../../table/headers';
import { columnOf } from '../../table/table';
import { text, type Text } from '../../rules/text';
import type { AuditedTable } from './audited-sheet';
import { findingAt, type CheckFinding } from './finding';

interface CodedRow {
  readonly company: Company;
  readonly reading: CodeReading;
}

/** Codes that are wrong, and companies that stand twice where each should stand once. */
export function companyFindings(table: AuditedTable): readonly CheckFinding[] {
  const column = columnOf(table.found.table, CREDIT_CODE.label.zh)?.column;
  if (!column) return [];
  const rows = table.companies.map((company): CodedRow => ({
    company,
    reading: readCode(company.cell(CREDIT_CODE.label.zh)?.value, column.header),
  }));
  const name = columnOf(table.found.table, COMPANY_NAME.label.zh)?.column.index ?? column.index;
  return [
    ...rows.flatMap(({ company, reading }) =>
      reading.kind === 'wrong' || reading.kind === 'earlier'
        ? [findingAt('creditCode', table.sheet, company.row, column.index, reading.message)]
        : [],
    ),
    ...duplicates(table, rows, column.index),
    ...namesWithTwoCodes(table, rows, name),
  ];
}

/** How many codes of a table cannot be judged, being partly hidden. */
export function maskedCodes({ found, companies }: AuditedTable): number {
  const column = columnOf(found.table, CREDIT_CODE.label.zh)?.column;
  if (!column) return 0;
  const values = companies.map((company) => company.cell(CREDIT_CODE.label.zh)?.value);
  return values.filter((value) => readCode(value, column.header).kind === 'masked').length;
}

const soundCode = ({ reading }: CodedRow): string | null =>
  reading.kind === 'sound' || reading.kind === 'earlier' ? reading.code : null;

/** Columns that make a table a list of payments, projects or years: a company may then stand in many rows. */
const OF_MANY_ROWS =
  /事项|项目|发放|拨付|兑现|支付|批次|日期|期次|季度|月份|合同|产品|发票|payment|paidon|project|item/;

/** Of the companies of a table so many stand once where each is meant to. */
const ONCE = 2 / 3;

/**
 * One company twice in a table of one row a company. Rows of two years, of two projects, and lists of payments are
 * no such table; neither is one in which companies stand several times as a rule.
 */
function duplicates(table: AuditedTable, rows: readonly CodedRow[], column: number): readonly CheckFinding[] {
  const { columns } = table.found.table;
  const isListed = columns.some(
    ({ taken, header }) =>
      taken.some(({ field }) => field.subject !== undefined || field.ofPayments === true) ||
      (taken.length === 0 && OF_MANY_ROWS.test(comparable(header))),
  );
  if (isListed) return [];
  const groups = groupedBy(rows, (row) => {
    const code = soundCode(row);
    return code === null ? null : `${code} ${row.company.year ?? ''}`;
  });
  const repeated = groups.filter(({ length }) => length > 1);
  if (groups.length - repeated.length < groups.length * ONCE) return [];
  return repeated.flatMap((group) => {
    const [first, ...others] = group;
    return others.map(({ company }) =>
      findingAt('duplicateCompany', table.sheet, company.row, column, againWords(first, company)),
    );
  });
}

function againWords(first: CodedRow | undefined, { year }: Company): Text {
  const row = (first?.company.row ?? 0) + 1;
  const name = first?.company.name ?? '';
  const of = year === null ? text('', '') : text(`（${year} 年）`, ` (of ${year})`);
  return text(
    `与第 ${row} 行“${name}”是同一家企业（统一社会信用代码相同）${of.zh}`,
    `the same company as “${name}” in row ${row}, by its code${of.en}`,
  );
}

/** One name that stands beside two sound codes. */
function namesWithTwoCodes(
  table: AuditedTable,
  rows: readonly CodedRow[],
  column: number,
): readonly CheckFinding[] {
  const groups = groupedBy(rows, (row) =>
    row.company.name !== null && row.reading.kind === 'sound' ? comparableName(row.company.name) : null,
  );
  return groups.flatMap((group) => {
    const [first] = group;
    const own = first ? soundCode(first) : null;
    const others = group.filter((row) => soundCode(row) !== own);
    const seen = new Set<string>();
    return others.flatMap((row) => {
      const code = soundCode(row) ?? '';
      if (seen.has(code) || !first) return [];
      seen.add(code);
      const at = first.company.row + 1;
      const message = text(
        `“${row.company.name ?? ''}”在第 ${at} 行的统一社会信用代码是 ${own ?? ''}，这里是 ${code}`,
        `“${row.company.name ?? ''}” has the code ${own ?? ''} in row ${at} and ${code} here`,
      );
      return [findingAt('duplicateCompany', table.sheet, row.company.row, column, message)];
    });
  });
}

function groupedBy(
  rows: readonly CodedRow[],
  keyOf: (row: CodedRow) => string | null,
): readonly (readonly CodedRow[])[] {
  const groups = new Map<string, CodedRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}
