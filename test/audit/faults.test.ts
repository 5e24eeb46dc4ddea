import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../workbook/workbook';
import { listOf, verdicts, type AuditOptions } from './audited';

/** A list of tape-outs: who, for which chip, by which item, when, how much was paid, what it cost. */
const TAPEOUTS = [
  '企业名称',
  '所属区',
  '产品名称',
  '奖补事项',
  '发放日期',
  '发放金额（元）',
  '首次流片费用（元）',
];
const tapeouts = (rows: readonly (readonly CellValue[])[], options: AuditOptions = {}) =>
  listOf([TAPEOUTS, ...rows], options);
const tapeout = (paid: CellValue, cost: CellValue, rest: Partial<{ item: string; day: CellValue }> = {}) => [
  ...['杭州示例芯', '滨江区', '芯片一', rest.item ?? '首次流片补助'],
  rest.day === undefined ? '2025-05-06' : rest.day,
  paid,
  cost,
];

/** A list of R&D subsidies for software: growth must be above 20%. */
const RND = ['企业名称', '奖补事项', '政策依据', '发放日期', '发放金额（元）'];
const RND_FIGURES = ['上年度营收（元）', '营收增速（%）', '研发投入（元）'];
const rnd = (paid: number, figures: readonly CellValue[], rest: Partial<{ day: string }> = {}) =>
  listOf([
    [...RND, ...RND_FIGURES],
    ['示例软件', '软件企业研发投入补助', '软件 2022', rest.day ?? '2025-05-06', paid, ...figures],
  ]);

/** A list of rewards for reaching a revenue for the first time. */
const SCALE = [
  '企业名称',
  '奖补事项',
  '数据年度',
  '发放日期',
  '发放金额（万元）',
  '年营收（万元）',
  '此前历史最高年营收（万元）',
];
const scale = (...rows: readonly (readonly CellValue[])[]) =>
  listOf([SCALE, ...rows.map((row) => ['示例软件', '软件企业营收上规模奖励', ...row])]);

describe('A right payment', () => {
  it.each([
    ['to the fen', 3_000_000, 20_000_000],
    ['on the threshold', 1_500_000, 10_000_000],
    ['at the ceiling', 20_000_000, 133_333_334],
    ['of fen', 1_500_000.02, 10_000_000.1],
  ])('%s agrees', async (_, paid, cost) => {
    const list = await tapeouts([tapeout(paid, cost)]);
    expect(verdicts(list)).toEqual(['一致 一致']);
    expect(list.rows[0]!.parting).toBeNull();
    expect(list.findings).toEqual([]);
  });

  it.each([
    [0.01, '一致 一致'],
    [0.02, '多付 一致'],
    [-0.01, '一致 一致'],
    [-0.02, '少付 一致'],
  ])('that is off by %d yuan is held against one fen', async (off, verdict) => {
    expect(verdicts(await tapeouts([tapeout(3_000_000 + off, 20_000_000)]))).toEqual([verdict]);
  });

  it('rounded to yuan, or to 10,000 yuan, agrees within the tolerance that the auditor sets', async () => {
    const [cost, due] = [20_003_335, 3_000_500];
    for (const [paid, tolerance, verdict] of [
      [due, '1.00', '一致'],
      [due, '0.01', '少付'],
      [3_000_000, '10000.00', '一致'],
      [3_000_000, '1.00', '少付'],
    ] as const) {
      const [row] = (await tapeouts([tapeout(paid, cost)], { tolerance })).rows;
      expect(`${paid} ${tolerance} ${row!.verdict}`).toBe(
        `${paid} ${tolerance} ${{ 一致: 'agrees', 少付: 'under' }[verdict]}`,
      );
    }
  });
});

