import { firstCellAt, firstCellPast } from '../rules/cell-meaning';
import { tenTo, type Exact } from '../rules/exact';
import type { Condition, Expression } from '../rules/expressions';
import type { CodeInput, NumberInput, NumberKind } from '../rules/inputs';
import { RELATIONS, type Relation } from '../rules/relations';
import { isCondition, partsOf as membersOf, type RuleNode } from '../rules/walk';

/**
 * A figure as a whole number of parts, the size of a part being known when the rule is compiled: fen, hundredths
 * of a fen. It reads the figures of the call from their places in a frame.
 *
 * Every operation on whole numbers is held to the bound of 2^53, where doubles still hold each of them. A sum or a
 * product is rounded to the nearest double, rounding keeps the order, and 2^53 is a double: a result that lies
 * within the bound after rounding lay within it before, and there it is whole and so was never rounded.
 */
export type IntegerFigure = (frame: Frame) => number;
type IntegerCondition = (frame: Frame) => boolean;

/**
 * The arguments of one call, each in its place: whole numbers of parts, cells as they are, positions of codes. NaN
 * where an optional figure is not given.
 */
export type Frame = Float64Array;

/** What stands at a place; all that a compiled figure reads have something. */
const at = (frame: Frame, place: number): number => frame[place] ?? NaN;

/** Where the figure of one input stands in the frame, and as what. */
export type Slot = NumberSlot | CodeSlot;

interface NumberSlot {
  readonly kind: 'number';
  readonly name: string;
  readonly input: NumberInput;
  /** With how many decimals it is whole there; null where it is only held to edges, and is its cell. */
  readonly decimals: number | null;
  readonly mayBeMissing: boolean;
}

interface CodeSlot {
  readonly kind: 'code';
  readonly name: string;
  /** It stands there as the position of its code in this list; behind the last where it is left out. */
  readonly codes: readonly string[];
}

/** What a call of whole numbers throws where it would leave the bound: the same rule in decimals then answers. */
export const BEYOND = new RangeError('a figure does not fit a whole number');

/** What compiling throws where a rule cannot be told in whole numbers at all. */
export class NoPlan extends Error {
  override readonly name = 'NoPlan';
}

const MOST = Number.MAX_SAFE_INTEGER;

/** NaN, a figure that is not given, is not within it either. */
function within(whole: number): number {
  if (whole <= MOST && whole >= -MOST) return whole;
  throw BEYOND;
}

/** With how many decimals figures usually fit: whole fen, hundredths of a year, hundredths of a percent. */
const DECIMALS: Readonly<Record<NumberKind, number>> = {
  money: 2,
  growth: 4,
  share: 4,
  ratio: 4,
  count: 0,
  calendarYear: 0,
  yearOfSupport: 0,
  years: 2,
  area: 2,
  mass: 2,
  power: 2,
};

/** The places of all inputs that a rule reads. */
export class Slots {
  readonly all: Slot[] = [];
  private readonly computedWith: ReadonlySet<string>;

  constructor(rule: Expression) {
    this.computedWith = new Set(computedWithIn(rule));
  }

  ofNumber(name: string, input: NumberInput): { readonly place: number; readonly slot: NumberSlot } {
    const mayBeMissing = input.omission?.value === null;
    const isWhole = mayBeMissing || this.computedWith.has(name);
    const slot = {
      kind: 'number',
      name,
      input,
      decimals: isWhole ? DECIMALS[input.kind] : null,
      mayBeMissing,
    } as const;
    const place = this.placeFor(slot);
    return { place, slot: this.all[place] as NumberSlot };
  }

  ofCode(name: string, { codes }: CodeInput): { readonly place: number; readonly slot: CodeSlot } {
    const slot = { kind: 'code', name, codes: codes.map(({ code }) => code) } as const;
    const place = this.placeFor(slot);
    return { place, slot: this.all[place] as CodeSlot };
  }

