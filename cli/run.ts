import product from '../package.json';
import { policyLibrary } from '../src/policy-library';
import type { Day } from '../src/rules/dates';
import type { Language, Text } from '../src/rules/text';
import { RefusedFile } from '../workbook/file/file-workbook';
import { askedOf, languageAsked, RefusedCommand } from './arguments';
import { assessCommand } from './assess/assess';
import { auditCommand } from './audit/audit';
import { DONE, type Command } from './command';
import { forecastCommand } from './forecast/forecast';
import { formulaCommand } from './formula/formula';
import { overviewOf } from './help';
import { sealCommand } from './seal/seal';
import type { Streams } from './streams';

/** The file or the command cannot be followed. */
const REFUSED = 2;
/** Something went wrong that neither the file nor the command explains. */
const FAILED = 1;

/**
 * Runs a command line.
 * @param argv the words behind `hangce`
 * @returns the status to end with: 0 done, 1 failed, 2 refused with words on `err`, others as the command says
 */
export async function run(argv: readonly string[], streams: Streams, today: () => Day): Promise<number> {
  const asked = languageAsked(argv);
  const languages: readonly Language[] = asked ? [asked] : ['zh', 'en'];
  const say = async (words: Text): Promise<void> => {
    for (const language of languages) await streams.err(`${words[language]}\n`);
  };
  try {
    return await follow(argv, streams, today, asked ?? 'zh');
  } catch (error) {
    if (error instanceof RefusedCommand || error instanceof RefusedFile) {
      await say(error.words);
      return REFUSED;
    }
    const message = error instanceof Error ? error.message : String(error);
    await say({
      zh: `没有完成：${message}`,
      en: `The work could not be finished: ${message}`,
    });
    return FAILED;
  }
}

const COMMANDS: readonly Command[] = [
  assessCommand,
  auditCommand,
  forecastCommand,
  formulaCommand,
  sealCommand,
];

async function follow(
  argv: readonly string[],
  streams: Streams,
  today: () => Day,
  language: Language,
): Promise<number> {
  const asked = askedOf(argv, COMMANDS);
  switch (asked.kind) {
    case 'help': {
      const help = asked.of?.help ?? overviewOf(COMMANDS);
      await streams.out(asked.languages.map((one) => help[one]).join('\n'));
      return DONE;
    }
    case 'version':
      await streams.out(`${product.version}\n`);
      return DONE;
    case 'run': {
      const work = asked.command.read(asked.words, asked.values);
      return work({ book: policyLibrary, version: product.version, today, streams, language });
    }
  }
}
