import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import type { Clause } from '../../src/rules/policies';
import { readCaseFiles } from '../cases/read-cases';
import { numbersOf } from '../../src/law/rule-numbers';
import { statedNumbers, type StatedNumber } from '../../src/law/stated-numbers';

const { policies } = policyLibrary;
const exceptions = new Map(readCaseFiles().map((file) => [file.id, file.其他数字]));

const named = (article: string, written: string): string => `${article} ${written}`;

/** The numbers that a clause states and no rule of the clause uses. */
function unusedNumbers({ text, awards }: Clause): readonly StatedNumber[] {
  const used = new Set(awards.flatMap((award) => [...numbersOf(award)]));
  return statedNumbers(text).filter(({ value }) => !used.has(value));
}

describe.each(policies.map((policy) => [policy.shortTitle.zh, policy] as const))('%s', (_, policy) => {
  const listed = (exceptions.get(policy.id) ?? []).map((one) => named(one.条款, one.数字));

  it('states numbers that all belong to a rule, or to a listed exception with its reason', () => {
    const unexplained = policy.clauses.flatMap((clause) =>
      unusedNumbers(clause)
        .filter(({ written }) => !listed.includes(named(clause.article, written)))
        .map(({ written, around }) => `${named(clause.article, written)} in …${around}…`),
    );
    expect(unexplained).toEqual([]);
  });

  it('lists no exception twice, and none that no text states or a rule uses', () => {
    const unused = policy.clauses.flatMap((clause) =>
      unusedNumbers(clause).map(({ written }) => named(clause.article, written)),
    );
    expect([...listed].sort()).toEqual([...new Set(unused)].sort());
  });
});
