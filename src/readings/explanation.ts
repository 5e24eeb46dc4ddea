import type { Call, Facts } from '../rules/arguments';
import type { Award } from '../rules/awards';
import type { Day } from '../rules/dates';
import { Exact, toFen, ZERO } from '../rules/exact';
import type { Condition, Expression, Unit } from '../rules/expressions';
import type { Input } from '../rules/inputs';
import { standingOn, type Policy } from '../rules/policies';
import type { Provision } from '../rules/policy-book';
import { holds, RELATIONS } from '../rules/relations';
import { mapText, text, type Text } from '../rules/text';
import { isMet } from './amount';
import { doubt } from './doubt';
import { ambiguityOutcomes, ambiguityOutcomeText } from './ambiguity';
import { isNothing } from './refusal';
import { actual, conditionText, countedFigure } from './requirement-wording';
import { unitOf } from '../rules/units';
import { dayText, validity } from '../words/days';
import { figure, moneyText, stated } from '../words/figures';
import { inSentence, sentence } from '../words/sentences';
import { STANDING } from '../words/terms';

export type StepKind =
  | 'input'
  | 'condition'
  | 'choice'
  | 'tier'
  | 'rate'
  | 'steps'
  | 'arithmetic'
  | 'cap'
  | 'dates'
  | 'verify'
  | 'result'
  | 'ambiguity';

/** One step of the way to an amount, in words. */
export interface Step {
  readonly kind: StepKind;
  readonly text: Text;
  /** The figure this step arrives at; null where it arrives at none. */
  readonly value: Exact | null;
  /** For conditions and dates: whether the requirement is met. */
  readonly met?: boolean;
}

export const STEP_NAME: Readonly<Record<StepKind, Text>> = {
  input: text('读取', 'Read'),
  condition: text('条件', 'Condition'),
  choice: text('类别', 'Category'),
  tier: text('分档', 'Tier'),
  rate: text('比例', 'Rate'),
  steps: text('整档数', 'Whole steps'),
  arithmetic: text('计算', 'Arithmetic'),
  cap: text('封顶', 'Ceiling'),
  dates: text('有效期', 'Validity'),
  verify: text('待核实', 'To verify'),
  result: text('金额', 'Amount'),
  ambiguity: text('另一读法', 'Other reading'),
};

/**
 * The steps of a call to its amount: what was read, which tier, rate and ceiling applied, what the dates say;
 * behind the amount, what another reading of unclear words would come to, where that differs.
 */
export function explain(provision: Provision, { facts, omitted, asOf }: Call): readonly Step[] {
  const { policy, award } = provision;
  const steps: Step[] = award.inputs.map(({ name, input }) =>
    omitted.has(name) ? omittedStep(input) : inputStep(input, facts[name] ?? null),
  );
  const dates = datesStep(policy, asOf);
  if (dates.met === false) {
    return [
      ...steps,
      dates,
      resultStep(award, ZERO, text('政策在该日不适用', 'the policy does not apply on that day')),
    ];
  }
  const narrator = new Narrator(facts);
  const { value } = narrator.narrate(award.rule);
  const amount = toFen(value);
  const rounding = amount.eq(value) ? null : text('四舍五入到分', 'rounded to 0.01 yuan, half up');
  return [
    ...steps,
    ...narrator.steps,
    dates,
    resultStep(award, amount, rounding),
    ...ambiguitySteps(provision, facts),
    ...award.conditions.map((condition): Step => ({ kind: 'verify', text: condition, value: null })),
  ];
}

function inputStep(input: Input, fact: Exact | string | null): Step {
  const { label } = input;
  if (input.kind === 'code') {
    const chosen = input.codes.find(({ code }) => code === fact);
    return chosen
      ? { kind: 'input', text: joined(label, text('：', ': '), chosen.label), value: null }
      : omittedStep(input);
  }
  if (!(fact instanceof Exact)) return omittedStep(input);
  const words = joined(label, text(' ', ': '), countedFigure(input, fact));
  const doubtful = doubt(input, fact);
  const aside = doubtful ? text(`（${doubtful.zh}）`, ` (${doubtful.en})`) : NOTHING;
  return { kind: 'input', text: joined(words, aside), value: fact };
}

