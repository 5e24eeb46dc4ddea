import { assessAward, isToVerify, type AwardAssessment } from '../company/assessment';
import { claimOf, isEarnedInForce } from '../company/company-stacking';
import type { EnterpriseRow } from '../company/row-place';
import type { Claim } from '../company/stacking/claim';
import { a1 } from '../formulas/cell-names';
import { paidBy } from '../readings/amount';
import { Exact, ZERO } from '../rules/exact';
import type { Day } from '../rules/dates';
import { standingOn } from '../rules/policies';
import type { PolicyBook, Provision } from '../rules/policy-book';
import { mapText, text, type Text } from '../rules/text';
import { clauseYears } from '../table/clause-years';
import { readCompanyInput, readFigure } from '../table/company-inputs';
import { fieldLabel } from '../table/fields';
import { PAID_AMOUNT, PAID_DAY, PAYMENT_BASIS, PAYMENT_ITEM } from '../table/payment-fields';
import { citation } from '../words/citations';
import { dayText, validity } from '../words/days';
import { moneyText } from '../words/figures';
import type { AuditedRow, Parting, ReadCell, RowVerdict } from './audited-list';
import { candidatesOf, itemQuestion, readItem, type ItemReading } from './items';
import { readPaidDay } from './paid-day';
import { partingOf, readingOf, type OtherFigure, type Parted } from './parting';
import { wordsOf, type ListColumns } from './payments-list';
import type { Aliases } from './stored-aliases';
import {
  AGREES,
  andThen,
  differenceWords,
  inOneSentence,
  invalidWords,
  missingWords,
  refusalText,
  ROLE_WORDS,
} from './why-words';
import { yuanText } from './yuan';

/** A row of a list with all that its company is known by. */
export interface ListRow {
  /** As the list has it. */
  readonly listed: EnterpriseRow;
  /** The same, with what the company tables say where the list says nothing. */
  readonly filled: EnterpriseRow;
  readonly sheet: string;
  readonly columns: ListColumns;
  /** The labels of all fields that a column of the list feeds. */
  readonly said: readonly string[];
  /** Whether a person said the year of the table, so that it holds for every row. */
  readonly isYearSaid: boolean;
}

/** What all rows of a list are judged by. */
export interface JudgingTerms {
  readonly book: PolicyBook;
  readonly aliases: Aliases;
  /** The day of rows that have none; null: their dates are not tested. */
  readonly asOf: Day | null;
  readonly tolerance: Exact;
  /** Remembers what items are: a list says the same few again and again. */
  readonly items: Map<string, ItemReading>;
}

/** What a payment has a right to by its clause, to be held against the other rows of its company. */
export interface RightOfRow {
  readonly claim: Claim;
  readonly assessment: AwardAssessment;
  readonly paid: Exact;
}

export interface JudgedRow {
  readonly audited: Omit<AuditedRow, 'together'>;
  /** null where the row has no right that is known, or nothing was paid. */
  readonly right: RightOfRow | null;
  /** What the award of the row is by itself; null where there is none to assess. */
  readonly assessment: AwardAssessment | null;
}

/** What is said of a row whatever comes of it. */
type Known = Pick<
  AuditedRow,
  | 'sheet'
  | 'row'
  | 'company'
  | 'code'
  | 'district'
  | 'item'
  | 'paidCell'
  | 'itemCell'
  | 'day'
  | 'isOwnDay'
  | 'year'
>;

interface Found extends Partial<Omit<AuditedRow, 'together'>> {
  readonly verdict: RowVerdict;
  readonly why: Text;
}

