import { describe, expect, it } from 'vitest';
import { Exact } from '../../src/rules/exact';
import { holds, RELATIONS, type Relation } from '../../src/rules/relations';

const relations = Object.keys(RELATIONS) as Relation[];
const pairs = [-1, 0, 1].map((left) => [new Exact(left), new Exact(0)] as const);

describe.each(relations)('The relation %s', (relation) => {
  const { includesNumber, isLeast, negation, mirrored } = RELATIONS[relation];

  it('holds above the number or below it, and at it where the law includes it', () => {
    const truths = pairs.map(([left, right]) => holds(left, relation, right));
    expect(truths).toEqual([!isLeast, includesNumber, isLeast]);
  });

  it('fails exactly where its negation holds', () => {
    for (const [left, right] of pairs)
      expect(holds(left, negation, right)).toBe(!holds(left, relation, right));
  });

  it('says the same from the other side', () => {
    for (const [left, right] of pairs)
      expect(holds(right, mirrored, left)).toBe(holds(left, relation, right));
  });
});
