import {
  described,
  ESTIMATE_SHEET,
  FIRST_LIST_ROW,
  LIST_SHEET,
  type PlantedFault,
  type PlantedWorkbook,
} from './list';
import { FAULT_KINDS, type FaultKind } from './payments';

/** What `hangce audit FILE --json` prints, as far as it is looked at here. */
export interface AuditJson {
  readonly rows: readonly AuditedRow[];
  readonly findings: readonly Finding[];
}

export interface AuditedRow {
  readonly sheet: string;
  readonly row: number;
  readonly award: string | null;
  readonly paid: number | string | null;
  readonly recomputed: number | string | null;
  readonly difference: number | string | null;
  readonly verdict: string;
  readonly why: string | null;
  readonly together: {
    readonly verdict: string;
    readonly amount: number | string | null;
    readonly why: string | null;
  };
}

export interface Finding {
  readonly kind: string;
  readonly sheet: string;
  /** One A1 address; null where it is of no one cell. */
  readonly cell: string | null;
  readonly message: string;
}

const AGREES = '一致';
const EXPIRED = '已过期';
const ACCUSATIONS: readonly string[] = ['多付', '少付', '不适用', EXPIRED];

/** What an audit missed, and whom it accused for nothing; both empty where it is right. */
export interface Judged {
  readonly missed: readonly string[];
  readonly accused: readonly string[];
  /** How many faults of each kind were found. */
  readonly found: Readonly<Record<FaultKind, number>>;
}

/** Holds an audit against what was planted. */
export function judged(workbook: PlantedWorkbook, { rows, findings }: AuditJson): Judged {
  const byPlace = new Map(rows.map((one) => [placeOf(one.sheet, one.row), one]));
  const findingsAt = new Map<string, Finding[]>();
  for (const one of findings) {
    if (one.cell === null) continue;
    const place = placeOf(one.sheet, rowOf(one.cell));
    findingsAt.set(place, [...(findingsAt.get(place) ?? []), one]);
  }
  const at = (sheet: string, row: number): Seen => ({
    row: byPlace.get(placeOf(sheet, row)) ?? null,
    findings: findingsAt.get(placeOf(sheet, row)) ?? [],
  });
  const isMissed = (fault: PlantedFault): boolean => !isFound(fault, at(fault.sheet, fault.row));
  const missed = workbook.faults.filter(isMissed);
  return {
    missed: missed.map((fault) => missedInWords(workbook, fault, at(fault.sheet, fault.row))),
    accused: [...accusedRows(workbook, at), ...accusedElsewhere(workbook, findings)],
    found: Object.fromEntries(
      FAULT_KINDS.map((kind) => [
        kind,
        workbook.faults.filter((one) => one.kind === kind && !isMissed(one)).length,
      ]),
    ) as Record<FaultKind, number>,
  };
}

/** What an audit says of one row. */
interface Seen {
  readonly row: AuditedRow | null;
  readonly findings: readonly Finding[];
}

const placeOf = (sheet: string, row: number): string => `${sheet}!${row}`;
const rowOf = (cell: string): number => Number(cell.replace(/\D/g, ''));

function isFound({ kind }: PlantedFault, { row, findings }: Seen): boolean {
  const verdicts = row ? [row.verdict, row.together.verdict] : [];
  if (kind === '政策已过期') return verdicts.includes(EXPIRED);
  return findings.length > 0 || verdicts.some((verdict) => ACCUSATIONS.includes(verdict));
}

function accusedRows(workbook: PlantedWorkbook, at: (sheet: string, row: number) => Seen): readonly string[] {
  return workbook.payments.flatMap((one, index) => {
    if (one.flaw) return [];
    const seen = at(LIST_SHEET, FIRST_LIST_ROW + index);
    const isSound =
      seen.findings.length === 0 && seen.row?.verdict === AGREES && seen.row.together.verdict === AGREES;
    return isSound
      ? []
      : [`${LIST_SHEET} 第${FIRST_LIST_ROW + index}行 ${described(one)}\n${seenInWords(seen)}`];
  });
}

/** Findings that stand at no row of the list and at no planted cell. */
function accusedElsewhere(
  { payments, faults }: PlantedWorkbook,
  findings: readonly Finding[],
): readonly string[] {
  const lastRow = FIRST_LIST_ROW + payments.length - 1;
  const flawed = new Set(faults.map(({ sheet, row }) => placeOf(sheet, row)));
  return findings.flatMap(({ kind, sheet, cell, message }) => {
    if (cell === null) return [];
    const row = rowOf(cell);
    const isOfList = sheet === LIST_SHEET && row >= FIRST_LIST_ROW && row <= lastRow;
    return isOfList || flawed.has(placeOf(sheet, row)) ? [] : [`${sheet}!${cell} 〔${kind}〕${message}`];
  });
}

function missedInWords({ payments, estimates }: PlantedWorkbook, fault: PlantedFault, seen: Seen): string {
  const one = payments[fault.row - FIRST_LIST_ROW];
  const what =
    fault.sheet === ESTIMATE_SHEET ? JSON.stringify(estimates[fault.row - 2]!.results) : described(one!);
  const where = `${fault.sheet} ${fault.cell ?? `第${fault.row}行`}`;
  return `【${fault.kind}】${where} ${fault.what}\n  ${what}\n${seenInWords(seen)}`;
}

function seenInWords({ row, findings }: Seen): string {
  const said = row
    ? [
        `  核对：${row.verdict}，应付 ${String(row.recomputed)}，差额 ${String(row.difference)}：${String(row.why)}`,
        `  合计口径：${row.together.verdict}，${String(row.together.amount)}：${String(row.together.why)}`,
      ]
    : ['  未核对此行'];
  return [
    ...said,
    ...findings.map(({ kind, cell, message }) => `  ${String(cell)} 〔${kind}〕${message}`),
  ].join('\n');
}
