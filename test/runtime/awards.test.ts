import { beforeAll, describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { readCaseFiles, type AwardCase, type AwardCases } from '../cases/read-cases';
import { openMicrosoftRuntime, type Answer, type MicrosoftRuntime } from './microsoft-runtime';

const caseFiles = readCaseFiles();

let runtime: MicrosoftRuntime;
const answers = new Map<AwardCase, Answer>();

beforeAll(async () => {
  runtime = await openMicrosoftRuntime('zh-CN');
  const awards = caseFiles.flatMap((file) => file.awards);
  const asked = awards.flatMap((award) => award.cases.map((one) => ({ award, one })));
  const given = await runtime.callAll(
    asked.map(({ award, one }) => ({ id: award.function, args: one.args })),
  );
  asked.forEach(({ one }, index) => answers.set(one, given[index]!));
  return () => runtime.close();
}, 120_000);

const withAwards = caseFiles.filter(({ awards }) => awards.length > 0);

for (const { 政策: policy, awards } of withAwards) {
  describe(policy, () => {
    it.each(awards.map((award) => [nameOf(award), award] as const))('%s', (_name, award) => {
      const wrong = award.cases.filter((one) => !isRight(one, answers.get(one)));
      expect(wrong.map((one) => report(award, one, answers.get(one)))).toEqual([]);
    });
  });
}

describe('计算时', () => {
  it('asks no server, evaluates no text as code and leaves no error uncaught', async () => {
    expect(await runtime.misdeeds()).toEqual([]);
  });
});

function nameOf({ function: name, cases }: AwardCases): string {
  const title = policyLibrary.find(name)?.award.title.zh ?? '（没有这个函数）';
  return `${name} ${title}：${cases.length} 例`;
}

function isRight(expected: AwardCase, answer: Answer | undefined): boolean {
  if ('amount' in expected) return answer?.value === expected.amount;
  return answer?.error === '#VALUE!' && answer.message.includes(named(expected.error));
}

/** The label as messages quote it: 年营收 alone would also be found in 上年营收. The date's cases name it by its kind. */
const named = (label: string): string => (label === '日期' ? label : `“${label}”`);

function report({ function: name }: AwardCases, one: AwardCase, answer: Answer | undefined): string {
  const args = one.args.map((arg) => (arg === null ? '' : JSON.stringify(arg)));
  const expected = 'amount' in one ? one.amount : `#VALUE! 并提到“${one.error}”`;
  const got =
    answer?.error === undefined ? JSON.stringify(answer?.value) : `${answer.error} ${answer.message}`;
  return `${name} ${one.说明}：=HZ.${name}(${args.join(', ')}) 应为 ${expected}，得到 ${got}`;
}
