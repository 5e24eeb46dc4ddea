import { describe, expect, it } from 'vitest';
import { pageTextsIn } from '../../workbook/page-texts';

describe('the header and footer of a printed page', () => {
  it.each<[string, string[], string[]]>([
    ['with a font and a size', ['&"宋体,常规"&10单位：万元'], ['单位：万元']],
    [
      'in three parts, as a file has them',
      ['&L填报单位：市经信局&C2025年&R单位：万元'],
      ['填报单位：市经信局', '2025年', '单位：万元'],
    ],
    ['with page numbers', ['第 &P 页，共 &N 页'], ['第  页，共  页']],
    ['with a colour', ['&K00-024单位：千元'], ['单位：千元']],
    ['with an ampersand of its own', ['R&&D'], ['R&D']],
    ['without a word', ['', '&P', '&L&C&R'], []],
  ])('%s is told as its words', (_, texts, words) => {
    expect(pageTextsIn(texts)).toEqual(words);
  });
});
