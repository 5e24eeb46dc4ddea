import type { Provision } from '../../rules/policy-book';
import type { CellValue } from '../cells';
import { dialect } from '../dialect';
import type { Sheet } from '../sheet-arithmetic';
import { outcomeOf } from './call-outcome';
import { cellsOf, type Surroundings } from './surroundings';

export const sheetOf = (
  around: Surroundings,
  blankCounted: Sheet['blankCounted'] = () => undefined,
): Sheet => ({
  valueOf(reference) {
    const address = around.addressOf(reference);
    return address ? around.cellValue(address) : undefined;
  },
  valuesOf(range) {
    const cells = cellsOf(range, around.selection);
    const values = cells.map(around.cellValue);
    return cells.length > 0 && values.every((value) => value !== undefined) ? values : undefined;
  },
  award(name, args) {
    const own = dialect.nameCalled(name);
    const provision = own === null ? undefined : around.book.find(own);
    return provision && awardValue(provision, args);
  },
  blankCounted,
});

function awardValue(provision: Provision, args: readonly CellValue[]): CellValue {
  const outcome = outcomeOf(provision, args);
  return 'error' in outcome ? { error: '#VALUE!' } : outcome.amount.toNumber();
}
