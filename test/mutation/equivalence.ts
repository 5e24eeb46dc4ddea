import { Exact, toFen, ZERO } from '../../src/rules/exact';
import type { Condition, Expression } from '../../src/rules/expressions';
import type { NumberInput } from '../../src/rules/inputs';
import type { Provision } from '../../src/rules/policy-book';
import { holds, RELATIONS, type Relation } from '../../src/rules/relations';
import { outcomesOf, partsOf, rebuilt, type RuleNode } from '../../src/rules/walk';
import type { Mutant } from './mutants';
import type { Step } from './other-rules';

/**
 * Proves that a mistake changes no amount: from the changed place outward, the values between which written and
 * other rule can differ are followed until they are one and the same.
 * @returns why, in words; null where this does not prove it
 */
export function whyTheSame({ change, detail, path }: Mutant, { award }: Provision): string | null {
  if (detail.swapped) return equal(...detail.swapped) ? 'both codes pay the same' : null;
  const place = path.at(-1)?.of;
  if (detail.kept === 'right') return isOnce(place) ? '100% of a figure is the figure itself' : null;
  if (detail.leftOut !== undefined) {
    if (!detail.numbers) return null;
    return leftOutTheSame(award.rule, detail.leftOut, between(...detail.numbers));
  }
  const start = startOf(path, detail, change);
  return start ? followed(start) : null;
}

const isOnce = (place: Step['of'] | undefined): boolean =>
  place?.kind === 'product' && place.left.kind === 'constant' && place.left.value.eq(1);

/** The values of a figure, both ends included. */
export interface Range {
  readonly from: Exact;
  readonly to: Exact;
}

/** Figures that are known to lie somewhere, by what they are made of. */
export type Known = ReadonlyMap<string, Range>;

const INFINITE = new Exact(Infinity);
/** Less than any difference of two cells: the end of a range that does not include its edge. */
const A_TRIFLE = new Exact('1e-60');
const NOTHING: Range = { from: ZERO, to: ZERO };

const between = (a: Exact, b: Exact): Range => ({ from: Exact.min(a, b), to: Exact.max(a, b) });
const hull = (...ranges: readonly Range[]): Range => ({
  from: Exact.min(...ranges.map(({ from }) => from)),
  to: Exact.max(...ranges.map(({ to }) => to)),
});
const isOne = ({ from, to }: Range): boolean => from.eq(to);

interface Following {
  /** The levels around the place that is reached, from the outside in. */
  readonly path: readonly Step[];
  /** Between these the two rules differ at that place, if at all. */
  readonly range: Range;
  /** Where they differ, if at all. */
  readonly known: Known;
  readonly words: string;
}

/** What is known of the place of the change, and the level from which on it is followed outward. */
function startOf(
  path: readonly Step[],
  detail: Mutant['detail'],
  change: Mutant['change'],
): Following | null {
  const place = path.at(-1)?.of;
  const around = path.slice(0, -1);
  if (!place) return null;
  if (place.kind === 'tiers') return startInTiers(place, around, detail, change);
  if (change === 'comparison') return startAtEdge(path);
  if (detail.dropped) return startWithout(detail.dropped, path);
  if (detail.numbers && place.kind === 'constant') return startAtNumber(around, between(...detail.numbers));
  return null;
}

type TiersExpression = Extract<Expression, { kind: 'tiers' }>;

function startInTiers(
  { of, table }: TiersExpression,
  path: readonly Step[],
  { numbers, tier = 0 }: Mutant['detail'],
  change: Mutant['change'],
): Following | null {
  if (!numbers) return null;
  if (change === 'tier amount') {
    return { path, range: between(...numbers), known: new Map(), words: '' };
  }
  const below = table.tiers[tier - 1]?.gives.value ?? ZERO;
  const range = between(below, table.tiers[tier]!.gives.value);
  return { path, range, known: knownThat(of, differing(table.edge, between(...numbers))), words: '' };
}

/** A changed number in a comparison matters between its two values alone, one in a bound nowhere else either. */
function startAtNumber(path: readonly Step[], range: Range): Following | null {
  const last = path.at(-1);
  if (last?.of.kind === 'compare' && last.part === 'right') {
    const { left, relation } = last.of;
    const words = 'between the two numbers both sides pay the same';
    return startOfCondition(path.slice(0, -1), knownThat(left, differing(relation, range)), words);
  }
  const isBound = (last?.of.kind === 'greater' || last?.of.kind === 'lesser') && last.part === 'bound';
  return { path: isBound ? path.slice(0, -1) : path, range, known: new Map(), words: '' };
}

