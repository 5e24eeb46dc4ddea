import type { Award } from '../rules/awards';
import { Exact } from '../rules/exact';
import type { Constant, Unit } from '../rules/expressions';
import type { CodeInput } from '../rules/inputs';
import { text, type Text } from '../rules/text';
import { partsOf, type Part, type RuleNode } from '../rules/walk';

/** The numbers that a clause states, and what its rules use them for. */

/** A number as the law writes it. */
export interface StatedNumber {
  /** 1000万元, 20%, 30个, 三年 …, without blanks. */
  readonly written: string;
  /** In yuan, as a fraction, or plain. */
  readonly value: string;
  /** The words around it, to find it by. */
  readonly around: string;
  /** Where it stands in the text, blanks included. */
  readonly start: number;
  readonly end: number;
}

const SCALE: Readonly<Record<string, number>> = {
  亿: 1e8,
  万: 1e4,
  千万: 1e7,
  百万: 1e6,
  千: 1e3,
  百: 1e2,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
};
const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

const ARABIC = /(\d+(?:\.\d+)?)(千亿|百亿|十亿|千万|百万|亿|万|千)?(元|%|％|‰|[\p{Script=Han}A-Za-z])?/gu;
/** Chinese numerals count as stated only before a measure of time or number; 一次性, 第三方 and 统一 state nothing. */
const CHINESE = /([一两二三四五六七八九十])(千亿|百亿)?(年|家|个月|倍|成)/g;

/** Every number of a text: those in figures first, then those in words. */
export function statedNumbers(lawText: string): readonly StatedNumber[] {
  const solid = withoutBlanks(lawText);
  const found = [...solid.text.matchAll(ARABIC)].map((match) => {
    const [whole, digits = '', scale = '', unit = ''] = match;
    const rate = unit === '%' || unit === '％' ? 0.01 : unit === '‰' ? 0.001 : 1;
    const value = new Exact(digits).times(SCALE[scale] ?? 1).times(rate);
    return stated(solid, match.index, whole, value);
  });
  const inWords = [...solid.text.matchAll(CHINESE)].map((match) => {
    const [whole, digit = '', scale = ''] = match;
    return stated(solid, match.index, whole, new Exact(DIGITS[digit] ?? 0).times(SCALE[scale] ?? 1));
  });
  return [...found, ...inWords];
}

/** A text without its blanks, and where each of its characters stood. */
interface Solid {
  readonly text: string;
  readonly places: readonly number[];
}

function withoutBlanks(lawText: string): Solid {
  const places = Array.from(lawText, (_, at) => at).filter((at) => !/\s/.test(lawText.charAt(at)));
  return { text: lawText.replace(/\s/g, ''), places };
}

const AROUND = 12;

function stated({ text: solid, places }: Solid, at: number, written: string, value: Exact): StatedNumber {
  const last = at + written.length;
  return {
    written,
    value: value.toFixed(),
    around: solid.slice(Math.max(0, at - AROUND), last + AROUND),
    start: places[at] ?? 0,
    end: (places[last - 1] ?? 0) + 1,
  };
}

/** What a number of a rule is for. */
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

function collected({ rule, ambiguities, quota }: Award): readonly RuleNumber[] {
  const taken = numbersIn(rule, 'pays').map((one) => ({ ...one, ofOtherReading: false }));
  const others = ambiguities
    .flatMap(({ other }) => (other ? numbersIn(other.rule, 'pays') : []))
    .map((one) => ({ ...one, ofOtherReading: true }));
  const places: readonly RuleNumber[] = quota
    ? [
        {
          value: new Exact(quota.perYear),
          unit: 'count',
          use: 'quota',
          category: null,
          ofOtherReading: false,
        },
      ]
    : [];
  return [...taken, ...others, ...places];
}

/** The values of {@link ruleNumbers}, for comparing with those a text states. */
export const numbersOf = (award: Award): ReadonlySet<string> =>
  new Set(ruleNumbers(award).map(({ value }) => value.toFixed()));

/**
 * Where in a rule a figure stands. `pays`: it is the award itself. `base`: the award is a rate of it. Anything else is what
 * every number below is for.
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

/** What a part of a rule is for, by what it is a part of and where that stands. */
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

/** A side of a product: a stated number is a rate or an amount per unit, anything else is what it is applied to. */
const factorOf = (side: RuleNode): Place =>
  side.kind !== 'constant' ? 'base' : side.unit === 'ratio' ? 'rate' : 'perUnit';

const isOpen = (place: Place): place is 'pays' | 'base' => place === 'pays' || place === 'base';

const useAt = (place: Place, { unit }: Constant): NumberUse =>
  isOpen(place) ? (unit === 'ratio' ? 'rate' : 'amount') : place;

const ceilingAt = (place: Place): Place =>
  place === 'pays' ? 'ceiling' : place === 'base' ? 'baseCeiling' : place;

const found = ({ value, unit }: Constant, use: NumberUse): Found => ({ value, unit, use, category: null });

/** A number of a clause's text that a rule of the clause uses. */
export interface MarkedNumber {
  readonly start: number;
  readonly end: number;
  readonly uses: readonly { readonly award: Award; readonly number: RuleNumber }[];
}

