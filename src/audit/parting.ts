import { ambiguityOutcomes } from '../readings/ambiguity';
import { paidBy } from '../readings/amount';
import { explain, type StepKind } from '../readings/explanation';
import type { Fact, Facts } from '../rules/arguments';
import { Exact } from '../rules/exact';
import type { Expression } from '../rules/expressions';
import type { Input } from '../rules/inputs';
import type { PolicyBook, Provision } from '../rules/policy-book';
import { mapText, text, type Text } from '../rules/text';
import { unitOfInput } from '../rules/units';
import { fieldLabel } from '../table/fields';
import { figure, moneyText } from '../words/figures';
import { inSentence } from '../words/sentences';
import type { Parting } from './audited-list';
import { provisionText } from './items';
import { ruleEdits } from './rule-edits';

/** A payment that is not what the clause comes to. */
export interface Parted {
  readonly provision: Provision;
  /** Complete. */
  readonly facts: Facts;
  readonly omitted: ReadonlySet<string>;
  readonly paid: Exact;
  /** What the clause comes to, whatever the day. */
  readonly amount: Exact;
  readonly tolerance: Exact;
  /** Other figures of the row that may have been taken for an input. */
  readonly others: (name: string) => readonly OtherFigure[];
}

/** A figure of the row that is not the one of the clause. */
export interface OtherFigure {
  /** How the list calls it: 上年研发费用. */
  readonly called: Text;
  readonly value: Exact;
}

/** The reading of unclear words that comes to what was paid; null where none does. */
export function readingOf(parted: Parted): Text | null {
  const outcome = ambiguityOutcomes(parted.provision, parted.facts).find(({ amount }) =>
    fits(parted, amount),
  );
  return outcome?.text ?? null;
}

/**
 * Where a payment leaves the way of its clause: the simplest single thing done otherwise that comes to what was
 * paid. Where nothing simple does, the steps to what the clause comes to.
 */
export function partingOf(book: PolicyBook, parted: Parted): Parting {
  const reading = readingOf(parted);
  if (reading) return { kind: 'ambiguity', text: byReading(reading) };
  const { provision } = parted;
  const ways = [roundedOff, otherRule, otherUnit, otherFact, otherColumn];
  for (const way of ways) {
    const found = way(parted);
    if (found) return found;
  }
  return otherVersion(book, parted) ?? stepsOf(provision, parted);
}

const byReading = ({ zh, en }: Text): Text =>
  text(`按另一读法计：${zh}`, `By another reading: ${inSentence(text('', en)).en}`);

const fits = ({ paid, tolerance }: Parted, amount: Exact): boolean => amount.minus(paid).abs().lte(tolerance);

/** An edited rule may ask for what is not there, or divide by 0: it then comes to nothing. */
function comesToPaid(parted: Parted, rule: Expression, facts: Facts): boolean {
  try {
    return fits(parted, paidBy(rule, facts));
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return false;
    throw error;
  }
}

const WAN = new Exact(10_000);

function roundedOff({ paid, amount }: Parted): Parting | null {
  const difference = paid.minus(amount).abs();
  if (paid.isInteger() && difference.lt(1) && !paid.isZero()) return { kind: 'rule', text: TO_YUAN };
  const isWan = paid.mod(WAN).isZero() && !paid.isZero();
  return isWan && difference.lt(WAN) ? { kind: 'rule', text: TO_WAN } : null;
}

const TO_YUAN = text('取整到元', 'Rounded to whole yuan');
const TO_WAN = text('取整到万元', 'Rounded to 10,000 yuan');

function otherRule(parted: Parted): Parting | null {
  const { provision, facts } = parted;
  const edit = ruleEdits(provision.award).find(({ rule }) => comesToPaid(parted, rule, facts));
  return edit ? { kind: 'rule', text: edit.describe(facts) } : null;
}