  private placeFor(slot: Slot): number {
    const place = this.all.findIndex(({ name }) => name === slot.name);
    return place < 0 ? this.all.push(slot) - 1 : place;
  }
}

/** The inputs that are more than held to edges: those stand in the frame as whole numbers. */
function computedWithIn(node: RuleNode): readonly string[] {
  if (!isCondition(node)) {
    if (node.kind === 'input') return [node.name];
    if (node.kind === 'tiers' && node.of.kind === 'input') return [];
  }
  if (heldToEdge(node)) return [];
  return membersOf(node).flatMap((member) => computedWithIn(member.node));
}

interface HeldToEdge {
  readonly input: Extract<Expression, { kind: 'input' }>;
  readonly relation: Relation;
  readonly edge: Exact;
}

/** A comparison of an input with a stated number, the input on the left. */
function heldToEdge(node: RuleNode): HeldToEdge | null {
  if (node.kind !== 'compare') return null;
  const { left, relation, right } = node;
  if (left.kind === 'input' && right.kind === 'constant') return { input: left, relation, edge: right.value };
  if (right.kind !== 'input' || left.kind !== 'constant') return null;
  return { input: right, relation: RELATIONS[relation].mirrored, edge: left.value };
}

/** Parts of a unit that hold every value of a figure: a product has those of both its factors. */
export function partsFor(expression: Expression, slots: Slots): number {
  const ofBoth = (a: Expression, b: Expression): number => Math.max(partsFor(a, slots), partsFor(b, slots));
  switch (expression.kind) {
    case 'constant':
      return partsOfStated(expression.value);
    case 'input':
      return tenTo(DECIMALS[expression.input.kind]);
    case 'sum':
    case 'difference':
      return ofBoth(expression.left, expression.right);
    case 'product':
      return partsFor(expression.left, slots) * partsFor(expression.right, slots);
    case 'quotient':
      throw new NoPlan('a quotient may have endless decimals');
    case 'lesser':
    case 'greater':
      return ofBoth(expression.of, expression.bound);
    case 'tiers':
      return Math.max(1, ...expression.table.tiers.map(({ gives }) => partsFor(gives, slots)));
    case 'wholeSteps':
      return 1;
    case 'choice': {
      const figures = Object.values(expression.cases);
      return Math.max(
        ...[...figures, expression.omitted ?? []].flat().map((figure) => partsFor(figure, slots)),
      );
    }
    case 'when':
      return ofBoth(expression.then, expression.otherwise);
  }
}

function partsOfStated(value: Exact): number {
  const parts = tenTo(value.decimalPlaces());
  if (Number.isNaN(parts)) throw new NoPlan(`${value.toString()} has too many decimals`);
  return parts;
}

const wholeOf = (value: Exact, parts: number): number => {
  const whole = value.times(parts).toNumber();
  if (!Number.isSafeInteger(whole)) throw new NoPlan(`${value.toString()} does not fit ${parts} parts`);
  return whole;
};

/**
 * A figure as a whole number of so many parts of a unit.
 * @param parts a multiple of those it needs
 * @throws NoPlan
 */
export function integerFigure(expression: Expression, parts: number, slots: Slots): IntegerFigure {
  const own = (part: Expression): IntegerFigure => integerFigure(part, parts, slots);
  switch (expression.kind) {
    case 'constant': {
      const whole = wholeOf(expression.value, parts);
      return () => whole;
    }
    case 'input': {
      const { place, slot } = slots.ofNumber(expression.name, expression.input);
      if (slot.decimals === null) throw new NoPlan(`${slot.name} was to be held to edges alone`);
      const times = parts / tenTo(slot.decimals);
      if (times === 1 && !slot.mayBeMissing) return (frame) => at(frame, place);
      return (frame) => within(at(frame, place) * times);
    }
    case 'sum': {
      const [left, right] = [own(expression.left), own(expression.right)];
      return (frame) => within(left(frame) + right(frame));
    }
    case 'difference': {
      const [left, right] = [own(expression.left), own(expression.right)];
      return (frame) => within(left(frame) - right(frame));
    }
    case 'product':
      return integerProduct(expression, parts, slots);
    case 'quotient':
      throw new NoPlan('a quotient may have endless decimals');
    case 'lesser':
      return lesser(own(expression.of), expression.bound, own);
    case 'greater':
      return greater(own(expression.of), expression.bound, own);
    case 'tiers':
      return integerTiers(expression, parts, slots);
    case 'wholeSteps':
      return integerSteps(expression, parts, slots);
    case 'choice':
      return integerChoice(expression, own, slots);
    case 'when': {
      const isMet = integerCondition(expression.condition, slots);
      const [then, otherwise] = [own(expression.then), own(expression.otherwise)];
      return (frame) => (isMet(frame) ? then(frame) : otherwise(frame));
    }
  }
}

