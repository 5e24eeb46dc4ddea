import type { Text } from '../rules/text';
import type { ColumnUnit, StatedUnit, UnitSource } from './column-units';
import type { Field } from './fields';
import type { LikelyField } from './likely-fields';

/**
 * What a person said about a column, by its heading: the fields it holds and its unit. No field: not used. Fields
 * that are null are left to be recognised, and the unit alone was said.
 */
export type HandMapping = Readonly<
  Record<string, { readonly fields: readonly string[] | null; readonly unit: string | null }>
>;

/**
 * What has to be said of a column before its figures count: most of a growth column lies above 1, no unit of
 * money is written anywhere.
 */
export interface ColumnQuestion {
  readonly text: Text;
  /** The units that the column may be in, the likeliest first: one click each. */
  readonly units: readonly ColumnUnit[];
}

export interface TakenAs {
  readonly field: Field;
  readonly unit: ColumnUnit;
  readonly unitFrom: UnitSource;
  readonly by: 'label' | 'synonym' | 'hand';
}

export interface Column {
  /** Counted from 0 on the sheet. */
  readonly index: number;
  /** Under two rows of headings both, as one: 营业收入(万元) · 本年. */
  readonly header: string;
  /** The cells of the heading, the upper first. */
  readonly cells: readonly string[];
  /** The heading under which the workbook keeps what a person said of the column; null where nobody has. */
  readonly saidUnder: string | null;
  /** Units that the sheet states for it, the one that counts first. */
  readonly stated: readonly StatedUnit[];
  /** A column can feed several fields: 年营收 is also 上年度营收. */
  readonly taken: readonly TakenAs[];
  /** What a column that was not taken may hold, the likeliest first: one click each. */
  readonly likely: readonly LikelyField[];
  /** Why a column that looks known was not taken. */
  readonly problem: Text | null;
  /** What to check of a column that was. */
  readonly remark: Text | null;
  /** What a person is asked of a column that was; none of its figures counts until she has answered. */
  readonly asks: ColumnQuestion | null;
}
