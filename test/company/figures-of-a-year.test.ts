import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAward, assessEnterprise, type AwardAssessment } from '../../src/company/assessment';
import { enterprisesOf } from '../../src/company/enterprise';
import { policyLibrary } from '../../src/policy-library';
import { readCompany } from '../../src/table/company';
import { fieldsOf } from '../../src/table/fields';
import { recogniseTable, type HandMapping } from '../../src/table/table';
import { provisionNamed } from '../provision-named';

const fields = fieldsOf(policyLibrary);
const DAY = '2025-06-30';

type Row = Readonly<Record<string, unknown>>;

interface Asked {
  readonly dataYear?: number | null;
  readonly day?: string;
  readonly byHand?: HandMapping;
}

function assessed(
  row: Row,
  name: string,
  { dataYear = null, day = DAY, byHand = {} }: Asked = {},
): AwardAssessment {
  const cells = { 企业名称: '甲', ...row };
  const values = Object.values(cells);
  const block = { top: 0, left: 0, rows: [Object.keys(cells), values] };
  const table = recogniseTable(block, fields, byHand, 0, dataYear);
  if (!table) throw new Error('no table');
  const company = readCompany(table, { row: 1, left: 0, values, formats: [] });
  return assessAward(provisionNamed(name), company, day);
}

const amount = (...args: Parameters<typeof assessed>): number | null =>
  assessed(...args).amount?.toNumber() ?? null;
const questions = (...args: Parameters<typeof assessed>): readonly string[] =>
  assessed(...args).missing.map(({ question }) => question?.zh ?? '');

const RND = 'SOFTWARE_RND_SUBSIDY';
const BOTH_YEARS = {
  '年营收(万元)': 30000,
  '上年度营收(万元)': 20000,
  营收增速: 0.5,
  '研发投入(万元)': 7000,
};
const LAST_YEAR_ALONE = { '上年度营收(万元)': 20000, 营收增速: 0.5, '研发投入(万元)': 7000 };

describe('The figures of a clause on 上年度', () => {
  it('are the table’s own where nobody has said its year, never one of each year', () => {
    expect(amount(BOTH_YEARS, RND)).toBe(2_000_000);
    expect(amount(BOTH_YEARS, RND, { dataYear: 2024 })).toBe(2_000_000);
  });

  it('are read from a column that says 上年度 where no other has the measure', () => {
    expect(amount(LAST_YEAR_ALONE, RND)).toBe(6_000_000);
    expect(amount(LAST_YEAR_ALONE, RND, { dataYear: 2024 })).toBe(6_000_000);
  });

  it('of a table of the running year are those of its columns of last year, and the rest is asked', () => {
    const found = assessed(BOTH_YEARS, RND, { dataYear: 2025 });
    expect([found.verdict, found.missing.map(({ name }) => name)]).toEqual([
      'missing',
      ['revenueGrowth', 'rndExpense'],
    ]);
    expect(found.facts.revenue?.toString()).toBe('200000000');
    expect(found.missing[0]?.question?.zh).toBe(
      '条款要的是2024年的“营收增速”；表中数据是2025年的，“营收增速”不是2024年的数',
    );
    const full = { ...BOTH_YEARS, 上年营收增速: 0.5, '上年研发投入(万元)': 7000 };
    expect(amount(full, RND, { dataYear: 2025 })).toBe(6_000_000);
  });

  it('are asked for where a table is older than the application, and kept for a policy that has ended', () => {
    expect(assessed(BOTH_YEARS, RND, { dataYear: 2023 }).verdict).toBe('missing');
    const ended = assessed(BOTH_YEARS, RND, { dataYear: 2024, day: '2026-03-31' });
    expect([ended.standing, ended.amount?.toNumber()]).toEqual(['expired', 2_000_000]);
  });

  it('are asked for where one column says 上年度 and another says otherwise', () => {
    const mixed = [
      { '上年度营收(万元)': 30000, 营收增速: 0.5, '本年研发投入(万元)': 7000 },
      { '年营收(万元)': 30000, 营收增速: 0.5, '上年度研发投入(万元)': 7000 },
    ];
    for (const row of mixed) {
      expect(questions(row, RND)).toEqual([expect.stringContaining('可能不是同一年的数')]);
    }
    const thisYear = {
      '本年营收(万元)': 30000,
      '上年度营收(万元)': 20000,
      营收增速: 0.5,
      '研发投入(万元)': 7000,
    };
    expect(questions(thisYear, RND)).toEqual([expect.stringContaining('取决于表中数据是哪一年')]);
    expect(amount(thisYear, RND, { dataYear: 2024 })).toBe(2_000_000);
  });
});

