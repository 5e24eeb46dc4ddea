import type { AwardAssessment, Reason } from '../company/assessment';
import type { InvalidInput, MissingInput } from '../company/award-inputs';
import type { PlacedCell } from '../company/row-place';
import { a1 } from '../formulas/cell-names';
import { shortfallText } from '../readings/shortfall';
import type { Role } from '../rules/awards';
import type { Exact } from '../rules/exact';
import { mapText, text, type Text } from '../rules/text';
import { moneyText } from '../words/figures';
import { inSentence } from '../words/sentences';

export const inOneSentence = (parts: readonly Text[]): Text => mapText(parts, text('；', '; '));

/** Sentences that say more of the first: each goes on in its line. */
export const andThen = (first: Text, others: readonly Text[]): Text =>
  inOneSentence([first, ...others.map(goingOn)]);

/** “A wrong unit” begins with a word, as “CNY” does not. */
function goingOn(words: Text): Text {
  const { zh, en } = inSentence(words);
  return text(zh, en.startsWith('A ') ? `a ${en.slice(2)}` : en);
}

/** The requirements that fail, each with its distance. */
export const refusalText = (reasons: readonly Reason[]): Text =>
  inOneSentence(
    reasons.map(({ text: reason, shortfalls: [nearest] }) => {
      if (!nearest) return reason;
      const distance = shortfallText(nearest);
      return text(`${reason.zh}；${distance.zh}`, `${reason.en}; ${distance.en}`);
    }),
  );

/** What is missing, and between which amounts it then lies. */
export function missingWords({ missing, range }: AwardAssessment): Text {
  const words = inOneSentence(missing.map(missingText));
  if (!range) return words;
  const from = moneyText(range.from);
  if (!range.to.isFinite())
    return text(`${words.zh}；应发不少于 ${from.zh}`, `${words.en}; it is not below ${from.en}`);
  const to = moneyText(range.to);
  return text(
    `${words.zh}；应发在 ${from.zh} 与 ${to.zh} 之间`,
    `${words.en}; it lies between ${from.en} and ${to.en}`,
  );
}

function missingText({ label, cell, question }: MissingInput): Text {
  if (question) return question;
  if (!cell) return text(`缺“${label.zh}”（没有此列）`, `“${label.en}” is missing (no such column)`);
  const at = cellWords(cell);
  return text(`缺“${label.zh}”（${at} 为空）`, `“${label.en}” is missing (${at} is blank)`);
}

export const invalidWords = (invalid: readonly InvalidInput[]): Text =>
  inOneSentence(
    invalid.map(({ cell, message }) =>
      text(`${cellWords(cell)}：${message.zh}`, `${cellWords(cell)}: ${message.en}`),
    ),
  );

const cellWords = ({ row, column, sheet }: PlacedCell): string =>
  sheet === undefined ? a1(row, column) : `${sheet}!${a1(row, column)}`;

/** Why what is no award to a beneficiary has no amount that a payment could be held against. */
export const ROLE_WORDS: Readonly<Record<Exclude<Role, 'award'>, Text>> = {
  limit: text(
    '这是对其他奖补的上限，不是一项奖补，没有应发的金额',
    'This is a limit on other awards and no award: there is no amount to be paid',
  ),
  pool: text(
    '这是全市的年度总额，不是给一家的奖补，没有应发的金额',
    'This is a yearly pool of the city and no award to one beneficiary: there is no amount to be paid',
  ),
  equity: text(
    '这是股权出资，不是补助，金额由投资协议确定',
    'This is an investment and no subsidy: the agreement settles its amount',
  ),
};

export const AGREES = text('与重算一致', 'Agrees with the recomputation');

/** 多付 600,000元 */
export const differenceWords = (paidLessOurs: Exact): Text => {
  const by = moneyText(paidLessOurs.abs());
  return paidLessOurs.gt(0)
    ? text(`多付 ${by.zh}`, `Overpaid by ${by.en}`)
    : text(`少付 ${by.zh}`, `Underpaid by ${by.en}`);
};
