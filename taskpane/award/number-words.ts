import { markedNumbers, type MarkedNumber } from '../../src/law/marked-numbers';
import { NUMBER_USE, type NumberUse, type RuleNumber } from '../../src/law/rule-numbers';
import type { Award } from '../../src/rules/awards';
import type { PaneWords } from '../frame/pane-context';

/** 门槛, 比例（省级）, 上限（另一种读法）. */
function useWords({ use, category, ofOtherReading }: RuleNumber, { t, say }: PaneWords): string {
  const asides = [category ? say(category) : null, ofOtherReading ? t('library.ambiguity') : null];
  const aside = asides.filter((one) => one !== null).join(t('reason.separator'));
  return aside === '' ? say(NUMBER_USE[use]) : t('library.useOf', { use: say(NUMBER_USE[use]), aside });
}

/** The use of a number of the text, with its award where the text has several. */
export function numberWords({ uses }: MarkedNumber, awards: number, words: PaneWords): string {
  const { t, say } = words;
  const lines = uses.map(({ award, number }) => {
    const use = useWords(number, words);
    return awards > 1 ? t('library.useBy', { award: say(award.title), use }) : use;
  });
  return [...new Set(lines)].join(t('reason.conditionSeparator'));
}

export interface NumbersOfUse {
  readonly use: NumberUse;
  /** The numbers as the text writes them, in its order. */
  readonly numbers: readonly string[];
}

/** The numbers of a text that an award uses, by what they are for. */
export function numbersByUse(
  lawText: string,
  awards: readonly Award[],
  award: Award,
): readonly NumbersOfUse[] {
  const byUse = new Map<NumberUse, Set<string>>();
  for (const { start, end, uses } of markedNumbers(lawText, awards))
    for (const { award: user, number } of uses)
      if (user === award) {
        const numbers = byUse.get(number.use) ?? new Set<string>();
        byUse.set(number.use, numbers.add(lawText.slice(start, end).replace(/\s/g, '')));
      }
  return [...byUse].map(([use, numbers]) => ({ use, numbers: [...numbers] }));
}
