import type { Theme } from '@fluentui/react-components';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asColor, contrast, isDark } from '../../../taskpane/frame/contrast';
import { DARK_THEME, LIGHT_THEME, themeOnHost } from '../../../taskpane/frame/theme';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** Text of the pane on its ground. */
const TEXTS = [
  'colorNeutralForeground1',
  'colorNeutralForeground2',
  'colorNeutralForeground3',
  'colorBrandForeground1',
  'colorBrandForegroundLink',
  'colorStatusDangerForeground3',
  'colorStatusWarningForeground3',
] as const satisfies readonly (keyof Theme)[];

const leastContrast = (theme: Theme): number =>
  Math.min(...TEXTS.map((text) => contrast(theme[text], theme.colorNeutralBackground1)));

describe('the contrast of two colours', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // Figures of the WCAG's own examples of the least grey on white, and the grey that just fails.
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
  ])('of %s and %s is %d', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2);
  });

  it('is the same both ways, and never below 1', () => {
    fc.assert(
      fc.property(color, color, (one, other) => {
        expect(contrast(one, other)).toBe(contrast(other, one));
        expect(contrast(one, other)).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('tells a dark ground from a light one', () => {
    expect(['#262626', '#444444', '#0a0a0a'].map(isDark)).toEqual([true, true, true]);
    expect(['#ffffff', '#e6e6e6', '#f3f2f1'].map(isDark)).toEqual([false, false, false]);
  });

  it('takes a colour with or without its sign, and nothing else for one', () => {
    expect(['#F3F2F1', 'f3f2f1', ' #f3f2f1 '].map(asColor)).toEqual(Array(3).fill('#f3f2f1'));
    expect(['', 'white', '#fff', 'rgb(0,0,0)', undefined].map(asColor)).toEqual(Array(5).fill(null));
  });
});

describe("the pane's theme", () => {
  it('is legible by itself, light and dark', () => {
    expect(leastContrast(LIGHT_THEME)).toBeGreaterThanOrEqual(4.5);
    expect(leastContrast(DARK_THEME)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['white', LIGHT_THEME, '#ffffff', '#444444'],
    ['colourful', LIGHT_THEME, '#faf9f8', '#252423'],
    ['black', DARK_THEME, '#262626', '#f0f0f0'],
  ])("takes Excel's ground and ink, %s", (_, own, bodyBackground, bodyForeground) => {
    const theme = themeOnHost(own, { bodyBackground, bodyForeground });
    expect(theme.colorNeutralBackground1).toBe(bodyBackground);
    expect(theme.colorNeutralForeground1).toBe(bodyForeground);
    expect(theme.colorBrandForeground1).toBe(own.colorBrandForeground1);
  });

  it.each([
    ['a middle grey, on which the pale words would be lost', DARK_THEME, '#666666', '#ffffff'],
    ['ink that is hardly darker than its ground', LIGHT_THEME, '#ffffff', '#aaaaaa'],
    ['a colour that is none', LIGHT_THEME, 'ButtonFace', '#000000'],
    ['a ground without ink', LIGHT_THEME, '#ffffff', undefined],
  ])('stays as it is for %s', (_, own, bodyBackground, bodyForeground) => {
    expect(themeOnHost(own, { bodyBackground, ...(bodyForeground && { bodyForeground }) })).toBe(own);
  });

  it('is legible on every host there could be', () => {
    fc.assert(
      fc.property(color, color, (bodyBackground, bodyForeground) => {
        const own = isDark(bodyBackground) ? DARK_THEME : LIGHT_THEME;
        expect(leastContrast(themeOnHost(own, { bodyBackground, bodyForeground }))).toBeGreaterThanOrEqual(
          4.5,
        );
      }),
      { numRuns: 500 },
    );
  });
});
