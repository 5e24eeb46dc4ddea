import { ArgumentError, isBlank, readInput, type Call, type Fact } from '../rules/arguments';
import type { Award } from '../rules/awards';
import type { Exact } from '../rules/exact';
import type { Input } from '../rules/inputs';
import type { PolicyBook, Provision } from '../rules/policy-book';
import { mapText, text, type Text } from '../rules/text';
import { amountOf } from './amount';
import { explain, type Step } from './explanation';

/** Two of the same, one for each award compared. */
export interface Sides<T> {
  readonly first: T;
  readonly second: T;
}

/** One argument of a comparison: the input it is in each award, null in one that does not ask for it. */
export interface ComparedArgument extends Sides<Input | null> {
  readonly name: string;
}

/** A step of both awards beside each other, or of one alone. */
export type StepPair = Sides<Step | null>;

export interface Comparison {
  readonly arguments: readonly ComparedArgument[];
  /** Yuan, each by its clause's arithmetic: dates are not tested, so that a draft has an amount too. */
  readonly amounts: Sides<Exact>;
  /** The second amount less the first. */
  readonly difference: Exact;
  /** What was read, one pair for each argument. */
  readonly read: readonly StepPair[];
  /** The steps of both rules, in their order; steps of one kind stand beside each other. */
  readonly steps: readonly StepPair[];
}

/**
 * The arguments of a comparison: the inputs of the first award in their order, then those of the second that
 * the first does not have. Inputs of one name and one kind are one argument.
 */
export function comparedArguments(first: Award, second: Award): readonly ComparedArgument[] {
  const shared = first.inputs.map(({ name, input }) => ({
    name,
    first: input,
    second: second.inputs.find((other) => other.name === name && isAlike(other.input, input))?.input ?? null,
  }));
  const further = second.inputs.filter(({ input }) => !shared.some((one) => one.second === input));
  return [...shared, ...further.map(({ name, input }) => ({ name, first: null, second: input }))];
}

/** One value can serve both: numbers of one kind, codes of one list. */
function isAlike(one: Input, other: Input): boolean {
  if (one.kind !== 'code' || other.kind !== 'code') return one.kind === other.kind;
  return listOf(one.codes) === listOf(other.codes);
}

const listOf = (codes: readonly { readonly code: string }[]): string => codes.map(({ code }) => code).join();

/**
 * Computes and explains two awards from one list of arguments.
 * @param args in the order of `comparedArguments`; there is no `asOf`
 * @throws ArgumentError for the first argument that cannot be taken, or telling the order when their number is
 * wrong
 */
export function compare(first: Provision, second: Provision, args: readonly unknown[]): Comparison {
  const asked = comparedArguments(first.award, second.award);
  assertNumber(asked, { first, second }, args);
  const [a, b] = [readSide(asked, args, 'first'), readSide(asked, args, 'second')];
  const amounts = { first: amountOf(first, a.facts).yuan, second: amountOf(second, b.facts).yuan };
  const told = { first: explain(first, a), second: explain(second, b) };
  return {
    arguments: asked,
    amounts,
    difference: amounts.second.minus(amounts.first),
    read: asked.map((argument) => ({
      first: readStep(first.award, told.first, argument.first),
      second: readStep(second.award, told.second, argument.second),
    })),
    steps: besideEachOther(told.first.filter(isOfRule), told.second.filter(isOfRule)),
  };
}

/** Whether one of two awards replaces the other, directly or through others. */
export const areVersions = (book: PolicyBook, one: Award, other: Award): boolean =>
  succeeds(book, one, other) || succeeds(book, other, one);

function succeeds(book: PolicyBook, later: Award, earlier: Award): boolean {
  const seen = new Set<string>();
  let before = later.succeeds;
  while (before !== null && !seen.has(before)) {
    if (before === earlier.name) return true;
    seen.add(before);
    before = book.find(before)?.award.succeeds ?? null;
  }
  return false;
}

