import { describe, expect, it } from 'vitest';
import { NUMBER_USE, numbersOf, ruleNumbers } from '../../src/law/rule-numbers';
import { award } from '../../src/rules/awards';
import { percent, reaching, wan, yi } from '../../src/rules/expressions';
import { money, oneOf } from '../../src/rules/inputs';
import { text } from '../../src/rules/text';

const wording = (zh: string) => ({ label: text(zh, zh), note: text(zh, zh) });
const written = award('TEST', {
  title: text('试', 'test'),
  quote: '',
  inputs: {
    cost: money(wording('费用')),
    revenue: money(wording('营收')),
    level: oneOf(wording('级别'), { national: text('国家级', 'national'), local: text('市级', 'local') }),
  },
  pays: ({ cost, revenue, level }) =>
    level
      .gives({
        national: percent(15)
          .of(cost.minus(wan(3)))
          .upTo(wan(100)),
        local: reaching([yi(1), wan(20)]).at(revenue),
      })
      .when(cost.atLeast(wan(5))),
  quota: { perYear: 50, words: '' },
  ambiguities: [
    {
      taken: text('', ''),
      other: { text: text('', ''), pays: ({ cost }) => cost.wholeStepsOf(wan(7)).times(wan(1)) },
    },
  ],
});

describe('The numbers of a rule', () => {
  it('are told by what they are for, in the order of the rule', () => {
    const told = ruleNumbers(written).map(({ value, use, category, ofOtherReading }) =>
      [
        value.toString(),
        NUMBER_USE[use].zh,
        ...(category ? [category.zh] : []),
        ...(ofOtherReading ? ['另一读法'] : []),
      ].join(' '),
    );
    expect(told).toEqual([
      '50000 门槛',
      '0.15 比例 国家级',
      '30000 起算点 国家级',
      '1000000 上限 国家级',
      '100000000 分档界限 市级',
      '200000 档次标准 市级',
      '0 定额',
      '70000 计档单位 另一读法',
      '10000 单项标准 另一读法',
      '50 名额',
    ]);
  });

  it('are compared by their value', () => {
    expect(numbersOf(written).has('0.15')).toBe(true);
    expect(numbersOf(written).has('0.2')).toBe(false);
  });
});