/** The figures that two values of an edge put on different sides. */
function differing(relation: Relation, { from, to }: Range): Range {
  const { isLeast, includesNumber } = RELATIONS[relation];
  return isLeast === includesNumber ? { from, to: to.minus(A_TRIFLE) } : { from: from.plus(A_TRIFLE), to };
}

/** The figures for which a relation to an edge fails. */
function failing(relation: Relation, edge: Exact): Range {
  const { isLeast, includesNumber } = RELATIONS[relation];
  const past = includesNumber ? A_TRIFLE : ZERO;
  return isLeast ? { from: INFINITE.neg(), to: edge.minus(past) } : { from: edge.plus(past), to: INFINITE };
}

function startAtEdge(path: readonly Step[]): Following | null {
  const place = path.at(-1)?.of;
  const words = 'both sides pay the same at the edge';
  if (place?.kind === 'compare' && place.right.kind === 'constant') {
    const edge = place.right.value;
    const known = knownThat(place.left, { from: edge, to: edge });
    return startOfCondition(path.slice(0, -1), known, words, [place.left, place.right]);
  }
  if (place?.kind === 'compareShare') {
    const { part, whole, rate } = place;
    const atRate: Expression = { kind: 'product', left: rate, right: whole };
    return startOfCondition(path.slice(0, -1), new Map(), words, [part, atRate]);
  }
  return null;
}

function startWithout(dropped: Condition, path: readonly Step[]): Following | null {
  if (dropped.kind !== 'compare' || dropped.right.kind !== 'constant') return null;
  const refused = failing(dropped.relation, dropped.right.value);
  const known = knownThat(dropped.left, meeting(refused, rangeOf(dropped.left, new Map())));
  return startOfCondition(path, known, 'what fails the requirement is paid nothing anyway');
}

/** The start at a requirement that may hold or not: the rule pays what it gives either way. */
function startOfCondition(
  path: readonly Step[],
  known: Known,
  words: string,
  same?: readonly [Expression, Expression],
): Following | null {
  const at = path.map(({ of }) => of.kind).lastIndexOf('when');
  const when = path[at]?.of;
  if (when?.kind !== 'when') return null;
  const around = path.slice(0, at);
  const [then, otherwise] = [when.then, when.otherwise].map((figure) =>
    same ? simplified(replacing(figure, ...same)) : figure,
  ) as [Expression, Expression];
  if (equal(then, otherwise)) return { path: around, range: NOTHING, known, words };
  return { path: around, range: hull(rangeOf(then, known), rangeOf(otherwise, known)), known, words };
}

/** From the place of the change outward, until nothing is left of the difference. */
function followed({ path, range, known, words }: Following): string | null {
  if (isOne(range)) return words;
  const step = path.at(-1);
  if (!step) return toFen(range.from).eq(toFen(range.to)) ? 'less than half a fen, rounded away' : null;
  const around = path.slice(0, -1);
  const on = (next: Range, why = words): string | null =>
    followed({ path: around, range: next, known, words: why });
  const { of, part } = step;
  switch (of.kind) {
    case 'sum':
    case 'difference':
    case 'product':
    case 'quotient': {
      const [left, right] =
        part === 'left' ? [range, rangeOf(of.right, known)] : [rangeOf(of.left, known), range];
      return on(ARITHMETIC[of.kind](left, right));
    }
    case 'lesser':
    case 'greater': {
      const other = rangeOf(part === 'of' ? of.bound : of.of, known);
      const isLesser = of.kind === 'lesser';
      if (isLesser ? other.to.lte(range.from) : other.from.gte(range.to)) {
        if (isLesser) return 'another cap is lower in any case';
        return isOne(other) ? 'nothing is left to pay in any case' : 'another figure is greater in any case';
      }
      // Past the other figure on its side, both rules have that figure.
      return on(
        isLesser
          ? { from: range.from, to: Exact.min(range.to, other.to) }
          : { from: Exact.max(range.from, other.from), to: range.to },
      );
    }
    case 'wholeSteps':
    case 'tiers': {
      const same = of.kind === 'tiers' ? 'in the same tier either way' : 'less than a whole step either way';
      return on(stepped(of, range), same);
    }
    case 'choice':
      return on(range);
    case 'when': {
      const truth = truthOf(of.condition, known);
      if (truth === (part === 'otherwise')) return 'a requirement refuses such a figure before';
      return on(range);
    }
    case 'compare':
      return followedIntoComparison(of, part, range, known, around, words);
    case 'constant':
    case 'input':
    case 'compareShare':
    case 'notGiven':
    case 'all':
    case 'any':
      return null;
  }
}

