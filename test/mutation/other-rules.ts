import { Exact } from '../../src/rules/exact';
import type { Award } from '../../src/rules/awards';
import type { Condition, Constant, Expression, TierTable, Unit } from '../../src/rules/expressions';
import type { CodeInput, Input } from '../../src/rules/inputs';
import { RELATIONS, type Relation } from '../../src/rules/relations';
import { isCondition, partsOf, withPart, type Part, type Role, type RuleNode } from '../../src/rules/walk';

/** What a single change of a rule is made to. */
export type Change =
  | 'comparison'
  | 'number'
  | 'tier edge'
  | 'tier amount'
  | 'bound'
  | 'whole steps'
  | 'code'
  | 'requirement'
  | 'arithmetic'
  | 'figure';

/**
 * A rule that differs from the written one in a single place. Cases that are worth something tell the two
 * apart.
 */
export type OtherRule = Other<Expression>;

/** The same of any figure or condition in a rule. */
interface Other<N extends RuleNode> {
  readonly change: Change;
  /** Where and how, to be found in the policy by a person. */
  readonly difference: string;
  readonly rule: N;
  /** What the change is made within, from the outside in. */
  readonly path: readonly Step[];
  readonly detail: Detail;
}

/** What exactly was changed, for a proof that it makes no difference. */
export interface Detail {
  /** The number before and after. */
  readonly numbers?: readonly [Exact, Exact];
  /** Position of the tier. */
  readonly tier?: number;
  readonly dropped?: Condition;
  /** The side of an operation that stays alone. */
  readonly kept?: 'left' | 'right';
  /** The figures of two codes. */
  readonly swapped?: readonly [Expression, Expression];
}

/** One level of a rule: an expression or a condition and the part of it that leads to the change. */
export interface Step {
  readonly of: RuleNode;
  /** `itself` at the end of the path. */
  readonly part: Role | 'itself';
}

/** A change of the figure or the condition at hand itself: the end of every path. */
type Changed<T> = Omit<OtherRule, 'rule' | 'path' | 'detail'> & { readonly detail?: Detail } & T;

type OtherFigure = Changed<{ rule: Expression }>;
type OtherCondition = Changed<{ rule: Condition }>;

type Inputs = Award['inputs'];

/** The least difference that matters: a fen, a tenth of a percent, one enterprise, one year, one square metre. */
export const LEAST: Readonly<Record<Unit, string>> = {
  yuan: '0.01',
  ratio: '0.001',
  count: '1',
  calendarYear: '1',
  years: '1',
  area: '1',
  mass: '1',
  power: '1',
};

/** The same comparison, its edge given to the other side. */
const neighbour = (relation: Relation): Relation => RELATIONS[RELATIONS[relation].mirrored].negation;

/**
 * Every rule that differs from this one in a single place: a number by the least that matters, a comparison in
 * what it does at its edge, a bound, a step, a code, a requirement, an operation, or the figure that enters.
 * @param inputs of the award: what one figure can be mistaken for
 */
export const otherRules = (rule: Expression, inputs: Inputs): OtherRule[] => otherNodes(rule, inputs);

function otherNodes<N extends RuleNode>(node: N, inputs: Inputs): Other<N>[];
function otherNodes(node: RuleNode, inputs: Inputs): Other<RuleNode>[] {
  const here = isCondition(node) ? conditionsChangedHere(node) : changedHere(node, inputs);
  const parts = partsOf(node).filter(({ isNumber }) => !isNumber);
  // The report names the figures of a rule before the requirement that they are paid under.
  const [requirements, figures] = [true, false].map((is) =>
    parts.filter(({ role }) => (role === 'if') === is),
  );
  return [
    ...here.map((other): Other<RuleNode> => ({
      detail: {},
      ...other,
      path: [{ of: node, part: 'itself' }],
    })),
    ...[...figures!, ...requirements!].flatMap((part) =>
      otherNodes(part.node, inputs).map((other) => within(node, part, other)),
    ),
  ];
}

/** The change of a part as a change of the whole. */
const within = (of: RuleNode, part: Part, other: Other<RuleNode>): Other<RuleNode> => ({
  ...other,
  difference: `${wordsFor(of, part)}: ${other.difference}`,
  rule: withPart(of, part, other.rule),
  path: [{ of, part: part.role }, ...other.path],
});