/** An omitted input is said to be omitted, and what it counts as. */
const omittedStep = ({ label, omission }: Input): Step => ({
  kind: 'input',
  text: joined(
    label,
    text('：未提供', ': not given'),
    omission ? joined(text('，', '; '), omission.meaning) : NOTHING,
  ),
  value: null,
});

function datesStep(policy: Policy, asOf: Day | null): Step {
  const period = validity(policy);
  if (asOf === null) {
    const draft =
      policy.status === 'draft' ? text('；征求意见稿，未施行', '; a draft, not in force') : NOTHING;
    return {
      kind: 'dates',
      text: joined(
        text(
          `政策有效期 ${period.zh}；未指定日期，未作判断`,
          `Policy valid ${period.en}; no day given, not tested`,
        ),
        draft,
      ),
      value: null,
    };
  }
  const standing = standingOn(policy, asOf);
  const [on, words] = [dayText(asOf), STANDING[standing]];
  return {
    kind: 'dates',
    text: text(
      `${on.zh} ${words.zh}（政策有效期 ${period.zh}）`,
      `On ${on.en}: ${words.en} (policy valid ${period.en})`,
    ),
    value: null,
    met: standing === 'inForce',
  };
}

function resultStep(award: Award, amount: Exact, remark: Text | null): Step {
  const bound =
    award.upperBound && !amount.isZero()
      ? text(`上限（“${award.upperBound}”）：`, `at most (“${award.upperBound}”): `)
      : NOTHING;
  const aside = remark ? text(`（${remark.zh}）`, ` (${remark.en})`) : NOTHING;
  return { kind: 'result', text: joined(bound, moneyText(amount), aside), value: amount };
}

const ambiguitySteps = (provision: Provision, facts: Facts): readonly Step[] =>
  ambiguityOutcomes(provision, facts)
    .filter(({ difference }) => !difference.isZero())
    .map((other) => ({
      kind: 'ambiguity',
      text: sentence(ambiguityOutcomeText(other)),
      value: other.amount,
    }));

interface Told {
  readonly value: Exact;
  /** How later steps refer to this figure. */
  readonly name: Text;
}

interface Narrated extends Told {
  readonly unit: Unit;
}

/** Walks a rule once with the facts, writing down each step that a person would take. */
class Narrator {
  readonly steps: Step[] = [];

  constructor(private readonly facts: Facts) {}

  narrate(expression: Expression): Narrated {
    const told = this.tell(expression);
    return { ...told, name: expression.title ?? told.name, unit: unitOf(expression) };
  }

  private tell(expression: Expression): Told {
    switch (expression.kind) {
      case 'constant':
        return { value: expression.value, name: stated(expression.value, expression.unit) };
      case 'input':
        return this.input(expression);
      case 'sum':
        return this.arithmetic(expression, text('＋', '+'), (a, b) => a.plus(b));
      case 'difference':
        return this.arithmetic(expression, text('－', '−'), (a, b) => a.minus(b));
      case 'product':
        return this.product(expression);
      case 'quotient':
        return this.arithmetic(expression, text('÷', '÷'), (a, b) => a.div(b));
      case 'lesser':
        return this.ceiling(expression);
      case 'greater':
        return this.floor(expression);
      case 'wholeSteps':
        return this.wholeSteps(expression);
      case 'tiers':
        return this.tier(expression);
      case 'choice':
        return this.choice(expression);
      case 'when':
        return this.conditional(expression);
    }
  }

  private input({ name, input }: Extract<Expression, { kind: 'input' }>): Told {
    const fact = this.facts[name];
    if (!(fact instanceof Exact))
      throw new TypeError(`no value for ${name}: an explanation needs complete facts`);
    return { value: fact, name: inSentence(input.label) };
  }

