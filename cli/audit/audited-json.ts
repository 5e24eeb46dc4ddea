import type { AmbiguityRegister } from '../../src/audit/ambiguity-register';
import { BELOW_BOUND, ROW_VERDICT, TOGETHER_VERDICT } from '../../src/audit/audit-words';
import type {
  AuditedList,
  AuditedRow,
  AuditTotal,
  AuditTotals,
  Finding,
  Together,
} from '../../src/audit/audited-list';
import type { Language, Text } from '../../src/rules/text';

/** The shape of `--json` (docs/decisions/audit.md). Verdicts are the Chinese terms, whatever the language. */

const said = (words: Text | null, language: Language): string | null => words?.[language] ?? null;

export function rowJson(row: AuditedRow, language: Language) {
  return {
    sheet: row.sheet,
    row: row.row,
    company: row.company,
    code: row.code,
    district: row.district,
    item: row.item,
    award: row.award,
    citation: said(row.citation, language),
    candidates: row.candidates.map(({ award, text }) => ({ award, text: text[language] })),
    day: row.day,
    dayFrom: row.day === null ? null : row.isOwnDay ? 'row' : 'asOf',
    year: row.year,
    paid: row.paid,
    recomputed: row.recomputed,
    difference: row.difference,
    range: row.range,
    verdict: ROW_VERDICT[row.verdict].zh,
    mark: row.isBelowBound ? BELOW_BOUND.zh : null,
    why: row.why[language],
    parting: row.parting && { kind: row.parting.kind, text: row.parting.text[language] },
    reading: said(row.reading, language),
    settleable: row.settleable,
    remarks: row.remarks.map((one) => one[language]),
    itemCell: row.itemCell,
    paidCell: row.paidCell,
    cells: row.cells.map(({ label, sheet, cell, from }) => ({
      label: label[language],
      sheet,
      cell,
      from: said(from, language),
    })),
    together: togetherJson(row.together, language),
    reviewer: '',
  };
}

const togetherJson = ({ verdict, kind, amount, why, others }: Together, language: Language) => ({
  verdict: TOGETHER_VERDICT[verdict].zh,
  kind,
  amount,
  why: said(why, language),
  others,
});

export const findingJson = ({ kind, sheet, cell, message }: Finding, language: Language) => ({
  kind,
  sheet,
  cell,
  message: message[language],
});

/** A list besides its rows. */
export const listJson = (
  { sheet, headerRow, columns, remarks, questions, rows, totals, byRisk }: AuditedList,
  language: Language,
) => ({
  sheet,
  headerRow,
  columns,
  remarks: remarks.map((one) => one[language]),
  questions: questions.map(({ column, heading, question }) => ({
    column,
    heading,
    question: question[language],
  })),
  byRisk: byRisk.map((at) => rows[at]?.row ?? null),
  totals: totalsJson(totals, language),
});

export const totalsJson = (totals: AuditTotals, language: Language) => ({
  all: totalJson(totals.all, language),
  unitErrors: totals.unitErrors && totalJson(totals.unitErrors, language),
  byPolicy: totals.byPolicy.map((one) => totalJson(one, language)),
  byDistrict: totals.byDistrict.map((one) => totalJson(one, language)),
  byDepartment: totals.byDepartment.map((one) => totalJson(one, language)),
  byVerdict: totals.byVerdict.map((one) => totalJson(one, language)),
  byTogether: totals.byTogether.map((one) => totalJson(one, language)),
});

const totalJson = ({ label, ...figures }: AuditTotal, language: Language) => ({
  ...figures,
  label: label[language],
});

/** Every ambiguity that matters, with both amounts of every place where they differ. */
export const registerJson = ({ entries, difference }: AmbiguityRegister, language: Language) => ({
  difference,
  entries: entries.map(({ award, note, other, lines, same, difference: apart }) => ({
    award,
    taken: note[language],
    other: other[language],
    difference: apart,
    same,
    lines,
  })),
});
