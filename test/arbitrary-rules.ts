import fc from 'fast-check';
import { policyLibrary } from '../src/policy-library';
import type { Award } from '../src/rules/awards';
import { Exact } from '../src/rules/exact';
import type { Condition, Constant, Expression, Unit } from '../src/rules/expressions';
import {
  count,
  growth,
  money,
  moneyChange,
  oneOf,
  optional,
  share,
  years,
  type Input,
} from '../src/rules/inputs';
import type { Provision } from '../src/rules/policy-book';
import { text } from '../src/rules/text';

const wording = { label: text('数', 'figure'), note: text('', '') };
const codes = {
  national: { ...text('国家级', 'national'), synonyms: ['国家'] },
  provincial: text('省级', 'provincial'),
};

const NUMBERS = {
  cost: money(wording),
  sales: money(wording),
  increase: moneyChange(wording),
  received: optional(money(wording), 0, text('按 0', 'counts as 0')),
  highest: optional(money(wording), null, text('未知', 'taken as unknown')),
  revenueGrowth: growth(wording),
  rate: share(wording),
  firms: count(wording),
  length: optional(years(wording), 1, text('按 1', 'counts as 1')),
};

const CODES = {
  level: oneOf(wording, codes),
  priorLevel: optional(oneOf(wording, codes), null, text('没有', 'taken as none')),
};

const INPUTS = Object.entries<Input>({ ...NUMBERS, ...CODES }).map(([name, input]) => ({ name, input }));

const number = (value: number | string, unit: Unit = 'yuan'): Constant => ({
  kind: 'constant',
  value: new Exact(value),
  unit,
});

const STATED = [
  0, 1, 3, 7, 0.15, 0.3, 0.001, 0.035, 0.07, 0.2, 33.33, 0.01, 0.005, 500, 20_000, 1e7, 2e7, 3e8, 5e10,
];

const stated = fc.constantFrom(...STATED, -1, -0.07, -500).map((value) => number(value));
const positive = fc.constantFrom(...STATED.filter((value) => value > 0)).map((value) => number(value));

const input: fc.Arbitrary<Expression> = fc
  .constantFrom(...(Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]))
  .map((name) => ({ kind: 'input', name, input: NUMBERS[name] }));

/** Two or three stated numbers in rising order, each once. */
const rising = fc
  .uniqueArray(fc.constantFrom(...STATED), { minLength: 1, maxLength: 3 })
  .map((edges) => edges.sort((a, b) => a - b).map((edge) => number(edge)));

/** Rules as no law has them: every kind of figure in every other, with no cap to hide a mistake behind. */
const { figure } = fc.letrec<{ figure: Expression; condition: Condition }>((tie) => {
  const pair = fc.record({ left: tie('figure'), right: tie('figure') });
  const bound = fc.record({ of: tie('figure'), bound: tie('figure') });
  const rateOf = fc.record({ left: stated, right: tie('figure') });
  const relation = fc.constantFrom('atLeast', 'moreThan', 'atMost', 'lessThan');
  return {
    figure: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'rule' },
      { weight: 3, arbitrary: input },
      { weight: 1, arbitrary: stated },
      { weight: 3, arbitrary: rateOf.map((both) => ({ kind: 'product', ...both })) },
      { weight: 1, arbitrary: pair.map((both) => ({ kind: 'product', ...both })) },
      { weight: 2, arbitrary: pair.map((both) => ({ kind: 'sum', ...both })) },
      { weight: 2, arbitrary: pair.map((both) => ({ kind: 'difference', ...both })) },
      { weight: 1, arbitrary: bound.map((both) => ({ kind: 'lesser', ...both })) },
      { weight: 1, arbitrary: bound.map((both) => ({ kind: 'greater', ...both })) },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('wholeSteps'), of: tie('figure'), size: positive }),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            tie('figure'),
            fc.constantFrom('atLeast', 'moreThan'),
            rising,
            fc.array(stated, { minLength: 3, maxLength: 3 }),
          )
          .map(([of, edge, edges, gives]) => ({
            kind: 'tiers',
            of,
            table: { edge, tiers: edges.map((from, at) => ({ from, gives: gives[at] ?? from })) },
          })),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('level', 'priorLevel'), tie('figure'), tie('figure'), tie('figure'))
          .map(([name, national, provincial, omitted]) => ({
            kind: 'choice',
            name,
            input: CODES[name],
            cases: { national, provincial },
            omitted: name === 'level' ? null : omitted,
          })),
      },
      {
        weight: 3,
        arbitrary: fc
          .record({ condition: tie('condition'), then: tie('figure'), otherwise: tie('figure') })
          .map((rest) => ({ kind: 'when', ...rest })),
      },
    ) as fc.Arbitrary<Expression>,
    condition: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'rule' },
      {
        weight: 3,
        arbitrary: fc.record({ kind: fc.constant('compare'), left: input, relation, right: stated }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('compare'), left: stated, relation, right: input }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('compare'),
          left: tie('figure'),
          relation,
          right: tie('figure'),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('compareShare'),
          part: tie('figure'),
          whole: tie('figure'),
          relation,
          rate: positive,
        }),
      },
      {
        weight: 1,
        arbitrary: fc.constant({ kind: 'notGiven', name: 'highest', input: NUMBERS.highest }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constantFrom('all', 'any'),
          conditions: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
        }),
      },
    ),
  };
});

export { figure as inventedRules };

const [model] = policyLibrary.provisions;

/** An award that nobody gives, with every kind of input. */
export function inventedProvision(rule: Expression): Provision {
  const award: Award = { ...model!.award, name: 'INVENTED', inputs: INPUTS, rule };
  return { ...model!, award };
}