/** Judges one payment by itself: what its clause comes to on its day, for what the row and its company say. */
export function judgedRow(row: ListRow, terms: JudgingTerms): JudgedRow {
  const day = dayOf(row, terms);
  const known = knownOf(row, day);
  const reading = itemOf(row, terms);
  const paid = paidOf(row.listed);
  const remarks = reading.kind === 'one' && reading.remark ? [...day.remarks, reading.remark] : day.remarks;
  const said = { paid: paid.amount && yuanText(paid.amount), remarks };
  if (reading.kind !== 'one') {
    const why = itemQuestion(known.item, reading) ?? AGREES;
    const candidates = candidatesOf(reading);
    return {
      audited: { ...UNKNOWN, ...known, ...said, candidates, verdict: 'itemOpen', why },
      right: null,
      assessment: null,
    };
  }
  const { provision } = reading;
  const { award } = provision;
  const named = { award: award.name, citation: citationOf(provision), clause: clauseOf(provision) };
  const early = award.role === 'award' ? notInForce(provision, day.day) : null;
  if (award.role !== 'award' || early) {
    const found: Found =
      award.role === 'award'
        ? { verdict: 'notApplicable', why: early ?? AGREES, ...nothingDue(paid) }
        : { verdict: 'notComputable', why: ROLE_WORDS[award.role] };
    const audited = { ...UNKNOWN, ...known, ...said, ...named, ...found };
    return { audited, right: null, assessment: null };
  }
  if (day.unreadable) {
    const unread: Found = { verdict: 'notComputable', why: day.unreadable };
    return {
      audited: { ...UNKNOWN, ...known, ...said, ...named, ...unread },
      right: null,
      assessment: null,
    };
  }
  const assessment = assessAward(provision, row.filled, day.day);
  const cells = cellsOf(assessment, row);
  const found = comparedWith({ row, terms, provision, assessment, paid, day: day.day });
  const isAsked = found.verdict === 'missing' && assessment.missing.length === 0;
  const doubts = isAsked ? assessment.inputDoubts : assessment.doubts;
  const all = [...remarks, ...takenFrom(cells), ...yearTaken(assessment), ...doubts];
  return {
    audited: { ...UNKNOWN, ...known, paid: said.paid, remarks: all, ...named, cells, ...found },
    right: isOverAndDone(assessment, found) ? null : rightOf(assessment, paid.amount, known),
    assessment,
  };
}

/** What is not said of a row until something is found. */
const UNKNOWN = {
  award: null,
  candidates: [],
  citation: null,
  clause: null,
  recomputed: null,
  range: null,
  difference: null,
  isBelowBound: false,
  parting: null,
  reading: null,
  settleable: null,
  cells: [],
} as const;

const nothingDue = ({ amount }: Paid): Partial<Found> =>
  amount ? { recomputed: NOTHING_DUE, difference: yuanText(amount) } : {};

const NOTHING_DUE = yuanText(ZERO);

/** Nothing of an ended policy is left to settle. */
const isOverAndDone = ({ standing }: AwardAssessment, { settleable }: Found): boolean =>
  standing === 'expired' && (settleable ?? null) === null;

const citations = new WeakMap<Provision['award'], Text>();

function citationOf({ policy, clause, award }: Provision): Text {
  const words = citations.get(award) ?? citation(policy, clause.article, clause.heading);
  citations.set(award, words);
  return words;
}

const clauses = new WeakMap<Provision['award'], Text>();

function clauseOf({ policy: { shortTitle }, clause: { article }, award }: Provision): Text {
  const words = clauses.get(award) ?? text(`${shortTitle.zh} ${article}`, `${shortTitle.en} ${article}`);
  clauses.set(award, words);
  return words;
}

interface RowDay {
  readonly day: Day | null;
  readonly isOwn: boolean;
  readonly remarks: readonly Text[];
  /** Why a day that is written cannot be taken: then nobody has said what was in force. */
  readonly unreadable: Text | null;
}

