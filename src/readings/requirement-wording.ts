import type { Facts } from '../rules/arguments';
import type { Condition, Expression } from '../rules/expressions';
import { mapText, text, type Text } from '../rules/text';
import { knownValue } from './partial';
import { unitOf } from './units';
import { figure, INCLUDES, inSentence, percentage, RELATION, sentence, stated } from './wording';

/** A requirement with what the facts hold against it: 营收增速 18%，须超过 20%（不含本数）. */
export const conditionText = (condition: Condition, facts: Facts): Text => sentence(phrase(condition, facts));

function phrase(condition: Condition, facts: Facts): Text {
  switch (condition.kind) {
    case 'compare': {
      const required = requirement(condition.relation, bound(condition.right, facts));
      return text(
        `${actual(condition.left, facts).zh}，须${required.zh}`,
        `${actual(condition.left, facts).en}, must be ${required.en}`,
      );
    }
    case 'compareShare': {
      const required = requirement(
        condition.relation,
        text(percentage(condition.rate.value), percentage(condition.rate.value)),
      );
      const [part, whole] = [knownValue(condition.part, facts), knownValue(condition.whole, facts)];
      const ratio = part && whole && !whole.isZero() ? ` ${percentage(part.div(whole))}` : '';
      const [partName, wholeName] = [nameOf(condition.part), nameOf(condition.whole)];
      return text(
        `${partName.zh}占${wholeName.zh}的比例${ratio}，须${required.zh}`,
        `${partName.en} as a share of ${wholeName.en}${ratio}, must be ${required.en}`,
      );
    }
    case 'notGiven': {
      const { label } = condition.input;
      return text(`${label.zh}：须从未有过`, `${inSentence(label).en}: there must have been none`);
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

const requirement = (relation: keyof typeof RELATION, limit: Text): Text =>
  text(
    `${RELATION[relation].zh} ${limit.zh}${INCLUDES[relation].zh}`,
    `${RELATION[relation].en} ${limit.en}${INCLUDES[relation].en}`,
  );

function bound(expression: Expression, facts: Facts): Text {
  if (expression.kind === 'constant') return stated(expression.value, expression.unit);
  return actual(expression, facts);
}

function actual(expression: Expression, facts: Facts): Text {
  const name = nameOf(expression);
  const value = knownValue(expression, facts);
  if (!value) return name;
  const words = figure(value, unitOf(expression));
  return text(`${name.zh} ${words.zh}`, `${name.en} ${words.en}`);
}

/** What a figure is called in a requirement. */
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
    case 'tiers':
      return nameOf(expression.of);
    case 'choice':
      return inSentence(expression.input.label);
    case 'when':
      return nameOf(expression.then);
  }
}

const pair = (left: Expression, sign: string, right: Expression): Text =>
  mapText([nameOf(left), nameOf(right)], text(sign, ` ${sign} `));
