import { Exact, ZERO } from './exact';
import type { CodeInput, NumberInput } from './inputs';
import type { Relation } from './relations';
import type { Text } from './text';

/**
 * The closed set of things a rule can say. Every reading (amount, explanation, refusal …) handles each of them,
 * and the compiler refuses a reading that forgets one. A new kind must earn its place in all of them.
 */
export type Expression = (
  | { readonly kind: 'constant'; readonly value: Exact; readonly unit: Unit }
  | { readonly kind: 'input'; readonly name: string; readonly input: NumberInput }
  | { readonly kind: 'sum'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'difference'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'product'; readonly left: Expression; readonly right: Expression }
  /** The only division: a proportion. Its rule must not divide by 0. */
  | { readonly kind: 'quotient'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'lesser'; readonly of: Expression; readonly bound: Expression }
  | { readonly kind: 'greater'; readonly of: Expression; readonly bound: Expression }
  | { readonly kind: 'tiers'; readonly of: Expression; readonly table: TierTable }
  | { readonly kind: 'wholeSteps'; readonly of: Expression; readonly size: Constant }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly input: CodeInput;
      readonly cases: Readonly<Record<string, Expression>>;
      /** Where the input is optional and left out. */
      readonly omitted: Expression | null;
    }
  | {
      readonly kind: 'when';
      readonly condition: Condition;
      readonly then: Expression;
      readonly otherwise: Expression;
    }
) & {
  /** What this figure is called in the explanation, where the text has a name for it. */
  readonly title?: Text;
};

export type Condition =
  | {
      readonly kind: 'compare';
      readonly left: Expression;
      readonly relation: Relation;
      readonly right: Expression;
    }
  /** part ÷ whole against a rate, tested as part against rate × whole: division would round. */
  | {
      readonly kind: 'compareShare';
      readonly part: Expression;
      readonly whole: Expression;
      readonly relation: Relation;
      readonly rate: Constant;
    }
  | { readonly kind: 'notGiven'; readonly name: string; readonly input: NumberInput }
  | { readonly kind: 'all'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'any'; readonly conditions: readonly Condition[] };

export type Unit = 'yuan' | 'ratio' | 'count' | 'calendarYear' | 'years' | 'area' | 'mass' | 'power';

export type Constant = Extract<Expression, { kind: 'constant' }>;

export interface TierTable {
  /** Whether a figure that equals an edge is in the tier above it. */
  readonly edge: Extract<Relation, 'atLeast' | 'moreThan'>;
  /** In rising order. Below the first edge the table gives 0. */
  readonly tiers: readonly { readonly from: Constant; readonly gives: Constant }[];
}

const constant = (value: Exact, unit: Unit): Quantity => new Quantity({ kind: 'constant', value, unit });

/** Yuan. */
export const yuan = (amount: number): Quantity => constant(new Exact(amount), 'yuan');
/** 万元: 10,000 yuan. */
export const wan = (amount: number): Quantity => constant(new Exact(amount).times(10_000), 'yuan');
/** 亿元: 100,000,000 yuan. */
export const yi = (amount: number): Quantity => constant(new Exact(amount).times(100_000_000), 'yuan');
/** 15% is `percent(15)`. */
export const percent = (rate: number | Exact): Quantity => constant(new Exact(rate).div(100), 'ratio');
/** A bare number: enterprises, products, titles. */
export const number = (value: number): Quantity => constant(new Exact(value), 'count');
/** A calendar year. */
export const calendar = (year: number): Quantity => constant(new Exact(year), 'calendarYear');
/** A length of time in years. */
export const yearsLong = (length: number): Quantity => constant(new Exact(length), 'years');

/** Square metres. */
export const squareMetres = (area: number): Quantity => constant(new Exact(area), 'area');
/** 5‰ is `permille(5)`. */
export const permille = (rate: number): Quantity => constant(new Exact(rate).div(1000), 'ratio');

/** A figure of a rule: an amount, a rate, a count. The methods read like the clause. */
export class Quantity {
  constructor(readonly expression: Expression) {}

  plus(other: Quantity): Quantity {
    return new Quantity({ kind: 'sum', left: this.expression, right: other.expression });
  }

  minus(other: Quantity): Quantity {
    return new Quantity({ kind: 'difference', left: this.expression, right: other.expression });
  }

  times(other: Quantity): Quantity {
    return new Quantity({ kind: 'product', left: this.expression, right: other.expression });
  }

  /** In proportion: `premium.times(percent(2)).dividedBy(premiumRate)`. */
  dividedBy(other: Quantity): Quantity {
    return new Quantity({ kind: 'quotient', left: this.expression, right: other.expression });
  }

  /** `percent(15).of(cost)`: 其流片费用的15%. */
  of(base: Quantity): Quantity {
    return this.times(base);
  }

  /** 最高、不超过: never more than the bound. */
  upTo(bound: Quantity): Quantity {
    return new Quantity({ kind: 'lesser', of: this.expression, bound: bound.expression });
  }

  /** The greater of two figures: a highest value is never below any value known. */
  orAtLeast(bound: Quantity): Quantity {
    return new Quantity({ kind: 'greater', of: this.expression, bound: bound.expression });
  }

  /** At least 0: a 差额 and a remaining room pay 0 when they are negative. */
  orZero(): Quantity {
    return this.orAtLeast(yuan(0));
  }

  /** How many whole steps of this size fit: 每500万元. A remainder counts for nothing. */
  wholeStepsOf(size: Quantity): Quantity {
    return new Quantity({ kind: 'wholeSteps', of: this.expression, size: asConstant(size) });
  }

