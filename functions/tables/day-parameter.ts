import { AS_OF } from '../../src/rules/arguments';
import { text } from '../../src/rules/text';
import type { FunctionParameter } from '../custom-function';

/** The day of application. A function that read the clock would change under an auditor's hands. */
export const dayParameter: FunctionParameter = {
  name: AS_OF.name,
  description: text(
    '申报日（可选），如 TODAY()：只计当日有效的政策；不填则不判断有效期，已发布的政策都计，征求意见稿不计',
    'Optional day of application, such as TODAY(): policies in force on it count. ' +
      'Left out, dates are not tested: all adopted policies count, drafts never',
  ),
  optional: true,
};
