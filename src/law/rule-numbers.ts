import type { Award, Quota } from '../rules/awards';
import { Exact } from '../rules/exact';
import type { Constant, Unit } from '../rules/expressions';
import type { CodeInput } from '../rules/inputs';
import { text, type Text } from '../rules/text';
import { partsOf, type Part, type RuleNode } from '../rules/walk';

/** The use of a number of a rule. */
export type NumberUse =
  | 'threshold'
  | 'tierEdge'
  | 'tierGives'
  | 'rate'
  | 'amount'
  | 'perUnit'
  | 'step'
  | 'deducted'
  | 'baseCeiling'
  | 'floor'
  | 'ceiling'
  | 'quota';

export const NUMBER_USE: Readonly<Record<NumberUse, Text>> = {
  threshold: text('门槛', 'threshold'),
  tierEdge: text('分档界限', 'tier edge'),
  tierGives: text('档次标准', 'what a tier gives'),
  rate: text('比例', 'rate'),
  amount: text('定额', 'fixed amount'),
  perUnit: text('单项标准', 'amount per unit'),
  step: text('计档单位', 'step size'),
  deducted: text('起算点', 'counted from'),
  baseCeiling: text('计算基数上限', 'ceiling of the base'),
  floor: text('下限', 'floor'),
  ceiling: text('上限', 'ceiling'),
  quota: text('名额', 'quota'),
};

/** A number of an award's rule with what it is for. */
export interface RuleNumber {
  readonly value: Exact;
  readonly unit: Unit;
  readonly use: NumberUse;
  /** The category it holds for, where the rule chooses by one: 国家级. */
  readonly category: Text | null;
  /** It stands in another reading of unclear words, not in the reading taken. */
  readonly ofOtherReading: boolean;
}

const known = new WeakMap<Award, readonly RuleNumber[]>();

/** Every number that the rule of an award, or one of its other readings, is made of. */
export function ruleNumbers(award: Award): readonly RuleNumber[] {
  const found = known.get(award) ?? collected(award);
  known.set(award, found);
  return found;
}

function collected({ rule, ambiguities, quota, inputs }: Award): readonly RuleNumber[] {
  const taken = numbersIn(rule, 'pays').map((one) => ({ ...one, ofOtherReading: false }));
  const others = ambiguities
    .flatMap(({ other }) => (other ? numbersIn(other.rule, 'pays') : []))
    .map((one) => ({ ...one, ofOtherReading: true }));
  return [...taken, ...others, ...(quota ? placesOf(quota, inputs) : [])];
}

/** The numbers of places, each with the category that it is for. */
function placesOf({ perYear }: Quota, inputs: Award['inputs']): readonly RuleNumber[] {
  const places = (value: number, category: Text | null): RuleNumber => ({
    value: new Exact(value),
    unit: 'count',
    use: 'quota',
    category,
    ofOtherReading: false,
  });
  if (typeof perYear === 'number') return [places(perYear, null)];
  const input = inputs.find(({ name }) => name === perYear.by)?.input;
  return Object.entries(perYear.of).map(([code, value]) =>
    places(value, input?.kind === 'code' ? categoryOf(input, code) : null),
  );
}

/** The values of {@link ruleNumbers}, for comparing with those a text states. */
export const numbersOf = (award: Award): ReadonlySet<string> =>
  new Set(ruleNumbers(award).map(({ value }) => value.toFixed()));

/**
 * The place of a figure in a rule. `pays`: it is the award itself. `base`: the award is a rate of it. Anything
 * else is what every number below is for.
 */
type Place = 'pays' | 'base' | NumberUse;

type Found = Omit<RuleNumber, 'ofOtherReading'>;

function numbersIn(node: RuleNode, place: Place): readonly Found[] {
  if (node.kind === 'constant') return [found(node, useAt(place, node))];
  return partsOf(node).flatMap((part) => {
    const numbers = numbersIn(part.node, placeOf(part, node, place));
    const category = node.kind === 'choice' && part.role === 'case' ? categoryOf(node.input, part.key) : null;
    return category ? numbers.map((one) => ({ ...one, category: one.category ?? category })) : numbers;
  });
}

/** The place of a part of a rule, by what it is a part of and where that stands. */
function placeOf({ role, node: part }: Part, whole: RuleNode, place: Place): Place {
  switch (whole.kind) {
    case 'constant':
    case 'input':
    case 'sum':
    case 'quotient':
    case 'choice':
      return place;
    case 'difference':
      return role === 'right' && isOpen(place) ? 'deducted' : place;
    case 'product':
      return isOpen(place) ? factorOf(part) : place;
    case 'lesser':
      return role === 'bound' ? ceilingAt(place) : place;
    case 'greater':
      return role === 'bound' ? 'floor' : place;
    case 'wholeSteps':
      return role === 'size' ? 'step' : 'base';
    case 'tiers':
      if (role === 'edge') return 'tierEdge';
      if (role === 'gives') return isOpen(place) ? 'tierGives' : place;
      return 'base';
    case 'when':
      return role === 'if' ? 'threshold' : place;
    case 'compare':
    case 'compareShare':
    case 'notGiven':
    case 'all':
    case 'any':
      return 'threshold';
  }
}

/** 国家级 names a category; 是 alone names nothing. */
const categoryOf = ({ codes }: CodeInput, code: string): Text | null =>
  code === 'yes' || code === 'no' ? null : (codes.find((one) => one.code === code)?.label ?? null);

/**
 * A side of a product: a stated number is a rate or an amount per unit, anything else is what it is applied to.
 */
const factorOf = (side: RuleNode): Place =>
  side.kind !== 'constant' ? 'base' : side.unit === 'ratio' ? 'rate' : 'perUnit';

const isOpen = (place: Place): place is 'pays' | 'base' => place === 'pays' || place === 'base';

const useAt = (place: Place, { unit }: Constant): NumberUse =>
  isOpen(place) ? (unit === 'ratio' ? 'rate' : 'amount') : place;

const ceilingAt = (place: Place): Place =>
  place === 'pays' ? 'ceiling' : place === 'base' ? 'baseCeiling' : place;

const found = ({ value, unit }: Constant, use: NumberUse): Found => ({ value, unit, use, category: null });
