import type { Rows } from '../rows/rows';

/** What stands for a blank cell with the engines that have no word for one. */
export const NONE = '无';

/** The first rows, each a record of its cells by name. A blank amount is 0, as each of the clauses has it. */
export function cellsByName({ item, cells }: Rows, most: number): Record<string, number | string>[] {
  return cells
    .slice(0, most)
    .map((row) =>
      Object.fromEntries(
        item.columns.map(({ name, kind }, column) => [name, row[column] ?? (kind === 'word' ? NONE : 0)]),
      ),
    );
}
