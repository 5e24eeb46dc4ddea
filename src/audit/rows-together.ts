import { assessAward, isToVerify } from '../company/assessment';
import { claimOf } from '../company/company-stacking';
import { questionSentence } from '../company/question-sentences';
import type { EnterpriseRow } from '../company/row-place';
import { rowsText } from '../company/row-words';
import { sameSubject } from '../company/stacking/same-subject';
import type { Claim } from '../company/stacking/claim';
import type { Question } from '../company/stacking/relations';
import { stackClaims, type HonestTotal } from '../company/stacking/stacking';
import { paidBy } from '../readings/amount';
import { Exact, ZERO } from '../rules/exact';
import type { PolicyBook } from '../rules/policy-book';
import { mapText, text, type Text } from '../rules/text';
import { moneyText } from '../words/figures';
import type { RowPlace, Together, TogetherKind } from './audited-list';
import type { JudgedRow, ListRow } from './judged-row';
import { paidClaims, thingOfId, thingsOf, type PaidClaim } from './row-groups';
import { yuanText } from './yuan';

/** A row of a company with what it comes to by itself. */
export interface CompanyPayment {
  readonly row: ListRow;
  readonly judged: JudgedRow;
}

interface Terms {
  readonly book: PolicyBook;
  readonly tolerance: Exact;
}

const NOT_ALONE: Pick<Together, 'kind' | 'why' | 'others'> = { kind: null, why: null, others: [] };

/**
 * 合计口径: what each payment of a company may be beside the others. A payment is too much where it is so whatever is
 * answered to what the list leaves open; of two that exclude one another the later one is named.
 * @param rows of one company, in the order of the list
 */
export function rowsTogether(rows: readonly CompanyPayment[], terms: Terms): readonly Together[] {
  const alone = rows.map(({ judged: { audited } }): Together => {
    return { ...NOT_ALONE, verdict: 'agrees', amount: audited.recomputed };
  });
  if (rows.length < 2 && !rows.some(isOnProject)) return alone;
  const found = new Map<number, Together>();
  const rights = inOrderOfPayment(rows);
  if (rights.length > MOST_PAIRED) {
    for (const { at, claim } of rights) found.set(at, notHeld(rights.length, claim.amount));
    repeatedRows(rows, found);
    return alone.map((one, at) => found.get(at) ?? one);
  }
  const claims = withHistory(paidClaims(rights), rows, terms, found);
  for (const part of connected(claims)) holdTogether(part, rows, terms, found);
  repeatedRows(rows, found);
  return alone.map((one, at) => found.get(at) ?? one);
}

/** A limit over a project may hold over a single payment. */
const isOnProject = ({ judged: { right } }: CompanyPayment): boolean =>
  right?.claim.award.subject.partOfProject === true;

/** By date where all rows have one, else as they stand in the list. */
function inOrderOfPayment(rows: readonly CompanyPayment[]) {
  const rights = rows.flatMap(({ judged }, at) => (judged.right ? [{ ...judged.right, at }] : []));
  const dayAt = (at: number): string | null => {
    const audited = rows[at]?.judged.audited;
    return audited?.isOwnDay ? audited.day : null;
  };
  if (rights.some(({ at }) => dayAt(at) === null)) return rights;
  return [...rights].sort((a, b) => {
    const [one, other] = [dayAt(a.at) ?? '', dayAt(b.at) ?? ''];
    return one < other ? -1 : one > other ? 1 : a.at - b.at;
  });
}

/**
 * 首次: what an earlier row of the list reached is history. Where with it the clause comes to less, the right is
 * that much; where it is not known to be the same thing, that is asked.
 */
function withHistory(
  claims: readonly PaidClaim[],
  rows: readonly CompanyPayment[],
  { tolerance }: Terms,
  found: Map<number, Together>,
): readonly PaidClaim[] {
  const kept: PaidClaim[] = [];
  for (const one of claims) {
    const earlier = kept.filter((before) => isEarlierYear(before, one));
    const certain = rightWith(
      one,
      earlier.filter((before) => isSame(before, one) === 'yes'),
    );
    const possible = rightWith(
      one,
      earlier.filter((before) => isSame(before, one) !== 'no'),
    );
    const paid = Exact.min(one.paid, one.own);
    if (paid.minus(certain).gt(tolerance)) {
      found.set(one.at, {
        verdict: 'over',
        kind: 'firstTimeTwice',
        amount: yuanText(certain),
        why: reachedBefore(earlier, rows, certain),
        others: placesOf(earlier, rows),
      });
      kept.push({ ...one, own: certain, paid: certain });
      continue;
    }
    if (paid.minus(possible).gt(tolerance)) {
      found.set(one.at, {
        verdict: 'open',
        kind: 'firstTimeTwice',
        amount: yuanText(one.own),
        why: perhapsBefore(earlier, rows),
        others: placesOf(earlier, rows),
      });
    }
    kept.push(one);
  }
  return kept.filter(({ own }) => own.gt(0));
}

