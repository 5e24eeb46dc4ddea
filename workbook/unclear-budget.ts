import type { Text } from '../src/rules/text';

/** The workbook does not say what has to be known before anything can be summed. */
export class UnclearBudget extends Error {
  constructor(
    readonly about: 'year' | 'twice',
    readonly words: Text,
  ) {
    super(`${words.zh} ${words.en}`);
  }
}