function dayOf({ listed }: ListRow, { asOf }: JudgingTerms): RowDay {
  const cell = listed.cell(PAID_DAY.label.zh);
  const read = readPaidDay(cell?.value);
  const plain = { remarks: [], unreadable: null };
  switch (read.kind) {
    case 'day':
      return { ...plain, day: read.day, isOwn: true };
    case 'month':
      return { ...plain, day: read.from, isOwn: true, remarks: [monthAlone(read.from)] };
    case 'blank':
      return { ...plain, day: asOf, isOwn: false, remarks: [asOf === null ? NOT_TESTED : takenOn(asOf)] };
    case 'unreadable':
      return { ...plain, day: null, isOwn: false, unreadable: unreadable(wordsOf(listed, PAID_DAY)) };
  }
}

const monthAlone = (from: Day): Text =>
  text(
    `发放日期只有年月，按当月第一天（${from}）判断有效期`,
    `The date of payment is a month; its first day (${from}) was taken`,
  );

const unreadable = (words: string): Text =>
  text(`发放日期“${words}”读不出是哪一天`, `The date of payment “${words}” is no day`);

/** Said of every row without a day where the auditor gave none. */
export const NOT_TESTED: Text = text(
  '没有发放日期，没有判断有效期',
  'There is no date of payment, so dates were not tested',
);

const takenWords = new Map<Day, Text>();

/** The same where the auditor gave one. */
export function takenOn(asOf: Day): Text {
  const words =
    takenWords.get(asOf) ??
    text(`没有发放日期，按 ${asOf} 判断有效期`, `There is no date of payment; ${asOf} was taken`);
  takenWords.set(asOf, words);
  return words;
}

function knownOf({ listed, filled, sheet, columns, isYearSaid }: ListRow, { day, isOwn }: RowDay): Known {
  const tableYear = listed.year === null ? listed.dataYear : null;
  const ofDay = isOwn && day !== null ? Number(day.slice(0, 4)) : null;
  return {
    sheet,
    row: listed.row + 1,
    company: listed.name,
    code: listed.code,
    district: filled.district,
    item: wordsOf(listed, PAYMENT_ITEM),
    paidCell: a1(listed.row, columns.paid),
    itemCell: a1(listed.row, columns.item),
    day,
    isOwnDay: isOwn,
    year: listed.year ?? (isYearSaid ? tableYear : (ofDay ?? tableYear)),
  };
}

function itemOf({ listed }: ListRow, { book, aliases, items }: JudgingTerms): ItemReading {
  const [item, basis] = [wordsOf(listed, PAYMENT_ITEM), wordsOf(listed, PAYMENT_BASIS)];
  const key = `${item}\n${basis}`;
  const known = items.get(key);
  if (known) return known;
  const read = readItem(book, item, { basis, aliases });
  if (items.size < MOST_ITEMS_KEPT) items.set(key, read);
  return read;
}

const MOST_ITEMS_KEPT = 10_000;

interface Paid {
  /** null where it cannot be told. */
  readonly amount: Exact | null;
  /** Why not, in words. */
  readonly question: Text | null;
}

const PAID_INPUT = PAID_AMOUNT.input;

function paidOf(listed: EnterpriseRow): Paid {
  const cell = listed.cell(PAID_AMOUNT.label.zh);
  if (!PAID_INPUT) return { amount: null, question: null };
  const read = readCompanyInput('paid', PAID_INPUT, cell);
  switch (read.kind) {
    case 'read':
      return { amount: read.fact instanceof Exact ? read.fact : null, question: null };
    case 'missing':
      return { amount: null, question: text('没有写发放金额', 'No amount paid is stated') };
    case 'asked':
      return { amount: null, question: read.question };
    case 'invalid':
      return { amount: null, question: read.message };
  }
}

/** Why a policy cannot be what was paid by on a day; null where it can, or has ended. */
function notInForce({ policy }: Provision, day: Day | null): Text | null {
  switch (standingOn(policy, day)) {
    case 'inForce':
    case 'expired':
      return null;
    case 'draft':
      return text('依据是征求意见稿，没有施行，不能发放', 'The basis is a draft and not in force');
    case 'notYet': {
      const period = validity(policy);
      const on = day === null ? text('', '') : dayText(day);
      return text(
        `${on.zh}政策还没有施行（有效期 ${period.zh}）`,
        `On ${on.en} the policy was not yet in force (valid ${period.en})`,
      );
    }
  }
}

