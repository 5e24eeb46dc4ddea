import { figureOf, isMet } from '../readings/amount';
import { isNothing } from '../readings/refusal';
import { actual, conditionText } from '../readings/requirement-wording';
import type { Facts } from '../rules/arguments';
import type { Award } from '../rules/awards';
import { ZERO, type Exact } from '../rules/exact';
import type { Condition, Constant, Expression } from '../rules/expressions';
import { once } from '../rules/once';
import { holds, RELATIONS } from '../rules/relations';
import { mapText, text, type Text } from '../rules/text';
import { constantsIn, isCondition, partsOf, withPart, type RuleNode } from '../rules/walk';
import { stated } from '../words/figures';

/** A clause with one place applied otherwise, as somebody in a hurry applies it. */
export interface RuleEdit {
  readonly rule: Expression;
  /** The simplest ones are tried first: a cap that was left out, another tier, a condition not looked at. */
  readonly rank: number;
  /** What was done otherwise, in the law's terms. */
  describe(facts: Facts): Text;
}

type Draft = Omit<RuleEdit, 'rule'> & { readonly in: Expression };

const [CAP, TIER, GATE, PART, NUMBER] = [1, 2, 3, 4, 5];

/** Every one-place edit of an award's rule, the simplest first; made once for each award. */
export const ruleEdits = once(({ rule }: Award): readonly RuleEdit[] => {
  const constants = distinct(constantsIn(rule));
  const places = [...placesIn(rule, (root) => root as Expression, [])];
  const edits = places.flatMap(({ node, put, around }): RuleEdit[] => {
    if (isCondition(node)) return [];
    return editsOf(node, constants, around).map(({ in: other, rank, describe }) => ({
      rule: put(other),
      rank,
      describe,
    }));
  });
  return edits.sort((a, b) => a.rank - b.rank);
});

interface Place {
  readonly node: RuleNode;
  /** The whole rule with another figure in this place. */
  readonly put: (other: RuleNode) => Expression;
  /** The figures that it is a part of, the nearest last. */
  readonly around: readonly RuleNode[];
}

function* placesIn(
  node: RuleNode,
  put: (other: RuleNode) => Expression,
  around: readonly RuleNode[],
): Generator<Place> {
  yield { node, put, around };
  for (const part of partsOf(node)) {
    // A condition is ignored or kept as a whole; stated numbers are edited with what they belong to.
    if (part.isNumber || isCondition(part.node)) continue;
    yield* placesIn(part.node, (other) => put(withPart(node, part, other)), [...around, node]);
  }
}

function editsOf(
  node: Expression,
  constants: readonly Constant[],
  around: readonly RuleNode[],
): readonly Draft[] {
  switch (node.kind) {
    case 'lesser':
      return [withoutCap(node), ...otherCaps(node, constants)];
    case 'tiers':
      return [NO_TIER, ...node.table.tiers.map(({ gives }) => gives)].map((gives) =>
        gives === NO_TIER && isTakenOff(node, around) ? notTakenOff(node) : otherTier(node, gives),
      );
    case 'when':
      return [ignored(node), otherBand(node)];
    case 'wholeSteps':
      return [withoutWhole(node), oneMore(node)];
    case 'difference':
      return [
        {
          in: node.left,
          rank: PART,
          describe: (facts) => notTakenOffText(node.right, facts),
        },
      ];
    case 'sum':
      return [leftOut(node.right, node.left), leftOut(node.left, node.right)];
    case 'constant':
      return otherNumbers(node, constants, around);
    case 'input':
    case 'product':
    case 'quotient':
    case 'greater':
    case 'choice':
      return [];
  }
}

const NO_TIER: Constant = { kind: 'constant', value: ZERO, unit: 'yuan' };

const distinct = (constants: readonly Constant[]): readonly Constant[] => [
  ...new Map(constants.map((one) => [`${one.unit} ${one.value.toString()}`, one])).values(),
];

type Lesser = Extract<Expression, { kind: 'lesser' }>;

/** 未封顶：15%×首次流片费用 40,000,000元，应以 2000万元 为限 */
const withoutCap = ({ of, bound }: Lesser): Draft => ({
  in: of,
  rank: CAP,
  describe: (facts) => {
    const [whole, limit] = [actual(asApplied(of, facts), facts), boundText(bound, facts)];
    return text(
      `未封顶：${whole.zh}，应以 ${limit.zh} 为限`,
      `The ceiling was left out: ${whole.en}, where ${limit.en} is the most`,
    );
  },
});

/** 2000万元, II期的 2000万元; under its name where the clause works it out. */
function boundText(bound: Expression, facts: Facts): Text {
  const taken = asApplied(bound, facts);
  if (taken.kind !== 'constant') return actual(taken, facts);
  const number = stated(taken.value, taken.unit);
  const code = bound.kind === 'choice' ? codeWords(bound, [facts[bound.name]]) : null;
  return code ? ofWhich(code, number) : number;
}

