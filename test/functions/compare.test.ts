import { describe, expect, it } from 'vitest';
import { compareFunction } from '../../functions/compare-function';
import { policyLibrary } from '../../src/policy-library';
import { amountOf } from '../../src/readings/amount';
import { areVersions, comparedArguments } from '../../src/readings/comparison';
import { ArgumentError, readArguments } from '../../src/rules/arguments';
import { policyBook } from '../../src/rules/policy-book';
import type { Language } from '../../src/rules/text';
import { provisionNamed } from '../provision-named';

type Table = readonly (readonly unknown[])[];

const compared = (args: readonly unknown[], language: Language = 'zh'): Table =>
  compareFunction(policyLibrary).evaluate(args, language) as Table;

const rowsOf = (table: Table, item: string): Table => table.filter(([name]) => name === item);

function refusalOf(args: readonly unknown[]): ArgumentError {
  try {
    compared(args);
  } catch (error) {
    if (error instanceof ArgumentError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

const RND = ['SOFTWARE_RND_SUBSIDY', 'SOFTWARE26_RND_SUBSIDY'] as const;
const RND_ARGUMENTS = [3e8, 0.25, 9e7, '一般软件企业'] as const;

/** The four instruments with two versions, and arguments for which both pay. */
const PAIRS = [
  { pair: RND, args: RND_ARGUMENTS, amounts: [6_000_000, 5_000_000] },
  {
    pair: ['SOFTWARE_FIRST_VERSION_SUBSIDY', 'SOFTWARE26_FIRST_VERSION_REWARD'],
    args: ['省级', 0.12, 10_000_000],
    amounts: [200_000, 1_000_000],
  },
  {
    pair: ['SOFTWARE_COLLAB_SUBSIDY', 'SOFTWARE26_COLLAB_SUBSIDY'],
    args: [30_000_000],
    amounts: [5_000_000, 9_000_000],
  },
  {
    pair: ['SOFTWARE_OPEN_SOURCE_PRODUCT_REWARD', 'SOFTWARE26_OPEN_SOURCE_SELECTED_REWARD'],
    args: [1, 1],
    amounts: [1_000_000, 500_000],
  },
] as const;

describe('HZ.COMPARE', () => {
  it.each(PAIRS)(
    'puts the amounts of $pair beside each other, and their difference',
    ({ pair, args, amounts }) => {
      const [[, first, second, difference] = []] = rowsOf(compared([...pair, ...args]), '金额（元）');
      expect([first, second]).toEqual(amounts);
      expect(difference).toBe((second as number) - (first as number));
      expect(pair.map((name) => provisionNamed(name).award.succeeds)).toEqual([null, pair[0]]);
    },
  );

  it('gives the very amounts that the two functions give', () => {
    const [[, first, second] = []] = rowsOf(compared([...RND, ...RND_ARGUMENTS]), '金额（元）');
    const alone = RND.map((name) => {
      const provision = provisionNamed(name);
      const own = RND_ARGUMENTS.slice(0, provision.award.inputs.length);
      return amountOf(provision, readArguments(provision.award, own).facts).yuan.toNumber();
    });
    expect([first, second]).toEqual(alone);
  });

  it('names both versions in its heading, and says which is a draft', () => {
    const table = compared([...RND, ...RND_ARGUMENTS]);
    expect(table[0]).toEqual([
      '项目',
      '软件 2022：软件企业研发投入补助',
      '软件 2026（征求意见稿）：软件企业研发投入补助',
      '差额（后者－前者）',
    ]);
    expect(rowsOf(table, '政策状态')).toEqual([['政策状态', '已发布', '征求意见稿', '']]);
    expect(rowsOf(table, '政策有效期')[0]?.[1]).toBe('2022年11月25日 至 2025年11月24日');
    expect(rowsOf(table, '说明').flat()).toContain(
      '软件 2026（征求意见稿）为征求意见稿，未施行，金额仅供比较',
    );
  });

  it('sets the conditions, rates and ceilings of both side by side', () => {
    const table = compared([...RND, ...RND_ARGUMENTS]);
    expect(rowsOf(table, '条件')).toContainEqual([
      '条件',
      '营收增速 25%，须超过 20%（不含本数）：符合',
      '营收增速 25%，须超过 10%（不含本数）：符合',
      '',
    ]);
    expect(rowsOf(table, '比例')[0]?.slice(1, 3)).toEqual([
      '上年度营收的20%：20% × 300,000,000元 ＝ 60,000,000元',
      '上年度营收的10%：10% × 300,000,000元 ＝ 30,000,000元',
    ]);
    expect(rowsOf(table, '封顶')[0]?.[2]).toContain('超过上限 500万元');
    expect(rowsOf(table, '数额性质')).toEqual([['数额性质', '上限（“不超过”）', '上限（“不超过”）', '']]);
  });

  it('leaves a place empty where only one version has the step', () => {
    const table = compared([
      'SOFTWARE_FIRST_VERSION_SUBSIDY',
      'SOFTWARE26_FIRST_VERSION_REWARD',
      '省级',
      0.12,
      1e7,
    ]);
    expect(rowsOf(table, '条件').map(([, , second]) => second)).toEqual(['']);
    expect(rowsOf(table, '读取').map(([, , second]) => second)).toEqual([
      '',
      '',
      '自认定后该产品年度实际销售额 10,000,000元',
    ]);
  });

  it('warns where one argument stands for two figures that the texts call differently', () => {
    const table = compared(['SOFTWARE_COLLAB_SUBSIDY', 'SOFTWARE26_COLLAB_SUBSIDY', 30_000_000]);
    expect(rowsOf(table, '说明').flat()).toContain(
      '参数 investment 在前者为“参与企业软硬件实际投入”，在后者为“项目软硬件实际投入”，按同一数值计算',
    );
  });

  it('compares two awards that are not versions of one another, and says so', () => {
    const table = compared(['HZ.IC_TAPEOUT', 'binjiang_tapeout', 20_000_000]);
    expect(rowsOf(table, '金额（元）')[0]?.slice(1)).toEqual([3_000_000, 3_000_000, 0]);
    expect(rowsOf(table, '说明').flat()).toContain('两项奖补不是同一政策工具的前后版本，差额不表示政策变化');
    expect(rowsOf(compared([...RND, ...RND_ARGUMENTS]), '说明')).toHaveLength(1);
  });

  it('is a rectangle without a missing place in both languages, and English in English', () => {
    for (const language of ['zh', 'en'] as const) {
      for (const { pair, args } of PAIRS) {
        const table = compared([...pair, ...args], language);
        expect(table.every((row) => row.length === 4 && row.every((cell) => cell !== undefined))).toBe(true);
      }
    }
    const items = compared([...RND, ...RND_ARGUMENTS], 'en').map(([item]) => item);
    expect(items.join()).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('The arguments of HZ.COMPARE', () => {
  it('are the inputs of the first award, then those that only the second has', () => {
    const [first, second] = RND.map((name) => provisionNamed(name).award);
    expect(comparedArguments(first!, second!).map(({ name }) => name)).toEqual([
      'revenue',
      'revenueGrowth',
      'rndExpense',
      'category',
    ]);
  });

  it('hold every input of both awards exactly once, whichever two are compared', () => {
    const awards = policyLibrary.provisions.map(({ award }) => award);
    for (const [at, first] of awards.entries()) {
      const second = awards[(at + 7) % awards.length]!;
      const asked = comparedArguments(first, second);
      expect(asked.flatMap((one) => one.first ?? [])).toEqual(first.inputs.map(({ input }) => input));
      expect(new Set(asked.flatMap((one) => one.second ?? []))).toEqual(
        new Set(second.inputs.map(({ input }) => input)),
      );
    }
  });

  it.each([
    ['too few', [3e8, 0.25], 'rndExpense'],
    ['none', [], 'revenue'],
    ['too many, such as an asOf', [...RND_ARGUMENTS, '2026-06-30'], 'arguments'],
  ])('are listed with their labels in order when there are %s', (_, args, parameter) => {
    const refusal = refusalOf([...RND, ...args]);
    expect(refusal.parameter).toBe(parameter);
    expect(refusal.text.zh).toContain(
      '上年度营收（revenue）、营收增速（revenueGrowth）、研发投入（rndExpense）、企业类别（category，仅 SOFTWARE26_RND_SUBSIDY）',
    );
    expect(refusal.text.en).toContain('R&D spending (rndExpense)');
  });

  it('may end in blanks, and leave out what is optional', () => {
    const pair = ['SOFTWARE_COLLAB_SUBSIDY', 'SOFTWARE26_COLLAB_SUBSIDY'];
    expect(compared([...pair, 30_000_000, null, null, ''])).toEqual(compared([...pair, 30_000_000]));
  });

  it('are refused by name when blank or of the wrong kind', () => {
    expect(refusalOf([...RND, 3e8, null, 9e7, '一般软件企业']).parameter).toBe('revenueGrowth');
    expect(refusalOf([...RND, 3e8, 0.25, '9000万', '一般软件企业']).parameter).toBe('rndExpense');
    const refusal = refusalOf([...RND, 3e8, 0.25, 9e7, '大型']);
    expect(refusal.parameter).toBe('category');
    expect(refusal.text.zh).toContain('参数“企业类别”（category）应为');
  });

  it('begin with two names, each refused by its own parameter with the nearest names', () => {
    const first = refusalOf(['RND_SUBSIDY', RND[1]]);
    expect(first.parameter).toBe('name_a');
    expect(first.text.zh).toContain('SOFTWARE_RND_SUBSIDY');
    expect(refusalOf([RND[0], null]).parameter).toBe('name_b');
    expect(refusalOf([RND[0], 'HZ.SOFTWARE_RND_SUBSIDY', ...RND_ARGUMENTS]).text.zh).toContain(
      '应与前一函数名不同',
    );
  });
});

describe('Versions of one instrument', () => {
  const version = (name: string, succeeds: string | null) => ({
    ...provisionNamed('IC_TAPEOUT').award,
    name,
    succeeds,
  });
  const [v1, v2, v3, other] = [
    version('V1', null),
    version('V2', 'V1'),
    version('V3', 'V2'),
    version('W', 'V1'),
  ];
  const { policy, clause } = provisionNamed('IC_TAPEOUT');
  const book = policyBook([{ ...policy, clauses: [{ ...clause, awards: [v1, v2, v3, other] }] }]);

  it('replace one another, directly or through others, in either order', () => {
    expect([areVersions(book, v1, v2), areVersions(book, v3, v1), areVersions(book, v1, v3)]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('are not two awards that each replace a third', () => {
    expect(areVersions(book, v2, other)).toBe(false);
  });
});
