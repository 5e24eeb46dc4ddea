import { NUMBER_USE, ruleNumbers, type NumberUse } from '../../law/rule-numbers';
import { statedNumbers } from '../../law/stated-numbers';
import type { Award } from '../../rules/awards';
import { Exact } from '../../rules/exact';
import type { Constant, Expression, Unit } from '../../rules/expressions';
import { once } from '../../rules/once';
import type { Provision } from '../../rules/policy-book';
import { mapText, text, type Text } from '../../rules/text';
import { inputsOf, isCondition, partsOf, withPart, type Part, type RuleNode } from '../../rules/walk';
import { stated } from '../../words/figures';
import { numberToForm } from './form/figure-form';
import { writtenNumber } from './written-number';

/** A number of an award's rule that a planner can set otherwise. */
export interface ChangeableNumber {
  /** Names it within its award: `threshold 1000万元`. It holds the law's number, and so meets no other law. */
  readonly at: string;
  readonly use: NumberUse;
  /** What it is for: 门槛, 比例, 上限. */
  readonly role: Text;
  /** The category it holds for alone, where the rule chooses by one: 国家级. */
  readonly category: Text | null;
  /** What is measured by it: 营收, 营收增速. null where nothing is. */
  readonly measured: Text | null;
  readonly value: Exact;
  readonly unit: Unit;
  /** As a change would write it: 1000万元, 15%. */
  readonly written: string;
  /** For people: 1000万元, CNY 10,000,000. */
  readonly shown: Text;
  /** Everywhere it stands. What the law states once is one number, however often the rule asks for it. */
  readonly places: readonly Place[];
}

/** One place of a number: in the rule, in the ceiling over several claims, in another reading, or the quota. */
export interface Place {
  readonly root: Root;
  /** From the root to the number. */
  readonly path: readonly Pick<Part, 'role' | 'key'>[];
}

export type Root = 'rule' | 'ceiling' | 'quota' | { readonly reading: number };

interface Found extends Place {
  readonly value: Exact;
  readonly unit: Unit;
  readonly use: NumberUse;
  readonly category: Text | null;
  readonly measured: Text | null;
  /** What tells it from another number of the same value, where the text states that value more than once. */
  readonly sense: string;
}

/**
 * Every number of an award that can be set otherwise, in the rule's order. A 0, and a plain 1 that no text states,
 * are how a rule is put together (whatever is left; one more than the growth), and no numbers of the law.
 */
