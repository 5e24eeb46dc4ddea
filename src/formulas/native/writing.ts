/**
 * Pieces of a formula with what they bind by, so that brackets stand where they are needed and nowhere else.
 */

/** How tightly the outermost operator of a text binds; an atom needs no brackets anywhere. */
export const BINDING = { comparison: 0, joining: 1, sum: 2, product: 3, atom: 4 } as const;
export type Binding = (typeof BINDING)[keyof typeof BINDING];

export interface Written {
  readonly text: string;
  readonly binding: Binding;
  /** Whether it is a number or a text as such: 0, -5%, "国家级". */
  readonly isLiteral?: boolean;
}

export const atom = (text: string): Written => ({ text, binding: BINDING.atom });

export const call = (name: string, ...args: readonly Written[]): Written =>
  atom(`${name}(${args.map(({ text }) => text).join(',')})`);

const bound = ({ text, binding }: Written, least: Binding): string => (binding >= least ? text : `(${text})`);

const operation =
  (operator: string, binding: Binding, rightBinding: Binding) => (a: Written, b: Written) => ({
    text: `${bound(a, binding)}${operator}${bound(b, rightBinding)}`,
    binding,
  });

/** `a+b`. A sum on the right keeps its brackets: doubles are added in the order written. */
export const plus = operation('+', BINDING.sum, BINDING.product);
export const minus = operation('-', BINDING.sum, BINDING.product);
export const times = operation('*', BINDING.product, BINDING.atom);
export const over = operation('/', BINDING.product, BINDING.atom);

export type Comparing = '>=' | '>' | '<=' | '<' | '=' | '<>';

export const compared = (a: Written, by: Comparing, b: Written): Written => ({
  text: `${bound(a, BINDING.joining)}${by}${bound(b, BINDING.joining)}`,
  binding: BINDING.comparison,
});

/** A text literal. */
export const quoted = (words: string): Written => atom(`"${words.replaceAll('"', '""')}"`);
