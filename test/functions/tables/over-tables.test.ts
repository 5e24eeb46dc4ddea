import { describe, expect, it } from 'vitest';
import { called, refusal, spilled } from './called';

const DAY = '2025-06-30';
const HEADINGS = ['企业名称', '所属区', '行业', '首次流片费用(万元)'];

/** Two tape-outs of one company, one of another, and one from another city. */
const TABLE = [
  HEADINGS,
  ['西湖芯片有限公司', '西湖区', '集成电路', 2000],
  ['余杭集成有限公司', '余杭区', '集成电路', 1000],
  ['合计', null, null, 3000],
  ['西湖芯片有限公司', '西湖区', '集成电路', 1200],
  ['宁波芯片有限公司', '宁波市', '集成电路', 2000],
  ['注：按审计报告填报', null, null, null],
];

const column = (id: string, args: readonly unknown[], language?: 'zh' | 'en'): unknown[] =>
  spilled(id, args, language).map(([cell]) => cell);

describe('HZ.TOTAL', () => {
  it('gives each company’s certain total in its first row, and points there from its others', () => {
    expect(column('TOTAL', [TABLE, DAY])).toEqual([4_800_000, 1_500_000, '', '（见区域第 2 行）', 0]);
    expect(column('TOTAL', [TABLE, DAY], 'en')[3]).toBe('(see row 2 of the range)');
  });

  it('stands beside the rows wherever the headings are, titles above and blanks within included', () => {
    const titled = [['2025年集成电路企业汇总表'], [null], ...TABLE.slice(0, 3), [null], ...TABLE.slice(4)];
    expect(column('TOTAL', [titled, DAY])).toEqual([4_800_000, 1_500_000, '', '（见区域第 4 行）', 0]);
  });

  it('counts what was adopted where no day is given, and on a day only what is in force on it', () => {
    expect(column('TOTAL', [TABLE])[1]).toBe(1_500_000);
    expect(column('TOTAL', [TABLE, null])[1]).toBe(1_500_000);
    expect(column('TOTAL', [TABLE, 45_838])[1]).toBe(1_500_000);
    expect(column('TOTAL', [TABLE, '2027-01-01'])[1]).toBe(0);
    expect(refusal('TOTAL', [TABLE, '明天'])).toContain('asOf');
  });

  it('never counts a draft, with a day or without', () => {
    const table = [
      ['企业名称', '年营收(万元)', '营收增速(%)', '研发投入(万元)', '软件企业类别'],
      ['示例软件有限公司', 30_000, 25, 9_000, '一般软件企业'],
    ];
    for (const day of [null, '2026-06-30']) {
      const names = spilled('AWARDS', [table, day]).map((row) => row[6]);
      expect(names.filter((name) => String(name).startsWith('SOFTWARE26'))).toEqual([]);
    }
  });

  it('is one empty cell for headings without a company', () => {
    expect(spilled('TOTAL', [[HEADINGS], DAY])).toEqual([['']]);
  });
});

describe('HZ.AWARDS', () => {
  it('has a row for every company and award that pays, under headings', () => {
    const [headings, ...rows] = spilled('AWARDS', [TABLE, DAY]);
    expect(headings).toEqual([
      '企业名称',
      '统一社会信用代码',
      '区域行',
      '政策',
      '条款',
      '奖补事项',
      '函数名',
      '对象',
      '条款金额（元）',
      '计入合计（元）',
      '状态',
      '说明',
    ]);
    expect(rows.map((row) => [row[0], row[2], row[6], row[8], row[9], row[10]])).toEqual([
      ['西湖芯片有限公司', '2', 'IC_TAPEOUT', 3_000_000, 3_000_000, '计入'],
      ['西湖芯片有限公司', '5', 'IC_TAPEOUT', 1_800_000, 1_800_000, '计入'],
      ['余杭集成有限公司', '3', 'IC_TAPEOUT', 1_500_000, 1_500_000, '计入'],
    ]);
  });

  it('shows what does not count with an empty amount, and says why', () => {
    const table = [HEADINGS, ['示例动漫有限公司', '西湖区', '动漫', 2000]];
    const [, row] = spilled('AWARDS', [table, DAY]);
    expect(row?.slice(8, 11)).toEqual([3_000_000, '', '待核实，不计入']);
    expect(row?.[11]).toContain('动漫');
    expect(column('TOTAL', [table, DAY])).toEqual([0]);
  });

  it('says that dates were not tested where no day is given', () => {
    const states = (language: 'zh' | 'en') => spilled('AWARDS', [TABLE], language).map((row) => row[10]);
    expect(states('zh')[1]).toBe('计入（未判断有效期）');
    expect(states('en')[1]).toBe('counted (dates not tested)');
  });

  it('is the headings alone where nothing pays', () => {
    expect(spilled('AWARDS', [[HEADINGS, ['示例有限公司', '西湖区', '集成电路', 1]], DAY])).toHaveLength(1);
  });
});