describe('Columns of calendar years', () => {
  const row = { '2024年营收(万元)': 120_000, '2023年营收(万元)': 110_000 };

  it('are asked about until the table’s year is known', () => {
    expect(questions(row, 'SOFTWARE_GROWTH_REWARD')).toEqual([
      expect.stringContaining('取决于表中数据是哪一年'),
      expect.stringContaining('取决于表中数据是哪一年'),
    ]);
  });

  it('then are this year’s figure and last year’s', () => {
    expect(amount(row, 'SOFTWARE_GROWTH_REWARD', { dataYear: 2024 })).toBe(1_000_000);
    const research = {
      '2024年营收(万元)': 30000,
      '2023年营收(万元)': 20000,
      '2024年营收增速': 0.5,
      '2024年研发费用(万元)': 7000,
    };
    expect(amount(research, RND, { dataYear: 2024 })).toBe(2_000_000);
  });

  it('bound what is reached for the first time, whichever year they are of', () => {
    expect(amount({ '2024年营收(万元)': 120_000 }, 'SOFTWARE_SCALE_REWARD', { dataYear: 2024 })).toBe(
      1_000_000,
    );
    expect(amount(row, 'SOFTWARE_SCALE_REWARD', { dataYear: 2024 })).toBe(0);
    const fell = { '2024年营收(万元)': 120_000, '2023年营收(万元)': 90_000, '2021年营收(万元)': 110_000 };
    expect(amount(fell, 'SOFTWARE_SCALE_REWARD', { dataYear: 2024 })).toBe(0);
  });

  it('of a part of a year are no figure of it', () => {
    expect(
      assessed({ '2024年1-6月营收(万元)': 60_000 }, 'SOFTWARE_SCALE_REWARD', { dataYear: 2024 }).verdict,
    ).toBe('missing');
    expect(
      assessed({ '2024年预计营收(万元)': 60_000 }, 'SOFTWARE_SCALE_REWARD', { dataYear: 2024 }).verdict,
    ).toBe('missing');
  });
});

describe('A column', () => {
  it('of 上年 or 上年度 beside this year’s is the year before, for growth and for what was reached', () => {
    for (const before of ['上年营收(万元)', '上年度营收(万元)', '去年营业收入(万元)']) {
      const row = { '年营收(万元)': 120_000, [before]: 110_000 };
      expect(amount(row, 'SOFTWARE_GROWTH_REWARD')).toBe(1_000_000);
      expect(amount(row, 'SOFTWARE_SCALE_REWARD')).toBe(0);
    }
  });

  it.each(['本年研发投入(万元)', '当年研发投入(万元)', '研发投入(万元)', '研发费用(万元)'])(
    '%s is the R&D of the enterprise for every clause that asks for it',
    (heading) => {
      expect(amount({ [heading]: 7000 }, 'SYNBIO_RND_GRANT')).toBe(5_000_000);
      expect(amount({ '年营收(万元)': 30000, 营收增速: 0.5, [heading]: 7000 }, RND)).toBe(2_000_000);
      expect(assessed({ [heading]: 7000 }, 'IC_EDA_RND').verdict).toBe('missing');
    },
  );

  it.each([
    ['服务合同金额(万元)', 'BINJIANG_COMPUTE_SUBSIDY'],
    ['年租金(万元)', 'BINJIANG_RENT_SUBSIDY'],
    ['研发设备、软件等投入(万元)', 'BINJIANG_PLATFORM_EQUIPMENT_SUBSIDY'],
  ])('%s does not say of what it is', (heading, award) => {
    expect(assessed({ [heading]: 100 }, award).verdict).toBe('missing');
  });

  it('that a person gave to a figure is that figure, whatever its heading says', () => {
    const byHand = { '2022年营收(万元)': { fields: ['上年度营收'], unit: null } };
    const row = { ...BOTH_YEARS, '2022年营收(万元)': 20000 };
    expect(amount(row, RND, { byHand })).toBe(6_000_000);
  });

  it('of numbers with 是 is asked how many there are', () => {
    const { verdict, invalid } = assessed({ 首次入选企业数: '是' }, 'SOFTWARE_KEY_ENTERPRISE_REWARD');
    expect(verdict).toBe('invalid');
    expect(invalid[0]?.message.zh).toContain('没有填 0');
  });
});

