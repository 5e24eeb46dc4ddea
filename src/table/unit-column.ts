import { text } from '../rules/text';
import type { ColumnQuestion, TakenAs } from './column';
import type { ColumnHeading } from './column-heading';
import { isForeignMoney, isWrittenUnit, moneyUnit, type ColumnUnit } from './column-units';

/** What stands below a column in the rows that were read, by its index on the sheet. */
export type CellsBelow = (index: number) => readonly unknown[];

/** A column of the sheet that says row by row in which unit the amounts beside it are. */
export interface UnitColumn {
  readonly header: string;
  /** Those of money that it names, each once. */
  readonly units: readonly ColumnUnit[];
}

/** The column 单位 whose cells are units of money; elsewhere 单位 is an organisation. */
export function unitColumnOf(headings: readonly ColumnHeading[], cells: CellsBelow): UnitColumn | null {
  for (const { index, written, names } of headings) {
    if (!names.some((words) => NAMES_UNITS.test(words))) continue;
    const held = cells(index).filter((cell) => typeof cell === 'string' && cell.trim() !== '');
    const units = held.map(String);
    if (units.length === 0 || !units.every(isWrittenUnit)) continue;
    if (!units.some((unit) => moneyUnit(unit) !== undefined || isForeignMoney(unit))) continue;
    return { header: written, units: [...new Set(units.flatMap((unit) => moneyUnit(unit) ?? []))] };
  }
  return null;
}

const NAMES_UNITS = /^(?:金额|计量|货币)?单位$/;

/** Asks for the unit of amounts whose own heading names none, where the sheet says it row by row. */
export function askedBy(column: UnitColumn | null, taken: readonly TakenAs[]): ColumnQuestion | null {
  const hasNoUnit = taken.some(
    ({ field, unitFrom }) =>
      field.input?.kind === 'money' && (unitFrom === 'assumed' || unitFrom === 'sheet'),
  );
  if (!column || !hasNoUnit) return null;
  const { header, units } = column;
  return {
    text: text(
      `单位逐行写在“${header}”列，各行可能不同；请把金额换成同一单位，再指定这一列的单位`,
      `The unit stands row by row in the column “${header}” and may differ; ` +
        'please bring the amounts to one unit and say which',
    ),
    units,
  };
}
