import type { FilePackage } from './file-package';
import { parseRange, type CellRange } from './ranges';
import { childOf, childrenOf } from './xml';

/** A table of the file: its formulas may name its columns instead of cells. */
export interface FileTable {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

export async function readTable(file: FilePackage, path: string, sheet: string): Promise<FileTable | null> {
  const table = await file.xml(path);
  const { displayName, name, ref, headerRowCount, totalsRowCount } = table?.attributes ?? {};
  const called = displayName ?? name;
  if (!called || !ref) return null;
  return {
    name: called,
    sheet,
    range: parseRange(ref),
    headerRows: Number(headerRowCount ?? 1),
    totalsRows: Number(totalsRowCount ?? 0),
    columns: childrenOf(childOf(table, 'tableColumns'), 'tableColumn').map(({ attributes }) =>
      plainHeading(attributes.name ?? ''),
    ),
  };
}

/** The tables of all sheets of a file. */
export async function readTables(
  file: FilePackage,
  sheets: readonly { readonly name: string; readonly path: string }[],
): Promise<readonly FileTable[]> {
  const tables: FileTable[] = [];
  for (const { path, name } of sheets) {
    const leads = path ? await file.relationships(path) : [];
    for (const { target } of leads.filter(({ kind }) => kind === 'table')) {
      const table = await readTable(file, target, name);
      if (table) tables.push(table);
    }
  }
  return tables;
}

/** Line breaks in a heading are written in several ways. */
export const plainHeading = (column: string): string =>
  column.replace(/_x000[AD]_|\r|\n/gi, '').toLowerCase();
