import type { Input } from '../../../rules/inputs';
import type { Matter } from '../../../rules/matters';
import { once } from '../../../rules/once';
import type { Policy } from '../../../rules/policies';
import { policyBook, type PolicyBook } from '../../../rules/policy-book';
import type { Trade } from '../../../rules/trades';
import { inputToForm } from './input-form';
import { matterToForm, tradeToForm } from './matter-form';

/**
 * The parts that policies share. Two awards exclude each other by one matter, and two columns are one by one
 * input: what is equal in content must be one object, wherever it comes from.
 */

const NO_BOOK = policyBook([]);

/** What a policy of a book has in common with others. */
export interface KnownParts {
  readonly inputs: ReadonlyMap<string, Input>;
  readonly matters: ReadonlyMap<string, Matter>;
  readonly trades: ReadonlyMap<string, Trade>;
}

/** Two inputs with the same content have the same key. What an award calls its input is not part of it. */
const inputKey = (input: Input): string => JSON.stringify(inputToForm('', input));

export const knownParts: (book: PolicyBook) => KnownParts = once(({ policies, provisions }: PolicyBook) => ({
  inputs: new Map(
    provisions.flatMap(({ award }) => award.inputs.map(({ input }) => [inputKey(input), input] as const)),
  ),
  matters: new Map(policies.flatMap(mattersIn).map((one) => [one.id, one] as const)),
  trades: new Map(policies.flatMap(tradesIn).map((one) => [one.id, one] as const)),
}));

/** Every matter that a policy speaks of, each once. */
export const mattersIn = ({ oncePerSubject, clauses }: Policy): readonly Matter[] => [
  ...new Set([
    ...oncePerSubject.flatMap(({ matters }) => matters),
    ...clauses.flatMap(({ awards }) => awards.flatMap(({ matters }) => matters)),
  ]),
];

/** Every trade that a policy or one of its awards is for, each once. */
export const tradesIn = ({ trade, clauses }: Policy): readonly Trade[] => [
  ...new Set(
    [trade, ...clauses.flatMap(({ awards }) => awards.map((award) => award.trade))].filter(
      (one): one is Trade => one !== null && one !== 'any',
    ),
  ),
];

export const isSameMatter = (a: Matter, b: Matter): boolean =>
  JSON.stringify(matterToForm(a)) === JSON.stringify(matterToForm(b));

export const isSameTrade = (a: Trade, b: Trade): boolean =>
  JSON.stringify(tradeToForm(a)) === JSON.stringify(tradeToForm(b));

/** The parts of one form that is being read: those of the book first, then its own, each once. */
export class SharedParts {
  private readonly inputs: Map<string, Input>;
  readonly matters: Map<string, Matter>;
  readonly trades: Map<string, Trade>;

  constructor(book: PolicyBook = NO_BOOK) {
    const known = knownParts(book);
    this.inputs = new Map(known.inputs);
    this.matters = new Map(known.matters);
    this.trades = new Map(known.trades);
  }

  /** The one object for an input of this content. */
  input(fresh: Input): Input {
    const key = inputKey(fresh);
    const known = this.inputs.get(key) ?? fresh;
    this.inputs.set(key, known);
    return known;
  }

  /** Defines a matter; false where another one has its id. */
  defineMatter(fresh: Matter): boolean {
    const known = this.matters.get(fresh.id) ?? fresh;
    this.matters.set(fresh.id, known);
    return isSameMatter(known, fresh);
  }

  /** Defines a trade; false where another one has its id. */
  defineTrade(fresh: Trade): boolean {
    const known = this.trades.get(fresh.id) ?? fresh;
    this.trades.set(fresh.id, known);
    return isSameTrade(known, fresh);
  }
}