function readSide(
  asked: readonly ComparedArgument[],
  args: readonly unknown[],
  side: keyof Sides<Call>,
): Call {
  const facts: Record<string, Fact> = {};
  const omitted = new Set<string>();
  asked.forEach(({ name, [side]: input }, position) => {
    if (!input) return;
    facts[name] = readInput(name, input, args[position]);
    if (isBlank(args[position])) omitted.add(name);
  });
  return { facts, omitted, asOf: null };
}

function assertNumber(
  asked: readonly ComparedArgument[],
  provisions: Sides<Provision>,
  args: readonly unknown[],
): void {
  const firstMissing = asked.slice(args.length).find(isRequired);
  if (firstMissing) throw wrongNumber(firstMissing.name, asked, provisions, args.length);
  const hasSurplus = args.slice(asked.length).some((argument) => !isBlank(argument));
  if (hasSurplus) throw wrongNumber('arguments', asked, provisions, args.length);
}

const isRequired = ({ first, second }: ComparedArgument): boolean =>
  [first, second].some((input) => input !== null && input.omission === undefined);

function wrongNumber(
  parameter: string,
  asked: readonly ComparedArgument[],
  { first, second }: Sides<Provision>,
  given: number,
): ArgumentError {
  const order = mapText(
    asked.map((argument) => argumentText(argument, first.award, second.award)),
    text('、', ', '),
  );
  const [a, b] = [first.award.name, second.award.name];
  return new ArgumentError(
    parameter,
    text(
      `比较 ${a} 与 ${b}，两个函数名之后依次填写：${order.zh}；不填 asOf。实际填了 ${given} 个`,
      `To compare ${a} with ${b}, give after the two names, in this order: ${order.en}; no asOf. ${given} came`,
    ),
  );
}

/**
 * An argument as 上年度营收（revenue）, with what a person has to know: which award alone asks for it, whether
 * it is optional.
 */
function argumentText(argument: ComparedArgument, first: Award, second: Award): Text {
  const label = argumentLabel(argument);
  const alone = argument.second === null ? first : argument.first === null ? second : null;
  const asides = [
    text(argument.name, argument.name),
    ...(alone ? [text(`仅 ${alone.name}`, `${alone.name} only`)] : []),
    ...(isRequired(argument) ? [] : [text('可选', 'optional')]),
  ];
  const aside = mapText(asides, text('，', ', '));
  return text(`${label.zh}（${aside.zh}）`, `${label.en} (${aside.en})`);
}

function argumentLabel({ first, second }: ComparedArgument): Text {
  const labels = [first, second].flatMap((input) => (input ? [input.label] : []));
  const [one, other] = labels;
  if (!one) throw new TypeError('an argument belongs to one award at least');
  return other && other.zh !== one.zh ? mapText([one, other], text('／', ' / ')) : one;
}

/** `explain` begins with one step for each input, in their order. */
function readStep(award: Award, steps: readonly Step[], input: Input | null): Step | null {
  const position = award.inputs.findIndex((one) => one.input === input);
  return steps[position] ?? null;
}

const isOfRule = ({ kind }: Step): boolean => kind !== 'input' && kind !== 'dates' && kind !== 'result';

function besideEachOther(first: readonly Step[], second: readonly Step[]): readonly StepPair[] {
  const [a, ...restOfFirst] = first;
  const [b, ...restOfSecond] = second;
  if (!a) return second.map((step) => ({ first: null, second: step }));
  if (!b) return first.map((step) => ({ first: step, second: null }));
  if (a.kind === b.kind) return [{ first: a, second: b }, ...besideEachOther(restOfFirst, restOfSecond)];
  return stepsUntil(b, first) <= stepsUntil(a, second)
    ? [{ first: a, second: null }, ...besideEachOther(restOfFirst, second)]
    : [{ first: null, second: b }, ...besideEachOther(first, restOfSecond)];
}

/** How many steps stand before the next of this one's kind; endless where none follows. */
function stepsUntil({ kind }: Step, steps: readonly Step[]): number {
  const at = steps.findIndex((step) => step.kind === kind);
  return at < 0 ? Infinity : at;
}
