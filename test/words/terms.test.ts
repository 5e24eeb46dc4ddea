import { describe, expect, it } from 'vitest';
import { natureOf, PUBLICATION, STANDING } from '../../src/words/terms';

describe('What an award is', () => {
  it('is exact, or an upper bound by the words of the clause', () => {
    expect(natureOf({ upperBound: null }).zh).toBe('确定数额');
    expect(natureOf({ upperBound: '最高' })).toEqual({ zh: '上限（“最高”）', en: 'upper bound (“最高”)' });
  });
});

describe('A draft', () => {
  it('is called the same with a day and without one', () => {
    expect(PUBLICATION.draft).toBe(STANDING.draft);
  });
});
