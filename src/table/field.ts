import type { Input } from '../rules/inputs';
import type { SubjectKind } from '../rules/subjects';
import type { Text } from '../rules/text';

/**
 * A figure or a name that a table of companies can hold. Inputs of different awards with the same Chinese
 * label, and the same item where they name one, are the same field: one column feeds them all.
 */
export interface Field {
  /** The Chinese label is the identity: mappings kept in workbooks refer to it. */
  readonly label: Text;
  readonly synonyms: readonly string[];
  /** null for the fields that describe the company, or what a row is about, and enter no rule. */
  readonly input: Input | null;
  /** The kind of thing that the column names; left out for all other columns. */
  readonly subject?: SubjectKind;
  /** A column of a list of payments; left out for what a table of companies holds. */
  readonly ofPayments?: true;
}
