import { paidBy } from '../readings/amount';
import { isBlank, type Fact, type Facts } from '../rules/arguments';
import type { Award } from '../rules/awards';
import { Exact, ZERO } from '../rules/exact';
import type { Input, NumberInput } from '../rules/inputs';
import type { SubjectKind } from '../rules/subjects';
import { text, type Text } from '../rules/text';
import { figure } from '../words/figures';
import { unitOfInput } from '../rules/units';
import type { Company } from '../table/company';
import { readFigure } from '../table/company-inputs';
import { fieldLabel, SUBJECT_NAMES } from '../table/fields';
import type { ClauseYears } from '../table/figure-years';
import { EARLIER_YEARS } from '../table/table-plan';
import type { PlacedCell } from './row-place';
import { rowsText, statedDifferently } from './row-words';
import { SAME_THING } from './same-thing-words';

/** What a row tells of the years before, for an award that pays for reaching a tier for the first time. */
export interface History {
  /**
   * What the rule is given as the highest figure of any earlier year; undefined where the row leaves it as it
   * is.
   */
  readonly fact: Fact | undefined;
  /** Why what the row gives cannot be taken as it stands. */
  readonly question: Text | null;
  /** What was taken for it, in words. */
  readonly remark: Text | null;
}

const UNTOUCHED: History = { fact: undefined, question: null, remark: null };

/**
 * The highest figure of earlier years is never below that of any of them, which a column of its own states, or
 * for last year the figure and its growth. A highest figure that equals this year's may include it: such
 * columns often do, so it is asked. So is an earlier figure that may be of another thing, or that rows state
 * differently, where the amount hangs on it.
 */
export function historyOf(award: Award, facts: Facts, company: Company, clause: ClauseYears): History {
  const { firstTime, inputs } = award;
  const find = (name: string) => inputs.find((one) => one.name === name)?.input;
  const measure = firstTime && find(firstTime.measure);
  const current = firstTime && facts[firstTime.measure];
  if (!firstTime || !measure || measure.kind === 'code' || !(current instanceof Exact)) return UNTOUCHED;
  const { known, unclear } = earlierFigures(award, measure, company, clause);
  const grown = grownFrom(current, facts[firstTime.growth ?? '']);
  const earlier = [...known, ...grown].reduce<Earlier | null>(
    (most, one) => (most?.value.gte(one.value) ? most : one),
    null,
  );
  const stated = facts[firstTime.history];
  const history = find(firstTime.history);
  const cell = history && company.cell(fieldLabel(history).zh);
  const isStated = stated instanceof Exact && !isBlank(cell?.value);
  if (isStated && stated.eq(current) && !stated.isZero() && !earlier?.value.gte(current)) {
    return { fact: undefined, question: mayIncludeThisYear(history), remark: null };
  }
  // A highest figure that the row states is of its own thing, and settles whose the others are.
  const open = unclear.filter(({ isOfUnknown }) => !isStated || !isOfUnknown);
  const least =
    stated instanceof Exact ? Exact.max(stated, earlier?.value ?? ZERO) : (earlier?.value ?? ZERO);
  const asked = open.find(({ value }) => changesAmount(award, facts, least, value));
  if (asked) return { fact: undefined, question: asked.question, remark: null };
  if (!earlier || (stated instanceof Exact && stated.gte(earlier.value))) return UNTOUCHED;
  return { fact: earlier.value, question: null, remark: takenFrom(measure, earlier) };
}

interface Earlier {
  readonly value: Exact;
  readonly yearsBack: number;
}

/** An earlier figure of which it is not known whether it counts. */
interface UnclearEarlier {
  readonly value: Exact;
  readonly question: Text;
  /** Whether it may be of another thing; else rows of the thing state it differently. */
  readonly isOfUnknown: boolean;
}

