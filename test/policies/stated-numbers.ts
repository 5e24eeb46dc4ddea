import { Exact } from '../../src/rules/exact';
import type { Award } from '../../src/rules/awards';
import type { Condition, Constant, Expression } from '../../src/rules/expressions';

/** A number that a clause states, as the law writes it. */
export interface StatedNumber {
  /** 1000万元, 20%, 30个, 三年 … */
  readonly written: string;
  /** In yuan, as a fraction, or plain. */
  readonly value: string;
  /** The words around it, to find it by. */
  readonly around: string;
}

const SCALE: Readonly<Record<string, number>> = {
  亿: 1e8,
  万: 1e4,
  千万: 1e7,
  百万: 1e6,
  千: 1e3,
  百: 1e2,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
};
const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

const ARABIC = /(\d+(?:\.\d+)?)(千亿|百亿|十亿|千万|百万|亿|万|千)?(元|%|％|‰|[\p{Script=Han}A-Za-z])?/gu;
/** Chinese numerals count as stated only before a measure of time or number; 一次性, 第三方 and 统一 state nothing. */
const CHINESE = /([一两二三四五六七八九十])(千亿|百亿)?(年|家|个月|倍|成)/g;

export function statedNumbers(text: string): readonly StatedNumber[] {
  const solid = text.replace(/\s/g, '');
  const found = [...solid.matchAll(ARABIC)].map((match) => {
    const [whole, digits = '', scale = '', unit = ''] = match;
    const rate = unit === '%' || unit === '％' ? 0.01 : unit === '‰' ? 0.001 : 1;
    const value = new Exact(digits).times(SCALE[scale] ?? 1).times(rate);
    return stated(solid, match.index, whole, value);
  });
  const inWords = [...solid.matchAll(CHINESE)].map((match) => {
    const [whole, digit = '', scale = ''] = match;
    return stated(solid, match.index, whole, new Exact(DIGITS[digit] ?? 0).times(SCALE[scale] ?? 1));
  });
  return [...found, ...inWords];
}

const AROUND = 12;

const stated = (text: string, at: number, written: string, value: Exact): StatedNumber => ({
  written,
  value: value.toFixed(),
  around: text.slice(Math.max(0, at - AROUND), at + written.length + AROUND),
});

/** Every number that the rule of an award, or one of its other readings, is made of. */
export function numbersOf({ rule, readings, quota }: Award): ReadonlySet<string> {
  const rules = [rule, ...readings.flatMap(({ other }) => (other ? [other.rule] : []))];
  const constants = rules.flatMap(constantsIn).map(({ value }) => value.toFixed());
  return new Set(quota ? [...constants, String(quota.perYear)] : constants);
}

function constantsIn(expression: Expression): readonly Constant[] {
  switch (expression.kind) {
    case 'constant':
      return [expression];
    case 'input':
      return [];
    case 'sum':
    case 'difference':
    case 'product':
    case 'quotient':
      return [...constantsIn(expression.left), ...constantsIn(expression.right)];
    case 'lesser':
    case 'greater':
      return [...constantsIn(expression.of), ...constantsIn(expression.bound)];
    case 'wholeSteps':
      return [...constantsIn(expression.of), expression.size];
    case 'tiers':
      return [
        ...constantsIn(expression.of),
        ...expression.table.tiers.flatMap(({ from, gives }) => [from, gives]),
      ];
    case 'choice':
      return [
        ...Object.values(expression.cases),
        ...(expression.omitted ? [expression.omitted] : []),
      ].flatMap(constantsIn);
    case 'when':
      return [
        ...constantsInCondition(expression.condition),
        ...constantsIn(expression.then),
        ...constantsIn(expression.otherwise),
      ];
  }
}

function constantsInCondition(condition: Condition): readonly Constant[] {
  switch (condition.kind) {
    case 'compare':
      return [...constantsIn(condition.left), ...constantsIn(condition.right)];
    case 'compareShare':
      return [...constantsIn(condition.part), ...constantsIn(condition.whole), condition.rate];
    case 'notGiven':
      return [];
    case 'all':
    case 'any':
      return condition.conditions.flatMap(constantsInCondition);
  }
}
