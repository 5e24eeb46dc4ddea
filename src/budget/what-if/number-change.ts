import type { Award } from '../../rules/awards';
import { Exact } from '../../rules/exact';
import type { Constant, Expression, Unit } from '../../rules/expressions';
import type { Provision } from '../../rules/policy-book';
import { RELATIONS } from '../../rules/relations';
import { text, type Text } from '../../rules/text';
import { nodesIn, rebuilt, type RuleNode } from '../../rules/walk';
import { statedNumbers } from '../../law/stated-numbers';
import { stated } from '../../words/figures';
import {
  changeableNumbers,
  ofOtherReadingsAlone,
  withNumber,
  type ChangeableNumber,
  type Place,
} from './changeable-numbers';
import { figureToForm } from './form/figure-form';
import { cut } from './form/form-fault';
import { ruleFaults, UNIT_WORDS } from './form/rule-sense';
import { unitNumber } from './written-number';

/** One number of an award set otherwise. */
export interface SetNumber {
  readonly number: ChangeableNumber;
  readonly to: Exact;
}

/** 门槛由 1000万元 改为 800万元 */
export function setText({ number, to }: SetNumber): Text {
  const { role, category, measured, shown, unit } = number;
  const after = stated(to, unit);
  const [of, ofEn] = [measured?.zh ?? '', measured ? ` (${measured.en})` : ''];
  const [of2, of2En] = [category ? `（${category.zh}）` : '', category ? ` (${category.en})` : ''];
  return text(
    `${of}${role.zh}${of2}由 ${shown.zh} 改为 ${after.zh}`,
    `${role.en}${ofEn}${of2En}: ${after.en} instead of ${shown.en}`,
  );
}

/** The number that a change names, read; or why it cannot be, in words. */
export function readSetting(provision: Provision, at: string, to: string): SetNumber | Text {
  const numbers = changeableNumbers(provision);
  const number = numbers.find((one) => one.at === at);
  if (!number) {
    const known = numbers.map((one) => one.at);
    return text(
      `本条没有“${cut(at)}”这个数（可改的数：${known.join('、') || '无'}）；条款改过的，请重新选择`,
      `the award has no number “${cut(at)}” (it has: ${known.join(', ') || 'none'}); ` +
        'if the clause was amended, choose again',
    );
  }
  const value = valueOf(to, number.unit);
  if (value === null) {
    const unit = UNIT_WORDS[number.unit];
    return text(
      `${number.role.zh}应为${unit.zh}，写法如 ${number.written}，实为“${cut(to)}”`,
      `the ${number.role.en} is ${unit.en}, written like ${number.written}, not “${cut(to)}”`,
    );
  }
  const wrong = domainFault(number, value);
  return wrong ?? { number, to: value };
}

/** Units that need no sign, since a bare number can mean nothing else. */
const BARE: ReadonlySet<Unit> = new Set(['count', 'calendarYear', 'years']);

function valueOf(written: string, unit: Unit): Exact | null {
  const bare = written.normalize('NFKC').trim();
  if (BARE.has(unit) && /^\d{1,15}(\.\d{1,4})?$/.test(bare)) return new Exact(bare);
  const number = unitNumber(written);
  return number?.unit === unit ? number.value : null;
}

/** No policy of a city pays or asks for more. */
const MOST_YUAN = new Exact('1e13');
const MOST_COUNT = new Exact('1e13');
const MOST_GROWTH = new Exact(100);

interface Range {
  readonly from: Exact;
  readonly to: Exact;
  /** The most decimals, in the unit of the rule. */
  readonly decimals: number;
}

function rangeOf({ unit, use, value }: ChangeableNumber): Range {
  const range = (from: number, to: Exact, decimals: number): Range => ({
    from: new Exact(from),
    to,
    decimals,
  });
  switch (unit) {
    case 'yuan':
      return range(0, MOST_YUAN, 2);
    case 'ratio':
      // A requirement of growth may be above 100%, what is paid of a figure is not, unless the law pays it.
      return range(0, use === 'threshold' || use === 'tierEdge' ? MOST_GROWTH : Exact.max(1, value), 8);
    case 'count':
      return range(0, MOST_COUNT, 0);
    case 'calendarYear':
      return range(1990, new Exact(2100), 0);
    case 'years':
      return range(0, new Exact(1000), 2);
    case 'area':
    case 'mass':
    case 'power':
      return range(0, MOST_YUAN, 4);
  }
}

