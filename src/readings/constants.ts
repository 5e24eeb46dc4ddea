import type { Condition, Constant, Expression } from '../rules/expressions';

/** Every number that a rule is made of, in its order. */
export function constantsIn(expression: Expression): readonly Constant[] {
  switch (expression.kind) {
    case 'constant':
      return [expression];
    case 'input':
      return [];
    case 'sum':
    case 'difference':
    case 'product':
    case 'quotient':
      return [...constantsIn(expression.left), ...constantsIn(expression.right)];
    case 'lesser':
    case 'greater':
      return [...constantsIn(expression.of), ...constantsIn(expression.bound)];
    case 'wholeSteps':
      return [...constantsIn(expression.of), expression.size];
    case 'tiers':
      return [
        ...constantsIn(expression.of),
        ...expression.table.tiers.flatMap(({ from, gives }) => [from, gives]),
      ];
    case 'choice':
      return [
        ...Object.values(expression.cases),
        ...(expression.omitted ? [expression.omitted] : []),
      ].flatMap(constantsIn);
    case 'when':
      return [
        ...constantsInCondition(expression.condition),
        ...constantsIn(expression.then),
        ...constantsIn(expression.otherwise),
      ];
  }
}

function constantsInCondition(condition: Condition): readonly Constant[] {
  switch (condition.kind) {
    case 'compare':
      return [...constantsIn(condition.left), ...constantsIn(condition.right)];
    case 'compareShare':
      return [...constantsIn(condition.part), ...constantsIn(condition.whole), condition.rate];
    case 'notGiven':
      return [];
    case 'all':
    case 'any':
      return condition.conditions.flatMap(constantsInCondition);
  }
}