type Of<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

/** The whole number of a stated one; null of any other figure. */
const stated = (figure: Expression, whole: IntegerFigure): number | null =>
  figure.kind === 'constant' ? whole(new Float64Array(0)) : null;

function lesser(
  of: IntegerFigure,
  bound: Expression,
  own: (part: Expression) => IntegerFigure,
): IntegerFigure {
  const most = own(bound);
  const statedMost = stated(bound, most);
  if (statedMost === null) {
    return (frame) => {
      const [a, b] = [of(frame), most(frame)];
      return b < a ? b : a;
    };
  }
  return (frame) => {
    const whole = of(frame);
    return statedMost < whole ? statedMost : whole;
  };
}

function greater(
  of: IntegerFigure,
  bound: Expression,
  own: (part: Expression) => IntegerFigure,
): IntegerFigure {
  const least = own(bound);
  const statedLeast = stated(bound, least);
  if (statedLeast === null) {
    return (frame) => {
      const [a, b] = [of(frame), least(frame)];
      return b > a ? b : a;
    };
  }
  return (frame) => {
    const whole = of(frame);
    return statedLeast > whole ? statedLeast : whole;
  };
}

/** The parts of a product are those of its factors multiplied; where more are wanted, the left one has more. */
function integerProduct({ left, right }: Of<'product'>, parts: number, slots: Slots): IntegerFigure {
  const ofRight = partsFor(right, slots);
  const a = integerFigure(left, parts / ofRight, slots);
  const b = integerFigure(right, ofRight, slots);
  const rate = stated(left, a);
  if (rate === null) return (frame) => within(a(frame) * b(frame));
  if (right.kind !== 'input') return (frame) => within(rate * b(frame));
  const { place } = slots.ofNumber(right.name, right.input);
  return (frame) => within(rate * at(frame, place));
}

function integerTiers({ of, table }: Of<'tiers'>, parts: number, slots: Slots): IntegerFigure {
  const gives = table.tiers.map((tier) => wholeOf(tier.gives.value, parts));
  const edges = table.tiers.map(({ from }) => from);
  const partsOfFigure = () => Math.max(partsFor(of, slots), ...edges.map((edge) => partsFor(edge, slots)));
  const cell = cellIn(of, slots);
  if (cell) {
    const starts = edges.map(({ value }) => startOf(table.edge, cell.input.kind, value));
    const { place } = cell;
    return (frame) => reached(at(frame, place), starts, gives);
  }
  const needed = partsOfFigure();
  const figure = integerFigure(of, needed, slots);
  const past = RELATIONS[table.edge].includesNumber ? 0 : 1;
  const starts = edges.map(({ value }) => wholeOf(value, needed) + past);
  return (frame) => reached(figure(frame), starts, gives);
}

/** What the highest tier gives that begins at or below the figure. */
function reached(figure: number, starts: readonly number[], gives: readonly number[]): number {
  for (let tier = starts.length - 1; tier >= 0; tier -= 1) {
    if (figure >= (starts[tier] ?? NaN)) return gives[tier] ?? NaN;
  }
  return 0;
}

