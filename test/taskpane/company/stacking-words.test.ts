import { describe, expect, it } from 'vitest';
import { assessCompany } from '../../../src/company/assessment';
import { readCompany } from '../../../src/table/company';
import { stackCompany } from '../../../src/company/company-stacking';
import { draftChanges } from '../../../src/company/draft-changes';
import { fieldsOf } from '../../../src/table/fields';
import { stack } from '../../../src/company/stacking';
import { recogniseTable } from '../../../src/table/table';
import { policyLibrary } from '../../../src/policy-library';
import { award } from '../../../src/rules/awards';
import { Exact } from '../../../src/rules/exact';
import { FIRST_TAPE_OUT, LOAN_INTEREST } from '../../../src/policies/shared/matters';
import { clause, policy } from '../../../src/rules/policies';
import { policyBook } from '../../../src/rules/policy-book';
import { text, type Language } from '../../../src/rules/text';
import { wan } from '../../../src/rules/expressions';
import { draftLine } from '../../../taskpane/award/draft-words';
import { ambiguityMark } from '../../../taskpane/award/ambiguity-words';
import type { PaneWords } from '../../../taskpane/frame/pane-context';
import {
  chosenFirst,
  overlapLine,
  overlapLines,
  totalIsUpperBound,
  totalRemarks,
} from '../../../taskpane/company/stacking-words';
import { paneWords } from '../../../taskpane/words/words';

const fields = fieldsOf(policyLibrary);

const wordsIn = (language: Language): PaneWords => ({
  language,
  t: paneWords(language).getFixedT(language, 'pane'),
  say: (one) => one[language],
});
const zh = wordsIn('zh');
const en = wordsIn('en');

function readingOf(values: Readonly<Record<string, unknown>>, day = '2025-06-30', book = policyLibrary) {
  const table = recogniseTable({ top: 0, left: 0, rows: [Object.keys(values)] }, fields, {})!;
  const company = readCompany(table, { left: 0, values: Object.values(values), formats: [] });
  const assessment = assessCompany(book, company, day);
  return {
    company,
    assessment,
    stacking: stackCompany(assessment),
    drafts: draftChanges(book, company, day),
  };
}

const CHIP_MAKER = {
  企业名称: '示例芯片有限公司',
  所属区: '滨江区',
  行业: '集成电路',
  首次流片费用: 10_000_000,
};

const assessed = ({ assessment }: ReturnType<typeof readingOf>, name: string) =>
  assessment.awards.find(({ award: { name: own } }) => own === name)!;

