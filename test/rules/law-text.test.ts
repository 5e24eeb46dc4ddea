import { describe, expect, it } from 'vitest';
import { lawText } from '../../src/rules/law-text';

describe('The text of the law', () => {
  it('loses its line breaks and their indentation, and nothing else', () => {
    const text = lawText`
      首次流片费用 1000 万元以上的,按照不超过其流片费用的 15%给予补助,
      最高补助 2000 万元。
    `;
    expect(text).toBe('首次流片费用 1000 万元以上的,按照不超过其流片费用的 15%给予补助,最高补助 2000 万元。');
  });

  it('may stand on one line', () => {
    expect(lawText`由市经信局 牵头。`).toBe('由市经信局 牵头。');
  });

  it('starts a paragraph where \\n is written', () => {
    const text = lawText`
      体系。\n
      1.整合提升。
    `;
    expect(text).toBe('体系。\n1.整合提升。');
  });

  it.each([
    ['a line that ends with a blank', '\n  最高 \n  20 万元\n'],
    ['a line that begins with a blank', '\n  最高\n   20 万元\n'],
    ['an empty line', '\n  最高\n\n  20 万元\n'],
    ['a line indented less', '\n  最高\n 20 万元\n'],
    ['a break between Latin words', '\n  the\n  law\n'],
    ['text beside the opening sign', '最高\n  20 万元\n'],
    ['text beside the closing sign', '\n  最高\n  20 万元'],
    ['another escaped sign', '最高\\t20 万元'],
  ])('refuses %s', (_, written) => {
    expect(() => lawText({ raw: [written] })).toThrow(SyntaxError);
  });

  it('refuses anything put into it', () => {
    expect(() => lawText({ raw: ['最高', '万元'] })).toThrow(SyntaxError);
  });
});