function cellsOf({ cells, award }: AwardAssessment, { listed, sheet }: ListRow): readonly ReadCell[] {
  return [...cells].flatMap(([name, cell]): ReadCell[] => {
    const input = award.inputs.find((one) => one.name === name)?.input;
    if (!input) return [];
    const on = cell.sheet ?? sheet;
    const isOwn = cell.row === listed.row && cell.sheet === listed.sheet;
    const from = isOwn ? null : text(`“${on}”表第 ${cell.row + 1} 行`, `row ${cell.row + 1} of “${on}”`);
    return [{ label: fieldLabel(input), sheet: on, cell: a1(cell.row, cell.column), from }];
  });
}

/** 研发投入、营收增速取自“企业”表第 5 行 */
function takenFrom(cells: readonly ReadCell[]): readonly Text[] {
  const elsewhere = cells.filter(({ from }) => from !== null);
  const places = new Map(elsewhere.map(({ from }) => [from?.zh ?? '', from]));
  return [...places].flatMap(([key, from]): Text[] => {
    if (!from) return [];
    const labels = mapText(
      elsewhere.filter((one) => one.from?.zh === key).map(({ label }) => label),
      text('、', ', '),
    );
    return [text(`${labels.zh}取自${from.zh}`, `${labels.en} from ${from.en}`)];
  });
}

/** A year of support that nobody stated: the rows beside it may tell another. */
const yearTaken = ({ award, omitted }: AwardAssessment): readonly Text[] =>
  award.inputs
    .filter(({ name, input }) => input.kind === 'yearOfSupport' && omitted.has(name))
    .map(({ input }) => {
      const { zh, en } = fieldLabel(input);
      return text(
        `没有写“${zh}”，本行单独按第 1 年计`,
        `“${en}” is not stated; alone the row is taken as year 1`,
      );
    });

interface Comparing {
  readonly row: ListRow;
  /** One of the book, and not its like: much is remembered by it. */
  readonly provision: Provision;
  readonly terms: JudgingTerms;
  readonly assessment: AwardAssessment;
  readonly paid: Paid;
  readonly day: Day | null;
}

function comparedWith(comparing: Comparing): Found {
  const { assessment, paid } = comparing;
  if (assessment.standing === 'expired') return expired(comparing);
  const own = withoutPayment(assessment);
  if (own && own.verdict !== 'notApplicable') return own;
  if (!paid.amount) {
    const recomputed = yuanText(own ? ZERO : (assessment.amount ?? ZERO));
    return { verdict: 'notComputable', why: paid.question ?? AGREES, recomputed };
  }
  if (own) return notApplicable(comparing, own, paid.amount);
  const found = amounts(comparing, paid.amount);
  // What is too much even for a company of the district and the trade is too much whatever they are.
  return isToVerify(assessment) && found.verdict !== 'over' ? toVerify(assessment) : found;
}

/** Nobody has said that the clause is for this company: its district is not known, or its trade is another. */
function toVerify(assessment: AwardAssessment): Found {
  const { doubts, inputDoubts, amount } = assessment;
  return {
    verdict: 'missing',
    why: inOneSentence(doubts.slice(inputDoubts.length)),
    range: { from: yuanText(ZERO), to: yuanText(amount ?? ZERO) },
  };
}

/** What a row is whatever was paid; null where it has an amount. */
function withoutPayment(assessment: AwardAssessment): Found | null {
  switch (assessment.verdict) {
    case 'invalid':
      return { verdict: 'notComputable', why: invalidWords(assessment.invalid), ...rangeOf(assessment) };
    case 'missing':
      return { verdict: 'missing', why: missingWords(assessment), ...rangeOf(assessment) };
    case 'refused':
      return { verdict: 'notApplicable', why: refusalText(assessment.reasons) };
    case 'applicable':
    case 'nothing':
      return null;
  }
}