describe('A wrong tier', () => {
  it.each([
    [100, 50_000, '应为 50万元 档，按 100万元 档计'],
    [200, 120_000, '应为 100万元 档，按 200万元 档计'],
  ])('of %d is overpaid, and the tier that was taken is named', async (paid, revenue, words) => {
    const list = await scale([2024, '2025-09-01', paid, revenue, null]);
    expect(verdicts(list)).toEqual(['多付 一致']);
    expect(list.rows[0]!.parting).toMatchObject({ kind: 'rule' });
    expect(list.rows[0]!.parting!.text.zh).toContain(words);
    expect(list.rows[0]!.why.zh).toContain(words);
  });

  it('that is too low is underpaid', async () => {
    const list = await scale([2024, '2025-09-01', 50, 100_000, null]);
    expect(verdicts(list)).toEqual(['少付 一致']);
    expect(list.rows[0]!.parting!.text.zh).toContain('正好 10亿元，含本数');
  });
});

describe('A ceiling that was left out', () => {
  it.each([
    [40_000_000, 6_000_000, '一致 一致'],
    [200_000_000, 30_000_000, '多付 一致'],
    [133_333_340, 20_000_001, '多付 一致'],
  ])('on a cost of %d', async (cost, paid, verdict) => {
    const list = await tapeouts([tapeout(paid, cost)]);
    expect(verdicts(list)).toEqual([verdict]);
    if (verdict.startsWith('多付')) {
      expect(list.rows[0]!.parting!.text.zh).toMatch(/^未封顶：15%×首次流片费用 .*，应以 2000万元 为限$/);
      expect(list.rows[0]!.recomputed).toBe('20000000.00');
    }
  });
});

describe('More than for at least, and at least for more than', () => {
  it('pays what a growth of exactly 20% does not earn', async () => {
    const list = await rnd(2_000_000, [300_000_000, 20, 70_000_000]);
    expect(verdicts(list)).toEqual(['不适用 一致']);
    expect(list.rows[0]!.recomputed).toBe('0.00');
    expect(list.rows[0]!.parting!.text.zh).toContain('没有看条件：营收增速 20%，须超过 20%（不含本数）');
  });

  it('agrees one step above it', async () => {
    expect(verdicts(await rnd(2_000_000, [300_000_000, 20.01, 70_000_000]))).toEqual(['一致 一致']);
  });

  it('does not pay what the number itself earns', async () => {
    const list = await tapeouts([tapeout(0, 10_000_000), tapeout(1_499_999.85, 9_999_999)]);
    expect(list.rows.map(({ verdict }) => verdict)).toEqual(['under', 'notApplicable']);
    expect(list.rows[1]!.why.zh).toContain('须达到 1000万元（含本数）');
  });
});

describe('A wrong unit', () => {
  it.each([
    [300, '发放金额的单位差 1 万倍'],
    [30_000_000_000, '发放金额的单位差 1 万倍'],
  ])('of the payment: %d', async (paid, words) => {
    const [row] = (await tapeouts([tapeout(paid, 20_000_000)])).rows;
    expect(row!.parting).toMatchObject({ kind: 'unit' });
    expect(row!.why.zh).toContain(words);
  });

  it('of a figure that was read 10,000 times too small', async () => {
    const [row] = (await tapeouts([tapeout(2_000_000_000 * 0.15, 2_000_000_000 * 10)])).rows;
    expect(row!.verdict).toBe('over');
  });

  it('that is written nowhere is asked, and nothing is accused', async () => {
    const headings = TAPEOUTS.map((heading) => heading.replace('（元）', ''));
    const list = await listOf([headings, tapeout(300, 2_000)]);
    expect(list.questions.map(({ column }) => column)).toEqual(['F', 'G']);
    expect(list.rows[0]!.verdict).not.toBe('over');
    expect(list.rows[0]!.paid).toBeNull();
  });

  it('is scaled as the headings say', async () => {
    const headings = TAPEOUTS.map((heading) => heading.replace('（元）', '（万元）'));
    expect(verdicts(await listOf([headings, tapeout(300, 2_000)]))).toEqual(['一致 一致']);
  });
});