/** Below 2^53 a quotient that is not whole is at least 1/size away from it, and its rounding less than that. */
function integerSteps({ of, size }: Of<'wholeSteps'>, parts: number, slots: Slots): IntegerFigure {
  const needed = Math.max(partsFor(of, slots), partsFor(size, slots));
  const figure = integerFigure(of, needed, slots);
  const step = wholeOf(size.value, needed);
  if (step === 0) throw new NoPlan('a step of nothing');
  return (frame) => within(Math.trunc(figure(frame) / step) * parts);
}

function integerChoice(
  { name, input, cases, omitted }: Of<'choice'>,
  own: (part: Expression) => IntegerFigure,
  slots: Slots,
): IntegerFigure {
  const { place, slot } = slots.ofCode(name, input);
  const figures = [...slot.codes.map((code) => cases[code]), omitted].map((figure) =>
    figure ? own(figure) : none,
  );
  return (frame) => (figures[at(frame, place)] ?? none)(frame);
}

const none: IntegerFigure = () => {
  throw BEYOND;
};

function integerCondition(condition: Condition, slots: Slots): IntegerCondition {
  switch (condition.kind) {
    case 'compare':
      return integerComparison(condition, slots);
    case 'compareShare': {
      const { part, whole, relation, rate } = condition;
      const right: Expression = { kind: 'product', left: rate, right: whole };
      return integerComparison({ kind: 'compare', left: part, relation, right }, slots);
    }
    case 'notGiven': {
      const { place } = slots.ofNumber(condition.name, condition.input);
      return (frame) => Number.isNaN(at(frame, place));
    }
    case 'all': {
      const members = condition.conditions.map((member) => integerCondition(member, slots));
      return (frame) => everyOf(members, frame);
    }
    case 'any': {
      const members = condition.conditions.map((member) => integerCondition(member, slots));
      return (frame) => members.some((member) => member(frame));
    }
  }
}

function everyOf(members: readonly IntegerCondition[], frame: Frame): boolean {
  for (const member of members) if (!member(frame)) return false;
  return true;
}

function integerComparison(
  condition: Extract<Condition, { kind: 'compare' }>,
  slots: Slots,
): IntegerCondition {
  const held = heldToEdge(condition);
  const cell = held && cellIn(held.input, slots);
  if (cell)
    return cellAgainst(cell.place, held.relation, startOf(past(held.relation), cell.input.kind, held.edge));
  const { left, relation, right } = condition;
  const parts = Math.max(partsFor(left, slots), partsFor(right, slots));
  const [a, b] = [integerFigure(left, parts, slots), integerFigure(right, parts, slots)];
  switch (relation) {
    case 'atLeast':
      return (frame) => a(frame) >= b(frame);
    case 'moreThan':
      return (frame) => a(frame) > b(frame);
    case 'atMost':
      return (frame) => a(frame) <= b(frame);
    case 'lessThan':
      return (frame) => a(frame) < b(frame);
  }
}

/** Where a comparison changes its answer: at its edge, or past it. */
const past = (relation: Relation): 'atLeast' | 'moreThan' =>
  RELATIONS[relation].isLeast === RELATIONS[relation].includesNumber ? 'atLeast' : 'moreThan';

const startOf = (edge: 'atLeast' | 'moreThan', kind: NumberKind, value: Exact): number =>
  edge === 'atLeast' ? firstCellAt(kind, value) : firstCellPast(kind, value);

function cellAgainst(place: number, relation: Relation, start: number): IntegerCondition {
  if (RELATIONS[relation].isLeast) return (frame) => at(frame, place) >= start;
  return (frame) => at(frame, place) < start;
}

/** The place of an input that stands in the frame as its cell. */
function cellIn(
  figure: Expression,
  slots: Slots,
): { readonly place: number; readonly input: NumberInput } | null {
  if (figure.kind !== 'input') return null;
  const { place, slot } = slots.ofNumber(figure.name, figure.input);
  return slot.decimals === null ? { place, input: figure.input } : null;
}
