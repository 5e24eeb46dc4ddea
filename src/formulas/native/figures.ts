import type { Exact } from '../../rules/exact';
import type { Condition, Expression } from '../../rules/expressions';
import type { CodeInput, Input, NumberInput } from '../../rules/inputs';
import { RELATIONS, type Relation } from '../../rules/relations';
import { lifted, roundedBeside, roundedFrom, SIGN } from './cell-digits';
import { isWhole, isWholeKind, mayBeNegative } from './kinds-of-figure';
import { plain, stated } from './numbers';
import { isSpelled, spellingsIn } from './spellings';
import { atom, call, compared, minus, over, plus, times, type Written } from './writing';

/** What stands for each input of an award that is given. */
export type Holes = Readonly<Record<string, Written>>;

/** What an unknown code comes to, as an argument that cannot be taken does in the function. */
export const NO_AMOUNT = atom('#VALUE!');

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** A figure of a rule in the arithmetic of a sheet. */
export function written(figure: Expression, holes: Holes): Written {
  const of = (one: Expression): Written => written(one, holes);
  switch (figure.kind) {
    case 'constant':
      return stated(figure);
    case 'input':
      return givenNumber(figure.name, figure.input, holes);
    case 'sum':
      return plus(of(figure.left), of(figure.right));
    case 'difference':
      return difference(figure, holes);
    case 'product':
      return product(figure, holes);
    case 'quotient':
      return over(of(figure.left), of(figure.right));
    case 'lesser':
      return call('MIN', of(figure.of), of(figure.bound));
    case 'greater':
      return call('MAX', of(figure.of), of(figure.bound));
    case 'wholeSteps':
      return call(
        mayBeNegative(figure.of) ? 'TRUNC' : 'INT',
        over(isWhole(figure.of) ? of(figure.of) : lifted(of(figure.of)), stated(figure.size)),
      );
    case 'tiers':
      return tiers(figure, holes);
    case 'choice':
      return choice(figure, holes);
    case 'when':
      return call('IF', writtenCondition(figure.condition, holes), of(figure.then), of(figure.otherwise));
  }
}

/** An argument as a number: whole where its kind is, and what its omission means where the cell is blank. */
export function givenNumber(name: string, input: NumberInput, holes: Holes): Written {
  const number = numberOrOmission(input, holeIn(holes, name));
  return isWholeKind(input) ? call('ROUND', number, plain(0)) : number;
}

/** `N(C2)`, `IF(LEN(C2)=0,1,C2)`: a blank cell is what leaving the input out means. Others stand as written. */
export function numberOrOmission({ omission }: Input, hole: Written): Written {
  if (!omission) return hole;
  const { value } = omission;
  return value === null || value.isZero() ? call('N', hole) : call('IF', isEmpty(hole), plain(value), hole);
}

/** By its length: in the grid, 0 equals an empty text. */
export const isEmpty = (hole: Written): Written => compared(call('LEN', hole), '=', plain(0));

export function holeIn(holes: Holes, name: string): Written {
  const hole = holes[name];
  if (!hole) throw new TypeError(`${name} is not written`);
  return hole;
}

/** The rate stands behind what it is taken of: `C2*15%`. */
function product({ left, right }: Of<'product'>, holes: Holes): Written {
  const [first, second] =
    left.kind === 'constant' && right.kind !== 'constant' ? [right, left] : [left, right];
  return times(written(first, holes), written(second, holes));
}

/**
 * Two figures close to each other leave the last bits of their doubles behind, so that the first is lifted. A
 * stated number has none, and fixes how many decimals there are.
 */
function difference({ left, right }: Of<'difference'>, holes: Holes): Written {
  const [from, less] = [written(left, holes), written(right, holes)];
  if (isWhole(left) && isWhole(right)) return minus(from, less);
  if (left.kind === 'constant') return roundedFrom(minus(from, less), left.value);
  return minus(lifted(from), less);
}

function tiers({ of, table }: Of<'tiers'>, holes: Holes): Written {
  return table.tiers.reduce<Written>((below, { from, gives }) => {
    const reached = besideNumber(of, table.edge, from.value, holes);
    return call('IF', reached, stated(gives), below);
  }, plain(0));
}

function choice(figure: Of<'choice'>, holes: Holes): Written {
  const { input, cases, omitted } = figure;
  const hole = holeIn(holes, figure.name);
  const known = Object.entries(cases).reduceRight<Written>(
    (rest, [code, gives]) =>
      call('IF', isSpelled(hole, spellingsOf(input, code)), written(gives, holes), rest),
    NO_AMOUNT,
  );
  if (!omitted) return known;
  return call('IF', isEmpty(call('TRIM', hole)), written(omitted, holes), known);
}

const spellingsOf = (input: CodeInput, code: string): readonly string[] => spellingsIn(input).get(code) ?? [];

/** A requirement of a rule as a test of a sheet. */
export function writtenCondition(condition: Condition, holes: Holes): Written {
  switch (condition.kind) {
    case 'compare':
      return comparison(condition.left, condition.relation, condition.right, holes);
    case 'compareShare': {
      const { part, whole, relation, rate } = condition;
      return comparison(part, relation, { kind: 'product', left: whole, right: rate }, holes);
    }
    case 'notGiven':
      return isEmpty(holeIn(holes, condition.name));
    case 'all':
      return call('AND', ...condition.conditions.map((one) => writtenCondition(one, holes)));
    case 'any':
      return call('OR', ...condition.conditions.map((one) => writtenCondition(one, holes)));
  }
}

function comparison(left: Expression, relation: Relation, right: Expression, holes: Holes): Written {
  if (left.kind === 'difference' && !isWhole(left)) {
    // By what it is taken from: a difference has lost the digits by which it would be compared.
    const both: Expression = isZero(right) ? left.right : { kind: 'sum', left: left.right, right };
    return comparison(left.left, relation, both, holes);
  }
  if (right.kind === 'constant') return besideNumber(left, relation, right.value, holes);
  const [a, b] = [written(left, holes), written(right, holes)];
  if (isWhole(left) && isWhole(right)) return compared(a, SIGN[relation], b);
  if (mayBeNegative(left) || mayBeNegative(right))
    throw new TypeError('figures that may be negative are compared with stated numbers alone');
  const { isLeast, includesNumber } = RELATIONS[relation];
  return isLeast === includesNumber
    ? compared(lifted(a), SIGN[relation], b)
    : compared(a, SIGN[relation], lifted(b));
}

const isZero = (figure: Expression): boolean => figure.kind === 'constant' && figure.value.isZero();

function besideNumber(figure: Expression, relation: Relation, edge: Exact, holes: Holes): Written {
  const number = written(figure, holes);
  const isExact = isWhole(figure) || edge.isZero();
  const kind = figure.kind === 'input' ? figure.input.kind : null;
  const seen = isExact ? number : roundedBeside(number, relation, edge, kind);
  const unit = kind === 'growth' || kind === 'share' || kind === 'ratio' ? 'ratio' : 'count';
  return compared(seen, SIGN[relation], stated({ value: edge, unit }));
}
