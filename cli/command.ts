import type { ParseArgsConfig } from 'node:util';
import type { Day } from '../src/rules/dates';
import type { PolicyBook } from '../src/rules/policy-book';
import type { Language, Text } from '../src/rules/text';
import type { Streams } from './streams';

/** What a command runs with. */
export interface Surroundings {
  readonly book: PolicyBook;
  /** The version of the product, and so of the rules. */
  readonly version: string;
  readonly today: () => Day;
  readonly streams: Streams;
  readonly language: Language;
}

/** The options of a command line as they were written. */
export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

export type Options = NonNullable<ParseArgsConfig['options']>;

/** What `hangce NAME …` does. */
export interface Command {
  readonly name: string;
  /** Its lines in the overview of all commands. */
  readonly usage: Text;
  /** All that `hangce NAME --help` says. */
  readonly help: Text;
  /** Its own options; every command has `--lang`, `--help` and `--version` besides. */
  readonly options: Options;
  /**
   * Reads the words behind the name.
   * @returns the work, which ends with the status: 0 done, others as `help` says
   * @throws RefusedCommand where they cannot be followed
   */
  read(words: readonly string[], values: Values): (surroundings: Surroundings) => Promise<number>;
}

export const DONE = 0;
