import { beforeAll, describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { AS_OF } from '../../src/rules/arguments';
import type { Award } from '../../src/rules/awards';
import type { Text } from '../../src/rules/text';
import { BAD_DATES, badArguments, goodArgument } from './bad-arguments';
import {
  openMicrosoftRuntime,
  type Answer,
  type Call,
  type CellArgument,
  type MicrosoftRuntime,
} from './microsoft-runtime';

const awards = policyLibrary.provisions.map(({ award }) => award);

/** A call with one bad argument, and the parameter that the message has to name. */
interface BadCall extends Call {
  readonly parameter: string;
  readonly label: Text;
  readonly what: string;
}

for (const [displayLanguage, language] of [
  ['zh-CN', 'zh'],
  ['en-US', 'en'],
] as const) {
  describe(`Excel in ${displayLanguage}`, () => {
    let runtime: MicrosoftRuntime;
    const answers = new Map<BadCall, Answer>();
    const badCalls = new Map(awards.map((award) => [award.name, callsWithOneBadArgument(award)]));

    beforeAll(async () => {
      runtime = await openMicrosoftRuntime(displayLanguage);
      const calls = [...badCalls.values()].flat();
      for (const [batch, ask] of [
        [calls.filter((call) => !holdsNaN(call)), runtime.callAll],
        [calls.filter(holdsNaN), runtime.callAllDirectly],
      ] as const) {
        const given = await ask(batch);
        batch.forEach((call, index) => answers.set(call, given[index]!));
      }
      return () => runtime.close();
    }, 120_000);

    it.each([...badCalls])('%s refuses every bad argument by its name', (_name, calls) => {
      const notRefusedByName = calls.filter((call) => {
        const answer = answers.get(call);
        return !(answer?.error === '#VALUE!' && answer.message.includes(call.label[language]));
      });
      expect(
        notRefusedByName.map((call) => `${call.parameter}, ${call.what}: ${told(answers.get(call))}`),
      ).toEqual([]);
    });

    it('asks whether 0.25 was meant for 25', () => {
      const messages = [...answers]
        .filter(([call]) => call.what === '25 for 25%')
        .map(([, answer]) => answer.message);
      expect(messages).not.toEqual([]);
      expect(messages.filter((message) => !message?.includes('0.25'))).toEqual([]);
    });

    it('writes no Chinese to an English reader and no English sentence to a Chinese one', () => {
      const foreign = language === 'en' ? /[\u4e00-\u9fff]/ : /\b(must|argument)\b/i;
      const quotesChinese = (call: BadCall) => /[\u4e00-\u9fff]/.test(JSON.stringify(call.args));
      const messages = [...answers]
        .filter(([call]) => !quotesChinese(call))
        .map(([, answer]) => answer.message ?? '');
      expect(messages.filter((message) => foreign.test(message))).toEqual([]);
    });

    it('does nothing but compute', async () => {
      expect(await runtime.misdeeds()).toEqual([]);
    });
  });
}

describe('The last arguments', () => {
  let runtime: MicrosoftRuntime;
  beforeAll(async () => {
    runtime = await openMicrosoftRuntime('zh-CN');
    return () => runtime.close();
  }, 120_000);
  const askAll = (argsOf: (award: Award) => readonly CellArgument[]) =>
    runtime.callAll(awards.map((award) => ({ id: award.name, args: argsOf(award) })));

  it('accepts good arguments: every bad answer above is owed to the one bad argument', async () => {
    const answers = await askAll(goodArguments);
    expect(answers.filter(({ value }) => typeof value !== 'number')).toEqual([]);
  });

  it('reads a day as an Excel serial, a serial with a time of day, and a text, all alike', async () => {
    const asText = await askAll((award) => [...goodArguments(award), '2025-06-30']);
    expect(asText.filter(({ value }) => typeof value !== 'number')).toEqual([]);
    expect(await askAll((award) => [...goodArguments(award), '2025/6/30'])).toEqual(asText);
    expect(await askAll((award) => [...goodArguments(award), 45838])).toEqual(asText);
    expect(await askAll((award) => [...goodArguments(award), 45838.75])).toEqual(asText);
  });

  it('pays nothing on the day before a policy and the same as without a day while it is in force', async () => {
    const provisions = policyLibrary.provisions.filter(({ policy }) => policy.effectiveFrom !== null);
    const ask = (asOf: (from: string) => string | null) =>
      runtime.callAll(
        provisions.map(({ policy, award }) => ({
          id: award.name,
          args: [...goodArguments(award), asOf(policy.effectiveFrom!)],
        })),
      );
    expect((await ask(dayBefore)).map(({ value }) => value)).toEqual(provisions.map(() => 0));
    expect(await ask((from) => from)).toEqual(await ask(() => null));
  });

  it('does not let an argument too many change an amount', async () => {
    const plain = await askAll(goodArguments);
    const surplus = await askAll((award) => [...goodArguments(award), null, 5]);
    const changed = awards.filter((_, index) => {
      const answer = surplus[index];
      return answer?.error !== '#VALUE!' && answer?.value !== plain[index]?.value;
    });
    expect(changed.map(({ name }) => name)).toEqual([]);
  });
});

function callsWithOneBadArgument(award: Award): BadCall[] {
  const good = goodArguments(award);
  const parameters = [
    ...award.inputs.map(({ name, input }) => ({ name, label: input.label, bad: badArguments(input) })),
    { name: AS_OF.name, label: AS_OF.label, bad: BAD_DATES },
  ];
  return parameters.flatMap(({ name, label, bad }, position) =>
    bad.map(({ what, value }) => {
      const args: CellArgument[] = [...good];
      args[position] = value;
      return { id: award.name, args, parameter: name, label, what };
    }),
  );
}

const goodArguments = (award: Award): CellArgument[] => award.inputs.map(({ input }) => goodArgument(input));

const holdsNaN = ({ args }: Call): boolean => args.some((arg) => Number.isNaN(arg));

const told = (answer: Answer | undefined): string =>
  answer?.error === undefined ? `gave ${JSON.stringify(answer?.value)}` : `${answer.error} ${answer.message}`;

function dayBefore(day: string): string {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() - 1);
  return time.toISOString().slice(0, 10);
}