describe('the words about what a company can have at once', () => {
  it('say to which award one gives way, for what matter, and why', () => {
    const reading = readingOf(CHIP_MAKER);
    const [lost] = reading.stacking.lost;
    expect(overlapLine(lost!, reading, zh)).toBe(
      '与“滨江集成电路和算力 2024 首次流片补贴”同为“同一产品的首次流片”，取较高者',
    );
    expect(overlapLine(lost!, reading, en)).toBe(
      'Like “Binjiang IC and computing 2024 Subsidy on first tape-out cost of key chips”, it pays for “the first tape-out of one product”; the higher is taken',
    );
  });

  it('say of the award that is taken what it is taken instead of', () => {
    const reading = readingOf(CHIP_MAKER);
    expect(overlapLines(assessed(reading, 'BINJIANG_TAPEOUT').award, reading, zh)).toEqual([
      '“集成电路 2022 首次流片补助”（150万元）同为“同一产品的首次流片”，因此未取',
    ]);
  });

  it('do not call an equal amount the higher, nor a joint one a single', () => {
    const paying = (name: string, yuan: number, ...matters: (typeof FIRST_TAPE_OUT)[]) => ({
      award: award(name, {
        title: text(name, name),
        quote: '',
        inputs: {},
        pays: () => wan(1),
        matters,
      }),
      amount: new Exact(yuan),
    });
    const outcome = (...claims: ReturnType<typeof paying>[]) => {
      const book = policyBook([
        policy({
          id: 'example',
          title: text('示例', 'Example'),
          shortTitle: text('示例', 'Example'),
          level: 'city',
          status: 'adopted',
          clauses: [
            clause('一', text('一', 'One'), { text: '', awards: claims.map((claim) => claim.award) }),
          ],
        }),
      ]);
      const reading = readingOf({ 企业名称: '示例', 年营收: 1 }, '2025-06-30', book);
      const stacking = stack(claims);
      return overlapLine(stacking.lost[0]!, { ...reading, stacking: { ...stacking, unknownLimits: [] } }, zh);
    };
    expect(outcome(paying('A', 5, FIRST_TAPE_OUT), paying('B', 5, FIRST_TAPE_OUT))).toContain(
      '数额相同，只取其一',
    );
    expect(
      outcome(
        paying('A', 4, FIRST_TAPE_OUT),
        paying('B', 5, FIRST_TAPE_OUT, LOAN_INTEREST),
        paying('C', 3, LOAN_INTEREST),
      ),
    ).toBe('与“示例 A”、“示例 C”同为“同一产品的首次流片”、“同一笔贷款的贴息”，取合计较高者');
  });

  it('put the way that is taken before the others, which go downwards', () => {
    const reading = readingOf(CHIP_MAKER);
    const [group] = reading.stacking.groups;
    const [chosen, ...others] = chosenFirst(group!, reading.stacking);
    expect(chosen.claims.map((claim) => claim.award.name)).toEqual(['BINJIANG_TAPEOUT']);
    expect(others.map(({ total }) => total.toNumber())).toEqual([1_500_000]);
  });

  it('call a total an upper bound when any part of it is one', () => {
    expect(totalIsUpperBound(readingOf(CHIP_MAKER).stacking)).toBe(true);
    const exact = readingOf({
      企业名称: '示例',
      行业: '软件',
      年营收: 641_500_000,
      此前历史最高年营收: 438_200_000,
    });
    expect(exact.stacking.taken.map((claim) => claim.award.name)).toEqual(['SOFTWARE_SCALE_REWARD']);
    expect(totalIsUpperBound(exact.stacking)).toBe(false);
  });

  it('name the limit that is not counted, and the figure it wants', () => {
    expect(totalRemarks(readingOf(CHIP_MAKER), zh)).toEqual([
      '未填企业项目全部投入，《集成电路 2022》四（二）“各级政府支持资金合计上限”未计',
      '《滨江集成电路和算力 2024》终止日期未载明，请核实是否仍有效',
    ]);
  });

  it('say by how much a limit reduces the total', () => {
    const reading = readingOf({ ...CHIP_MAKER, 企业项目全部投入: 8_000_000 });
    expect(reading.stacking.total.toNumber()).toBe(2_400_000);
    expect(totalRemarks(reading, zh)).toContain('已按《集成电路 2022》四（二）限额减少 60万元');
  });

  it('warn where the total counts a district’s award and the row names no district, or no industry', () => {
    const remarks = totalRemarks(readingOf({ 企业名称: '示例', 首次流片费用: 10_000_000 }), zh);
    expect(remarks.some((one) => one.startsWith('未填所属区：其中 1 项只适用于'))).toBe(true);
    expect(remarks).toContain('未填行业：其中 1 项只面向特定行业');
  });

  it('mark another reading where it comes to another amount, also where the reading taken refuses', () => {
    const reading = readingOf(CHIP_MAKER);
    expect(ambiguityMark(assessed(reading, 'BINJIANG_TAPEOUT'), zh)).toBe('另有读法：150万元');
    expect(ambiguityMark(assessed(reading, 'BINJIANG_TAPEOUT'), en)).toBe('read otherwise: CNY 1.5 million');
    const larger = readingOf({ ...CHIP_MAKER, 首次流片费用: 20_000_000 });
    expect(ambiguityMark(assessed(larger, 'BINJIANG_TAPEOUT'), zh)).toBeNull();
  });

  it('offer no other reading of a district’s award to a company elsewhere', () => {
    const elsewhere = readingOf({ ...CHIP_MAKER, 所属区: '西湖区' });
    expect(assessed(elsewhere, 'BINJIANG_TAPEOUT').verdict).toBe('refused');
    expect(ambiguityMark(assessed(elsewhere, 'BINJIANG_TAPEOUT'), zh)).toBeNull();
  });

  it('set the draft against what is in force, and call nothing current that has expired', () => {
    const figures = {
      企业名称: '示例软件有限公司',
      上年度营收: 580_000_000,
      营收增速: 0.25,
      研发投入: 127_600_000,
      企业类别: '一般软件企业',
    };
    const line = (day: string, words: PaneWords) => {
      const change = readingOf(figures, day).drafts.find(
        ({ draft }) => draft.award.name === 'SOFTWARE26_RND_SUBSIDY',
      )!;
      return draftLine(change, words)!;
    };
    expect(line('2025-06-30', zh)).toBe('现行 232万元 → 征求意见稿 500万元（多 268万元）');
    expect(line('2026-03-01', zh)).toBe('软件 2022（已失效） 232万元 → 征求意见稿 500万元（多 268万元）');
    expect(line('2025-06-30', en)).toBe('Now CNY 2.32 million → draft CNY 5 million (CNY 2.68 million more)');
  });

  it('say nothing of a draft where one of the two amounts is unknown', () => {
    const { drafts } = readingOf(CHIP_MAKER);
    expect(drafts.map((change) => draftLine(change, zh))).toEqual(drafts.map(() => null));
    expect(drafts.length).toBeGreaterThan(0);
  });
});
