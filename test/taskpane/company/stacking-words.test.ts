import { describe, expect, it } from 'vitest';
import { assessCompany } from '../../../src/company/assessment';
import { stackCompany } from '../../../src/company/company-stacking';
import { draftChanges } from '../../../src/company/draft-changes';
import { award } from '../../../src/rules/awards';
import { LOAN_INTEREST } from '../../../src/policies/shared/matters';
import { clause, policy } from '../../../src/rules/policies';
import { policyBook } from '../../../src/rules/policy-book';
import { text, type Language } from '../../../src/rules/text';
import { wan } from '../../../src/rules/expressions';
import { draftLine } from '../../../taskpane/award/draft-words';
import { ambiguityMark } from '../../../taskpane/award/ambiguity-words';
import type { PaneWords } from '../../../taskpane/frame/pane-context';
import {
  chosenFirst,
  isUpperBound,
  overlapLine,
  overlapLines,
  totalRemarks,
} from '../../../taskpane/company/stacking-words';
import { paneWords } from '../../../taskpane/words/words';
import { alone } from '../../../workbook/table-reader';
import { companyWith, type Cells } from '../../fixture/company-with';
import { KITE_DAY, kiteBook } from '../../fixture/kite-book';
import { TEST_FLIGHT } from '../../fixture/kites-2024';

const wordsIn = (language: Language): PaneWords => ({
  language,
  t: paneWords(language).getFixedT(language, 'pane'),
  say: (one) => one[language],
});
const zh = wordsIn('zh');
const en = wordsIn('en');

function readingOf(cells: Cells, day = KITE_DAY, book = kiteBook) {
  const company = companyWith(cells);
  const assessment = assessCompany(book, company, day);
  return {
    company,
    enterprise: alone(company),
    assessment,
    stacking: stackCompany(assessment),
    drafts: draftChanges(book, company, day),
  };
}

const KITE_MAKER = {
  企业名称: '示例风筝有限公司',
  所属区: '临安区',
  行业: '风筝',
  试飞费用: 1_000_000,
};

const assessed = ({ assessment }: ReturnType<typeof readingOf>, name: string) =>
  assessment.awards.find(({ award: { name: own } }) => own === name)!;