type Comparison = Extract<Condition, { kind: 'compare' }>;

function followedIntoComparison(
  { left, relation, right }: Comparison,
  part: string,
  range: Range,
  known: Known,
  path: readonly Step[],
  words: string,
): string | null {
  const others = valuesOf(part === 'left' ? right : left, known);
  const isSettled = others.every((other) => {
    const truth = part === 'left' ? compared(range, relation, other) : compared(other, relation, range);
    return truth !== null;
  });
  if (isSettled) return 'the comparison comes out the same';
  const start = startOfCondition(path, known, words);
  return start && followed({ ...start, words: start.words || 'both sides pay the same' });
}

/** The few amounts of a table one by one; of any other figure its range. */
function valuesOf(figure: Expression, known: Known): readonly Range[] {
  if (figure.kind !== 'tiers') return [rangeOf(figure, known)];
  return [ZERO, ...figure.table.tiers.map(({ gives }) => gives.value)].map((one) => between(one, one));
}

/** An argument left out counts as another number: proven where that is so at every place at which it enters. */
function leftOutTheSame(rule: Expression, name: string, range: Range): string | null {
  const known: Known = new Map([[name, range]]);
  const places = placesOf(rule, name);
  const reasons = places.map((path) => followed({ path, range, known, words: '' }));
  if (reasons.length === 0 || reasons.includes(null)) return null;
  return [...new Set(reasons)].join('; ');
}

function placesOf(rule: RuleNode, name: string): Step[][] {
  if (rule.kind === 'input') return rule.name === name ? [[]] : [];
  return partsOf(rule).flatMap((part) =>
    placesOf(part.node, name).map((path) => [{ of: rule, part: part.role }, ...path]),
  );
}

/** Between which numbers a figure lies, whatever the arguments, where this much is known. */
export function rangeOf(figure: Expression, known: Known): Range {
  const found = known.get(nameOf(figure));
  if (found) return found;
  switch (figure.kind) {
    case 'constant':
      return { from: figure.value, to: figure.value };
    case 'input':
      return accepted(figure.input);
    case 'sum':
    case 'difference':
    case 'product':
    case 'quotient':
      if (figure.kind === 'difference' && equal(figure.left, figure.right)) return NOTHING;
      return ARITHMETIC[figure.kind](rangeOf(figure.left, known), rangeOf(figure.right, known));
    case 'lesser':
    case 'greater':
      return bounded(figure.kind, rangeOf(figure.of, known), rangeOf(figure.bound, known));
    case 'tiers':
    case 'wholeSteps':
      return stepped(figure, rangeOf(figure.of, known));
    case 'choice':
      return hull(...outcomesOf(figure).map((one) => rangeOf(one, known)));
    case 'when': {
      const truth = truthOf(figure.condition, known);
      if (truth === true) return rangeOf(figure.then, known);
      const otherwise = rangeOf(figure.otherwise, known);
      return truth === false ? otherwise : hull(rangeOf(figure.then, known), otherwise);
    }
  }
}

function accepted({ kind, mayBeNegative }: NumberInput): Range {
  if (mayBeNegative) return { from: INFINITE.neg(), to: INFINITE };
  if (kind === 'growth') return { from: new Exact(-1), to: INFINITE };
  return { from: ZERO, to: kind === 'share' ? new Exact(1) : INFINITE };
}

const times = (a: Exact, b: Exact): Exact => (a.isZero() || b.isZero() ? ZERO : a.times(b));

const product = (a: Range, b: Range): Range => {
  const corners = [a.from, a.to].flatMap((x) => [b.from, b.to].map((y) => times(x, y)));
  return { from: Exact.min(...corners), to: Exact.max(...corners) };
};

