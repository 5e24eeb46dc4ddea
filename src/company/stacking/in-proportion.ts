import { ZERO, type Exact } from '../../rules/exact';

/**
 * Shares money out in proportion to what is wanted, in whole fen, nobody more than wanted; the fen left over go to
 * the largest remainders, the first in the list among equals. The parts add up to the lesser of what there is and
 * what is wanted.
 * @param money yuan; below 0 counts as none
 * @param wanted yuan, each 0 or more, in whole fen
 */
export function inProportion(money: Exact, wanted: readonly Exact[]): readonly Exact[] {
  const all = wanted.reduce((so, one) => so.plus(one), ZERO);
  if (all.lte(money)) return wanted;
  if (money.lte(0)) return wanted.map(() => ZERO);
  const parts = wanted.map((one, at) => {
    const exact = money.times(one).div(all);
    const whole = exact.toDecimalPlaces(2, ROUND_DOWN);
    return { at, whole, rest: exact.minus(whole) };
  });
  let left = parts.reduce((so, { whole }) => so.minus(whole), money);
  const given = parts.map(({ whole }) => whole);
  for (const { at, whole } of [...parts].sort((a, b) => b.rest.comparedTo(a.rest) || a.at - b.at)) {
    if (left.lte(0)) break;
    const fen = left.lt(FEN) ? left : FEN;
    given[at] = whole.plus(fen);
    left = left.minus(fen);
  }
  return given;
}

const ROUND_DOWN = 1;
const FEN = ZERO.plus('0.01');
