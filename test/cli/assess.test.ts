import { describe, expect, it } from 'vitest';
import { YEARS_SETTING } from '../../src/table/stored-years';
import { MAPPING_SETTING } from '../../src/table/stored-mapping';
import { JOINS_SETTING } from '../../src/company/stored-joins';
import { assessed, awardOf, fileWith, hangce, workbookWith } from './command';

const DAY = ['--as-of', '2025-06-30'];
const HEAD = ['企业名称', '统一社会信用代码', '所属区', '行业'];
const CODES = ['91330108MA2AAAAA0A', '91330108MA2BBBBB0B'];
const chip = (name: string, code: string, ...figures: (string | number | null)[]) => [
  name,
  code,
  '滨江区',
  '集成电路',
  ...figures,
];

describe('what a file says', () => {
  it('comes to the same from a table in text, in GB18030 and in UTF-8', async () => {
    const rows = '企业名称,所属区,行业,首次流片费用（万元）\n';
    // 甲,滨江区,集成电路,1000 in GB18030.
    const gb = Buffer.concat([
      Buffer.from(
        'c6f3d2b5c3fbb3c62ccbf9caf4c7f82cd0d0d2b52ccad7b4cec1f7c6acb7d1d3c3a3a8cdf2d4aaa3a90a',
        'hex',
      ),
      Buffer.from('bcd72cb1f5bdadc7f82cbcafb3c9b5e7c2b72c313030300a', 'hex'),
    ]);
    const utf8 = await assessed(fileWith('名单.csv', `\ufeff${rows}甲,滨江区,集成电路,1000\n`), ...DAY);
    const gb18030 = await assessed(fileWith('名单.csv', gb), ...DAY);
    expect(gb18030.tables).toEqual(utf8.tables);
    const tapeout = awardOf(gb18030.tables[0]!.companies[0]!, 'IC_TAPEOUT');
    expect([tapeout.verdict, tapeout.amount]).toEqual(['applicable', '1500000.00']);
  });

  it('is asked where an amount has no unit: no amount, and none of it in the totals', async () => {
    const file = await workbookWith({ 企业: [[...HEAD, '首次流片费用'], chip('甲', CODES[0]!, 1000)] });
    const { tables } = await assessed(file, ...DAY);
    const column = tables[0]!.columns[4]!;
    expect(column).toMatchObject({ column: 'E', field: '首次流片费用', unit: null });
    expect(column.asks).toContain('单位');
    const [company] = tables[0]!.companies;
    expect(awardOf(company!, 'IC_TAPEOUT')).toMatchObject({
      verdict: 'missing',
      amount: null,
      counted: false,
    });
    expect(company!.total).toEqual({ certain: '0.00', most: '0.00' });
  });

  it('counts with what people have said in it of its columns', async () => {
    const sheets = { 企业: [[...HEAD, '首次流片费用'], chip('甲', CODES[0]!, 1000)] };
    const settings = { [MAPPING_SETTING]: { 首次流片费用: { fields: null, unit: 'wan' } } };
    const { tables } = await assessed(await workbookWith(sheets, { settings }), ...DAY);
    expect(tables[0]!.columns[4]!.asks).toBeNull();
    expect(awardOf(tables[0]!.companies[0]!, 'IC_TAPEOUT').amount).toBe('1500000.00');
  });

  it('names what it keeps and cannot be read', async () => {
    const sheets = { 企业: [[...HEAD, '首次流片费用（万元）'], chip('甲', CODES[0]!, 1000)] };
    const file = await workbookWith(sheets, { settings: { [YEARS_SETTING]: 'torn' } });
    const { status, err } = await hangce('assess', file, ...DAY);
    expect(status).toBe(0);
    expect(err).toContain('数据年度');
  });

  it('is not read from a sheet of results that is asked for by its name', async () => {
    const results = [['整表试算：企业'], [...HEAD, '首次流片费用（万元）'], chip('甲', CODES[0]!, 1000)];
    const { status, err } = await hangce(
      'assess',
      await workbookWith({ '整表试算 企业': results }),
      '--json',
    );
    expect(status).toBe(3);
    expect(err).toContain('没有找到企业表');
  });

  it('is not read from hidden sheets, nor from results of an earlier assessment', async () => {
    const table = [[...HEAD, '首次流片费用（万元）'], chip('甲', CODES[0]!, 1000)];
    const sheets = { 企业: table, 旧表: table, '整表试算 企业': [['整表试算：企业'], ...table] };
    const { tables } = await assessed(await workbookWith(sheets, { hidden: ['旧表'] }), ...DAY);
    expect(tables.map(({ sheet }) => sheet)).toEqual(['企业']);
  });

  it('has each company once where tables are joined, with its rows on other sheets named', async () => {
    const head = [...HEAD, '首次流片费用（万元）'];
    const sheets = {
      A: [head, chip('甲', CODES[0]!, 1000), chip('乙', CODES[1]!, 200)],
      B: [head, chip('甲', CODES[0]!, 800)],
    };
    const settings = {
      [JOINS_SETTING]: [
        [
          ['A', 0, 0],
          ['B', 0, 0],
        ],
      ],
    };
    const file = await workbookWith(sheets, { settings });
    const { tables } = await assessed(file, ...DAY);
    expect(tables.map(({ companies }) => companies.map(({ name, rows }) => [name, rows]))).toEqual([
      [
        ['甲', [2, 'B!2']],
        ['乙', [3]],
      ],
      [],
    ]);
    const only = await assessed(file, '--sheet', 'B', ...DAY);
    expect(only.tables[0]!.companies.map(({ rows }) => rows)).toEqual([['A!2', 2]]);
  });

  it('is of the year that the command names, in place of what the file says', async () => {
    const head = [...HEAD, '2023年营收（万元）', '2024年营收（万元）'];
    const file = await workbookWith(
      { 企业: [head, [...chip('甲', CODES[0]!).slice(0, 3), '软件', 60000, 120000]] },
      { settings: { [YEARS_SETTING]: [['["企业",0,0]', 2024]] } },
    );
    const readAs = async (...options: string[]) => {
      const { tables } = await assessed(file, ...DAY, ...options);
      const columns = tables[0]!.columns.slice(4).map(({ fields }) => fields);
      return [
        tables[0]!.dataYear,
        ...['年营收', '上年营收'].map((name) => columns.map((some) => some.includes(name))),
      ];
    };
    expect(await readAs()).toEqual([2024, [false, true], [true, false]]);
    expect(await readAs('--year', '2023')).toEqual([2023, [true, false], [false, false]]);
  });

  it('never takes a formula that nobody has computed for a blank or for nothing', async () => {
    const head = [...HEAD, '首次流片费用（万元）'];
    const file = await workbookWith({
      企业: [head, [...chip('甲', CODES[0]!), { formula: 'F2*2' }], chip('乙', CODES[1]!, 1000)],
    });
    const { tables } = await assessed(file, ...DAY);
    const [first, second] = tables[0]!.companies;
    expect(awardOf(first!, 'IC_TAPEOUT')).toMatchObject({ verdict: 'invalid', amount: null });
    expect(awardOf(second!, 'IC_TAPEOUT').amount).toBe('1500000.00');
    expect(tables[0]!.remarks.join()).toContain('E2');
  });

  it('counts rows that are no companies and says so', async () => {
    const file = await workbookWith({
      企业: [
        [...HEAD, '首次流片费用（万元）'],
        chip('甲', CODES[0]!, 1000),
        ['合计', null, null, null, 1000],
      ],
    });
    const [table] = (await assessed(file, ...DAY)).tables;
    expect(table!.companies).toHaveLength(1);
    expect(table!.ignoredRows).toMatchObject({ total: 1 });
  });
});