/** How a person finds a part: by its code, by its position, by what it is to the whole. */
function wordsFor(of: RuleNode, { role, key }: Part): string {
  if (of.kind === 'choice') return `${of.name} ${role === 'omitted' ? 'left out' : key}`;
  return role === 'member' ? `${Number(key) + 1}` : role;
}

function changedHere(rule: Expression, inputs: Inputs): OtherFigure[] {
  switch (rule.kind) {
    case 'constant':
      return otherConstants('number', rule);
    case 'input':
      return inputs
        .filter(({ name, input }) => name !== rule.name && input.kind === rule.input.kind)
        .map(({ name, input }) => ({
          change: 'figure',
          difference: `${rule.name} → ${name}`,
          rule: { ...rule, name, input: input as typeof rule.input },
        }));
    case 'sum':
    case 'difference': {
      const kind = rule.kind === 'sum' ? 'difference' : 'sum';
      return [
        { change: 'arithmetic', difference: `${rule.kind} → ${kind}`, rule: { ...rule, kind } },
        ...oneSideOf(rule),
      ];
    }
    case 'product':
    case 'quotient':
      return oneSideOf(rule);
    case 'lesser':
    case 'greater': {
      const kind = rule.kind === 'lesser' ? 'greater' : 'lesser';
      return [
        { change: 'bound', difference: `${rule.kind} → ${kind}`, rule: { ...rule, kind } },
        { change: 'bound', difference: `${rule.kind} without its bound`, rule: rule.of },
        { change: 'bound', difference: `${rule.kind} reduced to its bound`, rule: rule.bound },
      ];
    }
    case 'tiers':
      return otherTables(rule.table).map(({ table, ...other }) => ({ ...other, rule: { ...rule, table } }));
    case 'wholeSteps':
      return [
        ...otherConstants('whole steps', rule.size).map((other) => ({
          ...other,
          rule: { ...rule, size: other.rule },
        })),
        {
          change: 'whole steps',
          difference: 'whole steps → pro rata',
          rule: { kind: 'quotient', left: rule.of, right: rule.size },
        },
      ];
    case 'choice':
      return [...swappedCodes(rule), ...otherChoosers(rule, inputs)];
    case 'when':
      return [
        {
          change: 'requirement',
          difference: 'every requirement dropped',
          detail: { dropped: rule.condition },
          rule: rule.then,
        },
      ];
  }
}

type TwoSided = Extract<Expression, { left: Expression }>;

const oneSideOf = (rule: TwoSided): OtherFigure[] =>
  (['left', 'right'] as const).map((side) => ({
    change: 'arithmetic',
    difference: `${rule.kind} reduced to its ${side} side`,
    detail: { kept: side },
    rule: rule[side],
  }));

type ChoiceExpression = Extract<Expression, { kind: 'choice' }>;

/** The figures of two neighbouring codes exchanged; the one for a code left out stands behind the last. */
function swappedCodes(rule: ChoiceExpression): OtherFigure[] {
  const codes = Object.keys(rule.cases);
  const swapped = codes.slice(1).map((code, at): OtherFigure => {
    const before = codes[at]!;
    const cases = { ...rule.cases, [before]: rule.cases[code]!, [code]: rule.cases[before]! };
    return {
      change: 'code',
      difference: `${rule.name}: ${before} ↔ ${code}`,
      detail: { swapped: [rule.cases[before]!, rule.cases[code]!] },
      rule: { ...rule, cases },
    };
  });
  const last = codes.at(-1);
  if (!rule.omitted || last === undefined) return swapped;
  const cases = { ...rule.cases, [last]: rule.omitted };
  const withOmitted: OtherFigure = {
    change: 'code',
    difference: `${rule.name}: ${last} ↔ left out`,
    detail: { swapped: [rule.cases[last]!, rule.omitted] },
    rule: { ...rule, cases, omitted: rule.cases[last]! },
  };
  return [...swapped, withOmitted];
}

