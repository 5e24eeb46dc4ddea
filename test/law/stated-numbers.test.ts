import { describe, expect, it } from 'vitest';
import { statedNumbers } from '../../src/law/stated-numbers';

describe('The numbers of a text', () => {
  it('are read as the law writes them', () => {
    const text = '达到5亿元的给予 1000 万元,按25%、5‰,最长三年,一次性支持';
    expect(statedNumbers(text).map(({ written, value }) => [written, value])).toEqual([
      ['5亿元', '500000000'],
      ['1000万元', '10000000'],
      ['25%', '0.25'],
      ['5‰', '0.005'],
      ['三年', '3'],
    ]);
  });

  it('stand where the text has them, blanks of the document included', () => {
    const law = '达到 5 亿元(含)的给予 1000 万元,最长三年';
    expect(statedNumbers(law).map(({ start, end }) => law.slice(start, end))).toEqual([
      '5 亿元',
      '1000 万元',
      '三年',
    ]);
  });
});