  private arithmetic(
    expression: Extract<Expression, { kind: 'sum' | 'difference' | 'quotient' }>,
    sign: Text,
    combine: (a: Exact, b: Exact) => Exact,
  ): Told {
    const [left, right] = [this.narrate(expression.left), this.narrate(expression.right)];
    const value = combine(left.value, right.value);
    const name =
      expression.title ??
      text(`${left.name.zh}${sign.zh}${right.name.zh}`, `${left.name.en} ${sign.en} ${right.name.en}`);
    this.add('arithmetic', equation(name, left, sign, right, { value, unit: unitOf(expression) }), value);
    return { value, name };
  }

  private product(expression: Extract<Expression, { kind: 'product' }>): Told {
    const [left, right] = [this.narrate(expression.left), this.narrate(expression.right)];
    const value = left.value.times(right.value);
    const isRate = left.unit === 'ratio';
    const name =
      expression.title ??
      (isRate
        ? text(
            `${right.name.zh}的${figure(left.value, 'ratio').zh}`,
            `${figure(left.value, 'ratio').en} of ${right.name.en}`,
          )
        : text(`${left.name.zh}×${right.name.zh}`, `${left.name.en} × ${right.name.en}`));
    const result = { value, unit: unitOf(expression) };
    this.add(isRate ? 'rate' : 'arithmetic', equation(name, left, text('×', '×'), right, result), value);
    return { value, name };
  }

  private ceiling(expression: Extract<Expression, { kind: 'lesser' }>): Told {
    const [of, bound] = [this.narrate(expression.of), this.narrate(expression.bound)];
    const caught = bound.value.lt(of.value);
    const told = caught ? bound : of;
    const limit = expression.bound.kind === 'constant' ? bound.name : named(bound);
    const words = caught
      ? text(
          `${named(of).zh} 超过上限 ${limit.zh}，按上限计`,
          `ceiling ${limit.en}: exceeded by ${named(of).en}, so the ceiling is taken`,
        )
      : text(
          `${named(of).zh} 未超过上限 ${limit.zh}`,
          `ceiling ${limit.en}: not exceeded by ${named(of).en}`,
        );
    const title = expression.title ? joined(expression.title, text('：', ': ')) : NOTHING;
    this.add('cap', joined(title, words), told.value);
    return told;
  }

  private floor(expression: Extract<Expression, { kind: 'greater' }>): Told {
    const [of, bound] = [this.narrate(expression.of), this.narrate(expression.bound)];
    if (of.value.gte(bound.value)) return of;
    this.add(
      'arithmetic',
      text(`${of.name.zh} 小于 0，按 0 计`, `${of.name.en} is below 0 and counts as 0`),
      bound.value,
    );
    return { value: bound.value, name: of.name };
  }

  private wholeSteps(expression: Extract<Expression, { kind: 'wholeSteps' }>): Told {
    const of = this.narrate(expression.of);
    const value = of.value.divToInt(expression.size.value);
    const size = stated(expression.size.value, expression.size.unit);
    this.add(
      'steps',
      text(
        `${named(of).zh} 含 ${value.toFixed()} 个整 ${size.zh}，余数不计`,
        `${named(of).en} holds ${value.toFixed()} whole steps of ${size.en}; the remainder does not count`,
      ),
      value,
    );
    return { value, name: text(`整 ${size.zh} 的个数`, `whole steps of ${size.en}`) };
  }