/** Another input that has every code of this one: the level of before in the place of the level of now. */
const otherChoosers = (rule: ChoiceExpression, inputs: Inputs): OtherFigure[] =>
  inputs
    .filter(({ name, input }) => name !== rule.name && hasCodesOf(rule.input, input))
    .map(({ name, input }) => ({
      change: 'figure',
      difference: `${rule.name} → ${name}`,
      rule: { ...rule, name, input: input as CodeInput },
    }));

const hasCodesOf = (wanted: CodeInput, input: Input): boolean =>
  input.kind === 'code' && wanted.codes.every(({ code }) => input.codes.some((other) => other.code === code));

function otherTables({ edge, tiers }: TierTable): Changed<{ table: TierTable }>[] {
  const other = neighbour(edge) as typeof edge;
  return [
    {
      change: 'comparison',
      difference: `tiers ${edge} → ${other}`,
      table: { tiers, edge: other },
    },
    ...tiers.flatMap((tier, index) =>
      (['from', 'gives'] as const).flatMap((part) =>
        otherConstants(part === 'from' ? 'tier edge' : 'tier amount', tier[part]).map(
          ({ rule, ...changed }) => ({
            ...changed,
            difference: `tier ${index + 1} ${part} ${changed.difference}`,
            detail: { ...changed.detail, tier: index },
            table: { edge, tiers: replaced(tiers, index, { ...tier, [part]: rule }) },
          }),
        ),
      ),
    ),
  ];
}

function conditionsChangedHere(condition: Condition): OtherCondition[] {
  switch (condition.kind) {
    case 'compare':
      return [flipped(condition, condition.right)];
    case 'compareShare':
      return [
        flipped(condition, condition.rate),
        ...otherConstants('number', condition.rate).map(({ rule: rate, ...other }) => ({
          ...other,
          rule: { ...condition, rate },
        })),
      ];
    case 'notGiven':
      return [];
    case 'all':
    case 'any':
      return otherSelections(condition);
  }
}

type Selection = Extract<Condition, { conditions: readonly Condition[] }>;

function otherSelections(selection: Selection): OtherCondition[] {
  const { kind, conditions } = selection;
  const other = kind === 'all' ? 'any' : 'all';
  return [
    { change: 'requirement', difference: `${kind} → ${other}`, rule: { kind: other, conditions } },
    ...conditions.map((dropped, index): OtherCondition => ({
      change: 'requirement',
      difference: `${nameOf(dropped)} dropped`,
      detail: { dropped },
      rule: { kind, conditions: conditions.filter((_, i) => i !== index) },
    })),
  ];
}

type Comparison = Extract<Condition, { relation: Relation }>;

const flipped = (condition: Comparison, right: Expression): OtherCondition => ({
  change: 'comparison',
  difference: `${nameOf(condition)} → ${neighbour(condition.relation)} ${nameOfFigure(right)}`,
  rule: { ...condition, relation: neighbour(condition.relation) },
});

function nameOf(condition: Condition): string {
  switch (condition.kind) {
    case 'compare':
      return `${nameOfFigure(condition.left)} ${condition.relation} ${nameOfFigure(condition.right)}`;
    case 'compareShare': {
      const share = `${nameOfFigure(condition.part)} / ${nameOfFigure(condition.whole)}`;
      return `${share} ${condition.relation} ${nameOfFigure(condition.rate)}`;
    }
    case 'notGiven':
      return `${condition.name} not given`;
    case 'all':
    case 'any':
      return condition.conditions.map(nameOf).join(condition.kind === 'all' ? ' and ' : ' or ');
  }
}

function nameOfFigure(figure: Expression): string {
  if (figure.kind === 'constant') return figure.value.toString();
  return figure.kind === 'input' ? figure.name : figure.kind;
}

const otherConstants = (change: Change, constant: Constant): Changed<{ rule: Constant }>[] =>
  [LEAST[constant.unit], `-${LEAST[constant.unit]}`].map((step) => {
    const value = constant.value.plus(new Exact(step));
    return {
      change,
      difference: `${constant.value.toString()} → ${value.toString()}`,
      rule: { ...constant, value },
      detail: { numbers: [constant.value, value] },
    };
  });

const replaced = <T>(list: readonly T[], index: number, by: T): T[] =>
  list.map((one, i) => (i === index ? by : one));
