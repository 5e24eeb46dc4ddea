import type { Unit } from '../rules/expressions';
import { RELATIONS, type Relation } from '../rules/relations';
import { text, type Text } from '../rules/text';

/** How a requirement is said. */
export const relationWords = (relation: Relation, unit: Unit): Text =>
  (unit === 'calendarYear' ? YEAR_RELATION : RELATION)[relation];

const YEAR_RELATION: Readonly<Record<Relation, Text>> = {
  atLeast: text('不早于', 'no earlier than'),
  moreThan: text('晚于', 'later than'),
  atMost: text('不晚于', 'no later than'),
  lessThan: text('早于', 'earlier than'),
};

const RELATION: Readonly<Record<Relation, Text>> = {
  atLeast: text('达到', 'at least'),
  moreThan: text('超过', 'more than'),
  atMost: text('不超过', 'at most'),
  lessThan: text('低于', 'less than'),
};

/** Whether the number itself is enough. */
export const includesWords = (relation: Relation): Text =>
  RELATIONS[relation].includesNumber
    ? text('（含本数）', ' (inclusive)')
    : text('（不含本数）', ' (exclusive)');
