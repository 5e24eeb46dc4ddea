import { describe, expect, it } from 'vitest';
import { customFunctions } from '../../../functions/registry';
import { rulesHash } from '../../../src/audit/seal/rules-hash';
import { sha256Of } from '../../../src/audit/seal/sha256';
import { policyLibrary } from '../../../src/policy-library';
import type { Award } from '../../../src/rules/awards';
import { Exact } from '../../../src/rules/exact';
import type { Policy } from '../../../src/rules/policies';
import { policyBook } from '../../../src/rules/policy-book';
import { text } from '../../../src/rules/text';

const { policies } = policyLibrary;
const WHOLE = rulesHash(policyLibrary);

/** The hash where one award of one policy is another. */
const withAward = (name: string, change: (award: Award) => Award): string =>
  rulesHash(
    policyBook(
      policies.map((policy) => ({
        ...policy,
        clauses: policy.clauses.map((clause) => ({
          ...clause,
          awards: clause.awards.map((award) => (award.name === name ? change(award) : award)),
        })),
      })),
    ),
  );

const withPolicies = (change: (policy: Policy) => Policy): string =>
  rulesHash(policyBook(policies.map(change)));

/** The same with its properties in the opposite order, and exact numbers as they are. */
function reversed<T>(value: T): T {
  if (value instanceof Exact || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed) as T;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, held]) => [key, reversed(held as unknown)]),
  ) as T;
}

describe('SHA-256', () => {
  it('is that of the standard', () => {
    expect(sha256Of('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('the hash of the rules', () => {
  it('is one for the same rules in another order of properties and of policies', () => {
    expect(rulesHash(policyBook(reversed(policies)))).toBe(WHOLE);
    expect(rulesHash(policyBook([...policies].reverse()))).toBe(WHOLE);
  });

  it('changes with a constant anywhere in any rule', () => {
    for (const { award } of policyLibrary.provisions) {
      const found = { count: 0 };
      const raised = <T>(value: T): T => {
        if (typeof value !== 'object' || value === null || value instanceof Exact) return value;
        if (Array.isArray(value)) return value.map(raised) as T;
        if (found.count === 0 && 'kind' in value && value.kind === 'constant' && 'value' in value) {
          found.count += 1;
          return { ...value, value: (value.value as Exact).plus('0.01') };
        }
        return Object.fromEntries(
          Object.entries(value).map(([key, held]) => [key, raised(held as unknown)]),
        ) as T;
      };
      const other = { ...award, rule: raised(award.rule) };
      if (found.count === 0) continue;
      expect(
        withAward(award.name, () => other),
        award.name,
      ).not.toBe(WHOLE);
    }
  });

  it.each<[string, (policy: Policy) => Policy]>([
    ['the last day', (policy) => ({ ...policy, effectiveTo: '2040-01-01' })],
    ['the first day', (policy) => ({ ...policy, effectiveFrom: '2001-01-01' })],
    ['the standing', (policy) => ({ ...policy, status: 'draft' })],
    ['what is said of other policies', (policy) => ({ ...policy, stacking: '可以重复享受' })],
    ['the district', (policy) => ({ ...policy, district: { name: '余杭', label: text('余杭', 'Yuhang') } })],
  ])('changes with %s', (_what, change) => {
    expect(withPolicies(change)).not.toBe(WHOLE);
  });

  it.each<[string, (award: Award) => Award]>([
    [
      'a word by which an input is known',
      (award) => ({
        ...award,
        inputs: award.inputs.map((one) => ({ ...one, input: { ...one.input, synonyms: ['另一个名称'] } })),
      }),
    ],
    [
      'whether an input may be left out',
      (award) => ({
        ...award,
        inputs: award.inputs.map((one) => ({
          ...one,
          input: { ...one.input, omission: { value: new Exact(0), meaning: text('按 0 计', 'counts as 0') } },
        })),
      }),
    ],
    ['what it pays for', (award) => ({ ...award, matters: [] })],
    ['its name', (award) => ({ ...award, name: 'IC_TAPEOUT_2' })],
  ])('changes with %s', (_what, change) => {
    expect(withAward('IC_TAPEOUT', change)).not.toBe(WHOLE);
  });

  it('is the same where words change that no amount comes from', () => {
    expect(
      withPolicies((policy) => ({
        ...policy,
        title: text('另一个标题', 'another title'),
        datesNote: text('说明', 'note'),
        clauses: policy.clauses.map((clause) => ({ ...clause, text: '原文', note: text('注', 'note') })),
      })),
    ).toBe(WHOLE);
    expect(
      withAward('IC_TAPEOUT', (award) => ({ ...award, title: text('标题', 'title'), quote: '原文' })),
    ).toBe(WHOLE);
  });
});

describe('HZ.VERSION', () => {
  it('gives the version and the beginning of the hash of the rules', () => {
    const version = customFunctions.find(({ id }) => id === 'VERSION')!;
    expect(version.evaluate([], 'zh')).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/);
    expect(String(version.evaluate([], 'en')).split('+')[1]).toBe(WHOLE.slice(0, 12));
  });
});
