import { describe, expect, it } from 'vitest';
import { Exact } from '../../src/rules/exact';
import { amountWords } from '../../src/words/amounts';

describe('an amount in words', () => {
  it.each([
    ['3000000', '3,000,000 元', '300万元', true],
    ['500000000', '500,000,000 元', '5亿元', true],
    ['123456789.01', '123,456,789.01 元', '1.23亿元', false],
    ['1234567.89', '1,234,567.89 元', '123.46万元', false],
    ['1851851.7', '1,851,851.70 元', '185.19万元', false],
    ['12345678', '12,345,678 元', '1,234.57万元', false],
    ['10000', '10,000 元', '1万元', true],
  ])('%s yuan is written to the fen, and as people say it', (yuan, exact, words, isExact) => {
    expect(amountWords(new Exact(yuan), 'zh')).toEqual({ exact, aid: { words, isExact } });
  });

  it('needs no aid where it is short', () => {
    expect(amountWords(new Exact('9999.99'), 'zh')).toEqual({ exact: '9,999.99 元', aid: null });
    expect(amountWords(new Exact('999999.99'), 'en')).toEqual({ exact: 'CNY 999,999.99', aid: null });
  });

  it('is said in millions in English', () => {
    expect(amountWords(new Exact('3000000'), 'en')).toEqual({
      exact: 'CNY 3,000,000',
      aid: { words: 'CNY 3 million', isExact: true },
    });
  });
});
