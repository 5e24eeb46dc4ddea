import { dayFromText, type Day } from '../../rules/dates';
import type { Policy } from '../../rules/policies';
import { policyBook, type PolicyBook } from '../../rules/policy-book';
import { text, type Text } from '../../rules/text';
import { dayText } from '../../words/days';
import type { PolicyChange } from './change-shape';
import { cut } from './form/form-fault';
import { readSetting, setText, withNumbersSet, type SetNumber } from './number-change';
import { policyFromForm, RefusedForm } from './policy-form';
import { marked } from './what-if-marks';

export type { DayPlace, PolicyChange } from './change-shape';
export { changeableNumbers, type ChangeableNumber } from './changeable-numbers';

/** A change that cannot be made. */
export interface ChangeFault {
  /** Which of the changes; null where several together are at fault. */
  readonly change: number | null;
  /** Names the change, says what was expected and what came. */
  readonly text: Text;
}

/** Changes that cannot be made together, with every fault that was found. Nothing was changed. */
export class RefusedChanges extends Error {
  override readonly name = 'RefusedChanges';

  constructor(readonly faults: readonly ChangeFault[]) {
    super(faults.map((fault) => fault.text.zh).join('\n'));
  }
}

/**
 * The book as it would be. Policies that no change bears on are the very same; the given book is not touched.
 * Changed policies and awards are marked (see `what-if-marks.ts`).
 * @throws RefusedChanges where a change names nothing, is out of its range, or tiers would no longer rise
 */
export function changedBook(book: PolicyBook, changes: readonly PolicyChange[]): PolicyBook {
  if (changes.length === 0) return book;
  const draft = new BookDraft(book);
  changes.forEach((change, at) => draft.take(change, at));
  return draft.bound();
}

type Assumptions = Map<string, Text[]>;

/** Policies first, numbers after them: all numbers of an award together, so that whole tables can move. */
class BookDraft {
  private policies: readonly Policy[];
  private readonly assumptions = new Map<string, Assumptions>();
  private readonly settings = new Map<string, Map<string, { readonly to: string; readonly at: number }>>();
  private readonly faults: ChangeFault[] = [];

  constructor(private readonly book: PolicyBook) {
    this.policies = book.policies;
  }

  take(change: PolicyChange, at: number): void {
    switch (change.kind) {
      case 'number':
        this.takeNumber(change, at);
        return;
      case 'day':
        this.takeDay(change, at);
        return;
      case 'adopted':
        this.takeAdoption(change, at);
        return;
      case 'policy':
        this.takePolicy(change.form, at);
        return;
    }
  }

  /** @throws RefusedChanges */
  bound(): PolicyBook {
    this.refuse();
    this.setNumbers();
    this.refuse();
    return policyBook(
      this.policies.map((policy) => {
        const assumed = this.assumptions.get(policy.id);
        const before = this.book.policies.find(({ id }) => id === policy.id);
        return assumed ? marked(policy, assumed, before) : policy;
      }),
    );
  }

  private takeNumber({ award, at, to }: Extract<PolicyChange, { kind: 'number' }>, change: number): void {
    const name = award.toUpperCase();
    const known = this.settings.get(name) ?? new Map<string, { readonly to: string; readonly at: number }>();
    if (known.has(at))
      this.fault(change, text(`${name}：“${cut(at)}”改了两次`, `${name}: “${cut(at)}” is changed twice`));
    this.settings.set(name, known.set(at, { to, at: change }));
  }

  private takeDay({ policy: id, at, to }: Extract<PolicyChange, { kind: 'day' }>, change: number): void {
    const policy = this.policyOf(id, change);
    if (!policy || !this.isDay(to, id, change)) return;
    const [before, after] = [openDay(policy[at]), openDay(to)];
    const place = DAY_PLACES[at];
    this.put({ ...policy, [at]: to }, change, [
      text(`${place.zh}由 ${before.zh} 改为 ${after.zh}`, `${place.en}: ${after.en} instead of ${before.en}`),
    ]);
  }

  private takeAdoption(
    { policy: id, from }: Extract<PolicyChange, { kind: 'adopted' }>,
    change: number,
  ): void {
    const policy = this.policyOf(id, change);
    if (!policy || !this.isDay(from, id, change)) return;
    if (policy.status !== 'draft') {
      const name = policy.shortTitle;
      this.fault(change, text(`${name.zh} 已经发布，不是草案`, `${name.en} is adopted and no draft`));
      return;
    }
    const day = dayText(from);
    this.put({ ...policy, status: 'adopted', effectiveFrom: from }, change, [
      text(
        `征求意见稿自 ${day.zh} 起按原样施行`,
        `the draft is adopted as it stands, in force from ${day.en}`,
      ),
    ]);
  }

  private takePolicy(form: unknown, change: number): void {
    try {
      const policy = policyFromForm(form, policyBook(this.policies));
      this.put(policy, change, [
        this.policies.some(({ id }) => id === policy.id)
          ? text('以另写的政策代替现行政策', 'a policy written otherwise stands in for the law’s')
          : text('增加一项政策', 'a policy is added'),
      ]);
    } catch (error) {
      if (!(error instanceof RefusedForm)) throw error;
      for (const fault of error.faults) this.fault(change, fault.text);
    }
  }

