import { unclear } from '../../rules/awards';
import { text, type Text } from '../../rules/text';

/** What is said of a clause that names no figure at all. */
export const NO_FIGURE = text('未列金额、比例或上限。', 'No amount, rate or cap is stated.');

/** What is known of a clause that is at hand in excerpt only. */
export const EXCERPT = text(
  '据《杭州市数字经济政策精华汇编（2024）》摘录，条号为在汇编中的位置，原文条号和其他条款未见。',
  'Taken from the excerpt in the 2024 compendium of digital economy policies of Hangzhou; ' +
    'the article number is the place in the compendium, the numbering and the other articles ' +
    'of the policy are not at hand.',
);

/** The same with what else is to be known of the clause. */
export const excerptWith = (zh: string, en: string): Text =>
  text(`${EXCERPT.zh}${zh}`, `${EXCERPT.en} ${en}`);

/** What is said of an award whose text states nothing but a maximum. */
export const LIMIT_ONLY = unclear(
  '文本只给出最高额，没有计算依据；按最高额乘以数量计，实际资助可能较低。',
  'The text gives only a maximum and nothing to compute from; ' +
    'the maximum times the number is given, and the grant itself may be lower.',
);