describe('the certain total of a company', () => {
  it('has only awards in force, and what is refused is 0.00 whatever the dates say', async () => {
    const file = await workbookWith({
      企业: [[...HEAD, '首次流片费用（万元）'], chip('甲', CODES[0]!, 1000), chip('乙', CODES[1]!, 0)],
    });
    const of = async (day: string) => (await assessed(file, '--as-of', day)).tables[0]!.companies;
    const [now, later] = [await of('2025-06-30'), await of('2035-06-30')];
    const tapeout = (some: typeof now) => some.map((one) => awardOf(one, 'IC_TAPEOUT'));
    expect(tapeout(later).map(({ standing }) => standing)).toEqual(['expired', 'expired']);
    expect(tapeout(later).map(({ verdict, amount }) => [verdict, amount])).toEqual(
      tapeout(now).map(({ verdict, amount }) => [verdict, amount]),
    );
    expect(tapeout(later).map(({ counted }) => counted)).toEqual([false, false]);
    for (const { awards } of [...now, ...later]) {
      for (const { counted, standing, verdict, amount } of awards) {
        if (counted) expect([standing, verdict]).toEqual(['inForce', 'applicable']);
        if (verdict === 'refused' || verdict === 'nothing') expect(amount).toBe('0.00');
        if (verdict === 'missing' || verdict === 'invalid') expect(amount).toBeNull();
      }
    }
  });
});
