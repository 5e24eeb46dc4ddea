import { figureOf, isMet } from '../readings/amount';
import { isNothing } from '../readings/refusal';
import { actual, conditionText, nameOf } from '../readings/requirement-wording';
import type { Facts } from '../rules/arguments';
import type { Award } from '../rules/awards';
import { ZERO, type Exact } from '../rules/exact';
import type { Condition, Constant, Expression } from '../rules/expressions';
import { once } from '../rules/once';
import { holds, RELATIONS } from '../rules/relations';
import { text, type Text } from '../rules/text';
import { constantsIn, isCondition, partsOf, withPart, type RuleNode } from '../rules/walk';
import { figure, stated } from '../words/figures';

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
  const edits = [...placesIn(rule, (root) => root as Expression)].flatMap(({ node, put }): RuleEdit[] => {
    if (isCondition(node)) return [];
    return editsOf(node, constants).map(({ in: other, rank, describe }) => ({
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
}

function* placesIn(node: RuleNode, put: (other: RuleNode) => Expression): Generator<Place> {
  yield { node, put };
  for (const part of partsOf(node)) {
    // A condition is ignored or kept as a whole; stated numbers are edited with what they belong to.
    if (part.isNumber || isCondition(part.node)) continue;
    yield* placesIn(part.node, (other) => put(withPart(node, part, other)));
  }
}

function editsOf(node: Expression, constants: readonly Constant[]): readonly Draft[] {
  switch (node.kind) {
    case 'lesser':
      return [withoutCap(node), ...otherCaps(node, constants)];
    case 'tiers':
      return [NO_TIER, ...node.table.tiers.map(({ gives }) => gives)].map((gives) => otherTier(node, gives));
    case 'when':
      return [ignored(node), otherBand(node)];
    case 'wholeSteps':
      return [withoutWhole(node), oneMore(node)];
    case 'difference':
      return [
        {
          in: node.left,
          rank: PART,
          describe: (facts) => {
            const taken = actual(node.right, facts);
            return text(`没有减去${taken.zh}`, `${taken.en} was not taken off`);
          },
        },
      ];
    case 'sum':
      return [leftOut(node.right, node.left), leftOut(node.left, node.right)];
    case 'constant':
      return otherNumbers(node, constants);
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
    const [whole, limit] = [actual(of, facts), boundText(bound, facts)];
    return text(
      `未封顶：${whole.zh}，应以 ${limit.zh} 为限`,
      `The ceiling was left out: ${whole.en}, where ${limit.en} is the most`,
    );
  },
});

const boundText = (bound: Expression, facts: Facts): Text =>
  bound.kind === 'constant' ? stated(bound.value, bound.unit) : actual(bound, facts);

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
      const [said, right] = [stated(gives.value, gives.unit), stated(own?.gives.value ?? ZERO, gives.unit)];
      const where = actual(node.of, facts);
      const edgeWords = onEdge(node, at);
      return text(
        `档次不同：${where.zh} 应为 ${right.zh} 档，按 ${said.zh} 档计${edgeWords.zh}`,
        `Another tier: ${where.en} is in the tier of ${right.en}, and that of ${said.en} was taken${edgeWords.en}`,
      );
    },
  };
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
    const failing = failingPart(condition, facts);
    const words = conditionText(failing, facts);
    return isNothing(otherwise)
      ? text(`没有看条件：${words.zh}`, `A condition was not looked at: ${words.en}`)
      : bandText(then, words);
  },
});

const otherBand = ({ condition, then, otherwise }: When): Draft => ({
  in: otherwise,
  rank: GATE,
  describe: (facts) => {
    const words = conditionText(condition, facts);
    return isNothing(otherwise)
      ? text(`按不符合条件计：${words.zh}`, `Taken as if a condition failed: ${words.en}`)
      : bandText(otherwise.title ? otherwise : then, words);
  },
});

function bandText(branch: Expression, words: Text): Text {
  const band = branch.title ?? text('另一档', 'the other band');
  return text(`适用的档不同：${words.zh}；按${band.zh}计`, `Another band: ${words.en}; ${band.en} was taken`);
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
    return text(`多计了一个 ${size.zh}：${of.zh}`, `One step of ${size.en} too many was counted: ${of.en}`);
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

/** Another number of the same clause in the place of one: 20% for 15%. */
const otherNumbers = (node: Constant, constants: readonly Constant[]): readonly Draft[] =>
  constants.flatMap((other): Draft[] => {
    if (other.unit !== node.unit || other.value.eq(node.value) || node.value.isZero()) return [];
    const [taken, right] = [figure(other.value, other.unit), figure(node.value, node.unit)];
    const what = node.unit === 'ratio' ? text('比例', 'The rate') : nameOf({ ...node, value: node.value });
    const words =
      node.unit === 'ratio'
        ? text(
            `${what.zh}按 ${taken.zh} 计，应为 ${right.zh}`,
            `${what.en} was taken as ${taken.en}, and is ${right.en}`,
          )
        : text(`按 ${taken.zh} 计，应为 ${right.zh}`, `${taken.en} was taken, where it is ${right.en}`);
    return [{ in: { ...node, value: other.value }, rank: NUMBER, describe: () => words }];
  });
