import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import type { Column } from '../../src/table/column';
import { isForeignMoney, moneyUnit, unitSpelling } from '../../src/table/column-units';
import { fieldLabel, fieldsOf } from '../../src/table/fields';
import { readHeader } from '../../src/table/headers';
import { recogniseTable } from '../../src/table/table';
import stored from './headings.json';

/** A heading as an office writes it, and what it may be read as. */
interface Judged {
  readonly 表头: string;
  readonly 应为?: readonly string[] | '询问' | '无关';
  readonly 身份?: string;
  readonly 单位?: string | null;
  readonly 亦可?: string;
}

const judged = stored.表头 as readonly Judged[];
const fields = fieldsOf(policyLibrary);

/** IC_TAPEOUT.cost is 首次流片费用. */
const labels = new Map<string, string>(
  policyLibrary.provisions.flatMap(({ award }) =>
    award.inputs.map(({ name, input }) => [`${award.name}.${name}`, fieldLabel(input).zh] as const),
  ),
);

/** The column of a heading beside one of names and above one company, in a table of the year that it names. */
function columnUnder({ 表头: heading, 身份: identity }: Judged): Column {
  const year = /20\d\d/.exec(heading.normalize('NFKC'))?.[0];
  const other = identity === '企业名称' ? '年营收' : '企业名称';
  const rows = [
    [other, heading],
    ['示例一号', 1],
  ];
  const table = recogniseTable({ top: 0, left: 0, rows }, fields, {}, null, year ? Number(year) : null);
  return table!.columns[1]!;
}

const figuresOf = ({ taken }: Column): readonly string[] =>
  taken.flatMap(({ field }) => (field.input ? [field.label.zh] : []));

/** The fields that a heading may be taken as; empty where it must be asked about, or is of no use. */
const rightOf = ({ 应为: right }: Judged): ReadonlySet<string> =>
  new Set(Array.isArray(right) ? (right as readonly string[]).map((name) => labels.get(name) ?? name) : []);

/** The very words of a figure's own name: who writes 研发投入 is taken at her word. */
const WORD_FOR_WORD = ['研发投入', '当年研发投入', '年销售收入（万元）'];

const nameable = judged.filter(({ 应为: right }) => Array.isArray(right));

describe('Of three hundred headings as offices write them', () => {
  it('each names parameters that there are', () => {
    const named = nameable.flatMap((one) => [...rightOf(one)]);
    expect(named.filter((label) => !fields.some((field) => field.label.zh === label))).toEqual([]);
    expect(judged).toHaveLength(300);
  });

  it('none is taken as a figure that it is not', () => {
    const wrong = judged.flatMap((one) => {
      if (WORD_FOR_WORD.includes(one.表头)) return [];
      const right = rightOf(one);
      const taken = figuresOf(columnUnder(one)).filter((label) => !right.has(label));
      return taken.map((label) => `${one.表头}: ${label}`);
    });
    expect(wrong).toEqual([]);
  });

  it('nineteen of twenty that name a subsidy’s figure are taken, or ranked first with the reason', () => {
    const found = nameable.map((one) => {
      const column = columnUnder(one);
      const right = rightOf(one);
      const first = column.likely[0]?.field.label.zh ?? '';
      return figuresOf(column).length > 0 ? 'taken' : right.has(first) ? 'first' : 'other';
    });
    const taken = found.filter((one) => one === 'taken').length;
    const first = found.filter((one) => one === 'first').length;
    expect(found).toHaveLength(181);
    expect(taken).toBeGreaterThanOrEqual(99);
    expect(taken + first).toBeGreaterThanOrEqual(172);
  });

  it('those that name no one figure are left to the person', () => {
    const open = judged.filter(({ 应为: right }) => right === '询问' || right === '无关');
    const taken = open.filter((one) => figuresOf(columnUnder(one)).length > 0).map((one) => one.表头);
    expect(taken).toEqual(WORD_FOR_WORD);
    expect(open).toHaveLength(100);
  });

  it('those that say who it is are known', () => {
    const identities = judged.filter(({ 身份: identity }) => identity !== undefined);
    const unknown = identities.filter(
      (one) => !columnUnder(one).taken.some(({ field }) => field.label.zh === one.身份),
    );
    expect(unknown).toEqual([]);
    expect(identities).toHaveLength(19);
  });

  it('each is read in the unit that it writes', () => {
    const known = (unit: string | null): string | null => {
      if (unit === null) return null;
      // 万元/年 is 万元 of a year.
      const amount = unit.replace(/\/年$/, '');
      return isForeignMoney(amount) ? '外币' : (moneyUnit(amount)?.id ?? unitSpelling(amount));
    };
    const otherwise = judged
      .map(({ 表头, 单位 }) => ({ 表头, written: known(单位 ?? null), read: known(readHeader(表头).unit) }))
      .filter(({ written, read }) => written !== read);
    expect(otherwise).toEqual([]);
  });

  it('a likely figure comes with its reason, and never more than three', () => {
    for (const column of judged.map(columnUnder)) {
      expect(column.likely.length).toBeLessThanOrEqual(3);
      if (column.taken.length > 0) expect(column.likely).toEqual([]);
      for (const { why } of column.likely) expect([why.zh, why.en]).not.toContain('');
    }
  });
});
