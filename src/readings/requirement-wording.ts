import type { Facts } from '../rules/arguments';
import type { Exact } from '../rules/exact';
import type { Condition, Expression, Unit } from '../rules/expressions';
import type { NumberInput } from '../rules/inputs';
import type { Relation } from '../rules/relations';
import { mapText, text, type Text } from '../rules/text';
import { knownValue } from './certainty';
import { unitOf, unitOfInput } from '../rules/units';
import { figure, percentage, stated } from '../words/figures';
import { includesWords, relationWords } from '../words/relations';
import { inSentence, sentence } from '../words/sentences';

/** A requirement with what the facts hold against it: 营收增速 18%，须超过 20%（不含本数）. */
export const conditionText = (condition: Condition, facts: Facts): Text => sentence(phrase(condition, facts));

function phrase(condition: Condition, facts: Facts): Text {
  switch (condition.kind) {
    case 'compare': {
      const { left, relation, right } = condition;
      const unit = unitOf(left);
      const limit =
        right.kind === 'constant'
          ? counted(stated(right.value, unit), left, right.value)
          : actual(right, facts);
      return must(actual(left, facts), requirement(relation, unit, limit));
    }
    case 'compareShare': {
      const rate = percentage(condition.rate.value);
      return must(shareText(condition, facts), requirement(condition.relation, 'ratio', text(rate, rate)));
    }
    case 'notGiven': {
      const { label } = condition.input;
      return text(`未填“${label.zh}”`, `${inSentence(label).en}: not given`);
    }
    case 'all':
      return mapText(
        condition.conditions.map((one) => phrase(one, facts)),
        text('；且 ', '; and '),
      );
    case 'any':
      return mapText(
        condition.conditions.map((one) => phrase(one, facts)),
        text('；或 ', '; or '),
      );
  }
}

/**
 * A requirement without what the facts hold against it: 首次流片费用不超过 1000万元（含本数）; null for one
 * made of several.
 */
export function requirementText(condition: Condition): Text | null {
  switch (condition.kind) {
    case 'compare': {
      const { left, relation, right } = condition;
      const limit =
        right.kind === 'constant'
          ? counted(stated(right.value, unitOf(left)), left, right.value)
          : nameOf(right);
      return asked(nameOf(left), requirement(relation, unitOf(left), limit));
    }
    case 'compareShare': {
      const rate = percentage(condition.rate.value);
      return asked(shareText(condition, {}), requirement(condition.relation, 'ratio', text(rate, rate)));
    }
    case 'notGiven':
    case 'all':
    case 'any':
      return null;
  }
}

const asked = (subject: Text, required: Text): Text =>
  text(`${subject.zh}${required.zh}`, `${subject.en} ${required.en}`);

const must = (subject: Text, required: Text): Text =>
  text(`${subject.zh}，须${required.zh}`, `${subject.en}; must be ${required.en}`);

const requirement = (relation: Relation, unit: Unit, limit: Text): Text => {
  const words = relationWords(relation, unit);
  const includes = includesWords(relation);
  return text(`${words.zh} ${limit.zh}${includes.zh}`, `${words.en} ${limit.en}${includes.en}`);
};

/** A figure under its name, with its value where that is known. */
export function actual(expression: Expression, facts: Facts): Text {
  const name = nameOf(expression);
  const value = knownValue(expression, facts);
  if (!value) return name;
  const words = counted(figure(value, unitOf(expression)), expression, value);
  return text(`${name.zh} ${words.zh}`, `${name.en}: ${words.en}`);
}

/** A number with what it counts: 3家, 第2年. */
const counted = (words: Text, expression: Expression, value: Exact): Text =>
  expression.kind === 'input' ? withMeasure(words, expression.input, value) : words;

/** The figure of an input, in its unit and with what it counts. */
export const countedFigure = (input: NumberInput, value: Exact): Text =>
  withMeasure(figure(value, unitOfInput(input)), input, value);

function withMeasure(words: Text, { kind, measure }: NumberInput, value: Exact): Text {
  if (kind === 'yearOfSupport') return text(`第${value.toFixed()}年`, `year ${value.toFixed()}`);
  return measure ? text(`${words.zh}${measure.zh}`, `${words.en} ${measure.en}`) : words;
}

function shareText({ part, whole }: Extract<Condition, { kind: 'compareShare' }>, facts: Facts): Text {
  const [partValue, wholeValue] = [knownValue(part, facts), knownValue(whole, facts)];
  const ratio =
    partValue && wholeValue && !wholeValue.isZero() ? percentage(partValue.div(wholeValue)) : null;
  const [partName, wholeName] = [nameOf(part), nameOf(whole)];
  return text(
    `${partName.zh}占${wholeName.zh}的比例${ratio ? ` ${ratio}` : ''}`,
    `${partName.en} as a share of ${wholeName.en}${ratio ? `: ${ratio}` : ''}`,
  );
}

/** The name of a figure in a requirement. */
export function nameOf(expression: Expression): Text {
  if (expression.title) return expression.title;
  switch (expression.kind) {
    case 'input':
      return inSentence(expression.input.label);
    case 'constant':
      return stated(expression.value, expression.unit);
    case 'sum':
      return pair(expression.left, '＋', expression.right);
    case 'difference':
      return pair(expression.left, '－', expression.right);
    case 'product':
      return pair(expression.left, '×', expression.right);
    case 'quotient':
      return pair(expression.left, '÷', expression.right);
    case 'lesser':
    case 'greater':
    case 'wholeSteps':
      return nameOf(expression.of);
    case 'tiers': {
      const name = nameOf(expression.of);
      return text(`${name.zh}对应档次`, `tier of ${name.en}`);
    }
    case 'choice':
      return inSentence(expression.input.label);
    case 'when':
      return nameOf(expression.then);
  }
}

const pair = (left: Expression, sign: string, right: Expression): Text =>
  mapText([nameOf(left), nameOf(right)], text(sign, ` ${sign} `));
