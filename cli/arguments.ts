import { parseArgs, type ParseArgsConfig } from 'node:util';
import { dayFromText, type Day } from '../src/rules/dates';
import { text, type Language, type Text } from '../src/rules/text';

/** A command line that cannot be followed, with the reason in words. */
export class RefusedCommand extends Error {
  constructor(readonly words: Text) {
    super(`${words.zh} ${words.en}`);
  }
}

export type Output =
  | { readonly kind: 'report' }
  | { readonly kind: 'json' }
  /** The path of a workbook to write. */
  | { readonly kind: 'workbook'; readonly path: string };

export interface AssessCommand {
  readonly kind: 'assess';
  readonly file: string;
  readonly sheet: string | undefined;
  /** Left out: today. */
  readonly day: Day | undefined;
  readonly dataYear: number | undefined;
  readonly output: Output;
}

export type Command =
  | { readonly kind: 'help'; readonly of: 'hangce' | 'assess'; readonly languages: readonly Language[] }
  | { readonly kind: 'version' }
  | AssessCommand;

const OPTIONS = {
  sheet: { type: 'string' },
  'as-of': { type: 'string' },
  year: { type: 'string' },
  json: { type: 'boolean' },
  out: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const satisfies ParseArgsConfig['options'];

type Values = ReturnType<typeof parse>['values'];

/** The language that a command line asks for, whatever else is wrong with it; null where it asks for none. */
export function languageAsked(argv: readonly string[]): Language | null {
  for (const [at, word] of argv.entries()) {
    const said = word === '--lang' ? argv[at + 1] : /^--lang=(.*)$/.exec(word)?.[1];
    if (said === 'zh' || said === 'en') return said;
  }
  return null;
}

/** @throws RefusedCommand where the words are no command */
export function commandOf(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  checkOnce(argv);
  if (values.lang !== undefined && values.lang !== 'zh' && values.lang !== 'en')
    throw refused(
      `--lang 只能是 zh 或 en，而不是“${values.lang}”`,
      `--lang is zh or en, not "${values.lang}"`,
    );
  const [name, ...files] = positionals;
  if (values.version) return { kind: 'version' };
  if (values.help || name === undefined) {
    const languages: readonly Language[] = values.lang ? [values.lang] : ['zh', 'en'];
    return { kind: 'help', of: name === 'assess' ? 'assess' : 'hangce', languages };
  }
  if (name !== 'assess')
    throw refused(
      `没有“${name}”这个命令，可用的是 assess（例：hangce assess 企业.xlsx）`,
      `There is no command "${name}"; there is assess (such as hangce assess companies.xlsx)`,
    );
  return assessCommand(files, values);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw error instanceof Error ? whyNotParsed(error, argv) : error;
  }
}

function whyNotParsed(error: Error, argv: readonly string[]): RefusedCommand {
  const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? '';
  const code = 'code' in error ? error.code : '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const known = Object.keys(OPTIONS)
      .map((name) => `--${name}`)
      .join(' ');
    return refused(
      `没有选项“${option}”，可用的是：${known}`,
      `There is no option "${option}"; there are: ${known}`,
    );
  }
  const name = option.replace(/^--?/, '');
  const isSwitch = (OPTIONS as ParseArgsConfig['options'])?.[name]?.type === 'boolean';
  if (isSwitch) return refused(`选项“${option}”后面没有值`, `The option "${option}" takes no value`);
  const written = option === '' ? argv.join(' ') : option;
  return refused(`选项“${written}”后面缺少值`, `The option "${written}" needs a value`);
}

/** Of two values of one option neither is surely meant. */
function checkOnce(argv: readonly string[]): void {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (seen.has(token.name))
      throw refused(`选项“--${token.name}”写了两次`, `The option "--${token.name}" is written twice`);
    seen.add(token.name);
  }
}

function assessCommand([file, ...others]: readonly string[], values: Values): AssessCommand {
  if (file === undefined)
    throw refused(
      '请写明要试算的文件（例：hangce assess 企业.xlsx）',
      'Please name the file to assess (such as hangce assess companies.xlsx)',
    );
  if (others.length > 0)
    throw refused(
      `一次只试算一个文件，多出的是：${others.join(' ')}`,
      `One file is assessed at a time; there is more: ${others.join(' ')}`,
    );
  return {
    kind: 'assess',
    file,
    sheet: values.sheet,
    day: dayOf(values['as-of']),
    dataYear: yearOf(values.year),
    output: outputOf(values),
  };
}

function dayOf(written: string | undefined): Day | undefined {
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

function yearOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const year = /^\d{4}$/.test(written) ? Number(written) : 0;
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw refused(
      `--year 应是 ${FIRST_YEAR} 到 ${LAST_YEAR} 之间的年份，如 2025，而不是“${written}”`,
      `--year is a year from ${FIRST_YEAR} to ${LAST_YEAR}, such as 2025, not "${written}"`,
    );
  return year;
}

function outputOf({ json, out }: Values): Output {
  if (json && out !== undefined)
    throw refused('--json 和 --out 只能用一个', '--json and --out are not used together');
  if (json) return { kind: 'json' };
  if (out === undefined) return { kind: 'report' };
  if (!/\.xlsx$/i.test(out))
    throw refused(
      `--out 写的是 .xlsx 文件，而不是“${out}”`,
      `--out writes an .xlsx file, which "${out}" is not`,
    );
  return { kind: 'workbook', path: out };
}

const refused = (zh: string, en: string): RefusedCommand => new RefusedCommand(text(`${zh}。`, `${en}.`));
