import type { Expression } from '../../src/rules/expressions';
import { outcomesOf } from '../../src/rules/walk';

/** The most a rule can pay by the numbers written in it, in yuan; null where it states no limit. */
export function mostOf(rule: Expression): number | null {
  switch (rule.kind) {
    case 'constant':
      return rule.value.toNumber();
    case 'input':
    case 'product':
    case 'quotient':
    case 'wholeSteps':
      return null;
    case 'sum':
      return together([mostOf(rule.left), mostOf(rule.right)], (a, b) => a + b);
    case 'difference':
      return mostOf(rule.left);
    case 'lesser': {
      const stated = [mostOf(rule.of), mostOf(rule.bound)].filter((most) => most !== null);
      return stated.length === 0 ? null : Math.min(...stated);
    }
    case 'greater':
      return together([mostOf(rule.of), mostOf(rule.bound)], Math.max);
    case 'tiers':
      return Math.max(...rule.table.tiers.map(({ gives }) => gives.value.toNumber()));
    case 'choice':
      return together(outcomesOf(rule).map(mostOf), Math.max);
    case 'when':
      return together([mostOf(rule.then), mostOf(rule.otherwise)], Math.max);
  }
}

/** Unlimited as soon as one part is. */
const together = (parts: readonly (number | null)[], join: (a: number, b: number) => number): number | null =>
  parts.reduce((most, part) => (most === null || part === null ? null : join(most, part)));
