import { tokenize, tokenTypes } from '@borgar/fx';
import type { Text } from '../../src/rules/text';
import type { DefinedName } from './defined-name';
import { UNKEPT_OF_WORKBOOK, unkeptNames } from './losses';
import type { FileTable } from '../../workbook/file/xlsx/file-tables';
import { withoutTables } from './table-references';
import { childOf, childrenOf, isOn, type XmlElement } from '../../workbook/file/xlsx/xml';

export interface FileNames {
  /** Names the grid can tell apart. */
  readonly own: readonly DefinedName[];
  /** Names the grid would mistake for each other; in upper case. Formulas with them keep their values. */
  readonly ambiguous: ReadonlySet<string>;
  /** Names the grid has no use for and that are written back as they came. */
  readonly carried: readonly DefinedName[];
  /** Print areas and titles, by the position of their sheet. */
  readonly print: ReadonlyMap<number, PrintNames>;
}

export interface PrintNames {
  readonly printArea?: string;
  readonly printTitlesRow?: string;
  readonly printTitlesColumn?: string;
}

const BUILT_IN = '_xlnm.';

export function readNames(
  workbook: XmlElement | undefined,
  tables: readonly FileTable[],
  losses: Text[],
): FileNames {
  const all = childrenOf(childOf(workbook, 'definedNames'), 'definedName').map(definedName);
  const plain = all.filter(({ name }) => !name.toLowerCase().startsWith(BUILT_IN));
  const whole = plain.filter(({ name, formula }) => name.trim() && formula.trim());
  if (whole.length < plain.length) losses.push(UNKEPT_OF_WORKBOOK.emptyName);

  const usable = whole.flatMap((one) => {
    const formula = withoutTables(one.formula, { sheet: '', row: -1, column: -1 }, tables);
    return formula !== null && !leadsOutside(formula) ? [{ ...one, formula }] : [];
  });
  const lost = whole.filter(
    ({ name, sheet }) => !usable.some((one) => one.name === name && one.sheet === sheet),
  );
  if (lost.length > 0) losses.push(unkeptNames(lost.map(({ name }) => name)));

  const count = new Map<string, number>();
  for (const { name } of usable) count.set(upper(name), (count.get(upper(name)) ?? 0) + 1);
  const ambiguous = new Set([...count].filter(([, times]) => times > 1).map(([name]) => name));
  return {
    own: usable.filter(({ name }) => !ambiguous.has(upper(name))),
    carried: usable.filter(({ name }) => ambiguous.has(upper(name))),
    ambiguous: new Set([...ambiguous, ...lost.map(({ name }) => upper(name))]),
    print: printNames(all),
  };
}

const upper = (name: string): string => name.toUpperCase();

const definedName = ({ attributes, text }: XmlElement): DefinedName => ({
  name: attributes.name ?? '',
  formula: text,
  sheet: attributes.localSheetId === undefined ? null : Number(attributes.localSheetId),
  hidden: isOn(attributes.hidden),
});

/** Whether a formula refers to another workbook, which is not open here. */
export const leadsOutside = (formula: string): boolean =>
  tokenize(formula).some(
    ({ type, value }) =>
      (REFERENCES.has(type) && /^'?[^'!]*\[[^\]]*\][^!]*!/.test(value)) ||
      (type === 'unknown' && value === '['),
  );

const REFERENCES = new Set<string>([
  tokenTypes.REF_RANGE,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_NAMED,
  tokenTypes.REF_STRUCT,
]);

function printNames(names: readonly DefinedName[]): Map<number, PrintNames> {
  const found = new Map<number, PrintNames>();
  for (const { name, formula, sheet } of names) {
    if (sheet === null) continue;
    const ranges = tokenize(formula)
      .filter(({ type }) => REFERENCES.has(type))
      .map(({ value }) => value.replace(/^.*!/, '').replaceAll('$', ''));
    const kind = name.slice(BUILT_IN.length).toLowerCase();
    const known = found.get(sheet) ?? {};
    if (kind === 'print_area' && ranges.length > 0)
      found.set(sheet, { ...known, printArea: ranges.join('&&') });
    if (kind !== 'print_titles') continue;
    const rows = ranges.find((range) => /^\d+:\d+$/.test(range));
    const columns = ranges.find((range) => /^[A-Z]+:[A-Z]+$/i.test(range));
    found.set(sheet, {
      ...known,
      ...(rows ? { printTitlesRow: rows } : {}),
      ...(columns ? { printTitlesColumn: columns } : {}),
    });
  }
  return found;
}
