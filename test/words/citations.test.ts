import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { text } from '../../src/rules/text';
import { citation } from '../../src/words/citations';

const policy = policyLibrary.policies[0]!;
const named = { ...policy, title: text('若干政策', 'Some Policies') };
const heading = text('支持研发', 'Support for research');

describe('A citation', () => {
  it('names policy, number, article and heading', () => {
    expect(citation({ ...named, documentNumber: '杭政〔2022〕1号' }, '三（四）', heading)).toEqual({
      zh: '《若干政策》（杭政〔2022〕1号）三（四）“支持研发”',
      en: 'Some Policies (杭政〔2022〕1号), article 三（四）: Support for research',
    });
  });

  it('leaves out a number that the document does not have', () => {
    expect(citation({ ...named, documentNumber: null }, '一', heading).zh).toBe('《若干政策》一“支持研发”');
  });
});