/** The numbers of a text that the rules of these awards are made of, in the order of the text. */
export function markedNumbers(lawText: string, awards: readonly Award[]): readonly MarkedNumber[] {
  const quotes = awards.map((award) => ({ award, from: lawText.indexOf(award.quote) }));
  return statedNumbers(lawText)
    .map((number): MarkedNumber => {
      const around = surroundings(lawText, number);
      const uses = speakersOf(number, lawText, quotes).flatMap((award) =>
        inItsPlace(usesOf(award, number), around).map((one) => ({ award, number: one })),
      );
      return { start: number.start, end: endOfFigure(lawText, number), uses };
    })
    .filter(({ uses }) => uses.length > 0)
    .sort((a, b) => a.start - b.start);
}

interface Quote {
  readonly award: Award;
  /** Below 0 where the words do not stand in one piece. */
  readonly from: number;
}

/**
 * The awards that a number can belong to. Inside the words of an award it is that award's. Before them, in the same
 * sentence, it is a requirement of that award and perhaps of those that follow, or of none. Elsewhere it may be anyone's.
 */
function speakersOf(number: StatedNumber, lawText: string, quotes: readonly Quote[]): readonly Award[] {
  const quoting = quotes.filter(
    ({ award, from }) => from >= 0 && from <= number.start && number.end <= from + award.quote.length,
  );
  if (quoting.length > 0) return quoting.map(({ award }) => award);
  const sentenceEnd = lawText.indexOf('。', number.end);
  const ahead = quotes
    .filter(({ from }) => from >= number.end && (sentenceEnd < 0 || from < sentenceEnd))
    .sort((a, b) => a.from - b.from)
    .map(({ award }) => award);
  const [next] = ahead;
  if (!next) return quotes.map(({ award }) => award);
  return usesOf(next, number).length > 0 ? ahead : [];
}

/** What an award uses a stated number for: in the reading taken, else in another. */
function usesOf(award: Award, number: StatedNumber): readonly RuleNumber[] {
  const same = ruleNumbers(award).filter(
    ({ value, unit }) => value.toFixed() === number.value && canBeWritten(unit, number.written),
  );
  const taken = same.filter(({ ofOtherReading }) => !ofOtherReading);
  return taken.length > 0 ? taken : same;
}

interface Surroundings {
  readonly before: string;
  readonly after: string;
}

const surroundings = (lawText: string, { start, end, written }: StatedNumber): Surroundings => ({
  before: lawText.slice(0, start).replace(/\s/g, '').slice(-AROUND),
  // A number ends with the character behind it, which may be the first of 以上.
  after: (/[\d元%％‰万亿]$/.test(written) ? '' : written.slice(-1)) + lawText.slice(end).replace(/\s/g, ''),
});

/** What the words beside a number make of it, the most telling first. */
const SIGNS: readonly {
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly uses: readonly NumberUse[];
}[] = [
  { after: /^的?部分/, uses: ['deducted', 'tierEdge'] },
  {
    before: /(最高|不超过|不高于|上限)[^，,。；;、\d]{0,7}$/,
    uses: ['ceiling', 'baseCeiling', 'rate', 'tierGives', 'perUnit', 'amount'],
  },
  { before: /每(增加|新增|满)?$/, uses: ['step'] },
  { before: /(超过|达到?|不低于|低于)$/, uses: ['threshold', 'tierEdge'] },
  { after: /^([（(]含[）)])?及?以[上下内]/, uses: ['threshold', 'tierEdge'] },
];

/** Uses that the same number has in several places of a rule: here, the one that the words around it speak of. */
function inItsPlace(uses: readonly RuleNumber[], { before, after }: Surroundings): readonly RuleNumber[] {
  const sign = SIGNS.find((one) => (one.before?.test(before) ?? true) && (one.after?.test(after) ?? true));
  const meant = uses.filter(({ use }) => sign?.uses.includes(use));
  const isPaid = uses.some(({ use }) => use === 'amount' || use === 'tierGives');
  // What was had before is deducted: a table's figures are then in the rule twice.
  const left = meant.length > 0 ? meant : uses.filter(({ use }) => use !== 'deducted' || !isPaid);
  return left.filter(
    (one, at) => left.findIndex(({ use, category }) => use === one.use && category === one.category) === at,
  );
}

/** 20 of 20家 is no 20 yuan, and 20% is no 0.2 of them. */
function canBeWritten(unit: Unit, written: string): boolean {
  const isRate = /[%％‰]$/.test(written);
  const isMoney = written.endsWith('元');
  if (unit === 'yuan') return !isRate && (isMoney || !/[年家个]$/.test(written));
  return unit === 'ratio' ? !isMoney : !isMoney && !isRate;
}

/** 30个 is 30 and a word; the mark ends with what belongs to the figure. */
function endOfFigure(lawText: string, { start, end, written }: StatedNumber): number {
  const unit = written.at(-1) ?? '';
  const belongs = /[\d元%％‰万亿千百年家个倍成月]/.test(unit);
  return belongs || end - 1 <= start ? end : lawText.slice(0, end - 1).trimEnd().length;
}
