import type { AwardAssessment } from '../../src/company/assessment';
import type { AssessedEnterprise } from '../../src/company/assessed-enterprise';
import { companyResult, type PaidAward } from '../../src/company/results/company-result';
import { columnLetters } from '../../src/formulas/cell-names';
import type { Language, Text } from '../../src/rules/text';
import type { WorkbookTable } from '../../workbook/assess-workbook';
import { rowNumber, whyOf } from './award-words';
import { askedOf, unitOf } from './table-words';

/** The shape of `--json`, one piece after the other (docs/decisions/command-line.md). */

/** A table before its companies. */
export function tableJson(
  { cells, found, ignored }: WorkbookTable,
  remarks: readonly Text[],
  language: Language,
) {
  const { table, dataYear } = found;
  const say = (words: Text | null | undefined): string | null => words?.[language] ?? null;
  return {
    sheet: cells.facts.name,
    headerRow: table.headerRow + 1,
    dataYear: dataYear.year,
    columns: table.columns.map((column) => ({
      column: columnLetters(column.index),
      heading: column.header,
      field: say(column.taken[0]?.field.label),
      fields: column.taken.map(({ field }) => field.label[language]),
      unit: say(unitOf(column)),
      asks: say(askedOf(column)),
      remark: say(column.remark),
    })),
    remarks: remarks.map((one) => one[language]),
    ignoredRows: ignored,
  };
}

/** One company with every award, one entry a claim. */
export function companyJson(assessed: AssessedEnterprise, language: Language) {
  const result = companyResult(assessed);
  const paid = [...result.paid];
  const paidOf = (one: AwardAssessment): PaidAward | null =>
    paid[0] && isPaidFor(paid[0], one) ? (paid.shift() ?? null) : null;
  return {
    rows: result.rows.map(rowNumber),
    name: result.name,
    code: result.code,
    district: result.district,
    sector: result.sector,
    total: { certain: result.certain.toFixed(2), most: result.most.toFixed(2) },
    questions: result.questions.map((one) => one[language]),
    awards: assessed.assessment.awards.map((one) => awardJson(one, paidOf(one), language)),
  };
}

/** What pays stands in the same order as all that was assessed. */
const isPaidFor = (paid: PaidAward, one: AwardAssessment): boolean =>
  one.verdict === 'applicable' &&
  paid.provision.award === one.award &&
  paid.amount === one.amount &&
  paid.rows === one.rows;

function awardJson(one: AwardAssessment, paid: PaidAward | null, language: Language) {
  const { policy, clause, award } = one;
  return {
    name: award.name,
    title: award.title[language],
    policy: policy.id,
    clause: clause.article,
    rows: one.rows.map(rowNumber),
    subject: one.subjects.get(award.subject.kind) ?? null,
    verdict: one.verdict,
    amount: amountOf(one),
    counted: paid?.fate === 'counted',
    standing: one.standing,
    beneficiary: award.beneficiary,
    missing: one.missing.map(({ label }) => label[language]),
    doubts: one.doubts.map((words) => words[language]),
    why: whyOf(one, paid)?.[language] ?? null,
  };
}

/** Yuan with both digits of the fen; null while something is asked, missing or cannot be taken. */
function amountOf({ verdict, amount }: AwardAssessment): string | null {
  switch (verdict) {
    case 'applicable':
      return amount?.toFixed(2) ?? null;
    case 'refused':
    case 'nothing':
      return '0.00';
    case 'missing':
    case 'invalid':
      return null;
  }
}
