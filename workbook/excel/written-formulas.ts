import { a1 } from '../../src/formulas/cell-names';
import { WritingEnded, type FormulaBlock, type FormulaWriting } from '../workbook';
import { TEXT_FORMAT } from './cells';
import { inWords } from './excel-errors';
import { areaOfBlock, readFormulaCells, widthOf, type FormulaCells, type WrittenPart } from './formula-cells';
import { TableColumns } from './table-columns';

/**
 * What one request writes. Excel on the web takes 5 MB: a character is at most four bytes of it, as a quotation
 * mark within a text within a text is.
 */
const CHARACTERS_AT_ONCE = 1_000_000;
const CELLS_AT_ONCE = 5_000;

/** Writes formulas into a workbook of Excel, many blocks with one request. */
export async function writtenFormulas(
  context: Excel.RequestContext,
  blocks: readonly FormulaBlock[],
  writing: FormulaWriting = {},
): Promise<number> {
  const columns = await TableColumns.around(context, blocks);
  let written = 0;
  let cells = 0;
  for (const batch of batchesOf(blocks)) {
    if (writing.signal?.aborted) break;
    const held: Held[] = [];
    try {
      columns.keep(await writeBatch(context, batch, held));
    } catch (error) {
      const isBack = await takenBack(context, held);
      const refusal = await mended(context, columns);
      throw new WritingEnded(errorOf(error), written, isBack && refusal === null);
    }
    written += batch.blocks;
    cells += batch.parts.flat().reduce((sum, part) => sum + cellCount(part), 0);
    writing.onCells?.(cells);
  }
  const refusal = await mended(context, columns);
  if (refusal) throw new WritingEnded(refusal, written, false);
  return written;
}

async function mended(context: Excel.RequestContext, columns: TableColumns): Promise<Error | null> {
  try {
    await columns.mend(context);
    return null;
  } catch (error) {
    return errorOf(error);
  }
}

function errorOf(error: unknown): Error {
  const told = inWords(error);
  return told instanceof Error ? told : new Error(String(told));
}

interface Held {
  readonly block: FormulaBlock;
  readonly cells: FormulaCells;
}

/** Blocks that are written together, or one that is too large for a single request. */
interface Batch {
  readonly blocks: number;
  /** What each request writes. */
  readonly parts: readonly (readonly FormulaBlock[])[];
}

function batchesOf(blocks: readonly FormulaBlock[]): readonly Batch[] {
  const batches: Batch[] = [];
  let together: FormulaBlock[] = [];
  const close = (): void => {
    if (together.length > 0) batches.push({ blocks: together.length, parts: [together] });
    together = [];
  };
  for (const block of blocks) {
    const parts = partsOf(block);
    if (parts.length > 1 || !fits([...together, block])) close();
    if (parts.length > 1) batches.push({ blocks: 1, parts: parts.map((part) => [part]) });
    else together.push(block);
  }
  close();
  return batches;
}

function partsOf(block: FormulaBlock): readonly FormulaBlock[] {
  const half = Math.ceil(block.formulas.length / 2);
  if (block.formulas.length < 2 || fits([block])) return [block];
  return [
    ...partsOf({ ...block, formulas: block.formulas.slice(0, half) }),
    ...partsOf({ ...block, top: block.top + half, formulas: block.formulas.slice(half) }),
  ];
}

const fits = (blocks: readonly FormulaBlock[]): boolean =>
  blocks.reduce((sum, block) => sum + areaCells(block), 0) <= CELLS_AT_ONCE &&
  blocks.reduce((sum, block) => sum + characters(block), 0) <= CHARACTERS_AT_ONCE;

const characters = ({ formulas }: FormulaBlock): number =>
  formulas.flat().reduce((sum, formula) => sum + (formula?.length ?? 4), 0);

const areaCells = (block: FormulaBlock): number => block.formulas.length * widthOf(block);
const cellCount = ({ formulas }: FormulaBlock): number =>
  formulas.flat().filter((formula) => formula !== null).length;

const NOTHING: FormulaCells = { formulas: [], formats: [] };