  /** Paid only under the condition; otherwise 0, or what `otherwise` says. */
  when(condition: Requirement, otherwise: Quantity = yuan(0)): Quantity {
    return new Quantity({
      kind: 'when',
      condition: condition.condition,
      then: this.expression,
      otherwise: otherwise.expression,
    });
  }

  /** Gives the figure the name by which the explanation calls it. */
  called(zh: string, en: string): Quantity {
    return new Quantity({ ...this.expression, title: { zh, en } });
  }

  /** 以上、达到、不低于: the number itself is enough. */
  atLeast(other: Quantity): Requirement {
    return this.compared('atLeast', other);
  }

  /** 超过: the number itself is not enough. */
  moreThan(other: Quantity): Requirement {
    return this.compared('moreThan', other);
  }

  /** 以下、以内、不超过、不高于: the number itself is allowed. */
  atMost(other: Quantity): Requirement {
    return this.compared('atMost', other);
  }

  /** 低于、不满: the number itself is not allowed. */
  lessThan(other: Quantity): Requirement {
    return this.compared('lessThan', other);
  }

  /** This figure as a share of another: 研发投入占营收的比例. */
  shareOf(whole: Quantity): Share {
    return new Share(this, whole);
  }

  /** True where an optional input was left out and nothing stands in for it. */
  notGiven(): Requirement {
    if (this.expression.kind !== 'input') throw new TypeError('only an input can be left out');
    return new Requirement({ kind: 'notGiven', name: this.expression.name, input: this.expression.input });
  }

  private compared(relation: Relation, other: Quantity): Requirement {
    return new Requirement({ kind: 'compare', left: this.expression, relation, right: other.expression });
  }
}

/** A share that is only ever compared, by multiplication. */
export class Share {
  constructor(
    readonly part: Quantity,
    readonly whole: Quantity,
  ) {}

  moreThan(rate: Quantity): Requirement {
    return this.compared('moreThan', rate);
  }

  atLeast(rate: Quantity): Requirement {
    return this.compared('atLeast', rate);
  }

  private compared(relation: Relation, rate: Quantity): Requirement {
    return new Requirement({
      kind: 'compareShare',
      part: this.part.expression,
      whole: this.whole.expression,
      relation,
      rate: asConstant(rate),
    });
  }
}

/** A condition of a rule. */
export class Requirement {
  constructor(readonly condition: Condition) {}

  and(other: Requirement): Requirement {
    return new Requirement({ kind: 'all', conditions: [...flat(this, 'all'), ...flat(other, 'all')] });
  }

  or(other: Requirement): Requirement {
    return new Requirement({ kind: 'any', conditions: [...flat(this, 'any'), ...flat(other, 'any')] });
  }
}

/** A coded input in a rule: 国家级 or 省级. */
export class Choice<C extends string> {
  constructor(
    readonly name: string,
    readonly input: CodeInput<C>,
  ) {}

  /**
   * One figure for each code; leaving one out does not compile.
   * @param omitted the figure where the input is optional and left out
   */
  gives(cases: Readonly<Record<C, Quantity>>, omitted?: Quantity): Quantity {
    const expressions = Object.entries<Quantity>(cases).map(([code, figure]) => [code, figure.expression]);
    return new Quantity({
      kind: 'choice',
      name: this.name,
      input: this.input,
      cases: Object.fromEntries(expressions) as Record<string, Expression>,
      omitted: omitted?.expression ?? null,
    });
  }
}

/** A table of tiers: the whole figure takes what the highest tier it reaches gives. */
export class Tiers {
  constructor(private readonly table: TierTable) {}

  at(figure: Quantity): Quantity {
    return new Quantity({ kind: 'tiers', of: figure.expression, table: this.table });
  }

  /** Band by band: each rate on the part of the figure that lies in its own band. */
  onEachBandOf(figure: Quantity): Quantity {
    const { tiers } = this.table;
    return tiers
      .map(({ from, gives }, at) => {
        const next = tiers[at + 1]?.from;
        const within = next ? figure.upTo(new Quantity(next)) : figure;
        return new Quantity(gives).of(within.minus(new Quantity(from)).orZero());
      })
      .reduce((total, band) => total.plus(band));
  }
}

type TierRow = readonly [from: Quantity, gives: Quantity];

/** 达到5亿元、10亿元…分别给予: tiers whose edge belongs to the tier above it. */
export const reaching = (...rows: readonly TierRow[]): Tiers => tiers('atLeast', rows);
/** 超过1亿元、2亿元…: tiers whose edge still belongs to the tier below it. */
export const exceeding = (...rows: readonly TierRow[]): Tiers => tiers('moreThan', rows);

function tiers(edge: TierTable['edge'], rows: readonly TierRow[]): Tiers {
  const table = rows.map(([from, gives]) => ({ from: asConstant(from), gives: asConstant(gives) }));
  const rises = table.every(({ from }, i) => from.value.gt(table[i - 1]?.from.value ?? ZERO));
  if (!rises) throw new RangeError('tiers must be written in rising order');
  return new Tiers({ edge, tiers: table });
}

function asConstant(quantity: Quantity): Constant {
  if (quantity.expression.kind === 'constant') return quantity.expression;
  throw new TypeError('a tier, a step and a rate of comparison are stated numbers');
}

const flat = ({ condition }: Requirement, kind: 'all' | 'any'): readonly Condition[] =>
  condition.kind === kind ? condition.conditions : [condition];
