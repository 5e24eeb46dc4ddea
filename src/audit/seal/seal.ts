import { hashOf } from './canonical';

/** What a seal states of a workbook. */
export interface SealStatement {
  /** Of the product that made it. */
  readonly version: string;
  /** Hash of the rules. */
  readonly rules: string;
  /** The day on which it was made, or that it was made for. */
  readonly day: string;
  readonly tables: string;
  /** Rows of companies in the tables. */
  readonly companies: string;
  /** Cells with HZ functions. */
  readonly formulas: string;
  /** The sum of the amounts that these show, in yuan. */
  readonly amount: string;
  /** The sum of the amounts paid that the lists have, in yuan; empty where none has them. */
  readonly paid: string;
  /** Hash of what is read: tables in the units of the rules, cells that formulas name, what people said. */
  readonly inputs: string;
  /** Hash of the HZ cells, with their arguments and results, and of the amounts paid. */
  readonly results: string;
}

export interface Seal extends SealStatement {
  /** One hash over all that is stated. */
  readonly seal: string;
}

export const STATED = [
  'version',
  'rules',
  'day',
  'tables',
  'companies',
  'formulas',
  'amount',
  'paid',
  'inputs',
  'results',
] as const satisfies readonly (keyof SealStatement)[];

export const sealed = (statement: SealStatement): Seal => ({ ...statement, seal: sealHash(statement) });

export function sealHash(statement: SealStatement): string {
  return hashOf(Object.fromEntries(STATED.map((key) => [key, statement[key]])));
}

/** What has changed since a workbook was sealed. */
export interface SealVerdict {
  /** As the sheet states it. */
  readonly sealed: Seal;
  /** As the workbook and the rules are now. */
  readonly now: Seal;
  readonly changed: {
    readonly data: boolean;
    readonly results: boolean;
    readonly rules: boolean;
  };
  /** Whether the sheet itself is not as it was written: what it states counts for nothing. */
  readonly isAltered: boolean;
  /** Whether the workbook has more than one seal, so that nobody knows which counts. */
  readonly isOneOfSeveral: boolean;
  readonly isWhole: boolean;
}

/** Compares a seal with the workbook as it is now. */
export function verdictOn(
  stated: Seal,
  now: Seal,
  { isAltered, isOneOfSeveral }: Pick<SealVerdict, 'isAltered' | 'isOneOfSeveral'>,
): SealVerdict {
  const changed = {
    data: stated.inputs !== now.inputs || stated.tables !== now.tables || stated.companies !== now.companies,
    results:
      stated.results !== now.results ||
      stated.formulas !== now.formulas ||
      stated.amount !== now.amount ||
      stated.paid !== now.paid,
    rules: stated.rules !== now.rules,
  };
  const isWhole = !isAltered && !isOneOfSeveral && !changed.data && !changed.results && !changed.rules;
  return { sealed: stated, now, changed, isAltered, isOneOfSeveral, isWhole };
}