/** The amount in another unit, or a figure of the clause; all figures of money together count as one. */
function otherUnit(parted: Parted): Parting | null {
  const { paid, amount } = parted;
  for (const factor of [WAN, new Exact(1).div(WAN)]) {
    if (!fits(parted, amount.times(factor)) || amount.isZero()) continue;
    const [said, right] = [moneyText(paid), moneyText(amount)];
    const what = otherUnitOfFigures(parted)
      ? text('发放金额或条款数据', 'The amount paid or a figure of the clause')
      : text('发放金额', 'The amount paid');
    return {
      kind: 'unit',
      text: text(
        `${what.zh}的单位差 1 万倍：发 ${said.zh}，应为 ${right.zh}`,
        `${what.en} is off by 10,000 times: ${said.en}, where it is ${right.en}`,
      ),
    };
  }
  const figures = otherUnitOfFigures(parted);
  return figures && { kind: 'unit', text: figures };
}

/** Figures in another unit that come to what was paid. */
function otherUnitOfFigures(parted: Parted): Text | null {
  const { provision, facts } = parted;
  const { inputs, rule } = provision.award;
  const money = inputs.filter(({ name, input }) => input.kind === 'money' && facts[name] instanceof Exact);
  const groups = [...inputs.map((one) => [one]), ...(money.length > 1 ? [money] : [])];
  for (const group of groups) {
    for (const factor of factorsOf(group[0]?.input)) {
      const scaled = group.flatMap(({ name }): [string, Exact][] => {
        const fact = facts[name];
        return fact instanceof Exact ? [[name, fact.times(factor)]] : [];
      });
      const changed: Facts = { ...facts, ...Object.fromEntries(scaled) };
      if (scaled.length === 0 || !comesToPaid(parted, rule, changed)) continue;
      return unitText(group, facts, changed);
    }
  }
  return null;
}

function factorsOf(input: Input | undefined): readonly Exact[] {
  switch (input?.kind) {
    case 'money':
      return [WAN, new Exact(1).div(WAN)];
    case 'growth':
    case 'share':
    case 'ratio':
      return [new Exact(100), new Exact(1).div(100)];
    case 'area':
      return [WAN, new Exact(1).div(WAN)];
    case 'mass':
    case 'power':
      return [new Exact(1000), new Exact(1).div(1000)];
    case 'count':
    case 'calendarYear':
    case 'years':
    case 'yearOfSupport':
    case 'code':
    case undefined:
      return [];
  }
}

type NamedInput = Provision['award']['inputs'][number];

const unitText = (group: readonly NamedInput[], facts: Facts, changed: Facts): Text =>
  mapText(
    group.map(({ name, input }) => {
      const label = fieldLabel(input);
      const [right, taken] = [valueText(input, facts[name]), valueText(input, changed[name])];
      return text(
        `单位有误：“${label.zh}” ${right.zh} 被当作 ${taken.zh}`,
        `A wrong unit: “${label.en}” ${right.en} was taken as ${taken.en}`,
      );
    }),
    text('；', '; '),
  );

function valueText(input: Input, fact: Fact | undefined): Text {
  if (fact instanceof Exact) return figure(fact, unitOfInput(input));
  const chosen = input.kind === 'code' ? input.codes.find(({ code }) => code === fact) : undefined;
  return chosen?.label ?? text('未填', 'not given');
}

/** An optional figure that was not looked at, another code. */
function otherFact(parted: Parted): Parting | null {
  const { provision, facts } = parted;
  const { inputs, rule } = provision.award;
  for (const { name, input } of inputs) {
    for (const other of otherValues(input, facts[name])) {
      if (!comesToPaid(parted, rule, { ...facts, [name]: other })) continue;
      const label = fieldLabel(input);
      const [right, taken] = [valueText(input, facts[name]), valueText(input, other)];
      return {
        kind: 'figure',
        text: text(
          `“${label.zh}”按 ${taken.zh} 计，应为 ${right.zh}`,
          `“${label.en}” was taken as ${taken.en}, and is ${right.en}`,
        ),
      };
    }
  }
  return null;
}

