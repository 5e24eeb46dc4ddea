import type { AwardAssessment } from '../../src/company/assessment';
import { ambiguityOutcomes, type AmbiguityOutcome } from '../../src/readings/ambiguity';
import { refusals } from '../../src/readings/refusal';
import { inlineAmount } from '../../src/words/amounts';
import type { PaneWords } from '../frame/pane-context';

/** The outcomes of the other readings; none where figures are missing or the company is in another district. */
export function ambiguityOutcomesOf(assessed: AwardAssessment): readonly AmbiguityOutcome[] {
  const { award, facts, missing, invalid, reasons, verdict } = assessed;
  if (missing.length > 0 || invalid.length > 0) return [];
  const refusedByPlace = verdict === 'refused' && reasons.length > refusals(award.rule, facts).length;
  return refusedByPlace ? [] : ambiguityOutcomes(assessed, facts);
}

/** The mark 另有读法：150万元, where another reading comes to another amount. */
export function ambiguityMark(assessed: AwardAssessment, { t, language }: PaneWords): string | null {
  const amounts = ambiguityOutcomesOf(assessed)
    .filter(({ difference }) => !difference.isZero())
    .map(({ amount }) => inlineAmount(amount, language));
  if (amounts.length === 0) return null;
  return t('amount.ambiguity', { amounts: [...new Set(amounts)].join(t('reason.separator')) });
}
