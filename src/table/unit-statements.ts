import { isForeignMoney, moneyUnit, unitSpelling, type StatedUnit } from './column-units';
import { mentionsLargeUnit, unitsOfTitle } from './headers';

/** What a sheet says of a table besides its headings. */
export interface SaidOfTable {
  /** The texts of the rows above its headings, the topmost row first. */
  readonly titles: readonly (readonly string[])[];
  /** Texts beside it and in the notes below it, those that go before the others first. */
  readonly near: readonly (readonly string[])[];
  /** The name of the sheet, the header of the printed page. */
  readonly far: readonly (readonly string[])[];
}

/** 单位：万元 as a cell of its own. */
export const isUnitStatement = (cell: string): boolean =>
  /^[([【]?(?:金额|计量|货币)?单位/.test(cell.normalize('NFKC').trim()) && unitsOfTitle(cell).length > 0;

/**
 * The unit of money that the sheet names for the table, the nearest title first. Two at once say nothing, and
 * neither does a title that a note contradicts.
 */
export function sheetUnit({ titles, near, far }: SaidOfTable): readonly StatedUnit[] {
  const above = firstStated([...titles].reverse());
  const beside = firstStated(near);
  if (above && beside && unitSpelling(above.written) !== unitSpelling(beside.written))
    return [{ written: `${above.written}、${beside.written}`, by: 'sheet', binding: true }];
  const stated = above ?? beside ?? firstStated(far);
  return [...(stated ? [stated] : []), ...rateUnit([...titles, ...near].flat())];
}

/** 单位：万元、% names the unit of the rates too. */
function rateUnit(texts: readonly string[]): readonly StatedUnit[] {
  const units = texts.filter(isUnitStatement).flatMap(unitsOfTitle);
  const rates = [...new Set(units.filter((unit) => /^[%‰‱]$/.test(unit)))];
  return rates.map((written) => ({ written, by: 'sheet', binding: false }));
}

function firstStated(places: readonly (readonly string[])[]): StatedUnit | null {
  for (const texts of places) {
    const held = texts.filter((cell) => cell !== '');
    // Of a title alone in its row the unit in brackets counts too: 主要经济指标（万元）.
    const aside = held.filter((cell) => !isUnitStatement(cell));
    const stating = held.filter((cell) => isUnitStatement(cell) || (aside.length === 1 && aside[0] === cell));
    const written = [
      ...new Set(
        stating.flatMap(unitsOfTitle).filter((unit) => moneyUnit(unit) !== undefined || isForeignMoney(unit)),
      ),
    ];
    const [only] = written;
    if (only !== undefined && written.length === 1)
      return { written: only, by: 'sheet', binding: isForeignMoney(only) };
    // Two units, or one in words that are not understood: no amount may be read in yuan for that.
    const unclear = written.length > 1 ? written.join('、') : held.find(mentionsLargeUnit);
    if (unclear !== undefined) return { written: unclear, by: 'sheet', binding: true };
  }
  return null;
}