/** What the rows tell of earlier years: the unclear ones with the highest first. */
function earlierFigures(
  { subject: { kind }, inputs, firstTime }: Award,
  measure: NumberInput,
  company: Company,
  clause: ClauseYears,
): { readonly known: readonly Earlier[]; readonly unclear: readonly UnclearEarlier[] } {
  const years = company.plan ? company.plan.yearsBackOf(measure, clause) : EARLIER_YEARS;
  const known: Earlier[] = [];
  const unclear: UnclearEarlier[] = [];
  const history = inputs.find(({ name }) => name === firstTime?.history)?.input;
  for (const yearsBack of years) {
    const thing = kind === 'enterprise' ? {} : { thing: kind };
    const { cell, conflict, perhaps = [] } = company.figure(measure, { clause, yearsBack, ...thing });
    const value = readFigure(measure, cell);
    if (value && conflict.length === 0) known.push({ value, yearsBack });
    for (const one of conflict) {
      const differing = readFigure(measure, one);
      if (!differing) continue;
      const question = statedDifferently(fieldLabel(measure), conflict);
      unclear.push({ value: differing, question, isOfUnknown: false });
    }
    for (const one of perhaps) {
      const other = readFigure(measure, one);
      if (!other) continue;
      const question = isItTheSame({ kind, measure, history }, one, other);
      unclear.push({ value: other, question, isOfUnknown: true });
    }
  }
  return { known, unclear: unclear.sort((a, b) => b.value.comparedTo(a.value)) };
}

/** As the rule computes it: rounded to the fen, last year could seem to have reached a tier. */
const grownFrom = (current: Exact, growth: Fact | undefined): readonly Earlier[] =>
  growth instanceof Exact && growth.gt(-1) ? [{ value: current.div(growth.plus(1)), yearsBack: 1 }] : [];

/** Whether it matters which of two figures the highest of earlier years is; while others are missing it may. */
function changesAmount(
  { rule, inputs, firstTime }: Award,
  facts: Facts,
  least: Exact,
  other: Exact,
): boolean {
  if (!firstTime || other.lte(least)) return false;
  const withHistory = (value: Exact): Facts => ({ ...facts, [firstTime.history]: value });
  if (inputs.some(({ name }) => name !== firstTime.history && facts[name] === undefined)) return true;
  return !paidBy(rule, withHistory(other)).eq(paidBy(rule, withHistory(least)));
}

interface Asked {
  readonly kind: SubjectKind;
  readonly measure: NumberInput;
  readonly history: Input | undefined;
}

/** 第 2 行的“新车型年度销售额” 60亿元，与本行是同一产品的吗？ */
function isItTheSame({ kind, measure, history }: Asked, cell: PlacedCell, value: Exact): Text {
  const [where, words, same] = [rowsText([cell]), figure(value, unitOfInput(measure)), SAME_THING[kind]];
  const [label, stated] = [fieldLabel(measure), history ? fieldLabel(history) : text('', '')];
  const name = SUBJECT_NAMES.find(({ subject }) => subject === kind)?.label ?? text('名称', 'its name');
  return text(
    `${where.zh}的“${label.zh}” ${words.zh}，与本行${same.zh}请在各行写明“${name.zh}”，或填“${stated.zh}”`,
    `Are “${label.en}” of ${where.en}, ${words.en}, and this row ${same.en} ` +
      `Please fill “${name.en}” in each row, or “${stated.en}”`,
  );
}

const mayIncludeThisYear = (history: { readonly label: Text } | undefined): Text =>
  text(
    `“${history?.label.zh ?? ''}”等于本年数，可能已包含本年；请填此前各年的最高数`,
    `“${history?.label.en ?? ''}” equals this year’s figure and may include it; ` +
      'please give the highest of the years before',
  );

function takenFrom(measure: NumberInput, { value, yearsBack }: Earlier): Text {
  const words = figure(value, unitOfInput(measure));
  const year =
    yearsBack === 1 ? text('上年', 'last year') : text(`${yearsBack}年前`, `${yearsBack} years before`);
  return text(
    `${year.zh}${measure.label.zh}为 ${words.zh}，此前最高不会低于它；其他年度须核实`,
    `${measure.label.en} of ${year.en} was ${words.en}, and the earlier maximum is no lower; ` +
      'other years are to be verified',
  );
}
