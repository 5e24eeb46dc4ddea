import { describe, expect, it } from 'vitest';
import { headingsOf } from '../../../src/table/sheet-tables';
import { turnedTable } from '../../../src/table/turned';
import { companiesOn, FIELDS, sheetOf, type ReadCompany, type Written } from '../../table/written-sheet';
import { fileAt, opened } from './file-in-node';
import { sheetOfFile } from './sheet-of-file';

/** Files with the layouts that people report: a company with 年营收 120000, 上年营收 90000, 研发费用 9000 万元. */
async function sheetIn(name: string) {
  const file = await opened(fileAt('trouble', `23-${name}.xlsx`));
  expect(file.losses).toEqual([]);
  return sheetOfFile(file, file.sheets[0]!);
}

const companiesIn = async (name: string): Promise<readonly ReadCompany[]> => companiesOn(await sheetIn(name));

const amounts = ({ figure }: ReadCompany) => ['年营收', '上年营收', '研发投入'].map(figure);

const EXACT = [1_200_000_000, 900_000_000, 90_000_000];

describe('a layout that people report', () => {
  it.each([
    '13_lines_of_instructions_above',
    'blank_row_between_unit_line_and_headings',
    'blank_row_under_the_headings',
    'second_table_below_blank_row',
    'unit_in_a_foot_note',
    'unit_in_the_sheet_name',
    'unit_line_right_aligned_blank_row_above_headings',
  ])('%s is read to the yuan', async (name) => {
    const companies = await companiesIn(name);
    expect(companies.length).toBeGreaterThan(0);
    for (const company of companies) expect(amounts(company)).toEqual(EXACT);
  });

  it('a company merged over three rows is one, with three projects', async () => {
    const companies = await companiesIn('company_merged_over_three_rows');
    expect(companies.map(({ name }) => name)).toEqual([
      ...Array<string>(3).fill('示例芯片公司'),
      '示例乙公司',
    ]);
    expect(companies.map(({ district }) => district)).toEqual(['滨江区', '滨江区', '滨江区', '西湖区']);
    expect(companies.map(({ figure }) => figure('首次流片费用'))).toEqual([2000e4, 1500e4, 800e4, 900e4]);
    expect(companies.map(({ figure }) => figure('年营收'))).toEqual([120000e4, null, null, 5000e4]);
  });

  it('two tables side by side keep their figures to themselves', async () => {
    const companies = await companiesIn('side_by_side_different_figures');
    expect(companies.map((company) => [company.name, ...amounts(company)])).toEqual([
      ['示例甲公司', 1_200_000_000, undefined, undefined],
      ['示例乙公司', undefined, undefined, 90_000_000],
    ]);
  });

  it('a heading that speaks of software business alone is not taken for the revenue', async () => {
    const [company] = await companiesIn('three_levels_top_says_software_business_only');
    expect(company?.name).toBe('示例甲公司');
    expect(amounts(company!)).toEqual([undefined, undefined, 90_000_000]);
  });

  it.each([
    ['transposed', 'transposed', 2],
    ['card_form_label_left_value_right', 'cards', 1],
  ])('%s is seen for what it is, and its copy is read', async (name, kind, count) => {
    const turned = turnedTable(await sheetIn(name), headingsOf({ fields: FIELDS, byHand: {} }));
    expect(turned).toMatchObject({ kind, companies: count });
    const [company] = companiesOn(sheetOf(turned!.rows as Written[][], {}, turned!.formats));
    expect(company?.name).toBe('示例甲公司');
    expect(amounts(company!).slice(0, 2)).toEqual(EXACT.slice(0, 2));
  });
});
