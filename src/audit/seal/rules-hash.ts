import type { Award, Quota } from '../../rules/awards';
import type { Condition, Expression } from '../../rules/expressions';
import type { Input } from '../../rules/inputs';
import type { Matter } from '../../rules/matters';
import { once } from '../../rules/once';
import type { Policy } from '../../rules/policies';
import type { PolicyBook } from '../../rules/policy-book';
import type { Text } from '../../rules/text';
import type { Trade } from '../../rules/trades';
import { hashOf, type Plain, type PlainObject } from './canonical';

/**
 * The hash of all that an amount is computed from: rules, dates, what inputs are called and accept, and the words
 * that say what excludes what. Titles, remarks and the text of the law around the rules are not in it: they change
 * no amount. Worked out once for a book, when it is first asked for.
 */
export const rulesHash: (book: PolicyBook) => string = once((book: PolicyBook) =>
  hashOf([...book.policies].sort(byId).map(policyFacts)),
);

/** How many digits of a hash tell two versions of the rules apart for a reader. */
const SHORT = 12;

/** The version of the product with the beginning of the hash of its rules: `0.1.0+3f9a1c2b4d5e`. */
export const versionOfRules = (version: string, book: PolicyBook): string =>
  `${version}+${rulesHash(book).slice(0, SHORT)}`;

const byId = (a: Policy, b: Policy): number => (a.id < b.id ? -1 : 1);

const words = ({ zh, en }: Text): Plain => [zh, en];

function policyFacts(policy: Policy): Plain {
  const { id, level, status, effectiveFrom, effectiveTo, district, trade, stacking, limits } = policy;
  return {
    id,
    level,
    status,
    effectiveFrom,
    effectiveTo,
    district: district?.name,
    trade: trade && tradeFacts(trade),
    stacking,
    limits,
    oncePerSubject: policy.oncePerSubject.map((one) => ({
      matters: one.matters.map(matterFacts),
      words: one.words,
    })),
    clauses: policy.clauses
      .filter(({ awards }) => awards.length > 0)
      .map(({ article, awards }) => ({ article, awards: awards.map(awardFacts) })),
  };
}

function awardFacts(award: Award): Plain {
  const { name, inputs, rule, trade, subject, ceiling, firstTime, matters, ambiguities, quota } = award;
  const { upperBound, beneficiary, frequency, role, limitsCompanyTotal, succeeds, pool } = award;
  const { kind, nature, marks, spending, whole, apart, ladder, partOfProject } = subject;
  return {
    name,
    upperBound,
    beneficiary,
    frequency,
    role,
    limitsCompanyTotal,
    succeeds,
    rule: expressionFacts(rule),
    inputs: inputs.map((one) => ({ name: one.name, ...inputFacts(one.input) })),
    trade: trade === null || trade === 'any' ? trade : tradeFacts(trade),
    subject: { kind, nature: nature && { ...nature }, marks, spending, whole, apart, ladder, partOfProject },
    ceiling: ceiling && {
      over: ceiling.over,
      per: ceiling.per,
      whole: expressionFacts(ceiling.whole),
      bands: ceiling.bands,
      received: ceiling.received,
    },
    firstTime: firstTime && { ...firstTime },
    matters: matters.map(matterFacts),
    quota: quota && quotaFacts(quota),
    pool: pool && { id: pool.id, per: pool.per, whole: expressionFacts(pool.whole) },
    ambiguities: ambiguities.flatMap(({ other }) => (other ? [expressionFacts(other.rule)] : [])),
  };
}

const quotaFacts = ({ id, perYear, place, takes, key }: Quota): Plain => ({
  id,
  perYear: typeof perYear === 'number' ? perYear : { by: perYear.by, of: { ...perYear.of } },
  place,
  takes,
  key: key && {
    part: expressionFacts(key.part),
    whole: key.whole && expressionFacts(key.whole),
  },
});

const tradeFacts = ({ id, own, broader, excluded, codes }: Trade): Plain => ({
  id,
  own,
  broader,
  excluded,
  codes: { ...codes },
});

const matterFacts = ({ id, subject, yearly, open }: Matter): Plain => ({
  id,
  subject,
  yearly,
  isOpen: open !== null,
});

function inputFacts(input: Input): PlainObject {
  const { kind, label, item, year, synonyms, vague, omission, measure } = input;
  return {
    kind,
    label: words(label),
    item: item && words(item),
    year,
    measure: measure && words(measure),
    synonyms,
    vague,
    // Left out, it has no value; an input that must be given has no omission at all.
    omission: omission && [omission.value],
    ...(input.kind === 'code'
      ? {
          codes: input.codes.map((one) => ({
            code: one.code,
            label: words(one.label),
            synonyms: one.synonyms,
          })),
        }
      : { mayBeNegative: input.mayBeNegative }),
  };
}

/** An expression without the titles of its figures; its inputs by their names, as the award lists them. */
function expressionFacts(expression: Expression): Plain {
  switch (expression.kind) {
    case 'constant':
      return [expression.kind, expression.value, expression.unit];
    case 'input':
      return [expression.kind, expression.name];
    case 'sum':
    case 'difference':
    case 'product':
    case 'quotient':
      return [expression.kind, expressionFacts(expression.left), expressionFacts(expression.right)];
    case 'lesser':
    case 'greater':
      return [expression.kind, expressionFacts(expression.of), expressionFacts(expression.bound)];
    case 'tiers': {
      const { edge, tiers } = expression.table;
      const rows = tiers.map(({ from, gives }) => [expressionFacts(from), expressionFacts(gives)]);
      return [expression.kind, expressionFacts(expression.of), edge, rows];
    }
    case 'wholeSteps':
      return [expression.kind, expressionFacts(expression.of), expressionFacts(expression.size)];
    case 'choice': {
      const cases = Object.entries(expression.cases).map(
        ([code, of]) => [code, expressionFacts(of)] as const,
      );
      const omitted = expression.omitted && expressionFacts(expression.omitted);
      return [expression.kind, expression.name, Object.fromEntries(cases), omitted];
    }
    case 'when':
      return [
        expression.kind,
        conditionFacts(expression.condition),
        expressionFacts(expression.then),
        expressionFacts(expression.otherwise),
      ];
  }
}

function conditionFacts(condition: Condition): Plain {
  switch (condition.kind) {
    case 'compare': {
      const [left, right] = [expressionFacts(condition.left), expressionFacts(condition.right)];
      return [condition.kind, left, condition.relation, right];
    }
    case 'compareShare':
      return [
        condition.kind,
        expressionFacts(condition.part),
        expressionFacts(condition.whole),
        condition.relation,
        expressionFacts(condition.rate),
      ];
    case 'notGiven':
      return [condition.kind, condition.name];
    case 'all':
    case 'any':
      return [condition.kind, condition.conditions.map(conditionFacts)];
  }
}
