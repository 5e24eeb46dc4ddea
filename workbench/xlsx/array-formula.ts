import { tokenize, tokenTypes } from '@borgar/fx';

/** Functions that take whole ranges by themselves, also in a formula that is stored as a plain one. */
const TAKE_ARRAYS = new Set(['SUMPRODUCT', 'LOOKUP', 'MMULT', 'FREQUENCY']);

const OPERATORS = new Set(['+', '-', '*', '/', '^', '&', '=', '<', '>', '<=', '>=', '<>']);

/**
 * Whether a formula reckons with a whole range, cell by cell. The grid does so with any formula; Excel does when
 * the formula is stored as an array formula, and takes one cell of the range when it is stored as a plain one.
 */
export function reckonsWithRanges(formula: string): boolean {
  const words = tokenize(formula).filter(({ type }) => type !== tokenTypes.WHITESPACE);
  const calls: boolean[] = [];
  return words.some(({ type, value }, at) => {
    if (value === '(') calls.push(TAKE_ARRAYS.has(words[at - 1]?.value.toUpperCase() ?? ''));
    if (value === ')') calls.pop();
    const isRange = type === tokenTypes.REF_BEAM || (type === tokenTypes.REF_RANGE && value.includes(':'));
    if (!isRange || calls.includes(true)) return false;
    return [words[at - 1], words[at + 1]].some(
      (word) => at > 0 && word?.type === tokenTypes.OPERATOR && OPERATORS.has(word.value),
    );
  });
}
