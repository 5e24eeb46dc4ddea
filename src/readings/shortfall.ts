import type { Facts } from '../rules/arguments';
import type { Domain } from '../rules/domains';
import { domainOf, isInDomain } from '../rules/domains';
import { Exact } from '../rules/exact';
import type { Condition } from '../rules/expressions';
import type { NumberInput } from '../rules/inputs';
import { text, type Text } from '../rules/text';
import { stepsDownTo, stepsUpTo } from './solving/whole-steps';
import { comparePlaces, placeAt, type Place } from './solving/line';
import { nextPlace, previousPlace, truthAt, type TruthStretch } from './solving/pieces';
import { countedFigure } from './requirement-wording';
import { isTime, LEAST } from '../rules/units';
import { inputsOf, numberInputsOf } from '../rules/walk';
import { percentage } from '../words/figures';
import { inSentence } from '../words/sentences';

/** How far one figure is from meeting a requirement, all others staying as they are. */
export interface Shortfall {
  readonly name: string;
  readonly input: NumberInput;
  /**
   * The number to be added to the figure, in whole `LEAST`; below 0 where the figure is too large. One `LEAST`
   * less is not enough.
   */
  readonly by: Exact;
  /** The figure that meets the requirement. */
  readonly figure: Exact;
}

/** Nobody plans beyond so many turns of a requirement. */
const TURNS_LOOKED_AT = 40;

/**
 * The distance to a requirement that fails, by each of its figures that can close it alone, those that have to
 * grow first. Empty where none can, or where a figure of it is unknown.
 */
export function shortfalls(condition: Condition, facts: Facts): readonly Shortfall[] {
  if (inputsOf(condition).some((name) => facts[name] === undefined)) return [];
  const found = [...numberInputsOf(condition)].flatMap(([name, input]) => {
    const now = facts[name];
    return now instanceof Exact ? nearest(condition, facts, { name, input, now }) : [];
  });
  return [...found.filter(({ by }) => by.gt(0)), ...found.filter(({ by }) => by.lt(0))];
}

interface Moving {
  readonly name: string;
  readonly input: NumberInput;
  readonly now: Exact;
}

function nearest(condition: Condition, facts: Facts, moving: Moving): readonly Shortfall[] {
  const by = nearestBy(condition, facts, moving, UPWARD) ?? nearestBy(condition, facts, moving, DOWNWARD);
  if (!by) return [];
  return [{ name: moving.name, input: moving.input, by, figure: moving.now.plus(by) }];
}

/** One way along the axis: what lies next beyond a stretch, and the steps that just reach a place there. */
interface Way {
  readonly beyond: (stretch: TruthStretch) => Place | null;
  readonly stepsTo: typeof stepsUpTo;
}

const UPWARD: Way = { beyond: ({ to }) => to && nextPlace(to), stepsTo: stepsUpTo };
const DOWNWARD: Way = { beyond: ({ from }) => from && previousPlace(from), stepsTo: stepsDownTo };

function nearestBy(
  condition: Condition,
  facts: Facts,
  { name, input, now }: Moving,
  { beyond, stepsTo }: Way,
): Exact | null {
  const least = LEAST[input.kind];
  let at = beyond(truthAt(condition, facts, name, placeAt(now)));
  for (let turn = 0; at && turn < TURNS_LOOKED_AT; turn += 1) {
    const stretch = truthAt(condition, facts, name, at);
    const by = stepsTo(now, at, least).times(least);
    if (stretch.holds && isWithin(now.plus(by), stretch, domainOf(input))) return by;
    at = beyond(stretch);
  }
  return null;
}

function isWithin(figure: Exact, { from, to }: TruthStretch, domain: Domain): boolean {
  const place = placeAt(figure);
  return isInDomain(domain, figure) && isAfter(place, from) && isBefore(place, to);
}

const isAfter = (place: Place, from: Place | null): boolean =>
  from === null || comparePlaces(place, from) >= 0;
const isBefore = (place: Place, to: Place | null): boolean => to === null || comparePlaces(place, to) <= 0;

/** 还差研发投入 1,834,000元; 年限多 1年. */
export function shortfallText({ input, by }: Shortfall): Text {
  const distance = distanceText(input, by.abs());
  const name = inSentence(input.label);
  return by.gt(0)
    ? text(`还差${name.zh} ${distance.zh}`, `short of ${name.en} by ${distance.en}`)
    : text(`${name.zh}多出 ${distance.zh}`, `${name.en} too high by ${distance.en}`);
}

/** A difference of two figures of an input: 1,834,000元, 1.8个百分点, 2家, 1年. */
export function distanceText(input: NumberInput, by: Exact): Text {
  switch (input.kind) {
    case 'growth':
    case 'share':
    case 'ratio': {
      const points = percentage(by).replace('%', '');
      return text(`${points} 个百分点`, `${points} percentage ${by.eq('0.01') ? 'point' : 'points'}`);
    }
    case 'calendarYear':
    case 'yearOfSupport':
      return text(`${by.toFixed()}年`, `${by.toFixed()} ${by.eq(1) ? 'year' : 'years'}`);
    case 'money':
    case 'count':
    case 'years':
    case 'area':
    case 'mass':
    case 'power':
      return countedFigure(input, by);
  }
}

/** The way to close a distance by more of one figure; undefined where none can, or only time would. */
export const growth = (ways: readonly Shortfall[]): Shortfall | undefined =>
  ways.find(({ by, input }) => by.gt(0) && !isTime(input));

/** A distance in proportion to what is required: 0.1 where a tenth is lacking. */
export const shareLacking = ({ by, figure }: Shortfall): Exact =>
  figure.isZero() ? by.abs() : by.div(figure).abs();