  private tier(expression: Extract<Expression, { kind: 'tiers' }>): Told {
    const of = this.narrate(expression.of);
    const { edge, tiers } = expression.table;
    const reached = tiers.filter(({ from }) => holds(of.value, edge, from.value));
    const [current, next] = [reached.at(-1), tiers[reached.length]];
    const unit = unitOf(expression);
    const value = current?.gives.value ?? ZERO;
    const gives = current ? stated(value, unit) : text('0', '0');
    const from = current ? stated(current.from.value, current.from.unit) : null;
    const below = next ? stated(next.from.value, next.from.unit) : null;
    const { includesNumber } = RELATIONS[edge];
    const reach = includesNumber ? text('达到', 'reaches') : text('超过', 'exceeds');
    const not = includesNumber ? text('未达到', 'does not reach') : text('未超过', 'does not exceed');
    const where = mapText(
      [from && joined(reach, text(' ', ' '), from), below && joined(not, text(' ', ' '), below)].filter(
        (part) => part !== null,
      ),
      text('、', ' and '),
    );
    this.add(
      'tier',
      text(`${named(of).zh} ${where.zh}：${gives.zh}`, `${named(of).en} ${where.en}: ${gives.en}`),
      value,
    );
    return {
      value,
      name: unit === 'ratio' ? gives : text(`${of.name.zh}对应档次`, `the tier of ${of.name.en}`),
    };
  }

  private choice(expression: Extract<Expression, { kind: 'choice' }>): Told {
    const code = this.facts[expression.name];
    if (code === null && expression.omitted) return this.narrate(expression.omitted);
    const figureOfCode = typeof code === 'string' ? expression.cases[code] : undefined;
    const chosen = expression.input.codes.find((one) => one.code === code);
    if (!figureOfCode || !chosen)
      throw new TypeError(`no value for ${expression.name}: an explanation needs complete facts`);
    const told = this.narrate(figureOfCode);
    if (figureOfCode.kind === 'constant') {
      const { label } = expression.input;
      this.add(
        'choice',
        text(
          `${label.zh} ${chosen.label.zh}：${told.name.zh}`,
          `${label.en}, ${chosen.label.en}: ${told.name.en}`,
        ),
        told.value,
      );
    }
    return told;
  }

  private conditional(expression: Extract<Expression, { kind: 'when' }>): Told {
    const met = isMet(expression.condition, this.facts);
    const branch = met ? expression.then : expression.otherwise;
    if (isNothing(expression.otherwise)) this.conditions(expression.condition);
    else this.band(expression.condition, branch);
    return this.narrate(branch);
  }

  /** A choice between two bands is no requirement: the one that applies is named. */
  private band(condition: Condition, branch: Expression): void {
    const subject =
      condition.kind === 'compare'
        ? actual(condition.left, this.facts)
        : conditionText(condition, this.facts);
    const applies = branch.title ?? text('另一档', 'the other band');
    this.steps.push({
      kind: 'tier',
      text: sentence(text(`${subject.zh}：适用${applies.zh}`, `${subject.en}: ${applies.en} applies`)),
      value: null,
    });
  }

  private conditions(condition: Condition): void {
    if (condition.kind === 'all') {
      condition.conditions.forEach((one) => this.conditions(one));
      return;
    }
    const met = isMet(condition, this.facts);
    const verdict = met ? text('符合', 'met') : text('不符合', 'not met');
    this.steps.push({
      kind: 'condition',
      text: joined(conditionText(condition, this.facts), text('：', ': '), verdict),
      value: null,
      met,
    });
  }

  private add(kind: StepKind, words: Text, value: Exact): void {
    this.steps.push({ kind, text: sentence(words), value });
  }
}

const NOTHING = text('', '');

const joined = (...parts: readonly Text[]): Text => mapText(parts, NOTHING);

/** A figure's name with its value, unless the name is already the value: 首次流片费用 20,000,000元. */
function named({ name, value, unit }: Narrated): Text {
  const words = figure(value, unit);
  return name.zh === words.zh || name.zh === stated(value, unit).zh
    ? name
    : text(`${name.zh} ${words.zh}`, `${name.en} (${words.en})`);
}

function equation(
  name: Text,
  left: Narrated,
  sign: Text,
  right: Narrated,
  result: Omit<Narrated, 'name'>,
): Text {
  const [a, b, c] = [
    figure(left.value, left.unit),
    figure(right.value, right.unit),
    figure(result.value, result.unit),
  ];
  return text(
    `${name.zh}：${a.zh} ${sign.zh} ${b.zh} ＝ ${c.zh}`,
    `${name.en}: ${a.en} ${sign.en} ${b.en} = ${c.en}`,
  );
}
