import { Exact } from '../../src/rules/exact';
import type { Condition, Constant, Expression, Relation, Unit } from '../../src/rules/expressions';

/** A rule that differs from the written one in a single place. Cases that are worth something tell the two apart. */
export interface OtherRule {
  readonly difference: string;
  readonly rule: Expression;
}

/** The least difference that matters: a fen, a tenth of a percent, one enterprise, one year, one square metre. */
const LEAST: Readonly<Record<Unit, string>> = {
  yuan: '0.01',
  ratio: '0.001',
  count: '1',
  calendarYear: '1',
  years: '1',
  area: '1',
  mass: '1',
  power: '1',
};

const NEIGHBOUR: Readonly<Record<Relation, Relation>> = {
  atLeast: 'moreThan',
  moreThan: 'atLeast',
  atMost: 'lessThan',
  lessThan: 'atMost',
};

/** Every rule with one number slightly higher or lower, or with one comparison that takes its edge to the other side. */
export function slightlyOtherRules(rule: Expression): OtherRule[] {
  switch (rule.kind) {
    case 'constant':
      return otherConstants(rule);
    case 'input':
      return [];
    case 'sum':
    case 'difference':
    case 'product':
    case 'quotient':
      return [
        ...inside(slightlyOtherRules(rule.left), (left) => ({ ...rule, left })),
        ...inside(slightlyOtherRules(rule.right), (right) => ({ ...rule, right })),
      ];
    case 'lesser':
    case 'greater':
      return [
        ...inside(slightlyOtherRules(rule.of), (of) => ({ ...rule, of })),
        ...inside(slightlyOtherRules(rule.bound), (bound) => ({ ...rule, bound })),
      ];
    case 'tiers':
      return [...inside(slightlyOtherRules(rule.of), (of) => ({ ...rule, of })), ...otherTiers(rule)];
    case 'wholeSteps':
      return [
        ...inside(slightlyOtherRules(rule.of), (of) => ({ ...rule, of })),
        ...inside(otherConstants(rule.size), (size) => ({ ...rule, size: size as Constant })),
      ];
    case 'choice':
      return [
        ...Object.entries(rule.cases).flatMap(([code, figure]) =>
          inside(
            slightlyOtherRules(figure),
            (other) => ({ ...rule, cases: { ...rule.cases, [code]: other } }),
            code,
          ),
        ),
        ...inside(
          rule.omitted ? slightlyOtherRules(rule.omitted) : [],
          (omitted) => ({ ...rule, omitted }),
          'omitted',
        ),
      ];
    case 'when':
      return [
        ...otherConditions(rule.condition).map(({ difference, condition }) => ({
          difference,
          rule: { ...rule, condition },
        })),
        ...inside(slightlyOtherRules(rule.then), (then) => ({ ...rule, then })),
        ...inside(slightlyOtherRules(rule.otherwise), (otherwise) => ({ ...rule, otherwise })),
      ];
  }
}

interface OtherCondition {
  readonly difference: string;
  readonly condition: Condition;
}

function otherConditions(condition: Condition): OtherCondition[] {
  switch (condition.kind) {
    case 'compare': {
      const { left, relation, right } = condition;
      return [
        { difference: flipped(relation, right), condition: { ...condition, relation: NEIGHBOUR[relation] } },
        ...slightlyOtherRules(left).map((other) =>
          asCondition(other, (rule) => ({ ...condition, left: rule })),
        ),
        ...slightlyOtherRules(right).map((other) =>
          asCondition(other, (rule) => ({ ...condition, right: rule })),
        ),
      ];
    }
    case 'compareShare': {
      const { relation, rate } = condition;
      return [
        { difference: flipped(relation, rate), condition: { ...condition, relation: NEIGHBOUR[relation] } },
        ...otherConstants(rate).map((other) =>
          asCondition(other, (rule) => ({ ...condition, rate: rule as Constant })),
        ),
      ];
    }
    case 'notGiven':
      return [];
    case 'all':
    case 'any':
      return condition.conditions.flatMap((one, index) =>
        otherConditions(one).map(({ difference, condition: other }) => ({
          difference,
          condition: { ...condition, conditions: replaced(condition.conditions, index, other) },
        })),
      );
  }
}

function otherTiers(rule: Extract<Expression, { kind: 'tiers' }>): OtherRule[] {
  const { edge, tiers } = rule.table;
  const withTable = (table: typeof rule.table): Expression => ({ ...rule, table });
  return [
    {
      difference: `tiers ${edge} → ${NEIGHBOUR[edge]}`,
      rule: withTable({ tiers, edge: NEIGHBOUR[edge] as typeof edge }),
    },
    ...tiers.flatMap((tier, index) =>
      (['from', 'gives'] as const).flatMap((part) =>
        otherConstants(tier[part]).map(({ difference, rule: other }) => ({
          difference: `tier ${index + 1} ${part} ${difference}`,
          rule: withTable({ edge, tiers: replaced(tiers, index, { ...tier, [part]: other as Constant }) }),
        })),
      ),
    ),
  ];
}

const otherConstants = (constant: Constant): OtherRule[] =>
  [LEAST[constant.unit], `-${LEAST[constant.unit]}`].map((step) => {
    const value = constant.value.plus(new Exact(step));
    return { difference: `${constant.value.toString()} → ${value.toString()}`, rule: { ...constant, value } };
  });

const inside = (others: OtherRule[], into: (rule: Expression) => Expression, where = ''): OtherRule[] =>
  others.map(({ difference, rule }) => ({ difference: `${where} ${difference}`.trim(), rule: into(rule) }));

const asCondition = (other: OtherRule, into: (rule: Expression) => Condition): OtherCondition => ({
  difference: other.difference,
  condition: into(other.rule),
});

const flipped = (relation: Relation, right: Expression): string =>
  `${relation} → ${NEIGHBOUR[relation]} ${right.kind === 'constant' ? right.value.toString() : right.kind}`;

const replaced = <T>(list: readonly T[], index: number, by: T): T[] =>
  list.map((one, i) => (i === index ? by : one));
