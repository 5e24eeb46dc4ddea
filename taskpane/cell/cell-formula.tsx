import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CellInspection } from '../../src/formulas/inspection/cell-inspection';
import type { ReferenceInspection } from '../../src/formulas/inspection/references';

/** The number of each cell that a formula names, in the order of the formula; one cell has one number. */
export type ReferenceNumbers = ReadonlyMap<string, number>;

const keyOf = ({ cell, isRange, written }: ReferenceInspection): string =>
  cell && !isRange ? `${cell.sheet}!${cell.row},${cell.column}` : written;

export const numberOf = (numbers: ReferenceNumbers, reference: ReferenceInspection): number =>
  numbers.get(keyOf(reference)) ?? 0;

const placed = ({ calls }: CellInspection) =>
  calls
    .flatMap((call) => call.arguments.flatMap(({ references }) => references))
    .flatMap((reference) => reference.places.map(([start, end]) => ({ reference, start, end })))
    .sort((a, b) => a.start - b.start);

export function referenceNumbers(inspection: CellInspection): ReferenceNumbers {
  const keys = placed(inspection).map(({ reference }) => keyOf(reference));
  return new Map([...new Set(keys)].map((key, at) => [key, at + 1]));
}

/** The formula with every cell it names marked and numbered, as in the list of arguments. */
export function Formula(props: { readonly inspection: CellInspection; readonly numbers: ReferenceNumbers }) {
  const { inspection, numbers } = props;
  const styles = useStyles();
  const { formula } = inspection;
  const pieces: React.ReactNode[] = [];
  let told = 0;
  for (const { reference, start, end } of placed(inspection)) {
    // A cell of a nested call stands in two calls.
    if (start < told) continue;
    const number = numberOf(numbers, reference);
    pieces.push(
      formula.slice(told, start),
      <Mark key={start} number={number}>
        {formula.slice(start, end)}
      </Mark>,
    );
    told = end;
  }
  return (
    <code className={styles.formula} translate="no">
      {pieces}
      {formula.slice(told)}
    </code>
  );
}

function Mark({ number, children }: { readonly number: number; readonly children: string }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, useColour(number))} data-reference={number}>
      {children}
      <sup className={styles.superscript} aria-hidden>
        {number}
      </sup>
    </span>
  );
}

/** The number of a cell in front of its name. */
export function ReferenceNumber({ number }: { readonly number: number }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.number, useColour(number))} aria-hidden>
      {number}
    </span>
  );
}

function useColour(number: number): string {
  const colours = useColours();
  const all = [colours.blue, colours.berry, colours.forest, colours.grape, colours.brown, colours.teal];
  return all[(number - 1) % all.length] ?? '';
}

const useStyles = makeStyles({
  formula: {
    display: 'block',
    marginBlock: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase400,
    wordBreak: 'break-all',
    color: tokens.colorNeutralForeground1,
  },
  mark: {
    paddingInline: '2px',
    borderRadius: tokens.borderRadiusSmall,
    boxDecorationBreak: 'clone',
    textDecorationLine: 'underline',
    textUnderlineOffset: '3px',
  },
  superscript: {
    display: 'inline-block',
    marginInlineStart: '1px',
    fontSize: '9px',
    lineHeight: '1',
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: 'super',
  },
  number: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    minWidth: '16px',
    height: '16px',
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase100,
    lineHeight: '1',
    fontWeight: tokens.fontWeightSemibold,
  },
});

const useColours = makeStyles({
  blue: { color: tokens.colorPaletteBlueForeground2, backgroundColor: tokens.colorPaletteBlueBackground2 },
  berry: { color: tokens.colorPaletteBerryForeground2, backgroundColor: tokens.colorPaletteBerryBackground2 },
  forest: {
    color: tokens.colorPaletteForestForeground2,
    backgroundColor: tokens.colorPaletteForestBackground2,
  },
  grape: { color: tokens.colorPaletteGrapeForeground2, backgroundColor: tokens.colorPaletteGrapeBackground2 },
  brown: { color: tokens.colorPaletteBrownForeground2, backgroundColor: tokens.colorPaletteBrownBackground2 },
  teal: { color: tokens.colorPaletteTealForeground2, backgroundColor: tokens.colorPaletteTealBackground2 },
});