function domainFault(number: ChangeableNumber, value: Exact): Text | null {
  const { from, to, decimals } = rangeOf(number);
  const { unit, role } = number;
  if (value.gte(from) && value.lte(to) && value.decimalPlaces() <= decimals) return null;
  const [least, most, came] = [from, to, value].map((one) => stated(one, unit));
  const whole = decimals === 0 ? text('的整数', ', whole') : text('', '');
  return text(
    `${role.zh}应在 ${least?.zh} 至 ${most?.zh} 之间${whole.zh}，实为 ${came?.zh}`,
    `the ${role.en} lies between ${least?.en} and ${most?.en}${whole.en}, and is ${came?.en}`,
  );
}

/** An award with numbers set otherwise; or why it cannot be, in words. Nothing else of it changes. */
export function withNumbersSet(provision: Provision, settings: readonly SetNumber[]): Award | Text {
  const award = settings.reduce<Award>(withNumberSet, provision.award);
  for (const rule of [award.rule, ...(award.ceiling ? [award.ceiling.whole] : [])]) {
    const wrong = orderFault(rule) ?? [...ruleFaults(rule, 'rule')][0]?.text;
    if (wrong) return wrong;
  }
  return withTitlesTold(withoutForeignReadings(award, provision), settings);
}

function withNumberSet(award: Award, { number, to }: SetNumber): Award {
  const constant: Constant = { kind: 'constant', value: to, unit: number.unit };
  return number.places.reduce<Award>((so, place) => withPlaceSet(so, place, constant), award);
}

function withPlaceSet(award: Award, { root, path }: Place, constant: Constant): Award {
  if (root === 'rule') return { ...award, rule: withNumber(award.rule, path, constant) };
  if (root === 'ceiling') {
    const { ceiling } = award;
    return ceiling
      ? { ...award, ceiling: { ...ceiling, whole: withNumber(ceiling.whole, path, constant) } }
      : award;
  }
  if (root === 'quota')
    return award.quota ? { ...award, quota: { ...award.quota, perYear: constant.value.toNumber() } } : award;
  const ambiguities = award.ambiguities.map((one, at) =>
    at === root.reading && one.other
      ? { ...one, other: { ...one.other, rule: withNumber(one.other.rule, path, constant) } }
      : one,
  );
  return { ...award, ambiguities };
}

/**
 * Another reading whose numbers somebody worked out from the text (70%, then 63%, then 56.7%) cannot follow the
 * change: it would compare a changed rule with the law.
 */
const withoutForeignReadings = (award: Award, provision: Provision): Award => ({
  ...award,
  ambiguities: award.ambiguities.map((one, reading) =>
    one.other && ofOtherReadingsAlone(provision, reading)
      ? {
          taken: text(
            `${one.taken.zh}（假设情形下未计算另一读法）`,
            `${one.taken.en} (the other reading is not computed for a what-if.)`,
          ),
        }
      : one,
  ),
});

/** A figure that the law names by a number (研发投入超过营收20%的部分) says what the number is now. */
function withTitlesTold(award: Award, settings: readonly SetNumber[]): Award {
  const told = (rule: Expression): Expression =>
    rebuilt(rule, (figure) => {
      const { title } = figure;
      if (!title) return figure;
      const named = statedNumbers(title.zh).map(({ value }) => value);
      const set = settings.filter(({ number }) => named.includes(number.value.toFixed()));
      if (set.length === 0) return figure;
      const now = set.map(({ number, to }) => stated(to, number.unit));
      const zh = now.map((one) => one.zh).join('、');
      const en = now.map((one) => one.en).join(', ');
      return { ...figure, title: text(`${title.zh}（假设改为 ${zh}）`, `${title.en} (what if: ${en})`) };
    });
  return {
    ...award,
    rule: told(award.rule),
    ceiling: award.ceiling && { ...award.ceiling, whole: told(award.ceiling.whole) },
    ambiguities: award.ambiguities.map((one) =>
      one.other ? { ...one, other: { ...one.other, rule: told(one.other.rule) } } : one,
    ),
  };
}

