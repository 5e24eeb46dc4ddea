import { describe, expect, it } from 'vitest';
import { readItem, itemQuestion } from '../../src/audit/items';
import { NO_ALIASES, readStoredAliases, withAlias, writtenAliases } from '../../src/audit/stored-aliases';
import { policyLibrary } from '../../src/policy-library';

const read = (item: string, basis = '') => readItem(policyLibrary, item, { basis });

/** The award, or the awards that it may be. */
function meant(item: string, basis = ''): string | readonly string[] {
  const reading = read(item, basis);
  switch (reading.kind) {
    case 'one':
      return reading.provision.award.name;
    case 'several':
      return reading.among.map(({ award }) => award.name);
    case 'none':
    case 'blank':
    case 'contradicted':
      return reading.kind;
  }
}

describe('An item of a list is told', () => {
  it.each([
    '首次流片补助',
    ' 首次 流片补助 ',
    '“首次流片补助”',
    'HZ.IC_TAPEOUT',
    'ic_tapeout',
    'ＩＣ＿ＴＡＰＥＯＵＴ',
    '集成电路 2022 首次流片补助',
    '集成电路首次流片补助',
    '首次流片补助（集成电路2022）',
    '集成电路2022三（四）首次流片补助',
    '三（四）首次流片补助',
    '第三条第（四）款 首次流片补助',
    '2024年度首次流片补助',
    '首次流片补助（第二批）',
    '2025年首次流片补助第3批',
  ])('“%s” is the tape-out of the city', (item) => {
    expect(meant(item)).toBe('IC_TAPEOUT');
  });

  it.each(['三（十一）', '集成电路2022三（十一）', '集成电路 第三条第（十一）款'])(
    '“%s”, a clause with one award, is that award',
    (item) => {
      expect(meant(item)).toContain('IC_CITY_COINVESTMENT');
    },
  );

  it('by every title that only one award has, and its function', () => {
    for (const { award } of policyLibrary.provisions) {
      expect(meant(award.name)).toBe(award.name);
      const same = policyLibrary.provisions.filter((one) => one.award.title.zh === award.title.zh);
      expect([meant(award.title.zh)].flat().sort()).toEqual(same.map((one) => one.award.name).sort());
    }
  });

  it('by its policy, its clause and its title for each of all awards', () => {
    for (const { policy, clause, award } of policyLibrary.provisions) {
      for (const name of [policy.shortTitle.zh, policy.title.zh]) {
        expect(meant(`${name}${clause.article}${award.title.zh}`)).toBe(award.name);
        expect(meant(`《${name}》 ${award.title.zh}`)).toBe(award.name);
      }
    }
  });

  it('by the name of a policy with one award', () => {
    expect(meant('专精特新名城 2024')).toBe('SRDI_DIGITAL_PROJECT_SUBSIDY');
    expect(meant('专精特新名城')).toBe('SRDI_DIGITAL_PROJECT_SUBSIDY');
  });

  it('without 补助 behind it where that is still one award, and as several where it is not', () => {
    expect(meant('公益助农活动')).toBe('ECOMMERCE_RURAL_AID_REWARD');
    expect(meant('公益助农活动补贴')).toBe('ECOMMERCE_RURAL_AID_REWARD');
    expect(meant('首次流片')).toEqual(['BINJIANG_TAPEOUT', 'IC_TAPEOUT']);
    expect(meant('首次流片资助')).toEqual(['BINJIANG_TAPEOUT', 'IC_TAPEOUT']);
  });
});

describe('What could be several awards', () => {
  it('is listed and not guessed', () => {
    expect(meant('软件企业研发投入补助')).toEqual(['SOFTWARE_RND_SUBSIDY', 'SOFTWARE26_RND_SUBSIDY']);
    expect(itemQuestion('软件企业研发投入补助', read('软件企业研发投入补助'))?.zh).toMatch(
      /可能是：软件 2022 .*SOFTWARE_RND_SUBSIDY.*SOFTWARE26_RND_SUBSIDY/,
    );
    expect(meant('市级产业基金联动直投')).toHaveLength(4);
  });

  it('is narrowed by the basis of the payment', () => {
    expect(meant('软件企业研发投入补助', '软件2022')).toBe('SOFTWARE_RND_SUBSIDY');
    expect(meant('首次流片', '杭高新〔2024〕7号')).toBe('BINJIANG_TAPEOUT');
    expect(meant('首次流片', '《集成电路2022》第三条第（四）款')).toBe('IC_TAPEOUT');
    expect(meant('', '专精特新名城 2024')).toBe('SRDI_DIGITAL_PROJECT_SUBSIDY');
  });

  it('contradicts a basis that is another policy', () => {
    expect(meant('首次流片补助', '杭高新〔2024〕7号')).toBe('contradicted');
  });

  it('is told all the same where the basis is not known, and that is said', () => {
    const reading = read('首次流片补助', '某某〔2019〕1号');
    expect(reading.kind === 'one' && reading.remark?.zh).toContain('没有认出');
  });
});

describe('What is no award', () => {
  it('is said to be none, with the nearest', () => {
    expect(meant('芯片首次流片费用补助')).toBe('none');
    expect(itemQuestion('芯片首次流片费用补助', read('芯片首次流片费用补助'))?.zh).toContain('首次流片补');
    expect(meant('困难职工慰问')).toBe('none');
    expect(meant('')).toBe('blank');
    expect(meant('constructor')).toBe('none');
    expect(meant('1')).toBe('none');
  });
});

describe('An alias that the workbook keeps', () => {
  const aliases = withAlias(NO_ALIASES, '流片 补贴款', 'IC_TAPEOUT');

  it('is the award that a person said, however it is written', () => {
    const reading = readItem(policyLibrary, '流片补贴款', { aliases });
    expect(reading.kind === 'one' && reading.provision.award.name).toBe('IC_TAPEOUT');
  });

  it('is kept and read again, and taken back', () => {
    expect(readStoredAliases(writtenAliases(aliases)).aliases).toEqual(aliases);
    expect(withAlias(aliases, '流片补贴款', null)).toEqual(NO_ALIASES);
    expect(writtenAliases(NO_ALIASES)).toBeNull();
  });

  it.each([[{}], [[['', 'X']]], [[['a', 'b']]], [[['a']]], ['x'], [[['__proto__']]]])(
    'that cannot be read counts as never said: %j',
    (stored) => {
      expect(readStoredAliases(stored)).toEqual({ aliases: NO_ALIASES, broken: true });
    },
  );

  it('of an award that is there no more is not used', () => {
    const gone = withAlias(NO_ALIASES, '流片补贴款', 'NO_SUCH_AWARD');
    expect(readItem(policyLibrary, '流片补贴款', { aliases: gone }).kind).toBe('none');
  });
});