/** A rule does not divide by 0; by something near it, to any size. */
function quotient(a: Range, b: Range): Range {
  if (b.from.gt(0)) return product(a, { from: new Exact(1).div(b.to), to: new Exact(1).div(b.from) });
  const isPositive = b.from.isZero() && a.from.gte(0);
  return { from: isPositive ? ZERO : INFINITE.neg(), to: INFINITE };
}

const ARITHMETIC: Readonly<
  Record<'sum' | 'difference' | 'product' | 'quotient', (a: Range, b: Range) => Range>
> = {
  sum: (a, b) => ({ from: a.from.plus(b.from), to: a.to.plus(b.to) }),
  difference: (a, b) => ({ from: a.from.minus(b.to), to: a.to.minus(b.from) }),
  product,
  quotient,
};

const bounded = (kind: 'lesser' | 'greater', a: Range, b: Range): Range => {
  const pick = (x: Exact, y: Exact): Exact => (kind === 'lesser' ? Exact.min(x, y) : Exact.max(x, y));
  return { from: pick(a.from, b.from), to: pick(a.to, b.to) };
};

/** Tiers and whole steps rise with their figure, or their amounts are taken one by one. */
function stepped(figure: Extract<Expression, { kind: 'tiers' | 'wholeSteps' }>, { from, to }: Range): Range {
  if (figure.kind === 'wholeSteps') {
    const steps = (value: Exact): Exact => (value.isFinite() ? value.divToInt(figure.size.value) : value);
    return { from: steps(from), to: steps(to) };
  }
  const { edge, tiers } = figure.table;
  const reached = (value: Exact): number =>
    tiers.filter((tier) => holds(value, edge, tier.from.value)).length;
  const amounts = [ZERO, ...tiers.map(({ gives }) => gives.value)].slice(reached(from), reached(to) + 1);
  return { from: Exact.min(...amounts), to: Exact.max(...amounts) };
}

/** Whether a comparison holds for all values, for none (false), or depends on them (null). */
function compared(left: Range, relation: Relation, right: Range): boolean | null {
  const { isLeast, mirrored } = RELATIONS[relation];
  if (!isLeast) return compared(right, mirrored, left);
  if (holds(left.from, relation, right.to)) return true;
  return holds(left.to, relation, right.from) ? null : false;
}

function truthOf(condition: Condition, known: Known): boolean | null {
  switch (condition.kind) {
    case 'compare':
      return compared(rangeOf(condition.left, known), condition.relation, rangeOf(condition.right, known));
    case 'all':
    case 'any': {
      const decisive = condition.kind === 'any';
      const truths = condition.conditions.map((one) => truthOf(one, known));
      if (truths.includes(decisive)) return decisive;
      return truths.includes(null) ? null : !decisive;
    }
    case 'compareShare':
    case 'notGiven':
      return null;
  }
}

const knownThat = (figure: Expression, range: Range): Known => new Map([[nameOf(figure), range]]);

const meeting = (a: Range, b: Range): Range => ({
  from: Exact.max(a.from, b.from),
  to: Exact.min(a.to, b.to),
});

const equal = (a: Expression, b: Expression): boolean => nameOf(a) === nameOf(b);

/** What a figure or a condition is made of: the same for two that are the same. */
export function nameOf(node: RuleNode): string {
  if (node.kind === 'constant') return node.value.toString();
  if (node.kind === 'input') return node.name;
  const parts = partsOf(node).map(({ role, key, node: part }) => `${role}${key}=${nameOf(part)}`);
  return `${ownWords(node)}(${parts.join(',')})`;
}

/** What a figure or a condition says besides its parts. */
function ownWords(node: RuleNode): string {
  if (node.kind === 'tiers') return `tiers ${node.table.edge}`;
  if ('relation' in node) return `${node.kind} ${node.relation}`;
  return 'name' in node ? `${node.kind} ${node.name}` : node.kind;
}

/** The figure with every occurrence of one part replaced by what it equals. */
const replacing = (figure: Expression, part: Expression, by: Expression): Expression =>
  rebuilt(figure, (one) => (equal(one, part) ? by : one));

/** x × c ÷ c is x. */
function simplified(figure: Expression): Expression {
  if (figure.kind !== 'quotient' || figure.left.kind !== 'product') return figure;
  const { left: x, right: c } = figure.left;
  return equal(c, figure.right) ? x : figure;
}