function otherValues(input: Input, fact: Fact | undefined): readonly Fact[] {
  const omitted = input.omission && input.omission.value !== fact ? [input.omission.value] : [];
  const codes =
    input.kind === 'code' ? input.codes.map(({ code }) => code).filter((code) => code !== fact) : [];
  return [...omitted, ...codes];
}

/** The figure of last year, or of another column, in the place of one of the clause. */
function otherColumn(parted: Parted): Parting | null {
  const { provision, facts, others } = parted;
  const { inputs, rule } = provision.award;
  for (const { name, input } of inputs) {
    if (input.kind === 'code') continue;
    for (const { called, value } of others(name)) {
      if (!comesToPaid(parted, rule, { ...facts, [name]: value })) continue;
      const [label, taken] = [fieldLabel(input), figure(value, unitOfInput(input))];
      return {
        kind: 'figure',
        text: text(
          `用了“${called.zh}” ${taken.zh}，应为“${label.zh}” ${valueText(input, facts[name]).zh}`,
          `“${called.en}” ${taken.en} was used, where it is “${label.en}” ${valueText(input, facts[name]).en}`,
        ),
      };
    }
  }
  return null;
}

/** Another version of the instrument, or another award that pays for the same: by the labels of its figures. */
function otherVersion(book: PolicyBook, parted: Parted): Parting | null {
  const { award } = parted.provision;
  const related = book.provisions.filter(
    ({ award: other }) =>
      other !== award &&
      (other.succeeds === award.name ||
        award.succeeds === other.name ||
        other.matters.some((matter) => award.matters.includes(matter))),
  );
  for (const other of related) {
    const found = factsFor(other, parted).some((facts) => comesToPaid(parted, other.award.rule, facts));
    if (!found) continue;
    const words = provisionText(other);
    const draft = other.policy.status === 'draft' ? text('（征求意见稿）', ' (a draft)') : text('', '');
    return {
      kind: 'version',
      text: text(`按“${words.zh}”${draft.zh}计了`, `“${words.en}”${draft.en} was applied`),
    };
  }
  return null;
}

/** The facts of another award as far as the row has them; its codes, which the row has not, each in turn. */
function factsFor({ award }: Provision, { provision, facts }: Parted): readonly Facts[] {
  const known = new Map(
    provision.award.inputs.map(({ name, input }) => [`${input.kind} ${fieldLabel(input).zh}`, facts[name]]),
  );
  return award.inputs.reduce<readonly Facts[]>(
    (so, { name, input }) => {
      const fact = known.get(`${input.kind} ${fieldLabel(input).zh}`);
      const values: readonly Fact[] =
        fact !== undefined
          ? [fact]
          : input.omission
            ? [input.omission.value]
            : input.kind === 'code'
              ? input.codes.map(({ code }) => code)
              : [];
      return so.flatMap((before) => values.map((value) => ({ ...before, [name]: value })));
    },
    [{}],
  );
}

const OF_THE_RULE: ReadonlySet<StepKind> = new Set([
  'condition',
  'choice',
  'tier',
  'rate',
  'steps',
  'arithmetic',
  'cap',
]);

/** The last steps lead to the amount; more than these are no sentence. */
const MOST_STEPS = 4;

function stepsOf(provision: Provision, { facts, omitted, amount }: Parted): Parting {
  const steps = explain(provision, { facts, omitted, asOf: null }).filter(({ kind }) =>
    OF_THE_RULE.has(kind),
  );
  const told = mapText(
    steps.slice(-MOST_STEPS).map((step) => step.text),
    text('；', '; '),
  );
  const sum = moneyText(amount);
  return {
    kind: 'steps',
    text: text(`按条款：${told.zh}；应为 ${sum.zh}`, `By the clause: ${told.en}; it comes to ${sum.en}`),
  };
}