function rangeOf({ range }: AwardAssessment): Pick<Found, 'range'> {
  if (!range?.to.isFinite()) return { range: null };
  return { range: { from: yuanText(range.from), to: yuanText(range.to) } };
}

function notApplicable(comparing: Comparing, own: Found, paid: Exact): Found {
  const { terms } = comparing;
  const figures = { recomputed: yuanText(ZERO), difference: yuanText(paid) };
  if (paid.lte(terms.tolerance)) return { ...figures, verdict: 'agrees', why: own.why };
  return { ...own, ...figures, ...refusedParting(comparing, paid) };
}

/** What was not looked at, where a requirement fails and money was paid all the same. */
function refusedParting(comparing: Comparing, paid: Exact): Pick<Found, 'parting' | 'reading'> {
  const { assessment, terms } = comparing;
  if (assessment.missing.length > 0 || assessment.invalid.length > 0) return {};
  if (assessment.place === 'elsewhere') {
    const ours = paidBy(assessment.award.rule, assessment.facts);
    const isOurs = !ours.isZero() && paid.minus(ours).abs().lte(terms.tolerance);
    return isOurs ? { parting: { kind: 'rule', text: IGNORED_PLACE } } : {};
  }
  const found = partingFor(comparing, paid, ZERO);
  // The steps lead to nothing here; why says what fails.
  return found.parting?.kind === 'steps' ? { reading: found.reading } : found;
}

const IGNORED_PLACE = text(
  '按条款金额发放，没有看所属区',
  'Paid as the clause has it, without a look at the district',
);

function amounts(comparing: Comparing, paid: Exact): Found {
  const { assessment, terms } = comparing;
  const ours = assessment.amount ?? ZERO;
  const difference = paid.minus(ours);
  const figures = { recomputed: yuanText(ours), difference: yuanText(difference) };
  if (difference.abs().lte(terms.tolerance)) {
    const why = difference.isZero() ? AGREES : withinTolerance(difference);
    return { ...figures, verdict: 'agrees', why };
  }
  const parts = partingFor(comparing, paid, ours);
  const words = differenceWords(difference);
  const isOver = difference.gt(0);
  const { upperBound } = assessment.award;
  const bound =
    !isOver && upperBound !== null
      ? [text(`未超上限（条款写“${upperBound}”）`, `within the upper bound (“${upperBound}”)`)]
      : [];
  const because = ours.isZero() ? assessment.reasons.map((one) => one.text) : [];
  return {
    ...figures,
    ...parts,
    verdict: isOver ? 'over' : 'under',
    isBelowBound: bound.length > 0,
    why: andThen(words, [...bound, ...because, ...inShort(parts.parting, ours)]),
  };
}

/** Steps are told beside the sentence, which says where they lead to. */
function inShort(parting: Parting | null, ours: Exact): readonly Text[] {
  if (!parting) return [];
  if (parting.kind !== 'steps') return [parting.text];
  const due = moneyText(ours);
  return [text(`按条款应为 ${due.zh}`, `by the clause it is ${due.en}`)];
}

const withinTolerance = (difference: Exact): Text => {
  const by = moneyText(difference.abs());
  return text(`在容差内，相差 ${by.zh}`, `Within the tolerance: off by ${by.en}`);
};

