import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import example from '../budget/forecast/forecast-example.json' with { type: 'json' };

const page = readFileSync('docs/planner-example.zh-CN.md', 'utf8');
const inWords = (amount: string): string => {
  const [yuan = '', fen = ''] = amount.split('.');
  return `${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${fen}`;
};

describe('the planner’s page', () => {
  it('states the amounts that the example is tested by', () => {
    const budgets = example.years.flatMap(({ totals, policies }) => [
      totals.budget,
      ...policies.map(({ budget }) => budget),
    ]);
    const unmoved = example.zeroGrowthYears.map(({ totals }) => totals.budget);
    const stated = [
      ...budgets,
      ...unmoved,
      ...example.endTotals,
      ...example.realisation80Totals,
      ...example.onIncrement,
    ];
    expect(stated.filter((amount) => !page.includes(inWords(amount)))).toEqual([]);
  });
});
