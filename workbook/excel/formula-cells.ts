import type { Area, FormulaBlock } from '../workbook';

export interface PlacedArea {
  readonly sheet: string;
  readonly area: Area;
}

/** What an area holds, row by row. */
export interface FormulaCells {
  /** Constants too, in the place of formulas. */
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
  /** Where they were asked for. */
  readonly values?: readonly (readonly unknown[])[];
}

/** Reads formulas and number formats with one request, and with more where the answer is too large. */
export async function readFormulaCells(
  context: Excel.RequestContext,
  areas: readonly PlacedArea[],
  besides?: 'values',
): Promise<readonly FormulaCells[]> {
  const ranges = areas.map((one) => {
    const range = rangeOver(context, one);
    range.load(besides ? `formulas, numberFormat, ${besides}` : 'formulas, numberFormat');
    return range;
  });
  try {
    await context.sync();
  } catch (error) {
    const [first, ...others] = areas;
    if (!isTooLarge(error) || !first) throw error;
    if (others.length === 0) return [await inHalves(context, first, besides)];
    return [
      ...(await readFormulaCells(context, [first], besides)),
      ...(await readFormulaCells(context, others, besides)),
    ];
  }
  return ranges.map((range) => ({
    formulas: range.formulas as unknown[][],
    formats: range.numberFormat.map((row: unknown[]) => row.map(String)),
    ...(besides && { values: range.values as unknown[][] }),
  }));
}

async function inHalves(
  context: Excel.RequestContext,
  { sheet, area }: PlacedArea,
  besides?: 'values',
): Promise<FormulaCells> {
  const middle = Math.floor((area.top + area.bottom) / 2);
  if (middle === area.bottom) throw new Error(TOO_LARGE);
  const [upper] = await readFormulaCells(context, [{ sheet, area: { ...area, bottom: middle } }], besides);
  const [lower] = await readFormulaCells(context, [{ sheet, area: { ...area, top: middle + 1 } }], besides);
  return {
    formulas: [...(upper?.formulas ?? []), ...(lower?.formulas ?? [])],
    formats: [...(upper?.formats ?? []), ...(lower?.formats ?? [])],
    ...(besides && { values: [...(upper?.values ?? []), ...(lower?.values ?? [])] }),
  };
}

const TOO_LARGE =
  '一行的公式太长，Excel 无法读出。 The formulas of one row are too long for Excel to hand out.';

/** Excel on the web answers no more than 5 MB. */
export const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ResponsePayloadSizeLimitExceeded';

export const rangeOver = (
  context: Excel.RequestContext,
  { sheet, area: { top, left, bottom, right } }: PlacedArea,
): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

export const widthOf = ({ formulas }: FormulaBlock): number => formulas[0]?.length ?? 0;

export const areaOfBlock = (block: FormulaBlock): Area => ({
  top: block.top,
  left: block.left,
  bottom: block.top + block.formulas.length - 1,
  right: block.left + widthOf(block) - 1,
});

/** A part as it is in Excel now. */
export interface WrittenPart {
  readonly block: FormulaBlock;
  /** As Excel spells them. */
  readonly formulas: FormulaCells['formulas'];
}
