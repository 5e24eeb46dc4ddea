import { isToVerify, type AwardAssessment } from '../../src/company/assessment';
import { cellWords } from '../award/reason-words';
import type { CellAddress } from '../../workbook/workbook';
import { isSameRow, type PlacedCell } from '../../src/company/row-place';
import type { ArgumentInspection } from '../../src/formulas/inspection/argument-inspection';
import type { CallInspection } from '../../src/formulas/inspection/call-inspection';
import { ZERO, type Exact } from '../../src/rules/exact';
import type { CompanyReading } from '../store/pane-reading';
import { STANDING } from '../../src/words/terms';
import type { PaneWords } from '../frame/pane-context';

/** A formula's amount beside what the pane has for the same row and clause, where the two differ. */
export interface Comparison {
  /** Yuan; null where an argument cannot be followed or the formula is an error. */
  readonly formula: Exact;
  /** Yuan; null where the pane lacks a figure. */
  readonly pane: Exact | null;
  readonly assessed: AwardAssessment;
  readonly call: CallInspection;
}

/** @returns null where the two agree, or where one of them has nothing to compare */
export function comparedWithPane(call: CallInspection, reading: CompanyReading): Comparison | null {
  const { outcome, provision } = call;
  if (!outcome || !('amount' in outcome)) return null;
  const { row } = reading.selection.active;
  const ofAward = reading.assessment.awards.filter(({ award }) => award === provision.award);
  const assessed = ofAward.find(({ rows }) => rows.some((one) => isSameRow(one, { row })));
  if (!assessed || assessed.standing === 'draft') return null;
  const pane = paneAmount(assessed);
  return pane?.eq(outcome.amount) ? null : { formula: outcome.amount, pane, assessed, call };
}

/** What the pane counts of the clause alone, before anything gives way. */
function paneAmount(assessed: AwardAssessment): Exact | null {
  const { verdict, amount, standing } = assessed;
  if (verdict === 'missing' || verdict === 'invalid') return null;
  return verdict === 'applicable' && standing === 'inForce' && !isToVerify(assessed) ? amount : ZERO;
}

/** Why the two differ: days, district and trade that a formula does not test, and other cells. */
export function differenceWords({ assessed, call }: Comparison, words: PaneWords): readonly string[] {
  const { t, say } = words;
  const outcome = call.outcome && 'amount' in call.outcome ? call.outcome : null;
  const reasons: string[] = [];
  if (assessed.standing !== 'inForce' && outcome?.asOf === null) {
    reasons.push(t('cell.pane.noDay', { standing: say(STANDING[assessed.standing]) }));
  } else if (assessed.standing === 'inForce' && outcome?.standing && outcome.standing !== 'inForce') {
    reasons.push(t('cell.pane.otherDay'));
  }
  if (assessed.place === 'elsewhere' || assessed.place === 'unknown') reasons.push(t('cell.pane.place'));
  if (assessed.sector === 'other') reasons.push(t('cell.pane.trade'));
  for (const { label, question } of assessed.missing) {
    reasons.push(question ? say(question) : t('cell.pane.missing', { label: say(label) }));
  }
  for (const { cell, message } of assessed.invalid) {
    reasons.push(t('reason.cell', { cell: cellWords(cell), message: say(message) }));
  }
  reasons.push(...call.arguments.flatMap((one) => argumentWords(one, assessed, words) ?? []));
  return reasons.length > 0 ? reasons : [t('cell.pane.unknown')];
}

const isSameCell = (one: CellAddress, { row, column, sheet = one.sheet }: PlacedCell): boolean =>
  one.row === row && one.column === column && one.sheet === sheet;

/** The cells that an argument comes from, where the pane takes another. */
function argumentWords(
  { name, label, references, argument, written }: ArgumentInspection,
  { cells }: AwardAssessment,
  { t, say }: PaneWords,
): string | null {
  const cell = cells.get(name);
  if (!cell) return null;
  const isSame = references.some(({ cell: one }) => one && isSameCell(one, cell));
  const pane = t('cell.pane.column', { cell: cellWords(cell), header: cell.header });
  if (written === null) return t('cell.pane.left', { label: say(label), pane });
  if (!isSame) return t('cell.pane.cells', { label: say(label), formula: written, pane });
  const differs =
    typeof argument === 'number' && typeof cell.argument === 'number' && argument !== cell.argument;
  return differs
    ? t('cell.pane.scale', { label: say(label), formula: String(argument), pane: String(cell.argument) })
    : null;
}
