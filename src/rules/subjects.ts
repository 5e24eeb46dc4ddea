import type { Expression } from './expressions';

/**
 * The kinds of thing that the law pays for. An award for an `enterprise` pays for the enterprise as a whole: its
 * revenue, its title, its rent. Any other award pays for one project, one product, one loan, one contract.
 */
export type SubjectKind =
  | 'enterprise'
  | 'project'
  | 'product'
  | 'loan'
  | 'contract'
  | 'purchase'
  | 'platform'
  | 'event'
  | 'standard'
  | 'licence'
  | 'park'
  | 'title'
  | 'insurance'
  | 'vehicle'
  | 'openSource'
  | 'person'
  | 'fund'
  | 'district';

export type Nature =
  { readonly always: string } | { readonly by: string; readonly of: Readonly<Record<string, string>> };

/** What an award pays for, and what of its figures tells one such thing from another. */
export interface AwardSubject {
  readonly kind: SubjectKind;
  /**
   * The sort of thing, where the text says: `always` this one, or the one that belongs to the code of an input
   * (品种类别). Things of two sorts are never one, whatever their names. null where the text leaves it open.
   */
  readonly nature: Nature | null;
  /**
   * Inputs that are properties of the thing itself, each with its measure: 实际投资总额 is the `investment` of a
   * project. Two different figures of one measure belong to two things.
   */
  readonly marks: Readonly<Record<string, string>>;
  /**
   * The input that says what is spent on a project, or on a part of one: a limit over all support for that
   * project counts such an award. null for support of a service or of an enterprise as a whole, which is none
   * of any project.
   */
  readonly spending: string | null;
  /** The input that says what is invested in the project as a whole; no part of it exceeds that. */
  readonly whole: string | null;
  /** The input by which one thing has several claims under the award: 临床试验阶段, the kind of title. */
  readonly apart: string | null;
  /**
   * 进档差额: claims are steps of one ladder, and together pay no more than its highest step in full. The input
   * that says what was reached before; null where there is no ladder.
   */
  readonly ladder: string | null;
  /**
   * Whether a limit over all support for a project counts it: what is spent on one, and what matches funds for
   * one.
   */
  readonly partOfProject: boolean;
}

/** A ceiling that holds over several claims of one award together. */
export interface SharedCeiling {
  /** `year`: over all claims of a beneficiary in one year. `ever`: over all its claims. */
  readonly over: 'year' | 'ever';
  /** The kind of thing that each has a ceiling of its own, where that is not the beneficiary: 单个平台. */
  readonly per: SubjectKind | null;
  /** The ceiling in yuan, made from the award's inputs. */
  readonly whole: Expression;
  /** Whether the text has a ceiling for each of several bands, so that only claims of one band share it. */
  readonly bands: boolean;
  /** The input that says how much of it was already received; null where the text asks for none. */
  readonly received: string | null;
  /** The words of the text: 每家企业年度最高补贴 300 万元. */
  readonly words: string;
}