describe('Rows of several years of one enterprise', () => {
  it('say what was in the years before', () => {
    const rows = [
      ['企业名称', '数据年度', '年营收(万元)'],
      ['甲', 2022, 110_000],
      ['甲', 2023, 90_000],
      ['甲', 2024, 120_000],
    ];
    const table = recogniseTable({ top: 0, left: 0, rows }, fields, {});
    const companies = rows
      .slice(1)
      .map((values, at) => readCompany(table!, { row: at + 1, left: 0, values, formats: [] }));
    const { awards } = assessEnterprise(policyLibrary, enterprisesOf(companies)[0]!, DAY);
    const amountsOf = (name: string) =>
      awards
        .filter(({ award }) => award.name === name)
        .map((one) => [one.year, one.amount?.toNumber() ?? null]);
    expect(amountsOf('SOFTWARE_GROWTH_REWARD')).toEqual([
      [2022, null],
      [2023, 0],
      [2024, 3_000_000],
    ]);
    expect(amountsOf('SOFTWARE_SCALE_REWARD')).toEqual([
      [2022, 1_000_000],
      [2023, 0],
      [2024, 0],
    ]);
  });
});

const TABLES = [
  BOTH_YEARS,
  LAST_YEAR_ALONE,
  { '2024年营收(万元)': 30000, '2023年营收(万元)': 20000, 营收增速: 0.5, '2024年研发投入(万元)': 7000 },
  {
    '本年营收(万元)': 30000,
    '上年营收(万元)': 20000,
    营收增速: 0.5,
    '研发费用(万元)': 7000,
    '上年研发费用(万元)': 5000,
  },
] as const satisfies readonly Row[];
const CLAUSES = [
  RND,
  'SOFTWARE_GROWTH_REWARD',
  'SOFTWARE_SCALE_REWARD',
  'SYNBIO_RND_GRANT',
  'SYNBIO_SCALE_REWARD',
];
const outcome = (row: Row, name: string, asked: Asked): unknown => {
  const { verdict, amount: yuan } = assessed(row, name, asked);
  return [verdict, yuan?.toString()];
};

describe('In any table', () => {
  const anyTable = fc.constantFrom<Row>(...TABLES);
  const anyYear = fc.constantFrom(null, 2023, 2024, 2025);

  it('the order of the columns changes nothing', () => {
    const shuffled = anyTable.chain((row) =>
      fc.tuple(
        fc.constant(row),
        fc.shuffledSubarray(Object.keys(row), { minLength: Object.keys(row).length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, anyYear, fc.constantFrom(...CLAUSES), ([row, order], dataYear, name) => {
        const other = Object.fromEntries(order.map((heading) => [heading, row[heading]]));
        expect(outcome(other, name, { dataYear })).toEqual(outcome(row, name, { dataYear }));
      }),
      { numRuns: 150 },
    );
  });

  it('a column of another year never changes the amount of a clause that has its figures', () => {
    const others = [
      '2021年营收(万元)',
      '2022年研发投入(万元)',
      '2022年营收增速',
      '上年研发费用(万元)',
      '上年营收增速',
      '2024年1-6月营收(万元)',
      '2026年预计营收(万元)',
    ];
    // Earlier figures of what is reached for the first time are figures of that clause.
    const clauses = CLAUSES.filter((name) => !name.includes('SCALE'));
    fc.assert(
      fc.property(
        anyTable,
        anyYear,
        fc.constantFrom(...clauses),
        fc.constantFrom(...others),
        fc.nat(99_999),
        (row, dataYear, name, heading, value) => {
          const before = assessed(row, name, { dataYear });
          if (before.amount === null || Object.hasOwn(row, heading)) return;
          expect(amount({ ...row, [heading]: value / 10 }, name, { dataYear })).toBe(
            before.amount.toNumber(),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
