import { describe, expect, it } from 'vitest';
import { assessEnterprise } from '../../../src/company/assessment';
import { stackCompany } from '../../../src/company/company-stacking';
import { enterprisesOf, type Enterprise } from '../../../src/company/enterprise';
import { openQuestions, questionSentence } from '../../../src/company/question-sentences';
import type { Answers } from '../../../src/company/stacking/relations';
import { policyLibrary } from '../../../src/policy-library';
import type { Language } from '../../../src/rules/text';
import { readCompany } from '../../../src/table/company';
import { fieldsOf } from '../../../src/table/fields';
import { recogniseTable } from '../../../src/table/table';
import {
  answerWords,
  questionsOf,
  settledOf,
  settledQuestions,
} from '../../../taskpane/company/question-words';
import type { PaneWords } from '../../../taskpane/frame/pane-context';
import { paneWords } from '../../../taskpane/words/words';

const wordsIn = (language: Language): PaneWords => ({
  language,
  t: paneWords(language).getFixedT(language, 'pane'),
  say: (one) => one[language],
});
const zh = wordsIn('zh');
const en = wordsIn('en');

const EDA = '购买签核中心创建企业研发EDA工具实际发生费用(万元)';
const HEADINGS = ['企业名称', '所属区', '行业', '首次流片费用(万元)', EDA, '项目全部投入(万元)'];
const TAPEOUT = ['甲', '滨江区', '集成电路', 900, null, 1400];
const SIGNOFF = ['甲', '滨江区', '集成电路', null, 500, null];

function stacked(rows: readonly (readonly unknown[])[], answers: Answers = new Map()) {
  const table = recogniseTable({ top: 0, left: 0, rows: [HEADINGS] }, fieldsOf(policyLibrary), {})!;
  const companies = rows.map((values, at) =>
    readCompany(table, { row: at + 2, left: 0, values, formats: [] }),
  );
  const [enterprise] = enterprisesOf(companies);
  const assessment = assessEnterprise(policyLibrary, enterprise!, '2025-06-30');
  return { enterprise: enterprise!, stacking: stackCompany(assessment, { answers }) };
}

describe('the questions that a total depends on', () => {
  it('name the award with its row and amount, and the project with its investment', () => {
    const reading = stacked([TAPEOUT, SIGNOFF]);
    const sentences = openQuestions(reading.stacking).map(
      (one) => questionSentence(one, reading.enterprise).zh,
    );
    expect(sentences.join('\n')).toMatch(/“.+”（第 4 行，.+元）属于第 3 行的项目（全部投入 1,400万元）吗？/);
    const english = openQuestions(reading.stacking).map(
      (one) => questionSentence(one, reading.enterprise).en,
    );
    expect(english.join('\n')).toMatch(
      /Is “.+” \(row 4, CNY .+\) part of the project of row 3 \(whole investment/,
    );
  });

  it('do not name the row where the company has but one', () => {
    const reading = stacked([[...TAPEOUT.slice(0, 4), 500, 1400]]);
    for (const one of openQuestions(reading.stacking))
      expect(questionSentence(one, reading.enterprise).zh).not.toContain('第');
  });

  it('are told apart from those that were answered, each of which can be taken back', () => {
    const before = stacked([TAPEOUT, SIGNOFF]);
    const [first] = openQuestions(before.stacking);
    const after = stacked([TAPEOUT, SIGNOFF], new Map([[first!.id, 'different']]));
    expect(openQuestions(after.stacking).map(({ id }) => id)).not.toContain(first!.id);
    expect(settledQuestions(after.stacking).map(({ id }) => id)).toEqual([first!.id]);
  });

  it('ask whose a row without a code is, by its row, its sheet and its name', () => {
    const { enterprise, stacking } = stacked([TAPEOUT]);
    const of = (answer: 'same' | null, sheet?: string): Enterprise => {
      const row = { ...enterprise.rows[0], row: 6, ...(sheet === undefined ? {} : { sheet }) };
      return { ...enterprise, unclear: [{ id: 'row', row, answer }] };
    };
    const asked = (one: Enterprise, words: PaneWords) =>
      questionsOf({ enterprise: one, stacking }, words).map((said) => [said.words, said.buttons]);
    const buttons = { same: '是', different: '不是' };
    expect(asked(of(null), zh)).toEqual([['第 7 行“甲”没有统一社会信用代码，是这家企业的吗？', buttons]]);
    expect(asked(of(null, '项目'), zh)).toEqual([
      ['“项目”表第 7 行“甲”没有统一社会信用代码，是这家企业的吗？', buttons],
    ]);
    expect(asked(of(null, '项目'), en)[0]![0]).toBe(
      '“甲” in row 7 of “项目” has no credit code. Is it this company’s?',
    );
    expect(asked(of('same'), zh)).toEqual([]);
    const answers = { questions: new Map(), received: new Map() };
    const settled = settledOf({ enterprise: of('same'), stacking, answers }, zh);
    expect(settled.map(({ id, answer }) => [id, answer])).toEqual([['row', 'same']]);
  });

  it('have two answers in words of their own', () => {
    const { stacking } = stacked([TAPEOUT, SIGNOFF]);
    const question = openQuestions(stacking)[0]!;
    const buttons = (kind: typeof question.kind) =>
      (['same', 'different'] as const).map((one) =>
        answerWords({ ...question, kind, subject: 'project' }, one, zh),
      );
    expect(buttons('sameSubject')).toEqual(['是同一项目', '不是']);
    expect(buttons('inProject')).toEqual(['属于', '不属于']);
    expect(buttons('sameMatter')).toEqual(['算同一事项', '不算']);
  });
});
