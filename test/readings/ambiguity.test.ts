import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { explain } from '../../src/readings/explanation';
import { ambiguityOutcomes } from '../../src/readings/ambiguity';
import { ArgumentError, readArguments, type Call } from '../../src/rules/arguments';
import type { Award } from '../../src/rules/awards';
import type { Provision } from '../../src/rules/policy-book';
import { readCaseFiles } from '../cases/read-cases';
import { kiteAward } from '../fixture/kite-book';
import { provisionNamed } from '../provision-named';

const outcomes = (provision: Provision, args: readonly unknown[]) =>
  ambiguityOutcomes(provision, readArguments(provision.award, args).facts).map(
    ({ text, amount, difference }) => [text.zh, amount.toNumber(), difference.toNumber()],
  );

const readAs = (name: string, args: readonly unknown[]) => outcomes(kiteAward(name), args);

const otherSteps = (name: string, args: readonly unknown[]) => {
  const provision = kiteAward(name);
  return explain(provision, readArguments(provision.award, args)).filter(({ kind }) => kind === 'ambiguity');
};

describe('Another reading of unclear words', () => {
  it('comes with its amount and how far it lies from the reading taken', () => {
    expect(readAs('KITE_DISTRICT_FLIGHT', [1_000_000])).toEqual([['恰为100万元的按15%', 150_000, -150_000]]);
  });

  it('is listed with a difference of 0 where both come to the same', () => {
    expect(readAs('KITE_DISTRICT_FLIGHT', [1_000_000.01]).map(([, , difference]) => difference)).toEqual([0]);
  });

  it('is rounded as the reading taken is: once, to 0.01 yuan, half up', () => {
    expect(readAs('KITE_TEST_FLIGHT', [1_000_000.1])[0]?.[1]).toBe(0.02);
  });

  it('is given for each note that has one, in their order', () => {
    const insurance = provisionNamed('EQUIPMENT_FIRST_SET_INSURANCE');
    const two = insurance.award.ambiguities.filter(({ other }) => other);
    expect(two).toHaveLength(2);
    expect(outcomes(insurance, [1_000_000, 0.03]).map(([words]) => words)).toEqual(
      two.map(({ other }) => other?.text.zh),
    );
  });

  it('is an amount, never negative, in every case of every award that has one', () => {
    for (const { award, calls } of casesWithOthers()) {
      const provision = provisionNamed(award.name);
      for (const { facts } of calls) {
        for (const { amount } of ambiguityOutcomes(provision, facts)) {
          expect(amount.isFinite() && amount.gte(0), award.name).toBe(true);
        }
      }
    }
  });

  it('leads to another amount in some case of its award, or it would not be another reading', () => {
    const idle = casesWithOthers().flatMap(({ award, calls }) => {
      const provision = provisionNamed(award.name);
      const differs = new Set<string>();
      for (const { facts } of calls) {
        for (const { text, difference } of ambiguityOutcomes(provision, facts)) {
          if (!difference.isZero()) differs.add(text.zh);
        }
      }
      return award.ambiguities.flatMap(({ other }) =>
        other && !differs.has(other.text.zh) ? [`${award.name}: ${other.text.zh}`] : [],
      );
    });
    expect(idle).toEqual([]);
  });
});

describe('The explanation', () => {
  it('adds a row with the amount and the difference, behind the amount', () => {
    const [step] = otherSteps('KITE_TEST_FLIGHT', [2_000_000]);
    expect(step?.text).toEqual({
      zh: '只补助超过100万元的部分：150,000元，比所取读法少 150,000元',
      en: 'On the part above CNY 1 million only: CNY 150,000, CNY 150,000 less than the reading taken',
    });
    expect(step?.value?.toNumber()).toBe(150_000);
  });

  it('says more where the other reading pays more', () => {
    const contract = provisionNamed('SYNBIO_TECH_CONTRACT_REWARD');
    const steps = explain(contract, readArguments(contract.award, [19_999_999]));
    expect(steps.find(({ kind }) => kind === 'ambiguity')?.text.zh).toContain('比所取读法多');
  });

  it('adds none where the other reading comes to the same', () => {
    expect(otherSteps('KITE_TEST_FLIGHT', [900_000])).toEqual([]);
  });

  it('adds none on a day on which the policy pays nothing', () => {
    expect(otherSteps('KITE_TEST_FLIGHT', [2_000_000, '2030-01-01'])).toEqual([]);
  });
});

/** Every award with another reading, and the calls of its cases that are no errors. */
function casesWithOthers(): { award: Award; calls: Call[] }[] {
  const cases = new Map(
    readCaseFiles().flatMap(({ awards }) => awards.map((one) => [one.function, one.cases] as const)),
  );
  return policyLibrary.provisions
    .filter(({ award }) => award.ambiguities.some(({ other }) => other))
    .map(({ award }) => ({
      award,
      calls: (cases.get(award.name) ?? []).flatMap(({ args }) => {
        try {
          return [readArguments(award, args)];
        } catch (error) {
          if (error instanceof ArgumentError) return [];
          throw error;
        }
      }),
    }));
}
