import {
  IUniverInstanceService,
  UniverInstanceType,
  type Injector,
  type IRange,
  type Workbook,
} from '@univerjs/core';
import {
  ClearSelectionContentCommand,
  SetRangeValuesMutation,
  SheetInterceptorService,
  SheetsSelectionsService,
  type IClearSelectionContentCommandParams,
} from '@univerjs/preset-sheets-core';
import { within } from '../workbook/file/xlsx/ranges';
import { COMMENT_KEY } from './xlsx/sheet-in-file';

/** Emptying cells leaves their comments, as it does in Excel. The grid would empty what a cell carries as well. */
export function keepComments(injector: Injector): void {
  injector.get(SheetInterceptorService).interceptCommand({
    getMutations({ id, params }) {
      if (id !== ClearSelectionContentCommand.id) return { redos: [], undos: [] };
      const kept = commentsIn(injector, params);
      return { redos: kept ? [{ id: SetRangeValuesMutation.id, params: kept }] : [], undos: [] };
    },
  });
}

function commentsIn(injector: Injector, params: IClearSelectionContentCommandParams | undefined) {
  const workbook = injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const sheet = params?.subUnitId
    ? workbook?.getSheetBySheetId(params.subUnitId)
    : workbook?.getActiveSheet();
  if (!workbook || !sheet) return null;
  const selected = injector.get(SheetsSelectionsService).getCurrentSelections();
  const ranges: readonly IRange[] = params?.ranges ?? selected.map(({ range }) => range);
  const cellValue: Record<number, Record<number, { custom: Record<string, unknown> }>> = {};
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const comment: unknown = cell?.custom?.[COMMENT_KEY];
    if (!comment || !ranges.some((range) => within(range, row, column))) return;
    (cellValue[row] ??= {})[column] = { custom: { [COMMENT_KEY]: comment } };
  });
  if (Object.keys(cellValue).length === 0) return null;
  return { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId(), cellValue };
}
