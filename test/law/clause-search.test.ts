import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialect } from '../../src/formulas/dialect';
import { policyLibrary } from '../../src/policy-library';
import { clauseIndex, excerpt, hitsIn, searchWords, type ClauseFilter } from '../../src/law/clause-search';

const { policies, provisions } = policyLibrary;
const index = clauseIndex(policies, dialect.spelled);
const DAY = '2025-06-30';
const ALL: ClauseFilter = { standing: null, level: null, withAmount: false };

const find = (query: string, filter: Partial<ClauseFilter> = {}, day = DAY) =>
  index.find(searchWords(query), { ...ALL, ...filter }, day);

const clausesFound = (query: string, filter: Partial<ClauseFilter> = {}, day = DAY) =>
  find(query, filter, day).flatMap(({ clauses }) => clauses);

const awardsFound = (query: string): string[] =>
  clausesFound(query).flatMap(({ awards }) => awards.map(({ name }) => name));

const marked = (text: string, query: string): string[] =>
  hitsIn(text, searchWords(query)).map(({ start, end }) => text.slice(start, end));

describe('The search of the library', () => {
  it('lists every clause of every policy when nothing is asked', () => {
    expect(find('')).toHaveLength(policies.length);
    expect(clausesFound('')).toEqual(policies.flatMap(({ clauses }) => clauses));
  });

  it('finds the tape-out subsidies of the city and of 滨江 by the words of the law', () => {
    expect(awardsFound('首次流片费用')).toEqual(expect.arrayContaining(['IC_TAPEOUT', 'BINJIANG_TAPEOUT']));
  });

  it('wants every word, each anywhere in the clause or the title of its policy', () => {
    expect(awardsFound('集成电路 流片 补助')).toContain('IC_TAPEOUT');
    expect(clausesFound('流片 电商直播')).toEqual([]);
    const both = clausesFound('流片 补助');
    expect(both).toEqual(clausesFound('补助 流片'));
    expect(both.length).toBeLessThan(clausesFound('补助').length);
  });

  it.each([
    ['a function', 'HZ.IC_TAPEOUT'],
    ['a function in small letters', 'ic_tapeout'],
    ['an English title', 'tape-out'],
    ['full-width letters', 'ＩＣ＿ＴＡＰＥＯＵＴ'],
    ['the label of a parameter', '首次流片费用'],
    ['a number written without the blank of the document', '1000万元'],
  ])('takes %s', (_, query) => {
    expect(awardsFound(query)).toContain('IC_TAPEOUT');
  });

  it('finds a policy by its document number, in either kind of brackets', () => {
    const numbered = policies.find(({ documentNumber }) => documentNumber !== null)!;
    const found = find(numbered.documentNumber!.normalize('NFKC'));
    expect(found.map(({ policy }) => policy.id)).toContain(numbered.id);
  });

  it('does not find a word across two parts of a clause', () => {
    const { clause } = provisions[0]!;
    const across = clause.heading.zh.slice(-2) + clause.heading.en.slice(0, 4);
    expect(clausesFound(across)).not.toContain(clause);
  });

  it('keeps to policies of one standing on the day, and of one level', () => {
    const expired = find('', { standing: 'expired' }, '2025-11-25');
    expect(expired.map(({ policy }) => policy.id)).toContain('software-2022');
    const before = find('', { standing: 'expired' }, '2025-11-24');
    expect(before.map(({ policy }) => policy.id)).not.toContain('software-2022');
    const levels = find('', { level: 'district' }).map(({ policy }) => policy.level);
    expect(new Set(levels)).toEqual(new Set(['district']));
  });

  it('leaves out clauses without an amount on demand, and they are the only ones it leaves out', () => {
    const withAmount = clausesFound('', { withAmount: true });
    expect(withAmount).toEqual(
      policies.flatMap(({ clauses }) => clauses.filter(({ awards }) => awards.length > 0)),
    );
    expect(withAmount.length).toBeLessThan(clausesFound('').length);
  });

  it('finds every clause by any stretch of its own text', () => {
    const stretch = fc
      .constantFrom(...policies.flatMap(({ clauses }) => clauses))
      .chain((clause) =>
        fc
          .tuple(fc.nat(clause.text.length - 1), fc.integer({ min: 1, max: 20 }))
          .map(([at, length]) => ({ clause, query: clause.text.slice(at, at + length) })),
      );
    fc.assert(
      fc.property(stretch, ({ clause, query }) => {
        expect(clausesFound(query)).toContain(clause);
      }),
    );
  });
});

describe('The words found', () => {
  it('are marked in the text as the document writes them, blanks and width included', () => {
    expect(marked('首次流片费用 1000 万元以上', '1000万元')).toEqual(['1000 万元']);
    expect(marked('给予 HZ．ＥＤＡ 补助', 'eda')).toEqual(['ＥＤＡ']);
    expect(marked('补助，再补助', '补助')).toEqual(['补助', '补助']);
  });

  it('are one mark where they overlap', () => {
    expect(marked('首次流片费用', '首次流 流片费')).toEqual(['首次流片费']);
  });

  it('are marked exactly where the text holds them, in any text', () => {
    const letters = fc.string({
      unit: fc.constantFrom('流', '片', 'Ａ', 'a', ' ', 'ﬁ', '１', '1'),
      maxLength: 20,
    });
    fc.assert(
      fc.property(letters, letters, (text, query) => {
        const words = searchWords(query);
        const plain = searchWords(text.replace(/\s/g, ''))[0] ?? '';
        const hits = marked(text, query);
        expect(hits.length > 0).toBe(words.some((word) => plain.includes(word)));
        for (const hit of hits)
          expect(words.some((word) => searchWords(hit.replace(/\s/g, ''))[0]!.includes(word))).toBe(true);
      }),
    );
  });

  it('are shown in a line from the text around the first of them', () => {
    const law = `${'甲'.repeat(40)}首次流片${'乙'.repeat(200)}`;
    const line = excerpt(law, searchWords('流片'))!;
    expect(line.words).toContain('首次流片');
    expect(line).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(excerpt(law, searchWords('补助'))).toBeNull();
  });
});
