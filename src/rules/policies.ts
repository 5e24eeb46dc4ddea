import type { Award, Funding } from './awards';
import type { Trade } from './trades';
import type { Day } from './dates';
import type { Matter } from './matters';
import type { Text } from './text';

/** One clause of a policy document, with or without a stated amount. */
export interface Clause {
  /** As the document numbers it: 三（四）. */
  readonly article: string;
  readonly heading: Text;
  /** Verbatim. */
  readonly text: string;
  /** The first one leads. Empty where the document prints none. */
  readonly departments: readonly string[];
  readonly awards: readonly Award[];
  /** What a reader should know: why nothing can be computed, which other rule is referred to. */
  readonly note: Text | null;
}

/** One policy document. */
export interface Policy {
  readonly id: string;
  readonly title: Text;
  /** A short name for lists: 软件 2022. */
  readonly shortTitle: Text;
  readonly level: 'city' | 'district';
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  /** Month or day of issue as printed: `2022-07`. */
  readonly issued: string | null;
  readonly status: 'adopted' | 'draft';
  /** First and last day in force, both included. `null`: the document states none. */
  readonly effectiveFrom: Day | null;
  readonly effectiveTo: Day | null;
  /** How the last day was found, where the document does not print it. */
  readonly datesNote: Text | null;
  /** To whom it applies, verbatim. */
  readonly scope: string | null;
  /** The district it is limited to: its plain name (滨江), and what the document calls it. */
  readonly district: { readonly name: string; readonly label: Text } | null;
  /** The industries it is written for, with the words by which a table may name them; null where it is for all. */
  readonly trade: Trade | null;
  /** How it meets other policies, verbatim. */
  readonly stacking: string | null;
  /** Matters of which its own words allow one award for each thing: 同一首台（套）产品不得同时享受. */
  readonly oncePerSubject: readonly { readonly matters: readonly Matter[]; readonly words: string }[];
  /** Limits over the awards of the whole policy, verbatim. */
  readonly limits: readonly string[];
  /** Other closing rules that bear on amounts, verbatim: who pays, what yearly notices settle. */
  readonly closingRules: readonly string[];
  /** Whose budget pays its awards; null where the document does not say. */
  readonly fundedBy: Funding | null;
  readonly clauses: readonly Clause[];
}

type Optional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** Writes one clause of a policy. */
export const clause = (
  article: string,
  heading: Text,
  rest: Optional<Omit<Clause, 'article' | 'heading'>, 'awards' | 'note' | 'departments'>,
): Clause => ({ article, heading, awards: [], note: null, departments: [], ...rest });

type Stated =
  | 'issuer'
  | 'documentNumber'
  | 'issued'
  | 'effectiveFrom'
  | 'effectiveTo'
  | 'datesNote'
  | 'scope'
  | 'district'
  | 'trade'
  | 'stacking'
  | 'oncePerSubject'
  | 'limits'
  | 'closingRules'
  | 'fundedBy';

/** Writes one policy document. What the document does not state is left out. */
export const policy = (definition: Optional<Policy, Stated>): Policy => ({
  issuer: null,
  documentNumber: null,
  issued: null,
  effectiveFrom: null,
  effectiveTo: null,
  datesNote: null,
  scope: null,
  district: null,
  trade: null,
  stacking: null,
  oncePerSubject: [],
  limits: [],
  closingRules: [],
  fundedBy: null,
  ...definition,
});

export type Standing = 'inForce' | 'notYet' | 'expired' | 'draft';

/**
 * Whether a policy is in force on a day; both of its ends are included, an open end never closes. A draft never
 * is.
 * @param day null where dates are not tested: all that was adopted counts as in force
 */
export function standingOn(
  { status, effectiveFrom, effectiveTo }: Pick<Policy, 'status' | 'effectiveFrom' | 'effectiveTo'>,
  day: Day | null,
): Standing {
  if (status === 'draft') return 'draft';
  if (day === null) return 'inForce';
  if (effectiveFrom !== null && day < effectiveFrom) return 'notYet';
  if (effectiveTo !== null && day > effectiveTo) return 'expired';
  return 'inForce';
}
