import type { AwardAssessment } from '../../src/company/assessment';
import type { Enterprise } from '../../src/company/enterprise';
import { isSameRow } from '../../src/company/row-place';
import { SUBJECT_NAMES } from '../../src/table/fields';
import type { PaneWords } from '../frame/pane-context';
import { rowsWords } from './stacking-words';

/**
 * Which rows of a company an award is for, and what these rows name: 第 4 行 · 车规芯片. null where it is for the
 * company as a whole, or the company has but one row.
 */
export function aboutWords(
  { rows }: AwardAssessment,
  enterprise: Enterprise,
  words: PaneWords,
): string | null {
  const where = rowsWords(rows, enterprise.rows.length, words);
  if (where === null) return null;
  const names = enterprise.rows
    .filter((row) => rows.some((one) => isSameRow(one, row)))
    .flatMap((row) => SUBJECT_NAMES.map(({ label }) => row.cell(label.zh)?.value))
    .filter((value) => typeof value === 'string' && value.trim() !== '');
  return [where, ...new Set(names)].join(' · ');
}
