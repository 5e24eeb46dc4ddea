import type { Change, Cliff, NextStep } from '../../src/readings/breakpoint';
import { requirementText } from '../../src/readings/requirement-wording';
import { distanceText } from '../../src/readings/shortfall';
import { figure, stated } from '../../src/words/figures';
import { inSentence } from '../../src/words/sentences';
import { unitOfInput } from '../../src/rules/units';
import type { Exact } from '../../src/rules/exact';
import type { NumberInput } from '../../src/rules/inputs';
import { inlineAmount } from '../../src/words/amounts';
import type { PaneWords } from '../frame/pane-context';

/** 年营收再增 3,765万元，进入 10亿元档，增加 50万元，共 100万元. */
export function nextStepWords(step: NextStep, words: PaneWords): string {
  const { t, language } = words;
  const { change, input, by, gain, amount } = step;
  return capital(
    t(`next.${change}`, {
      input: nameOf(input, words),
      by: byWords(input, by, words),
      turn: turnWords(step, words),
      gain: gainWords(gain, words),
      amount: inlineAmount(amount, language),
    }),
  );
}

function gainWords(gain: Exact, { t, language }: PaneWords): string {
  if (gain.isZero()) return t('next.same');
  return t(gain.gt(0) ? 'next.more' : 'next.less', { amount: inlineAmount(gain.abs(), language) });
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The warning of a cliff, where more pays less: before it, and behind it. */
export function cliffWords({ input, figure: edge, amount, loss, passed }: Cliff, words: PaneWords): string {
  const { t, language } = words;
  return t(passed ? 'next.cliffBehind' : 'next.cliffAhead', {
    input: nameOf(input, words),
    figure:
      input.kind === 'money' ? inlineAmount(edge, language) : words.say(figure(edge, unitOfInput(input))),
    amount: inlineAmount(amount, language),
    loss: inlineAmount(loss, language),
  });
}

const nameOf = (input: NumberInput, { language, say }: PaneWords): string =>
  language === 'zh' ? say(input.label) : say(inSentence(input.label));

const byWords = (input: NumberInput, by: Exact, { language, say }: PaneWords): string =>
  input.kind === 'money' ? inlineAmount(by, language) : say(distanceText(input, by));

const SINKING: ReadonlySet<Change> = new Set(['fall', 'floor', 'declines']);

/** The name of a breakpoint: a tier, a ceiling, a requirement or a whole step. */
function turnWords({ turn, meets, change }: NextStep, { t, say }: PaneWords): string {
  if (!turn) return '';
  const sinks = SINKING.has(change);
  switch (turn.kind) {
    case 'tier':
      return t('next.tier', { edge: say(stated(turn.edge.value, turn.edge.unit)) });
    case 'step':
      return t(sinks ? 'next.stepLess' : 'next.step', { size: say(stated(turn.size.value, turn.size.unit)) });
    case 'ceiling':
      return t(sinks ? 'next.belowCeiling' : 'next.ceilingReached', {
        bound: turn.bound.kind === 'constant' ? say(stated(turn.bound.value, turn.bound.unit)) : '',
      }).trim();
    case 'floor':
      return t(sinks ? 'next.downToFloor' : 'next.overFloor');
    case 'requirement': {
      const asked = requirementText(turn.condition);
      if (!asked) return t('next.otherRequirement');
      const jumps = change === 'rise' || change === 'fall';
      return t(meets ? 'next.meets' : jumps ? 'next.fails' : 'next.beyond', { requirement: say(asked) });
    }
  }
}
