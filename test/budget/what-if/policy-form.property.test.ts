import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureToForm, RuleBuilder } from '../../../src/budget/what-if/form/figure-form';
import { policyFromForm, policyToForm, RefusedForm } from '../../../src/budget/what-if/policy-form';
import { unitNumber, writtenNumber } from '../../../src/budget/what-if/written-number';
import { Exact } from '../../../src/rules/exact';
import type { Unit } from '../../../src/rules/expressions';
import { inventedProvision, inventedRules } from '../../arbitrary-rules';
import { kites2024 } from '../../fixture/kites-2024';
import { kitesBook } from './kite-form';

const UNITS: readonly Unit[] = ['yuan', 'ratio', 'count', 'calendarYear', 'years', 'area', 'mass', 'power'];

const sent = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

describe('The form of a policy', () => {
  it('writes any number with its unit so that it is read as the very same', () => {
    const digits = fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat({ max: 12 }));
    fc.assert(
      fc.property(digits, fc.constantFrom(...UNITS), ([whole, decimals], unit) => {
        const value = new Exact(whole.toString()).div(new Exact(10).pow(decimals));
        const read = unitNumber(writtenNumber(value, unit));
        expect(read?.unit).toBe(unit);
        expect(read?.value.eq(value)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives back any rule that can be written, part by part', () => {
    fc.assert(
      fc.property(inventedRules, (rule) => {
        const { award } = inventedProvision(rule);
        const inputs = new Map(award.inputs.map(({ name, input }) => [name, input]));
        const form = sent(figureToForm(rule)) as ReturnType<typeof figureToForm>;
        expect(new RuleBuilder(inputs).figure(form)).toEqual(rule);
      }),
      { numRuns: 500 },
    );
  });

  it('takes or refuses in words whatever stands in any of its places, and never fails otherwise', () => {
    const whole = sent(policyToForm(kites2024)) as Record<string, unknown>;
    const places = placesIn(whole);
    const junk = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('', '0元', '-5%', 'NaN元', '1e5元', '2025-06-30', 'any', 'constructor', [], {}, 1e308),
      fc.constantFrom(...places).map((place) => valueAt(whole, place)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), junk, (place, value) => {
        const spoilt = withValue(whole, place, value);
        try {
          const policy = policyFromForm(spoilt, kitesBook);
          expect(policyFromForm(sent(policyToForm(policy)), kitesBook)).toStrictEqual(policy);
        } catch (error) {
          if (!(error instanceof RefusedForm)) throw error;
          expect(error.faults.length).toBeGreaterThan(0);
          for (const { text } of error.faults) expect(text.zh.length * text.en.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

type Way = readonly (string | number)[];

const placesIn = (value: unknown, way: Way = []): Way[] =>
  typeof value !== 'object' || value === null
    ? [way]
    : [
        way,
        ...Object.entries(value).flatMap(([key, part]) =>
          placesIn(part, [...way, Array.isArray(value) ? Number(key) : key]),
        ),
      ];

const valueAt = (value: unknown, way: Way): unknown =>
  way.reduce<unknown>((so, step) => (so as Record<string | number, unknown>)[step], value);

function withValue(value: unknown, [step, ...rest]: Way, other: unknown): unknown {
  if (step === undefined) return other;
  if (Array.isArray(value))
    return (value as unknown[]).map((one, at) => (at === step ? withValue(one, rest, other) : one));
  const held = value as Record<string, unknown>;
  return { ...held, [step]: withValue(held[step], rest, other) };
}
