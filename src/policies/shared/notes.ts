import { text, type Text } from '../../rules/text';

/** What is said of a clause that names no figure at all. */
export const NO_FIGURE = text('未列金额、比例或上限。', 'No amount, rate or cap is stated.');

/** What is known of a clause that is at hand in excerpt only. */
export const EXCERPT = text(
  '据《杭州市数字经济政策精华汇编（2024）》摘录，条号为在汇编中的位置，原文条号和其他条款未见。',
  'Taken from the excerpt in the 2024 compendium of digital economy policies of Hangzhou; ' +
    'the article number is the place in the compendium, the numbering and the other articles of the ' +
    'policy are not at hand.',
);

/** The same with what else is to be known of the clause. */
export const excerptWith = (zh: string, en: string): Text =>
  text(`${EXCERPT.zh}${zh}`, `${EXCERPT.en} ${en}`);