/** After the last day: what the clause comes to for a year in which it was in force may still be settled. */
function expired(comparing: Comparing): Found {
  const { assessment, paid, day } = comparing;
  const { policy } = assessment;
  const ended = policy.effectiveTo === null ? text('', '') : dayText(policy.effectiveTo);
  const gone = text(`政策有效期至 ${ended.zh}`, `The policy ended on ${ended.en}`);
  const zero = { recomputed: yuanText(ZERO), difference: paid.amount && yuanText(paid.amount) };
  const base = { ...zero, verdict: 'expired' } as const;
  if (!isEarnedInForce(assessment, comparing.row.filled.dataYear ?? yearBefore(day))) {
    const late = text('数据所属年度政策已不在有效期', 'nor was it in force in the year of the figures');
    return { ...base, settleable: null, why: inOneSentence([gone, late]) };
  }
  const own = withoutPayment(assessment);
  if (own && own.verdict !== 'notApplicable')
    return { ...base, settleable: null, why: inOneSentence([gone, own.why]) };
  const ours = own ? ZERO : (assessment.amount ?? ZERO);
  const may = moneyText(ours);
  const words = ours.isZero()
    ? text('有效期内的数据也没有可结算的金额', 'nothing of the years in force is left to settle')
    : text(
        `有效期内年度的数据可以结算 ${may.zh}`,
        `for figures of a year in which it was in force ${may.en} may still be settled`,
      );
  return {
    ...base,
    settleable: yuanText(ours),
    why: inOneSentence([gone, words, ...(own ? [own.why] : [])]),
    parting: paid.amount && !ours.isZero() ? byDay(comparing, paid.amount, ours) : null,
  };
}

const yearBefore = (day: Day | null): number | null => (day === null ? null : Number(day.slice(0, 4)) - 1);

/** What was paid held against what may be settled. */
function byDay(comparing: Comparing, paid: Exact, ours: Exact): Parting | null {
  const { tolerance } = comparing.terms;
  if (paid.minus(ours).abs().lte(tolerance)) return { kind: 'day', text: IGNORED_DAY };
  return partingFor(comparing, paid, ours).parting;
}

const IGNORED_DAY = text(
  '按条款金额发放，没有看有效期',
  'Paid as the clause has it, without a look at its dates',
);

function partingFor(
  { row, terms, provision, assessment, day }: Comparing,
  paid: Exact,
  amount: Exact,
): Pick<AuditedRow, 'parting' | 'reading'> {
  const { facts, omitted } = assessment;
  const parted: Parted = {
    provision,
    facts,
    omitted,
    paid,
    amount,
    tolerance: terms.tolerance,
    others: (name) => otherFigures(row, provision, facts, name, day),
  };
  return { parting: partingOf(terms.book, parted), reading: readingOf(parted) };
}

/** The same measure of the year before, and the other figures of the clause that are of the same kind. */
function otherFigures(
  { filled }: ListRow,
  provision: Provision,
  facts: AwardAssessment['facts'],
  name: string,
  day: Day | null,
): readonly OtherFigure[] {
  const { inputs } = provision.award;
  const input = inputs.find((one) => one.name === name)?.input;
  if (!input || input.kind === 'code') return [];
  const earlier = filled.figure(input, { clause: clauseYears(provision, day), yearsBack: 1 }).cell;
  const value = readFigure(input, earlier);
  const before = earlier && value ? [{ called: text(earlier.header, earlier.header), value }] : [];
  const others = inputs.flatMap((one): OtherFigure[] => {
    const fact = facts[one.name];
    const isLike = one.name !== name && one.input.kind === input.kind;
    return isLike && fact instanceof Exact ? [{ called: fieldLabel(one.input), value: fact }] : [];
  });
  return [...before, ...others];
}

/** What the row may have by itself: nothing where nothing was paid. */
function rightOf(assessment: AwardAssessment, paid: Exact | null, { year }: Known): RightOfRow | null {
  if (!paid || paid.isZero()) return null;
  const claim = claimOf(assessment, assessment.award.name, { dataYear: year, received: NOTHING_RECEIVED });
  return claim ? { claim, assessment, paid } : null;
}

const NOTHING_RECEIVED: ReadonlyMap<string, Exact> = new Map();
