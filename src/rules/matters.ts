import type { SubjectKind } from './subjects';
import { text, type Text } from './text';

/**
 * What an award pays for, where several awards pay for the same. 从优、就高、不重复: of the awards that share a
 * matter a company has one, the highest, for each thing that they are about.
 */
export interface Matter {
  readonly id: string;
  readonly label: Text;
  /** The kind of thing that two awards must be about the same of, to exclude one another. */
  readonly subject: SubjectKind;
  /** Whether it is of one year, so that two years are two matters: the running costs of a platform. */
  readonly yearly: boolean;
  /** Why the texts leave open whether awards of this matter exclude one another; null where they state it. */
  readonly open: Text | null;
}

/** A matter of which the documents state that it is paid for once. */
export const matter = (id: string, subject: SubjectKind, zh: string, en: string): Matter => ({
  id,
  label: text(zh, en),
  subject,
  yearly: false,
  open: null,
});

/** A matter of one year. */
export const yearlyMatter = (id: string, subject: SubjectKind, zh: string, en: string): Matter => ({
  ...matter(id, subject, zh, en),
  yearly: true,
});

/**
 * A matter of which the documents leave open whether it is paid for once.
 * @param open what speaks for each reading
 */
export const openMatter = (id: string, subject: SubjectKind, label: Text, open: Text): Matter => ({
  id,
  label,
  subject,
  yearly: subject === 'enterprise',
  open,
});
