import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fundingOf, sharesOfFunding } from '../../src/budget/funding';
import { policyLibrary } from '../../src/policy-library';
import { ArgumentError } from '../../src/rules/arguments';
import { Exact } from '../../src/rules/exact';
import { provisionNamed } from '../provision-named';

const shares = (name: string, yuan: number, ratio: number | null) => {
  const { by, city, district, unattributed } = sharesOfFunding(
    new Exact(yuan),
    provisionNamed(name),
    ratio === null ? null : new Exact(ratio),
  );
  return [by, city.toFixed(2), district.toFixed(2), unattributed.toFixed(2)];
};

describe('Who pays an award', () => {
  it('is the city where its own words say so, though its policy is paid together', () => {
    expect(shares('MATERIALS_CITY_PROJECT_GRANT', 3_000_000, 0.5)).toEqual([
      'city',
      '3000000.00',
      '0.00',
      '0.00',
    ]);
    expect(shares('MATERIALS_CHALLENGE_PROJECT_GRANT', 3_000_000, 0.5)[0]).toBe('joint');
    expect(fundingOf(provisionNamed('MATERIALS_CITY_PROJECT_GRANT'))!.words).toContain('市本级');
    expect(fundingOf(provisionNamed('BIOMED_PARK_DISTRICT_GRANT'))!.words).toContain('市级财政');
  });

  it('are city and districts together by the ratio that the planner gives, and nobody without one', () => {
    expect(shares('SOFTWARE_SCALE_REWARD', 1_000_000.01, 0.5)).toEqual([
      'joint',
      '500000.01',
      '500000.00',
      '0.00',
    ]);
    expect(shares('SOFTWARE_SCALE_REWARD', 1_000_000.01, null)).toEqual([
      'joint',
      '0.00',
      '0.00',
      '1000000.01',
    ]);
  });

  it('is the district for its own policy, whose amounts include what other levels pay', () => {
    expect(shares('BINJIANG_EDA_PURCHASE', 300_000, 0.5)).toEqual(['district', '0.00', '300000.00', '0.00']);
    const binjiang = provisionNamed('BINJIANG_EDA_PURCHASE');
    expect(sharesOfFunding(new Exact(1), binjiang, null)).toMatchObject({
      includesOthers: true,
      words: '本政策所涉补贴含省、市、区资金',
    });
  });

  it('is nobody where only an excerpt of the document is at hand', () => {
    expect(shares('FACTORY_RECOGNITION_SUBSIDY', 800_000, 0.5)).toEqual([
      'unstated',
      '0.00',
      '0.00',
      '800000.00',
    ]);
    const silent = policyLibrary.policies.filter(({ fundedBy }) => fundedBy === null);
    expect(silent.map(({ id }) => id).sort()).toEqual([
      'animation-games',
      'ecommerce-2022',
      'finance-2023',
      'future-factory',
      'ip-city-2023',
      'manufacturing-plan-2019',
      'srdi-2024',
      'trade-2023',
    ]);
  });

  it('is said by the words of the document wherever they speak of who pays', () => {
    const says = /财政体制|市本级给予|市级财政对|市级按/;
    const silent = policyLibrary.policies.filter(
      ({ fundedBy, closingRules }) => fundedBy === null && closingRules.some((rule) => says.test(rule)),
    );
    expect(silent).toEqual([]);
    const unread = policyLibrary.provisions.filter(
      ({ award }) =>
        /市本级|市级财政对|市级按|市级产业基金/.test(award.quote) && award.fundedBy?.by !== 'city',
    );
    expect(unread.map(({ award }) => award.name)).toEqual([]);
  });

  it('refuses a ratio that is none, and asks what was meant', () => {
    const refused = (ratio: string): ArgumentError | null => {
      try {
        sharesOfFunding(new Exact(1), provisionNamed('SOFTWARE_SCALE_REWARD'), new Exact(ratio));
        return null;
      } catch (error) {
        if (error instanceof ArgumentError) return error;
        throw error;
      }
    };
    expect(refused('60')?.text.zh).toBe(
      '市级承担比例（cityShare）应为 0 到 1 之间的比例，实际为 60；是否应为 0.6？',
    );
    expect(refused('-0.1')?.text.en).toBe(
      'The share paid by the city (cityShare) must be a rate from 0 to 1, but it is -0.1',
    );
    expect(refused('NaN')).not.toBeNull();
    expect(refused('0') ?? refused('1')).toBeNull();
  });

  it('adds up to the amount, to the fen, for every award and ratio', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...policyLibrary.provisions),
        fc.integer({ min: 0, max: 2_000_000_000_000 }),
        fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }),
        (provision, fen, permille) => {
          const amount = new Exact(fen).div(100);
          const ratio = permille === null ? null : new Exact(permille).div(1000);
          const { city, district, unattributed } = sharesOfFunding(amount, provision, ratio);
          expect(city.plus(district).plus(unattributed).eq(amount)).toBe(true);
          for (const part of [city, district, unattributed]) {
            expect(part.gte(0) && part.decimalPlaces() <= 2).toBe(true);
          }
        },
      ),
    );
  });
});
