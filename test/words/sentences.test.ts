import { describe, expect, it } from 'vitest';
import { text } from '../../src/rules/text';
import { inSentence, sentence } from '../../src/words/sentences';

describe('English words', () => {
  it('lose their capital inside a sentence, but where it belongs to them', () => {
    const inside = ['Revenue', 'R&D spending', 'EDA tools'].map((en) => inSentence(text('', en)).en);
    expect(inside).toEqual(['revenue', 'R&D spending', 'EDA tools']);
  });

  it('begin a sentence with a capital', () => {
    expect(sentence(text('还差', 'short of revenue'))).toEqual({ zh: '还差', en: 'Short of revenue' });
  });
});
