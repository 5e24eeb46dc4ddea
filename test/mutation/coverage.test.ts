import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { readInput } from '../../src/rules/arguments';
import type { Provision } from '../../src/rules/policy-book';
import { whyTheSame } from './equivalence';
import { isUnexcused, judge, type Judgement } from './judgement';
import { dayAfter } from './mutants';
import { MUTATION_REPORT, mutationReport } from './mutation-report';
import { readCaseFiles, type AwardCase } from '../cases/read-cases';

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
      ...(policy.effectiveFrom ? [policy.effectiveFrom, dayAfter(policy.effectiveFrom, -1)] : []),
      ...(policy.effectiveTo ? [policy.effectiveTo, dayAfter(policy.effectiveTo, 1)] : []),
    ];
    expect(days.filter((day) => !tried.has(day))).toEqual([]);
  });

  it('notice every single mistake in the award, but those proven to change no amount', () => {
    const missing = judged(provision).survivors.filter(isUnexcused);
    expect(
      missing.map(({ mutant: { change, difference }, telling }) => ({ change, difference, telling })),
    ).toEqual([]);
  });

  it('disprove none of the mistakes that a proof would excuse', () => {
    const disproven = judged(provision).noticed.filter((mutant) => whyTheSame(mutant, provision) !== null);
    expect(disproven.map(({ difference }) => difference)).toEqual([]);
  });
});

describe('docs/mutation.md', () => {
  it('says what the cases notice; `npm run mutation -- --write` writes it anew', () => {
    const judgements = policyLibrary.provisions.map(judged);
    expect(readFileSync(MUTATION_REPORT, 'utf8')).toBe(mutationReport(judgements));
  });
});

const judgements = new Map<Provision, Judgement>();

function judged(provision: Provision): Judgement {
  const known = judgements.get(provision);
  if (known) return known;
  const judgement = judge(provision, { cases: cases.get(provision.award.name)?.cases ?? [] });
  judgements.set(provision, judgement);
  return judgement;
}