const isEarlierYear = (before: PaidClaim, one: PaidClaim): boolean =>
  before.claim.award === one.claim.award &&
  before.claim.award.firstTime !== null &&
  before.claim.year !== null &&
  one.claim.year !== null &&
  before.claim.year < one.claim.year;

const isSame = (a: PaidClaim, b: PaidClaim): ReturnType<typeof sameSubject> =>
  sameSubject(a.claim, b.claim, a.claim.award.subject.kind);

/** What a claim comes to where its history is at least what earlier rows reached. */
function rightWith(one: PaidClaim, earlier: readonly PaidClaim[]): Exact {
  const { award, facts } = one.claim;
  const { firstTime } = award;
  if (!firstTime || earlier.length === 0) return one.own;
  const reached = earlier.flatMap(({ claim }) => {
    const measure = claim.facts[firstTime.measure];
    return measure instanceof Exact ? [measure] : [];
  });
  const stated = facts[firstTime.history];
  const history = [...reached, ...(stated instanceof Exact ? [stated] : [])].reduce(
    (high, value) => Exact.max(high, value),
    ZERO,
  );
  return Exact.min(one.own, paidBy(award.rule, { ...facts, [firstTime.history]: history }));
}

function reachedBefore(earlier: readonly PaidClaim[], rows: readonly CompanyPayment[], right: Exact): Text {
  const [where, may] = [wordsOfRows(earlier, rows), moneyText(right)];
  return text(
    `首次奖励只发一次：${where.zh}已发过此前年度的，本行最多 ${may.zh}`,
    `It is paid for the first time alone: ${where.en} had it for an earlier year; at most ${may.en} here`,
  );
}

const perhapsBefore = (earlier: readonly PaidClaim[], rows: readonly CompanyPayment[]): Text => {
  const where = wordsOfRows(earlier, rows);
  return text(
    `首次奖励只发一次：与${where.zh}是同一产品（项目）吗？`,
    `It is paid for the first time alone: is it the same thing as in ${where.en}?`,
  );
};

/** Payments that can have to do with one another: of one award, of one matter, of one project. */
function connected(claims: readonly PaidClaim[]): readonly (readonly PaidClaim[])[] {
  const parts: { readonly keys: Set<string>; readonly claims: PaidClaim[] }[] = [];
  for (const one of claims) {
    const { award } = one.claim;
    const keys = [
      award.name,
      ...award.matters.map(({ id }) => `matter ${id}`),
      ...(award.subject.partOfProject ? ['project'] : []),
    ];
    const touching = parts.filter((part) => keys.some((key) => part.keys.has(key)));
    const [first, ...others] = touching;
    const into = first ?? { keys: new Set<string>(), claims: [] };
    if (!first) parts.push(into);
    for (const other of others) {
      for (const key of other.keys) into.keys.add(key);
      into.claims.push(...other.claims);
      parts.splice(parts.indexOf(other), 1);
    }
    for (const key of keys) into.keys.add(key);
    into.claims.push(one);
  }
  return parts.map((part) => [...part.claims].sort((a, b) => claims.indexOf(a) - claims.indexOf(b)));
}

/** More payments that hang together are told apart by no list; what is found of them is asked. */
const MOST_TOGETHER = 200;
/** Payments of one name that are still compared pair by pair: more are a treasury’s, and no company’s. */
const MOST_PAIRED = 2_000;

function notHeld(payments: number, own: Exact): Together {
  return {
    verdict: 'open',
    kind: null,
    amount: yuanText(own),
    why: text(
      `这家企业有 ${payments} 笔相互有关的发放，没有逐笔合并核对，请核实`,
      `${payments} payments of this company bear on one another and were not held together one by one`,
    ),
    others: [],
  };
}

