import { describe, expect, it } from 'vitest';
import type { AuditedRow } from '../../../src/audit/audited-list';
import { ROW_VERDICT, TOGETHER_VERDICT } from '../../../src/audit/audit-words';
import { COLUMNS } from '../../../workbench/sample/company-table';
import { ANSWER_SHEET, answerRows, LIST_SHEET, listRows } from '../../../workbench/sample/payments-list';
import { sampleCompanies } from '../../../workbench/sample/sample-companies';
import { auditOf } from '../../audit/audited';

const companies = [
  COLUMNS.map(({ header }) => header),
  ...sampleCompanies().map((company) => COLUMNS.map(({ value }) => value(company))),
];

/** As the sheet of answers writes a verdict. */
const verdictOf = ({ verdict, together }: AuditedRow): string => {
  const alone = ROW_VERDICT[verdict].zh;
  return together.verdict === 'agrees' ? alone : `${alone}，合计口径${TOGETHER_VERDICT[together.verdict].zh}`;
};

describe('the list of payments of the audit sample', () => {
  it('has 300 payments, the same ones every time, to companies of the sample alone', () => {
    const [, ...rows] = listRows();
    expect(rows).toHaveLength(300);
    expect(listRows().slice(1)).toEqual(rows);
    const names = new Set(sampleCompanies().map(({ name }) => name));
    expect(rows.filter(([name]) => !names.has(String(name)))).toEqual([]);
  });

  it('comes to the verdict of its answer for every mistake in it, and accuses no other payment', async () => {
    const { lists } = await auditOf({
      [LIST_SHEET]: listRows(),
      企业: companies,
      [ANSWER_SHEET]: answerRows(),
    });
    expect(lists.map(({ sheet, questions }) => [sheet, questions])).toEqual([[LIST_SHEET, []]]);
    const answers = answerRows()
      .filter(([place]) => String(place).startsWith(LIST_SHEET))
      .map(([place, , verdict]) => [place, String(verdict).replace('；见工作簿检查', '')]);
    const told = lists
      .flatMap(({ rows }) => rows)
      .map((row) => [`${LIST_SHEET}!${row.paidCell}`, verdictOf(row)] as const);
    expect(told.filter(([place]) => answers.some(([asked]) => asked === place))).toEqual(answers);
    const accused = told.filter(
      ([place, verdict]) => verdict !== '一致' && !answers.some(([asked]) => asked === place),
    );
    expect(accused).toEqual([]);
  });

  it('has a mistake of every verdict', () => {
    const verdicts = new Set(answerRows().map(([, , verdict]) => String(verdict).slice(0, 4)));
    for (const words of Object.values(ROW_VERDICT).map(({ zh }) => zh))
      expect(
        [...verdicts].some((one) => one.startsWith(words)),
        words,
      ).toBe(true);
  });
});
