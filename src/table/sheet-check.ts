import { isBlank } from '../rules/arguments';
import { isNumberAsText } from '../rules/cell-text';
import type { Input } from '../rules/inputs';
import type { PolicyBook } from '../rules/policy-book';
import { mapText, text, type Text } from '../rules/text';
import { readCompany, type Company } from './company';
import { doubtAbout, readCompanyInput } from './company-inputs';
import { COMPANY_NAME, DISTRICT, fieldLabel, SECTOR, type Field } from './fields';
import { comparable } from './headers';
import { placeNamed } from './places';
import { rowKind, type RowKind, type TableRow } from './row-kinds';
import { columnOf, type CompanyTable } from './table';

/**
 * What is wrong with a cell, the gravest first. `textNumber` and `invalid`: no clause can take it. `asked`: it
 * counts once a person has said what it means. `doubt`: taken, and unlikely. `district`: no district of
 * Hangzhou. `duplicate`: the name of another row. `blank`: a clause needs it.
 */
export const FINDING_KINDS = [
  'textNumber',
  'invalid',
  'asked',
  'doubt',
  'district',
  'duplicate',
  'blank',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface Finding {
  readonly kind: FindingKind;
  /** Of the sheet, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly company: string | null;
  readonly message: Text;
}

/** The findings of one kind in one column. */
export interface FindingGroup {
  readonly kind: FindingKind;
  readonly column: number;
  readonly header: string;
  readonly findings: readonly [Finding, ...Finding[]];
}

export interface CheckReport {
  /** Rows of companies that were checked. */
  readonly companies: number;
  /** How many of them have a cell that cannot be taken or is doubtful; blanks are no fault of a row. */
  readonly faulty: number;
  /** Rows that are no companies: totals, remarks, headings again. */
  readonly setAside: number;
  readonly groups: readonly FindingGroup[];
}

export interface CheckedRow extends TableRow {
  /** Of the sheet, counted from 0. */
  readonly row: number;
  readonly formats: readonly string[];
}

/** A check of a whole table, fed with its rows one by one; what it found so far can be asked at any time. */
export interface SheetCheck {
  /** @param kind what the row is, where more is known of it than its own cells tell */
  add(row: CheckedRow, kind?: RowKind): RowKind;
  report(): CheckReport;
}

/**
 * Checks the cells of a table that some clause reads, by the judgement that the clauses themselves make.
 * Nothing is kept of a row but what was found in it and its name.
 */
export function checkSheet(table: CompanyTable, book: PolicyBook): SheetCheck {
  const inputs = inputsRead(table, book);
  const findings: Finding[] = [];
  const rowsNamed = new Map<string, { readonly row: number; readonly name: string }[]>();
  let companies = 0;
  let setAside = 0;
  return {
    add(row, kind = rowKind(table, row)) {
      if (kind === 'blank') return kind;
      if (kind !== 'company') {
        setAside += 1;
        return kind;
      }
      companies += 1;
      const company = readCompany(table, row);
      findings.push(...findingsIn(row.row, company, inputs));
      if (company.name !== null) {
        const key = comparable(company.name);
        rowsNamed.set(key, [...(rowsNamed.get(key) ?? []), { row: row.row, name: company.name }]);
      }
      return kind;
    },
    report() {
      const column = columnOf(table, COMPANY_NAME.label.zh)?.column.index ?? 0;
      const all = [...findings, ...duplicates([...rowsNamed.values()], column)];
      const faulty = new Set(all.filter(({ kind }) => kind !== 'blank').map(({ row }) => row));
      return { companies, faulty: faulty.size, setAside, groups: grouped(all, table) };
    },
  };
}

interface ReadInput {
  readonly name: string;
  readonly input: Input;
}

/** The inputs that each column of the table feeds, each once, those of the field it names most closely first. */
function inputsRead(table: CompanyTable, book: PolicyBook): ReadonlyMap<number, readonly ReadInput[]> {
  const byLabel = new Map<string, ReadInput[]>();
  for (const { name, input } of book.provisions.flatMap(({ award }) => award.inputs)) {
    const label = fieldLabel(input).zh;
    const others = byLabel.get(label) ?? [];
    byLabel.set(label, others);
    if (!others.some((other) => other.input === input)) others.push({ name, input });
  }
  return new Map(
    table.columns.map(({ index, taken }) => {
      const labels = taken.map(({ field }) => field.label.zh);
      const own = labels.filter((label) => columnOf(table, label)?.column.index === index);
      return [index, own.flatMap((label) => byLabel.get(label) ?? [])];
    }),
  );
}

type Found = Pick<Finding, 'kind' | 'column' | 'message'>;

function findingsIn(
  row: number,
  company: Company,
  inputs: ReadonlyMap<number, readonly ReadInput[]>,
): readonly Finding[] {
  const found = [
    ...[COMPANY_NAME, DISTRICT, SECTOR].flatMap((field) => wordsFinding(field, company) ?? []),
    ...[...inputs].flatMap(([column, read]) => figureFinding(column, read, company) ?? []),
  ];
  return found.map((one) => ({ row, company: company.name, ...one }));
}

/** Of what the inputs of one column say about a cell, the gravest: one cell is put right once. */
function figureFinding(column: number, inputs: readonly ReadInput[], company: Company): Found | null {
  const readings = inputs.map(({ name, input }) => ({
    input,
    reading: readCompanyInput(name, input, company.cell(fieldLabel(input).zh)),
  }));
  for (const { reading } of readings) {
    if (reading.kind !== 'invalid') continue;
    const kind = isNumberAsText(reading.cell.value) ? 'textNumber' : 'invalid';
    return { kind, column, message: reading.message };
  }
  for (const { reading } of readings) {
    if (reading.kind === 'asked') return { kind: 'asked', column, message: reading.question };
  }
  for (const { input, reading } of readings) {
    const message = reading.kind === 'read' ? doubtAbout(input, reading.fact) : null;
    if (message) return { kind: 'doubt', column, message };
  }
  const missing = readings
    .filter(({ reading }) => reading.kind === 'missing')
    .map(({ input }) => fieldLabel(input));
  return missing.length > 0 ? { kind: 'blank', column, message: neededAs(missing) } : null;
}

function neededAs(labels: readonly Text[]): Text {
  const once = labels.filter(({ zh }, at) => labels.findIndex((other) => other.zh === zh) === at);
  const list = mapText(once, text('、', ', '));
  return text(`为空，条款需要${list.zh}`, `blank; clauses need ${list.en}`);
}

/**
 * A name, a district or an industry. A blank industry or district is no fault: it leaves a clause open, and the
 * pane says so.
 */
function wordsFinding({ label }: Field, company: Company): Found | null {
  const cell = company.cell(label.zh);
  if (!cell) return null;
  const { column, value } = cell;
  if (isBlank(value)) {
    return label === COMPANY_NAME.label
      ? { kind: 'blank', column, message: text('没有企业名称', 'no name of the enterprise') }
      : null;
  }
  if (typeof value !== 'string') {
    return { kind: 'invalid', column, message: text(`${label.zh}应为文字`, `${label.en} must be a text`) };
  }
  if (label !== DISTRICT.label) return null;
  const message = noDistrict(value);
  return message && { kind: 'district', column, message };
}

/** Why words do not name one district of Hangzhou; null where they do. */
function noDistrict(words: string): Text | null {
  switch (placeNamed(words).kind) {
    case 'district':
      return null;
    case 'hangzhou':
      return text(`“${words}”没有写明区、县（市）`, `“${words}” names no district or county`);
    case 'several':
      return text(`“${words}”涉及几个区、县（市）`, `“${words}” may be any of several districts or counties`);
    case 'outside':
      return text(`“${words}”不在杭州`, `“${words}” is not in Hangzhou`);
    case 'unknown':
      return text(
        `“${words}”看不出是杭州的哪个区、县（市）`,
        `“${words}” does not tell a district or county of Hangzhou`,
      );
  }
}

function duplicates(
  named: readonly (readonly { readonly row: number; readonly name: string }[])[],
  column: number,
): readonly Finding[] {
  return named
    .filter(({ length }) => length > 1)
    .flatMap((rows) =>
      rows.map(({ row, name }): Finding => {
        const others = rows.slice(0, ROWS_NAMED + 1).filter((other) => other.row !== row);
        const numbers = others.slice(0, ROWS_NAMED).map((other) => String(other.row + 1));
        const shown = numbers.join('、') + (rows.length - 1 > ROWS_NAMED ? '…' : '');
        const message = text(
          `与第 ${shown} 行重名`,
          `the same name as in row ${shown.replaceAll('、', ', ')}`,
        );
        return { kind: 'duplicate', row, column, company: name, message };
      }),
    );
}

const ROWS_NAMED = 3;

function grouped(findings: readonly Finding[], { columns }: CompanyTable): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.kind} ${finding.column}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()]
    .flatMap((found) => {
      const [first, ...others] = [...found].sort((a, b) => a.row - b.row);
      if (!first) return [];
      const { kind, column } = first;
      const header = columns.find(({ index }) => index === column)?.header ?? '';
      return [{ kind, column, header, findings: [first, ...others] as const }];
    })
    .sort((a, b) => FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind) || a.column - b.column);
}
