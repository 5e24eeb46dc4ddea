import { describe, expect, it } from 'vitest';
import { includesWords, relationWords } from '../../src/words/relations';

describe('A requirement in words', () => {
  it('says whether the number itself is enough', () => {
    expect([relationWords('atLeast', 'yuan').zh, includesWords('atLeast').zh]).toEqual([
      '达到',
      '（含本数）',
    ]);
    expect([relationWords('moreThan', 'yuan').zh, includesWords('moreThan').zh]).toEqual([
      '超过',
      '（不含本数）',
    ]);
  });

  it('is earlier or later for a year', () => {
    expect(relationWords('atMost', 'calendarYear')).toEqual({ zh: '不晚于', en: 'no later than' });
    expect(relationWords('lessThan', 'calendarYear')).toEqual({ zh: '早于', en: 'earlier than' });
  });
});
