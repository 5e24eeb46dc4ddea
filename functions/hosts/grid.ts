import { text, type Language } from '../../src/rules/text';
import type { CustomFunction } from '../custom-function';
import { answer, type Answer } from './answer';

/** An argument as the grid hands it over: a range of cells; a value or a single cell is a range of one. */
export interface GridArgument {
  readonly rows: number;
  readonly columns: number;
  /** The value of one cell as a function sees it. */
  readonly valueAt: (row: number, column: number) => unknown;
}

/** One answer, or one for each cell of the ranges among the arguments. */
export type GridAnswer = Answer | readonly (readonly Answer[])[];

/**
 * The answer to a call. A range where one cell is expected is taken cell by cell and spills, as Excel does it; one
 * where a table is expected is handed over whole.
 */
export function gridAnswer(
  customFunction: CustomFunction,
  args: readonly GridArgument[],
  language: Language,
): GridAnswer {
  const takesTable = (position: number): boolean => customFunction.parameters[position]?.takes === 'table';
  const ranges = args.filter((argument, position) => !takesTable(position) && isRange(argument));
  const tables = args.map((argument, position) => (takesTable(position) ? valuesOf(argument) : null));
  const at = (row: number, column: number): Answer =>
    answer(
      customFunction,
      args.map((argument, position) => tables[position] ?? valueFor(argument, row, column)),
      language,
    );
  if (ranges.length === 0) return at(0, 0);
  if (customFunction.spills) return { refusal: ONE_CELL[language] };
  const rows = Math.max(...ranges.map((range) => range.rows));
  const columns = Math.max(...ranges.map((range) => range.columns));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => at(row, column)),
  );
}

/** A range as a whole, its values row by row, as Excel hands it to a parameter that takes a table. */
const valuesOf = ({ rows, columns, valueAt }: GridArgument): readonly (readonly unknown[])[] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) => valueAt(row, column)),
  );

const isRange = ({ rows, columns }: GridArgument): boolean => rows > 1 || columns > 1;

/** The value of an argument for one cell of the result; a single row or column serves all of them. */
const valueFor = ({ rows, columns, valueAt }: GridArgument, row: number, column: number): unknown =>
  valueAt(rows === 1 ? 0 : row, columns === 1 ? 0 : column);

const ONE_CELL = text(
  '这个函数的每个参数只能是一个单元格或一个值，不能是区域',
  'Each argument of this function must be one cell or one value, not a range',
);