  /** Takes a policy in the place of the one that has its id. Every award of it rests on the assumption. */
  private put(policy: Policy, change: number, assumption: readonly Text[]): void {
    const { effectiveFrom, effectiveTo, shortTitle } = policy;
    if (effectiveFrom !== null && effectiveTo !== null && effectiveFrom > effectiveTo) {
      const [from, to] = [dayText(effectiveFrom), dayText(effectiveTo)];
      this.fault(
        change,
        text(
          `${shortTitle.zh}：末日 ${to.zh} 早于首日 ${from.zh}`,
          `${shortTitle.en}: the last day ${to.en} is before the first one ${from.en}`,
        ),
      );
      return;
    }
    const others = this.policies.filter(({ id }) => id !== policy.id);
    for (const name of awardNames(policy)) {
      const other = others.find((one) => awardNames(one).includes(name));
      if (!other) continue;
      const { shortTitle: its } = other;
      this.fault(
        change,
        text(
          `函数名 ${name} 已用于 ${its.zh}，请换一个`,
          `${name} is the name of an award of ${its.en}; take another`,
        ),
      );
      return;
    }
    const isKnown = others.length < this.policies.length;
    this.policies = isKnown
      ? this.policies.map((one) => (one.id === policy.id ? policy : one))
      : [...this.policies, policy];
    for (const name of awardNames(policy)) this.assume(policy.id, name, assumption);
    this.assume(policy.id, null, []);
  }

  private assume(policy: string, award: string | null, assumption: readonly Text[]): void {
    const known = this.assumptions.get(policy) ?? new Map<string, Text[]>();
    if (award !== null) known.set(award, [...(known.get(award) ?? []), ...assumption]);
    this.assumptions.set(policy, known);
  }

  /** Names of numbers are those of the policies as they stand now, a policy by a form among them. */
  private setNumbers(): void {
    const book = policyBook(this.policies);
    for (const [name, places] of this.settings) {
      const changes = [...places.values()].map(({ at }) => at);
      const provision = book.find(name);
      if (!provision) {
        const words = text(`没有名为 ${cut(name)} 的条款`, `no award is called ${cut(name)}`);
        changes.forEach((change) => this.fault(change, words));
        continue;
      }
      const set: SetNumber[] = [];
      for (const [at, { to, at: change }] of places) {
        const read = readSetting(provision, at, to);
        if ('number' in read) set.push(read);
        else this.fault(change, text(`${name}：${read.zh}`, `${name}: ${read.en}`));
      }
      if (set.length < places.size) continue;
      const award = withNumbersSet(provision, set);
      if (!('rule' in award)) {
        const [only] = changes;
        const words = text(`${name}：${award.zh}`, `${name}: ${award.en}`);
        this.fault(changes.length === 1 ? (only ?? null) : null, words);
        continue;
      }
      const { id } = provision.policy;
      this.policies = this.policies.map((policy) => (policy.id === id ? withAward(policy, award) : policy));
      this.assume(id, name, set.map(setText));
    }
  }

  private policyOf(id: string, change: number): Policy | undefined {
    const policy = this.policies.find((one) => one.id === id);
    if (!policy) {
      const known = this.policies.map((one) => one.id);
      this.fault(
        change,
        text(
          `没有标识为“${cut(id)}”的政策（有：${known.join('、')}）`,
          `no policy has the id “${cut(id)}” (there are: ${known.join(', ')})`,
        ),
      );
    }
    return policy;
  }

  private isDay(day: Day | null, id: string, change: number): boolean {
    if (day === null || dayFromText(day) === day) return true;
    this.fault(
      change,
      text(
        `${id}：应为存在的日期，写作 2025-06-30，实为“${cut(day)}”`,
        `${id}: expected a day that exists, written 2025-06-30, got “${cut(day)}”`,
      ),
    );
    return false;
  }

  private fault(change: number | null, words: Text): void {
    this.faults.push({ change, text: words });
  }

  private refuse(): void {
    if (this.faults.length > 0) throw new RefusedChanges(this.faults);
  }
}

const DAY_PLACES = {
  effectiveFrom: text('施行首日', 'the first day in force'),
  effectiveTo: text('施行末日', 'the last day in force'),
} as const;

const openDay = (day: Day | null): Text => (day === null ? text('未载明', 'a day not stated') : dayText(day));

const awardNames = ({ clauses }: Policy): readonly string[] =>
  clauses.flatMap(({ awards }) => awards.map(({ name }) => name));

const withAward = (policy: Policy, award: Policy['clauses'][number]['awards'][number]): Policy => ({
  ...policy,
  clauses: policy.clauses.map((clause) =>
    clause.awards.some(({ name }) => name === award.name)
      ? { ...clause, awards: clause.awards.map((one) => (one.name === award.name ? award : one)) }
      : clause,
  ),
});

/**
 * A draft in the place of what it replaces: taken as adopted from a day, while the policies whose awards its own
 * succeed end the day before. A policy that ends earlier anyway keeps its last day.
 */
export function draftInForce(book: PolicyBook, draft: Policy, from: Day): readonly PolicyChange[] {
  const eve = dayBefore(from);
  const succeeded = draft.clauses.flatMap(({ awards }) =>
    awards.flatMap(({ succeeds }) => (succeeds === null ? [] : [book.find(succeeds)?.policy])),
  );
  const ended = book.policies.filter(
    (policy) => succeeded.includes(policy) && (policy.effectiveTo === null || policy.effectiveTo > eve),
  );
  return [
    { kind: 'adopted', policy: draft.id, from },
    ...ended.map((policy): PolicyChange => ({ kind: 'day', policy: policy.id, at: 'effectiveTo', to: eve })),
  ];
}

function dayBefore(day: Day): Day {
  const time = new Date(day);
  time.setUTCDate(time.getUTCDate() - 1);
  return time.toISOString().slice(0, 10);
}
