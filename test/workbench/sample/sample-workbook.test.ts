import { describe, expect, it } from 'vitest';
import { assessEnterprise } from '../../../src/company/assessment';
import { stackCompany } from '../../../src/company/company-stacking';
import { enterprisesOf } from '../../../src/company/enterprise';
import { readCompany } from '../../../src/table/company';
import { fieldsOf } from '../../../src/table/fields';
import { rowKind } from '../../../src/table/row-kinds';
import { checkSheet } from '../../../src/table/sheet-check';
import { recogniseTable } from '../../../src/table/table';
import { policyLibrary } from '../../../src/policy-library';
import { BAD_CELLS, sampleCompanies } from '../../../workbench/sample/sample-companies';
import { SAMPLE_LAYOUTS, type SampleLayout } from '../../../workbench/sample/sample-layouts';

describe('the invented companies', () => {
  it('are 200 of different names, the same ones every time', () => {
    const companies = sampleCompanies();
    expect(companies).toHaveLength(200);
    expect(new Set(companies.map(({ name }) => name)).size).toBe(200);
    expect(sampleCompanies()).toEqual(companies);
  });

  it('are of every size the software policy tells apart, from under 2亿 to over 50亿', () => {
    const revenues = sampleCompanies()
      .map(({ revenue }) => revenue)
      .filter((revenue) => typeof revenue === 'number');
    for (const [from, to] of [
      [0, 20_000],
      [20_000, 50_000],
      [50_000, 100_000],
      [100_000, 200_000],
      [200_000, 500_000],
      [500_000, 1e9],
    ] as const) {
      expect(
        revenues.filter((revenue) => revenue >= from && revenue < to).length,
        `${from}–${to} 万元`,
      ).toBeGreaterThan(0);
    }
  });

  it('have the sectors whose policies read their bad cells', () => {
    const companies = sampleCompanies();
    expect(BAD_CELLS.map(({ row }) => companies[row]?.sector)).toEqual([
      '人工智能',
      '软件',
      '软件',
      '集成电路',
      '软件',
      '集成电路',
      '算力',
      '信息服务',
    ]);
  });
});

describe('the small sheets of the sample', () => {
  const layout = (id: string): SampleLayout => SAMPLE_LAYOUTS.find((one) => one.id === id)!;
  const tableOf = ({ rows }: SampleLayout) =>
    recogniseTable({ top: 0, left: 0, rows }, fieldsOf(policyLibrary), {})!;
  const taken = (id: string) =>
    tableOf(layout(id)).columns.map(({ header, taken: all }) =>
      [header, ...all.map(({ field, unit }) => `${field.label.zh}/${unit.label.zh}`)].join(' '),
    );

  it.each(SAMPLE_LAYOUTS)('$name has its headings where it says', (sheet) => {
    const { firstHeaderRow, headerRow } = tableOf(sheet);
    expect([firstHeaderRow, headerRow]).toEqual([sheet.headings[0], sheet.headings.at(-1)]);
  });

  it('show two rows of headings under a title with the unit', () => {
    expect(taken('twoHeadings')).toEqual([
      '企业名称 企业名称/文字',
      '所属区 所属区/文字',
      '所属行业 行业/文字',
      '营业收入 · 本年 年营业收入/万元 年营收/万元 当年营收/万元',
      '营业收入 · 上年 上年营收/万元',
      '营收增速（%） 营收增速/%',
      '研发费用 研发投入/万元 当年研发投入/万元',
      '首次流片费用 首次流片费用/万元',
    ]);
  });

  it('show a row of units, and a calendar year that is left to the person', () => {
    expect(taken('unitRow')).toEqual([
      '申报单位 企业名称/文字',
      '属地 所属区/文字',
      '年度',
      '主营业务收入 年营收/万元 上年度营收/万元 当年营收/万元',
      '主营业务收入同比 营收增速/%',
      'R&D经费 研发投入/万元 当年研发投入/万元',
      '2023年营业收入',
    ]);
  });

  it('give the check something of every kind to find, and rows that are no companies', () => {
    const sheet = layout('twoHeadings');
    const table = tableOf(sheet);
    const check = checkSheet(table, policyLibrary);
    sheet.rows.slice(table.headerRow + 1).forEach((values, at) => {
      check.add({ row: table.headerRow + 1 + at, left: 0, values, formats: [] });
    });
    const { groups, setAside } = check.report();
    expect([...new Set(groups.map(({ kind }) => kind))]).toEqual([
      'textNumber',
      'invalid',
      'doubt',
      'district',
      'duplicate',
      'blank',
    ]);
    expect(setAside).toBe(2);
    expect(sheet.rows.slice(-2).map((values) => rowKind(table, { left: 0, values }))).toEqual([
      'total',
      'note',
    ]);
  });
});

describe('the sheet of projects', () => {
  const { rows, headings } = SAMPLE_LAYOUTS.find(({ id }) => id === 'projects')!;
  const companies = rows.slice(headings[0]! + 1);

  it('has codes whose last sign is the check digit of GB 32100', () => {
    const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const codes = companies.map(([, code]) => String(code));
    for (const code of new Set(codes)) {
      const sum = Array.from(code.slice(0, 17)).reduce(
        (total, sign, at) => total + signs.indexOf(sign) * (3 ** at % 31),
        0,
      );
      expect(code.slice(17)).toBe(signs[(31 - (sum % 31)) % 31]);
    }
    expect(new Set(codes).size).toBe(2);
  });

  it('has more under its formulas than its companies can have, whose ceilings hold over their rows', () => {
    const typed = rows.map((row) =>
      row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? null : cell)),
    );
    const table = recogniseTable({ top: 0, left: 0, rows: typed }, fieldsOf(policyLibrary), {})!;
    const read = typed
      .map((values, row) => ({ row, left: 0, values, formats: [] }))
      .slice(table.headerRow + 1)
      .map((row) => readCompany(table, row));
    const totals = enterprisesOf(read).map((enterprise) => {
      const { certain, most } = stackCompany(assessEnterprise(policyLibrary, enterprise, '2025-06-30'));
      return [enterprise.rows.length, certain.total.toNumber(), most.total.toNumber()];
    });
    // The first is the worked company of docs/how-a-total-is-made.md.
    // Loans that come to 400万元 and 800万元 under a ceiling of 1000万元.
    expect(totals).toEqual([
      [4, 6_300_000, 7_300_000],
      [3, 10_000_000, 10_000_000],
    ]);
  });
});