describe('A policy that had ended on the day of the payment', () => {
  it('has ended, with what may still be settled', async () => {
    const list = await tapeouts([
      tapeout(3_000_000, 20_000_000, { day: '2026-12-31' }),
      tapeout(3_000_000, 20_000_000, { day: '2027-01-01' }),
      tapeout(3_000_000, 20_000_000, { day: '2028-01-01' }),
    ]);
    expect(list.rows.map(({ verdict, settleable }) => [verdict, settleable])).toEqual([
      ['agrees', null],
      ['expired', '3000000.00'],
      ['expired', null],
    ]);
    expect(list.rows[1]!.why.zh).toContain('可以结算 3,000,000元');
    expect(list.rows[1]!.parting).toMatchObject({ kind: 'day' });
  });

  it('was not yet in force before its first day, and a draft never is', async () => {
    const early = await tapeouts([tapeout(3_000_000, 20_000_000, { day: '2022-08-07' })]);
    expect(early.rows[0]).toMatchObject({ verdict: 'notApplicable', recomputed: '0.00' });
    expect(early.rows[0]!.why.zh).toContain('还没有施行');
    const draft = await listOf([
      [...RND, ...RND_FIGURES],
      ['示例', 'SOFTWARE26_RND_SUBSIDY', null, '2026-03-01', 100, 300_000_000, 25, 70_000_000],
    ]);
    expect(draft.rows[0]!.verdict).toBe('notApplicable');
    expect(draft.rows[0]!.why.zh).toContain('征求意见稿');
  });

  it.each([
    ['a serial number', 46_753],
    ['a text', '2028/1/1'],
    ['eight digits', 20_280_101],
    ['Chinese', '2028年1月1日'],
    ['a day with a time', '2028-01-01 00:00:00'],
    ['a month', '2028年1月'],
  ])('is told from %s', async (_, day) => {
    const list = await tapeouts([tapeout(3_000_000, 20_000_000, { day })]);
    expect(list.rows[0]!.verdict).toBe('expired');
  });

  it('is not told where no day is written and none is given, which is said', async () => {
    const row = tapeout(3_000_000, 20_000_000, { day: null });
    const untold = await tapeouts([row]);
    expect(verdicts(untold)).toEqual(['一致 一致']);
    expect(untold.remarks[0]!.zh).toContain('1 行没有发放日期，没有判断有效期');
    expect(untold.rows[0]!.remarks[0]!.zh).toContain('没有判断有效期');
    const given = await tapeouts([row], { asOf: '2028-01-01' });
    expect(given.rows[0]).toMatchObject({ verdict: 'expired', day: '2028-01-01', isOwnDay: false });
    expect(given.remarks[0]!.zh).toContain('按 2028-01-01');
  });

  it.each(['待定', '昨天', '2024-13-01', '＝1'])(
    'cannot be told from “%s”, also where a day is given',
    async (day) => {
      for (const asOf of [null, '2024-06-01'] as const) {
        const list = await tapeouts([tapeout(3_000_000, 20_000_000, { day })], asOf ? { asOf } : {});
        expect(list.rows[0]!.verdict).toBe('notComputable');
        expect(list.rows[0]!.why.zh).toContain(`“${day}”读不出是哪一天`);
        expect(list.remarks).toEqual([]);
      }
    },
  );
});

const inDistrict = (
  name: string,
  chip: string | null,
  item: string,
  day: string,
  paid: number,
  cost: number,
) => [...[name, '滨江区', chip, item, day], paid, cost];

