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

/** What a row tells of the years before, for an award that pays for reaching a tier for the first time. */
export interface History {
  /** What the rule is given as the highest figure of any earlier year; undefined where the row leaves it as it is. */
  readonly fact: Fact | undefined;
  /** Why what the row gives cannot be taken as it stands. */
  readonly question: Text | null;
  /** What was taken for it, in words. */
  readonly remark: Text | null;
}

const UNTOUCHED: History = { fact: undefined, question: null, remark: null };

/**
 * The highest figure of earlier years is never below that of last year, which a column of its own states, or the figure and
 * its growth. A highest figure that equals this year's may include it: such columns often do, so it is asked.
 */
export function historyOf({ firstTime, inputs }: Award, facts: Facts, company: Company): History {
  const find = (name: string) => inputs.find((one) => one.name === name)?.input;
  const measure = firstTime && find(firstTime.measure);
  const current = firstTime && facts[firstTime.measure];
  if (!firstTime || !measure || measure.kind === 'code' || !(current instanceof Exact)) return UNTOUCHED;
  const lastYear = lastYearOf(measure, current, facts[firstTime.growth ?? ''], company);
  const stated = facts[firstTime.history];
  const history = find(firstTime.history);
  const cell = history && company.cell(fieldLabel(history).zh);
  const isStated = stated instanceof Exact && !isBlank(cell?.value);
  if (isStated && stated.eq(current) && !stated.isZero() && !(lastYear && lastYear.gte(current))) {
    return { fact: undefined, question: mayIncludeThisYear(history), remark: null };
  }
  if (!lastYear || (stated instanceof Exact && stated.gte(lastYear))) return UNTOUCHED;
  return { fact: lastYear, question: null, remark: takenFromLastYear(measure, lastYear) };
}

function lastYearOf(
  measure: NumberInput,
  current: Exact,
  growth: Fact | undefined,
  company: Company,
): Exact | null {
  const stated = readFigure(
    measure,
    company.lastYear({ label: fieldLabel(measure), synonyms: measure.synonyms, input: measure }),
  );
  // As the rule computes it: rounded to the fen, last year could seem to have reached a tier.
  const grown = growth instanceof Exact && growth.gt(-1) ? current.div(growth.plus(1)) : null;
  if (stated && grown) return stated.gt(grown) ? stated : grown;
  return stated ?? grown;
}

const mayIncludeThisYear = (history: { readonly label: Text } | undefined): Text =>
  text(
    `“${history?.label.zh ?? ''}”等于本年数，可能已包含本年；请填此前各年的最高数`,
    `“${history?.label.en ?? ''}” equals this year’s figure and may include it; ` +
      'please give the highest of the years before',
  );

function takenFromLastYear(measure: NumberInput, lastYear: Exact): Text {
  const words = figure(lastYear, unitOfInput(measure));
  return text(
    `上年${measure.label.zh}为 ${words.zh}，此前最高不会低于它；更早年度须核实`,
    `${measure.label.en} of last year was ${words.en}, and the earlier maximum is no lower; ` +
      'years before that are to be verified',
  );
}
