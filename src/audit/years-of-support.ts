import { SAME_THING } from '../company/same-thing-words';
import { sameSubject } from '../company/stacking/same-subject';
import { paidBy } from '../readings/amount';
import type { Award } from '../rules/awards';
import { Exact } from '../rules/exact';
import { text, type Text } from '../rules/text';
import { fieldLabel } from '../table/fields';
import { moneyText } from '../words/figures';
import type { AuditedRow, Together } from './audited-list';
import { mayBe, placesOf, wordsOfRows, type CompanyPayment, type Terms } from './company-payments';
import type { PaidClaim } from './row-groups';
import { differenceWords, inOneSentence } from './why-words';
import { yuanIn, yuanText } from './yuan';

/** Support for several years of one thing: its payments under one award, each in its year. */
interface YearOfSupport {
  readonly one: PaidClaim;
  /** The input that says which year of support it is, with what a table calls it. */
  readonly name: string;
  readonly label: Text;
  /** What the row says of it; null where it says nothing and year 1 was taken. */
  readonly stated: number | null;
  /** Payments for earlier years that are surely of the same thing. */
  readonly before: readonly PaidClaim[];
  /** Those that surely or perhaps are. */
  readonly perhapsBefore: readonly PaidClaim[];
  /** The year of support that the list tells, at least: payments before the list began are in no list. */
  readonly least: number;
  /** The same, if all that perhaps is the same thing is. */
  readonly perhapsLeast: number;
  /** The latest that it can be by what the list says: support may have been given in the years between. */
  readonly most: number;
}

/**
 * 最长3年, 逐年递减: what a second payment for one thing comes to, where the list itself tells that it is a second
 * one. A row that leaves its year of support out is taken by the year that the list tells; one that states another
 * than the list is asked about.
 * @returns the payments with what they have a right to, without those that have none
 */
export function withYearsOfSupport(
  claims: readonly PaidClaim[],
  rows: readonly CompanyPayment[],
  { tolerance }: Terms,
  found: Map<number, Together>,
): readonly PaidClaim[] {
  const years = yearsOfSupport(claims);
  const kept = claims.map((one) => {
    const year = years.get(one);
    if (!year || year.perhapsBefore.length === 0) return one;
    const held = new HeldYear(year, rows, tolerance);
    const together = held.together();
    if (together) found.set(one.at, together);
    return held.claim();
  });
  return kept.filter(({ own }) => own.gt(0));
}

/**
 * A payment that is less than the first year comes to is no underpayment where the list tells that it is for a
 * later one: it is held against that year.
 */
export function byTheYearOfTheList(
  alone: Omit<AuditedRow, 'together'>,
  together: Together,
  tolerance: Exact,
): AuditedRow {
  const { kind, verdict, amount, why } = together;
  const isByTheList = kind === 'yearsOfSupport' && verdict === 'agrees' && alone.verdict === 'under';
  if (!isByTheList || amount === null || why === null || alone.paid === null) return { ...alone, together };
  const difference = yuanIn(alone.paid).minus(yuanIn(amount));
  const agrees = difference.abs().lte(tolerance);
  return {
    ...alone,
    together,
    recomputed: amount,
    difference: yuanText(difference),
    verdict: agrees ? 'agrees' : 'under',
    isBelowBound: !agrees && alone.isBelowBound,
    why: agrees ? why : inOneSentence([differenceWords(difference), why]),
    parting: null,
    reading: null,
  };
}