describe('One tape-out claimed under two policies', () => {
  it('is paid too much in the later payment, wherever that stands', async () => {
    const [city, district] = ['首次流片补助', '首次流片补贴'];
    for (const [days, over] of [
      [['2025-03-01', '2025-04-01'], 1],
      [['2025-04-01', '2025-03-01'], 0],
      [['2025-03-01', '2025-03-01'], 1],
    ] as const) {
      const list = await tapeouts([
        inDistrict('甲', '芯片一', city, days[0], 3_000_000, 20_000_000),
        inDistrict('甲', '芯片一', district, days[1], 3_000_000, 20_000_000),
      ]);
      expect(list.rows.map(({ together }) => together.verdict).indexOf('over')).toBe(over);
      expect(list.findings).toMatchObject([{ kind: 'stacking', sheet: '发放', cell: `F${over + 2}` }]);
      expect(list.rows[over]!.together).toMatchObject({ amount: '0.00', others: [{ row: 3 - over }] });
    }
  });

  it('is asked where the list does not say for which chip, and accuses nobody', async () => {
    const list = await tapeouts([
      inDistrict('甲', null, '首次流片补助', '2025-03-01', 3_000_000, 20_000_000),
      inDistrict('甲', null, '首次流片补贴', '2025-04-01', 3_000_000, 20_000_000),
    ]);
    expect(verdicts(list)).toEqual(['一致 一致', '一致 待核实']);
    expect(list.rows[1]!.together.why!.zh).toContain('是同一产品的吗');
    expect(list.findings).toEqual([]);
  });

  it('is none where the chips, the costs or the companies are two', async () => {
    const [city, district] = ['首次流片补助', '首次流片补贴'];
    for (const rows of [
      [
        inDistrict('甲', '芯片一', city, '2025-03-01', 3_000_000, 20_000_000),
        inDistrict('甲', '芯片二', district, '2025-04-01', 3_000_000, 20_000_000),
      ],
      [
        inDistrict('甲', null, city, '2025-03-01', 3_000_000, 20_000_000),
        inDistrict('甲', null, district, '2025-04-01', 4_500_000, 30_000_000),
      ],
      [
        inDistrict('甲', '芯片一', city, '2025-03-01', 3_000_000, 20_000_000),
        inDistrict('乙', '芯片一', district, '2025-04-01', 3_000_000, 20_000_000),
      ],
    ])
      expect(verdicts(await tapeouts(rows))).toEqual(['一致 一致', '一致 一致']);
  });
});

describe('A yearly ceiling over several rows', () => {
  const rows = (days: readonly [string, string]) => [
    inDistrict('甲', '芯片一', '首次流片补贴', days[0], 2_400_000, 8_000_000),
    inDistrict('甲', '芯片二', '首次流片补贴', days[1], 2_100_000, 7_000_000),
  ];

  it('leaves the later payment what remains of it', async () => {
    const list = await tapeouts(rows(['2025-03-01', '2025-04-01']));
    expect(verdicts(list)).toEqual(['一致 一致', '一致 多付']);
    expect(list.rows[1]!.together).toMatchObject({ kind: 'yearlyCeiling', amount: '600000.00' });
    expect(list.findings).toMatchObject([{ kind: 'yearlyCeiling', cell: 'F3' }]);
    const earlier = await tapeouts(rows(['2025-04-01', '2025-03-01']));
    expect(earlier.rows.map(({ together }) => together.amount)).toEqual(['900000.00', '2100000.00']);
  });

  it('is one of each year', async () => {
    expect(verdicts(await tapeouts(rows(['2025-03-01', '2026-03-01'])))).toEqual(['一致 一致', '一致 一致']);
  });

  it('counts what was paid, and not what might have been', async () => {
    const [first, second] = rows(['2025-03-01', '2025-04-01']);
    const list = await tapeouts([first!, second!.map((cell) => (cell === 2_100_000 ? 600_000 : cell))]);
    expect(verdicts(list)).toEqual(['一致 一致', '少付 一致']);
    expect(list.rows[1]!.isBelowBound).toBe(true);
  });
});

describe('首次 paid twice', () => {
  it('for two years of one tier is too much in the later one', async () => {
    const list = await scale([2023, '2024-09-01', 50, 60_000, null], [2024, '2025-09-01', 50, 70_000, null]);
    expect(verdicts(list)).toEqual(['一致 一致', '一致 多付']);
    expect(list.rows[1]!.together).toMatchObject({ kind: 'firstTimeTwice', amount: '0.00' });
    expect(list.findings).toMatchObject([{ kind: 'firstTimeTwice', cell: 'E3' }]);
  });

  it('for a higher tier is paid the difference', async () => {
    const list = await scale(
      [2023, '2024-09-01', 50, 60_000, null],
      [2024, '2025-09-01', 50, 120_000, 60_000],
    );
    expect(verdicts(list)).toEqual(['一致 一致', '一致 一致']);
    const full = await scale(
      [2023, '2024-09-01', 50, 60_000, null],
      [2024, '2025-09-01', 100, 120_000, null],
    );
    expect(verdicts(full)).toEqual(['一致 一致', '一致 多付']);
    expect(full.rows[1]!.together.amount).toBe('500000.00');
  });

  it('is told of an award that is paid once', async () => {
    const list = await listOf([
      ['企业名称', '奖补事项', '发放日期', '发放金额（元）', '首次入选企业数'],
      ['示例', '国家鼓励的重点软件企业奖励', '2024-09-01', 200_0000, 1],
      ['示例', '国家鼓励的重点软件企业奖励', '2025-09-01', 200_0000, 1],
    ]);
    expect(list.rows.map(({ together }) => together.verdict)).toEqual(['agrees', 'over']);
    expect(list.findings.map(({ kind }) => kind)).toEqual(['once']);
  });
});

