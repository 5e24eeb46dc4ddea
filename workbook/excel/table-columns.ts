import { a1 } from '../../src/formulas/cell-names';
import type { Area, FormulaBlock } from '../workbook';
import { areaOfBlock, readFormulaCells, rangeOver, type PlacedArea, type WrittenPart } from './formula-cells';

/** Rows read at once of one column. */
const ROWS_AT_ONCE = 5_000;

interface TableColumn {
  readonly sheet: string;
  /** The cells below its heading, in the order of the rows. */
  readonly area: Area;
  /** What each cell is to hold. */
  readonly wanted: unknown[];
}

/**
 * The columns of Excel tables that a writing touches. Excel may fill such a column from one cell of it
 * (office-js 2093, 5909, 6745), which would write over the others in silence.
 */
export class TableColumns {
  private constructor(private readonly columns: readonly TableColumn[]) {}

  /** Reads the columns of tables in which the blocks lie. */
  static async around(context: Excel.RequestContext, blocks: readonly FormulaBlock[]): Promise<TableColumns> {
    const areas = await tableAreas(context, [...new Set(blocks.map(({ sheet }) => sheet))]);
    const touched = areas.flatMap(({ sheet, area }) =>
      columnsOf(area)
        .filter((column) =>
          blocks.some((block) => block.sheet === sheet && overlap(areaOfBlock(block), column)),
        )
        .map((column) => ({ sheet, area: column })),
    );
    const columns: TableColumn[] = [];
    for (const one of touched) columns.push({ ...one, wanted: await read(context, one) });
    return new TableColumns(columns);
  }

  /** These cells are to hold what was written to them from now on. */
  keep(written: readonly WrittenPart[]): void {
    for (const column of this.columns) {
      for (const { block, formulas } of written) {
        const across = column.area.left - block.left;
        if (block.sheet !== column.sheet) continue;
        block.formulas.forEach((row, down) => {
          const at = block.top + down - column.area.top;
          if ((row[across] ?? null) === null || at < 0 || at >= column.wanted.length) return;
          column.wanted[at] = formulas[down]?.[across];
        });
      }
    }
  }

  /**
   * Puts back what Excel has filled on its own.
   * @throws Error in words where Excel fills it again
   */
  async mend(context: Excel.RequestContext): Promise<void> {
    for (const column of this.columns) {
      if ((await differing(context, column)).length === 0) continue;
      await putBack(context, column);
      const [first, ...others] = await differing(context, column);
      if (first !== undefined) throw new Error(filledBy(column, first, others.length));
    }
  }
}

async function tableAreas(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<readonly PlacedArea[]> {
  const collections = sheets.map((sheet) => {
    const { tables } = context.workbook.worksheets.getItem(sheet);
    tables.load('items/showHeaders');
    return { sheet, tables };
  });
  await context.sync();
  const asked = collections.flatMap(({ sheet, tables }) =>
    tables.items.map((table) => {
      const range = table.getRange();
      range.load('rowIndex, columnIndex, rowCount, columnCount');
      return { sheet, range };
    }),
  );
  if (asked.length === 0) return [];
  await context.sync();
  return asked.map(({ sheet, range }) => ({
    sheet,
    area: {
      top: range.rowIndex,
      left: range.columnIndex,
      bottom: range.rowIndex + range.rowCount - 1,
      right: range.columnIndex + range.columnCount - 1,
    },
  }));
}

const columnsOf = ({ left, right, ...rows }: Area): readonly Area[] =>
  Array.from({ length: right - left + 1 }, (_, at) => ({ ...rows, left: left + at, right: left + at }));

const overlap = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

const partsOf = ({ area }: PlacedArea): readonly Area[] =>
  Array.from({ length: Math.ceil((area.bottom - area.top + 1) / ROWS_AT_ONCE) }, (_, at) => {
    const top = area.top + at * ROWS_AT_ONCE;
    return { ...area, top, bottom: Math.min(area.bottom, top + ROWS_AT_ONCE - 1) };
  });

async function read(context: Excel.RequestContext, column: PlacedArea): Promise<unknown[]> {
  const held: unknown[] = [];
  for (const area of partsOf(column)) {
    const [cells] = await readFormulaCells(context, [{ sheet: column.sheet, area }]);
    for (const row of cells?.formulas ?? []) held.push(row[0]);
  }
  return held;
}

/** The cells, counted from the column's first, that do not hold what they are to hold. */
async function differing(context: Excel.RequestContext, column: TableColumn): Promise<readonly number[]> {
  const held = await read(context, column);
  return column.wanted.flatMap((wanted, at) => (wanted === held[at] ? [] : [at]));
}

async function putBack(context: Excel.RequestContext, column: TableColumn): Promise<void> {
  const wrong = new Set(await differing(context, column));
  for (const area of partsOf(column)) {
    const first = area.top - column.area.top;
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, at) => [
      wrong.has(first + at) ? retyped(column.wanted[first + at]) : null,
    ]);
    if (rows.every(([one]) => one === null)) continue;
    await put(rangeOver(context, { sheet: column.sheet, area }), rows);
  }
}

async function put(range: Excel.Range, formulas: unknown[][]): Promise<void> {
  range.formulas = formulas;
  await range.context.sync();
}

/** As it must be typed to be the same again: 00123 would become a number without the apostrophe. */
const retyped = (held: unknown): unknown =>
  typeof held === 'string' && held !== '' && !held.startsWith('=') ? `'${held}` : held;

function filledBy({ sheet, area }: TableColumn, first: number, others: number): string {
  const cell = `${sheet}!${a1(area.top + first, area.left)}`;
  const count = others + 1;
  return (
    `Excel 用表格的自动填充改写了 ${cell} 等 ${count} 个单元格，且未能改回；` +
    '请撤销，关闭“在表中填充公式以创建计算列”后再试。 ' +
    `Excel filled ${count} cells of the table's column by itself, ${cell} first, and did not let them be put ` +
    'back; please undo, switch off "Fill formulas in tables to create calculated columns" and try again.'
  );
}
