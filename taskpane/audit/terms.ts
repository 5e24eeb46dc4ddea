import { Exact } from '../../src/rules/exact';

/** The tolerances that are one choice each, in yuan. */
export const TOLERANCES = { fen: '0.01', yuan: '1.00', wan: '10000.00' } as const;

export type Tolerance = keyof typeof TOLERANCES | 'own';

/** How the form stands: the terms of an audit as they are typed. */
export interface TypedTerms {
  readonly tolerance: Tolerance;
  /** The auditor's own tolerance in yuan, as typed. */
  readonly own: string;
  /** The day for rows that have none; an empty text leaves their dates untested. */
  readonly day: string;
}

export const FIRST_TERMS: TypedTerms = { tolerance: 'fen', own: '', day: '' };

/** A tolerance that was typed; null where it is no amount of 0 or more. */
export function ownTolerance(typed: string): string | null {
  const plain = typed.replace(/[,，\s]/g, '');
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? new Exact(plain).toFixed(2) : null;
}
