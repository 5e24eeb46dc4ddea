import * as z from 'zod/mini';
import { isIsoDay } from '../../../rules/dates';
import { text, type Text } from '../../../rules/text';
import { signsOf, unitNumber } from '../written-number';

/** The words and the numbers that a form is made of. */

/** What a text must be, by the message that its check leaves. */
export const TEXT_RULES = {
  filled: text('不空的文字', 'a text that is not blank'),
  day: text('存在的日期，写作 2025-06-30', 'a day that exists, written 2025-06-30'),
  number: text(
    `带单位的数（${signsOf(null).join('、')}），写作 "2000万元"、"15%"`,
    `a number with its unit (${signsOf(null).join(', ')}), written "2000万元", "15%"`,
  ),
  functionName: text(
    '函数名：大写字母、数字和下划线，以字母开头，最多 60 个字',
    'the name of a function: capital letters, digits and _, a letter first, at most 60',
  ),
  inputName: text(
    '参数名：英文字母和数字，以小写字母开头，最多 60 个字',
    'the name of a parameter: letters and digits, a small letter first, at most 60',
  ),
  code: text('代码：英文字母、数字、- 和 _，最多 60 个字', 'a code: letters, digits, - and _, at most 60'),
  sort: text(
    '种类名：英文字母、数字、/、- 和 _，最多 60 个字',
    'a sort of thing: letters, digits, /, - and _, at most 60',
  ),
  id: text('标识：英文字母、数字和 -，最多 60 个字', 'an id: letters, digits and -, at most 60'),
} as const satisfies Readonly<Record<string, Text>>;

type Rule = keyof typeof TEXT_RULES;

const matching = (pattern: RegExp, rule: Rule) => z.string().check(z.regex(pattern, rule));
const passing = (holds: (written: string) => boolean, rule: Rule) => z.string().check(z.refine(holds, rule));

const LONGEST_LINE = 4000;
const LONGEST_TEXT = 100_000;

/** Words of a line or two. */
export const line = matching(/\S/, 'filled').check(z.maxLength(LONGEST_LINE));
/** The text of a clause. */
export const wholeText = matching(/\S/, 'filled').check(z.maxLength(LONGEST_TEXT));
export const words = z.strictObject({ zh: line, en: line });
/** A remark, which may be blank. */
export const remark = z.strictObject({
  zh: z.string().check(z.maxLength(LONGEST_LINE)),
  en: z.string().check(z.maxLength(LONGEST_LINE)),
});
export const day = passing(isIsoDay, 'day');
export const numberText = passing((written) => unitNumber(written) !== null, 'number');
export const functionName = matching(/^[A-Z][A-Z0-9_]{0,59}$/, 'functionName');
export const inputName = matching(/^[a-z][A-Za-z0-9]{0,59}$/, 'inputName');
export const codeName = matching(/^[A-Za-z0-9_-]{1,60}$/, 'code');
export const sortName = matching(/^[A-Za-z0-9/_-]{1,60}$/, 'sort');
export const idName = matching(/^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/, 'id');

/** A list of so many at most. */
export const listOf = <T extends z.ZodMiniType>(of: T, most: number) => z.array(of).check(z.maxLength(most));

/** One of the words that the rules know; a list that a new word is missing from does not compile. */
export const wordOf = <K extends string>(all: Readonly<Record<K, unknown>>) =>
  z.enum(Object.keys(all) as [K, ...K[]]);