describe('One thing paid twice', () => {
  it('is named in the later payment, else in the lower row', async () => {
    const twice = (days: readonly (string | null)[]) =>
      tapeouts(days.map((day) => tapeout(3_000_000, 20_000_000, { day })));
    for (const [days, cell] of [
      [['2025-03-01', '2025-04-01'], 'F3'],
      [['2025-04-01', '2025-03-01'], 'F2'],
      [['2025-04-01', '2025-04-01'], 'F3'],
      [[null, null], 'F3'],
    ] as const) {
      expect((await twice(days)).findings).toMatchObject([{ kind: 'doublePayment', cell }]);
    }
  });

  it('in parts that do not exceed the amount is asked, and more than it is too much', async () => {
    const parts = await tapeouts([
      tapeout(1_000_000, 20_000_000),
      tapeout(2_000_000, 20_000_000, { day: '2025-09-01' }),
    ]);
    expect(verdicts(parts)).toEqual(['少付 一致', '少付 待核实']);
    expect(parts.rows[1]!.together.kind).toBe('partialPayment');
    const more = await tapeouts([
      tapeout(2_000_000, 20_000_000),
      tapeout(2_000_000, 20_000_000, { day: '2025-09-01' }),
    ]);
    expect(verdicts(more)).toEqual(['少付 一致', '少付 多付']);
    expect(more.rows[1]!.together.amount).toBe('1000000.00');
  });

  it('is asked of two rows that say the same and name nothing', async () => {
    const row = ['甲', '滨江区', null, '首次流片补助', '2025-05-06', 3_000_000, 20_000_000];
    const list = await tapeouts([row, row]);
    expect(verdicts(list)).toEqual(['一致 一致', '一致 待核实']);
    expect(list.rows[1]!.together.kind).toBe('repeatedRow');
  });
});

describe('A limit over all support for a project', () => {
  const headings = [
    ...TAPEOUTS.map((one) => (one === '产品名称' ? '项目名称' : one)),
    '企业项目全部投入（元）',
  ];

  const paid = (project: string | null, cost: number, invested: number) => [
    ...inDistrict('甲', project, '首次流片补贴', '2025-03-01', cost * 0.3, cost),
    invested,
  ];

  it.each([
    ['names it', '项目一', 6_000_000, 'over', '1800000.00'],
    ['names it', '项目一', 7_000_000, 'agrees', '2100000.00'],
    ['costs more than the project, so that it is another’s', null, 6_000_000, 'agrees', '2100000.00'],
  ])('where the row %s (%s, %d)', async (_, project, invested, verdict, amount) => {
    const list = await listOf([headings, paid(project, 7_000_000, invested)]);
    expect(list.rows[0]).toMatchObject({ verdict: 'agrees', together: { verdict, amount } });
    expect(list.rows[0]!.together.kind).toBe(verdict === 'agrees' ? null : 'limit');
  });

  it('leaves the later payment for it what remains', async () => {
    const list = await listOf([
      [...headings, '产品名称'],
      [...paid('项目一', 3_000_000, 5_000_000), '芯片一'],
      [...paid('项目一', 3_000_000, 5_000_000), '芯片二'],
    ]);
    expect(list.rows[1]!.together).toMatchObject({ verdict: 'over', kind: 'limit', amount: '600000.00' });
    expect(list.findings).toMatchObject([{ kind: 'limit', cell: 'F3' }]);
  });
});