/** Each payment that states, or leaves out, a year of support, with the payments before it. */
function yearsOfSupport(claims: readonly PaidClaim[]): ReadonlyMap<PaidClaim, YearOfSupport> {
  const found = new Map<PaidClaim, YearOfSupport>();
  const inOrder = [...claims].sort((a, b) => (a.claim.year ?? 0) - (b.claim.year ?? 0));
  for (const one of inOrder) {
    const input = yearInput(one.claim.award);
    if (!input) continue;
    const earlier = inOrder.filter((before) => isOfEarlierYear(before, one));
    const before = earlier.filter((other) => isSame(other, one) === 'yes');
    const perhapsBefore = earlier.filter((other) => isSame(other, one) !== 'no');
    const knownOf = (some: readonly PaidClaim[]) => some.flatMap((other) => found.get(other) ?? []);
    const fact = one.claim.facts[input.name];
    const isLeftOut = one.assessment.omitted.has(input.name) || !(fact instanceof Exact);
    const certain = knownOf(before);
    found.set(one, {
      one,
      name: input.name,
      label: fieldLabel(input.input),
      stated: isLeftOut ? null : fact.toNumber(),
      before,
      perhapsBefore,
      least: Math.max(1, ...certain.map(({ stated, least }) => (stated ?? least) + 1)),
      perhapsLeast: Math.max(
        1,
        ...knownOf(perhapsBefore).map((other) => (other.stated ?? other.perhapsLeast) + 1),
      ),
      most: Math.min(...certain.map((other) => (other.stated ?? other.least) + yearsBetween(other.one, one))),
    });
  }
  return found;
}

const yearInput = ({ inputs }: Award) => inputs.find(({ input }) => input.kind === 'yearOfSupport');

const isOfEarlierYear = ({ claim: before }: PaidClaim, { claim }: PaidClaim): boolean =>
  before.award === claim.award && before.year !== null && claim.year !== null && before.year < claim.year;

const isSame = (a: PaidClaim, b: PaidClaim): ReturnType<typeof sameSubject> =>
  sameSubject(a.claim, b.claim, a.claim.award.subject.kind);

const yearsBetween = ({ claim: before }: PaidClaim, { claim }: PaidClaim): number =>
  (claim.year ?? 0) - (before.year ?? 0);

/** No text supports anything for longer: beyond it no year of support pays more than one before it. */
const LONGEST = 10;

/** One payment held against the year of support that the list tells. */
class HeldYear {
  /** What was paid of what the row may have by itself. */
  private readonly paid: Exact;
  private readonly right: Exact;

  constructor(
    private readonly year: YearOfSupport,
    private readonly rows: readonly CompanyPayment[],
    private readonly tolerance: Exact,
  ) {
    const { one, stated, least } = year;
    this.paid = Exact.min(one.paid, one.own);
    this.right = stated === null ? this.amountFrom(least) : one.own;
  }

  claim(): PaidClaim {
    const { one } = this.year;
    if (this.right.eq(one.own) || (this.isTooMuch && this.isPerhapsPart)) return one;
    return { ...one, own: this.right, paid: Exact.min(one.paid, this.right) };
  }

  /** null where there is nothing to say. */
  together(): Together | null {
    const { stated, before, least, most, perhapsLeast } = this.year;
    if (stated !== null)
      return before.length > 0 && (stated < least || stated > most)
        ? this.open(this.statesAnother(), before)
        : null;
    if (this.isTooMuch && this.isPerhapsPart) return this.open(this.perhapsPart(), before);
    if (this.isTooMuch) return { ...this.said(this.tooLate(), before), verdict: 'over' };
    const { perhapsBefore } = this.year;
    if (this.exceeds(this.amountFrom(perhapsLeast))) return this.open(this.perhapsLater(), perhapsBefore);
    const isLess = this.right.lt(this.year.one.own);
    return isLess ? { ...this.said(this.byTheList(), before), verdict: 'agrees' } : null;
  }

  /** The most that any year of support from this one on comes to. */
  private amountFrom(year: number): Exact {
    const { one, name } = this.year;
    if (year <= 1) return one.own;
    const { award, facts } = one.claim;
    const amounts = Array.from({ length: LONGEST }, (_, at) =>
      paidBy(award.rule, { ...facts, [name]: new Exact(year + at) }),
    );
    return Exact.min(one.own, Exact.max(...amounts));
  }