const otherCaps = (node: Lesser, constants: readonly Constant[]): readonly Draft[] =>
  constants.flatMap((other): Draft[] => {
    const { bound } = node;
    if (bound.kind !== 'constant' || other.unit !== bound.unit || other.value.eq(bound.value)) return [];
    const [taken, right] = [stated(other.value, other.unit), stated(bound.value, bound.unit)];
    const words = text(
      `上限按 ${taken.zh} 计，应为 ${right.zh}`,
      `The ceiling was taken as ${taken.en}, and is ${right.en}`,
    );
    return [{ in: { ...node, bound: other }, rank: NUMBER, describe: () => words }];
  });

type TiersNode = Extract<Expression, { kind: 'tiers' }>;

function otherTier(node: TiersNode, gives: Constant): Draft {
  return {
    in: { ...gives, ...(node.title ? { title: node.title } : {}) },
    rank: TIER,
    describe: (facts) => {
      const { edge, tiers } = node.table;
      const at = figureOf(node.of, facts);
      const own = tiers.filter(({ from }) => holds(at, edge, from.value)).at(-1);
      const where = actual(node.of, facts);
      const [right, taken, edgeWords] = [rightTier(own?.gives), takenTier(gives), onEdge(node, at)];
      return text(
        `档次不同：${where.zh} ${right.zh}，${taken.zh}${edgeWords.zh}`,
        `Another tier: ${where.en} ${right.en}, and ${taken.en}${edgeWords.en}`,
      );
    },
  };
}

function rightTier(gives: Constant | undefined): Text {
  if (!gives) return text('没有达到最低一档', 'reaches no tier');
  const words = stated(gives.value, gives.unit);
  return text(`应为 ${words.zh} 档`, `is in the tier of ${words.en}`);
}

function takenTier(gives: Constant): Text {
  if (gives === NO_TIER) return text('按没有达到最低一档计', 'was taken as reaching none');
  const words = stated(gives.value, gives.unit);
  return text(`按 ${words.zh} 档计`, `that of ${words.en} was taken`);
}

const isTakenOff = (node: TiersNode, around: readonly RuleNode[]): boolean => {
  const above = around.at(-1);
  return above?.kind === 'difference' && above.right === node;
};

/** 没有减去此前已达档次的奖励 500,000元 */
const notTakenOff = (node: TiersNode): Draft => ({
  in: NO_TIER,
  rank: TIER,
  describe: (facts) => notTakenOffText(node, facts),
});

function notTakenOffText(part: Expression, facts: Facts): Text {
  const taken = actual(part, facts);
  return text(`没有减去${taken.zh}`, `${taken.en} was not taken off`);
}

/** A figure that lies on an edge: whether the number itself is enough is what went wrong. */
function onEdge({ table: { edge, tiers } }: TiersNode, at: Exact): Text {
  const touched = tiers.find(({ from }) => from.value.eq(at));
  if (!touched) return text('', '');
  const number = stated(touched.from.value, touched.from.unit);
  return RELATIONS[edge].includesNumber
    ? text(`（正好 ${number.zh}，含本数）`, ` (exactly ${number.en}, the number itself included)`)
    : text(`（正好 ${number.zh}，不含本数）`, ` (exactly ${number.en}, the number itself excluded)`);
}

type When = Extract<Expression, { kind: 'when' }>;

/** What a branch pays though its condition does not hold. */
const ignored = ({ condition, then, otherwise }: When): Draft => ({
  in: then,
  rank: GATE,
  describe: (facts) => {
    const words = conditionText(failingPart(condition, facts), facts);
    return isNothing(otherwise)
      ? text(`没有看条件：${words.zh}`, `A condition was not looked at: ${words.en}`)
      : bandText(then, text(`${words.zh}，不符合`, `${words.en}, which is not met`));
  },
});

const otherBand = ({ condition, otherwise }: When): Draft => ({
  in: otherwise,
  rank: GATE,
  describe: (facts) => {
    const words = conditionText(condition, facts);
    return isNothing(otherwise)
      ? text(
          `按不符合条件计，其实符合：${words.zh}`,
          `Taken as if a condition failed, which is met: ${words.en}`,
        )
      : bandText(otherwise, text(`${words.zh}，符合`, `${words.en}, which is met`));
  },
});

function bandText(branch: Expression, words: Text): Text {
  const band = branch.title ?? text('另一档', 'the other band');
  return text(
    `适用的档不同：${words.zh}；却按${band.zh}计`,
    `Another band: ${words.en}; ${band.en} was taken`,
  );
}

function failingPart(condition: Condition, facts: Facts): Condition {
  if (condition.kind !== 'all') return condition;
  const failing = condition.conditions.filter((one) => !isMet(one, facts));
  const [only] = failing;
  return only && failing.length === 1 ? only : { kind: 'all', conditions: failing };
}

type WholeSteps = Extract<Expression, { kind: 'wholeSteps' }>;

const withoutWhole = (node: WholeSteps): Draft => ({
  in: { kind: 'quotient', left: node.of, right: node.size },
  rank: PART,
  describe: (facts) => {
    const [of, size] = [actual(node.of, facts), stated(node.size.value, node.size.unit)];
    return text(
      `余数也计了：${of.zh}，不足 ${size.zh} 的部分不计`,
      `The remainder was counted: ${of.en}; less than ${size.en} does not count`,
    );
  },
});

