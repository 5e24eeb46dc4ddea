import type { FilePackage, Relationship } from './file-package';
import { builtInFormat } from './number-formats';
import { overlap, parseRange, type CellRange } from './ranges';
import { childOf, childrenOf, isOn, relationIdOf, type XmlElement } from './xml';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Empty where it cannot be opened: a chart, a sheet of macros. */
  readonly path: string;
}

/** Every sheet that the workbook lists, in the order of the tabs. */
export const listedSheets = (
  file: FilePackage,
  workbook: XmlElement | undefined,
  leads: readonly Relationship[],
): readonly ListedSheet[] =>
  childrenOf(childOf(workbook, 'sheets'), 'sheet').map((sheet) => {
    const { name = '', state } = sheet.attributes;
    const lead = leads.find(({ id }) => id === relationIdOf(sheet));
    const isSheet = lead?.kind === 'worksheet' && file.has(lead.target);
    return {
      name,
      state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      path: isSheet ? lead.target : '',
    };
  });

export const isFrom1904 = (workbook: XmlElement | undefined): boolean =>
  isOn(childOf(workbook, 'workbookPr')?.attributes.date1904);

/** The number formats that cells refer to by position; undefined for the ordinary one. */
export function cellFormats(styles: XmlElement | undefined): readonly (string | undefined)[] {
  const written = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? '',
    ]),
  );
  return childrenOf(childOf(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const format = Number(attributes.numFmtId ?? 0);
    return written.get(format) ?? builtInFormat(format);
  });
}

/** The merged ranges of a sheet, and whether some overlap others. */
export interface Merges {
  readonly ranges: readonly CellRange[];
  readonly overlapping: boolean;
}

/** The same range twice is one; of ranges that overlap, which Excel itself never writes, the first stands. */
export function mergesIn(root: XmlElement): Merges {
  const ranges: CellRange[] = [];
  let overlapping = false;
  for (const { attributes } of childrenOf(childOf(root, 'mergeCells'), 'mergeCell')) {
    const range = parseRange(attributes.ref ?? '');
    if (range.startRow === range.endRow && range.startColumn === range.endColumn) continue;
    const other = ranges.find((one) => overlap(one, range));
    if (!other) ranges.push(range);
    else if (JSON.stringify(other) !== JSON.stringify(range)) overlapping = true;
  }
  return { ranges, overlapping };
}

/** Header and footer of the printed page, by the names of their parts. */
export const headerFooterIn = (root: XmlElement): readonly [string, string][] =>
  (childOf(root, 'headerFooter')?.children ?? []).map(({ name, text }) => [name, text]);
