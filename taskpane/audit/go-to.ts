import type { CellPlace } from '../../src/audit/audited-list';
import { addressIn } from '../../src/formulas/cell-names';
import { usePaneStore } from '../frame/pane-context';

/** Selects a cell by its name. */
export function useGoTo(): (place: CellPlace) => void {
  const store = usePaneStore();
  return ({ sheet, cell }) => {
    const at = addressIn(sheet, cell);
    if (at) void store.select(at);
  };
}
