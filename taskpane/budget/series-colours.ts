import { makeStyles, tokens } from '@fluentui/react-components';

const FORCED = '@media (forced-colors: active)';
const FORCED_FILL = { fill: 'CanvasText', stroke: 'Canvas' };

/** Neighbours differ in lightness too: a stack is told apart without its colours. */
export const useSeriesColours = makeStyles({
  of0: { fill: tokens.colorCompoundBrandBackground, [FORCED]: FORCED_FILL },
  of1: { fill: tokens.colorPaletteMarigoldBorderActive, [FORCED]: FORCED_FILL },
  of2: { fill: tokens.colorPaletteRoyalBlueBorderActive, [FORCED]: FORCED_FILL },
  of3: { fill: tokens.colorPalettePeachBorderActive, [FORCED]: FORCED_FILL },
  of4: { fill: tokens.colorPaletteGrapeBorderActive, [FORCED]: FORCED_FILL },
  of5: { fill: tokens.colorPaletteLightGreenBorderActive, [FORCED]: FORCED_FILL },
  of6: { fill: tokens.colorPaletteCranberryBorderActive, [FORCED]: FORCED_FILL },
  others: { fill: tokens.colorPaletteSteelBorderActive, [FORCED]: FORCED_FILL },
});

export type Colour = keyof ReturnType<typeof useSeriesColours>;

export const colourOf = (colour: number | null): Colour =>
  colour === null ? 'others' : (`of${colour}` as Colour);
