import {
  ICommandService,
  IUndoRedoService,
  type ICellData,
  type Injector,
  type Workbook as GridWorkbook,
} from '@univerjs/core';
import {
  LexerTreeBuilder,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  type ISetRangeValuesMutationParams,
} from '@univerjs/preset-sheets-core';
import { afterOthers } from '../sheet-reader';
import type { FormulaBlock, FormulaWriting } from '../workbook';

/** The cells made at once: few enough that nobody notices the time. */
const CELLS_AT_ONCE = 500;

type CellsOfSheet = Record<number, Record<number, ICellData>>;

/**
 * Writes formulas in one step, which one undo takes back on all sheets. The grid's own command for a range would
 * besides move the selection, fit rows to what they hold, and choose number formats.
 */
export async function putFormulas(
  injector: Injector,
  workbook: GridWorkbook,
  blocks: readonly FormulaBlock[],
  { signal, onCells }: FormulaWriting = {},
): Promise<number> {
  const made = new MadeCells(injector.get(LexerTreeBuilder));
  for (const block of blocks) {
    for (const [down, row] of block.formulas.entries()) {
      for (const [across, formula] of row.entries()) {
        if (formula !== null) made.add(block.sheet, block.top + down, block.left + across, formula);
        if (made.count % CELLS_AT_ONCE === CELLS_AT_ONCE - 1) await afterOthers();
      }
    }
  }
  if (signal?.aborted || made.count === 0) return signal?.aborted ? 0 : blocks.length;
  put(injector, workbook, made.sheets);
  onCells?.(made.count);
  return blocks.length;
}

interface Placed {
  readonly id: string;
  readonly row: number;
  readonly formula: string;
}

/** The cells as the grid is going to have them. */
class MadeCells {
  readonly sheets = new Map<string, CellsOfSheet>();
  count = 0;
  /** The formula last met in each column of a sheet, to which the next may be the same some rows further down. */
  private readonly above = new Map<string, Placed>();
  private readonly series = Math.random().toString(36).slice(2, 10);

  constructor(private readonly lexer: LexerTreeBuilder) {}

  add(sheet: string, row: number, column: number, formula: string): void {
    this.count += 1;
    const cells = this.sheets.get(sheet) ?? {};
    this.sheets.set(sheet, cells);
    (cells[row] ??= {})[column] = {
      ...this.sameShape(`${sheet}\n${column}`, row, formula),
      v: null,
      p: null,
      t: null,
    };
  }

  /** The grid computes a column of one shape several times faster when it is told so. */
  private sameShape(place: string, row: number, formula: string): Pick<ICellData, 'f' | 'si'> {
    const above = this.above.get(place);
    // The grid itself says whether it would read the same: it is the one that is going to.
    if (above && this.lexer.moveFormulaRefOffset(above.formula, 0, row - above.row) === formula)
      return { f: null, si: above.id };
    const id = `written-${this.series}-${this.count}`;
    this.above.set(place, { id, row, formula });
    return { f: formula, si: id };
  }
}

function put(injector: Injector, workbook: GridWorkbook, sheets: ReadonlyMap<string, CellsOfSheet>): void {
  const unitId = workbook.getUnitId();
  const writing = [...sheets].map(([name, cellValue]): ISetRangeValuesMutationParams => {
    const sheet = workbook.getSheetBySheetName(name);
    if (!sheet) throw new Error(`没有名为“${name}”的工作表。 There is no sheet named "${name}".`);
    return { unitId, subUnitId: sheet.getSheetId(), cellValue };
  });
  const back = writing.map((params) => SetRangeValuesUndoMutationFactory(injector, params));
  const commands = injector.get(ICommandService);
  for (const params of writing) commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
  const steps = (all: readonly ISetRangeValuesMutationParams[]) =>
    all.map((params) => ({ id: SetRangeValuesMutation.id, params }));
  injector
    .get(IUndoRedoService)
    .pushUndoRedo({ unitID: unitId, undoMutations: steps(back), redoMutations: steps(writing) });
}
