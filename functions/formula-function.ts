import { formulaText } from '../src/formulas/native/formula-text';
import { ArgumentError, isBlank } from '../src/rules/arguments';
import type { PolicyBook } from '../src/rules/policy-book';
import { text } from '../src/rules/text';
import type { CustomFunction } from './custom-function';
import { nameParameter, readProvision } from './provision-argument';

/** `HZ.FORMULA("NAME", "B2*10000", …)`: the text of an ordinary formula that comes to the same amount. */
export const formulaFunction = (book: PolicyBook): CustomFunction => ({
  id: 'FORMULA',
  description: text(
    '给出与该函数结果相同的 Excel 普通公式（文本），不需要加载项即可计算，便于独立验算',
    'The text of an ordinary Excel formula with the same result, which needs no add-in',
  ),
  call: { awardsNamedAt: [0], takesFigures: false, testsDates: false, lists: null },
  parameters: [
    nameParameter(book),
    {
      name: 'expressions',
      description: text(
        '该函数的参数，依次写成文本，如 "B2*10000"、"国家级"；最后可加日期，如 "2026-06-30"',
        'The arguments of that function as texts such as "B2*10000"; then a day, such as "2026-06-30"',
      ),
      optional: true,
      repeating: true,
    },
  ],
  spills: false,
  evaluate([name, ...args]) {
    return formulaText(readProvision(book, name), args.map(expressionOf), book);
  },
});

/** An argument as it is written: a cell that holds 5 is the number 5. */
function expressionOf(raw: unknown): string {
  if (isBlank(raw)) return '';
  if (typeof raw === 'string') return raw;
  if (typeof raw === 'number' && Number.isFinite(raw)) return String(raw);
  if (typeof raw === 'boolean') return raw ? 'TRUE' : 'FALSE';
  throw new ArgumentError(
    'expressions',
    text(
      '参数“表达式”（expressions）应为文本，如 "B2*10000"',
      'Argument "expressions" must be texts such as "B2*10000"',
    ),
  );
}