describe('What is no payment of an award', () => {
  it.each([
    ['各级政府支持资金合计上限', '对其他奖补的上限'],
    ['“算力券”年度总额', '年度总额'],
    ['市重大产业项目市级联动出资', '股权出资'],
  ])('cannot be computed: %s', async (item, words) => {
    const [row] = (await tapeouts([tapeout(100, 20_000_000, { item })])).rows;
    expect(row).toMatchObject({ verdict: 'notComputable', recomputed: null });
    expect(row!.why.zh).toContain(words);
  });

  it.each([
    ['三百万', '改用阿拉伯数字'],
    [null, '没有写发放金额'],
    [-5, '不小于 0'],
  ])('cannot be computed where the payment is %j', async (paid, words) => {
    const [row] = (await tapeouts([tapeout(paid, 20_000_000)])).rows;
    expect(row).toMatchObject({ verdict: 'notComputable', paid: null, difference: null });
    expect(row!.why.zh).toContain(words);
  });

  it('waits for figures that are missing, and for cells that can be read', async () => {
    const list = await tapeouts([tapeout(100, null), tapeout(100, '约2000万')]);
    expect(list.rows.map(({ verdict }) => verdict)).toEqual(['missing', 'notComputable']);
    expect(list.rows[0]).toMatchObject({ range: { from: '0.00', to: '20000000.00' }, recomputed: null });
    expect(list.rows[0]!.why.zh).toContain('缺“首次流片费用”（G2 为空）');
  });

  it('is asked about where nobody said that the clause is for the company, unless too much anyway', async () => {
    const list = (district: string | null, trade: string | null, paid: number) =>
      listOf([
        [
          '企业名称',
          '所属区',
          '行业',
          '产品名称',
          '奖补事项',
          '发放日期',
          '发放金额（元）',
          '首次流片费用（元）',
        ],
        ['甲', district, trade, '芯片', '首次流片补贴', '2025-03-01', paid, 20_000_000],
      ]);
    for (const [district, trade] of [
      [null, null],
      ['火星区', null],
      ['杭州市', null],
      ['滨江区', '餐饮'],
    ] as const) {
      const [row] = (await list(district, trade, 3_000_000)).rows;
      expect(row).toMatchObject({ verdict: 'missing', range: { from: '0.00', to: '3000000.00' } });
      expect(row!.why.zh).toContain('核实');
      expect((await list(district, trade, 3_000_001)).rows[0]!.verdict).toBe('over');
    }
    expect((await list('滨江区', '集成电路', 3_000_000)).rows[0]!.verdict).toBe('agrees');
  });

  it('does not apply to a company of another district', async () => {
    const row = tapeout(3_000_000, 20_000_000, { item: '首次流片补贴' }).map((cell) =>
      cell === '滨江区' ? '上城区' : cell,
    );
    const [audited] = (await tapeouts([row])).rows;
    expect(audited).toMatchObject({ verdict: 'notApplicable', recomputed: '0.00', difference: '3000000.00' });
    expect(audited!.parting!.text.zh).toContain('没有看所属区');
  });

  it('is open where the item may be several awards, or is none', async () => {
    const list = await tapeouts([
      tapeout(100, 20_000_000, { item: '首次流片' }),
      tapeout(100, 20_000_000, { item: '慰问金' }),
      tapeout(100, 20_000_000, { item: '' }),
    ]);
    expect(list.rows.map(({ verdict, award }) => [verdict, award])).toEqual([
      ['itemOpen', null],
      ['itemOpen', null],
      ['itemOpen', null],
    ]);
    expect(list.rows[0]!.candidates.map(({ award }) => award)).toEqual(['BINJIANG_TAPEOUT', 'IC_TAPEOUT']);
  });

  it('is told by an alias that the workbook keeps', async () => {
    const row = tapeout(3_000_000, 20_000_000, { item: '流片款' });
    const list = await tapeouts([row], { aliases: [['流片款', 'IC_TAPEOUT']] });
    expect(verdicts(list)).toEqual(['一致 一致']);
  });
});