describe('HZ.ASSESS', () => {
  it('gives the amount of one award for each row, or the reason in words', () => {
    const cells = column('ASSESS', [
      [...TABLE, ['滨江芯片有限公司', '滨江区', '集成电路', 900]],
      'IC_TAPEOUT',
      DAY,
    ]);
    expect(cells.slice(0, 4)).toEqual([3_000_000, 1_500_000, '', 1_800_000]);
    expect(cells[4]).toContain('不在杭州');
    expect(cells[5]).toBe('');
    expect(cells[6]).toContain('首次流片费用 9,000,000元');
  });

  it('names what is missing, cannot be taken, or has to be looked at first', () => {
    const table = [
      HEADINGS,
      ['甲芯片有限公司', '西湖区', '集成电路', null],
      ['乙芯片有限公司', '西湖区', '集成电路', '约2000'],
      ['丙芯片有限公司', '西湖区', '集成电路', { error: '#DIV/0!' }],
      ['丁动漫有限公司', '西湖区', '动漫', 2000],
    ];
    const [missing, invalid, error, verify] = column('ASSESS', [table, 'HZ.IC_TAPEOUT', DAY]);
    expect(missing).toBe('缺“首次流片费用”');
    expect(invalid).toContain('约2000');
    expect(error).toContain('#DIV/0!');
    expect(verify).toMatch(/^待核实（300万元）：.*动漫/);
    expect(column('ASSESS', [table, 'IC_TAPEOUT', DAY], 'en')[0]).toMatch(/^Missing: “/);
  });

  it('says that a policy is out of force, and computes where dates are not tested', () => {
    expect(column('ASSESS', [TABLE, 'IC_TAPEOUT', '2027-01-01'])[0]).toBe(
      '政策已失效（2022年8月8日 至 2026年12月31日）',
    );
    expect(column('ASSESS', [TABLE, 'IC_TAPEOUT', '2020-01-01'])[0]).toContain('尚未施行');
    expect(column('ASSESS', [TABLE, 'SOFTWARE26_RND_SUBSIDY', DAY])[0]).toContain('征求意见稿');
    expect(column('ASSESS', [TABLE, 'IC_TAPEOUT'])[0]).toBe(3_000_000);
  });

  it('puts an award for the enterprise in its first row, and says of a row that it states no figure', () => {
    const table = [
      ['企业名称', '行业', '年营收(万元)', '首次流片费用(万元)'],
      ['示例芯片有限公司', '集成电路', 60_000, 2000],
      ['示例芯片有限公司', '集成电路', 60_000, null],
    ];
    expect(column('ASSESS', [table, 'IC_TAPEOUT', DAY])).toEqual([3_000_000, '本行没有此项奖补的数据']);
    expect(column('ASSESS', [table, 'SYNBIO_SCALE_REWARD', DAY])[1]).toBe('（见区域第 2 行）');
  });

  it('asks for the name of an award that there is', () => {
    expect(refusal('ASSESS', [TABLE, 'TAPEOUT'])).toContain('IC_TAPEOUT');
    expect(refusal('ASSESS', [TABLE], 'en')).toContain('"name"');
  });
});

const ALL = ['TOTAL', 'AWARDS'] as const;

describe('What a function cannot know is an error in words:', () => {
  const withHeading = (heading: string, value: number | string) => [
    ['企业名称', '首次流片费用(万元)', heading],
    ['示例有限公司', 2000, value],
  ];

  it('an amount under a heading without a unit', () => {
    for (const id of ALL) {
      const words = refusal(id, [withHeading('年营收', 35_000), DAY]);
      expect(words).toContain('“年营收”没有写单位');
      expect(words).toContain('“年营收(万元)”');
      expect(refusal(id, [withHeading('年营收', 35_000), DAY], 'en')).toContain('a function cannot ask');
    }
  });

  it('but not where the award has no need of it, or no row states any', () => {
    expect(column('ASSESS', [withHeading('年营收', 35_000), 'IC_TAPEOUT', DAY])).toEqual([3_000_000]);
    expect(refusal('ASSESS', [withHeading('年营收', 35_000), 'SOFTWARE_SCALE_REWARD'])).toContain('年营收');
    expect(column('TOTAL', [withHeading('年营收', ''), DAY])).toEqual([3_000_000]);
    expect(column('TOTAL', [[['单位：万元'], ...withHeading('年营收', 1_000)], DAY])).toEqual([3_000_000]);
  });

  it('a rate whose unit is open: 25 without a unit, and 0.25 under %, which may be shown as 25%', () => {
    expect(refusal('TOTAL', [withHeading('营收增速', 25), DAY])).toContain('“营收增速”没有写单位');
    expect(refusal('TOTAL', [withHeading('营收增速(%)', 0.25), DAY])).toContain('单元格格式');
    expect(column('TOTAL', [withHeading('营收增速(小数)', 0.25), DAY])).toEqual([3_000_000]);
    expect(column('TOTAL', [withHeading('营收增速(%)', 25), DAY])).toEqual([3_000_000]);
  });

  it('whose row it is, where a name may stand in a merged cell above', () => {
    const merged = [...TABLE.slice(0, 2), [null, null, null, 1200]];
    for (const id of ALL) expect(refusal(id, [merged, DAY])).toContain('区域第 3 行有数据而没有企业名称');
    expect(refusal('ASSESS', [merged, 'IC_TAPEOUT'], 'en')).toContain('row 3 of the range');
  });

  it('but a row that is only numbered in advance is nobody’s', () => {
    const numbered = [
      ['序号', ...HEADINGS],
      [1, ...TABLE[1]!],
      [2, null, null, null, null],
    ];
    expect(column('TOTAL', [numbered, DAY])).toEqual([3_000_000]);
  });

  it('which of two tables is meant, and one whose companies stand in columns', () => {
    const other = [
      ['企业名称', '研发费用(万元)'],
      ['示例有限公司', 900],
    ];
    expect(refusal('TOTAL', [[...TABLE, [null], ...other]])).toContain('2 张表（表头在区域第 1、9 行）');
    const turned = HEADINGS.map((_, at) => [TABLE[0]![at], TABLE[1]![at], TABLE[2]![at]]);
    expect(refusal('TOTAL', [turned])).toContain('转置');
  });

  it('what a range without headings holds, or one without anything', () => {
    for (const range of [TABLE.slice(1), 5, '企业名称', [[1, 2]], TABLE.map((row) => row.slice(0, 3))]) {
      expect(refusal('TOTAL', [range])).toMatch(/没有认出表头和数据列，应包含表头行/);
    }
    for (const range of [
      null,
      undefined,
      '',
      [],
      [[]],
      [
        [null, ''],
        [null, ''],
      ],
    ]) {
      expect(refusal('TOTAL', [range])).toContain('区域是空的');
      expect(refusal('TOTAL', [range], 'en')).toContain('Argument "table": it is blank');
    }
  });
});

