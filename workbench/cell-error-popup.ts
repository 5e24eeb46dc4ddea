import type { Injector } from '@univerjs/core';
import { CellAlertManagerService, CellAlertType, HoverManagerService } from '@univerjs/preset-sheets-core';
import { createElement } from 'react';
import { debounceTime } from 'rxjs';

/**
 * The key of the grid's own alert, which says only "wrong type of value". Ours takes its place, and is closed
 * where the grid would close its own.
 */
const GRID_ALERT = 'SHEET_FORMULA_ALERT';

/** The delay of our alert: a little more than the grid's own 100 ms, so that ours comes second. */
const DELAY_MS = 110;

/** Shows, when the pointer rests on a cell with an error of ours, the sentence that says why. */
export function explainErrorsOnHover(
  injector: Injector,
  options: {
    messageAt: (place: { sheetId: string; row: number; column: number }) => string | null;
    title: () => string;
  },
): void {
  const alerts = injector.get(CellAlertManagerService);
  injector
    .get(HoverManagerService)
    .currentCell$.pipe(debounceTime(DELAY_MS))
    .subscribe((hovered) => {
      if (!hovered) return;
      const { location } = hovered;
      const message = options.messageAt({
        sheetId: location.subUnitId,
        row: location.row,
        column: location.col,
      });
      if (message === null) return;
      alerts.showAlert({
        type: CellAlertType.ERROR,
        title: options.title(),
        message: createElement('div', { className: 'cell-error-message' }, message),
        location,
        width: 320,
        height: 100,
        key: GRID_ALERT,
      });
    });
}