function holdTogether(
  claims: readonly PaidClaim[],
  rows: readonly CompanyPayment[],
  terms: Terms,
  found: Map<number, Together>,
): void {
  const limits = limitsOf(claims, rows, terms);
  if (claims.length < 2 && limits.length === 0) return;
  if (claims.length > MOST_TOGETHER) {
    tooMany(claims, limits, terms, found);
    return;
  }
  const total = (some: readonly PaidClaim[]): HonestTotal => stackClaims(thingsOf(some), limits);
  const all = total(claims);
  const sum = claims.reduce((so, one) => so.plus(rightPaid(one)), ZERO);
  const isBitten = sum.minus(all.most.total).gt(terms.tolerance);
  const isOpen = sum.minus(all.certain.total).gt(terms.tolerance);
  if (isBitten || isOpen) {
    let [most, certain] = [ZERO, ZERO];
    claims.forEach((one, at) => {
      const now = total(claims.slice(0, at + 1));
      const [inFavour, against] = [gain(now.most.total, most), gain(now.certain.total, certain)];
      [most, certain] = [now.most.total, now.certain.total];
      const paid = rightPaid(one);
      const context = { one, before: claims.slice(0, at), now, rows };
      if (paid.minus(inFavour).gt(terms.tolerance)) {
        put(found, one.at, tooMuch(context, Exact.min(inFavour, paid)));
      } else if (paid.minus(against).gt(terms.tolerance)) {
        put(found, one.at, asked(context, all.questions));
      }
    });
  }
  partialPayments(claims, rows, found);
}

/** What is surely too much is never called open again. */
function put(found: Map<number, Together>, at: number, together: Together): void {
  if (found.get(at)?.verdict === 'over') return;
  found.set(at, together);
}

const rightPaid = ({ paid, own }: PaidClaim): Exact => Exact.min(paid, own);

const gain = (now: Exact, before: Exact): Exact => Exact.max(ZERO, now.minus(before));

/** Limits over a project, for what the rows and their companies say of it. */
function limitsOf(
  claims: readonly PaidClaim[],
  rows: readonly CompanyPayment[],
  { book }: Terms,
): readonly Claim[] {
  if (!claims.some(({ claim }) => claim.award.subject.partOfProject)) return [];
  const limiting = book.provisions.filter(({ award }) => award.limitsCompanyTotal);
  return claims.flatMap(({ at }) => {
    const payment = rows[at];
    if (!payment) return [];
    const { day } = payment.judged.audited;
    return limiting.flatMap((provision): Claim[] => {
      const assessed = assessAward(provision, payment.row.filled, day);
      const isInForce = assessed.standing === 'inForce' || assessed.standing === 'expired';
      if (!isInForce || assessed.verdict !== 'applicable' || isToVerify(assessed)) return [];
      const said = { dataYear: payment.judged.audited.year, received: NOTHING_RECEIVED };
      const claim = claimOf(assessed, `limit ${provision.award.name} ${at}`, said);
      return claim ? [claim] : [];
    });
  });
}

const NOTHING_RECEIVED: ReadonlyMap<string, Exact> = new Map();

interface Context {
  readonly one: PaidClaim;
  readonly before: readonly PaidClaim[];
  readonly now: HonestTotal;
  readonly rows: readonly CompanyPayment[];
}

/** Why a payment is too much beside those before it, and what of it is not. */
function tooMuch(context: Context, amount: Exact): Together {
  const { one, before, rows } = context;
  const cause = causeOf(context);
  const others = before.filter(({ thing }) => cause.things.includes(thing));
  const [where, may] = [wordsOfRows(others, rows), moneyText(amount)];
  const had = others.length > 0 ? text(`${where.zh}已发，`, `${where.en} had it; `) : text('', '');
  return {
    verdict: 'over',
    kind: cause.kind,
    amount: yuanText(amount),
    why: text(
      `${cause.text.zh}：${had.zh}本行最多 ${may.zh}`,
      `${cause.text.en}: ${had.en}at most ${may.en} here`,
    ),
    others: placesOf(others.length > 0 ? others : before.filter((row) => row.thing === one.thing), rows),
  };
}

interface Cause {
  readonly kind: TogetherKind;
  readonly text: Text;
  readonly things: readonly number[];
}

