import { text } from '../../rules/text';

/** What an input that is left out counts as. */
export const COUNTS_AS_ZERO = text('按 0 计', 'counts as 0');
export const COUNTS_AS_ONE_YEAR = text('按 1 年计', 'counts as 1 year');
export const COUNTS_AS_FIRST_YEAR = text('按第 1 年计', 'counts as the 1st year');
export const TAKEN_AS_NONE_BEFORE = text('视为此前未获', 'taken as none before');

/** A condition that many clauses set. */
export const PASSED_REVIEW = text('经评审', 'approved by review');