export const changeableNumbers: (provision: Provision) => readonly ChangeableNumber[] = once(
  (provision: Provision) => {
    const found = occurrences(provision.award).filter((one) => !isOfTheNotation(one, provision));
    const groups = new Map<string, [Found, ...Found[]]>();
    const [own, others] = [found.filter(isOfReadingTaken), found.filter((one) => !isOfReadingTaken(one))];
    for (const one of own) {
      const key = keyOf(one, provision);
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
    for (const one of others) (groups.get(keyOf(one, provision)) ?? onlyOneLike(one, groups))?.push(one);
    return named([...groups.values()]);
  },
);

/** Numbers that stand in another reading alone: what somebody worked out from the text. */
export function ofOtherReadingsAlone(provision: Provision, reading: number): boolean {
  const known = changeableNumbers(provision).flatMap(({ places }) => places);
  return occurrences(provision.award).some(
    (one) =>
      typeof one.root === 'object' &&
      one.root.reading === reading &&
      !isOfTheNotation(one, provision) &&
      !known.some((place) => isSamePlace(place, one)),
  );
}

const isSamePlace = (a: Place, b: Place): boolean =>
  rootKey(a.root) === rootKey(b.root) && pathKey(a.path) === pathKey(b.path);

const rootKey = (root: Root): string => (typeof root === 'object' ? `reading ${root.reading}` : root);
const pathKey = (path: Place['path']): string => path.map(({ role, key }) => `${role} ${key}`).join('/');

const isOfReadingTaken = ({ root }: Found): boolean => typeof root !== 'object';

function isOfTheNotation({ value, unit, root }: Found, provision: Provision): boolean {
  if (root === 'quota') return false;
  return value.isZero() || (unit === 'count' && value.eq(1) && timesStated(value, unit, provision) === 0);
}

function occurrences(award: Award): readonly Found[] {
  const { rule, ceiling, ambiguities, quota } = award;
  return [
    ...foundIn(award, rule, 'rule'),
    ...(ceiling ? foundIn(award, ceiling.whole, 'ceiling') : []),
    ...ambiguities.flatMap(({ other }, reading) => (other ? foundIn(award, other.rule, { reading }) : [])),
    ...(quota ? [quotaFound(quota.perYear)] : []),
  ];
}

const quotaFound = (perYear: number): Found => ({
  root: 'quota',
  path: [],
  value: new Exact(perYear),
  unit: 'count',
  use: 'quota',
  category: null,
  measured: null,
  sense: 'quota',
});

/** The numbers of one rule, each with what it is for; both walks meet them in the rule's order. */
function foundIn(award: Award, rule: Expression, root: Root): readonly Found[] {
  const uses = ruleNumbers({ ...award, rule, ambiguities: [], quota: null });
  return placesIn(rule).flatMap(({ path, number, around }, at): Found[] => {
    const known = uses[at];
    if (!known) return [];
    const use = root === 'ceiling' && known.use === 'amount' ? 'ceiling' : known.use;
    const { value, unit } = number;
    const measured = MEASURES.has(use) ? measuredBy(around, number) : [];
    const sense = senseOf(use, around, path.at(-1), measured);
    return [
      { root, path, value, unit, use, category: known.category, measured: labelOf(award, measured), sense },
    ];
  });
}

const MEASURES: ReadonlySet<NumberUse> = new Set(['threshold', 'tierEdge', 'baseCeiling', 'deducted']);

/** The inputs that a number is compared with or taken off from. */
function measuredBy(around: readonly RuleNode[], number: Constant): readonly string[] {
  const measuring = around.filter(({ kind }) => kind !== 'choice' && kind !== 'when').at(-1);
  if (!measuring) return [];
  if (measuring.kind === 'compareShare' && measuring.rate === number) return distinct(inputsOf(measuring));
  return distinct(inputsOf(measuring.kind === 'tiers' ? measuring.of : measuring));
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

function labelOf({ inputs }: Award, names: readonly string[]): Text | null {
  const labels = inputs.filter(({ name }) => names.includes(name)).map(({ input }) => input.label);
  return labels.length > 0 ? mapText(labels, text('、', ', ')) : null;
}

interface NumberPlace {
  readonly path: Place['path'];
  readonly number: Constant;
  /** What it is a part of, the nearest last. */
  readonly around: readonly RuleNode[];
}

function placesIn(
  node: RuleNode,
  path: Place['path'] = [],
  around: readonly RuleNode[] = [],
): readonly NumberPlace[] {
  if (node.kind === 'constant') return [{ path, number: node, around }];
  return partsOf(node).flatMap(({ role, key, node: part }) =>
    placesIn(part, [...path, { role, key }], [...around, node]),
  );
}

/**
 * Of two equal numbers that a text states apart, what makes one of the law's out of several of the rule's: the
 * same tier of the same table (what was reached before is looked up in it too), the same figure measured by it
 * (where one band ends, the next begins), the same share of a figure (what lies above 20% is paid from 20% on).
 * Else what it is for.
 */
function senseOf(
  use: NumberUse,
  around: readonly RuleNode[],
  last: Place['path'][number] | undefined,
  measured: readonly string[],
): string {
  const above = around.at(-1);
  if (above?.kind === 'tiers' && last) {
    const rows = above.table.tiers.map(({ from, gives }) => [numberToForm(from), numberToForm(gives)]);
    return `${last.role} ${last.key} of ${JSON.stringify([above.table.edge, rows])}`;
  }
  if (above?.kind === 'compareShare') return `share of ${distinct(inputsOf(above.whole)).join(' ')}`;
  if (above?.kind === 'product' && use === 'deducted') return `share of ${measured.join(' ')}`;
  return measured.length > 0 ? `of ${measured.join(' ')}` : use;
}

function keyOf({ value, unit, category, sense }: Found, provision: Provision): string {
  const number = writtenNumber(value, unit);
  if (sense !== 'quota' && timesStated(value, unit, provision) === 1) return number;
  return [number, category?.zh ?? '', sense].join('|');
}

/** The one group of the same number; undefined where there are several, or none. */
function onlyOneLike<G extends Group>({ value, unit }: Found, groups: ReadonlyMap<string, G>): G | undefined {
  const like = [...groups.values()].filter(
    ([one]) => one.unit === unit && one.value.eq(value) && one.root !== 'quota',
  );
  return like.length === 1 ? like[0] : undefined;
}

/** How often the text of the clause states a number of this unit. */
const timesStated = (value: Exact, unit: Unit, { clause }: Provision): number =>
  numbersOfText(clause).filter((one) => one.value === value.toFixed() && canBeOf(unit, one.written)).length;

const numbersOfText = once((clause: Provision['clause']) => statedNumbers(clause.text));

function canBeOf(unit: Unit, written: string): boolean {
  const isRate = /[%％‰成]$/.test(written);
  if (unit === 'ratio') return isRate;
  return !isRate && (unit === 'yuan' ? !/[年家个]$/.test(written) : !written.endsWith('元'));
}

/** What a number is for where it is for several: the tiers of a table are also where its requirements begin. */
const USES_FIRST: readonly NumberUse[] = ['tierGives', 'tierEdge', 'threshold', 'ceiling'];

type Group = readonly [Found, ...Found[]];

function numberOf(group: Group): Omit<ChangeableNumber, 'at'> {
  const own = group.filter(isOfReadingTaken);
  const first = USES_FIRST.flatMap((use) => own.filter((one) => one.use === use))[0] ?? group[0];
  const { value, unit, use, category, measured } = first;
  return {
    use,
    role: NUMBER_USE[use],
    category: own.every((one) => one.category?.zh === category?.zh) ? category : null,
    measured,
    value,
    unit,
    written: writtenNumber(value, unit),
    shown: stated(value, unit),
    places: group.map(({ root, path }) => ({ root, path })),
  };
}

/** Each with a name of its own, as short as tells it from the others of its award. */
function named(groups: readonly Group[]): readonly ChangeableNumber[] {
  const numbers = groups.map(numberOf);
  const short = numbers.map(({ use, written, category }) => joined(use, written, category));
  const long = numbers.map(({ measured }, at) => joined(short[at] ?? '', measured));
  return numbers.map((number, at) => {
    const name = short.filter((one) => one === short[at]).length === 1 ? short[at] : long[at];
    const before = long.slice(0, at).filter((one) => one === long[at]).length;
    return { at: before === 0 ? (name ?? '') : `${name} #${before + 1}`, ...number };
  });
}

const joined = (...parts: readonly (string | Text | null)[]): string =>
  parts.flatMap((part) => (part === null ? [] : [typeof part === 'string' ? part : part.zh])).join(' ');

/** A rule with another number in one of its places. */
export function withNumber<N extends RuleNode>(node: N, path: Place['path'], number: Constant): N;
export function withNumber(node: RuleNode, path: Place['path'], number: Constant): RuleNode {
  const [next, ...rest] = path;
  if (!next) {
    if (isCondition(node) || node.kind !== 'constant') throw new TypeError('no number stands there');
    return { ...number, ...(node.title && { title: node.title }) };
  }
  const part = partsOf(node).find(({ role, key }) => role === next.role && key === next.key);
  if (!part) throw new TypeError(`${node.kind} has no ${next.role} ${next.key}`);
  return withPart(node, part, withNumber(part.node, rest, number));
}
