import type { PaneWords } from '../frame/pane-context';
import { grouped } from '../../src/words/figures';
import { isBlank } from '../../src/rules/arguments';
import { fromCell } from '../../src/rules/exact';
import { a1 } from '../../src/formulas/cell-names';
import { dialect } from '../../src/formulas/dialect';
import type { ListInspection } from '../../src/formulas/inspection/function-inspection';
import type { CellAddress, CellError, CellValue } from '../../workbook/workbook';

export const nameOf = ({ row, column }: CellAddress): string => a1(row, column);

/** The name of a cell seen from another: B2, on another sheet 数据!B2. */
export const nameFrom = (cell: CellAddress, here: CellAddress): string =>
  cell.sheet === here.sheet ? nameOf(cell) : `${cell.sheet}!${nameOf(cell)}`;

export const isError = (value: CellValue): value is CellError => typeof value === 'object' && value !== null;

export function valueWords(value: CellValue, { t }: PaneWords): string {
  if (isBlank(value)) return t('cell.blank');
  if (typeof value === 'number' && Number.isFinite(value)) return grouped(fromCell(value));
  return isError(value) ? value.error : String(value);
}

const KNOWN_ERRORS = {
  '#VALUE!': 'value',
  '#NAME?': 'name',
  '#SPILL!': 'spill',
  '#BUSY!': 'busy',
  '#GETTING_DATA': 'busy',
  '#CALC!': 'calc',
  '#REF!': 'ref',
  '#DIV/0!': 'div0',
  '#N/A': 'na',
  '#NUM!': 'num',
  '#CONNECT!': 'connect',
} as const;

/** The meaning of an error of the sheet, and what to do. */
export function errorWords({ error }: CellError, { t }: PaneWords): string {
  const kind = error in KNOWN_ERRORS ? KNOWN_ERRORS[error as keyof typeof KNOWN_ERRORS] : 'other';
  return t(`cell.errors.${kind}`);
}

/** The sentence about a function that computes no amount; one without its own is told by its description. */
export function listWords(list: Exclude<ListInspection, { kind: 'unknown' }>, { t, say }: PaneWords): string {
  const name = dialect.spelled(list.functionName);
  switch (list.kind) {
    case 'clause':
      return t('cell.lists.clause', { name });
    case 'policies':
      return t('cell.lists.policies', { name });
    case 'other':
      return t('cell.lists.other', { name, description: say(list.description) });
  }
}
