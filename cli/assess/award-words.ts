import type { AwardAssessment } from '../../src/company/assessment';
import type { InvalidInput, MissingInput } from '../../src/company/award-inputs';
import type { PaidAward } from '../../src/company/results/company-result';
import { FATE } from '../../src/company/results/result-sheets';
import type { PlacedCell, RowPlace } from '../../src/company/row-place';
import { a1 } from '../../src/formulas/cell-names';
import { shortfallText } from '../../src/readings/shortfall';
import { mapText, text, type Text } from '../../src/rules/text';

/** Why an award is what it is: what refuses it, what is missing, why it is not counted; null where it is. */
export function whyOf(one: AwardAssessment, paid: PaidAward | null): Text | null {
  switch (one.verdict) {
    case 'refused':
    case 'nothing':
      return joined(
        one.reasons.map(({ text: reason, shortfalls: [nearest] }) => {
          if (!nearest) return reason;
          const distance = shortfallText(nearest);
          return text(`${reason.zh}；还差${distance.zh}`, `${reason.en}; short by ${distance.en}`);
        }),
      );
    case 'missing':
      return joined(one.missing.map(missingText));
    case 'invalid':
      return joined(one.invalid.map(invalidText));
    case 'applicable':
      if (!paid || paid.fate === 'counted') return paid?.remark ?? null;
      return joined([FATE[paid.fate], ...(paid.remark ? [paid.remark] : [])]);
  }
}

function missingText({ label, cell, question }: MissingInput): Text {
  if (question) return question;
  if (!cell) return text(`缺“${label.zh}”（表中没有此列）`, `“${label.en}” is missing (no such column)`);
  const at = cellWords(cell);
  return text(`缺“${label.zh}”（${at} 为空）`, `“${label.en}” is missing (${at} is blank)`);
}

const invalidText = ({ cell, message }: InvalidInput): Text =>
  text(`${cellWords(cell)}：${message.zh}`, `${cellWords(cell)}: ${message.en}`);

const cellWords = ({ row, column, sheet }: PlacedCell): string =>
  sheet === undefined ? a1(row, column) : `${sheet}!${a1(row, column)}`;

const joined = (parts: readonly Text[]): Text | null =>
  parts.length === 0 ? null : mapText(parts, text('；', '; '));

/** A row as the sheet counts it: 7, or 项目!7 on another sheet. */
export const rowNumber = ({ row, sheet }: RowPlace): number | string =>
  sheet === undefined ? row + 1 : `${sheet}!${row + 1}`;
