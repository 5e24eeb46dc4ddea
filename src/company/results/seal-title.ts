import { text, type Language } from '../../rules/text';
import { holds, type SheetCells } from '../../table/sheet';

const TITLE = text('杭策封签', 'Hangce seal');

/** What the first cell of a seal's sheet says: by it the sheet is known, whatever it is called. */
export const sealTitle = (language: Language): string => TITLE[language];

/** Whether a sheet is a seal: it is never read as a table. */
export function isSealSheet({ top, left, values }: Pick<SheetCells, 'top' | 'left' | 'values'>): boolean {
  const first = top === 0 && left === 0 ? values[0]?.[0] : null;
  return holds(first) && (first === TITLE.zh || first === TITLE.en);
}
