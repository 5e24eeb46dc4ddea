import type { Award } from '../rules/awards';
import type { Unit } from '../rules/expressions';
import { ruleNumbers, type NumberUse, type RuleNumber } from './rule-numbers';
import { statedNumbers, type StatedNumber } from './stated-numbers';

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
  /** Where its words begin; below 0 where they do not stand in one piece. */
  readonly from: number;
}

/**
 * The awards that a number can belong to. Inside the words of an award it is that award's. Before them, in the
 * same sentence, it is a requirement of that award and perhaps of those that follow, or of none. Elsewhere it
 * may be anyone's.
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

/** The uses of a stated number in an award: in the reading taken, else in another. */
function usesOf(award: Award, number: StatedNumber): readonly RuleNumber[] {
  const same = ruleNumbers(award).filter(
    ({ value, unit }) => value.toFixed() === number.value && canBeWritten(unit, number.written),
  );
  const taken = same.filter(({ ofOtherReading }) => !ofOtherReading);
  return taken.length > 0 ? taken : same;
}

/** So many characters before a number say what it is for. */
const LOOKED_BACK = 12;

interface Surroundings {
  readonly before: string;
  readonly after: string;
}

const surroundings = (lawText: string, { start, end, written }: StatedNumber): Surroundings => ({
  before: lawText.slice(0, start).replace(/\s/g, '').slice(-LOOKED_BACK),
  // A number ends with the character behind it, which may be the first of 以上.
  after: (/[\d元%％‰万亿]$/.test(written) ? '' : written.slice(-1)) + lawText.slice(end).replace(/\s/g, ''),
});

/** The uses that words beside a number speak for, the most telling first. */
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

/** The one of several uses of a number that the words around it speak of. */
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
