import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { markedNumbers } from '../../src/law/marked-numbers';
import { NUMBER_USE } from '../../src/law/rule-numbers';
import { provisionNamed } from '../provision-named';

/** `2 亿元 门槛`, for every marked number of the award's clause. */
function marksOf(name: string): string[] {
  const { clause } = provisionNamed(name);
  return markedNumbers(clause.text, clause.awards).map(({ start, end, uses }) =>
    [clause.text.slice(start, end), ...new Set(uses.map(({ number }) => NUMBER_USE[number.use].zh))].join(
      ' ',
    ),
  );
}

describe('The numbers of a clause', () => {
  it('tell a threshold from a rate, a deduction, a quota and a ceiling, though three of them are 20%', () => {
    expect(marksOf('SOFTWARE_RND_SUBSIDY')).toEqual([
      '2 亿元 门槛',
      '20% 门槛',
      '20% 门槛',
      '50 家 名额',
      '20% 起算点',
      '20% 比例',
      '1000 万元 上限',
    ]);
  });

  it('tell the 5000万元 to be invested from the 5000万元 to be had', () => {
    expect(marksOf('BINJIANG_MATERIAL_EQUIPMENT_RND')).toEqual([
      '5000 万元 门槛',
      '15% 比例',
      '5000 万元 上限',
    ]);
  });

  it('tell the edges of a reward for revenue from what each tier gives', () => {
    const marks = marksOf('SOFTWARE_SCALE_REWARD');
    expect(marks).toContain('5 亿元 分档界限');
    expect(marks).toContain('50 万元 档次标准');
    expect(marks.filter((mark) => mark.includes('起算点'))).toEqual([]);
  });

  it('belong to the award in whose words they stand', () => {
    const { clause } = provisionNamed('BINJIANG_EDA_PURCHASE');
    const marks = markedNumbers(clause.text, clause.awards);
    const titles = marks.map(({ uses }) => new Set(uses.map(({ award }) => award.name)).size);
    expect(titles).toEqual(marks.map(() => 1));
  });

  it('are marked in the order of the text, none over another, in every clause of the library', () => {
    const wrong = policyLibrary.policies.flatMap(({ clauses }) =>
      clauses.filter(({ text, awards }) => {
        const marks = markedNumbers(text, awards);
        return marks.some(
          ({ start, end }, at) => start >= end || end > text.length || start < (marks[at - 1]?.end ?? 0),
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  // One says 全额, the other names a ceiling that is another figure.
  it('are marked for every award but the two whose words hold no figure', () => {
    const unmarked = policyLibrary.provisions.filter(
      ({ clause, award }) =>
        !markedNumbers(clause.text, clause.awards).some(({ uses }) =>
          uses.some((use) => use.award === award),
        ),
    );
    expect(unmarked.map(({ award }) => award.name)).toEqual([
      'BIOMED_CONTRIBUTION_DISTRICT_AWARD',
      'IC_CITY_AWARD_CAP',
    ]);
  });
});