describe('the words about what a company can have at once', () => {
  it('say to which award one gives way, for what matter, and why', () => {
    const reading = readingOf(KITE_MAKER);
    const [lost] = reading.stacking.certain.lost;
    expect(overlapLine(lost!, reading, zh)).toBe('与“临安风筝 2025 试飞补贴”同为“同一风筝的试飞”，取较高者');
    expect(overlapLine(lost!, reading, en)).toBe(
      'Like “Lin’an kites 2025 Subsidy on test flights”, it pays for “the test flight of one kite”; ' +
        'the higher is taken',
    );
  });

  it('say of the award that is taken what it is taken instead of', () => {
    const reading = readingOf(KITE_MAKER);
    expect(overlapLines(assessed(reading, 'KITE_DISTRICT_FLIGHT'), reading, zh)).toEqual([
      '“风筝 2024 试飞补助”（15万元）同为“同一风筝的试飞”，因此未取',
    ]);
  });

  it('do not call an equal amount the higher, nor a joint one a single', () => {
    const paying = (name: string, amount: number, ...matters: (typeof TEST_FLIGHT)[]) =>
      award(name, {
        title: text(name, name),
        quote: '',
        inputs: {},
        pays: () => wan(amount),
        matters,
      });
    const outcome = (...awards: ReturnType<typeof paying>[]) => {
      const book = policyBook([
        policy({
          id: 'example',
          title: text('示例', 'Example'),
          shortTitle: text('示例', 'Example'),
          level: 'city',
          status: 'adopted',
          oncePerSubject: [{ matters: [TEST_FLIGHT, LOAN_INTEREST], words: '' }],
          clauses: [clause('一', text('一', 'One'), { text: '', awards })],
        }),
      ]);
      const reading = readingOf({ 企业名称: '示例', 年营收: 1, 产品名称: '甲' }, KITE_DAY, book);
      return overlapLine(reading.stacking.certain.lost[0]!, reading, zh);
    };
    expect(outcome(paying('A', 5, TEST_FLIGHT), paying('B', 5, TEST_FLIGHT))).toContain('数额相同，只取其一');
    expect(
      outcome(
        paying('A', 4, TEST_FLIGHT),
        paying('B', 5, TEST_FLIGHT, LOAN_INTEREST),
        paying('C', 3, LOAN_INTEREST),
      ),
    ).toBe('与“示例 A”、“示例 C”同为“同一风筝的试飞”、“同一笔贷款的贴息”，取合计较高者');
  });

  it('put the way that is taken before the others, which go downwards', () => {
    const reading = readingOf(KITE_MAKER);
    const [group] = reading.stacking.certain.groups;
    const [chosen, ...others] = chosenFirst(group!, reading.stacking.certain);
    expect(chosen.claims.map((claim) => claim.award.name)).toEqual(['KITE_DISTRICT_FLIGHT']);
    expect(others.map(({ total }) => total.toNumber())).toEqual([150_000]);
  });

  it('call a total an upper bound when any part of it is one', () => {
    expect(isUpperBound(readingOf(KITE_MAKER).stacking.certain)).toBe(true);
    const exact = readingOf({
      企业名称: '示例',
      行业: '风筝',
      年营收: 241_500_000,
      此前历史最高年营收: 138_200_000,
    });
    expect(exact.stacking.certain.taken.map((claim) => claim.award.name)).toEqual(['KITE_SCALE_REWARD']);
    expect(isUpperBound(exact.stacking.certain)).toBe(false);
  });

  it('name the limit that is not counted, and the figure it wants', () => {
    expect(totalRemarks(readingOf(KITE_MAKER), zh)).toEqual([
      '未填项目全部投入，《风筝 2024》二（二）“支持资金合计上限”未计',
      '《临安风筝 2025》终止日期未载明，请核实是否仍有效',
    ]);
  });

  it('say by how much a limit reduces the total', () => {
    const project = { 项目名称: '甲', 购买专利费用: 1_000_000, 项目全部投入: 1_200_000 };
    const reading = readingOf({ ...KITE_MAKER, ...project });
    expect(reading.stacking.certain.total.toNumber()).toBe(360_000);
    expect(totalRemarks(reading, zh)).toContain('已按《风筝 2024》二（二）限额减少 14万元');
  });

  it('warn where the total counts awards for an industry and the row names none', () => {
    const remarks = totalRemarks(readingOf({ 企业名称: '示例', 试飞费用: 1_000_000 }), zh);
    expect(remarks).toContain('未填行业：其中 1 项只面向特定行业');
  });

  it('mark another reading where it comes to another amount, also where the reading taken refuses', () => {
    const reading = readingOf(KITE_MAKER);
    expect(ambiguityMark(assessed(reading, 'KITE_DISTRICT_FLIGHT'), zh)).toBe('另有读法：15万元');
    expect(ambiguityMark(assessed(reading, 'KITE_DISTRICT_FLIGHT'), en)).toBe('read otherwise: CNY 150,000');
    const larger = readingOf({ ...KITE_MAKER, 试飞费用: 2_000_000 });
    expect(ambiguityMark(assessed(larger, 'KITE_DISTRICT_FLIGHT'), zh)).toBeNull();
  });

  it('offer no other reading of a district’s award to a company elsewhere', () => {
    const elsewhere = readingOf({ ...KITE_MAKER, 所属区: '西湖区' });
    expect(assessed(elsewhere, 'KITE_DISTRICT_FLIGHT').verdict).toBe('refused');
    expect(ambiguityMark(assessed(elsewhere, 'KITE_DISTRICT_FLIGHT'), zh)).toBeNull();
  });

  it('set the draft against what is in force, and call nothing current that has expired', () => {
    const figures = {
      企业名称: '示例风筝有限公司',
      上年度营收: 58_000_000,
      营收增速: 0.25,
      研发投入: 4_060_000,
      企业类别: '一般企业',
    };
    const line = (day: string, words: PaneWords) => {
      const change = readingOf(figures, day).drafts.find(
        ({ draft }) => draft.award.name === 'KITE26_RESEARCH_SUBSIDY',
      )!;
      return draftLine(change, words)!;
    };
    expect(line(KITE_DAY, zh)).toBe('现行 23.2万元 → 征求意见稿 50万元（多 26.8万元）');
    expect(line('2026-03-01', zh)).toBe('风筝 2024（已失效） 23.2万元 → 征求意见稿 50万元（多 26.8万元）');
    expect(line(KITE_DAY, en)).toBe('Now CNY 232,000 → draft CNY 500,000 (CNY 268,000 more)');
  });

  it('say nothing of a draft where one of the two amounts is unknown', () => {
    const { drafts } = readingOf(KITE_MAKER);
    expect(drafts.map((change) => draftLine(change, zh))).toEqual(drafts.map(() => null));
    expect(drafts.length).toBeGreaterThan(0);
  });
});
