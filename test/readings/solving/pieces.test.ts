import { describe, expect, it } from 'vitest';
import { comparePlaces, placeAt, slopeOf, valueAt } from '../../../src/readings/solving/line';
import { pieceAfter, pieceAt } from '../../../src/readings/solving/pieces';
import { Exact } from '../../../src/rules/exact';
import { number, Quantity, wan, yuan } from '../../../src/rules/expressions';
import { count, money } from '../../../src/rules/inputs';
import { text } from '../../../src/rules/text';
import { factsOf } from '../../fixture/facts-of';

const wording = (zh: string) => ({ label: text(zh, zh), note: text(zh, zh) });
const kites = new Quantity({ kind: 'input', name: 'kites', input: count(wording('风筝数')) });
const prior = new Quantity({ kind: 'input', name: 'prior', input: money(wording('此前已获支持')) });

describe('The piece of a rule at a number where a decision turns', () => {
  const { expression: rule } = kites.times(wan(100)).upTo(wan(300).minus(prior)).orZero();

  it('is all that lies on the line through it', () => {
    const noRoom = factsOf({ kites: 0, prior: 3_000_000 });
    const piece = pieceAt(rule, noRoom, 'kites', placeAt(new Exact(0)));
    expect(piece).toMatchObject({ from: null, to: null, turn: null });
    expect(slopeOf(piece.line)?.isZero()).toBe(true);
  });

  it('is the one below it where two lines meet there', () => {
    const room = factsOf({ kites: 0, prior: 1_000_000 });
    const rising = pieceAt(rule, room, 'kites', placeAt(new Exact(2)));
    expect(slopeOf(rising.line)?.toNumber()).toBe(1_000_000);
    expect(comparePlaces(rising.to!, placeAt(new Exact(2)))).toBe(0);
    expect(rising.turn?.kind).toBe('ceiling');
    const capped = pieceAfter(rule, room, 'kites', rising);
    expect(slopeOf(capped!.line)?.isZero()).toBe(true);
  });

  it('is the number alone where it is paid otherwise than both its sides', () => {
    const { expression: exactlyThree } = yuan(500).when(
      kites.atLeast(number(3)).and(kites.atMost(number(3))),
    );
    const piece = pieceAt(exactlyThree, factsOf({ kites: 3 }), 'kites', placeAt(new Exact(3)));
    expect(piece).toMatchObject({ from: placeAt(new Exact(3)), to: placeAt(new Exact(3)) });
    expect(valueAt(piece.line, placeAt(new Exact(3))).toNumber()).toBe(500);
  });
});
