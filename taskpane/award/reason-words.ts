import type { AwardAssessment, Reason } from '../../src/company/assessment';
import type { InvalidInput, MissingInput } from '../../src/company/award-inputs';
import { shortfallText } from '../../src/readings/shortfall';
import type { PlacedCell } from '../../src/company/row-place';
import { a1 } from '../../src/formulas/cell-names';
import type { PaneWords } from '../frame/pane-context';
import type { CompanyReading } from '../store/pane-reading';
import { lostOf, overlapLine } from '../company/stacking-words';

/** The one-line reason why an award does not apply; if it applies, the conditions that a person has to verify. */
export function reasonLine(
  assessed: AwardAssessment,
  reading: CompanyReading,
  words: PaneWords,
): string | null {
  const { t, say } = words;
  switch (assessed.verdict) {
    case 'applicable': {
      const lost = lostOf(assessed, reading.stacking);
      if (lost) return [overlapLine(lost, reading, words), ...assessed.doubts.map(say)].join(' ');
      const doubts = assessed.doubts.map(say).join(t('reason.conditionSeparator'));
      const list = conditionsOf(assessed, words);
      if (doubts === '') return list && t('reason.verify', { list });
      return list === null ? doubts : t('reason.verifyToo', { doubts, list });
    }
    case 'refused':
    case 'nothing':
      return firstOf(
        assessed.reasons.map((reason) => reasonWords(reason, words)),
        words,
      );
    case 'missing':
      return t('reason.missing', {
        list: assessed.missing.map((one) => missingWords(one, words)).join(t('reason.separator')),
      });
    case 'invalid':
      return firstOf(
        assessed.invalid.map((one) => invalidWords(one, words)),
        words,
      );
  }
}

/** 研发投入占上年度营收的比例 18.2%，须超过 20%（不含本数）；还差研发投入 1,834,000元. */
export function reasonWords({ text, shortfalls: [nearest] }: Reason, { t, say }: PaneWords): string {
  return nearest
    ? t('reason.distance', { reason: say(text), distance: say(shortfallText(nearest)) })
    : say(text);
}

const conditionsOf = ({ award }: AwardAssessment, { t, say }: PaneWords): string | null =>
  award.conditions.map(say).join(t('reason.conditionSeparator')) || null;

function firstOf(reasons: readonly string[], { t }: PaneWords): string | null {
  const [first, ...others] = reasons;
  if (first === undefined) return null;
  return others.length === 0 ? first : t('reason.more', { first, count: others.length });
}

/** 研发投入（E12 为空）, 研发投入（表中没有此列）, or why a figure that is stated cannot be taken. */
export function missingWords({ label, cell, question }: MissingInput, { t, say }: PaneWords): string {
  if (question) return say(question);
  if (!cell) return t('reason.noColumn', { label: say(label) });
  return t('reason.blank', { label: say(label), cell: cellWords(cell) });
}

/** B3, as the sheet calls the cell; 项目!B3 on another sheet. */
export const cellWords = ({ row, column, sheet }: PlacedCell): string =>
  sheet === undefined ? a1(row, column) : `${sheet}!${a1(row, column)}`;

/** The cell, followed by the message of its function. */
export const invalidWords = ({ cell, message }: InvalidInput, { t, say }: PaneWords): string =>
  t('reason.cell', { cell: cellWords(cell), message: say(message) });