/** Bands that overlap, ranges that nothing is in, tiers that a higher one hides: an order the law always keeps. */
export function orderFault(rule: Expression): Text | null {
  for (const node of nodesIn(rule)) {
    const wrong = tierFault(node) ?? bandFault(node) ?? rangeFault(node) ?? stairFault(node);
    if (wrong) return wrong;
  }
  return null;
}

function tierFault(node: RuleNode): Text | null {
  if (node.kind === 'wholeSteps' && node.size.value.lte(0))
    return text('计档单位应大于 0', 'the size of a step is above 0');
  if (node.kind !== 'tiers') return null;
  const edges = node.table.tiers.map(({ from }) => from);
  const [lowest] = edges;
  if (lowest?.value.lte(0)) return text('最低一档的界限应大于 0', 'the edge of the lowest tier is above 0');
  const pairs = edges.slice(1).map((high, at) => [edges[at] ?? high, high] as const);
  const wrong = pairs.find(([low, high]) => low.value.gte(high.value));
  return wrong ? risesNot(...wrong) : null;
}

/** The part of a figure between two edges: 超过1000万元不超过2000万元的部分. */
function bandFault(node: RuleNode): Text | null {
  if (node.kind !== 'difference' || node.left.kind !== 'lesser') return null;
  const [low, high] = [node.right, node.left.bound];
  return low.kind === 'constant' && high.kind === 'constant' && low.value.gte(high.value)
    ? risesNot(low, high)
    : null;
}

type Comparison = Extract<RuleNode, { kind: 'compare' }> & { readonly right: Constant };

const isStated = (node: RuleNode): node is Comparison =>
  node.kind === 'compare' && node.right.kind === 'constant';
const sameFigure = (a: Comparison, b: Comparison): boolean =>
  JSON.stringify(figureToForm(a.left)) === JSON.stringify(figureToForm(b.left));

/** 1000万元以上、不满2000万元: both of one figure. */
function rangeFault(node: RuleNode): Text | null {
  if (node.kind !== 'all') return null;
  const stated = node.conditions.filter(isStated);
  for (const low of stated.filter(({ relation }) => RELATIONS[relation].isLeast))
    for (const high of stated.filter(({ relation }) => !RELATIONS[relation].isLeast)) {
      if (!sameFigure(low, high)) continue;
      const both = RELATIONS[low.relation].includesNumber && RELATIONS[high.relation].includesNumber;
      const compared = low.right.value.comparedTo(high.right.value);
      if (compared > 0 || (compared === 0 && !both)) return risesNot(low.right, high.right);
    }
  return null;
}

/** 2亿元以上的给予…，1亿元以上的给予…: each step below the one before it. */
function stairFault(node: RuleNode): Text | null {
  if (node.kind !== 'when' || node.otherwise.kind !== 'when') return null;
  const [first, second] = [node.condition, node.otherwise.condition];
  if (!isStated(first) || !isStated(second) || !sameFigure(first, second)) return null;
  const least = RELATIONS[first.relation].isLeast;
  if (least !== RELATIONS[second.relation].isLeast) return null;
  const [low, high] = least ? [second.right, first.right] : [first.right, second.right];
  return low.value.gte(high.value) ? risesNot(low, high) : null;
}

function risesNot(low: Constant, high: Constant): Text {
  const [a, b] = [stated(low.value, low.unit), stated(high.value, high.unit)];
  return text(
    `分档应逐档升高：较低的界限 ${a.zh} 不低于较高的 ${b.zh}`,
    `tiers rise: the lower edge ${a.en} is not below the higher one ${b.en}`,
  );
}
