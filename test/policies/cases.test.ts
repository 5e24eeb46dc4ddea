import { describe, expect, it } from 'vitest';
import { awardFunction } from '../../functions/award-function';
import { answer } from '../../functions/hosts/answer';
import { policyLibrary } from '../../src/policy-library';
import { readCaseFiles, type AwardCase } from '../cases/read-cases';

const cases = new Map(
  readCaseFiles().flatMap(({ awards }) => awards.map((one) => [one.function, one.cases])),
);
const provisions = policyLibrary.provisions.map((provision) => [provision.award.name, provision] as const);

describe('The cases', () => {
  it.each(provisions)('of %s get the amounts and refusals that the document says', (name, provision) => {
    const call = awardFunction(provision);
    const answerTo = ({ args }: AwardCase) =>
      answer(
        call,
        call.parameters.map((_, position) => args[position] ?? null),
        'zh',
      );
    const wrong = (cases.get(name) ?? []).filter((one) => {
      const got = answerTo(one);
      if ('amount' in one) return !('cells' in got) || got.cells !== one.amount;
      return !('refusal' in got) || !got.refusal.includes(one.error);
    });
    expect(wrong.map((one) => ({ ...one, got: answerTo(one) }))).toEqual([]);
  });
});
