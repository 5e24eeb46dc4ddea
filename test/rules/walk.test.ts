import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { Exact } from '../../src/rules/exact';
import { Choice, Quantity, reaching, wan, yi, yuan } from '../../src/rules/expressions';
import { money, oneOf } from '../../src/rules/inputs';
import { text } from '../../src/rules/text';
import {
  constantsIn,
  inputsOf,
  nodesIn,
  numberInputsOf,
  outcomesOf,
  partsOf,
  rebuilt,
  withPart,
} from '../../src/rules/walk';

const wording = (zh: string) => ({ label: text(zh, zh), note: text(zh, zh) });
const figure = (name: string) => new Quantity({ kind: 'input', name, input: money(wording(name)) });
const [cost, income, support] = [figure('cost'), figure('income'), figure('support')];
const level = new Choice('level', oneOf(wording('级别'), { national: text('国家级', 'national') }));

const chosen = level.gives({ national: reaching([yi(1), wan(10)]).at(income) }, support);
const { expression: rule } = cost
  .wholeStepsOf(wan(500))
  .times(wan(1))
  .when(cost.atLeast(wan(2)).and(support.notGiven()), chosen);

const rules = policyLibrary.provisions.flatMap(({ award }) => [
  award.rule,
  ...award.ambiguities.flatMap(({ other }) => (other ? [other.rule] : [])),
]);

describe('The walk over a rule', () => {
  it('names the parts of a figure in the order in which the rule is written', () => {
    expect(partsOf(rule).map(({ role }) => role)).toEqual(['if', 'then', 'otherwise']);
    expect(partsOf(chosen.expression).map(({ role, key }) => [role, key])).toEqual([
      ['case', 'national'],
      ['omitted', ''],
    ]);
  });

  it('tells numbers that nothing else can stand for from other parts', () => {
    const stated = nodesIn(rule).flatMap((node) => partsOf(node).filter(({ isNumber }) => isNumber));
    expect(stated.map(({ role }) => role)).toEqual(['size', 'edge', 'gives']);
  });

  it('finds every input, also in the figure for an omitted one', () => {
    expect(inputsOf(rule)).toEqual(['cost', 'support', 'cost', 'level', 'income', 'support']);
    expect([...numberInputsOf(chosen.expression).keys()]).toEqual(['income', 'support']);
  });

  it('finds every stated number in order', () => {
    const numbers = constantsIn(rule).map(({ value }) => value.toNumber());
    expect(numbers).toEqual([20_000, 5_000_000, 10_000, 100_000_000, 100_000]);
  });

  it('finds every figure that a choice can come to', () => {
    const { expression } = chosen;
    if (expression.kind !== 'choice') throw new TypeError('no choice');
    expect(outcomesOf(expression).map(({ kind }) => kind)).toEqual(['tiers', 'input']);
  });
});

describe('A rule with one part replaced', () => {
  it('is the same everywhere else', () => {
    for (const node of rules.flatMap(nodesIn))
      for (const part of partsOf(node)) expect(withPart(node, part, part.node)).toEqual(node);
  });

  it('has the other in the place of the part, and in no other', () => {
    const [, otherwise] = partsOf(chosen.expression);
    const other = withPart(chosen.expression, otherwise!, yuan(7).expression);
    expect(inputsOf(other)).toEqual(['level', 'income']);
    expect(inputsOf(chosen.expression)).toEqual(['level', 'income', 'support']);
  });

  it('takes no figure in the place of a requirement, and no figure in the place of a stated number', () => {
    const requirement = partsOf(rule).find(({ role }) => role === 'if')!;
    expect(() => withPart(rule, requirement, cost.expression)).toThrow(TypeError);
    const steps = cost.wholeStepsOf(wan(500)).expression;
    const size = partsOf(steps).find(({ role }) => role === 'size')!;
    expect(() => withPart(steps, size, cost.expression)).toThrow(TypeError);
  });
});

describe('A rule built anew', () => {
  it('is the rule as it was, made of nothing of it', () => {
    for (const one of rules) {
      const anew = rebuilt(one, (part) => part);
      expect(anew).toEqual(one);
      expect(anew).not.toBe(one);
    }
  });

  it('has every figure changed, those in requirements too, from the bottom up', () => {
    const doubled = rebuilt(rule, (one) =>
      one.kind === 'constant' ? { ...one, value: one.value.times(2) } : one,
    );
    const numbers = constantsIn(doubled).map(({ value }) => value);
    expect(numbers).toEqual([40_000, 5_000_000, 20_000, 100_000_000, 100_000].map((n) => new Exact(n)));
  });
});