const oneMore = (node: WholeSteps): Draft => ({
  in: { kind: 'sum', left: node, right: { kind: 'constant', value: ZERO.plus(1), unit: 'count' } },
  rank: PART,
  describe: (facts) => {
    const [of, size] = [actual(node.of, facts), stated(node.size.value, node.size.unit)];
    const whole = figureOf(node, facts).toFixed();
    return text(
      `多计了一个 ${size.zh}：${of.zh} 只含 ${whole} 个整 ${size.zh}`,
      `One step of ${size.en} too many was counted: ${of.en} holds ${whole} whole ones`,
    );
  },
});

const leftOut = (omitted: Expression, kept: Expression): Draft => ({
  in: kept,
  rank: PART,
  describe: (facts) => {
    const part = actual(omitted, facts);
    return text(`漏计${part.zh}`, `${part.en} was left out`);
  },
});

/** Another number of the same clause in the place of one: 20% for 15%, the amount of another phase. */
const otherNumbers = (
  node: Constant,
  constants: readonly Constant[],
  around: readonly RuleNode[],
): readonly Draft[] =>
  constants.flatMap((other): Draft[] => {
    if (other.unit !== node.unit || other.value.eq(node.value) || node.value.isZero()) return [];
    return [
      {
        in: { ...node, value: other.value },
        rank: NUMBER,
        describe: (facts) => otherNumberText(node, other, around, facts),
      },
    ];
  });

/** 上限按II期的 2000万元 计，应为III期的 4000万元 */
function otherNumberText(node: Constant, other: Constant, around: readonly RuleNode[], facts: Facts): Text {
  const what = whatNumber(node, around);
  const [taken, right] = [stated(other.value, other.unit), stated(node.value, node.unit)];
  const [choice] = around.filter((one): one is Choice => one.kind === 'choice').slice(-1);
  const code = choice && facts[choice.name];
  const theirs = choice ? codesGiving(choice, other, code) : null;
  const own = choice ? codeWords(choice, [code]) : null;
  if (!theirs || !own)
    return text(
      `${what.zh}按条款另一处的 ${taken.zh} 计，应为 ${right.zh}`,
      `${what.en} was taken as ${taken.en}, which the clause states elsewhere, and is ${right.en}`,
    );
  const [said, due] = [ofWhich(theirs, taken), ofWhich(own, right)];
  return text(
    `${what.zh}按${said.zh} 计，应为${due.zh}`,
    `${what.en} was taken as ${said.en}, and is ${due.en}`,
  );
}

function whatNumber({ unit }: Constant, around: readonly RuleNode[]): Text {
  if (unit === 'ratio') return text('比例', 'The rate');
  const [above] = around.filter(({ kind }) => kind !== 'choice' && kind !== 'when').slice(-1);
  const isCap = above?.kind === 'lesser';
  return isCap ? text('上限', 'The ceiling') : text('', unit === 'yuan' ? 'The amount' : 'The number');
}

type Choice = Extract<Expression, { kind: 'choice' }>;

/** The other codes of a choice for which it gives a number; null where none does. */
function codesGiving(choice: Choice, number: Constant, own: unknown): Text | null {
  const giving = Object.entries(choice.cases).flatMap(([code, figureOfCode]) =>
    constantsIn(figureOfCode).some(({ unit, value }) => unit === number.unit && value.eq(number.value))
      ? [code]
      : [],
  );
  return codeWords(
    choice,
    giving.filter((code) => code !== own),
  );
}

function codeWords({ input }: Choice, codes: readonly unknown[]): Text | null {
  const labels = input.codes.filter(({ code }) => codes.includes(code)).map(({ label }) => label);
  return labels.length > 0 ? mapText(labels, text('、', ' or ')) : null;
}

const ofWhich = (which: Text, number: Text): Text =>
  text(`${which.zh}的 ${number.zh}`, `${number.en} (${which.en})`);

/** A figure as it was applied: the rate of the code and of the tier in place of their names. */
function asApplied(expression: Expression, facts: Facts): Expression {
  if (expression.title) return expression;
  switch (expression.kind) {
    case 'choice': {
      const code = facts[expression.name];
      const own = typeof code === 'string' ? expression.cases[code] : expression.omitted;
      return own ? asApplied(own, facts) : expression;
    }
    case 'tiers': {
      const { edge, tiers } = expression.table;
      const at = figureOf(expression.of, facts);
      return tiers.filter(({ from }) => holds(at, edge, from.value)).at(-1)?.gives ?? expression;
    }
    case 'when': {
      const { condition, then, otherwise } = expression;
      return asApplied(isMet(condition, facts) ? then : otherwise, facts);
    }
    case 'sum':
    case 'difference':
    case 'product':
    case 'quotient':
      return {
        ...expression,
        left: asApplied(expression.left, facts),
        right: asApplied(expression.right, facts),
      };
    case 'constant':
    case 'input':
    case 'lesser':
    case 'greater':
    case 'wholeSteps':
      return expression;
  }
}