describe('The range is read whatever a host makes of it:', () => {
  const width = HEADINGS.length;
  const filled = (blank: unknown, rows = 0, columns = 0) => [
    ...TABLE.map((row) => Array.from({ length: width + columns }, (_, at) => row[at] ?? blank)),
    ...Array.from({ length: rows }, () => Array<unknown>(width + columns).fill(blank)),
  ];
  const expected = called('TOTAL', [TABLE, DAY]);

  it('whole columns and rows, whose blanks are null, empty texts or zeros', () => {
    for (const blank of [null, '', undefined, 0]) {
      expect(called('TOTAL', [filled(blank), DAY])).toEqual(expected);
      expect(called('TOTAL', [filled(blank, 5_000, 30), DAY])).toEqual(expected);
    }
  });

  it('zeros for blanks also where a formula has left an empty text among them', () => {
    const rows = filled(0, 5_000, 3).map((row, at) => [...row, at === 0 ? '备注' : '']);
    expect(called('TOTAL', [rows, DAY])).toEqual(expected);
  });

  it('ragged rows, and blank rows and columns before the table', () => {
    expect(called('TOTAL', [TABLE.map((row) => row.filter((cell) => cell !== null)), DAY])).toEqual(expected);
    const moved = [[], [null], ...TABLE.map((row) => [null, null, ...row])];
    expect(column('TOTAL', [moved, DAY])).toEqual([4_800_000, 1_500_000, '', '（见区域第 4 行）', 0]);
  });

  it('a blank that is handed over as 0 is 0 among figures, and no name among names', () => {
    const table = [
      ['企业名称', '所属区', '行业', '首次流片费用(万元)'],
      ['示例有限公司', 0, 0, 2000],
      [0, 0, 0, 0],
      ['示例芯片有限公司', 0, 0, 0],
    ];
    expect(column('TOTAL', [table, DAY])).toEqual([3_000_000, '', 0]);
    expect(column('ASSESS', [table, 'IC_TAPEOUT', DAY])[2]).toContain('首次流片费用 0元');
  });

  it('an empty text is a blank among figures, and never a last year of 0', () => {
    const table = (lastYear: unknown) => [
      ['企业名称', '行业', '年营收(万元)', '上年营收(万元)', '研发投入(万元)'],
      ['示例软件有限公司', '软件', 35_000, lastYear, 9_000],
    ];
    const ofBlank = called('TOTAL', [table(''), DAY]);
    expect(called('TOTAL', [table(null), DAY])).toEqual(ofBlank);
    expect(column('ASSESS', [table(''), 'SOFTWARE_GROWTH_REWARD', DAY])[0]).toContain('缺“');
  });

  it('a second call with other cells or another day is not answered with the first', () => {
    const cells = TABLE.map((row) => [...row]);
    expect(column('TOTAL', [cells, DAY])[1]).toBe(1_500_000);
    cells[2]![3] = 2000;
    expect(column('TOTAL', [cells, DAY])[1]).toBe(3_000_000);
    expect(column('TOTAL', [cells, '2027-01-01'])[1]).toBe(0);
    expect(column('TOTAL', [cells, DAY])[1]).toBe(3_000_000);
  });
});
