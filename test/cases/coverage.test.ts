import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { amountOf, compile } from '../../src/readings/amount';
import { readArguments, readInput, type Facts } from '../../src/rules/arguments';
import type { Award } from '../../src/rules/awards';
import { toFen } from '../../src/rules/exact';
import type { Expression } from '../../src/rules/expressions';
import { arbitraryArguments } from '../arbitrary-arguments';
import { readCaseFiles, type AwardCase } from './read-cases';
import { slightlyOtherRules } from './slightly-other-rules';

const caseFiles = readCaseFiles();
const cases = new Map(caseFiles.flatMap((file) => file.awards).map((award) => [award.function, award]));
const provisions = policyLibrary.provisions.map((provision) => [provision.award.name, provision] as const);

describe('The cases', () => {
  it('stand in one file for each policy, under its own title', () => {
    const titles = (policies: readonly (readonly [string, string])[]) => Object.fromEntries(policies);
    expect(titles(caseFiles.map((file) => [file.id, file.政策]))).toEqual(
      titles(policyLibrary.policies.map(({ id, title }) => [id, title.zh])),
    );
  });

  it('name each award of their policy once, in the order of the document', () => {
    for (const file of caseFiles) {
      const awards = policyLibrary.provisions
        .filter(({ policy }) => policy.id === file.id)
        .map(({ award }) => award.name);
      expect(file.awards.map((award) => award.function)).toEqual(awards);
    }
  });
});

describe.each(provisions)('The cases of %s', (name, provision) => {
  const { award, policy } = provision;
  const { parameters, cases: all } = cases.get(name) ?? { parameters: [], cases: [] };
  const paying = all.flatMap((one) => ('amount' in one ? [one] : []));

  it('name its parameters in their order', () => {
    expect(parameters).toEqual(award.inputs.map((input) => input.name));
  });

  it('pay nothing, pay something and refuse', () => {
    expect(paying.some(({ amount }) => amount === 0)).toBe(true);
    expect(paying.some(({ amount }) => amount > 0)).toBe(true);
    expect(all.some((one) => 'error' in one)).toBe(true);
  });

  it('give each optional argument and leave it out', () => {
    const optional = award.inputs.flatMap(({ name: parameter, input }, position) =>
      input.omission ? [{ parameter, position }] : [],
    );
    const isGiven = (one: AwardCase, position: number) => (one.args[position] ?? null) !== null;
    const untried = [...optional, { parameter: 'asOf', position: award.inputs.length }].filter(
      ({ position }) =>
        !paying.some((one) => isGiven(one, position)) || !paying.some((one) => !isGiven(one, position)),
    );
    expect(untried.map(({ parameter }) => parameter)).toEqual([]);
  });

  it('use each code', () => {
    const unused = award.inputs.flatMap(({ name: parameter, input }, position) => {
      if (input.kind !== 'code') return [];
      const used = new Set(paying.map((one) => readInput(parameter, input, one.args[position])));
      return input.codes.filter(({ code }) => !used.has(code)).map(({ code }) => `${parameter}: ${code}`);
    });
    expect(unused).toEqual([]);
  });

  it('try the first and the last day of the policy and the days next to them', () => {
    const tried = new Set(all.map((one) => one.args[award.inputs.length]));
    const days = [
      ...(policy.effectiveFrom ? [policy.effectiveFrom, shifted(policy.effectiveFrom, -1)] : []),
      ...(policy.effectiveTo ? [policy.effectiveTo, shifted(policy.effectiveTo, 1)] : []),
    ];
    expect(days.filter((day) => !tried.has(day))).toEqual([]);
  });

  it('tell the rule from every rule with one number or one comparison slightly different', () => {
    const told = paying.flatMap((one) => {
      const read = readArguments(award, one.args);
      const { standing } = amountOf(provision, read.facts, read.asOf);
      return standing === null || standing === 'inForce' ? [read.facts] : [];
    });
    const pays = (rule: Expression) => {
      const amount = compile(rule);
      return (facts: Facts) => toFen(amount(facts)).toString();
    };
    const asWritten = pays(award.rule);
    const unnoticed = slightlyOtherRules(award.rule).flatMap(({ difference, rule }) => {
      const other = pays(rule);
      const differs = (facts: Facts) => asWritten(facts) !== other(facts);
      if (told.some(differs)) return [];
      // Some differences are none: a tier above the cap, an edge at which both sides pay the same.
      const telling = probes(award).find((args) => differs(readArguments(award, args).facts));
      return telling ? [`${difference}: nothing like ${JSON.stringify(telling)} is tried`] : [];
    });
    expect(unnoticed).toEqual([]);
  });
});

/** The same in every run: whether the cases suffice is no matter of luck. */
const probes = (award: Award) => fc.sample(arbitraryArguments(award), { numRuns: 1000, seed: 20220725 });

function shifted(day: string, by: number): string {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + by);
  return time.toISOString().slice(0, 10);
}
