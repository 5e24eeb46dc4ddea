import type { Facts } from '../rules/arguments';
import type { Ambiguity } from '../rules/awards';
import type { Exact } from '../rules/exact';
import type { Provision } from '../rules/policy-book';
import { text, type Text } from '../rules/text';
import { amountOf, paidBy } from './amount';
import { moneyText } from '../words/figures';

/** What an award comes to where its unclear words are read the other way. */
export interface AmbiguityOutcome {
  readonly note: Ambiguity;
  /** The other reading in words. */
  readonly text: Text;
  /** Yuan, rounded once to 0.01, half up. */
  readonly amount: Exact;
  /** Yuan by which the other reading pays more than the one taken; negative where it pays less. */
  readonly difference: Exact;
}

/**
 * Every other reading of an award that is a rule of its own, in the order of the notes, also where it comes to
 * the same.
 * @param facts complete, as `readArguments` gives them
 */
export function ambiguityOutcomes(provision: Provision, facts: Facts): readonly AmbiguityOutcome[] {
  const taken = amountOf(provision, facts).yuan;
  return provision.award.ambiguities.flatMap((note) => {
    if (!note.other) return [];
    const amount = paidBy(note.other.rule, facts);
    return [{ note, text: note.other.text, amount, difference: amount.minus(taken) }];
  });
}

/** The other reading with its amount and how far it lies from the reading taken. */
export function ambiguityOutcomeText({ text: words, amount, difference }: AmbiguityOutcome): Text {
  const [figure, distance] = [moneyText(amount), moneyText(difference.abs())];
  if (difference.isZero())
    return text(`${words.zh}：${figure.zh}，金额相同`, `${words.en}: ${figure.en}, the same amount`);
  const direction = difference.isNegative() ? text('少', 'less') : text('多', 'more');
  return text(
    `${words.zh}：${figure.zh}，比所取读法${direction.zh} ${distance.zh}`,
    `${words.en}: ${figure.en}, ${distance.en} ${direction.en} than the reading taken`,
  );
}
