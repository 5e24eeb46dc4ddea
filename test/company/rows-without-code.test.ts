import { describe, expect, it } from 'vitest';
import { enterprisesOf, type Enterprise } from '../../src/company/enterprise';
import { NO_ANSWERS, withAnswer, type StoredAnswers } from '../../src/company/stored-answers';
import { policyLibrary } from '../../src/policy-library';
import { readCompany } from '../../src/table/company';
import { fieldsOf } from '../../src/table/fields';
import { recogniseTable } from '../../src/table/table';

const fields = fieldsOf(policyLibrary);
const labels = fields.map(({ label }) => label.zh);
const HEADINGS = ['企业名称', '统一社会信用代码', '首次流片费用(万元)'];
const table = recogniseTable({ top: 0, left: 0, rows: [HEADINGS] }, fields, {})!;

type Line = readonly [name: string, code: string | null, cost: number];

const A = { code: '91330100A', name: null };
const B = { code: '91330100B', name: null };
const OF_A: Line = ['示例公司', A.code, 800];
const OF_B: Line = ['示例公司', B.code, 900];
const OPEN: Line = ['示例 公司', null, 700];
const OTHER: Line = ['示例公司', null, 600];

const enterprises = (lines: readonly Line[], answers: StoredAnswers = NO_ANSWERS): readonly Enterprise[] =>
  enterprisesOf(
    lines.map((values, at) => readCompany(table, { row: at + 1, left: 0, values, formats: [] })),
    { answers, labels },
  );

const of = ({ code }: typeof A, all: readonly Enterprise[]): Enterprise =>
  all.find((one) => one.code === code)!;
const costs = ({ rows }: Pick<Enterprise, 'rows'>) => rows.map((row) => row.cell('首次流片费用')?.value);
const asked = ({ unclear }: Enterprise) => unclear.map(({ row, answer }) => [row.row, answer]);
const idOf = (all: readonly Enterprise[], row: number): string =>
  of(A, all).unclear.find((one) => one.row.row === row)!.id;

describe('A row without a code, whose name stands beside two codes,', () => {
  const open = enterprises([OF_A, OF_B, OPEN, OTHER]);

  it('is asked of both enterprises, and counts for neither meanwhile', () => {
    for (const code of [A, B]) {
      expect(asked(of(code, open))).toEqual([
        [3, null],
        [4, null],
      ]);
    }
    expect(costs(of(A, open))).toEqual([800]);
    expect(open).toHaveLength(3);
  });

  it('belongs to the one that it is said to be of, and is asked of the other no more', () => {
    const said = enterprises([OF_A, OF_B, OPEN, OTHER], withAnswer(NO_ANSWERS, A, idOf(open, 3), 'same'));
    expect(costs(of(A, said))).toEqual([800, 700]);
    expect(asked(of(A, said))).toEqual([
      [3, 'same'],
      [4, null],
    ]);
    expect(asked(of(B, said))).toEqual([[4, null]]);
    expect(costs(of(B, said))).toEqual([900]);
  });

  it('is still asked of the other where it is said not to be of one', () => {
    const answers = withAnswer(NO_ANSWERS, A, idOf(open, 3), 'different');
    const said = enterprises([OF_A, OF_B, OPEN], answers);
    expect(asked(of(A, said))).toEqual([[3, 'different']]);
    expect(asked(of(B, said))).toEqual([[3, null]]);
    expect(costs(of(A, said))).toEqual([800]);
  });

  it('takes its answer along when rows are sorted, and is asked about again when it says something else', () => {
    const answers = withAnswer(NO_ANSWERS, A, idOf(open, 3), 'same');
    expect(costs(of(A, enterprises([OTHER, OPEN, OF_B, OF_A], answers)))).toEqual([700, 800]);
    const changed: Line = ['示例公司', null, 701];
    expect(asked(of(A, enterprises([OF_A, OF_B, changed], answers)))).toEqual([[3, null]]);
  });

  it('counts for neither where it is said to be of both', () => {
    const both = [A, B].reduce((answers, one) => withAnswer(answers, one, idOf(open, 3), 'same'), NO_ANSWERS);
    const said = enterprises([OF_A, OF_B, OPEN], both);
    expect([costs(of(A, said)), costs(of(B, said))]).toEqual([[800], [900]]);
  });

  it('is not asked about where its name has one code: it is that enterprise’s', () => {
    expect(enterprises([OF_A, OPEN]).map(({ unclear, rows }) => [unclear.length, rows.length])).toEqual([
      [0, 2],
    ]);
  });
});