  private exceeds(right: Exact): boolean {
    return this.paid.minus(right).gt(this.tolerance);
  }

  private get isTooMuch(): boolean {
    return this.exceeds(this.right);
  }

  /** Where only the days of payment tell two years apart, both may be parts of one year’s support. */
  private get isPerhapsPart(): boolean {
    const { one, before } = this.year;
    return before.some((other) => {
      if (this.saysYear(one) && this.saysYear(other)) return false;
      return other.paid.plus(one.paid).lte(Exact.max(other.own, one.own).plus(this.tolerance));
    });
  }

  private saysYear({ at }: PaidClaim): boolean {
    return (this.rows[at]?.row.listed.year ?? null) !== null;
  }

  private said(why: Text, others: readonly PaidClaim[]): Omit<Together, 'verdict'> {
    return {
      kind: 'yearsOfSupport',
      amount: yuanText(this.right),
      why,
      others: placesOf(others, this.rows),
    };
  }

  private open(why: Text, others: readonly PaidClaim[]): Together {
    return { ...this.said(why, others), verdict: 'open', amount: yuanText(this.year.one.own) };
  }

  private where(some: readonly PaidClaim[]): Text {
    return wordsOfRows(some, this.rows);
  }

  private tooLate(): Text {
    const { label, least, before } = this.year;
    const [where, may] = [this.where(before), mayBe(this.right)];
    return text(
      `没有写“${label.zh}”，按名单至少是第 ${least} 年支持：${where.zh}已发此前年度的，${may.zh}`,
      `“${label.en}” is not stated; by the list it is year ${least} of support or later: ` +
        `${where.en} had earlier years; ${may.en}`,
    );
  }

  private byTheList(): Text {
    const { label, least, before } = this.year;
    const [where, right] = [this.where(before), moneyText(this.right)];
    return text(
      `没有写“${label.zh}”，${where.zh}已发此前年度的，按名单是第 ${least} 年支持，应为 ${right.zh}`,
      `“${label.en}” is not stated; ${where.en} had earlier years, so that by the list it is year ${least} ` +
        `of support and comes to ${right.en}`,
    );
  }

  private perhapsLater(): Text {
    const { one, label, perhapsLeast, perhapsBefore } = this.year;
    const [where, may] = [this.where(perhapsBefore), mayBe(this.amountFrom(perhapsLeast))];
    const same = SAME_THING[one.claim.award.subject.kind];
    return text(
      `第几年支持？没有写“${label.zh}”；本行与${where.zh}${same.zh}若是，按名单至少是第 ${perhapsLeast} 年，${may.zh}`,
      `Which year of support is it? “${label.en}” is not stated. Are this row and ${where.en} ${same.en} ` +
        `If so, by the list it is year ${perhapsLeast} or later, and ${may.en}`,
    );
  }

  private perhapsPart(): Text {
    const { least, before } = this.year;
    const where = this.where(before);
    return text(
      `第几年支持？与${where.zh}合计没有超过一年的应发金额：是第 ${least} 年支持，还是同一年的分期发放？`,
      `Which year of support is it? Together with ${where.en} it is no more than one year comes to: ` +
        `is it year ${least}, or a part of the same year?`,
    );
  }

  private statesAnother(): Text {
    const { label, stated, least, most, before } = this.year;
    const where = this.where(before);
    const [zh, en] =
      most > least
        ? [`第 ${least} 至 ${most} 年`, `year ${least} to ${most}`]
        : [`第 ${least} 年`, `year ${least}`];
    return text(
      `第几年支持？“${label.zh}”写的是第 ${stated} 年，而${where.zh}已发此前年度的，按名单应为${zh}`,
      `Which year of support is it? “${label.en}” says year ${stated}, where ${where.en} had earlier years ` +
        `and by the list it is ${en}`,
    );
  }
}
