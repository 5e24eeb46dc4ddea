import { parseArgs } from 'node:util';
import { dayFromText, type Day } from '../src/rules/dates';
import { text, type Language, type Text } from '../src/rules/text';
import type { Command, Options, Values } from './command';

/** A command line that cannot be followed, with the reason in words. */
export class RefusedCommand extends Error {
  constructor(readonly words: Text) {
    super(`${words.zh} ${words.en}`);
  }
}

/** What a command line asks for. `of` null: the overview of all commands. */
export type Asked =
  | { readonly kind: 'help'; readonly of: Command | null; readonly languages: readonly Language[] }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'run';
      readonly command: Command;
      readonly words: readonly string[];
      readonly values: Values;
    };

/** The options that every command has. */
const COMMON = {
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const satisfies Options;

/** The language that a command line asks for, whatever else is wrong with it; null where it asks for none. */
export function languageAsked(argv: readonly string[]): Language | null {
  for (const [at, word] of argv.entries()) {
    const said = word === '--lang' ? argv[at + 1] : /^--lang=(.*)$/.exec(word)?.[1];
    if (said === 'zh' || said === 'en') return said;
  }
  return null;
}

/** @throws RefusedCommand where the words are none of the commands */
export function askedOf(written: readonly string[], commands: readonly Command[]): Asked {
  const argv = withNegatives(written);
  const all = commands.reduce<Options>((so, { options }) => ({ ...so, ...options }), {});
  const [name] = looselyParsed(argv, { ...all, ...COMMON }).positionals;
  const command = commands.find((one) => one.name === name) ?? null;
  const options = { ...(command?.options ?? all), ...COMMON };
  const { values, positionals } = parse(argv, options);
  checkOnce(argv, options);
  const { lang } = values;
  if (lang !== undefined && lang !== 'zh' && lang !== 'en')
    throw refused(
      `--lang 只能是 zh 或 en，而不是“${String(lang)}”`,
      `--lang is zh or en, not "${String(lang)}"`,
    );
  if (values.version) return { kind: 'version' };
  if (values.help || name === undefined)
    return { kind: 'help', of: command, languages: lang ? [lang] : ['zh', 'en'] };
  if (command === null) throw noCommand(name, commands);
  return { kind: 'run', command, words: positionals.slice(1), values };
}

function noCommand(written: string, commands: readonly Command[]): RefusedCommand {
  const names = commands.map(({ name }) => name);
  return refused(
    `没有“${written}”这个命令，可用的是 ${names.join('、')}（例：hangce assess 企业.xlsx）`,
    `There is no command "${written}"; there is ${names.join(', ')} (such as hangce assess companies.xlsx)`,
  );
}

const looselyParsed = (argv: readonly string[], options: Options) =>
  parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });

function parse(
  argv: readonly string[],
  options: Options,
): { readonly values: Values; readonly positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { values: values as Values, positionals };
  } catch (error) {
    throw error instanceof Error ? whyNotParsed(error, argv, options) : error;
  }
}

function whyNotParsed(error: Error, argv: readonly string[], options: Options): RefusedCommand {
  const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? '';
  const code = 'code' in error ? error.code : '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const known = Object.keys(options)
      .map((name) => `--${name}`)
      .join(' ');
    return refused(
      `没有选项“${option}”，可用的是：${known}`,
      `There is no option "${option}"; there are: ${known}`,
    );
  }
  const name = option.replace(/^--?/, '');
  const isSwitch = options[name]?.type === 'boolean';
  if (isSwitch) return refused(`选项“${option}”后面没有值`, `The option "${option}" takes no value`);
  const written = option === '' ? argv.join(' ') : option;
  return refused(`选项“${written}”后面缺少值`, `The option "${written}" needs a value`);
}

/** Of two values of one option neither is surely meant. */
function checkOnce(argv: readonly string[], options: Options): void {
  const seen = new Set<string>();
  for (const token of looselyParsed(argv, options).tokens) {
    if (token.kind !== 'option') continue;
    if (options[token.name]?.multiple === true) continue;
    if (seen.has(token.name))
      throw refused(`选项“--${token.name}”写了两次`, `The option "--${token.name}" is written twice`);
    seen.add(token.name);
  }
}

/** `--growth -0.05`: a word that begins like an option, and is the negative value of the one before it. */
const withNegatives = (argv: readonly string[]): readonly string[] =>
  argv.reduce<readonly string[]>((so, word) => {
    const before = so.at(-1);
    const isValue = /^-[\d.]/.test(word) && before !== undefined && /^--[a-z-]+$/.test(before);
    return isValue ? [...so.slice(0, -1), `${before}=${word}`] : [...so, word];
  }, []);

/** The texts of an option that may be written several times. */
export const textsIn = (values: Values, name: string): readonly string[] => {
  const value = values[name];
  return Array.isArray(value) ? value.map(String) : [];
};

/** A text among the options; undefined where it was not written. */
export const textIn = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

/** The day of `--as-of`; undefined where it was left out. */
export function dayOf(written: string | undefined): Day | undefined {
  if (written === undefined) return undefined;
  const day = dayFromText(written);
  if (day === null)
    throw refused(
      `--as-of 应是真实的日期，如 2026-06-30，而不是“${written}”`,
      `--as-of is a day that exists, such as 2026-06-30, not "${written}"`,
    );
  return day;
}

/** The years that a table's figures may be of, as the pane takes them. */
const [FIRST_YEAR, LAST_YEAR] = [1990, 2100];

/** The year of `--year`; undefined where it was left out. */
export function yearOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const year = /^\d{4}$/.test(written) ? Number(written) : 0;
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw refused(
      `--year 应是 ${FIRST_YEAR} 到 ${LAST_YEAR} 之间的年份，如 2025，而不是“${written}”`,
      `--year is a year from ${FIRST_YEAR} to ${LAST_YEAR}, such as 2025, not "${written}"`,
    );
  return year;
}

export const refused = (zh: string, en: string): RefusedCommand =>
  new RefusedCommand(text(`${zh}。`, `${en}.`));