/** @param held takes what the cells hold before they are written */
async function writeBatch(
  context: Excel.RequestContext,
  { parts }: Batch,
  held: Held[],
): Promise<readonly WrittenPart[]> {
  const done: WrittenPart[] = [];
  for (const part of parts) {
    const cells = await readFormulaCells(context, part.map(placed));
    held.push(...part.map((block, at) => ({ block, cells: cells[at] ?? NOTHING })));
    done.push(...(await writePart(context, part, cells)));
  }
  return done;
}

const placed = (block: FormulaBlock) => ({ sheet: block.sheet, area: areaOfBlock(block) });

const rangeOf = (context: Excel.RequestContext, block: FormulaBlock): Excel.Range =>
  context.workbook.worksheets
    .getItem(block.sheet)
    .getRangeByIndexes(block.top, block.left, block.formulas.length, widthOf(block));

/** Excel leaves the cells alone for which it is given null. */
type Kept<T> = readonly (readonly (T | null)[])[];

async function writePart(
  context: Excel.RequestContext,
  blocks: readonly FormulaBlock[],
  before: readonly FormulaCells[],
): Promise<readonly WrittenPart[]> {
  for (const [at, block] of blocks.entries()) {
    const range = rangeOf(context, block);
    // In a cell formatted as text Excel would keep the formula as a text.
    setFormats(
      range,
      each(block, (row, column) => freed(before[at]?.formats[row]?.[column])),
    );
    range.formulas = block.formulas.map((row) => [...row]);
  }
  await context.sync();
  const now = await readFormulaCells(context, blocks.map(placed));
  for (const [at, block] of blocks.entries()) {
    // A formula that gives a day or a percentage brings its format with it.
    const formats = each(block, (row, column) => {
      const format = before[at]?.formats[row]?.[column];
      const wanted = freed(format) ?? format ?? null;
      return wanted === now[at]?.formats[row]?.[column] ? null : wanted;
    });
    setFormats(rangeOf(context, block), formats);
    const refused = each(block, (row, column) => (isFormula(now[at]?.formulas[row]?.[column]) ? null : true));
    if (refused.flat().includes(true)) throw new Error(NOT_TAKEN(block, refused));
  }
  await context.sync();
  return blocks.map((block, at) => ({ block, formulas: now[at]?.formulas ?? [] }));
}

const freed = (format: string | undefined): string | null => (format === TEXT_FORMAT ? 'General' : null);

const isFormula = (formula: unknown): boolean => typeof formula === 'string' && formula.startsWith('=');

/** What is said of each cell that is written; null of the others. */
const each = <T>(block: FormulaBlock, said: (row: number, column: number) => T | null): Kept<T> =>
  block.formulas.map((row, at) => row.map((formula, column) => (formula === null ? null : said(at, column))));

function setFormats(range: Excel.Range, formats: Kept<string>): void {
  if (formats.flat().every((format) => format === null)) return;
  range.numberFormat = formats.map((row) => [...row]);
}

const NOT_TAKEN = ({ sheet, top, left }: FormulaBlock, refused: Kept<true>): string => {
  const row = refused.findIndex((cells) => cells.includes(true));
  const cell = `${sheet}!${a1(top + row, left + (refused[row]?.indexOf(true) ?? 0))}`;
  return `Excel 没有把 ${cell} 的内容当作公式。 Excel did not take the content of ${cell} for a formula.`;
};

/** Puts back what a batch has written of itself. Whether Excel let it. */
async function takenBack(context: Excel.RequestContext, held: readonly Held[]): Promise<boolean> {
  try {
    for (const one of held) await putBack(rangeOf(context, one.block), one);
    return true;
  } catch {
    return false;
  }
}

async function putBack(range: Excel.Range, { block, cells }: Held): Promise<void> {
  const format = (row: number, column: number): string | null => cells.formats[row]?.[column] ?? null;
  const isConstant = (row: number, column: number): boolean => !isFormula(cells.formulas[row]?.[column]);
  // A text needs its format before it, and a formula may not have it.
  setFormats(
    range,
    each(block, (row, column) => (isConstant(row, column) ? format(row, column) : null)),
  );
  range.formulas = each(block, (row, column) => cells.formulas[row]?.[column] ?? '').map((row) => [...row]);
  setFormats(range, each(block, format));
  await range.context.sync();
}
