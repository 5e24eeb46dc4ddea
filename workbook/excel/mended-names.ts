import { dialect } from '../../src/formulas/dialect';
import {
  WritingEnded,
  type CellAddress,
  type FormulaBlock,
  type FormulaWriting,
  type NamesMended,
} from '../workbook';
import { readFormulaCells, type FormulaCells } from './formula-cells';
import { writtenFormulas } from './written-formulas';

/** Formulas are longer than values. */
const CELLS_AT_ONCE = 5_000;

/** What Excel shows where it does not know a name. */
const UNKNOWN = '#NAME?';

/**
 * Writes HZ formulas again that Excel took in before the add-in was loaded: neither loading it nor recalculating
 * makes Excel look at the name anew, only entering the formula does (office-js 6355, 6395, 6611).
 */
export async function mendedNames(
  context: Excel.RequestContext,
  { onCells, signal }: FormulaWriting = {},
): Promise<NamesMended> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const refused: { at: CellAddress; why: string }[] = [];
  const blocks: FormulaBlock[] = [];
  for (const { name } of worksheets.items) {
    for (const block of blocksOf(name, await unknownCells(context, name))) {
      if (signal?.aborted) break;
      const why = await writtenAgain(context, block);
      if (why === null) blocks.push(block);
      else refused.push(...cellsOf(block).map((at) => ({ at, why })));
      onCells?.(countOf(blocks));
    }
  }
  return { written: countOf(blocks), unknown: await stillUnknown(context, blocks), refused };
}

interface UnknownCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The cells of a sheet whose formula calls a function of ours that Excel does not know. */
async function unknownCells(context: Excel.RequestContext, sheet: string): Promise<readonly UnknownCell[]> {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
  used.load('rowIndex, columnIndex, rowCount, columnCount');
  await context.sync();
  if (used.isNullObject) return [];
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  const found: UnknownCell[] = [];
  for (let top = rowIndex; top < rowIndex + rowCount; top += height) {
    const bottom = Math.min(top + height, rowIndex + rowCount) - 1;
    const area = { top, left: columnIndex, bottom, right: columnIndex + columnCount - 1 };
    const [cells] = await readFormulaCells(context, [{ sheet, area }], 'values');
    if (cells) found.push(...unknownAmong(cells, top, columnIndex));
  }
  return found;
}

const unknownAmong = ({ formulas, values = [] }: FormulaCells, top: number, left: number): UnknownCell[] =>
  formulas.flatMap((row, down) =>
    row.flatMap((formula, across) => {
      const value = values[down]?.[across];
      if (typeof formula !== 'string' || !formula.startsWith('=') || formula === value) return [];
      const restored = dialect.restored(formula);
      const isUnknown =
        restored !== formula || (value === UNKNOWN && dialect.isMentionedIn(withoutTexts(formula)));
      return isUnknown ? [{ row: top + down, column: left + across, formula: restored }] : [];
    }),
  );

const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

/** Neighbouring cells of a column are written as one. */
function blocksOf(sheet: string, cells: readonly UnknownCell[]): readonly FormulaBlock[] {
  const byColumn = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  const blocks: { sheet: string; top: number; left: number; formulas: [string][] }[] = [];
  for (const { row, column, formula } of byColumn) {
    const last = blocks.at(-1);
    if (last?.left === column && last.top + last.formulas.length === row) last.formulas.push([formula]);
    else blocks.push({ sheet, top: row, left: column, formulas: [[formula]] });
  }
  return blocks;
}

/** @returns why Excel refused; null where the formulas are written */
async function writtenAgain(context: Excel.RequestContext, block: FormulaBlock): Promise<string | null> {
  try {
    await writtenFormulas(context, [block]);
    return null;
  } catch (error) {
    return error instanceof WritingEnded ? error.why.message : String(error);
  }
}

async function stillUnknown(
  context: Excel.RequestContext,
  blocks: readonly FormulaBlock[],
): Promise<readonly CellAddress[]> {
  const ranges = blocks.map((block) => {
    const range = context.workbook.worksheets
      .getItem(block.sheet)
      .getRangeByIndexes(block.top, block.left, block.formulas.length, 1);
    range.load('values');
    return range;
  });
  await context.sync();
  return blocks.flatMap((block, at) => {
    const values = (ranges[at]?.values ?? []) as unknown[][];
    return cellsOf(block).filter((_, row) => values[row]?.[0] === UNKNOWN);
  });
}

const cellsOf = ({ sheet, top, left, formulas }: FormulaBlock): readonly CellAddress[] =>
  formulas.map((_, at) => ({ sheet, row: top + at, column: left }));

const countOf = (blocks: readonly FormulaBlock[]): number =>
  blocks.reduce((sum, { formulas }) => sum + formulas.length, 0);
