import { isBlank, type Fact, type Facts } from '../rules/arguments';
import type { Award } from '../rules/awards';
import { Exact } from '../rules/exact';
import type { NumberInput } from '../rules/inputs';
import { text, type Text } from '../rules/text';
import { figure } from '../words/figures';
import { unitOfInput } from '../rules/units';
import type { Company } from '../table/company';
import { readFigure } from '../table/company-inputs';
import { fieldLabel } from '../table/fields';
import type { ClauseYears } from '../table/figure-years';
import { EARLIER_YEARS } from '../table/table-plan';

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
 * columns often do, so it is asked.
 */
export function historyOf(
  { firstTime, inputs }: Award,
  facts: Facts,
  company: Company,
  clause: ClauseYears,
): History {
  const find = (name: string) => inputs.find((one) => one.name === name)?.input;
  const measure = firstTime && find(firstTime.measure);
  const current = firstTime && facts[firstTime.measure];
  if (!firstTime || !measure || measure.kind === 'code' || !(current instanceof Exact)) return UNTOUCHED;
  const earlier = highestBefore(measure, current, facts[firstTime.growth ?? ''], company, clause);
  const stated = facts[firstTime.history];
  const history = find(firstTime.history);
  const cell = history && company.cell(fieldLabel(history).zh);
  const isStated = stated instanceof Exact && !isBlank(cell?.value);
  if (isStated && stated.eq(current) && !stated.isZero() && !earlier?.value.gte(current)) {
    return { fact: undefined, question: mayIncludeThisYear(history), remark: null };
  }
  if (!earlier || (stated instanceof Exact && stated.gte(earlier.value))) return UNTOUCHED;
  return { fact: earlier.value, question: null, remark: takenFrom(measure, earlier) };
}

/** The highest figure that the row tells of an earlier year. */
function highestBefore(
  measure: NumberInput,
  current: Exact,
  growth: Fact | undefined,
  company: Company,
  clause: ClauseYears,
): Earlier | null {
  const years = company.plan ? company.plan.yearsBackOf(measure, clause) : EARLIER_YEARS;
  const stated = years.flatMap((yearsBack): Earlier[] => {
    const value = readFigure(measure, company.figure(measure, { clause, yearsBack }).cell);
    return value ? [{ value, yearsBack }] : [];
  });
  // As the rule computes it: rounded to the fen, last year could seem to have reached a tier.
  const grown = growth instanceof Exact && growth.gt(-1) ? current.div(growth.plus(1)) : null;
  const all = [...stated, ...(grown ? [{ value: grown, yearsBack: 1 }] : [])];
  return all.reduce<Earlier | null>((most, one) => (most?.value.gte(one.value) ? most : one), null);
}

interface Earlier {
  readonly value: Exact;
  readonly yearsBack: number;
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
