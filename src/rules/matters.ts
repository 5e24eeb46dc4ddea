import { text, type Text } from './text';

/**
 * What an award pays for, where several policies pay for the same. 从优、就高、不重复: of the awards that share
 * a matter a company has one, the highest.
 */
export interface Matter {
  readonly id: string;
  readonly label: Text;
}

export const matter = (id: string, zh: string, en: string): Matter => ({ id, label: text(zh, en) });