function causeOf({ one, before, now }: Context): Cause {
  const { award } = one.claim;
  const twice = before.filter(({ thing }) => thing === one.thing);
  if (twice.length > 0) return { ...twiceOf(one), things: [one.thing] };
  const { lost, limits } = now.most;
  const own = lost.find(({ id }) => thingOfId(id) === one.thing);
  const givingWay = lost.filter(({ to }) => to.some(({ id }) => thingOfId(id) === one.thing));
  const rivals = [...(own?.to ?? []), ...givingWay].map(({ id }) => thingOfId(id));
  const [rival] = own ? own.to : givingWay;
  if (rival) {
    if (rival.award === award) return { ...twiceOf(one), things: rivals };
    const [matter] = (own ?? givingWay[0])?.matters ?? [];
    const label = matter?.label ?? award.title;
    return {
      kind: 'stacking',
      text: text(
        `同一事项（${label.zh}）不重复享受，与“${rival.award.title.zh}”只取一项`,
        `One thing (${label.en}) is paid for once: either this or “${rival.award.title.en}”`,
      ),
      things: rivals,
    };
  }
  const biting = limits.find(
    ({ reduction, covered }) => reduction.gt(0) && covered.some(({ id }) => thingOfId(id) === one.thing),
  );
  const things = (biting?.covered ?? []).map(({ id }) => thingOfId(id)).filter((id) => id !== one.thing);
  return biting
    ? { ...limitCause(biting, one), things }
    : { ...twiceOf(one), things: before.map((row) => row.thing) };
}

function limitCause(
  { kind, limit, amount }: HonestTotal['most']['limits'][number],
  { claim }: PaidClaim,
): Omit<Cause, 'things'> {
  const most = moneyText(amount);
  switch (kind) {
    case 'year': {
      const words = claim.award.ceiling?.words ?? '';
      return {
        kind: 'yearlyCeiling',
        text: text(`年度合计上限 ${most.zh}（“${words}”）`, `Yearly ceiling of ${most.en} (“${words}”)`),
      };
    }
    case 'ever': {
      const words = claim.award.ceiling?.words ?? '';
      return {
        kind: 'everCeiling',
        text: text(`累计上限 ${most.zh}（“${words}”）`, `Ceiling over all years of ${most.en} (“${words}”)`),
      };
    }
    case 'ladder':
      return {
        kind: claim.award.firstTime ? 'firstTimeTwice' : 'ladder',
        text: text(
          `进档差额：各档合计不超过最高一档的 ${most.zh}`,
          `Steps of one ladder: together no more than the highest, ${most.en}`,
        ),
      };
    case 'project':
      return {
        kind: 'limit',
        text: text(`“${limit.award.title.zh}” ${most.zh}`, `“${limit.award.title.en}” of ${most.en}`),
      };
  }
}

/** The same thing was paid for before. */
function twiceOf({ claim: { award } }: PaidClaim): Omit<Cause, 'things'> {
  const isFirst = award.firstTime !== null || award.quote.includes('首次');
  if (isFirst && (award.frequency === 'once' || award.frequency === 'once per tier' || award.firstTime))
    return {
      kind: 'firstTimeTwice',
      text: text('首次奖励只发一次', 'It is paid for the first time alone'),
    };
  if (award.frequency === 'once')
    return { kind: 'once', text: text('一次性奖补只发一次', 'It is paid once') };
  return { kind: 'doublePayment', text: text('同一事项重复发放', 'The same thing was paid for twice') };
}

/** What the list leaves open of a payment. */
function asked({ one, before, rows }: Context, questions: readonly Question[]): Together {
  const isAbout = (claim: Claim): boolean => thingOfId(claim.id) === one.thing;
  const own = questions.filter(({ about }) => about.some(isAbout));
  const withEarlier = own.find(({ about }) =>
    about.some((claim) => before.some(({ thing }) => thingOfId(claim.id) === thing)),
  );
  const question = withEarlier ?? own[0] ?? questions[0];
  const things = question?.about.map(({ id }) => thingOfId(id)).filter((id) => id !== one.thing) ?? [];
  const others = before.filter(({ thing }) => things.includes(thing));
  return {
    verdict: 'open',
    kind: openKind(question),
    amount: yuanText(one.own),
    why: question
      ? questionSentence(question, { rows: enterpriseRows(rows) })
      : text(
          '与其他行是否为同一事项，请核实',
          'Please verify whether it is for the same thing as other rows',
        ),
    others: placesOf(others, rows),
  };
}

