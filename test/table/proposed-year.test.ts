import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { fieldsOf } from '../../src/table/fields';
import { proposedYear } from '../../src/table/proposed-year';
import { recogniseTable } from '../../src/table/table';

const fields = fieldsOf(policyLibrary);

function proposed(titles: readonly string[], headings: readonly string[] = ['年营收（万元）']) {
  const rows = [
    ...titles.map((title) => [title]),
    ['企业名称', ...headings],
    ['甲', ...headings.map(() => 1)],
  ];
  const block = { top: 3, left: 0, rows };
  const table = recogniseTable(block, fields, {});
  if (!table) throw new Error('no table');
  const found = proposedYear(block, table);
  return found && [found.year, found.from.zh];
}

describe('The year of a table’s figures', () => {
  it('is proposed from a title', () => {
    expect(proposed(['2024年度重点企业情况表'])).toEqual([2024, '标题“2024年度重点企业情况表”']);
    expect(proposed(['重点企业情况表（２０２３年）', '单位：万元'])).toEqual([
      2023,
      '标题“重点企业情况表（２０２３年）”',
    ]);
  });

  it('is proposed from the latest year of the headings', () => {
    const headings = ['2023年营业收入', '2024年营业收入', '2025年1-6月营业收入'];
    expect(proposed([], headings)).toEqual([2024, '表头“2024年营业收入”']);
    expect(proposed(['2025年企业情况表'], headings)?.[0]).toBe(2024);
  });

  it('is proposed from the day on which the table was filled in', () => {
    expect(proposed(['企业情况表', '填报日期：2025年3月1日'])).toEqual([
      2024,
      '日期“填报日期：2025年3月1日”',
    ]);
    expect(proposed(['截至2024年12月31日'])?.[0]).toBe(2024);
    expect(proposed(['填报日期：2025年9月1日'])).toBeNull();
  });

  it.each([
    ['nothing says it', ['企业情况表'], undefined],
    ['the title speaks of a part of a year', ['2025年1-6月企业情况表'], undefined],
    ['the title names the year of an application', ['2025年度政策兑现申报表'], undefined],
    ['the titles name several years', ['2023年、2024年企业情况表'], undefined],
    ['title and headings contradict one another', ['2022年企业情况表'], ['2024年营业收入']],
  ])('is not proposed where %s', (_why, titles, headings) => {
    expect(proposed(titles, headings)).toBeNull();
  });
});
