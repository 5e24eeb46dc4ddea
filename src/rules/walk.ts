import type { Condition, Constant, Expression } from './expressions';
import type { NumberInput } from './inputs';
import { once } from './once';

/**
 * The one walk over a rule: what its figures and conditions are made of, and how others are put in their place.
 */

export type RuleNode = Expression | Condition;

/** What a part is to the figure or the condition that it is a part of. */
export type Role =
  | 'left'
  | 'right'
  | 'of'
  | 'bound'
  | 'size'
  | 'edge'
  | 'gives'
  | 'case'
  | 'omitted'
  | 'if'
  | 'then'
  | 'otherwise'
  | 'part'
  | 'whole'
  | 'rate'
  | 'member';

/** A direct part of a figure or a condition. */
export interface Part {
  readonly role: Role;
  /** Which one of several: the code of a case, the position of a tier or of a member; empty where there is one. */
  readonly key: string;
  readonly node: RuleNode;
  /**
   * Its place takes a stated number alone: a size, a rate of comparison, an edge of a tier and what that gives.
   */
  readonly isNumber: boolean;
}

/** What stands in the place of each direct part. */
interface Replacing {
  readonly figure: (figure: Expression, role: Role, key?: string) => Expression;
  readonly condition: (condition: Condition, role: Role, key?: string) => Condition;
  readonly number: (number: Constant, role: Role, key?: string) => Constant;
}

function figureWith(figure: Expression, by: Replacing): Expression {
  switch (figure.kind) {
    case 'constant':
    case 'input':
      return { ...figure };
    case 'sum':
    case 'difference':
    case 'product':
    case 'quotient':
      return { ...figure, left: by.figure(figure.left, 'left'), right: by.figure(figure.right, 'right') };
    case 'lesser':
    case 'greater':
      return { ...figure, of: by.figure(figure.of, 'of'), bound: by.figure(figure.bound, 'bound') };
    case 'wholeSteps':
      return { ...figure, of: by.figure(figure.of, 'of'), size: by.number(figure.size, 'size') };
    case 'tiers': {
      const of = by.figure(figure.of, 'of');
      const tiers = figure.table.tiers.map(({ from, gives }, at) => ({
        from: by.number(from, 'edge', `${at}`),
        gives: by.number(gives, 'gives', `${at}`),
      }));
      return { ...figure, of, table: { ...figure.table, tiers } };
    }
    case 'choice': {
      const cases = Object.entries(figure.cases).map(
        ([code, one]) => [code, by.figure(one, 'case', code)] as const,
      );
      const omitted = figure.omitted && by.figure(figure.omitted, 'omitted');
      return { ...figure, cases: Object.fromEntries(cases), omitted };
    }
    case 'when':
      return {
        ...figure,
        condition: by.condition(figure.condition, 'if'),
        then: by.figure(figure.then, 'then'),
        otherwise: by.figure(figure.otherwise, 'otherwise'),
      };
  }
}

function conditionWith(condition: Condition, by: Replacing): Condition {
  switch (condition.kind) {
    case 'compare':
      return {
        ...condition,
        left: by.figure(condition.left, 'left'),
        right: by.figure(condition.right, 'right'),
      };
    case 'compareShare':
      return {
        ...condition,
        part: by.figure(condition.part, 'part'),
        whole: by.figure(condition.whole, 'whole'),
        rate: by.number(condition.rate, 'rate'),
      };
    case 'notGiven':
      return { ...condition };
    case 'all':
    case 'any': {
      const members = condition.conditions.map((one, at) => by.condition(one, 'member', `${at}`));
      return { ...condition, conditions: members };
    }
  }
}

const IS_CONDITION: Readonly<Record<Condition['kind'], true>> = {
  compare: true,
  compareShare: true,
  notGiven: true,
  all: true,
  any: true,
};

export const isCondition = (node: RuleNode): node is Condition => node.kind in IS_CONDITION;

/** Rules never change once they are written. */
const known = new WeakMap<RuleNode, readonly Part[]>();

/** The direct parts of a figure or a condition in the rule's order, the figure for an omitted input among them. */
export function partsOf(node: RuleNode): readonly Part[] {
  const found = known.get(node);
  if (found) return found;
  const parts = collected(node);
  known.set(node, parts);
  return parts;
}

function collected(node: RuleNode): readonly Part[] {
  const parts: Part[] = [];
  const keeping =
    (isNumber: boolean) =>
    <N extends RuleNode>(part: N, role: Role, key = ''): N => {
      parts.push({ role, key, node: part, isNumber });
      return part;
    };
  const by: Replacing = { figure: keeping(false), condition: keeping(false), number: keeping(true) };
  if (isCondition(node)) conditionWith(node, by);
  else figureWith(node, by);
  return parts;
}

/** A figure or a condition and everything in it, depth first, each before its parts. */
export const nodesIn = (node: RuleNode): readonly RuleNode[] => [
  node,
  ...partsOf(node).flatMap((part) => nodesIn(part.node)),
];

/** The same figure or condition with another in the place of one direct part. */
export function withPart<N extends RuleNode>(node: N, replaced: Part, other: RuleNode): N;
export function withPart(node: RuleNode, replaced: Part, other: RuleNode): RuleNode {
  const placed =
    <N extends RuleNode>(fits: (one: RuleNode) => one is N) =>
    (part: N, role: Role, key = ''): N => {
      if (role !== replaced.role || key !== replaced.key) return part;
      if (!fits(other)) throw new TypeError(`no ${other.kind} can stand in the place of ${part.kind}`);
      return other;
    };
  const by: Replacing = {
    figure: placed(isFigure),
    condition: placed(isCondition),
    number: placed(isConstant),
  };
  return isCondition(node) ? conditionWith(node, by) : figureWith(node, by);
}

const isFigure = (node: RuleNode): node is Expression => !isCondition(node);
const isConstant = (node: RuleNode): node is Constant => node.kind === 'constant';

/**
 * A figure built anew from the bottom up.
 * @param change what stands in the place of each figure whose parts are built anew; numbers that nothing else can
 * stand for stay
 */
export function rebuilt(figure: Expression, change: (figure: Expression) => Expression): Expression {
  const by: Replacing = {
    figure: (one) => rebuilt(one, change),
    condition: (one) => conditionWith(one, by),
    number: (one) => one,
  };
  return change(figureWith(figure, by));
}

/** Names of all inputs that a figure or a condition is made from. */
export const inputsOf: (node: RuleNode) => readonly string[] = once((node: RuleNode) =>
  nodesIn(node).flatMap((one) =>
    one.kind === 'input' || one.kind === 'choice' || one.kind === 'notGiven' ? [one.name] : [],
  ),
);

/** The inputs of numbers that a figure or a condition is made from, by name, in the rule's order. */
export const numberInputsOf = (node: RuleNode): ReadonlyMap<string, NumberInput> =>
  new Map(nodesIn(node).flatMap((one) => (one.kind === 'input' ? [[one.name, one.input]] : [])));

/** Every stated number that a figure or a condition is made of, in the rule's order. */
export const constantsIn = (node: RuleNode): readonly Constant[] => nodesIn(node).filter(isConstant);

/** Every figure that a choice can come to. */
export const outcomesOf = ({
  cases,
  omitted,
}: Extract<Expression, { kind: 'choice' }>): readonly Expression[] => [
  ...Object.values(cases),
  ...(omitted ? [omitted] : []),
];