function openKind(question: Question | undefined): TogetherKind {
  if (question?.kind === 'inProject') return 'limit';
  const [a, b] = question?.about ?? [];
  return a && b && a.award !== b.award ? 'stacking' : 'doublePayment';
}

const enterpriseRows = (rows: readonly CompanyPayment[]): readonly [EnterpriseRow, ...EnterpriseRow[]] => {
  const [first, ...others] = rows.map(({ row }) => row.listed);
  if (!first) throw new RangeError('a company has at least one row');
  return [first, ...others];
};

/** Payments of one thing that together do not exceed its right: instalments, or a payment for another thing. */
function partialPayments(
  claims: readonly PaidClaim[],
  rows: readonly CompanyPayment[],
  found: Map<number, Together>,
): void {
  for (const one of claims) {
    const before = claims.slice(0, claims.indexOf(one)).filter(({ thing }) => thing === one.thing);
    if (before.length === 0 || found.has(one.at)) continue;
    const where = wordsOfRows(before, rows);
    found.set(one.at, {
      verdict: 'open',
      kind: 'partialPayment',
      amount: yuanText(one.own),
      why: text(
        `与${where.zh}是同一事项，合计没有超过应发金额：是分期发放吗？`,
        `For the same thing as ${where.en}, together no more than is due: was it paid in parts?`,
      ),
      others: placesOf(before, rows),
    });
  }
}

function tooMany(
  claims: readonly PaidClaim[],
  limits: readonly Claim[],
  { tolerance }: Terms,
  found: Map<number, Together>,
): void {
  const { most } = stackClaims(thingsOf(claims.slice(0, MOST_TOGETHER)), limits);
  const sum = claims.slice(0, MOST_TOGETHER).reduce((so, one) => so.plus(rightPaid(one)), ZERO);
  const isBitten = sum.minus(most.total).gt(tolerance);
  for (const one of claims.slice(isBitten ? 0 : MOST_TOGETHER))
    put(found, one.at, notHeld(claims.length, one.own));
}

/** A row that says exactly what one above it says may be the same payment, entered twice. */
function repeatedRows(rows: readonly CompanyPayment[], found: Map<number, Together>): void {
  const seen = new Map<string, number>();
  const alike = paidAlike(rows);
  rows.forEach(({ row, judged }, at) => {
    if (!alike.has(at)) return;
    const words = wordsOfRow(row);
    const before = seen.get(words);
    if (before === undefined) {
      seen.set(words, at);
      return;
    }
    if (found.get(at)?.verdict === 'over' || judged.audited.paid === null) return;
    const first = rows[before];
    if (!first) return;
    const where = rowsText([first.row.listed]);
    found.set(at, {
      verdict: 'open',
      kind: 'repeatedRow',
      amount: judged.audited.recomputed,
      why: text(
        `与${where.zh}完全相同：是重复录入或重复发放吗？`,
        `It says exactly what ${where.en} says: was it entered or paid twice?`,
      ),
      others: [placeOf(first)],
    });
  });
}

/** Positions of rows that share item and amount with another: no others can be the same. */
function paidAlike(rows: readonly CompanyPayment[]): ReadonlySet<number> {
  const first = new Map<string, number>();
  const alike = new Set<number>();
  rows.forEach(({ judged: { audited } }, at) => {
    const key = `${audited.paid ?? ''} ${audited.item}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, at);
    else alike.add(known).add(at);
  });
  return alike;
}

/** All that a row says in the columns that are known. */
function wordsOfRow({ listed, said }: ListRow): string {
  return said.map((label) => JSON.stringify(listed.cell(label)?.value ?? null)).join(' ');
}

const placeOf = ({ row }: CompanyPayment): RowPlace => ({ sheet: row.sheet, row: row.listed.row + 1 });

const placesOf = (some: readonly PaidClaim[], rows: readonly CompanyPayment[]): readonly RowPlace[] =>
  some.flatMap(({ at }) => {
    const payment = rows[at];
    return payment ? [placeOf(payment)] : [];
  });

function wordsOfRows(some: readonly PaidClaim[], rows: readonly CompanyPayment[]): Text {
  const places = some.flatMap(({ at }) => rows[at]?.row.listed ?? []);
  return places.length > 0 ? rowsText(places) : mapText([], text('', ''));
}
