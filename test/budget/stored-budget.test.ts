import { describe, expect, it } from 'vitest';
import {
  FIRST_TERMS,
  readStoredBudget,
  writtenBudget,
  type BudgetTerms,
} from '../../src/budget/stored-budget';

const SAID: BudgetTerms = {
  years: 10,
  growth: '-0.025',
  growthByField: [['年营收', '0.12']],
  growthColumn: '明年增速',
  future: 'draft',
  realisation: '0.8',
  recurring: 'all',
  cityShare: '0.5',
};

describe('the terms of a forecast in a workbook', () => {
  it('come back as they were said', () => {
    const kept: unknown = JSON.parse(JSON.stringify(writtenBudget(SAID)));
    expect(readStoredBudget(kept)).toEqual({ terms: SAID, broken: false });
  });

  it('are not kept where nothing was said', () => {
    expect(writtenBudget(FIRST_TERMS)).toBeNull();
    expect(readStoredBudget(null)).toEqual({ terms: FIRST_TERMS, broken: false });
    expect(readStoredBudget(undefined)).toEqual({ terms: FIRST_TERMS, broken: false });
  });

  it('leave the growth to be asked for', () => {
    expect(FIRST_TERMS.growth).toBeNull();
  });

  it.each([
    ['no years', { years: 0 }],
    ['more than ten years', { years: 11 }],
    ['half a year', { years: 1.5 }],
    ['a growth that leaves nothing', { growth: '-1' }],
    ['a growth beyond tenfold', { growth: '10.5' }],
    ['a growth that is a number', { growth: 0.08 }],
    ['a growth in words', { growth: '8%' }],
    ['a share above all of it', { realisation: '1.2' }],
    ['a negative share', { cityShare: '-0.1' }],
    ['another future', { future: 'never' }],
    ['a field without a name', { growthByField: [['', '0.1']] }],
    ['a rate of a field that is none', { growthByField: [['年营收', 'much']] }],
    ['something recurring by halves', { recurring: 'some' }],
  ])('are reported and not used where they state %s', (_, some) => {
    expect(readStoredBudget({ ...SAID, ...some })).toEqual({ terms: FIRST_TERMS, broken: true });
  });

  it('are reported where they are something else altogether', () => {
    for (const stored of ['0.08', 5, [], [SAID], true])
      expect(readStoredBudget(stored)).toEqual({ terms: FIRST_TERMS, broken: true });
  });
});
